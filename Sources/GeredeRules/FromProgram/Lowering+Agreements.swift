import GeredeProgram
import GeredeText

/// The relations that say when an agreement is in force and whom it binds.
struct AgreementParts {
  /// First and last instant as stated: one row; `Word.min` and `Word.max` without a bound.
  var bounds: KernelRelationID
  /// First and last instant in force: at most one row.
  var term: KernelRelationID
  /// Parties by name and by joining: party, first and last instant.
  var members: KernelRelationID
  /// Parties by condition: party, moment. nil without any.
  var matching: CertainAndPossible?
  /// Who left: party, first and last instant of the absence. nil where nobody can have.
  var absent: KernelRelationID?
  /// Signatures: party, instant; nil where none are needed.
  var signatures: KernelRelationID?
  /// Parties by condition that have not signed by the moment: moment. nil where none need sign.
  var unsigned: CertainAndPossible?
}

/// A relation for what certainly holds and one for what certainly or possibly does.
struct CertainAndPossible {
  var certain: KernelRelationID
  var possible: KernelRelationID

  func copy(_ certainty: Certainty) -> KernelRelationID {
    certainty == .certain ? certain : possible
  }
}

extension Lowering {
  var partyType: ValueType { .kind(program.builtins.party ?? program.builtins.thing) }

  /// Makes the relations of an agreement and their rules, but for those that read conditions.
  mutating func declare(agreement id: AgreementID) {
    let agreement = program[id]
    let name = agreement.name.english
    var parts = AgreementParts(
      bounds: addRelation("bounds of \(name)", [.instant, .instant]),
      term: addRelation("term of \(name)", [.instant, .instant]),
      members: addRelation("members of \(name)", [partyType, .instant, .instant]))
    undatedParts.formUnion([parts.bounds, parts.members])
    let hasConditions = agreement.parties.contains { party in
      if case .every = party { true } else { false }
    }
    if hasConditions {
      parts.matching = CertainAndPossible(
        certain: addRelation("matching \(name)", [partyType, .instant]),
        possible: addRelation("possible matching \(name)", [partyType, .instant]))
      if agreement.isSigned {
        parts.unsigned = CertainAndPossible(
          certain: addRelation("unsigned \(name)", [.instant]),
          possible: addRelation("possible unsigned \(name)", [.instant]))
      }
    }
    agreements.append(parts)
    lowerBounds(of: id)
    lowerMembers(of: id)
    if agreement.isSigned { lowerSignatures(of: id) }
    lowerTerm(of: id)
  }

  /// The first and last instant as stated.
  private mutating func lowerBounds(of id: AgreementID) {
    let agreement = program[id]
    var ends: [(branch: Branch, terms: [KernelTerm])] = [
      (Branch(frame: Frame(), mode: .carried), [])
    ]
    for (bound, open) in [(agreement.start, Word.min), (agreement.end, .max)] {
      ends = ends.flatMap { start -> [(branch: Branch, terms: [KernelTerm])] in
        guard let bound else { return [(start.branch, start.terms + [.constant(open)])] }
        return evaluate(bound, in: start.branch, .present).map {
          ($0.branch, start.terms + [$0.term ?? .constant(open)])
        }
      }
    }
    for end in ends { add(end.branch, end.terms, to: agreements[id.index].bounds) }
  }

  /// Binds the first and last instant of an agreement as stated.
  func bounds(
    of id: AgreementID, in branch: inout Branch
  ) -> (start: KernelTerm, end: KernelTerm) {
    let start = branch.fresh(.instant, named: "start")
    let end = branch.fresh(.instant, named: "end")
    branch.literals.append(.positive(Atom(agreements[id.index].bounds, [start, end])))
    return (start, end)
  }

  /// The acts of a built-in event about one agreement: party, instant. nil where nothing can state
  /// one.
  private mutating func acts(
    _ event: RelationID?, on agreement: Agreement, _ title: String
  ) -> KernelRelationID? {
    guard let event, !shape.filling(of: event).isEmpty else { return nil }
    let result = addRelation("\(title) \(agreement.name.english)", [partyType, .instant])
    undatedParts.insert(result)
    var branch = Branch(frame: Frame(), mode: .carried)
    let party = branch.fresh(partyType, named: "party")
    let done = branch.fresh(.instant, named: "done")
    let entity = KernelTerm.constant(Word(agreement.entity.index))
    branch.literals = [.positive(Atom(relation(event).certain, [party, entity, done]))]
    add(branch, [party, done], to: result)
    return result
  }

