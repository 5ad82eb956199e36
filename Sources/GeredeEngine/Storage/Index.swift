import GeredeText

/// Finds the rows of a relation by the words in some of its columns.
///
/// Rows of one key are found in ascending order; in a hash index that was extended, those of the last
/// extension first.
@safe final class Index {
  enum Kind {
    /// One bit per id: tells only whether there is a row.
    case bits
    /// A pair of ids: tells only whether there is a row.
    case pairs
    /// A pair of ids on pages of bits: tells only whether there is a row.
    case pages
    /// Row plus 1 by id: at most one row per key.
    case unique
    /// Rows by id, one list behind the other.
    case list
    /// A hash table of first rows; further rows of a key are chained.
    case hash
  }

  /// How the index is laid out.
  let kind: Kind
  /// The columns of the key, ascending.
  let columns: [Int]
  /// Whether no key has more than one row.
  private(set) var isUnique: Bool
  /// The rows of the relation.
  private let log: RowLog
  /// Charged for the index.
  private let meter: Meter
  /// Bits, or slots of pairs.
  private var words: Slab<UInt64>?
  /// Row plus 1 by id, or the beginnings of lists by id.
  private var heads: Slab<UInt32>?
  /// The lists, or the next row plus 1 of each row.
  private var rows: Slab<UInt32>?
  /// Pairs on pages.
  private var pages: PairPages?
  /// The first rows of a hash index.
  private var table: RowTable?
  /// Rows before this one are in the index.
  private(set) var covered = 0

  /// An index over all rows of the log, still without its memory.
  private init(kind: Kind, columns: [Int], isUnique: Bool, log: RowLog, meter: Meter) {
    self.kind = kind
    self.columns = columns
    self.isUnique = isUnique
    self.log = log
    self.meter = meter
    covered = log.count
  }

  /// An index by all columns that reads the set of rows that a derived relation keeps anyway; nil
  /// where that set answers nothing of the kind.
  convenience init?(reading membership: Membership, log: RowLog, meter: Meter) {
    let columns = Array(0..<log.arity)
    switch membership.kind {
    case .flag, .functional: return nil
    case .bits:
      self.init(kind: .bits, columns: columns, isUnique: true, log: log, meter: meter)
      words = membership.bits
    case .packed:
      self.init(kind: .pairs, columns: columns, isUnique: true, log: log, meter: meter)
      words = membership.pairs
    case .pages:
      self.init(kind: .pages, columns: columns, isUnique: true, log: log, meter: meter)
      pages = membership.pages
    case .rows:
      self.init(kind: .hash, columns: columns, isUnique: true, log: log, meter: meter)
      table = membership.table
    }
  }

  /// An index by column 0 that reads the rows by key that a functional derived relation keeps.
  convenience init?(readingKeysOf membership: Membership, log: RowLog, meter: Meter) {
    guard membership.kind == .functional else { return nil }
    self.init(kind: .unique, columns: [0], isUnique: true, log: log, meter: meter)
    heads = membership.dense
  }

  /// A hash index on any columns; it can follow a log that grows.
  convenience init(hashing columns: [Int], of log: RowLog, meter: Meter) throws(LimitReached) {
    self.init(kind: .hash, columns: columns, isUnique: true, log: log, meter: meter)
    covered = 0
    table = try RowTable(columns: columns, expecting: log.count, meter: meter)
    rows = try Slab(capacity: log.count, repeating: 0, meter: meter)
    try extend()
  }

  /// One bit per id in one column; nil where the ids are too far apart for that to pay.
  convenience init?(bitsOf column: Int, of log: RowLog, meter: Meter) throws(LimitReached) {
    guard let bound = Index.bound(of: column, in: log), bound < 256 * log.count + 4096 else {
      return nil
    }
    self.init(kind: .bits, columns: [column], isUnique: true, log: log, meter: meter)
    let made: Slab<UInt64> = try Slab(capacity: bound >> 6 + 1, repeating: 0, meter: meter)
    let view = log.view
    for rows in rowBlocks(log.count) {
      try meter.poll()
      for row in rows {
        let word = view.word(row, column)
        unsafe made.base[Int(truncatingIfNeeded: word &>> 6)] |=
          1 &<< UInt64(truncatingIfNeeded: word & 63)
      }
    }
    words = made
  }

  /// Rows by the id in one column; nil where the ids are too far apart for that to pay.
  convenience init?(denseOn column: Int, of log: RowLog, meter: Meter) throws(LimitReached) {
    guard let bound = Index.bound(of: column, in: log), bound < 16 * log.count + 1024 else {
      return nil
    }
    let view = log.view
    let firsts: Slab<UInt32> = try Slab(capacity: bound + 2, repeating: 0, meter: meter)
    var isUnique = true
    search: for rows in rowBlocks(log.count) {
      try meter.poll()
      for row in rows {
        let key = Int(truncatingIfNeeded: view.word(row, column))
        if unsafe firsts.base[key] != 0 {
          isUnique = false
          break search
        }
        unsafe firsts.base[key] = UInt32(truncatingIfNeeded: row + 1)
      }
    }
    self.init(
      kind: isUnique ? .unique : .list, columns: [column], isUnique: isUnique, log: log,
      meter: meter)
    heads = firsts
    if !isUnique { try makeLists(column: column, offsets: firsts, bound: bound) }
  }

