/// A unit in which a Duration or a Period is written; ordered from small to great.
public enum TermUnit: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// A second.
  case second
  /// 60 seconds.
  case minute
  /// 3 600 seconds.
  case hour
  /// A day that is no Saturday, Sunday or holiday.
  case workingDay
  /// A calendar day.
  case day
  /// Seven days.
  case week
  /// A calendar month.
  case month
  /// Twelve months.
  case year

  public static func < (a: TermUnit, b: TermUnit) -> Bool { a.rawValue < b.rawValue }

  /// Seconds in one; nil for the units of a Period.
  public var seconds: Word? {
    switch self {
    case .second: 1
    case .minute: 60
    case .hour: 3600
    case .workingDay, .day, .week, .month, .year: nil
    }
  }

  /// The Period of one; nil for the units of a Duration.
  public var period: Period? {
    switch self {
    case .second, .minute, .hour: nil
    case .workingDay: Period(workingDays: 1)
    case .day: Period(days: 1)
    case .week: Period(days: 7)
    case .month: Period(months: 1)
    case .year: Period(months: 12)
    }
  }

  /// The word for one and for several, as people read it.
  public func names(in language: Language) -> (one: String, several: String) {
    switch (self, language) {
    case (.second, .english): ("second", "seconds")
    case (.second, .dutch): ("seconde", "seconden")
    case (.minute, .english): ("minute", "minutes")
    case (.minute, .dutch): ("minuut", "minuten")
    case (.hour, .english): ("hour", "hours")
    case (.hour, .dutch): ("uur", "uur")
    case (.workingDay, .english): ("working day", "working days")
    case (.workingDay, .dutch): ("werkdag", "werkdagen")
    case (.day, .english): ("day", "days")
    case (.day, .dutch): ("dag", "dagen")
    case (.week, .english): ("week", "weeks")
    case (.week, .dutch): ("week", "weken")
    case (.month, .english): ("month", "months")
    case (.month, .dutch): ("maand", "maanden")
    case (.year, .english): ("year", "years")
    case (.year, .dutch): ("jaar", "jaar")
    }
  }

  /// The unit of a word in either language, singular or plural: `months`, `working_days`, `uren`.
  init?(_ word: ByteSpan) {
    if word.equals("working_days") || word.equals("working_day") {
      self = .workingDay
    } else if word.equals("uren") {
      self = .hour
    } else if word.equals("jaren") {
      self = .year
    } else {
      let text = word.text
      let found = TermUnit.allCases.first { unit in
        Language.allCases.contains { language in
          let names = unit.names(in: language)
          return names.one == text || names.several == text
        }
      }
      guard let found else { return nil }
      self = found
    }
  }

  /// The unit of a letter before the `T` of ISO 8601.
  init?(dateLetter: UInt8) {
    switch dateLetter {
    case UInt8(ascii: "Y"): self = .year
    case UInt8(ascii: "M"): self = .month
    case UInt8(ascii: "W"): self = .week
    case UInt8(ascii: "D"): self = .day
    default: return nil
    }
  }

  /// The unit of a letter after the `T` of ISO 8601.
  init?(timeLetter: UInt8) {
    switch timeLetter {
    case UInt8(ascii: "H"): self = .hour
    case UInt8(ascii: "M"): self = .minute
    case UInt8(ascii: "S"): self = .second
    default: return nil
    }
  }
}
