import GeredeProgram

extension SwiftTypes {
  /// An enumeration as an enum whose raw values are the names in the program.
  func write(_ id: EnumID, to text: inout SwiftText) {
    let enumeration = program[id]
    let name = typeNames[.enumeration(id)] ?? ""
    let title = enumeration.name.text(in: language)
    text.comment(enumeration.documentation ?? "The enumeration \(title).")
    let order = enumeration.isOrdered ? "Swift.Comparable, " : ""
    let conformances =
      "Swift.String, Swift.CaseIterable, Swift.Codable, Swift.Hashable, Swift.Sendable, "
      + "\(order)Gerede.CellValue"
    text.block("public enum \(SwiftNames.quoted(name)): \(conformances)") { text in
      var names = SwiftNames(reserved: ["allCases", "rawValue", "hashValue"])
      let cases = enumeration.values.map { value in
        names.take(SwiftNames.member(value.name.text(in: language)))
      }
      for (value, name) in zip(enumeration.values, cases) {
        if let label = value.label { text.comment(label.text(in: language)) }
        let raw = SwiftNames.literal(value.name.text(in: language))
        text.line("case \(SwiftNames.quoted(name)) = \(raw)")
      }
      guard enumeration.isOrdered else { return }
      text.gap()
      text.comment("Whether `a` stands before `b` in the program.")
      text.block("public static func < (a: Self, b: Self) -> Swift.Bool") { text in
        text.line("a.place < b.place")
      }
      text.gap()
      text.block("private var place: Swift.Int") { text in
        text.line("switch self {")
        for (index, name) in cases.enumerated() {
          text.line("case .\(SwiftNames.quoted(name)): \(index)")
        }
        text.line("}")
      }
    }
  }
}
