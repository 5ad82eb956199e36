import GeredeText

/// How names, nouns and words are written.
extension ParserMessages {
  static func capitalKeyword(_ span: Span, word: String, proposal: String) -> Message {
    Message(
      243, at: .span(span),
      en: "\"\(word)\" begins with a capital; the words of the language are in small letters",
      nl: "\"\(word)\" begint met een hoofdletter; de vaste woorden staan in kleine letters",
      help: [Bilingual(en: "write: \(proposal)", nl: "schrijf: \(proposal)")])
  }

  static func capitalName(_ span: Span, name: String) -> Message {
    let small = name.prefix(1).lowercased() + name.dropFirst()
    return Message(
      204, at: .span(span),
      en:
        "\"\(name)\" begins with a capital; words, fields and variables begin with a small letter",
      nl:
        "\"\(name)\" begint met een hoofdletter; woorden, velden en variabelen met een kleine letter",
      help: [Bilingual(en: "write: \(small)", nl: "schrijf: \(small)")])
  }

  static func capitalVariable(_ span: Span, name: String) -> Message {
    let small = name.prefix(1).lowercased() + name.dropFirst()
    return Message(
      205, at: .span(span),
      en: "the variable \"\(name)\" begins with a capital, as only names of things do",
      nl: "de variabele \"\(name)\" begint met een hoofdletter, zoals alleen namen van dingen",
      help: [
        Bilingual(
          en: "write \(small), here and wherever it is used",
          nl: "schrijf \(small), hier en overal waar u haar gebruikt")
      ])
  }

  static func hyphenInName(_ span: Span, name: String) -> Message {
    let joined = String(name.map { $0 == "-" ? "_" : $0 })
    return Message(
      212, at: .span(span),
      en: "\"\(name)\": a name has no hyphen", nl: "\"\(name)\": een naam heeft geen streepje",
      help: [
        Bilingual(
          en: "write \(joined); to subtract, put spaces around the -",
          nl: "schrijf \(joined); zet om af te trekken spaties om de -")
      ])
  }

  static func joinWords(_ span: Span, first: String, second: String) -> Message {
    Message(
      214, at: .span(span),
      en: "\"\(first) \(second)\": between two terms stands exactly one word",
      nl: "\"\(first) \(second)\": tussen twee termen staat precies één woord",
      help: [
        Bilingual(
          en: "join the words: `\(first)_\(second)`",
          nl: "voeg de woorden samen: `\(first)_\(second)`")
      ])
  }

  static func languageNotFirst(_ span: Span) -> Message {
    Message(
      215, at: .span(span),
      en: "the language is stated in the first sentence of a file",
      nl: "de taal staat in de eerste zin van een bestand",
      help: [
        Bilingual(
          en: "move this sentence to the top of the file",
          nl: "zet deze zin bovenaan in het bestand")
      ])
  }

  /// - Parameter declaration: what declares the thing, where the sentence is a fact about one.
  static func kindOrWord(
    _ span: Span, is word: String, second: String, isLast: Bool, declaration: String?
  ) -> Message {
    let capital = second.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined()
    let joined = Bilingual(
      en: "join the words: `\(word)_\(second)`", nl: "voeg de woorden samen: `\(word)_\(second)`")
    return Message(
      214, at: .span(span),
      en: "after \"\(word)\" stands a kind, with a capital, and \"\(second)\" has none",
      nl: "na \"\(word)\" staat een soort, met een hoofdletter, en die heeft \"\(second)\" niet",
      help: isLast
        ? [
          joined,
          declaration.map {
            Bilingual(
              en: "or, if it is a kind, declare the thing with it: `\($0).`",
              nl: "of, als het een soort is, leg het ding ermee vast: `\($0).`")
          }
            ?? Bilingual(
              en: "or, if it is a kind: `\(word) \(capital)`",
              nl: "of, als het een soort is: `\(word) \(capital)`"),
        ] : [joined])
  }

