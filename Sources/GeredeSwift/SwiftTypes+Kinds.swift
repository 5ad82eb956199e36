import GeredeProgram

extension SwiftTypes {
  /// A kind: a struct of one entity with its fields where it has a key, and the type of references to
  /// its entities.
  func write(_ id: KindID, to text: inout SwiftText) {
    let kind = program[id]
    let name = SwiftNames.quoted(typeNames[.kind(id)] ?? "")
    text.comment(kind.documentation ?? "The kind \(kind.name.text(in: language)).")
    guard let key = kind.key else {
      return text.block("public enum \(name)") { writeReference(to: id, &$0) }
    }
    let fields = DeclarationChoice.fields(of: id, in: program)
    var names = SwiftNames(reserved: ["record", "reference", "hashValue"])
    var members = fields.map { field in
      let value = program[field]
      let column = value.name.text(in: language)
      return SwiftMember(
        name: names.take(SwiftNames.member(column)), column: column,
        type: swiftType(value.result), isOptional: field != key,
        comment: comment(value, isKey: field == key))
    }
    members.sort { !$0.isOptional && $1.isOptional }
    if !members.contains(where: { $0.column == DataSource.labelWord }) {
      members.append(
        SwiftMember(
          name: names.take("label"), column: DataSource.labelWord, type: "Swift.String",
          isOptional: true, comment: "What findings show behind its key."))
    }
    text.block("public struct \(name): Gerede.DeclaredRecord") { text in
      writeReference(to: id, &text)
      text.gap()
      writeDeclaration(kind.name.text(in: language), to: &text)
      SwiftMember.write(members, to: &text)
      guard let identifier = members.first else { return }
      text.gap()
      text.comment("What other rows call it by: its key.")
      text.block("public var reference: Reference") { text in
        text.line("Reference(\(SwiftNames.quoted(identifier.name)).cell.text ?? \"\")")
      }
    }
  }

  /// The name by which rows are told.
  func writeDeclaration(_ words: String, to text: inout SwiftText) {
    text.comment("What rows of this type are told under.")
    text.line("public static let declaration = \(SwiftNames.literal(words))")
  }

  /// The type of references to entities of a kind, with the entities that the program declares.
  private func writeReference(to id: KindID, _ text: inout SwiftText) {
    text.comment("A thing of the kind \(spaced(program[id].noun)) by its name or key.")
    text.block("public struct Reference: Gerede.EntityReference") { text in
      text.comment("The name or key.")
      text.line("public let name: Swift.String")
      text.gap()
      text.comment("The thing with a name or key.")
      text.block("public init(_ name: Swift.String)") { $0.line("self.name = name") }
      for narrower in choice.kinds
      where narrower != id && program.isKind(narrower, within: id) {
        let other = swiftType(.kind(narrower))
        text.gap()
        text.comment("The same thing, as one of a wider kind.")
        text.block("public init(_ other: \(other))") { $0.line("name = other.name") }
      }
      var names = SwiftNames()
      for entity in choice.entities where program.isKind(program[entity].kind, within: id) {
        let written = program[entity].name.text(in: language)
        let constant = SwiftNames.quoted(names.take(SwiftNames.member(written)))
        text.gap()
        text.comment(program[entity].label ?? written)
        text.line("public static let \(constant) = Self(\(SwiftNames.literal(written)))")
      }
    }
  }

  /// A name with spaces between its words.
  private func spaced(_ name: Wording) -> String {
    name.text(in: language).split(separator: "_").joined(separator: " ")
  }

  private func comment(_ value: Value, isKey: Bool) -> String {
    let meaning =
      value.documentation
      ?? (isKey ? "Its key." : "Its \(spaced(value.name)); nil where that is not known.")
    return ([meaning] + [note(on: value.result)].compactMap { $0 }).joined(separator: "\n")
  }
}
