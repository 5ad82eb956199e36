import GeredeRules
import GeredeText

/// Running the steps of a rule.
extension DemandMachine {
  /// Takes a frame through steps. True where the question that is being answered wants no more rows.
  func run(
    _ first: DemandMemory<DemandStep>, _ frame: DemandMemory<Word>, _ table: Int
  ) -> Bool {
    var steps = first
    while true {
      fuel &-= 1
      if fuel < 0, !refuel() { return true }
      let isGoingOn: Bool
      switch steps[0].work {
      case .rows:
        if !steps[0].needsOne { return eachRow(steps, frame, table) }
        isGoingOn = hasRow(steps, frame)
      case .noRows: isGoingOn = !hasRow(steps, frame)
      case .call:
        if !steps[0].needsOne { return eachAnswer(steps, frame, table) }
        isGoingOn = hasAnswer(steps, frame)
      case .noCall: isGoingOn = !hasAnswer(steps, frame)
      case .compare: isGoingOn = holds(steps, frame)
      case .compute:
        isGoingOn = take(computed(steps, frame), steps, frame)
      case .fails: isGoingOn = computed(steps, frame) == nil
      case .aggregate, .aggregateCall:
        isGoingOn = take(aggregated(steps, frame), steps, frame)
      case .aggregateFails, .aggregateCallFails: isGoingOn = aggregated(steps, frame) == nil
      case .addPeriod, .addPeriodCall:
        isGoingOn = take(added(steps, frame), steps, frame)
      case .addPeriodFails, .addPeriodCallFails: isGoingOn = added(steps, frame) == nil
      case .emit:
        add(steps[0].keys, frame, to: table)
        return steps[0].keys.count == 0
      }
      if failure != nil { return true }
      guard isGoingOn else { return false }
      steps += 1
    }
  }

  // MARK: - Rows

  /// Each row of a closed relation that agrees, and each given one.
  private func eachRow(
    _ step: DemandMemory<DemandStep>, _ frame: DemandMemory<Word>, _ table: Int
  ) -> Bool {
    var isEnough = false
    let log = step[0].log
    forEachRow(step, frame) { row in
      guard let log, fits(step, frame, { log.word(row, $0) }) else { return true }
      isEnough = run(step + 1, frame, table)
      return !isEnough
    }
    if isEnough { return true }
    guard step[0].given >= 0 else { return false }
    var offset = given[Int(step[0].given)]
    while offset != 0 {
      let row = offset + 2
      if fitsGiven(step, frame, row) {
        if run(step + 1, frame, table) { return true }
      }
      offset = Int(arena[offset + 1])
    }
    return false
  }

  /// Whether there is a row that agrees.
  private func hasRow(
    _ step: DemandMemory<DemandStep>, _ frame: DemandMemory<Word>
  ) -> Bool {
    var isFound = false
    let log = step[0].log
    let hasChecks = step[0].checks.count > 0
    forEachRow(step, frame) { row in
      if hasChecks {
        guard let log, fits(step, frame, { log.word(row, $0) }) else { return true }
      }
      isFound = true
      return false
    }
    if isFound { return true }
    guard step[0].given >= 0 else { return false }
    var offset = given[Int(step[0].given)]
    while offset != 0 {
      if fitsGiven(step, frame, offset + 2) { return true }
      offset = Int(arena[offset + 1])
    }
    return false
  }

  /// Binds what a row binds, and compares what it must agree in.
  @inline(__always)
  private func fits(
    _ step: DemandMemory<DemandStep>, _ frame: DemandMemory<Word>,
    _ word: (Int) -> Word
  ) -> Bool {
    for place in 0..<step[0].binds.count {
      let bind = step[0].binds[place]
      frame[Int(bind.operand.register)] = word(Int(bind.column))
    }
    for place in 0..<step[0].checks.count {
      let check = step[0].checks[place]
      if word(Int(check.column)) != check.operand.word(frame) { return false }
    }
    return true
  }

  /// The same for a row that the request gives.
  private func fitsGiven(
    _ step: DemandMemory<DemandStep>, _ frame: DemandMemory<Word>, _ row: Int
  ) -> Bool {
    for place in 0..<step[0].binds.count {
      let bind = step[0].binds[place]
      frame[Int(bind.operand.register)] = arena[row + Int(bind.column)]
    }
    for place in 0..<step[0].givenChecks.count {
      let check = step[0].givenChecks[place]
      if arena[row + Int(check.column)] != check.operand.word(frame) { return false }
    }
    return true
  }

