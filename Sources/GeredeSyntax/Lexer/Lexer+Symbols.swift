import GeredeText

/// Punctuation, comments, and the signs that other languages use.
extension Lexer {
  /// A token that begins with an ASCII sign.
  mutating func symbol(_ first: UInt8, from start: Int) {
    let second = byte(start + 1)
    switch first {
    case UInt8(ascii: "."):
      // A word between backquotes is a word like any other: a field whose name is reserved.
      let isName =
        isLetterStart(start + 1) || second == UInt8(ascii: "`") && isLetterStart(start + 2)
      emit(isName ? .access : .fullStop, from: start, to: start + 1)
    case UInt8(ascii: ","): emit(.comma, from: start, to: start + 1)
    case UInt8(ascii: "?"): emit(.question, from: start, to: start + 1)
    case UInt8(ascii: "("): emit(.openParenthesis, from: start, to: start + 1)
    case UInt8(ascii: ")"): emit(.closeParenthesis, from: start, to: start + 1)
    case UInt8(ascii: "{"): emit(.openBrace, from: start, to: start + 1)
    case UInt8(ascii: "}"): emit(.closeBrace, from: start, to: start + 1)
    case UInt8(ascii: "+"): emit(.plus, from: start, to: start + 1)
    case UInt8(ascii: "*"): emit(.star, from: start, to: start + 1)
    case UInt8(ascii: ":"):
      if second == UInt8(ascii: "=") {
        wrong(start, 2, instead: "=", .equal)
      } else {
        emit(.colon, from: start, to: start + 1)
      }
    case UInt8(ascii: ";"):
      otherEnd(start, Bilingual(en: "a semicolon", nl: "puntkomma"))
    case UInt8(ascii: "/"): slash(from: start, second: second)
    case UInt8(ascii: "-"):
      if second == UInt8(ascii: ">") {
        arrow(from: start, width: 2)
      } else {
        emit(.minus, from: start, to: start + 1)
      }
    case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "!"):
      comparison(first, second, from: start)
    case UInt8(ascii: "&"):
      wrong(
        start, second == first ? 2 : 1, instead: Keyword.and.spelling(in: language), .keyword(.and))
    case UInt8(ascii: "|"):
      wrong(
        start, second == first ? 2 : 1, instead: Keyword.or.spelling(in: language), .keyword(.or))
    case UInt8(ascii: "["): squareBrackets(from: start)
    case UInt8(ascii: "#"): wrongComment(from: start)
    case UInt8(ascii: "$"): currencySign(from: start, width: 1, code: "USD")
    default: unknown(from: start, width: 1)
    }
  }

  private mutating func comparison(_ first: UInt8, _ second: UInt8, from start: Int) {
    switch (first, second) {
    case (UInt8(ascii: "="), UInt8(ascii: "=")): wrong(start, 2, instead: "=", .equal)
    case (UInt8(ascii: "="), UInt8(ascii: ">")): arrow(from: start, width: 2)
    case (UInt8(ascii: "="), UInt8(ascii: "<")): wrong(start, 2, instead: "<=", .lessOrEqual)
    case (UInt8(ascii: "<"), UInt8(ascii: ">")): wrong(start, 2, instead: "!=", .notEqual)
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): emit(.lessOrEqual, from: start, to: start + 2)
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): emit(.greaterOrEqual, from: start, to: start + 2)
    case (UInt8(ascii: "!"), UInt8(ascii: "=")): emit(.notEqual, from: start, to: start + 2)
    case (UInt8(ascii: "="), _): emit(.equal, from: start, to: start + 1)
    case (UInt8(ascii: "<"), _): emit(.less, from: start, to: start + 1)
    case (UInt8(ascii: ">"), _): emit(.greater, from: start, to: start + 1)
    case _ where isBlank(from: start + 1, to: endOfLine(start)):
      otherEnd(start, Bilingual(en: "an exclamation mark", nl: "uitroepteken"))
    default: wrong(start, 1, instead: Keyword.not.spelling(in: language), .keyword(.not))
    }
  }

  private func isBlank(from start: Int, to end: Int) -> Bool {
    bytes[start..<max(start, end)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// A sign at the end of a sentence that is no full stop, and is taken for one.
  private mutating func otherEnd(_ start: Int, _ sign: Bilingual) {
    report(LexerMessages.otherEnd(span(start, start + 1), sign: sign))
    emit(.fullStop, from: start, to: start + 1)
  }

  /// `["A", "B"]`, the list of other languages: one token, if it is closed on its line.
  private mutating func squareBrackets(from start: Int) {
    let line = endOfLine(start)
    guard let end = bytes[start..<line].firstIndex(of: UInt8(ascii: "]")) else {
      report(LexerMessages.squareBracket(span(start, start + 1), members: nil))
      emit(.malformed, from: start, to: start + 1)
      return
    }
    report(
      LexerMessages.squareBracket(span(start, end + 1), members: string(start + 1, end)))
    emit(.malformed, from: start, to: end + 1)
  }

  /// A division, or a comment to the end of the line.
  private mutating func slash(from start: Int, second: UInt8) {
    if second == UInt8(ascii: "/") {
      let isDocumentation =
        byte(start + 2) == UInt8(ascii: "/") && byte(start + 3) != UInt8(ascii: "/")
      emit(isDocumentation ? .documentation : .comment, from: start, to: endOfLine(start))
    } else if second == UInt8(ascii: "*") {
      var end = start + 2
      while end < bytes.count,
        !(bytes[end] == UInt8(ascii: "*") && byte(end + 1) == UInt8(ascii: "/"))
      { end += 1 }
      end = min(end + 2, bytes.count)
      report(LexerMessages.comment(span(start, start + 2), sign: "/*"))
      emit(.comment, from: start, to: end)
    } else {
      emit(.slash, from: start, to: start + 1)
    }
  }

  private mutating func wrongComment(from start: Int) {
    report(LexerMessages.comment(span(start, start + 1), sign: "#"))
    emit(.comment, from: start, to: endOfLine(start))
  }

  /// The end of the line without its line end.
  private func endOfLine(_ position: Int) -> Int {
    var end = position
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    if end > position, bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  /// A sign outside ASCII.
  mutating func unicodeSymbol(_ scalar: Unicode.Scalar, width: Int, from start: Int) {
    switch scalar {
    case "\u{A0}", "\u{2000}"..."\u{200B}", "\u{202F}", "\u{205F}", "\u{3000}", "\u{FEFF}",
      "\u{2028}", "\u{2029}", "\u{85}":
      let first = spacesOfWordProcessors?.first ?? span(start, start + width)
      spacesOfWordProcessors = (first, (spacesOfWordProcessors?.count ?? 0) + 1)
      emit(.whitespace, from: start, to: start + width)
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{AB}", "\u{BB}":
      curlyText(from: start, width: width)
    case "\u{2018}", "\u{2019}", "\u{201A}": apostrophe(from: start, width: width)
    case "\u{2013}", "\u{2014}", "\u{2212}": wrong(start, width, instead: "-", .minus)
    case "\u{2260}": wrong(start, width, instead: "!=", .notEqual)
    case "\u{2264}": wrong(start, width, instead: "<=", .lessOrEqual)
    case "\u{2265}": wrong(start, width, instead: ">=", .greaterOrEqual)
    case "\u{D7}": wrong(start, width, instead: "*", .star)
    case "\u{F7}": wrong(start, width, instead: "/", .slash)
    case "\u{2192}", "\u{21D2}": arrow(from: start, width: width)
    case "\u{20AC}": currencySign(from: start, width: width, code: "EUR")
    case "\u{A3}": currencySign(from: start, width: width, code: "GBP")
    default: unknown(from: start, width: width)
    }
  }

  /// `€ 500` or, where the number stands before it, the sign alone.
  private mutating func currencySign(from start: Int, width: Int, code: String) {
    var number = start + width
    while byte(number) == 0x20 || bytes[min(number, bytes.count)...].starts(with: [0xC2, 0xA0]) {
      number += byte(number) == 0x20 ? 1 : 2
    }
    let end = WrittenAmount.end(bytes, from: number)
    var text = string(start, max(end, start + width))
    var amount = "500"
    if end > number {
      amount = WrittenAmount.normalized(string(number, end))
    } else if let before = tokens.last(where: { !$0.kind.isTrivia }),
      before.kind == .integer || before.kind == .decimal
    {
      let digits = string(Int(before.start), Int(before.end))
      text = digits + " " + text
      amount = WrittenAmount.normalized(digits)
    }
    let place = span(start, end > number ? end : start + width)
    report(
      LexerMessages.currencySign(place, text: text, amount: "\(code) \(amount)"))
    emit(.malformed, from: start, to: end > number ? end : start + width)
  }

  private mutating func arrow(from start: Int, width: Int) {
    report(
      LexerMessages.arrow(
        span(start, start + width), sign: string(start, start + width),
        when: Keyword.when.spelling(in: language), rule: Keyword.rule.spelling(in: language)))
    emit(.malformed, from: start, to: start + width)
  }

  /// A sign that is written otherwise here; the right token is made, so that parsing goes on.
  private mutating func wrong(_ start: Int, _ width: Int, instead: String, _ kind: TokenKind) {
    report(
      LexerMessages.otherSign(
        span(start, start + width), sign: string(start, start + width), instead: instead))
    emit(kind, from: start, to: start + width)
  }

  private mutating func unknown(from start: Int, width: Int) {
    var end = start + width
    // A run of the same sign is one mistake.
    while end + width <= bytes.count, bytes[start..<start + width] == bytes[end..<end + width] {
      end += width
    }
    emit(.malformed, from: start, to: end)
    let byte = bytes[start]
    // The check of the encoding has spoken about control characters.
    if byte >= 0x20 && byte != 0x7F {
      report(
        LexerMessages.unknownSign(span(start, end), sign: string(start, start + width)))
    }
  }
}
