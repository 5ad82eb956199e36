import GeredeText

/// Conditions, and the statements among them.
extension Parser {
  /// `a and b or c`: `and` binds closer. Chains are flat.
  mutating func condition() throws(Broken) -> ExpressionSyntaxID {
    let start = cursor
    var parts = [try conjunction()]
    while accept(.or) {
      try countConnective()
      parts.append(try conjunction())
    }
    return parts.count == 1 ? parts[0] : add(.or(parts), from: start)
  }

  private mutating func conjunction() throws(Broken) -> ExpressionSyntaxID {
    let start = cursor
    var parts = [try negation()]
    while accept(.and) {
      try countConnective()
      parts.append(try negation())
    }
    return parts.count == 1 ? parts[0] : add(.and(parts), from: start)
  }

  private mutating func negation() throws(Broken) -> ExpressionSyntaxID {
    switch kind {
    case .keyword(.not):
      return try nested { (parser) throws(Broken) in
        let start = parser.cursor
        parser.advance()
        let inner = try parser.negation()
        return parser.add(.not(inner), from: start)
      }
    case .keyword(.some), .keyword(.no), .keyword(.every):
      return try nested { (parser) throws(Broken) in try parser.quantified() }
    default: return try simpleCondition()
    }
  }

  /// `some b where C`, `no b where C`, `every b where C: D`.
  private mutating func quantified() throws(Broken) -> ExpressionSyntaxID {
    let start = cursor
    if isWithinWhere {
      throw fail(
        ParserMessages.quantifierInWhere(span(cursor), word: shown(cursor), language: language))
    }
    let quantifier = kind
    advance()
    let outer = awaitsColon
    awaitsColon = quantifier == .keyword(.every)
    defer { awaitsColon = outer }
    let binders = try binders()
    let condition = try optionalWhere()
    if quantifier == .keyword(.every) {
      guard accept(.colon) else { throw colonOrOther(after: shown(cursor - 1)) }
      awaitsColon = outer
      let then = try self.condition()
      return add(
        .every(QuantifierSyntax(binders: binders, condition: condition, then: then)), from: start)
    }
    let syntax = QuantifierSyntax(binders: binders, condition: condition, then: nil)
    return add(quantifier == .keyword(.some) ? .some(syntax) : .no(syntax), from: start)
  }

  /// `where C`, if it comes next; quantifiers in C stand in parentheses.
  mutating func optionalWhere() throws(Broken) -> ExpressionSyntaxID? {
    guard accept(.where) else { return nil }
    let outer = isWithinWhere
    isWithinWhere = true
    defer { isWithinWhere = outer }
    return try condition()
  }

  mutating func binders() throws(Broken) -> [BinderSyntax] {
    var binders = [try binder()]
    while accept(.comma) { binders.append(try binder()) }
    return binders
  }

  /// `[noun] variable`
  mutating func binder() throws(Broken) -> BinderSyntax {
    let start = cursor
    if let message = diagnosisOfQualifiedNoun() { throw fail(message) }
    var noun: NameSyntax?
    if case .keyword(let keyword) = kind, Parser.isNoun(keyword), peek(1) != .colon {
      noun = takeName()
    } else if isLowerName, isLowerName(after: 1) || peek(1) == .upperName {
      noun = takeName()
    }
    if kind == .upperName {
      throw fail(ParserMessages.capitalVariable(span(cursor), name: shown(cursor)))
    }
    guard isLowerName else { throw unexpected(.binder) }
    let variable = takeName()
    return BinderSyntax(noun: noun, variable: variable, tokens: range(from: start))
  }

