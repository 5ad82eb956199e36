import GeredeText
import Testing

@Suite struct ExactArithmeticTests {
  @Test func roundsHalfToEven() {
    #expect(ExactArithmetic.divide(5, 2) == 2)
    #expect(ExactArithmetic.divide(7, 2) == 4)
    #expect(ExactArithmetic.divide(-5, 2) == -2)
    #expect(ExactArithmetic.divide(-7, 2) == -4)
    #expect(ExactArithmetic.divide(7, -2) == -4)
    #expect(ExactArithmetic.divide(2, 3) == 1)
    #expect(ExactArithmetic.divide(1, 0) == nil)
    #expect(ExactArithmetic.round(1_250_000, scale: 1_000_000, digits: 1) == 1_200_000)
    #expect(ExactArithmetic.round(1_350_000, scale: 1_000_000, digits: 1) == 1_400_000)
    #expect(ExactArithmetic.round(25, scale: 1, digits: -1) == 20)
    #expect(ExactArithmetic.round(.max, scale: 1, digits: -18) == 9_000_000_000_000_000_000)
    #expect(ExactArithmetic.round(.max, scale: 1_000_000, digits: -18) == 0)
    #expect(ExactArithmetic.round(.max, scale: 1, digits: -1) == nil)
    #expect(ExactArithmetic.round(5, scale: 1_000_000, digits: 18) == 5)
  }

  @Test func keepsAllDigitsBetweenTheSteps() {
    let third = ExactArithmetic.divide(1_000_000, 3_000_000, scale: 1_000_000)
    #expect(third == 333_333)
    #expect(ExactArithmetic.multiply(.max, 1_000_000, scale: 1_000_000) == .max)
    #expect(ExactArithmetic.multiply(.max, 2_000_000, scale: 1_000_000) == nil)
    #expect(ExactArithmetic.divide(.min, -1) == nil)
    #expect(ExactArithmetic.negate(.min) == nil)
    #expect(ExactArithmetic.multiply(.max, 2) == nil)
  }
}

@Suite struct ReadingTests {
  /// The word, or the reason why there is none.
  private func outcome(_ read: () throws(ValueFailure) -> Word) -> Result<Word, ValueFailure> {
    do { return .success(try read()) } catch { return .failure(error) }
  }

  @Test(arguments: [
    ("160_757", 160_757), ("-5", -5), ("0", 0), ("007", 7), ("9223372036854775807", Word.max),
    ("-9223372036854775808", Word.min),
  ])
  func wholeNumbers(text: String, word: Word) throws {
    #expect(try ValueText.int(text) == word)
  }

  @Test(arguments: ["", "-", "1.0", "1_", "_1", "1__0", "1,0", "1 000", "٣", "0x10", "1e3", "+1"])
  func noWholeNumbers(text: String) {
    #expect(outcome { () throws(ValueFailure) in try ValueText.int(text) } == .failure(.malformed))
  }

