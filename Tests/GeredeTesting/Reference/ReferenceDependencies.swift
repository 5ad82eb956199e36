import GeredeProgram
import GeredeText

/// Which relations a condition, rule or requirement reads, and in which sense.
struct ReferenceDependencies {
  /// A read of a relation: plain, or where its falsehood counts (under `not`, `no`, `every`,
  /// `unless`, in an aggregate).
  struct Read: Hashable {
    var relation: RelationID
    var isNegative: Bool
  }

  let program: Program
  private let derivations: [ReferenceDerivation]
  /// Relations and events that something other than facts fills.
  private let headed: Set<RelationID>
  /// The relations of who accepts something.
  private let beliefs: [RelationID]
  private var looksIntoExpressions = true

  init(_ program: Program) {
    self.program = program
    derivations = ReferenceDerivation.all(of: program)
    let builtins = program.builtins
    let told = [builtins.isInForce, builtins.binds, builtins.contains].compactMap { $0 }
    // What clauses ask for, allow or forbid counts as filled: without an act it is false.
    let actions = program.clauses.flatMap { clause in
      (clause.form.action.map { [$0] } ?? []) + clause.links.map(\.action)
    }
    beliefs = program.relations.indices.map { RelationID($0) }.filter {
      if case .accepts = program[$0].form { true } else { false }
    }
    headed = Set(derivations.map(\.head)).union(told).union(builtins.clauseStates.values)
      .union(actions.map(\.event)).union(beliefs)
  }

