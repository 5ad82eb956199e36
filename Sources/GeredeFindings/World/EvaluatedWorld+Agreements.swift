import GeredeEngine
import GeredeProgram
import GeredeRules
import GeredeText

extension EvaluatedWorld {
  /// Whether each agreement and regulation is in force, those of the standard library left out.
  func agreementSummaries() -> [AgreementSummary] {
    reading.program.agreements.indices.filter {
      !isStandard(reading.program.agreements[$0].module)
    }.flatMap { index in
      reading.made(AgreementID(index)).filter { reading.exists($0, at: now) != .no }
        .map(summary)
    }.sorted { $0.place.precedes($1.place) }
  }

  private func summary(of made: MadeAgreement) -> AgreementSummary {
    let agreement = reading.program[made.id]
    let inForce = reading.isInForce(made, at: now)
    let parties = certainParties(of: made).map { reading.names.entity($0, in: .english) }
    return AgreementSummary(
      name: reading.names.entity(made.entity, in: .english),
      form: agreement.form == .regulation ? .regulation : .agreement, inForce: inForce,
      reason: inForce == .yes ? nil : cause(made, inForce), parties: parties.sorted(),
      place: .span(agreement.span))
  }

  /// Why an agreement is not in force: that it ended weighs most, then that it has not begun, then
  /// who has not signed.
  private func cause(_ made: MadeAgreement, _ inForce: Truth) -> Bilingual? {
    if inForce == .unknown { return FindingMessages.notInForce(.unknownParties) }
    let agreement = reading.program[made.id]
    if let ending = ending(of: made.entity) {
      return FindingMessages.notInForce(
        .terminated(named(ending.party), at: shownMoment(ending.instant)))
    }
    var walk = Evaluator(
      reading: reading, frame: Frame(), moment: now, fuel: EvaluatedWorld.explanationFuel)
    if let end = agreement.end.flatMap({ walk.value(of: $0) }), end < now {
      return FindingMessages.notInForce(.ended(shownMoment(end)))
    }
    if let start = agreement.start.flatMap({ walk.value(of: $0) }), now < start {
      return FindingMessages.notInForce(.notBegun(shownStart(start)))
    }
    let missing = reading.unsigned(made, at: now)
    guard !missing.isEmpty else { return nil }
    return FindingMessages.notInForce(.unsigned(missing.map(named)))
  }

  /// The parties of an agreement now, those left out of which it cannot be told.
  private func certainParties(of made: MadeAgreement) -> [Word] {
    reading.parties(of: made, at: now).filter { reading.isParty($0, of: made, at: now) == .yes }
  }

  /// The first act that ended an agreement before now.
  private func ending(of entity: Word) -> (party: Word, instant: Word)? {
    guard let terminate = reading.program.builtins.terminate else { return nil }
    let found = reading.rows(of: terminate, matching: [nil, entity, nil], at: now)
    return found.indices.compactMap { index -> (party: Word, instant: Word)? in
      let row = reading.row(found, index)
      guard row.count == 3, row[2] < now else { return nil }
      return (row[0], row[2])
    }.min { ($0.instant, $0.party) < ($1.instant, $1.party) }
  }

  /// The name of an entity in both languages.
  func named(_ entity: Word) -> Bilingual {
    reading.printer.bilingual { reading.names.entity(entity, in: $0) }
  }

  /// The first instant of something: the date alone where it is the first second of one.
  private func shownStart(_ instant: Word) -> Bilingual {
    reading.printer.bilingual { reading.printer.boundary(instant, in: $0) }
  }

  /// An instant as findings tell it.
  func shownMoment(_ instant: Word) -> Bilingual {
    reading.printer.bilingual { reading.printer.moment(instant, in: $0) }
  }
}
