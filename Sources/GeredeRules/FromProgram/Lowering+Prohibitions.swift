import GeredeProgram
import GeredeText

/// An act that was done and to which a clause applies.
struct AppliedAct {
  var branch: Branch
  /// Who is bound: the actor, or whom it acts for.
  var bearer: KernelTerm
  /// The slots of the act, the actor first.
  var terms: [KernelTerm]
  var done: KernelTerm
}

extension Lowering {
  /// A prohibition: each act while it applies is a violation.
  mutating func lowerProhibition(_ id: ClauseID, _ action: ClauseAction) {
    let clause = program[id]
    guard let parts = duties[clause.entity] else { return }
    var known: [RuleDraft] = []
    for certainty in [Certainty.certain, .possible] {
      for found in applyingToActs(id, action, certainty) {
        var branch = notAfterNow(found.done, in: found.branch)
        guard let variables = columnTerms(clause.instanceVariables, in: &branch) else { continue }
        let done = found.done
        let instance = [found.bearer] + variables + [done, done, done]
        guard let draft = finish(branch, head: instance, certainty) else { continue }
        if certainty == .certain {
          known.append(draft)
          add(draft, to: parts.lowered.instances)
        } else if !known.contains(draft) {
          branch.literals.append(.negative(Atom(parts.lowered.instances, instance)))
          if let open = finish(branch, head: instance + [done, .constant(.max)], .possible) {
            add(open, to: parts.state(.unproven))
          }
        }
      }
    }
    var branch = Branch(frame: Frame(), mode: .carried)
    let instance = parts.columns(in: &branch)
    branch.literals = [.positive(Atom(parts.lowered.instances, instance))]
    add(
      branch, instance + [instance[instance.count - 1], .constant(.max)], to: parts.state(.violated)
    )
    lowerOpen(parts)
  }

  /// A permission or power: whether it applied to some act.
  mutating func lowerFiring(of id: ClauseID, _ action: ClauseAction) {
    let firing = addRelation("applied \(program[id].name.english)", [])
    clauses[id.index].firing = firing
    for found in applyingToActs(id, action, .certain) {
      add(notAfterNow(found.done, in: found.branch), [], to: firing)
    }
  }

  /// The acts of an event as they were done, whether or not they needed a power and had it.
  mutating func rawActs(_ id: RelationID) -> KernelRelationID {
    guard program[id].needsPower else { return relation(id).certain }
    if let known = powerActs[id] { return known }
    let types = program[id].slots.map(\.type) + [.instant]
    let acts = addInput("did \(program[id].title)", types, source: .act(id))
    powerActs[id] = acts
    return acts
  }

  /// The branches in which a clause applies to an act that was done, at its instant, and in which no
  /// other clause sets it aside.
  mutating func applyingToActs(
    _ id: ClauseID, _ action: ClauseAction, _ certainty: Certainty
  ) -> [AppliedAct] {
    var branch = Branch(frame: program[id].frame, mode: .carried)
    let done = branch.fresh(.instant, named: "done")
    branch.moment = done
    let terms = program[action.event].slots.map { slot in
      branch.fresh(slot.type, named: slot.name ?? "slot")
    }
    guard let actor = terms.first else { return [] }
    branch.literals.append(.positive(Atom(rawActs(action.event), terms + [done])))
    if asksAboutMoments(id) { noteMoment(done, in: branch) }
    var result: [AppliedAct] = []
    for (performing, party) in principals(of: actor, in: branch) {
      let given = [party] + terms.dropFirst()
      for found in applying(id, action, to: given, in: performing, certainty) {
        guard let free = notSetAside(id, for: given, in: found.branch) else { continue }
        result.append(
          AppliedAct(branch: free, bearer: found.bearer, terms: terms, done: done))
      }
    }
    return result
  }

  /// Whether a clause's conditions differ from moment to moment, so that they must be asked about at
  /// the instants of acts.
  private func asksAboutMoments(_ id: ClauseID) -> Bool {
    let clause = program[id]
    let parts = agreements[clause.agreement.index]
    if parts.unsigned != nil || parts.scope != nil { return true }
    // What would set it aside is denied.
    if !strongerClauses(than: id).isEmpty { return true }
    if parts.matching != nil, parts.absent != nil { return true }
    for case .every(_, _, let condition?, _) in program[clause.agreement].parties
    where !reading.isInIntervals(condition) {
      return true
    }
    if let condition = clause.condition, !reading.isInIntervals(condition) { return true }
    var expressions: [ExpressionID] = []
    for case .expression(let argument)? in clause.form.action?.arguments ?? [] {
      expressions.append(argument)
    }
    return reading.dependsOnMoment(conditions: [clause.unless], expressions: expressions)
  }

  /// The branches in which a clause applies to a bearer and an action at the branch's moment.
  ///
  /// For a permission or power `unless` must certainly be false; anyone else's excuse must certainly
  /// be true. A term `_` in `terms` matches whatever the clause names.
  mutating func applying(
    _ id: ClauseID, _ action: ClauseAction, to terms: [KernelTerm], in branch: Branch,
    _ certainty: Certainty
  ) -> [(branch: Branch, bearer: KernelTerm)] {
    let clause = program[id]
    var start = branch
    var waiting: [(ExpressionID, KernelTerm, Bool)] = []
    for (index, argument) in action.arguments.enumerated() {
      guard case .expression(let expression) = argument, terms[index] != .any else { continue }
      if let variable = unboundVariable(expression, start.bindings), !action.atLeast.contains(index)
      {
        start.bindings[variable] = .term(terms[index])
      } else {
        waiting.append((expression, terms[index], action.atLeast.contains(index)))
      }
    }
    var branches = inForce(clause.agreement, in: start, certainty)
    branches = branches.flatMap { allowed(clause, in: $0, certainty) }
    for (expression, term, isAtLeast) in waiting {
      branches = branches.flatMap { branch in
        evaluate(expression, in: branch, wanted(certainty)).map { evaluated in
          guard let value = evaluated.term else { return evaluated.branch }
          return evaluated.branch.adding(
            .comparison(isAtLeast ? .greaterOrEqual : .equal, term, value))
        }
      }
    }
    // Whoever may join is no party yet.
    if program.admitsNewcomers(clause) { return branches.map { ($0, terms[0]) } }
    return branches.flatMap { branch in
      isParty(terms[0], of: clause.agreement, in: branch, certainty).map { ($0, terms[0]) }
    }
  }

  private mutating func allowed(
    _ clause: Clause, in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    switch clause.form {
    case .permission, .power:
      var parts: [Conjunct.Part] = []
      if let condition = clause.condition {
        parts.append(Conjunct.Part(condition: condition, sign: .positive, place: .open))
      }
      if let unless = clause.unless {
        parts.append(Conjunct.Part(condition: unless, sign: .negative, place: .guarded))
      }
      return lower(all(parts), in: branch, certainty)
    default: return guarded(clause, in: branch, certainty)
    }
  }
}
