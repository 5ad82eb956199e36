import GeredeText
import Testing

/// The word of a date, for tests.
private func day(_ text: String) throws -> Word { try ValueText.date(text) }

@Suite struct CivilDateTests {
  @Test func everyDayGoesThereAndBack() {
    for day in stride(from: CivilDate.dayRange.lowerBound, through: 2_932_896, by: 97) {
      #expect(CivilDate(dayNumber: day)?.dayNumber == day)
    }
    #expect(CivilDate(dayNumber: -719_162) == CivilDate(year: 1, month: 1, day: 1))
    #expect(CivilDate(dayNumber: 2_932_896) == CivilDate(year: 9999, month: 12, day: 31))
    #expect(CivilDate(dayNumber: -719_163) == nil)
    #expect(CivilDate(dayNumber: .max) == nil)
  }

  @Test func datesThatDoNotExist() {
    #expect(CivilDate(year: 2026, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 0, month: 1, day: 1) == nil)
  }

  @Test func weekdays() throws {
    #expect(CivilDate.weekday(ofDay: 0) == 4)
    #expect(CivilDate.weekday(ofDay: try day("2026-11-23")) == 1)
    #expect(CivilDate.weekday(ofDay: try day("1969-12-28")) == 7)
  }

  @Test func monthsFirstRoundedDownThenDays() throws {
    let none = WorkingDays()
    func add(_ period: Period?, to text: String) throws -> String? {
      CivilDate.adding(try #require(period), to: try day(text), workingDays: none)
        .map { ValueText.isoDate($0) }
    }
    #expect(try add(Period(months: 1), to: "2026-01-31") == "2026-02-28")
    #expect(try add(Period(months: 1, days: 1), to: "2028-01-31") == "2028-03-01")
    #expect(try add(Period(months: -1), to: "2026-03-31") == "2026-02-28")
    #expect(try add(Period(months: 12), to: "2024-02-29") == "2025-02-28")
    #expect(try add(Period(months: 1), to: "9999-12-01") == nil)
    #expect(try add(Period(days: -1), to: "0001-01-01") == nil)
  }

  @Test func workingDaysSkipWeekendsAndHolidays() throws {
    let easterMonday = try day("2026-04-06")
    let goodFriday = try day("2026-04-03")
    let calendar = WorkingDays(holidays: [easterMonday, goodFriday, try day("2026-04-05")])
    #expect(calendar.add(1, to: try day("2026-04-02")) == (try day("2026-04-07")))
    #expect(calendar.add(5, to: try day("2026-04-04")) == (try day("2026-04-13")))
    #expect(calendar.add(-1, to: try day("2026-04-07")) == (try day("2026-04-02")))
    #expect(calendar.add(0, to: easterMonday) == easterMonday)
    #expect(calendar.add(4_000_000, to: easterMonday) == nil)
    let start = try day("2026-03-20")
    for count in -60...60 {
      for shift in Word(0)..<14 {
        let expected = WorkingDays.add(count, to: start + shift) { !calendar.contains($0) }
        #expect(calendar.add(count, to: start + shift) == expected)
      }
    }
  }
}

@Suite struct PeriodTests {
  @Test func packsEveryPartWithItsSign() throws {
    for months in [-131_071, -1, 0, 7, 131_071] {
      for days in [-4_194_303, -1, 0, 30, 4_194_303] {
        for workingDays in [-4_194_303, -1, 0, 5, 4_194_303] {
          let period = try #require(Period(months: months, days: days, workingDays: workingDays))
          #expect(Period(word: period.word) == period)
        }
      }
    }
    #expect(Period.zero.word == 0)
    #expect(Period(months: 131_072) == nil)
  }

  @Test func arithmeticIsChecked() throws {
    let year = try #require(Period(months: 12))
    #expect(year.multiplied(by: 2) == Period(months: 24))
    #expect(year.multiplied(by: .max) == nil)
    #expect(year.negated?.adding(year) == Period.zero)
    #expect(try #require(Period(days: 4_194_303)).adding(try #require(Period(days: 1))) == nil)
  }

