import GeredeProgram
import GeredeText

/// A rule before it has a head relation: the terms of its head, and its body in a normal form, so
/// that equal bodies compare equal.
struct RuleDraft: Hashable {
  var head: [KernelTerm]
  var body: [Literal]
  var variableCount: Int
  var names: [String]

  static func == (a: RuleDraft, b: RuleDraft) -> Bool {
    a.head == b.head && a.body == b.body
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(head)
    hasher.combine(body)
  }
}

/// Rewrites on bodies: all keep what a body says.
enum BodyRewriting {
  /// Replaces variables that are equated with a term by that term, and decides comparisons of
  /// constants; nil if the body cannot hold.
  static func unified(_ literals: [Literal], head: [KernelTerm]) -> (
    literals: [Literal], head: [KernelTerm]
  )? {
    var literals = literals
    var head = head
    while let index = literals.firstIndex(where: { isEquation($0) }) {
      guard case .comparison(_, let left, let right) = literals[index] else { break }
      literals.remove(at: index)
      let (from, to) = direction(left, right)
      guard let from else { continue }
      literals = literals.map { $0.mapTerms { $0 == .variable(from) ? to : $0 } }
      head = head.map { $0 == .variable(from) ? to : $0 }
    }
    var result: [Literal] = []
    result.reserveCapacity(literals.count)
    for literal in literals {
      if case .comparison(let comparison, let left, let right) = literal {
        if let isTrue = decided(comparison, left, right) {
          guard isTrue else { return nil }
          continue
        }
      }
      if !result.contains(literal) { result.append(literal) }
    }
    return isContradictory(result) ? nil : (result, head)
  }

  /// An equation that can be used up: with a variable on a side.
  static func isEquation(_ literal: Literal) -> Bool {
    guard case .comparison(.equal, let left, let right) = literal else { return false }
    return left.variable != nil || right.variable != nil
  }

  /// The variable to replace and its replacement: later variables give way to earlier ones.
  private static func direction(
    _ left: KernelTerm, _ right: KernelTerm
  ) -> (from: KernelVariable?, to: KernelTerm) {
    switch (left.variable, right.variable) {
    case (let a?, let b?): a == b ? (nil, left) : a.index < b.index ? (b, left) : (a, right)
    case (let a?, nil): (a, right)
    case (nil, let b): (b, left)
    }
  }

  /// What a comparison comes to whatever its variables are; nil if it depends on them.
  private static func decided(
    _ comparison: ComparisonOperator, _ left: KernelTerm, _ right: KernelTerm
  ) -> Bool? {
    if left == right, left != .any {
      switch comparison {
      case .equal, .lessOrEqual, .greaterOrEqual: return true
      case .notEqual, .less, .greater: return false
      }
    }
    guard case .constant(let a) = left, case .constant(let b) = right else { return nil }
    switch comparison {
    case .equal: return a == b
    case .notEqual: return a != b
    case .less: return a < b
    case .lessOrEqual: return a <= b
    case .greater: return a > b
    case .greaterOrEqual: return a >= b
    }
  }

  /// Whether a body holds something and its opposite.
  private static func isContradictory(_ literals: [Literal]) -> Bool {
    literals.contains { literal in
      switch literal {
      case .comparison(let comparison, let left, let right):
        return literals.contains {
          if case .comparison(comparison.negated, left, right) = $0 { true } else { false }
        }
      case .negative(let atom):
        return literals.contains {
          if case .positive(let positive) = $0 { matches(positive, atom) } else { false }
        }
      case .fails(let operation, let operands):
        return literals.contains {
          if case .compute(operation, operands, _) = $0 { true } else { false }
        }
      default: return false
      }
    }
  }

  /// Whether a row that satisfies `positive` is one that `pattern` speaks of.
  private static func matches(_ positive: Atom, _ pattern: Atom) -> Bool {
    positive.relation == pattern.relation
      && zip(positive.arguments, pattern.arguments).allSatisfy { $1 == .any || $0 == $1 }
  }

