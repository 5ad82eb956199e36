import GeredeText

/// Help lines that several messages share.
enum Proposals {
  /// "did you mean …", if there is something near.
  static func near(_ name: String?) -> [Bilingual] {
    guard let name else { return [] }
    return [Bilingual(en: "did you mean `\(name)`?", nl: "bedoelde u `\(name)`?")]
  }

  /// The word that joins a second proposal to the first, where there was a nearest name.
  static func or(_ nearest: String?, _ word: String) -> String { nearest == nil ? "" : word }

  /// An English name in quotes with its article: `an "Int"`.
  static func article(_ name: String) -> String {
    guard let first = name.first, "AEIOaeio".contains(first) else { return "a \"\(name)\"" }
    return "an \"\(name)\""
  }

  /// "write …"
  static func write(_ text: String) -> Bilingual {
    Bilingual(en: "write `\(text)`", nl: "schrijf `\(text)`")
  }

  /// A label at the first of two declarations.
  static func first(_ span: Span?) -> [Label] {
    guard let span else { return [] }
    return [Label(.span(span), en: "declared here", nl: "hier gedeclareerd")]
  }

  /// Names as a list: `a`, `b`, `c`; the first eight.
  static func list(_ names: [String]) -> String {
    let shown = names.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
    return names.count > 8 ? shown + ", …" : shown
  }

  /// The names that would do, if there are any.
  static func choices(_ names: [String]) -> [Bilingual] {
    guard !names.isEmpty else { return [] }
    return [
      Bilingual(en: "there is \(list(names))", nl: "er is \(list(names))")
    ]
  }
}
