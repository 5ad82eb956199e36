import GeredeProgram

/// A rule, or a provision of an agreement, which holds like a rule while the agreement is in force.
struct ReferenceDerivation {
  var head: RelationID
  var arguments: [Argument]
  var condition: ConditionID?
  var unless: ConditionID?
  /// For whom the agreement of the provision exists, where it does so once per binding.
  var scope: ConditionID?
  /// The provision; nil for a rule.
  var clause: ClauseID?

  /// All rules, then all provisions.
  static func all(of program: Program) -> [ReferenceDerivation] {
    let rules = program.rules.map { rule in
      ReferenceDerivation(
        head: rule.head, arguments: rule.arguments, condition: rule.condition, unless: rule.unless)
    }
    let provisions = program.clauses.enumerated().compactMap { index, clause in
      guard case .provision(let head, let arguments, _) = clause.form else {
        return ReferenceDerivation?.none
      }
      return ReferenceDerivation(
        head: head, arguments: arguments, condition: clause.condition, unless: clause.unless,
        scope: program[clause.agreement].binding?.condition, clause: ClauseID(index))
    }
    return rules + provisions
  }
}