  /// Renumbers variables in order of appearance, head first; variables of one positive atom that
  /// appear nowhere else become `_`.
  static func renumbered(
    _ literals: [Literal], head: [KernelTerm], names: [String]
  ) -> RuleDraft {
    var seen = DenseSet<KernelVariable>()
    var repeated = DenseSet<KernelVariable>()
    var greatest = -1
    forEachVariable(literals, head: head) { variable, _ in
      greatest = max(greatest, variable.index)
      if !seen.insert(variable) { repeated.insert(variable) }
    }
    var numbers = [KernelTerm](repeating: .any, count: greatest + 1)
    var newNames: [String] = []
    forEachVariable(literals, head: head) { variable, literal in
      guard numbers[variable.index] == .any else { return }
      if case .positive = literal, !repeated.contains(variable) { return }
      numbers[variable.index] = .variable(KernelVariable(newNames.count))
      newNames.append(names.indices.contains(variable.index) ? names[variable.index] : "")
    }
    let renamed = { [numbers] (term: KernelTerm) -> KernelTerm in
      if case .variable(let variable) = term { numbers[variable.index] } else { term }
    }
    let newHead = head.map(renamed)
    let body = literals.map { $0.mapTerms(renamed) }
    return RuleDraft(head: newHead, body: body, variableCount: newNames.count, names: newNames)
  }

  /// The variables that no order of the literals binds, ascending.
  static func unbound(_ literals: [Literal], head: [KernelTerm]) -> [KernelVariable] {
    var bound = DenseSet<KernelVariable>()
    // Most bodies stand in an order that binds everything.
    var ordered = 0
    while ordered < literals.count,
      literals[ordered].allInputs(satisfy: { bound.contains($0) })
    {
      literals[ordered].forEachOutput { bound.insert($0) }
      ordered += 1
    }
    var waiting = literals[ordered...]
    var isProgressing = !waiting.isEmpty
    while isProgressing {
      isProgressing = false
      waiting.removeAll { literal in
        guard literal.allInputs(satisfy: { bound.contains($0) }) else { return false }
        literal.forEachOutput { bound.insert($0) }
        isProgressing = true
        return true
      }
    }
    var unbound = DenseSet<KernelVariable>()
    forEachVariable(literals, head: head) { variable, _ in
      if !bound.contains(variable) { unbound.insert(variable) }
    }
    return Array(unbound)
  }

  /// Passes on each variable of a head, then of a body, with the literal that it stands in.
  private static func forEachVariable(
    _ literals: [Literal], head: [KernelTerm], _ body: (KernelVariable, Literal?) -> Void
  ) {
    for term in head { term.forVariable { body($0, nil) } }
    for literal in literals { literal.forEachVariable { body($0, literal) } }
  }
}

extension Literal {
  /// All its terms, in order.
  var terms: [KernelTerm] {
    switch self {
    case .positive(let atom), .negative(let atom): atom.arguments
    case .comparison(_, let left, let right): [left, right]
    case .compute(_, let operands, let result): operands + [result]
    case .fails(_, let operands): operands
    case .aggregate(_, _, let group, let result): group + [result]
    case .aggregateFails(_, _, let group): group
    case .addPeriod(let date, let period, _, let prefix, let result):
      [date, period] + prefix + [result]
    case .addPeriodFails(let date, let period, _, let prefix): [date, period] + prefix
    }
  }

  /// The same literal with other terms.
  func mapTerms(_ change: (KernelTerm) -> KernelTerm) -> Literal {
    switch self {
    case .positive(let atom):
      .positive(Atom(atom.relation, atom.arguments.map(change)))
    case .negative(let atom):
      .negative(Atom(atom.relation, atom.arguments.map(change)))
    case .comparison(let comparison, let left, let right):
      .comparison(comparison, change(left), change(right))
    case .compute(let operation, let operands, let result):
      .compute(operation, operands.map(change), result: change(result))
    case .fails(let operation, let operands):
      .fails(operation, operands.map(change))
    case .aggregate(let function, let relation, let group, let result):
      .aggregate(function, relation: relation, group: group.map(change), result: change(result))
    case .aggregateFails(let function, let relation, let group):
      .aggregateFails(function, relation: relation, group: group.map(change))
    case .addPeriod(let date, let period, let holidays, let prefix, let result):
      .addPeriod(
        date: change(date), period: change(period), holidays: holidays,
        prefix: prefix.map(change), result: change(result))
    case .addPeriodFails(let date, let period, let holidays, let prefix):
      .addPeriodFails(
        date: change(date), period: change(period), holidays: holidays,
        prefix: prefix.map(change))
    }
  }
}
