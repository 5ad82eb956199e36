import GeredeProgram
import GeredeText

/// The relations that say when an agreement is in force and whom it binds.
///
/// For an agreement that exists once per binding each of them, but for the bounds, has the binding as
/// its first column.
struct AgreementParts {
  /// First and last instant as stated: one row; `Word.min` and `Word.max` without a bound.
  var bounds: KernelRelationID
  /// First and last instant in force: at most one row.
  var term: KernelRelationID
  /// Parties by name and by joining: party, first and last instant.
  var members: KernelRelationID
  /// Parties by condition: party, first and last instant. nil without any.
  var matching: CertainAndPossible?
  /// Who left: party, first and last instant of the absence. nil where nobody can have.
  var absent: KernelRelationID?
  /// Bindings for which the agreement is made: moment; nil without `where`.
  var scope: CertainAndPossible?
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
    let subject = subjectTypes(of: id)
    var parts = AgreementParts(
      bounds: addRelation("bounds of \(name)", [.instant, .instant]),
      term: addRelation("term of \(name)", subject + [.instant, .instant]),
      members: addRelation("members of \(name)", subject + [partyType, .instant, .instant]))
    undatedParts.formUnion([parts.bounds, parts.members])
    let hasConditions = agreement.parties.contains { party in
      if case .every = party { true } else { false }
    }
    if hasConditions {
      parts.matching = CertainAndPossible(
        certain: addRelation("matching \(name)", subject + [partyType, .instant, .instant]),
        possible: addRelation(
          "possible matching \(name)", subject + [partyType, .instant, .instant]))
      if agreement.isSigned {
        parts.unsigned = CertainAndPossible(
          certain: addRelation("unsigned \(name)", subject + [.instant]),
          possible: addRelation("possible unsigned \(name)", subject + [.instant]))
      }
    }
    if agreement.binding?.condition != nil {
      parts.scope = CertainAndPossible(
        certain: addRelation("scope of \(name)", subject + [.instant]),
        possible: addRelation("possible scope of \(name)", subject + [.instant]))
    }
    agreements.append(parts)
    lowerBounds(of: id)
    lowerMembers(of: id)
    if agreement.isSigned { lowerSignatures(of: id) }
    lowerTerm(of: id)
  }

  /// The type of the binding of an agreement that exists once per binding.
  private func subjectTypes(of id: AgreementID) -> [ValueType] {
    program[id].binding.map { [$0.frame[$0.binder.variable].type] } ?? []
  }

  /// A branch to make the rules of an agreement in.
  func branch(of id: AgreementID, mode: MomentMode = .carried) -> Branch {
    Branch(frame: program[id].binding?.frame ?? Frame(), mode: mode)
  }

  /// The binding of an agreement that exists once per binding: the first variable of its frame and
  /// of its clauses' frames. Nothing for a single agreement.
  func subject(of id: AgreementID, in branch: inout Branch) -> [KernelTerm] {
    guard let variable = program[id].binding?.binder.variable else { return [] }
    if case .term(let term)? = branch.bindings[variable] { return [term] }
    return [branch.bind(variable)]
  }

  /// The entity that stands for an agreement, looked up for its binding.
  func entity(
    of id: AgreementID, _ subject: [KernelTerm], in branch: inout Branch
  ) -> KernelTerm {
    guard let binding = program[id].binding, let instances = values[binding.value.index] else {
      return .constant(Word(program[id].entity.index))
    }
    let entity = branch.fresh(program[binding.value].result, named: "agreement")
    branch.literals.append(.positive(Atom(instances.relation, subject + [entity])))
    return entity
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

  /// The acts of a built-in event about an agreement: party, instant. nil where nothing can state
  /// one.
  private mutating func acts(
    _ event: RelationID?, on id: AgreementID, _ title: String
  ) -> KernelRelationID? {
    guard let event, !shape.filling(of: event).isEmpty else { return nil }
    let result = addRelation(
      "\(title) \(program[id].name.english)", subjectTypes(of: id) + [partyType, .instant])
    undatedParts.insert(result)
    var branch = branch(of: id)
    let subject = subject(of: id, in: &branch)
    let party = branch.fresh(partyType, named: "party")
    let done = branch.fresh(.instant, named: "done")
    let entity = entity(of: id, subject, in: &branch)
    branch.literals.append(.positive(Atom(relation(event).certain, [party, entity, done])))
    add(branch, subject + [party, done], to: result)
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
    let columns = subjectTypes(of: id) + [partyType]
    let joins = acts(program.builtins.join, on: id, "joins")
    let leaves = acts(program.builtins.withdrawFrom, on: id, "leaves")
    let starts = addRelation("starts of \(name)", columns + [.instant])
    undatedParts.insert(starts)
    for party in agreement.parties {
      var branch = branch(of: id)
      let subject = subject(of: id, in: &branch)
      switch party {
      case .named(let entity, _):
        add(branch, subject + [.constant(Word(entity.index)), .constant(.min)], to: starts)
      case .bound: add(branch, subject + subject + [.constant(.min)], to: starts)
      case .every: break
      }
    }
    if let joins { addShifted(joins, columns, to: starts) }
    guard let leaves else {
      lowerIntervals(from: starts, columns, closedBy: nil, to: members, "ends of \(name)")
      return
    }
    lowerIntervals(from: starts, columns, closedBy: leaves, to: members, "ends of \(name)")
    let gaps = addRelation("departures from \(name)", columns + [.instant])
    addShifted(leaves, columns, to: gaps)
    let absent = addRelation("absent from \(name)", columns + [.instant, .instant])
    undatedParts.formUnion([gaps, absent])
    agreements[id.index].absent = absent
    lowerIntervals(from: gaps, columns, closedBy: joins, to: absent, "returns to \(name)")
  }

  /// A branch with variables for some columns.
  private func start(_ columns: [ValueType]) -> (branch: Branch, terms: [KernelTerm]) {
    var branch = Branch(frame: Frame(), mode: .carried)
    let terms = columns.map { branch.fresh($0, named: "x") }
    return (branch, terms)
  }

  /// Rows whose last column is an instant, one second later.
  private mutating func addShifted(
    _ source: KernelRelationID, _ columns: [ValueType], to target: KernelRelationID
  ) {
    var (branch, row) = start(columns)
    let done = branch.fresh(.instant, named: "done")
    branch.literals = [.positive(Atom(source, row + [done]))]
    let after = branch.compute(.add, [done, .constant(1)], .instant)
    add(branch, row + [after], to: target)
  }

  /// Intervals that begin at each start and last until the first close at or after it.
  private mutating func lowerIntervals(
    from starts: KernelRelationID, _ columns: [ValueType], closedBy closes: KernelRelationID?,
    to target: KernelRelationID, _ name: String
  ) {
    var (branch, row) = start(columns)
    let from = branch.fresh(.instant, named: "from")
    branch.literals = [.positive(Atom(starts, row + [from]))]
    guard let closes else {
      add(branch, row + [from, .constant(.max)], to: target)
      return
    }
    let pairs = addRelation(name, columns + [.instant, .instant])
    var pairing = branch
    let done = pairing.fresh(.instant, named: "done")
    pairing.literals += [
      .positive(Atom(closes, row + [done])), .comparison(.lessOrEqual, from, done),
    ]
    add(pairing, row + [from, done], to: pairs)
    for (interval, until) in withFirst(of: pairs, row + [from], in: branch) {
      add(interval, row + [from, until ?? .constant(.max)], to: target)
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
    var branch = branch(of: id)
    let subject = subject(of: id, in: &branch)
    let stated = bounds(of: id, in: &branch)
    var start = stated.start
    if let signatures = agreements[id.index].signatures {
      for party in agreement.parties {
        let signatory: [KernelTerm]
        switch party {
        case .named(let entity, _): signatory = [.constant(Word(entity.index))]
        case .bound: signatory = subject
        case .every: continue
        }
        let signed = branch.fresh(.instant, named: "signed")
        branch.literals.append(
          .aggregate(
            .minimum, relation: signatures, group: subject + signatory, result: signed))
        start = branch.compute(.maximum, [start, signed], .instant)
      }
    }
    let last = stated.end
    let term = agreements[id.index].term
    guard let ended = acts(program.builtins.terminate, on: id, "endings of") else {
      add(
        branch.adding(.comparison(.lessOrEqual, start, last)), subject + [start, last], to: term)
      return
    }
    let endings = addRelation("ends of \(name)", subjectTypes(of: id) + [.instant])
    var ending = self.branch(of: id)
    let subjectOfEnding = self.subject(of: id, in: &ending)
    let done = ending.fresh(.instant, named: "done")
    ending.literals.append(.positive(Atom(ended, subjectOfEnding + [.any, done])))
    add(ending, subjectOfEnding + [done], to: endings)
    for (interval, first) in withFirst(of: endings, subject, in: branch) {
      var interval = interval
      var until = last
      if let first { until = interval.compute(.minimum, [last, first], .instant) }
      add(
        interval.adding(.comparison(.lessOrEqual, start, until)), subject + [start, until],
        to: term)
    }
  }

  /// Signatures of an agreement: party, instant; those in a party's name among them.
  private mutating func lowerSignatures(of id: AgreementID) {
    let agreement = program[id]
    let result = addRelation(
      "signatures of \(agreement.name.english)", subjectTypes(of: id) + [partyType, .instant])
    agreements[id.index].signatures = result
    guard let event = program.builtins.sign else { return }
    var branch = branch(of: id)
    let subject = subject(of: id, in: &branch)
    let actor = branch.fresh(partyType, named: "signatory")
    let done = branch.fresh(.instant, named: "done")
    branch.moment = done
    let entity = entity(of: id, subject, in: &branch)
    branch.literals.append(.positive(Atom(relation(event).certain, [actor, entity, done])))
    // Whatever the coming into force rests on, openings at it are among these instants.
    noteMoment(done, in: branch)
    for (performing, party) in principals(of: actor, in: branch) {
      add(performing, subject + [party, done], to: result)
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
    if lowered.time == .moment { noteMoment(acting.moment, in: acting) }
    let principal = acting.fresh(partyType, named: "principal")
    acting = holding(
      lowered.certain, [actor, principal], lowered.time, at: acting.moment, in: acting)
    result.append((acting, principal))
    return result
  }

  /// For what the agreement is made; parties by condition, and who of them has not signed.
  mutating func lowerMatching(of id: AgreementID) {
    lowerScope(of: id)
    guard let matching = agreements[id.index].matching else { return }
    for case .every(let frame, let binder, let condition, _) in program[id].parties {
      let binders = (program[id].binding.map { [$0.binder] } ?? []) + [binder]
      var alternatives = [domains(of: binders, .open)]
      if let condition {
        let part = Conjunct.Part(condition: condition, sign: .positive, place: .open)
        alternatives = all([part]).map { domains(of: binders, .open) + $0 }
      }
      for certainty in [Certainty.certain, .possible] {
        let start = Branch(frame: frame, mode: .carried)
        for branch in lower(alternatives, in: start, certainty) {
          var branch = branch
          guard let terms = columnTerms(binders.map(\.variable), in: &branch) else { continue }
          let interval = interval(of: &branch)
          let head = terms + [interval.from, interval.until]
          if let draft = finish(branch, head: head, certainty) {
            add(draft, to: matching.copy(certainty))
          }
        }
      }
    }
    lowerUnsigned(id, matching)
  }

  private mutating func lowerScope(of id: AgreementID) {
    guard let scope = agreements[id.index].scope,
      let condition = program[id].binding?.condition
    else { return }
    // Whether it ever existed is asked about at its beginning, and when its condition begins to hold.
    var stated = Branch(frame: Frame(), mode: .carried)
    let first = bounds(of: id, in: &stated).start
    noteMoment(first, in: stated)
    for certainty in [Certainty.certain, .possible] {
      var start = branch(of: id)
      let subject = subject(of: id, in: &start)
      for branch in lower(condition, .positive, in: start, certainty) {
        var dated = branch
        let from = interval(of: &dated).from
        if from.variable != nil, from != branch.moment { noteMoment(from, in: dated) }
        if let draft = finish(branch, head: subject + [branch.moment], certainty) {
          add(draft, to: scope.copy(certainty))
        }
      }
    }
  }

  private mutating func lowerUnsigned(_ id: AgreementID, _ matching: CertainAndPossible) {
    guard let unsigned = agreements[id.index].unsigned,
      let signatures = agreements[id.index].signatures
    else { return }
    for certainty in [Certainty.certain, .possible] {
      var branch = branch(of: id)
      let subject = subject(of: id, in: &branch)
      let party = branch.fresh(partyType, named: "party")
      branch = holding(
        matching.copy(certainty), subject + [party], .interval, at: branch.moment, in: branch)
      branch.literals += isPresent(subject + [party], agreements[id.index], in: branch)
      var signing = branch.nested()
      let done = signing.fresh(.instant, named: "done")
      signing.literals = [
        .positive(Atom(signatures, subject + [party, done])),
        .comparison(.lessOrEqual, done, signing.moment),
      ]
      // Who joined has signed by that.
      var joined = branch.nested()
      let from = joined.fresh(.instant, named: "from")
      let until = joined.fresh(.instant, named: "until")
      joined.literals =
        [
          .positive(Atom(agreements[id.index].members, subject + [party, from, until]))
        ] + within(from, until, joined)
      for open in without([signing, joined], in: branch, .certain) {
        add(open, subject + [open.moment], to: unsigned.copy(certainty))
      }
    }
  }

  /// That a party by condition has not left by the branch's moment.
  private mutating func isPresent(
    _ party: [KernelTerm], _ parts: AgreementParts, in branch: Branch
  ) -> [Literal] {
    guard let absent = parts.absent else { return [] }
    var gone = branch.nested()
    let from = gone.fresh(.instant, named: "from")
    let until = gone.fresh(.instant, named: "until")
    gone.literals = [.positive(Atom(absent, party + [from, until]))] + within(from, until, gone)
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
    let subject = subject(of: id, in: &branch)
    let from = branch.fresh(.instant, named: "start")
    let until = branch.fresh(.instant, named: "end")
    branch.literals.append(.positive(Atom(parts.term, subject + [from, until])))
    branch.literals += within(from, until, branch)
    if let scope = parts.scope {
      branch.literals.append(
        .positive(Atom(scope.copy(certainty), subject + [branch.moment])))
    }
    if let unsigned = parts.unsigned {
      let copy = unsigned.copy(certainty.opposite)
      branch.literals.append(.negative(Atom(copy, subject + [branch.moment])))
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
    var start = branch
    let subject = subject(of: id, in: &start)
    var named = start
    let from = named.fresh(.instant, named: "from")
    let until = named.fresh(.instant, named: "until")
    named.literals.append(.positive(Atom(parts.members, subject + [party, from, until])))
    named.literals += within(from, until, named)
    guard let matching = parts.matching else { return [named] }
    var found = holding(
      matching.copy(certainty), subject + [party], .interval, at: branch.moment, in: start)
    found.literals += isPresent(subject + [party], parts, in: found)
    return [named, found]
  }

  /// Whether an agreement is in force at the instant of evaluation; the binding is the only column
  /// of one that exists once per binding.
  mutating func inForceNow(_ id: AgreementID) -> LoweredAgreement {
    let name = program[id].name.english
    let types = subjectTypes(of: id)
    let certain = addRelation("in force \(name)", types)
    var possible = certain
    if agreements[id.index].unsigned != nil || agreements[id.index].scope != nil {
      possible = addRelation("possibly in force \(name)", types)
    }
    for (certainty, target) in [(Certainty.certain, certain), (.possible, possible)]
    where certainty == .certain || target != certain {
      for branch in inForce(id, in: branch(of: id, mode: .now), certainty) {
        var branch = branch
        let subject = subject(of: id, in: &branch)
        if let draft = finish(branch, head: subject, certainty) { add(draft, to: target) }
      }
    }
    let parts = agreements[id.index]
    func copies(_ found: CertainAndPossible?) -> LoweredCopies? {
      found.map { LoweredCopies(certain: $0.certain, possible: $0.possible) }
    }
    return LoweredAgreement(
      term: parts.term, inForce: certain, possiblyInForce: possible, members: parts.members,
      matching: copies(parts.matching), absent: parts.absent, scope: copies(parts.scope),
      signatures: parts.signatures,
      unsigned: copies(parts.unsigned))
  }
}
