import Foundation
import Gerede
import GeredeFindings
import GeredeTesting
import Testing

/// Scenarios come out the same whether everything is evaluated, or only what they ask.
@Suite struct PassingScenarioTests {
  private static let seeds = min(ReferenceTests.count, 8)

  @Test(arguments: GoldenCase.all)
  func goldenPrograms(_ golden: GoldenCase) throws {
    let world = try GoldenRunner(golden).world
    guard !world.program.scenarios.isEmpty else { return }
    #expect(Self.differences(in: world).isEmpty)
  }

  @Test func randomPrograms() {
    for seed in 0..<Self.seeds {
      let source = RandomProgram.source(seed: seed)
      let names = source.matches(of: /requirement (\w+)/).map { String($0.1) }
      let expectations = names.flatMap { ["met \($0)", "breached \($0)", "unproven \($0)"] }
      expectTheSame(source, expectations, seed)
    }
  }

  @Test func randomAgreements() {
    for seed in 0..<Self.seeds {
      let source = RandomAgreement.source(seed: seed)
      let clauses = source.matches(of: /clause (\w+)/).map { String($0.1) }
      let states = ["is_violated_by", "is_fulfilled_by", "is_pending_for", "is_unproven_for"]
      var expectations = clauses.enumerated().map { index, clause in
        "some party p where \(clause) \(states[index % states.count]) p"
      }
      for (index, act) in ["host C0", "audit C1", "ship C0 with P1", "report"].enumerated() {
        let verdict = ["permit", "deny", "unregulated"][index % 3]
        for party in ["P0", "P1", "P2"] { expectations.append("\(verdict) \(party) \(act)") }
      }
      expectTheSame(source, expectations, seed)
    }
  }

  private func expectTheSame(_ source: String, _ expectations: [String], _ seed: UInt64) {
    let scenarios = expectations.enumerated().map { index, expectation in
      "scenario \"\(index) \(expectation)\" { at 2026-04-1\(index % 10): expect \(expectation). }"
    }
    let text = source + scenarios.joined(separator: "\n") + "\n"
    let world = World(Program(sources: [SourceText(name: "random.gr", text: text)]))
    let differences = Self.differences(in: world)
    #expect(differences.isEmpty, "seed \(seed):\n\(differences.joined(separator: "\n"))\n\(text)")
  }

  /// The scenarios whose outcomes differ.
  private static func differences(in world: World) -> [String] {
    zip(world.test().scenarios, world.test(detail: .outcomes).scenarios).compactMap { full, quick in
      full.outcome == quick.outcome
        ? nil : "\(full.title): \(full.outcome), but \(quick.outcome) if only that is asked"
    }
  }
}
