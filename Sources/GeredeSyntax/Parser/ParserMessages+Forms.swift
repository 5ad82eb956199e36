import GeredeText

/// Messages that show the whole form of what was written with a part of it missing.
extension ParserMessages {
  static func aggregateWithoutFor(
    _ span: Span, word: String, proposal: String, language: Language
  ) -> Message {
    let forWord = ContextualWord.for.spelling(in: language)
    return Message(
      241, at: .span(span),
      en: "\"\(word)\" does not say yet over what it is taken: that stands after \"\(forWord)\"",
      nl: "bij \"\(word)\" staat nog niet waarover: dat komt na \"\(forWord)\"",
      help: [Bilingual(en: "write: \(proposal)", nl: "schrijf: \(proposal)")])
  }

  static func countWithoutWhere(
    _ span: Span, word: String, proposal: String, language: Language
  ) -> Message {
    let placeholder = Keyword.where.spelling(in: language)
    return Message(
      241, at: .span(span),
      en: "\"\(word)\" first names what is counted; the condition stands after \"\(placeholder)\"",
      nl: "\"\(word)\" noemt eerst wat wordt geteld; de voorwaarde staat na \"\(placeholder)\"",
      help: [Bilingual(en: "write: \(proposal)", nl: "schrijf: \(proposal)")])
  }

  static func fieldsWithoutBrace(_ span: Span, name: String, field: String) -> Message {
    Message(
      233, at: .span(span),
      en: "a brace is missing: the fields of \"\(name)\" stand between { and }",
      nl: "een accolade ontbreekt: de velden van \"\(name)\" staan tussen { en }",
      help: [
        Bilingual(
          en: "write: \(name) { \(field): … }", nl: "schrijf: \(name) { \(field): … }")
      ])
  }

  static func kindAsFact(_ span: Span, name: String, proposal: String) -> Message {
    Message(
      223, at: .span(span),
      en: "what \"\(name)\" is, is said where it is declared, with the word for its kind before it",
      nl: "wat \"\(name)\" is, zegt u waar u het vastlegt, met het woord voor de soort ervoor",
      help: [
        Bilingual(en: "write: \(proposal).", nl: "schrijf: \(proposal)."),
        Bilingual(
          en: "if it is declared elsewhere, leave this sentence out",
          nl: "als het al ergens is vastgelegd, laat deze zin dan weg"),
      ])
  }

  static func moduleNameWritten(_ span: Span, text: String, proposal: String) -> Message {
    Message(
      241, at: .span(span),
      en: "\"\(text)\": the name of a module is written in small letters, with a full stop between"
        + " its parts",
      nl: "\"\(text)\": de naam van een module schrijft u in kleine letters, met een punt tussen de"
        + " delen",
      help: [Bilingual(en: "write: \(proposal).", nl: "schrijf: \(proposal).")])
  }

  static func severalThings(_ span: Span, proposal: String) -> Message {
    Message(
      241, at: .span(span),
      en: "each thing is declared in a sentence of its own",
      nl: "elk ding legt u vast in een eigen zin",
      help: [Bilingual(en: "write: \(proposal)", nl: "schrijf: \(proposal)")])
  }

  /// - Parameter type: the type of what is written after `=`; nil where that does not show it.
  static func valueWithoutType(
    _ span: Span, head: String, type: BuiltinName?, keyword: String, rest: String,
    language: Language
  ) -> Message {
    let types: [BuiltinName] = [
      .typeInt, .typeDecimal, .typeMoney, .typeBool, .typeText, .typeDate,
    ]
    let listed = types.map { $0.spelling(in: language) }.joined(separator: ", ")
    let write = "\(keyword) \(head): \(type?.spelling(in: language) ?? "…")\(rest)."
    let others = Bilingual(
      en: "types are \(listed), or a kind", nl: "soorten gegevens zijn \(listed), of een soort")
    return Message(
      217, at: .span(span),
      en: "a colon is missing, and what \"\(head)\" is: a number, an amount, a text …",
      nl: "een dubbele punt ontbreekt, en wat \"\(head)\" is: een getal, een bedrag, een tekst …",
      help: [Bilingual(en: "write: \(write)", nl: "schrijf: \(write)")]
        + (type == nil ? [others] : []))
  }
}
