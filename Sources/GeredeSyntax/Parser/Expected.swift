import GeredeText

/// What should have stood in a place, in the words of the language.
enum Expected {
  case actWord, action, binder, brace, clauseBody, closingBrace, closingParenthesis, colon, column
  case condition, currency, fieldName, file, fullStop, kindName, languageName, moduleName, name
  case number, openParenthesis, scenarioTitle, sentence, slot, term, text, thing, type, variable
  case word, zone
  case keyword(Keyword)
  case contextual(ContextualWord)

  /// The phrase after "expected" and "hier hoort".
  func phrase(_ language: Language) -> Bilingual {
    switch self {
    case .actWord: Bilingual(en: "the word for an act", nl: "het woord voor een handeling")
    case .action: Bilingual(en: "what somebody does", nl: "wat iemand doet")
    case .binder: Bilingual(en: "a variable, such as `t`", nl: "een variabele, zoals `t`")
    case .brace: Bilingual(en: "`{`", nl: "`{`")
    case .clauseBody: Bilingual(en: "a sentence", nl: "een zin")
    case .closingBrace: Bilingual(en: "`}`", nl: "`}`")
    case .closingParenthesis: Bilingual(en: "`)`", nl: "`)`")
    case .colon: Bilingual(en: "a colon", nl: "een dubbele punt")
    case .column: Bilingual(en: "the name of a column", nl: "de naam van een kolom")
    case .condition: Bilingual(en: "a condition", nl: "een voorwaarde")
    case .currency: Bilingual(en: "three capitals, such as EUR", nl: "drie hoofdletters, zoals EUR")
    case .fieldName: Bilingual(en: "the name of a field", nl: "de naam van een veld")
    case .file:
      Bilingual(en: "a file name in quotes", nl: "een bestandsnaam tussen aanhalingstekens")
    case .fullStop: Bilingual(en: "a full stop", nl: "een punt")
    case .kindName: Bilingual(en: "the name of a kind", nl: "de naam van een soort")
    case .languageName: Bilingual(en: "`nl` or `en`", nl: "`nl` of `en`")
    case .moduleName: Bilingual(en: "the name of a module", nl: "de naam van een module")
    case .name: Bilingual(en: "a name", nl: "een naam")
    case .number: Bilingual(en: "a number", nl: "een getal")
    case .openParenthesis: Bilingual(en: "`(`", nl: "`(`")
    case .scenarioTitle: Bilingual(en: "a title in quotes", nl: "een titel tussen aanhalingstekens")
    case .sentence: Bilingual(en: "a sentence", nl: "een zin")
    case .slot: Bilingual(en: "a kind or type", nl: "een soort of type")
    case .term:
      Bilingual(en: "a thing, a variable or a value", nl: "een ding, een variabele of een waarde")
    case .text: Bilingual(en: "a text in quotes", nl: "een tekst tussen aanhalingstekens")
    case .thing: Bilingual(en: "a name with a capital", nl: "een naam met een hoofdletter")
    case .type: Bilingual(en: "a type", nl: "een type")
    case .variable: Bilingual(en: "a variable", nl: "een variabele")
    case .word: Bilingual(en: "a word", nl: "een woord")
    case .zone: Bilingual(en: "a zone in quotes", nl: "een tijdzone tussen aanhalingstekens")
    case .keyword(let keyword):
      Bilingual(
        en: "`\(keyword.spelling(in: language))`", nl: "`\(keyword.spelling(in: language))`")
    case .contextual(let word):
      Bilingual(en: "`\(word.spelling(in: language))`", nl: "`\(word.spelling(in: language))`")
    }
  }
}
