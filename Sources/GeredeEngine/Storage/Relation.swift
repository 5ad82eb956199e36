import GeredeRules
import GeredeText

/// The rows of one relation during an evaluation: a log, the set of its rows, its indexes, and what
/// is known about where rows came from.
@safe final class Relation {
  /// Name and columns.
  let schema: KernelRelation
  /// The number of first columns that are said to determine the others; nil where none are, or all.
  let keyCount: Int?
  /// The rows.
  private(set) var log: RowLog
  /// The table that the rows before `inputCount` were given in.
  private(set) var input: FactTable?
  /// Which rows are there; nil for an input.
  private(set) var membership: Membership?
  /// Rows that were given, before any was derived.
  private(set) var inputCount = 0
  /// Row counts at the end of level 0 (the input), level 1, and so on.
  private(set) var levelEnds: [Int] = []
  /// Rules whose head is this relation, in the order of the program.
  let rules: [KernelRuleID]
  /// Which rule derived each row.
  private var origins: RuleColumn
  /// The indexes made so far.
  private(set) var indexes: [Index] = []
  /// Columns of indexes that find rows, as far as the evaluation at hand made or met them. Plans look
  /// at these: an index that another evaluation left behind must not change the order of rows.
  private var announced: Set<[Int]> = []
  /// What was announced when the relation was complete.
  private var announcedWhenComplete: Set<[Int]> = []
  /// Whether rules are adding rows, round by round.
  var isGrowing = false
  /// In a round: rows before this one are old, the ones after it up to `visible` new.
  private(set) var roundStart = 0
  /// In a round: rows from here on are being derived and not to be read yet.
  private(set) var visible = 0
  /// Estimates made so far, by column.
  private var distinctEstimates: [Int: Double] = [:]
  /// Charged for rows and indexes.
  private let meter: Meter

  /// A relation with the rows of an input table, each once; `source` tells whether rules or shares
  /// add to them.
  init(
    schema: KernelRelation, rules: [KernelRuleID], source: Source, input: FactTable?, meter: Meter
  ) throws(LimitReached) {
    self.schema = schema
    keyCount = schema.keyCount.flatMap { (0..<schema.arity).contains($0) ? $0 : nil }
    self.rules = rules
    self.meter = meter
    origins = RuleColumn(ruleCount: rules.count)
    log = try RowLog(arity: schema.arity, meter: meter)
    if let input, input.arity == schema.arity, input.count > 0 {
      try take(input, source)
    }
    inputCount = log.count
    visible = log.count
    levelEnds = [log.count]
    announced = Set(indexes.lazy.filter(\.givesRows).map(\.columns))
    announcedWhenComplete = announced
    try origins.append(rules.count, times: log.count, meter: meter)
  }

  /// Where the rows of a relation come from.
  enum Source { case input, derived }

  /// Reads a table where it lies, or copies it where rows will follow.
  private func take(_ table: FactTable, _ source: Source) throws(LimitReached) {
    guard table.count < Int(UInt32.max) else { throw meter.reached(.derivedRows) }
    log = try RowLog(reading: table, meter: meter)
    input = table
    if let distinct = try withoutDuplicates(table) {
      log = try RowLog(reading: distinct, meter: meter)
      input = distinct
      indexes = []
    }
    guard source == .derived else { return }
    let old = log
    log = try RowLog(arity: schema.arity, meter: meter)
    try log.reserve(old.count)
    let from = old.view
    let to = log.view
    for column in 0..<schema.arity {
      for row in 0..<old.count { to.write(from.word(row, column), row, column) }
    }
    let membership = try Membership(of: schema, meter: meter)
    log.commit(try membership.admit(0..<old.count, of: to))
    self.membership = membership
    indexes = []
  }

  /// The rows of a table, each once; nil where it repeats none. Keeps the index that tells.
  private func withoutDuplicates(_ table: FactTable) throws(LimitReached) -> FactTable? {
    guard table.count > 1 else { return nil }
    let isKeyed = schema.arity == 1 || keyCount == 1
    if isKeyed, schema.columns[0].isDense,
      let index = try Index(denseOn: 0, of: log, meter: meter)
    {
      indexes.append(index)
      if index.isUnique { return nil }
    }
    let index = try Index(hashing: Array(0..<schema.arity), of: log, meter: meter)
    indexes.append(index)
    return index.isUnique ? nil : index.firstRows(of: table)
  }

  /// The number of rows.
  var count: Int { log.count }

  /// Appends those of a batch of rows that are new: column by column from `columns`, at the selected
  /// places.
  func append(
    _ columns: ColumnList, selection: UnsafeMutablePointer<Int32>, selected: Int, rule: Int
  ) throws(LimitReached) {
    guard let membership else { return }
    try log.reserve(selected)
    let view = log.view
    let base = log.count
    if let pages = membership.pages, unsafe columns.haveIds(selection, selected) {
      // What is there already is not even written.
      let added = unsafe try pages.admit(
        columns, selection: selection, selected: selected, into: view, at: base)
      return try count(added, by: rule)
    }
    for column in 0..<columns.count {
      let source = unsafe columns.base[column]
      for position in 0..<selected {
        let place = unsafe Int(selection[position])
        unsafe view.write(source[place], base &+ position, column)
      }
    }
    try count(try membership.admit(base..<base + selected, of: view), by: rule)
  }

