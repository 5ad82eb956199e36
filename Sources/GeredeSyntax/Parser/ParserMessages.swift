import GeredeText

/// The messages about sentences: GR02.
enum ParserMessages {
  static func andBetweenParties(_ span: Span, word: String) -> Message {
    Message(
      241, at: .span(span),
      en: "between parties stands a comma, not \"\(word)\"",
      nl: "tussen partijen staat een komma, niet \"\(word)\"",
      help: [
        Bilingual(en: "write , instead of \(word)", nl: "schrijf , in plaats van \(word)")
      ])
  }

  static func arithmeticBeforeWord(_ span: Span, word: String) -> Message {
    Message(
      201, at: .span(span),
      en: "a calculation before the word \"\(word)\" stands in parentheses",
      nl: "een berekening vóór het woord \"\(word)\" staat tussen haakjes",
      help: [
        Bilingual(en: "write: (…) \(word) …", nl: "schrijf: (…) \(word) …")
      ])
  }

  static func arithmeticInSlot(_ span: Span, sign: String) -> Message {
    Message(
      202, at: .span(span),
      en: "a calculation inside a sentence stands in parentheses",
      nl: "een berekening binnen een zin staat tussen haakjes",
      help: [Bilingual(en: "write: (… \(sign) …)", nl: "schrijf: (… \(sign) …)")])
  }

  static func brokenQuantity(_ span: Span, number: String, unit: String) -> Message {
    Message(
      203, at: .span(span),
      en: "\"\(number) \(unit)\": a length of time is a whole number of its unit",
      nl: "\"\(number) \(unit)\": een tijdsduur is een geheel getal van de eenheid",
      help: [
        Bilingual(
          en: "use a smaller unit: 90 minutes for an hour and a half",
          nl: "gebruik een kleinere eenheid: 90 minuten voor anderhalf uur")
      ])
  }

  static func chainedComparison(_ span: Span, sign: String, language: Language) -> Message {
    let and = Keyword.and.spelling(in: language)
    return Message(
      206, at: .span(span),
      en: "a comparison has two sides, this is a third",
      nl: "een vergelijking heeft twee kanten, dit is een derde",
      help: [
        Bilingual(
          en: "write two comparisons: a \(sign) b \(and) b \(sign) c",
          nl: "schrijf twee vergelijkingen: a \(sign) b \(and) b \(sign) c")
      ])
  }

  static func commaBeforeAnd(_ span: Span, word: String) -> Message {
    Message(
      207, at: .span(span),
      en: "there is a comma before \"\(word)\"", nl: "er staat een komma voor \"\(word)\"",
      help: [Bilingual(en: "leave out the comma", nl: "laat de komma weg")])
  }

  static func commaInNumber(_ span: Span, text: String, whole: String, decimal: String) -> Message {
    Message(
      208, at: .span(span),
      en: "\"\(text)\" can be read in two ways: a number has no comma in it",
      nl: "\"\(text)\" is op twee manieren te lezen: in een getal staat geen komma",
      help: [
        Bilingual(en: "a thousand and more: \(whole)", nl: "duizend en meer: \(whole)"),
        Bilingual(en: "with decimals: \(decimal)", nl: "met decimalen: \(decimal)"),
      ])
  }

  static func decimalComma(_ span: Span, text: String, proposal: String) -> Message {
    Message(
      208, at: .span(span),
      en: "\"\(text)\": decimals follow a point",
      nl: "\"\(text)\": decimalen staan na een punt",
      help: [Bilingual(en: "write: \(proposal)", nl: "schrijf: \(proposal)")])
  }

  static func dutyOutsideClause(_ span: Span, word: String, language: Language) -> Message {
    let clause = Keyword.clause.spelling(in: language)
    let agreement = Keyword.agreement.spelling(in: language)
    return Message(
      209, at: .span(span),
      en: "\"\(word)\" stands in a clause of an agreement or regulation only",
      nl: "\"\(word)\" staat alleen in een bepaling van een overeenkomst of regeling",
      help: [
        Bilingual(
          en: "put the sentence in an agreement: \(agreement) … { \(clause) Name: … \(word) …. }",
          nl: "zet de zin in een overeenkomst: \(agreement) … { \(clause) Naam: … \(word) …. }")
      ])
  }

  static func emptySentence(_ span: Span) -> Message {
    Message(
      210, at: .span(span),
      en: "there is no sentence before this full stop", nl: "voor deze punt staat geen zin",
      help: [
        Bilingual(
          en: "remove it; after a closing brace no full stop follows",
          nl: "haal haar weg; na een sluitende accolade komt geen punt")
      ])
  }

