import GeredeEngine
public import GeredeProgram
public import GeredeText

/// Finds the source of a fact by its words, for explanations. Each table is indexed when it is first
/// asked about.
public struct FactLookup: Sendable {
  private let base: FactBase
  private var indexes: [TableName: RowIndex] = [:]

  /// One table of the facts.
  private enum TableName: Hashable {
    case relation(RelationID)
    case datedRelation(RelationID)
    case value(ValueID)
    case datedValue(ValueID)
  }

  public init(_ base: FactBase) { self.base = base }

  /// Where a fact is stated that holds at `moment` (nil: at any). For an act, `row` ends with its
  /// instant. Nil for what no fact states.
  public mutating func place(
    of relation: RelationID, _ row: [Word], at moment: Word?
  ) -> Place? {
    guard base.relations.indices.contains(relation.index) else { return nil }
    let rows = base.relations[relation.index]
    if let found = find(.relation(relation), rows.undated, row, at: nil) { return found }
    return find(.datedRelation(relation), rows.dated, row, at: moment)
  }

  /// Where a value is given for `arguments` at `moment` (nil: at any). Nil for what no fact gives.
  public mutating func place(
    of value: ValueID, _ arguments: [Word], at moment: Word?
  ) -> Place? {
    let rows = base.values[value.index]
    if let found = find(.value(value), rows.undated, arguments, at: nil) { return found }
    return find(.datedValue(value), rows.dated, arguments, at: moment)
  }

  /// The source of the first row that starts with `words` and holds at `moment`.
  private mutating func find(
    _ name: TableName, _ table: FactTable, _ words: [Word], at moment: Word?
  ) -> Place? {
    guard table.count > 0, words.count <= table.arity else { return nil }
    let index: RowIndex
    if let known = indexes[name] {
      index = known
    } else {
      index = RowIndex(table, columns: words.count)
      indexes[name] = index
    }
    var place: Place?
    index.forEach(words, in: table) { row in
      if let moment, moment < table[row, table.arity - 2] || moment > table[row, table.arity - 1] {
        return true
      }
      place = base.sources.place(table.source(ofRow: row))
      return place == nil
    }
    return place
  }
}

/// Rows of a table by their first columns: chained hashing in two arrays.
private struct RowIndex: Sendable {
  /// Per bucket its first row + 1; 0 where empty.
  private var buckets: [UInt32]
  /// Per row the next one of its bucket + 1.
  private var next: [UInt32]
  private let columns: Int

  /// - Complexity: O(rows × columns).
  init(_ table: FactTable, columns: Int) {
    self.columns = columns
    var size = 16
    while size < table.count { size *= 2 }
    buckets = [UInt32](repeating: 0, count: size)
    next = [UInt32](repeating: 0, count: table.count)
    for row in (0..<table.count).reversed() {
      var hash = RowIndex.seed
      for column in 0..<columns { hash = RowIndex.mix(hash, table[row, column]) }
      let bucket = Int(hash & UInt64(size - 1))
      next[row] = buckets[bucket]
      buckets[bucket] = UInt32(row + 1)
    }
  }

  /// Calls `body` for each row that starts with `words`, in order, until it answers false.
  func forEach(_ words: [Word], in table: FactTable, _ body: (Int) -> Bool) {
    guard words.count == columns else { return }
    let hash = words.reduce(RowIndex.seed) { RowIndex.mix($0, $1) }
    var link = buckets[Int(hash & UInt64(buckets.count - 1))]
    while link != 0 {
      let row = Int(link) - 1
      if (0..<columns).allSatisfy({ table[row, $0] == words[$0] }), !body(row) { return }
      link = next[row]
    }
  }

  private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func mix(_ hash: UInt64, _ word: Word) -> UInt64 {
    let product = (hash ^ UInt64(bitPattern: word))
      .multipliedFullWidth(by: 0x8EBC_6AF0_9C88_C6E3)
    return product.high ^ product.low
  }
}
