import GeredeEngine
import GeredeText

/// Messages about limits of an evaluation: GR0801 … GR0804.
enum LimitMessages {
  /// The message for the limit that an evaluation reached.
  static func reached(_ limit: LimitReached, at place: Place) -> Message {
    switch limit.kind {
    case .derivedRows: tooManyFacts(limit.derivedRows, at: place)
    case .memory: tooMuchMemory(limit.memoryBytes, at: place)
    case .fuel: tooManySteps(limit.tuplesExamined, at: place)
    case .cancelled: stopped(at: place)
    case .notEvaluable: notEvaluable(at: place)
    }
  }

  /// GR0805: a program that passed the checks and yet has no order of evaluation.
  private static func notEvaluable(at place: Place) -> Message {
    Message(
      805, at: place, en: "this cannot be evaluated",
      nl: "dit kan niet worden uitgerekend",
      help: [
        Bilingual(
          en: "write it in smaller parts; and please report this, since the check should have said "
            + "what is wrong",
          nl:
            "schrijf het in kleinere delen; en meld dit, want de controle had moeten zeggen wat er "
            + "mis is")
      ])
  }

  /// GR0804.
  private static func stopped(at place: Place) -> Message {
    Message(
      804, at: place, en: "the evaluation was stopped before its end",
      nl: "de berekening is voor het einde gestopt",
      help: [
        Bilingual(
          en: "allow more time, or look whether a rule combines more than it needs",
          nl: "geef meer tijd, of kijk of een regel meer combineert dan nodig is")
      ])
  }

  /// GR0801.
  private static func tooManyFacts(_ count: Int, at place: Place) -> Message {
    Message(
      801, at: place, en: "more facts follow than are allowed: \(count)",
      nl: "er volgen meer feiten dan is toegestaan: \(count)",
      help: [
        Bilingual(
          en: "allow more facts, or look whether a rule combines more than it needs",
          nl: "sta meer feiten toe, of kijk of een regel meer combineert dan nodig is")
      ])
  }

  /// GR0803.
  private static func tooManySteps(_ count: Int, at place: Place) -> Message {
    Message(
      803, at: place, en: "the evaluation takes more steps than are allowed: \(count)",
      nl: "de berekening kost meer stappen dan is toegestaan: \(count)",
      help: [
        Bilingual(
          en: "allow more steps, or look whether a rule combines more than it needs",
          nl: "sta meer stappen toe, of kijk of een regel meer combineert dan nodig is")
      ])
  }

  /// GR0802.
  private static func tooMuchMemory(_ bytes: Int, at place: Place) -> Message {
    let megabytes = bytes / 1_000_000
    return Message(
      802, at: place,
      en: "the evaluation needs more memory than is allowed: \(megabytes) MB in use",
      nl: "de berekening vraagt meer geheugen dan is toegestaan: \(megabytes) MB in gebruik",
      help: [
        Bilingual(
          en: "allow more memory, or check less data at once",
          nl: "sta meer geheugen toe, of controleer minder gegevens tegelijk")
      ])
  }
}