  static func expectedAtEnd(_ span: Span, expected: Bilingual) -> Message {
    Message(
      211, at: .span(span),
      en: "the sentence breaks off here: expected \(expected.english)",
      nl: "de zin breekt hier af: hier hoort \(expected.dutch)",
      help: [
        Bilingual(
          en: "finish the sentence and end it with a full stop",
          nl: "maak de zin af en sluit hem met een punt")
      ])
  }

  static func factWithCondition(_ span: Span, word: String, proposal: String) -> Message {
    Message(
      223, at: .span(span),
      en: "a fact always holds: what holds only \"\(word)\" something else does, is a rule",
      nl: "een feit geldt altijd: wat alleen geldt \"\(word)\" iets anders geldt, is een regel",
      help: [Bilingual(en: "write: \(proposal)", nl: "schrijf: \(proposal)")])
  }

  static func ifThen(_ span: Span, word: String, language: Language) -> Message {
    let rule = Keyword.rule.spelling(in: language)
    let when = Keyword.when.spelling(in: language)
    return Message(
      213, at: .span(span),
      en: "Gerede has no \"\(word)\": what follows comes first, then the condition",
      nl: "Gerede kent geen \"\(word)\": eerst komt wat eruit volgt, dan de voorwaarde",
      help: [
        Bilingual(
          en: "write: \(rule) … \(when) ….", nl: "schrijf: \(rule) … \(when) ….")
      ])
  }

  static func mayNot(_ span: Span, word: String, language: Language) -> Message {
    let must = Keyword.must.spelling(in: language)
    let not = Keyword.not.spelling(in: language)
    return Message(
      216, at: .span(span),
      en: "a prohibition is written with \"\(must) \(not)\"",
      nl: "een verbod schrijft u met \"\(must) \(not)\"",
      help: [
        Bilingual(
          en: "write \(must) \(not) instead of \(word) \(not)",
          nl: "schrijf \(must) \(not) in plaats van \(word) \(not)")
      ])
  }

  static func missingColon(_ span: Span, after name: String) -> Message {
    Message(
      217, at: .span(span),
      en: "a colon is missing after \"\(name)\"", nl: "na \"\(name)\" ontbreekt een dubbele punt",
      help: [Bilingual(en: "write : after \(name)", nl: "zet een : achter \(name)")])
  }

  static func missingFullStop(_ span: Span, after word: String) -> Message {
    Message(
      218, at: .span(span),
      en: "the full stop is missing at the end of this sentence",
      nl: "aan het eind van deze zin ontbreekt de punt",
      help: [
        Bilingual(en: "write a full stop after \(word)", nl: "zet een punt achter \(word)")
      ])
  }

  static func missingWhen(_ span: Span, language: Language) -> Message {
    let when = Keyword.when.spelling(in: language)
    return Message(
      219, at: .span(span),
      en: "a rule says when it holds: \"\(when)\" is missing",
      nl: "een regel zegt wanneer hij geldt: \"\(when)\" ontbreekt",
      help: [
        Bilingual(
          en: "add \(when) and the condition; a sentence that always holds is a fact, without"
            + " \(Keyword.rule.spelling(in: language))",
          nl: "voeg \(when) en de voorwaarde toe; een zin die altijd geldt is een feit, zonder"
            + " \(Keyword.rule.spelling(in: language))")
      ])
  }

  static func misplacedNot(_ span: Span, word: String, name: String) -> Message {
    Message(
      228, at: .span(span),
      en: "\"\(word)\" stands before the whole sentence that it denies",
      nl: "\"\(word)\" staat vóór de hele zin die het ontkent",
      help: [
        Bilingual(en: "write: \(word) \(name) …", nl: "schrijf: \(word) \(name) …")
      ])
  }

  static func mixedEnumeration(_ span: Span) -> Message {
    Message(
      220, at: .span(span),
      en: "the values of a list are all set apart by , or all by <",
      nl: "de waarden van een opsomming staan alle met een , of alle met een < ertussen",
      help: [
        Bilingual(
          en: "write < between all of them if they are ordered from low to high, else commas",
          nl: "zet overal < als ze van laag naar hoog gaan, anders overal een komma")
      ])
  }

  static func momentInFact(_ span: Span, language: Language) -> Message {
    let from = Keyword.from.spelling(in: language)
    let until = Keyword.until.spelling(in: language)
    return Message(
      221, at: .span(span),
      en: "a fact holds for a stretch of time, not at one moment",
      nl: "een feit geldt gedurende een tijd, niet op één moment",
      help: [
        Bilingual(
          en: "write: … \(from) 2026-01-01 \(until) 2026-12-31.",
          nl: "schrijf: … \(from) 2026-01-01 \(until) 2026-12-31.")
      ])
  }

  static func noSpaceAfterFullStop(_ span: Span, last: String, next: String) -> Message {
    Message(
      222, at: .span(span),
      en: "there is no space after this full stop", nl: "na deze punt staat geen spatie",
      help: [Bilingual(en: "write: \(last). \(next)", nl: "schrijf: \(last). \(next)")])
  }

