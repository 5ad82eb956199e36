import GeredeEngine
public import GeredeProgram
public import GeredeText

extension FactBase {
  /// Plays a scenario: brings in its entities, and lays its facts and retractions over what is
  /// known, in order of time. To be called after `addFacts(of:)` and before `settle()`.
  ///
  /// - Returns: what is wrong with it: texts that stand for nothing, retractions without a fact.
  /// - Complexity: O(steps), and O(rows of a relation) for each retraction from it.
  public mutating func play(_ id: ScenarioID, of program: Program) -> [Message] {
    let scenario = program[id]
    var messages = enter(id, of: program)
    messages += findEntities(of: program, in: scenario.expressions)
    for step in inOrder(scenario.steps) { messages += lay(step, of: program) }
    return messages
  }

  /// Lays one fact or retraction over what is known. Steps are laid in order of time: what came later
  /// is not looked at.
  ///
  /// - Returns: what is wrong with it; then it changes nothing.
  /// - Complexity: O(1); O(rows of a relation or value) for a retraction and for an equation.
  public mutating func lay(_ step: ScenarioStep, of program: Program) -> [Message] {
    var messages: [Message] = []
    switch step.form {
    case .fact(let fact):
      if let moment = step.moment { endUndated(fact, at: moment, program, &messages) }
      add(fact, of: program, &messages)
    case .retraction(let retraction):
      retract(retraction, at: step.moment, program, &messages)
    case .expectation: break
    }
    return messages
  }

  /// Takes out what an equation gives a result, at every moment.
  ///
  /// - Returns: the rows that gave it: arguments and result, each once.
  /// - Complexity: O(rows of the value).
  public mutating func withdraw(_ equation: Fact, of program: Program) -> [[Word]] {
    guard case .value(let id, let constants, _) = equation.statement else { return [] }
    var ignored: [Message] = []
    let words = constants.compactMap { word(of: $0, in: program, &ignored) }
    guard words.count == constants.count else { return [] }
    var rows: [[Word]] = []
    for table in [values[id.index].undated, values[id.index].dated] {
      for row in 0..<table.count {
        let found = Array(table.row(row).prefix(words.count + 1))
        if found.starts(with: words), !rows.contains(found) { rows.append(found) }
      }
    }
    _ = values[id.index].end(words + [nil], before: .min, dated: .ended)
    return rows
  }

  /// Brings in entities that the program has since, numbered after those of data, and the agreements
  /// that exist for them. The messages are about keys that data took.
  public mutating func addEntities(of program: Program) -> [Message] {
    var messages: [Message] = []
    for index in program.entities.indices.dropFirst(entities.count) {
      let entity = program.entities[index]
      messages += keyClash(of: entity, in: program)
      let source = entity.span.map { sources.add($0) } ?? 0
      entities.add(entity, source: source, texts: &texts)
    }
    addAgreements(of: program)
    return messages
  }

  /// The message about an entity whose key one of another has already.
  private func keyClash(of entity: Entity, in program: Program) -> [Message] {
    guard let key = entity.key, let span = entity.span, let field = program[entity.kind].key,
      case .field(let keyed) = program[field].form,
      entities.entities(ofKind: keyed, key: Word(key.index)) != .none
    else { return [] }
    return [
      FactsMessages.keyInData(
        texts[Word(key.index)], name: entity.name.text(in: program.language), at: span)
    ]
  }

  private mutating func enter(_ id: ScenarioID, of program: Program) -> [Message] {
    var messages: [Message] = []
    for (index, entity) in program.entities.enumerated() where entity.scenario == id {
      messages += keyClash(of: entity, in: program)
      entities.enter(EntityID(index))
    }
    addAgreements(of: program)
    return messages
  }

  /// Steps by the second in which their moment begins; those of one moment as they were written.
  private func inOrder(_ steps: [ScenarioStep]) -> [ScenarioStep] {
    steps.enumerated().map { index, step in
      (start: step.moment.flatMap { firstSecond(of: $0) } ?? .min, index: index, step: step)
    }.sorted { ($0.start, $0.index) < ($1.start, $1.index) }.map(\.step)
  }

