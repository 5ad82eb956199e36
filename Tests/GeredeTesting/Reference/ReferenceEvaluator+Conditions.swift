import GeredeProgram
import GeredeText

extension ReferenceEvaluator {
  /// The truth of a condition whose outer variables are bound: the best of its solutions.
  ///
  /// `negative` tells whether the condition stands where its falsehood is what counts: there, a
  /// relation that nothing fills is unknown, since silence is never compliance.
  func truth(
    of id: ConditionID, in environment: Environment, at moment: Int64, negative: ReferenceSense
  ) -> ReferenceTruth {
    solutions(of: id, in: environment, at: moment, negative: negative).map(\.1).max() ?? .no
  }

  /// All extensions of `environment` for which the condition is true or unknown.
  func solutions(
    of id: ConditionID, in environment: Environment, at moment: Int64, negative: ReferenceSense
  ) -> [(Environment, ReferenceTruth)] {
    let form = program[id].form
    switch form {
    case .and(let parts):
      return conjunction(parts, in: environment, at: moment, negative: negative)
    case .or(let parts):
      return parts.flatMap {
        solutions(of: $0, in: environment, at: moment, negative: negative)
      }
    case .relation(let relation, let arguments, let when):
      guard let instant = instant(when, in: environment, at: moment) else {
        return [(environment, .unknown)]
      }
      let rows =
        rowsAboutAgreements(relation, of: subject(arguments), at: instant)
        ?? state(of: relation, at: instant)
      if negative != .plain, isSilent(relation) {
        let certain = rows.filter { $0.value == .yes }.flatMap {
          matches($0.key, $0.value, arguments, in: environment, at: moment)
        }
        return certain + [(unknown(arguments, environment), .unknown)]
      }
      return rows.flatMap {
        matches($0.key, $0.value, arguments, in: environment, at: moment)
      }
    case .act(let event, let arguments, let at):
      if negative != .plain, isSilent(event) {
        return [(unknown(arguments + [at], environment), .unknown)]
      }
      return acts(of: event, seenAt: moment).flatMap {
        matches(
          ($0.arguments + [$0.instant]).map { .word($0) }, .yes, arguments + [at], in: environment,
          at: moment)
      }
    case .some(let binders, let condition):
      return scoped(binders, in: environment) { inner in
        solutions(of: condition, over: binders, in: inner, at: moment, negative: negative)
      }
    case .comparison(.equal, let left, let right):
      if let bound = binding(left, right, in: environment, at: moment) { return bound }
      if let bound = binding(right, left, in: environment, at: moment) { return bound }
      if !isReady(id, in: environment), rangesOverValues(id, in: environment) {
        return valueSolutions(of: id, in: environment, at: moment)
      }
    case .isKind(let subject, let kind):
      if let variable = freeVariable(subject, in: environment) {
        return entities(of: kind).map { (extended(environment, variable, $0), .yes) }
      }
    case .member(let subject, let set):
      if let variable = freeVariable(subject, in: environment) {
        return elements(of: set, in: environment, at: moment).map {
          (extended(environment, variable, $0), $0 == .missing ? .unknown : .yes)
        }
      }
    case .outcome(let requirement, let state, let arguments):
      if negative != .plain, silentRequirements.contains(requirement) {
        return [(unknown(arguments, environment), .unknown)]
      }
      if state != .met {
        return outcomeSolutions(requirement, state, arguments, in: environment, at: moment)
      }
    default: break
    }
    let truth = closedTruth(of: form, in: environment, at: moment, negative: negative)
    return truth == .no ? [] : [(environment, truth)]
  }

