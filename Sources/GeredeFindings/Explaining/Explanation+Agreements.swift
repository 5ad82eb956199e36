import GeredeProgram
import GeredeRules
import GeredeText

/// Why agreements are in force, or not, and whom they bind.
extension Explanation {
  /// Adds what it rests on that an agreement is in force, or binds somebody: its dates, for whom it
  /// exists, the acts that signed, joined, left or ended it, the conditions of its parties.
  mutating func explainTerms(
    of relation: RelationID, _ words: [Word?], _ truth: Truth, at moment: Word
  ) {
    guard let made = words.first.flatMap({ $0 }).flatMap(reading.made(standingFor:)) else { return }
    let builtins = reading.program.builtins
    if relation == builtins.isInForce {
      explainForce(of: made, truth, at: moment)
    } else if relation == builtins.binds, let party = words[safe: 1].flatMap({ $0 }) {
      let exists = reading.exists(made, at: moment)
      if exists == truth || truth == .yes { explainExistence(of: made, exists, at: moment) }
      if exists != .no { explainParty(party, of: made, at: moment) }
    }
  }

  /// Of an agreement that is not in force the first that is wanting: that it ended, its dates, for whom
  /// it exists, its signatures.
  private mutating func explainForce(of made: MadeAgreement, _ truth: Truth, at moment: Word) {
    let builtins = reading.program.builtins
    let ended = lastAct(builtins.terminate, by: nil, on: made, before: moment)
    if truth == .no, let ended { return grounds.add(ended) }
    let isWithin = explainDates(of: made, always: truth == .yes, at: moment)
    guard isWithin else { return }
    let exists = reading.exists(made, at: moment)
    if exists == truth { explainExistence(of: made, exists, at: moment) }
    guard exists != .no, let sign = builtins.sign, reading.program[made.id].isSigned else { return }
    let unsigned = reading.unsigned(made, at: moment)
    switch truth {
    case .yes:
      for party in reading.namedParties(of: made) {
        let act = reading.signature(of: party, under: made, at: moment)
        if let act { grounds.add(.holds(sign, act, by: nil, at: moment)) }
      }
    case .no:
      for party in unsigned { grounds.add(.absent(sign, [party, made.entity, nil], at: moment)) }
    case .unknown:
      for party in reading.parties(of: made, at: moment)
      where reading.isParty(party, of: made, at: moment) == .unknown {
        explainParty(party, of: made, at: moment)
      }
    }
  }

  /// Adds from when until when an agreement runs, where that is not so or always, and returns whether
  /// the moment lies within.
  private mutating func explainDates(
    of made: MadeAgreement, always: Bool, at moment: Word
  ) -> Bool {
    let agreement = reading.program[made.id]
    var walk = Evaluator(
      reading: reading, frame: Frame(), moment: moment, fuel: EvaluatedWorld.explanationFuel)
    let start = agreement.start.flatMap { walk.value(of: $0) }
    let end = agreement.end.flatMap { walk.value(of: $0) }
    let isWithin = start ?? .min <= moment && moment <= end ?? .max
    guard start != nil || end != nil, always || !isWithin else { return isWithin }
    let text = reading.printer.bilingual { language in
      let isDutch = language == .dutch
      func shown(_ lead: String, _ instant: Word?) -> String {
        instant.map { " " + lead + " " + reading.printer.boundary($0, in: language) } ?? ""
      }
      return reading.names.entity(made.entity, in: language)
        + (isDutch ? " loopt" : " runs") + shown(isDutch ? "vanaf" : "from", start)
        + shown(isDutch ? "tot en met" : "until", end)
    }
    grounds.add(.text(text, .holds, .span(agreement.span)))
    return isWithin
  }

  /// Adds why an agreement exists for its binding, or not.
  private mutating func explainExistence(
    of made: MadeAgreement, _ truth: Truth, at moment: Word
  ) {
    guard let binding = reading.program[made.id].binding, let condition = binding.condition
    else { return }
    var walk = reading.walk(made, binding.frame, at: moment)
    explain(condition, truth, &walk, .closed)
  }

  private mutating func explainParty(
    _ party: Word, of made: MadeAgreement, at moment: Word
  ) {
    let agreement = reading.program[made.id]
    let builtins = reading.program.builtins
    let truth = reading.isParty(party, of: made, at: moment)
    if truth != .unknown { grounds.add(standing(party, of: made, isParty: truth == .yes)) }
    guard !reading.namedParties(of: made).contains(party) || truth != .yes else { return }
    let event = truth == .yes ? builtins.join : builtins.withdrawFrom
    if let act = lastAct(event, by: party, on: made, before: moment) { return grounds.add(act) }
    for case .every(let frame, let binder, let condition?, _) in agreement.parties {
      var walk = reading.walk(made, frame, at: moment)
      walk.bind(binder.variable, .word(party))
      guard walk.truth(of: condition, negative: false) == truth else { continue }
      explain(condition, truth, &walk, .closed)
      if truth != .no { return }
    }
  }

  /// `Goes is a party of Dvo(Goes)`
  private func standing(_ party: Word, of made: MadeAgreement, isParty: Bool) -> Ground {
    let text = reading.printer.bilingual { language in
      let name = reading.names.entity(party, in: language)
      let document = reading.names.entity(made.entity, in: language)
      switch (isParty, language) {
      case (true, .english): return "\(name) is a party of \(document)"
      case (true, .dutch): return "\(name) is partij bij \(document)"
      case (false, .english): return "\(name) is no party of \(document)"
      case (false, .dutch): return "\(name) is geen partij bij \(document)"
      }
    }
    return .text(text, .holds, .span(reading.program[made.id].span))
  }

  /// The last act with the power to do so, on an agreement, that is seen at a moment.
  private func lastAct(
    _ event: RelationID?, by party: Word?, on made: MadeAgreement, before moment: Word
  ) -> Ground? {
    guard let event else { return nil }
    let found = reading.rows(of: event, matching: [party, made.entity, nil], at: moment)
    let rows = found.indices.map { reading.row(found, $0) }.filter {
      $0.count == 3 && $0[2] < moment
    }
    return rows.max { $0[2] < $1[2] }.map { .holds(event, $0, by: nil, at: moment) }
  }
}
