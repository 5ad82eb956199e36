/// The languages that Gerede speaks, in its files and in its answers.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
  /// English: `en`.
  case english = "en"
  /// Dutch: `nl`.
  case dutch = "nl"
}

/// A text in both languages.
///
/// ```swift
/// let text = Bilingual(en: "a date", nl: "een datum")
/// text.text(in: .dutch) == "een datum"
/// ```
public struct Bilingual: Sendable, Hashable, Codable {
  /// The text in English.
  public let english: String
  /// The text in Dutch.
  public let dutch: String

  /// A text in English and in Dutch.
  public init(en: String, nl: String) {
    self.english = en
    self.dutch = nl
  }

  /// The text in one language.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }
}

/// How much a message or finding weighs; ordered from mild to grave.
public enum Severity: Int, Sendable, Hashable, Comparable, CaseIterable, Codable {
  /// Worth knowing.
  case info
  /// Probably not what was meant.
  case warning
  /// It does not hold, or cannot be gone on with.
  case error

  public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}

/// The code of a diagnostic: `GR0203`. A code is given once and never reused.
///
/// GR01 text, GR02 syntax, GR03 names, GR04 types, GR05 rules, GR06 agreements (static), GR07 data,
/// GR08 limits, GR09 host, GR10 findings. Each code has a page in docs/diagnostics.
public struct DiagnosticCode: Hashable, Sendable, Comparable, CustomStringConvertible, Codable {
  /// 203 for `GR0203`.
  public let number: Int

  /// A code by its number, 1 ... 9999.
  public init(_ number: Int) { self.number = number }

  public var description: String {
    let digits = String(number)
    return "GR" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  public static func < (a: DiagnosticCode, b: DiagnosticCode) -> Bool { a.number < b.number }
}

/// A place in a data file: rows count from 1 and include the header line.
public struct DataPlace: Hashable, Sendable, Codable {
  /// The file as it is shown to people.
  public let file: String
  /// From 1, the header among them; nil where the whole file is meant.
  public let row: Int?
  /// The column by its name; nil where the whole row is meant.
  public let column: String?

  /// A place in a file, in a row of it, or in a cell.
  public init(file: String, row: Int? = nil, column: String? = nil) {
    self.file = file
    self.row = row
    self.column = column
  }
}

/// Where a message points.
public enum Place: Hashable, Sendable, Codable {
  /// A stretch of a source.
  case span(Span)
  /// A place in a data file.
  case data(DataPlace)
  /// A file or folder as a whole, by name.
  case file(String)
  /// The command line or the caller: nothing to point at.
  case host
}

/// A second place that helps to understand a message, with a few words: "declared here".
public struct Label: Hashable, Sendable, Codable {
  /// The further place.
  public let place: Place
  /// What to see there.
  public let text: Bilingual

  /// A remark at a place.
  public init(_ place: Place, en: String, nl: String) {
    self.place = place
    self.text = Bilingual(en: en, nl: nl)
  }
}

/// A mistake of the user, or something she should know: a code, a place, a text, a way out.
public struct Message: Sendable, Hashable, Codable {
  /// Its code, by which `gr explain` shows its page.
  public let code: DiagnosticCode
  /// Whether it keeps the program from being evaluated: an error does.
  public let severity: Severity
  /// Where the mistake is.
  public let place: Place
  /// One sentence without a full stop; the user's own words in double quotes.
  public let text: Bilingual
  /// Further places.
  public var labels: [Label]
  /// What to do: one or more proposals.
  public var help: [Bilingual]

  /// A message by its number, severity, place and text.
  public init(
    _ code: Int, _ severity: Severity = .error, at place: Place, en: String, nl: String,
    labels: [Label] = [], help: [Bilingual] = []
  ) {
    self.code = DiagnosticCode(code)
    self.severity = severity
    self.place = place
    self.text = Bilingual(en: en, nl: nl)
    self.labels = labels
    self.help = help
  }
}
