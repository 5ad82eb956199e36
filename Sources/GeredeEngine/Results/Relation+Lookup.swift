import GeredeText

extension Relation {
  /// The rows that have the given words, ascending. Makes the index that the question needs; where
  /// memory for one is refused, it looks at every row.
  func rows(matching pattern: [Word?]) -> [Int] {
    let bound = pattern.indices.filter { pattern[$0] != nil }
    guard !bound.isEmpty else { return Array(0..<count) }
    let key = bound.compactMap { pattern[$0] }
    if let keys = keyCount, (0..<keys).allSatisfy(bound.contains),
      let index = try? index(on: Array(0..<keys), for: .rows), index.isUnique
    {
      return index.rows(ofKey: Array(key.prefix(keys))).filter { agrees($0, pattern) }
    }
    guard let index = try? index(on: bound, for: .rows) else {
      return (0..<count).filter { agrees($0, pattern) }
    }
    return index.rows(ofKey: key).sorted()
  }

  /// Whether there is a row of these words. Asks the set of rows where the relation keeps one.
  func contains(_ row: [Word]) -> Bool {
    guard !row.isEmpty else { return count > 0 }
    if keyCount == nil, let index = try? index(on: Array(row.indices), for: .existence) {
      return index.contains(row)
    }
    return !rows(matching: row.map { .some($0) }).isEmpty
  }

  /// Whether a row has the given words.
  private func agrees(_ row: Int, _ pattern: [Word?]) -> Bool {
    let view = log.view
    return pattern.enumerated().allSatisfy { column, word in
      word == nil || view.word(row, column) == word
    }
  }
}

extension Index {
  /// Whether there is a row with a key.
  func contains(_ key: [Word]) -> Bool {
    let view = view
    switch view.kind {
    case .bits:
      guard let words = unsafe view.words, let id = key.first,
        UInt(bitPattern: Int(id)) < view.bound
      else { return false }
      return unsafe words[Int(id) >> 6] >> UInt64(id & 63) & 1 != 0
    case .pairs:
      guard let slots = unsafe view.words, key.count == 2 else { return false }
      let (a, b) = (UInt64(bitPattern: key[0]), UInt64(bitPattern: key[1]))
      guard a | b < 0xffff_ffff else { return false }
      let shift = UInt64(64 - view.bound.trailingZeroBitCount)
      var slot = Membership.place(ofPair: a << 32 | b, shift: shift)
      while unsafe slots[slot] != UInt64.max {
        if unsafe slots[slot] == a << 32 | b { return true }
        slot = (slot + 1) & Int(view.bound - 1)
      }
      return false
    case .pages:
      guard let pages = view.pages, key.count == 2 else { return false }
      let (a, b) = (UInt64(bitPattern: key[0]), UInt64(bitPattern: key[1]))
      return a | b < 0xffff_ffff && pages.contains(a, b)
    case .unique, .list, .hash:
      return !rows(ofKey: key).isEmpty
    }
  }

  /// The rows with a key, for an index that finds rows.
  func rows(ofKey key: [Word]) -> [Int] {
    let view = view
    switch view.kind {
    case .bits, .pairs, .pages:
      return []
    case .unique, .list:
      guard let heads = unsafe view.heads, let id = key.first,
        UInt(bitPattern: Int(id)) < view.bound
      else { return [] }
      guard let listed = unsafe view.rows else {
        let head = unsafe heads[Int(id)]
        return head == 0 ? [] : [Int(head) - 1]
      }
      return unsafe (heads[Int(id)]..<heads[Int(id) + 1]).map { unsafe Int(listed[Int($0)]) }
    case .hash:
      return chainedRows(view, key)
    }
  }

  /// The rows with a key in a hash index.
  private func chainedRows(_ view: IndexView, _ key: [Word]) -> [Int] {
    guard let table = view.table else { return [] }
    let hash = key.reduce(hashSeed) { mixed($0, $1) }
    var slot = Int(truncatingIfNeeded: hash &>> table.shift)
    while table.rowPlusOne(at: slot) != 0 {
      let row = table.rowPlusOne(at: slot) - 1
      if key.indices.allSatisfy({ unsafe view.log.word(row, table.columns[$0]) == key[$0] }) {
        return chain(from: row, view)
      }
      slot = (slot &+ 1) & table.mask
    }
    return []
  }

  /// A row and those that are chained behind it.
  private func chain(from row: Int, _ view: IndexView) -> [Int] {
    var result = [row]
    guard let chain = unsafe view.rows else { return result }
    var next = unsafe Int(chain[row])
    while next != 0 {
      result.append(next - 1)
      next = unsafe Int(chain[next - 1])
    }
    return result
  }
}
