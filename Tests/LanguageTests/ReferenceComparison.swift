import GeredeEngine
import GeredeProgram
import GeredeRules
import GeredeTesting
import GeredeText

@testable import Gerede

/// One world through the lowering and the engine, and through the reference evaluator.
struct ReferenceComparison {
  private let world: LoweredWorld
  private let reference: ReferenceEvaluator

  private var typed: GeredeProgram.Program { world.typed }
  private var lowered: LoweredProgram { world.lowered }
  private var database: Database { world.database }
  private var now: Int64 { world.now }

  /// Nil where the program is not sound.
  init?(_ world: World, at instant: Instant) throws {
    guard let lowered = try LoweredWorld(world, at: instant) else { return nil }
    self.world = lowered
    reference = ReferenceEvaluator(
      program: lowered.typed, world: ReferenceWorld(lowered.facts, of: lowered.typed),
      now: lowered.now)
  }

  /// Where the two differ, in words; empty where they agree.
  func differences() -> [String] {
    requirementDifferences() + relationDifferences() + agreementDifferences() + dutyDifferences()
  }

  private func agreementDifferences() -> [String] {
    var found: [String] = []
    for (agreement, place) in zip(typed.agreements, lowered.agreements) {
      let expected = reference.inForce(agreement, at: now)
      var actual: [[Word]: ReferenceTruth] = [:]
      for row in world.rows(of: place.possiblyInForce) { actual[row] = .unknown }
      for row in world.rows(of: place.inForce) { actual[row] = .yes }
      for binding in Set(expected.keys).union(actual.keys).sorted(by: Self.precedes)
      where expected[binding] != actual[binding] {
        found.append(
          "\(agreement.name.english)\(names(binding)) in force: "
            + "reference \(expected[binding] ?? .no), engine \(actual[binding] ?? .no)")
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
        let actual = world.states(of: duty)
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

  private func requirementDifferences() -> [String] {
    var found: [String] = []
    for (index, requirement) in typed.requirements.enumerated() {
      let expected = reference.outcomes(of: requirement)
      let actual = outcomes(of: lowered.requirements[index])
      for binding in Set(expected.keys).union(actual.keys).sorted(by: Self.precedes)
      where expected[binding] != actual[binding] {
        found.append(
          "\(requirement.name.english)\(names(binding)): reference \(text(expected[binding])), "
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
        let actual = world.rows(of: kernel, time: place.time)
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
    for row in world.rows(of: requirement.applies) { result[row] = .met }
    if let doubtful = requirement.doubtful {
      for row in world.rows(of: doubtful) { result[row] = .met }
    }
    for row in world.rows(of: requirement.unproven) { result[row] = .unproven }
    for row in world.rows(of: requirement.breached) { result[row] = .breached }
    if let excepted = requirement.excepted {
      for row in world.rows(of: excepted) { result[row] = .excepted }
    }
    return result
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
    "(" + row.map(world.title).joined(separator: ", ") + ")"
  }

  private static func precedes(_ a: [Word], _ b: [Word]) -> Bool { a.lexicographicallyPrecedes(b) }
}
