import GeredeProgram
import GeredeText

extension Lowering {
  /// The branch where no clause that overrides this one conflicts with it over what it asks of the
  /// bearer, applies, and is not itself set aside; nil if one always does.
  mutating func notSetAside(
    _ id: ClauseID, _ action: ClauseAction, _ bearer: KernelTerm, in branch: Branch
  ) -> Branch? {
    guard !strongerClauses(than: id).isEmpty else { return branch }
    var result = branch
    for terms in actionTerms(action, bearer, in: branch) {
      guard let next = notSetAside(id, for: terms.terms, in: terms.branch) else { return nil }
      result = next
    }
    return result
  }

  /// The branch where no clause that overrides this one conflicts with it over an act, applies, and
  /// is not itself set aside; nil if one always does. A term `_` matches whatever a clause names.
  mutating func notSetAside(
    _ id: ClauseID, for terms: [KernelTerm], in branch: Branch
  ) -> Branch? {
    let stronger = strongerClauses(than: id)
    guard !stronger.isEmpty else { return branch }
    noteMoment(branch.moment, in: branch)
    let inner = stronger.flatMap { settingAside($0, terms, by: id, in: branch.nested()) }
    return without(inner, in: branch, .certain).first
  }

  /// The terms of an action in a branch where its variables are bound; `_` for what it leaves open.
  private mutating func actionTerms(
    _ action: ClauseAction, _ bearer: KernelTerm, in branch: Branch
  ) -> [(branch: Branch, terms: [KernelTerm])] {
    var result: [(branch: Branch, terms: [KernelTerm])] = [(branch, [bearer])]
    for (index, argument) in action.arguments.enumerated().dropFirst() {
      result = result.flatMap { start -> [(branch: Branch, terms: [KernelTerm])] in
        guard case .expression(let expression) = argument, !action.atLeast.contains(index) else {
          return [(start.branch, start.terms + [.any])]
        }
        return evaluate(expression, in: start.branch, .present).map {
          ($0.branch, start.terms + [$0.term ?? .any])
        }
      }
    }
    return result
  }

  /// Clauses that override a clause, themselves or through others, and that conflict with it.
  func strongerClauses(than id: ClauseID) -> [ClauseID] {
    var found: Set<ClauseID> = []
    var waiting = [id]
    while let next = waiting.popLast() {
      for override in program.overrides where override.weaker == next {
        if override.stronger != id, found.insert(override.stronger).inserted {
          waiting.append(override.stronger)
        }
      }
    }
    return found.filter { conflict($0, id) }.sorted()
  }

  /// `must`, `may` or `can` A against `must not` A.
  private func conflict(_ a: ClauseID, _ b: ClauseID) -> Bool {
    guard let first = program[a].form.action, let second = program[b].form.action else {
      return false
    }
    return first.event == second.event && isProhibition(a) != isProhibition(b)
  }

  private func isProhibition(_ id: ClauseID) -> Bool {
    if case .prohibition = program[id].form { true } else { false }
  }

  /// The branches, inside another clause's, in which a clause applies to an action and is not itself
  /// set aside.
  private mutating func settingAside(
    _ id: ClauseID, _ terms: [KernelTerm], by weaker: ClauseID, in outer: Branch
  ) -> [Branch] {
    let clause = program[id]
    guard let action = clause.form.action else { return [] }
    var inner = outer
    inner.frame = clause.frame
    inner.bindings = [:]
    // Of an agreement that exists once per binding, a clause sets aside those of the same binding.
    var shared: KernelTerm?
    if clause.agreement == program[weaker].agreement,
      let subject = program[clause.agreement].binding?.binder.variable
    {
      inner.bindings[subject] = outer.bindings[subject]
      if case .term(let term)? = outer.bindings[subject] { shared = term }
    }
    var result: [Branch] = []
    if case .duty = clause.form {
      guard let parts = duties[clause.entity] else { return [] }
      let instance = parts.columns(in: &inner)
      if let shared { inner.literals.append(.comparison(.equal, instance[1], shared)) }
      inner.literals.append(.positive(Atom(parts.lowered.instances, instance)))
      inner.literals.append(.comparison(.equal, instance[0], terms[0]))
      inner.literals += within(instance[instance.count - 2], instance[instance.count - 1], inner)
      for slots in actionSlots(action, in: inner) {
        var branch = slots.branch
        for (term, given) in zip(slots.terms, terms.dropFirst()) where term != .any && given != .any
        {
          branch.literals.append(.comparison(.equal, term, given))
        }
        result.append(branch)
      }
    } else {
      for found in applying(id, action, to: terms, in: inner, .certain) {
        if let free = notSetAside(id, for: terms, in: found.branch) { result.append(free) }
      }
    }
    return result.map { branch in
      var branch = branch
      branch.frame = outer.frame
      branch.bindings = outer.bindings
      return branch
    }
  }
}
