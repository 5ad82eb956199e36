import GeredeProgram
import GeredeText

/// The texts of findings about agreements and clauses: GR1004, GR1010 … GR1015.
extension FindingMessages {
  /// GR1014.
  static func conflict(_ first: Bilingual, _ second: Bilingual, _ party: Bilingual) -> Bilingual {
    Bilingual(
      en: "clauses \(first.english) and \(second.english) contradict each other for "
        + party.english,
      nl: "de bepalingen \(first.dutch) en \(second.dutch) spreken elkaar tegen voor "
        + party.dutch)
  }

  /// The help of GR1014, with the words of the file's language.
  static func conflictHelp(
    _ first: Bilingual, _ second: Bilingual, in file: Language
  ) -> Bilingual {
    let (clause, overrides) =
      file == .english ? ("clause", "overrides") : ("bepaling", "gaat_vóór")
    let a = first.text(in: file)
    let b = second.text(in: file)
    return Bilingual(
      en: "say which one goes first: `\(clause) \(a) \(overrides) \(b).` or "
        + "`\(clause) \(b) \(overrides) \(a).`; until then it is forbidden",
      nl: "zeg welke voorgaat: `\(clause) \(a) \(overrides) \(b).` of "
        + "`\(clause) \(b) \(overrides) \(a).`; tot dan is het verboden")
  }

  /// GR1015.
  static func doubledAct(_ act: Bilingual) -> Bilingual {
    Bilingual(
      en: "the same act is stated twice: \(act.english)",
      nl: "dezelfde handeling staat er twee keer: \(act.dutch)")
  }

  /// The help of GR1015.
  static func doubledActHelp() -> Bilingual {
    Bilingual(
      en: "it counts once; leave one of them out, or give them the times at which they were done",
      nl: "zij telt één keer; laat er een weg, of geef ze de tijden waarop ze zijn gedaan")
  }

  /// The help of a standing duty that a sentence would fulfil, as the file writes it.
  static func fulfilledIf(_ condition: String) -> Bilingual {
    Bilingual(
      en: "it would be fulfilled if `\(condition)`",
      nl: "het zou zijn nagekomen als `\(condition)`")
  }

  /// GR1013.
  static func ineffective(_ act: Bilingual) -> Bilingual {
    Bilingual(
      en: "\(act.english) has no effect: the power to do so was lacking",
      nl: "\(act.dutch) heeft geen gevolg: de bevoegdheid daartoe ontbrak")
  }

  /// The help of GR1013 where no clause gives the power, with the words of the file's language.
  static func noPowerHelp(_ action: String, in file: Language) -> Bilingual {
    let can = file == .english ? "can" : "kan"
    return Bilingual(
      en: "no clause gives this power; a clause such as `… \(can) \(action)` would",
      nl: "geen bepaling geeft deze bevoegdheid; een bepaling als `… \(can) \(action)` doet dat")
  }

  /// GR1010.
  static func late(_ clause: Bilingual, _ party: Bilingual) -> Bilingual {
    Bilingual(
      en: "clause \(clause.english) is performed too late by \(party.english)",
      nl: "bepaling \(clause.dutch) is te laat nagekomen door \(party.dutch)")
  }

  /// GR1011.
  static func repaired(_ clause: Bilingual, _ party: Bilingual) -> Bilingual {
    Bilingual(
      en: "clause \(clause.english) is violated by \(party.english), and repaired",
      nl: "bepaling \(clause.dutch) is geschonden door \(party.dutch), en hersteld")
  }

  /// The help of a finding that an act would settle, as the file writes it.
  static func stateAct(_ act: String) -> Bilingual {
    Bilingual(
      en: "if it was done, state it: `\(act)`", nl: "als het is gedaan, leg het vast: `\(act)`")
  }

  /// GR1012.
  static func unproven(_ clause: Bilingual, by party: Bilingual) -> Bilingual {
    Bilingual(
      en: "clause \(clause.english) is unproven for \(party.english)",
      nl: "bepaling \(clause.dutch) is onbewezen voor \(party.dutch)")
  }

  /// GR1004.
  static func violated(_ clause: Bilingual, _ party: Bilingual) -> Bilingual {
    Bilingual(
      en: "clause \(clause.english) is violated by \(party.english)",
      nl: "bepaling \(clause.dutch) is geschonden door \(party.dutch)")
  }

  // MARK: - Details

  /// `due 4 March 2026 10:00 Europe/Amsterdam, not done`.
  static func notDone(due: Bilingual) -> Bilingual {
    Bilingual(en: "due \(due.english), not done", nl: "uiterlijk \(due.dutch), niet gedaan")
  }

  /// `due 4 March 2026, done 5 March 2026`.
  static func done(_ done: Bilingual, due: Bilingual) -> Bilingual {
    Bilingual(
      en: "due \(due.english), done \(done.english)",
      nl: "uiterlijk \(due.dutch), gedaan \(done.dutch)")
  }

  /// `due 4 March 2026, not done in time, repaired 5 March 2026`; without `due` for what was forbidden.
  static func repaired(_ repaired: Bilingual, due: Bilingual?) -> Bilingual {
    guard let due else {
      return Bilingual(en: "repaired \(repaired.english)", nl: "hersteld \(repaired.dutch)")
    }
    return Bilingual(
      en: "due \(due.english), not done in time, repaired \(repaired.english)",
      nl: "uiterlijk \(due.dutch), niet op tijd gedaan, hersteld \(repaired.dutch)")
  }

  /// `as it was on 4 March 2026`: a standing duty with a time.
  static func asOf(_ moment: Bilingual) -> Bilingual {
    Bilingual(en: "as it was on \(moment.english)", nl: "zoals het was op \(moment.dutch)")
  }

  // MARK: - Agreements

  /// Why an agreement is not in force.
  static func notInForce(_ cause: AgreementCause) -> Bilingual {
    switch cause {
    case .notBegun(let start):
      Bilingual(en: "begins on \(start.english)", nl: "begint op \(start.dutch)")
    case .ended(let end):
      Bilingual(en: "ended on \(end.english)", nl: "eindigde op \(end.dutch)")
    case .terminated(let party, let done):
      Bilingual(
        en: "terminated by \(party.english) on \(done.english)",
        nl: "opgezegd door \(party.dutch) op \(done.dutch)")
    case .unsigned(let parties):
      Bilingual(
        en: parties.map(\.english).joined(separator: ", ")
          + (parties.count == 1 ? " has not signed" : " have not signed"),
        nl: parties.map(\.dutch).joined(separator: ", ")
          + (parties.count == 1 ? " heeft niet getekend" : " hebben niet getekend"))
    case .unknownParties:
      Bilingual(
        en: "it cannot be told who its parties are", nl: "niet te zeggen wie de partijen zijn")
    }
  }
}

/// Why an agreement is not in force, or why that cannot be told.
enum AgreementCause {
  case notBegun(Bilingual)
  case ended(Bilingual)
  case terminated(Bilingual, at: Bilingual)
  case unsigned([Bilingual])
  case unknownParties
}
