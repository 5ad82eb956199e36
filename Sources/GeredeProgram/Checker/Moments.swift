import GeredeText

/// The moment of `S at T` may not depend on time itself: it rests on undated inputs and on the
/// times of acts.
extension Elaboration {
  /// Gives a message for each moment that changes with time.
  mutating func checkMoments() {
    let moments = program.conditions.compactMap { condition -> ExpressionID? in
      if case .relation(_, _, let moment) = condition.form { moment } else { nil }
    }
    guard !moments.isEmpty || !program.clauses.isEmpty else { return }
    let changing = changingValues()
    for moment in moments {
      guard let span = changingPart(of: moment, changing) else { continue }
      report(RuleMessages.changingMoment(oneLine(title(ofSpan: span)), at: span))
    }
    for clause in program.clauses { checkMoments(of: clause, changing) }
  }

  /// The values that moments rest on: those of `S at T`, and the openings and deadlines of clauses.
  /// - Complexity: O(size of the program).
  func valuesOfMoments() -> Set<ValueID> {
    var moments = program.conditions.compactMap { condition -> ExpressionID? in
      if case .relation(_, _, let moment) = condition.form { moment } else { nil }
    }
    for clause in program.clauses { moments += parts(ofMomentsIn: clause) }
    var found: Set<ValueID> = []
    for moment in moments { collectCalls(moment, into: &found) }
    var pending = Array(found)
    while let value = pending.popLast() {
      guard let definition = program[value].definition else { continue }
      var calls: Set<ValueID> = []
      for result in [definition.base] + results(of: definition.exceptions) {
        collectCalls(result, into: &calls)
      }
      for call in calls where found.insert(call).inserted { pending.append(call) }
    }
    return found
  }

  /// The values whose result differs from one moment to another.
  /// - Complexity: O(size of the definitions).
  func changingValues() -> Set<ValueID> {
    var found: Set<ValueID> = []
    for fact in program.facts where fact.from != nil || fact.until != nil {
      if case .value(let value, _, _) = fact.statement { found.insert(value) }
    }
    for step in program.scenarios.flatMap(\.steps) {
      switch step.form {
      case .fact(let fact):
        guard fact.from != nil || fact.until != nil else { continue }
        if case .value(let value, _, _) = fact.statement { found.insert(value) }
      case .retraction(let retraction):
        guard step.moment != nil else { continue }
        if case .value(let value, _, _) = retraction.pattern { found.insert(value) }
      case .expectation: break
      }
    }
    for source in program.dataSources where source.from != nil || source.until != nil {
      if case .value(let value, _, _) = source.target { found.insert(value) }
    }
    var readers: [ValueID: [ValueID]] = [:]
    for (index, value) in program.values.enumerated() {
      guard let definition = value.definition else { continue }
      let id = ValueID(index)
      for result in [definition.base] + results(of: definition.exceptions) {
        if changingPart(of: result, []) != nil { found.insert(id) }
        var calls: Set<ValueID> = []
        collectCalls(result, into: &calls)
        for call in calls { readers[call, default: []].append(id) }
      }
    }
    var pending = Array(found)
    while let value = pending.popLast() {
      for reader in readers[value] ?? [] where found.insert(reader).inserted {
        pending.append(reader)
      }
    }
    return found
  }

  /// What exceptions and the exceptions in them result in.
  private func results(of exceptions: [ValueException]) -> [ExpressionID] {
    exceptions.flatMap { [$0.result] + results(of: $0.inner) }
  }

  /// The values that an expression calls.
  private func collectCalls(_ id: ExpressionID, into found: inout Set<ValueID>) {
    switch program[id].form {
    case .value(let value, let parts):
      found.insert(value)
      for part in parts { collectCalls(part, into: &found) }
    case .apply(_, let parts), .set(let parts):
      for part in parts { collectCalls(part, into: &found) }
    case .word, .entity, .entityText, .variable, .condition, .aggregate, .share, .now, .today: break
    }
  }

  /// The first part of an expression that changes with time.
  func changingPart(of id: ExpressionID, _ changing: Set<ValueID>) -> Span? {
    let expression = program[id]
    switch expression.form {
    case .now, .today: return expression.span
    case .value(let value, let arguments):
      if changing.contains(value) { return expression.span }
      return arguments.lazy.compactMap { changingPart(of: $0, changing) }.first
    case .apply(_, let parts), .set(let parts):
      return parts.lazy.compactMap { changingPart(of: $0, changing) }.first
    case .word, .entity, .entityText, .variable, .condition, .aggregate, .share: return nil
    }
  }
}
