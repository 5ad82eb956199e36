import GeredeRules
import GeredeText

/// Turns a rule into a plan: picks the order greedily and resolves every name to an address.
///
/// Comparisons, computations and probes stand as early as they are bound; then the atom with the
/// smallest estimated number of matches; ties in the order of the rule.
struct PlanCompiler {
  let relations: [Relation]
  let rule: KernelRule
  private let id: KernelRuleID
  private let tables: GroupTables
  private let pool: BatchPool
  private let meter: Meter
  /// Rows of the largest relation that the rule reads.
  let greatestCount: Int
  /// The column of the current batch that holds each variable; nil while it is not bound.
  private var places: [Int?]
  private var remaining: [Int] = []
  private var steps: [Step] = []
  private var frames: [Int] = []
  private var frame = 0
  private var nextColumn = 0

  init(
    id: KernelRuleID, rule: KernelRule, relations: [Relation], tables: GroupTables,
    pool: BatchPool, meter: Meter
  ) {
    self.id = id
    self.rule = rule
    self.relations = relations
    self.tables = tables
    self.pool = pool
    self.meter = meter
    places = Array(repeating: nil, count: rule.variableCount)
    var greatest = 0
    for case .positive(let atom) in rule.body {
      greatest = max(greatest, relations[atom.relation.index].count)
    }
    greatestCount = greatest
  }

  /// The plan of the rule; `news` is the place in the body of the atom that reads only new rows.
  ///
  /// Recursive atoms before it read all rows and the ones after it the old ones, so that no
  /// combination is made twice.
  mutating func compile(news: Int?) throws(LimitReached) -> Plan {
    remaining = Array(rule.body.indices)
    if let news, case .positive(let atom) = rule.body[news] {
      remaining.removeAll { $0 == news }
      let source = RowSource(relation: relations[atom.relation.index], range: .new)
      try scan(atom, source)
    }
    while !remaining.isEmpty {
      guard let next = cheapest() else { throw meter.reached(.notEvaluable) }
      remaining.removeAll { $0 == next }
      try add(rule.body[next], range: range(of: next, news: news))
    }
    let head = relations[rule.head.relation.index]
    guard let place = head.rules.firstIndex(of: id), rule.head.variables.allSatisfy(isBound) else {
      throw meter.reached(.notEvaluable)
    }
    add(.emit(head, try list(rule.head.arguments), rule: place))
    return Plan(rule: id, steps: steps, frames: frames)
  }

  private func range(of literal: Int, news: Int?) -> RowSource.Range {
    guard let news, case .positive(let atom) = rule.body[literal],
      relations[atom.relation.index].isGrowing
    else { return .all }
    return literal < news ? .all : .old
  }

  /// The remaining literal that should stand next; nil where each lacks an input.
  private func cheapest() -> Int? {
    var best: (index: Int, cost: PlanCost)?
    for index in remaining {
      guard let cost = cost(of: rule.body[index]) else { continue }
      if let known = best, !(cost < known.cost) { continue }
      best = (index, cost)
    }
    return best?.index
  }

  // Variables

  func isBound(_ variable: KernelVariable) -> Bool { places[variable.index] != nil }

  private func isBound(_ term: KernelTerm) -> Bool {
    switch term {
    case .constant: true
    case .variable(let variable): isBound(variable)
    case .any: false
    }
  }

  /// The columns of an atom whose word is known.
  func boundColumns(of atom: Atom) -> [Int] {
    atom.arguments.indices.filter { isBound(atom.arguments[$0]) }
  }

  /// The variables that an atom would bind and that somebody needs: a later literal, the head, or the
  /// atom itself, by naming one twice.
  func newVariables(of atom: Atom) -> [KernelVariable] {
    let unbound = atom.variables.filter { !isBound($0) }
    return unbound.filter { variable in
      isNeeded(variable, besides: atom) || unbound.count { $0 == variable } > 1
    }
  }

  private func isNeeded(_ variable: KernelVariable, besides atom: Atom? = nil) -> Bool {
    if rule.head.variables.contains(variable) { return true }
    var isSkipped = atom == nil
    return remaining.contains { index in
      let literal = rule.body[index]
      if !isSkipped, let atom, literal == .positive(atom) {
        isSkipped = true
        return false
      }
      return literal.inputs.contains(variable) || literal.outputs.contains(variable)
    }
  }

