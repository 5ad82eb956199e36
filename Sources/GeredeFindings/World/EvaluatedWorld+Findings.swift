import GeredeFacts
import GeredeProgram
import GeredeRules
import GeredeText

/// Findings that are not about a requirement.
extension EvaluatedWorld {
  /// GR1005: two results of a value for the same arguments at one moment.
  func valueConflicts() -> [FindingGroup] {
    reading.valueConflicts.map { conflict in
      let value = reading.program[conflict.value]
      let call = reading.printer.bilingual {
        reading.printer.call(conflict.value, conflict.arguments, in: $0)
      }
      let reasons = conflict.results.map { result in
        let text = reading.printer.bilingual { language in
          "\(call.text(in: language)) = "
            + reading.printer.value(result.word, value.result, in: language)
        }
        return Reason(.holds, text: text, place: reading.place(ofSource: result.source))
      }
      let place =
        reasons.compactMap(\.place).first ?? value.span.map { .span($0) } ?? Place.host
      let finding = Finding(
        code: 1005, severity: .error, outcome: .conflict,
        subject: FindingSubject(.value, value.name.english),
        bindings: arguments(of: value, conflict.arguments),
        text: FindingMessages.conflictingValues(call), because: bounded(reasons), place: place,
        help: [FindingMessages.conflictingValuesHelp(in: language(of: place))])
      return FindingGroup(place: place, findings: [finding])
    }
  }

  /// GR1006: exceptions that apply with different results.
  func exceptionConflicts() -> [FindingGroup] {
    reading.lowered.values.indices.flatMap { index -> [FindingGroup] in
      guard let lowered = reading.lowered.values[index], let relation = lowered.conflict else {
        return []
      }
      let id = ValueID(index)
      let value = reading.program[id]
      let count = value.parameters.count
      var rows = rows(of: relation)
      if lowered.hasMoment { rows = rows.filter { $0.last == now } }
      let findings = sorted(rows, by: value.parameters.map(\.type)).map { row in
        exceptionConflict(id, value, Array(row.prefix(count)))
      }
      guard let place = value.span.map({ Place.span($0) }), !findings.isEmpty else { return [] }
      return [FindingGroup(place: place, findings: findings)]
    }
  }

  private func exceptionConflict(_ id: ValueID, _ value: Value, _ words: [Word]) -> Finding {
    let call = reading.printer.bilingual { reading.printer.call(id, words, in: $0) }
    var reasons: [Reason] = []
    if let definition = value.definition {
      var walk = Evaluator(
        reading: reading, frame: definition.frame, moment: now, fuel: Self.explanationFuel)
      for (index, word) in words.enumerated() { walk.bind(VariableID(index), .word(word)) }
      if case .conflict(let exceptions) = walk.choice(definition.exceptions, words) {
        for exception in exceptions { reasons += self.reasons(for: exception, value, words) }
      }
    }
    return Finding(
      code: 1006, severity: .error, outcome: .conflict,
      subject: FindingSubject(.value, value.name.english), bindings: arguments(of: value, words),
      text: FindingMessages.conflictingExceptions(call), because: bounded(reasons),
      place: value.span.map { .span($0) } ?? .host,
      help: [
        FindingMessages.conflictingExceptionsHelp(
          in: language(of: value.span.map { .span($0) } ?? .host))
      ])
  }

  /// An exception with its result, and the facts for which it applies.
  private func reasons(
    for exception: ValueException, _ value: Value, _ words: [Word]
  ) -> [Reason] {
    var walk = Evaluator(
      reading: reading, frame: exception.frame, moment: now, fuel: Self.explanationFuel)
    for (index, word) in words.enumerated() { walk.bind(VariableID(index), .word(word)) }
    var explanation = Explanation(reading: reading)
    explanation.explain(exception.condition, .yes, &walk, .init(negative: false, depth: 1))
    let result = walk.value(of: exception.result)
    let text = reading.printer.bilingual { language in
      let shown =
        result.map { reading.printer.value($0, value.result, in: language) }
        ?? reading.printer.expression(
          exception.result, walk.frame, { walk.word(of: $0) }, in: language)
      return language == .english
        ? "an exception gives \(shown)" : "een uitzondering geeft \(shown)"
    }
    return [Reason(.holds, text: text, place: .span(exception.span))] + explanation.reasons
  }

