import GeredeFacts
import GeredeProgram
import GeredeText

/// Changes that bring an agreement into force, or that make somebody a party.
extension RepairSearch {
  /// A sentence about an agreement: in force by signatures and without the act that ended it; a party
  /// by the condition that an agreement names, or without the act by which it joined or left.
  mutating func sets(
    forTerms relation: RelationID, _ words: [Word?], _ wanted: Truth, _ walk: inout Evaluator
  ) -> RepairSets {
    guard let made = words.first.flatMap({ $0 }).flatMap(reading.made(standingFor:)) else {
      return .none
    }
    let moment = walk.moment
    if relation == reading.program.builtins.isInForce {
      return wanted == .yes
        ? inForce(made, at: moment) : existing(made, .no, at: moment) || unsigned(made, at: moment)
    }
    guard relation == reading.program.builtins.binds, let party = words[safe: 1].flatMap({ $0 })
    else { return .none }
    let exists = existing(made, wanted, at: moment)
    let binds = bound(party, made, wanted, at: moment)
    return wanted == .yes ? exists && binds : exists || binds
  }

  /// By taking out the acts that ended it, by the signatures that are wanting, and by what makes it
  /// exist; its dates stand in the text.
  mutating func inForce(_ made: MadeAgreement, at moment: Word) -> RepairSets {
    let builtins = reading.program.builtins
    let agreement = reading.program[made.id]
    var walk = reading.walk(made, Frame(), at: moment)
    let start = agreement.start.flatMap { walk.value(of: $0) } ?? .min
    let end = agreement.end.flatMap { walk.value(of: $0) } ?? .max
    guard start <= moment, moment <= end else { return .none }
    let endings = acts(builtins.terminate, by: nil, on: made, before: moment)
    guard endings.count <= RepairSets.greatestSet else { return .none }
    var result = RepairSets(all: endings) && existing(made, .yes, at: moment)
    guard let sign = builtins.sign else { return result }
    for party in reading.unsigned(made, at: moment) {
      result = result && RepairSets(.add(sign, [party, made.entity, moment]))
    }
    return result
  }

  /// By what makes an agreement exist for its binding, or not.
  private mutating func existing(
    _ made: MadeAgreement, _ wanted: Truth, at moment: Word
  ) -> RepairSets {
    guard let binding = reading.program[made.id].binding, let condition = binding.condition
    else { return wanted == .yes ? .done : .none }
    var walk = reading.walk(made, binding.frame, at: moment)
    return sets(for: condition, wanted, &walk)
  }

  /// By taking a signature out.
  private func unsigned(_ made: MadeAgreement, at moment: Word) -> RepairSets {
    guard let sign = reading.program.builtins.sign, reading.program[made.id].isSigned else {
      return .none
    }
    return reading.namedParties(of: made).reduce(.none) { found, party in
      let signed = acts(sign, by: party, on: made, before: moment + 1)
      return signed.isEmpty || signed.count > RepairSets.greatestSet
        ? found : found || RepairSets(all: signed)
    }
  }

  private mutating func bound(
    _ party: Word, _ made: MadeAgreement, _ wanted: Truth, at moment: Word
  ) -> RepairSets {
    let builtins = reading.program.builtins
    let event = wanted == .yes ? builtins.withdrawFrom : builtins.join
    let done = acts(event, by: party, on: made, before: moment)
    guard done.count <= RepairSets.greatestSet else { return .none }
    let undone = RepairSets(all: done)
    if reading.namedParties(of: made).contains(party) { return wanted == .yes ? undone : .none }
    let conditions: [RepairSets] = reading.program[made.id].parties.compactMap { member in
      guard case .every(let frame, let binder, let condition?, _) = member else { return nil }
      var walk = reading.walk(made, frame, at: moment)
      walk.bind(binder.variable, .word(party))
      return sets(for: condition, wanted, &walk)
    }
    return wanted == .yes
      ? undone && conditions.reduce(.none) { $0 || $1 }
      : undone && conditions.reduce(.done) { $0 && $1 }
  }

  /// The acts on an agreement that are seen at a moment, as changes that take them out.
  private func acts(
    _ event: RelationID?, by party: Word?, on made: MadeAgreement, before moment: Word
  ) -> [FactChange] {
    guard let event else { return [] }
    return reading.acts(event, matching: [party, made.entity, nil])
      .filter { ($0.last ?? .max) < moment }.map { .retract(event, $0) }
  }
}
