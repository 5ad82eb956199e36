import GeredeText

/// Messages about agreements that can be given before they are evaluated: GR06.
enum AgreementMessages {
  /// A question whether somebody may do something.
  static func noDecisions(at span: Span) -> Message {
    Message(
      602, at: .span(span),
      en: "this version does not decide yet what somebody may do",
      nl: "deze versie beslist nog niet wat iemand mag",
      help: [Bilingual(en: "ask whether a sentence holds", nl: "vraag of een zin geldt")])
  }

  /// What is read and not evaluated yet; one per file.
  static func notChecked(at span: Span, labels: [Label]) -> Message {
    Message(
      601, .warning, at: .span(span),
      en: "agreements, clauses, trust and scenarios are read but not yet checked by this version",
      nl: """
        overeenkomsten, bepalingen, vertrouwen en scenario's worden gelezen maar door deze \
        versie nog niet getoetst
        """,
      labels: labels,
      help: [
        Bilingual(
          en: "do not take an answer about them from this version",
          nl: "ontleen hierover aan deze versie geen antwoord")
      ])
  }

  /// A question about what is not evaluated yet.
  static func questionNotAnswered(at span: Span) -> Message {
    Message(
      602, at: .span(span),
      en: "this version cannot answer yet what rests on agreements, clauses or trust",
      nl: "deze versie kan nog niet antwoorden over overeenkomsten, bepalingen of vertrouwen",
      help: [
        Bilingual(
          en: "ask about facts, rules and requirements",
          nl: "vraag naar feiten, regels en eisen")
      ])
  }

  /// A question about a requirement that is left out because of what it reads.
  static func requirementNotAnswered(
    _ name: String, at span: Span, declared: Span
  ) -> Message {
    Message(
      602, at: .span(span),
      en: "requirement \"\(name)\" is not checked, so there is no answer about it",
      nl: "eis \"\(name)\" wordt niet getoetst, dus daarover is geen antwoord te geven",
      labels: [
        Label(
          .span(declared), en: "it, or what it reads, is left out",
          nl: "zij, of wat zij leest, telt niet mee")
      ],
      help: [
        Bilingual(
          en: "`gr check` says why it is left out", nl: "`gr check` zegt waarom zij niet meetelt")
      ])
  }
}
