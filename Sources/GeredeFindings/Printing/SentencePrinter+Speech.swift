import GeredeProgram
import GeredeText

extension SentencePrinter {
  /// `Denbosch says Acme holds Iso27001`, `Rotterdam accepts that …`; of an act with its time.
  func speech(
    _ form: Relation.Form, _ content: SpokenContent, _ texts: [String], given: [Bool],
    in language: Language
  ) -> String {
    guard let speaker = texts.first else { return "" }
    var verb = Bilingual(en: "says", nl: "zegt")
    if case .accepts = form { verb = Bilingual(en: "accepts that", nl: "aanvaardt dat") }
    let spoken = self.content(
      content, Array(texts.dropFirst()), given: Array(given.dropFirst()), in: language)
    return "\(speaker) \(verb.text(in: language)) \(spoken)"
  }

  /// What is said: `Acme holds Iso27001`, `Denbosch did report B1 at …`, `availability(c) = …`.
  private func content(
    _ content: SpokenContent, _ texts: [String], given: [Bool], in language: Language
  ) -> String {
    switch content {
    case .relation(let id):
      let relation = names.program[id]
      let count = relation.slots.count
      return phrase(
        relation, Array(texts.prefix(count)), given: Array(given.prefix(count)), in: language)
    case .act(let id):
      let event = names.program[id]
      let count = event.slots.count
      let act = phrase(
        event, Array(texts.prefix(count)), given: Array(given.prefix(count)), in: language)
      guard given[safe: count] == true, let time = texts[safe: count] else { return act }
      return "\(act) \(Bilingual(en: "at", nl: "op").text(in: language)) \(time)"
    case .value(let id):
      let value = names.program[id]
      let count = value.parameters.count
      let call = call(value, Array(texts.prefix(count)), in: language)
      return "\(call) = \(texts[safe: count] ?? "_")"
    }
  }

  /// What is said without who says it, for what is bound.
  func content(_ relation: RelationID, _ words: [Word?], in language: Language) -> String {
    let source = names.program[relation]
    guard case .says(let content) = source.form else {
      return sentence(relation, words, in: language)
    }
    let texts = zip(source.slots, words).dropFirst().map { slot, word in
      word.map { value($0, slot.type, in: language) } ?? indefinite(slot.type, in: language)
    }
    return self.content(
      content, texts, given: words.dropFirst().map { $0 != nil }, in: language)
  }

  /// The words of a relation of speech for a file: `party says holder holds certificate`.
  func writtenSpeech(
    _ content: SpokenContent, _ texts: [String], in language: Language
  ) -> String {
    let all = texts.map { _ in true }
    return written.speech(.says(content), content, texts, given: all, in: language)
  }
}
