import GeredeProgram
import GeredeText

extension Comparison {
  /// The kernel's operator for this comparison, or for its negation.
  func kernelOperator(_ sign: Conjunct.Sign) -> ComparisonOperator {
    let plain: ComparisonOperator
    switch self {
    case .equal: plain = .equal
    case .notEqual: plain = .notEqual
    case .less: plain = .less
    case .lessOrEqual: plain = .lessOrEqual
    case .greater: plain = .greater
    case .greaterOrEqual: plain = .greaterOrEqual
    }
    return sign == .positive ? plain : plain.negated
  }
}

extension Lowering {
  /// Two expressions compare as stated (or not); unknown where one has no value.
  mutating func lowerComparison(
    _ comparison: Comparison, _ left: ExpressionID, _ right: ExpressionID,
    _ sign: Conjunct.Sign, in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    if comparison == .equal && sign == .positive {
      if let variable = unboundVariable(left, branch.bindings) {
        return lowerName(variable, right, in: branch, certainty)
      }
      if let variable = unboundVariable(right, branch.bindings) {
        return lowerName(variable, left, in: branch, certainty)
      }
      if isOpenCall(left, branch) {
        return lowerCallGenerator(left, right, in: branch, certainty)
      }
      if isOpenCall(right, branch) {
        return lowerCallGenerator(right, left, in: branch, certainty)
      }
    }
    let kernelOperator = comparison.kernelOperator(sign)
    var result: [Branch] = []
    for a in evaluateRange(left, in: branch, wanted(certainty)) {
      guard let lower = a.range else {
        result.append(a.branch)
        continue
      }
      for b in evaluateRange(right, in: a.branch, wanted(certainty)) {
        guard let upper = b.range else {
          result.append(b.branch)
          continue
        }
        if lower.low == lower.high && upper.low == upper.high {
          result += compare(
            kernelOperator, lower.low, upper.low, type: program[left].type, in: b.branch,
            certainty)
        } else {
          result += compareRanges(kernelOperator, lower, upper, in: b.branch, certainty)
        }
      }
    }
    return result
  }

  /// `x = e`, where nothing else binds `x`: a name for the result.
  private mutating func lowerName(
    _ variable: VariableID, _ expression: ExpressionID, in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    if isOpenCall(expression, branch) {
      var start = branch
      let term = start.bind(variable)
      let given = lowerCall(expression, result: term, in: start)
      guard certainty == .possible else { return given }
      start = branch
      start.bindings[variable] = .missing
      return given + lowerLacking(expression, in: start)
    }
    return evaluateRange(expression, in: branch, wanted(certainty)).map { evaluated in
      var result = evaluated.branch
      switch evaluated.range {
      case nil: result.bindings[variable] = .missing
      case let range? where range.low == range.high: result.bindings[variable] = .term(range.low)
      case let range?: result.bindings[variable] = .range(low: range.low, high: range.high)
      }
      return result
    }
  }

  /// A call of a stored value with arguments that nothing binds yet.
  private func isOpenCall(_ id: ExpressionID, _ branch: Branch) -> Bool {
    guard case .value(let value, let arguments) = program[id].form, isStored(value) else {
      return false
    }
    return arguments.contains { unboundVariable($0, branch.bindings) != nil }
  }

  /// `availability(c) = e`: ranges over all that have a value, for what is possible also over those
  /// that have none.
  private mutating func lowerCallGenerator(
    _ call: ExpressionID, _ other: ExpressionID, in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    var result: [Branch] = []
    for evaluated in evaluate(other, in: branch, wanted(certainty)) {
      guard let term = evaluated.term else {
        result += lowerCall(call, result: .any, in: evaluated.branch)
        continue
      }
      guard program[call].type == .period else {
        result += lowerCall(call, result: term, in: evaluated.branch)
        continue
      }
      var start = evaluated.branch
      let given = start.fresh(.period, named: "period")
      for row in lowerCall(call, result: given, in: start) {
        result += compare(.equal, given, term, type: .period, in: row, certainty)
      }
    }
    if certainty == .possible { result += lowerLacking(call, in: branch) }
    return result
  }

  /// A call without a result, for all arguments that nothing binds yet: none if their types have no
  /// end.
  private mutating func lowerLacking(_ call: ExpressionID, in branch: Branch) -> [Branch] {
    guard case .value(let id, let arguments) = program[call].form else { return [] }
    let lowered = value(id)
    var rows = [PartialRow(branch: branch)]
    for argument in arguments {
      var next: [PartialRow] = []
      for row in rows {
        if let variable = unboundVariable(argument, row.branch.bindings) {
          guard let range = rangeRelation(of: program[argument].type) else { return [] }
          var inner = row.branch
          let term = inner.bind(variable)
          next.append(
            PartialRow(
              branch: inner.adding(.positive(Atom(range, [term]))), terms: row.terms + [term]))
        } else {
          for evaluated in evaluate(argument, in: row.branch, .all) {
            next.append(PartialRow(branch: evaluated.branch, terms: row.terms + [evaluated.term]))
          }
        }
      }
      rows = next
    }
    return rows.map { row in
      let terms = row.terms.compactMap { $0 }
      guard terms.count == row.terms.count else { return row.branch }
      let moment = lowered.hasMoment ? [row.branch.moment] : []
      return row.branch.adding(.negative(Atom(lowered.relation, terms + [.any] + moment)))
    }
  }

