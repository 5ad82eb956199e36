import GeredeSyntax
import GeredeText

/// Conditions of clauses that can never hold, and those that have no moment to speak about.
extension Elaboration {
  /// Gives a warning where a clause can never apply, by the types and constants in its guard.
  mutating func checkGuard(of clause: Clause) {
    let never = clause.condition.flatMap { self.never($0) }
    let always = clause.unless.flatMap { truth($0) == true ? $0 : nil }
    guard let part = never ?? always else { return }
    let span = program[part].span
    report(
      AgreementMessages.neverApplies(
        clause.name.english, oneLine(text(span)), at: span,
        how: never == nil
          ? Bilingual(en: "always holds", nl: "geldt altijd")
          : Bilingual(en: "never holds here", nl: "geldt hier nooit")))
  }

  /// The smallest part that makes a condition false whatever is the case; nil if there is none.
  private func never(_ id: ConditionID) -> ConditionID? {
    guard case .and(let parts) = program[id].form else { return truth(id) == false ? id : nil }
    for part in parts { if let found = never(part) { return found } }
    // Two equations that ask two values of one thing.
    var asked: [String: Constant] = [:]
    for part in parts {
      guard case .comparison(.equal, let left, let right) = program[part].form else { continue }
      for (one, other) in [(left, right), (right, left)] {
        guard let key = key(of: one), case .constant(let constant) = fold(other) else { continue }
        if let first = asked[key], same(first, constant) == false { return part }
        asked[key] = constant
      }
    }
    return nil
  }

  /// A text that is the same for expressions that mean the same; nil where that cannot be told.
  /// `known`: the texts of variables, where they stand for something of another frame.
  func key(of id: ExpressionID, _ known: [VariableID: String] = [:]) -> String? {
    switch program[id].form {
    case .variable(let variable): return known[variable] ?? "?\(variable.index)"
    case .entity(let entity): return "#\(entity.index)"
    case .value(let value, let parts):
      var keys: [String] = []
      for part in parts {
        guard let key = key(of: part, known) else { return nil }
        keys.append(key)
      }
      return "\(value.index)(\(keys.joined(separator: ",")))"
    default: return nil
    }
  }

  /// Whether a condition is true or false whatever is the case; nil if it depends.
  private func truth(_ id: ConditionID) -> Bool? {
    switch program[id].form {
    case .constant(let value): return value
    case .and(let parts):
      let all = parts.map { truth($0) }
      if all.contains(false) { return false }
      return all.allSatisfy { $0 == true } ? true : nil
    case .or(let parts):
      let all = parts.map { truth($0) }
      if all.contains(true) { return true }
      return all.allSatisfy { $0 == false } ? false : nil
    case .not(let inner): return truth(inner).map { !$0 }
    case .isKind(let subject, let kind):
      let type = program[subject].type
      if type == .unknown { return nil }
      if !areRelated(type, .kind(kind)) { return false }
      return fits(type, .kind(kind)) ? true : nil
    case .comparison(let comparison, let left, let right):
      return compared(comparison, left, right)
    default: return nil
    }
  }

  /// A comparison of constants, or of something with the first or last value of its enum.
  private func compared(
    _ comparison: Comparison, _ left: ExpressionID, _ right: ExpressionID
  ) -> Bool? {
    if case .constant(let a) = fold(left), case .constant(let b) = fold(right) {
      switch (comparison, a, b) {
      case (.equal, _, _): return same(a, b)
      case (.notEqual, _, _): return same(a, b).map { !$0 }
      case (.less, .word(let x), .word(let y)): return isMeasured(program[left].type) ? x < y : nil
      case (.lessOrEqual, .word(let x), .word(let y)):
        return isMeasured(program[left].type) ? x <= y : nil
      case (.greater, .word(let x), .word(let y)):
        return isMeasured(program[left].type) ? x > y : nil
      case (.greaterOrEqual, .word(let x), .word(let y)):
        return isMeasured(program[left].type) ? x >= y : nil
      default: return nil
      }
    }
    guard case .enumeration(let id) = program[left].type else { return nil }
    let last = Word(program[id].values.count - 1)
    switch (comparison, fold(left), fold(right)) {
    case (.less, _, .constant(.word(0))), (.greater, .constant(.word(0)), _): return false
    case (.greater, _, .constant(.word(last))), (.less, .constant(.word(last)), _): return false
    default: return nil
    }
  }

  /// Whether two constants are one; nil where only data can tell.
  func same(_ a: Constant, _ b: Constant) -> Bool? {
    switch (a, b) {
    case (.word(let x), .word(let y)): x == y
    case (.entity(let x), .entity(let y)): x == y
    default: a == b ? true : nil
    }
  }
}
