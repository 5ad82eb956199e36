/// Whether a rule's body has an order in which the inputs of every literal are bound.
public enum Safety {
  /// The variables of the rule that no order of its body can bind, ascending; empty for a safe rule.
  ///
  /// A variable is bound by a positive atom, or as the result of a computation, an aggregate or a
  /// date addition whose inputs are bound.
  ///
  /// - Complexity: O(literals²) at worst, O(literals) for bodies that stand in order.
  public static func unboundVariables(of rule: KernelRule) -> [KernelVariable] {
    var isBound = [Bool](repeating: false, count: rule.variableCount)
    var waiting = rule.body.indices.map { $0 }
    var isProgressing = true
    while isProgressing && !waiting.isEmpty {
      let before = waiting.count
      waiting.removeAll { index in
        let literal = rule.body[index]
        guard literal.allInputs(satisfy: { isBound[$0.index] }) else { return false }
        literal.forEachOutput { isBound[$0.index] = true }
        return true
      }
      isProgressing = waiting.count < before
    }
    var unbound: Set<KernelVariable> = []
    func need(_ variable: KernelVariable) {
      if !isBound[variable.index] { unbound.insert(variable) }
    }
    rule.head.forEachVariable(need)
    for literal in rule.body { literal.forEachInput(need) }
    return unbound.sorted { $0.index < $1.index }
  }

  /// Whether ids, arities and numbers of operands of a rule fit the program.
  ///
  /// The lowering only makes rules that do; the engine asks before it plans a rule.
  public static func isWellFormed(_ rule: KernelRule, in program: RuleProgram) -> Bool {
    var areKnown = true
    func look(_ variable: KernelVariable) {
      if variable.index < 0 || variable.index >= rule.variableCount { areKnown = false }
    }
    rule.head.forEachVariable(look)
    for literal in rule.body {
      guard isWellFormed(literal, program) else { return false }
      literal.forEachInput(look)
      literal.forEachOutput(look)
    }
    return areKnown && fits(rule.head, program) && !rule.head.arguments.contains(.any)
  }

  /// Whether a literal fits the program.
  private static func isWellFormed(_ literal: Literal, _ program: RuleProgram) -> Bool {
    switch literal {
    case .positive(let atom), .negative(let atom):
      return fits(atom, program)
    case .comparison(_, let left, let right):
      return isValue(left) && isValue(right)
    case .compute(let operation, let operands, let result):
      return operands.count == operation.operandCount && operands.allSatisfy(isValue)
        && isValue(result)
    case .fails(let operation, let operands):
      return operands.count == operation.operandCount && operands.allSatisfy(isValue)
    case .aggregate(let function, let relation, let group, let result):
      return fits(function, relation, group, program) && isValue(result)
    case .aggregateFails(let function, let relation, let group):
      return fits(function, relation, group, program)
    case .addPeriod(let date, let period, let holidays, let prefix, let result):
      return fits(date, period, holidays, prefix, program) && isValue(result)
    case .addPeriodFails(let date, let period, let holidays, let prefix):
      return fits(date, period, holidays, prefix, program)
    }
  }

  /// Whether an atom fits its relation.
  private static func fits(_ atom: Atom, _ program: RuleProgram) -> Bool {
    program.relations.indices.contains(atom.relation.index)
      && atom.arguments.count == program[atom.relation].arity
  }

  /// Whether an aggregate fits its relation.
  private static func fits(
    _ function: AggregateFunction, _ relation: KernelRelationID, _ group: [KernelTerm],
    _ program: RuleProgram
  ) -> Bool {
    guard program.relations.indices.contains(relation.index) else { return false }
    let needed = function == .count ? group.count : group.count + 1
    return program[relation].arity >= needed && group.allSatisfy(isValue)
  }

  /// Whether a date addition fits its relation of holidays.
  private static func fits(
    _ date: KernelTerm, _ period: KernelTerm, _ holidays: KernelRelationID, _ prefix: [KernelTerm],
    _ program: RuleProgram
  ) -> Bool {
    program.relations.indices.contains(holidays.index)
      && program[holidays].arity > prefix.count && prefix.allSatisfy(isValue)
      && isValue(date) && isValue(period)
  }

  /// Whether a term stands for one word.
  private static func isValue(_ term: KernelTerm) -> Bool { term != .any }
}

extension Operation {
  /// The number of operands.
  public var operandCount: Int {
    switch self {
    case .negate, .decimalFromInt, .periodNegate, .year, .month, .day, .dateOfInstant,
      .firstSecond, .lastSecond, .textOrder, .entityOrder:
      1
    case .makeDate: 3
    case .add, .subtract, .multiply, .minimum, .maximum, .decimalMultiply, .ratio,
      .moneyMultiply, .moneyDivide, .durationMultiply, .durationDivide, .round, .periodAdd,
      .periodSubtract, .periodMultiply, .periodCompare, .dateAddPeriod, .dateDifference:
      2
    }
  }
}