  /// The truth of a form that binds nothing.
  private func closedTruth(
    of form: ConditionForm, in environment: Environment, at moment: Int64, negative: ReferenceSense
  ) -> ReferenceTruth {
    switch form {
    case .constant(let holds): return holds ? .yes : .no
    case .not(let inner):
      return truth(of: inner, in: environment, at: moment, negative: negative.flipped).negated
    case .no(let binders, let condition):
      return exists(binders, condition, in: environment, at: moment, negative: negative.flipped)
        .negated
    case .every(let binders, let range, let then):
      let counterexamples = scoped(binders, in: environment) { inner in
        let found =
          range.map {
            solutions(of: $0, over: binders, in: inner, at: moment, negative: negative.flipped)
          }
          ?? ranges(of: binders, in: inner).map { ($0, .yes) }
        return found.map { bound, applies in
          let fails = truth(of: then, in: bound, at: moment, negative: negative).negated
          return (bound, min(applies, fails))
        }
      }
      return (counterexamples.map(\.1).max() ?? .no).negated
    case .comparison(let operation, let left, let right):
      return compare(
        evaluate(left, in: environment, at: moment), evaluate(right, in: environment, at: moment),
        operation, type: program[left].type)
    case .isKind(let subject, let kind):
      guard case .word(let word) = evaluate(subject, in: environment, at: moment).single else {
        return .unknown
      }
      return isEntity(word, within: kind) ? .yes : .no
    case .member(let subject, let set):
      let value = evaluate(subject, in: environment, at: moment).single
      let members = elements(of: set, in: environment, at: moment)
      if value == .missing { return members.isEmpty ? .no : .unknown }
      if members.contains(value) { return .yes }
      return members.contains(.missing) ? .unknown : .no
    case .holds(let expression):
      guard case .word(let word) = evaluate(expression, in: environment, at: moment).single else {
        return .unknown
      }
      return word != 0 ? .yes : .no
    case .has(let expression):
      return hasValue(expression, in: environment, at: moment)
    case .outcome(let requirement, let state, _):
      return outcomeTruth(program[requirement], state, nil)
    case .and, .or, .relation, .act, .some: return .no
    }
  }

  /// `t has identity`: the value itself is given; unknown only if what it is asked of is not known.
  private func hasValue(
    _ id: ExpressionID, in environment: Environment, at moment: Int64
  ) -> ReferenceTruth {
    if case .value(_, let arguments) = program[id].form,
      arguments.contains(where: {
        evaluate($0, in: environment, at: moment).single == .missing
      })
    {
      return .unknown
    }
    return evaluate(id, in: environment, at: moment).single == .missing ? .no : .yes
  }

  private func exists(
    _ binders: [Binder], _ condition: ConditionID, in environment: Environment, at moment: Int64,
    negative: ReferenceSense
  ) -> ReferenceTruth {
    scoped(binders, in: environment) { inner in
      solutions(of: condition, over: binders, in: inner, at: moment, negative: negative)
    }.map(\.1).max() ?? .no
  }

  // MARK: - Conjunctions

  /// Solves the parts in an order in which each has what it needs: first what can be decided or
  /// bound without ranging over values, then `availability(c) = v` over all that have a value.
  private func conjunction(
    _ parts: [ConditionID], in environment: Environment, at moment: Int64, negative: ReferenceSense
  ) -> [(Environment, ReferenceTruth)] {
    guard !parts.isEmpty else { return [(environment, .yes)] }
    // What nothing fills binds nothing: whatever else binds its variables comes first.
    let pick =
      parts.indices.first {
        isReady(parts[$0], in: environment) && !(negative != .plain && statesSilence(parts[$0]))
      }
      ?? parts.indices.first { isReady(parts[$0], in: environment) }
      ?? parts.indices.first { rangesOverValues(parts[$0], in: environment) } ?? 0
    var rest = parts
    let part = rest.remove(at: pick)
    let found =
      isReady(part, in: environment)
      ? solutions(of: part, in: environment, at: moment, negative: negative)
      : valueSolutions(of: part, in: environment, at: moment)
    return found.flatMap { bound, truth in
      conjunction(rest, in: bound, at: moment, negative: negative).map { ($0, min(truth, $1)) }
    }
  }

  // MARK: - Binding

  /// Runs `body` with the binders' variables unbound, and gives them their outer values back.
  func scoped(
    _ binders: [Binder], in environment: Environment,
    _ body: (Environment) -> [(Environment, ReferenceTruth)]
  ) -> [(Environment, ReferenceTruth)] {
    var inner = environment
    for binder in binders { inner[binder.variable.index] = nil }
    return body(inner).map { found, truth in
      var outer = found
      for binder in binders { outer[binder.variable.index] = environment[binder.variable.index] }
      return (outer, truth)
    }
  }

  /// Solutions of a condition in which each binder with a noun ranges over its domain.
  func solutions(
    of condition: ConditionID, over binders: [Binder], in environment: Environment,
    at moment: Int64, negative: ReferenceSense
  ) -> [(Environment, ReferenceTruth)] {
    ranges(of: binders, in: environment).flatMap {
      solutions(of: condition, in: $0, at: moment, negative: negative)
    }
  }

