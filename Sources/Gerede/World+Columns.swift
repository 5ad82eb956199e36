internal import GeredeFacts
internal import GeredeProgram
public import GeredeText

/// A whole column of facts: one value per row, as the engine keeps it where it is a number.
public enum FactColumn: Hashable, Sendable {
  /// Texts; for a place of a kind the keys or names of things, for one of an enum its values.
  case texts([String])
  /// Whole numbers, for Int.
  case ints([Int64])
  /// Millionths, for Decimal.
  case decimals([Int64])
  /// Ten-thousandths of the currency's unit, for Money: EUR 12.50 is 125 000.
  case amounts([Int64])
  /// Seconds, for Duration.
  case durations([Int64])
  /// Days since 1970-01-01, for Date.
  case dates([Int64])
  /// Seconds since 1970-01-01T00:00:00Z, for Instant.
  case instants([Int64])
  /// For Bool.
  case bools([Bool])

  /// The number of rows.
  public var count: Int {
    switch self {
    case .texts(let texts): texts.count
    case .ints(let words), .decimals(let words), .amounts(let words), .durations(let words),
      .dates(let words), .instants(let words):
      words.count
    case .bools(let values): values.count
    }
  }
}

extension World {
  /// Adds rows by whole columns: entities of a kind, or facts of a relation, an event or a value.
  ///
  /// Numbers go to the engine's columns as they are, in one copy; a text is looked up once per row. A
  /// column for a field that some things lack is told by another call with the others alone.
  ///
  /// ```swift
  /// world.tell(
  ///   "Transaction", columns: ["id": .texts(["t1", "t2"]), "amount": .amounts([125_000, 10_000])])
  /// ```
  ///
  /// - Parameters:
  ///   - name: the name of a kind or of a value, or the words of a relation.
  ///   - columns: one per place or field, by its name; all with as many rows.
  /// - Returns: what is wrong; where a column does not fit, nothing is added.
  /// - Complexity: O(rows × columns).
  @discardableResult
  public mutating func tell(_ name: String, columns: [String: FactColumn]) -> [Message] {
    guard let target = AttachmentTarget(name, in: typed) else {
      return [EmbeddingMessages.noSuchData(name, known: program.dataNames)]
    }
    let source = dataSource(target, name, "\(name).columns")
    var taking = ColumnTaking(columns, program: typed, rows: columns.values.first?.count ?? 0)
    if let misfit = taking.misfit {
      return [EmbeddingMessages.wrongColumns(name, misfit)]
    }
    var changed = facts
    guard taking.take(source.target, from: name, into: &changed) else {
      if let misfit = taking.misfit { return [EmbeddingMessages.wrongColumns(name, misfit)] }
      // A text that means nothing: read as rows, each of them gets its own message.
      return tell(name, Self.records(columns))
    }
    if let unknown = taking.unread.sorted().first {
      return [EmbeddingMessages.wrongColumns(name, unknown)]
    }
    facts = changed
    data.append(
      DataSummary(name: name, file: "\(name).columns", rows: taking.rows, rejected: 0))
    return []
  }

  private static func records(_ columns: [String: FactColumn]) -> [Record] {
    let sorted = columns.sorted { $0.key < $1.key }
    return (0..<(columns.values.first?.count ?? 0)).map { row in
      Record(sorted.map { (name: $0.key, value: $0.value.cell(row)) })
    }
  }
}

extension FactColumn {
  /// The cell of a row, as data files write it.
  fileprivate func cell(_ row: Int) -> Record.Cell {
    switch self {
    case .texts(let texts): .text(texts[row])
    case .ints(let words): .int(words[row])
    case .decimals(let words): .text(ValueText.decimal(words[row]))
    case .amounts(let words): .text(ValueText.amount(words[row]))
    case .durations(let words): .text(ValueText.isoDuration(words[row]))
    case .dates(let words): .text(ValueText.isoDate(words[row]))
    case .instants(let words): .text(ValueText.isoInstant(words[row]))
    case .bools(let values): .bool(values[row])
    }
  }
}

/// Takes whole columns as rows of facts.
private struct ColumnTaking {
  private let columns: [String: FactColumn]
  private let program: GeredeProgram.Program
  let rows: Int
  /// Columns that nothing has taken yet.
  private(set) var unread: Set<String>
  /// A column of another length or type; nil where there is none.
  private(set) var misfit: String?

