import GeredeSyntax
import GeredeText

/// Messages about names: GR03.
enum NameMessages {
  /// A name that more than one module or enum declares.
  static func ambiguousName(_ name: String, at span: Span, proposals: [String]) -> Message {
    Message(
      309, at: .span(span),
      en: "\"\(name)\" can mean more than one thing here",
      nl: "\"\(name)\" kan hier meer dan één ding betekenen",
      help: proposals.isEmpty
        ? [
          Bilingual(
            en: "say which one is meant",
            nl: "zeg welke u bedoelt")
        ]
        : [
          Bilingual(
            en: "write \(Proposals.list(proposals))",
            nl: "schrijf \(Proposals.list(proposals))")
        ])
  }

  /// Words with which more than one declared sentence begins.
  static func ambiguousSentence(_ words: String, at span: Span, candidates: [String]) -> Message {
    Message(
      310, at: .span(span),
      en: "more than one sentence begins with \"\(words)\"",
      nl: "er begint meer dan één zin met \"\(words)\"",
      help: [
        Bilingual(
          en: "write the whole sentence: \(Proposals.list(candidates))",
          nl: "schrijf de hele zin: \(Proposals.list(candidates))")
      ])
  }

  /// `_` where a value is needed.
  static func anyOutOfPlace(at span: Span) -> Message {
    Message(
      320, at: .span(span),
      en: "the underscore \"_\" can only stand in a slot of a sentence",
      nl: "het streepje \"_\" kan alleen op een plaats in een zin staan",
      help: [
        Bilingual(
          en: "give it a name, and say what it is",
          nl: "geef het een naam, en zeg wat het is")
      ])
  }

  /// An event that is used as a relation.
  static func eventWithoutDid(_ words: String, at span: Span, proposal: String) -> Message {
    Message(
      313, at: .span(span),
      en: "\"\(words)\" is an event: something that somebody does at a moment",
      nl: "\"\(words)\" is een gebeurtenis: iets dat iemand op een moment doet",
      help: [Proposals.write(proposal)])
  }

  /// A full stop with no space after it, read as part of a name.
  static func noSpaceAfterStop(at span: Span, proposal: String) -> Message {
    Message(
      328, at: .span(span),
      en: "there is no space after the full stop",
      nl: "na de punt staat geen spatie",
      help: [Proposals.write(proposal)])
  }

  /// A name after `is` that is no kind.
  static func notAKind(_ name: String, at span: Span, sort: Bilingual) -> Message {
    Message(
      303, at: .span(span),
      en: "\"\(name)\" is \(sort.english), not a kind",
      nl: "\"\(name)\" is \(sort.dutch), geen soort",
      help: [Bilingual(en: "name a kind", nl: "noem een soort")])
  }

  /// A name that stands for no thing or value.
  static func notATerm(_ name: String, at span: Span, thing: Bilingual) -> Message {
    Message(
      321, at: .span(span),
      en: "\"\(name)\" is \(thing.english); it cannot stand here",
      nl: "\"\(name)\" is \(thing.dutch); dat kan hier niet staan",
      help: [Bilingual(en: "name a thing or a value", nl: "noem een ding of een waarde")])
  }

  /// A noun before a variable within a sentence.
  static func nounBeforeVariable(
    _ noun: String, at span: Span, variable: String, proposal: String
  ) -> Message {
    Message(
      312, at: .span(span),
      en: "the noun \"\(noun)\" cannot stand before the variable \"\(variable)\" in a sentence",
      nl: "het woord \"\(noun)\" kan in een zin niet voor de variabele \"\(variable)\" staan",
      help: [Proposals.write(proposal)])
  }

  /// A word that is reserved in the other language only.
  static func otherLanguage(
    _ word: String, at span: Span, proposal: String, in language: Language
  ) -> Message {
    Message(
      224, at: .span(span),
      en: "\"\(word)\" is \(language == .english ? "Dutch" : "English"), and this file is in "
        + (language == .english ? "English" : "Dutch"),
      nl: "\"\(word)\" is \(language == .english ? "Nederlands" : "Engels"), en dit bestand is in"
        + " het \(language == .english ? "Engels" : "Nederlands")",
      help: [Proposals.write(proposal)])
  }

