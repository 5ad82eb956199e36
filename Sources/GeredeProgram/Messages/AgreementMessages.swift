import GeredeText

/// Messages about agreements that can be given before they are evaluated: GR06.
enum AgreementMessages {
  /// `Dvo is_in_force` where there is an agreement per municipality.
  static func agreementPerBinding(_ name: String, at span: Span, variable: String) -> Message {
    Message(
      641, at: .span(span),
      en: "\(name) is not one agreement: there is one for each \(variable)",
      nl: "\(name) is niet één overeenkomst: er is er een voor elke \(variable)",
      help: [
        Bilingual(
          en: "say which one is meant: `\(name)(\(variable))`",
          nl: "zeg welke u bedoelt: `\(name)(\(variable))`")
      ])
  }

  /// `agreement A for every m …` without the noun of a kind.
  static func bindingWithoutKind(at span: Span) -> Message {
    Message(
      640, at: .span(span),
      en: "an agreement for each of several needs a kind: for each of what?",
      nl: "een overeenkomst per geval heeft een soort nodig: voor elke wat?",
      help: [
        Bilingual(
          en: "write the kind before the variable: `for every municipality m`",
          nl: "schrijf de soort voor de variabele: `voor elke gemeente g`")
      ])
  }

  /// The form after `did` where a clause names what somebody does.
  static func actInBaseForm(_ words: String, at span: Span, proposal: String) -> Message {
    Message(
      605, at: .span(span),
      en: "\"\(words)\" says what somebody did; a clause says what somebody does",
      nl: "\"\(words)\" zegt wat iemand heeft gedaan; een bepaling zegt wat iemand doet",
      help: [Proposals.write(proposal)])
  }

  /// A clause that lays down something else than a plain sentence.
  static func notAProvision(at span: Span) -> Message {
    Message(
      606, at: .span(span),
      en: "a clause says what holds, or what somebody must, may or can do",
      nl: "een bepaling zegt wat geldt, of wat iemand moet, mag of kan doen",
      help: [
        Bilingual(
          en: "write a sentence, `Denbosch provides Notify to Rotterdam`",
          nl: "schrijf een zin, `Denbosch levert Bericht aan Rotterdam`"),
        Bilingual(
          en: "for a condition that must hold, say who sees to it: `Denbosch must ensure …`",
          nl: "zeg bij een voorwaarde wie ervoor zorgt: `Denbosch moet zorgen_dat …`"
        ),
      ])
  }

  /// What is read and not evaluated yet; one per file.
  static func notChecked(at span: Span, labels: [Label]) -> Message {
    Message(
      601, .warning, at: .span(span),
      en: "agreements and clauses are read but not yet checked by this version",
      nl: """
        overeenkomsten en bepalingen worden gelezen maar door deze versie nog niet \
        getoetst
        """,
      labels: labels,
      help: [
        Bilingual(
          en: "do not take an answer about them from this version",
          nl: "ontleen hierover aan deze versie geen antwoord")
      ])
  }

  /// `otherwise` after a form that cannot fail.
  static func otherwiseOutOfPlace(at span: Span) -> Message {
    Message(
      607, at: .span(span),
      en: "nothing here can fail, so that what follows `otherwise` never comes up",
      nl: "hier kan niets mislukken, dus wat na `anders` staat komt nooit aan de orde",
      help: [
        Bilingual(
          en: "`otherwise` goes with what somebody must do, must not do, or must ensure",
          nl: "`anders` hoort bij wat iemand moet doen of laten, of waar iemand voor moet zorgen")
      ])
  }

  /// A question whether somebody may do something that leaves a place open.
  static func openDecision(at span: Span, pattern: String, slot: String?) -> Message {
    let name = slot.map { " (\($0))" } ?? ""
    return Message(
      660, at: .span(span),
      en: "what may be done is asked of one act, and this one leaves a place open\(name)",
      nl: "of iets mag wordt gevraagd van één handeling, en deze laat een plaats open\(name)",
      help: [
        Bilingual(
          en: "name everything in it: `\(pattern)`", nl: "noem alles wat erin staat: `\(pattern)`")
      ])
  }

