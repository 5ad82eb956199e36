import GeredeText

/// What a letter or a contract writes in another way: numbers, dates, amounts, and words that are
/// near to reserved ones.
extension Parser {
  /// The message about the token at hand, if it shows one of these; `expected` should stand here.
  func writtenOtherwise(_ expected: Expected) -> Message? {
    let before = cursor > sentenceStart ? kinds[cursor - 1] : .endOfFile
    switch (expected, kind) {
    case (_, .integer) where before == .integer || before == .date: return spaceBeforeNumber()
    case (_, .lowerName) where before == .integer || before == .decimal,
      (_, .upperName) where before == .integer || before == .decimal:
      return monthAfterDay(from: cursor - 1) ?? wordAfterNumber()
    case (.name, .text), (.thing, .text):
      let text = String(shown(cursor).dropFirst().dropLast())
      let words = text.split { !$0.isLetter && !$0.isNumber }
      let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
      guard name.first?.isLetter == true else { return nil }
      return ParserMessages.nameInQuotes(span(cursor), text: text, name: name)
    case (.brace, .keyword(.and)):
      return ParserMessages.andBetweenParties(span(cursor), word: shown(cursor))
    case (.kindName, .text), (.kindName, .integer), (.kindName, .decimal), (.kindName, .date):
      return ParserMessages.valueWithVerb(
        span(cursor - 1).union(span(cursor)), value: shown(cursor))
    case (_, .keyword(.not)) where cursor > sentenceStart:
      guard let name = wordBeforeNot() else { return nil }
      return ParserMessages.misplacedNot(span(cursor), word: shown(cursor), name: name)
    case (.fullStop, .keyword(.when)), (.fullStop, .keyword(.unless)):
      guard kinds[sentenceStart] == .upperName, kind == .keyword(.when) else { return nil }
      let head = source.text(span(sentenceStart).union(span(cursor - 1)))
      return ParserMessages.factWithCondition(
        span(cursor), word: shown(cursor),
        proposal: "\(Keyword.rule.spelling(in: language)) \(head) \(shown(cursor)) …")
    case (.fullStop, .equal), (.fullStop, .notEqual), (.fullStop, .less), (.fullStop, .lessOrEqual),
      (.fullStop, .greater), (.fullStop, .greaterOrEqual):
      return valueWithSpace()
    default: return synonym()
    }
  }

  /// `160 757`, `2026-03-01 09:00`: the rest of what stands before the number at hand.
  private func spaceBeforeNumber() -> Message? {
    guard !isFirstOnLine(cursor) else { return nil }
    if kinds[cursor - 1] == .date {
      guard peek(1) == .colon, peek(2) == .integer else { return nil }
      let place = span(cursor - 1).union(span(cursor + 2))
      let clock = shown(cursor).count == 1 ? "0" + shown(cursor) : shown(cursor)
      return LexerMessages.instantWithoutZone(
        place, text: "\(shown(cursor - 1))T\(clock):\(shown(cursor + 2))")
    }
    var last = cursor
    while last + 1 < kinds.count, kinds[last + 1] == .integer, !isFirstOnLine(last + 1) {
      last += 1
    }
    let groups = (cursor - 1...last).map { shown($0) }
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    return ParserMessages.spaceInNumber(
      span(cursor - 1).union(span(last)), text: groups.joined(separator: " "),
      proposal: groups.joined(separator: "_"))
  }

  /// `31 december 2026`: the day stands at an index, the month after it.
  func monthAfterDay(from day: Int) -> Message? {
    guard day + 2 < kinds.count, kinds[day + 2] == .integer, shown(day + 2).count == 4,
      shown(day).count <= 2,
      let month = Parser.months[String(shown(day + 1).lowercased().prefix(3))]
    else { return nil }
    let place = span(day).union(span(day + 2))
    return LexerMessages.dateOrder(
      place, text: source.text(place), year: shown(day + 2), month: String(month), day: shown(day))
  }

  /// `500 euro`, `99.5 percent`.
  private func wordAfterNumber() -> Message? {
    let number = shown(cursor - 1)
    let place = span(cursor - 1).union(span(cursor))
    switch shown(cursor).lowercased() {
    case "euro", "euros", "eur":
      return LexerMessages.currencySign(
        place, text: "\(number) \(shown(cursor))",
        amount: "EUR \(WrittenAmount.normalized(number))")
    case "percent", "procent":
      return ParserMessages.synonym(
        span(cursor), word: shown(cursor), proposal: number + "%", note: nil)
    default: return nil
    }
  }

  /// `3,5`, `1,000`: the comma is at hand, and a number stands on both sides.
  func numberWithComma() -> Message? {
    switch peek(1) {
    case .integer, .percentage, .decimal: break
    default: return nil
    }
    let place = span(cursor - 1).union(span(cursor + 1))
    let text = source.text(place)
    let whole = shown(cursor - 1)
    let decimals = shown(cursor + 1)
    let isMoney =
      cursor >= sentenceStart + 2 && kinds[cursor - 2] == .upperName
      && shown(cursor - 2).count == 3
    if peek(1) == .decimal {
      return ParserMessages.decimalComma(
        place, text: text, proposal: WrittenAmount.normalized(text))
    }
    if peek(1) == .integer, decimals.count == 3 {
      return ParserMessages.commaInNumber(
        place, text: text, whole: "\(whole)_\(decimals)",
        decimal: isMoney ? "\(whole).\(decimals.prefix(2))" : "\(whole).\(decimals)0")
    }
    let cents = isMoney && decimals.count == 1 ? "0" : ""
    return ParserMessages.decimalComma(place, text: text, proposal: "\(whole).\(decimals)\(cents)")
  }