  /// An outcome for something, of a requirement without `for every`.
  static func outcomeWithoutBinding(_ name: String, at span: Span, proposal: String) -> Message {
    Message(
      304, at: .span(span),
      en: "the requirement \"\(name)\" is about nothing in particular: it has no \"for every\"",
      nl: """
        de eis "\(name)" gaat niet over iets in het bijzonder: er staat geen "voor elke" bij
        """,
      help: [Proposals.write(proposal)])
  }

  /// A relation that is used as an event.
  static func relationWithDid(_ words: String, at span: Span, did: String) -> Message {
    Message(
      313, at: .span(span),
      en: "\"\(words)\" is a relation, not an event: it holds, nobody does it at a moment",
      nl: """
        "\(words)" is een relatie, geen gebeurtenis: het geldt, niemand doet het op een \
        moment
        """,
      help: [Bilingual(en: "leave out `\(did)`", nl: "laat `\(did)` weg")])
  }

  /// A sentence with more terms than its declaration has slots.
  static func tooManyTerms(at span: Span, pattern: String) -> Message {
    Message(
      326, at: .span(span),
      en: "there is no place for this in the sentence \"\(pattern)\"",
      nl: "hiervoor is geen plaats in de zin \"\(pattern)\"",
      help: [
        Bilingual(
          en: "leave it out, or join two sentences with a word between them",
          nl: "laat het weg, of maak er twee zinnen van")
      ])
  }

  /// A value of something, without what it is the value of.
  static func valueWithoutArgument(_ name: String, at span: Span, proposal: String) -> Message {
    Message(
      321, at: .span(span),
      en: "\"\(name)\" is the value of something, and it does not say of what",
      nl: "\"\(name)\" is de waarde van iets, en er staat niet waarvan",
      help: [Proposals.write(proposal)])
  }

  /// A value with a small letter, without its parentheses.
  static func valueWithoutParentheses(_ name: String, at span: Span, capital: String) -> Message {
    Message(
      321, at: .span(span),
      en: "\"\(name)\" is a value, and a name with a small letter stands for a variable here",
      nl: "\"\(name)\" is een waarde, en een naam met een kleine letter is hier een variabele",
      help: [
        Bilingual(
          en: "write `\(name)()`, or name the value `\(capital)`",
          nl: "schrijf `\(name)()`, of noem de waarde `\(capital)`")
      ])
  }

  /// A variable with the name of a noun.
  static func variableIsNoun(_ name: String, at span: Span, kind: Bilingual) -> Message {
    Message(
      312, at: .span(span),
      en: "a variable may not be called \"\(name)\": that is the noun of \"\(kind.english)\"",
      nl: "een variabele mag niet \"\(name)\" heten: dat is het woord van \"\(kind.dutch)\"",
      help: [
        Bilingual(
          en: "choose another name for the variable, such as `\(String(name.prefix(1)))`",
          nl: "kies een andere naam voor de variabele, zoals `\(String(name.prefix(1)))`")
      ])
  }

  /// The word of a sentence without its terms.
  static func wordAlone(_ word: String, at span: Span, pattern: String) -> Message {
    Message(
      305, at: .span(span),
      en: "\"\(word)\" is a word of a sentence, and the rest of the sentence is missing",
      nl: "\"\(word)\" is een woord van een zin, en de rest van de zin ontbreekt",
      help: [Proposals.write(pattern)])
  }

  /// A word before a date that has no meaning there.
  static func wordBeforeMoment(_ word: String, at span: Span, proposal: String) -> Message {
    Message(
      246, at: .span(span),
      en: "\"\(word)\" before a date has no meaning here",
      nl: "\"\(word)\" heeft hier voor een datum geen betekenis",
      help: [Proposals.write(proposal)])
  }

  /// A word that is written as a sign.
  static func wordForSign(_ word: String, at span: Span, proposal: String) -> Message {
    Message(
      246, at: .span(span),
      en: "\"\(word)\" is not a word of Gerede",
      nl: "\"\(word)\" is geen woord van Gerede",
      help: [Proposals.write(proposal)])
  }
}
