public import GeredeProgram
import GeredeText

/// When agreements are in force, whom they bind, and which acts had the power they need.
extension ReferenceEvaluator {
  // MARK: - Acts

  /// The acts that a condition about `moment` sees. An act that needs a power counts only if it had
  /// it, and only after its instant.
  func acts(of event: RelationID, seenAt moment: Int64) -> [ReferenceWorld.Act] {
    program[event].needsPower
      ? (settledActs[event] ?? []).filter { $0.instant < moment }
      : (world.acts[event] ?? []).filter { $0.instant <= moment }
  }

  /// The acts that there are at the instant of evaluation, in order of time.
  func acts(of event: RelationID) -> [ReferenceWorld.Act] {
    acts(of: event, seenAt: now).sorted { a, b in
      a.instant == b.instant
        ? a.arguments.lexicographicallyPrecedes(b.arguments) : a.instant < b.instant
    }
  }

  /// Whether an act of `actor` at an instant is also one of `party`.
  func isActOf(_ party: Word, by actor: Word, at instant: Int64) -> Bool {
    if actor == party { return true }
    guard let actsFor = program.builtins.actsFor else { return false }
    return state(of: actsFor, at: instant)[[.word(actor), .word(party)]] == .yes
  }

  /// Finds the acts that had the power they need, in order of time: whether one had it rests on
  /// those before it. Each is an act of the party whose power it was.
  func settle() {
    let events = program.relations.indices.map { RelationID($0) }.filter { program[$0].needsPower }
    let acts = events.flatMap { event in (world.acts[event] ?? []).map { (event, $0) } }
      .filter { $0.1.instant <= now }
    for instant in Set(acts.map(\.1.instant)).sorted() {
      let valid = acts.filter { $0.1.instant == instant }.flatMap { event, act in
        powers(event, act).map { (event, act, party: $0) }
      }
      for (event, act, party) in valid {
        var own = act
        own.arguments[0] = party
        settledActs[event, default: []].append(own)
      }
      states = [:]
      instances = [:]
    }
  }

  // MARK: - Agreements
  //
  // Of agreements that exist once per binding nothing is said here.

  /// Whether an agreement is in force at an instant.
  public func isInForce(_ agreement: Agreement, at moment: Int64) -> ReferenceTruth {
    guard termStart(of: agreement) <= moment, moment <= termEnd(of: agreement),
      ending(of: agreement).map({ moment <= $0 }) ?? true
    else { return .no }
    guard agreement.isSigned else { return .yes }
    var truth = ReferenceTruth.yes
    for party in agreement.parties {
      switch party {
      case .bound: continue
      case .named(let entity, _):
        if signature(of: Word(entity.index), under: agreement, by: moment) == nil { return .no }
      case .every(_, let binder, let condition, _):
        for (word, applies) in matching(binder, condition, at: moment)
        where !hasLeft(word, agreement, by: moment) && !hasJoined(word, agreement, by: moment) {
          if signature(of: word, under: agreement, by: moment) == nil {
            truth = min(truth, applies.negated)
          }
        }
      }
    }
    return truth
  }

  /// Whether a clause speaks at an instant: its agreement is in force, or it survives it.
  func forceTruth(of clause: Clause, at moment: Int64) -> ReferenceTruth {
    let agreement = program[clause.agreement]
    let truth = isInForce(agreement, at: moment)
    guard clause.survives, let start = comingIntoForce(of: agreement), start <= moment else {
      return truth
    }
    return .yes
  }

  /// Whether a clause may still open instances at an instant: not before its agreement came into
  /// force, and not after its end unless the clause survives it.
  func isWithinTerm(_ clause: Clause, at moment: Int64) -> Bool {
    let agreement = program[clause.agreement]
    guard let start = comingIntoForce(of: agreement), start <= moment else { return false }
    return clause.survives
      || moment <= termEnd(of: agreement) && moment <= ending(of: agreement) ?? .max
  }

