public import GeredeFindings
import GeredeText
import Synchronization

extension World {
  /// The questions of a world as `async` functions: away from the caller's thread, ended within 50 ms when
  /// the task is cancelled, and telling how far they are.
  ///
  /// ```swift
  /// let result = try await world.async { print($0.stage, $0.done, "of", $0.total) }.check(at: now)
  /// ```
  ///
  /// - Parameter progress: told from the thread that works.
  public func async(progress: (@Sendable (EvaluationProgress) -> Void)? = nil) -> AsyncWorld {
    AsyncWorld(world: self, progress: progress)
  }
}

/// A world that is asked asynchronously.
///
/// Each question takes one thread of Swift's pool while it lasts. All throw `GeredeError` with the cause
/// `.cancelled` when the task is cancelled or `CheckOptions.isCancelled` says so, and for nothing else: a
/// mistake or a limit is a message of the reply, as it is without `async`.
public struct AsyncWorld: Sendable {
  let world: World
  let progress: (@Sendable (EvaluationProgress) -> Void)?

  /// Everything that is found at an instant; see `World.check(at:options:)`.
  public func check(
    at instant: Instant, options: CheckOptions = CheckOptions()
  ) async throws(GeredeError) -> CheckResult {
    try await run(options) { world.check(at: instant, options: $0) }
  }

  /// The answer to a question; see `World.ask(_:at:options:)`.
  public func ask(
    _ question: String, at instant: Instant, options: CheckOptions = CheckOptions()
  ) async throws(GeredeError) -> Reply {
    try await run(options) { world.ask(question, at: instant, options: $0) }
  }

  /// Why something holds, does not hold or cannot be told; see `World.why(_:at:depth:options:)`.
  public func why(
    _ question: String, at instant: Instant, depth: Int? = nil,
    options: CheckOptions = CheckOptions()
  ) async throws(GeredeError) -> WhyReply {
    try await run(options) { world.why(question, at: instant, depth: depth, options: $0) }
  }

  /// Why something does not hold, and what would make it hold; see `World.whyNot(_:at:options:)`.
  public func whyNot(
    _ question: String, at instant: Instant, options: CheckOptions = CheckOptions()
  ) async throws(GeredeError) -> WhyNotReply {
    try await run(options) { world.whyNot(question, at: instant, options: $0) }
  }

  /// Whether somebody may do an act; see `World.decide(_:at:context:options:)`.
  public func decide(
    _ act: Act, at instant: Instant, context: Facts = [:],
    options: CheckOptions = CheckOptions()
  ) async throws(GeredeError) -> DecisionReply {
    try await run(options) { world.decide(act, at: instant, context: context, options: $0) }
  }

  /// Who still owes what to whom; see `World.owed(at:options:)`.
  public func owed(
    at instant: Instant, options: CheckOptions = CheckOptions()
  ) async throws(GeredeError) -> ResidualReply {
    try await run(options) { world.owed(at: instant, options: $0) }
  }

  /// A decider over the world; see `Decider`.
  ///
  /// - Throws: besides `.cancelled`, as `Decider.init(_:options:lanes:)`.
  public func decider(
    options: CheckOptions = CheckOptions(), lanes: Int = 16
  ) async throws(GeredeError) -> Decider {
    let flag = CancelFlag()
    let result = await run(options, flag) { options -> Result<Decider, GeredeError> in
      do throws(GeredeError) {
        return .success(try Decider(world, options: options, lanes: lanes))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func run<Value: Sendable>(
    _ options: CheckOptions, _ body: @escaping @Sendable (CheckOptions) -> Value
  ) async throws(GeredeError) -> Value {
    let flag = CancelFlag()
    let value = await run(options, flag, body)
    if flag.isSet || (options.isCancelled?() ?? false) {
      throw GeredeError(.cancelled, [StopReason.cancelled.message(at: .host)])
    }
    return value
  }

  private func run<Value: Sendable>(
    _ options: CheckOptions, _ flag: CancelFlag,
    _ body: @escaping @Sendable (CheckOptions) -> Value
  ) async -> Value {
    var options = options
    let isCancelled = options.isCancelled
    let ownProgress = options.progress
    let progress = progress
    options.isCancelled = { flag.isSet || (isCancelled?() ?? false) }
    if progress != nil || ownProgress != nil {
      options.progress = {
        ownProgress?($0)
        progress?($0)
      }
    }
    let allowed = options
    return await withTaskCancellationHandler {
      await Task.detached(priority: Task.currentPriority) { body(allowed) }.value
    } onCancel: {
      flag.set()
    }
  }
}

/// Whether a task was cancelled.
///
/// A class, because the task that works and the one that cancels look at the same flag.
private final class CancelFlag: Sendable {
  private let state = Atomic(false)

  var isSet: Bool { state.load(ordering: .relaxed) }

  func set() { state.store(true, ordering: .relaxed) }
}
