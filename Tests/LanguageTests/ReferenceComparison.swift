import GeredeEngine
import GeredeFacts
import GeredeProgram
import GeredeRules
import GeredeTesting
import GeredeText

@testable import Gerede

/// One world through the lowering and the engine, and through the reference evaluator.
struct ReferenceComparison {
  let typed: GeredeProgram.Program
  let facts: FactBase
  let lowered: LoweredProgram
  let database: Database
  let reference: ReferenceEvaluator
  let now: Int64

  /// Nil where the program is not sound, or has agreements that exist once per binding: the reference
  /// evaluator reads none.
  init?(_ world: World, at instant: Instant) throws {
    guard world.program.isSound, !world.typed.agreements.contains(where: { $0.binding != nil })
    else { return nil }
    var settled = world.facts
    settled.settle()
    facts = settled
    typed = world.typed
    now = instant.secondsSince1970
    lowered = Pipeline.lower(typed, settled.shape, [])
    database = try Self.evaluate(lowered, settled, typed, world.zone, at: now)
    reference = ReferenceEvaluator(
      program: typed, world: ReferenceWorld(settled, of: typed), now: now)
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
    func database(_ settling: Settling) throws -> Database {
      let inputs = lowered.inputs.map { input in
        if case .settled(let event) = input.source, let table = settling.tables[event] {
          return InputRelation(input.relation, table)
        }
        return InputRelation(input.relation, facts.table(for: input.source) ?? moment)
      }
      return try Engine.evaluate(lowered.rules, inputs: inputs, context: context, limits: Limits())
    }
    var settling = Settling(typed)
    for _ in 0..<settling.repetitions(facts, lowered.powers) {
      if settling.take(lowered.powers, from: try database(settling)) { break }
    }
    return try database(settling)
  }

  /// Where the two differ, in words; empty where they agree.
  func differences() -> [String] {
    requirementDifferences() + relationDifferences() + agreementDifferences() + dutyDifferences()
  }

  private func agreementDifferences() -> [String] {
    var found: [String] = []
    for (agreement, place) in zip(typed.agreements, lowered.agreements) {
      let truth = reference.isInForce(agreement, at: now)
      let actual: ReferenceTruth =
        database.count(place.inForce) > 0
        ? .yes : database.count(place.possiblyInForce) > 0 ? .unknown : .no
      if truth != actual {
        found.append("\(agreement.name.english) in force: reference \(truth), engine \(actual)")
      }
    }
    return found
  }

