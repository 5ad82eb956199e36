public import GeredeFindings
internal import GeredeProgram
import GeredeText

/// What the state where a session stands comes to, and how it differs from others.
extension Session {
  /// Evaluates a state, and keeps what was found. The messages are about limits.
  static func evaluate(
    _ state: inout SessionState, _ options: CheckOptions, after earlier: Evaluation? = nil
  ) -> [Message] {
    guard state.world.canBeEvaluated else { return [] }
    switch state.world.prepared(after: earlier).evaluation(at: state.moment, options) {
    case .success(let evaluation):
      state.evaluation = evaluation
      return []
    case .failure(let limit): return [limit.message]
    }
  }

  /// What is otherwise after step `b` than after step `a`; nil where there is no such step, or where
  /// one of the two could not be evaluated.
  public func compare(_ a: Int, _ b: Int) -> Difference? {
    guard states.indices.contains(a), states.indices.contains(b),
      let before = states[a].evaluation, let after = states[b].evaluation
    else { return nil }
    return after.world.difference(
      since: before.world, numbers: isOneLine(a, b) ? .same : .different)
  }

  /// Whether one of two states was reached from the other.
  private func isOneLine(_ a: Int, _ b: Int) -> Bool {
    path(to: a).contains(b) || path(to: b).contains(a)
  }

  /// The steps from a state back to the start.
  private func path(to number: Int) -> [Int] {
    Array(sequence(first: number) { states[$0].parent })
  }

  /// Everything that is found now.
  public func check() -> CheckResult {
    world.check(at: moment, options: options, after: evaluation)
  }

  /// The answer to a question, with or without its `?`.
  public func ask(_ question: String) -> Reply {
    world.ask(question, at: moment, options: options, after: evaluation)
  }

  /// Why something holds now, does not hold or cannot be told.
  ///
  /// - Parameters:
  ///   - question: the sentence or condition, with or without its `?`.
  ///   - depth: how many steps below the answer are told; nil: all, up to 2 000.
  public func why(_ question: String, depth: Int? = nil) -> WhyReply {
    world.why(question, at: moment, depth: depth, options: options, after: evaluation)
  }

  /// Why something does not hold now, and the smallest sets of facts that would make it hold.
  public func whyNot(_ question: String) -> WhyNotReply {
    world.whyNot(question, at: moment, options: options, after: evaluation)
  }

  /// Whether somebody may do something now, with or without `may` and `?`.
  public func decide(_ act: String) -> DecisionReply {
    world.decide(act, at: moment, options: options, after: evaluation)
  }

  /// Who still owes what to whom, until when.
  public func owed() -> ResidualReply {
    guard let evaluation else { return world.owed(at: moment, options: options) }
    return ResidualReply(residual: evaluation.world.owed(), messages: [])
  }
}
