import GeredeProgram
import GeredeText

/// Walks typed conditions over an evaluated world, for one binding at a time: what explanations are
/// made with.
///
/// Outcomes come from the rules; this walk only finds what they rest on. It reads relations and
/// values from the database, through indexes, and stops when its fuel is used up: then it knows less,
/// but what it says still holds.
struct Evaluator {
  let reading: Reading
  /// The variables of the rule, requirement, definition or query that is walked.
  let frame: Frame
  /// What each variable of the frame stands for.
  var known: [Known]
  /// The moment that the condition speaks about.
  var moment: Word
  /// Rows that may still be looked at.
  var fuel: Int
  /// Goals and definitions that are being walked, within each other.
  var depth = 0
  /// Only what was derived before this counts; nil: everything. For proofs of what recursion gave.
  var ceiling: DerivationRank?

  /// No walk goes deeper than this, nor takes more goals at once: it knows less then.
  static let depthLimit = 200

  init(reading: Reading, frame: Frame, moment: Word, fuel: Int) {
    self.reading = reading
    self.frame = frame
    self.known = Array(repeating: .unbound, count: frame.variables.count)
    self.moment = moment
    self.fuel = fuel
  }

  /// Whether to go on looking for solutions.
  enum Flow { case next, stop }

  /// The value of a variable, for printing.
  func word(of variable: VariableID) -> Word? { known[safe: variable.index]?.word }

  func isBound(_ variable: VariableID) -> Bool {
    known[safe: variable.index].map(\.isBound) ?? true
  }

  func isClosed(_ id: ConditionID) -> Bool { reading.free[id].allSatisfy(isBound) }

  func isClosed(_ id: ExpressionID) -> Bool { reading.free[id].allSatisfy(isBound) }

  mutating func bind(_ variable: VariableID, _ value: Known) {
    guard known.indices.contains(variable.index) else { return }
    known[variable.index] = value
  }

  /// Runs `body` with the binders' variables unbound, then gives them back what they stood for.
  mutating func scoped<Result>(
    _ binders: [Binder], _ body: (inout Evaluator) -> Result
  ) -> Result {
    let outer = binders.map { known[safe: $0.variable.index] ?? .unbound }
    for binder in binders { bind(binder.variable, .unbound) }
    let result = body(&self)
    for (binder, value) in zip(binders, outer) { bind(binder.variable, value) }
    return result
  }

  /// Truth of a condition: that of its best solution.
  ///
  /// `negative` tells that the condition stands where its falsehood counts: there a relation that
  /// nothing fills is unknown, since silence is never compliance.
  mutating func truth(of id: ConditionID, negative: Bool) -> Truth {
    if isClosed(id) { return closedTruth(of: id, negative: negative) }
    return best(of: [.condition(id, negative: negative)])
  }

  /// The best truth among the solutions of goals.
  mutating func best(of goals: [Goal]) -> Truth {
    var best = Truth.no
    _ = solve(goals, .yes) { _, truth in
      best = best || truth
      return truth == .yes ? .stop : .next
    }
    return best
  }

  /// Truth of a condition with all its variables bound.
  mutating func closedTruth(of id: ConditionID, negative: Bool) -> Truth {
    switch reading.program[id].form {
    case .constant(let holds): return Truth(holds)
    case .and(let parts):
      var result = Truth.yes
      for part in parts where result != .no {
        result = result && truth(of: part, negative: negative)
      }
      return result
    case .or(let parts):
      var result = Truth.no
      for part in parts where result != .yes {
        result = result || truth(of: part, negative: negative)
      }
      return result
    case .not(let inner): return truth(of: inner, negative: !negative).negated
    case .relation(let relation, let arguments, let when):
      return sentenceTruth(relation, arguments, at: when, negative: negative)
    case .act(let event, let arguments, let at):
      if negative, reading.isSilent(event) { return .unknown }
      return best(of: [.act(event, arguments, at: at)])
    case .comparison(let operation, let left, let right):
      let type = reading.program[left].type
      return compare(bounds(of: left), bounds(of: right), operation, type: type)
    case .isKind(let subject, let kind):
      guard let word = value(of: subject) else { return .unknown }
      return Truth(reading.isEntity(word, within: kind))
    case .member(let subject, let set): return memberTruth(subject, set)
    case .holds(let inner): return value(of: inner).map { Truth($0 != 0) } ?? .unknown
    case .has(let inner): return hasTruth(inner)
    case .some(let binders, let inner):
      return scoped(binders) { walk in walk.best(of: Goal.range(binders, inner, negative: negative))
      }
    case .no(let binders, let inner):
      return scoped(binders) { walk in
        walk.best(of: Goal.range(binders, inner, negative: !negative))
      }.negated
    case .every(let binders, let range, let then):
      return scoped(binders) { walk in
        walk.counterexample(binders, range, then, negative: negative)
      }.negated
    case .outcome(let requirement, let state, let arguments):
      return outcomeTruth(requirement, state, arguments)
    }
  }

  /// The truth of "there is a binding in the range for which `then` fails".
  private mutating func counterexample(
    _ binders: [Binder], _ range: ConditionID?, _ then: ConditionID, negative: Bool
  ) -> Truth {
    var worst = Truth.no
    _ = solve(Goal.range(binders, range, negative: !negative), .yes) { walk, applies in
      worst = worst || (applies && walk.truth(of: then, negative: negative).negated)
      return worst == .yes ? .stop : .next
    }
    return worst
  }

  private mutating func sentenceTruth(
    _ relation: RelationID, _ arguments: [Argument], at when: ExpressionID?, negative: Bool
  ) -> Truth {
    if negative, reading.isSilent(relation) { return .unknown }
    var pattern: [Word?] = []
    var isWhole = true
    for argument in arguments {
      switch argument {
      case .any:
        pattern.append(nil)
        isWhole = false
      case .expression(let id):
        let word = value(of: id)
        pattern.append(word)
        if word == nil { return best(of: [.sentence(relation, arguments, at: when)]) }
      }
    }
    guard let instant = instant(when) else { return .unknown }
    if isWhole {
      let words = pattern.compactMap { $0 }
      let truth = reading.truth(of: relation, words, at: instant)
      guard truth == .yes, let ceiling else { return truth }
      return reading.rank(of: relation, words, at: instant).precedes(ceiling) ? .yes : .no
    }
    return best(of: [.sentence(relation, arguments, at: when)])
  }

  /// The moment that `S at T` asks about.
  mutating func instant(_ when: ExpressionID?) -> Word? {
    guard let when else { return moment }
    return value(of: when)
  }

  private mutating func memberTruth(_ subject: ExpressionID, _ set: ExpressionID) -> Truth {
    let members = elements(of: set)
    guard let word = value(of: subject) else { return members.isEmpty ? .no : .unknown }
    if members.contains(word) { return .yes }
    return members.contains(nil) ? .unknown : .no
  }

  /// `t has identity`: unknown only if what it is asked of is not known.
  private mutating func hasTruth(_ id: ExpressionID) -> Truth {
    if case .value(_, let arguments) = reading.program[id].form {
      for argument in arguments where value(of: argument) == nil { return .unknown }
    }
    return Truth(value(of: id) != nil)
  }

  private mutating func outcomeTruth(
    _ requirement: RequirementID, _ state: OutcomeState, _ arguments: [Argument]
  ) -> Truth {
    var words: [Word] = []
    for argument in arguments {
      guard case .expression(let id) = argument, let word = value(of: id) else { return .unknown }
      words.append(word)
    }
    return reading.truth(of: requirement, state, words)
  }
}
