public import GeredeText

extension Instant: WrittenValue {
  /// The instant of a text with an offset, `2026-03-01T09:00Z`, or the last second of a date in UTC.
  public init?(_ description: String) { self.init(description, in: .utc) }

  /// In UTC: `2026-03-01T09:00:00Z`.
  public var description: String { ValueText.isoInstant(secondsSince1970) }
}

extension CivilDate: WrittenValue {
  /// The date of a text, `2026-03-01`; nil for any other text.
  public init?(_ description: String) {
    guard let word = try? ValueText.date(description) else { return nil }
    self.init(dayNumber: word)
  }

  /// `2026-03-01`.
  public var description: String { ValueText.isoDate(dayNumber) }
}

extension Period: WrittenValue {
  /// The term of a text, `P6M`, `30 days` or `5 working days`, in Dutch too; terms joined by ` + ` are
  /// added. Nil for any other text.
  public init?(_ description: String) {
    var total = Period.zero
    var rest = description.unicodeScalars[...]
    while true {
      let end = Period.endOfTerm(rest)
      guard let word = try? ValueText.period(String(rest[..<end])),
        let sum = total.adding(Period(word: word))
      else { return nil }
      total = sum
      guard end < rest.endIndex else { break }
      rest = rest[rest.index(end, offsetBy: 3)...]
    }
    self = total
  }

  /// `P6M`, `5 working days`, or both joined by ` + `, which a cell of a data file cannot say: there
  /// such a term is refused.
  public var description: String {
    guard hasWorkingDays else { return ValueText.isoPeriod(word) }
    let days = "\(workingDays) working days"
    guard let rest = Period(months: months, days: self.days), rest != .zero else { return days }
    return "\(ValueText.isoPeriod(rest.word)) + \(days)"
  }

  /// Where ` + ` begins, or the end.
  private static func endOfTerm(_ text: Substring.UnicodeScalarView) -> String.Index {
    for index in text.indices where text[index...].starts(with: " + ".unicodeScalars) {
      return index
    }
    return text.endIndex
  }
}
