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
    Message(
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

  /// An event that is used as a relation.
  static func eventWithoutDid(_ words: String, at span: Span, proposal: String) -> Message {
    Message(
      313, at: .span(span),
      en: "\"\(words)\" is an event: something that somebody does at a moment",
      nl: "\"\(words)\" is een gebeurtenis: iets dat iemand op een moment doet",
      help: [Proposals.write(proposal)])
  }

  /// A field that is written with a capital.
  static func fieldWithCapital(_ name: String, at span: Span, proposal: String) -> Message {
    Message(
      304, at: .span(span),
      en: "\"\(name)\" begins with a capital, and the name of a field does not",
      nl: "\"\(name)\" begint met een hoofdletter, en de naam van een veld niet",
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

  /// A qualifier that is no module.
  static func unknownAlias(_ name: String, at span: Span, nearest: String?) -> Message {
    Message(
      322, at: .span(span),
      en: "there is no module \"\(name)\" in use here",
      nl: "hier is geen module \"\(name)\" in gebruik",
      help: Proposals.near(nearest) + [
        Bilingual(
          en: "write `use … as \(name).` first",
          nl: "schrijf eerst `gebruik … als \(name).`")
      ])
  }

  /// A clause that its agreement does not have.
  static func unknownClause(
    _ name: String, of agreement: String, at span: Span, nearest: String?
  ) -> Message {
    Message(
      301, at: .span(span),
      en: "\"\(agreement)\" has no clause \"\(name)\"",
      nl: "\"\(agreement)\" heeft geen bepaling \"\(name)\"",
      help: Proposals.near(nearest) + [
        Bilingual(
          en: "write the clause in the agreement",
          nl: "schrijf de bepaling in de overeenkomst")
      ])
  }

  /// A value that an enum does not have.
  static func unknownEnumerationValue(
    _ name: String, of enumeration: Bilingual, at span: Span, nearest: String?, values: [String]
  ) -> Message {
    Message(
      319, at: .span(span),
      en: "\"\(name)\" is no value of \"\(enumeration.english)\"",
      nl: "\"\(name)\" is geen waarde van \"\(enumeration.dutch)\"",
      help: Proposals.near(nearest) + Proposals.choices(values))
  }

  /// A field or value that a type does not have.
  static func unknownField(
    _ name: String, of type: Bilingual, at span: Span, nearest: String?, fields: [String]
  ) -> Message {
    Message(
      304, at: .span(span),
      en: "\"\(type.english)\" has no field \"\(name)\"",
      nl: "\"\(type.dutch)\" heeft geen veld \"\(name)\"",
      help: Proposals.near(nearest)
        + (fields.isEmpty
          ? [
            Bilingual(
              en: "only a thing of a kind with fields can have it",
              nl: "alleen een ding van een soort met velden kan dat hebben")
          ] : Proposals.choices(fields)))
  }

  /// A name after `is` that nothing declares.
  static func unknownKind(
    _ name: String, at span: Span, nearest: String?, in language: Language
  ) -> Message {
    Message(
      303, at: .span(span),
      en: "no kind \"\(name)\" is declared",
      nl: "er is geen soort \"\(name)\"",
      help: Proposals.near(nearest) + [
        Proposals.declare(
          after: nearest, en: "declare it: `\(Keyword.kind.spelling(in: language)) \(name).`",
          nl: "leg haar vast: `\(Keyword.kind.spelling(in: language)) \(name).`")
      ])
  }

  /// A module that is used and not there.
  static func unknownModule(
    _ name: String, at span: Span, nearest: String?, isStandard: Bool
  ) -> Message {
    let path = name.split(separator: ".").joined(separator: "/") + ".gr"
    return Message(
      306, at: .span(span),
      en: "there is no module \"\(name)\"",
      nl: "er is geen module \"\(name)\"",
      help: Proposals.near(nearest)
        + (isStandard
          ? [
            Bilingual(
              en: """
                modules that begin with std come with the program; look at their names in the \
                documentation
                """,
              nl: """
                modules die met std beginnen horen bij het programma; zie hun namen in de \
                documentatie
                """)
          ]
          : [
            Bilingual(
              en: "a file \(path) beside this file or below the project's root would be it",
              nl: "een bestand \(path) naast dit bestand of in de map van het project zou het zijn")
          ]))
  }

  /// A noun that nothing declares.
  static func unknownNoun(
    _ noun: String, at span: Span, nearest: String?, in language: Language
  ) -> Message {
    let parts = noun.split(separator: "_")
    let name = parts.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return Message(
      303, at: .span(span),
      en: "\"\(noun)\" is not the noun of a kind",
      nl: "\"\(noun)\" is niet het woord van een soort",
      help: Proposals.near(nearest) + [
        Proposals.declare(
          after: nearest, en: "declare it: `\(Keyword.kind.spelling(in: language)) \(name).`",
          nl: "leg het vast: `\(Keyword.kind.spelling(in: language)) \(name).`")
      ])
  }

  /// A qualifier that is no enum or agreement.
  static func unknownOwner(_ name: String, at span: Span, nearest: String?) -> Message {
    Message(
      301, at: .span(span),
      en: "no enum or agreement \"\(name)\" is declared",
      nl: "er is geen opsomming of overeenkomst \"\(name)\" vastgelegd",
      help: Proposals.near(nearest) + [
        Bilingual(
          en: "only enums and agreements have names within them",
          nl: "alleen opsommingen en overeenkomsten hebben namen in zich")
      ])
  }

  /// A word at the end of a sentence that was written as two.
  static func splitWord(_ words: String, joined: String, at span: Span) -> Message {
    Message(
      214, at: .span(span),
      en: "\"\(words)\": the word at the end of a sentence is one word",
      nl: "\"\(words)\": het woord aan het eind van een zin is één woord",
      help: [
        Bilingual(en: "join the words: `\(joined)`", nl: "voeg de woorden samen: `\(joined)`")
      ])
  }

  /// An outcome of a requirement that nothing declares.
  static func unknownRequirement(_ name: String, at span: Span, nearest: String?) -> Message {
    Message(
      301, at: .span(span),
      en: "there is no requirement \"\(name)\"",
      nl: "er is geen eis \"\(name)\"",
      help: Proposals.near(nearest) + [
        Bilingual(
          en: "declare the requirement first",
          nl: "leg de eis eerst vast")
      ])
  }

  /// A sentence whose words nothing declares.
  static func unknownSentence(
    _ words: String, at span: Span, nearest: String?, declaration: String
  ) -> Message {
    Message(
      302, at: .span(span),
      en: "no sentence with the words \"\(words)\" is declared",
      nl: "er is geen zin met de woorden \"\(words)\" vastgelegd",
      help: Proposals.near(nearest) + [
        Proposals.declare(
          after: nearest, en: "declare it: `\(declaration)`",
          nl: "leg het vast: `\(declaration)`")
      ])
  }

  /// A name with a capital that nothing declares.
  static func unknownThing(
    _ name: String, at span: Span, nearest: String?, declaration: String, variable: String?
  ) -> Message {
    Message(
      301, at: .span(span),
      en: "\"\(name)\" is not declared",
      nl: "\"\(name)\" is niet vastgelegd",
      help: (variable.map {
        [
          Bilingual(
            en: "a variable begins with a small letter: `\($0)`",
            nl: "een variabele begint met een kleine letter: `\($0)`")
        ]
      } ?? []) + Proposals.near(nearest) + [
        Proposals.declare(
          after: nearest ?? variable, en: "declare it: `\(declaration)`",
          nl: "leg het vast: `\(declaration)`")
      ])
  }

  /// A type that nothing declares.
  static func unknownType(
    _ name: String, at span: Span, nearest: String?, in language: Language
  ) -> Message {
    Message(
      303, at: .span(span),
      en: "there is no type \"\(name)\"",
      nl: "er is geen type \"\(name)\"",
      help: Proposals.near(nearest) + [
        Proposals.declare(
          after: nearest, en: "declare a kind: `\(Keyword.kind.spelling(in: language)) \(name).`",
          nl: "leg een soort vast: `\(Keyword.kind.spelling(in: language)) \(name).`")
      ])
  }

  /// A word after a number that is no unit.
  static func unknownUnit(
    _ word: String, at span: Span, nearest: String?, units: [String]
  ) -> Message {
    Message(
      327, at: .span(span),
      en: "\"\(word)\" is not a unit of time",
      nl: "\"\(word)\" is geen eenheid van tijd",
      help: Proposals.near(nearest) + Proposals.choices(units))
  }

  /// A call of a value that nothing declares.
  static func unknownValue(
    _ name: String, at span: Span, nearest: String?, isWordOfSentence: Bool
  ) -> Message {
    Message(
      305, at: .span(span),
      en: "there is no value \"\(name)\"",
      nl: "er is geen waarde \"\(name)\"",
      help: Proposals.near(nearest)
        + (isWordOfSentence
          ? [
            Bilingual(
              en: """
                "\(name)" is a word of a sentence: write it between its terms, without parentheses
                """,
              nl: """
                "\(name)" is een woord van een zin: schrijf het tussen de termen, zonder haakjes
                """)
          ]
          : [
            Bilingual(
              en: "declare the value first",
              nl: "leg de waarde eerst vast")
          ]))
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
