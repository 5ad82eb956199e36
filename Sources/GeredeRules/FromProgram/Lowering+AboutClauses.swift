import GeredeProgram
import GeredeText

/// Sentences about agreements and clauses: what the language fills itself.
extension Lowering {
  /// A sentence about one agreement or clause by name reads that one alone; nil for any other
  /// sentence.
  mutating func lowerAboutConstant(
    _ id: RelationID, _ arguments: [Argument], _ sign: Conjunct.Sign, in branch: Branch,
    at instant: KernelTerm, _ certainty: Certainty
  ) -> [Branch]? {
    guard case .expression(let subject)? = arguments.first,
      case .entity(let entity) = program[subject].form
    else { return nil }
    var start = branch
    start.moment = instant
    func restored(_ branches: [Branch]) -> [Branch] {
      branches.map { found in
        var found = found
        found.moment = branch.moment
        return found
      }
    }
    if id == program.builtins.isInForce,
      let index = program.agreements.firstIndex(where: { $0.entity == entity })
    {
      asksClauses = true
      let agreement = AgreementID(index)
      if sign == .positive { return restored(inForce(agreement, in: start, certainty)) }
      let inner = inForce(agreement, in: start.nested(), certainty.opposite)
      return restored(without(inner, in: start, certainty.opposite))
    }
    if id == program.builtins.binds,
      let index = program.agreements.firstIndex(where: { $0.entity == entity })
    {
      asksClauses = true
      return restored(
        lowerAboutParty(arguments, sign, in: start, certainty) {
          lowering, party, branch, certainty in
          var branch = branch
          // Somebody is a party, whoever it is: one and the same through what is asked.
          let party = party == .any ? branch.fresh(lowering.partyType, named: "party") : party
          return lowering.isParty(party, of: AgreementID(index), in: branch, certainty)
        })
    }
    guard let state = program.builtins.clauseStates.first(where: { $0.value == id })?.key else {
      return nil
    }
    asksClauses = true
    guard let parts = duties[entity], !parts.lowered.states.isEmpty else {
      return sign == .positive ? [] : [branch]
    }
    return restored(
      lowerAboutParty(arguments, sign, in: start, certainty) { lowering, party, branch, certainty in
        lowering.inState(state, of: parts, party, in: branch, certainty)
      })
  }

  /// What is said of one agreement or clause and a party: the branches in which it holds, or does not.
  private mutating func lowerAboutParty(
    _ arguments: [Argument], _ sign: Conjunct.Sign, in start: Branch, _ certainty: Certainty,
    _ holding: (inout Lowering, KernelTerm, Branch, Certainty) -> [Branch]
  ) -> [Branch] {
    var result: [Branch] = []
    for slots in slots(
      Array(arguments.dropFirst()), 1, [], in: start, sign == .negative ? .all : wanted(certainty))
    {
      let party = slots.terms.first ?? .any
      if sign == .positive {
        result += holding(&self, party, slots.branch, certainty)
      } else if certainty == .possible, slots.hasMissing {
        result.append(slots.branch)
      } else {
        let inner = holding(&self, party, slots.branch.nested(), certainty.opposite)
        result += without(inner, in: slots.branch, certainty.opposite)
      }
    }
    return result
  }

  /// The branches in which some instance of a party is in a state at the branch's moment. Where an
  /// instance is unproven, it may be in any state.
  private func inState(
    _ state: ClauseState, of parts: DutyParts, _ party: KernelTerm, in branch: Branch,
    _ certainty: Certainty
  ) -> [Branch] {
    var states = [state]
    if certainty == .possible, state != .unproven { states.append(.unproven) }
    return states.map { state in
      var branch = branch
      let from = branch.fresh(.instant, named: "from")
      let until = branch.fresh(.instant, named: "until")
      let others = Array(repeating: KernelTerm.any, count: parts.types.count - 1)
      branch.literals.append(
        .positive(Atom(parts.state(state), [party] + others + [from, until])))
      branch.literals += within(from, until, branch)
      return branch
    }
  }

  /// Makes the rules of the built-in relations that something reads with a variable.
  mutating func lowerBuiltins() {
    let all = program.builtins.sentencesAboutAgreements.sorted()
    var isChanging = true
    while isChanging {
      isChanging = false
      for id in all where relations[id.index] != nil && builtinsMade.insert(id).inserted {
        isChanging = true
        lower(builtin: id)
      }
    }
  }

  private mutating func lower(builtin id: RelationID) {
    let head = relation(id)
    let copies: [(Certainty, KernelRelationID)] =
      head.possible == head.certain
      ? [(.certain, head.certain)] : [(.certain, head.certain), (.possible, head.possible)]
    for (certainty, target) in copies {
      if id == program.builtins.isInForce || id == program.builtins.binds {
        for index in program.agreements.indices {
          lower(builtin: id, about: AgreementID(index), certainty, to: target)
        }
      } else if let state = program.builtins.clauseStates.first(where: { $0.value == id })?.key {
        for (entity, parts) in duties.sorted(by: { $0.key < $1.key })
        where !parts.lowered.states.isEmpty {
          var branch = Branch(frame: Frame(), mode: reading.mode(of: id))
          let party = branch.fresh(partyType, named: "party")
          for found in inState(state, of: parts, party, in: branch, certainty) {
            add(found, [.constant(Word(entity.index)), party, found.moment], to: target)
          }
        }
      }
    }
  }

  /// An agreement is in force, or binds a party.
  private mutating func lower(
    builtin id: RelationID, about agreement: AgreementID, _ certainty: Certainty,
    to target: KernelRelationID
  ) {
    var start = branch(of: agreement, mode: reading.mode(of: id))
    let subject = subject(of: agreement, in: &start)
    let entity = entity(of: agreement, subject, in: &start)
    if id == program.builtins.isInForce {
      for found in inForce(agreement, in: start, certainty) {
        add(found, [entity, found.moment], to: target)
      }
      return
    }
    if let scope = agreements[agreement.index].scope {
      start.literals.append(.positive(Atom(scope.copy(certainty), subject + [start.moment])))
    }
    let party = start.fresh(partyType, named: "party")
    for found in isParty(party, of: agreement, in: start, certainty) {
      add(found, [entity, party, found.moment], to: target)
    }
  }
}