  /// The first instant in force by its term and the signatures of the parties by name; nil where it
  /// never comes into force.
  func comingIntoForce(of agreement: Agreement) -> Int64? {
    var start = termStart(of: agreement)
    if agreement.isSigned {
      for case .named(let party, _) in agreement.parties {
        guard let signed = signature(of: Word(party.index), under: agreement, by: now)
        else { return nil }
        start = max(start, signed)
      }
    }
    return start <= termEnd(of: agreement) ? start : nil
  }

  /// Whether somebody is a party of an agreement at an instant.
  func isParty(_ party: Word, of agreement: Agreement, at moment: Int64) -> ReferenceTruth {
    if agreement.form == .regulation {
      guard let kind = program.builtins.party else { return .no }
      return isEntity(party, within: kind) ? .yes : .no
    }
    if hasJoined(party, agreement, by: moment) { return .yes }
    if hasLeft(party, agreement, by: moment) { return .no }
    var truth = ReferenceTruth.no
    for member in agreement.parties {
      switch member {
      case .bound: continue
      case .named(let entity, _):
        if Word(entity.index) == party { return .yes }
      case .every(_, let binder, let condition, _):
        truth = max(truth, matching(binder, condition, at: moment)[party] ?? .no)
      }
    }
    return truth
  }

  /// The first instant of its term.
  func termStart(of agreement: Agreement) -> Int64 { bound(agreement.start) ?? .min }

  /// The last instant of its term.
  func termEnd(of agreement: Agreement) -> Int64 { bound(agreement.end) ?? .max }

  /// The instant at which an act with the power to do so ended it; nil without one.
  func ending(of agreement: Agreement) -> Int64? {
    settled(program.builtins.terminate, agreement).map(\.instant).min()
  }

  private func bound(_ instant: ExpressionID?) -> Int64? {
    guard let instant, case .word(let word) = evaluate(instant, in: [:], at: now).single else {
      return nil
    }
    return word
  }

  /// The parties that satisfy a condition.
  private func matching(
    _ binder: Binder, _ condition: ConditionID?, at moment: Int64
  ) -> [Word: ReferenceTruth] {
    var found: [Word: ReferenceTruth] = [:]
    let all =
      condition.map {
        solutions(of: $0, over: [binder], in: [:], at: moment, negative: .plain)
      } ?? ranges(of: [binder], in: [:]).map { ($0, .yes) }
    for (environment, truth) in all {
      guard case .word(let word)? = environment[binder.variable.index] else { continue }
      found[word] = max(found[word] ?? .no, truth)
    }
    return found
  }

  /// The first instant up to `moment` at which a party signed, itself or through who acts for it.
  private func signature(
    of party: Word, under agreement: Agreement, by moment: Int64
  ) -> Int64? {
    guard let sign = program.builtins.sign else { return nil }
    return acts(of: sign).first {
      $0.instant <= moment && $0.arguments.count == 2
        && $0.arguments[1] == Word(agreement.entity.index)
        && isActOf(party, by: $0.arguments[0], at: $0.instant)
    }?.instant
  }

  private func settled(_ event: RelationID?, _ agreement: Agreement) -> [ReferenceWorld.Act] {
    guard let event else { return [] }
    return (settledActs[event] ?? []).filter {
      $0.arguments.count == 2 && $0.arguments[1] == Word(agreement.entity.index)
    }
  }

  private func last(
    _ event: RelationID?, of party: Word, _ agreement: Agreement, before moment: Int64
  ) -> Int64? {
    settled(event, agreement).filter { $0.arguments[0] == party && $0.instant < moment }
      .map(\.instant).max()
  }

  /// Joined, and not withdrawn since.
  private func hasJoined(_ party: Word, _ agreement: Agreement, by moment: Int64) -> Bool {
    guard let joined = last(program.builtins.join, of: party, agreement, before: moment) else {
      return false
    }
    let left = last(program.builtins.withdrawFrom, of: party, agreement, before: moment)
    return left.map { $0 <= joined } ?? true
  }

  /// Withdrawn, and not joined since.
  private func hasLeft(_ party: Word, _ agreement: Agreement, by moment: Int64) -> Bool {
    guard let left = last(program.builtins.withdrawFrom, of: party, agreement, before: moment)
    else { return false }
    let joined = last(program.builtins.join, of: party, agreement, before: moment)
    return joined.map { $0 <= left } ?? true
  }
}
