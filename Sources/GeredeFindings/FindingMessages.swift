import GeredeProgram
import GeredeText

/// The texts of findings: GR1001 … GR1009, one function per finding. GR1004 is kept for clauses.
enum FindingMessages {
  /// GR1001.
  static func breached(_ name: String, _ binding: Bilingual?) -> Bilingual {
    Bilingual(
      en: "requirement \(name) is breached\(following(" for ", binding?.english))",
      nl: "eis \(name) is geschonden\(following(" voor ", binding?.dutch))")
  }

  /// GR1006.
  static func conflictingExceptions(_ call: Bilingual) -> Bilingual {
    Bilingual(
      en: "conflicting exceptions: \(call.english) has no result",
      nl: "tegenstrijdige uitzonderingen: \(call.dutch) heeft geen uitkomst")
  }

  /// The help of GR1006.
  static func conflictingExceptionsHelp() -> Bilingual {
    Bilingual(
      en: "let only one of them apply: narrow a condition, or write one exception inside the other: "
        + "`except … when … (except … when …)`",
      nl: "laat er maar één gelden: maak een voorwaarde enger, of schrijf de ene uitzondering binnen "
        + "de andere: `behalve … wanneer … (behalve … wanneer …)`")
  }

  /// GR1005.
  static func conflictingValues(_ call: Bilingual) -> Bilingual {
    Bilingual(
      en: "conflicting values: \(call.english) is given with different results",
      nl: "tegenstrijdige waarden: \(call.dutch) is met verschillende uitkomsten gegeven")
  }

  /// The help of GR1005.
  static func conflictingValuesHelp() -> Bilingual {
    Bilingual(
      en: "keep one of them, or say with `from` and `until` when each holds; until then the value "
        + "counts as missing",
      nl: "houd er één, of zeg met `vanaf` en `tot_en_met` wanneer elk geldt; tot dan telt de waarde "
        + "als ontbrekend")
  }

  /// GR1007.
  static func failedComputation(_ expression: Bilingual) -> Bilingual {
    Bilingual(
      en: "\(expression.english) has no result",
      nl: "\(expression.dutch) heeft geen uitkomst")
  }

  /// The help of GR1007.
  static func failedComputationHelp(_ function: Function?) -> Bilingual {
    switch function {
    case .ratio?, .moneyDivide?, .durationDivide?:
      Bilingual(
        en: "a number cannot be divided by zero, and a result must fit; say with `when` or `where` "
          + "for which cases it is computed",
        nl: "delen door nul kan niet, en de uitkomst moet passen; zeg met `wanneer` of `waarbij` voor "
          + "welke gevallen dit wordt berekend")
    case .makeDate?:
      Bilingual(
        en: "there is no such date; look at the year, the month and the day",
        nl: "deze datum bestaat niet; kijk naar het jaar, de maand en de dag")
    case nil:
      Bilingual(
        en: "terms in different units have no order: add both to a date and compare the dates",
        nl: "termijnen in verschillende eenheden zijn niet te vergelijken: tel ze op bij een datum "
          + "en vergelijk de datums")
    default:
      Bilingual(
        en: "the result does not fit: an amount or a number is too great, or a date lies outside the "
          + "years 1 to 9999",
        nl: "de uitkomst past niet: een bedrag of getal is te groot, of een datum ligt buiten de jaren "
          + "1 tot en met 9999")
    }
  }

  /// GR1008: `nothing says who is suspended`.
  static func nothingSays(_ relation: Relation, _ printer: SentencePrinter) -> Bilingual {
    printer.bilingual { language in
      let texts = relation.slots.enumerated().map { index, slot in
        which(slot.type, index == 0, printer, in: language)
      }
      let all = relation.slots.map { _ in true }
      let sentence = printer.phrase(relation, texts, given: all, in: language)
      return language == .english ? "nothing says \(sentence)" : "nergens staat \(sentence)"
    }
  }

  /// The help of GR1008.
  static func nothingSaysHelp(_ relation: Relation, _ printer: SentencePrinter) -> [Bilingual] {
    let data = printer.bilingual { language in
      let sentence = printer.dataSentence(relation, in: language)
      return language == .english
        ? "state it, or attach data: `\(sentence)`"
        : "beschrijf het, of koppel gegevens: `\(sentence)`"
    }
    guard relation.form == .relation else { return [data] }
    let complete = printer.bilingual { language in
      let declaration = printer.declaration(relation, in: language)
      return language == .english
        ? "or declare that what is not stated is false: `\(declaration)`"
        : "of leg vast dat wat niet is beschreven, niet waar is: `\(declaration)`"
    }
    return [data, complete]
  }

  /// GR1009.
  static func undividedShare(_ name: Bilingual, _ binding: Bilingual?) -> Bilingual {
    Bilingual(
      en: "\(name.english) cannot be divided\(following(" for ", binding?.english))",
      nl: "\(name.dutch) kan niet worden verdeeld\(following(" voor ", binding?.dutch))")
  }

  /// The help of GR1009.
  static func undividedShareHelp() -> Bilingual {
    Bilingual(
      en: "somebody must take part, each with a weight, and not all weights may be zero",
      nl: "er moet iemand meedoen, ieder met een gewicht, en niet alle gewichten mogen nul zijn")
  }

  /// GR1002.
  static func unproven(_ name: String, _ binding: Bilingual?) -> Bilingual {
    Bilingual(
      en: "requirement \(name) is unproven\(following(" for ", binding?.english))",
      nl: "eis \(name) is onbewezen\(following(" voor ", binding?.dutch))")
  }

  /// GR1003.
  static func unprovenScope(_ name: String, _ binding: Bilingual?) -> Bilingual {
    Bilingual(
      en: "requirement \(name) is unproven: it cannot be told whether it applies"
        + following(" to ", binding?.english),
      nl: "eis \(name) is onbewezen: niet te zeggen of deze geldt"
        + following(" voor ", binding?.dutch))
  }

  /// The help of a finding that a value would settle.
  static func giveValue(_ call: Bilingual) -> Bilingual {
    Bilingual(
      en: "give `\(call.english)`, in a declaration, a fact or the data",
      nl: "geef `\(call.dutch)`, in een beschrijving, een feit of de gegevens")
  }

  /// The help of a breach that a sentence would end.
  static func metIf(_ condition: Bilingual) -> Bilingual {
    Bilingual(
      en: "it would be met if `\(condition.english)`",
      nl: "aan de eis zou zijn voldaan als `\(condition.dutch)`")
  }

  private static func following(_ lead: String, _ text: String?) -> String {
    text.map { lead + $0 } ?? ""
  }

  /// `who`, `which component`, `wie`, `welke component`.
  private static func which(
    _ type: ValueType, _ isFirst: Bool, _ printer: SentencePrinter, in language: Language
  ) -> String {
    let program = printer.names.program
    if isFirst, case .kind(let kind) = type, let party = program.builtins.party,
      program.isKind(kind, within: party)
    {
      return language == .english ? "who" : "wie"
    }
    switch type {
    case .kind, .enumeration:
      let noun = printer.spaced(printer.noun(type, in: language))
      return language == .english ? "which \(noun)" : "welke \(noun)"
    default: return language == .english ? "what" : "wat"
    }
  }
}
