public import GeredeProgram
import GeredeText

/// Sentences about agreements and clauses, and states of standing duties.
extension ReferenceEvaluator {
  /// The rows of a relation that the language fills from agreements; nil for any other relation.
  ///
  /// Where the sentence names an agreement or a clause, that one alone is read: a clause may read
  /// the states of another without reading its own.
  func rowsAboutAgreements(
    _ relation: RelationID, of subject: EntityID?, at moment: Int64
  ) -> State? {
    let builtins = program.builtins
    var rows: State = [:]
    if relation == builtins.isInForce {
      for agreement in agreements(about: subject) {
        note([agreement.entity], isInForce(agreement, at: moment), in: &rows)
      }
      return rows
    }
    if relation == builtins.binds {
      guard let kind = builtins.party else { return [:] }
      for agreement in agreements(about: subject) {
        let exists = exists(agreement, at: moment)
        for case .word(let party) in entities(of: kind) {
          note(
            [agreement.entity, party], min(exists, isParty(party, of: agreement, at: moment)),
            in: &rows)
        }
      }
      return rows
    }
    guard let state = builtins.clauseStates.first(where: { $0.value == relation })?.key else {
      return nil
    }
    for index in program.clauses.indices {
      let clause = program.clauses[index]
      let entities = [clause.entity] + clause.links.map(\.entity)
      guard subject.map({ entities.contains($0) }) ?? true else { continue }
      for (entity, found) in zip(entities, states(of: ClauseID(index), at: moment))
      where subject ?? entity == entity {
        for instance in found {
          note(
            [Word(entity.index), instance.bearer], instance.truth(of: state, at: moment),
            in: &rows)
        }
      }
    }
    return rows
  }

  /// The agreement that an entity stands for, or all.
  private func agreements(about subject: EntityID?) -> [ReferenceAgreement] {
    program.agreements.flatMap { agreements(of: $0) }.filter {
      subject == nil || $0.entity == subject.map { Word($0.index) }
    }
  }

  private func note(_ row: [Word], _ truth: ReferenceTruth, in rows: inout State) {
    guard truth != .no else { return }
    let tuple = row.map { ReferenceValue.word($0) }
    rows[tuple] = max(rows[tuple] ?? .no, truth)
  }

  /// The instances that may be in some state at a moment, of a clause and of each of its links.
  public func states(of id: ClauseID, at moment: Int64) -> [[ReferenceInstance]] {
    let clause = program[id]
    switch clause.form {
    case .standingDuty(let bearer, let condition) where clause.window == nil:
      return [standing(clause, bearer, condition, at: moment)]
    case .provision(_, let arguments, let condition?):
      guard case .expression(let bearer)? = arguments.first else { return [] }
      return [standing(clause, bearer, condition, at: moment)]
    default: return instances(of: id)
    }
  }

  /// A standing duty without a time, as it stands at a moment.
  private func standing(
    _ clause: Clause, _ bearer: ExpressionID, _ condition: ConditionID, at moment: Int64
  ) -> [ReferenceInstance] {
    starts(of: clause).flatMap { start -> [ReferenceInstance] in
      let force = forceTruth(of: clause, in: start, at: moment)
      guard force != .no else { return [] }
      return standing(clause, bearer, condition, in: start, force, at: moment)
    }
  }

  private func standing(
    _ clause: Clause, _ bearer: ExpressionID, _ condition: ConditionID, in start: Environment,
    _ force: ReferenceTruth, at moment: Int64
  ) -> [ReferenceInstance] {
    bindings(of: clause, bearer: bearer, in: start, at: moment).compactMap { bound, applies in
      guard case .word(let party) = evaluate(bearer, in: bound, at: moment).single else {
        return nil
      }
      if let unless = clause.unless,
        truth(of: unless, in: bound, at: moment, negative: .plain) == .yes
      {
        return nil
      }
      let exists = min(applies, force, isParty(party, of: clause, in: bound, at: moment))
      guard exists != .no else { return nil }
      let holds = truth(of: condition, in: bound, at: moment, negative: .plain)
      var words: [Int: Word] = [:]
      for case (let index, .word(let word)) in bound { words[index] = word }
      var instance = ReferenceInstance(
        bearer: party, variables: words, root: moment, opening: moment, deadline: moment,
        existence: exists, canBePending: false, start: moment)
      instance.fulfilled = .init(from: moment, truth: holds)
      instance.violated = .init(from: moment, truth: holds.negated)
      if holds == .unknown { instance.doubtful = .init(from: moment, truth: .yes) }
      return instance
    }
  }
}
