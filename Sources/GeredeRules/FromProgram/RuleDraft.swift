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
    var seen: Set<Literal> = []
    for literal in literals {
      if case .comparison(let comparison, let left, let right) = literal {
        if let isTrue = decided(comparison, left, right) {
          guard isTrue else { return nil }
          continue
        }
      }
      if seen.insert(literal).inserted { result.append(literal) }
    }
    return isContradictory(result, seen) ? nil : (result, head)
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
  private static func isContradictory(_ literals: [Literal], _ all: Set<Literal>) -> Bool {
    let positives = literals.compactMap { literal -> Atom? in
      if case .positive(let atom) = literal { atom } else { nil }
    }
    for literal in literals {
      switch literal {
      case .comparison(let comparison, let left, let right):
        if all.contains(.comparison(comparison.negated, left, right)) { return true }
      case .negative(let atom):
        if positives.contains(where: { matches($0, atom) }) { return true }
      case .fails(let operation, let operands):
        let isComputed = literals.contains {
          if case .compute(operation, operands, _) = $0 { true } else { false }
        }
        if isComputed { return true }
      default: break
      }
    }
    return false
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
    var uses: [KernelVariable: Int] = [:]
    for variable in head.compactMap(\.variable) { uses[variable, default: 0] += 1 }
    for literal in literals {
      for variable in literal.terms.compactMap(\.variable) { uses[variable, default: 0] += 1 }
    }
    var numbers: [KernelVariable: Int] = [:]
    var newNames: [String] = []
    func renamed(_ term: KernelTerm) -> KernelTerm {
      guard case .variable(let variable) = term else { return term }
      if let number = numbers[variable] { return .variable(KernelVariable(number)) }
      numbers[variable] = newNames.count
      newNames.append(names.indices.contains(variable.index) ? names[variable.index] : "")
      return .variable(KernelVariable(newNames.count - 1))
    }
    let newHead = head.map(renamed)
    let body = literals.map { literal -> Literal in
      guard case .positive(var atom) = literal else { return literal.mapTerms(renamed) }
      atom.arguments = atom.arguments.map { term in
        if let variable = term.variable, uses[variable] == 1 { .any } else { renamed(term) }
      }
      return .positive(atom)
    }
    return RuleDraft(head: newHead, body: body, variableCount: newNames.count, names: newNames)
  }

  /// The variables that no order of the literals binds, ascending.
  static func unbound(_ literals: [Literal], head: [KernelTerm]) -> [KernelVariable] {
    var bound: Set<KernelVariable> = []
    var waiting = literals
    var isProgressing = true
    while isProgressing {
      isProgressing = false
      waiting.removeAll { literal in
        guard literal.inputs.allSatisfy(bound.contains) else { return false }
        bound.formUnion(literal.outputs)
        isProgressing = true
        return true
      }
    }
    let needed = Set((head + literals.flatMap(\.terms)).compactMap(\.variable))
    return needed.subtracting(bound).sorted { $0.index < $1.index }
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
