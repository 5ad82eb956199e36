import GeredeProgram

/// The variables that a condition or expression mentions and does not range over itself.
struct FreeVariables {
  private(set) var found = DenseSet<VariableID>()

  static func of(_ condition: ConditionID, _ program: Program) -> DenseSet<VariableID> {
    var search = FreeVariables()
    search.add(condition, program)
    return search.found
  }

  static func of(_ expression: ExpressionID, _ program: Program) -> DenseSet<VariableID> {
    var search = FreeVariables()
    search.add(expression, program)
    return search.found
  }

  static func of(_ conjunct: Conjunct, _ program: Program) -> DenseSet<VariableID> {
    var search = FreeVariables()
    switch conjunct.form {
    case .condition(let id), .whole(let id): search.add(id, program)
    case .domain(let variable, _): search.found.insert(variable)
    case .none(let binders, let parts):
      search.within(binders) { inner in for part in parts { inner.add(part.condition, program) } }
    }
    return search.found
  }

  mutating func add(_ id: ConditionID, _ program: Program) {
    switch program[id].form {
    case .constant: break
    case .and(let parts), .or(let parts): for part in parts { add(part, program) }
    case .not(let inner): add(inner, program)
    case .relation(_, let arguments, let moment):
      for argument in arguments { add(argument, program) }
      if let moment { add(moment, program) }
    case .act(_, let arguments, let at): for argument in arguments + [at] { add(argument, program) }
    case .comparison(_, let left, let right):
      add(left, program)
      add(right, program)
    case .isKind(let expression, _), .holds(let expression), .has(let expression):
      add(expression, program)
    case .member(let expression, let set):
      add(expression, program)
      add(set, program)
    case .some(let binders, let inner), .no(let binders, let inner):
      within(binders) { $0.add(inner, program) }
    case .every(let binders, let scope, let then):
      within(binders) { search in
        if let scope { search.add(scope, program) }
        search.add(then, program)
      }
    case .outcome(_, _, let arguments): for argument in arguments { add(argument, program) }
    }
  }

  mutating func add(_ id: ExpressionID, _ program: Program) {
    switch program[id].form {
    case .word, .entity, .entityText, .now, .today: break
    case .variable(let variable): found.insert(variable)
    case .value(_, let parts), .apply(_, let parts), .set(let parts):
      for part in parts { add(part, program) }
    case .condition(let condition): add(condition, program)
    case .aggregate(let aggregate):
      within(aggregate.binders) { search in
        if let condition = aggregate.condition { search.add(condition, program) }
        if let operand = aggregate.operand { search.add(operand, program) }
      }
    case .share(let share):
      add(share.total, program)
      add(share.weight, program)
      if let condition = share.condition { add(condition, program) }
    }
  }

  mutating func add(_ argument: Argument, _ program: Program) {
    if case .expression(let id) = argument { add(id, program) }
  }

  /// Adds what a body mentions, but for the variables that it ranges over.
  private mutating func within(_ binders: [Binder], _ body: (inout FreeVariables) -> Void) {
    var inner = FreeVariables()
    body(&inner)
    found.formUnion(inner.found.subtracting(DenseSet(binders.map(\.variable))))
  }
}
