public import GeredeText

/// What a report needs besides the result: the sources to quote, the language, the zone of times.
public struct ReportContext: Sendable {
  /// The sources that spans point into.
  public var sources: SourceMap
  /// The language of the report.
  public var language: Language
  /// The zone in which text shows instants; documents for programs show UTC.
  public var zone: ZoneRules

  /// What a report needs: sources to quote, its language, the zone of its times.
  public init(sources: SourceMap, language: Language, zone: ZoneRules = .utc) {
    self.sources = sources
    self.language = language
    self.zone = zone
  }

  /// The most characters of a message: a name in it may be as long as a file.
  private static let longestText = 600

  /// The text in the report's language, shortened where it is very long.
  func text(_ text: Bilingual) -> String {
    let whole = text.text(in: language)
    guard whole.utf8.count > ReportContext.longestText else { return whole }
    let start = whole.unicodeScalars.prefix(ReportContext.longestText)
    return start.count < whole.unicodeScalars.count ? String(start) + "…" : whole
  }

  /// One of two texts, by the report's language.
  func words(_ english: String, _ dutch: String) -> String {
    language == .dutch ? dutch : english
  }
}

/// The program that writes the reports.
public enum Tool {
  /// `gr`.
  public static let name = "gr"
  /// The version, by semantic versioning.
  public static let version = "0.1.0"
}
