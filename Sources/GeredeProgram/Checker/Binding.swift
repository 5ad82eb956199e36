import GeredeSyntax
import GeredeText

/// Binding of variables (safety): each variable of a head, under `not` and in a comparison takes
/// its values from a sentence that must hold, from `x = e`, from `v(x) = y`, from `x is K` or from
/// `x in S`.
extension Elaboration {
  /// The variables that a condition binds where it holds, beyond those given.
  ///
  /// Parts of an `and` may build on each other in any order. Those with parts of their own are gone
  /// through twice, down to six levels, so that the work stays bounded.
  /// - Complexity: O(parts²) in the worst case, where equations build on each other backwards.
  func bound(by id: ConditionID, given: Set<VariableID>) -> Set<VariableID> {
    bound(by: id, given: given, repeats: 6)
  }

  /// What the parts of an `and` bind together.
  private func boundTogether(
    _ parts: [ConditionID], given: Set<VariableID>, repeats: Int
  ) -> Set<VariableID> {
    var equations: [ConditionID] = []
    var nested: [ConditionID] = []
    var all = given
    var pending = Array(parts.reversed())
    while let part = pending.popLast() {
      switch program[part].form {
      case .and(let inner): pending += inner.reversed()
      case .comparison, .member: equations.append(part)
      case .or, .some: nested.append(part)
      default: all.formUnion(bound(by: part, given: all, repeats: repeats))
      }
    }
    func settleEquations() {
      var count = -1
      while count != all.count {
        count = all.count
        for part in equations { all.formUnion(bound(by: part, given: all, repeats: 0)) }
      }
    }
    settleEquations()
    for _ in 0..<(repeats > 0 ? 2 : 1) where !nested.isEmpty {
      let count = all.count
      for part in nested { all.formUnion(bound(by: part, given: all, repeats: repeats - 1)) }
      settleEquations()
      if all.count == count { break }
    }
    return all.subtracting(given)
  }

  /// `repeats`: how many levels of nested parts may still be gone through twice.
  private func bound(
    by id: ConditionID, given: Set<VariableID>, repeats: Int
  ) -> Set<VariableID> {
    switch program[id].form {
    case .and(let parts): return boundTogether(parts, given: given, repeats: repeats)
    case .or(let parts):
      guard let first = parts.first else { return [] }
      var all = bound(by: first, given: given, repeats: repeats)
      for part in parts.dropFirst() where !all.isEmpty {
        all.formIntersection(bound(by: part, given: given, repeats: repeats))
      }
      return all
    case .relation(_, let arguments, _): return plainVariables(arguments)
    case .act(_, let arguments, let at): return plainVariables(arguments + [at])
    case .outcome(_, .met, _): return []
    case .outcome(_, _, let arguments): return plainVariables(arguments)
    case .isKind(let subject, _): return plainVariables([.expression(subject)])
    case .member(let subject, let set):
      var needed: Set<VariableID> = []
      collect(set, into: &needed)
      return needed.isSubset(of: given) ? plainVariables([.expression(subject)]) : []
    case .comparison(.equal, let left, let right):
      return boundByEquation(left, right, given).union(boundByEquation(right, left, given))
    case .some(let binders, let condition):
      let listed = Set(binders.map(\.variable))
      var inner = given
      for binder in binders where binder.domain != nil { inner.insert(binder.variable) }
      return bound(by: condition, given: inner, repeats: repeats).subtracting(listed)
    case .constant, .not, .comparison, .holds, .has, .every, .no: return []
    }
  }

  /// What `left = right` binds on its left: a variable, or the arguments of a value.
  private func boundByEquation(
    _ left: ExpressionID, _ right: ExpressionID, _ given: Set<VariableID>
  ) -> Set<VariableID> {
    var needed: Set<VariableID> = []
    collect(right, into: &needed)
    switch program[left].form {
    case .variable(let variable):
      return needed.isSubset(of: given) ? [variable] : []
    case .value(let value, let arguments):
      guard isEnumerable(value) else { return [] }
      var found: Set<VariableID> = []
      var others: Set<VariableID> = []
      for argument in arguments {
        if case .variable(let variable) = program[argument].form {
          found.insert(variable)
        } else {
          collect(argument, into: &others)
        }
      }
      guard others.isSubset(of: given) else { return [] }
      if case .variable(let result) = program[right].form {
        found.insert(result)
        return found
      }
      return needed.isSubset(of: given) ? found : []
    default: return []
    }
  }

  /// Whether all arguments that have a value can be listed: values with facts, and definitions over
  /// kinds and enums.
  private func isEnumerable(_ id: ValueID) -> Bool {
    guard definedValues.contains(id) else { return true }
    return program[id].parameters.allSatisfy {
      switch $0.type {
      case .kind, .enumeration, .unknown: true
      default: false
      }
    }
  }

