import GeredeEngine
public import GeredeProgram
import GeredeRules
import GeredeText

extension EvaluatedWorld {
  /// An expectation against this world: the one place where each form is judged.
  ///
  /// - Parameters:
  ///   - question: for a condition, the index of its query among those that were lowered.
  ///   - reasons: left out where only what is asked was evaluated, and not all that it could be
  ///     explained by.
  public func result(
    of expectation: Expectation, question: Int?, reasons: ReasonDetail = .told
  ) -> ExpectationResult {
    let found: Judgement
    switch expectation.form {
    case .condition(let id): found = judge(id, question, expectation, reasons)
    case .outcome(let state, let requirement, let arguments):
      found = judge(state, requirement, arguments, expectation, reasons)
    case .finding(let code): found = judge(code)
    case .decision(let verdict, let action): found = judge(verdict, action, expectation, reasons)
    }
    return ExpectationResult(
      hasPassed: found.hasPassed, at: now, expected: found.expected, actual: found.actual,
      because: found.because, place: .span(expectation.span))
  }

  /// What comes of an expectation.
  private struct Judgement {
    var hasPassed: Bool
    var expected: Bilingual
    var actual: Bilingual
    var because: [Reason] = []
  }

  // MARK: - Conditions

  private func judge(
    _ id: ConditionID, _ question: Int?, _ expectation: Expectation, _ reasons: ReasonDetail
  ) -> Judgement {
    let expected = reading.printer.bilingual {
      reading.printer.condition(id, expectation.frame, { _ in nil }, in: $0)
    }
    guard let question, let lowered = reading.lowered.queries[safe: question] else {
      return Judgement(hasPassed: false, expected: expected, actual: FindingMessages.unknown())
    }
    let truth = truth(of: lowered)
    let actual =
      switch truth {
      case .yes: FindingMessages.true()
      case .no: FindingMessages.false()
      case .unknown: FindingMessages.unknown()
      }
    var because: [Reason] = []
    if reasons == .told {
      let query = Query(
        frame: expectation.frame, columns: [], condition: id, module: expectation.module,
        span: expectation.span)
      if case .closed(_, let found) = answer(to: query, at: question) { because = found }
    }
    return Judgement(
      hasPassed: truth == .yes, expected: expected, actual: actual, because: because)
  }

  // MARK: - Outcomes

  private func judge(
    _ state: RequirementState, _ id: RequirementID, _ arguments: [Argument],
    _ expectation: Expectation, _ reasons: ReasonDetail
  ) -> Judgement {
    let requirement = reading.program[id]
    var walk = Evaluator(
      reading: reading, frame: expectation.frame, moment: now, fuel: Self.explanationFuel)
    var pattern: [Word?] = []
    var unknown: ExpressionID?
    for argument in arguments {
      guard case .expression(let term) = argument else {
        pattern.append(nil)
        continue
      }
      let word = walk.value(of: term)
      if word == nil { unknown = term }
      pattern.append(word)
    }
    let terms = reading.printer.bilingual { language in
      arguments.map { argument in
        guard case .expression(let term) = argument else { return "_" }
        return reading.printer.expression(term, expectation.frame, { _ in nil }, in: language)
      }.joined(separator: ", ")
    }
    let isOpen = arguments.allSatisfy { $0 == .any }
    let expected = FindingMessages.outcome(state, requirement.name, isOpen ? nil : terms)
    if let unknown {
      var explanation = Explanation(reading: reading)
      explanation.explainValue(unknown, .unknown, &walk, .init(depth: 1))
      return Judgement(
        hasPassed: false, expected: expected, actual: FindingMessages.unknown(),
        because: explanation.reasons)
    }
    let outcomes = outcomes(of: id, matching: pattern)
    let hasPassed =
      switch state {
      case .met:
        outcomes.met + outcomes.excepted > 0 && outcomes.breached.isEmpty
          && outcomes.unproven.isEmpty
      case .breached: !outcomes.breached.isEmpty
      case .unproven: !outcomes.unproven.isEmpty
      }
    return Judgement(
      hasPassed: hasPassed, expected: expected, actual: FindingMessages.found(outcomes.counts),
      because: reasons == .told ? self.reasons(for: requirement, id, outcomes, pattern) : [])
  }

  /// The bindings of a requirement that fit a pattern, by outcome.
  private struct Outcomes {
    var breached: [[Word]]
    var unproven: [[Word]]
    var excepted: Int
    var met: Int

