import GeredeSyntax
import GeredeText

/// Names that are declared: twice, in the wrong form, or where the language has them.
extension NameMessages {
  /// A declared name that the language itself uses.
  static func builtinName(_ name: String, at span: Span) -> Message {
    Message(
      307, at: .span(span),
      en: "\"\(name)\" is a name of the language itself",
      nl: "\"\(name)\" is een naam van de taal zelf",
      help: [Bilingual(en: "choose another name", nl: "kies een andere naam")])
  }

  /// A kind that would stand below itself.
  static func circularKind(_ name: String, at span: Span, parent: String) -> Message {
    guard name != parent else {
      return Message(
        316, at: .span(span), en: "\"\(name)\" cannot be a kind of itself",
        nl: "\"\(name)\" kan geen soort van zichzelf zijn",
        help: [
          Bilingual(
            en: "take `is \(name)` away, or write another kind behind it",
            nl: "haal `is \(name)` weg, of schrijf er een andere soort achter")
        ])
    }
    return Message(
      316, at: .span(span),
      en: """
        "\(name)" cannot be \(Proposals.article(parent)): "\(parent)" is \
        \(Proposals.article(name)) already
        """,
      nl: "\"\(name)\" kan geen \"\(parent)\" zijn: \"\(parent)\" is al een \"\(name)\"",
      help: [Bilingual(en: "take one of the two `is` away", nl: "haal een van de twee `is` weg")])
  }

  /// Two sentences with the same words, or one whose words begin the other.
  static func clashingWords(
    _ words: String, _ other: String, at span: Span, first: Span?
  ) -> Message {
    Message(
      308, at: .span(span),
      en: """
        the words "\(words)" clash with the words "\(other)": a sentence could be read as \
        both
        """,
      nl: """
        de woorden "\(words)" botsen met de woorden "\(other)": een zin kan op twee \
        manieren worden gelezen
        """,
      labels: Proposals.first(first),
      help: [
        Bilingual(
          en: "choose other words for one of the two",
          nl: "kies voor een van beide andere woorden")
      ])
  }

  /// A field that was given before.
  static func duplicateField(_ name: String, at span: Span, first: Span?) -> Message {
    Message(
      315, at: .span(span),
      en: "the field \"\(name)\" is there twice",
      nl: "het veld \"\(name)\" staat er twee keer",
      labels: Proposals.first(first),
      help: [Bilingual(en: "take one of the two away", nl: "haal een van de twee weg")])
  }

  /// Two entities with one key.
  static func duplicateKey(_ key: String, at span: Span, name: String, first: Span?) -> Message {
    Message(
      325, at: .span(span),
      en: "the key \"\(key)\" belongs to \"\(name)\" already",
      nl: "de sleutel \"\(key)\" is al van \"\(name)\"",
      labels: Proposals.first(first),
      help: [
        Bilingual(
          en: "use the name `\(name)`, or give another key",
          nl: "gebruik de naam `\(name)`, of geef een andere sleutel")
      ])
  }

  /// A name that was declared before.
  static func duplicateName(_ name: String, at span: Span, first: Span?) -> Message {
    Message(
      307, at: .span(span),
      en: "\"\(name)\" is declared already",
      nl: "\"\(name)\" is al vastgelegd",
      labels: Proposals.first(first),
      help: [
        Bilingual(
          en: "choose another name for one of the two",
          nl: "kies voor een van beide een andere naam")
      ])
  }

  /// A parameter that was given before.
  static func duplicateParameter(_ name: String, at span: Span) -> Message {
    Message(
      315, at: .span(span),
      en: "there are two parameters \"\(name)\"",
      nl: "er zijn twee parameters \"\(name)\"",
      help: [Bilingual(en: "give each its own name", nl: "geef elk een eigen naam")])
  }

  /// An entity declared with the noun of an enum.
  static func entityOfEnumeration(_ noun: String, at span: Span) -> Message {
    Message(
      303, at: .span(span),
      en: "\"\(noun)\" is an enum: its values are listed where it is declared",
      nl: "\"\(noun)\" is een opsomming: de waarden staan bij de opsomming zelf",
      help: [Bilingual(en: "add the value to the enum", nl: "voeg de waarde aan de opsomming toe")])
  }

