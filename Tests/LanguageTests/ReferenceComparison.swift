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

  /// Nil where the program is not sound, or has clauses: the reference evaluator reads none.
  init?(_ world: World, at instant: Instant) throws {
    guard world.program.isSound, world.typed.clauses.isEmpty else { return nil }
    var settled = world.facts
    settled.settle()
    facts = settled
    typed = world.typed
    now = instant.secondsSince1970
    lowered = Pipeline.lower(typed, settled.shape, [])
    var moment = FactTable(arity: 1)
    moment.append(now)
    let inputs = lowered.inputs.map {
      InputRelation($0.relation, settled.table(for: $0.source) ?? moment)
    }
    let context = EvaluationContext(
      zone: world.zone, textOrder: settled.texts.ranks(),
      entityOrder: settled.entities.ranks(texts: settled.texts))
    database = try Engine.evaluate(
      lowered.rules, inputs: inputs, context: context, limits: Limits())
    reference = ReferenceEvaluator(
      program: typed, world: ReferenceWorld(settled, of: typed), now: now)
  }

  /// Where the two differ, in words; empty where they agree.
  func differences() -> [String] {
    requirementDifferences() + relationDifferences()
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
    for (index, relation) in typed.relations.enumerated() where relation.form == .relation {
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

  private func names(_ row: [Word]) -> String {
    "("
      + row.map { word in
        let id = EntityID(Int(word))
        guard word >= 0, id.index < facts.entities.count else { return String(word) }
        return facts.entities.title(of: id, in: .english, texts: facts.texts)
      }.joined(separator: ", ") + ")"
  }

  private static func precedes(_ a: [Word], _ b: [Word]) -> Bool { a.lexicographicallyPrecedes(b) }
}