  /// An equation at a moment ends what was given for the same arguments without dates, as it ends
  /// what was given with `from`.
  private mutating func endUndated(
    _ fact: Fact, at moment: Moment, _ program: Program, _ messages: inout [Message]
  ) {
    guard case .value(let id, let arguments, _) = fact.statement,
      let from = fact.from.flatMap({ firstSecond(of: $0) }), from > .min
    else { return }
    var words: [Word?] = []
    for argument in arguments {
      // What is wrong is told when the fact is added.
      var ignored: [Message] = []
      guard let word = word(of: argument, in: program, &ignored) else { return }
      words.append(word)
    }
    _ = values[id.index].end(words + [nil], before: from, dated: .untouched)
  }

  private mutating func retract(
    _ retraction: Retraction, at moment: Moment?, _ program: Program,
    _ messages: inout [Message]
  ) {
    let constants: [Constant?]
    switch retraction.pattern {
    case .relation(_, let slots), .act(_, let slots, _): constants = slots
    case .value(_, let arguments, let result): constants = arguments + [result]
    }
    var words: [Word?] = []
    for constant in constants {
      guard let constant else {
        words.append(nil)
        continue
      }
      guard let word = word(of: constant, in: program, &messages) else { return }
      words.append(word)
    }
    let from = moment.map { firstSecond(of: $0) ?? .min } ?? .min
    let hasEnded =
      switch retraction.pattern {
      case .relation(let id, _): relations[id.index].end(words, before: from, dated: .ended)
      case .act(let id, _, let time):
        relations[id.index].remove(words + [time.flatMap { lastSecond(of: $0) }], from: from)
      case .value(let id, _, _): values[id.index].end(words, before: from, dated: .ended)
      }
    if !hasEnded { messages.append(FactsMessages.nothingToRetract(at: retraction.span)) }
  }
}

extension FactBase.Rows {
  /// What becomes of rows with dates.
  fileprivate enum DatedRows { case ended, untouched }

  /// Ends the rows that fit a pattern just before an instant; those that would begin at that
  /// instant go. `Word.min`: as if they had never been stated. Whether there were any.
  fileprivate mutating func end(
    _ pattern: [Word?], before instant: Word, dated treatment: DatedRows
  ) -> Bool {
    let always = undated
    let between = dated
    undated = FactTable(arity: always.arity)
    dated = FactTable(arity: between.arity)
    var hasEnded = false
    for row in 0..<always.count {
      let words = always.row(row)
      guard Self.fits(words, pattern) else {
        undated.append(words, source: always.source(ofRow: row))
        continue
      }
      hasEnded = true
      if instant > .min {
        dated.append(words + [.min, instant - 1], source: always.source(ofRow: row))
      }
    }
    for row in 0..<between.count {
      var words = between.row(row)
      let (first, last) = (words[words.count - 2], words[words.count - 1])
      let holds = instant == .min || (first <= instant && instant <= last)
      if treatment == .ended, holds, Self.fits(words, pattern) {
        hasEnded = true
        guard first < instant else { continue }
        words[words.count - 1] = instant - 1
      }
      dated.append(words, source: between.source(ofRow: row))
    }
    return hasEnded
  }

  /// Takes out the acts that fit a pattern and were done at an instant or later. Whether there were
  /// any.
  fileprivate mutating func remove(_ pattern: [Word?], from instant: Word) -> Bool {
    let acts = undated
    undated = FactTable(arity: acts.arity)
    for row in 0..<acts.count {
      let words = acts.row(row)
      if Self.fits(words, pattern), words[words.count - 1] >= instant { continue }
      undated.append(words, source: acts.source(ofRow: row))
    }
    return undated.count < acts.count
  }

  /// Whether the first words of a row are those of a pattern, where it names them.
  private static func fits(_ words: [Word], _ pattern: [Word?]) -> Bool {
    zip(words, pattern).allSatisfy { word, wanted in wanted == nil || wanted == word }
  }
}
