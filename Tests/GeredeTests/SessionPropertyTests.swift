import Foundation
import Gerede
import GeredeTesting
import GeredeText
import Testing

/// Whatever is done in a session, it finds what a world finds that was evaluated at once.
///
/// The engine's own test takes 10 000 sequences of edits through what sessions rest on
/// (`RandomProgramTests.reuse`). These go through the language; `GEREDE_SEQUENCES=5000` makes them
/// longer.
@Suite("Sessions: random edits")
struct SessionPropertyTests {
  private static let count =
    ProcessInfo.processInfo.environment["GEREDE_SEQUENCES"].flatMap { Int($0) } ?? 5

  /// The first seeds, and those that found a mistake once.
  private static let seeds = Array(0..<count) + [67, 333, 420, 452].filter { $0 >= count }

  @Test("random programs", arguments: seeds)
  func programs(seed: Int) throws {
    try explore(RandomProgram.source(seed: UInt64(seed)), .program, seed)
  }

  @Test("random agreements", arguments: 0..<count)
  func agreements(seed: Int) throws {
    try explore(RandomAgreement.source(seed: UInt64(seed)), .agreement, seed)
  }

  private func explore(_ policy: String, _ kind: RandomEdits.World, _ seed: Int) throws {
    let program = Program(sources: [SourceText(name: "policy.gr", text: policy)])
    guard program.isSound else { return }
    let start = try #require(Instant("2026-02-15"))
    var session = Session(World(program), at: start)
    var edits = RandomEdits(seed: UInt64(seed), in: kind)
    // What every step came to when it was taken.
    var found = [session.check()]
    for _ in 0..<6 {
      let edit = edits.next()
      let before = session.history.count
      let last = session.check().findings
      let reply = session.take(edit)
      if let difference = reply?.difference {
        expectComplete(difference, from: last, to: session.check().findings, "\(seed), \(edit)")
      }
      let current = session.history.first { $0.isCurrent }?.number ?? 0
      if session.history.count > before { found.append(session.check()) }
      expectSame(session.check(), found[current], "seed \(seed), back at \(current)")
      let fresh = session.world.check(at: session.moment)
      expectSame(session.check(), fresh, "seed \(seed), \(edit)")
    }
    let scenario = session.scenario(named: "explored")
    let saved = Program(sources: [SourceText(name: "policy.gr", text: policy + scenario)])
    #expect(saved.messages.filter { $0.severity == .error } == [], "\(seed)\n\(scenario)")
    let outcomes = World(saved).test().scenarios.map(\.outcome)
    #expect(outcomes == [.passed], "seed \(seed)\n\(policy)\n\(scenario)")
  }

  /// What a finding is about, whatever is told of it.
  private struct Identity: Hashable {
    var outcome: FindingOutcome
    var subject: FindingSubject
    var bindings: [Finding.Binding]

    init(_ finding: Finding) {
      (outcome, subject, bindings) = (finding.outcome, finding.subject, finding.bindings)
    }
  }

  /// A difference names every finding that came or went, and no other ones.
  private func expectComplete(
    _ difference: Difference, from before: [Finding], to after: [Finding], _ what: String
  ) {
    let (old, new) = (Set(before.map(Identity.init)), Set(after.map(Identity.init)))
    let appeared = Set(difference.appeared.map(Identity.init))
    let went = Set(difference.went.map(Identity.init))
    let isComplete =
      appeared.isSuperset(of: new.subtracting(old)) && appeared.isSubset(of: new)
      && went.isSuperset(of: old.subtracting(new)) && went.isSubset(of: old)
    #expect(isComplete, "\(what)")
  }

  private func expectSame(_ a: CheckResult, _ b: CheckResult, _ what: String) {
    let isSame =
      a.findings == b.findings && a.requirements == b.requirements && a.clauses == b.clauses
      && a.agreements == b.agreements && a.idleRules == b.idleRules
    #expect(isSame, "\(what)")
  }
}
