import Foundation
import Gerede
import Synchronization
import Testing

/// Questions as async functions: their answers, their progress, and how soon they end.
@Suite struct AsyncTests {
  private let instant = Instant(secondsSince1970: 1_772_323_200)

  /// A chain whose closure has millions of rows.
  private static func heavy() -> World {
    var world = World(
      Program(sources: [
        SourceText(
          name: "heavy.gr",
          text: """
            kind Node { key id: Text. }
            relation (a: Node) leads_to (b: Node).
            relation (a: Node) reaches (b: Node).
            rule a reaches b when a leads_to b.
            rule a reaches c when a reaches b and b leads_to c.
            requirement Acyclic for every node n: not n reaches n.
            """)
      ]))
    let names = (0..<6_000).map { "n\($0)" }
    world.tell("Node", columns: ["id": .texts(names)])
    world.tell(
      "leads_to",
      columns: ["a": .texts(Array(names.dropLast())), "b": .texts(Array(names.dropFirst()))])
    return world
  }

  @Test func answersAreTheSame() async throws {
    let world = DeciderTests.world()
    let waiting = world.async()
    let act = Act("Acme", "share with", ["t1", "Beta"])
    let context: Facts = ["Transaction": [["id": "t1", "scope": "Public"]]]
    let checked = try await waiting.check(at: instant)
    #expect(checked == world.check(at: instant))
    let asked = try await waiting.ask("Acme holds x?", at: instant)
    #expect(asked.answer == world.ask("Acme holds x?", at: instant).answer)
    let why = try await waiting.why("Acme holds Iso27001", at: instant)
    #expect(why.answer == world.why("Acme holds Iso27001", at: instant).answer)
    let whyNot = try await waiting.whyNot("Beta holds Iso27001", at: instant)
    #expect(whyNot.answer == world.whyNot("Beta holds Iso27001", at: instant).answer)
    let decided = try await waiting.decide(act, at: instant, context: context)
    #expect(decided.decision?.verdict == .permit)
    let owed = try await waiting.owed(at: instant)
    #expect(owed.residual == world.owed(at: instant).residual)
    let decider = try await waiting.decider()
    #expect(try decider.decide(act, at: instant, context: context).verdict == .permit)
    // A mistake is a message, not an error.
    let mistaken = try await waiting.ask("Acme hlds x?", at: instant)
    #expect(mistaken.answer == nil && !mistaken.messages.isEmpty)
  }

  @Test func progressIsTold() async throws {
    let told = Mutex<[EvaluationProgress]>([])
    _ = try await DeciderTests.world().async { progress in
      told.withLock { $0.append(progress) }
    }.check(at: instant)
    let steps = told.withLock { $0 }
    let rules = steps.filter { $0.stage == .rules }
    #expect(rules.last.map { $0.done == $0.total } == true)
    #expect(rules.map(\.done) == rules.map(\.done).sorted())
    #expect(steps.last?.stage == .findings && steps.last?.done == steps.last?.total)
  }

  @Test func cancelledTasksEnd() async throws {
    let world = Self.heavy()
    let task = Task { try await world.async().check(at: instant) }
    try await Task.sleep(for: .milliseconds(100))
    task.cancel()
    guard case .failure(let error as GeredeError) = await task.result else {
      Issue.record("not cancelled")
      return
    }
    #expect(error.cause == .cancelled && error.messages.map(\.code.number) == [804])
    #expect("\(error)".contains("GR0804"))
  }

  /// From the word of the host to the end of the evaluation, on threads that no other test needs.
  @Test func anEvaluationEndsSoon() {
    let world = Self.heavy()
    let isCancelled = Flag()
    let ended = DispatchSemaphore(value: 0)
    let thread = Thread { [instant] in
      _ = world.check(at: instant, options: CheckOptions(isCancelled: { isCancelled.isSet }))
      ended.signal()
    }
    thread.stackSize = 8 << 20
    thread.start()
    Thread.sleep(forTimeInterval: 0.3)
    let elapsed = ContinuousClock().measure {
      isCancelled.set()
      ended.wait()
    }
    // A debug build on a busy machine is many times slower than the 50 ms of a release.
    #expect(elapsed < .milliseconds(1_500), "\(elapsed)")
  }

  private final class Flag: Sendable {
    private let state = Atomic(false)
    var isSet: Bool { state.load(ordering: .relaxed) }
    func set() { state.store(true, ordering: .relaxed) }
  }

  @Test func limitsOfOneCall() async throws {
    let world = Self.heavy()
    let result = try await world.async().check(
      at: instant, options: CheckOptions(facts: 1_000))
    #expect(result.messages.map(\.code.number) == [801] && !result.isComplete)
    let error = await #expect(throws: GeredeError.self) {
      try await world.async().check(
        at: instant, options: CheckOptions(isCancelled: { true }))
    }
    #expect(error?.cause == .cancelled)
  }
}
