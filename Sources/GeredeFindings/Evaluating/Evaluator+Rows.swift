import GeredeProgram
import GeredeText

/// Rows of relations, acts and values that fit what is bound.
extension Evaluator {
  /// What the places of a sentence ask of a row.
  private struct Pattern {
    var words: [Word?] = []
    /// Variables to bind, with their columns.
    var open: [(column: Int, variable: VariableID)] = []
    /// A place holds something that is not known: no row is sure to fit.
    var isDoubtful = false
  }

  private mutating func pattern(_ arguments: [Argument]) -> Pattern {
    var pattern = Pattern()
    for (column, argument) in arguments.enumerated() {
      guard case .expression(let id) = argument else {
        pattern.words.append(nil)
        continue
      }
      if case .variable(let variable) = reading.program[id].form, !isBound(variable) {
        pattern.words.append(nil)
        pattern.open.append((column, variable))
        continue
      }
      let word = isClosed(id) ? value(of: id) : nil
      pattern.words.append(word)
      if word == nil { pattern.isDoubtful = true }
    }
    return pattern
  }

  /// Binds the open places to a row and runs `body`; a variable that stands twice must fit twice.
  private mutating func fit(
    _ pattern: Pattern, _ row: (Int) -> Known, _ truth: Truth,
    _ body: (inout Evaluator, Truth) -> Flow
  ) -> Flow {
    var truth = pattern.isDoubtful ? truth && .unknown : truth
    var bound: [VariableID] = []
    defer { for variable in bound { bind(variable, .unbound) } }
    for (column, variable) in pattern.open {
      let value = row(column)
      switch (known[safe: variable.index] ?? .missing, value) {
      case (.unbound, _):
        bind(variable, value)
        bound.append(variable)
      case (.word(let word), .word(let other)): if word != other { return .next }
      default: truth = truth && .unknown
      }
    }
    return body(&self, truth)
  }

  mutating func rows(
    _ relation: RelationID, _ arguments: [Argument], at instant: Word,
    _ body: (inout Evaluator, Truth) -> Flow
  ) -> Flow {
    let pattern = pattern(arguments)
    if reading.isBuiltIn(relation) {
      for found in reading.builtInRows(of: relation, matching: pattern.words, at: instant) {
        guard fuel > 0 else { return .stop }
        fuel -= 1
        if fit(pattern, { .word(found.row[$0]) }, found.truth, body) == .stop { return .stop }
      }
      return .next
    }
    let found = reading.rows(of: relation, matching: pattern.words, at: instant)
    for index in found.indices {
      guard fuel > 0 else { return .stop }
      fuel -= 1
      let row = reading.row(found, index)
      let truth = reading.truth(found, row)
      if truth == .yes, let ceiling, !reading.rank(found, index).precedes(ceiling) { continue }
      if fit(pattern, { .word(row[$0]) }, truth, body) == .stop { return .stop }
    }
    for row in reading.openRows(of: relation, matching: pattern.words, at: instant) {
      guard fuel > 0 else { return .stop }
      fuel -= 1
      if fit(pattern, { row[safe: $0] ?? .missing }, .unknown, body) == .stop { return .stop }
    }
    return .next
  }

  mutating func acts(
    _ event: RelationID, _ arguments: [Argument], at: Argument,
    _ body: (inout Evaluator, Truth) -> Flow
  ) -> Flow {
    let pattern = pattern(arguments + [at])
    let instantColumn = arguments.count
    // The effects of an act that needs a power begin just after it.
    let needsPower = reading.program[event].needsPower
    let found = reading.rows(of: event, matching: pattern.words, at: moment)
    for index in found.indices {
      guard fuel > 0 else { return .stop }
      fuel -= 1
      let row = reading.row(found, index)
      if let instant = row[safe: instantColumn],
        instant > moment || (needsPower && instant == moment)
      {
        continue
      }
      let truth = reading.truth(found, row)
      if fit(pattern, { .word(row[$0]) }, truth, body) == .stop { return .stop }
    }
    return .next
  }

  /// `x = e`, which binds x, or `v(a) = x`, which ranges over all that have a value; those that lack
  /// it are in doubt, as far as goals in `rest` let `a` range over them.
  mutating func equation(
    _ left: ExpressionID, _ right: ExpressionID, among rest: [Goal],
    _ body: (inout Evaluator, Truth) -> Flow
  ) -> Flow {
    for (side, other) in [(left, right), (right, left)] {
      guard case .variable(let variable) = reading.program[side].form, !isBound(variable),
        isClosed(other)
      else { continue }
      let result = value(of: other)
      let known = result.map { Known.word($0) } ?? .missing
      return binding(variable, known) { walk in body(&walk, result == nil ? .unknown : .yes) }
    }
    for (side, other) in [(left, right), (right, left)] {
      guard case .value(let value, let arguments) = reading.program[side].form,
        reading.hasRows(value)
      else { continue }
      let pattern = pattern(arguments.map { .expression($0) } + [.expression(other)])
      for row in reading.rows(of: value, matching: pattern.words, at: moment) {
        guard fuel > 0 else { return .stop }
        fuel -= 1
        if fit(pattern, { .word(row[$0]) }, .yes, body) == .stop { return .stop }
      }
      guard arguments.count == 1, let variable = pattern.open.first?.variable,
        let parameter = reading.program[value].parameters.first
      else { return .next }
      let domain = domain(of: variable, in: rest) ?? parameter.type
      for word in reading.lacking(value, domain, at: moment) {
        guard fuel > 0 else { return .stop }
        fuel -= 1
        let row = [Known.word(word), .missing]
        if fit(pattern, { row[$0] }, .unknown, body) == .stop { return .stop }
      }
      return .next
    }
    return .next
  }

  /// What a variable ranges over by a noun or by `x is K` among goals.
  private func domain(of variable: VariableID, in goals: [Goal]) -> ValueType? {
    for goal in goals {
      switch goal {
      case .domain(let own, let type) where own == variable: return type
      case .condition(let id, _):
        guard case .isKind(let subject, let kind) = reading.program[id].form,
          case .variable(let own) = reading.program[subject].form, own == variable
        else { continue }
        return .kind(kind)
      default: continue
      }
    }
    return nil
  }
}