  /// Turns `offsets` into the beginnings of the lists of rows, by counting.
  private func makeLists(
    column: Int, offsets: Slab<UInt32>, bound: Int
  ) throws(LimitReached) {
    let view = log.view
    let listed: Slab<UInt32> = try Slab(uninitialized: log.count, meter: meter)
    unsafe offsets.base.update(repeating: 0, count: offsets.capacity)
    for rows in rowBlocks(log.count) {
      try meter.poll()
      for row in rows {
        unsafe offsets.base[Int(truncatingIfNeeded: view.word(row, column)) + 1] &+= 1
      }
    }
    for key in 0...bound {
      unsafe offsets.base[key + 1] &+= offsets.base[key]
    }
    // Filled from behind: each beginning moves one list too far and is moved back by the filling.
    for rows in rowBlocks(log.count).reversed() {
      try meter.poll()
      for row in rows.reversed() {
        let key = Int(truncatingIfNeeded: view.word(row, column))
        unsafe offsets.base[key + 1] &-= 1
        unsafe listed.base[Int(offsets.base[key + 1])] = UInt32(truncatingIfNeeded: row)
      }
    }
    for key in 0..<(bound + 1) {
      unsafe offsets.base[key] = offsets.base[key + 1]
    }
    unsafe offsets.base[bound + 1] = UInt32(truncatingIfNeeded: log.count)
    rows = listed
  }

  /// The greatest id in a column, 0 for no rows; nil for words that are no ids.
  static func bound(of column: Int, in log: RowLog) -> Int? {
    guard log.count > 0 else { return 0 }
    var low = Word.max
    var high = Word.min
    let view = log.view
    for row in 0..<log.count {
      let word = view.word(row, column)
      low = min(low, word)
      high = max(high, word)
    }
    return low >= 0 && high < 1 << 40 ? Int(high) : nil
  }

  /// Takes in the rows that the log got since.
  func extend() throws(LimitReached) {
    guard kind == .hash, let table, var chain = rows, covered < log.count else { return }
    try table.reserve(log.count - covered)
    if chain.capacity < log.count {
      chain = try chain.grown(to: max(log.count, 2 * chain.capacity), fill: 0, meter: meter)
      rows = chain
    }
    let view = table.view
    let logView = log.view
    var added = 0
    // From behind, so that the rows taken in at once are chained in ascending order.
    for rows in rowBlocks(log.count - covered).reversed() {
      try meter.poll()
      for row in (covered + rows.lowerBound..<covered + rows.upperBound).reversed() {
        let hash = view.hash(row, in: logView)
        let place = view.place(row, hash: hash, in: logView)
        let head = view.rowPlusOne(at: place)
        unsafe chain.base[row] = UInt32(truncatingIfNeeded: head)
        if head == 0 { added += 1 } else { isUnique = false }
        view.put(row, hash: hash, at: place)
      }
    }
    table.commit(added)
    covered = log.count
  }

  /// Whether the index finds rows, not only whether there are any.
  var givesRows: Bool { kind != .bits && kind != .pairs && kind != .pages }

  /// The rows of a table that are the first of their key; the index is a hash index on the table.
  func firstRows(of table: FactTable) -> FactTable {
    var result = FactTable(arity: table.arity)
    guard let hashes = self.table?.view else { return table }
    for row in 0..<table.count {
      let place = hashes.place(row, hash: hashes.hash(row, in: log.view), in: log.view)
      guard hashes.rowPlusOne(at: place) == row + 1 else { continue }
      result.append(table.row(row), source: table.source(ofRow: row))
    }
    return result
  }

  /// Where to look. Valid until the index is extended.
  var view: IndexView {
    let bitCount =
      switch kind {
      case .bits: (words?.capacity ?? 0) << 6
      case .pairs: words?.capacity ?? 0
      case .unique: heads?.capacity ?? 0
      case .list: (heads?.capacity ?? 1) - 1
      case .hash, .pages: 0
      }
    return unsafe IndexView(
      kind: kind, bound: UInt(bitCount), words: words?.base, heads: heads?.base,
      rows: rows?.base, table: table?.view, pages: pages?.view, log: log.view)
  }
}

/// Pointers to an index, for loops.
@safe struct IndexView {
  /// How the index is laid out.
  let kind: Index.Kind
  /// Ids from here on have no row; for pairs, the number of slots.
  let bound: UInt
  /// Bits, or slots of pairs.
  let words: UnsafeMutablePointer<UInt64>?
  /// Row plus 1 by id, or the beginnings of lists by id.
  let heads: UnsafeMutablePointer<UInt32>?
  /// The lists one behind the other, or the next row plus 1 of each row; nil: there is never a next.
  let rows: UnsafeMutablePointer<UInt32>?
  /// The first rows of a hash index.
  let table: RowTableView?
  /// Pairs on pages.
  let pages: PairPagesView?
  /// The rows of the relation.
  let log: RowView
}
