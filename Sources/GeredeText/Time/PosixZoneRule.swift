/// The rule that a zone follows year after year: the POSIX TZ string at the end of a zone's file,
/// such as `CET-1CEST,M3.5.0,M10.5.0/3`, with the extension of RFC 9636 to hours -167 ... 167.
public struct PosixZoneRule: Sendable, Hashable {
  /// Seconds east of UTC in standard time.
  public let standardOffset: Word
  /// Daylight-saving time; nil where the zone has none.
  public let daylight: Daylight?

  /// Daylight-saving time: its offset and when it begins and ends each year, by the clocks that hold
  /// just before.
  public struct Daylight: Sendable, Hashable {
    /// In seconds east of UTC.
    public let offset: Word
    /// When the clocks go forward.
    public let start: YearlyMoment
    /// When the clocks go back.
    public let end: YearlyMoment
  }

  /// A moment of every year.
  public struct YearlyMoment: Sendable, Hashable {
    /// The day of the year.
    public let day: DayOfYear
    /// Seconds from midnight; may be negative or beyond one day.
    public let second: Word

    /// The day of the moment, counted from 1970-01-01.
    func localSecond(in year: Int) -> Word {
      day.dayNumber(in: year) * CivilDate.secondsPerDay + second
    }
  }

  /// How a day of each year is named.
  public enum DayOfYear: Sendable, Hashable {
    /// `Jn`: 1 ... 365, February 29 never counted.
    case julianWithoutLeapDay(Int)
    /// `n`: 0 ... 365, February 29 counted.
    case zeroBased(Int)
    /// `Mm.w.d`: the `week`-th `weekday` (0 for Sunday) of the month; week 5 is the last.
    case weekdayOfMonth(month: Int, week: Int, weekday: Int)

    func dayNumber(in year: Int) -> Word {
      switch self {
      case .julianWithoutLeapDay(let day):
        let leap = CivilDate.isLeapYear(year) && day >= 60 ? 1 : 0
        return PosixZoneRule.firstDay(year, 1) + Word(day - 1 + leap)
      case .zeroBased(let day):
        return PosixZoneRule.firstDay(year, 1) + Word(day)
      case .weekdayOfMonth(let month, let week, let weekday):
        let first = PosixZoneRule.firstDay(year, month)
        let firstWeekday = CivilDate.weekday(ofDay: first) % 7
        var day = (weekday - firstWeekday + 7) % 7 + 7 * (week - 1)
        if day >= CivilDate.monthLength(year: year, month: month) { day -= 7 }
        return first + Word(day)
      }
    }
  }

  /// Nil where the text is no such rule.
  public init?(_ text: some Sequence<UInt8>) {
    var parser = PosixZoneParser(Array(text))
    guard let rule = parser.rule() else { return nil }
    self = rule
  }

  init(standardOffset: Word, daylight: Daylight?) {
    self.standardOffset = standardOffset
    self.daylight = daylight
  }

  /// Seconds east of UTC at an instant.
  public func offset(at instant: Word) -> Word {
    guard let daylight else { return standardOffset }
    let (start, end) = changes(in: year(of: instant), daylight)
    let isDaylight =
      start <= end
      ? start <= instant && instant < end
      : instant < end || start <= instant
    return isDaylight ? daylight.offset : standardOffset
  }

  /// The first change of offset after an instant; nil where none follows.
  func nextTransition(after instant: Word) -> Word? {
    guard let daylight else { return nil }
    let year = year(of: instant)
    var next: Word?
    for candidateYear in [year - 1, year, year + 1] {
      let (start, end) = changes(in: candidateYear, daylight)
      for change in [start, end] where change > instant && change < next ?? .max { next = change }
    }
    return next
  }

  /// The instants at which daylight-saving time begins and ends in a year.
  private func changes(in year: Int, _ daylight: Daylight) -> (start: Word, end: Word) {
    (
      daylight.start.localSecond(in: year) - standardOffset,
      daylight.end.localSecond(in: year) - daylight.offset
    )
  }

  /// The year in standard time, held to 0001 ... 9999.
  private func year(of instant: Word) -> Int {
    let local = ExactArithmetic.add(instant, standardOffset) ?? instant
    let day = local.flooredQuotient(by: CivilDate.secondsPerDay)
    if let date = CivilDate(dayNumber: day) { return date.year }
    return day < 0 ? 1 : 9999
  }

  /// The first day of a month, also just outside the years that have dates.
  private static func firstDay(_ year: Int, _ month: Int) -> Word {
    if let date = CivilDate(year: year, month: month, day: 1) { return date.dayNumber }
    return year < 1 ? CivilDate.dayRange.lowerBound - 366 : CivilDate.dayRange.upperBound + 1
  }
}

/// Reads a POSIX TZ string.
private struct PosixZoneParser {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func rule() -> PosixZoneRule? {
    guard skipName(), let west = time(limit: 26) else { return nil }
    let standard = -west
    guard position < bytes.count else {
      return PosixZoneRule(standardOffset: standard, daylight: nil)
    }
    guard skipName() else { return nil }
    var offset = standard + 3600
    if peek != UInt8(ascii: ",") {
      guard let west = time(limit: 26) else { return nil }
      offset = -west
    }
    guard accept(","), let start = moment(), accept(","), let end = moment(),
      position == bytes.count
    else { return nil }
    let daylight = PosixZoneRule.Daylight(offset: offset, start: start, end: end)
    return PosixZoneRule(standardOffset: standard, daylight: daylight)
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func accept(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  /// Three letters or more, or anything but `>` between `<` and `>`.
  private mutating func skipName() -> Bool {
    let start = position
    if accept("<") {
      while peek != nil, peek != UInt8(ascii: ">") { position += 1 }
      return accept(">") && position > start + 2
    }
    while let byte = peek, byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z") {
      position += 1
    }
    return position >= start + 3
  }

  private mutating func number(upTo limit: Int) -> Int? {
    let start = position
    var value = 0
    while let byte = peek, byte >= 0x30, byte <= 0x39, position < start + 4 {
      value = value * 10 + Int(byte - 0x30)
      position += 1
    }
    return position > start && value <= limit ? value : nil
  }

  /// `[+-]hh[:mm[:ss]]` in seconds, hours up to `limit`.
  private mutating func time(limit: Int) -> Word? {
    let isNegative = accept("-")
    if !isNegative { _ = accept("+") }
    guard let hours = number(upTo: limit) else { return nil }
    var seconds = hours * 3600
    if accept(":") {
      guard let minutes = number(upTo: 59) else { return nil }
      seconds += minutes * 60
      if accept(":") {
        guard let rest = number(upTo: 59) else { return nil }
        seconds += rest
      }
    }
    return Word(isNegative ? -seconds : seconds)
  }

  private mutating func moment() -> PosixZoneRule.YearlyMoment? {
    guard let day = day() else { return nil }
    guard accept("/") else { return PosixZoneRule.YearlyMoment(day: day, second: 7200) }
    guard let second = time(limit: 167) else { return nil }
    return PosixZoneRule.YearlyMoment(day: day, second: second)
  }

  private mutating func day() -> PosixZoneRule.DayOfYear? {
    if accept("J") {
      guard let day = number(upTo: 365), day >= 1 else { return nil }
      return .julianWithoutLeapDay(day)
    }
    if accept("M") {
      guard let month = number(upTo: 12), month >= 1, accept("."), let week = number(upTo: 5),
        week >= 1, accept("."), let weekday = number(upTo: 6)
      else { return nil }
      return .weekdayOfMonth(month: month, week: week, weekday: weekday)
    }
    return number(upTo: 365).map { .zeroBased($0) }
  }
}
