import GeredeProgram

/// The variables that a condition or expression mentions and does not range over itself.
struct FreeVariables {
  private let program: Program
  private(set) var found: Set<VariableID> = []

  init(in program: Program) { self.program = program }

  static func of(_ condition: ConditionID, _ program: Program) -> Set<VariableID> {
    var search = FreeVariables(in: program)
    search.add(condition)
    return search.found
  }

  static func of(_ expression: ExpressionID, _ program: Program) -> Set<VariableID> {
    var search = FreeVariables(in: program)
    search.add(expression)
    return search.found
  }

  static func of(_ conjunct: Conjunct, _ program: Program) -> Set<VariableID> {
    var search = FreeVariables(in: program)
    switch conjunct.form {
    case .condition(let id), .whole(let id): search.add(id)
    case .domain(let variable, _): search.found = [variable]
    case .none(let binders, let parts):
      search.within(binders) { inner in for part in parts { inner.add(part.condition) } }
    }
    return search.found
  }

  mutating func add(_ id: ConditionID) {
    switch program[id].form {
    case .constant: break
    case .and(let parts), .or(let parts): for part in parts { add(part) }
    case .not(let inner): add(inner)
    case .relation(_, let arguments, let moment):
      for argument in arguments { add(argument) }
      if let moment { add(moment) }
    case .act(_, let arguments, let at): for argument in arguments + [at] { add(argument) }
    case .comparison(_, let left, let right):
      add(left)
      add(right)
    case .isKind(let expression, _), .holds(let expression), .has(let expression): add(expression)
    case .member(let expression, let set):
      add(expression)
      add(set)
    case .some(let binders, let inner), .no(let binders, let inner):
      within(binders) { $0.add(inner) }
    case .every(let binders, let scope, let then):
      within(binders) { search in
        if let scope { search.add(scope) }
        search.add(then)
      }
    case .outcome(_, _, let arguments): for argument in arguments { add(argument) }
    }
  }

  mutating func add(_ id: ExpressionID) {
    switch program[id].form {
    case .word, .entity, .entityText, .now, .today: break
    case .variable(let variable): found.insert(variable)
    case .value(_, let parts), .apply(_, let parts), .set(let parts):
      for part in parts { add(part) }
    case .condition(let condition): add(condition)
    case .aggregate(let aggregate):
      within(aggregate.binders) { search in
        if let condition = aggregate.condition { search.add(condition) }
        if let operand = aggregate.operand { search.add(operand) }
      }
    case .share(let share):
      add(share.total)
      add(share.weight)
      if let condition = share.condition { add(condition) }
    }
  }

  mutating func add(_ argument: Argument) {
    if case .expression(let id) = argument { add(id) }
  }

  /// Adds what a body mentions, but for the variables that it ranges over.
  private mutating func within(_ binders: [Binder], _ body: (inout FreeVariables) -> Void) {
    var inner = FreeVariables(in: program)
    body(&inner)
    found.formUnion(inner.found.subtracting(binders.map(\.variable)))
  }
}
