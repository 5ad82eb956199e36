import GeredeProgram
import GeredeText

extension Lowering {
  /// Whether a value has rows of its own: an input, or a definition whose parameters range over
  /// kinds and enums. Others are put in place where they are called.
  func isStored(_ id: ValueID) -> Bool {
    let value = program[id]
    guard value.form == .defined, let definition = value.definition else {
      return value.form != .defined
    }
    if case .set = value.result { return false }
    if value.parameters.isEmpty && definition.exceptions.isEmpty {
      switch program[definition.base].form {
      case .word, .entity, .entityText: return false
      default: break
      }
    }
    return value.parameters.allSatisfy { parameter in
      switch parameter.type {
      case .kind, .enumeration, .bool: true
      default: false
      }
    }
  }

  /// Where a stored value is found; made when it is first asked for.
  mutating func value(_ id: ValueID) -> LoweredValue {
    if let known = values[id.index] { return known }
    let source = program[id]
    let lowered: LoweredValue
    if source.form == .defined {
      let hasMoment = reading.hasMoment(id)
      let types = source.parameters.map(\.type) + [source.result]
      let relation = addRelation(
        name(of: id), types + (hasMoment ? [.instant] : []),
        keyCount: hasMoment ? nil : source.parameters.count)
      lowered = LoweredValue(relation: relation, hasMoment: hasMoment)
      waitingValues.append(id)
    } else {
      lowered = input(id)
    }
    values[id.index] = lowered
    if !lowered.hasMoment { undatedDerived.insert(lowered.relation) }
    return lowered
  }

  /// Makes the rules of values that something reads, and of those that they read.
  mutating func lowerWaitingValues() {
    while let id = waitingValues.popLast() {
      origin = .value(id.index)
      lower(value: id)
    }
    origin = .lowering
  }

  private mutating func lower(value id: ValueID) {
    guard let definition = program[id].definition, let lowered = values[id.index] else { return }
    if case .share(let share) = program[definition.base].form {
      lower(share: share, of: id, definition)
      return
    }
    if !definition.exceptions.isEmpty {
      lower(exceptionsOf: id, definition)
      return
    }
    var drafts: [RuleDraft] = []
    for start in parameterBranches(of: id, definition.frame) {
      drafts += results(definition.base, of: id, in: start, lowered)
    }
    add(drafts, to: lowered.relation)
  }

  /// The rules by which a value has an expression's result.
  mutating func results(
    _ base: ExpressionID, of id: ValueID, in branch: Branch, _ lowered: LoweredValue
  ) -> [RuleDraft] {
    var result: [RuleDraft] = []
    for evaluated in evaluate(base, in: branch, .present) {
      guard let term = evaluated.term else { continue }
      let moment = lowered.hasMoment ? [evaluated.branch.moment] : []
      let head = parameterTerms(of: id, in: branch) + [term] + moment
      if let draft = finish(evaluated.branch, head: head, .certain) { result.append(draft) }
    }
    return result
  }

  /// A branch in which each parameter ranges over its kind or enum.
  mutating func parameterBranches(of id: ValueID, _ frame: Frame) -> [Branch] {
    let conjuncts = program[id].parameters.enumerated().map { index, parameter in
      Conjunct(
        form: .domain(VariableID(index), parameter.type), sign: .positive, place: .open)
    }
    return lower(conjuncts, in: Branch(frame: frame, mode: reading.mode(of: id)), .certain)
  }

  /// The terms of a value's parameters.
  func parameterTerms(of id: ValueID, in branch: Branch) -> [KernelTerm] {
    program[id].parameters.indices.compactMap { index in
      if case .term(let term)? = branch.bindings[VariableID(index)] { term } else { nil }
    }
  }

  /// A call of a value.
  mutating func evaluateCall(
    _ id: ValueID, _ arguments: [ExpressionID], in branch: Branch, _ wanted: Wanted
  ) -> [Evaluated] {
    guard isStored(id) else {
      return evaluateInPlace(id, arguments, in: branch, wanted) { lowering, inner in
        lowering.evaluateDefinition(of: id, in: inner, wanted).map {
          EvaluatedRange(branch: $0.branch, range: $0.term.map { (low: $0, high: $0) })
        }
      }.map { Evaluated(branch: $0.branch, term: $0.range?.low) }
    }
    let lowered = value(id)
    var result: [Evaluated] = []
    for called in evaluate(all: arguments, in: branch, wanted) {
      guard let terms = called.terms, terms.count == program[id].parameters.count else {
        result.append(Evaluated(branch: called.branch, term: nil))
        continue
      }
      let moment = lowered.hasMoment ? [called.branch.moment] : []
      let key = Lookup.value(id, terms, moment: moment.first)
      if let known = called.branch.known[key] {
        result.append(Evaluated(branch: called.branch, term: known))
        continue
      }
      var present = called.branch
      let term = present.fresh(program[id].result, named: program[id].name.english)
      present.literals.append(.positive(Atom(lowered.relation, terms + [term] + moment)))
      present.known[key] = .some(term)
      result.append(Evaluated(branch: present, term: term))
      guard wanted == .all else { continue }
      var missing = called.branch
      missing.literals.append(.negative(Atom(lowered.relation, terms + [.any] + moment)))
      missing.known.updateValue(nil, forKey: key)
      result.append(Evaluated(branch: missing, term: nil))
    }
    return result
  }

  /// A definition put in place of its call: its parameters stand for the arguments.
  mutating func evaluateInPlace(
    _ id: ValueID, _ arguments: [ExpressionID], in branch: Branch, _ wanted: Wanted,
    _ body: (inout Lowering, Branch) -> [EvaluatedRange]
  ) -> [EvaluatedRange] {
    guard let definition = program[id].definition, callDepth < Lowering.callDepthLimit else {
      return [EvaluatedRange(branch: branch, range: nil)]
    }
    callDepth += 1
    defer { callDepth -= 1 }
    var result: [EvaluatedRange] = []
    for called in evaluate(all: arguments, in: branch, wanted) {
      guard let terms = called.terms else {
        result.append(EvaluatedRange(branch: called.branch, range: nil))
        continue
      }
      var inner = called.branch
      inner.frame = definition.frame
      inner.bindings = [:]
      for (index, term) in terms.enumerated() { inner.bindings[VariableID(index)] = .term(term) }
      for var found in body(&self, inner) {
        found.branch.frame = called.branch.frame
        found.branch.bindings = called.branch.bindings
        result.append(found)
      }
    }
    return result
  }

  /// The count that a value is defined as, so that its bounds are not lost behind its name.
  func countDefinition(of id: ValueID) -> Aggregate? {
    guard let definition = program[id].definition, definition.exceptions.isEmpty,
      case .aggregate(let aggregate) = program[definition.base].form,
      aggregate.function == .count
    else { return nil }
    return aggregate
  }
}
