import GeredeText

/// Messages about clauses, trust and scenarios as contracts write them.
extension ParserMessages {
  static func bearerWithArticle(
    _ span: Span, text: String, modality: String, language: Language
  ) -> Message {
    let when = Keyword.when.spelling(in: language)
    return Message(
      241, at: .span(span),
      en: "\"\(text)\" does not say yet who: a clause names a party, or speaks of a variable",
      nl:
        "\"\(text)\" zegt nog niet wie: een bepaling noemt een partij, of gaat over een variabele",
      help: [
        Bilingual(
          en: "write the name of the party before \(modality)",
          nl: "schrijf de naam van de partij voor \(modality)"),
        Bilingual(
          en: "or, for everyone of whom something holds: p \(modality) … \(when) p …",
          nl: "of, voor iedereen voor wie iets geldt: p \(modality) … \(when) p …"),
      ])
  }

  static func bearerWithNoun(_ span: Span, text: String, proposal: String) -> Message {
    Message(
      312, at: .span(span),
      en: "\"\(text)\": a clause speaks of a variable, and says after its condition what that is",
      nl: "\"\(text)\": een bepaling gaat over een variabele, en zegt in de voorwaarde wat die is",
      help: [Bilingual(en: "write: \(proposal)", nl: "schrijf: \(proposal)")])
  }

  static func commaForAnd(_ span: Span, language: Language) -> Message {
    let and = Keyword.and.spelling(in: language)
    return Message(
      207, at: .span(span),
      en: "a comma does not join conditions", nl: "een komma verbindt geen voorwaarden",
      help: [
        Bilingual(en: "write \(and) in its place", nl: "schrijf in plaats daarvan \(and)")
      ])
  }

  static func comparisonInWords(_ span: Span, text: String, sign: String) -> Message {
    Message(
      249, at: .span(span),
      en: "\"\(text)\": two quantities are compared with a sign",
      nl: "\"\(text)\": twee hoeveelheden vergelijkt u met een teken",
      help: [Bilingual(en: "write: \(sign)", nl: "schrijf: \(sign)")])
  }

  static func decisionWithVerb(_ span: Span, word: String, proposal: String) -> Message {
    Message(
      246, at: .span(span),
      en: "\"\(word)\" does not stand in an expectation: a decision is expected by its own word",
      nl: "\"\(word)\" staat niet in een verwachting: een besluit verwacht u met zijn eigen woord",
      help: [Bilingual(en: "write: \(proposal)", nl: "schrijf: \(proposal)")])
  }

  static func forEveryAfterColon(_ span: Span, text: String, proposal: String) -> Message {
    Message(
      241, at: .span(span),
      en: "\"\(text)\" stands before the colon", nl: "\"\(text)\" staat voor de dubbele punt",
      help: [Bilingual(en: "write: \(proposal)", nl: "schrijf: \(proposal)")])
  }

  static func momentWithoutAt(_ span: Span, proposal: String, language: Language) -> Message {
    let at = Keyword.at.spelling(in: language)
    return Message(
      241, at: .span(span),
      en: "what happens at a moment begins with \"\(at)\"",
      nl: "wat op een moment gebeurt, begint met \"\(at)\"",
      help: [Bilingual(en: "write: \(proposal)", nl: "schrijf: \(proposal)")])
  }

  static func nameless(_ span: Span, word: String, language: Language) -> Message {
    let name = language == .english ? "Name" : "Naam"
    return Message(
      241, at: .span(span),
      en: "after \"\(word)\" stands a name, by which findings and other sentences speak of it",
      nl: "na \"\(word)\" staat een naam, waarmee bevindingen en andere zinnen ernaar verwijzen",
      help: [Bilingual(en: "write: \(word) \(name)", nl: "schrijf: \(word) \(name)")])
  }

  static func overrideInClause(_ span: Span, proposal: String) -> Message {
    Message(
      241, at: .span(span),
      en: "that one clause overrides another is a sentence of its own, without a name",
      nl: "dat een bepaling vóór een andere gaat, is een eigen zin, zonder naam",
      help: [Bilingual(en: "write: \(proposal)", nl: "schrijf: \(proposal)")])
  }

  static func periodWithoutNumber(_ span: Span, word: String, proposal: String) -> Message {
    Message(
      203, at: .span(span),
      en: "\"\(word)\" has no number: a period says how many",
      nl: "\"\(word)\" heeft geen getal: een periode zegt hoeveel",
      help: [Bilingual(en: "write: \(proposal)", nl: "schrijf: \(proposal)")])
  }

  static func termFrom(_ span: Span, word: String, of: String) -> Message {
    Message(
      241, at: .span(span),
      en: "\"\(word)\" does not fit here: the moment from which a term runs follows \"\(of)\"",
      nl:
        "\"\(word)\" past hier niet: het moment vanaf wanneer een termijn loopt, volgt op \"\(of)\"",
      help: [Bilingual(en: "write: \(of)", nl: "schrijf: \(of)")])
  }

  static func termWithoutStart(_ span: Span, text: String, language: Language) -> Message {
    let of = ContextualWord.of.spelling(in: language)
    let by = Keyword.by.spelling(in: language)
    return Message(
      241, at: .span(span),
      en: "\"\(text)\" does not say from when the term runs",
      nl: "\"\(text)\" zegt niet vanaf wanneer de termijn loopt",
      help: [
        Bilingual(
          en: "write: \(text) \(of) … and the moment from which it runs",
          nl: "schrijf: \(text) \(of) … en het moment vanaf wanneer hij loopt"),
        Bilingual(
          en: "or name the last day: \(by) 2026-12-31",
          nl: "of noem de laatste dag: \(by) 2026-12-31"),
      ])
  }

  static func thatAfterSays(_ span: Span, word: String) -> Message {
    Message(
      241, at: .span(span),
      en: "\"\(word)\" does not stand here: what somebody says follows at once",
      nl: "\"\(word)\" staat hier niet: wat iemand zegt, volgt meteen",
      help: [Bilingual(en: "leave out \(word)", nl: "laat \(word) weg")])
  }

  static func whereForWhen(_ span: Span, word: String, language: Language) -> Message {
    let when = Keyword.when.spelling(in: language)
    return Message(
      241, at: .span(span),
      en:
        "\"\(word)\" goes with what is counted or listed; the condition of a rule follows \"\(when)\"",
      nl: "\"\(word)\" hoort bij wat wordt geteld of genoemd; een regel heeft zijn voorwaarde na "
        + "\"\(when)\"",
      help: [Bilingual(en: "write: \(when)", nl: "schrijf: \(when)")])
  }

  static func trustForm(_ span: Span, believer: String, language: Language) -> Message {
    func spelled(_ keyword: Keyword) -> String { keyword.spelling(in: language) }
    let form =
      "\(spelled(.trust)) \(believer) \(spelled(.accepts)) \(spelled(.from)) … "
      + "\(spelled(.that)) …"
    return Message(
      241, at: .span(span),
      en: "trust says whose word somebody accepts, and about what",
      nl: "vertrouwen zegt wiens woord iemand aanvaardt, en waarover",
      help: [Bilingual(en: "write: \(form)", nl: "schrijf: \(form)")])
  }
}
