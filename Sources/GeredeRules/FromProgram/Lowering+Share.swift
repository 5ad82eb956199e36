import GeredeProgram
import GeredeText

extension Lowering {
  /// The rules of a value that is a share: who takes part with which weight, the apportionment, and
  /// zero for those outside. The moment, if there is one, belongs to the group.
  mutating func lower(share: Share, of id: ValueID, _ definition: Definition) {
    guard var lowered = values[id.index] else { return }
    let parameters = program[id].parameters
    let members = share.members.map(\.variable).filter { $0.index < parameters.count }
    let groups = parameters.indices.map { VariableID($0) }.filter { !members.contains($0) }
    guard let first = members.first else { return }
    let moment: [ValueType] = lowered.hasMoment ? [.instant] : []
    let groupTypes = groups.map { parameters[$0.index].type } + moment
    let memberTypes = members.map { parameters[$0.index].type }
    let name = name(of: id)
    let input = addRelation(
      "weights of \(name)",
      groupTypes + memberTypes + [.int, program[share.weight].type, program[id].result])
    let output = addRelation("parts of \(name)", groupTypes + memberTypes + [program[id].result])
    let unsettled = addRelation("unsettled \(name)", groupTypes)
    let weightless = addRelation("weightless \(name)", groupTypes)
    let undivided = addRelation("undivided \(name)", groupTypes)
    lowered.undivided = undivided
    values[id.index] = lowered
    rules.apportionments.append(
      Apportionment(
        input: input, output: output, groupCount: groupTypes.count,
        memberCount: memberTypes.count, unit: program[id].result.smallestShare))

    func terms(_ variables: [VariableID], _ branch: Branch) -> [KernelTerm] {
      variables.compactMap {
        if case .term(let term)? = branch.bindings[$0] { term } else { nil }
      }
    }
    func group(_ branch: Branch) -> [KernelTerm] {
      terms(groups, branch) + (lowered.hasMoment ? [branch.moment] : [])
    }
    func addRule(_ branch: Branch, _ head: [KernelTerm], to relation: KernelRelationID) {
      if let draft = finish(branch, head: head, .certain) { add(draft, to: relation) }
    }

    for var start in parameterBranches(of: id, definition.frame) {
      start.place = .sealed
      let groupTerms = group(start)
      let rowTerms = groupTerms + terms(members, start)
      var certain: [RuleDraft] = []
      for part in participants(share, in: start, .certain) {
        if let draft = finish(part, head: rowTerms, .certain) { certain.append(draft) }
        for weighed in evaluate(share.weight, in: part, .all) {
          guard let weight = weighed.term else {
            addRule(weighed.branch, groupTerms, to: weightless)
            continue
          }
          for totalled in evaluate(share.total, in: weighed.branch, .present) {
            guard let total = totalled.term, let member = terms([first], start).first else {
              continue
            }
            var end = totalled.branch
            var order = member
            if case .kind = parameters[first.index].type {
              order = end.compute(.entityOrder, [member], .int)
            }
            end.literals += [
              .negative(Atom(unsettled, groupTerms)), .negative(Atom(weightless, groupTerms)),
            ]
            addRule(end, rowTerms + [order, weight, total], to: input)
          }
        }
      }
      addUnsettled(share, in: start, rowTerms, certain, groupTerms, to: unsettled)
      if let condition = share.condition {
        for outside in lower(condition, .negative, in: start, .certain) {
          var end = outside
          end.literals.append(
            .positive(Atom(output, groupTerms + members.map { _ in .any } + [.any])))
          addRule(
            end,
            parameterTerms(of: id, in: start) + [.constant(0)]
              + (lowered.hasMoment ? [start.moment] : []), to: lowered.relation)
        }
      }
      var divided = start
      divided.literals = []
      let amount = divided.fresh(program[id].result, named: "amount")
      divided.literals.append(.positive(Atom(output, rowTerms + [amount])))
      addRule(
        divided,
        parameterTerms(of: id, in: start) + [amount] + (lowered.hasMoment ? [start.moment] : []),
        to: lowered.relation)
    }
    addUndivided(share, of: id, definition, groups, group, output, unsettled, to: undivided)
  }

  /// Branches in which the members of a start take part.
  private mutating func participants(
    _ share: Share, in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    guard let condition = share.condition else { return [branch] }
    return lower(condition, .positive, in: branch, certainty)
  }

  /// Groups in which it is unknown whether someone takes part.
  private mutating func addUnsettled(
    _ share: Share, in start: Branch, _ row: [KernelTerm], _ certain: [RuleDraft],
    _ group: [KernelTerm], to unsettled: KernelRelationID
  ) {
    guard let condition = share.condition else { return }
    let possible = participants(share, in: start, .possible).contains { branch in
      guard let draft = finish(branch, head: row, .possible) else { return false }
      return !certain.contains(draft)
    }
    guard possible else { return }
    let open = unknown(condition, in: start).compactMap { finish($0, head: group, .possible) }
    add(open, to: unsettled)
  }

  /// Groups whose total is known, and that nevertheless got no parts.
  private mutating func addUndivided(
    _ share: Share, of id: ValueID, _ definition: Definition, _ groups: [VariableID],
    _ group: (Branch) -> [KernelTerm], _ output: KernelRelationID,
    _ unsettled: KernelRelationID, to undivided: KernelRelationID
  ) {
    let conjuncts = groups.map {
      Conjunct(
        form: .domain($0, program[id].parameters[$0.index].type), sign: .positive, place: .open)
    }
    let start = Branch(frame: definition.frame, mode: reading.mode(of: id))
    let width = columnTypes[output.index].count
    for branch in lower(conjuncts, in: start, .certain) {
      for totalled in evaluate(share.total, in: branch, .present) {
        let terms = group(branch)
        var end = totalled.branch
        let rest = Array(repeating: KernelTerm.any, count: width - terms.count)
        end.literals += [
          .negative(Atom(output, terms + rest)), .negative(Atom(unsettled, terms)),
        ]
        if let draft = finish(end, head: terms, .certain) { add(draft, to: undivided) }
      }
    }
  }
}

extension ValueType {
  /// The smallest part of a share in words: a cent of Money, else one.
  fileprivate var smallestShare: Word {
    if case .money = self { 100 } else { 1 }
  }
}
