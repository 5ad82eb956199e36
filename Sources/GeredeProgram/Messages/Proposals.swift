import GeredeText

/// Help lines that several messages share.
enum Proposals {
  /// "did you mean …", if there is something near.
  static func near(_ name: String?) -> [Bilingual] {
    guard let name else { return [] }
    return [Bilingual(en: "did you mean `\(name)`?", nl: "bedoelde u `\(name)`?")]
  }

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
    return [Label(.span(span), en: "declared here", nl: "hier vastgelegd")]
  }

  /// The help line that proposes to declare something; "or …" after another proposal.
  static func declare(after other: String?, en: String, nl: String) -> Bilingual {
    other == nil ? Bilingual(en: en, nl: nl) : Bilingual(en: "or " + en, nl: "of " + nl)
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