  /// GR1007: computations without a result.
  func failures() -> [FindingGroup] {
    reading.lowered.failures.compactMap { failure -> FindingGroup? in
      if case .query = failure.owner { return nil }
      guard let frame = frame(of: failure.owner) else { return nil }
      let types = failure.variables.map { frame[$0].type }
      let found = sorted(rows(of: failure.relation), by: types)
      guard !found.isEmpty else { return nil }
      let place = Place.span(span(of: failure.site))
      let findings = found.prefix(Self.listedFailures).map { self.failure(failure, frame, $0) }
      return FindingGroup(place: place, findings: findings)
    }
  }

  /// Failures listed of one computation.
  private static let listedFailures = 100

  private func failure(_ failure: LoweredFailure, _ frame: Frame, _ row: [Word]) -> Finding {
    var walk = Evaluator(
      reading: reading, frame: frame, moment: now, fuel: Self.explanationFuel)
    for (variable, word) in zip(failure.variables, row) { walk.bind(variable, .word(word)) }
    let text = reading.printer.bilingual { language in
      switch failure.site {
      case .expression(let id):
        reading.printer.expression(id, frame, { walk.word(of: $0) }, in: language)
      case .comparison(let id):
        reading.printer.condition(id, frame, { walk.word(of: $0) }, in: language)
      }
    }
    var function: Function?
    var explanation = Explanation(reading: reading)
    if case .expression(let id) = failure.site,
      case .apply(let applied, let operands) = reading.program[id].form
    {
      function = applied
      for operand in operands { explanation.explainValue(operand, .yes, &walk, .init(depth: 1)) }
    } else if case .comparison(let id) = failure.site,
      case .comparison(_, let left, let right) = reading.program[id].form
    {
      for side in [left, right] { explanation.explainValue(side, .yes, &walk, .init(depth: 1)) }
    }
    let bindings = zip(failure.variables, row).map { variable, word in
      Finding.Binding(frame[variable].name, reading.names.shown(word, frame[variable].type))
    }
    let place = Place.span(span(of: failure.site))
    return Finding(
      code: 1007, severity: .error, outcome: .failed, subject: subject(of: failure.owner),
      bindings: bindings, text: FindingMessages.failedComputation(text),
      because: explanation.reasons, place: place,
      help: [FindingMessages.failedComputationHelp(function, in: language(of: place))])
  }

  /// GR1008: relations that nothing fills, read where silence would count.
  func unfilled() -> [FindingGroup] {
    reading.lowered.unfilled.compactMap { unfilled in
      let requirements = unfilled.requirements.map { reading.program[$0] }
      guard let first = requirements.min(by: { $0.span < $1.span }) else { return nil }
      let relation = reading.program[unfilled.relation]
      let isOwn = relation.span != nil && !isStandard(relation.module)
      let place = Place.span(isOwn ? relation.span ?? first.span : first.conditionSpan)
      let reasons = requirements.sorted { $0.span < $1.span }.map { requirement in
        Reason(
          .holds,
          text: Bilingual(
            en: "requirement \(requirement.name.english) reads it, so that it is unproven",
            nl: "eis \(requirement.name.text(in: .dutch)) leest dit, en is daardoor onbewezen"),
          place: .span(requirement.span))
      }
      let finding = Finding(
        code: 1008, severity: requirements.map(\.severity).max() ?? .error, outcome: .unstated,
        subject: FindingSubject(.relation, reading.printer.spaced(relation.title)),
        text: FindingMessages.nothingSays(relation, reading.printer), because: bounded(reasons),
        place: place,
        help: FindingMessages.nothingSaysHelp(
          relation, reading.printer, in: language(of: place)))
      return FindingGroup(place: place, findings: [finding])
    }
  }

