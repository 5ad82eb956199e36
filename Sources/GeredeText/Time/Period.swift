/// A term on the calendar: months, days and working days, kept apart because none is a number of
/// another.
///
/// Packed into one word: 18 bits of months, 23 of days, 23 of working days, each signed and
/// symmetric, so that every period has a negative and equal periods have equal words. The ranges
/// hold every difference between two dates.
public struct Period: Hashable, Sendable {
  /// Months, years counted as twelve.
  public let months: Int
  /// Days, weeks counted as seven.
  public let days: Int
  /// Days that are no Saturday, Sunday or holiday.
  public let workingDays: Int

  /// The greatest number of months, days and working days, either way.
  public static let greatestMonths = 131_071
  /// The greatest number of days, and of working days, either way.
  public static let greatestDays = 4_194_303
  /// No time at all.
  public static let zero = Period()

  private init() {
    months = 0
    days = 0
    workingDays = 0
  }

  /// Nil where a part is out of range.
  public init?(months: Int = 0, days: Int = 0, workingDays: Int = 0) {
    guard (-Period.greatestMonths...Period.greatestMonths).contains(months),
      (-Period.greatestDays...Period.greatestDays).contains(days),
      (-Period.greatestDays...Period.greatestDays).contains(workingDays)
    else { return nil }
    self.months = months
    self.days = days
    self.workingDays = workingDays
  }

  /// The period of a word. Every word has one.
  public init(word: Word) {
    months = Int(word >> 46)
    days = Int((word << 18) >> 41)
    workingDays = Int((word << 41) >> 41)
  }

  /// The word of this period; zero has the word 0.
  public var word: Word {
    let low = Word(1) << 23 - 1
    return Word(months) << 46 | (Word(days) & low) << 23 | Word(workingDays) & low
  }

  /// The same way back.
  public var negated: Period? { Period(months: -months, days: -days, workingDays: -workingDays) }

  /// The sum, part by part; nil where a part is out of range.
  public func adding(_ other: Period) -> Period? {
    Period(
      months: months + other.months, days: days + other.days,
      workingDays: workingDays + other.workingDays)
  }

  /// The difference, part by part; nil where a part is out of range.
  public func subtracting(_ other: Period) -> Period? {
    Period(
      months: months - other.months, days: days - other.days,
      workingDays: workingDays - other.workingDays)
  }

  /// As many times as long; nil where a part is out of range.
  public func multiplied(by factor: Word) -> Period? {
    guard let factor = Int(exactly: factor) else { return nil }
    let months = months.multipliedReportingOverflow(by: factor)
    let days = days.multipliedReportingOverflow(by: factor)
    let workingDays = workingDays.multipliedReportingOverflow(by: factor)
    guard !months.overflow, !days.overflow, !workingDays.overflow else { return nil }
    return Period(
      months: months.partialValue, days: days.partialValue, workingDays: workingDays.partialValue)
  }

  /// -1, 0 or 1 where both are in one unit or equal; nil for periods in different units. Zero is in
  /// every unit.
  public func compare(_ other: Period) -> Int? {
    if self == other { return 0 }
    let inMonths = months != 0 || other.months != 0
    let inDays = days != 0 || other.days != 0
    let inWorkingDays = workingDays != 0 || other.workingDays != 0
    switch (inMonths, inDays, inWorkingDays) {
    case (true, false, false): return months < other.months ? -1 : 1
    case (false, true, false): return days < other.days ? -1 : 1
    case (false, false, true): return workingDays < other.workingDays ? -1 : 1
    default: return nil
    }
  }

  /// Whether some of it counts working days.
  public var hasWorkingDays: Bool { workingDays != 0 }

  /// The period in days between two dates; nil where one of them is no date.
  public static func between(_ start: Word, _ end: Word) -> Period? {
    guard CivilDate.dayRange.contains(start), CivilDate.dayRange.contains(end) else { return nil }
    return Period(days: Int(end - start))
  }
}
