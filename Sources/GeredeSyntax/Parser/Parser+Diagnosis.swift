import GeredeText

/// Finds the mistake behind a token that does not fit, so that it gets its own message.
extension Parser {
  /// Gives the message, unless the sentence has one already, its lexical errors among them.
  mutating func report(_ message: Message) {
    guard !hasReported else { return }
    hasReported = true
    let start = tokens[Int(significant[sentenceStart])].start
    let end = tokens[Int(significant[cursor])].end
    let before = start == 0 ? 0 : Parser.countUpTo(start - 1, in: lexicalErrors)
    if Parser.countUpTo(end, in: lexicalErrors) > before { return }
    reported.insert(boundaries.count)
    messages.append(message)
  }

  /// Gives the message and returns what to throw.
  mutating func fail(_ message: Message) -> Broken {
    report(message)
    return Broken()
  }

  /// The token at hand does not fit where `expected` should stand: gives the best message.
  mutating func unexpected(_ expected: Expected) -> Broken {
    if kind == .malformed {
      hasReported = true
      return Broken()
    }
    if let message = diagnosis() ?? writtenOtherwise(expected) { return fail(message) }
    let what = expected.phrase(language)
    if kind == .endOfFile || kind == .fullStop || isFirstOnLine(cursor), cursor > 0 {
      return fail(ParserMessages.expectedAtEnd(span(cursor - 1).endPoint, expected: what))
    }
    if case .keyword = kind {
      return fail(
        ParserMessages.reservedWord(span(cursor), word: shown(cursor), expected: what))
    }
    let found = kind == .text ? String(shown(cursor).dropFirst().dropLast()) : shown(cursor)
    if case .fullStop = expected {
      return fail(ParserMessages.unexpectedAfterEnd(span(cursor), found: found))
    }
    return fail(ParserMessages.unexpected(span(cursor), found: found, expected: what))
  }

  /// The message about a mistake that beginners often make, if the token at hand shows one.
  func diagnosis() -> Message? {
    if let message = diagnosisOfSigns() ?? diagnosisOfWords() { return message }
    guard cursor > sentenceStart else { return nil }
    switch (kinds[cursor - 1], kind) {
    case (.upperName, .upperName), (.upperName, .text), (.text, .upperName):
      if isFirstOnLine(cursor) { return nil }
      if cursor == sentenceStart + 1, kind == .upperName,
        [.text, .openBrace].contains(peek(1))
      {
        return ParserMessages.nounWithCapital(
          span(cursor - 1), name: shown(cursor - 1), noun: Parser.noun(shown(cursor - 1)),
          thing: shown(cursor))
      }
      let isThing = cursor == sentenceStart + 1 && kind == .upperName && peek(1) == .fullStop
      return ParserMessages.twoTerms(
        span(cursor), first: shown(cursor - 1), second: shown(cursor),
        thing: isThing ? "\(Parser.noun(shown(cursor - 1))) \(shown(cursor))." : nil)
    default: return nil
    }
  }

  /// A binder with the name of a module before its noun: `identity.means_of_identification i`.
  func diagnosisOfQualifiedNoun() -> Message? {
    guard isLowerName, peek(1) == .access, peek(2) == .lowerName, peek(3) == .lowerName else {
      return nil
    }
    return ParserMessages.qualifiedNoun(
      span(cursor).union(span(cursor + 2)), module: shown(cursor), noun: shown(cursor + 2),
      variable: shown(cursor + 3))
  }

  func diagnosisOfSigns() -> Message? {
    let before = cursor > 0 ? kinds[cursor - 1] : .endOfFile
    switch kind {
    case .access:
      if let message = ifBeforePath() { return message }
      if awaitsColon, cursor > sentenceStart + 1, peek(1) == .lowerName, touches(cursor),
        kinds[cursor - 2] != .comma
      {
        return ParserMessages.missingColon(span(cursor - 2).endPoint, after: shown(cursor - 2))
      }
      if let message = nounBeforePath() { return message }
      return ParserMessages.noSpaceAfterFullStop(
        span(cursor), last: cursor > 0 ? shown(cursor - 1) : "",
        next: shown(min(cursor + 1, kinds.count - 1)))
    case .minus, .plus, .star, .slash:
      if let name = hyphenatedName() {
        return ParserMessages.hyphenInName(name.span, name: name.text)
      }
      guard cursor > sentenceStart, before != .fullStop else { return nil }
      return ParserMessages.arithmeticInSlot(span(cursor), sign: shown(cursor))
    case .comma:
      if before == .integer, touches(cursor), touches(cursor + 1),
        let message = numberWithComma()
      {
        return message
      }
      switch peek(1) {
      case .keyword(.and), .keyword(.or), .keyword(.when), .keyword(.unless), .keyword(.otherwise),
        .keyword(.because), .keyword(.within), .keyword(.by), .keyword(.before), .keyword(.under):
        return ParserMessages.commaBeforeAnd(span(cursor), word: shown(cursor + 1))
      default: return commaForAnd()
      }
    case .closeParenthesis: return ParserMessages.strayParenthesis(span(cursor))
    default: return nil
    }
  }

