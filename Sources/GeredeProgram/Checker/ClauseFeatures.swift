import GeredeText

/// What the text of a clause lays down is stated as facts, so that requirements can ask for it.
extension Elaboration {
  /// States what a clause lays down, and what each `otherwise` of it does.
  /// - Complexity: O(links of the clause).
  mutating func stateFeatures(of clause: Clause) {
    if case .duty = clause.form { state(.isDuty, [clause.entity], of: clause) }
    if let window = clause.window, window.series != nil || !window.deadlines.isEmpty {
      state(.hasDeadline, [clause.entity], of: clause)
    }
    if case .power(let action) = clause.form, allowsLeaving(action, of: clause) {
      state(.allowsLeaving, [clause.entity], of: clause)
    }
    var previous = clause.entity
    for link in clause.links {
      state(.isFollowedBy, [previous, link.entity], of: clause)
      if link.modality == .must { state(.isDuty, [link.entity], of: clause) }
      if !link.window.deadlines.isEmpty { state(.hasDeadline, [link.entity], of: clause) }
      if link.modality == .can, allowsLeaving(link.action, of: clause) {
        state(.allowsLeaving, [link.entity], of: clause)
      }
      previous = link.entity
    }
  }

  /// Whether an action ends or leaves the agreement that its clause belongs to.
  private func allowsLeaving(_ action: ClauseAction, of clause: Clause) -> Bool {
    let builtins = program.builtins
    guard action.event == builtins.terminate || action.event == builtins.withdrawFrom else {
      return false
    }
    guard action.arguments.count > 1, case .expression(let document) = action.arguments[1],
      case .entity(let agreement) = program[document].form
    else { return true }
    return agreement == program[clause.agreement].entity
  }

  private mutating func state(
    _ feature: ClauseFeature, _ entities: [EntityID], of clause: Clause
  ) {
    guard let relation = program.builtins.clauseFeatures[feature] else { return }
    program.facts.append(
      Fact(
        statement: .relation(relation, entities.map { .entity($0) }), module: clause.module,
        span: clause.span))
  }
}
