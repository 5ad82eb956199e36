import GeredeEngine
import GeredeText

/// Messages about limits: GR0801, GR0803, GR0805, GR0808. `StopReason` has those about time and memory.
enum LimitMessages {
  /// The message for the limit that an evaluation reached.
  ///
  /// - Parameter given: the facts that were given, which count as well.
  static func reached(
    _ limit: LimitReached, _ options: CheckOptions, given: Int, at place: Place
  ) -> Message {
    switch limit.kind {
    case .derivedRows:
      tooManyFacts(limit.derivedRows, given: given, limit: options.facts, at: place)
    case .memory: StopReason.memory(bytes: limit.memoryBytes).message(at: place)
    case .fuel: tooManySteps(limit.tuplesExamined, at: place)
    case .stopped(let reason): reason.message(at: place)
    case .notEvaluable: notEvaluable(at: place)
    }
  }

  /// Where most rows come from, beside the rule that was running.
  static func mostRows(_ count: Int, at place: Place) -> Label {
    Label(
      place, en: "most of what there is comes from here: \(count.groupedDigits) rows",
      nl: "het meeste wat er is komt hiervandaan: \(count.groupedDigits) rijen")
  }

  /// GR0808: findings that are counted and not listed, because there are too many.
  static func manyFindings(
    _ unlisted: Int, limit: Int, most name: Bilingual, _ count: Int, at place: Place
  ) -> Message {
    Message(
      808, .warning, at: place,
      en: "there are more than \(limit.groupedDigits) findings, most of them about "
        + "\"\(name.english)\": \(count.groupedDigits); "
        + "\(unlisted.groupedDigits) are counted and not listed",
      nl: "er zijn meer dan \(limit.groupedDigits) bevindingen, de meeste over "
        + "\"\(name.dutch)\": \(count.groupedDigits); "
        + "\(unlisted.groupedDigits) zijn geteld en niet getoond",
      help: [
        Bilingual(
          en: "repair what most findings have in common first, or list fewer with "
            + "--limit-findings",
          nl: "herstel eerst wat de meeste bevindingen gemeen hebben, of toon er minder met "
            + "--limit-findings")
      ])
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

  /// GR0801: facts that are given.
  static func tooManyGiven(
    _ count: Int, limit: Int, most subject: Bilingual, _ most: Int, at place: Place
  ) -> Message {
    Message(
      801, at: place,
      en:
        "more facts are given than the \(limit.groupedDigits) that are allowed: \(count.groupedDigits), "
        + "of which \(most.groupedDigits) about \(subject.english)",
      nl: "er zijn meer feiten gegeven dan de \(limit.groupedDigits) die zijn toegestaan: "
        + "\(count.groupedDigits), waarvan \(most.groupedDigits) over \(subject.dutch)",
      help: [
        Bilingual(
          en: "give less data at once, or allow more facts with --limit-facts",
          nl: "geef minder gegevens tegelijk, of sta meer feiten toe met --limit-facts")
      ])
  }

  /// GR0801: facts that follow.
  private static func tooManyFacts(
    _ count: Int, given: Int, limit: Int, at place: Place
  ) -> Message {
    Message(
      801, at: place,
      en: "more facts follow than are allowed: \(count.groupedDigits), besides the "
        + "\(given.groupedDigits) that are given; allowed are \(limit.groupedDigits) together",
      nl: "er volgen meer feiten dan is toegestaan: \(count.groupedDigits), naast de "
        + "\(given.groupedDigits) die gegeven zijn; toegestaan zijn er samen \(limit.groupedDigits)",
      help: [
        Bilingual(
          en: "look whether this combines more than it needs, or allow more facts with "
            + "--limit-facts",
          nl: "kijk of dit meer combineert dan nodig is, of sta meer feiten toe met --limit-facts")
      ])
  }

  /// GR0803.
  private static func tooManySteps(_ count: Int, at place: Place) -> Message {
    Message(
      803, at: place,
      en: "the evaluation takes more steps than are allowed: \(count.groupedDigits)",
      nl: "de berekening kost meer stappen dan is toegestaan: \(count.groupedDigits)",
      help: [
        Bilingual(
          en: "look whether this combines more than it needs, or allow more steps",
          nl: "kijk of dit meer combineert dan nodig is, of sta meer stappen toe")
      ])
  }
}
