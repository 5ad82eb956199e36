import GeredeProgram
import GeredeText

extension Lowering {
  /// The branches in which some alternative holds.
  mutating func lower(
    _ alternatives: [[Conjunct]], in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    var result: [Branch] = []
    for conjuncts in alternatives { result += lower(conjuncts, in: branch, certainty) }
    return result
  }

  /// The branches in which a condition (or its negation) holds.
  mutating func lower(
    _ condition: ConditionID, _ sign: Conjunct.Sign, in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    lower(alternatives(condition, sign, branch.place), in: branch, certainty)
  }

  /// The branches in which all conjuncts hold.
  ///
  /// What binds variables comes first, then names for results, then what needs them bound; among
  /// equals the order is that of the text.
  mutating func lower(
    _ conjuncts: [Conjunct], in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    var waiting = conjuncts
    var branches = [branch]
    while !waiting.isEmpty && !branches.isEmpty {
      let bound = branches[0].bindings
      var best = (index: 0, rank: Readiness.stuck)
      for (index, conjunct) in waiting.enumerated() {
        let rank = readiness(of: conjunct, bound)
        if rank < best.rank { best = (index, rank) }
      }
      let conjunct = waiting.remove(at: best.index)
      let isCrowded =
        certainty == .possible && best.rank == .test
        && branches.count >= Lowering.alternativeLimit
      var next: [Branch] = []
      for var start in branches {
        start.place = conjunct.place
        next +=
          isCrowded
          ? lowerByNegation(conjunct, in: start) : lower(conjunct, in: start, certainty)
      }
      branches = next
    }
    for index in branches.indices { branches[index].place = branch.place }
    return branches
  }

  /// How soon a conjunct can be lowered.
  private enum Readiness: Int, Comparable {
    case generator, generatorElsewhere, name, callGenerator, test, stuck

    static func < (a: Readiness, b: Readiness) -> Bool { a.rawValue < b.rawValue }
  }

  private func readiness(
    of conjunct: Conjunct, _ bound: DenseDictionary<VariableID, Binding>
  ) -> Readiness {
    func isBound(_ variables: DenseSet<VariableID>) -> Bool {
      variables.allSatisfy { bound[$0] != nil }
    }
    func areReady(_ arguments: [Argument]) -> Bool {
      arguments.allSatisfy { argument in
        guard case .expression(let id) = argument else { return true }
        return isPlainVariable(id) || isBound(FreeVariables.of(id, program))
      }
    }
    switch conjunct.form {
    case .domain: return .generator
    case .whole where conjunct.sign == .positive: return .generatorElsewhere
    case .condition(let id) where conjunct.sign == .positive:
      switch program[id].form {
      case .relation(let relation, let arguments, nil):
        // What nothing fills binds nothing: whatever else binds its variables comes first.
        let isSilent = conjunct.place != .open && reading.isSilent(relation)
        if areReady(arguments) { return isSilent ? .name : .generator }
      case .relation(_, let arguments, let moment?):
        if areReady(arguments), isBound(FreeVariables.of(moment, program)) {
          return .generatorElsewhere
        }
      case .act(let event, let arguments, let at):
        let isSilent = conjunct.place != .open && reading.isSilent(event)
        if areReady(arguments + [at]) { return isSilent ? .name : .generator }
      case .outcome(_, .breachedFor, let arguments), .outcome(_, .unprovenFor, let arguments):
        if areReady(arguments) { return .generator }
      case .isKind(let expression, _), .member(let expression, _):
        if isPlainVariable(expression) { return .generator }
      case .comparison(.equal, let left, let right):
        if isName(left, for: right, bound) || isName(right, for: left, bound) { return .name }
        if isCallGenerator(left, right, bound) { return .callGenerator }
      default: break
      }
    default: break
    }
    return isBound(FreeVariables.of(conjunct, program)) ? .test : .stuck
  }

  func isPlainVariable(_ id: ExpressionID) -> Bool {
    if case .variable = program[id].form { true } else { false }
  }

  /// The unbound variable that an expression is, if it is one.
  func unboundVariable(_ id: ExpressionID, _ bound: DenseDictionary<VariableID, Binding>)
    -> VariableID?
  {
    guard case .variable(let variable) = program[id].form, bound[variable] == nil else {
      return nil
    }
    return variable
  }

  /// Whether an equation gives a result a name: an unbound variable, where the result can be told.
  private func isName(
    _ side: ExpressionID, for other: ExpressionID, _ bound: DenseDictionary<VariableID, Binding>
  ) -> Bool {
    unboundVariable(side, bound) != nil
      && FreeVariables.of(other, program).allSatisfy { bound[$0] != nil }
  }

  /// Whether an equation ranges over all that have a value: `availability(c) = v`.
  private func isCallGenerator(
    _ left: ExpressionID, _ right: ExpressionID, _ bound: DenseDictionary<VariableID, Binding>
  ) -> Bool {
    func isOpenCall(_ id: ExpressionID) -> Bool {
      guard case .value(let value, let arguments) = program[id].form, isStored(value) else {
        return false
      }
      return arguments.contains { unboundVariable($0, bound) != nil }
        && arguments.allSatisfy {
          isPlainVariable($0) || FreeVariables.of($0, program).allSatisfy { bound[$0] != nil }
        }
    }
    func isReady(_ id: ExpressionID) -> Bool {
      isPlainVariable(id) || FreeVariables.of(id, program).allSatisfy { bound[$0] != nil }
    }
    return isOpenCall(left) && isReady(right) || isOpenCall(right) && isReady(left)
  }

