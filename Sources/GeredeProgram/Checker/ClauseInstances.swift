import GeredeSyntax
import GeredeText

/// One act performs one instance of a duty: the act names what tells the instances apart.
extension Elaboration {
  /// Gives a message where an act would settle several instances of a duty at once.
  mutating func checkInstances(of clause: Clause) {
    if case .duty(let action) = clause.form { checkInstances(of: action, in: clause) }
    for link in clause.links where link.modality == .must {
      checkInstances(of: link.action, in: clause)
    }
  }

  /// Checks one action against the variables that tell instances apart. The period of a series, and
  /// in an `otherwise` on `must not` the instant of the act, are told by the window.
  private mutating func checkInstances(of action: ClauseAction, in clause: Clause) {
    var named: Set<VariableID> = []
    for (slot, argument) in action.arguments.enumerated() where !action.atLeast.contains(slot) {
      if case .expression(let id) = argument, case .variable(let variable) = program[id].form {
        named.insert(variable)
      }
    }
    if case .standingDuty(let bearer, _) = clause.form,
      case .variable(let variable) = program[bearer].form
    {
      named.insert(variable)
    }
    addDetermined(by: clause.condition, to: &named)
    checkThresholds(of: action, in: clause, named: named)
    guard !action.isOnce else { return }
    guard let missing = clause.instanceVariables.first(where: { !named.contains($0) }) else {
      return
    }
    let variable = clause.frame[missing]
    report(
      AgreementMessages.severalInstances(
        variable.name, at: action.span, bound: variable.span,
        proposal: naming(variable, in: action), event: eventWords(action.event),
        type: title(of: variable.type), some: word(.some), once: word(.once)))
  }

  /// Checks that an act which settles one instance could settle each that it is counted for: what
  /// `at_least` asks does not differ between instances that the act does not tell apart.
  private mutating func checkThresholds(
    of action: ClauseAction, in clause: Clause, named: Set<VariableID>
  ) {
    var counts = action.isOnce
    if case .prohibition = clause.form { counts = true }
    guard counts else { return }
    for slot in action.atLeast.sorted() {
      guard case .expression(let id) = action.arguments[slot] else { continue }
      var needed: Set<VariableID> = []
      collect(id, into: &needed)
      let open = clause.instanceVariables.first { needed.contains($0) && !named.contains($0) }
      guard let open else { continue }
      let variable = clause.frame[open]
      report(
        AgreementMessages.severalThresholds(
          variable.name, at: program[id].span, bound: variable.span, atLeast: word(.atLeast),
          proposal: naming(variable, in: action)))
      return
    }
  }

  /// Adds the variables that equations of the guard compute from those that are named.
  private func addDetermined(by condition: ConditionID?, to named: inout Set<VariableID>) {
    guard let condition else { return }
    var equations: [(VariableID, Set<VariableID>)] = []
    var pending = [condition]
    while let next = pending.popLast() {
      switch program[next].form {
      case .and(let parts): pending += parts
      case .comparison(.equal, let left, let right):
        for (one, other) in [(left, right), (right, left)] {
          guard case .variable(let variable) = program[one].form else { continue }
          var needed: Set<VariableID> = []
          collect(other, into: &needed)
          equations.append((variable, needed))
        }
      default: break
      }
    }
    var count = -1
    while count != named.count {
      count = named.count
      for (variable, needed) in equations where needed.isSubset(of: named) {
        named.insert(variable)
      }
    }
  }

  /// The action with a variable in the first open slot that it fits: `pay EUR 500 to c for b`; nil
  /// if there is none.
  private func naming(_ variable: Variable, in action: ClauseAction) -> String? {
    let relation = program[action.event]
    let slot = relation.slots.indices.dropFirst().first {
      action.arguments[$0] == .any && areRelated(variable.type, relation.slots[$0].type)
    }
    guard let slot else { return nil }
    var words = relation.words
    var order = Array(relation.slots.indices)
    if file.language == .dutch, let dutch = relation.dutch {
      words = dutch.words
      order = dutch.slotOrder
    }
    let last = order.lastIndex { $0 == slot || action.arguments[$0] != .any } ?? 0
    var parts: [String] = []
    for (place, index) in order.enumerated().prefix(last + 1) {
      if place > 0 {
        if index == slot {
          parts.append(variable.name)
        } else if case .expression(let id) = action.arguments[index] {
          let atLeast = action.atLeast.contains(index) ? word(.atLeast) + " " : ""
          parts.append(atLeast + oneLine(text(program[id].span)))
        } else {
          parts.append("_")
        }
      }
      if place < last || place < words.count && last + 1 == order.count {
        parts.append(words[place])
      }
    }
    return parts.joined(separator: " ")
  }
}