  private func dutyDifferences() -> [String] {
    var found: [String] = []
    for (index, clause) in typed.clauses.enumerated() {
      let levels = reference.states(of: ClauseID(index), at: now)
      for (level, duty) in lowered.clauses[index].duties.enumerated() {
        let name = level == 0 ? clause.name.english : "\(clause.name.english) otherwise \(level)"
        let actual = states(of: duty)
        var expected: [[Word]: Set<ClauseState>] = [:]
        for instance in levels.indices.contains(level) ? levels[level] : [] {
          let states = instance.states(at: now)
          guard duty.states.isEmpty ? instance.existence == .yes : !states.isEmpty else { continue }
          let row =
            [instance.bearer] + duty.variables.map { instance.variables[$0.index] ?? .min }
            + [instance.root, instance.opening, instance.deadline]
          expected[row, default: []].formUnion(states)
        }
        for row in Set(expected.keys).union(actual.keys).sorted(by: Self.precedes)
        where expected[row] != actual[row] {
          found.append(
            "\(name)\(instance(row)): reference \(text(expected[row])), engine \(text(actual[row]))"
          )
        }
      }
    }
    return found
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

  private func title(_ word: Word) -> String {
    let id = EntityID(Int(word))
    guard word >= 0, id.index < facts.entities.count else { return String(word) }
    return facts.entities.title(of: id, in: .english, texts: facts.texts)
  }

  /// The instances that are in some state now, with their states; for links that allow something,
  /// those that opened before now, without.
  func states(of duty: LoweredDuty) -> [[Word]: Set<ClauseState>] {
    var result: [[Word]: Set<ClauseState>] = [:]
    if duty.states.isEmpty {
      for row in rows(of: duty.instances, hasMoment: false)
      where max(row[row.count - 3], row[row.count - 2]) < now {
        result[row] = []
      }
    }
    for (state, relation) in duty.states {
      for row in rows(of: relation, hasMoment: false)
      where row[row.count - 2] <= now && now <= row[row.count - 1] {
        result[Array(row.dropLast(2)), default: []].insert(state)
      }
    }
    return result
  }

  private func requirementDifferences() -> [String] {
    var found: [String] = []
    for (index, requirement) in typed.requirements.enumerated() {
      let expected = reference.outcomes(of: requirement)
      let actual = outcomes(of: lowered.requirements[index])
      for binding in Set(expected.keys).union(actual.keys).sorted(by: Self.precedes)
      where expected[binding] != actual[binding] {
        found.append(
          "\(requirement.name)\(names(binding)): reference \(text(expected[binding])), "
            + "engine \(text(actual[binding]))")
      }
    }
    return found
  }

  private func relationDifferences() -> [String] {
    var found: [String] = []
    for (index, relation) in typed.relations.enumerated() where relation.form != .event {
      guard let place = lowered.relations[index] else { continue }
      let expected = reference.rows(of: RelationID(index), at: now)
      for (sense, kernel, rows) in [
        ("certainly", place.certain, expected.certain),
        ("possibly", place.possible, expected.possible),
      ] {
        let actual = self.rows(of: kernel, hasMoment: place.hasMoment)
        for row in rows.symmetricDifference(actual).sorted(by: Self.precedes) {
          let holder = rows.contains(row) ? "reference" : "engine"
          found.append("\(sense) \(relation.title)\(names(row)): only the \(holder)")
        }
      }
    }
    return found
  }

  private func outcomes(of requirement: LoweredRequirement) -> [[Word]: ReferenceOutcome] {
    var result: [[Word]: ReferenceOutcome] = [:]
    for row in rows(of: requirement.applies, hasMoment: false) { result[row] = .met }
    if let doubtful = requirement.doubtful {
      for row in rows(of: doubtful, hasMoment: false) { result[row] = .met }
    }
    for row in rows(of: requirement.unproven, hasMoment: false) { result[row] = .unproven }
    for row in rows(of: requirement.breached, hasMoment: false) { result[row] = .breached }
    if let excepted = requirement.excepted {
      for row in rows(of: excepted, hasMoment: false) { result[row] = .excepted }
    }
    return result
  }

  private func rows(of relation: KernelRelationID, hasMoment: Bool) -> Set<[Word]> {
    var rows: Set<[Word]> = []
    for index in 0..<database.count(relation) {
      var row = database.row(relation, index)
      if hasMoment {
        guard row.popLast() == now else { continue }
      }
      rows.insert(row)
    }
    return rows
  }

  private func text(_ outcome: ReferenceOutcome?) -> String {
    outcome.map { "\($0)" } ?? "nothing"
  }

  private func text(_ states: Set<ClauseState>?) -> String {
    states.map { $0.map { "\($0)" }.sorted().joined(separator: " ") } ?? "nothing"
  }

  /// A row of an instance: its bearer and variables, its root, opening and deadline.
  private func instance(_ row: [Word]) -> String {
    names(Array(row.dropLast(3))) + " "
      + row.suffix(3).map { ValueText.isoInstant($0) }.joined(separator: " … ")
  }

  private func names(_ row: [Word]) -> String {
    "(" + row.map(title).joined(separator: ", ") + ")"
  }

  private static func precedes(_ a: [Word], _ b: [Word]) -> Bool { a.lexicographicallyPrecedes(b) }
}
