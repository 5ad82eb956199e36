public import GeredeFindings
public import GeredeText

extension ShownValue {
  /// The value for people; a text stands without quotes, a label in quotes behind the name of its
  /// entity; a missing value is `?`.
  public func text(in language: Language, zone: ZoneRules) -> String {
    switch self {
    case .bool(let value): ValueText.bool(value ? 1 : 0, in: language)
    case .int(let value): ValueText.int(value)
    case .decimal(let value): ValueText.decimal(value)
    case .money(let value, let currency): ValueText.money(value, currency: currency)
    case .duration(let value): ValueText.duration(value, in: language)
    case .period(let value): ValueText.period(value, in: language)
    case .date(let value): ValueText.date(value, in: language)
    case .instant(let value): ValueText.instant(value, in: language, zone: zone)
    case .text(let value): value
    case .ordinal(let name, let dutch): language == .dutch ? dutch ?? name : name
    case .entity(let english, let dutch, let label):
      Self.entity(language == .dutch ? dutch ?? english : english, label)
    case .missing: "?"
    }
  }

  /// The value for programs: names as strings, numbers that would lose digits as strings, dates,
  /// instants, durations and periods in ISO 8601, a missing value as null.
  var json: JSON {
    switch self {
    case .bool(let value): .bool(value)
    case .int(let value): .int(value)
    case .decimal(let value): .string(ValueText.decimal(value))
    case .money(let value, let currency):
      .object([("currency", .string(currency)), ("amount", .string(ValueText.amount(value)))])
    case .duration(let value): .string(ValueText.isoDuration(value))
    case .period(let word):
      switch Period(word: word) {
      case let period where !period.hasWorkingDays: .string(ValueText.isoPeriod(word))
      case let period where period.months == 0 && period.days == 0:
        .object([("workingDays", .int(Int64(period.workingDays)))])
      case let period:
        .object([
          ("period", .string(ValueText.isoPeriod(word))),
          ("workingDays", .int(Int64(period.workingDays))),
        ])
      }
    case .date(let value): .string(ValueText.isoDate(value))
    case .instant(let value): .string(ValueText.isoInstant(value))
    case .text(let value), .ordinal(let value, _), .entity(let value, _, _): .string(value)
    case .missing: .null
    }
  }

  private static func entity(_ name: String, _ label: String?) -> String {
    label.map { "\(name) \"\($0)\"" } ?? name
  }

  /// The label of an entity.
  var label: String? {
    if case .entity(_, _, let label) = self { label } else { nil }
  }

  /// The value in a cell of a table for programs: as in JSON, money as `EUR 500.00`.
  var cell: String {
    switch self {
    case .bool(let value): value ? "true" : "false"
    case .int(let value): String(value)
    case .decimal(let value): ValueText.decimal(value)
    case .money(let value, let currency): ValueText.money(value, currency: currency)
    case .duration(let value): ValueText.isoDuration(value)
    case .period(let word):
      Period(word: word).hasWorkingDays
        ? ValueText.period(word, in: .english) : ValueText.isoPeriod(word)
    case .date(let value): ValueText.isoDate(value)
    case .instant(let value): ValueText.isoInstant(value)
    case .text(let value), .ordinal(let value, _), .entity(let value, _, _): value
    case .missing: ""
    }
  }
}
