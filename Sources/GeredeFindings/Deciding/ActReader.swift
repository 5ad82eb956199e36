package import GeredeFacts
package import GeredeProgram
package import GeredeText

/// Acts from the words of their events and from names, keys and values as text.
///
/// Made once for a program; every reading then takes one look-up per place.
package struct ActReader: Sendable {
  /// Why an act cannot be read.
  package enum Problem: Error, Hashable, Sendable {
    /// No event has those words, or more than one has; the titles of all events.
    case event(known: [String])
    /// The number of places behind who does it.
    case count(needed: Int)
    /// The place, counted from 0, the type that it takes, and what was perhaps meant.
    case argument(place: Int, type: Bilingual, nearest: [String])
  }

  /// The program, for the types of places.
  private let program: Program
  /// Events by their words in either language; nil for words of more than one.
  private var events: [String: RelationID?] = [:]

  /// A reader of acts as a program describes them.
  package init(_ program: Program) {
    self.program = program
    for (index, relation) in program.relations.enumerated() where relation.form == .event {
      let id = RelationID(index)
      for words in Set([relation.title, relation.dutch?.words.joined(separator: " ")]) {
        guard let words else { continue }
        if let known = events[words], known != id {
          events[words] = .some(nil)
        } else {
          events[words] = id
        }
      }
    }
  }

  /// The event of some words; nil where there is none or more than one.
  package func event(_ words: String) -> RelationID? { events[words] ?? nil }

  /// An act with the word of every place.
  ///
  /// - Parameter texts: who does it, then what stands in the places behind; nil for what is not known.
  /// - Parameter facts: where names, keys and texts are looked up. A text that is new there is added.
  package func read(
    _ event: String, _ texts: [String?], in facts: inout FactBase
  ) throws(Problem) -> ProposedAct {
    guard let id = self.event(event) else {
      let titles = program.relations.filter { $0.form == .event }.map(\.title)
      throw .event(known: titles.sorted())
    }
    let slots = program[id].slots
    guard slots.count == texts.count else { throw .count(needed: max(0, slots.count - 1)) }
    var words: [Word] = []
    words.reserveCapacity(slots.count)
    for place in slots.indices {
      let type = slots[place].type
      guard let text = texts[place],
        let word = facts.word(of: text, type, in: program)
      else {
        let printer = SentencePrinter(names: Names(program: program, facts: facts))
        var nearest: [String] = []
        if case .kind(let kind) = type, let text = texts[place] {
          nearest = facts.entities.nearest(to: text, kind: kind, texts: facts.texts)
        }
        throw .argument(
          place: place, type: printer.bilingual { printer.typeName(type, in: $0) },
          nearest: nearest)
      }
      words.append(word)
    }
    return ProposedAct(event: id, slots: words)
  }
}