  /// Calls `body` with each row that the index of a step finds, as long as it says so. Where the index
  /// tells only that there is a row, once.
  @inline(__always)
  private func forEachRow(
    _ step: DemandMemory<DemandStep>, _ frame: DemandMemory<Word>,
    _ body: (Int) -> Bool
  ) {
    guard let view = step[0].index else {
      for row in 0..<step[0].rowCount where !body(row) { return }
      return
    }
    let keys = step[0].keys
    view.forEachRow({ keys[$0].word(frame) }, body)
  }

  // MARK: - Calls

  /// Asks the question of a step.
  @inline(__always)
  private func call(
    _ step: DemandMemory<DemandStep>, _ frame: DemandMemory<Word>
  ) -> Int {
    let key = registers + top
    let keys = step[0].keys
    for place in 0..<keys.count { key[place] = keys[place].word(frame) }
    return ask(Int(step[0].adornment), key)
  }

  /// Whether the question of a step has an answer.
  private func hasAnswer(
    _ step: DemandMemory<DemandStep>, _ frame: DemandMemory<Word>
  ) -> Bool {
    // Asked before the tables are read: asking may move them to wider memory.
    let asked = call(step, frame)
    return tables[asked].count > 0
  }

  /// Each answer to the question of a step; those that come meanwhile among them.
  private func eachAnswer(
    _ step: DemandMemory<DemandStep>, _ frame: DemandMemory<Word>, _ table: Int
  ) -> Bool {
    let asked = call(step, frame)
    if failure != nil { return true }
    var offset = tables[asked].first
    while offset != 0 {
      let row = offset + 2
      if fits(step, frame, { arena[row + $0] }) {
        if run(step + 1, frame, table) { return true }
      }
      offset = Int(arena[offset + 1])
    }
    return false
  }

  // MARK: - Values

