import GeredeRules
import GeredeText

extension Executor {
  /// Asks an index for each row in play: writes row plus 1, or 0 for none, into `found`.
  ///
  /// Rows from `upper` on are passed over.
  func find(_ probe: Probe, in frame: Frame, before upper: Int) {
    let view = probe.index.view
    switch view.kind {
    case .bits: findBits(view, probe, frame)
    case .pairs: findPairs(view, probe, frame)
    case .pages: findOnPages(view, probe, frame)
    case .unique, .list: findDense(view, probe, frame)
    case .hash: findHashed(view, probe, frame, upper)
    }
    verify(probe.checks, view.log, frame)
  }

  /// Asks one bit per row; a found row has no number and reads 1.
  private func findBits(_ view: IndexView, _ probe: Probe, _ frame: Frame) {
    guard let words = unsafe view.words else { return }
    let keys = unsafe probe.keys.base[0]
    let selection = unsafe frame.selection.base
    let found = unsafe frame.found.base
    for position in 0..<frame.selected {
      let key = unsafe UInt(bitPattern: Int(keys[Int(selection[position])]))
      guard key < view.bound else {
        unsafe found[position] = 0
        continue
      }
      let bit = unsafe words[Int(key &>> 6)] &>> UInt64(key & 63) & 1
      unsafe found[position] = UInt32(truncatingIfNeeded: bit)
    }
  }

  /// Asks a set of pairs; a found row has no number and reads 1.
  private func findPairs(_ view: IndexView, _ probe: Probe, _ frame: Frame) {
    guard let slots = unsafe view.words else { return }
    let first = unsafe probe.keys.base[0]
    let second = unsafe probe.keys.base[1]
    let mask = Int(view.bound) - 1
    let shift = UInt64(64 - view.bound.trailingZeroBitCount)
    for position in 0..<frame.selected {
      let place = unsafe Int(frame.selection.base[position])
      let a = unsafe UInt64(bitPattern: first[place])
      let b = unsafe UInt64(bitPattern: second[place])
      guard a | b < 0xffff_ffff else {
        unsafe frame.found.base[position] = 0
        continue
      }
      let key = a &<< 32 | b
      var slot = Membership.place(ofPair: key, shift: shift)
      while unsafe slots[slot] != key && slots[slot] != UInt64.max { slot = (slot &+ 1) & mask }
      unsafe frame.found.base[position] = unsafe slots[slot] == key ? 1 : 0
    }
  }

  /// Asks pages of pairs; a found row has no number and reads 1.
  private func findOnPages(_ view: IndexView, _ probe: Probe, _ frame: Frame) {
    guard let pages = view.pages else { return }
    let first = unsafe probe.keys.base[0]
    let second = unsafe probe.keys.base[1]
    for position in 0..<frame.selected {
      let place = unsafe Int(frame.selection.base[position])
      let a = unsafe UInt64(bitPattern: first[place])
      let b = unsafe UInt64(bitPattern: second[place])
      unsafe frame.found.base[position] = a | b < 0xffff_ffff && pages.contains(a, b) ? 1 : 0
    }
  }

  /// Asks an array or lists of rows by id.
  private func findDense(_ view: IndexView, _ probe: Probe, _ frame: Frame) {
    guard let heads = unsafe view.heads else { return }
    let keys = unsafe probe.keys.base[0]
    let selection = unsafe frame.selection.base
    let found = unsafe frame.found.base
    let listed = unsafe view.rows
    for position in 0..<frame.selected {
      let key = unsafe UInt(bitPattern: Int(keys[Int(selection[position])]))
      guard key < view.bound else {
        unsafe found[position] = 0
        continue
      }
      let head = unsafe heads[Int(key)]
      if let listed = unsafe listed {
        let isThere = unsafe head < heads[Int(key) + 1]
        unsafe found[position] = isThere ? listed[Int(head)] &+ 1 : 0
      } else {
        unsafe found[position] = head
      }
    }
  }

  /// Asks a hash table of rows.
  private func findHashed(_ view: IndexView, _ probe: Probe, _ frame: Frame, _ upper: Int) {
    guard let table = view.table else { return }
    let keys = unsafe probe.keys.base
    let chain = unsafe view.rows
    for position in 0..<frame.selected {
      let place = unsafe Int(frame.selection.base[position])
      var hash = hashSeed
      for number in 0..<table.columnCount {
        unsafe hash = mixed(hash, keys[number][place])
      }
      var slot = Int(truncatingIfNeeded: hash &>> table.shift)
      var next = 0
      while true {
        let entry = unsafe table.slots[slot]
        if entry == 0 { break }
        let row = Int(truncatingIfNeeded: entry & 0xffff_ffff) &- 1
        if entry &>> 32 == hash &>> 32, unsafe agrees(row, view.log, table, keys, place) {
          next = row &+ 1
          break
        }
        slot = (slot &+ 1) & table.mask
      }
      while next > upper { next = unsafe chain.map { unsafe Int($0[next &- 1]) } ?? 0 }
      unsafe frame.found.base[position] = UInt32(truncatingIfNeeded: next)
    }
  }

  /// Whether a row has the key's words in the table's columns.
  @inline(__always)
  private func agrees(
    _ row: Int, _ log: RowView, _ table: RowTableView,
    _ keys: UnsafeMutablePointer<UnsafeMutablePointer<Word>>, _ place: Int
  ) -> Bool {
    for number in 0..<table.columnCount {
      if unsafe log.word(row, table.columns[number]) != keys[number][place] { return false }
    }
    return true
  }

  /// Forgets the found rows that differ from the batch in a column.
  private func verify(_ checks: ColumnFetch, _ log: RowView, _ frame: Frame) {
    let found = unsafe frame.found.base
    for number in 0..<checks.count {
      let column = checks.column(number)
      let words = unsafe checks.batch.base[number]
      for position in 0..<frame.selected {
        let row = unsafe Int(found[position]) &- 1
        guard row >= 0 else { continue }
        let place = unsafe Int(frame.selection.base[position])
        if unsafe log.word(row, column) != words[place] { unsafe found[position] = 0 }
      }
    }
  }

  /// Drops the rows without a found row; `found` stays beside the ones that are left.
  func keepFound(in frame: Frame) {
    let selection = unsafe frame.selection.base
    let found = unsafe frame.found.base
    var kept = 0
    for position in 0..<frame.selected {
      let row = unsafe found[position]
      unsafe selection[kept] = unsafe selection[position]
      unsafe found[kept] = row
      kept &+= row != 0 ? 1 : 0
    }
    frame.selected = kept
  }

  /// Drops the rows with a found row.
  func keepMissing(in frame: Frame) {
    let selection = unsafe frame.selection.base
    let found = unsafe frame.found.base
    var kept = 0
    for position in 0..<frame.selected {
      unsafe selection[kept] = unsafe selection[position]
      unsafe kept &+= found[position] == 0 ? 1 : 0
    }
    frame.selected = kept
  }

  /// Copies columns of the found rows into the batch.
  func fetchFound(_ fetch: ColumnFetch, of log: RowView, in frame: Frame) {
    let selection = unsafe frame.selection.base
    let found = unsafe frame.found.base
    for number in 0..<fetch.count {
      let column = fetch.column(number)
      let words = unsafe fetch.batch.base[number]
      for position in 0..<frame.selected {
        let row = unsafe Int(found[position]) &- 1
        unsafe words[Int(selection[position])] = log.word(row, column)
      }
    }
  }
}