  /// Adds the rule that a branch makes of what certainly holds.
  mutating func add(_ branch: Branch, _ head: [KernelTerm], to relation: KernelRelationID) {
    if let draft = finish(branch, head: head, .certain) { add(draft, to: relation) }
  }

  /// Parties by name from the beginning, by joining just after it, until they withdraw.
  private mutating func lowerMembers(of id: AgreementID) {
    let agreement = program[id]
    let name = agreement.name.english
    let members = agreements[id.index].members
    let joins = acts(program.builtins.join, on: agreement, "joins")
    let leaves = acts(program.builtins.withdrawFrom, on: agreement, "leaves")
    let starts = addRelation("starts of \(name)", [partyType, .instant])
    undatedParts.insert(starts)
    for case .named(let party, _) in agreement.parties {
      addFact([Word(party.index), .min], to: starts)
    }
    if let joins { addShifted(joins, to: starts) }
    guard let leaves else {
      var branch = Branch(frame: Frame(), mode: .carried)
      let party = branch.fresh(partyType, named: "party")
      let from = branch.fresh(.instant, named: "from")
      branch.literals = [.positive(Atom(starts, [party, from]))]
      add(branch, [party, from, .constant(.max)], to: members)
      return
    }
    lowerIntervals(from: starts, closedBy: leaves, to: members, "ends of \(name)")
    let gaps = addRelation("departures from \(name)", [partyType, .instant])
    addShifted(leaves, to: gaps)
    let absent = addRelation("absent from \(name)", [partyType, .instant, .instant])
    undatedParts.formUnion([gaps, absent])
    agreements[id.index].absent = absent
    lowerIntervals(from: gaps, closedBy: joins, to: absent, "returns to \(name)")
  }

  /// Rows of party and instant, one second later.
  private mutating func addShifted(_ source: KernelRelationID, to target: KernelRelationID) {
    var branch = Branch(frame: Frame(), mode: .carried)
    let party = branch.fresh(partyType, named: "party")
    let done = branch.fresh(.instant, named: "done")
    branch.literals = [.positive(Atom(source, [party, done]))]
    let after = branch.compute(.add, [done, .constant(1)], .instant)
    add(branch, [party, after], to: target)
  }

  /// Intervals that begin at each start and last until the first close at or after it.
  private mutating func lowerIntervals(
    from starts: KernelRelationID, closedBy closes: KernelRelationID?,
    to target: KernelRelationID, _ name: String
  ) {
    var branch = Branch(frame: Frame(), mode: .carried)
    let party = branch.fresh(partyType, named: "party")
    let from = branch.fresh(.instant, named: "from")
    branch.literals = [.positive(Atom(starts, [party, from]))]
    guard let closes else {
      add(branch, [party, from, .constant(.max)], to: target)
      return
    }
    let pairs = addRelation(name, [partyType, .instant, .instant])
    var pairing = branch
    let done = pairing.fresh(.instant, named: "done")
    pairing.literals += [
      .positive(Atom(closes, [party, done])), .comparison(.lessOrEqual, from, done),
    ]
    add(pairing, [party, from, done], to: pairs)
    for (interval, until) in withFirst(of: pairs, [party, from], in: branch) {
      add(interval, [party, from, until ?? .constant(.max)], to: target)
    }
  }

  /// The branch with the smallest last column of a group, and the one without any.
  func withFirst(
    of relation: KernelRelationID, _ group: [KernelTerm], in branch: Branch
  ) -> [(branch: Branch, first: KernelTerm?)] {
    var present = branch
    let first = present.fresh(.instant, named: "first")
    present.literals.append(
      .aggregate(.minimum, relation: relation, group: group, result: first))
    let absent = branch.adding(.negative(Atom(relation, group + [.any])))
    return [(present, first), (absent, nil)]
  }

