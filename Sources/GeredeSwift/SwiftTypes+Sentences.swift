import GeredeProgram
import GeredeText

extension SwiftTypes {
  /// A relation as a struct of one fact, with the time in which it holds.
  func writeFact(_ id: RelationID, to text: inout SwiftText) {
    let relation = program[id]
    let shown = sentence(relation)
    text.comment(relation.documentation ?? "A fact: \(shown).")
    let columns = program.columnNames(of: relation.slots, then: [])
    var names = SwiftNames(reserved: ["record", "hashValue"])
    let places = members(relation.slots, columns, &names)
    let name = SwiftNames.quoted(sentenceNames[id] ?? "")
    text.block("public struct \(name): Gerede.DeclaredRecord") { text in
      writeDeclaration(words(of: id), to: &text)
      SwiftMember.write(places + dates(&names), to: &text)
    }
  }

  /// An input value as a struct of one result, with the time in which it holds.
  func writeResult(_ id: ValueID, to text: inout SwiftText) {
    let value = program[id]
    let word = value.name.text(in: language)
    text.comment(value.documentation ?? "What \(word) is.")
    let columns = program.columnNames(of: value.parameters, then: [value.name])
    var names = SwiftNames(reserved: ["record", "hashValue"])
    var members = members(value.parameters, columns, &names)
    let column = (columns.last ?? value.name).text(in: language)
    let comment = ["The result."] + [note(on: value.result)].compactMap { $0 }
    members.append(
      SwiftMember(
        name: names.take(SwiftNames.member(column)), column: column, type: swiftType(value.result),
        isOptional: false, comment: comment.joined(separator: "\n")))
    let name = SwiftNames.quoted(valueNames[id] ?? "")
    text.block("public struct \(name): Gerede.DeclaredRecord") { text in
      writeDeclaration(word, to: &text)
      SwiftMember.write(members + dates(&names), to: &text)
    }
  }

  /// An event as a struct of one act, to be told or decided on.
  func writeAct(_ id: RelationID, to text: inout SwiftText) {
    let event = program[id]
    text.comment(event.documentation ?? "An act: \(sentence(event)).")
    let columns = program.columnNames(of: event.slots, then: [DataSource.timeWording])
    var names = SwiftNames(reserved: ["record", "places", "hashValue"])
    let places = members(event.slots, columns, &names)
    let timeColumn = (columns.last ?? DataSource.timeWording).text(in: language)
    let time = SwiftMember(
      name: names.take(SwiftNames.member(timeColumn)), column: timeColumn, type: "Gerede.Instant",
      isOptional: true,
      comment: "When it was done: needed where it is told, not where it is asked about.")
    let name = SwiftNames.quoted(sentenceNames[id] ?? "")
    text.block("public struct \(name): Gerede.DeclaredAct") { text in
      writeDeclaration(words(of: id), to: &text)
      SwiftMember.write(places + [time], to: &text)
      text.gap()
      text.comment("Who and what it is about, in the order of its places.")
      text.block("public var places: [Gerede.Record.Cell]") { text in
        let cells = places.map { "\(SwiftNames.quoted($0.name)).cell" }
        text.line("[\(cells.joined(separator: ", "))]")
      }
    }
  }

  /// A member per slot, named as its column.
  private func members(
    _ slots: [Slot], _ columns: [Wording], _ names: inout SwiftNames
  ) -> [SwiftMember] {
    zip(slots, columns).map { slot, column in
      let word = column.text(in: language)
      let comment =
        ["The \(word.split(separator: "_").joined(separator: " "))."]
        + [note(on: slot.type)].compactMap { $0 }
      return SwiftMember(
        name: names.take(SwiftNames.member(word)), column: word, type: swiftType(slot.type),
        isOptional: false, comment: comment.joined(separator: "\n"))
    }
  }

  /// The members for the time in which something holds. Their columns are reserved words, which no
  /// place is called by.
  private func dates(_ names: inout SwiftNames) -> [SwiftMember] {
    [
      SwiftMember(
        name: names.take("from"), column: "from", type: "Gerede.Instant", isOptional: true,
        comment: "The first second in which it holds; nil where nothing limits it."),
      SwiftMember(
        name: names.take("until"), column: "until", type: "Gerede.Instant", isOptional: true,
        comment: "The last second in which it holds; nil where nothing limits it."),
    ]
  }

  /// A relation as people read it: `provider provides component to consumer`.
  private func sentence(_ relation: Relation) -> String {
    let columns = program.columnNames(of: relation.slots, then: []).map { $0.text(in: language) }
    var order = Array(columns.indices)
    var words = relation.words
    if language == .dutch, let dutch = relation.dutch {
      order = dutch.slotOrder
      words = dutch.words
    }
    var parts: [String] = []
    for (place, slot) in order.enumerated() where columns.indices.contains(slot) {
      parts.append(columns[slot])
      if words.indices.contains(place) { parts.append(words[place]) }
    }
    return parts.joined(separator: " ")
  }
}
