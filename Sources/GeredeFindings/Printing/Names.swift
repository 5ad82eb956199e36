import GeredeFacts
import GeredeProgram
import GeredeText

/// Names for words: what entities, texts and enum values are called.
///
/// A class of constants, because printers that hold it are passed on all the time, and a program has
/// dozens of arrays to count references of.
final class Names: Sendable {
  let program: Program
  let texts: TextDictionary
  let entities: EntityTable
  let sources: FactSources
  let zone: ZoneRules

  init(program: Program, facts: FactBase) {
    self.program = program
    texts = facts.texts
    entities = facts.entities
    sources = facts.sources
    zone = facts.zone
  }

  /// The text of a word of type Text.
  func text(_ word: Word) -> String { texts[word] }

  /// The name of an entity, or else its key.
  func entity(_ word: Word, in language: Language) -> String {
    guard let id = id(of: word) else { return "?" }
    return entities.title(of: id, in: language, texts: texts)
  }

  /// The label of an entity that data brought in; nil where it has none that says more than its name
  /// or key.
  func caption(_ word: Word) -> String? {
    guard let id = id(of: word), let label = entities.caption(of: id, texts: texts) else {
      return nil
    }
    return label.isEmpty || label == entity(word, in: .english) ? nil : label
  }

  /// The name of an enum's value.
  func ordinal(_ word: Word, of id: EnumID, in language: Language) -> String {
    guard let index = Int(exactly: word), let value = program[id].values[safe: index] else {
      return "?"
    }
    return value.name.text(in: language)
  }

  /// Where an entity was declared or read; nil for built-in ones.
  func place(of word: Word) -> Place? {
    guard let id = id(of: word) else { return nil }
    return sources.place(entities[id].source)
  }

  /// The entity of a word; nil for a word that is none.
  func id(of word: Word) -> EntityID? {
    guard let index = Int(exactly: word), index >= 0, index < entities.count else { return nil }
    return EntityID(index)
  }

  /// A word as findings and answers hold it.
  func shown(_ word: Word, _ type: ValueType) -> ShownValue {
    switch type {
    case .bool: .bool(word != 0)
    case .int, .set, .unknown: .int(word)
    case .decimal: .decimal(word)
    case .money(let currency): .money(word, currency: currency)
    case .duration: .duration(word)
    case .period: .period(word)
    case .date: .date(word)
    case .instant: .instant(word)
    case .text: .text(text(word))
    case .enumeration(let id):
      .ordinal(
        ordinal(word, of: id, in: .english), dutch: dutch { ordinal(word, of: id, in: $0) })
    case .kind:
      .entity(
        entity(word, in: .english), dutch: dutch { entity(word, in: $0) }, label: caption(word))
    }
  }

  /// The Dutch one of two names; nil where they are the same.
  private func dutch(_ name: (Language) -> String) -> String? {
    let found = name(.dutch)
    return found == name(.english) ? nil : found
  }
}
