import GeredeProgram
import GeredeText

extension Lowering {
  /// The rule that a branch makes with the given head; nil if it can never fire.
  ///
  /// Variables that nothing binds range over their kind or enum, the moment over the moments. Where
  /// a variable has no such range, what needs it is unknown: left out of a body that says what is
  /// possible, the end of one that says what is certain.
  mutating func finish(
    _ branch: Branch, head: [KernelTerm], _ certainty: Certainty
  ) -> RuleDraft? {
    guard let unified = BodyRewriting.unified(branch.literals, head: head) else {
      return nil
    }
    var literals = unified.literals
    var head = unified.head
    let momentTerm = KernelTerm.variable(Branch.momentVariable)
    if branch.mode == .now,
      head.contains(momentTerm) || literals.contains(where: { $0.mentions(Branch.momentVariable) })
    {
      literals.append(.positive(Atom(now, [momentTerm])))
    }
    var unbound = BodyRewriting.unbound(literals, head: head)
    if !unbound.isEmpty {
      guard let bound = binding(unbound, of: branch, (literals, head)) else { return nil }
      (literals, head) = bound
      unbound = BodyRewriting.unbound(literals, head: head)
    }
    if !unbound.isEmpty {
      let isOpen = { (term: KernelTerm) in term.variable.map(unbound.contains) ?? false }
      if certainty == .certain || head.contains(where: isOpen) { return nil }
      literals.removeAll { $0.terms.contains(where: isOpen) }
    }
    literals = withoutRedundantRanges(literals)
    return BodyRewriting.renumbered(literals, head: head, names: branch.names)
  }

  /// A body in which variables that nothing binds range over their types, or are bound by what the
  /// branches around it state; nil if it cannot hold.
  private mutating func binding(
    _ unbound: [KernelVariable], of branch: Branch, _ rule: (body: [Literal], head: [KernelTerm])
  ) -> (literals: [Literal], head: [KernelTerm])? {
    var literals = rule.body
    var hasEquation = false
    var remaining = unbound
    for variable in unbound where remaining.contains(variable) {
      if let range = range(of: variable, in: branch) {
        literals.insert(.positive(range), at: 0)
      } else if let context = bindingContext(of: variable, in: branch) {
        literals.insert(contentsOf: context, at: 0)
        hasEquation = hasEquation || context.contains(where: BodyRewriting.isEquation)
      } else {
        continue
      }
      remaining = BodyRewriting.unbound(literals, head: rule.head)
    }
    return hasEquation
      ? BodyRewriting.unified(literals, head: rule.head) : (literals, rule.head)
  }

  /// The atom that lets a variable range over all that its type holds; nil for types without end.
  private mutating func range(of variable: KernelVariable, in branch: Branch) -> Atom? {
    let term = KernelTerm.variable(variable)
    // Whatever a branch speaks about, an opening or an act among them, is one of the moments.
    if variable == Branch.momentVariable || term == branch.moment {
      return Atom(branch.mode == .now ? now : moment, [term])
    }
    guard branch.types.indices.contains(variable.index) else { return nil }
    return rangeRelation(of: branch.types[variable.index]).map { Atom($0, [term]) }
  }

  /// The relation of all values of a type; nil for types without end.
  mutating func rangeRelation(of type: ValueType) -> KernelRelationID? {
    switch type {
    case .kind(let kind): return members(of: kind)
    case .enumeration, .bool: return allOrdinals(of: type)
    default: return nil
    }
  }

  /// The literals around a branch that bind a variable, with all that these need.
  private func bindingContext(of variable: KernelVariable, in branch: Branch) -> [Literal]? {
    var result: [Literal] = []
    var waiting: [KernelVariable] = [variable]
    var done: Set<KernelVariable> = []
    while let next = waiting.popLast() {
      guard done.insert(next).inserted else { continue }
      let positive = branch.context.first {
        if case .positive(let atom) = $0 { atom.arguments.contains(.variable(next)) } else { false }
      }
      let binding = positive ?? branch.context.first { $0.outputs.contains(next) }
      // What nothing else binds may be equated: an opening with the moment that a guard speaks about.
      let equation = branch.context.first {
        BodyRewriting.isEquation($0) && $0.inputs.contains(next) && !result.contains($0)
      }
      guard let literal = binding ?? equation else { return nil }
      if !result.contains(literal) { result.append(literal) }
      waiting += literal.inputs
    }
    return result
  }

  /// Leaves out memberships of a kind or enum that follow from the columns in which the member
  /// stands.
  private func withoutRedundantRanges(_ literals: [Literal]) -> [Literal] {
    let hasRange = literals.contains {
      if case .positive(let atom) = $0 { ranges[atom.relation.index] != nil } else { false }
    }
    guard hasRange, literals.count > 1 else { return literals }
    return literals.filter { literal in
      guard case .positive(let atom) = literal, let range = ranges[atom.relation.index],
        let member = atom.arguments.first, member.variable != nil
      else { return true }
      return !literals.contains { other in
        guard case .positive(let source) = other, source.relation != atom.relation else {
          return false
        }
        return zip(source.arguments, columnTypes[source.relation.index]).contains { term, type in
          term == member && isWithin(type, range)
            && (type != range || ranges[source.relation.index] == nil)
        }
      }
    }
  }

  /// Whether all that a type holds, another does.
  private func isWithin(_ type: ValueType, _ range: ValueType) -> Bool {
    if case .kind(let kind) = type, case .kind(let other) = range {
      return program.isKind(kind, within: other)
    }
    return type == range
  }
}
