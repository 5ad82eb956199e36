import Foundation
import Gerede
import Synchronization
import Testing

/// Work that another thread cancels ends within 50 milliseconds, whatever it is at.
@Suite(.serialized) struct CancellationTests {
  private static let units = "kind Unit { size: Int. key code: Text. }\n"

  private static func units(_ count: Int) -> String {
    "kind Unit { size: Int. }\nrelation Unit borders Unit.\n"
      + (0..<count).map { "unit U\($0) { size: \($0). }\n" }.joined()
  }

  /// The flag that one thread sets and the other reads; a class, since both hold it.
  private final class Flag: Sendable {
    let isSet = Atomic(false)
  }

  /// The seconds between a cancellation and the end of work; nil where the work ended by itself.
  private func latency(
    after delay: Double, _ work: (_ isCancelled: @escaping @Sendable () -> Bool) -> [String]
  ) -> Double? {
    let flag = Flag()
    let cancelled = Mutex<ContinuousClock.Instant?>(nil)
    let thread = Thread {
      Thread.sleep(forTimeInterval: delay)
      cancelled.withLock { $0 = .now }
      flag.isSet.store(true, ordering: .relaxed)
    }
    thread.start()
    let codes = work { flag.isSet.load(ordering: .relaxed) }
    let end = ContinuousClock.now
    guard codes.contains("GR0804"), let began = cancelled.withLock({ $0 }) else { return nil }
    return (end - began) / .seconds(1)
  }

  /// The machine may be busy, so the fastest of a few tries counts: it says what the work itself needs.
  private func expectFast(
    at location: SourceLocation = #_sourceLocation,
    _ work: (_ isCancelled: @escaping @Sendable () -> Bool) -> [String]
  ) {
    var fastest = Double.infinity
    for attempt in 0..<6 where fastest > 0.05 {
      guard let taken = latency(after: 0.2 + Double(attempt) * 0.1, work) else {
        Issue.record("ended by itself", sourceLocation: location)
        return
      }
      fastest = min(fastest, taken)
    }
    #expect(fastest <= 0.05, sourceLocation: location)
  }

  private func check(
    _ text: String, at location: SourceLocation = #_sourceLocation
  ) {
    let world = World(Program(sources: [SourceText(name: "a.gr", text: text)]))
    expectFast(at: location) { isCancelled in
      world.check(
        at: Instant(secondsSince1970: 0), options: CheckOptions(isCancelled: isCancelled)
      ).messages.map(\.code.description)
    }
  }

  @Test func joins() {
    check(
      Self.units(1000) + """
        requirement Nothing: no unit a, unit b, unit c, unit d
          where a.size + b.size + c.size + d.size = -1.
        """)
  }

  @Test func findings() {
    check(
      Self.units(400) + """
        requirement Larger for every unit a, unit b where a.size >= 0: b.size < 0.
        """)
  }

  @Test func data() {
    let program = Program(sources: [SourceText(name: "a.gr", text: Self.units)])
    let rows = (0..<300_000).map { "\($0),c\($0)\n" }.joined()
    let file = DataFile(name: "units.csv", bytes: Array(("size,code\n" + rows).utf8))
    expectFast { isCancelled in
      World(
        program, attachments: ["Unit": file], options: CheckOptions(isCancelled: isCancelled)
      ).messages.map(\.code.description)
    }
  }

  @Test func dataThatIsOnlyHalfThereIsNeverEnough() throws {
    var world = World(Program(sources: [SourceText(name: "a.gr", text: Self.units)]))
    let messages = world.tell(
      "Unit", DataFile(name: "more.ndjson", bytes: Array("{\"code\": \"X\"}\n".utf8)),
      options: CheckOptions(facts: 1))
    #expect(messages.map(\.code.description).contains("GR0801"))
    let result = world.check(at: Instant(secondsSince1970: 0))
    #expect(!result.isComplete)
  }
}
