import GeredeRules
import GeredeText

/// Questions and their answers.
extension DemandMachine {
  /// The question of a key, which stands at `key` in the registers, answered; within its component as
  /// far as that is known yet.
  func ask(_ number: Int, _ key: DemandMemory<Word>) -> Int {
    let table = question(number, key)
    if tables[table].state == .complete { return table }
    prepare(number)
    guard failure == nil else { return table }
    if !adornments[number].isRecursive {
      guard tables[table].state == .new, enter() else { return table }
      tables[table].state = .active
      run(table)
      tables[table].state = .complete
      depth -= 1
      return table
    }
    let component = adornments[number].component
    let isNew = tables[table].state == .new
    if firstOfComponent[component] >= 0 {
      if isNew { join(table, component) }
      return table
    }
    guard enter() else { return table }
    join(table, component)
    lead(table, component)
    depth -= 1
    return table
  }

  /// Counts one more question within others; false where there are too many.
  private func enter() -> Bool {
    guard depth < DemandMachine.depthLimit else {
      fail(.memory)
      return false
    }
    depth += 1
    return true
  }

  /// Puts a question behind those of its component that are asked together.
  private func join(_ table: Int, _ component: Int) {
    tables[table].state = .active
    tables[table].next = -1
    tables[table].asked = -1
    let last = Int(lastOfComponent[component])
    if last >= 0 {
      tables[last].next = Int32(table)
    } else {
      firstOfComponent[component] = Int32(table)
    }
    lastOfComponent[component] = Int32(table)
    changes += 1
  }

  /// Asks the questions of a component until nothing new comes, or until the first one, which asks only
  /// whether there is a row, has one.
  private func lead(_ leader: Int, _ component: Int) {
    let isExistence = adornments[Int(tables[leader].adornment)].wanted.isEmpty
    var isChanging = true
    while isChanging, failure == nil {
      isChanging = false
      var table = Int(firstOfComponent[component])
      while table >= 0, failure == nil {
        // What nothing was added to since needs no second look.
        if tables[table].asked < changes {
          tables[table].asked = changes
          let before = changes
          run(table)
          if changes != before { isChanging = true }
          if isExistence, tables[leader].count > 0 { break }
        }
        table = Int(tables[table].next)
      }
      if isExistence, tables[leader].count > 0 { break }
    }
    var table = Int(firstOfComponent[component])
    let isWhole = !(isExistence && tables[leader].count > 0)
    while table >= 0 {
      // Rows of the others are right, and perhaps not all: they are asked again when they are needed.
      tables[table].state = isWhole || table == leader ? .complete : .new
      table = Int(tables[table].next)
    }
    firstOfComponent[component] = -1
    lastOfComponent[component] = -1
  }

  /// Runs the rules of a question.
  private func run(_ table: Int) {
    let number = Int(tables[table].adornment)
    if let share = adornments[number].share { return divide(table, share) }
    guard let plans = adornments[number].plans else { return }
    let isExistence = adornments[number].wanted.isEmpty
    for plan in plans {
      if isExistence, tables[table].count > 0 { return }
      guard top + plan.registerCount + 64 < DemandMachine.registerCapacity else {
        return fail(.memory)
      }
      let frame = registers + top
      guard matches(plan, table, frame) else { continue }
      top += plan.registerCount
      _ = run(plan.steps, frame, table)
      top -= plan.registerCount
      if failure != nil { return }
    }
  }

  /// Meets the head of a rule with the key of a question.
  private func matches(
    _ plan: DemandPlan, _ table: Int, _ frame: DemandMemory<Word>
  ) -> Bool {
    let key = tables[table].key
    for place in 0..<plan.matches.count {
      let match = plan.matches[place]
      let word = arena[key + Int(match.position)]
      if match.isFirst {
        frame[Int(match.operand.register)] = word
      } else if match.operand.word(frame) != word {
        return false
      }
    }
    return true
  }

  // MARK: - Tables

  /// The table of a question, made where it is new.
  private func question(_ number: Int, _ key: DemandMemory<Word>) -> Int {
    let width = adornments[number].bound.count
    var hash = mixed(hashSeed, Word(number))
    for place in 0..<width { hash = mixed(hash, key[place]) }
    var place = Int(truncatingIfNeeded: hash) & questions.mask
    while let table = questions.number(at: place) {
      if tables[table].adornment == Int32(number), areEqual(table, key, width) {
        return table
      }
      place = (place &+ 1) & questions.mask
    }
    let offset = take(width)
    for place in 0..<width { arena[offset + place] = key[place] }
    let table = addTable(Table(adornment: Int32(number), state: .new, key: offset))
    questions.put(table, at: place)
    if questions.isFull { questions.widen { self.hash(ofQuestion: $0) } }
    return table
  }

