import Foundation
import Gerede
import GeredeTesting
import Testing

/// The lowering and the engine against the reference evaluator.
struct ReferenceTests {
  static let seeds =
    UInt64(
      ProcessInfo.processInfo.environment["GR_RANDOM_PROGRAMS"] ?? "400") ?? 400

  @Test("random programs mean what the definition says")
  func randomPrograms() throws {
    let instant = try #require(Instant("2026-04-15T12:00Z"))
    var unsound = 0
    for seed in 0..<Self.seeds {
      let source = RandomProgram.source(seed: seed)
      let program = Program(sources: [SourceText(name: "random.gr", text: source)])
      let made: ReferenceComparison?
      do {
        made = try ReferenceComparison(World(program), at: instant)
      } catch {
        Issue.record("seed \(seed): \(error)\n\(source)")
        continue
      }
      guard let comparison = made else {
        unsound += 1
        if unsound <= 3 {
          let text = program.messages.filter { $0.severity == .error }.map(\.text.english)
          print("not sound, seed \(seed): \(text)")
        }
        continue
      }
      let differences = comparison.differences()
      #expect(
        differences.isEmpty, "seed \(seed):\n\(differences.joined(separator: "\n"))\n\(source)")
    }
    #expect(unsound * 10 < Int(Self.seeds), "\(unsound) of \(Self.seeds) programs are not sound")
  }

  @Test("random agreements mean what the definition says")
  func randomAgreements() throws {
    let instant = try #require(Instant("2026-04-15T12:00Z"))
    var unsound = 0
    for seed in 0..<(Self.seeds / 2) {
      let source = RandomAgreement.source(seed: seed)
      let program = Program(sources: [SourceText(name: "random.gr", text: source)])
      let made: ReferenceComparison?
      do {
        made = try ReferenceComparison(World(program), at: instant)
      } catch {
        Issue.record("seed \(seed): \(error)\n\(source)")
        continue
      }
      guard let comparison = made else {
        unsound += 1
        if unsound <= 3 {
          let text = program.messages.filter { $0.severity == .error }.map(\.text.english)
          print("not sound, seed \(seed): \(text)")
        }
        continue
      }
      let differences = comparison.differences()
      #expect(
        differences.isEmpty, "seed \(seed):\n\(differences.joined(separator: "\n"))\n\(source)")
    }
    #expect(
      unsound * 20 < Int(Self.seeds), "\(unsound) of \(Self.seeds / 2) programs are not sound")
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
