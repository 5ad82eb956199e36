import GeredeProgram
import GeredeText

/// An instant that a condition is asked about, and what states it.
struct DerivedMoment {
  var instant: KernelTerm
  var literals: [Literal]
}

/// A column of a relation.
struct RelationColumn: Hashable {
  var relation: KernelRelationID
  var index: Int
}

/// The rules that instants are looked for in, once all are made.
private struct InstantSearch {
  var rules: [KernelRelationID: [KernelRule]] = [:]
  /// Relations that rest on the moments, which may not rest on them in turn.
  var resting: Set<KernelRelationID> = []
  var known: [RelationColumn: KernelRelationID] = [:]

  init(_ all: [KernelRule], moment: KernelRelationID) {
    var readers: [KernelRelationID: [KernelRelationID]] = [:]
    for rule in all {
      rules[rule.head.relation, default: []].append(rule)
      for literal in rule.body {
        guard let read = literal.dependency?.relation else { continue }
        readers[read, default: []].append(rule.head.relation)
      }
    }
    var pending = [moment]
    while let next = pending.popLast() {
      for reader in readers[next] ?? [] where resting.insert(reader).inserted {
        pending.append(reader)
      }
    }
  }
}

/// Instants that depend on the moment themselves, as `min(t for t where p did report b at t)` does:
/// what they can be is found without the moment, from the acts and inputs that their rules read.
extension Lowering {
  /// Makes the rules for the moments that waited for the rules of the values they are read from. They
  /// may give more instants than are asked about.
  /// - Complexity: O(rules), apart from the rules made.
  mutating func noteDerivedMoments() {
    guard !derivedMoments.isEmpty else { return }
    var search = InstantSearch(rules.rules, moment: moment)
    for derived in derivedMoments {
      guard let draft = instants(derived.instant, derived.literals, &search),
        momentRules.insert(draft).inserted
      else { continue }
      add(draft, to: moment)
    }
  }

  /// The relation of all that a column may hold, whatever the moment.
  private mutating func instants(
    in column: RelationColumn, _ search: inout InstantSearch
  ) -> KernelRelationID {
    if let found = search.known[column] { return found }
    let type = columnTypes[column.relation.index][column.index]
    let name = rules[column.relation].name
    let id = addRelation("column \(column.index + 1) of \(name)", [type])
    search.known[column] = id
    var seen: Set<RuleDraft> = []
    for rule in search.rules[column.relation] ?? [] {
      let term = rule.head.arguments[column.index]
      guard let draft = instants(term, rule.body, &search), seen.insert(draft).inserted
      else { continue }
      add(draft, to: id)
    }
    return id
  }

  /// What a term may be where the literals hold; nil where that cannot be found, or gives nothing
  /// that is no moment already.
  private mutating func instants(
    _ term: KernelTerm, _ literals: [Literal], _ search: inout InstantSearch
  ) -> RuleDraft? {
    let computations = literals.filter { isComputation($0) }
    let needed = closure(of: term, computations)
    var body = computations.filter { $0.outputs.contains(where: needed.contains) }
    let together =
      body
      + literals.filter { literal in
        if case .positive(let atom) = literal { isUndated(atom.relation, search) } else { false }
      }
    if BodyRewriting.unbound(together, head: [term]).isEmpty {
      return BodyRewriting.renumbered(together, head: [term], names: [])
    }
    let computed = Set(body.flatMap(\.outputs))
    for variable in needed.subtracting(computed).sorted(by: { $0.index < $1.index }) {
      guard let source = source(of: variable, needed, literals, &search) else {
        return nil
      }
      if !body.contains(source) { body.append(source) }
    }
    guard BodyRewriting.unbound(body, head: [term]).isEmpty else { return nil }
    return BodyRewriting.renumbered(body, head: [term], names: [])
  }

  /// What binds a variable without the moment, among literals or from the rules behind them.
  private mutating func source(
    of variable: KernelVariable, _ needed: Set<KernelVariable>, _ literals: [Literal],
    _ search: inout InstantSearch
  ) -> Literal? {
    var columns: [RelationColumn] = []
    for literal in literals {
      switch literal {
      case .positive(let atom):
        guard let index = atom.arguments.firstIndex(of: .variable(variable)) else { continue }
        if atom.relation == now || isUndated(atom.relation, search) {
          let kept = atom.arguments.map { argument in
            argument.variable.map(needed.contains) == false ? KernelTerm.any : argument
          }
          return .positive(Atom(atom.relation, kept))
        }
        guard atom.relation != moment else { continue }
        columns.append(RelationColumn(relation: atom.relation, index: index))
      case .aggregate(.minimum, let members, _, .variable(variable)),
        .aggregate(.maximum, let members, _, .variable(variable)):
        columns.append(
          RelationColumn(relation: members, index: rules[members].arity - 1))
      default: break
      }
    }
    return columns.first.map {
      .positive(Atom(instants(in: $0, &search), [.variable(variable)]))
    }
  }

  /// Whether a relation has no moment and rests on none.
  private func isUndated(_ relation: KernelRelationID, _ search: InstantSearch) -> Bool {
    !search.resting.contains(relation)
      && (isInput(relation) || undatedDerived.contains(relation) || ranges[relation.index] != nil)
  }
}
