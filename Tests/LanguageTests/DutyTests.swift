import Foundation
import Gerede
import GeredeTesting
import GeredeText
import Testing

/// The states of duties against a state machine for each, in a hundred random worlds of about a
/// thousand instances; GR_RANDOM_WORLDS says how many otherwise.
struct DutyTests {
  static let worlds =
    UInt64(ProcessInfo.processInfo.environment["GR_RANDOM_WORLDS"] ?? "100") ?? 100

  @Test("duties are in the states that a state machine gives them")
  func duties() async throws {
    var instances = 0
    var ended = 0
    try await withThrowingTaskGroup(of: (instances: Int, isEnded: Bool).self) { group in
      for seed in 0..<Self.worlds {
        group.addTask { try Self.compare(DutyWorld(seed: seed, size: 440), seed) }
      }
      for try await world in group {
        instances += world.instances
        ended += world.isEnded ? 1 : 0
      }
    }
    #expect(instances >= Int(Self.worlds) * 1000, "\(instances) instances")
    #expect(ended * 5 > Int(Self.worlds), "\(ended) worlds in which the agreement is ended")
  }

  @Test("a right to end an agreement follows what was done, in order of time")
  func exits() throws {
    var ended = 0
    for seed in 0..<(Self.worlds * 2) {
      let world = ExitWorld(seed: seed)
      let program = Program(sources: [SourceText(name: "exits.gr", text: world.source)])
      let instant = Instant(secondsSince1970: world.now)
      let lowered = try #require(try LoweredWorld(World(program), at: instant))
      let expected = world.result
      #expect(lowered.isInForce("One") == expected.isOneInForce, "seed \(seed):\n\(world.source)")
      #expect(lowered.isInForce("Two") == expected.isTwoInForce, "seed \(seed):\n\(world.source)")
      let differences = Self.differences(expected.instances, lowered.dutyRows())
      #expect(
        differences.isEmpty,
        "seed \(seed):\n\(differences.joined(separator: "\n"))\n\(world.source)")
      ended += expected.isOneInForce && expected.isTwoInForce ? 0 : 1
    }
    #expect(ended * 10 > Int(Self.worlds), "\(ended) worlds in which an agreement is ended")
  }

  private static func compare(
    _ world: DutyWorld, _ seed: UInt64
  ) throws -> (instances: Int, isEnded: Bool) {
    let program = Program(sources: [SourceText(name: "duties.gr", text: world.source)])
    let errors = program.messages.filter { $0.severity == .error }.map(\.text.english)
    #expect(errors.isEmpty, "seed \(seed): \(errors.prefix(3))")
    let instant = Instant(secondsSince1970: world.now)
    let lowered = try #require(try LoweredWorld(World(program), at: instant))
    let expected = world.instances
    let differences = differences(expected, lowered.dutyRows())
    #expect(
      differences.isEmpty,
      "seed \(seed), \(differences.count):\n\(differences.prefix(12).joined(separator: "\n"))")
    return (expected.count, world.isEnded)
  }

  /// The instances about which the two differ, with the states that each gives them.
  private static func differences(_ expected: Set<DutyRow>, _ actual: Set<DutyRow>) -> [String] {
    func named(_ rows: Set<DutyRow>) -> [String: String] {
      var result: [String: String] = [:]
      for row in rows {
        let times = [row.opening, row.deadline].map { ValueText.isoInstant($0) }
        let key =
          "\(row.clause)(\(row.bearer) \(row.subject)) \(times.joined(separator: " … "))"
        result[key] = row.states.map { "\($0)" }.sorted().joined(separator: " ")
      }
      return result
    }
    let (left, right) = (named(expected), named(actual))
    return Set(left.keys).union(right.keys).sorted().filter { left[$0] != right[$0] }.map { key in
      "\(key): state machine \(left[key] ?? "nothing"), rules \(right[key] ?? "nothing")"
    }
  }
}