  /// The variables that stand alone in a slot.
  private func plainVariables(_ arguments: [Argument]) -> Set<VariableID> {
    var found: Set<VariableID> = []
    for case .expression(let id) in arguments {
      if case .variable(let variable) = program[id].form { found.insert(variable) }
    }
    return found
  }

  /// The variables that an expression takes from outside.
  func collect(_ id: ExpressionID, into found: inout Set<VariableID>) {
    switch program[id].form {
    case .variable(let variable): found.insert(variable)
    case .value(_, let parts), .apply(_, let parts), .set(let parts):
      for part in parts { collect(part, into: &found) }
    case .condition(let condition): collect(condition, into: &found)
    case .aggregate(let aggregate):
      var inner: Set<VariableID> = []
      if let operand = aggregate.operand { collect(operand, into: &inner) }
      if let condition = aggregate.condition { collect(condition, into: &inner) }
      found.formUnion(inner.subtracting(aggregate.binders.map(\.variable)))
    case .share(let share):
      collect(share.total, into: &found)
      collect(share.weight, into: &found)
      if let condition = share.condition { collect(condition, into: &found) }
    case .word, .entity, .entityText, .now, .today: break
    }
  }

  /// The variables that a condition takes from outside.
  func collect(_ id: ConditionID, into found: inout Set<VariableID>) {
    switch program[id].form {
    case .constant: break
    case .and(let parts), .or(let parts):
      for part in parts { collect(part, into: &found) }
    case .not(let inner): collect(inner, into: &found)
    case .relation(_, let arguments, let moment):
      collect(arguments, into: &found)
      if let moment { collect(moment, into: &found) }
    case .act(_, let arguments, let at): collect(arguments + [at], into: &found)
    case .outcome(_, _, let arguments): collect(arguments, into: &found)
    case .comparison(_, let left, let right), .member(let left, let right):
      collect(left, into: &found)
      collect(right, into: &found)
    case .isKind(let subject, _), .holds(let subject), .has(let subject):
      collect(subject, into: &found)
    case .some(let binders, let condition), .no(let binders, let condition):
      var inner: Set<VariableID> = []
      collect(condition, into: &inner)
      found.formUnion(inner.subtracting(binders.map(\.variable)))
    case .every(let binders, let range, let then):
      var inner: Set<VariableID> = []
      if let range { collect(range, into: &inner) }
      collect(then, into: &inner)
      found.formUnion(inner.subtracting(binders.map(\.variable)))
    }
  }

  /// The variables that slots take from outside.
  private func collect(_ arguments: [Argument], into found: inout Set<VariableID>) {
    for case .expression(let id) in arguments { collect(id, into: &found) }
  }

  /// The variables that a condition needs and nothing binds, given those bound outside.
  func unbound(
    in id: ConditionID, given: Set<VariableID>, into found: inout Set<VariableID>
  ) {
    switch program[id].form {
    case .constant: break
    case .and(let parts):
      let all = given.union(bound(by: id, given: given))
      for part in parts { unbound(in: part, given: all, into: &found) }
    case .or(let parts):
      for part in parts {
        unbound(in: part, given: given.union(bound(by: part, given: given)), into: &found)
      }
    case .not(let inner):
      var needed: Set<VariableID> = []
      collect(inner, into: &needed)
      found.formUnion(needed.subtracting(given))
      unbound(in: inner, given: given.union(needed), into: &found)
    case .relation(_, let arguments, let moment):
      unbound(in: arguments, given: given, into: &found)
      if let moment { unbound(in: moment, given: given, into: &found) }
    case .act(_, let arguments, let at):
      unbound(in: arguments + [at], given: given, into: &found)
    case .outcome(_, _, let arguments): unbound(in: arguments, given: given, into: &found)
    case .comparison(_, let left, let right), .member(let left, let right):
      let all = given.union(bound(by: id, given: given))
      unbound(in: left, given: all, into: &found)
      unbound(in: right, given: all, into: &found)
    case .isKind(let subject, _):
      if case .variable = program[subject].form { break }
      unbound(in: subject, given: given, into: &found)
    case .holds(let subject), .has(let subject):
      unbound(in: subject, given: given, into: &found)
    case .some(let binders, let condition):
      let inner = listed(binders, where: condition, given: given, into: &found)
      unbound(in: condition, given: inner.union(bound(by: condition, given: inner)), into: &found)
    case .no(let binders, let condition):
      let inner = listed(binders, where: condition, given: given, into: &found)
      requireAll(condition, given: inner, into: &found)
    case .every(let binders, let range, let then):
      let inner = listed(binders, where: range, given: given, into: &found)
      if let range { requireAll(range, given: inner, into: &found) }
      requireAll(then, given: inner, into: &found)
    }
  }

