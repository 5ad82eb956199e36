import GeredeText

/// What can only be done when every file has been read.
extension Elaboration {
  /// Gives requirements their places, leaves out what reads a requirement that is left out, and
  /// files the rules.
  mutating func complete() {
    joinExceptions()
    var kept = Set(requirementDrafts.keys)
    var hasShrunk = true
    while hasShrunk {
      hasShrunk = false
      for (id, reads) in requirementReads where kept.contains(id) {
        if reads.contains(where: { !kept.contains($0) }) {
          kept.remove(id)
          hasShrunk = true
        }
      }
    }
    var places: [RequirementID: RequirementID] = [:]
    for id in kept.sorted() {
      guard let requirement = requirementDrafts[id] else { continue }
      places[id] = RequirementID(program.requirements.count)
      program.requirements.append(requirement)
    }
    if places.count < names.requirements.count {
      for index in program.conditions.indices {
        guard case .outcome(let id, let state, let arguments) = program.conditions[index].form
        else { continue }
        program.conditions[index].form =
          places[id].map { .outcome($0, state, arguments) } ?? .constant(false)
      }
    }
    completeScenarios(places)
    for (id, reads) in valueReads where !reads.allSatisfy({ kept.contains($0) }) {
      // Without its definition the value counts as an input that nothing gives: missing.
      program.values[id.index].definition = nil
      program.values[id.index].form = .input
    }
    for (rule, reads) in ruleReads where reads.allSatisfy({ kept.contains($0) }) {
      program.rules.append(rule)
    }
    for (clause, reads) in clauseDrafts where reads.allSatisfy({ kept.contains($0) }) {
      program.agreements[clause.agreement.index].clauses.append(ClauseID(program.clauses.count))
      program.clauses.append(clause)
      stateFeatures(of: clause)
    }
    for (trust, reads) in trustReads where reads.allSatisfy({ kept.contains($0) }) {
      program.trusts.append(trust)
    }
  }

  /// Working days without holidays count every weekday.
  mutating func reportWorkingDays() {
    guard let span = usesWorkingDays, program.builtins.isHoliday == nil else { return }
    report(RuleMessages.workingDaysWithoutHolidays(at: span))
  }
}