  private mutating func makeColumn() -> Int {
    nextColumn += 1
    return nextColumn - 1
  }

  private mutating func bind(_ variable: KernelVariable) throws(LimitReached)
    -> UnsafeMutablePointer<Word>
  {
    let column = makeColumn()
    places[variable.index] = column
    return unsafe try pool.column(column)
  }

  /// The column that holds a bound term.
  private func column(of term: KernelTerm) throws(LimitReached) -> UnsafeMutablePointer<Word> {
    switch term {
    case .constant(let word): return unsafe try pool.constant(word)
    case .variable(let variable):
      guard let place = places[variable.index] else { throw meter.reached(.notEvaluable) }
      return unsafe try pool.column(place)
    case .any: throw meter.reached(.notEvaluable)
    }
  }

  private func list(_ terms: [KernelTerm]) throws(LimitReached) -> ColumnList {
    var columns: [UnsafeMutablePointer<Word>] = unsafe []
    for term in terms { unsafe columns.append(try column(of: term)) }
    return unsafe try ColumnList(columns, meter: meter)
  }

  // Steps

  private mutating func add(_ step: Step) {
    steps.append(step)
    frames.append(frame)
  }

  private mutating func add(_ literal: Literal, range: RowSource.Range) throws(LimitReached) {
    switch literal {
    case .positive(let atom):
      try join(atom, RowSource(relation: relations[atom.relation.index], range: range))
    case .negative(let atom):
      try exclude(atom, RowSource(relation: relations[atom.relation.index], range: .all))
    case .comparison(let comparison, let left, let right):
      add(.compare(comparison, try list([left, right])))
    case .compute(let operation, let operands, let result):
      let inputs = try list(operands)
      try finish(result) { .compute(operation, inputs, $0) }
    case .fails(let operation, let operands):
      add(.compute(operation, try list(operands), .failure))
    case .aggregate(let function, let relation, let group, let result):
      let (table, probe) = try aggregate(function, relation, group)
      try finish(result) { .aggregate(table, probe, $0) }
    case .aggregateFails(let function, let relation, let group):
      let (table, probe) = try aggregate(function, relation, group)
      add(.aggregate(table, probe, .failure))
    case .addPeriod(let date, let period, let holidays, let prefix, let result):
      let inputs = try list([date, period])
      let (table, probe) = try holidayProbe(holidays, prefix)
      try finish(result) { .addPeriod(table, probe, inputs, $0) }
    case .addPeriodFails(let date, let period, let holidays, let prefix):
      let inputs = try list([date, period])
      let (table, probe) = try holidayProbe(holidays, prefix)
      add(.addPeriod(table, probe, inputs, .failure))
    }
  }

  /// Adds a step that writes a result, and a comparison where the result was known.
  private mutating func finish(
    _ result: KernelTerm, _ step: (Outcome) -> Step
  ) throws(LimitReached) {
    if let variable = result.variable, !isBound(variable) {
      add(step(unsafe .value(try bind(variable))))
      return
    }
    let scratch = unsafe try pool.column(makeColumn())
    add(step(unsafe .value(scratch)))
    let known = unsafe try column(of: result)
    add(.compare(.equal, unsafe try ColumnList([scratch, known], meter: meter)))
  }

  private func aggregate(
    _ function: AggregateFunction, _ relation: KernelRelationID, _ group: [KernelTerm]
  ) throws(LimitReached) -> (AggregateTable, Probe) {
    let table = try tables.aggregate(
      function, of: relations[relation.index], id: relation, groupCount: group.count)
    return (table, try probe(table.grouping.index, keys: group, checks: []))
  }

  private func holidayProbe(
    _ relation: KernelRelationID, _ prefix: [KernelTerm]
  ) throws(LimitReached) -> (HolidayTable, Probe) {
    let table = try tables.holidays(
      of: relations[relation.index], id: relation, prefixCount: prefix.count)
    return (table, try probe(table.grouping.index, keys: prefix, checks: []))
  }