  /// Counts new rows that stand behind the last one, and who derived them.
  private func count(_ added: Int, by rule: Int) throws(LimitReached) {
    log.commit(added)
    try origins.append(rule, times: added, meter: meter)
    try meter.derive(added)
  }

  /// Appends a row where it is new.
  func append(_ row: [Word]) throws(LimitReached) {
    guard let membership else { return }
    try log.reserve(1)
    let view = log.view
    for (column, word) in row.enumerated() { view.write(word, log.count, column) }
    try count(try membership.admit(log.count..<log.count + 1, of: view), by: rules.count)
  }

  /// Prepares a relation that is about to receive rows.
  func startGrowing() throws(LimitReached) {
    isGrowing = true
    indexes = []
    announced = []
    if membership == nil { membership = try Membership(of: schema, meter: meter) }
    roundStart = 0
    visible = log.count
  }

  /// Ends a round: what was added becomes the news of the next. True if there is news.
  func endRound() throws(LimitReached) -> Bool {
    roundStart = visible
    visible = log.count
    levelEnds.append(visible)
    for index in indexes { try index.extend() }
    return visible > roundStart
  }

  /// Gives the relation, which is complete, to another evaluation.
  func beginReuse() { announced = announcedWhenComplete }

  /// Marks the relation as complete.
  func stopGrowing() {
    isGrowing = false
    announcedWhenComplete = announced
    roundStart = 0
    visible = log.count
    while levelEnds.count > 1 && levelEnds[levelEnds.count - 2] == visible {
      levelEnds.removeLast()
    }
  }

  /// The level of a row: 0 for input, otherwise the round in which it was derived.
  ///
  /// - Complexity: O(log rounds).
  func level(ofRow row: Int) -> Int {
    var low = 0
    var high = levelEnds.count
    while low < high {
      let middle = (low + high) / 2
      if levelEnds[middle] <= row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The rule that derived a row first, by its place among those of the relation; nil for a row that
  /// was given or apportioned.
  func rulePlace(ofRow row: Int) -> Int? {
    guard row >= inputCount else { return nil }
    let place = origins.rule(ofRow: row)
    return place < rules.count ? place : nil
  }
}

extension Relation {
  /// What an index must be able to tell.
  enum Need { case existence, rows }

  /// An index on some columns, made where there is none yet.
  func index(on columns: [Int], for need: Need) throws(LimitReached) -> Index {
    if let known = knownIndex(on: columns, for: need) {
      if known.givesRows { announced.insert(columns) }
      return known
    }
    try meter.examine(log.count)
    let made = try makeIndex(on: columns, for: need)
    indexes.append(made)
    if made.givesRows { announced.insert(columns) }
    return made
  }

  /// Whether the evaluation at hand has an index on some columns that finds rows.
  func isAnnounced(_ columns: [Int]) -> Bool { announced.contains(columns) }

  /// An index on some columns that exists already.
  func knownIndex(on columns: [Int], for need: Need) -> Index? {
    indexes.first { $0.columns == columns && (need == .existence || $0.givesRows) }
  }

  /// A new index: what the membership offers, or the densest that the columns allow.
  private func makeIndex(on columns: [Int], for need: Need) throws(LimitReached) -> Index {
    if isGrowing { return try Index(hashing: columns, of: log, meter: meter) }
    if let membership {
      if columns == [0],
        let index = Index(readingKeysOf: membership, log: log, meter: meter)
      {
        return index
      }
      if need == .existence, columns.count == schema.arity,
        let index = Index(reading: membership, log: log, meter: meter)
      {
        return index
      }
    }
    if columns.count == 1, schema.columns[columns[0]].isDense {
      if need == .existence,
        let index = try Index(bitsOf: columns[0], of: log, meter: meter)
      {
        return index
      }
      if let index = try Index(denseOn: columns[0], of: log, meter: meter) { return index }
    }
    return try Index(hashing: columns, of: log, meter: meter)
  }

  /// The estimated number of different words in a column, from a sample of rows.
  func distinctEstimate(ofColumn column: Int) -> Double {
    if let known = distinctEstimates[column] { return known }
    let size = min(log.count, 1024)
    guard size > 0 else { return 1 }
    let view = log.view
    var seen: Set<Word> = []
    for position in 0..<size {
      seen.insert(view.word(position * log.count / size, column))
    }
    let share = Double(seen.count) / Double(size)
    let estimate = share > 0.8 ? share * Double(log.count) : Double(seen.count)
    if !isGrowing { distinctEstimates[column] = estimate }
    return estimate
  }
}