  func diagnosisOfWords() -> Message? {
    let first = word(sentenceStart)
    let current = word(cursor)
    let before = cursor > sentenceStart ? word(cursor - 1) : nil
    if kinds[sentenceStart] == .upperName, cursor > sentenceStart,
      let keyword = Keyword(spelled: shown(sentenceStart).lowercased(), in: language)
    {
      return ParserMessages.capitalKeyword(
        span(sentenceStart), word: shown(sentenceStart), proposal: keyword.spelling(in: language))
    }
    if let message = otherLanguage(sentenceStart) { return message }
    if let first, Parser.ifWords.contains(first) {
      return ParserMessages.ifThen(span(sentenceStart), word: first, language: language)
    }
    if let current, Parser.ifWords.contains(current) || Parser.thenWords.contains(current) {
      return ParserMessages.ifThen(span(cursor), word: current, language: language)
    }
    if let current, Parser.shallWords.contains(current) {
      return ParserMessages.shall(span(cursor), word: current, language: language)
    }
    if let before, Parser.shallWords.contains(before) {
      return ParserMessages.shall(span(cursor - 1), word: before, language: language)
    }
    if let message = otherLanguage(cursor) ?? earlierWord() { return message }
    switch kind {
    case .keyword(.must), .keyword(.may), .keyword(.can):
      return cursor == sentenceStart
        ? nil
        : ParserMessages.dutyOutsideClause(span(cursor), word: shown(cursor), language: language)
    default: return nil
    }
  }

  /// The text of a word that is not reserved, at an index into `significant`.
  func word(_ index: Int) -> String? {
    guard index >= 0, index < kinds.count, kinds[index] == .lowerName else { return nil }
    return shown(index)
  }

  /// Words that other languages and contracts use for `when` and for what follows.
  static let ifWords: Set<String> = ["if", "als", "indien"]
  static let thenWords: Set<String> = ["then", "dan"]
  /// Words that contracts use for `must`.
  static let shallWords: Set<String> = [
    "shall", "should", "zal", "zullen", "dient", "dienen", "behoort", "hoort", "verplicht",
  ]
  /// Words that join two parts of a name of a relation: no kind has such a noun.
  static let prepositions: Set<String> = [
    "to", "for", "of", "with", "by", "on", "into", "about", "against", "from", "as", "aan", "van",
    "voor", "met", "door", "bij", "over", "tegen", "naar", "tot", "als",
  ]

  /// A comma at hand after a condition of a rule, requirement or clause, with another condition
  /// behind it.
  private func commaForAnd() -> Message? {
    switch kinds[sentenceStart] {
    case .keyword(.rule), .keyword(.requirement), .keyword(.clause): break
    default: return nil
    }
    let hasCondition = kinds[sentenceStart..<cursor].contains { kind in
      switch kind {
      case .keyword(.when), .keyword(.unless), .keyword(.where), .colon: true
      default: false
      }
    }
    guard hasCondition, !awaitsColon, peek(1) == .upperName || isLowerName(after: 1) else {
      return nil
    }
    return ParserMessages.commaForAnd(span(cursor), language: language)
  }

  /// `if m.inhabitants > 10`, where `if` was read as a term: the field is at hand.
  private func ifBeforePath() -> Message? {
    guard peek(1) == .lowerName, touches(cursor), cursor >= sentenceStart + 3,
      let word = word(cursor - 2), Parser.ifWords.contains(word), kinds[cursor - 1] == .lowerName
    else { return nil }
    if cursor - 2 == sentenceStart + 1 {
      return ParserMessages.ifThen(span(cursor - 2), word: word, language: language)
    }
    return ParserMessages.synonym(
      span(cursor - 2), word: word, proposal: Keyword.when.spelling(in: language), note: nil)
  }

  /// Whether the token touches the one before it.
  func touches(_ index: Int) -> Bool {
    guard index > 0, index < kinds.count else { return false }
    return tokens[Int(significant[index - 1])].end == tokens[Int(significant[index])].start
  }

  /// A name with hyphens around the token at hand, `Noord-Brabant`, if it is one.
  private func hyphenatedName() -> (span: Span, text: String)? {
    func isName(_ index: Int) -> Bool {
      guard index >= 0, index < kinds.count else { return false }
      switch kinds[index] {
      case .upperName, .lowerName, .keyword: return true
      default: return false
      }
    }
    guard kind == .minus, isName(cursor - 1), isName(cursor + 1) else { return nil }
    guard touches(cursor), touches(cursor + 1) else { return nil }
    var last = cursor + 1
    while last + 2 < kinds.count, kinds[last + 1] == .minus, isName(last + 2), touches(last + 1),
      touches(last + 2)
    { last += 2 }
    let span = span(cursor - 1).union(span(last))
    return (span, source.text(span))
  }

  /// Whether a line begins between the token before and the one at `index`.
  func isFirstOnLine(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let start = Int(tokens[Int(significant[index - 1])].end)
    let end = Int(tokens[Int(significant[index])].start)
    return source.bytes[start..<max(start, end)].contains(0x0A)
  }
}
