import GeredeProgram
import GeredeText

extension Lowering {
  /// What an expression comes to: a branch per way, with a term or with no value.
  mutating func evaluate(
    _ id: ExpressionID, in branch: Branch, _ wanted: Wanted
  ) -> [Evaluated] {
    if let term = plainTerm(id, in: branch) { return [Evaluated(branch: branch, term: term)] }
    let before = branch.place
    var result = evaluate(program[id], in: branch, wanted)
    if wanted == .present { result.removeAll { $0.term == nil } }
    for index in result.indices { result[index].branch.place = before }
    return result
  }

  /// The term of an expression for which a branch need not change: a constant, or a variable that is
  /// bound to a term.
  func plainTerm(_ id: ExpressionID, in branch: Branch) -> KernelTerm? {
    switch program[id].form {
    case .word(let word): return .constant(word)
    case .entity(let entity): return .constant(Word(entity.index))
    case .variable(let variable):
      if case .term(let term)? = branch.bindings[variable] { return term }
      return nil
    default: return nil
    }
  }

  private mutating func evaluate(
    _ expression: Expression, in branch: Branch, _ wanted: Wanted
  ) -> [Evaluated] {
    var branch = branch
    switch expression.form {
    case .word(let word):
      return [Evaluated(branch: branch, term: .constant(word))]
    case .entity(let entity):
      return [Evaluated(branch: branch, term: .constant(Word(entity.index)))]
    case .entityText(let kind, let text):
      let entity = shape.entityTexts[FactShape.EntityText(kind, text)]
      return [Evaluated(branch: branch, term: entity.map { .constant(Word($0.index)) })]
    case .variable(let variable):
      switch branch.bindings[variable] {
      case .term(let term)?: return [Evaluated(branch: branch, term: term)]
      case .missing?: return [Evaluated(branch: branch, term: nil)]
      case .range(let low, let high)?: return exactly((low, high), in: branch)
      case nil:
        let term = branch.bind(variable)
        return [Evaluated(branch: branch, term: term)]
      }
    case .value(let value, let arguments):
      return evaluateCall(value, arguments, in: branch, wanted)
    case .apply(let function, let operands):
      return evaluateFunction(function, operands, expression.type, in: branch, wanted)
    case .condition(let condition):
      return evaluateCondition(condition, in: branch, wanted)
    case .aggregate(let aggregate):
      if aggregate.function == .count {
        return evaluateCount(aggregate, in: branch).flatMap { counted in
          counted.range.map { exactly($0, in: counted.branch) }
            ?? [Evaluated(branch: counted.branch, term: nil)]
        }
      }
      return evaluateAggregate(aggregate, in: branch, wanted)
    case .now:
      return [Evaluated(branch: branch, term: branch.moment)]
    case .today:
      let term = branch.compute(.dateOfInstant, [branch.moment], .date)
      return [Evaluated(branch: branch, term: term)]
    case .set, .share:
      return [Evaluated(branch: branch, term: nil)]
    }
  }

  /// What an expression comes to, where counts may be known between bounds only.
  mutating func evaluateRange(
    _ id: ExpressionID, in branch: Branch, _ wanted: Wanted
  ) -> [EvaluatedRange] {
    if let term = plainTerm(id, in: branch) {
      return [EvaluatedRange(branch: branch, range: (term, term))]
    }
    switch program[id].form {
    case .aggregate(let aggregate) where aggregate.function == .count:
      return evaluateCount(aggregate, in: branch)
    case .variable(let variable):
      if case .range(let low, let high)? = branch.bindings[variable] {
        return [EvaluatedRange(branch: branch, range: (low, high))]
      }
    case .value(let value, let arguments):
      if let count = countDefinition(of: value) {
        return evaluateInPlace(value, arguments, in: branch, wanted) { lowering, inner in
          lowering.evaluateCount(count, in: inner)
        }
      }
    default: break
    }
    return evaluate(id, in: branch, wanted).map { evaluated in
      EvaluatedRange(
        branch: evaluated.branch, range: evaluated.term.map { (low: $0, high: $0) })
    }
  }

  /// A count between bounds as a plain value: known where the bounds agree.
  private func exactly(
    _ range: (low: KernelTerm, high: KernelTerm), in branch: Branch
  ) -> [Evaluated] {
    if range.low == range.high { return [Evaluated(branch: branch, term: range.low)] }
    return [
      Evaluated(
        branch: branch.adding(.comparison(.equal, range.high, range.low)), term: range.low),
      Evaluated(
        branch: branch.adding(.comparison(.notEqual, range.high, range.low)), term: nil),
    ]
  }

  /// The combinations of what several expressions come to; `terms` is nil where one is missing.
  mutating func evaluate(
    all ids: [ExpressionID], in branch: Branch, _ wanted: Wanted
  ) -> [EvaluatedList] {
    var complete = [EvaluatedList(branch: branch, terms: [])]
    var missing: [EvaluatedList] = []
    for id in ids {
      var next: [EvaluatedList] = []
      for start in complete {
        for evaluated in evaluate(id, in: start.branch, wanted) {
          let terms = evaluated.term.flatMap { term in start.terms.map { $0 + [term] } }
          let list = EvaluatedList(branch: evaluated.branch, terms: terms)
          if terms == nil { missing.append(list) } else { next.append(list) }
        }
      }
      complete = next
    }
    return complete + missing
  }

  /// A condition as a Bool: true, false, or missing where it is unknown. What rests on silence is
  /// not false.
  private mutating func evaluateCondition(
    _ condition: ConditionID, in branch: Branch, _ wanted: Wanted
  ) -> [Evaluated] {
    var branch = branch
    branch.place = .sealed
    var result: [Evaluated] = []
    for (sign, word) in [(Conjunct.Sign.positive, Word(1)), (.negative, 0)] {
      for inner in lower(condition, sign, in: branch, .certain) {
        result.append(Evaluated(branch: inner, term: .constant(word)))
      }
    }
    guard wanted == .all else { return result }
    for inner in unknown(condition, in: branch) {
      result.append(Evaluated(branch: inner, term: nil))
    }
    return result
  }

  /// The branches in which a condition may be true and may be false.
  mutating func unknown(_ condition: ConditionID, in branch: Branch) -> [Branch] {
    let before = branch.bindings
    var result: [Branch] = []
    for var possible in lower(condition, .positive, in: branch, .possible) {
      possible.bindings = before
      result += lower(condition, .negative, in: possible, .possible)
    }
    return result.filter { BodyRewriting.unified($0.literals, head: []) != nil }
  }
}
