import GeredeFacts
import GeredeProgram
import GeredeText

/// Wishes that share variables: bound by what is there as far as it goes, then by what could be there.
extension RepairSearch {
  /// The sets of changes that may give wishes a solution.
  mutating func making(_ wishes: [Wish], _ walk: inout Evaluator) -> RepairSets {
    making(wishes, waiting: [], &walk)
  }

  /// - Parameter waiting: wishes that nothing fulfils and that wait for others to bind their variables.
  private mutating func making(
    _ wishes: [Wish], waiting: [ConditionID], _ walk: inout Evaluator
  ) -> RepairSets {
    var rest = wishes
    guard let pick = next(of: wishes, walk) else { return settling(waiting, &walk) }
    guard budget > 0 else { return .none }
    budget -= 1
    let wish = rest.remove(at: pick)
    if case .condition(let id, let wanted) = wish, walk.isClosed(id) {
      let now = sets(for: id, wanted, &walk)
      return now.isEmpty ? now : now && making(rest, waiting: waiting, &walk)
    }
    if case .condition(let id, .yes) = wish, case .and(let parts) = reading.program[id].form {
      return making(
        parts.map { .condition($0, .yes) } + rest, waiting: waiting, &walk)
    }
    if case .condition(let id, .yes) = wish, case .or(let parts) = reading.program[id].form {
      return any(parts) { search, part in
        search.making([.condition(part, .yes)] + rest, waiting: waiting, &walk)
      }
    }
    if case .condition(let id, .no) = wish {
      return enumerating(id, &walk) { search, walk in
        search.making([wish] + rest, waiting: waiting, &walk)
      }
    }
    var result = existing(wish, rest, waiting, &walk)
    if case .condition(let id, .yes) = wish, canBeMade(id) {
      result = result || making(rest, waiting: waiting + [id], &walk)
    }
    return result
  }

  /// With what is there: the first solutions of a wish.
  private mutating func existing(
    _ wish: Wish, _ rest: [Wish], _ waiting: [ConditionID], _ walk: inout Evaluator
  ) -> RepairSets {
    guard let goal = wish.goal else { return .none }
    var result = RepairSets.none
    var search = self
    var tried: Set<[Known]> = []
    _ = walk.solve([goal], .yes) { walk, truth in
      guard truth == .yes, tried.insert(walk.known).inserted else { return .next }
      result = result || search.making(rest, waiting: waiting, &walk)
      return tried.count < RepairSearch.breadth && search.budget > 0 ? .next : .stop
    }
    self = search
    return result
  }

  /// Wishes that nothing fulfils, when all else is bound: variables that are still open range over
  /// their types.
  private mutating func settling(
    _ waiting: [ConditionID], _ walk: inout Evaluator
  ) -> RepairSets {
    guard let first = waiting.first else { return .done }
    guard walk.isClosed(first) else {
      return enumerating(first, &walk) { $0.settling(waiting, &$1) }
    }
    let now = sets(for: first, .yes, &walk)
    return now.isEmpty ? now : now && settling(Array(waiting.dropFirst()), &walk)
  }

  /// Lets the first open variable of a condition stand for each member of its type, the first ones only.
  private mutating func enumerating(
    _ id: ConditionID, _ walk: inout Evaluator,
    _ body: (inout RepairSearch, inout Evaluator) -> RepairSets
  ) -> RepairSets {
    guard let open = reading.free[id].first(where: { !walk.isBound($0) }) else { return .none }
    let members = reading.members(of: walk.frame[open].type)
      .sorted {
        reading.order($0, walk.frame[open].type) < reading.order($1, walk.frame[open].type)
      }
    var result = RepairSets.none
    for word in members.prefix(2 * RepairSearch.breadth) {
      var search = self
      _ = walk.binding(open, .word(word)) { walk in
        result = result || body(&search, &walk)
        return .next
      }
      self = search
    }
    return result
  }

  /// The wish to look at first: what is bound or binds at once; what must be false comes last.
  private func next(of wishes: [Wish], _ walk: Evaluator) -> Int? {
    func rank(_ wish: Wish) -> Int {
      switch wish {
      case .condition(let id, let wanted):
        if walk.isClosed(id) { return wanted == .yes ? 0 : 1 }
        return wanted == .yes ? 2 : 5
      case .domain(let variable, _): return walk.isBound(variable) ? 0 : 3
      }
    }
    return wishes.indices.min { rank(wishes[$0]) < rank(wishes[$1]) }
  }

  /// Whether a change could fulfil a condition whose variables others bind.
  private func canBeMade(_ id: ConditionID) -> Bool {
    switch reading.program[id].form {
    case .relation, .act, .comparison, .holds, .member, .some, .has: true
    default: false
    }
  }

  /// The sets of changes that may take every solution of wishes away.
  mutating func breaking(_ wishes: [Wish], _ walk: inout Evaluator) -> RepairSets {
    guard budget > 0 else { return .none }
    budget -= 1
    var result = RepairSets.done
    var search = self
    var count = 0
    let goals = wishes.compactMap(\.goal)
    _ = walk.solve(goals, .yes) { walk, truth in
      guard search.isSolution(wishes, truth, &walk) else { return .next }
      count += 1
      guard count <= RepairSearch.breadth else {
        result = .none
        return .stop
      }
      result =
        result
        && search.any(wishes) { search, wish in
          guard case .condition(let id, let wanted) = wish else { return .none }
          return search.sets(breaking: id, wanted, &walk)
        }
      return result.isEmpty ? .stop : .next
    }
    self = search
    return result
  }

  /// Whether what a walk has bound fulfils wishes, certainly or perhaps.
  private mutating func isSolution(
    _ wishes: [Wish], _ truth: Truth, _ walk: inout Evaluator
  ) -> Bool {
    for case .condition(let id, .no) in wishes
    where walk.truth(of: id, negative: false) == .yes { return false }
    return truth != .no
  }

  /// The sets of changes by which a part of a solution no longer holds: of a conjunction one of its
  /// parts.
  private mutating func sets(
    breaking id: ConditionID, _ wanted: Truth, _ walk: inout Evaluator
  ) -> RepairSets {
    if wanted == .yes, case .and(let parts) = reading.program[id].form {
      return any(parts) { $0.sets(breaking: $1, .yes, &walk) }
    }
    guard walk.isClosed(id) else {
      // What is open here is bound inside: no solution may be left.
      return wanted == .yes ? breaking([.condition(id, .yes)], &walk) : .none
    }
    return sets(for: id, wanted.negated, &walk)
  }
}
