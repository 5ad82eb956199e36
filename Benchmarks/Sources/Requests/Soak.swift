import Synchronization

/// What threads did while worlds were replaced.
final class Soak: Sendable {
  private let done = Atomic(false)
  private let decisions = Atomic(0)
  private let failures = Atomic(0)

  var isDone: Bool { done.load(ordering: .acquiring) }
  var decided: Int { decisions.load(ordering: .relaxed) }
  var failed: Int { failures.load(ordering: .relaxed) }

  func end() { done.store(true, ordering: .releasing) }

  func count(failed: Int) {
    decisions.add(1, ordering: .relaxed)
    failures.add(failed, ordering: .relaxed)
  }
}
