import GeredeProgram
import GeredeText

/// Sentences that clauses lay down, and sentences about agreements and clauses.
extension Explanation {
  /// Adds the first provision that gives a sentence, with its facts; false if none does.
  mutating func explainProvision(
    _ relation: RelationID, _ slots: [Word], at instant: Word, _ walk: inout Evaluator,
    _ standing: Standing
  ) -> Bool {
    for id in reading.provisions(for: relation) {
      let clause = reading.program[id]
      guard case .provision(_, let arguments, _) = clause.form,
        var inner = bound(
          arguments, clause.frame, to: slots.map { $0 }, at: instant, fuel: walk.fuel),
        isInForce(clause.agreement, &inner) == .yes
      else { continue }
      let isGiven = clause.condition.map { inner.truth(of: $0, negative: false) } ?? .yes
      let isExcused = clause.unless.map { inner.truth(of: $0, negative: true) } ?? .no
      walk.fuel = inner.fuel
      guard isGiven == .yes, isExcused == .no else { continue }
      grounds.add(.laidDown(relation, slots, by: id, at: instant))
      if standing.depth == 0, let condition = clause.condition {
        explain(condition, .yes, &inner, Standing(negative: false, depth: 1))
        walk.fuel = inner.fuel
      }
      return true
    }
    return false
  }

  /// Whether the agreement of a clause is in force; where it exists once per binding and the binding
  /// is open, the first that is most surely in force is taken.
  func isInForce(_ id: AgreementID, _ walk: inout Evaluator) -> Truth {
    if let made = reading.made(id, walk) { return reading.isInForce(made, at: walk.moment) }
    guard let variable = reading.program[id].binding?.binder.variable else { return .no }
    var best: (truth: Truth, subject: Word?) = (.no, nil)
    for made in reading.made(id) where best.truth != .yes {
      let truth = reading.isInForce(made, at: walk.moment)
      if truth != .no { best = (truth, made.subject) }
    }
    if let subject = best.subject { walk.bind(variable, .word(subject)) }
    return best.truth
  }

  /// What is missing for a sentence that provisions could give.
  mutating func explainDoubtfulProvision(
    _ relation: RelationID, _ words: [Word?], at instant: Word, _ walk: inout Evaluator,
    _ standing: Standing
  ) {
    for id in reading.provisions(for: relation) where !grounds.isFull {
      let clause = reading.program[id]
      guard case .provision(_, let arguments, _) = clause.form,
        var inner = bound(arguments, clause.frame, to: words, at: instant, fuel: walk.fuel),
        isInForce(clause.agreement, &inner) != .no
      else { continue }
      let deeper = Standing(negative: standing.negative, depth: standing.depth + 1)
      let isGiven = clause.condition.map { inner.truth(of: $0, negative: false) } ?? .yes
      if isGiven == .unknown, let condition = clause.condition {
        explain(condition, .unknown, &inner, deeper)
      } else if isGiven == .yes, let unless = clause.unless {
        explain(unless, .unknown, &inner, deeper.flipped)
      }
      walk.fuel = inner.fuel
    }
  }

  /// A sentence about an agreement or a clause: that it is so, with the place of what it is about;
  /// of a state that cannot be told, why not.
  mutating func explainBuiltIn(
    _ relation: RelationID, _ words: [Word?], at instant: Word, _ truth: Truth,
    _ walk: inout Evaluator, _ standing: Standing
  ) {
    let rows = reading.builtInRows(of: relation, matching: words, at: instant)
    let row: [Word?] = rows.first { $0.truth == truth }.map { $0.row.map { $0 } } ?? words
    if extent == .step { return grounds.add(.builtIn(relation, row, truth, at: instant)) }
    grounds.add(builtInText(relation, row, truth))
    guard truth == .no, standing.depth == 0 else { return }
    explainOtherStates(relation, row, at: instant)
    explainTerms(of: relation, row, truth, at: instant)
  }

