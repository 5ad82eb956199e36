import GeredeProgram
import GeredeText

extension Lowering {
  /// A duty: its instances, what performs them, and their states.
  mutating func lowerDuty(_ id: ClauseID, _ action: ClauseAction) {
    let clause = program[id]
    guard let parts = duties[clause.entity], case .expression(let bearer)? = action.arguments.first
    else { return }
    lowerInstances(of: id, parts, bearer, action)
    let performed = lowerPerformances(of: parts, action, event: relation(action.event).certain)
    lowerStates(of: parts, performed: performed)
  }

  /// The instances of a duty, or of a standing duty with a time; those that are unproven; those that
  /// would have opened after the end.
  mutating func lowerInstances(
    of id: ClauseID, _ parts: DutyParts, _ bearer: ExpressionID, _ action: ClauseAction?
  ) {
    let certain = lowerInstances(id, parts, bearer, action, .certain, excluding: [])
    lowerInstances(id, parts, bearer, action, .possible, excluding: certain)
  }

  /// Makes the rules of the instances (certain) or of the unproven ones (possible) and returns them.
  @discardableResult
  private mutating func lowerInstances(
    _ id: ClauseID, _ parts: DutyParts, _ bearer: ExpressionID, _ action: ClauseAction?,
    _ certainty: Certainty, excluding known: [RuleDraft]
  ) -> [RuleDraft] {
    let clause = program[id]
    let wanted = wanted(certainty)
    var drafts: [RuleDraft] = []
    var start = Branch(frame: clause.frame, mode: .carried)
    start.moment = start.fresh(.instant, named: "opening")
    startSeries(of: clause, in: &start)
    // The bearer ranges over the parties first: a guard may count or deny what concerns it.
    for bearing in bearing(bearer, of: clause.agreement, in: start, certainty) {
      for conditioned in conditioned(clause, in: bearing.branch, certainty) {
        for opened in unexcused(clause, opened(clause, in: conditioned, wanted)) {
          var branch = opened.branch
          guard let variables = columnTerms(clause.instanceVariables, in: &branch) else { continue }
          guard let opening = opened.opening else {
            addUnknownOpening(parts, [bearing.bearer] + variables, in: branch)
            continue
          }
          branch = notAfterNow(opening, in: branch)
          if let action {
            guard let free = notSetAside(id, action, bearing.bearer, in: branch) else { continue }
            branch = free
          }
          for timed in deadlines(
            clause.window, opening: opening, clause.agreement, periodEnd: opened.periodEnd,
            in: branch, wanted)
          {
            let instance =
              [bearing.bearer] + variables + [opening, opening, timed.deadline ?? .constant(.max)]
            if certainty == .certain { addLapsed(id, parts, instance, in: timed.branch) }
            for open in isOpenable(clause, in: timed.branch, certainty) {
              guard let draft = finish(open, head: instance, certainty) else { continue }
              drafts.append(draft)
              guard certainty == .possible else {
                add(draft, to: parts.lowered.instances)
                continue
              }
              guard !known.contains(draft) else { continue }
              addUnproven(parts, instance, in: open)
            }
          }
        }
      }
    }
    return drafts
  }

  /// What opens, in the branches in which `unless` does not excuse.
  private mutating func unexcused(_ clause: Clause, _ opened: [Opened]) -> [Opened] {
    opened.flatMap { opened -> [Opened] in
      var branch = opened.branch
      // Without an opening the guard is asked about now.
      if opened.opening == nil { branch.literals.append(.positive(Atom(now, [branch.moment]))) }
      return unexcused(clause, in: branch).map { branch in
        var opened = opened
        opened.branch = branch
        return opened
      }
    }
  }

  /// The branches in which instances may open at the branch's moment: in force, or where the clause
  /// survives, after the coming into force.
  mutating func isOpenable(
    _ clause: Clause, in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    guard clause.survives else { return inForce(clause.agreement, in: branch, certainty) }
    return [hasExisted(clause.agreement, in: withinTerm(of: clause, in: branch), certainty)]
  }

  /// That an agreement that exists once per binding did so at some instant of its term, up to the
  /// branch's moment.
  private func hasExisted(
    _ id: AgreementID, in branch: Branch, _ certainty: Certainty
  ) -> Branch {
    guard let scope = agreements[id.index].scope else { return branch }
    var branch = branch
    let subject = subject(of: id, in: &branch)
    let from = branch.fresh(.instant, named: "start")
    let until = branch.fresh(.instant, named: "end")
    let earlier = branch.fresh(.instant, named: "earlier")
    branch.literals += [
      .positive(Atom(agreements[id.index].term, subject + [from, until])),
      .positive(Atom(scope.copy(certainty), subject + [earlier])),
      .comparison(.lessOrEqual, from, earlier), .comparison(.lessOrEqual, earlier, until),
      .comparison(.lessOrEqual, earlier, branch.moment),
    ]
    return branch
  }

  /// That the branch's moment lies within the term of the agreement, or for a clause that survives
  /// at or after its start.
  func withinTerm(of clause: Clause, in branch: Branch) -> Branch {
    var branch = branch
    let subject = subject(of: clause.agreement, in: &branch)
    let from = branch.fresh(.instant, named: "start")
    let until = branch.fresh(.instant, named: "end")
    branch.literals += [
      .positive(Atom(agreements[clause.agreement.index].term, subject + [from, until])),
      .comparison(.lessOrEqual, from, branch.moment),
    ]
    if !clause.survives {
      branch.literals.append(.comparison(.lessOrEqual, branch.moment, until))
    }
    return branch
  }

