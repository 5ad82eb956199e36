import GeredeRules
import GeredeText

/// Makes plans of rules for one way to be called: greedily, what is cheapest first.
struct DemandCompiler {
  private let base: DemandBase
  private let relations: [Relation]
  private let machine: DemandMachine
  /// The variables that a register holds already.
  private var bound: Set<Int> = []
  private var steps: [DemandStep] = []

  init(_ base: DemandBase, _ relations: [Relation], _ machine: DemandMachine) {
    self.base = base
    self.relations = relations
    self.machine = machine
  }

  /// The plans of a relation's rules, and of rows that were given or that inputs have.
  mutating func plans(_ adornment: DemandAdornment) throws(LimitReached) -> [DemandPlan] {
    var plans: [DemandPlan] = []
    for id in base.rules[adornment.relation] {
      plans.append(try plan(base.program.rules[id.index], id, adornment))
    }
    let number = adornment.relation
    if base.isGiven[number] || relations[number].count > 0 {
      let variables = (0..<relations[number].schema.arity).map {
        KernelTerm.variable(KernelVariable($0))
      }
      let atom = Atom(KernelRelationID(number), variables)
      let rule = KernelRule(head: atom, body: [], variableCount: variables.count)
      plans.append(try plan(rule, KernelRuleID(0), adornment, reading: atom))
    }
    return plans
  }

  /// - Parameter rows: an atom whose rows are those of inputs alone.
  private mutating func plan(
    _ rule: KernelRule, _ id: KernelRuleID, _ adornment: DemandAdornment, reading rows: Atom? = nil
  ) throws(LimitReached) -> DemandPlan {
    bound = []
    steps = []
    var matches: [DemandMatch] = []
    for (position, column) in adornment.bound.enumerated() {
      let term = rule.head.arguments[column]
      let isFirst = term.variable.map { bound.insert($0.index).inserted } ?? false
      matches.append(
        DemandMatch(position: Int32(position), operand: operand(term), isFirst: isFirst))
    }
    var waiting = rule.body
    var wanted: [KernelVariable] = []
    for column in adornment.wanted {
      rule.head.arguments[column].variable.map { wanted.append($0) }
    }
    if let rows { try addRows(of: rows, needed: { wanted.contains($0) }, isCall: false) }
    while !waiting.isEmpty {
      let place = cheapest(of: waiting)
      let literal = waiting.remove(at: place)
      let isNeeded = { (variable: KernelVariable) in
        wanted.contains(variable)
          || waiting.contains { literal in
            var isFound = false
            literal.forEachVariable { if $0 == variable { isFound = true } }
            return isFound
          }
      }
      try add(literal, needed: isNeeded)
    }
    var emit = step(.emit)
    emit.keys = machine.list(adornment.wanted.map { operand(rule.head.arguments[$0]) })
    steps.append(emit)
    return DemandPlan(
      matches: machine.list(matches), steps: machine.list(steps).memory,
      registerCount: max(rule.variableCount, 1), rule: id)
  }

  private func step(_ work: DemandWork) -> DemandStep {
    DemandStep(
      work: work, keys: machine.list([]), checks: machine.list([]), binds: machine.list([]),
      givenChecks: machine.list([]))
  }

  private func operand(_ term: KernelTerm) -> DemandOperand {
    switch term {
    case .constant(let word): .word(word)
    case .variable(let variable): .register(variable.index)
    case .any: .word(0)
    }
  }

  private func isBound(_ term: KernelTerm) -> Bool {
    switch term {
    case .constant: true
    case .variable(let variable): bound.contains(variable.index)
    case .any: false
    }
  }

  // MARK: - Order

  private func cheapest(of literals: [Literal]) -> Int {
    var best = (place: 0, cost: Double.infinity)
    for (place, literal) in literals.enumerated() {
      guard literal.allInputs(satisfy: { bound.contains($0.index) }) else { continue }
      let cost = cost(of: literal)
      if cost < best.cost { best = (place, cost) }
    }
    return best.place
  }

