import GeredeSyntax
import GeredeText

/// Messages about scenarios and suppositions: GR0651 … GR0656.
enum ScenarioMessages {
  /// A moment before the one above it.
  static func earlierMoment(at span: Span, later: Span) -> Message {
    Message(
      651, at: .span(span),
      en: "this moment lies before the one above it",
      nl: "dit moment ligt vóór het moment erboven",
      labels: [Label(.span(later), en: "the moment above", nl: "het moment erboven")],
      help: [
        Bilingual(
          en: "a scenario goes forward in time: put what happens first above",
          nl: "een scenario gaat vooruit in de tijd: zet wat het eerst gebeurt bovenaan")
      ])
  }

  /// An expectation before the first `at`.
  static func expectationWithoutMoment(at span: Span, in language: Language) -> Message {
    let at = Keyword.at.spelling(in: language)
    let expect = Keyword.expect.spelling(in: language)
    return Message(
      652, at: .span(span),
      en: "an expectation looks at a moment, and none is named",
      nl: "een verwachting kijkt naar een moment, en er is geen genoemd",
      help: [Proposals.write("\(at) 2026-01-01: \(expect) …")])
  }

  /// `breached Cert`, where Cert is a clause.
  static func clauseForRequirement(
    _ name: String, at span: Span, state: BuiltinName, in language: Language
  ) -> Message {
    Message(
      301, at: .span(span),
      en: "\"\(name)\" is a clause, and of a clause its states are expected",
      nl: "\"\(name)\" is een bepaling, en van een bepaling verwacht u een toestand",
      help: [
        Proposals.write(
          "\(Keyword.expect.spelling(in: language)) \(name) \(state.spelling(in: language)) …")
      ])
  }

  /// Why a scenario is not run: there is nothing to find out.
  static func expectsNothing(at span: Span) -> Label {
    Label(.span(span), en: "it expects nothing", nl: "het verwacht niets")
  }

  /// Why a scenario is not run: it reads a requirement that is left out.
  static func leftOutRequirement(_ name: String, at span: Span) -> Label {
    Label(
      .span(span), en: "requirement \(name) is not evaluated by this version",
      nl: "eis \(name) wordt door deze versie niet berekend")
  }

  /// `finding X`, which is no code of a finding.
  static func notAFinding(_ name: String, at span: Span) -> Message {
    Message(
      653, at: .span(span),
      en: "\"\(name)\" is not the code of a finding",
      nl: "\"\(name)\" is niet de code van een bevinding",
      help: [
        Bilingual(
          en: "write the code that `gr check` shows, from `GR1001` on",
          nl: "schrijf de code die `gr check` laat zien, vanaf `GR1001`")
      ])
  }

  /// Something else than a fact, an entity or a rule where something is supposed.
  static func notSupposed(at span: Span) -> Message {
    Message(
      656, at: .span(span),
      en: "this cannot be supposed: it is no fact, no thing with a name and no rule",
      nl: "dit kunt u niet veronderstellen: het is geen feit, geen ding met een naam en geen regel",
      help: [
        Bilingual(
          en: "write it in a file, load that file, and suppose facts",
          nl: "schrijf het in een bestand, laad dat bestand, en veronderstel feiten")
      ])
  }

  /// A rule after the first `at`.
  static func ruleAfterMoment(at span: Span, moment: Span, word: String) -> Message {
    Message(
      654, at: .span(span),
      en: "a rule holds during the whole scenario, not from a moment on",
      nl: "een regel geldt tijdens het hele scenario, niet vanaf een moment",
      labels: [Label(.span(moment), en: "after this moment", nl: "na dit moment")],
      help: [
        Bilingual(
          en: "put the rule above the first `\(word)`", nl: "zet de regel boven de eerste `\(word)`"
        )
      ])
  }

  /// More terms after `for` than the requirement has variables.
  static func tooManyTerms(_ name: String, count: Int, at span: Span) -> Message {
    let number =
      switch count {
      case 0: Bilingual(en: "nothing in particular", nl: "niets in het bijzonder")
      case 1: Bilingual(en: "one thing at a time", nl: "één ding tegelijk")
      default: Bilingual(en: "\(count) things at a time", nl: "\(count) dingen tegelijk")
      }
    return Message(
      655, at: .span(span),
      en: "requirement \"\(name)\" is about \(number.english)",
      nl: "eis \"\(name)\" gaat over \(number.dutch)",
      help: [Bilingual(en: "leave this one out", nl: "laat dit weg")])
  }
}
