internal import GeredeFacts
public import GeredeFindings
internal import GeredeProgram
public import GeredeText

extension World {
  /// Why a sentence or condition does not hold at an instant, how far the rules got that could give it,
  /// and the smallest sets of facts that would make it hold; of `may …` what would make it a permit.
  ///
  /// Each set was tried before it is given, and none of its changes can be missed.
  ///
  /// - Complexity: that of an evaluation for each set that is tried, at most `repairTrials` of them.
  public func whyNot(
    _ question: String, at instant: Instant, options: CheckOptions = CheckOptions()
  ) -> WhyNotReply {
    var reply = WhyNotReply(answer: nil, messages: [], sources: sources)
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
    switch asked.world.prepared(for: queries).evaluate(at: instant, options) {
    case .success(let evaluated):
      var trials = RepairTrials(asked.world, question, at: instant, options)
      switch question {
      case .query(let query):
        var answer = evaluated.whyNot(query, at: 0)
        if answer.answer != .yes {
          answer.repairs = trials.repairs(evaluated.proposals(for: query)).map {
            evaluated.repair($0, in: questionLanguage)
          }
        }
        reply.answer = .sentence(answer)
      case .decision(let decision):
        let found = evaluated.decide(decision, in: questionLanguage)
        var repairs: [Repair] = []
        if found.verdict != .permit {
          repairs = trials.repairs(evaluated.proposals(for: decision)).map {
            evaluated.repair($0, in: questionLanguage)
          }
        }
        reply.answer = .decision(found, repairs)
      }
    case .failure(let limit): reply.messages.append(limit.message)
    }
    return reply
  }
}

/// What came of asking why something is not so.
public struct WhyNotReply: Sendable {
  public enum Answer: Hashable, Sendable {
    case sentence(WhyNot)
    /// Of a question whether somebody may do something: what would make it a permit.
    case decision(Decision, [Repair])
  }

  /// Nil where the question could not be understood or answered: `messages` say why.
  public var answer: Answer?
  public var messages: [Message]
  /// The sources that places point into.
  public var sources: SourceMap
}
