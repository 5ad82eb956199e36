public import GeredeFindings
internal import GeredeProgram
public import GeredeText

extension World {
  /// Everything that is found at an instant, with all messages about the program and its data.
  ///
  /// The result is incomplete where the program is not sound (then there are no findings), where
  /// data had mistakes, and where a limit was reached.
  public func check(at instant: Instant, options: CheckOptions = CheckOptions()) -> CheckResult {
    check(at: instant, options: options, after: nil)
  }

  /// The same, where something of the evaluation is known.
  func check(at instant: Instant, options: CheckOptions, after earlier: Evaluation?) -> CheckResult
  {
    var result = CheckResult(at: instant.secondsSince1970)
    result.messages = program.messages + messages
    result.data = data
    result.isComplete = !result.messages.contains { $0.severity == .error }
    guard canBeEvaluated else { return result }
    switch prepared(after: earlier).evaluate(at: instant, options) {
    case .success(let evaluated):
      let progress = options.progress
      let found = evaluated.check(
        listing: options.listing, findings: options.findings, stop: options.stopping
      ) { done, total in
        progress?(EvaluationProgress(.findings, done: done, total: total))
      }
      result.findings = found.findings
      result.unlisted = found.unlisted
      result.excepted = found.excepted
      result.requirements = found.requirements
      result.agreements = found.agreements
      result.clauses = found.clauses
      result.idleRules = found.idleRules
      result.messages += found.messages
      result.isComplete = result.isComplete && found.isComplete
      if let message = manyFindings(found, options) { result.messages.append(message) }
    case .failure(let limit):
      result.messages.append(limit.message)
      result.isComplete = false
    }
    return result
  }

  /// The warning that findings are not listed because there are more than may be; nil where all are, or
  /// the caller asked for fewer.
  private func manyFindings(_ found: CheckResult, _ options: CheckOptions) -> Message? {
    guard found.unlisted > 0, found.isComplete, options.listing.perRequirement == nil,
      let most = found.requirements.max(by: {
        $0.breached + $0.unproven < $1.breached + $1.unproven
      })
    else { return nil }
    return LimitMessages.manyFindings(
      found.unlisted, limit: options.findings, most: most.shownName,
      most.breached + most.unproven, at: most.place)
  }

  /// The answer to a question, with or without its `?`, in the words of the program's language:
  /// `Denbosch provides c to x`, `may Acme host Notify`.
  public func ask(
    _ question: String, at instant: Instant, options: CheckOptions = CheckOptions()
  ) -> Reply {
    ask(question, at: instant, options: options, after: nil)
  }

  /// The same, where something of the evaluation is known.
  func ask(
    _ question: String, at instant: Instant, options: CheckOptions, after earlier: Evaluation?
  ) -> Reply {
    let asked = understanding(of: question, at: instant, options: options, after: earlier)
    var reply = Reply(answer: nil, messages: asked.messages, sources: asked.sources)
    guard let found = asked.found else { return reply }
    switch found.question {
    case .query(let query): reply.answer = found.evaluation.world.answer(to: query, at: 0)
    case .decision(let decision):
      reply.answer = .decision(found.evaluation.world.decide(decision, in: questionLanguage))
    }
    return reply
  }

  /// Whether rules may be applied at all: the program is sound, its zone is known, and all of its data
  /// was read.
  var canBeEvaluated: Bool { program.isSound && hasZone && !isCutShort }

  /// The rules with what they read, ready to be applied at any instant.
  ///
  /// - Parameter earlier: what an evaluation of this world, or of one that it goes on from, gave: what
  ///   has not changed since is taken over from it.
  func prepared(for queries: [Query] = [], after earlier: Evaluation? = nil) -> PreparedWorld {
    PreparedWorld(typed, facts: facts, zone: zone, queries: queries, after: earlier)
  }
}

/// What came of a question.
public struct Reply: Sendable {
  /// Nil where the question could not be understood or answered: `messages` say why.
  public var answer: Answer?
  /// Why there is no answer, and warnings.
  public var messages: [Message]
  /// The sources that places in `messages` point into, the question among them.
  public var sources: SourceMap
}
