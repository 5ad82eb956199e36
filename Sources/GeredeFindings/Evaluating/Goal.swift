import GeredeProgram
import GeredeText

/// Something that has to hold together with other goals, and may bind variables.
enum Goal {
  case condition(ConditionID, negative: Bool)
  /// A variable ranges over a kind or an enum.
  case domain(VariableID, ValueType)
  /// A relation, taken as a plain source of rows.
  case sentence(RelationID, [Argument], at: ExpressionID?)
  case act(RelationID, [Argument], at: Argument)

  /// The goals of a quantifier: its condition, and each binder with a noun in its domain.
  static func range(
    _ binders: [Binder], _ condition: ConditionID?, negative: Bool
  ) -> [Goal] {
    var goals: [Goal] = []
    if let condition { goals.append(.condition(condition, negative: negative)) }
    for binder in binders {
      if let domain = binder.domain { goals.append(.domain(binder.variable, domain)) }
    }
    return goals
  }
}