  static func nameInQuotes(_ span: Span, text: String, name: String) -> Message {
    Message(
      250, at: .span(span),
      en: "a name is one word that begins with a capital; a text may follow it",
      nl: "een naam is één woord met een hoofdletter; een tekst mag erachter staan",
      help: [
        Bilingual(en: "write: \(name) \"\(text)\"", nl: "schrijf: \(name) \"\(text)\"")
      ])
  }

  static func nounBeforePath(
    _ span: Span, noun: String, variable: String, proposal: String
  ) -> Message {
    Message(
      312, at: .span(span),
      en: "the noun \"\(noun)\" cannot stand before the variable \"\(variable)\" in a condition",
      nl:
        "het woord \"\(noun)\" kan in een voorwaarde niet voor de variabele \"\(variable)\" staan",
      help: [Bilingual(en: "write: \(proposal)", nl: "schrijf: \(proposal)")])
  }

  static func nounWithCapital(
    _ span: Span, name: String, noun: String, thing: String
  ) -> Message {
    Message(
      204, at: .span(span),
      en: "\"\(name)\" begins with a capital; before the name of a thing its kind stands in small"
        + " letters",
      nl: "\"\(name)\" begint met een hoofdletter; vóór de naam van een ding staat de soort in"
        + " kleine letters",
      help: [Bilingual(en: "write: \(noun) \(thing)", nl: "schrijf: \(noun) \(thing)")])
  }

  static func otherLanguage(
    _ span: Span, word: String, proposal: String, fileLanguage: Language
  ) -> Message {
    let isEnglish = fileLanguage == .english
    return Message(
      224, at: .span(span),
      en: "\"\(word)\" is \(isEnglish ? "Dutch" : "English"), and this file is in "
        + (isEnglish ? "English" : "Dutch"),
      nl: "\"\(word)\" is \(isEnglish ? "Nederlands" : "Engels"), en dit bestand is in het "
        + (isEnglish ? "Engels" : "Nederlands"),
      help: [
        Bilingual(
          en: "write \(proposal)" + (isEnglish ? ", or begin the file with: taal nl." : ""),
          nl: "schrijf \(proposal)" + (isEnglish ? ", of begin het bestand met: taal nl." : ""))
      ])
  }

  static func qualifiedNoun(
    _ span: Span, module: String, noun: String, variable: String
  ) -> Message {
    Message(
      244, at: .span(span),
      en: "the noun of a kind stands here alone, without the name of a module",
      nl: "het woord voor een soort staat hier alleen, zonder de naam van een module",
      help: [
        Bilingual(
          en: "leave off \"\(module).\" and write: \(noun) \(variable)",
          nl: "laat \"\(module).\" weg en schrijf: \(noun) \(variable)")
      ])
  }

  static func reservedWord(_ span: Span, word: String, expected: Bilingual) -> Message {
    Message(
      228, at: .span(span),
      en: "\"\(word)\" is a reserved word and cannot stand here: expected \(expected.english)",
      nl: "\"\(word)\" is een vast woord en kan hier niet staan: hier hoort \(expected.dutch)",
      help: [
        Bilingual(
          en: "choose another word, or write it between backquotes: `\(word)`",
          nl: "kies een ander woord, of schrijf het tussen accenten: `\(word)`")
      ])
  }

  static func smallLetterName(_ span: Span, name: String) -> Message {
    let capital = name.prefix(1).uppercased() + name.dropFirst()
    return Message(
      231, at: .span(span),
      en: "\"\(name)\" begins with a small letter, a name that is declared or named here with a"
        + " capital",
      nl: "\"\(name)\" begint met een kleine letter, een naam begint hier met een hoofdletter",
      help: [Bilingual(en: "write: \(capital)", nl: "schrijf: \(capital)")])
  }

