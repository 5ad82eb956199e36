import GeredeText

/// Messages about facts of the program that only the loaded data can judge: GR0741 … GR0745.
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

  /// A scenario's entity with the key of one that data brought in.
  static func keyInData(_ key: String, name: String, at span: Span) -> Message {
    Message(
      744, at: .span(span),
      en: "the data already have something with the key \"\(key)\" of \(name)",
      nl: "in de gegevens staat al iets met de sleutel \"\(key)\" van \(name)",
      help: [
        Bilingual(
          en: "use what the data bring in, or give another key",
          nl: "gebruik wat de gegevens brengen, of kies een andere sleutel")
      ])
  }

  /// `retract S.` where nothing says S.
  static func nothingToRetract(at span: Span) -> Message {
    Message(
      745, at: .span(span),
      en: "there is nothing to retract: no fact says this here",
      nl: "er is niets te schrappen: geen feit zegt dit hier",
      help: [
        Bilingual(
          en: "retract what was stated, by a fact or by data; what follows from a rule ends when "
            + "the facts it rests on end",
          nl: "schrap wat is vermeld, in een feit of in gegevens; wat uit een regel volgt, eindigt "
            + "als de feiten eronder eindigen")
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
