/// A stored property of a struct that stands for a row.
struct SwiftMember {
  var name: String
  /// The column that it fills.
  var column: String
  var type: String
  var isOptional: Bool
  var comment: String

  private var quoted: String { SwiftNames.quoted(name) }
  private var wholeType: String { isOptional ? "\(type)?" : type }

  /// The properties, their initialiser, the row, and what they are called in JSON.
  static func write(_ members: [SwiftMember], to text: inout SwiftText) {
    for member in members {
      text.comment(member.comment)
      text.line("public var \(member.quoted): \(member.wholeType)")
    }
    text.gap()
    text.comment("A row with these cells.")
    text.line("public init(")
    for (index, member) in members.enumerated() {
      let value = member.isOptional ? " = nil" : ""
      let comma = index + 1 < members.count ? "," : ""
      text.line("  \(member.quoted): \(member.wholeType)\(value)\(comma)")
    }
    text.block(")") { text in
      for member in members { text.line("self.\(member.quoted) = \(member.quoted)") }
    }
    text.gap()
    text.comment("The row as it is told.")
    text.block("public var record: Gerede.Record") { text in
      text.line("Gerede.Record([")
      for member in members {
        text.line("  (name: \(SwiftNames.literal(member.column)), value: \(member.quoted).cell),")
      }
      text.line("])")
    }
    text.gap()
    text.block("private enum CodingKeys: Swift.String, Swift.CodingKey") { text in
      for member in members {
        let raw = member.name == member.column ? "" : " = \(SwiftNames.literal(member.column))"
        text.line("case \(member.quoted)\(raw)")
      }
    }
  }
}
