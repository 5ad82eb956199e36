import GeredeProgram
import GeredeText

/// The texts of findings: GR1001 … GR1009, one function per finding. GR1004 is kept for clauses.
enum FindingMessages {
  /// GR1001.
  static func breached(_ name: Wording, _ binding: Bilingual?) -> Bilingual {
    Bilingual(
      en: "requirement \(name.english) is breached\(following(" for ", binding?.english))",
      nl: "eis \(name.text(in: .dutch)) is geschonden\(following(" voor ", binding?.dutch))")
  }

  /// GR1006.
  static func conflictingExceptions(_ call: Bilingual) -> Bilingual {
    Bilingual(
      en: "conflicting exceptions: \(call.english) has no result",
      nl: "tegenstrijdige uitzonderingen: \(call.dutch) heeft geen uitkomst")
  }

  /// The help of GR1006, with the words of the file's language.
  static func conflictingExceptionsHelp(in file: Language) -> Bilingual {
    let sentence =
      file == .english
      ? "except … when … (except … when …)" : "behalve … wanneer … (behalve … wanneer …)"
    return Bilingual(
      en:
        "let only one of them apply: narrow a condition, or write one exception inside the other: "
        + "`\(sentence)`",
      nl:
        "laat er maar één gelden: maak een voorwaarde enger, of schrijf de ene uitzondering binnen "
        + "de andere: `\(sentence)`")
  }

  /// GR1005.
  static func conflictingValues(_ call: Bilingual) -> Bilingual {
    Bilingual(
      en: "conflicting values: \(call.english) is given with different results",
      nl: "tegenstrijdige waarden: \(call.dutch) is met verschillende uitkomsten gegeven")
  }

  /// The help of GR1005, with the words of the file's language.
  static func conflictingValuesHelp(in file: Language) -> Bilingual {
    let (from, until) = file == .english ? ("from", "until") : ("vanaf", "tot_en_met")
    return Bilingual(
      en: "keep one of them, or say with `\(from)` and `\(until)` when each holds; until then the "
        + "value counts as missing",
      nl:
        "houd er één, of zeg met `\(from)` en `\(until)` wanneer elk geldt; tot dan telt de waarde "
        + "als ontbrekend")
  }

  /// GR1007.
  static func failedComputation(_ expression: Bilingual) -> Bilingual {
    Bilingual(
      en: "\(expression.english) has no result",
      nl: "\(expression.dutch) heeft geen uitkomst")
  }

