import GeredeProgram
import GeredeText

/// Bindings that make goals true or perhaps true.
extension Evaluator {
  /// Calls `found` for each solution, with its variables bound in the walk that it is given, until
  /// it says stop or the fuel is used up. Afterwards the variables are as they were.
  mutating func solve(
    _ goals: [Goal], _ truth: Truth, _ found: (inout Evaluator, Truth) -> Flow
  ) -> Flow {
    guard fuel > 0, depth < Self.depthLimit, goals.count <= Self.depthLimit else {
      // Whoever asks sees that not everything was looked at.
      fuel = 0
      return .stop
    }
    fuel -= 1
    guard let pick = next(of: goals) else { return found(&self, truth) }
    depth += 1
    defer { depth -= 1 }
    var rest = goals
    switch rest.remove(at: pick) {
    case .domain(let variable, let type):
      return range(variable, type) { walk in walk.solve(rest, truth, found) }
    case .sentence(let relation, let arguments, let when):
      guard let instant = instant(when) else { return solve(rest, truth && .unknown, found) }
      return rows(relation, arguments, at: instant) { walk, holds in
        walk.solve(rest, truth && holds, found)
      }
    case .act(let event, let arguments, let at):
      return acts(event, arguments, at: at) { walk, holds in
        walk.solve(rest, truth && holds, found)
      }
    case .condition(let id, let negative):
      return solve(id, negative: negative, rest, truth, found)
    }
  }

  /// The index of the goal to take first: the earliest of those that are cheapest.
  func next(of goals: [Goal]) -> Int? {
    goals.indices.min { rank(goals[$0]) < rank(goals[$1]) }
  }

  private mutating func solve(
    _ id: ConditionID, negative: Bool, _ rest: [Goal], _ truth: Truth,
    _ found: (inout Evaluator, Truth) -> Flow
  ) -> Flow {
    if !isClosed(id) {
      switch reading.program[id].form {
      case .and(let parts):
        return solve(parts.map { .condition($0, negative: negative) } + rest, truth, found)
      case .or(let parts):
        for part in parts {
          let flow = solve([.condition(part, negative: negative)] + rest, truth, found)
          if flow == .stop { return .stop }
        }
        return .next
      case .some(let binders, let inner):
        return solveSome(binders, inner, negative: negative, rest, truth, found)
      case .relation(let relation, let arguments, let when):
        if negative, reading.isSilent(relation) {
          return silence(arguments) { walk in walk.solve(rest, truth && .unknown, found) }
        }
        return solve([.sentence(relation, arguments, at: when)] + rest, truth, found)
      case .act(let event, let arguments, let at):
        if negative, reading.isSilent(event) {
          return silence(arguments + [at]) { walk in walk.solve(rest, truth && .unknown, found) }
        }
        return solve([.act(event, arguments, at: at)] + rest, truth, found)
      case .comparison(.equal, let left, let right):
        return equation(left, right, among: rest) { walk, holds in
          walk.solve(rest, truth && holds, found)
        }
      case .isKind(let subject, let kind):
        if case .variable(let variable) = reading.program[subject].form {
          return range(variable, .kind(kind)) { walk in walk.solve(rest, truth, found) }
        }
      case .member(let subject, let set):
        if case .variable(let variable) = reading.program[subject].form {
          return members(variable, of: set) { walk, holds in
            walk.solve(rest, truth && holds, found)
          }
        }
      default: break
      }
    }
    let holds = closedTruth(of: id, negative: negative)
    return holds == .no ? .next : solve(rest, truth && holds, found)
  }

  /// A sentence of which nothing is known may hold for anything: its open places are bound to what
  /// is missing.
  private mutating func silence(
    _ arguments: [Argument], _ body: (inout Evaluator) -> Flow
  ) -> Flow {
    var bound: [VariableID] = []
    for case .expression(let id) in arguments {
      guard case .variable(let variable) = reading.program[id].form, !isBound(variable) else {
        continue
      }
      bind(variable, .missing)
      bound.append(variable)
    }
    defer { for variable in bound { bind(variable, .unbound) } }
    return body(&self)
  }

