import GeredeEngine
public import GeredeProgram
import GeredeRules
public import GeredeText

extension FactBase {
  /// Adds the facts that the program states and finds the entities that its texts stand for; to be
  /// called when data has been loaded. The messages are about texts that stand for no entity, or for
  /// several, and about facts that end before they begin.
  public mutating func addFacts(of program: Program) -> [Message] {
    // Texts of a scenario may mean entities that exist only in it.
    var messages: [Message] = []
    var next = 0
    for scenario in program.scenarios {
      messages += findEntities(of: program, in: next..<scenario.expressions.lowerBound)
      next = scenario.expressions.upperBound
    }
    messages += findEntities(of: program, in: next..<program.expressions.count)
    addAgreements(of: program)
    // Only `Dvo(m)` are agreements: what is stated of `Dvo` is told of each of them instead.
    let patterns = Set(program.agreements.lazy.filter { $0.binding != nil }.map(\.entity))
    for fact in program.facts {
      if case .relation(program.builtins.contains, let constants) = fact.statement,
        case .entity(let agreement)? = constants.first, patterns.contains(agreement)
      {
        continue
      }
      add(fact, of: program, &messages)
    }
    return messages
  }

  /// Adds one more fact, which was told after those of the program. The messages are as those of
  /// `addFacts(of:)`.
  public mutating func add(_ fact: Fact, of program: Program) -> [Message] {
    var messages: [Message] = []
    add(fact, of: program, &messages)
    return messages
  }

  /// Finds the entities that texts of expressions stand for, of those added after `addFacts(of:)`.
  public mutating func findEntities(
    of program: Program, from firstExpression: Int
  ) -> [Message] {
    findEntities(of: program, in: firstExpression..<program.expressions.count)
  }

  /// Finds the entities that texts of a stretch of the program's expressions stand for.
  mutating func findEntities(of program: Program, in expressions: Range<Int>) -> [Message] {
    var messages: [Message] = []
    for expression in program.expressions[expressions] {
      guard case .entityText(let kind, let text) = expression.form else { continue }
      _ = entity(kind, text, expression.span, in: program, &messages)
    }
    return messages
  }

  /// The entity of a constant that is a text, remembered for the lowering; nil, with a message, where
  /// there is none or more than one.
  public mutating func entity(
    _ kind: KindID, _ text: TextID, _ span: Span, in program: Program,
    _ messages: inout [Message]
  ) -> EntityID? {
    let key = FactShape.EntityText(kind, text)
    if let known = entityTexts[key] { return known }
    let noun = program[kind].noun
    let name = Bilingual(en: noun.text(in: .english), nl: noun.text(in: .dutch))
    switch entities.find(Word(text.index), kind: kind) {
    case .one(let id):
      entityTexts[key] = id
      return id
    case .none:
      let wanted = texts[Word(text.index)]
      let nearest = entities.nearest(to: wanted, kind: kind, texts: texts)
      messages.append(FactsMessages.noSuchEntity(wanted, kind: name, nearest: nearest, at: span))
    case .several(let ids):
      let titles = ids.map { entities.title(of: $0, in: program.language, texts: texts) }
      messages.append(
        FactsMessages.severalEntities(
          texts[Word(text.index)], kind: name, titles: titles.sorted(), at: span))
    }
    return nil
  }

  /// The word of a constant; nil, with a message, where it stands for nothing.
  public mutating func word(
    of constant: Constant, in program: Program, _ messages: inout [Message]
  ) -> Word? {
    switch constant {
    case .word(let word): return word
    case .entity(let id): return Word(id.index)
    case .startOfDay(let day): return zone.firstSecond(ofDay: day)
    case .endOfDay(let day): return zone.lastSecond(ofDay: day)
    case .entityText(let kind, let text, let span):
      return entity(kind, text, span, in: program, &messages).map { Word($0.index) }
    case .agreement(let value, let binding, _):
      // Whatever the checker lets stand here is of the kind that the agreements are made for.
      return word(of: binding, in: program, &messages).flatMap { agreements[value]?[$0] }
    }
  }

  mutating func add(
    _ fact: Fact, of program: Program, _ messages: inout [Message]
  ) {
    let constants: [Constant]
    switch fact.statement {
    case .relation(_, let arguments), .act(_, let arguments, _): constants = arguments
    case .value(_, let arguments, let result): constants = arguments + [result]
    }
    var row: [Word] = []
    for constant in constants {
      guard let word = word(of: constant, in: program, &messages) else { return }
      row.append(word)
    }
    if case .act(let id, _, let moment) = fact.statement {
      guard let moment, let instant = lastSecond(of: moment) else { return }
      add(id, row + [instant], source: sources.add(fact.span))
      return
    }
    let isDated = fact.from != nil || fact.until != nil
    let first = fact.from.map { firstSecond(of: $0) ?? .min } ?? .min
    let last = fact.until.map { lastSecond(of: $0) ?? .max } ?? .max
    guard first <= last else {
      messages.append(FactsMessages.endsBeforeItBegins(at: fact.span))
      return
    }
    let source = sources.add(fact.span)
    switch (fact.statement, isDated) {
    case (.relation(let id, _), false): add(id, row, source: source)
    case (.relation(let id, _), true):
      guard relations[id.index].dated.arity == row.count + 2 else { return }
      relations[id.index].dated.append(row + [first, last], source: source)
    case (.value(let id, _, _), false): add(id, row, source: source)
    case (.value(let id, _, _), true):
      guard values[id.index].dated.arity == row.count + 2 else { return }
      values[id.index].dated.append(row + [first, last], source: source)
    case (.act, _): break
    }
  }
}
