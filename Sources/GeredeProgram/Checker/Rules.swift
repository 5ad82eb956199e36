import GeredeSyntax
import GeredeText

/// Rules: a sentence that follows from a condition.
extension Elaboration {
  /// Checks a rule and keeps it until all requirements are known.
  mutating func checkRule(_ syntax: RuleSyntax) {
    let before = errorCount
    let span = file.tree.span(syntax.tokens)
    beginSentence()
    readsNamedClausesOnly = true
    beginFrame([], allowsFree: true)
    frame.evidence = evidence(of: syntax.when)
    let headSpan = file.tree.span(syntax.head)
    guard let (relation, arguments) = ruleHead(syntax.head, headSpan) else {
      // What else is wrong with the rule is still worth knowing.
      _ = condition(syntax.when)
      return
    }
    let outer = frame.narrowed
    let condition = self.condition(syntax.when)
    narrow(by: frame.evidence)
    let unless = unlessCondition(syntax.unless)
    frame.narrowed = outer
    let heads = arguments.compactMap { argument -> ExpressionID? in
      if case .expression(let id) = argument { id } else { nil }
    }
    if errorCount == before {
      checkBindings(of: [condition], expressions: heads, unless: unless)
      checkSingleUse()
    }
    guard errorCount == before else { return }
    ruleReads.append(
      (
        Rule(
          name: syntax.name?.text, label: syntax.label?.text, frame: frame.frame,
          head: relation, arguments: arguments, condition: condition, unless: unless,
          because: syntax.because?.text, module: file.module,
          documentation: syntax.documentation, span: span), outcomesRead
      ))
  }

  /// The sentence that a rule derives or a clause lays down; nil after a message.
  mutating func ruleHead(
    _ id: ExpressionSyntaxID, _ span: Span
  ) -> (RelationID, [Argument])? {
    let outer = frame.narrowed
    defer { frame.narrowed = outer }
    narrow(by: frame.evidence)
    switch file.tree[id].form {
    case .sentence(let sentence): return sentenceHead(sentence, span)
    case .says(let speaker, let content): return spokenHead(speaker, content, span)
    default: return nil
    }
  }

  /// A plain sentence as the head of a rule; nil after a message.
  private mutating func sentenceHead(
    _ syntax: SentenceSyntax, _ span: Span
  ) -> (RelationID, [Argument])? {
    guard let entry = resolve(syntax, isAct: false, span) else { return nil }
    if reportFilled(entry.relation, at: span) { return nil }
    if let moment = syntax.moment {
      report(RuleMessages.headAtMoment(at: file.tree.span(moment)))
      return nil
    }
    let slots = program[entry.relation].slots
    guard syntax.arguments.count <= slots.count else {
      report(
        NameMessages.tooManyTerms(
          at: file.tree.span(syntax.arguments[slots.count]), pattern: pattern(entry.relation)))
      return nil
    }
    let before = errorCount
    var arguments = Array(repeating: Argument.any, count: slots.count)
    for (place, argument) in syntax.arguments.enumerated() {
      guard let slot = slot(place, of: entry) else { continue }
      if case .any = file.tree[argument].form { continue }
      arguments[slot] = .expression(converted(argument, to: slots[slot].type))
    }
    guard errorCount == before else { return nil }
    if arguments.contains(.any) {
      report(
        RuleMessages.openSlot(
          at: span, pattern: pattern(entry.relation),
          proposal: completed(syntax, entry.relation, isAct: false)))
      return nil
    }
    return (entry.relation, arguments)
  }
}
