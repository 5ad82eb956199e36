import GeredeProgram
import GeredeText

extension Lowering {
  /// Lets conditions be asked about at an instant that a sentence names: a rule for `moment`, over
  /// the undated sentences that stand beside it. It may give more instants than are asked about.
  mutating func noteMoment(_ instant: KernelTerm, in branch: Branch) {
    // What is equated is one: an opening with the moment that a guard speaks about.
    guard
      let (stated, terms) = BodyRewriting.unified(
        branch.context + branch.literals, head: [instant]),
      let instant = terms.first, instant != .variable(Branch.momentVariable)
    else { return }
    let needed = closure(of: instant, stated)
    var inner = branch
    inner.context = []
    inner.literals = stated.filter { literal in
      if case .positive(let atom) = literal { return isInput(atom.relation) }
      return isComputation(literal) && literal.outputs.contains { needed.contains($0) }
    }
    let unbound = Set(BodyRewriting.unbound(inner.literals, head: [instant]))
    let isOpen = unbound.contains {
      needed.contains($0) && branch.types.indices.contains($0.index)
        && domain(of: branch.types[$0.index]) == .quantity
    }
    guard !isOpen else {
      derivedMoments.append(DerivedMoment(instant: instant, literals: stated))
      return
    }
    inner.literals.removeAll { literal in
      literal.inputs.contains { unbound.contains($0) && !needed.contains($0) }
    }
    guard let draft = finish(inner, head: [instant], .certain),
      momentRules.insert(draft).inserted
    else { return }
    let before = origin
    origin = .lowering
    add(draft, to: moment)
    origin = before
  }

  /// The first and the last instant at which a branch holds, if its moment only stands between
  /// instants; the moment itself, twice, where more is asked about it.
  func interval(of branch: inout Branch) -> (from: KernelTerm, until: KernelTerm) {
    var first: [KernelTerm] = []
    var last: [KernelTerm] = []
    var rest: [Literal] = []
    for literal in branch.literals {
      switch literal {
      case .comparison(.lessOrEqual, let from, branch.moment): first.append(from)
      case .comparison(.lessOrEqual, branch.moment, let until): last.append(until)
      default: rest.append(literal)
      }
    }
    guard !rest.contains(where: { $0.terms.contains(branch.moment) }) else {
      return (branch.moment, branch.moment)
    }
    branch.literals = rest
    func bound(_ terms: [KernelTerm], _ open: Word, _ operation: Operation) -> KernelTerm {
      guard var result = terms.first else { return .constant(open) }
      for term in terms.dropFirst() {
        result = branch.compute(operation, [result, term], .instant)
      }
      return result
    }
    let from = bound(first, .min, .maximum)
    let until = bound(last, .max, .minimum)
    if !first.isEmpty, !last.isEmpty {
      branch.literals.append(.comparison(.lessOrEqual, from, until))
    }
    return (from, until)
  }

  /// That an instant does not lie after that of evaluation: what is to come does not exist yet.
  func notAfterNow(_ instant: KernelTerm, in branch: Branch) -> Branch {
    var branch = branch
    let present = branch.fresh(.instant, named: "now")
    branch.literals += [
      .positive(Atom(now, [present])), .comparison(.lessOrEqual, instant, present),
    ]
    return branch
  }

  /// Whether only facts feed a relation.
  func isInput(_ relation: KernelRelationID) -> Bool {
    if relation == now || relation == moment { return false }
    return undatedParts.contains(relation) || inputRelations.contains(relation)
  }

  func isComputation(_ literal: Literal) -> Bool {
    switch literal {
    case .compute: true
    case .addPeriod(_, _, _, let prefix, _): prefix.isEmpty
    default: false
    }
  }

  /// The variables that a term is computed from, itself included.
  func closure(of term: KernelTerm, _ literals: [Literal]) -> Set<KernelVariable> {
    guard let variable = term.variable else { return [] }
    var result: Set<KernelVariable> = [variable]
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for literal in literals where literal.outputs.contains(where: result.contains) {
        for input in literal.inputs where result.insert(input).inserted { isGrowing = true }
      }
    }
    return result
  }
}
