import GeredeProgram
import GeredeText

/// The members of an aggregate per group: the outer variables that they mention, then their terms.
private struct MemberTable {
  var relation: KernelRelationID
  var group: [KernelTerm]
  var drafts: [RuleDraft]
}

/// The members of an aggregate in one alternative.
private struct Member {
  var branch: Branch
  /// The listed variables, and the operand if there is one.
  var terms: [KernelTerm]
  /// A listed variable is not known: there may be any number of such members.
  var isOpen = false
  /// Nothing but the listed variables and those outside is bound: a member in one way only.
  var isDetermined = false
}

extension Lowering {
  /// A count: how many members there certainly are, and how many there may be.
  mutating func evaluateCount(_ aggregate: Aggregate, in branch: Branch) -> [EvaluatedRange] {
    let alternatives = memberAlternatives(aggregate)
    let certain = members(aggregate, alternatives, in: branch, .certain)
    let possible = members(aggregate, alternatives, in: branch, .possible)
    let types = listedTypes(aggregate, branch)
    let table = memberTable(certain, outside: branch, types: types)
    var bounded = branch
    let low = bounded.fresh(.int, named: "count")
    bounded.literals.append(
      .aggregate(.count, relation: table.relation, group: table.group, result: low))
    let open = possible.filter(\.isOpen).map(\.branch)
    guard let unbounded = auxiliary(open, outside: branch, .possible) else {
      return [EvaluatedRange(branch: bounded, range: (low, .constant(Word.max)))]
    }
    var result = unbounded.map { atom in
      EvaluatedRange(
        branch: bounded.adding(.positive(atom)), range: (low, .constant(Word.max)))
    }
    bounded.literals += unbounded.map { .negative($0) }
    var high = low
    for more in extraTables(
      possible.filter { !$0.isOpen }, beyond: table, outside: branch, types: types)
    {
      let extra = bounded.fresh(.int, named: "more")
      bounded.literals.append(
        .aggregate(.count, relation: more.relation, group: more.group, result: extra))
      high = bounded.compute(.add, [high, extra], .int)
    }
    result.append(EvaluatedRange(branch: bounded, range: (low, high)))
    return result
  }

  /// A total, extreme or average: missing where a member or its operand is unknown.
  mutating func evaluateAggregate(
    _ aggregate: Aggregate, in branch: Branch, _ wanted: Wanted
  ) -> [Evaluated] {
    guard let operand = aggregate.operand else {
      return [Evaluated(branch: branch, term: nil)]
    }
    let type = program[operand].type
    let alternatives = memberAlternatives(aggregate)
    let listed = listedTypes(aggregate, branch)
    var valued: [Member] = []
    for member in members(aggregate, alternatives, in: branch, .certain) {
      for evaluated in evaluate(operand, in: member.branch, .present) {
        guard let term = evaluated.term else { continue }
        valued.append(Member(branch: evaluated.branch, terms: member.terms + [term]))
      }
    }
    let table = memberTable(valued, outside: branch, types: listed + [type])
    var known = Set<RuleDraft>()
    for member in valued {
      if let draft = finish(member.branch, head: Array(member.terms.dropLast()), .certain) {
        known.insert(draft)
      }
    }
    var gaps: [Branch] = []
    for member in members(aggregate, alternatives, in: branch, .possible) {
      guard !member.isOpen else {
        gaps.append(member.branch)
        continue
      }
      for evaluated in evaluate(operand, in: member.branch, .all) {
        guard let draft = finish(evaluated.branch, head: member.terms, .possible),
          !known.contains(draft)
        else { continue }
        var gap = evaluated.branch
        if needsExclusion(member, beyond: table, outside: branch) {
          gap.literals.append(
            .negative(Atom(table.relation, table.group + member.terms + [.any])))
        }
        gaps.append(gap)
      }
    }
    return total(aggregate, table, type, gaps, in: branch, wanted)
  }

  private mutating func total(
    _ aggregate: Aggregate, _ table: MemberTable, _ type: ValueType, _ gaps: [Branch],
    in branch: Branch, _ wanted: Wanted
  ) -> [Evaluated] {
    let function = aggregate.function.kernelFunction(type)
    guard let open = auxiliary(gaps, outside: branch, .possible) else {
      return [Evaluated(branch: branch, term: nil)]
    }
    let closed = branch.adding(open.map { .negative($0) })
    var present = closed
    let term = present.fresh(type, named: "total")
    present.literals.append(
      .aggregate(function, relation: table.relation, group: table.group, result: term))
    var result = [Evaluated(branch: present, term: term)]
    guard wanted == .all else { return result }
    for atom in open {
      result.append(Evaluated(branch: branch.adding(.positive(atom)), term: nil))
    }
    let fails = Literal.aggregateFails(function, relation: table.relation, group: table.group)
    result.append(Evaluated(branch: closed.adding(fails), term: nil))
    return result
  }