  /// The term: from its start and the last signature of the parties by name, to its end or an
  /// ending that had its power.
  private mutating func lowerTerm(of id: AgreementID) {
    let agreement = program[id]
    let name = agreement.name.english
    var branch = Branch(frame: Frame(), mode: .carried)
    let stated = bounds(of: id, in: &branch)
    var start = stated.start
    let last = stated.end
    if let signatures = agreements[id.index].signatures {
      for case .named(let party, _) in agreement.parties {
        let signed = branch.fresh(.instant, named: "signed")
        branch.literals.append(
          .aggregate(
            .minimum, relation: signatures, group: [.constant(Word(party.index))], result: signed))
        start = branch.compute(.maximum, [start, signed], .instant)
      }
    }
    let term = agreements[id.index].term
    guard let ended = acts(program.builtins.terminate, on: agreement, "endings of") else {
      add(branch.adding(.comparison(.lessOrEqual, start, last)), [start, last], to: term)
      return
    }
    let endings = addRelation("ends of \(name)", [.instant])
    var ending = Branch(frame: Frame(), mode: .carried)
    let party = ending.fresh(partyType, named: "party")
    let done = ending.fresh(.instant, named: "done")
    ending.literals = [.positive(Atom(ended, [party, done]))]
    add(ending, [done], to: endings)
    for (interval, first) in withFirst(of: endings, [], in: branch) {
      var interval = interval
      var until = last
      if let first { until = interval.compute(.minimum, [last, first], .instant) }
      add(interval.adding(.comparison(.lessOrEqual, start, until)), [start, until], to: term)
    }
  }

  /// Signatures of an agreement: party, instant; those in a party's name among them.
  private mutating func lowerSignatures(of id: AgreementID) {
    let agreement = program[id]
    let result = addRelation("signatures of \(agreement.name.english)", [partyType, .instant])
    agreements[id.index].signatures = result
    guard let event = program.builtins.sign else { return }
    var branch = Branch(frame: Frame(), mode: .carried)
    let actor = branch.fresh(partyType, named: "signatory")
    let done = branch.fresh(.instant, named: "done")
    branch.moment = done
    let entity = KernelTerm.constant(Word(agreement.entity.index))
    branch.literals = [.positive(Atom(relation(event).certain, [actor, entity, done]))]
    // Whatever the coming into force rests on, openings at it are among these instants.
    noteMoment(done, in: branch)
    for (performing, party) in principals(of: actor, in: branch) {
      add(performing, [party, done], to: result)
    }
  }

  /// Those whose act an act of `actor` at the branch's moment is: the actor and whom it acts for.
  mutating func principals(
    of actor: KernelTerm, in branch: Branch
  ) -> [(branch: Branch, party: KernelTerm)] {
    var result = [(branch: branch, party: actor)]
    guard let actsFor = program.builtins.actsFor,
      !shape.filling(of: actsFor).isEmpty || reading.isDerived(actsFor)
    else { return result }
    let lowered = relation(actsFor)
    var acting = branch
    if lowered.hasMoment { noteMoment(acting.moment, in: acting) }
    let principal = acting.fresh(partyType, named: "principal")
    acting.literals.append(
      .positive(
        Atom(lowered.certain, [actor, principal] + (lowered.hasMoment ? [acting.moment] : []))))
    result.append((acting, principal))
    return result
  }

  /// Parties by condition, and who of them has not signed.
  mutating func lowerMatching(of id: AgreementID) {
    let agreement = program[id]
    guard let matching = agreements[id.index].matching else { return }
    copy(matching.certain, to: matching.possible, 2)
    for case .every(let frame, let binder, let condition, _) in agreement.parties {
      var alternatives = [domains(of: [binder], .open)]
      if let condition {
        let part = Conjunct.Part(condition: condition, sign: .positive, place: .open)
        alternatives = all([part]).map { domains(of: [binder], .open) + $0 }
      }
      for certainty in [Certainty.certain, .possible] {
        let start = Branch(frame: frame, mode: .carried)
        for branch in lower(alternatives, in: start, certainty) {
          var branch = branch
          guard let terms = columnTerms([binder.variable], in: &branch),
            let draft = finish(branch, head: terms + [branch.moment], certainty)
          else { continue }
          add(draft, to: matching.copy(certainty))
        }
      }
    }
    guard let unsigned = agreements[id.index].unsigned,
      let signatures = agreements[id.index].signatures
    else { return }
    for certainty in [Certainty.certain, .possible] {
      var branch = Branch(frame: Frame(), mode: .carried)
      let party = branch.fresh(partyType, named: "party")
      branch = branch.adding(.positive(Atom(matching.copy(certainty), [party, branch.moment])))
      branch.literals += isPresent(party, agreements[id.index], in: branch)
      var signing = branch.nested()
      let done = signing.fresh(.instant, named: "done")
      signing.literals = [
        .positive(Atom(signatures, [party, done])),
        .comparison(.lessOrEqual, done, signing.moment),
      ]
      for open in without([signing], in: branch, .certain) {
        add(open, [open.moment], to: unsigned.copy(certainty))
      }
    }
  }