  @Test func comparesOnlyInOneUnit() throws {
    let month = try #require(Period(months: 1))
    let thirty = try #require(Period(days: 30))
    #expect(month.compare(thirty) == nil)
    #expect(month.compare(Period.zero) == 1)
    #expect(Period.zero.compare(thirty) == -1)
    #expect(try #require(Period(months: 1, days: 1)).compare(month) == nil)
    #expect(thirty.compare(thirty) == 0)
  }

  @Test func differenceBetweenAllDatesFits() {
    let range = CivilDate.dayRange
    #expect(Period.between(range.lowerBound, range.upperBound)?.days == 3_652_058)
  }
}

/// A zone's file: version 2, no transitions in the first block.
func tzif(
  transitions: [(Int64, UInt8)], types: [Int32], footer: String
) -> [UInt8] {
  func big<T: FixedWidthInteger>(_ value: T) -> [UInt8] {
    (0..<T.bitWidth / 8).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
  func header(_ transitions: Int, _ types: Int) -> [UInt8] {
    Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
      + [0, 0, 0, transitions, types, 4].flatMap { big(Int32($0)) }
  }
  var bytes = header(0, 1) + big(Int32(0)) + [0, 0] + Array("UTC\0".utf8)
  bytes += header(transitions.count, types.count)
  bytes += transitions.flatMap { big($0.0) }
  bytes += transitions.map { $0.1 }
  bytes += types.flatMap { big($0) + [0, 0] }
  bytes += Array("UTC\0".utf8)
  return bytes + Array("\n\(footer)\n".utf8)
}

@Suite struct ZoneRulesTests {
  static let amsterdam = ZoneRules(
    name: "Europe/Amsterdam",
    tzif: tzif(
      transitions: [(-1_000_000_000, 1), (-900_000_000, 0)], types: [3600, 7200],
      footer: "CET-1CEST,M3.5.0,M10.5.0/3"))

  @Test func followsTheYearlyRule() throws {
    let zone = try #require(Self.amsterdam)
    #expect(zone.offset(at: -2_000_000_000) == 3600)
    #expect(zone.offset(at: -950_000_000) == 7200)
    #expect(zone.offset(at: try ValueText.instant("2026-03-29T00:59:59Z")) == 3600)
    #expect(zone.offset(at: try ValueText.instant("2026-03-29T01:00Z")) == 7200)
    #expect(zone.offset(at: try ValueText.instant("2026-10-25T00:59:59Z")) == 7200)
    #expect(zone.offset(at: try ValueText.instant("2026-10-25T01:00Z")) == 3600)
    #expect(zone.offset(at: .max) == 3600)
    #expect(zone.day(ofInstant: .max) == nil)
    #expect(zone.day(ofInstant: .min) == nil)
  }

  @Test func daysFollowEachOtherWithoutGaps() throws {
    let southern = try #require(
      ZoneRules(
        name: "S",
        tzif: tzif(transitions: [], types: [36000], footer: "AEST-10AEDT,M10.1.0,M4.1.0/3"))
    )
    for zone in [try #require(Self.amsterdam), southern, .utc] {
      let first = try day("2026-01-01")
      for day in first...(first + 366) {
        let start = try #require(zone.firstSecond(ofDay: day))
        let end = try #require(zone.lastSecond(ofDay: day))
        #expect(zone.day(ofInstant: start) == day)
        #expect(zone.day(ofInstant: start - 1) == day - 1)
        #expect(zone.day(ofInstant: end) == day)
        #expect(zone.firstSecond(ofDay: day + 1) == end + 1)
      }
    }
    let zone = try #require(Self.amsterdam)
    let short = try day("2026-03-29")
    #expect(
      try #require(zone.lastSecond(ofDay: short)) - (try #require(zone.firstSecond(ofDay: short)))
        == 82_799)
  }

