import GeredeProgram
import GeredeText

extension Lowering {
  /// Makes the relations of a requirement, so that others can ask for its outcome.
  mutating func declare(requirement id: RequirementID) {
    let requirement = program[id]
    let binders = requirement.binders.map(\.variable)
    let types = requirement.binders.map { type(of: $0, requirement.frame) }
    let name = requirement.name.english
    let unfilled = reading.requirementUnfilled[id.index].sorted()
    requirements.append(
      LoweredRequirement(
        binders: binders, applies: appliesRelation(of: requirement, types),
        doubtful: nil, breached: addRelation("breached \(name)", types),
        unproven: addRelation("unproven \(name)", types),
        excepted: requirement.unless == nil ? nil : addRelation("excepted \(name)", types),
        unfilled: unfilled))
    if requirement.scope != nil {
      requirements[id.index].doubtful = addRelation("doubtful \(name)", types)
    }
  }

  private func type(of binder: Binder, _ frame: Frame) -> ValueType {
    if let domain = binder.domain { return domain }
    return frame.variables.indices.contains(binder.variable.index)
      ? frame[binder.variable].type : .unknown
  }

  /// The relation of bindings to which a requirement applies: without `where`, over one kind, the
  /// kind's own.
  private mutating func appliesRelation(
    of requirement: Requirement, _ types: [ValueType]
  ) -> KernelRelationID {
    if requirement.scope == nil, requirement.binders.count == 1,
      let domain = requirement.binders[0].domain, let range = rangeRelation(of: domain)
    {
      return range
    }
    return addRelation("applies \(requirement.name.english)", types)
  }

  /// Makes the rules of a requirement's outcomes.
  mutating func lower(requirement id: RequirementID) {
    let requirement = program[id]
    origin = .requirement(id.index)
    defer { origin = .lowering }
    let bases = lowerScope(of: requirement, id)
    let outcome = requirements[id.index]
    if let excepted = outcome.excepted, let unless = requirement.unless {
      for base in bases {
        let found = lower(unless, .positive, in: base.branch, .certain)
        add(found.compactMap { finish($0, head: base.head, .certain) }, to: excepted)
      }
    }
    for base in bases {
      lowerOutcomes(of: requirement, outcome, base)
    }
    if let doubtful = outcome.doubtful { copyRows(doubtful, to: outcome.unproven) }
  }

  /// A branch in which a requirement certainly applies, with the terms of its binders.
  private struct Base {
    var branch: Branch
    var head: [KernelTerm]
  }

  private mutating func lowerOutcomes(
    of requirement: Requirement, _ outcome: LoweredRequirement, _ base: Base
  ) {
    func excluding(_ relations: [KernelRelationID], _ branch: Branch) -> Branch {
      branch.adding(relations.map { .negative(Atom($0, base.head)) })
    }
    let excepted = [outcome.excepted].compactMap { $0 }
    var certain: [RuleDraft] = []
    for branch in lower(requirement.condition, .negative, in: base.branch, .certain) {
      guard let draft = finish(branch, head: base.head, .certain) else { continue }
      certain.append(draft)
      guard !excepted.isEmpty else {
        add(draft, to: outcome.breached)
        continue
      }
      let end = excluding(excepted, branch)
      if let draft = finish(end, head: base.head, .certain) { add(draft, to: outcome.breached) }
    }
    guard outcome.unfilled.isEmpty else {
      let rest = excluding([outcome.breached] + excepted, base.branch)
      if let draft = finish(rest, head: base.head, .certain) { add(draft, to: outcome.unproven) }
      return
    }
    for branch in lower(requirement.condition, .negative, in: base.branch, .possible) {
      guard let draft = finish(branch, head: base.head, .possible), !certain.contains(draft)
      else { continue }
      let excluded = certain.isEmpty ? excepted : [outcome.breached] + excepted
      guard !excluded.isEmpty else {
        add(draft, to: outcome.unproven)
        continue
      }
      if let end = finish(excluding(excluded, branch), head: base.head, .possible) {
        add(end, to: outcome.unproven)
      }
    }
  }

  /// Makes the rules of `applies` and `doubtful`; returns where to start from for each binding.
  private mutating func lowerScope(of requirement: Requirement, _ id: RequirementID) -> [Base] {
    let outcome = requirements[id.index]
    let start = Branch(frame: requirement.frame, mode: .now)
    var alternatives = [domains(of: requirement.binders, .open)]
    if let scope = requirement.scope {
      let part = Conjunct.Part(condition: scope, sign: .positive, place: .open)
      alternatives = all([part]).map { domains(of: requirement.binders, .open) + $0 }
    }
    var bases: [Base] = []
    var certain: [RuleDraft] = []
    for branch in lower(alternatives, in: start, .certain) {
      var branch = branch
      guard let head = columnTerms(outcome.binders, in: &branch),
        let draft = finish(branch, head: head, .certain)
      else { continue }
      certain.append(draft)
      bases.append(Base(branch: branch, head: head))
    }
    if ranges[outcome.applies.index] == nil {
      add(certain, to: outcome.applies)
    }
    if let doubtful = outcome.doubtful {
      lowerDoubt(alternatives, start, certain, outcome, to: doubtful, id)
    }
    if isCheap(bases, requirement, outcome) { return bases }
    var branch = start
    let head = outcome.binders.map { branch.bind($0) }
    branch.literals.append(.positive(Atom(outcome.applies, head)))
    return [Base(branch: branch, head: head)]
  }

  private mutating func lowerDoubt(
    _ alternatives: [[Conjunct]], _ start: Branch, _ certain: [RuleDraft],
    _ outcome: LoweredRequirement, to doubtful: KernelRelationID, _ id: RequirementID
  ) {
    var isAny = false
    for branch in lower(alternatives, in: start, .possible) {
      var branch = branch
      guard let head = columnTerms(outcome.binders, in: &branch),
        let draft = finish(branch, head: head, .possible), !certain.contains(draft)
      else { continue }
      branch.literals.append(.negative(Atom(outcome.applies, head)))
      if let end = finish(branch, head: head, .possible) {
        add(end, to: doubtful)
        isAny = true
      }
    }
    if !isAny { requirements[id.index].doubtful = nil }
  }

  /// Whether the conditions of `where` are repeated in each outcome rather than looked up: where
  /// they are few, or bind variables that the condition mentions.
  private func isCheap(
    _ bases: [Base], _ requirement: Requirement, _ outcome: LoweredRequirement
  ) -> Bool {
    guard let scope = requirement.scope else { return true }
    let bound = FreeVariables.of(scope, program).subtracting(DenseSet(outcome.binders))
    var needed = FreeVariables.of(requirement.condition, program)
    if let unless = requirement.unless { needed.formUnion(FreeVariables.of(unless, program)) }
    if !bound.isDisjoint(with: needed) { return true }
    return bases.count == 1
      && bases[0].branch.literals.allSatisfy { literal in
        switch literal {
        case .positive, .comparison: true
        default: false
        }
      } && bases[0].branch.literals.count <= 4
  }

  private mutating func copyRows(_ source: KernelRelationID, to target: KernelRelationID) {
    copy(source, to: target, rules[source].arity)
  }
}
