import GeredeFacts
import GeredeProgram
import GeredeText

/// A `data` sentence made ready to take rows: which columns it wants, and what becomes of them.
struct DataPlan {
  /// A column that the sentence wants.
  struct Column: Hashable {
    /// The names under which a file may have it: the first that it has counts.
    var names: [String]
    /// Someone wrote its name: without the column there is a message.
    var isStated: Bool
    /// Without the column no row can be taken.
    var isNeeded: Bool
    var span: Span
  }

  /// What fills one word of a row.
  struct Taker {
    enum Origin {
      /// A wanted column, by its number.
      case column(Int)
      case constant(Word)
    }

    var origin: Origin
    var type: ValueType
  }

  enum Target {
    /// Entities by the text in column `key`, with the label in column `label`; the key field itself,
    /// if no column of `fields` gives it.
    case kind(
      KindID, key: Int, label: Int?, keyField: ValueID?, fields: [(value: ValueID, taker: Taker)])
    case relation(RelationID, [Taker])
    case act(RelationID, [Taker], at: Taker)
    case value(ValueID, [Taker])
  }

  let source: DataSource
  private(set) var columns: [Column] = []
  private(set) var target: Target = .relation(RelationID(0), [])
  /// Wanted columns of the dates.
  private(set) var from: Int?
  private(set) var until: Int?

  /// Nil where a constant of the sentence stands for nothing; `messages` says so.
  init?(
    _ source: DataSource, in program: Program, base: inout FactBase, messages: inout [Message]
  ) {
    self.source = source
    switch source.target {
    case .kind(let kind, let key, let label, let fields):
      guard let target = kindTarget(kind, key, label, fields, program) else {
        messages.append(DataMessages.noKeyColumn(program[kind].noun, at: source.span))
        return nil
      }
      self.target = target
    case .relation(let id, let cells):
      guard let takers = takers(cells, program[id].slots.map(\.type), program, &base, &messages)
      else { return nil }
      if case .says(.act) = program[id].form, source.from == nil, source.until == nil,
        let time = takers.last
      {
        // Told about an act: a date stands for its last second, as for the act itself.
        target = .act(id, Array(takers.dropLast()), at: time)
      } else {
        target = .relation(id, takers)
      }
    case .act(let id, let cells, let at):
      let types = program[id].slots.map(\.type) + [.instant]
      guard var takers = takers(cells + [at], types, program, &base, &messages),
        let time = takers.popLast()
      else { return nil }
      target = .act(id, takers, at: time)
    case .value(let id, let cells, let result):
      let value = program[id]
      let types = value.parameters.map(\.type) + [value.result]
      guard let takers = takers(cells + [result], types, program, &base, &messages) else {
        return nil
      }
      target = .value(id, takers)
    }
    from = source.from.map { want($0, isNeeded: true) }
    until = source.until.map { want($0, isNeeded: true) }
  }

  /// The number of a wanted column, which is added if it is new.
  private mutating func want(_ name: DataSource.ColumnName, isNeeded: Bool) -> Int {
    let names = [name.text] + (name.otherText.map { [$0] } ?? [])
    if let index = columns.firstIndex(where: { $0.names == names }) {
      columns[index].isNeeded = columns[index].isNeeded || isNeeded
      columns[index].isStated = columns[index].isStated || name.isStated
      return index
    }
    columns.append(
      Column(names: names, isStated: name.isStated || isNeeded, isNeeded: isNeeded, span: name.span)
    )
    return columns.count - 1
  }

  private mutating func kindTarget(
    _ kind: KindID, _ key: DataSource.ColumnName?, _ label: DataSource.ColumnName?,
    _ fields: [(value: ValueID, column: DataSource.ColumnName)], _ program: Program
  ) -> Target? {
    let keyField = program[kind].key
    let keyColumn: DataSource.ColumnName
    if let key {
      keyColumn = key
    } else if let stated = fields.first(where: { $0.value == keyField }) {
      keyColumn = stated.column
    } else if let keyField {
      let name = program[keyField].name
      keyColumn = DataSource.ColumnName(
        text: name.english, span: source.fileSpan, otherText: name.dutch, isStated: false)
    } else {
      return nil
    }
    let keyIndex = want(keyColumn, isNeeded: true)
    var takers: [(value: ValueID, taker: Taker)] = []
    for field in fields {
      let column = want(field.column, isNeeded: false)
      takers.append(
        (field.value, Taker(origin: .column(column), type: program[field.value].result)))
    }
    var implied = keyField
    if fields.contains(where: { $0.value == keyField }) { implied = nil }
    if let field = implied, program[field].result != .text { implied = nil }
    // A key says nothing more as a label.
    let labelIndex = label.map { want($0, isNeeded: false) }.flatMap { $0 == keyIndex ? nil : $0 }
    return .kind(kind, key: keyIndex, label: labelIndex, keyField: implied, fields: takers)
  }

  private mutating func takers(
    _ cells: [DataSource.Cell], _ types: [ValueType], _ program: Program,
    _ base: inout FactBase, _ messages: inout [Message]
  ) -> [Taker]? {
    guard cells.count == types.count else { return nil }
    var takers: [Taker] = []
    for (cell, type) in zip(cells, types) {
      switch cell {
      case .column(let name):
        takers.append(Taker(origin: .column(want(name, isNeeded: true)), type: type))
      case .constant(let constant):
        guard let word = base.word(of: constant, in: program, &messages) else { return nil }
        takers.append(Taker(origin: .constant(word), type: type))
      }
    }
    return takers
  }
}