  /// A field that is written with a capital.
  static func fieldWithCapital(_ name: String, at span: Span, proposal: String) -> Message {
    Message(
      304, at: .span(span),
      en: "\"\(name)\" begins with a capital, and the name of a field does not",
      nl: "\"\(name)\" begint met een hoofdletter, en de naam van een veld niet",
      help: [Proposals.write(proposal)])
  }

  /// A form after a slash in a word that has none.
  static func participleOutOfPlace(_ word: String, at span: Span) -> Message {
    Message(
      324, at: .span(span),
      en: "the form \"\(word)\" after the slash is only for the first word of an event",
      nl: """
        de vorm "\(word)" na de schuine streep is alleen voor het eerste woord van een \
        gebeurtenis
        """,
      help: [
        Bilingual(
          en: "take the slash and the form away",
          nl: "haal de schuine streep en de vorm weg")
      ])
  }

  /// A kind whose noun is reserved.
  static func reservedNoun(_ noun: String, at span: Span) -> Message {
    Message(
      311, at: .span(span),
      en: "the noun of this name would be \"\(noun)\", which is a word of the language",
      nl: "het woord bij deze naam zou \"\(noun)\" zijn, en dat is een vast woord van de taal",
      help: [
        Bilingual(
          en: "choose another name, such as one with two parts",
          nl: "kies een andere naam, bijvoorbeeld een van twee delen")
      ])
  }

  /// Two sentences with the same words.
  static func sameWords(_ words: String, at span: Span, first: Span?) -> Message {
    Message(
      308, at: .span(span),
      en: "a sentence with the words \"\(words)\" is declared already",
      nl: "er is al een zin met de woorden \"\(words)\" vastgelegd",
      labels: Proposals.first(first),
      help: [
        Bilingual(
          en: "use the one that is there, or choose other words",
          nl: "gebruik de zin die er al is, of kies andere woorden")
      ])
  }

  /// Two currencies for one program.
  static func secondCurrency(_ code: String, at span: Span, first: Span) -> Message {
    Message(
      323, at: .span(span),
      en: "the currency \"\(code)\" differs from the one stated elsewhere",
      nl: "de munt \"\(code)\" is een andere dan elders staat",
      labels: Proposals.first(first),
      help: [
        Bilingual(
          en: "state the currency once, in project.gr",
          nl: "noem de munt één keer, in project.gr")
      ])
  }

  /// Two zones for one program.
  static func secondZone(_ name: String, at span: Span, first: Span) -> Message {
    Message(
      323, at: .span(span),
      en: "the zone \"\(name)\" differs from the one stated elsewhere",
      nl: "de tijdzone \"\(name)\" is een andere dan elders staat",
      labels: Proposals.first(first),
      help: [
        Bilingual(
          en: "state the zone once, in project.gr",
          nl: "noem de tijdzone één keer, in project.gr")
      ])
  }

  /// A slot of a declaration without a type.
  static func slotWithoutType(at span: Span) -> Message {
    Message(
      314, at: .span(span),
      en: "this slot has no type",
      nl: "deze plaats heeft geen type",
      help: [Bilingual(en: "write it as `(name: Party)`", nl: "schrijf het als `(naam: Party)`")])
  }

  /// A wording whose slots are not those of the declaration.
  static func wordingMismatch(at span: Span, slots: [String]) -> Message {
    Message(
      314, at: .span(span),
      en: "this wording does not have the same slots as the declaration",
      nl: "deze bewoording heeft niet dezelfde plaatsen als de declaratie",
      help: slots.isEmpty
        ? [
          Bilingual(
            en: "repeat each slot once",
            nl: "herhaal elke plaats één keer")
        ]
        : [
          Bilingual(
            en: "use each slot once: \(Proposals.list(slots))",
            nl: "gebruik elke plaats één keer: \(Proposals.list(slots))")
        ])
  }
}
