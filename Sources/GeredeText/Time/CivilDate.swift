/// A day of the proleptic Gregorian calendar, in the years 0001 ... 9999.
///
/// Conversions follow Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in
/// March, so that the leap day is the last of its year.
public struct CivilDate: Hashable, Sendable, Comparable {
  /// 1 ... 9999.
  public let year: Int
  /// 1 ... 12.
  public let month: Int
  /// 1 ... 31.
  public let day: Int

  /// The days that have a date, as words: 0001-01-01 ... 9999-12-31.
  public static let dayRange: ClosedRange<Word> = -719_162...2_932_896
  /// The seconds of a day, leap seconds not counted: 86 400.
  public static let secondsPerDay: Word = 86_400

  /// Nil where there is no such date.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.monthLength(year: year, month: month)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date of a day counted from 1970-01-01; nil outside the years 0001 ... 9999.
  public init?(dayNumber: Word) {
    guard CivilDate.dayRange.contains(dayNumber) else { return nil }
    let shifted = Int(dayNumber) + 719_468
    let era = shifted.flooredQuotient(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    self.day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    self.month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    self.year = yearOfEra + era * 400 + (self.month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01: the word of a Date.
  public var dayNumber: Word {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear.flooredQuotient(by: 400)
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Word(era * 146_097 + dayOfEra - 719_468)
  }

  /// 1 for Monday to 7 for Sunday.
  public var weekday: Int { CivilDate.weekday(ofDay: dayNumber) }

  /// 1 for Monday to 7 for Sunday, of a day counted from 1970-01-01, a Thursday.
  public static func weekday(ofDay day: Word) -> Int {
    let rest = Int(day % 7) + 3
    return (rest + 7) % 7 + 1
  }

  /// Whether a year has a 29 February.
  public static func isLeapYear(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month; 0 for a month outside 1 ... 12.
  public static func monthLength(year: Int, month: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeapYear(year) ? 29 : 28
    case 1, 3, 5, 7, 8, 10, 12: 31
    default: 0
    }
  }

  public static func < (a: CivilDate, b: CivilDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension BinaryInteger {
  /// The quotient rounded down; the divisor must be positive.
  func flooredQuotient(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
