import GeredeProgram
import GeredeText

extension SentencePrinter {
  /// The declaration of a relation as complete, to be copied into a file:
  /// `relation Party is_suspended complete.`
  func declaration(_ relation: Relation, in language: Language) -> String {
    let texts = relation.slots.map { slot in
      let type = typeName(slot.type, in: language)
      return slot.name.map { "(\($0): \(type))" } ?? type
    }
    let words = language == .dutch ? ("relatie", "volledig") : ("relation", "complete")
    return "\(words.0) \(written(relation, texts, in: language)) \(words.1)."
  }

  /// A `data` sentence that would fill a relation or an event.
  func dataSentence(_ relation: Relation, in language: Language) -> String {
    let texts = relation.slots.enumerated().map { index, slot in
      switch slot.type {
      case .kind, .enumeration: slot.name ?? noun(slot.type, in: language)
      default: slot.name ?? "\(language == .dutch ? "kolom" : "column")\(index + 1)"
      }
    }
    var distinct: [String] = []
    for text in texts {
      distinct.append(distinct.contains(text) ? "\(text)\(distinct.count + 1)" : text)
    }
    let words = language == .dutch ? ("gegevens", "vanaf") : ("data", "from")
    var sentence = written(relation, distinct, in: language)
    if relation.form == .event { sentence += language == .dutch ? " op tijd" : " at time" }
    return "\(words.0) \(sentence) \(words.1) \"….csv\"."
  }

  /// The sentence of a relation as a file has it: words with their `_`, acts after `did`.
  private func written(_ relation: Relation, _ texts: [String], in language: Language) -> String {
    if case .says(let content) = relation.form {
      return writtenSpeech(content, texts, in: language)
    }
    var words = relation.words
    var order = Array(relation.slots.indices)
    if relation.form == .event, !words.isEmpty {
      words[0] = "did \(relation.englishParticiple ?? words[0])"
    }
    if language == .dutch, let dutch = relation.dutch {
      words = dutch.words
      order = dutch.slotOrder
      if relation.form == .event, !words.isEmpty {
        words[0] = "heeft \(relation.dutchParticiple ?? words[0])"
      }
    }
    var parts: [String] = []
    for (position, slot) in order.enumerated() {
      if let text = texts[safe: slot] { parts.append(text) }
      if let word = words[safe: position] { parts.append(word) }
    }
    return parts.joined(separator: " ")
  }

  /// The name of a type as declarations write it.
  func typeName(_ type: ValueType, in language: Language) -> String {
    let isDutch = language == .dutch
    switch type {
    case .bool: return isDutch ? "JaNee" : "Bool"
    case .int: return isDutch ? "GeheelGetal" : "Int"
    case .decimal: return isDutch ? "Getal" : "Decimal"
    case .money(let code):
      let name = isDutch ? "Bedrag" : "Money"
      return code == names.program.currency ? name : "\(name) in \(code)"
    case .duration: return isDutch ? "Duur" : "Duration"
    case .period: return isDutch ? "Periode" : "Period"
    case .date: return isDutch ? "Datum" : "Date"
    case .instant: return isDutch ? "Tijdstip" : "Instant"
    case .text: return isDutch ? "Tekst" : "Text"
    case .enumeration(let id): return names.program[id].name.text(in: language)
    case .kind(let id): return names.program[id].name.text(in: language)
    case .set(let element):
      let lead = isDutch ? "verzameling van" : "set of"
      return "\(lead) \(typeName(element, in: language))"
    case .unknown: return "_"
    }
  }
}