  @Test func midnightThatDoesNotExist() throws {
    // Beirut: clocks go from 00:00 to 01:00 on the last Sunday of March.
    let zone = try #require(
      ZoneRules(
        name: "Asia/Beirut",
        tzif: tzif(transitions: [], types: [7200], footer: "EET-2EEST,M3.5.0/0,M10.5.0/0")))
    let date = try day("2026-03-29")
    #expect(zone.firstSecond(ofDay: date) == (try ValueText.instant("2026-03-28T22:00Z")))
    #expect(zone.secondOfDay(atInstant: try ValueText.instant("2026-03-28T22:00Z")) == 3600)
    let autumn = try day("2026-10-25")
    #expect(zone.firstSecond(ofDay: autumn) == (try ValueText.instant("2026-10-24T22:00Z")))
    #expect(zone.lastSecond(ofDay: autumn - 1) == (try ValueText.instant("2026-10-24T21:59:59Z")))
  }

  @Test func aDayThatWasSkippedIsEmpty() throws {
    // Apia crossed the date line: 2011-12-30 did not exist.
    let change = try ValueText.instant("2011-12-30T10:00Z")
    let zone = try #require(
      ZoneRules(
        name: "Pacific/Apia",
        tzif: tzif(transitions: [(change, 1)], types: [-36_000, 50_400], footer: "")))
    #expect(zone.firstSecond(ofDay: try day("2011-12-30")) == change)
    #expect(zone.lastSecond(ofDay: try day("2011-12-30")) == change - 1)
    #expect(zone.firstSecond(ofDay: try day("2011-12-31")) == change)
  }

  @Test func localTimesThatClocksShowTwiceOrNever() throws {
    let zone = try #require(Self.amsterdam)
    let spring = try day("2026-03-29") * 86_400
    #expect(zone.instant(ofLocalSecond: spring + 2 * 3600 + 1800) == nil)
    #expect(zone.instant(ofLocalSecond: spring + 3 * 3600) == spring + 3600)
    let autumn = try day("2026-10-25") * 86_400
    #expect(zone.instant(ofLocalSecond: autumn + 2 * 3600 + 1800) == nil)
    #expect(zone.instant(ofLocalSecond: autumn + 3 * 3600) == autumn + 2 * 3600)
  }

  @Test func damagedFilesGiveNothing() {
    let whole = tzif(
      transitions: [(0, 0), (100, 1)], types: [0, 3600], footer: "CET-1CEST,M3.5.0,M10.5.0/3")
    #expect(ZoneRules(name: "X", tzif: whole) != nil)
    for length in 0..<whole.count {
      #expect(ZoneRules(name: "X", tzif: Array(whole[..<length])) == nil)
    }
    let unsorted = tzif(transitions: [(5, 0), (5, 1)], types: [0, 0], footer: "")
    #expect(ZoneRules(name: "X", tzif: unsorted) == nil)
    #expect(ZoneRules(name: "X", tzif: tzif(transitions: [(5, 3)], types: [0], footer: "")) == nil)
    for footer in ["CET", "CET-1CEST", "CET-99", "CET-1CEST,M13.1.0,M10.5.0", "C-1", "CET-1 "] {
      #expect(ZoneRules(name: "X", tzif: tzif(transitions: [], types: [0], footer: footer)) == nil)
    }
  }

  @Test func everyByteMayBeWrong() {
    let whole = tzif(transitions: [(0, 0), (100, 1)], types: [0, 3600], footer: "<+03>-3")
    for position in whole.indices {
      for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var bytes = whole
        bytes[position] = value
        _ = ZoneRules(name: "X", tzif: bytes)?.offset(at: 1_700_000_000)
      }
    }
  }

  @Test func posixRules() {
    #expect(PosixZoneRule("<-03>3".utf8)?.standardOffset == -10_800)
    #expect(PosixZoneRule("EST5EDT,0/0,J365/25".utf8)?.offset(at: 1_700_000_000) == -14_400)
    #expect(PosixZoneRule("IST-2IDT,M3.4.4/26,M10.5.0".utf8) != nil)
    #expect(PosixZoneRule("UTC0".utf8)?.offset(at: 0) == 0)
  }

  /// South of the equator summer time begins in the one year and ends in the next.
  @Test(
    arguments: [
      (1_767_225_600, 39_600), (1_775_318_399, 39_600), (1_775_318_400, 36_000),
      (1_782_864_000, 36_000), (1_791_043_199, 36_000), (1_791_043_200, 39_600),
      (1_798_675_200, 39_600),
    ] as [(Word, Word)])
  func summerTimeOverNewYear(instant: Word, offset: Word) {
    #expect(PosixZoneRule("AEST-10AEDT,M10.1.0,M4.1.0/3".utf8)?.offset(at: instant) == offset)
  }
}
