import GeredeText

/// Rules, requirements and trust.
extension Parser {
  mutating func rule() throws(Broken) -> RuleSyntax {
    let start = cursor
    advance()
    var name: NameSyntax?
    var label: TextSyntax?
    if kind == .upperName, peek(1) == .colon || peek(1) == .text {
      let written = takeName()
      label = optionalText()
      try colon(after: written.text)
      name = written
    }
    let head = try statement()
    switch expressions[head.index].form {
    case .sentence, .says: break
    default: throw fail(ParserMessages.ruleHead(span(cursor - 1), language: language))
    }
    guard accept(.when) else {
      if kind == .keyword(.where) {
        throw fail(
          ParserMessages.whereForWhen(span(cursor), word: shown(cursor), language: language))
      }
      if kind == .fullStop {
        throw fail(
          wordForWhen() ?? earlierWord()
            ?? ParserMessages.missingWhen(span(cursor), language: language))
      }
      throw unexpected(.keyword(.when))
    }
    let when = try condition()
    let unless = accept(.unless) ? try condition() : nil
    let because = try optionalBecause()
    try endSentence()
    return RuleSyntax(
      documentation: documentation(at: start), name: name, label: label, head: head, when: when,
      unless: unless, because: because, tokens: range(from: start))
  }

  /// The message about `als` or `if` where a rule should have its `when`.
  private func wordForWhen() -> Message? {
    for index in stride(from: cursor - 1, to: sentenceStart, by: -1) {
      if let word = word(index), Parser.ifWords.contains(word) {
        return ParserMessages.ifThen(span(index), word: word, language: language)
      }
    }
    return nil
  }

  mutating func requirement() throws(Broken) -> Sentence {
    let start = cursor
    advance()
    let name = try upperName(.name)
    let label = optionalText()
    let wording = try nameWording { (parser) throws(Broken) in try parser.upperName(.name) }
    let severity = try severityMark()
    var binders: [BinderSyntax] = []
    var condition: ExpressionSyntaxID?
    if accept(ContextualWord.for) {
      guard accept(.every) else { throw unexpected(.keyword(.every)) }
      awaitsColon = true
      binders = try self.binders()
      condition = try optionalWhere()
    }
    guard accept(.colon) else { throw colonOrOther(after: shown(cursor - 1)) }
    awaitsColon = false
    if let message = forEveryAfterColon(name: start + 1) { throw fail(message) }
    let body = try self.condition()
    var unless: ExpressionSyntaxID?
    var unlessBecause: TextSyntax?
    var unlessBecauseWording: TextWordingSyntax?
    if accept(.unless) {
      unless = try self.condition()
      unlessBecause = try optionalBecause()
      if unlessBecause != nil { unlessBecauseWording = try textWording() }
    }
    let because = try optionalBecause()
    let becauseWording = because == nil ? nil : try textWording()
    try endSentence()
    return .requirement(
      RequirementSyntax(
        documentation: documentation(at: start), name: name, label: label, wording: wording,
        severity: severity,
        binders: binders, condition: condition, body: body, unless: unless,
        unlessBecause: unlessBecause, unlessBecauseWording: unlessBecauseWording, because: because,
        becauseWording: becauseWording,
        tokens: range(from: start)))
  }

  /// The message where a colon should follow a name: the token at hand may be another mistake.
  mutating func colonOrOther(after name: String) -> Broken {
    if kind == .malformed || (diagnosisOfSigns() ?? diagnosisOfWords()) != nil {
      return unexpected(.colon)
    }
    return fail(ParserMessages.missingColon(span(cursor - 1).endPoint, after: name))
  }

  private mutating func severityMark() throws(Broken) -> Severity? {
    let opening = cursor
    guard accept(.openParenthesis) else { return nil }
    let severity: Severity
    let word = nextContextualWord()
    switch word {
    case .error: severity = .error
    case .warning: severity = .warning
    case .info: severity = .info
    default:
      if let message = otherLanguage(cursor) { throw fail(message) }
      throw fail(ParserMessages.unknownSeverity(span(cursor), language: language))
    }
    if let word { advance(over: word) }
    try closeParenthesis(opening: opening)
    return severity
  }

  mutating func trust() throws(Broken) -> Sentence {
    let start = cursor
    advance()
    let believer = try term()
    guard accept(.accepts) else {
      throw otherLanguage(cursor).map { fail($0) }
        ?? fail(
          ParserMessages.trustForm(
            span(cursor), believer: source.text(span(start + 1).union(span(cursor - 1))),
            language: language))
    }
    guard accept(.from) else { throw unexpected(.keyword(.from)) }
    let speaker = try term()
    guard accept(.that) else { throw unexpected(.keyword(.that)) }
    let statement = try self.statement()
    let onward = try onwardMark()
    let when = accept(.when) ? try condition() : nil
    let (from, until) = try duration()
    try endSentence()
    return .trust(
      TrustSyntax(
        documentation: documentation(at: start), believer: believer, speaker: speaker,
        statement: statement, onward: onward, when: when, from: from, until: until,
        tokens: range(from: start)))
  }

  private mutating func onwardMark() throws(Broken) -> OnwardSyntax? {
    let start = cursor
    guard accept(.onward) else { return nil }
    var steps: Int64?
    if accept(ContextualWord.up) {
      if !ContextualWord.upTo.spelling(in: language).isEmpty {
        guard accept(ContextualWord.upTo) else { throw unexpected(.contextual(.upTo)) }
      }
      guard kind == .integer else { throw unexpected(.number) }
      steps = try integer(at: cursor)
      advance()
      guard accept(ContextualWord.steps) else { throw unexpected(.contextual(.steps)) }
    }
    return OnwardSyntax(steps: steps, tokens: range(from: start))
  }
}