  /// The help of GR1007, with the words of the file's language.
  static func failedComputationHelp(_ function: Function?, in file: Language) -> Bilingual {
    let (when, condition) = file == .english ? ("when", "where") : ("wanneer", "waarbij")
    return switch function {
    case .ratio?, .moneyDivide?, .durationDivide?:
      Bilingual(
        en: "a number cannot be divided by zero, and a result must fit; say with `\(when)` or "
          + "`\(condition)` for which cases it is computed",
        nl:
          "delen door nul kan niet, en de uitkomst moet passen; zeg met `\(when)` of `\(condition)` "
          + "voor welke gevallen dit wordt berekend")
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
        en:
          "the result does not fit: an amount or a number is too great, or a date lies outside the "
          + "years 1 to 9999",
        nl:
          "de uitkomst past niet: een bedrag of getal is te groot, of een datum ligt buiten de jaren "
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

  /// The help of GR1008, with the words of the file's language.
  static func nothingSaysHelp(
    _ relation: Relation, _ printer: SentencePrinter, in file: Language
  ) -> [Bilingual] {
    let sentence = printer.dataSentence(relation, in: file)
    let data = Bilingual(
      en: "state it, or attach data: `\(sentence)`",
      nl: "beschrijf het, of koppel gegevens: `\(sentence)`")
    let closed: Relation
    switch relation.form {
    case .relation: closed = relation
    case .says(.relation(let id)): closed = printer.names.program[id]
    case .event, .says, .accepts: return [data]
    }
    let declaration = printer.declaration(closed, in: file)
    let complete = Bilingual(
      en: "or declare that what is not stated is false: `\(declaration)`",
      nl: "of leg vast dat wat niet is beschreven, niet waar is: `\(declaration)`")
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
  static func unproven(_ name: Wording, _ binding: Bilingual?) -> Bilingual {
    Bilingual(
      en: "requirement \(name.english) is unproven\(following(" for ", binding?.english))",
      nl: "eis \(name.text(in: .dutch)) is onbewezen\(following(" voor ", binding?.dutch))")
  }

  /// GR1003.
  static func unprovenScope(_ name: Wording, _ binding: Bilingual?) -> Bilingual {
    Bilingual(
      en: "requirement \(name.english) is unproven: it cannot be told whether it applies"
        + following(" to ", binding?.english),
      nl: "eis \(name.text(in: .dutch)) is onbewezen: niet te zeggen of deze geldt"
        + following(" voor ", binding?.dutch))
  }

  /// The help of a finding that a value would settle, as the file writes it.
  static func giveValue(_ call: String) -> Bilingual {
    Bilingual(
      en: "give `\(call)`, in a declaration, a fact or the data",
      nl: "geef `\(call)`, in een beschrijving, een feit of de gegevens")
  }

  /// The help of a breach that a sentence would end, as the file writes it.
  static func metIf(_ condition: String) -> Bilingual {
    Bilingual(
      en: "it would be met if `\(condition)`",
      nl: "aan de eis zou zijn voldaan als `\(condition)`")
  }

  // MARK: - Scenarios

  /// What a condition was found to be.
  static func `false`() -> Bilingual { Bilingual(en: "false", nl: "onwaar") }

  /// What an expected finding is called.
  static func finding(_ code: DiagnosticCode) -> Bilingual {
    Bilingual(en: "finding \(code)", nl: "bevinding \(code)")
  }

  /// The findings that there are.
  static func findings(_ codes: [DiagnosticCode]) -> Bilingual {
    guard !codes.isEmpty else { return Bilingual(en: "no findings", nl: "geen bevindingen") }
    let list = codes.map(\.description).joined(separator: ", ")
    return Bilingual(en: list, nl: list)
  }

  /// `breached`, or with more than one binding `2 breached, 1 met`.
  static func found(_ counts: [(outcome: BindingOutcome, count: Int)]) -> Bilingual {
    func text(_ language: Language) -> String {
      guard let first = counts.first else {
        return language == .english ? "it does not apply" : "de eis geldt niet"
      }
      if counts.count == 1, first.count == 1 { return word(first.outcome, in: language) }
      return counts.map { "\($0.count) \(word($0.outcome, in: language))" }.joined(separator: ", ")
    }
    return Bilingual(en: text(.english), nl: text(.dutch))
  }

  private static func word(_ outcome: BindingOutcome, in language: Language) -> String {
    switch outcome {
    case .met: language == .english ? "met" : "voldaan"
    case .breached: language == .english ? "breached" : "geschonden"
    case .unproven: language == .english ? "unproven" : "onbewezen"
    case .excepted: language == .english ? "excepted" : "uitgezonderd"
    }
  }

  /// `StrongIdentity is breached for T1`.
  static func outcome(
    _ state: RequirementState, _ name: Wording, _ terms: Bilingual?
  ) -> Bilingual {
    let words =
      switch state {
      case .met: Bilingual(en: "is met", nl: "is voldaan")
      case .breached: Bilingual(en: "is breached", nl: "is geschonden")
      case .unproven: Bilingual(en: "is unproven", nl: "is onbewezen")
      }
    return Bilingual(
      en: "\(name.english) \(words.english)\(following(" for ", terms?.english))",
      nl: "\(name.text(in: .dutch)) \(words.dutch)\(following(" voor ", terms?.dutch))")
  }

  /// What a condition was found to be.
  static func `true`() -> Bilingual { Bilingual(en: "true", nl: "waar") }

  /// What a condition was found to be.
  static func unknown() -> Bilingual {
    Bilingual(en: "it cannot be told", nl: "het is niet te zeggen")
  }

  /// The `unless` of a requirement, in a list of exceptions.
  static func unless(_ name: Wording) -> Bilingual {
    Bilingual(en: "`unless` of \(name.english)", nl: "`tenzij` van \(name.text(in: .dutch))")
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
