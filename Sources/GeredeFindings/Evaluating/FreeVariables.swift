import GeredeProgram
import GeredeText

/// The variables of a frame that conditions and expressions read without ranging over them
/// themselves, sorted.
///
/// A class, because each list is made when it is first asked for and then serves all walks.
final class FreeVariables {
  private let program: Program
  /// By index in the arenas; nil where nobody asked yet.
  private var conditions: [[VariableID]?]
  private var expressions: [[VariableID]?]

  /// Nothing is computed yet.
  init(_ program: Program) {
    self.program = program
    conditions = Array(repeating: nil, count: program.conditions.count)
    expressions = Array(repeating: nil, count: program.expressions.count)
  }

  /// Of a condition.
  subscript(id: ConditionID) -> [VariableID] {
    if let known = conditions[id.index] { return known }
    var found: Set<VariableID> = []
    switch program[id].form {
    case .constant: break
    case .and(let parts), .or(let parts):
      for part in parts { found.formUnion(self[part]) }
    case .not(let inner): found.formUnion(self[inner])
    case .relation(_, let slots, let moment):
      found.formUnion(arguments(slots))
      if let moment { found.formUnion(self[moment]) }
    case .act(_, let slots, let at): found.formUnion(arguments(slots + [at]))
    case .comparison(_, let left, let right), .member(let left, let right):
      found.formUnion(self[left])
      found.formUnion(self[right])
    case .isKind(let inner, _), .holds(let inner), .has(let inner):
      found.formUnion(self[inner])
    case .some(let binders, let inner), .no(let binders, let inner):
      found = Set(self[inner]).subtracting(binders.map(\.variable))
    case .every(let binders, let range, let then):
      found.formUnion(self[then])
      if let range { found.formUnion(self[range]) }
      found.subtract(binders.map(\.variable))
    case .outcome(_, _, let slots): found.formUnion(arguments(slots))
    }
    let sorted = found.sorted()
    conditions[id.index] = sorted
    return sorted
  }

  /// Of an expression.
  subscript(id: ExpressionID) -> [VariableID] {
    if let known = expressions[id.index] { return known }
    var found: Set<VariableID> = []
    switch program[id].form {
    case .word, .entity, .entityText, .now, .today: break
    case .variable(let variable): found.insert(variable)
    case .value(_, let parts), .apply(_, let parts), .set(let parts):
      for part in parts { found.formUnion(self[part]) }
    case .condition(let inner): found.formUnion(self[inner])
    case .aggregate(let aggregate):
      if let operand = aggregate.operand { found.formUnion(self[operand]) }
      if let inner = aggregate.condition { found.formUnion(self[inner]) }
      found.subtract(aggregate.binders.map(\.variable))
    case .share(let share):
      found.formUnion(self[share.total])
      found.formUnion(self[share.weight])
      if let inner = share.condition { found.formUnion(self[inner]) }
    }
    let sorted = found.sorted()
    expressions[id.index] = sorted
    return sorted
  }

  private func arguments(_ slots: [Argument]) -> Set<VariableID> {
    var found: Set<VariableID> = []
    for case .expression(let id) in slots { found.formUnion(self[id]) }
    return found
  }
}