    /// How many of each, those that occur.
    var counts: [(outcome: BindingOutcome, count: Int)] {
      [
        (BindingOutcome.breached, breached.count), (.unproven, unproven.count),
        (.excepted, excepted), (.met, met),
      ].filter { $0.1 > 0 }
    }
  }

  private func outcomes(of id: RequirementID, matching pattern: [Word?]) -> Outcomes {
    let lowered = reading.lowered.requirements[id.index]
    func rows(_ relation: KernelRelationID) -> [[Word]] {
      guard !pattern.isEmpty else { return self.rows(of: relation) }
      return reading.database.rows(of: relation, matching: pattern).map {
        reading.database.row(relation, $0)
      }
    }
    let breached = rows(lowered.breached)
    let unproven = rows(lowered.unproven)
    let excepted = lowered.excepted.map { rows($0).count } ?? 0
    let reached = rows(lowered.applies).count + (lowered.doubtful.map { rows($0).count } ?? 0)
    return Outcomes(
      breached: breached, unproven: unproven, excepted: excepted,
      met: max(0, reached - breached.count - unproven.count - excepted))
  }

  /// Why the first binding that is not met is not, as a finding would tell it; else, for one
  /// binding, what it is met by, excepted by, or why it does not apply.
  private func reasons(
    for requirement: Requirement, _ id: RequirementID, _ outcomes: Outcomes, _ pattern: [Word?]
  ) -> [Reason] {
    let binders = reading.lowered.requirements[id.index].binders
    let types = binders.map { requirement.frame[$0].type }
    if let row = sorted(outcomes.breached, by: types).first {
      return breach(requirement, binders, row).because
    }
    if let row = sorted(outcomes.unproven, by: types).first {
      return doubt(requirement, binders, row).because
    }
    let row = pattern.compactMap { $0 }
    guard row.count == pattern.count else { return [] }
    var walk = walk(requirement.frame, binders, row)
    var explanation = Explanation(reading: reading)
    if outcomes.excepted > 0, let unless = requirement.unless {
      explanation.explain(unless, .yes, &walk, .init())
    } else if outcomes.met > 0 {
      explanation.explain(requirement.condition, .yes, &walk, .init())
    } else if let scope = requirement.scope {
      explanation.explain(scope, .no, &walk, .init())
    }
    return explanation.reasons
  }

  // MARK: - Decisions

  private func judge(
    _ verdict: ExpectedVerdict, _ action: ClauseAction, _ expectation: Expectation,
    _ reasons: ReasonDetail
  ) -> Judgement {
    let question = DecisionQuestion(
      action: action, frame: expectation.frame, module: expectation.module, span: expectation.span)
    let decision = decide(
      question, in: language(of: .span(expectation.span)), reasons: reasons)
    let bound = Evaluator(
      reading: reading, frame: expectation.frame, moment: now, fuel: Self.explanationFuel)
    let expected = reading.printer.bilingual { language in
      let act = reading.printer.clause(
        action, nil, bound.frame, { bound.word(of: $0) }, in: language)
      return "\(Decision.Verdict(verdict).word(in: language)) \(act)"
    }
    return Judgement(
      hasPassed: decision.verdict == Decision.Verdict(verdict), expected: expected,
      actual: reading.printer.bilingual { decision.verdict.word(in: $0) },
      because: decision.because)
  }

  // MARK: - Findings

  private func judge(_ code: DiagnosticCode) -> Judgement {
    let findings = check().findings
    let codes = Set(findings.map(\.code)).sorted()
    return Judgement(
      hasPassed: codes.contains(code), expected: FindingMessages.finding(code),
      actual: FindingMessages.findings(codes))
  }
}

/// Whether the result of an expectation tells why.
public enum ReasonDetail: Sendable, Hashable {
  /// Also what it rests on, which takes longer.
  case told
  /// The verdict alone.
  case leftOut
}

/// How a binding of a requirement came out.
enum BindingOutcome {
  case met, breached, unproven, excepted
}

extension Decision.Verdict {
  /// The verdict that a scenario expects.
  init(_ expected: ExpectedVerdict) {
    switch expected {
    case .permit: self = .permit
    case .deny: self = .deny
    case .notRegulated: self = .notRegulated
    }
  }

  /// The word of scenarios: `permit`, `deny`, `unregulated`.
  func word(in language: Language) -> String {
    let word =
      switch self {
      case .permit: Bilingual(en: "permit", nl: "toegestaan")
      case .deny: Bilingual(en: "deny", nl: "geweigerd")
      case .notRegulated: Bilingual(en: "unregulated", nl: "ongeregeld")
      }
    return word.text(in: language)
  }
}