  /// The work that a literal is taken to be, and the rows that it is taken to give, in probes.
  private func cost(of literal: Literal) -> Double {
    switch literal {
    case .comparison: return 0
    case .compute, .fails: return 0.1
    case .negative(let atom): return isCalled(atom.relation) ? 8 : 0.6
    case .aggregate(_, let relation, _, _), .aggregateFails(_, let relation, _),
      .addPeriod(_, _, let relation, _, _), .addPeriodFails(_, _, let relation, _):
      return isCalled(relation) ? 40 : 0.7
    case .positive(let atom):
      let isWhole = !atom.arguments.contains { $0.variable != nil && !isBound($0) }
      if isCalled(atom.relation) {
        if isWhole { return 8 }
        return atom.arguments.contains { isBound($0) } ? 60 : 1e7
      }
      let relation = relations[atom.relation.index]
      var rows = Double(relation.count)
      for (column, term) in atom.arguments.enumerated() where isBound(term) {
        rows /= max(1, relation.distinctEstimate(ofColumn: column))
      }
      if isWhole { return 0.5 }
      return max(1, rows) * (atom.arguments.contains { isBound($0) } || rows <= 1 ? 1 : 4)
    }
  }

  /// Whether rows of a relation are asked for by a call.
  private func isCalled(_ relation: KernelRelationID) -> Bool {
    base.isOpen[relation.index] && !isLeaf(relation)
  }

  /// Whether an open relation has given rows and rows of inputs alone.
  private func isLeaf(_ relation: KernelRelationID) -> Bool {
    base.rules[relation.index].isEmpty && base.share[relation.index] == nil
  }

  // MARK: - Literals

  private mutating func add(
    _ literal: Literal, needed isNeeded: (KernelVariable) -> Bool
  ) throws(LimitReached) {
    switch literal {
    case .positive(let atom):
      try addRows(of: atom, needed: isNeeded, isCall: isCalled(atom.relation))
    case .negative(let atom):
      try addRows(of: atom, needed: { _ in false }, isCall: isCalled(atom.relation))
      let last = steps.count - 1
      steps[last].work = steps[last].work == .call ? .noCall : .noRows
    case .comparison(let comparison, let left, let right):
      var made = step(.compare)
      made.comparison = comparison
      made.keys = machine.list([operand(left), operand(right)])
      steps.append(made)
    case .compute(let operation, let operands, let result):
      var made = step(.compute)
      made.operation = operation
      made.keys = machine.list(operands.map(operand))
      setTarget(result, &made)
      steps.append(made)
    case .fails(let operation, let operands):
      var made = step(.fails)
      made.operation = operation
      made.keys = machine.list(operands.map(operand))
      steps.append(made)
    case .aggregate(let function, let relation, let group, let result):
      try addAggregate(function, relation, group, result)
    case .aggregateFails(let function, let relation, let group):
      try addAggregate(function, relation, group, nil)
    case .addPeriod(let date, let period, let holidays, let prefix, let result):
      try addPeriod(date, period, holidays, prefix, result)
    case .addPeriodFails(let date, let period, let holidays, let prefix):
      try addPeriod(date, period, holidays, prefix, nil)
    }
  }

  private mutating func setTarget(_ result: KernelTerm, _ step: inout DemandStep) {
    step.target = operand(result)
    step.isTargetBound = isBound(result)
    if let variable = result.variable { bound.insert(variable.index) }
  }

  /// A step through the rows that agree with an atom.
  private mutating func addRows(
    of atom: Atom, needed isNeeded: (KernelVariable) -> Bool, isCall: Bool
  ) throws(LimitReached) {
    let known = atom.arguments.indices.filter { isBound(atom.arguments[$0]) }
    var binds: [DemandColumn] = []
    var checks: [DemandColumn] = []
    // The columns of what is bound here; one that stands twice must fit twice.
    var here: Set<Int> = []
    var counts: [Int: Int] = [:]
    for case .variable(let variable) in atom.arguments { counts[variable.index, default: 0] += 1 }
    for (column, term) in atom.arguments.enumerated() {
      guard let variable = term.variable, !bound.contains(variable.index) else { continue }
      let place = DemandColumn(column: Int32(column), operand: operand(term))
      if here.contains(variable.index) {
        checks.append(place)
      } else if isNeeded(variable) || counts[variable.index, default: 0] > 1 {
        binds.append(place)
        here.insert(variable.index)
      }
    }
    bound.formUnion(here)
    var made = step(isCall ? .call : .rows)
    made.needsOne = binds.isEmpty
    if isCall {
      // Rows of a call have the wanted columns alone.
      let wanted = (binds + checks).map { Int($0.column) }.sorted()
      let adornment = machine.adornment(
        of: atom.relation.index, bound: known, wanted: wanted)
      made.adornment = Int32(adornment)
      made.keys = machine.list(known.map { operand(atom.arguments[$0]) })
      made.binds = machine.list(binds.map { positioned($0, in: wanted) })
      made.checks = machine.list(checks.map { positioned($0, in: wanted) })
    } else {
      let relation = relations[atom.relation.index]
      if base.isGiven[atom.relation.index] { made.given = Int32(atom.relation.index) }
      let access = try DemandAccess(
        relation, known, hasRows: !binds.isEmpty || !checks.isEmpty)
      made.index = access.index?.view
      made.log = relation.log.view
      made.rowCount = relation.count
      made.keys = machine.list(access.keyColumns.map { operand(atom.arguments[$0]) })
      let further = access.checkColumns.map { column in
        DemandColumn(column: Int32(column), operand: operand(atom.arguments[column]))
      }
      made.binds = machine.list(binds)
      made.checks = machine.list(further + checks)
      let all = known.map { column in
        DemandColumn(column: Int32(column), operand: operand(atom.arguments[column]))
      }
      made.givenChecks = machine.list(all + checks)
    }
    steps.append(made)
  }