  init(_ columns: [String: FactColumn], program: GeredeProgram.Program, rows: Int) {
    self.columns = columns
    self.program = program
    self.rows = rows
    unread = Set(columns.keys)
    misfit = columns.keys.sorted().first { columns[$0]?.count != rows }
  }

  /// False where a column is missing or does not fit, or where a text means nothing.
  mutating func take(
    _ target: DataSource.Target, from name: String, into facts: inout FactBase
  ) -> Bool {
    guard let first = facts.sources.add(file: "\(name).columns", rows: rows) else { return false }
    let sources = (0..<rows).map { first + UInt32($0) + 1 }
    switch target {
    case .kind(let kind, let key, _, let fields):
      guard let key, let things = things(kind, key, sources, into: &facts) else { return false }
      for field in fields {
        let type = program[field.value].result
        guard let column = column(field.column) else { continue }
        guard let words = words(column, type, into: &facts) else { return false }
        facts.append(field.value, columns: [things, words], sources: sources)
      }
    case .relation(let id, let cells):
      guard program[id].form == .relation,
        let all = all(cells, program[id].slots.map(\.type), into: &facts)
      else { return false }
      facts.append(id, columns: all, sources: sources)
    case .act(let id, let cells, let at):
      let types = program[id].slots.map(\.type) + [.instant]
      guard let all = all(cells + [at], types, into: &facts) else { return false }
      facts.append(id, columns: all, sources: sources)
    case .value(let id, let cells, let result):
      let types = program[id].parameters.map(\.type) + [program[id].result]
      guard let all = all(cells + [result], types, into: &facts) else { return false }
      facts.append(id, columns: all, sources: sources)
    }
    return true
  }

  private mutating func all(
    _ cells: [DataSource.Cell], _ types: [ValueType], into facts: inout FactBase
  ) -> [[Word]]? {
    var result: [[Word]] = []
    for (cell, type) in zip(cells, types) {
      guard case .column(let name) = cell, let column = column(name) else {
        if case .column(let name) = cell { misfit = name.text }
        return nil
      }
      guard let words = words(column, type, into: &facts) else { return nil }
      result.append(words)
    }
    return result
  }

  /// The things of a column of keys; nil where one of them is there already.
  private mutating func things(
    _ kind: KindID, _ name: DataSource.ColumnName, _ sources: [UInt32],
    into facts: inout FactBase
  ) -> [Word]? {
    guard case .texts(let keys)? = column(name), Set(keys).count == keys.count else {
      if column(name) == nil { misfit = name.text }
      return nil
    }
    var things: [Word] = []
    things.reserveCapacity(rows)
    for (row, key) in keys.enumerated() {
      guard let first = key.first, let last = key.last, !first.isWhitespace, !last.isWhitespace
      else { return nil }
      let text = facts.texts.intern(key)
      var root = kind
      while let parent = program[root].parent, program[parent].key != nil { root = parent }
      guard case .none = facts.entities.find(text, kind: root) else { return nil }
      let id = facts.entities.add(
        .init(kind: kind, key: text, name: nil, source: sources[row]))
      things.append(Word(id.index))
    }
    return things
  }

  private mutating func column(_ name: DataSource.ColumnName) -> FactColumn? {
    for text in [name.text, name.otherText ?? name.text] {
      guard let column = columns[text] else { continue }
      unread.remove(text)
      return column
    }
    return nil
  }

  /// The words of a column; nil where it has another type, or a text that means nothing.
  private mutating func words(
    _ column: FactColumn, _ type: ValueType, into facts: inout FactBase
  ) -> [Word]? {
    switch (column, type) {
    case (.ints(let words), .int), (.decimals(let words), .decimal), (.amounts(let words), .money),
      (.durations(let words), .duration), (.dates(let words), .date),
      (.instants(let words), .instant):
      return words
    case (.bools(let values), .bool): return values.map { $0 ? 1 : 0 }
    case (.texts(let texts), .text): return texts.map { facts.texts.intern($0) }
    case (.texts(let texts), _):
      var words: [Word] = []
      words.reserveCapacity(texts.count)
      for text in texts {
        guard let word = facts.knownWord(of: text, type, in: program) else { return nil }
        words.append(word)
      }
      return words
    default:
      misfit = columns.first { $0.value == column }?.key
      return nil
    }
  }
}
