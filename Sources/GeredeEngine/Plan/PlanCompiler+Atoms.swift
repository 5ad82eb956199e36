import GeredeRules
import GeredeText

extension PlanCompiler {
  /// Adds the step of a negated atom.
  mutating func exclude(_ atom: Atom, _ source: RowSource) throws(LimitReached) {
    let bound = boundColumns(of: atom)
    if bound.isEmpty {
      add(.empty(source))
    } else {
      add(.missing(source, try existenceProbe(atom, bound, source.relation)))
    }
  }

  /// Adds the steps of a positive atom: a test where it binds nothing that is needed, a lookup where it
  /// has at most one row, otherwise a scan or an expansion.
  mutating func join(_ atom: Atom, _ source: RowSource) throws(LimitReached) {
    let relation = source.relation
    let bound = boundColumns(of: atom)
    if !atom.arguments.contains(where: isNew) {
      if bound.isEmpty {
        add(.nonEmpty(source))
      } else {
        add(.exists(source, try existenceProbe(atom, bound, relation)))
      }
      return
    }
    if let (index, checks) = try keyIndex(relation, bound) {
      let probe = try probe(
        index, keys: index.columns.map { atom.arguments[$0] },
        checks: checks.map { ($0, atom.arguments[$0]) })
      try lookup(atom, source, probe, bound)
      return
    }
    let isFirst = frame == 0 && !relation.isAnnounced(bound)
    if bound.isEmpty || (isFirst && !relation.isGrowing) {
      try scan(atom, source)
      return
    }
    let index = try relation.index(on: bound, for: .rows)
    let probe = try probe(index, keys: bound.map { atom.arguments[$0] }, checks: [])
    if index.isUnique && !relation.isGrowing {
      try lookup(atom, source, probe, bound)
    } else {
      try expand(atom, source, probe, bound)
    }
  }

  /// The index on the columns that determine the others, where the rows really are so, and the bound
  /// columns that are left to compare.
  private func keyIndex(
    _ relation: Relation, _ bound: [Int]
  ) throws(LimitReached) -> (Index, [Int])? {
    guard !relation.isGrowing, let keys = relation.keyCount,
      (0..<keys).allSatisfy(bound.contains)
    else { return nil }
    let index = try relation.index(on: Array(0..<keys), for: .rows)
    return index.isUnique ? (index, bound.filter { $0 >= keys }) : nil
  }

  /// A probe that tells whether a row agrees with the bound columns.
  private func existenceProbe(
    _ atom: Atom, _ bound: [Int], _ relation: Relation
  ) throws(LimitReached) -> Probe {
    if let (index, checks) = try keyIndex(relation, bound) {
      return try probe(
        index, keys: index.columns.map { atom.arguments[$0] },
        checks: checks.map { ($0, atom.arguments[$0]) })
    }
    let need: Relation.Need = relation.isGrowing ? .rows : .existence
    let index = try relation.index(on: bound, for: need)
    return try probe(index, keys: bound.map { atom.arguments[$0] }, checks: [])
  }

  /// Where the columns of a found row go: the variables that it binds, and comparisons to add for
  /// variables named twice and for columns that the probe left unchecked.
  private mutating func fetches(
    of atom: Atom, unchecked: [Int]
  ) throws(LimitReached) -> (ColumnFetch, comparisons: [Step]) {
    var comparisons: [Step] = []
    let columns = atom.arguments.indices.filter {
      isNew(atom.arguments[$0]) || unchecked.contains($0)
    }
    let batch = try ColumnList(count: columns.count, from: pool)
    for (position, term) in columns.map({ atom.arguments[$0] }).enumerated() {
      if let variable = term.variable, !isBound(variable) {
        unsafe batch.base[position] = try bind(variable)
      } else {
        let scratch = unsafe try pool.column(makeColumn())
        unsafe batch.base[position] = scratch
        comparisons.append(unsafe try equation(scratch, try column(of: term)))
      }
    }
    return (try ColumnFetch(columns: columns, batch: batch, from: pool), comparisons)
  }

  /// Adds a lookup in place.
  private mutating func lookup(
    _ atom: Atom, _ source: RowSource, _ probe: Probe, _ bound: [Int]
  ) throws(LimitReached) {
    let (fetch, comparisons) = try fetches(of: atom, unchecked: [])
    add(.lookup(source, probe, fetch))
    for comparison in comparisons { add(comparison) }
  }

  /// Adds a scan of all rows, with comparisons for the columns that are known.
  mutating func scan(_ atom: Atom, _ source: RowSource) throws(LimitReached) {
    let (join, comparisons) = try nextBatch(atom, unchecked: boundColumns(of: atom))
    steps.append(.scan(source, join))
    frames.append(frame - 1)
    for comparison in comparisons { add(comparison) }
  }

  /// Adds an expansion by an index on all known columns.
  private mutating func expand(
    _ atom: Atom, _ source: RowSource, _ probe: Probe, _ bound: [Int]
  ) throws(LimitReached) {
    let (join, comparisons) = try nextBatch(atom, unchecked: [])
    steps.append(.expand(source, probe, join))
    frames.append(frame - 1)
    for comparison in comparisons { add(comparison) }
  }

  /// Opens the next batch: carries over what is still needed and binds what the atom brings.
  private mutating func nextBatch(
    _ atom: Atom, unchecked: [Int]
  ) throws(LimitReached) -> (Join, comparisons: [Step]) {
    let kept = places.indices.filter { number in
      let variable = KernelVariable(number)
      guard isBound(variable) else { return false }
      return isNeeded(variable, besides: atom)
        || unchecked.contains { atom.arguments[$0] == .variable(variable) }
    }
    let columns = try list(kept.map { .variable(KernelVariable($0)) })
    let carriedTo = try ColumnList(count: kept.count, from: pool)
    for number in places.indices { places[number] = nil }
    for (position, number) in kept.enumerated() {
      unsafe carriedTo.base[position] = try bind(KernelVariable(number))
    }
    frame += 1
    try pool.reserveFrames(frame + 1)
    let (fetch, comparisons) = try fetches(of: atom, unchecked: unchecked)
    let join = Join(fetch: fetch, carried: columns, carriedTo: carriedTo)
    return (join, comparisons)
  }
}