  /// That a party by condition has not left by the branch's moment.
  private mutating func isPresent(
    _ party: KernelTerm, _ parts: AgreementParts, in branch: Branch
  ) -> [Literal] {
    guard let absent = parts.absent else { return [] }
    var gone = branch.nested()
    let from = gone.fresh(.instant, named: "from")
    let until = gone.fresh(.instant, named: "until")
    gone.literals = [.positive(Atom(absent, [party, from, until]))] + within(from, until, gone)
    return without([gone], in: branch, .certain).first.map {
      Array($0.literals.dropFirst(branch.literals.count))
    } ?? []
  }

  /// That the branch's moment lies between two instants, both included.
  func within(_ from: KernelTerm, _ until: KernelTerm, _ branch: Branch) -> [Literal] {
    [
      .comparison(.lessOrEqual, from, branch.moment),
      .comparison(.lessOrEqual, branch.moment, until),
    ]
  }

  /// The branches in which an agreement is in force at the branch's moment.
  func inForce(
    _ id: AgreementID, in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    let parts = agreements[id.index]
    var branch = branch
    let from = branch.fresh(.instant, named: "start")
    let until = branch.fresh(.instant, named: "end")
    branch.literals.append(.positive(Atom(parts.term, [from, until])))
    branch.literals += within(from, until, branch)
    if let unsigned = parts.unsigned {
      let copy = unsigned.copy(certainty.opposite)
      branch.literals.append(.negative(Atom(copy, [branch.moment])))
    }
    return [branch]
  }

  /// The branches in which somebody is a party at the branch's moment; binds a new variable.
  mutating func isParty(
    _ party: KernelTerm, of id: AgreementID, in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    if program[id].form == .regulation {
      guard let kind = program.builtins.party else { return [branch] }
      return [branch.adding(.positive(Atom(members(of: kind), [party])))]
    }
    let parts = agreements[id.index]
    var named = branch
    let from = named.fresh(.instant, named: "from")
    let until = named.fresh(.instant, named: "until")
    named.literals.append(.positive(Atom(parts.members, [party, from, until])))
    named.literals += within(from, until, named)
    guard let matching = parts.matching else { return [named] }
    var found = branch.adding(.positive(Atom(matching.copy(certainty), [party, branch.moment])))
    found.literals += isPresent(party, parts, in: found)
    return [named, found]
  }

  /// Whether an agreement is in force at the instant of evaluation.
  mutating func inForceNow(_ id: AgreementID) -> LoweredAgreement {
    let name = program[id].name.english
    let certain = addRelation("in force \(name)", [])
    let start = Branch(frame: Frame(), mode: .now)
    for branch in inForce(id, in: start, .certain) { add(branch, [], to: certain) }
    var possible = certain
    if agreements[id.index].unsigned != nil {
      possible = addRelation("possibly in force \(name)", [])
      for branch in inForce(id, in: start, .possible) { add(branch, [], to: possible) }
    }
    let parts = agreements[id.index]
    func copies(_ found: CertainAndPossible?) -> LoweredCopies? {
      found.map { LoweredCopies(certain: $0.certain, possible: $0.possible) }
    }
    return LoweredAgreement(
      term: parts.term, inForce: certain, possiblyInForce: possible, members: parts.members,
      matching: copies(parts.matching), absent: parts.absent, signatures: parts.signatures,
      unsigned: copies(parts.unsigned))
  }
}