  /// The rows of a stored value; arguments that nothing binds are bound here.
  private mutating func lowerCall(
    _ call: ExpressionID, result: KernelTerm, in branch: Branch
  ) -> [Branch] {
    guard case .value(let id, let arguments) = program[call].form else { return [] }
    let lowered = value(id)
    var rows: [(branch: Branch, terms: [KernelTerm])] = [(branch, [])]
    for argument in arguments {
      var next: [(branch: Branch, terms: [KernelTerm])] = []
      for row in rows {
        if let variable = unboundVariable(argument, row.branch.bindings) {
          var inner = row.branch
          let term = inner.bind(variable)
          next.append((inner, row.terms + [term]))
        } else {
          for evaluated in evaluate(argument, in: row.branch, .present) {
            next.append((evaluated.branch, row.terms + [evaluated.term ?? .any]))
          }
        }
      }
      rows = next
    }
    return rows.map { row in
      let moment = lowered.hasMoment ? [row.branch.moment] : []
      return row.branch.adding(
        .positive(Atom(lowered.relation, row.terms + [result] + moment)))
    }
  }

  /// Two terms compare, in the order of their type; periods in different units do not.
  func compare(
    _ comparison: ComparisonOperator, _ left: KernelTerm, _ right: KernelTerm, type: ValueType,
    in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    var branch = branch
    switch type {
    case .text, .kind:
      guard comparison != .equal && comparison != .notEqual else { break }
      let order: Operation = type == .text ? .textOrder : .entityOrder
      let a = branch.compute(order, [left], .int)
      let b = branch.compute(order, [right], .int)
      return [branch.adding(.comparison(comparison, a, b))]
    case .period:
      let key = Lookup.operation(.periodCompare, [left, right])
      if let known = branch.known[key], known == nil {
        return certainty == .possible ? [branch] : []
      }
      let isDecided = branch.known[key] != nil
      var present = branch
      let difference = present.compute(.periodCompare, [left, right], .int)
      let decided = present.adding(.comparison(comparison, difference, .constant(0)))
      if certainty == .certain || isDecided { return [decided] }
      var undecided = branch.adding(.fails(.periodCompare, [left, right]))
      undecided.known.updateValue(nil, forKey: key)
      return [decided, undecided]
    default: break
    }
    return [branch.adding(.comparison(comparison, left, right))]
  }

  /// Compares counts that are known between bounds: certain where both bounds agree.
  private func compareRanges(
    _ comparison: ComparisonOperator, _ left: (low: KernelTerm, high: KernelTerm),
    _ right: (low: KernelTerm, high: KernelTerm), in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    func test(_ comparison: ComparisonOperator, _ a: KernelTerm, _ b: KernelTerm) -> Literal {
      .comparison(comparison, a, b)
    }
    switch (comparison, certainty) {
    case (.greaterOrEqual, .certain), (.greater, .certain):
      return [branch.adding(test(comparison, left.low, right.high))]
    case (.lessOrEqual, .certain), (.less, .certain):
      return [branch.adding(test(comparison, left.high, right.low))]
    case (.greaterOrEqual, .possible), (.greater, .possible):
      return [branch.adding(test(comparison, left.high, right.low))]
    case (.lessOrEqual, .possible), (.less, .possible):
      return [branch.adding(test(comparison, left.low, right.high))]
    case (.equal, .certain):
      return [
        branch.adding([
          test(.greaterOrEqual, left.low, right.high), test(.lessOrEqual, left.high, right.low),
        ])
      ]
    case (.equal, .possible):
      return [
        branch.adding([
          test(.greaterOrEqual, left.high, right.low), test(.lessOrEqual, left.low, right.high),
        ])
      ]
    case (.notEqual, .certain):
      return [
        branch.adding(test(.greater, left.low, right.high)),
        branch.adding(test(.less, left.high, right.low)),
      ]
    case (.notEqual, .possible):
      return [
        branch.adding(test(.less, left.low, right.high)),
        branch.adding(test(.greater, left.high, right.low)),
      ]
    }
  }
}

extension Branch {
  /// The result of an operation, computed once; the branch holds only where it has one.
  mutating func compute(
    _ operation: Operation, _ operands: [KernelTerm], _ type: ValueType
  ) -> KernelTerm {
    let key = Lookup.operation(operation, operands)
    if let known = known[key] ?? nil { return known }
    let term = fresh(type, named: "result")
    literals.append(.compute(operation, operands, result: term))
    known[key] = .some(term)
    return term
  }
}
