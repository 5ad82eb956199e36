import GeredeRules
import GeredeText

/// The rows of a complete relation, grouped by their first columns.
@safe final class Grouping {
  /// One row per group: its words.
  let groups: RowLog
  /// Finds a group by its words; a found row is the group's number.
  let index: Index
  /// The group of each row of the relation.
  private let groupOfRow: Slab<UInt32>

  /// Groups in the order of their first rows.
  ///
  /// - Complexity: O(rows).
  init(of relation: Relation, columns: Int, meter: Meter) throws(LimitReached) {
    try meter.examine(relation.count)
    groups = try RowLog(arity: columns, meter: meter)
    groupOfRow = try Slab(uninitialized: relation.count, meter: meter)
    let source = relation.log.view
    if columns == 1, relation.schema.columns[0].isDense,
      let greatest = Index.bound(of: 0, in: relation.log), greatest < 16 * relation.count + 1024
    {
      try Grouping.group(source, relation.count, dense: greatest + 1, groups, groupOfRow, meter)
    } else {
      let firsts = try RowTable(columns: Array(0..<columns), expecting: 0, meter: meter)
      try Grouping.group(source, relation.count, by: firsts, groups, groupOfRow, meter)
    }
    if columns == 1, relation.schema.columns[0].isDense,
      let dense = try Index(denseOn: 0, of: groups, meter: meter)
    {
      index = dense
    } else {
      index = try Index(hashing: Array(0..<columns), of: groups, meter: meter)
    }
  }

  /// The number of groups.
  var count: Int { groups.count }

  /// The group of a row of the relation.
  @inline(__always)
  func group(ofRow row: Int) -> Int { unsafe Int(groupOfRow.base[row]) }

  /// Groups by ids smaller than `bound`.
  private static func group(
    _ source: RowView, _ rows: Int, dense bound: Int, _ groups: RowLog,
    _ groupOfRow: Slab<UInt32>, _ meter: Meter
  ) throws(LimitReached) {
    let numbers: Slab<UInt32> = try Slab(capacity: bound, repeating: 0, meter: meter)
    for row in 0..<rows {
      if row & 0xffff == 0 { try meter.poll() }
      let word = source.word(row, 0)
      let key = Int(truncatingIfNeeded: word)
      if unsafe numbers.base[key] == 0 {
        try groups.reserve(1)
        groups.view.write(word, groups.count, 0)
        groups.commit(1)
        unsafe numbers.base[key] = UInt32(truncatingIfNeeded: groups.count)
      }
      unsafe groupOfRow.base[row] = unsafe numbers.base[key] &- 1
    }
    meter.release(bytes: numbers.bytes)
  }

  /// Groups by any words.
  private static func group(
    _ source: RowView, _ rows: Int, by table: RowTable, _ groups: RowLog,
    _ groupOfRow: Slab<UInt32>, _ meter: Meter
  ) throws(LimitReached) {
    for row in 0..<rows {
      if row & 0xffff == 0 { try meter.poll() }
      // The candidate is written behind the last group, so that the table compares groups alone.
      try groups.reserve(1)
      try table.reserve(1)
      let view = groups.view
      let next = groups.count
      for column in 0..<groups.arity { view.write(source.word(row, column), next, column) }
      let hashes = table.view
      let hash = hashes.hash(next, in: view)
      let place = hashes.place(next, hash: hash, in: view)
      let known = hashes.rowPlusOne(at: place)
      if known == 0 {
        hashes.put(next, hash: hash, at: place)
        table.commit(1)
        groups.commit(1)
      }
      unsafe groupOfRow.base[row] = UInt32(truncatingIfNeeded: known == 0 ? next : known - 1)
    }
    meter.release(bytes: table.slots.bytes)
  }
}

/// The results of one aggregate for every group that has rows.
@safe final class AggregateTable {
  /// The groups of the relation.
  let grouping: Grouping
  /// The result of each group; undefined where it has none.
  let results: Slab<Word>
  /// 1 for each group that has a result.
  let hasResult: Slab<UInt8>
  /// The result of a group without rows: 0 for a count and a sum, otherwise none.
  let resultOfNothing: Word?

