internal import GeredeData
public import GeredeFindings
internal import GeredeProgram
public import GeredeText

extension World {
  /// Whether somebody may do something at an instant, with or without `may` and `?`, in the words of
  /// the program's language: `Acme host Notify`.
  ///
  /// ```swift
  /// let reply = world.decide("Acme host Notify", at: now)
  /// if reply.decision?.verdict != .permit { refuse() }
  /// ```
  public func decide(
    _ act: String, at instant: Instant, options: CheckOptions = CheckOptions()
  ) -> DecisionReply {
    decide(act, at: instant, options: options, after: nil)
  }

  /// The same, where something of the evaluation is known.
  func decide(
    _ act: String, at instant: Instant, options: CheckOptions, after earlier: Evaluation?
  ) -> DecisionReply {
    let asked = understanding(
      of: act, at: instant, options: options, after: earlier, by: Pipeline.decision)
    var reply = DecisionReply(decision: nil, messages: asked.messages, sources: asked.sources)
    if let found = asked.found, case .decision(let question) = found.question {
      reply.decision = found.evaluation.world.decide(question, in: questionLanguage)
    }
    return reply
  }

  /// The world evaluated at an instant, to be asked about many acts; nil where the program is not
  /// sound, or a limit was reached.
  ///
  /// ```swift
  /// guard let decisions = world.decisions(at: now), let act = decisions.act("host", ["Acme", "Notify"])
  /// else { return refuse() }
  /// let isPermitted = decisions.decide(act).verdict == .permit
  /// ```
  public func decisions(at instant: Instant, options: CheckOptions = CheckOptions()) -> Decisions? {
    guard canBeEvaluated,
      case .success(let evaluated) = prepared().evaluate(at: instant, options)
    else { return nil }
    return Decisions(evaluated)
  }

  /// The residual agreement at an instant: who still owes what to whom, until when.
  public func owed(
    at instant: Instant, options: CheckOptions = CheckOptions()
  ) -> ResidualReply {
    guard canBeEvaluated else {
      return ResidualReply(residual: nil, messages: mistakes)
    }
    switch prepared().evaluate(at: instant, options) {
    case .success(let evaluated): return ResidualReply(residual: evaluated.owed(), messages: [])
    case .failure(let limit): return ResidualReply(residual: nil, messages: [limit.message])
    }
  }

  /// The language that questions are read in, and that proposals for the program are written in.
  var questionLanguage: Language {
    let modules = typed.modules
    let main = program.mainModule.index
    return modules.indices.contains(main) ? modules[main].language : typed.language
  }
}

/// What came of a question whether somebody may do something.
public struct DecisionReply: Sendable {
  /// Nil where the question could not be understood or answered: `messages` say why.
  public var decision: Decision?
  /// Why there is no decision, and warnings.
  public var messages: [Message]
  /// The sources that places in `messages` point into, the question among them.
  public var sources: SourceMap
}

/// What came of asking who still owes what.
public struct ResidualReply: Sendable {
  /// Nil where nothing could be evaluated: `messages` say why.
  public var residual: ResidualAgreement?
  /// Why there is no answer.
  public var messages: [Message]
}
