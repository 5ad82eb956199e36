import GeredeText

/// The rows of one group along time.
struct Timeline {
  typealias Record = ValueRecords.Record

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
