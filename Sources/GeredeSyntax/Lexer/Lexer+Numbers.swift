import GeredeText

/// Numbers, dates and instants.
extension Lexer {
  /// A token that begins with a digit.
  mutating func number(from start: Int) {
    var end = endOfDigits(start)
    if bytes[end - 1] != UInt8(ascii: "_"), dateLike(from: start, year: end) { return }

    var kind = TokenKind.integer
    var groups = [(start, end)]
    while byte(end) == UInt8(ascii: "."), Lexer.isDigit(byte(end + 1)) {
      let next = endOfDigits(end + 1)
      groups.append((end + 1, next))
      end = next
      kind = .decimal
    }
    if byte(end) == UInt8(ascii: "%") {
      kind = .percentage
      end += 1
    }
    let amount = WrittenAmount.end(bytes, from: start)
    if kind == .decimal, isGrouped(groups), amount > end {
      let text = string(start, amount)
      let proposal =
        (precedingCurrency().map { $0 + " " } ?? "") + WrittenAmount.normalized(text)
      report(
        ParserMessages.decimalComma(span(start, amount), text: text, proposal: proposal))
      kind = .malformed
      end = amount
    } else if kind != .percentage, isGrouped(groups) {
      let digits = groups.map { string($0.0, $0.1) }
      let place = span(start, end)
      report(
        precedingCurrency().map {
          LexerMessages.moneyThousands(place, currency: $0, groups: digits)
        }
          ?? LexerMessages.thousands(place, groups: digits))
      if groups.count > 2 { kind = .malformed }
    } else if groups.count > 2 {
      report(LexerMessages.severalPoints(span(start, end), text: string(start, end)))
      kind = .malformed
    } else if isLetterStart(end), byte(end - 1) != UInt8(ascii: "%") {
      let word = endOfName(end)
      report(
        LexerMessages.spaceAfterNumber(
          span(start, word), number: string(start, end), word: string(end, word)))
    }
    emit(kind, from: start, to: end)
  }

  /// The three capitals that stand just before the number, if they do.
  private func precedingCurrency() -> String? {
    guard let name = tokens.last(where: { !$0.kind.isTrivia }), name.kind == .upperName,
      name.end - name.start == 3
    else { return nil }
    return string(Int(name.start), Int(name.end))
  }

  /// Whether the groups read as thousands: `1.000`, `12.500.000`, but not `0.125`.
  private func isGrouped(_ groups: [(Int, Int)]) -> Bool {
    guard groups.count > 1, groups[0].1 - groups[0].0 <= 3 else { return false }
    guard bytes[groups[0].0] != UInt8(ascii: "0") else { return false }
    return groups.dropFirst().allSatisfy { $0.1 - $0.0 == 3 }
  }

  private func endOfDigits(_ position: Int) -> Int {
    var end = position
    while Lexer.isDigit(byte(end)) || byte(end) == UInt8(ascii: "_") && Lexer.isDigit(byte(end + 1))
    {
      end += 1
    }
    return end
  }

  /// Makes a date or an instant if the digits `start ..< year` begin one, well written or not.
  private mutating func dateLike(from start: Int, year: Int) -> Bool {
    let separator = byte(year)
    guard separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/") else { return false }
    let second = endOfPlainDigits(year + 1)
    guard second > year + 1, second - year <= 3, byte(second) == separator else { return false }
    let end = endOfPlainDigits(second + 1)
    let widths = (year - start, second - year - 1, end - second - 1)
    let isDash = separator == UInt8(ascii: "-")
    if widths == (4, 2, 2), isDash {
      if byte(end) == UInt8(ascii: "T"), Lexer.isDigit(byte(end + 1)) {
        instant(from: start, date: end)
        return true
      }
      if CalendarText.days(bytes, start) == nil {
        report(LexerMessages.noSuchDate(span(start, end), text: string(start, end)))
      }
      emit(.date, from: start, to: end)
      return true
    }
    let parts = (string(start, year), string(year + 1, second), string(second + 1, end))
    if widths.0 <= 2, widths.2 == 4 {
      report(
        LexerMessages.dateOrder(
          span(start, end), text: string(start, end), year: parts.2, month: parts.1, day: parts.0))
    } else if widths.0 == 4, (1...2).contains(widths.2) {
      report(
        LexerMessages.dateOrder(
          span(start, end), text: string(start, end), year: parts.0, month: parts.1, day: parts.2))
    } else {
      return false
    }
    emit(.malformed, from: start, to: end)
    return true
  }

  /// An instant, whose date ends at `date` where the `T` stands.
  private mutating func instant(from start: Int, date: Int) {
    var end = date + 1
    while Lexer.isDigit(byte(end)) || byte(end) == UInt8(ascii: ":") && Lexer.isDigit(byte(end + 1))
    {
      end += 1
    }
    let clock = end
    if byte(end) == UInt8(ascii: "Z") {
      end += 1
    } else if byte(end) == UInt8(ascii: "+") || byte(end) == UInt8(ascii: "-") {
      end += 1
      while Lexer.isDigit(byte(end))
        || byte(end) == UInt8(ascii: ":") && Lexer.isDigit(byte(end + 1))
      {
        end += 1
      }
    }
    if end == clock {
      report(LexerMessages.instantWithoutZone(span(start, end), text: string(start, end)))
    } else if CalendarText.seconds(bytes, start, end) == nil {
      report(LexerMessages.noSuchInstant(span(start, end), text: string(start, end)))
    }
    emit(.instant, from: start, to: end)
  }

  private func endOfPlainDigits(_ position: Int) -> Int {
    var end = position
    while Lexer.isDigit(byte(end)) { end += 1 }
    return end
  }
}
