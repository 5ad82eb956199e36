import GeredeRules
import GeredeText

extension Executor {
  /// Fills the next batch with every row of a relation, for every row in play.
  func scan(
    _ source: RowSource, _ join: Join, from frame: Frame, step: Int
  ) throws(LimitReached) {
    let target = nextFrame(after: frame)
    let lower = source.lower
    let upper = source.upper
    for position in 0..<frame.selected {
      let place = unsafe Int(frame.selection.base[position])
      var row = lower
      while row < upper {
        let rows = min(upper - row, batchSize - target.count, 65_536 - (row & 0xffff))
        // Taken anew for each block: handing a batch on may make the log grow.
        let view = source.relation.log.view
        for number in 0..<join.fetch.count {
          let column = unsafe join.fetch.batch.base[number] + target.count
          unsafe column.update(from: view.address(row, join.fetch.column(number)), count: rows)
        }
        for number in 0..<join.carried.count {
          let word = unsafe join.carried.base[number][place]
          unsafe (join.carriedTo.base[number] + target.count).update(repeating: word, count: rows)
        }
        target.count += rows
        row += rows
        if target.count == batchSize { try handOn(target, to: step + 1) }
      }
    }
  }

  /// Fills the next batch with the rows that an index finds, for every row in play.
  func expand(
    _ source: RowSource, _ probe: Probe, _ join: Join, from frame: Frame, step: Int
  ) throws(LimitReached) {
    if probe.index.kind == .list {
      try expandLists(source, probe, join, from: frame, step: step)
    } else {
      find(probe, in: frame, before: source.upper)
      try expandChains(source, probe, join, from: frame, step: step)
    }
  }

  /// Expands by an index that lists rows by id.
  private func expandLists(
    _ source: RowSource, _ probe: Probe, _ join: Join, from frame: Frame, step: Int
  ) throws(LimitReached) {
    let view = probe.index.view
    guard let heads = unsafe view.heads, let listed = unsafe view.rows else { return }
    let target = nextFrame(after: frame)
    let parents = unsafe target.parents.base
    let rows = unsafe target.rows.base
    let keys = unsafe probe.keys.base[0]
    var start = target.count
    var end = start
    for position in 0..<frame.selected {
      let place = unsafe frame.selection.base[position]
      let key = unsafe UInt(bitPattern: Int(keys[Int(place)]))
      guard key < view.bound else { continue }
      var next = unsafe Int(heads[Int(key)])
      let last = unsafe Int(heads[Int(key) + 1])
      while next < last {
        unsafe parents[end] = place
        unsafe rows[end] = unsafe listed[next]
        end &+= 1
        next &+= 1
        if end == batchSize {
          try gather(join, source.relation, start..<end, from: frame, step: step)
          start = 0
          end = 0
        }
      }
    }
    try gather(join, source.relation, start..<end, from: frame, step: step)
  }

  /// Expands by a hash index, whose first rows stand in `found`.
  private func expandChains(
    _ source: RowSource, _ probe: Probe, _ join: Join, from frame: Frame, step: Int
  ) throws(LimitReached) {
    let chain = unsafe probe.index.view.rows
    let upper = source.upper
    let target = nextFrame(after: frame)
    let parents = unsafe target.parents.base
    let rows = unsafe target.rows.base
    var start = target.count
    var end = start
    for position in 0..<frame.selected {
      let place = unsafe frame.selection.base[position]
      var next = unsafe Int(frame.found.base[position])
      while next != 0 {
        let row = next &- 1
        next = unsafe chain.map { unsafe Int($0[row]) } ?? 0
        guard row < upper else { continue }
        unsafe parents[end] = place
        unsafe rows[end] = UInt32(truncatingIfNeeded: row)
        end &+= 1
        if end == batchSize {
          try gather(join, source.relation, start..<end, from: frame, step: step)
          start = 0
          end = 0
        }
      }
    }
    try gather(join, source.relation, start..<end, from: frame, step: step)
  }

  /// Copies the columns of joined rows into the next batch and hands it on when it is full.
  private func gather(
    _ join: Join, _ relation: Relation, _ range: Range<Int>, from frame: Frame, step: Int
  ) throws(LimitReached) {
    let target = nextFrame(after: frame)
    let view = relation.log.view
    let rows = unsafe target.rows.base
    let parents = unsafe target.parents.base
    for number in 0..<join.fetch.count {
      let column = join.fetch.column(number)
      let words = unsafe join.fetch.batch.base[number]
      for place in range { unsafe words[place] = view.word(Int(rows[place]), column) }
    }
    for number in 0..<join.carried.count {
      let from = unsafe join.carried.base[number]
      let to = unsafe join.carriedTo.base[number]
      for place in range { unsafe to[place] = from[Int(parents[place])] }
    }
    target.count = range.upperBound
    try meter.examine(range.count)
    if target.count == batchSize { try handOn(target, to: step + 1) }
  }

  /// The batch that a step fills which reads `frame`.
  private func nextFrame(after frame: Frame) -> Frame {
    pool.frames[frame.number + 1]
  }
}
