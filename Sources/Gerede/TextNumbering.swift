internal import GeredeFacts
internal import GeredeProgram
import GeredeText

/// The numbers of texts in a sentence that is checked when data has been loaded.
///
/// Texts of the program and texts of data share one numbering, in which data follows the program. So
/// a later sentence's texts get numbers behind those of data, or the numbers that data gave them.
struct TextNumbering {
  /// The number that the checker gives to the first new text.
  private var first = 0
  /// For each new text its number among the facts.
  private var numbers: [Word] = []
  /// The same for texts of earlier sentences, which the checker finds again, and for the empty text.
  private var earlier: [Word: Word] = [:]

  /// Gives the program as many texts as are known, so that new ones get new numbers.
  mutating func reserve(in world: inout World) {
    let missing = world.facts.texts.count - world.typed.texts.count
    if missing > 0 { world.typed.texts.append(contentsOf: repeatElement("", count: missing)) }
    first = world.typed.texts.count
  }

  /// Enters the new texts in the facts, and gives the new expressions the numbers that they have
  /// there.
  mutating func adopt(in world: inout World, from firstExpression: Int) {
    numbers = world.typed.texts.dropFirst(first).map { world.facts.texts.intern($0) }
    let own = world.program.typed.texts.count
    var lastEmpty: Int?
    for index in world.typed.texts.indices.prefix(first).dropFirst(own) {
      let text = world.typed.texts[index]
      if text.isEmpty {
        lastEmpty = index
      } else {
        earlier[Word(index)] = world.facts.texts.intern(text)
      }
    }
    // Of several places the checker finds the last one.
    if let lastEmpty { earlier[Word(lastEmpty)] = world.facts.texts.intern("") }
    for index in world.typed.expressions.indices.dropFirst(firstExpression) {
      let expression = world.typed.expressions[index]
      switch expression.form {
      case .word(let word) where expression.type == .text:
        world.typed.expressions[index].form = .word(renumbered(word))
      case .entityText(let kind, let text):
        let number = renumbered(Word(text.index))
        world.typed.expressions[index].form = .entityText(kind, TextID(Int(number)))
      default: break
      }
    }
  }

  /// A fact with the numbers that its texts have among the facts.
  func renumbered(_ fact: Fact, in program: GeredeProgram.Program) -> Fact {
    var fact = fact
    switch fact.statement {
    case .relation(let id, let constants):
      fact.statement = .relation(id, renumbered(constants, program[id].slots.map(\.type)))
    case .act(let id, let constants, let at):
      fact.statement = .act(id, renumbered(constants, program[id].slots.map(\.type)), at: at)
    case .value(let id, let constants, let result):
      let types = program[id].parameters.map(\.type) + [program[id].result]
      let all = renumbered(constants + [result], types)
      guard let last = all.last else { return fact }
      fact.statement = .value(id, Array(all.dropLast()), result: last)
    }
    return fact
  }

  /// A step with the numbers that its texts have among the facts.
  func renumbered(_ step: ScenarioStep, in program: GeredeProgram.Program) -> ScenarioStep {
    var step = step
    switch step.form {
    case .fact(let fact): step.form = .fact(renumbered(fact, in: program))
    case .retraction(var retraction):
      switch retraction.pattern {
      case .relation(let id, let slots):
        retraction.pattern = .relation(id, renumbered(slots, program[id].slots.map(\.type)))
      case .act(let id, let slots, let at):
        retraction.pattern = .act(id, renumbered(slots, program[id].slots.map(\.type)), at: at)
      case .value(let id, let arguments, let result):
        let types = program[id].parameters.map(\.type)
        retraction.pattern = .value(
          id, renumbered(arguments, types),
          result: renumbered([result], [program[id].result])[0])
      }
      step.form = .retraction(retraction)
    case .expectation: break
    }
    return step
  }

  /// Gives entities that were just declared the numbers that their keys have among the facts.
  func renumberKeys(of program: inout GeredeProgram.Program, from firstEntity: Int) {
    for index in program.entities.indices.dropFirst(firstEntity) {
      guard let key = program.entities[index].key else { continue }
      program.entities[index].key = TextID(Int(renumbered(Word(key.index))))
    }
  }

  private func renumbered(_ constants: [Constant?], _ types: [ValueType]) -> [Constant?] {
    zip(constants, types).map { constant, type in
      constant.map { renumbered([$0], [type])[0] }
    }
  }

  private func renumbered(_ constants: [Constant], _ types: [ValueType]) -> [Constant] {
    zip(constants, types).map { constant, type in
      switch constant {
      case .word(let word) where type == .text: return .word(renumbered(word))
      case .entityText(let kind, let text, let span):
        return .entityText(kind, TextID(Int(renumbered(Word(text.index)))), span)
      case .agreement(let value, let binding, let span):
        return .agreement(value, renumbered([binding], [type])[0], span)
      default: return constant
      }
    }
  }

  private func renumbered(_ word: Word) -> Word {
    let index = Int(word) - first
    if numbers.indices.contains(index) { return numbers[index] }
    return earlier[word] ?? word
  }
}