  static func smallLetterThing(_ span: Span, noun: String, name: String) -> Message {
    let capital = name.prefix(1).uppercased() + name.dropFirst()
    return Message(
      232, at: .span(span),
      en: "\"\(name)\" begins with a small letter; the name of a thing begins with a capital",
      nl:
        "\"\(name)\" begint met een kleine letter; de naam van een ding begint met een hoofdletter",
      help: [Bilingual(en: "write: \(noun) \(capital)", nl: "schrijf: \(noun) \(capital)")])
  }

  static func synonym(_ span: Span, word: String, proposal: String, note: Bilingual?) -> Message {
    let english = note.map { " (\($0.english))" } ?? ""
    let dutch = note.map { " (\($0.dutch))" } ?? ""
    return Message(
      246, at: .span(span),
      en: "\"\(word)\" is not a word of Gerede",
      nl: "\"\(word)\" is geen woord van Gerede",
      help: [
        Bilingual(en: "write: \(proposal)\(english)", nl: "schrijf: \(proposal)\(dutch)")
      ])
  }

  static func termAlone(_ span: Span, text: String) -> Message {
    Message(
      235, at: .span(span),
      en: "\"\(text)\" alone is not a sentence", nl: "\"\(text)\" alleen is geen zin",
      help: [
        Bilingual(
          en: "say something of it, or declare a thing with its kind before it, as in:"
            + " municipality Rotterdam.",
          nl: "zeg er iets van, of noem de soort ervoor, zoals in: gemeente Rotterdam.")
      ])
  }

  /// - Parameter thing: the thing that is declared if the first name is meant as its kind.
  static func twoTerms(_ span: Span, first: String, second: String, thing: String? = nil) -> Message
  {
    Message(
      237, at: .span(span),
      en: "\"\(first)\" and \"\(second)\" follow each other without a word between them",
      nl: "\"\(first)\" en \"\(second)\" volgen op elkaar zonder een woord ertussen",
      help: [
        Bilingual(
          en: "put the word of the relation between them, or join a name of two words: with _",
          nl: "zet het woord van de relatie ertussen, of voeg een naam van twee woorden samen met _"
        )
      ]
        + (thing.map {
          [
            Bilingual(
              en: "or, if \"\(first)\" is a kind: `\($0)`",
              nl: "of, als \"\(first)\" een soort is: `\($0)`")
          ]
        } ?? []))
  }

  static func unquotedText(_ span: Span, text: String) -> Message {
    Message(
      247, at: .span(span),
      en: "a text stands between double quotes",
      nl: "een tekst staat tussen dubbele aanhalingstekens",
      help: [Bilingual(en: "write: \"\(text)\"", nl: "schrijf: \"\(text)\"")])
  }

  static func unstatedLanguage(
    _ span: Span, proposal: String, fileLanguage: Language
  ) -> Message {
    let isDutch = fileLanguage == .dutch
    return Message(
      224, at: .span(span),
      en: "this file is in \(isDutch ? "Dutch" : "English"), and does not say so",
      nl: "dit bestand is in het \(isDutch ? "Nederlands" : "Engels"), en zegt dat niet",
      help: [
        Bilingual(
          en: "write as its first sentence: \(proposal)",
          nl: "schrijf als eerste zin: \(proposal)")
      ])
  }

  static func valueWithSpace(
    _ span: Span, name: String, argument: String, text: String
  ) -> Message {
    Message(
      248, at: .span(span),
      en: "what \"\(name)\" is the value of stands between parentheses",
      nl: "waarvan \"\(name)\" de waarde is, staat tussen haakjes",
      help: [
        Bilingual(
          en: "write \(name)(\(argument)) instead of \(text)",
          nl: "schrijf \(name)(\(argument)) in plaats van \(text)")
      ])
  }

  static func valueWithVerb(_ span: Span, value: String) -> Message {
    Message(
      249, at: .span(span),
      en: "after \"is\" stands a kind; a value is compared with =",
      nl: "na \"is\" staat een soort; een waarde vergelijkt u met =",
      help: [Bilingual(en: "write: = \(value)", nl: "schrijf: = \(value)")])
  }
}
