import GeredeEngine
import GeredeProgram
import GeredeText

extension FactBase {
  /// Makes every value a partial function: at each moment at most one result per arguments.
  ///
  /// A row with `from` and without `until` ends just before the next `from` of the same arguments.
  /// Where two results remain for one moment, both are taken out there and a conflict is kept.
  /// - Complexity: O(n) in the rows of a value without dates and without repeated arguments; else
  ///   O(n log n) in the rows concerned.
  public mutating func settle() {
    for index in values.indices {
      let rows = values[index]
      guard rows.undated.count + rows.dated.count > 1 else { continue }
      var records = ValueRecords(parameters: rows.undated.arity - 1)
      if rows.dated.count > 0 {
        records.append(dated: rows.dated)
        records.append(undated: rows.undated) { _ in true }
        values[index] = Rows(arity: rows.undated.arity)
      } else {
        let repeated = RepeatedArguments(in: rows.undated)
        guard !repeated.isEmpty else { continue }
        records.append(undated: rows.undated) { repeated.contains($0) }
        values[index].undated = FactBase.filtered(rows.undated) { !repeated.contains($0) }
      }
      let settled = records.settled(ValueID(index))
      for row in settled.undated { values[index].undated.append(row.words, source: row.source) }
      for row in settled.dated { values[index].dated.append(row.words, source: row.source) }
      conflicts.append(contentsOf: settled.conflicts)
    }
  }

  private static func filtered(_ table: FactTable, _ isKept: (Int) -> Bool) -> FactTable {
    var result = FactTable(arity: table.arity)
    for row in 0..<table.count where isKept(row) {
      result.append(table.row(row), source: table.source(ofRow: row))
    }
    return result
  }
}

/// Rows of a table whose arguments (all columns but the last) stand in more than one row.
private struct RepeatedArguments {
  private var rows: [Bool] = []

  var isEmpty: Bool { rows.isEmpty }

  func contains(_ row: Int) -> Bool { rows[row] }

  init(in table: FactTable) {
    guard !RepeatedArguments.isAscending(table) else { return }
    // Rows in the order of their hashes: only equal neighbours can have equal arguments.
    var hashes: [(hash: UInt64, row: Int)] = []
    hashes.reserveCapacity(table.count)
    for row in 0..<table.count {
      var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
      for column in 0..<(table.arity - 1) {
        hash ^= UInt64(bitPattern: table[row, column])
        let product = hash.multipliedFullWidth(by: 0x8EBC_6AF0_9C88_C6E3)
        hash = product.high ^ product.low
      }
      hashes.append((hash, row))
    }
    hashes.sort { $0.hash < $1.hash }
    for position in hashes.indices.dropFirst()
    where hashes[position].hash == hashes[position - 1].hash {
      if rows.isEmpty { rows = [Bool](repeating: false, count: table.count) }
      // A collision only costs time: what is not repeated comes through unchanged.
      rows[hashes[position].row] = true
      rows[hashes[position - 1].row] = true
    }
  }

  /// Whether the first column rises strictly, as it does where data brought the entities in.
  private static func isAscending(_ table: FactTable) -> Bool {
    guard table.arity > 1 else { return table.count < 2 }
    var last = Word.min
    var isAscending = true
    table.forEachWord(ofColumn: 0) { row, word in
      if row > 0, word <= last { isAscending = false }
      last = word
    }
    return isAscending
  }
}

/// Rows of one value, undated ones among them as open on both sides.
private struct ValueRecords {
  struct Record {
    var arguments: [Word]
    var result: Word
    var first: Word
    var last: Word
    var source: UInt32
    var isDated: Bool
  }

  struct SettledRow {
    var words: [Word]
    var source: UInt32
  }

  private let parameters: Int
  private var records: [Record] = []

  init(parameters: Int) { self.parameters = max(0, parameters) }

  mutating func append(undated table: FactTable, where isTaken: (Int) -> Bool) {
    for row in 0..<table.count where isTaken(row) {
      let words = table.row(row)
      records.append(
        Record(
          arguments: Array(words.prefix(parameters)), result: words[parameters], first: .min,
          last: .max, source: table.source(ofRow: row), isDated: false))
    }
  }

  mutating func append(dated table: FactTable) {
    for row in 0..<table.count {
      let words = table.row(row)
      records.append(
        Record(
          arguments: Array(words.prefix(parameters)), result: words[parameters],
          first: words[parameters + 1], last: words[parameters + 2],
          source: table.source(ofRow: row), isDated: true))
    }
  }