  /// A sentence about an agreement or a clause as text, with the place of what it is about.
  func builtInText(_ relation: RelationID, _ row: [Word?], _ truth: Truth) -> Ground {
    let place = place(of: row.first.flatMap { $0 })
    let sense: Reason.Sense = truth == .yes ? .holds : truth == .no ? .absent : .missing
    let text = reading.printer.bilingual { language in
      let sentence = reading.printer.sentence(relation, row, in: language)
      switch (truth, language) {
      case (.yes, _): return sentence
      case (.no, .english): return "it is not so that \(sentence)"
      case (.no, .dutch): return "het is niet zo: \(sentence)"
      case (.unknown, .english): return "it cannot be told whether \(sentence)"
      case (.unknown, .dutch): return "niet te zeggen: \(sentence)"
      }
    }
    return .text(text, sense, place)
  }

  /// What is so in the place of a state of a clause that it is not in: its other states for the
  /// party, or why it has none.
  mutating func explainOtherStates(
    _ relation: RelationID, _ words: [Word?], at instant: Word
  ) {
    let place = place(of: words.first.flatMap { $0 })
    let states = reading.program.builtins.clauseStates
    guard words.count == 2, let clause = words[0], let party = words[1],
      states.values.contains(relation)
    else { return }
    var isFound = false
    for state in [ClauseState.fulfilled, .late, .repaired, .violated, .pending, .unproven] {
      guard let other = states[state], other != relation,
        reading.builtInRows(of: other, matching: words, at: instant).contains(where: {
          $0.truth == .yes
        })
      else { continue }
      isFound = true
      let text = reading.printer.bilingual { reading.printer.sentence(other, words, in: $0) }
      grounds.add(.text(text, .holds, place))
    }
    guard !isFound, let id = reading.names.id(of: clause), let found = reading.clausePlaces[id]
    else { return }
    explainNoState(reading.program[found.clause], party, at: instant, place)
  }

  /// Why a clause is in no state at all for a party.
  private mutating func explainNoState(
    _ clause: Clause, _ party: Word, at instant: Word, _ place: Place?
  ) {
    let agreement = reading.program[clause.agreement]
    let name = reading.printer.bilingual { agreement.name.text(in: $0) }
    guard let kind = reading.program.builtins.party else { return }
    let who = reading.printer.bilingual { reading.printer.value(party, .kind(kind), in: $0) }
    let made = reading.made(clause.agreement)
    guard made.contains(where: { reading.isInForce($0, at: instant) != .no }) else {
      let text = Bilingual(
        en: "\(name.english) is not in force at that moment",
        nl: "\(name.dutch) is op dat moment niet van kracht")
      return grounds.add(.text(text, .absent, .span(agreement.span)))
    }
    guard made.contains(where: { reading.isParty(party, of: $0, at: instant) != .no }) else {
      let text = Bilingual(
        en: "\(name.english) does not bind \(who.english) at that moment",
        nl: "\(name.dutch) bindt \(who.dutch) op dat moment niet")
      return grounds.add(.text(text, .absent, .span(agreement.span)))
    }
    let text: Bilingual
    if case .prohibition = clause.form {
      text = Bilingual(
        en: "nothing is stated that \(who.english) did against it",
        nl: "er is niets vastgelegd dat \(who.dutch) ertegen heeft gedaan")
    } else {
      text = Bilingual(
        en: "nothing has made it apply to \(who.english) so far",
        nl: "tot dan geldt zij door niets voor \(who.dutch)")
    }
    grounds.add(.text(text, .absent, place))
  }

  /// Where an agreement or a clause stands.
  private func place(of entity: Word?) -> Place? {
    guard let entity, let id = reading.names.id(of: entity) else { return nil }
    if let place = reading.clausePlaces[id] { return .span(reading.span(of: place)) }
    return reading.made(standingFor: entity).map { .span(reading.program[$0.id].span) }
  }
}