  static func notAFact(_ span: Span, language: Language) -> Message {
    let rule = Keyword.rule.spelling(in: language)
    let when = Keyword.when.spelling(in: language)
    let requirement = Keyword.requirement.spelling(in: language)
    return Message(
      223, at: .span(span),
      en: "this is a condition, not a fact: a fact states one thing",
      nl: "dit is een voorwaarde, geen feit: een feit stelt één ding",
      help: [
        Bilingual(
          en: "state each fact in its own sentence; what must hold is a \(requirement) Name: …., "
            + "what follows from it a \(rule) … \(when) …., and a question ends in ?",
          nl: "stel elk feit in een eigen zin; wat moet gelden is een \(requirement) Naam: …., "
            + "wat eruit volgt een \(rule) … \(when) …., en een vraag eindigt met ?")
      ])
  }

  static func outsideBody(_ span: Span, word: String, isClause: Bool) -> Message {
    Message(
      225, at: .span(span),
      en:
        "\"\(word)\" stands inside \(isClause ? "an agreement or regulation" : "a scenario") only",
      nl:
        "\"\(word)\" staat alleen binnen \(isClause ? "een overeenkomst of regeling" : "een scenario")",
      help: [
        Bilingual(
          en: "move it between the braces { } of one; perhaps a brace above was closed too early",
          nl: "zet het tussen de accolades { } daarvan; misschien is erboven een accolade te vroeg"
            + " gesloten")
      ])
  }

  static func partOrder(_ span: Span, word: String, after: String, language: Language) -> Message {
    let order: [Keyword] = [
      .once, .every, .within, .before, .under, .when, .unless, .survives, .otherwise, .because,
    ]
    let words = order.map { $0.spelling(in: language) }.joined(separator: ", ")
    return Message(
      226, at: .span(span),
      en: word == after
        ? "\"\(word)\" stands twice in this clause" : "\"\(word)\" cannot follow \"\(after)\" here",
      nl: word == after
        ? "\"\(word)\" staat twee keer in deze bepaling"
        : "\"\(word)\" kan hier niet na \"\(after)\" komen",
      help: [
        Bilingual(
          en: "after the act come, each at most once: \(words)",
          nl: "na de handeling komen, elk hoogstens één keer: \(words)")
      ])
  }

  static func quantifierInWhere(_ span: Span, word: String, language: Language) -> Message {
    let placeholder = Keyword.where.spelling(in: language)
    return Message(
      227, at: .span(span),
      en: "\"\(word)\" after \"\(placeholder)\" stands in parentheses, to show how far it reaches",
      nl:
        "\"\(word)\" na \"\(placeholder)\" staat tussen haakjes, om te laten zien hoever het reikt",
      help: [
        Bilingual(
          en: "write: \(placeholder) … (\(word) …)", nl: "schrijf: \(placeholder) … (\(word) …)")
      ])
  }

  static func ruleHead(_ span: Span, language: Language) -> Message {
    let value = Keyword.value.spelling(in: language)
    return Message(
      229, at: .span(span),
      en: "a rule concludes a sentence, not an act or the value of something",
      nl: "een regel besluit tot een zin, niet tot een handeling of een waarde",
      help: [
        Bilingual(
          en: "define what has a value with \(value) … = ….",
          nl: "leg vast wat een waarde heeft met \(value) … = ….")
      ])
  }

  static func shall(_ span: Span, word: String, language: Language) -> Message {
    let must = Keyword.must.spelling(in: language)
    return Message(
      230, at: .span(span),
      en: "\"\(word)\" is not a word of Gerede: a duty is written with \"\(must)\"",
      nl: "\"\(word)\" is geen woord van Gerede: een plicht schrijft u met \"\(must)\"",
      help: [Bilingual(en: "write: \(must)", nl: "schrijf: \(must)")])
  }

  static func spaceInNumber(_ span: Span, text: String, proposal: String) -> Message {
    Message(
      245, at: .span(span),
      en: "\"\(text)\": there is no space inside a number",
      nl: "\"\(text)\": in een getal staat geen spatie",
      help: [Bilingual(en: "write: \(proposal)", nl: "schrijf: \(proposal)")])
  }

  static func strayBrace(_ span: Span) -> Message {
    Message(
      233, at: .span(span),
      en: "this brace closes nothing", nl: "deze accolade sluit niets",
      help: [
        Bilingual(
          en: "remove it, or put the { where the body begins",
          nl: "haal haar weg, of zet de { waar de inhoud begint")
      ])
  }

  static func strayParenthesis(_ span: Span) -> Message {
    Message(
      234, at: .span(span),
      en: "this parenthesis does not fit here", nl: "dit haakje past hier niet",
      help: [
        Bilingual(
          en: "remove it, or put the ( where it belongs, or finish what stands before it",
          nl: "haal het weg, of zet de ( waar die hoort, of maak af wat ervoor staat")
      ])
  }

