import GeredeProgram
import GeredeText

/// The variables of a frame that conditions and expressions read without ranging over them
/// themselves.
///
/// Each list is made once, sorted, for the whole arena.
struct FreeVariables: Sendable {
  private(set) var ofCondition: [[VariableID]]
  private(set) var ofExpression: [[VariableID]]

  /// - Complexity: O(size of the program × variables of a frame).
  init(_ program: Program) {
    ofCondition = Array(repeating: [], count: program.conditions.count)
    ofExpression = Array(repeating: [], count: program.expressions.count)
    var pass = Pass(program: program)
    for index in program.conditions.indices {
      ofCondition[index] = pass.condition(ConditionID(index))
    }
    for index in program.expressions.indices {
      ofExpression[index] = pass.expression(ExpressionID(index))
    }
  }

  subscript(id: ConditionID) -> [VariableID] { ofCondition[id.index] }
  subscript(id: ExpressionID) -> [VariableID] { ofExpression[id.index] }

  /// One walk over the arenas that remembers what it has seen.
  private struct Pass {
    let program: Program
    var conditions: [ConditionID: [VariableID]] = [:]
    var expressions: [ExpressionID: [VariableID]] = [:]

    mutating func condition(_ id: ConditionID) -> [VariableID] {
      if let known = conditions[id] { return known }
      var found: Set<VariableID> = []
      switch program[id].form {
      case .constant: break
      case .and(let parts), .or(let parts):
        for part in parts { found.formUnion(condition(part)) }
      case .not(let inner): found.formUnion(condition(inner))
      case .relation(_, let slots, let moment):
        found.formUnion(arguments(slots))
        if let moment { found.formUnion(expression(moment)) }
      case .act(_, let slots, let at): found.formUnion(arguments(slots + [at]))
      case .comparison(_, let left, let right), .member(let left, let right):
        found.formUnion(expression(left))
        found.formUnion(expression(right))
      case .isKind(let inner, _), .holds(let inner), .has(let inner):
        found.formUnion(expression(inner))
      case .some(let binders, let inner), .no(let binders, let inner):
        found = Set(condition(inner)).subtracting(binders.map(\.variable))
      case .every(let binders, let range, let then):
        found.formUnion(condition(then))
        if let range { found.formUnion(condition(range)) }
        found.subtract(binders.map(\.variable))
      case .outcome(_, _, let slots): found.formUnion(arguments(slots))
      }
      let sorted = found.sorted()
      conditions[id] = sorted
      return sorted
    }

    mutating func expression(_ id: ExpressionID) -> [VariableID] {
      if let known = expressions[id] { return known }
      var found: Set<VariableID> = []
      switch program[id].form {
      case .word, .entity, .entityText, .now, .today: break
      case .variable(let variable): found.insert(variable)
      case .value(_, let parts), .apply(_, let parts), .set(let parts):
        for part in parts { found.formUnion(expression(part)) }
      case .condition(let inner): found.formUnion(condition(inner))
      case .aggregate(let aggregate):
        if let operand = aggregate.operand { found.formUnion(expression(operand)) }
        if let inner = aggregate.condition { found.formUnion(condition(inner)) }
        found.subtract(aggregate.binders.map(\.variable))
      case .share(let share):
        found.formUnion(expression(share.total))
        found.formUnion(expression(share.weight))
        if let inner = share.condition { found.formUnion(condition(inner)) }
      }
      let sorted = found.sorted()
      expressions[id] = sorted
      return sorted
    }

    private mutating func arguments(_ slots: [Argument]) -> Set<VariableID> {
      var found: Set<VariableID> = []
      for case .expression(let id) in slots { found.formUnion(expression(id)) }
      return found
    }
  }
}
