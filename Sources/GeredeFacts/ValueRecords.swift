import GeredeEngine
import GeredeProgram
import GeredeText

/// Rows of one value, undated ones among them as open on both sides.
struct ValueRecords {
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
}
