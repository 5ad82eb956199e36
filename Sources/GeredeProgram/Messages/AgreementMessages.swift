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

  /// An opening or a deadline that changes with time.
  static func changingWindow(_ text: String, at span: Span) -> Message {
    Message(
      620, at: .span(span),
      en: "\"\(text)\" changes with time, so that a term cannot rest on it",
      nl: "\"\(text)\" verandert met de tijd, dus een termijn kan er niet op rusten",
      help: [
        Bilingual(
          en: "name a date, a field without dates, or the time of an act",
          nl: "noem een datum, een veld zonder datums, of het moment van een handeling")
      ])
  }

  /// A deadline after the end of the agreement.
  static func deadlineBeyondTerm(at span: Span, end: Span, survives: String) -> Message {
    Message(
      612, .warning, at: .span(span),
      en: "this deadline lies after the end of the agreement",
      nl: "dit uiterste moment ligt na het einde van de overeenkomst",
      labels: [
        Label(.span(end), en: "the agreement ends here", nl: "hier eindigt de overeenkomst")
      ],
      help: [
        Bilingual(
          en: "correct the date, or write `\(survives)` if the clause goes on after the end",
          nl: "verbeter de datum, of schrijf `\(survives)` als de bepaling na het einde doorloopt")
      ])
  }

  /// A clause asks what another forbids, and nothing says which goes first.
  static func dutyAgainstProhibition(
    _ duty: String, _ prohibition: String, at span: Span, forbidden: Span, proposals: [String]
  ) -> Message {
    Message(
      615, .warning, at: .span(span),
      en: "\"\(duty)\" asks what \"\(prohibition)\" forbids, and nothing says which goes first",
      nl: "\"\(duty)\" vraagt wat \"\(prohibition)\" verbiedt, en nergens staat wat voorgaat",
      labels: [Label(.span(forbidden), en: "forbidden here", nl: "hier verboden")],
      help: proposals.map { Proposals.write($0) } + [
        Bilingual(
          en: "or say with `unless` when the one does not apply",
          nl: "of zeg met `tenzij` wanneer de ene niet geldt")
      ])
  }

  /// A duty that may be done at any time.
  static func dutyWithoutDeadline(
    at span: Span, _ severity: Severity, by: String, within: String, until: String,
    isRegulation: Bool
  ) -> Message {
    var help = [
      Bilingual(
        en: "say until when: `\(by)` and a date, or `\(within)` and a term",
        nl: "zeg tot wanneer: `\(by)` en een datum, of `\(within)` en een termijn")
    ]
    if !isRegulation {
      help.append(
        Bilingual(
          en: "or give the agreement an end: `\(until)` and a date",
          nl: "of geef de overeenkomst een einde: `\(until)` en een datum"))
    }
    return Message(
      613, severity, at: .span(span),
      en: "this duty has no deadline, so that it can never be violated",
      nl: "deze plicht heeft geen uiterste moment, dus zij kan nooit worden geschonden", help: help)
  }

  /// A fact, a rule, a clause or data about what the language finds itself.
  static func filledByLanguage(_ sentence: String, at span: Span) -> Message {
    Message(
      622, at: .span(span),
      en: "\"\(sentence)\" follows from the agreements themselves; nobody states it",
      nl: "\"\(sentence)\" volgt uit de overeenkomsten zelf; niemand legt het vast",
      help: [
        Bilingual(
          en: "leave it out; state the acts and the dates that it follows from",
          nl: "laat het weg; leg de handelingen en datums vast waaruit het volgt")
      ])
  }

  /// A guard that depends on the moment, of a duty that opens with its agreement. `at`: the word for
  /// the time of an act, if it is one.
  static func guardWithoutMoment(
    _ text: String, at span: Span, within: String, of: String, act at: String?, ensure: String
  ) -> Message {
    let term = "\(within) … \(of) t"
    let first =
      at.map {
        Bilingual(
          en: "name the time of the act, `… \($0) t`, and say from when the duty runs: `\(term)`",
          nl:
            "noem het moment van de handeling, `… \($0) t`, en zeg vanaf wanneer de plicht loopt: "
            + "`\(term)`")
      }
      ?? Bilingual(
        en: "say from which moment the duty runs: `\(term)`",
        nl: "zeg vanaf welk moment de plicht loopt: `\(term)`")
    return Message(
      619, at: .span(span),
      en: """
        \"\(text)\" changes with time, and this duty looks at it once only: when the agreement \
        comes into force
        """,
      nl: """
        \"\(text)\" verandert met de tijd, en deze plicht kijkt er maar één keer naar: als de \
        overeenkomst van kracht wordt
        """,
      help: [
        first,
        Bilingual(
          en: "or write `\(ensure)` and what must hold all the time",
          nl: "of schrijf `\(ensure)` en wat steeds moet gelden"),
      ])
  }

  /// A clause whose conditions never allow it to apply. `how`: what is wrong with the condition.
  static func neverApplies(
    _ clause: String, _ condition: String, at span: Span, how: Bilingual
  ) -> Message {
    Message(
      614, .warning, at: .span(span),
      en: "\"\(condition)\" \(how.english), so that clause \"\(clause)\" never applies",
      nl: "\"\(condition)\" \(how.dutch), dus bepaling \"\(clause)\" geldt nooit",
      help: [
        Bilingual(
          en: "correct the condition, or leave the clause out",
          nl: "verbeter de voorwaarde, of laat de bepaling weg")
      ])
  }

  /// A clause that binds who is no party.
  static func nonParty(
    _ party: String, at span: Span, agreement: String, declared: Span, between: String
  ) -> Message {
    Message(
      608, at: .span(span),
      en: "\"\(party)\" is no party to \"\(agreement)\", so that this cannot bind it",
      nl: "\"\(party)\" is geen partij bij \"\(agreement)\", dus dit kan haar niet binden",
      labels: [
        Label(.span(declared), en: "the parties are named here", nl: "hier staan de partijen")
      ],
      help: [
        Bilingual(
          en: "add \"\(party)\" after `\(between)`, or bind a party",
          nl: "voeg \"\(party)\" toe na `\(between)`, of bind een partij")
      ])
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

  /// `otherwise` of a standing duty that has no time.
  static func otherwiseWithoutTime(at span: Span, by: String) -> Message {
    Message(
      621, at: .span(span),
      en: "what must hold all the time fails at no one moment, from which this could run",
      nl: "wat steeds moet gelden mislukt niet op één moment, waarvan dit kan ingaan",
      help: [
        Bilingual(
          en: "say when it is looked at: `\(by) 2026-06-01`",
          nl: "zeg wanneer ernaar wordt gekeken: `\(by) 2026-06-01`"),
        Bilingual(
          en: "or give it a clause of its own", nl: "of geef het een eigen bepaling"),
      ])
  }

  /// Clauses or agreements that override each other in a circle.
  static func overrideCircle(
    _ names: [String], at span: Span, steps: [(span: Span, from: String, to: String)]
  ) -> Message {
    let chain = (names + names.prefix(1)).map { "\"\($0)\"" }.joined(separator: " → ")
    return Message(
      616, at: .span(span),
      en: "these go before each other in a circle: \(chain)",
      nl: "deze gaan in een kring voor elkaar: \(chain)",
      labels: steps.map {
        Label(
          .span($0.span), en: "\"\($0.from)\" goes before \"\($0.to)\"",
          nl: "\"\($0.from)\" gaat voor \"\($0.to)\"")
      },
      help: [
        Bilingual(
          en: "leave out one of these sentences", nl: "laat een van deze zinnen weg")
      ])
  }

  /// `overrides` between clauses that never speak of one act.
  static func overrideWithoutMeeting(
    _ stronger: String, _ weaker: String, at span: Span
  ) -> Message {
    Message(
      617, .warning, at: .span(span),
      en: """
        \"\(stronger)\" and \"\(weaker)\" never meet: neither forbids what the other asks or allows
        """,
      nl: """
        \"\(stronger)\" en \"\(weaker)\" komen elkaar nooit tegen: geen van beide verbiedt wat de \
        andere vraagt of toestaat
        """,
      help: [
        Bilingual(
          en: "leave this sentence out, or name the clause that was meant",
          nl: "laat deze zin weg, of noem de bepaling die bedoeld is")
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

  /// A party that no clause speaks of.
  static func partyWithoutClause(_ party: String, at span: Span) -> Message {
    Message(
      611, .warning, at: .span(span),
      en: "no clause of this agreement speaks of \"\(party)\"",
      nl: "geen bepaling van deze overeenkomst gaat over \"\(party)\"",
      help: [
        Bilingual(
          en: "add the clause that concerns it, or leave the party out",
          nl: "voeg de bepaling toe die haar betreft, of laat de partij weg")
      ])
  }

  /// `can` for an event that needs no power.
  static func powerNotNeeded(
    _ event: String, at span: Span, declared: Span?, can: String, may: String, needsPower: String
  ) -> Message {
    Message(
      610, at: .span(span),
      en: "\"\(event)\" needs no power: anyone can do it, and it has its effect",
      nl: "voor \"\(event)\" is geen bevoegdheid nodig: iedereen kan het doen, en het heeft gevolg",
      labels: Proposals.first(declared),
      help: [
        Bilingual(
          en: "write `\(may)` in the place of `\(can)` if it is allowed",
          nl: "schrijf `\(may)` in plaats van `\(can)` als het mag"),
        Bilingual(
          en: "or add `\(needsPower)` to the event",
          nl: "of voeg `\(needsPower)` toe aan de gebeurtenis"),
      ])
  }

  /// A relation after `must`, `may` or `can`.
  static func relationAsAct(
    _ words: String, at span: Span, pattern: String, must: String, ensure: String
  ) -> Message {
    Message(
      604, at: .span(span),
      en: "\"\(words)\" is a relation: it holds, nobody does it at a moment",
      nl: "\"\(words)\" is een relatie: die geldt, niemand doet haar op een moment",
      help: [
        Bilingual(
          en: "leave out `\(must)` if the clause says that it holds: `\(pattern)`",
          nl: "laat `\(must)` weg als de bepaling zegt dat het geldt: `\(pattern)`"),
        Bilingual(
          en: "or write `\(must) \(ensure)` and the sentence, for what somebody sees to",
          nl: "of schrijf `\(must) \(ensure)` en de zin, voor iets waar iemand voor zorgt"),
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

  /// An act that would settle several instances of a duty at once.
  static func severalInstances(
    _ variable: String, at span: Span, bound: Span, proposal: String?, event: String,
    type: Bilingual, some: String, once: String
  ) -> Message {
    var help = [Bilingual]()
    if let proposal {
      help.append(Proposals.write(proposal))
    } else {
      help.append(
        Bilingual(
          en: "give \"\(event)\" a place for \(Proposals.article(type.english)) and name "
            + "\"\(variable)\" there",
          nl: "geef \"\(event)\" een plaats voor een \"\(type.dutch)\" en noem "
            + "\"\(variable)\" daar"))
    }
    help += [
      Bilingual(
        en: "or, if it is due once for all of them, write `\(some)` in the condition",
        nl: "of schrijf `\(some)` in de voorwaarde, als het één keer voor allemaal moet"),
      Bilingual(
        en: "or, if each act settles one of them, write `\(once)` after the act",
        nl: "of schrijf `\(once)` na de handeling, als elke handeling er één afdoet"),
    ]
    return Message(
      618, at: .span(span),
      en: "there is a duty for each \"\(variable)\", and one act would settle them all",
      nl: "er is een plicht voor elke \"\(variable)\", en één handeling zou ze allemaal afdoen",
      labels: [
        Label(.span(bound), en: "one for each of these", nl: "een voor elk van deze")
      ], help: help)
  }

  /// `at_least` with an amount that differs between instances that one act could settle.
  static func severalThresholds(
    _ variable: String, at span: Span, bound: Span, atLeast: String, proposal: String?
  ) -> Message {
    Message(
      618, at: .span(span),
      en: "each act counts for one \"\(variable)\", and `\(atLeast)` asks something else for each",
      nl:
        "elke handeling telt voor één \"\(variable)\", en `\(atLeast)` vraagt voor elk iets anders",
      labels: [
        Label(.span(bound), en: "one for each of these", nl: "een voor elk van deze")
      ],
      help: [
        Bilingual(
          en: "name in the act what tells them apart"
            + (proposal.map { ": `\($0)`" } ?? ", in a slot of the event"),
          nl: "noem in de handeling wat ze onderscheidt"
            + (proposal.map { ": `\($0)`" } ?? ", op een plaats van de gebeurtenis")),
        Bilingual(
          en: "or ask the same of all of them", nl: "of vraag van alle hetzelfde"),
      ])
  }

  /// The state of a clause that is not named, in a clause, a rule or a value.
  static func stateOfVariableClause(at span: Span, requirement: String) -> Message {
    Message(
      623, at: .span(span),
      en: "only a requirement or a question may speak of the state of any clause",
      nl: "alleen een eis of een vraag mag over de stand van zomaar een bepaling gaan",
      help: [
        Bilingual(
          en: "name the clause, or make this a `\(requirement)`",
          nl: "noem de bepaling, of maak hiervan een `\(requirement)`")
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
