import GeredeProgram
import GeredeText

/// Which variables a condition needs, and which it can bind.
extension ReferenceEvaluator {
  /// Whether the condition can be solved in this environment without ranging over values.
  func isReady(_ id: ConditionID, in environment: Environment) -> Bool {
    switch program[id].form {
    case .and(let parts):
      return order(parts, in: environment) != nil
    case .or(let parts):
      return parts.allSatisfy { isReady($0, in: environment) }
    case .relation(_, let arguments, let moment):
      return moment.map { isBound($0, environment) } ?? true
        && arguments.allSatisfy { isBindable($0, environment) }
    case .act(_, let arguments, let at):
      return (arguments + [at]).allSatisfy { isBindable($0, environment) }
    case .outcome(_, _, let arguments):
      return arguments.allSatisfy { isBindable($0, environment) }
    case .comparison(.equal, let left, let right):
      if freeVariable(left, in: environment) != nil { return isBound(right, environment) }
      if freeVariable(right, in: environment) != nil { return isBound(left, environment) }
      return isBound(left, environment) && isBound(right, environment)
    case .isKind(let subject, _):
      return freeVariable(subject, in: environment) != nil || isBound(subject, environment)
    case .member(let subject, let set):
      return isBound(set, environment)
        && (freeVariable(subject, in: environment) != nil || isBound(subject, environment))
    case .some(let binders, let condition):
      var inner = environment
      for binder in binders {
        inner[binder.variable.index] = binder.domain == nil ? nil : .missing
      }
      return isReady(condition, in: inner)
    default:
      return freeVariables(id).allSatisfy { environment[$0] != nil }
    }
  }

  /// `availability(c) = v` with `c` free: it ranges over all that have a value.
  func rangesOverValues(_ id: ConditionID, in environment: Environment) -> Bool {
    valueCall(id, in: environment) != nil
  }

  func valueSolutions(
    of id: ConditionID, in environment: Environment, at moment: Int64
  ) -> [(Environment, ReferenceTruth)] {
    guard let (value, arguments, other) = valueCall(id, in: environment) else { return [] }
    var found: [(Environment, ReferenceTruth)] = []
    for tuple in argumentTuples(of: value) {
      var result = self.result(of: value, tuple, at: moment)
      var bound = environment
      var isMatch = true
      for (argument, word) in zip(arguments, tuple) {
        if let variable = freeVariable(argument, in: bound) {
          bound[variable.index] = .word(word)
          continue
        }
        switch evaluate(argument, in: bound, at: moment).single {
        case .missing: result = .missing
        case let known: if known != .word(word) { isMatch = false }
        }
      }
      guard isMatch else { continue }
      if let variable = freeVariable(other, in: bound) {
        bound[variable.index] = result
        found.append((bound, result == .missing ? .unknown : .yes))
      } else {
        let truth = compare(
          ReferenceResult(low: result, high: result), evaluate(other, in: bound, at: moment),
          .equal, type: program[value].result)
        if truth != .no { found.append((bound, truth)) }
      }
    }
    return found
  }

  private func valueCall(
    _ id: ConditionID, in environment: Environment
  ) -> (ValueID, [ExpressionID], ExpressionID)? {
    guard case .comparison(.equal, let left, let right) = program[id].form else { return nil }
    for (call, other) in [(left, right), (right, left)] {
      guard case .value(let value, let arguments) = program[call].form,
        arguments.allSatisfy({
          freeVariable($0, in: environment) != nil || isBound($0, environment)
        }),
        freeVariable(other, in: environment) != nil || isBound(other, environment)
      else { continue }
      return (value, arguments, other)
    }
    return nil
  }

  private func argumentTuples(of id: ValueID) -> [[Word]] {
    let value = program[id]
    let isFinite = value.parameters.allSatisfy { parameter in
      switch parameter.type {
      case .kind, .enumeration: true
      default: false
      }
    }
    if value.definition == nil && !isFinite {
      return Array(Set((world.values[id] ?? []).map { Array($0.arguments.dropLast()) }))
    }
    return value.parameters.reduce([[]]) { tuples, parameter in
      let domain: [Word]
      switch parameter.type {
      case .kind(let kind):
        domain = world.entityKinds.indices.map { Word($0) }.filter { isEntity($0, within: kind) }
      case .enumeration(let id): domain = program[id].values.indices.map { Word($0) }
      default: domain = []
      }
      return tuples.flatMap { tuple in domain.map { tuple + [$0] } }
    }
  }

  /// An order in which all parts can be solved, or nil.
  private func order(_ parts: [ConditionID], in environment: Environment) -> [ConditionID]? {
    var bound = environment
    var rest = parts
    var sorted: [ConditionID] = []
    while !rest.isEmpty {
      guard
        let next = rest.indices.first(where: {
          isReady(rest[$0], in: bound) || rangesOverValues(rest[$0], in: bound)
        })
      else { return nil }
      let part = rest.remove(at: next)
      for variable in freeVariables(part) where bound[variable] == nil {
        bound[variable] = .missing
      }
      sorted.append(part)
    }
    return sorted
  }

  private func isBindable(_ argument: Argument, _ environment: Environment) -> Bool {
    guard case .expression(let id) = argument else { return true }
    return freeVariable(id, in: environment) != nil || isBound(id, environment)
  }

  private func isBound(_ id: ExpressionID, _ environment: Environment) -> Bool {
    freeVariables(id).allSatisfy { environment[$0] != nil }
  }

  /// The variables that a condition takes from outside.
  func freeVariables(_ id: ConditionID) -> Set<Int> {
    switch program[id].form {
    case .constant: return []
    case .and(let parts), .or(let parts):
      return parts.reduce(into: []) { $0.formUnion(freeVariables($1)) }
    case .not(let inner): return freeVariables(inner)
    case .relation(_, let arguments, let moment):
      return freeVariables(arguments).union(moment.map { freeVariables($0) } ?? [])
    case .act(_, let arguments, let at): return freeVariables(arguments + [at])
    case .outcome(_, _, let arguments): return freeVariables(arguments)
    case .comparison(_, let left, let right), .member(let left, let right):
      return freeVariables(left).union(freeVariables(right))
    case .isKind(let subject, _), .holds(let subject), .has(let subject):
      return freeVariables(subject)
    case .some(let binders, let condition), .no(let binders, let condition):
      return freeVariables(condition).subtracting(binders.map(\.variable.index))
    case .every(let binders, let range, let then):
      return freeVariables(then).union(range.map { freeVariables($0) } ?? [])
        .subtracting(binders.map(\.variable.index))
    }
  }

  private func freeVariables(_ arguments: [Argument]) -> Set<Int> {
    arguments.reduce(into: []) { found, argument in
      if case .expression(let id) = argument { found.formUnion(freeVariables(id)) }
    }
  }

  func freeVariables(_ id: ExpressionID) -> Set<Int> {
    switch program[id].form {
    case .word, .entity, .entityText, .now, .today: return []
    case .variable(let variable): return [variable.index]
    case .value(_, let parts), .apply(_, let parts), .set(let parts):
      return parts.reduce(into: []) { $0.formUnion(freeVariables($1)) }
    case .condition(let condition): return freeVariables(condition)
    case .aggregate(let aggregate):
      return (aggregate.operand.map { freeVariables($0) } ?? [])
        .union(aggregate.condition.map { freeVariables($0) } ?? [])
        .subtracting(aggregate.binders.map(\.variable.index))
    case .share(let share):
      return freeVariables(share.total).union(freeVariables(share.weight))
        .union(share.condition.map { freeVariables($0) } ?? [])
    }
  }
}
