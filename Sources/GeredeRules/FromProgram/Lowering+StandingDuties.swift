import GeredeProgram
import GeredeText

extension Lowering {
  /// `p must ensure C`: at every moment, or at its deadline.
  mutating func lowerStandingDuty(_ id: ClauseID, _ bearer: ExpressionID, _ condition: ConditionID)
  {
    let clause = program[id]
    guard let parts = duties[clause.entity] else { return }
    if clause.window == nil {
      lowerContinuous(id, parts, bearer, condition)
      lowerOpen(parts)
      return
    }
    lowerInstances(of: id, parts, bearer, nil)
    lowerAtDeadline(parts, clause, condition)
    lowerOpen(parts)
  }

  /// The three outcomes of a condition, with the states that they give.
  private mutating func outcomes(
    of condition: ConditionID, in branch: Branch
  ) -> [(state: ClauseState, branch: Branch)] {
    var result: [(state: ClauseState, branch: Branch)] = []
    result += lower(condition, .positive, in: branch, .certain).map { (.fulfilled, $0) }
    result += lower(condition, .negative, in: branch, .certain).map { (.violated, $0) }
    result += unknown(condition, in: branch).map { (.unproven, $0) }
    return result
  }

  /// A standing duty without a time: its states are those of the moment.
  private mutating func lowerContinuous(
    _ id: ClauseID, _ parts: DutyParts, _ bearer: ExpressionID, _ condition: ConditionID
  ) {
    let clause = program[id]
    var known: [RuleDraft] = []
    for certainty in [Certainty.certain, .possible] {
      let start = Branch(frame: clause.frame, mode: reading.modeOfStates(clause))
      for bearing in bearing(bearer, of: clause.agreement, in: start, certainty) {
        for guarded in guarded(clause, in: bearing.branch, certainty) {
          for open in inForce(clause.agreement, in: guarded, certainty) {
            var branch = open
            guard let variables = columnTerms(clause.instanceVariables, in: &branch) else {
              continue
            }
            let moment = branch.moment
            let instance = [bearing.bearer] + variables + [moment, moment, moment]
            guard let draft = finish(branch, head: instance, certainty) else { continue }
            if certainty == .certain {
              known.append(draft)
              add(draft, to: parts.lowered.instances)
            } else if !known.contains(draft) {
              branch.literals.append(.negative(Atom(parts.lowered.instances, instance)))
              if let open = finish(branch, head: instance + [moment, moment], .possible) {
                add(open, to: parts.state(.unproven))
              }
            }
          }
        }
      }
    }
    var branch = Branch(frame: clause.frame, mode: .carried)
    let instance = parts.columns(in: &branch)
    let moment = instance[instance.count - 1]
    branch.literals = [.positive(Atom(parts.lowered.instances, instance))]
    branch.moment = moment
    for outcome in outcomes(of: condition, in: branch) {
      let certainty: Certainty = outcome.state == .unproven ? .possible : .certain
      if let draft = finish(outcome.branch, head: instance + [moment, moment], certainty) {
        add(draft, to: parts.state(outcome.state))
      }
    }
  }

  /// A standing duty with a time: pending until its deadline, then what its condition was at it.
  private mutating func lowerAtDeadline(
    _ parts: DutyParts, _ clause: Clause, _ condition: ConditionID
  ) {
    var branch = Branch(frame: clause.frame, mode: .carried)
    let instance = parts.columns(in: &branch)
    let opening = instance[instance.count - 2]
    let deadline = instance[instance.count - 1]
    branch.literals = [.positive(Atom(parts.lowered.instances, instance))]
    add(
      branch.adding(.comparison(.lessOrEqual, opening, deadline)), instance + [opening, deadline],
      to: parts.state(.pending))
    noteDeadlines(of: clause)
    branch.moment = deadline
    let after = branch.compute(.add, [deadline, .constant(1)], .instant)
    for outcome in outcomes(of: condition, in: branch) {
      let certainty: Certainty = outcome.state == .unproven ? .possible : .certain
      if let draft = finish(
        outcome.branch, head: instance + [after, .constant(.max)], certainty)
      {
        add(draft, to: parts.state(outcome.state))
      }
    }
  }

  /// Lets conditions be asked about at the deadlines of a clause.
  private mutating func noteDeadlines(of clause: Clause) {
    var start = Branch(frame: clause.frame, mode: .carried)
    start.moment = start.fresh(.instant, named: "opening")
    startSeries(of: clause, in: &start)
    for opened in opened(clause, in: start, .present) {
      guard let opening = opened.opening else { continue }
      for timed in deadlines(
        clause.window, opening: opening, clause.agreement, periodEnd: opened.periodEnd,
        in: opened.branch, .present)
      {
        if let deadline = timed.deadline { noteMoment(deadline, in: timed.branch) }
      }
    }
  }
}