  /// An instance of which cannot be told whether it exists, or until when it may be done.
  private mutating func addUnproven(
    _ parts: DutyParts, _ instance: [KernelTerm], in branch: Branch
  ) {
    // What exists with a deadline of its own is not unproven as well.
    let existing = Array(instance.dropLast()) + [.any]
    let open = branch.adding(.negative(Atom(parts.lowered.instances, existing)))
    let opening = instance[instance.count - 2]
    if let draft = finish(open, head: instance + [opening, .constant(.max)], .possible) {
      add(draft, to: parts.state(.unproven))
    }
  }

  /// An instance whose opening is not known: unproven from the beginning.
  private mutating func addUnknownOpening(
    _ parts: DutyParts, _ columns: [KernelTerm], in branch: Branch
  ) {
    // The guard is asked about now: there is no other moment to ask about. It may have opened while
    // the agreement was in force, whether or not that has ended.
    var branch = branch.adding(.positive(Atom(now, [branch.moment])))
    let agreement = program[parts.clause].agreement
    let subject = subject(of: agreement, in: &branch)
    let start = branch.fresh(.instant, named: "start")
    branch.literals += [
      .positive(Atom(agreements[agreement.index].term, subject + [start, .any])),
      .comparison(.lessOrEqual, start, branch.moment),
    ]
    branch = hasExisted(agreement, in: branch, .possible)
    let times = [Word.min, .min, .max, .min, .max].map { KernelTerm.constant($0) }
    if let draft = finish(branch, head: columns + times, .possible) {
      add(draft, to: parts.state(.unproven))
    }
  }

  /// An instance that would have opened after the end.
  private mutating func addLapsed(
    _ id: ClauseID, _ parts: DutyParts, _ instance: [KernelTerm], in branch: Branch
  ) {
    let clause = program[id]
    guard !clause.survives, clause.window?.opening != nil else { return }
    if clauses[id.index].lapsed == nil {
      clauses[id.index].lapsed = addRelation("lapsed \(parts.name)", parts.types)
    }
    guard let lapsed = clauses[id.index].lapsed else { return }
    var branch = branch
    let subject = subject(of: clause.agreement, in: &branch)
    let until = branch.fresh(.instant, named: "end")
    branch.literals += [
      .positive(Atom(agreements[clause.agreement.index].term, subject + [.any, until])),
      .comparison(.less, until, branch.moment),
    ]
    branch = hasExisted(clause.agreement, in: branch, .certain)
    add(branch, instance, to: lapsed)
  }

  /// Acts that perform an instance, at or after its opening: an instance, then the instant.
  mutating func lowerPerformances(
    of parts: DutyParts, _ action: ClauseAction, event: KernelRelationID
  ) -> KernelRelationID {
    let clause = program[parts.clause]
    var countsOnce = action.isOnce
    if case .prohibition = clause.form { countsOnce = true }
    // Where an act settles one instance, two acts at one instant are told apart by their slots.
    let identity = countsOnce ? program[action.event].slots.map(\.type) : []
    let performed = addRelation("performed \(parts.name)", parts.types + identity + [.instant])
    var branch = Branch(frame: clause.frame, mode: .carried)
    let instance = parts.columns(in: &branch)
    let opening = instance[instance.count - 2]
    let done = branch.fresh(.instant, named: "done")
    branch.literals.append(.positive(Atom(parts.lowered.instances, instance)))
    branch.moment = opening
    for slots in actionSlots(action, in: branch) {
      var acting = slots.branch
      let actor = acting.fresh(partyType, named: "actor")
      var terms = slots.terms
      for (index, type) in identity.dropFirst().enumerated() where terms[index] == .any {
        terms[index] = acting.fresh(type, named: "slot")
      }
      acting.literals += [
        .positive(Atom(event, [actor] + terms + [done])),
        .comparison(.lessOrEqual, opening, done),
      ]
      let act = identity.isEmpty ? [] : [actor] + terms
      acting.moment = done
      // An agent's acts are looked at on their own, not within the instances.
      for (performing, party) in principals(of: actor, in: acting) {
        add(
          performing.adding(.comparison(.equal, party, instance[0])), instance + act + [done],
          to: performed)
      }
    }
    return countsOnce ? lowerOnce(of: parts, action, performed, identity) : performed
  }

  /// The terms of an action's slots after the bearer's, with what `at_least` asks.
  mutating func actionSlots(_ action: ClauseAction, in branch: Branch) -> [Slots] {
    var result = [Slots(branch: branch, terms: [], hasMissing: false)]
    for (index, argument) in action.arguments.enumerated().dropFirst() {
      var next: [Slots] = []
      for start in result {
        guard case .expression(let expression) = argument else {
          next.append(Slots(branch: start.branch, terms: start.terms + [.any], hasMissing: false))
          continue
        }
        for evaluated in evaluate(expression, in: start.branch, .present) {
          guard var term = evaluated.term else { continue }
          var branch = evaluated.branch
          if action.atLeast.contains(index) {
            let amount = branch.fresh(program[action.event].slots[index].type, named: "amount")
            branch.literals.append(.comparison(.greaterOrEqual, amount, term))
            term = amount
          }
          next.append(Slots(branch: branch, terms: start.terms + [term], hasMissing: false))
        }
      }
      result = next
    }
    return result
  }
}
