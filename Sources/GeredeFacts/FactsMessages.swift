import GeredeText

/// Messages about facts of the program that only the loaded data can judge: GR0741 … GR0743.
enum FactsMessages {
  /// `X from 2026-02-01 until 2026-01-01.`
  static func endsBeforeItBegins(at span: Span) -> Message {
    Message(
      741, at: .span(span),
      en: "this fact ends before it begins",
      nl: "dit feit eindigt voordat het begint",
      help: [
        Bilingual(
          en: "give `from` the earlier date and `until` the later one",
          nl: "geef bij `vanaf` de vroegste datum en bij `tot_en_met` de laatste")
      ])
  }

  /// `municipality "GM9999"`, which neither the files nor the data know.
  static func noSuchEntity(
    _ text: String, kind: Bilingual, nearest: [String], at span: Span
  ) -> Message {
    let proposal = nearest.map { "\"\($0)\"" }
    return Message(
      742, at: .span(span),
      en: "no \(kind.english) has the key or the name \"\(text)\"",
      nl: "er is geen \(kind.dutch) met de sleutel of de naam \"\(text)\"",
      help: [
        proposal.isEmpty
          ? Bilingual(
            en: "declare it, `\(kind.english) Name { … }.`, or load data that brings it in",
            nl: "beschrijf het, `\(kind.dutch) Naam { … }.`, of laad gegevens waarin het staat")
          : Bilingual(
            en: "did you mean \(proposal.joined(separator: " or "))?",
            nl: "bedoelde u \(proposal.joined(separator: " of "))?")
      ])
  }

  /// A text that is the key or the name of more than one entity.
  static func severalEntities(
    _ text: String, kind: Bilingual, titles: [String], at span: Span
  ) -> Message {
    let list = titles.map { "\"\($0)\"" }.joined(separator: ", ")
    return Message(
      743, at: .span(span),
      en: "\"\(text)\" can be more than one \(kind.english): \(list)",
      nl: "\"\(text)\" kan meer dan één \(kind.dutch) zijn: \(list)",
      help: [
        Bilingual(
          en: "write the key, which only one of them has",
          nl: "schrijf de sleutel, die maar één van deze heeft")
      ])
  }
}
