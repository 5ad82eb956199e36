import GeredeSyntax
import GeredeText

/// What a scenario expects.
extension Elaboration {
  /// The expectation, or nil after a message or if this version does not evaluate it.
  mutating func expectation(_ syntax: ExpectSyntax) -> Expectation? {
    let before = errorCount
    let span = file.tree.span(syntax.tokens)
    if scenario?.moment == nil {
      report(ScenarioMessages.expectationWithoutMoment(at: span, in: file.language))
    }
    beginSentence()
    beginFrame([], allowsFree: false)
    let form: Expectation.Form?
    switch syntax.form {
    case .condition(let id):
      narrow(by: evidence(of: id))
      let condition = condition(id)
      if errorCount == before { reportUnbound(in: [condition], given: []) }
      form = .condition(condition)
    case .outcome(let outcome, let name, let terms):
      form = expectedOutcome(outcome, name, terms)
    case .finding(let name): form = expectedFinding(name)
    case .decision(let verdict, let actor, let action):
      form = decision(actor, action).map { .decision(verdict.expected, $0.action) }
    }
    for requirement in outcomesRead {
      scenario?.reads.append((requirement: requirement, span: span))
    }
    guard let form, errorCount == before else { return nil }
    return Expectation(form, frame: frame.frame, module: file.module, span: span)
  }

  /// `breached R for x`; terms that are left off fit anything.
  private mutating func expectedOutcome(
    _ outcome: OutcomeSyntax, _ name: QualifiedNameSyntax, _ terms: [ExpressionSyntaxID]
  ) -> Expectation.Form? {
    let found = quickThings(name).first { if case .requirement = $0 { true } else { false } }
    guard case .requirement(let id)? = found else {
      guard !isBroken(name.name.text), isFirst(name.name.text) else { return nil }
      if namesClause(name.name.text) {
        let state: BuiltinName =
          switch outcome {
          case .met: .isFulfilledBy
          case .breached: .isViolatedBy
          case .unproven: .isUnprovenFor
          }
        report(
          ScenarioMessages.clauseForRequirement(
            name.text, at: file.tree.span(name), state: state, in: file.language))
        return nil
      }
      let near = nearest.search(
        name.name.text, among: thingNames { if case .requirement = $0 { true } else { false } })
      report(NameMessages.unknownRequirement(name.text, at: file.tree.span(name), nearest: near))
      return nil
    }
    outcomesRead.append(id)
    let types = names.requirementBinders[id.index]
    guard terms.count <= types.count else {
      report(
        ScenarioMessages.tooManyTerms(
          name.text, count: types.count, at: file.tree.span(terms[types.count])))
      return nil
    }
    let arguments = types.enumerated().map { place, type in
      place < terms.count ? argument(terms[place], type) : .any
    }
    let state: RequirementState =
      switch outcome {
      case .met: .met
      case .breached: .breached
      case .unproven: .unproven
      }
    return .outcome(state, id, arguments)
  }

  /// `finding GR1001`.
  private mutating func expectedFinding(_ name: NameSyntax) -> Expectation.Form? {
    let digits = name.text.dropFirst(2)
    guard name.text.hasPrefix("GR"), digits.utf8.count == 4, let number = Int(digits),
      (1000...1099).contains(number)
    else {
      report(ScenarioMessages.notAFinding(name.text, at: file.tree.span(name)))
      return nil
    }
    return .finding(DiagnosticCode(number))
  }
}

extension DecisionSyntax {
  /// The verdict that is expected.
  fileprivate var expected: ExpectedVerdict {
    switch self {
    case .permit: .permit
    case .deny: .deny
    case .unregulated: .notRegulated
    }
  }
}
