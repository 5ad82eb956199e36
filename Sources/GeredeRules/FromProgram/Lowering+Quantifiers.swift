import GeredeProgram
import GeredeText

/// What an auxiliary relation says: its columns and its rules. Equal ones are one relation.
struct AuxiliaryKey: Hashable {
  var types: [ValueType]
  var drafts: [RuleDraft]
}

extension Lowering {
  /// No binding of the variables satisfies all parts.
  mutating func lowerNone(
    _ binders: [Binder], _ parts: [Conjunct.Part], in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    let place = parts.first?.place ?? branch.place
    var inner = branch.nested()
    for binder in binders { inner.bindings[binder.variable] = nil }
    let found = lower(exists(binders, parts, place), in: inner, certainty.opposite)
    return without(found, in: branch, certainty.opposite)
  }

  /// A condition with many alternatives, through a relation of its own.
  mutating func lowerWhole(
    _ id: ConditionID, _ sign: Conjunct.Sign, in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    var branch = branch
    for variable in FreeVariables.of(id, program) where branch.bindings[variable] == nil {
      _ = branch.bind(variable)
    }
    let found = lower(alternatives(id, sign, branch.place), in: branch.nested(), certainty)
    var columns: Set<KernelVariable> = []
    for inner in found {
      columns.formUnion(outerVariables(of: inner, branch).compactMap(\.variable))
    }
    let terms = columns.sorted { $0.index < $1.index }.map { KernelTerm.variable($0) }
    var drafts: [RuleDraft] = []
    for inner in found {
      if let draft = finish(inner, head: terms, certainty) {
        if !drafts.contains(draft) { drafts.append(draft) }
      } else if certainty == .possible, BodyRewriting.unified(inner.literals, head: []) != nil {
        return [branch]
      }
    }
    let types = columns.sorted { $0.index < $1.index }.map { branch.types[$0.index] }
    let relation = auxiliaryRelation(AuxiliaryKey(types: types, drafts: drafts))
    return [branch.adding(.positive(Atom(relation, terms)))]
  }

  /// A condition that binds nothing, as what is not certainly false: one branch, however many ways
  /// there are for it to be unknown.
  mutating func lowerByNegation(_ conjunct: Conjunct, in branch: Branch) -> [Branch] {
    // "No binding" is lowered by its negation as it is, and has no other sign.
    if case .none = conjunct.form { return lower([conjunct], in: branch, .possible) }
    var negated = conjunct
    negated.sign = conjunct.sign.flipped
    let inner = lower([negated], in: branch.nested(), .certain)
    return without(inner, in: branch, .certain)
  }

  /// The branch in which none of the branches inside it holds; none if one always does.
  mutating func without(
    _ inner: [Branch], in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    guard let atoms = auxiliary(inner, outside: branch, certainty) else { return [] }
    return [branch.adding(atoms.map { .negative($0) })]
  }

  /// Atoms over the variables of `outside` of which one holds exactly where one of the branches
  /// inside it does; nil if one always does.
  ///
  /// Branches that bind the same variables share a relation. A branch that leaves a variable open
  /// gets a relation without its column, so that nothing need be enumerated. A branch that is one
  /// atom needs no relation of its own.
  mutating func auxiliary(
    _ inner: [Branch], outside: Branch, _ certainty: Certainty
  ) -> [Atom]? {
    var order: [[KernelTerm]] = []
    var groups: [[KernelTerm]: [RuleDraft]] = [:]
    var atoms: [Atom] = []
    for branch in inner {
      let columns = outerVariables(of: branch, outside)
      guard let (draft, kept) = finishAuxiliary(branch, columns: columns, certainty) else {
        continue
      }
      if draft.body.isEmpty && kept.isEmpty { return nil }
      if let atom = plainAtom(draft, kept) {
        if !atoms.contains(atom) { atoms.append(atom) }
        continue
      }
      if groups[kept] == nil { order.append(kept) }
      if groups[kept]?.contains(draft) != true { groups[kept, default: []].append(draft) }
    }
    for columns in order {
      let types = columns.map { $0.variable.map { outside.types[$0.index] } ?? .unknown }
      let key = AuxiliaryKey(types: types, drafts: groups[columns] ?? [])
      atoms.append(Atom(auxiliaryRelation(key), columns))
    }
    return atoms
  }

  /// The relation that has these rules.
  mutating func auxiliaryRelation(_ key: AuxiliaryKey) -> KernelRelationID {
    if let known = auxiliaries[key] { return known }
    let id = addRelation("part \(auxiliaries.count + 1) of \(originName)", key.types)
    auxiliaries[key] = id
    add(key.drafts, to: id)
    return id
  }

  /// The variables of the outer branch that an inner one mentions, the moment last.
  func outerVariables(of branch: Branch, _ outside: Branch) -> [KernelTerm] {
    var found = DenseSet<KernelVariable>()
    for literal in branch.literals {
      literal.forEachVariable { if $0.index < outside.types.count { found.insert($0) } }
    }
    let sorted =
      found.filter { $0 != Branch.momentVariable }
      + (found.contains(Branch.momentVariable) ? [Branch.momentVariable] : [])
    return sorted.map { .variable($0) }
  }

  /// The rule of an inner branch and the columns that it binds. What is possible though a variable
  /// has no range is possible for each of its values: that column is left out.
  private mutating func finishAuxiliary(
    _ branch: Branch, columns: [KernelTerm], _ certainty: Certainty
  ) -> (draft: RuleDraft, columns: [KernelTerm])? {
    if let draft = finish(branch, head: columns, certainty) { return (draft, columns) }
    guard certainty == .possible, !columns.isEmpty,
      let open = openColumn(of: branch, columns)
    else { return nil }
    return finishAuxiliary(branch, columns: columns.filter { $0 != open }, certainty)
  }

  /// A column that neither the branch nor a range binds; nil if there is none.
  private mutating func openColumn(of branch: Branch, _ columns: [KernelTerm]) -> KernelTerm? {
    guard BodyRewriting.unified(branch.literals, head: columns) != nil else { return nil }
    return columns.first { finish(branch, head: [$0], .possible) == nil }
  }

  /// The atom that says what a rule says, if it is one atom over its head's variables.
  private func plainAtom(_ draft: RuleDraft, _ columns: [KernelTerm]) -> Atom? {
    let guards = [now, moment]
    let atoms = draft.body.filter { literal in
      guard case .positive(let atom) = literal else { return true }
      return !(guards.contains(atom.relation) && atom.arguments.allSatisfy(draft.head.contains))
    }
    guard atoms.count == 1, case .positive(var atom) = atoms[0],
      Set(draft.head).count == draft.head.count,
      draft.head.allSatisfy({ $0.variable != nil })
    else { return nil }
    for (index, term) in atom.arguments.enumerated() where term.variable != nil {
      guard let column = draft.head.firstIndex(of: term) else { return nil }
      atom.arguments[index] = columns[column]
    }
    return atom
  }

  /// What rules are being made from, for the names of auxiliary relations.
  private var originName: String {
    switch origin {
    case .none, .lowering: "the program"
    case .rule(let index):
      program.rules[index].name ?? program[program.rules[index].head].title
    case .requirement(let index): program.requirements[index].name.english
    case .value(let index): name(of: ValueID(index))
    case .clause(let index): program.clauses[index].name.english
    case .query: "the query"
    }
  }
}
