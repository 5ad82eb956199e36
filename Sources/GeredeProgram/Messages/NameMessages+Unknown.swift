import GeredeSyntax
import GeredeText

/// Names that nothing declares.
extension NameMessages {
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
}
