import Foundation
import Gerede
import Synchronization
import Testing

/// A decider under load from several threads while its world is replaced.
@Suite struct ReloadTests {
  /// How often: a few times here, and `GR_RELOADS=10000` for a soak.
  private static let reloads =
    ProcessInfo.processInfo.environment["GR_RELOADS"].flatMap { Int($0) } ?? 40

  private final class Tally: Sendable {
    let isDone = Atomic(false)
    let decisions = Atomic(0)
    let failures = Atomic(0)
  }

  /// Old and new answer differently, and nothing else is ever answered.
  @Test func noDecisionFailsAndMemoryStays() async throws {
    let worlds = [
      DeciderTests.world(),
      DeciderTests.world(DeciderTests.policy.replacing("EUR 100", with: "EUR 200")),
    ]
    let decider = try Decider(worlds[0], lanes: 3)
    let tally = Tally()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for reader in 0..<2 {
        group.addTask {
          var second: Int64 = 1_772_323_200
          while !tally.isDone.load(ordering: .acquiring) {
            second += 1
            let amount = reader == 0 ? "EUR 50" : "EUR 150"
            let decision = try? decider.decide(
              Act("Acme", "process", ["t1"]), at: Instant(secondsSince1970: second),
              context: ["Transaction": [["id": "t1", "amount": .text(amount)]]])
            let isRight =
              reader == 0
              ? decision?.verdict == .permit
              : decision?.verdict == .permit || decision?.verdict == .notRegulated
            tally.decisions.add(1, ordering: .relaxed)
            if !isRight { tally.failures.add(1, ordering: .relaxed) }
            await Task.yield()
          }
        }
      }
      var early = 0
      for number in 0..<Self.reloads {
        try decider.replace(with: worlds[(number + 1) % 2])
        if number == Self.reloads / 4 { early = Self.memory() }
        await Task.yield()
      }
      let late = Self.memory()
      tally.isDone.store(true, ordering: .releasing)
      try await group.waitForAll()
      if Self.reloads >= 1_000 { #expect(late < early + early / 5 + 8_000_000) }
    }
    #expect(decider.generation == Self.reloads + 1)
    #expect(tally.failures.load(ordering: .relaxed) == 0)
    #expect(tally.decisions.load(ordering: .relaxed) > 0)
  }

  /// Bytes that the process keeps in memory; 0 where nobody says.
  private static func memory() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) << 10
  }
}
