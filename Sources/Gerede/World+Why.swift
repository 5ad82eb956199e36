public import GeredeFindings
public import GeredeText

extension World {
  /// Why a sentence or condition holds at an instant, does not hold or cannot be told, with or without
  /// its `?`, in the words of the program's language: `Denbosch reaches Utrecht`,
  /// `BreachNotice is_violated_by Denbosch`, `may Acme host Notify`.
  ///
  /// ```swift
  /// let reply = world.why("Denbosch reaches Utrecht", at: now)
  /// for step in reply.proof?.steps ?? [] { print(step.number, step.text.english, step.premises) }
  /// ```
  ///
  /// - Parameters:
  ///   - question: the sentence or condition, with or without its `?`.
  ///   - instant: the instant that it is about.
  ///   - depth: how many steps below the answer are told; nil: all, up to 2 000.
  ///   - options: how much the evaluation may use.
  /// - Complexity: that of an evaluation, and O(steps × rows that one step looks at).
  public func why(
    _ question: String, at instant: Instant, depth: Int? = nil,
    options: CheckOptions = CheckOptions()
  ) -> WhyReply {
    why(question, at: instant, depth: depth, options: options, after: nil)
  }

  /// The same, where something of the evaluation is known.
  func why(
    _ question: String, at instant: Instant, depth: Int?, options: CheckOptions,
    after earlier: Evaluation?
  ) -> WhyReply {
    let asked = understanding(of: question, at: instant, options: options, after: earlier)
    var reply = WhyReply(answer: nil, messages: asked.messages, sources: asked.sources)
    guard let found = asked.found else { return reply }
    switch found.question {
    case .query(let query):
      reply.answer = .proof(found.evaluation.world.why(query, at: 0, depth: depth))
    case .decision(let decision):
      reply.answer = .decision(found.evaluation.world.decide(decision, in: questionLanguage))
    }
    return reply
  }
}

/// What came of asking why.
public struct WhyReply: Sendable {
  /// What an explanation is of.
  public enum Answer: Hashable, Sendable, Codable {
    /// Of a sentence or condition.
    case proof(Proof)
    /// Of a question whether somebody may do something.
    case decision(Decision)
  }

  /// Nil where the question could not be understood or answered: `messages` say why.
  public var answer: Answer?
  /// Why there is no answer, and warnings.
  public var messages: [Message]
  /// The sources that places in `messages` and in the proof point into.
  public var sources: SourceMap

  /// The proof; nil for a decision, and where there is no answer.
  public var proof: Proof? {
    if case .proof(let proof) = answer { proof } else { nil }
  }
}