  /// GR1009: shares that divide nothing.
  func undivided() -> [FindingGroup] {
    reading.lowered.values.indices.compactMap { index -> FindingGroup? in
      let value = reading.program.values[index]
      guard let lowered = reading.lowered.values[index], let relation = lowered.undivided,
        let definition = value.definition,
        case .share(let share) = reading.program[definition.base].form
      else { return nil }
      let members = Set(share.members.map(\.variable.index))
      let group = value.parameters.indices.filter { !members.contains($0) }
      let types = group.map { value.parameters[$0].type }
      var rows = rows(of: relation)
      if lowered.hasMoment { rows = rows.filter { $0.last == now } }
      let place = Place.span(reading.program[definition.base].span)
      let findings = sorted(rows, by: types).map { row in
        undivided(value, share, group, Array(row.prefix(group.count)), place)
      }
      return findings.isEmpty ? nil : FindingGroup(place: place, findings: findings)
    }
  }

  private func undivided(
    _ value: Value, _ share: Share, _ group: [Int], _ words: [Word], _ place: Place
  ) -> Finding {
    var explanation = Explanation(reading: reading)
    if let definition = value.definition {
      var walk = Evaluator(
        reading: reading, frame: definition.frame, moment: now, fuel: Self.explanationFuel)
      for (index, word) in zip(group, words) { walk.bind(VariableID(index), .word(word)) }
      explanation.explainShare(share, &walk, .init())
    }
    let parameters = group.map { value.parameters[$0] }
    let bindings = bindings(of: parameters, words, in: value.module)
    let shown = reading.printer.bilingual { language in
      zip(parameters, words).map { reading.printer.value($1, $0.type, in: language) }
        .joined(separator: ", ")
    }
    let name = reading.printer.bilingual { value.name.text(in: $0) }
    return Finding(
      code: 1009, severity: .error, outcome: .failed,
      subject: FindingSubject(.value, value.name.english), bindings: bindings,
      text: FindingMessages.undividedShare(name, words.isEmpty ? nil : shown),
      because: explanation.reasons, place: place,
      help: [FindingMessages.undividedShareHelp()])
  }

  // MARK: - What findings are about

  private func arguments(of value: Value, _ words: [Word]) -> [Finding.Binding] {
    bindings(of: value.parameters, words, in: value.module)
  }

  /// Parameters with what they stand for. That of a field has no name: the noun of its kind serves,
  /// as the file of the field writes it.
  private func bindings(
    of parameters: [Slot], _ words: [Word], in module: ModuleID
  ) -> [Finding.Binding] {
    let language = reading.program[module].language
    return zip(parameters, words).map { slot, word in
      let name = slot.name ?? reading.printer.noun(slot.type, in: language)
      return Finding.Binding(name, reading.names.shown(word, slot.type))
    }
  }

  /// The first reasons, and how many more there are.
  private func bounded(_ reasons: [Reason]) -> [Reason] {
    guard reasons.count > Grounds.limit else { return reasons }
    let more = reasons.count - Grounds.limit
    let text = Bilingual(en: "\(more) more", nl: "nog \(more)")
    return reasons.prefix(Grounds.limit) + [Reason(.holds, text: text, place: nil)]
  }

  private func frame(of owner: LoweredOwner) -> Frame? {
    switch owner {
    case .rule(let id): reading.program[id].frame
    case .requirement(let id): reading.program[id].frame
    case .value(let id): reading.program[id].definition?.frame
    case .query(let index): reading.program.queries[safe: index]?.frame
    }
  }

  private func subject(of owner: LoweredOwner) -> FindingSubject {
    switch owner {
    case .rule(let id):
      let rule = reading.program[id]
      return FindingSubject(
        .rule, rule.name ?? reading.printer.spaced(reading.program[rule.head].title))
    case .requirement(let id):
      return FindingSubject(.requirement, reading.program[id].name.english)
    case .value(let id): return FindingSubject(.value, reading.program[id].name.english)
    case .query: return FindingSubject(.rule, "?")
    }
  }

  private func span(of site: LoweredFailure.Site) -> Span {
    switch site {
    case .expression(let id): reading.program[id].span
    case .comparison(let id): reading.program[id].span
    }
  }
}
