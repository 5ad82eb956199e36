internal import GeredeProgram
import GeredeText

/// Whether rows say when they hold.
enum DateColumns {
  case absent
  /// In the columns `from` and `until`; an empty cell limits nothing.
  case given

  /// The names of the columns: reserved words, which no place of a sentence is called by.
  static let from = "from"
  static let until = "until"
}

/// What data under a name fills, where no `data` sentence says so: a kind by its name or noun, a value
/// by its name, a relation or an event by its words. Columns are called after fields and slots.
struct AttachmentTarget {
  private let target: DataSource.Target

  /// Nil for a name that means none of these, or more than one.
  init?(_ name: String, in program: GeredeProgram.Program) {
    let targets =
      AttachmentTarget.kinds(name, in: program) + AttachmentTarget.values(name, in: program)
      + AttachmentTarget.relations(name, in: program)
    guard targets.count == 1, let only = targets.first else { return nil }
    target = only
  }

  /// A `data` sentence that nobody wrote, for a file; messages about it point at `span`.
  func dataSource(_ file: String, at span: Span, dates: DateColumns = .absent) -> DataSource {
    var target = target
    switch target {
    case .kind(let kind, let key, let label, let fields):
      target = .kind(
        kind, key: key.map { placed($0, span) }, label: label.map { placed($0, span) },
        fields: fields.map { (value: $0.value, column: placed($0.column, span)) })
    case .relation(let id, let cells): target = .relation(id, cells.map { placed($0, span) })
    case .act(let id, let cells, let at):
      target = .act(id, cells.map { placed($0, span) }, at: placed(at, span))
    case .value(let id, let cells, let result):
      target = .value(id, cells.map { placed($0, span) }, result: placed(result, span))
    }
    var source = DataSource(
      target: target, file: file, dialect: .english, module: ModuleID(0), span: span,
      fileSpan: span)
    if dates == .given, takesDates {
      source.from = DataSource.ColumnName(text: DateColumns.from, span: span)
      source.until = DataSource.ColumnName(text: DateColumns.until, span: span)
    }
    return source
  }

  /// Whether a row can hold in a stretch of time only: a fact or the result of a value.
  private var takesDates: Bool {
    switch target {
    case .relation, .value: true
    case .kind, .act: false
    }
  }

  private func placed(_ cell: DataSource.Cell, _ span: Span) -> DataSource.Cell {
    guard case .column(let name) = cell else { return cell }
    return .column(placed(name, span))
  }

  private func placed(
    _ name: DataSource.ColumnName, _ span: Span
  ) -> DataSource.ColumnName {
    var name = name
    name.span = span
    return name
  }

  /// Until a column is placed.
  private static let nowhere = Span(SourceID(0), 0, 0)

  private static func kinds(
    _ name: String, in program: GeredeProgram.Program
  ) -> [DataSource.Target] {
    program.kinds.indices.compactMap { index in
      let kind = program.kinds[index]
      let names = [kind.name.english, kind.name.dutch, kind.noun.english, kind.noun.dutch]
      guard names.contains(name) else { return nil }
      var fields: [(value: ValueID, column: DataSource.ColumnName)] = []
      var current: KindID? = KindID(index)
      while let id = current {
        for field in program[id].fields { fields.append((field, column(program[field].name))) }
        current = program[id].parent
      }
      let key = kind.key.map { column(program[$0].name) }
      let word = Wording(english: DataSource.labelWord)
      let hasField = fields.contains { field in
        let name = program[field.value].name
        return name.english == word.english || name.dutch == word.english
      }
      return .kind(
        KindID(index), key: key, label: hasField ? nil : column(word), fields: fields)
    }
  }

  private static func values(
    _ name: String, in program: GeredeProgram.Program
  ) -> [DataSource.Target] {
    program.values.indices.compactMap { index in
      let value = program.values[index]
      guard value.form == .input, value.name.english == name || value.name.dutch == name else {
        return nil
      }
      var cells = cells(value.parameters, then: value.name, in: program)
      let result = cells.removeLast()
      return .value(ValueID(index), cells, result: result)
    }
  }

  private static func relations(
    _ name: String, in program: GeredeProgram.Program
  ) -> [DataSource.Target] {
    program.relations.indices.compactMap { index in
      let relation = program.relations[index]
      let words = relation.dutch?.words.joined(separator: " ")
      guard relation.title == name || words == name else { return nil }
      var slots = cells(relation.slots, then: DataSource.timeWording, in: program)
      let time = slots.removeLast()
      guard relation.form == .event else { return .relation(RelationID(index), slots) }
      guard case .column(var name) = time else { return nil }
      name.isStated = true
      return .act(RelationID(index), slots, at: .column(name))
    }
  }

  /// A column per slot, and one more.
  private static func cells(
    _ slots: [Slot], then last: Wording, in program: GeredeProgram.Program
  ) -> [DataSource.Cell] {
    program.columnNames(of: slots, then: [last]).map { .column(column($0)) }
  }

  private static func column(_ name: Wording) -> DataSource.ColumnName {
    DataSource.ColumnName(
      text: name.english, span: nowhere, otherText: name.dutch, isStated: false)
  }
}