  private mutating func solveSome(
    _ binders: [Binder], _ inner: ConditionID, negative: Bool, _ rest: [Goal], _ truth: Truth,
    _ found: (inout Evaluator, Truth) -> Flow
  ) -> Flow {
    let outer = binders.map { known[safe: $0.variable.index] ?? .unbound }
    return scoped(binders) { walk in
      walk.solve(Goal.range(binders, inner, negative: negative), truth) { walk, holds in
        // Outside the quantifier its variables stand for what they stood for before.
        let within = binders.map { walk.known[safe: $0.variable.index] ?? .unbound }
        for (binder, value) in zip(binders, outer) { walk.bind(binder.variable, value) }
        let flow = walk.solve(rest, holds, found)
        for (binder, value) in zip(binders, within) { walk.bind(binder.variable, value) }
        return flow
      }
    }
  }

  /// The members of a kind, an enum or Bool.
  private mutating func range(
    _ variable: VariableID, _ type: ValueType, _ body: (inout Evaluator) -> Flow
  ) -> Flow {
    switch known[safe: variable.index] ?? .missing {
    case .missing: return body(&self)
    case .word(let word):
      guard case .kind(let kind) = type, !reading.isEntity(word, within: kind) else {
        return body(&self)
      }
      return .next
    case .unbound:
      for word in reading.members(of: type) {
        guard fuel > 0 else { return .stop }
        fuel -= 1
        let flow = binding(variable, .word(word)) { walk in body(&walk) }
        if flow == .stop { return .stop }
      }
      return .next
    }
  }

  private mutating func members(
    _ variable: VariableID, of set: ExpressionID, _ body: (inout Evaluator, Truth) -> Flow
  ) -> Flow {
    for element in elements(of: set) {
      let value = element.map { Known.word($0) } ?? .missing
      let flow = binding(variable, value) { walk in body(&walk, element == nil ? .unknown : .yes) }
      if flow == .stop { return .stop }
    }
    return .next
  }

  /// Runs `body` with a variable bound, then unbinds it.
  mutating func binding(
    _ variable: VariableID, _ value: Known, _ body: (inout Evaluator) -> Flow
  ) -> Flow {
    bind(variable, value)
    let flow = body(&self)
    bind(variable, .unbound)
    return flow
  }

  /// How late a goal is best taken: first what can be decided or bound at once, then rows by a
  /// bound place, then whole relations, then whole kinds.
  private func rank(_ goal: Goal) -> Int {
    switch goal {
    case .domain(let variable, let type):
      if isBound(variable) { return 0 }
      if case .kind = type { return 7 }
      return 4
    case .sentence(_, let arguments, _): return rank(arguments)
    case .act(_, let arguments, let at): return rank(arguments + [at])
    case .condition(let id, _): return rank(id)
    }
  }

  private func rank(_ id: ConditionID) -> Int {
    if isClosed(id) { return 1 }
    switch reading.program[id].form {
    case .and: return 0
    case .relation(_, let arguments, let when):
      if let when, !isClosed(when) { return 9 }
      return rank(arguments)
    case .act(_, let arguments, let at): return rank(arguments + [at])
    case .comparison(.equal, let left, let right):
      return min(rank(equation: left, with: right), rank(equation: right, with: left))
    case .member(let subject, let set):
      guard case .variable = reading.program[subject].form, isClosed(set) else { return 9 }
      return 4
    case .isKind(let subject, _):
      guard case .variable = reading.program[subject].form else { return 9 }
      return 7
    case .or, .some: return 8
    default: return 9
    }
  }

  /// A sentence with a bound place comes before one without; one whose places hold expressions that
  /// cannot be computed yet has to wait.
  private func rank(_ arguments: [Argument]) -> Int {
    var hasBound = false
    for case .expression(let id) in arguments {
      if isClosed(id) {
        hasBound = true
      } else if case .variable = reading.program[id].form {
        continue
      } else {
        return 9
      }
    }
    return hasBound ? 3 : 5
  }

  private func rank(equation side: ExpressionID, with other: ExpressionID) -> Int {
    switch reading.program[side].form {
    case .variable: return isClosed(other) ? 2 : 9
    case .value(let value, let arguments) where reading.hasRows(value):
      // After all sentences: what they bind may lack the value, and then is in doubt, not absent.
      if rank(arguments.map { .expression($0) }) == 9 { return 9 }
      if isClosed(other) { return 6 }
      guard case .variable = reading.program[other].form else { return 9 }
      return 6
    default: return 9
    }
  }
}