  @Test func limitsOfNumbers() {
    #expect(
      outcome { () throws(ValueFailure) in try ValueText.int("9223372036854775808") }
        == .failure(.outOfRange))
    #expect(
      outcome { () throws(ValueFailure) in try ValueText.decimal("0.1234567") }
        == .failure(.tooPrecise))
    #expect(
      outcome { () throws(ValueFailure) in try ValueText.decimal("99.12345%") }
        == .failure(.tooPrecise))
    #expect(
      outcome { () throws(ValueFailure) in
        try ValueText.decimal("0.99999999999999999999999999999")
      } == .failure(.tooPrecise))
  }

  @Test(arguments: [
    ("99.5", 99_500_000), ("99.5%", 995_000), ("-0.000001", -1),
    ("1.50000000000000000000000", 1_500_000),
    ("3", 3_000_000), ("0.1", 100_000), ("1.000", 1_000_000), ("1.0000010", 1_000_001),
  ])
  func decimals(text: String, word: Word) throws {
    #expect(try ValueText.decimal(text) == word)
  }

  @Test func amounts() throws {
    #expect(try ValueText.money("EUR 500", currency: "EUR") == 5_000_000)
    #expect(try ValueText.money("EUR 0.25", currency: "EUR") == 2_500)
    #expect(try ValueText.money("-12.50", currency: "EUR") == -125_000)
    #expect(try ValueText.money("0.1234", currency: "EUR") == 1_234)
    func failure(_ text: String) -> ValueFailure? {
      guard
        case .failure(let failure) = outcome({ () throws(ValueFailure) in
          try ValueText.money(text, currency: "EUR")
        })
      else { return nil }
      return failure
    }
    #expect(failure("EUR 1.000") == .thousandsOrDecimals)
    #expect(failure("USD 5") == .otherCurrency)
    #expect(failure("€ 5") == .malformed)
    #expect(failure("EUR5") == .malformed)
    #expect(failure("EUR ") == .malformed)
    #expect(failure("") == .malformed)
  }

  @Test func dutchNotation() throws {
    func decimal(_ text: String) -> Word? {
      let bytes = Array(text.utf8)
      return try? ValueText.decimal(bytes.span, in: .dutch)
    }
    #expect(decimal("1.234,56") == 1_234_560_000)
    #expect(decimal("1234,5") == 1_234_500_000)
    #expect(decimal("99,7%") == 997_000)
    #expect(decimal("1.000") == 1_000_000_000)
    for wrong in ["1.23", "12.34,5", "1234.567", ".5", "1.", "1.234.56"] {
      #expect(decimal(wrong) == nil)
    }
    let euro = Array("€ 1.234,50".utf8)
    #expect(try ValueText.money(euro.span, currency: "EUR", in: .dutch) == 12_345_000)
    let date = Array("3-4-2026".utf8)
    #expect(try ValueText.date(date.span, in: .dutch) == (try ValueText.date("2026-04-03")))
  }

  @Test func datesAndInstants() throws {
    #expect(try ValueText.date("1970-01-02") == 1)
    #expect(try ValueText.instant("1970-01-01T01:00+01:00") == 0)
    #expect(try ValueText.instant("1970-01-01T00:00:30Z") == 30)
    #expect(try ValueText.instant("1970-01-01 00:00:30.000Z") == 30)
    #expect(try ValueText.instant("1969-12-31T18:30-0530") == 0)
    func failure(_ text: String) -> ValueFailure? {
      guard
        case .failure(let failure) = outcome({ () throws(ValueFailure) in
          try ValueText.instant(text)
        })
      else { return nil }
      return failure
    }
    #expect(failure("2026-01-01T09:00") == .noOffset)
    #expect(failure("2026-01-01T24:00Z") == .noSuchDate)
    #expect(failure("2026-02-30T09:00Z") == .noSuchDate)
    #expect(failure("2026-01-01T09:00:00.5Z") == .tooPrecise)
    #expect(failure("2026-01-01") == .malformed)
    #expect(failure("2026-01-01T09:00Zulu") == .malformed)
    #expect(failure("26-01-01T09:00Z") == .malformed)
  }

  @Test func dutchLocalTime() throws {
    let zone = try #require(ZoneRulesTests.amsterdam)
    let bytes = Array("1-7-2026 12:00".utf8)
    #expect(
      try ValueText.instant(bytes.span, in: .dutch, zone: zone)
        == (try ValueText.instant("2026-07-01T10:00Z")))
  }

  @Test(arguments: [
    ("P30D", Period(days: 30)), ("P6M", Period(months: 6)), ("P1Y6M", Period(months: 18)),
    ("P2W", Period(days: 14)), ("-P1M", Period(months: -1)), ("6 months", Period(months: 6)),
    ("2 jaar", Period(months: 24)), ("5 working_days", Period(workingDays: 5)),
    ("5 werkdagen", Period(workingDays: 5)), ("1 week", Period(days: 7)),
  ])
  func periods(text: String, period: Period?) throws {
    #expect(try ValueText.period(text) == period?.word)
  }

  @Test(arguments: [
    "P", "PT", "6", "6 hours", "P6H", "PT6M", "P1D1Y", "P1.5D", "six months", "P999999999D",
  ])
  func noPeriods(text: String) {
    #expect(throws: ValueFailure.self) { try ValueText.period(text) }
  }

  @Test func durations() throws {
    #expect(try ValueText.duration("PT90M") == 5400)
    #expect(try ValueText.duration("PT1H30M") == 5400)
    #expect(try ValueText.duration("72 hours") == 259_200)
    #expect(try ValueText.duration("3 uren") == 10_800)
    #expect(throws: ValueFailure.self) { try ValueText.duration("P1D") }
    #expect(throws: ValueFailure.self) { try ValueText.duration("PT9223372036854775807H") }
  }
}

@Suite struct PrintingTests {
  @Test func numbers() {
    #expect(ValueText.decimal(99_500_000) == "99.5")
    #expect(ValueText.decimal(-1) == "-0.000001")
    #expect(ValueText.decimal(.min) == "-9223372036854.775808")
    #expect(ValueText.money(5_000_000, currency: "EUR") == "EUR 500.00")
    #expect(ValueText.money(-1_234, currency: "EUR") == "EUR -0.1234")
  }

  @Test func times() throws {
    let zone = try #require(ZoneRulesTests.amsterdam)
    let instant = try ValueText.instant("2026-03-04T09:00Z")
    #expect(
      ValueText.instant(instant, in: .english, zone: zone) == "4 March 2026 10:00 Europe/Amsterdam")
    #expect(
      ValueText.instant(instant + 5, in: .dutch, zone: zone)
        == "4 maart 2026 10:00:05 Europe/Amsterdam")
    #expect(ValueText.isoInstant(instant) == "2026-03-04T09:00:00Z")
    #expect(ValueText.isoInstant(.max) == String(Word.max))
    #expect(ValueText.date(0, in: .dutch) == "1 januari 1970")
    #expect(ValueText.duration(5400, in: .english) == "90 minutes")
    #expect(ValueText.duration(3600, in: .dutch) == "1 uur")
    #expect(ValueText.duration(0, in: .english) == "0 seconds")
    #expect(ValueText.isoDuration(5400) == "PT90M")
    #expect(ValueText.isoDuration(.min) == "-PT9223372036854775808S")
  }

  @Test func periods() throws {
    let period = try #require(Period(months: 18, days: 1, workingDays: 5)).word
    #expect(ValueText.period(period, in: .english) == "18 months, 1 day and 5 working days")
    #expect(ValueText.period(period, in: .dutch) == "18 maanden, 1 dag en 5 werkdagen")
    #expect(ValueText.period(0, in: .english) == "0 days")
    #expect(ValueText.jsonPeriod(try ValueText.period("24 months")) == "\"P2Y\"")
    #expect(ValueText.jsonPeriod(try ValueText.period("5 working_days")) == "{\"workingDays\":5}")
    #expect(ValueText.isoPeriod(try ValueText.period("-P30D")) == "-P30D")
    let mixed = try #require(Period(months: 1, days: -3)).word
    #expect(try ValueText.period(ValueText.isoPeriod(mixed)) == mixed)
  }
}
