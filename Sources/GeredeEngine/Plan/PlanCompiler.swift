import GeredeRules
import GeredeText

/// Turns a rule into a plan: picks the order greedily and resolves every name to an address.
///
/// Comparisons, computations and probes stand as early as they are bound; then the atom with the
/// smallest estimated number of matches; ties in the order of the rule.
struct PlanCompiler {
  /// All relations, by the index of their ids.
  let relations: [Relation]
  /// The rule.
  let rule: KernelRule
  /// Its id.
  private let id: KernelRuleID
  /// The groups that aggregates and date additions ask for.
  private let tables: GroupTables
  /// Where the columns of batches come from.
  let pool: BatchPool
  /// Charged for the plan.
  let meter: Meter
  /// Rows of the largest relation that the rule reads.
  let greatestCount: Int
  /// The column of the current batch that holds each variable; nil while it is not bound.
  var places: [Int?]
  /// The places in the body of the literals without a step.
  private var remaining: [Int] = []
  /// How often the head and the literals without a step name each variable.
  private var namings: [Int]
  /// The steps so far.
  var steps: [Step] = []
  /// The batch that each of them reads.
  var frames: [Int] = []
  /// The batch that the next step reads.
  var frame = 0
  /// Columns given out so far.
  private var nextColumn = 0

  /// A compiler that has made nothing.
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
    var namings = Array(repeating: 0, count: rule.variableCount)
    rule.head.forEachVariable { namings[$0.index] += 1 }
    for literal in rule.body { literal.forEachVariable { namings[$0.index] += 1 } }
    self.namings = namings
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
    steps.reserveCapacity(remaining.count + 1)
    frames.reserveCapacity(remaining.count + 1)
    if let news, case .positive(let atom) = rule.body[news] {
      try scan(atom, RowSource(relation: relations[atom.relation.index], range: .new))
      finish(news)
    }
    while !remaining.isEmpty {
      guard let next = cheapest() else { throw meter.reached(.notEvaluable) }
      try add(rule.body[next], range: range(of: next, news: news))
      finish(next)
    }
    let head = relations[rule.head.relation.index]
    guard let place = head.rules.firstIndex(of: id), rule.head.arguments.allSatisfy(isBound) else {
      throw meter.reached(.notEvaluable)
    }
    add(.emit(head, try list(rule.head.arguments), rule: place))
    return Plan(rule: id, steps: steps, frames: frames)
  }

  /// Leaves out a literal that has its steps.
  private mutating func finish(_ literal: Int) {
    remaining.removeAll { $0 == literal }
    rule.body[literal].forEachVariable { namings[$0.index] -= 1 }
  }

  /// Which rows a literal reads when the atom at `news` reads the new ones.
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

  /// Whether a variable has a column.
  func isBound(_ variable: KernelVariable) -> Bool { places[variable.index] != nil }

  /// Whether a term stands for a known word.
  func isBound(_ term: KernelTerm) -> Bool {
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

  /// Whether an atom without steps would bind a term that somebody needs: a later literal, the head,
  /// or the atom itself, by naming it twice.
  func isNew(_ term: KernelTerm) -> Bool {
    guard let variable = term.variable else { return false }
    return !isBound(variable) && namings[variable.index] > 1
  }

  /// Whether the head or a remaining literal other than an atom names a variable.
  func isNeeded(_ variable: KernelVariable, besides atom: Atom) -> Bool {
    namings[variable.index] > atom.arguments.count { $0 == .variable(variable) }
  }

  /// The number of an unused column.
  mutating func makeColumn() -> Int {
    nextColumn += 1
    return nextColumn - 1
  }

  /// The column that a variable has from now on.
  mutating func bind(_ variable: KernelVariable) throws(LimitReached)
    -> UnsafeMutablePointer<Word>
  {
    let column = makeColumn()
    places[variable.index] = column
    return unsafe try pool.column(column)
  }

  /// The column that holds a bound term.
  func column(of term: KernelTerm) throws(LimitReached) -> UnsafeMutablePointer<Word> {
    switch term {
    case .constant(let word): return unsafe try pool.constant(word)
    case .variable(let variable):
      guard let place = places[variable.index] else { throw meter.reached(.notEvaluable) }
      return unsafe try pool.column(place)
    case .any: throw meter.reached(.notEvaluable)
    }
  }

  /// The columns that hold bound terms.
  func list(_ terms: [KernelTerm]) throws(LimitReached) -> ColumnList {
    let columns = try ColumnList(count: terms.count, from: pool)
    for (position, term) in terms.enumerated() {
      unsafe columns.base[position] = try column(of: term)
    }
    return columns
  }

  /// The step that keeps the rows in which two columns agree.
  func equation(
    _ a: UnsafeMutablePointer<Word>, _ b: UnsafeMutablePointer<Word>
  ) throws(LimitReached) -> Step {
    let columns = try ColumnList(count: 2, from: pool)
    unsafe columns.base[0] = unsafe a
    unsafe columns.base[1] = unsafe b
    return .compare(.equal, columns)
  }

  /// Adds a step that reads the current batch.
  mutating func add(_ step: Step) {
    steps.append(step)
    frames.append(frame)
  }

  /// Adds the steps of a literal whose inputs are bound.
  mutating func add(_ literal: Literal, range: RowSource.Range) throws(LimitReached) {
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
    add(unsafe try equation(scratch, try column(of: result)))
  }

  /// The results of an aggregate, and how to find that of a group.
  private func aggregate(
    _ function: AggregateFunction, _ relation: KernelRelationID, _ group: [KernelTerm]
  ) throws(LimitReached) -> (AggregateTable, Probe) {
    let table = try tables.aggregate(
      function, of: relations[relation.index], id: relation, groupCount: group.count)
    return (table, try probe(table.grouping.index, keys: group, checks: []))
  }

  /// The holidays in a relation, and how to find those of a group.
  private func holidayProbe(
    _ relation: KernelRelationID, _ prefix: [KernelTerm]
  ) throws(LimitReached) -> (HolidayTable, Probe) {
    let table = try tables.holidays(
      of: relations[relation.index], id: relation, prefixCount: prefix.count)
    return (table, try probe(table.grouping.index, keys: prefix, checks: []))
  }

  /// How to ask an index.
  func probe(
    _ index: Index, keys: [KernelTerm], checks: [(column: Int, term: KernelTerm)]
  ) throws(LimitReached) -> Probe {
    Probe(
      index: index, keys: try list(keys),
      checks: try ColumnFetch(
        columns: checks.map { $0.column }, batch: try list(checks.map { $0.term }), from: pool))
  }
}
