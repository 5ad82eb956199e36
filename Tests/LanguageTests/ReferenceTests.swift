import Foundation
import Gerede
import GeredeTesting
import Testing

/// The lowering and the engine against the reference evaluator.
struct ReferenceTests {
  /// Programs in one run, a tenth of them agreements, which take longest;
  /// `GR_RANDOM_PROGRAMS=20000` makes it longer.
  static let count =
    ProcessInfo.processInfo.environment["GR_RANDOM_PROGRAMS"].flatMap { UInt64($0) } ?? 1_000

  @Test("random programs mean what the definition says, as they stand and after an edit")
  func randomPrograms() { expectNoDifference(Self.count * 9 / 10, .program, unsoundAtMost: 10) }

  @Test("random agreements mean what the definition says, as they stand and after an edit")
  func randomAgreements() { expectNoDifference(Self.count / 10, .agreement, unsoundAtMost: 10) }

  /// - Parameter unsoundAtMost: how many of a hundred may not pass the checks.
  private func expectNoDifference(
    _ count: UInt64, _ kind: RandomEdits.World, unsoundAtMost share: UInt64
  ) {
    var unsound: [UInt64] = []
    for seed in 0..<count {
      let trial = RandomTrial(seed: seed, kind: kind)
      let source = trial.source
      guard let differences = trial.differences(in: source) else {
        unsound.append(seed)
        continue
      }
      if !differences.isEmpty { Issue.record("\(trial.report(differences, in: source))") }
    }
    // Two more, since a short run has no shares to speak of.
    #expect(
      (unsound.count - 2) * 100 < Int(count * share),
      "\(unsound.count) of \(count) are not sound, seed \(unsound.prefix(3)) among them")
  }

  @Test("golden programs mean what the definition says", arguments: GoldenCase.all)
  func goldenPrograms(_ golden: GoldenCase) throws {
    let runner = try GoldenRunner(golden)
    // A program that is not sound means nothing.
    guard let comparison = try ReferenceComparison(runner.world, at: runner.instant) else { return }
    let differences = comparison.differences()
    #expect(differences.isEmpty, "\(golden):\n\(differences.joined(separator: "\n"))")
  }
}