  /// The branches in which one conjunct holds.
  private mutating func lower(
    _ conjunct: Conjunct, in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    switch conjunct.form {
    case .domain(let variable, let type):
      return lowerDomain(variable, type, in: branch, certainty)
    case .none(let binders, let parts):
      return lowerNone(binders, parts, in: branch, certainty)
    case .whole(let id):
      return lowerWhole(id, conjunct.sign, in: branch, certainty)
    case .condition(let id):
      return lowerPlain(id, conjunct.sign, in: branch, certainty)
    }
  }

  private mutating func lowerPlain(
    _ id: ConditionID, _ sign: Conjunct.Sign, in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    switch program[id].form {
    case .relation(let relation, let arguments, let moment):
      return lowerSentence(relation, arguments, at: moment, sign, in: branch, certainty)
    case .act(let event, let arguments, let at):
      return lowerAct(event, arguments, at: at, sign, in: branch, certainty)
    case .comparison(let comparison, let left, let right):
      return lowerComparison(
        comparison, left, right, sign, in: branch, certainty)
    case .isKind(let expression, let kind):
      return lowerKind(expression, kind, sign, in: branch, certainty)
    case .member(let expression, let set):
      return lowerMember(expression, set, sign, in: branch, certainty)
    case .holds(let expression):
      return lowerHolds(expression, sign, in: branch, certainty)
    case .has(let expression):
      return lowerHas(expression, sign, in: branch, certainty)
    case .outcome(let requirement, let state, let arguments):
      return lowerOutcome(requirement, state, arguments, sign, in: branch, certainty)
    case .constant, .and, .or, .not, .some, .every, .no:
      return lower(alternatives(id, sign, branch.place), in: branch, certainty)
    }
  }

  /// A variable ranges over a kind or an enum.
  private mutating func lowerDomain(
    _ variable: VariableID, _ type: ValueType, in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    var branch = branch
    let term: KernelTerm
    switch branch.bindings[variable] {
    case .term(let known)?:
      guard case .kind = type else { return [branch] }
      term = known
    case .missing?, .range?:
      return certainty == .possible ? [branch] : []
    case nil:
      let name =
        branch.frame.variables.indices.contains(variable.index)
        ? branch.frame[variable].name : "x\(variable.index)"
      term = branch.fresh(type, named: name)
      branch.bindings[variable] = .term(term)
    }
    guard let range = rangeRelation(of: type) else { return [branch] }
    return [branch.adding(.positive(Atom(range, [term])))]
  }

  private mutating func lowerKind(
    _ expression: ExpressionID, _ kind: KindID, _ sign: Conjunct.Sign, in branch: Branch,
    _ certainty: Certainty
  ) -> [Branch] {
    if sign == .positive, let variable = unboundVariable(expression, branch.bindings) {
      return lowerDomain(variable, .kind(kind), in: branch, certainty)
    }
    let relation = members(of: kind)
    return evaluate(expression, in: branch, wanted(certainty)).map { result in
      guard let term = result.term else { return result.branch }
      let atom = Atom(relation, [term])
      return result.branch.adding(sign == .positive ? .positive(atom) : .negative(atom))
    }
  }

  /// `x in {A, B}`, `x in Named`.
  private mutating func lowerMember(
    _ expression: ExpressionID, _ set: ExpressionID, _ sign: Conjunct.Sign, in branch: Branch,
    _ certainty: Certainty
  ) -> [Branch] {
    let constants = constants(of: set)
    if let members = constants, members.count != 1 {
      guard !members.isEmpty else { return sign == .positive ? [] : [branch] }
      let relation = setRelation(set, members)
      var branch = branch
      if sign == .positive, let variable = unboundVariable(expression, branch.bindings) {
        let term = branch.bind(variable)
        return [branch.adding(.positive(Atom(relation, [term])))]
      }
      return evaluate(expression, in: branch, wanted(certainty)).map { result in
        guard let term = result.term else { return result.branch }
        let atom = Atom(relation, [term])
        return result.branch.adding(sign == .positive ? .positive(atom) : .negative(atom))
      }
    }
    // A set may name its only member more than once.
    let members = constants == nil ? elements(of: set) : Array(elements(of: set).prefix(1))
    if sign == .positive {
      return members.flatMap {
        lowerComparison(.equal, expression, $0, .positive, in: branch, certainty)
      }
    }
    var branches = [branch]
    for member in members {
      branches = branches.flatMap {
        lowerComparison(.equal, expression, member, .negative, in: $0, certainty)
      }
    }
    return branches
  }

  /// A Bool, true (or false).
  private mutating func lowerHolds(
    _ expression: ExpressionID, _ sign: Conjunct.Sign, in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    let word: Word = sign == .positive ? 1 : 0
    return evaluate(expression, in: branch, wanted(certainty)).map { result in
      guard let term = result.term else { return result.branch }
      return result.branch.adding(.comparison(.equal, term, .constant(word)))
    }
  }

  /// `t has identity`: unknown only where what it is asked of is.
  private mutating func lowerHas(
    _ expression: ExpressionID, _ sign: Conjunct.Sign, in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    var starts: [Branch] = [branch]
    var result: [Branch] = []
    if case .value(_, let arguments) = program[expression].form {
      starts = []
      for called in evaluate(all: arguments, in: branch, wanted(certainty)) {
        if called.terms == nil {
          result.append(called.branch)
        } else {
          starts.append(called.branch)
        }
      }
    }
    for start in starts {
      for evaluated in evaluate(expression, in: start, sign == .positive ? .present : .all)
      where (evaluated.term != nil) == (sign == .positive) {
        result.append(evaluated.branch)
      }
    }
    return result
  }

  /// The outcomes of an expression that lowering a condition needs.
  func wanted(_ certainty: Certainty) -> Wanted { certainty == .certain ? .present : .all }
}