  /// A party that is not named by a declaration.
  static func partyByName(_ text: String, at span: Span) -> Message {
    Message(
      609, at: .span(span),
      en: "\"\(text)\" is not the name of a declared party",
      nl: "\"\(text)\" is niet de naam van een vastgelegde partij",
      help: [
        Bilingual(
          en: "declare the party and write its name",
          nl: "leg de partij vast en schrijf haar naam"),
        Bilingual(
          en: "or say who takes part: `every municipality m where m takes_part`",
          nl: "of zeg wie meedoet: `elke gemeente g waarbij g doet_mee`"),
      ])
  }

  /// A question about what is not evaluated yet.
  static func questionNotAnswered(at span: Span) -> Message {
    Message(
      602, at: .span(span),
      en: "this version cannot answer yet what rests on agreements or clauses",
      nl: "deze versie kan nog niet antwoorden over overeenkomsten of bepalingen",
      help: [
        Bilingual(
          en: "ask about facts, rules and requirements",
          nl: "vraag naar feiten, regels en eisen")
      ])
  }

  /// A relation after `must`, `may` or `can`.
  static func relationAsAct(
    _ words: String, at span: Span, pattern: String, ensure: String
  ) -> Message {
    Message(
      604, at: .span(span),
      en: "\"\(words)\" is a relation: it holds, nobody does it at a moment",
      nl: "\"\(words)\" is een relatie: die geldt, niemand doet haar op een moment",
      help: [
        Bilingual(
          en: "leave out `must` if the clause says that it holds: `\(pattern)`",
          nl: "laat `moet` weg als de bepaling zegt dat het geldt: `\(pattern)`"),
        Bilingual(
          en: "or write `must \(ensure)` and the sentence, for what somebody sees to",
          nl: "of schrijf `moet \(ensure)` en de zin, voor iets waar iemand voor zorgt"),
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

  /// A series with periods shorter than a day.
  static func seriesTooShort(at span: Span) -> Message {
    Message(
      624, at: .span(span),
      en: "the periods of a series last a day or longer",
      nl: "de perioden van een reeks duren een dag of langer",
      help: [
        Bilingual(
          en: "write days, weeks, months or years: `1 day`",
          nl: "schrijf dagen, weken, maanden of jaren: `1 dag`")
      ])
  }

  /// `under` without a provision.
  static func underOutOfPlace(at span: Span, under: String, when: String) -> Message {
    Message(
      607, at: .span(span),
      en: "`\(under)` goes with a clause that says what holds",
      nl: "`\(under)` hoort bij een bepaling die zegt wat geldt",
      help: [
        Bilingual(
          en: "write `\(when)` for when the clause applies",
          nl: "schrijf `\(when)` voor wanneer de bepaling van toepassing is")
      ])
  }

  /// An act that no event declares.
  static func undeclaredEvent(
    _ words: String, at span: Span, nearest: String?, declaration: String
  ) -> Message {
    Message(
      603, at: .span(span),
      en: "no event with the words \"\(words)\" is declared",
      nl: "er is geen gebeurtenis met de woorden \"\(words)\" vastgelegd",
      help: Proposals.near(nearest) + [
        Proposals.declare(
          after: nearest, en: "declare what somebody can do: `\(declaration)`",
          nl: "leg vast wat iemand kan doen: `\(declaration)`")
      ])
  }

  /// A term or deadline on a clause that asks nothing to be done.
  static func windowOutOfPlace(at span: Span) -> Message {
    Message(
      607, at: .span(span),
      en: "only what somebody must do or must ensure has a term",
      nl: "alleen wat iemand moet doen of waar iemand voor moet zorgen heeft een termijn",
      help: [
        Bilingual(
          en: "say with `when` when the clause applies",
          nl: "zeg met `wanneer` wanneer de bepaling van toepassing is")
      ])
  }
}