  /// Where a text should stand and its quotes were forgotten: gives the message and passes over the
  /// rest of the line.
  mutating func textWithoutQuotes() -> Broken? {
    guard !isFirstOnLine(cursor) else { return nil }
    switch kind {
    case .upperName, .lowerName, .integer: break
    default: return nil
    }
    let first = cursor
    while ![.endOfFile, .closeBrace, .openBrace].contains(peek(1)), !isFirstOnLine(cursor + 1),
      peek(1) != .fullStop || peek(2) != .endOfFile && !isFirstOnLine(cursor + 2)
    { cursor += 1 }
    let place = span(first).union(span(cursor))
    return fail(ParserMessages.unquotedText(place, text: source.text(place)))
  }

  /// The first word of what `not` was meant to deny.
  private func wordBeforeNot() -> String? {
    for index in stride(from: cursor - 1, through: sentenceStart, by: -1) {
      switch kinds[index] {
      case .colon, .openParenthesis, .keyword(.and), .keyword(.or), .keyword(.when),
        .keyword(.where), .keyword(.unless):
        return index + 1 < cursor ? shown(index + 1) : nil
      default: continue
      }
    }
    return kinds[sentenceStart] == .upperName ? shown(sentenceStart) : nil
  }

  /// `availability c > 99.5%`, `beschikbaarheid van Bericht = 99.7%`: the sign is at hand.
  private func valueWithSpace() -> Message? {
    guard cursor >= sentenceStart + 2 else { return nil }
    var name = cursor - 2
    if name > sentenceStart, let word = word(name), Parser.prepositions.contains(word) { name -= 1 }
    guard word(name) != nil else { return nil }
    switch kinds[cursor - 1] {
    case .upperName, .lowerName: break
    default: return nil
    }
    let place = span(name).union(span(cursor - 1))
    return ParserMessages.valueWithSpace(
      place, name: shown(name), argument: shown(cursor - 1), text: source.text(place))
  }

  /// `municipality m.inhabitants > 5`, where only `m` can have the field at hand.
  func nounBeforePath() -> Message? {
    guard cursor >= sentenceStart + 3, peek(1) == .lowerName, touches(cursor),
      let variable = word(cursor - 1), let noun = word(cursor - 2),
      !Parser.ifWords.contains(noun)
    else { return nil }
    switch kinds[cursor - 3] {
    case .colon, .openParenthesis, .keyword(.when), .keyword(.where), .keyword(.and), .keyword(.or),
      .keyword(.not), .keyword(.unless):
      break
    default: return nil
    }
    var last = cursor + 1
    scan: while last + 1 < kinds.count {
      switch kinds[last + 1] {
      case .fullStop, .endOfFile, .keyword(.and), .keyword(.or), .keyword(.unless), .colon,
        .keyword(.because), .closeParenthesis, .closeBrace:
        break scan
      default: last += 1
      }
    }
    let kind = noun.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined()
    let and = Keyword.and.spelling(in: language)
    let verb = Keyword.is.spelling(in: language)
    let condition = source.text(span(cursor - 1).union(span(last)))
    return ParserMessages.nounBeforePath(
      span(cursor - 2), noun: noun, variable: variable,
      proposal: "\(condition) \(and) \(variable) \(verb) \(kind)")
  }

  /// A word that contracts use for a reserved one.
  private func synonym() -> Message? {
    guard let word = word(cursor) else { return nil }
    let meant: Keyword
    switch (language, word) {
    case (.english, "all"), (.english, "each"), (.english, "any"), (.dutch, "alle"),
      (.dutch, "iedere"), (.dutch, "ieder"), (.dutch, "allen"):
      meant = .every
    case (.english, "till"), (.english, "to"), (.english, "through"), (.dutch, "tot"),
      (.dutch, "t"):
      let isDate = cursor > sentenceStart && kinds[cursor - 1] == .date
      guard isDate || peek(1) == .date else { return nil }
      let until = Keyword.until.spelling(in: language)
      return ParserMessages.synonym(
        span(cursor), word: word, proposal: until,
        note: Bilingual(en: "that last day counts", nl: "die laatste dag telt mee"))
    case (.english, "since"), (.english, "starting"), (.english, "beginning"),
      (.english, "effective"), (.dutch, "sinds"), (.dutch, "van"), (.dutch, "ingaande"),
      (.dutch, "per"):
      guard peek(1) == .date else { return nil }
      meant = .from
    case (.english, "provided"), (.english, "whenever"), (.dutch, "mits"): meant = .when
    case (.english, "but"), (.dutch, "maar"): meant = .and
    case (.dutch, "behoudens"): meant = .unless
    default: return nil
    }
    return ParserMessages.synonym(
      span(cursor), word: word, proposal: meant.spelling(in: language), note: nil)
  }

  /// The noun of a kind: `MarketParty` is `market_party`.
  static func noun(_ name: String) -> String {
    var noun = ""
    for letter in name {
      if letter.isUppercase, let last = noun.last, last != "_", !last.isUppercase { noun += "_" }
      noun += letter.lowercased()
    }
    return noun
  }

  /// The months by their first three letters, in English and Dutch.
  static let months: [String: Int] = [
    "jan": 1, "feb": 2, "mar": 3, "maa": 3, "mrt": 3, "apr": 4, "may": 5, "mei": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "oct": 10, "okt": 10, "nov": 11, "dec": 12,
  ]
}