  /// The environments in which each binder with a noun has a value of its domain.
  func ranges(of binders: [Binder], in environment: Environment) -> [Environment] {
    var found = [environment]
    for binder in binders {
      guard let domain = binder.domain else { continue }
      let values = members(of: domain)
      found = found.flatMap { base in
        values.map { extended(base, binder.variable, $0) }
      }
    }
    return found
  }

  private func members(of domain: ValueType) -> [ReferenceValue] {
    switch domain {
    case .kind(let kind): entities(of: kind)
    case .enumeration(let id): program[id].values.indices.map { .word(Word($0)) }
    case .bool: [.word(0), .word(1)]
    default: []
    }
  }

  func entities(of kind: KindID) -> [ReferenceValue] {
    world.entityKinds.indices.filter { isEntity(Word($0), within: kind) }.map { .word(Word($0)) }
  }

  func isEntity(_ word: Word, within kind: KindID) -> Bool {
    guard world.entityKinds.indices.contains(Int(word)), !world.absentEntities.contains(word)
    else { return false }
    return program.isKind(world.entityKinds[Int(word)], within: kind)
  }

  func extended(
    _ environment: Environment, _ variable: VariableID, _ value: ReferenceValue
  ) -> Environment {
    var result = environment
    result[variable.index] = value
    return result
  }

  func freeVariable(_ id: ExpressionID, in environment: Environment) -> VariableID? {
    guard case .variable(let variable) = program[id].form, environment[variable.index] == nil else {
      return nil
    }
    return variable
  }

  /// `variable = expression` where the variable is free and the expression can be evaluated.
  private func binding(
    _ left: ExpressionID, _ right: ExpressionID, in environment: Environment, at moment: Int64
  ) -> [(Environment, ReferenceTruth)]? {
    guard let variable = freeVariable(left, in: environment),
      freeVariables(right).allSatisfy({ environment[$0] != nil })
    else { return nil }
    let value = evaluate(right, in: environment, at: moment).single
    return [(extended(environment, variable, value), value == .missing ? .unknown : .yes)]
  }

  /// One row against the arguments of a sentence.
  func matches(
    _ tuple: Tuple, _ holds: ReferenceTruth, _ arguments: [Argument], in environment: Environment,
    at moment: Int64
  ) -> [(Environment, ReferenceTruth)] {
    var bound = environment
    var truth = holds
    for (value, argument) in zip(tuple, arguments) {
      guard case .expression(let id) = argument else { continue }
      if let variable = freeVariable(id, in: bound) {
        bound[variable.index] = value
      } else {
        let wanted = evaluate(id, in: bound, at: moment).single
        if wanted == .missing || value == .missing {
          truth = min(truth, .unknown)
        } else if wanted != value {
          return []
        }
      }
    }
    return [(bound, truth)]
  }

  private func unknown(_ arguments: [Argument], _ environment: Environment) -> Environment {
    var result = environment
    for case .expression(let id) in arguments {
      if let variable = freeVariable(id, in: result) { result[variable.index] = .missing }
    }
    return result
  }

  /// The entity in the first place of a sentence, where it is a constant.
  private func subject(_ arguments: [Argument]) -> EntityID? {
    guard case .expression(let id)? = arguments.first, case .entity(let entity) = program[id].form
    else { return nil }
    return entity
  }

  private func isSilent(_ relation: RelationID) -> Bool { silent.contains(relation) }

  private func statesSilence(_ id: ConditionID) -> Bool {
    switch program[id].form {
    case .relation(let relation, _, _), .act(let relation, _, _): isSilent(relation)
    default: false
    }
  }

  private func instant(
    _ expression: ExpressionID?, in environment: Environment, at moment: Int64
  ) -> Int64? {
    guard let expression else { return moment }
    guard case .word(let word) = evaluate(expression, in: environment, at: moment).single else {
      return nil
    }
    return word
  }

  private func outcomeSolutions(
    _ requirement: RequirementID, _ state: OutcomeState, _ arguments: [Argument],
    in environment: Environment, at moment: Int64
  ) -> [(Environment, ReferenceTruth)] {
    // What is unproven may be breached: silence is never compliance.
    outcomes(of: program[requirement]).flatMap { binding, outcome in
      let truth: ReferenceTruth =
        switch (state, outcome) {
        case (.breachedFor, .breached), (.unprovenFor, .unproven): .yes
        case (.breachedFor, .unproven): .unknown
        default: .no
        }
      return truth == .no
        ? [] : matches(binding.map { .word($0) }, truth, arguments, in: environment, at: moment)
    }
  }
}