  /// A condition without `and`, `or`, `not` and quantifiers at its outside.
  private mutating func simpleCondition() throws(Broken) -> ExpressionSyntaxID {
    let start = cursor
    let left = try expression()
    if let comparison = acceptComparison() {
      let right = try setOrExpression()
      if let next = comparisonAtHand {
        throw fail(
          ParserMessages.chainedComparison(span(cursor), sign: next.rawValue, language: language))
      }
      return add(.comparison(comparison, left, right), from: start)
    }
    switch kind {
    case .keyword(.in):
      advance()
      return add(.member(left, of: try setOrExpression(), .positive), from: start)
    case .keyword(.not) where peek(1) == .keyword(.in):
      advance()
      advance()
      return add(.member(left, of: try setOrExpression(), .negative), from: start)
    case .keyword(.is):
      advance()
      let verb = cursor - 1
      if let message = comparisonInWords() { throw fail(message) }
      let polarity: Polarity = accept(.not) ? .negative : .positive
      if polarity == .positive, let second = word(cursor), peek(1) != .access,
        otherLanguage(cursor) == nil
      {
        let place = span(verb).union(span(cursor))
        let word = shown(verb)
        advance()
        let isLast = !startsTerm && !isLowerName
        let isFact = isLast && kind == .fullStop && verb == sentenceStart + 1
        let declaration =
          isFact && kinds[sentenceStart] == .upperName ? "\(second) \(shown(sentenceStart))" : nil
        throw fail(
          ParserMessages.kindOrWord(
            place, is: word, second: second, isLast: isLast, declaration: declaration))
      }
      return add(.isKind(left, try qualifiedName(.kindName), polarity), from: start)
    case .keyword(.has):
      advance()
      return add(.has(left, try lowerName(.fieldName)), from: start)
    case .keyword(.accepts):
      advance()
      guard accept(.that) else { throw unexpected(.keyword(.that)) }
      let inner = try innerStatement()
      return add(.accepts(left, inner), from: start)
    case .keyword(.did), .keyword(.says), .lowerName, .quotedWord:
      guard isTerm(left) else {
        throw kind == .lowerName
          ? fail(
            ParserMessages.arithmeticBeforeWord(
              span(start).union(span(cursor - 1)), word: shown(cursor)))
          : unexpected(.sentence)
      }
      return try statement(after: left, from: start)
    default: return left
    }
  }

  private mutating func setOrExpression() throws(Broken) -> ExpressionSyntaxID {
    kind == .openBrace ? try set() : try expression()
  }

  private var comparisonAtHand: ComparisonSyntax? {
    switch kind {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }

  private mutating func acceptComparison() -> ComparisonSyntax? {
    guard let comparison = comparisonAtHand else { return nil }
    advance()
    return comparison
  }

  private func isTerm(_ id: ExpressionSyntaxID) -> Bool {
    switch expressions[id.index].form {
    case .arithmetic, .negated: false
    default: true
    }
  }

  /// A sentence, an act, what somebody says, or an equation.
  mutating func statement() throws(Broken) -> ExpressionSyntaxID {
    let start = cursor
    let first = try term()
    return try statement(after: first, from: start)
  }

  /// The statement after `says` and `that`: not again what somebody says.
  private mutating func innerStatement() throws(Broken) -> ExpressionSyntaxID {
    let start = cursor
    let first = try term()
    if kind == .keyword(.says) { throw unexpected(.word) }
    return try statement(after: first, from: start)
  }

  /// The rest of a statement whose first term ends before the token at hand.
  mutating func statement(
    after first: ExpressionSyntaxID, from start: Int
  ) throws(Broken) -> ExpressionSyntaxID {
    switch kind {
    case .keyword(.did):
      advance()
      let (arguments, words) = try sentenceRest(first)
      let moment = try optionalMoment()
      return add(
        .act(SentenceSyntax(arguments: arguments, words: words, moment: moment)), from: start)
    case .keyword(.says):
      advance()
      if kind == .keyword(.that) {
        throw fail(ParserMessages.thatAfterSays(span(cursor), word: shown(cursor)))
      }
      let inner = try innerStatement()
      return add(.says(first, inner), from: start)
    case .equal:
      advance()
      let right = try setOrExpression()
      return add(.comparison(.equal, first, right), from: start)
    default:
      let (arguments, words) = try sentenceRest(first)
      let moment = try optionalMoment()
      return add(
        .sentence(SentenceSyntax(arguments: arguments, words: words, moment: moment)), from: start)
    }
  }

  /// `at T`, if it comes next. In a scenario `at T:` begins what follows.
  private mutating func optionalMoment() throws(Broken) -> ExpressionSyntaxID? {
    guard kind == .keyword(.at), peek(2) != .colon || !isFirstOnLine(cursor) else { return nil }
    advance()
    return try expression()
  }

  /// `word term word term …` after the first term of a sentence.
  private mutating func sentenceRest(
    _ first: ExpressionSyntaxID
  ) throws(Broken) -> ([ExpressionSyntaxID], [NameSyntax]) {
    guard isLowerName else { throw unexpected(.word) }
    if let word = word(cursor), Parser.shallWords.contains(word) {
      throw fail(ParserMessages.shall(span(cursor), word: word, language: language))
    }
    var arguments = [first]
    var words: [NameSyntax] = []
    while isLowerName || kind == .keyword(.in) && !words.isEmpty {
      if !words.isEmpty, let message = ifForWhen() { throw fail(message) }
      words.append(takeName())
      guard startsTerm else { break }
      arguments.append(try slotTerm())
    }
    return (arguments, words)
  }
}
