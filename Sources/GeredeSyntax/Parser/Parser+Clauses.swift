import GeredeText

/// Clauses: the act, and the parts in their order.
extension Parser {
  /// The parts of a clause as they are found.
  private struct ClauseParts {
    var series: SeriesSyntax?
    var within: WithinSyntax?
    var deadline: DeadlineSyntax?
    var under: ExpressionSyntaxID?
    var when: ExpressionSyntaxID?
    var unless: ExpressionSyntaxID?
    var survives = false
    var otherwise: [OtherwiseSyntax] = []
    var because: TextSyntax?
  }

  mutating func clause() throws(Broken) -> ClauseSyntax {
    let start = cursor
    advance()
    if kind == .colon {
      throw fail(
        ParserMessages.nameless(span(start), word: shown(start), language: language))
    }
    let name = try upperName(.name)
    let label = optionalText()
    let wording = try nameWording { (parser) throws(Broken) in try parser.upperName(.name) }
    guard accept(.colon) else { throw colonOrOther(after: shown(cursor - 1)) }
    let form = try clauseForm()
    let parts = try clauseParts()
    try endSentence()
    return ClauseSyntax(
      documentation: documentation(at: start), name: name, label: label, wording: wording,
      form: form,
      series: parts.series, within: parts.within, deadline: parts.deadline, under: parts.under,
      when: parts.when, unless: parts.unless, survives: parts.survives,
      otherwise: parts.otherwise, because: parts.because, tokens: range(from: start))
  }

  private mutating func clauseForm() throws(Broken) -> ClauseForm {
    let start = cursor
    if let message = bearerInWords() { throw fail(message) }
    let bearer = try term()
    switch kind {
    case .keyword(.overrides):
      let rest = source.text(span(start).union(span(min(cursor + 1, kinds.count - 1))))
      throw fail(
        ParserMessages.overrideInClause(
          span(cursor), proposal: "\(shown(sentenceStart)) \(rest)."))
    case .keyword(.must):
      advance()
      if accept(.not) { return .prohibition(bearer: bearer, try action()) }
      if accept(.ensure) { return .standingDuty(bearer: bearer, try condition()) }
      return .duty(bearer: bearer, try action())
    case .keyword(.may), .keyword(.can):
      let isPermission = kind == .keyword(.may)
      if peek(1) == .keyword(.not) {
        throw fail(
          ParserMessages.mayNot(
            span(cursor).union(span(cursor + 1)), word: shown(cursor), language: language))
      }
      advance()
      let action = try action()
      return isPermission
        ? .permission(bearer: bearer, action) : .power(bearer: bearer, action)
    default: return .provision(try statement(after: bearer, from: start))
    }
  }

  /// `report b to c once`: what somebody does.
  mutating func action() throws(Broken) -> ActionSyntax {
    let start = cursor
    var words: [NameSyntax] = []
    var slots: [ActionSlotSyntax] = []
    guard isLowerName else { throw unexpected(.actWord) }
    while isLowerName || kind == .keyword(.in) && !words.isEmpty {
      if !words.isEmpty, let message = ifForWhen() { throw fail(message) }
      words.append(takeName())
      let isAtLeast = accept(.atLeast)
      guard isAtLeast || startsTerm else { break }
      slots.append(ActionSlotSyntax(isAtLeast: isAtLeast, term: try slotTerm()))
    }
    let isOnce = accept(.once)
    return ActionSyntax(words: words, slots: slots, isOnce: isOnce, tokens: range(from: start))
  }

  /// The parts after the act. Each comes at most once, in the order of the language.
  private mutating func clauseParts() throws(Broken) -> ClauseParts {
    var parts = ClauseParts()
    var last: (rank: Int, word: String)?
    // `once` belongs to the act: behind another part it is in the wrong place.
    while case .keyword(let keyword) = kind, let rank = Parser.rank(keyword),
      keyword != .once || last != nil
    {
      if let last, rank < last.rank || rank == last.rank && keyword != .otherwise {
        throw fail(
          ParserMessages.partOrder(
            span(cursor), word: shown(cursor), after: last.word, language: language))
      }
      last = (rank, shown(cursor))
      try clausePart(keyword, into: &parts)
    }
    return parts
  }

  /// The place of a part in the order of a clause; nil for words that begin no part.
  private static func rank(_ keyword: Keyword) -> Int? {
    switch keyword {
    case .once: -1
    case .every: 0
    case .within: 1
    case .before, .by: 2
    case .under: 3
    case .when: 4
    case .unless: 5
    case .survives: 6
    case .otherwise: 7
    case .because: 8
    default: nil
    }
  }

  private mutating func clausePart(
    _ keyword: Keyword, into parts: inout ClauseParts
  ) throws(Broken) {
    switch keyword {
    case .every: parts.series = try series()
    case .within:
      let start = cursor
      advance()
      let duration = try expression()
      guard accept(ContextualWord.of) else {
        throw termStart(from: start).map { fail($0) } ?? unexpected(.contextual(.of))
      }
      let anchor = try expression()
      parts.within = WithinSyntax(
        duration: duration, anchor: anchor, tokens: range(from: start))
    case .before, .by: parts.deadline = try deadline()
    case .under:
      advance()
      parts.under = try condition()
    case .when:
      advance()
      parts.when = try condition()
    case .unless:
      advance()
      parts.unless = try condition()
    case .survives:
      advance()
      parts.survives = true
    case .otherwise: parts.otherwise.append(try otherwise())
    default: parts.because = try optionalBecause()
    }
  }

  private mutating func series() throws(Broken) -> SeriesSyntax {
    let start = cursor
    advance()
    if let message = periodInWords() { throw fail(message) }
    let period = try expression()
    guard accept(.from) else { throw unexpected(.keyword(.from)) }
    let anchor = try expression()
    let variable = accept(ContextualWord.as) ? try lowerName(.variable) : nil
    return SeriesSyntax(
      period: period, anchor: anchor, variable: variable, tokens: range(from: start))
  }

  /// `before T` or `by T`, which comes next.
  private mutating func deadline() throws(Broken) -> DeadlineSyntax {
    let start = cursor
    let form: DeadlineSyntax.Form = kind == .keyword(.before) ? .before : .by
    advance()
    let moment = try expression()
    return DeadlineSyntax(form: form, moment: moment, tokens: range(from: start))
  }

  private mutating func otherwise() throws(Broken) -> OtherwiseSyntax {
    let start = cursor
    advance()
    let bearer = try term()
    let modality: OtherwiseSyntax.Modality
    switch kind {
    case .keyword(.must): modality = .must
    case .keyword(.may): modality = .may
    case .keyword(.can): modality = .can
    default: throw unexpected(.keyword(.must))
    }
    advance()
    let action = try action()
    var within: WithinSyntax?
    if kind == .keyword(.within) {
      let start = cursor
      advance()
      let duration = try expression()
      within = WithinSyntax(duration: duration, anchor: nil, tokens: range(from: start))
    }
    let hasDeadline = kind == .keyword(.before) || kind == .keyword(.by)
    let deadline = hasDeadline ? try deadline() : nil
    return OtherwiseSyntax(
      bearer: bearer, modality: modality, action: action, within: within, deadline: deadline,
      tokens: range(from: start))
  }
}
