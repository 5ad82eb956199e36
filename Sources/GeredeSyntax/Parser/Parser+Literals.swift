import GeredeText

/// Literals and their values.
extension Parser {
  /// A number, a quantity, a text, a date or an instant.
  mutating func literal() throws(Broken) -> ExpressionSyntaxID {
    let start = cursor
    let value: LiteralSyntax
    switch kind {
    case .integer:
      let number = try integer(at: cursor)
      advance()
      if let unit = nextUnit(), let word = nextContextualWord() {
        advance(over: word)
        value = .quantity(number, unit)
      } else {
        value = .integer(number)
      }
    case .decimal:
      value = .decimal(try scaled(at: cursor, digits: 6))
      advance()
      if nextUnit() != nil {
        throw fail(
          ParserMessages.brokenQuantity(
            span(start).union(span(cursor)), number: shown(start), unit: shown(cursor)))
      }
    case .percentage:
      value = .percentage(try scaled(at: cursor, digits: 4))
      advance()
    case .date:
      value = .date(CalendarText.days(source.bytes, Int(span(cursor).start)) ?? 0)
      advance()
    case .instant:
      let place = span(cursor)
      value = .instant(
        CalendarText.seconds(source.bytes, Int(place.start), Int(place.end)) ?? 0)
      advance()
    default: value = .text(takeText().text)
    }
    return add(.literal(value), from: start)
  }

  /// The unit of time that comes next, if one does.
  private func nextUnit() -> UnitSyntax? {
    switch nextContextualWord() {
    case .years: .years
    case .months: .months
    case .weeks: .weeks
    case .days: .days
    case .workingDays: .workingDays
    case .hours: .hours
    case .minutes: .minutes
    case .seconds: .seconds
    default: nil
    }
  }

  /// `EUR 500`, `EUR 0.25`, if an amount comes next.
  mutating func money() throws(Broken) -> ExpressionSyntaxID? {
    guard peek(1) == .integer || peek(1) == .decimal else { return nil }
    let start = cursor
    let currency = shown(cursor)
    guard currency.utf8.count == 3, currency.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else {
      if let message = monthBeforeDay() { throw fail(message) }
      throw fail(
        ParserMessages.twoTerms(span(cursor + 1), first: currency, second: shown(cursor + 1)))
    }
    advance()
    let number = shown(cursor)
    if kind == .decimal {
      let parts = number.split(separator: ".")
      let decimals = parts.last.map(String.init) ?? ""
      if decimals.count != 2 {
        let more = parts[0] + "." + (decimals + "0").prefix(2)
        throw fail(
          LexerMessages.moneyDigits(
            span(start).union(span(cursor)), text: "\(currency) \(number)",
            fewer: "\(currency) \(parts[0])", more: "\(currency) \(more)"))
      }
    }
    let amount = try scaled(at: cursor, digits: 4)
    advance()
    return add(.literal(.money(amount, currency: currency)), from: start)
  }

  /// The message about `December 31, 2026`, whose month is at hand.
  private func monthBeforeDay() -> Message? {
    let year = peek(2) == .comma ? cursor + 3 : cursor + 2
    guard year < kinds.count, kinds[year] == .integer, shown(year).count == 4,
      let month = Parser.months[String(shown(cursor).lowercased().prefix(3))]
    else { return nil }
    let place = span(cursor).union(span(year))
    return LexerMessages.dateOrder(
      place, text: source.text(place), year: shown(year), month: String(month),
      day: shown(cursor + 1))
  }

  /// The value of a whole number.
  mutating func integer(at index: Int) throws(Broken) -> Int64 {
    try scaled(at: index, digits: 0)
  }

  /// The value of a number times ten to the power `digits`; more decimals than that, and numbers
  /// that do not fit, are messages.
  private mutating func scaled(at index: Int, digits: Int) throws(Broken) -> Int64 {
    let place = span(index)
    var result: Int64 = 0
    var decimals = -1
    for byte in source.bytes[Int(place.start)..<Int(place.end)] {
      if byte == UInt8(ascii: ".") {
        decimals = 0
      } else if Lexer.isDigit(byte) {
        if decimals >= 0 { decimals += 1 }
        if decimals > digits {
          throw fail(LexerMessages.tooManyDecimals(place, text: shown(index)))
        }
        result = try shifted(result, adding: Int64(byte - UInt8(ascii: "0")), at: index)
      }
    }
    for _ in max(decimals, 0)..<max(digits, max(decimals, 0)) {
      result = try shifted(result, adding: 0, at: index)
    }
    return result
  }

  private mutating func shifted(
    _ value: Int64, adding digit: Int64, at index: Int
  ) throws(Broken) -> Int64 {
    let (product, overflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, carry) = product.addingReportingOverflow(digit)
    if overflow || carry {
      throw fail(LexerMessages.numberTooLarge(span(index), text: shown(index)))
    }
    return sum
  }
}