  private func probe(
    _ index: Index, keys: [KernelTerm], checks: [(column: Int, term: KernelTerm)]
  ) throws(LimitReached) -> Probe {
    Probe(
      index: index, keys: try list(keys),
      checks: try ColumnFetch(
        columns: checks.map { $0.column }, batch: try list(checks.map { $0.term }), meter: meter))
  }

  private mutating func exclude(_ atom: Atom, _ source: RowSource) throws(LimitReached) {
    let bound = boundColumns(of: atom)
    if bound.isEmpty {
      add(.empty(source))
    } else {
      add(.missing(source, try existenceProbe(atom, bound, source.relation)))
    }
  }

  private mutating func join(_ atom: Atom, _ source: RowSource) throws(LimitReached) {
    let relation = source.relation
    let bound = boundColumns(of: atom)
    if newVariables(of: atom).isEmpty {
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
    let isFirst = frame == 0 && relation.knownIndex(on: bound, for: .rows) == nil
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
    guard !relation.isGrowing, let keys = relation.schema.keyCount, keys < relation.schema.arity,
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
    var columns: [Int] = []
    var targets: [UnsafeMutablePointer<Word>] = unsafe []
    var comparisons: [Step] = []
    let wanted = newVariables(of: atom)
    for (number, term) in atom.arguments.enumerated() {
      let isNew = term.variable.map { wanted.contains($0) } ?? false
      guard isNew || unchecked.contains(number) else { continue }
      columns.append(number)
      if let variable = term.variable, !isBound(variable) {
        unsafe targets.append(try bind(variable))
      } else {
        let scratch = unsafe try pool.column(makeColumn())
        unsafe targets.append(scratch)
        let known = unsafe try column(of: term)
        comparisons.append(.compare(.equal, unsafe try ColumnList([scratch, known], meter: meter)))
      }
    }
    let batch = unsafe try ColumnList(targets, meter: meter)
    return (try ColumnFetch(columns: columns, batch: batch, meter: meter), comparisons)
  }

  private mutating func lookup(
    _ atom: Atom, _ source: RowSource, _ probe: Probe, _ bound: [Int]
  ) throws(LimitReached) {
    let (fetch, comparisons) = try fetches(of: atom, unchecked: [])
    add(.lookup(source, probe, fetch))
    comparisons.forEach { add($0) }
  }

  private mutating func scan(_ atom: Atom, _ source: RowSource) throws(LimitReached) {
    let (join, comparisons) = try nextBatch(atom, unchecked: boundColumns(of: atom))
    steps.append(.scan(source, join))
    frames.append(frame - 1)
    comparisons.forEach { add($0) }
  }

  private mutating func expand(
    _ atom: Atom, _ source: RowSource, _ probe: Probe, _ bound: [Int]
  ) throws(LimitReached) {
    let (join, comparisons) = try nextBatch(atom, unchecked: [])
    steps.append(.expand(source, probe, join))
    frames.append(frame - 1)
    comparisons.forEach { add($0) }
  }

  /// Opens the next batch: carries over what is still needed and binds what the atom brings.
  private mutating func nextBatch(
    _ atom: Atom, unchecked: [Int]
  ) throws(LimitReached) -> (Join, comparisons: [Step]) {
    var from: [UnsafeMutablePointer<Word>] = unsafe []
    var to: [UnsafeMutablePointer<Word>] = unsafe []
    let checked = Set(unchecked.compactMap { atom.arguments[$0].variable })
    for number in places.indices {
      guard let place = places[number] else { continue }
      let variable = KernelVariable(number)
      guard isNeeded(variable) || checked.contains(variable) else {
        places[number] = nil
        continue
      }
      unsafe from.append(try pool.column(place))
      unsafe to.append(try bind(variable))
    }
    frame += 1
    try pool.reserveFrames(frame + 1)
    let (fetch, comparisons) = try fetches(of: atom, unchecked: unchecked)
    let join = Join(
      fetch: fetch, carried: unsafe try ColumnList(from, meter: meter),
      carriedTo: unsafe try ColumnList(to, meter: meter))
    return (join, comparisons)
  }
}