  private func areEqual(_ table: Int, _ key: DemandMemory<Word>, _ width: Int) -> Bool {
    let offset = tables[table].key
    for place in 0..<width where arena[offset + place] != key[place] { return false }
    return true
  }

  private func hash(ofQuestion table: Int) -> UInt64 {
    let number = Int(tables[table].adornment)
    var hash = mixed(hashSeed, Word(number))
    for place in 0..<adornments[number].bound.count {
      hash = mixed(hash, arena[tables[table].key + place])
    }
    return hash
  }

  /// Adds a row to a table unless it is there.
  func add(_ keys: DemandList<DemandOperand>, _ frame: DemandMemory<Word>, to table: Int) {
    let width = keys.count
    if width == 0 {
      guard tables[table].count == 0 else { return }
      tables[table].count = 1
      changes += 1
      return
    }
    let offset = take(width + 2)
    arena[offset] = Word(table)
    arena[offset + 1] = 0
    for place in 0..<width { arena[offset + 2 + place] = keys[place].word(frame) }
    addRow(at: offset, width)
  }

  /// Adds the row that stands last in the arena to its table, or takes it off again.
  func addRow(at offset: Int, _ width: Int) {
    let table = Int(arena[offset])
    let hash = hash(ofRow: offset, width)
    var place = Int(truncatingIfNeeded: hash) & rowSet.mask
    while let other = rowSet.number(at: place) {
      if arena[other] == arena[offset], areEqual(other, offset, width) {
        arenaTop = offset
        return
      }
      place = (place &+ 1) & rowSet.mask
    }
    rowSet.put(offset, at: place)
    if rowSet.isFull {
      rowSet.widen { offset in
        let table = Int(self.arena[offset])
        let number = Int(self.tables[table].adornment)
        return self.hash(ofRow: offset, self.adornments[number].wanted.count)
      }
    }
    let last = tables[table].last
    if last == 0 {
      tables[table].first = offset
    } else {
      arena[last + 1] = Word(offset)
    }
    tables[table].last = offset
    tables[table].count += 1
    changes += 1
  }

  private func areEqual(_ a: Int, _ b: Int, _ width: Int) -> Bool {
    for place in 2..<(2 + width) where arena[a + place] != arena[b + place] { return false }
    return true
  }

  private func hash(ofRow offset: Int, _ width: Int) -> UInt64 {
    var hash = mixed(hashSeed, arena[offset])
    for place in 2..<(2 + width) { hash = mixed(hash, arena[offset + place]) }
    return hash
  }

  /// The words of the rows of a table behind its key, in the order in which they came.
  func rows(of table: Int) -> [[Word]] {
    let width = adornments[Int(tables[table].adornment)].wanted.count
    if width == 0 { return Array(repeating: [], count: tables[table].count) }
    var rows: [[Word]] = []
    var offset = tables[table].first
    while offset != 0 {
      rows.append((0..<width).map { arena[offset + 2 + $0] })
      offset = Int(arena[offset + 1])
    }
    return rows
  }

  // MARK: - Shares

  /// Divides the totals of the groups that a question is about.
  private func divide(_ table: Int, _ number: Int) {
    let share = base.program.apportionments[number]
    let adornment = adornments[Int(tables[table].adornment)]
    let words = adornment.bound.indices.map { arena[tables[table].key + $0] }
    let known = adornment.bound.filter { $0 < share.groupCount }
    let width = share.groupCount + share.memberCount + 3
    let wanted = (0..<width).filter { !known.contains($0) }
    let asking = self.adornment(of: share.input.index, bound: known, wanted: wanted)
    let key = registers + top
    for place in known.indices { key[place] = words[place] }
    let asked = ask(asking, key)
    var groups: [[Word]: [[Word]]] = [:]
    for row in rows(of: asked) {
      var whole = [Word](repeating: 0, count: width)
      for (place, column) in known.enumerated() { whole[column] = words[place] }
      for (place, column) in wanted.enumerated() { whole[column] = row[place] }
      groups[Array(whole.prefix(share.groupCount)), default: []].append(whole)
    }
    let sorted = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    for row in sorted.flatMap({ Apportioning.parts(of: share, $0.value) ?? [] }) {
      guard zip(adornment.bound, words).allSatisfy({ row[$0] == $1 }) else { continue }
      addRow(adornment.wanted.map { row[$0] }, to: table)
    }
  }

  /// Adds a row to a table unless it is there.
  private func addRow(_ row: [Word], to table: Int) {
    guard !row.isEmpty else {
      tables[table].count = 1
      changes += 1
      return
    }
    let offset = take(row.count + 2)
    arena[offset] = Word(table)
    arena[offset + 1] = 0
    for (place, word) in row.enumerated() { arena[offset + 2 + place] = word }
    addRow(at: offset, row.count)
  }
}