  private func listedTypes(_ aggregate: Aggregate, _ branch: Branch) -> [ValueType] {
    aggregate.binders.map { binder in
      binder.domain
        ?? (branch.frame.variables.indices.contains(binder.variable.index)
          ? branch.frame[binder.variable].type : .unknown)
    }
  }

  private func memberAlternatives(_ aggregate: Aggregate) -> [[Conjunct]] {
    let parts = aggregate.condition.map {
      [Conjunct.Part(condition: $0, sign: .positive, place: .sealed)]
    }
    return exists(aggregate.binders, parts ?? [], .sealed)
  }

  /// The alternatives in which something is a member, with the listed variables.
  private mutating func members(
    _ aggregate: Aggregate, _ alternatives: [[Conjunct]], in branch: Branch,
    _ certainty: Certainty
  ) -> [Member] {
    var start = branch.nested()
    start.place = .sealed
    for binder in aggregate.binders { start.bindings[binder.variable] = nil }
    return lower(alternatives, in: start, certainty).compactMap { found in
      var found = found
      found.place = .sealed
      var terms: [KernelTerm] = []
      var isOpen = false
      for binder in aggregate.binders {
        switch found.bindings[binder.variable] {
        case .term(let term)?: terms.append(term)
        case .missing?, .range?: isOpen = true
        case nil: terms.append(found.bind(binder.variable))
        }
      }
      if isOpen && certainty == .certain { return nil }
      let outer = Set(branch.bindings.keys).union(aggregate.binders.map(\.variable))
      return Member(
        branch: found, terms: terms, isOpen: isOpen,
        isDetermined: alternatives.count == 1 && outer.isSuperset(of: found.bindings.keys))
    }
  }

  /// The relation of certain members.
  private mutating func memberTable(
    _ members: [Member], outside: Branch, types: [ValueType]
  ) -> MemberTable {
    var group: [KernelTerm] = []
    for member in members {
      for column in outerVariables(of: member.branch, outside) where !group.contains(column) {
        group.append(column)
      }
    }
    var drafts: [RuleDraft] = []
    for member in members {
      if let draft = finish(member.branch, head: group + member.terms, .certain),
        !drafts.contains(draft)
      {
        drafts.append(draft)
      }
    }
    let groupTypes = group.map { $0.variable.map { outside.types[$0.index] } ?? .unknown }
    let key = AuxiliaryKey(types: groupTypes + types, drafts: drafts)
    return MemberTable(relation: auxiliaryRelation(key), group: group, drafts: drafts)
  }

  /// Relations of those who may be members and are not certainly: their counts add up.
  ///
  /// A member that leaves a variable of the group open is one for every group: it is kept without
  /// that column, where it can be a certain one of none.
  private mutating func extraTables(
    _ members: [Member], beyond table: MemberTable, outside: Branch, types: [ValueType]
  ) -> [MemberTable] {
    let certain = Set(table.drafts)
    var order: [[KernelTerm]] = []
    var drafts: [[KernelTerm]: [RuleDraft]] = [:]
    for member in members {
      let whole = finish(member.branch, head: table.group + member.terms, .possible)
      if let whole, certain.contains(whole) { continue }
      var branch = member.branch
      var group = outerVariables(of: branch, outside)
      if needsExclusion(member, beyond: table, outside: outside) {
        for column in table.group where !group.contains(column) { group.append(column) }
        branch.literals.append(.negative(Atom(table.relation, table.group + member.terms)))
      }
      guard let draft = finish(branch, head: group + member.terms, .possible) else { continue }
      if drafts[group] == nil { order.append(group) }
      if drafts[group]?.contains(draft) != true { drafts[group, default: []].append(draft) }
    }
    return order.map { group in
      let groupTypes = group.map { $0.variable.map { outside.types[$0.index] } ?? .unknown }
      let key = AuxiliaryKey(types: groupTypes + types, drafts: drafts[group] ?? [])
      return MemberTable(
        relation: auxiliaryRelation(key), group: group, drafts: drafts[group] ?? [])
    }
  }
}

extension Lowering {
  /// Whether a possible member may be a certain one in another way, so that it must be looked up
  /// among these. One that leaves a variable of the group open and can be a member in one way only
  /// is a certain member of no group.
  private func needsExclusion(
    _ member: Member, beyond table: MemberTable, outside: Branch
  ) -> Bool {
    !member.isDetermined
      || Set(outerVariables(of: member.branch, outside)).isSuperset(of: table.group)
  }
}

extension Aggregate.Function {
  /// The kernel's function for an operand of a type.
  fileprivate func kernelFunction(_ type: ValueType) -> AggregateFunction {
    switch self {
    case .count: .count
    case .sum: .sum
    case .minimum: .minimum
    case .maximum: .maximum
    case .average: .average(resultScale: type == .int ? 1_000_000 : 1)
    }
  }
}
