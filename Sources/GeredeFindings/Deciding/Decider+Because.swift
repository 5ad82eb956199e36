import GeredeProgram
import GeredeText

/// Why a decision is as it is, and what would make it a permit.
extension Decider {
  /// Whether somebody may do an act, with the facts that it rests on.
  ///
  /// - Parameter file: the language of the facts that would make it a permit.
  func explain(_ act: ProposedAct, in file: Language) -> Decision {
    let found = bearings(on: act)
    var decision = decision(found)
    for bearing in found.prohibitions + found.allowances + found.duties {
      reading.decidingPlaces.insert(bearing.entry.place)
    }
    var explanation = Explanation(reading: reading)
    switch decision.verdict {
    case .permit:
      for bearing in found.allowances + found.duties { explain(bearing, on: act, &explanation) }
    case .deny:
      for bearing in found.prohibitions { explain(bearing, on: act, &explanation) }
      if decision.reason == .conflict {
        for bearing in found.allowances + found.duties { explain(bearing, on: act, &explanation) }
      }
    case .notRegulated: _ = explainLack(of: act, &explanation)
    }
    decision.because = explanation.reasons
    if decision.verdict != .permit {
      decision.wouldPermit = remedies(for: act, found, in: file)
    }
    return decision
  }

  /// Adds a clause that bears on an act, and the facts for which it does.
  func explain(_ bearing: Bearing, on act: ProposedAct, _ explanation: inout Explanation) {
    let clause = bearing.entry
    var walk = bearing.walk
    explanation.grounds.add(
      .text(sentence(of: clause, bearing.walk), .holds, clause.shown.place))
    if let actor = act.slots.first, actor != bearing.bearer,
      let actsFor = reading.program.builtins.actsFor
    {
      explanation.grounds.add(.holds(actsFor, [actor, bearing.bearer], by: nil, at: moment))
    }
    if let instance = bearing.instance { walk.moment = instance.root }
    let isDoubtful = bearing.application == .doubtful
    if let condition = clause.condition {
      let isUnknown = isDoubtful && walk.truth(of: condition, negative: false) == .unknown
      explanation.explain(
        condition, isUnknown ? .unknown : .yes, &walk, .init(depth: isUnknown ? 0 : 1))
    }
    if bearing.application != .certain, let unless = clause.unless,
      walk.truth(of: unless, negative: false) == .unknown
    {
      explanation.explain(unless, .unknown, &walk, .init())
    }
    if isDoubtful, let made = reading.made(clause.agreement, walk),
      binds(made, bearing.bearer) == .unknown
    {
      let agreement = reading.program[clause.agreement]
      let text = Bilingual(
        en: "it cannot be told whether \(clause.shown.agreement) binds the party",
        nl: "niet te zeggen of \(agreement.name.text(in: .dutch)) voor de partij geldt")
      explanation.grounds.add(.text(text, .missing, .span(agreement.span)))
    }
  }

  /// Adds why the permissions and powers that speak of an act do not apply to it. False where there
  /// is no such clause.
  func explainLack(of act: ProposedAct, _ explanation: inout Explanation) -> Bool {
    guard act.event.index < index.events.count else { return false }
    let entries = index.events[act.event.index].allowances
    for entry in entries.prefix(Explanation.examples) {
      guard let bearer = act.slots.first, var walk = walk(entry, on: act, bearer) else {
        let text = sentence(
          of: entry,
          Evaluator(
            reading: reading, frame: entry.frame, moment: moment, fuel: Decider.fuel))
        explanation.grounds.add(
          .text(only(text), .holds, entry.shown.place))
        continue
      }
      explanation.grounds.add(.text(only(sentence(of: entry, walk)), .holds, entry.shown.place))
      explainFailure(of: entry, bearer, &walk, &explanation)
    }
    return !entries.isEmpty
  }

  /// What an allowance that speaks of an act lacks.
  private func explainFailure(
    of entry: ClauseIndex.Entry, _ bearer: Word, _ walk: inout Evaluator,
    _ explanation: inout Explanation
  ) {
    let binds = bestBinding(of: entry, bearer, &walk)
    if binds != .yes {
      let agreement = reading.program[entry.agreement]
      let party = reading.printer.bilingual { reading.names.entity(bearer, in: $0) }
      let text = Bilingual(
        en: "\(agreement.name.text(in: .english)) does not bind \(party.english) at that moment",
        nl: "\(agreement.name.text(in: .dutch)) geldt op dat moment niet voor \(party.dutch)")
      return explanation.grounds.add(
        .text(text, binds == .no ? .absent : .missing, .span(agreement.span)))
    }
    if let condition = entry.condition {
      let truth = walk.truth(of: condition, negative: false)
      if truth != .yes { return explanation.explain(condition, truth, &walk, .init()) }
    }
    if let unless = entry.unless {
      let truth = walk.truth(of: unless, negative: true)
      if truth != .no { explanation.explain(unless, truth, &walk, .init(negative: true)) }
    }
  }

  /// Whether an agreement of a clause binds somebody, with the walk bound to the one that most surely
  /// does.
  func bestBinding(
    of entry: ClauseIndex.Entry, _ bearer: Word, _ walk: inout Evaluator
  ) -> Truth {
    var best = Truth.no
    for agreement in agreements(entry.agreement) where best != .yes {
      if let variable = entry.binding, let known = walk.word(of: variable),
        known != agreement.subject
      {
        continue
      }
      let binds = reaches(bearer, entry, in: agreement)
      guard binds != .no else { continue }
      best = binds
      if let variable = entry.binding, let subject = agreement.subject {
        walk.bind(variable, .word(subject))
      }
    }
    return best
  }

  /// `Hosting: Acme may host Notify`.
  private func sentence(of entry: ClauseIndex.Entry, _ walk: Evaluator) -> Bilingual {
    reading.printer.bilingual { language in
      let name = reading.name(of: entry.place, in: language)
      let act = reading.printer.clause(
        entry.action, entry.role, walk.frame, { walk.word(of: $0) }, in: language)
      return "\(name): \(act)"
    }
  }

  private func only(_ text: Bilingual) -> Bilingual {
    Bilingual(en: "only \(text.english)", nl: "alleen \(text.dutch)")
  }
}