  /// All variables of the condition must be bound outside it.
  private func requireAll(
    _ condition: ConditionID, given: Set<VariableID>, into found: inout Set<VariableID>
  ) {
    var needed: Set<VariableID> = []
    collect(condition, into: &needed)
    found.formUnion(needed.subtracting(given))
    unbound(in: condition, given: given.union(needed), into: &found)
  }

  /// `given` with the listed variables; those that neither a noun nor the condition binds are
  /// found unbound.
  private func listed(
    _ binders: [Binder], where condition: ConditionID?, given: Set<VariableID>,
    into found: inout Set<VariableID>
  ) -> Set<VariableID> {
    var inner = given
    for binder in binders where binder.domain != nil { inner.insert(binder.variable) }
    let bound = condition.map { self.bound(by: $0, given: inner) } ?? []
    for binder in binders where binder.domain == nil {
      if !bound.contains(binder.variable) { found.insert(binder.variable) }
      inner.insert(binder.variable)
    }
    return inner
  }

  /// Variables that stand alone in a slot are bound there; those within an expression are not.
  private func unbound(
    in arguments: [Argument], given: Set<VariableID>, into found: inout Set<VariableID>
  ) {
    for case .expression(let id) in arguments {
      if case .variable = program[id].form { continue }
      unbound(in: id, given: given, into: &found)
    }
  }

  /// The variables that an expression needs and that are not given.
  func unbound(
    in id: ExpressionID, given: Set<VariableID>, into found: inout Set<VariableID>
  ) {
    switch program[id].form {
    case .variable(let variable): if !given.contains(variable) { found.insert(variable) }
    case .value(_, let parts), .apply(_, let parts), .set(let parts):
      for part in parts { unbound(in: part, given: given, into: &found) }
    case .condition(let condition): requireAll(condition, given: given, into: &found)
    case .aggregate(let aggregate):
      let inner = listed(aggregate.binders, where: aggregate.condition, given: given, into: &found)
      if let condition = aggregate.condition { requireAll(condition, given: inner, into: &found) }
      if let operand = aggregate.operand { unbound(in: operand, given: inner, into: &found) }
    case .share(let share):
      unbound(in: share.total, given: given, into: &found)
      unbound(in: share.weight, given: given, into: &found)
      if let condition = share.condition { requireAll(condition, given: given, into: &found) }
    case .word, .entity, .entityText, .now, .today: break
    }
  }

  /// Checks a frame: its conditions hold together; expressions and `unless` read what they bind.
  mutating func checkBindings(
    of conditions: [ConditionID], expressions: [ExpressionID], unless: ConditionID? = nil
  ) {
    checkBindings(of: conditions, given: [], expressions: expressions, tests: [unless])
  }

  /// Checks a frame in which `given` are bound beside its parameters; expressions and `tests` read
  /// what is bound.
  mutating func checkBindings(
    of conditions: [ConditionID], given others: Set<VariableID>, expressions: [ExpressionID],
    tests: [ConditionID?]
  ) {
    var given = others
    for (index, origin) in frame.origins.enumerated() where origin == .parameter {
      given.insert(VariableID(index))
    }
    var found: Set<VariableID> = []
    for condition in conditions {
      let inner = given.union(bound(by: condition, given: given))
      unbound(in: condition, given: inner, into: &found)
      given = inner
    }
    for expression in expressions { unbound(in: expression, given: given, into: &found) }
    for case .some(let test) in tests { requireAll(test, given: given, into: &found) }
    // Where there is no condition yet, the proposal begins one.
    let place: UnboundPlace =
      conditions.isEmpty ? .withoutCondition(when: word(.when)) : .condition(and: word(.and))
    for variable in found.sorted() { reportUnbound(variable, in: place) }
  }

  /// Reports the variables of conditions that nothing binds.
  mutating func reportUnbound(in conditions: [ConditionID], given: Set<VariableID>) {
    var found: Set<VariableID> = []
    for condition in conditions {
      let inner = given.union(bound(by: condition, given: given))
      unbound(in: condition, given: inner, into: &found)
    }
    for variable in found.sorted() { reportUnbound(variable) }
  }

  /// Says that nothing binds a variable, and proposes what could.
  mutating func reportUnbound(_ id: VariableID) {
    let isListed = frame.origins[id.index] == .listed
    reportUnbound(id, in: isListed ? .list : .condition(and: word(.and)))
  }

  private mutating func reportUnbound(_ id: VariableID, in place: UnboundPlace) {
    let variable = frame.frame[id]
    guard frame.troubled.insert(variable.name).inserted else { return }
    var type = variable.type
    if type == .unknown { type = frame.fallback[variable.name] ?? .unknown }
    var proposal: String?
    if case .kind = type {
      proposal = variable.name + " " + word(.is) + " " + writtenTitle(of: type)
      if case .list = place { proposal = noun(of: type).map { $0 + " " + variable.name } }
    }
    report(
      RuleMessages.unbound(
        variable.name, at: variable.span, proposal: proposal, in: place))
  }
}