  /// For each relation with rules, the relations that are recursive together with it.
  func recursionGroups() -> [RelationID: Set<RelationID>] {
    var direct: [RelationID: Set<RelationID>] = [:]
    for derivation in derivations {
      direct[derivation.head, default: []].formUnion(
        reads(of: derivation, negative: false).map(\.relation))
    }
    for accepts in beliefs {
      direct[accepts, default: []].formUnion(
        reads(ofBelief: accepts, negative: false).map(\.relation))
    }
    var reach = direct
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for (relation, reached) in reach {
        let further = reached.reduce(into: reached) { $0.formUnion(reach[$1] ?? []) }
        if further.count > reached.count {
          reach[relation] = further
          hasGrown = true
        }
      }
    }
    var groups: [RelationID: Set<RelationID>] = [:]
    for (relation, reached) in reach where reached.contains(relation) {
      groups[relation] = reached.filter { reach[$0]?.contains(relation) == true }
    }
    return groups
  }

  /// Whether the requirement reads, where falsehood counts, a relation that nothing fills and that
  /// is not declared complete: directly, or through rules and values.
  func readsSilence(_ requirement: Requirement, filled: Set<RelationID>) -> Bool {
    var pending: [Read] = []
    if let scope = requirement.scope { reads(of: scope, negative: false, into: &pending) }
    reads(of: requirement.condition, negative: false, into: &pending)
    if let unless = requirement.unless { readsBoth(of: unless, into: &pending) }
    var seen: Set<Read> = []
    while let read = pending.popLast() {
      guard seen.insert(read).inserted else { continue }
      let relation = program[read.relation]
      if read.isNegative, !relation.isComplete, !filled.contains(read.relation),
        !headed.contains(read.relation)
      {
        return true
      }
      // What is declared complete passes on no silence from below.
      let passesOn = read.isNegative && !relation.isComplete
      for derivation in derivations where derivation.head == read.relation {
        pending += reads(of: derivation, negative: false)
        if passesOn { pending += reads(of: derivation, negative: true) }
      }
      pending += reads(ofBelief: read.relation, negative: false)
      if passesOn { pending += reads(ofBelief: read.relation, negative: true) }
    }
    return false
  }

  /// Relations whose falsehood rests on silence: nothing fills them, or a rule of theirs states such
  /// a relation. A name for silence is no more than silence.
  func silentRelations(filled: Set<RelationID>) -> Set<RelationID> {
    var silent = Set(
      program.relations.indices.map { RelationID($0) }.filter {
        !program[$0].isComplete && !filled.contains($0) && !headed.contains($0)
      })
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for derivation in derivations where !program[derivation.head].isComplete {
        let stated = sentenceReads(of: derivation).contains {
          !$0.isNegative && silent.contains($0.relation)
        }
        if stated && silent.insert(derivation.head).inserted { hasGrown = true }
      }
      var plain = self
      plain.looksIntoExpressions = false
      for accepts in beliefs where !program[accepts].isComplete {
        let stated = plain.reads(ofBelief: accepts, negative: false).contains {
          !$0.isNegative && silent.contains($0.relation)
        }
        if stated && silent.insert(accepts).inserted { hasGrown = true }
      }
    }
    return silent
  }

  /// Requirements whose breach rests on silence.
  func silentRequirements(silent: Set<RelationID>) -> Set<RequirementID> {
    var plain = self
    plain.looksIntoExpressions = false
    return Set(
      program.requirements.indices.map { RequirementID($0) }.filter { id in
        var found: [Read] = []
        for condition in [program[id].scope, program[id].condition].compactMap({ $0 }) {
          plain.reads(of: condition, negative: false, into: &found)
        }
        return found.contains { !$0.isNegative && silent.contains($0.relation) }
      })
  }

  /// What the sentences of a rule or a provision read, outside aggregates and values.
  private func sentenceReads(of derivation: ReferenceDerivation) -> [Read] {
    var found: [Read] = []
    var plain = self
    plain.looksIntoExpressions = false
    for condition in [derivation.condition, derivation.scope].compactMap({ $0 }) {
      plain.reads(of: condition, negative: false, into: &found)
    }
    if let unless = derivation.unless { plain.reads(of: unless, negative: true, into: &found) }
    return found
  }

  /// What a belief rests on: what is said, what others accept, and conditions of trust.
  private func reads(ofBelief accepts: RelationID, negative: Bool) -> [Read] {
    guard case .accepts(let content) = program[accepts].form,
      let says = program.relations.firstIndex(where: { $0.form == .says(content) })
    else { return [] }
    var found = [Read(relation: RelationID(says), isNegative: negative)]
    for trust in program.trusts where trust.accepts == accepts {
      if trust.reach != .statement {
        found.append(Read(relation: accepts, isNegative: negative))
      }
      if let condition = trust.condition {
        reads(of: condition, negative: negative, into: &found)
      }
      reads(of: [trust.speaker] + trust.content, into: &found)
    }
    return found
  }

  private func reads(of derivation: ReferenceDerivation, negative: Bool) -> [Read] {
    var found: [Read] = []
    for condition in [derivation.condition, derivation.scope].compactMap({ $0 }) {
      reads(of: condition, negative: negative, into: &found)
    }
    if let unless = derivation.unless { reads(of: unless, negative: !negative, into: &found) }
    for case .expression(let id) in derivation.arguments { reads(of: id, into: &found) }
    return found
  }

  private func reads(of id: ConditionID, negative: Bool, into found: inout [Read]) {
    switch program[id].form {
    case .constant: break
    case .and(let parts), .or(let parts):
      for part in parts { reads(of: part, negative: negative, into: &found) }
    case .not(let inner): reads(of: inner, negative: !negative, into: &found)
    case .relation(let relation, let arguments, let moment):
      found.append(Read(relation: relation, isNegative: negative))
      reads(of: arguments, into: &found)
      if let moment { reads(of: moment, into: &found) }
    case .act(let event, let arguments, let at):
      found.append(Read(relation: event, isNegative: negative))
      reads(of: arguments + [at], into: &found)
    case .outcome(let requirement, _, let arguments):
      // An outcome rests on the truth and the falsehood of its condition.
      let other = program[requirement]
      for condition in [other.scope, other.condition].compactMap({ $0 })
      where looksIntoExpressions || !negative {
        reads(of: condition, negative: false, into: &found)
        if negative { reads(of: condition, negative: true, into: &found) }
      }
      // An exception that is unknown excuses nothing, so no outcome rests on silence about it.
      if looksIntoExpressions, let unless = other.unless { readsBoth(of: unless, into: &found) }
      reads(of: arguments, into: &found)
    case .comparison(_, let left, let right), .member(let left, let right):
      reads(of: left, into: &found)
      reads(of: right, into: &found)
    case .isKind(let subject, _), .holds(let subject), .has(let subject):
      reads(of: subject, into: &found)
    case .some(_, let condition): reads(of: condition, negative: negative, into: &found)
    case .no(_, let condition): reads(of: condition, negative: !negative, into: &found)
    case .every(_, let range, let then):
      if let range { reads(of: range, negative: !negative, into: &found) }
      reads(of: then, negative: negative, into: &found)
    }
  }

  private func reads(of arguments: [Argument], into found: inout [Read]) {
    for case .expression(let id) in arguments { reads(of: id, into: &found) }
  }

  /// Expressions read truth and falsehood alike.
  private func reads(of id: ExpressionID, into found: inout [Read]) {
    guard looksIntoExpressions else { return }
    switch program[id].form {
    case .word, .entity, .entityText, .now, .today, .variable: break
    case .apply(_, let parts), .set(let parts):
      for part in parts { reads(of: part, into: &found) }
    case .value(let value, let arguments):
      for argument in arguments { reads(of: argument, into: &found) }
      guard let definition = program[value].definition else { break }
      reads(of: definition.base, into: &found)
      reads(of: definition.exceptions, into: &found)
    case .condition(let condition): readsBoth(of: condition, into: &found)
    case .aggregate(let aggregate):
      if let condition = aggregate.condition { readsBoth(of: condition, into: &found) }
      if let operand = aggregate.operand { reads(of: operand, into: &found) }
    case .share(let share):
      reads(of: share.total, into: &found)
      reads(of: share.weight, into: &found)
      if let condition = share.condition { readsBoth(of: condition, into: &found) }
    }
  }

  private func reads(of exceptions: [ValueException], into found: inout [Read]) {
    for exception in exceptions {
      readsBoth(of: exception.condition, into: &found)
      reads(of: exception.result, into: &found)
      reads(of: exception.inner, into: &found)
    }
  }

  private func readsBoth(of condition: ConditionID, into found: inout [Read]) {
    reads(of: condition, negative: false, into: &found)
    reads(of: condition, negative: true, into: &found)
  }
}