  /// The rows that remain, sorted by arguments and time, and the conflicts.
  mutating func settled(
    _ value: ValueID
  ) -> (undated: [SettledRow], dated: [SettledRow], conflicts: [ValueConflict]) {
    records.sort { a, b in
      if a.arguments != b.arguments { return a.arguments.lexicographicallyPrecedes(b.arguments) }
      return (a.first, a.result, a.source) < (b.first, b.result, b.source)
    }
    var undated: [SettledRow] = []
    var dated: [SettledRow] = []
    var conflicts: [ValueConflict] = []
    var start = 0
    while start < records.count {
      var end = start + 1
      while end < records.count, records[end].arguments == records[start].arguments { end += 1 }
      endBeforeNext(start..<end)
      let group = records[start..<end]
      // One result whenever there is one: an undated row says it all.
      if let whole = group.first(where: { !$0.isDated }),
        group.allSatisfy({ $0.result == whole.result })
      {
        undated.append(SettledRow(words: whole.arguments + [whole.result], source: whole.source))
      } else if group.allSatisfy({ !$0.isDated }) {
        conflicts.append(ValueRecords.conflict(value, group, first: .min, last: .max))
      } else {
        var timeline = Timeline(group)
        timeline.sweep()
        for stretch in timeline.stretches {
          let record = stretch.record
          dated.append(
            SettledRow(
              words: record.arguments + [record.result, stretch.first, stretch.last],
              source: record.source))
        }
        for clash in timeline.clashes {
          conflicts.append(
            ValueRecords.conflict(value, clash.records[...], first: clash.first, last: clash.last))
        }
      }
      start = end
    }
    return (undated, dated, conflicts)
  }

  /// Ends each row that has `from` and no `until` just before the next `from` of its group.
  private mutating func endBeforeNext(_ group: Range<Int>) {
    var next = Word.max
    var later = Word.max
    for index in group.reversed() where records[index].isDated && records[index].first > .min {
      if records[index].first < later {
        next = later
        later = records[index].first
      }
      if records[index].last == .max, next != .max { records[index].last = next - 1 }
    }
  }

  private static func conflict(
    _ value: ValueID, _ records: ArraySlice<Record>, first: Word, last: Word
  ) -> ValueConflict {
    var results: [ValueConflict.Result] = []
    for record in records.sorted(by: { ($0.source, $0.result) < ($1.source, $1.result) })
    where !results.contains(where: { $0.word == record.result }) && results.count < 10 {
      results.append(ValueConflict.Result(word: record.result, source: record.source))
    }
    return ValueConflict(
      value: value, arguments: records.first?.arguments ?? [], first: first, last: last,
      results: results)
  }

  /// The rows of one group along time.
  struct Timeline {
    struct Stretch {
      var record: Record
      var first: Word
      var last: Word
    }

    struct Clash {
      var records: [Record]
      var first: Word
      var last: Word
    }

    private let group: ArraySlice<Record>
    private(set) var stretches: [Stretch] = []
    private(set) var clashes: [Clash] = []

    init(_ group: ArraySlice<Record>) { self.group = group }

    /// Walks from change to change; between two changes the same rows hold.
    mutating func sweep() {
      var starts = Array(group.indices)[...]
      let ends = group.indices.sorted { (group[$0].last, $0) < (group[$1].last, $1) }
      var endings = ends[...]
      // Per result the number of rows that hold, and the one of them that ends last.
      var active: [Word: (count: Int, record: Record)] = [:]
      while let first = starts.first.map({ group[$0].first }) ?? nextSecond(endings) {
        var now = first
        if let over = nextSecond(endings), over < now { now = over }
        while let index = endings.first, group[index].last < now {
          remove(group[index], from: &active)
          endings.removeFirst()
        }
        while let index = starts.first, group[index].first <= now {
          insert(group[index], into: &active)
          starts.removeFirst()
        }
        var last = endings.first.map { group[$0].last } ?? .max
        if let next = starts.first, group[next].first - 1 < last { last = group[next].first - 1 }
        note(active, first: now, last: last)
        if starts.isEmpty, last == .max { return }
        if starts.isEmpty, endings.isEmpty { return }
      }
    }

    /// The second after the next ending; nil where nothing ends.
    private func nextSecond(_ endings: ArraySlice<Int>) -> Word? {
      guard let index = endings.first, group[index].last < .max else { return nil }
      return group[index].last + 1
    }

    private func insert(_ record: Record, into active: inout [Word: (count: Int, record: Record)]) {
      guard let known = active[record.result] else {
        active[record.result] = (1, record)
        return
      }
      let lasting = record.last > known.record.last ? record : known.record
      active[record.result] = (known.count + 1, lasting)
    }

    private func remove(_ record: Record, from active: inout [Word: (count: Int, record: Record)]) {
      guard let known = active[record.result] else { return }
      active[record.result] = known.count == 1 ? nil : (known.count - 1, known.record)
    }

    private mutating func note(
      _ active: [Word: (count: Int, record: Record)], first: Word, last: Word
    ) {
      guard !active.isEmpty, first <= last else { return }
      guard active.count > 1 else {
        guard let record = active.first?.value.record else { return }
        if let previous = stretches.last, previous.record.result == record.result,
          previous.record.source == record.source, previous.last == first - 1
        {
          stretches[stretches.count - 1].last = last
        } else {
          stretches.append(Stretch(record: record, first: first, last: last))
        }
        return
      }
      let records = active.values.map(\.record)
        .sorted { ($0.source, $0.result) < ($1.source, $1.result) }
      if let previous = clashes.last, previous.last == first - 1 {
        clashes[clashes.count - 1].last = last
        // A conflict names a few results; what is shown needs no more rows.
        if previous.records.count < 100 { clashes[clashes.count - 1].records += records }
      } else {
        clashes.append(Clash(records: records, first: first, last: last))
      }
    }
  }
}