  private func positioned(_ column: DemandColumn, in wanted: [Int]) -> DemandColumn {
    var column = column
    column.column = Int32(wanted.firstIndex(of: Int(column.column)) ?? 0)
    return column
  }

  private mutating func addAggregate(
    _ function: AggregateFunction, _ id: KernelRelationID, _ group: [KernelTerm],
    _ result: KernelTerm?
  ) throws(LimitReached) {
    let relation = relations[id.index]
    var made = step(result == nil ? .aggregateFails : .aggregate)
    made.function = function
    made.keys = machine.list(group.map(operand))
    if base.isOpen[id.index] {
      made.work = result == nil ? .aggregateCallFails : .aggregateCall
      made.adornment = Int32(
        machine.adornment(
          of: id.index, bound: Array(group.indices),
          wanted: Array(group.count..<relation.schema.arity)))
    } else {
      made.table = try machine.aggregate(function, of: relation, id, groupCount: group.count)
    }
    if let result { setTarget(result, &made) }
    steps.append(made)
  }

  private mutating func addPeriod(
    _ date: KernelTerm, _ period: KernelTerm, _ id: KernelRelationID, _ prefix: [KernelTerm],
    _ result: KernelTerm?
  ) throws(LimitReached) {
    let relation = relations[id.index]
    var made = step(result == nil ? .addPeriodFails : .addPeriod)
    made.keys = machine.list(prefix.map(operand))
    made.binds = machine.list(
      [date, period].map { DemandColumn(column: 0, operand: operand($0)) })
    if base.isOpen[id.index] {
      made.work = result == nil ? .addPeriodCallFails : .addPeriodCall
      made.adornment = Int32(
        machine.adornment(
          of: id.index, bound: Array(prefix.indices), wanted: [prefix.count]))
    } else {
      made.table = try machine.holidays(of: relation, id, prefixCount: prefix.count)
    }
    if let result { setTarget(result, &made) }
    steps.append(made)
  }
}

/// How rows of a closed relation are found by some of their columns.
struct DemandAccess {
  /// Nil: every row is looked at, or just whether there are any.
  private(set) var index: Index?
  /// The columns that the index is asked with.
  private(set) var keyColumns: [Int] = []
  /// Bound columns that must be compared in the row.
  private(set) var checkColumns: [Int] = []

  /// - Parameters:
  ///   - bound: columns whose words are known, ascending.
  ///   - hasRows: whether other columns are read; else it is enough to know that there is a row.
  init(_ relation: Relation, _ bound: [Int], hasRows: Bool) throws(LimitReached) {
    guard !bound.isEmpty, relation.count > 0 else {
      checkColumns = bound
      return
    }
    if let keys = relation.keyCount, (0..<keys).allSatisfy(bound.contains), keys > 0 {
      let made = try relation.index(on: Array(0..<keys), for: .rows)
      if made.isUnique {
        index = made
        keyColumns = Array(0..<keys)
        checkColumns = bound.filter { $0 >= keys }
        return
      }
    }
    index = try relation.index(on: bound, for: hasRows ? .rows : .existence)
    keyColumns = bound
  }
}
