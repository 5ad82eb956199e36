internal import GeredeEngine
internal import GeredeFacts
public import GeredeFindings
internal import GeredeProgram
internal import GeredeRules
public import GeredeText

extension World {
  /// Everything that is found at an instant, with all messages about the program and its data.
  ///
  /// The result is incomplete where the program is not sound (then there are no findings), where
  /// data had mistakes, and where a limit was reached.
  public func check(at instant: Instant, options: CheckOptions = CheckOptions()) -> CheckResult {
    var result = CheckResult(at: instant.secondsSince1970)
    result.messages = program.messages + messages
    result.data = data
    result.isComplete = !result.messages.contains { $0.severity == .error }
    guard canBeEvaluated else { return result }
    switch evaluate(at: instant, queries: [], options) {
    case .success(let evaluated):
      let found = evaluated.check(listing: options.listing)
      result.findings = found.findings
      result.unlisted = found.unlisted
      result.requirements = found.requirements
      result.idleRules = found.idleRules
    case .failure(let limit):
      result.messages.append(limit.message)
      result.isComplete = false
    }
    return result
  }

  /// The answer to a question, with or without its `?`, in the words of the program's language:
  /// `Denbosch provides c to x`.
  public func ask(
    _ question: String, at instant: Instant, options: CheckOptions = CheckOptions()
  ) -> Reply {
    var reply = Reply(answer: nil, messages: [], sources: sources)
    guard canBeEvaluated else {
      reply.messages = (program.messages + messages).filter { $0.severity == .error }
      return reply
    }
    let asked = Pipeline.query(question, in: self)
    reply.messages = asked.messages
    reply.sources = asked.world.sources
    guard let query = asked.result else { return reply }
    switch asked.world.evaluate(at: instant, queries: [query], options) {
    case .success(let evaluated): reply.answer = evaluated.answer(to: query, at: 0)
    case .failure(let limit): reply.messages.append(limit.message)
    }
    return reply
  }

  /// Whether rules may be applied at all: the program is sound and its zone is known.
  private var canBeEvaluated: Bool { program.isSound && hasZone }

  /// Applies the rules.
  func evaluate(
    at instant: Instant, queries: [Query], _ options: CheckOptions
  ) -> Result<EvaluatedWorld, Refusal> {
    var facts = facts
    facts.settle()
    let lowered = Pipeline.lower(typed, facts.shape, queries)
    var now = FactTable(arity: 1)
    now.append(instant.secondsSince1970)
    let context = EvaluationContext(
      zone: zone, textOrder: facts.texts.ranks(),
      entityOrder: facts.entities.ranks(texts: facts.texts))
    let limits = Limits(
      derivedRows: options.facts, memoryBytes: options.memoryBytes, fuel: options.steps,
      isCancelled: options.isCancelled)
    func database(_ rules: RuleProgram, _ settling: Settling) throws(LimitReached) -> Database {
      let inputs = lowered.inputs.map { input in
        if case .settled(let event) = input.source, let table = settling.tables[event] {
          return InputRelation(input.relation, table)
        }
        return InputRelation(input.relation, facts.table(for: input.source) ?? now)
      }
      return try Engine.evaluate(rules, inputs: inputs, context: context, limits: limits)
    }
    do throws(LimitReached) {
      var settling = Settling(typed)
      if !lowered.powers.isEmpty {
        let rules = lowered.rules.sliced(to: lowered.powers.map(\.empowered))
        for _ in 0..<settling.repetitions(facts, lowered.powers) {
          if settling.take(lowered.powers, from: try database(rules, settling)) { break }
        }
      }
      let database = try database(lowered.rules, settling)
      return .success(
        EvaluatedWorld(
          program: typed, lowered: lowered, database: database, facts: facts, context: context,
          now: instant.secondsSince1970))
    } catch {
      let place = place(of: error.rule, in: lowered)
      return .failure(Refusal(LimitMessages.reached(error, at: place)))
    }
  }

  /// Where the rule was written that was running when a limit was reached.
  private func place(of rule: KernelRuleID?, in lowered: LoweredProgram) -> Place {
    guard let rule, lowered.rules.rules.indices.contains(rule.index) else { return .host }
    switch lowered.rules.rules[rule.index].origin {
    case .rule(let index): return .span(typed.rules[index].span)
    case .requirement(let index): return .span(typed.requirements[index].span)
    case .clause(let index): return .span(typed.clauses[index].span)
    case .value(let index): return typed.values[index].span.map { .span($0) } ?? .host
    case .none, .query, .lowering: return .host
    }
  }
}

/// What came of a question.
public struct Reply: Sendable {
  /// Nil where the question could not be understood or answered: `messages` say why.
  public var answer: Answer?
  public var messages: [Message]
  /// The sources that places in `messages` point into, the question among them.
  public var sources: SourceMap
}