  static func tooDeep(_ span: Span) -> Message {
    Message(
      236, at: .span(span),
      en: "this sentence is nested more than \(Parser.depthLimit) levels deep",
      nl: "deze zin is meer dan \(Parser.depthLimit) niveaus diep genest",
      help: [
        Bilingual(
          en: "split it with rules or values that have a name",
          nl: "splits haar met regels of waarden die een naam hebben")
      ])
  }

  /// The same page as for what is nested too deep: the remedy is the same.
  static func tooLong(_ span: Span) -> Message {
    Message(
      236, at: .span(span),
      en: "this sentence has too many parts: at most \(Parser.chainLimit) steps in a calculation, "
        + "and \(5 * Parser.chainLimit) times \"and\" or \"or\"",
      nl: "deze zin heeft te veel delen: hooguit \(Parser.chainLimit) stappen in een berekening, "
        + "en \(5 * Parser.chainLimit) keer \"en\" of \"of\"",
      help: [
        Bilingual(
          en: "split it with rules or values that have a name",
          nl: "splits haar met regels of waarden die een naam hebben")
      ])
  }

  static func tooManyMistakes(_ span: Span) -> Message {
    Message(
      260, at: .span(span),
      en: "this file has more than \(Parser.messageLimit) mistakes; what follows was not read",
      nl: "dit bestand heeft meer dan \(Parser.messageLimit) fouten; wat volgt, is niet gelezen",
      help: [
        Bilingual(
          en: "correct those above first; perhaps this is no file of Gerede",
          nl: "verbeter eerst die erboven; misschien is dit geen bestand van Gerede")
      ])
  }

  static func unclosedBrace(_ opening: Span, found: Span, word: String?) -> Message {
    Message(
      238, at: .span(opening),
      en: "the brace that opens here is not closed"
        + (word.map { ": \"\($0)\" cannot stand inside it" } ?? ""),
      nl: "de accolade die hier begint, is niet gesloten"
        + (word.map { ": \"\($0)\" kan er niet in staan" } ?? ""),
      labels: [Label(.span(found), en: "expected } before this", nl: "hiervoor hoort een }")],
      help: [
        Bilingual(
          en: "write } where the body ends", nl: "zet een } waar de inhoud eindigt")
      ])
  }

  static func unclosedParenthesis(_ opening: Span, found: Span) -> Message {
    Message(
      239, at: .span(opening),
      en: "the parenthesis that opens here is not closed",
      nl: "het haakje dat hier begint, is niet gesloten",
      labels: [Label(.span(found), en: "expected ) before this", nl: "hiervoor hoort een )")],
      help: [
        Bilingual(en: "write ) where it ends", nl: "zet een ) waar het eindigt")
      ])
  }

  static func unclosedSet(_ opening: Span, found: Span) -> Message {
    Message(
      240, at: .span(opening),
      en: "the list that opens here is not closed",
      nl: "de lijst die hier begint, is niet gesloten",
      labels: [Label(.span(found), en: "expected } before this", nl: "hiervoor hoort een }")],
      help: [
        Bilingual(
          en: "write } after the last member", nl: "zet een } na het laatste lid")
      ])
  }

  static func unexpected(_ span: Span, found: String, expected: Bilingual) -> Message {
    Message(
      241, at: .span(span),
      en: "\"\(found)\" does not fit here: expected \(expected.english)",
      nl: "\"\(found)\" past hier niet: hier hoort \(expected.dutch)",
      help: [
        Bilingual(
          en: "put \(expected.english) here, or end the sentence before it with a full stop",
          nl: "zet hier \(expected.dutch), of sluit de zin ervoor met een punt")
      ])
  }

  static func unexpectedAfterEnd(_ span: Span, found: String) -> Message {
    Message(
      241, at: .span(span),
      en: "\"\(found)\" does not fit here: what stands before it is a whole sentence",
      nl: "\"\(found)\" past hier niet: wat ervoor staat is al een hele zin",
      help: [
        Bilingual(
          en: "take it out, or end the sentence before it with a full stop",
          nl: "haal het weg, of sluit de zin ervoor met een punt")
      ])
  }

  static func unknownSeverity(_ span: Span, language: Language) -> Message {
    let words = [ContextualWord.error, .warning, .info].map { $0.spelling(in: language) }
    let list = words.joined(separator: ", ")
    return Message(
      242, at: .span(span),
      en: "between parentheses stands how much the requirement weighs",
      nl: "tussen haakjes staat hoe zwaar de eis weegt",
      help: [Bilingual(en: "write one of: \(list)", nl: "schrijf een van: \(list)")])
  }
}
