import GeredeFacts
import GeredeProgram
import GeredeText

/// Looks for changes of facts that would make a condition true, or false: abduction over the typed
/// program, from the condition through the rules down to what facts give.
///
/// It proposes: whoever shows a proposal evaluates it before. What it changes are facts: sentences that
/// rules do not give, acts, and values without a definition.
struct RepairSearch {
  let world: EvaluatedWorld
  /// Conditions that may still be looked at.
  var budget = RepairSearch.fuel
  /// Rules and definitions within each other.
  var depth = 0
  /// No search goes through more rules and definitions than this.
  var depthLimit: Int
  /// Sentences that are being established or refuted: none needs itself.
  var open: Set<Aim> = []

  /// A sentence with the truth that it is to have.
  struct Aim: Hashable {
    var relation: RelationID
    var words: [Word?]
    var moment: Word
    var wanted: Truth
  }

  /// Conditions that one search looks at.
  static let fuel = 20_000
  /// Rules and definitions within each other: near ways are looked for first, so that far ones cannot
  /// use up all that may be looked at.
  static let depths = [2, 4, 8]
  /// Solutions, members and entities that are tried of each condition.
  static let breadth = 12

  private init(_ world: EvaluatedWorld, depthLimit: Int) {
    self.world = world
    self.depthLimit = depthLimit
  }

  /// What searches of growing depth find together.
  static func sets(
    in world: EvaluatedWorld, _ body: (inout RepairSearch) -> RepairSets
  ) -> RepairSets {
    depths.reduce(.none) { found, depth in
      var search = RepairSearch(world, depthLimit: depth)
      return found || body(&search)
    }
  }

  var reading: Reading { world.reading }

  /// The sets of changes that may make a condition have a truth, for what a walk has bound. With
  /// variables that are not bound: for some binding of them (`yes`), or for all (`no`).
  mutating func sets(
    for id: ConditionID, _ wanted: Truth, _ walk: inout Evaluator
  ) -> RepairSets {
    guard budget > 0 else { return .none }
    budget -= 1
    let negative = wanted == .no
    let isClosed = walk.isClosed(id)
    if isClosed, walk.truth(of: id, negative: negative) == wanted { return .done }
    let form = reading.program[id].form
    switch form {
    case .constant: return .none
    case .not(let inner): return sets(for: inner, wanted.negated, &walk)
    case .and(let parts):
      guard isClosed || wanted == .yes else { return breaking([.condition(id, .yes)], &walk) }
      if wanted == .yes {
        return making(parts.map { .condition($0, .yes) }, &walk)
      }
      return any(parts) { search, part in search.sets(for: part, .no, &walk) }
    case .or(let parts):
      if wanted == .yes { return any(parts) { $0.sets(for: $1, .yes, &walk) } }
      return all(parts) { $0.sets(for: $1, .no, &walk) }
    case .some(let binders, let inner):
      return quantified(binders, [.condition(inner, .yes)], wanted, &walk)
    case .no(let binders, let inner):
      return quantified(binders, [.condition(inner, .yes)], wanted.negated, &walk)
    case .every(let binders, let range, let then):
      let goals = (range.map { [.condition($0, .yes)] } ?? []) + [Wish.condition(then, .no)]
      return quantified(binders, goals, wanted.negated, &walk)
    case .relation(let relation, let arguments, let when):
      guard when == nil else { return .none }
      return sets(forSentence: relation, arguments, wanted, &walk)
    case .act(let event, let arguments, let at):
      return sets(forAct: event, arguments, at, wanted, &walk)
    case .comparison(let operation, let left, let right):
      guard isClosed else { return .none }
      let wish = wanted == .yes ? operation : operation.negated
      return sets(comparing: left, wish, right, &walk)
    case .member(let subject, let set):
      guard isClosed else { return .none }
      return sets(forMember: subject, set, wanted, &walk)
    case .holds(let value):
      guard isClosed else { return .none }
      return reaching(value, .equal, wanted == .yes ? 1 : 0, &walk)
    case .has(let value):
      guard isClosed else { return .none }
      return sets(forGiven: value, wanted, &walk)
    case .outcome(let requirement, let state, let arguments):
      return sets(forOutcome: requirement, state, arguments, wanted, &walk)
    case .isKind: return .none
    }
  }

  // MARK: - Several

  /// Any of several parts.
  mutating func any<Part>(
    _ parts: [Part], _ body: (inout RepairSearch, Part) -> RepairSets
  ) -> RepairSets {
    var result = RepairSets.none
    for part in parts { result = result || body(&self, part) }
    return result
  }

  /// All of several parts.
  mutating func all<Part>(
    _ parts: [Part], _ body: (inout RepairSearch, Part) -> RepairSets
  ) -> RepairSets {
    var result = RepairSets.done
    for part in parts where !result.isEmpty { result = result && body(&self, part) }
    return result
  }

  private mutating func quantified(
    _ binders: [Binder], _ goals: [Wish], _ wanted: Truth, _ walk: inout Evaluator
  ) -> RepairSets {
    let domains = binders.compactMap { binder in
      binder.domain.map { Wish.domain(binder.variable, $0) }
    }
    var search = self
    let sets = walk.scoped(binders) { walk in
      wanted == .yes
        ? search.making(goals + domains, &walk) : search.breaking(goals + domains, &walk)
    }
    self = search
    return sets
  }
}

/// Something that has to be so, together with other wishes.
enum Wish {
  case condition(ConditionID, Truth)
  /// A variable stands for a member of a kind or an enum.
  case domain(VariableID, ValueType)

  /// The same as a goal of a walk; nil where the walk cannot look for solutions of it.
  var goal: Goal? {
    switch self {
    case .condition(let id, .yes): .condition(id, negative: false)
    case .domain(let variable, let type): .domain(variable, type)
    case .condition: nil
    }
  }
}
