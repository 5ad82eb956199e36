public import GeredeRules
public import GeredeText

/// Questions from outside, about open and closed relations alike, with the interface of a database. A
/// row is known by a number that counts until the next request begins.
extension DemandMachine {
  /// Whether a relation has a row.
  ///
  /// - Complexity: O(1) for a closed relation; for an open one what its rules need.
  public func contains(_ relation: KernelRelationID, _ row: [Word]) -> Bool {
    !rows(of: relation, matching: row.map { .some($0) }, .existence).isEmpty
  }

  /// The rows that have the given words; nil stands for any word.
  public func rows(of relation: KernelRelationID, matching pattern: [Word?]) -> [Int] {
    rows(of: relation, matching: pattern, .rows)
  }

  /// - Parameter need: `.existence` where the numbers of rows do not count.
  private func rows(
    of relation: KernelRelationID, matching pattern: [Word?], _ need: Relation.Need
  ) -> [Int] {
    guard pattern.count == base.program.relations[relation.index].arity, failure == nil
    else {
      return []
    }
    switch reading(relation.index, pattern, need) {
    case .closed(let rows): return closedRows(rows, pattern)
    case .open(let adornment): return openRows(adornment, pattern)
    }
  }

  /// Whether an input has a row that begins with some words, given ones left out.
  public func hasInput(_ relation: KernelRelationID, beginning words: ArraySlice<Word>) -> Bool {
    let arity = base.program.relations[relation.index].arity
    guard words.count <= arity, base.database.count(relation) > 0,
      let rows = inputRows(of: relation.index, beginning: words.count)
    else { return false }
    let pattern = words.map(Optional.some) + Array(repeating: nil, count: arity - words.count)
    return !closedRows(rows, pattern).isEmpty
  }

  private func closedRows(_ rows: DemandRows, _ pattern: [Word?]) -> [Int] {
    func agrees(_ row: Int) -> Bool {
      for place in 0..<rows.checks.count {
        let column = Int(rows.checks[place])
        if rows.log.word(row, column) != pattern[column] { return false }
      }
      return true
    }
    var found: [Int] = []
    guard let index = rows.index else {
      for row in 0..<rows.count where agrees(row) { found.append(row) }
      return found
    }
    index.forEachRow(
      { pattern[Int(rows.keys[$0])] ?? 0 },
      { row in
        if agrees(row) { found.append(row) }
        return true
      })
    return found
  }

  private func openRows(_ adornment: Int, _ pattern: [Word?]) -> [Int] {
    guard top + 64 < DemandMachine.registerCapacity else {
      fail(.memory)
      return []
    }
    let key = registers + top
    var place = 0
    for case .some(let word) in pattern {
      key[place] = word
      place += 1
    }
    let table = ask(adornment, key)
    guard failure == nil else { return [] }
    if adornments[adornment].wanted.isEmpty {
      return tables[table].count > 0 ? [-1 - table] : []
    }
    var found: [Int] = []
    found.reserveCapacity(tables[table].count)
    var offset = tables[table].first
    while offset != 0 {
      found.append(offset)
      offset = Int(arena[offset + 1])
    }
    return found
  }

  /// All rows.
  public func rows(of relation: KernelRelationID) -> [Int] {
    let arity = base.program.relations[relation.index].arity
    return rows(of: relation, matching: Array(repeating: nil, count: arity))
  }

  /// The number of rows.
  public func count(_ relation: KernelRelationID) -> Int {
    base.isOpen[relation.index] ? rows(of: relation).count : base.database.count(relation)
  }

  /// The words of a row.
  public func row(_ relation: KernelRelationID, _ number: Int) -> [Word] {
    let arity = base.program.relations[relation.index].arity
    return (0..<arity).map { word(relation, row: number, column: $0) }
  }

  /// One word of a row.
  public func word(_ relation: KernelRelationID, row: Int, column: Int) -> Word {
    guard base.isOpen[relation.index] else {
      // Whatever the pattern: the log is the same.
      if case .closed(let rows) = reading(relation.index, [], .rows) {
        return rows.log.word(row, column)
      }
      return 0
    }
    let table = row < 0 ? -1 - row : Int(arena[row])
    let adornment = adornments[Int(tables[table].adornment)]
    if let place = adornment.bound.firstIndex(of: column) {
      return arena[tables[table].key + place]
    }
    let place = adornment.wanted.firstIndex(of: column) ?? 0
    return arena[row + 2 + place]
  }
}
