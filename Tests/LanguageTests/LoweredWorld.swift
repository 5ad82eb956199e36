import GeredeEngine
import GeredeFacts
import GeredeProgram
import GeredeRules
import GeredeTesting
import GeredeText

@testable import Gerede

/// A world through the lowering and the engine, with its relations open to tests.
struct LoweredWorld {
  let typed: GeredeProgram.Program
  let facts: FactBase
  let lowered: LoweredProgram
  let database: Database
  let now: Int64

  /// Nil where the program is not sound.
  init?(_ world: World, at instant: Instant) throws {
    guard world.program.isSound else { return nil }
    var settled = world.facts
    settled.settle()
    facts = settled
    typed = world.typed
    now = instant.secondsSince1970
    lowered = Pipeline.lower(typed, settled.shape, [])
    database = try Self.evaluate(lowered, settled, typed, world.zone, at: now)
  }

  /// Applies the rules, with the acts that need a power settled first.
  private static func evaluate(
    _ lowered: LoweredProgram, _ facts: FactBase, _ typed: GeredeProgram.Program, _ zone: ZoneRules,
    at now: Int64
  ) throws -> Database {
    var moment = FactTable(arity: 1)
    moment.append(now)
    let context = EvaluationContext(
      zone: zone, textOrder: facts.texts.ranks(),
      entityOrder: facts.entities.ranks(texts: facts.texts))
    func database(_ rules: RuleProgram, _ settling: Settling) throws -> Database {
      let inputs = lowered.inputs.map { input in
        if case .settled(let event) = input.source, let table = settling.tables[event] {
          return InputRelation(input.relation, table)
        }
        return InputRelation(input.relation, facts.table(for: input.source) ?? moment)
      }
      return try Engine.evaluate(rules, inputs: inputs, context: context, limits: Limits())
    }
    var settling = Settling(typed)
    if !lowered.powers.isEmpty {
      let powers = lowered.rules.sliced(to: lowered.powers.map(\.empowered))
      for _ in 0..<settling.repetitions(facts, lowered.powers) {
        if settling.take(lowered.powers, from: try database(powers, settling)) { break }
      }
    }
    return try database(lowered.rules, settling)
  }

  /// Whether an agreement is certainly in force.
  func isInForce(_ name: String) -> Bool {
    zip(typed.agreements, lowered.agreements).contains { agreement, place in
      agreement.name.english == name && database.count(place.inForce) > 0
    }
  }

  /// All instances that are in some state now, by their names.
  func dutyRows() -> Set<DutyRow> {
    var result: Set<DutyRow> = []
    for (index, clause) in typed.clauses.enumerated() {
      for (level, duty) in lowered.clauses[index].duties.enumerated() where !duty.states.isEmpty {
        let link = level == 0 ? "" : level == 1 ? ".Otherwise" : ".Otherwise\(level)"
        for (row, states) in states(of: duty) {
          let variables = zip(duty.variables, row.dropFirst()).map { variable, word in
            (name: clause.frame[variable].name, entity: title(word))
          }
          let subject = variables.filter { $0.name != "p" && $0.name != "y" }.sorted {
            $0.name < $1.name
          }
          result.insert(
            DutyRow(
              clause: clause.name.english + link, bearer: title(row[0]),
              subject: subject.map { "\($0.name) = \($0.entity)" }.joined(separator: ", "),
              opening: row[row.count - 2], deadline: row[row.count - 1], states: states))
        }
      }
    }
    return result
  }

  func title(_ word: Word) -> String {
    let id = EntityID(Int(word))
    guard word >= 0, id.index < facts.entities.count else { return String(word) }
    return facts.entities.title(of: id, in: .english, texts: facts.texts)
  }

  /// The instances that are in some state now, with their states; for links that allow something,
  /// those that opened before now, without.
  func states(of duty: LoweredDuty) -> [[Word]: Set<ClauseState>] {
    var result: [[Word]: Set<ClauseState>] = [:]
    if duty.states.isEmpty {
      for row in rows(of: duty.instances)
      where max(row[row.count - 3], row[row.count - 2]) < now {
        result[row] = []
      }
    }
    for (state, relation) in duty.states {
      for row in rows(of: relation)
      where row[row.count - 2] <= now && now <= row[row.count - 1] {
        result[Array(row.dropLast(2)), default: []].insert(state)
      }
    }
    return result
  }

  /// The rows of a relation, without their time; where they have one, those of now.
  func rows(of relation: KernelRelationID, time: RowTime = .always) -> Set<[Word]> {
    var rows: Set<[Word]> = []
    for index in 0..<database.count(relation) {
      let row = database.row(relation, index)
      switch time {
      case .always: break
      case .moment: guard row.last == now else { continue }
      case .interval:
        guard row[row.count - 2] <= now, now <= row[row.count - 1] else { continue }
      }
      rows.insert(Array(row.dropLast(time.width)))
    }
    return rows
  }
}