  private func holds(
    _ step: DemandMemory<DemandStep>, _ frame: DemandMemory<Word>
  ) -> Bool {
    let left = step[0].keys[0].word(frame)
    let right = step[0].keys[1].word(frame)
    return switch step[0].comparison {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }

  /// Writes a result, or compares it with what is there; false without one.
  private func take(
    _ result: Word?, _ step: DemandMemory<DemandStep>,
    _ frame: DemandMemory<Word>
  ) -> Bool {
    guard let result else { return false }
    let target = step[0].target
    if step[0].isTargetBound { return target.word(frame) == result }
    // A result that nobody names is only asked to be there.
    if target.register >= 0 { frame[Int(target.register)] = result }
    return true
  }

  private func computed(
    _ step: DemandMemory<DemandStep>, _ frame: DemandMemory<Word>
  ) -> Word? {
    let keys = step[0].keys
    let first = keys.count > 0 ? keys[0].word(frame) : 0
    let second = keys.count > 1 ? keys[1].word(frame) : first
    let third = keys.count > 2 ? keys[2].word(frame) : first
    return step[0].operation.result(first, second, third, in: base.context)
  }

  private func aggregated(
    _ step: DemandMemory<DemandStep>, _ frame: DemandMemory<Word>
  ) -> Word? {
    if step[0].adornment >= 0 {
      let table = call(step, frame)
      return step[0].function.result(of: rows(of: table).map { $0.last ?? 0 })
    }
    let found = aggregates[step[0].table]
    guard let group = group(found.grouping, step, frame) else {
      return found.resultOfNothing
    }
    return unsafe found.hasResult.base[group] != 0 ? found.results.base[group] : nil
  }

  private func added(
    _ step: DemandMemory<DemandStep>, _ frame: DemandMemory<Word>
  ) -> Word? {
    let date = step[0].binds[0].operand.word(frame)
    let period = Period(word: step[0].binds[1].operand.word(frame))
    let days: WorkingDays
    if step[0].adornment >= 0 {
      let table = call(step, frame)
      days = WorkingDays(holidays: rows(of: table).compactMap(\.first))
    } else {
      let found = holidayTables[step[0].table]
      let number = group(found.grouping, step, frame)
      days = number.map { found.workingDays[$0] } ?? found.ordinary
    }
    return CivilDate.adding(period, to: date, workingDays: days)
  }

  /// The group that the keys of a step name; nil where it has no rows.
  private func group(
    _ grouping: Grouping, _ step: DemandMemory<DemandStep>,
    _ frame: DemandMemory<Word>
  ) -> Int? {
    guard grouping.count > 0 else { return nil }
    let keys = step[0].keys
    if keys.count == 0 { return 0 }
    var found: Int?
    grouping.index.view.forEachRow(
      { keys[$0].word(frame) },
      { row in
        found = row
        return false
      })
    return found
  }
}

extension IndexView {
  /// Calls `body` with each row of a key, as long as it says so. An index that tells only that there is a
  /// row gives row 0.
  @inline(__always)
  func forEachRow(_ key: (Int) -> Word, _ body: (Int) -> Bool) {
    switch kind {
    case .bits:
      let id = UInt(bitPattern: Int(key(0)))
      guard id < bound, let words = unsafe words else { return }
      if unsafe words[Int(id &>> 6)] &>> UInt64(id & 63) & 1 != 0 { _ = body(0) }
    case .pairs:
      let (a, b) = (UInt64(bitPattern: key(0)), UInt64(bitPattern: key(1)))
      guard a | b < 0xffff_ffff, let slots = unsafe words else { return }
      let wanted = a &<< 32 | b
      var slot = Membership.place(
        ofPair: wanted, shift: UInt64(64 - bound.trailingZeroBitCount))
      while unsafe slots[slot] != UInt64.max {
        if unsafe slots[slot] == wanted {
          _ = body(0)
          return
        }
        slot = (slot &+ 1) & (Int(bound) - 1)
      }
    case .pages:
      let (a, b) = (UInt64(bitPattern: key(0)), UInt64(bitPattern: key(1)))
      if a | b < 0xffff_ffff, let pages, pages.contains(a, b) { _ = body(0) }
    case .unique, .list:
      let id = UInt(bitPattern: Int(key(0)))
      guard id < bound, let heads = unsafe heads else { return }
      let head = unsafe Int(heads[Int(id)])
      guard let rows = unsafe rows else {
        if head > 0 { _ = body(head - 1) }
        return
      }
      for place in unsafe head..<Int(heads[Int(id) + 1]) where unsafe !body(Int(rows[place])) {
        return
      }
    case .hash: forEachHashedRow(key, body)
    }
  }

  @inline(__always)
  private func forEachHashedRow(_ key: (Int) -> Word, _ body: (Int) -> Bool) {
    guard let table else { return }
    var hash = hashSeed
    for place in 0..<table.columnCount { hash = mixed(hash, key(place)) }
    var slot = Int(truncatingIfNeeded: hash &>> table.shift)
    while true {
      let entry = unsafe table.slots[slot]
      if entry == 0 { return }
      let row = Int(truncatingIfNeeded: entry & 0xffff_ffff) &- 1
      if entry &>> 32 == hash &>> 32, agrees(row, table, key) {
        var next = row
        while body(next), let rows = unsafe rows {
          next = unsafe Int(rows[next]) - 1
          if next < 0 { return }
        }
        return
      }
      slot = (slot &+ 1) & table.mask
    }
  }

  @inline(__always)
  private func agrees(_ row: Int, _ table: RowTableView, _ key: (Int) -> Word) -> Bool {
    for place in 0..<table.columnCount {
      if unsafe log.word(row, table.columns[place]) != key(place) { return false }
    }
    return true
  }
}

extension AggregateFunction {
  /// The result over the words of a group's rows; nil where there is none.
  func result(of words: [Word]) -> Word? {
    switch self {
    case .count: return Word(words.count)
    case .sum: return ExactArithmetic.narrow(words.reduce(Int128(0)) { $0 + Int128($1) })
    case .minimum: return words.min()
    case .maximum: return words.max()
    case .average(let scale):
      guard !words.isEmpty else { return nil }
      let sum = words.reduce(Int128(0)) { $0 + Int128($1) }
      let (scaled, overflow) = sum.multipliedReportingOverflow(by: Int128(scale))
      guard !overflow else { return nil }
      return ExactArithmetic.narrow(ExactArithmetic.divideHalfEven(scaled, Int128(words.count)))
    }
  }
}