  /// - Complexity: O(rows).
  init(
    _ function: AggregateFunction, of relation: Relation, groupCount: Int, meter: Meter
  ) throws(LimitReached) {
    grouping = try Grouping(of: relation, columns: groupCount, meter: meter)
    results = try Slab(capacity: grouping.count, repeating: 0, meter: meter)
    hasResult = try Slab(capacity: grouping.count, repeating: 1, meter: meter)
    switch function {
    case .count, .sum: resultOfNothing = 0
    case .minimum, .maximum, .average: resultOfNothing = nil
    }
    let view = relation.log.view
    let last = max(0, relation.schema.arity - 1)
    switch function {
    case .count:
      for row in 0..<relation.count {
        unsafe results.base[grouping.group(ofRow: row)] &+= 1
      }
    case .minimum:
      fold(view, relation.count, last, start: Word.max) { min($0, $1) }
    case .maximum:
      fold(view, relation.count, last, start: Word.min) { max($0, $1) }
    case .sum:
      try total(view, relation.count, last, meter) { sum, _ in sum }
    case .average(let scale):
      try total(view, relation.count, last, meter) { sum, rows in
        let (scaled, overflow) = sum.multipliedReportingOverflow(by: Int128(scale))
        return overflow ? nil : ExactArithmetic.divideHalfEven(scaled, rows)
      }
    }
  }

  /// Combines the words of a column, group by group.
  private func fold(
    _ view: RowView, _ rows: Int, _ column: Int, start: Word, _ combine: (Word, Word) -> Word
  ) {
    for group in 0..<grouping.count { unsafe results.base[group] = start }
    for row in 0..<rows {
      let group = grouping.group(ofRow: row)
      unsafe results.base[group] = combine(results.base[group], view.word(row, column))
    }
  }

  /// Adds up a column in 128 bits, group by group, and takes the result from sum and row count.
  private func total(
    _ view: RowView, _ rows: Int, _ column: Int, _ meter: Meter,
    _ finish: (Int128, Int128) -> Int128?
  ) throws(LimitReached) {
    let sums: Slab<Int128> = try Slab(capacity: grouping.count, repeating: 0, meter: meter)
    let counts: Slab<Int> = try Slab(capacity: grouping.count, repeating: 0, meter: meter)
    for row in 0..<rows {
      let group = grouping.group(ofRow: row)
      unsafe sums.base[group] &+= Int128(view.word(row, column))
      unsafe counts.base[group] &+= 1
    }
    for group in 0..<grouping.count {
      let result = unsafe finish(sums.base[group], Int128(counts.base[group]))
      if let word = ExactArithmetic.narrow(result) {
        unsafe results.base[group] = word
      } else {
        unsafe hasResult.base[group] = 0
      }
    }
    meter.release(bytes: sums.bytes + counts.bytes)
  }
}

/// The holidays of every group of a relation.
final class HolidayTable {
  /// The groups of the relation.
  let grouping: Grouping
  /// The working days around the holidays of each group.
  let workingDays: [WorkingDays]
  /// The working days of a group without holidays.
  let ordinary = WorkingDays()

  /// - Complexity: O(rows · log rows).
  init(of relation: Relation, prefixCount: Int, meter: Meter) throws(LimitReached) {
    grouping = try Grouping(of: relation, columns: prefixCount, meter: meter)
    var days = [[Word]](repeating: [], count: grouping.count)
    let view = relation.log.view
    for row in 0..<relation.count {
      days[grouping.group(ofRow: row)].append(view.word(row, prefixCount))
    }
    workingDays = days.map { WorkingDays(holidays: $0) }
  }
}

/// The tables of groups that plans have asked for, each made once.
final class GroupTables {
  /// What tells one aggregate from another.
  private struct AggregateKey: Hashable {
    /// The function.
    var function: AggregateFunction
    /// The relation that is summed up.
    var relation: KernelRelationID
    /// The number of columns that name a group.
    var groupCount: Int
  }

  /// What tells one table of holidays from another.
  private struct HolidayKey: Hashable {
    /// The relation of holidays.
    var relation: KernelRelationID
    /// The number of columns before the date.
    var prefixCount: Int
  }

  /// The aggregates made so far.
  private var aggregates: [AggregateKey: AggregateTable] = [:]
  /// The tables of holidays made so far.
  private var holidayTables: [HolidayKey: HolidayTable] = [:]
  /// Charged for the tables.
  private let meter: Meter

  /// No tables.
  init(meter: Meter) {
    self.meter = meter
  }

  /// The table of an aggregate over a complete relation.
  func aggregate(
    _ function: AggregateFunction, of relation: Relation, id: KernelRelationID, groupCount: Int
  ) throws(LimitReached) -> AggregateTable {
    let key = AggregateKey(function: function, relation: id, groupCount: groupCount)
    if let known = aggregates[key] { return known }
    let made = try AggregateTable(function, of: relation, groupCount: groupCount, meter: meter)
    aggregates[key] = made
    return made
  }

  /// The holidays in a complete relation.
  func holidays(
    of relation: Relation, id: KernelRelationID, prefixCount: Int
  ) throws(LimitReached) -> HolidayTable {
    let key = HolidayKey(relation: id, prefixCount: prefixCount)
    if let known = holidayTables[key] { return known }
    let made = try HolidayTable(of: relation, prefixCount: prefixCount, meter: meter)
    holidayTables[key] = made
    return made
  }
}
