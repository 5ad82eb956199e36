internal import GeredeFacts
public import GeredeFindings
public import GeredeText

extension World {
  /// Why a sentence or condition does not hold at an instant, how far the rules got that could give it,
  /// and the smallest sets of facts that would make it hold; of `may …` what would make it a permit.
  ///
  /// Each set was tried before it is given, and none of its changes can be missed.
  ///
  /// - Complexity: that of an evaluation for each set that is tried, at most 160 of them.
  public func whyNot(
    _ question: String, at instant: Instant, options: CheckOptions = CheckOptions()
  ) -> WhyNotReply {
    whyNot(question, at: instant, options: options, after: nil)
  }

  /// The same, where something of the evaluation is known.
  func whyNot(
    _ question: String, at instant: Instant, options: CheckOptions, after earlier: Evaluation?
  ) -> WhyNotReply {
    let asked = understanding(of: question, at: instant, options: options, after: earlier)
    var reply = WhyNotReply(answer: nil, messages: asked.messages, sources: asked.sources)
    guard let found = asked.found else { return reply }
    let evaluated = found.evaluation.world
    var trials = RepairTrials(found, at: instant, options)
    func repairs(_ proposals: [Set<FactChange>]) -> [Repair] {
      trials.repairs(proposals).map { evaluated.repair($0, in: questionLanguage) }
    }
    switch found.question {
    case .query(let query):
      var answer = evaluated.whyNot(query, at: 0)
      if answer.answer != .yes { answer.repairs = repairs(evaluated.proposals(for: query)) }
      reply.answer = .sentence(answer)
    case .decision(let decision):
      let verdict = evaluated.decide(decision, in: questionLanguage)
      let isPermitted = verdict.verdict == .permit
      reply.answer = .decision(
        verdict, isPermitted ? [] : repairs(evaluated.proposals(for: decision)))
    }
    return reply
  }
}

/// What came of asking why something is not so.
public struct WhyNotReply: Sendable {
  /// What would make a sentence so, or a decision a permit.
  public enum Answer: Hashable, Sendable, Codable {
    /// Of a sentence or condition.
    case sentence(WhyNot)
    /// Of a question whether somebody may do something: what would make it a permit.
    case decision(Decision, [Repair])
  }

  /// Nil where the question could not be understood or answered: `messages` say why.
  public var answer: Answer?
  /// Why there is no answer, and warnings.
  public var messages: [Message]
  /// The sources that places point into.
  public var sources: SourceMap
}
