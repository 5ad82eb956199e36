public import GeredeFindings
internal import GeredeProgram
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
  /// - Parameter depth: how many steps below the answer are told; nil: all, up to 2 000.
  /// - Complexity: that of an evaluation, and O(steps × rows that one step looks at).
  public func why(
    _ question: String, at instant: Instant, depth: Int? = nil,
    options: CheckOptions = CheckOptions()
  ) -> WhyReply {
    var reply = WhyReply(answer: nil, messages: [], sources: sources)
    guard canBeEvaluated else {
      reply.messages = (program.messages + messages).filter { $0.severity == .error }
      return reply
    }
    let asked = Pipeline.question(question, in: self)
    reply.messages = asked.messages
    reply.sources = asked.world.sources
    guard let question = asked.result else { return reply }
    var queries: [Query] = []
    if case .query(let query) = question { queries.append(query) }
    switch (asked.world.prepared(for: queries).evaluate(at: instant, options), question) {
    case (.success(let evaluated), .query(let query)):
      reply.answer = .proof(evaluated.why(query, at: 0, depth: depth))
    case (.success(let evaluated), .decision(let decision)):
      reply.answer = .decision(evaluated.decide(decision, in: questionLanguage))
    case (.failure(let limit), _): reply.messages.append(limit.message)
    }
    return reply
  }
}

/// What came of asking why.
public struct WhyReply: Sendable {
  public enum Answer: Hashable, Sendable {
    case proof(Proof)
    /// Of a question whether somebody may do something.
    case decision(Decision)
  }

  /// Nil where the question could not be understood or answered: `messages` say why.
  public var answer: Answer?
  public var messages: [Message]
  /// The sources that places in `messages` and in the proof point into.
  public var sources: SourceMap

  /// The proof; nil for a decision, and where there is no answer.
  public var proof: Proof? {
    if case .proof(let proof) = answer { proof } else { nil }
  }
}
