public import GeredeProgram
public import GeredeText

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

  /// The agreements that stand under one declaration: one, or one per binding.
  func agreements(of declared: Agreement) -> [ReferenceAgreement] {
    guard let binding = declared.binding else {
      return [ReferenceAgreement(declared: declared, entity: Word(declared.entity.index))]
    }
    return (world.values[binding.value] ?? []).map {
      ReferenceAgreement(declared: declared, binding: $0.arguments[0], entity: $0.arguments[1])
    }
  }

  /// The agreement that a clause speaks for where its variables are bound; nil where it exists once
  /// per binding and there is none for this one.
  func agreement(of clause: Clause, in environment: Environment) -> ReferenceAgreement? {
    let all = agreements(of: program[clause.agreement])
    guard let variable = program[clause.agreement].binding?.binder.variable else {
      return all.first
    }
    return all.first { $0.binding.map { .word($0) } == environment[variable.index] }
  }

  /// The environments in which a clause is read: one for each agreement that exists.
  func starts(of clause: Clause) -> [Environment] {
    agreements(of: program[clause.agreement]).map(\.environment)
  }

  /// Whether some agreement under a declaration is in force at an instant, by its binding.
  public func inForce(_ declared: Agreement, at moment: Int64) -> [[Word]: ReferenceTruth] {
    agreements(of: declared).reduce(into: [:]) { found, agreement in
      let truth = isInForce(agreement, at: moment)
      if truth != .no { found[agreement.binding.map { [$0] } ?? []] = truth }
    }
  }

  /// Whether an agreement is in force at an instant.
  func isInForce(_ agreement: ReferenceAgreement, at moment: Int64) -> ReferenceTruth {
    guard termStart(of: agreement) <= moment, moment <= termEnd(of: agreement),
      ending(of: agreement).map({ moment <= $0 }) ?? true,
      comingIntoForce(of: agreement, by: moment) != nil
    else { return .no }
    var truth = exists(agreement, at: moment)
    guard agreement.declared.isSigned else { return truth }
    for case .every(_, let binder, let condition, _) in agreement.declared.parties {
      for (word, applies) in matching(agreement, binder, condition, at: moment)
      where !hasLeft(word, agreement, by: moment) && !hasJoined(word, agreement, by: moment) {
        if signature(of: word, under: agreement, by: moment) == nil {
          truth = min(truth, applies.negated)
        }
      }
    }
    return truth
  }

  /// Whether an agreement exists at a moment: its binding satisfies `where`.
  func exists(_ agreement: ReferenceAgreement, at moment: Int64) -> ReferenceTruth {
    guard let condition = agreement.declared.binding?.condition else { return .yes }
    return truth(of: condition, in: agreement.environment, at: moment, negative: .plain)
  }

  /// Whether an agreement existed at some instant of its term up to a moment. What is so changes where
  /// a fact begins or has ended, or an act was done: those instants are looked at.
  func hasExisted(_ agreement: ReferenceAgreement, by moment: Int64) -> ReferenceTruth {
    guard agreement.declared.binding?.condition != nil else { return .yes }
    guard let start = comingIntoForce(of: agreement) else { return .no }
    let last = min(moment, termEnd(of: agreement), ending(of: agreement) ?? .max)
    let rows = world.facts.values.joined().map { $0 } + world.values.values.joined()
    var instants = Set(rows.flatMap { [$0.from, $0.until == .max ? .max : $0.until + 1] })
    instants.formUnion(world.acts.values.joined().flatMap { [$0.instant, $0.instant + 1] })
    instants.formUnion([start, last])
    return instants.filter { start <= $0 && $0 <= last }.map { exists(agreement, at: $0) }.max()
      ?? .no
  }

  /// Whether a clause speaks at an instant: its agreement is in force, or it survives it.
  func forceTruth(
    of clause: Clause, in environment: Environment, at moment: Int64
  ) -> ReferenceTruth {
    guard let agreement = agreement(of: clause, in: environment) else { return .no }
    guard clause.survives, let start = comingIntoForce(of: agreement), start <= moment else {
      return isInForce(agreement, at: moment)
    }
    return hasExisted(agreement, by: moment)
  }

  /// Whether a clause may still open instances at an instant: not before its agreement came into
  /// force, and not after its end unless the clause survives it.
  func isWithinTerm(_ clause: Clause, in environment: Environment, at moment: Int64) -> Bool {
    guard let agreement = agreement(of: clause, in: environment),
      let start = comingIntoForce(of: agreement), start <= moment
    else { return false }
    return clause.survives
      || moment <= termEnd(of: agreement) && moment <= ending(of: agreement) ?? .max
  }

  /// The first instant in force by its term and the signatures of the parties by name up to a moment,
  /// or up to now; nil where it never comes into force.
  func comingIntoForce(of agreement: ReferenceAgreement, by moment: Int64? = nil) -> Int64? {
    var start = termStart(of: agreement)
    if agreement.declared.isSigned {
      for party in agreement.namedParties {
        guard let signed = signature(of: party, under: agreement, by: moment ?? now)
        else { return nil }
        start = max(start, signed)
      }
    }
    return start <= termEnd(of: agreement) ? start : nil
  }

  /// Whether the bearer of a clause is a party of its agreement at an instant.
  func isParty(
    _ party: Word, of clause: Clause, in environment: Environment, at moment: Int64
  ) -> ReferenceTruth {
    agreement(of: clause, in: environment).map { isParty(party, of: $0, at: moment) } ?? .no
  }

  /// Whether somebody is a party of an agreement at an instant.
  func isParty(
    _ party: Word, of agreement: ReferenceAgreement, at moment: Int64
  ) -> ReferenceTruth {
    if agreement.declared.form == .regulation {
      guard let kind = program.builtins.party else { return .no }
      return isEntity(party, within: kind) ? .yes : .no
    }
    if hasJoined(party, agreement, by: moment) { return .yes }
    if hasLeft(party, agreement, by: moment) { return .no }
    if agreement.namedParties.contains(party) { return .yes }
    var truth = ReferenceTruth.no
    for case .every(_, let binder, let condition, _) in agreement.declared.parties {
      truth = max(truth, matching(agreement, binder, condition, at: moment)[party] ?? .no)
    }
    return truth
  }

  /// The first instant of its term.
  func termStart(of agreement: ReferenceAgreement) -> Int64 {
    bound(agreement.declared.start) ?? .min
  }

  /// The last instant of its term.
  func termEnd(of agreement: ReferenceAgreement) -> Int64 { bound(agreement.declared.end) ?? .max }

  /// The instant at which an act with the power to do so ended it; nil without one.
  func ending(of agreement: ReferenceAgreement) -> Int64? {
    settled(program.builtins.terminate, agreement).map(\.instant).min()
  }

  private func bound(_ instant: ExpressionID?) -> Int64? {
    guard let instant, case .word(let word) = evaluate(instant, in: [:], at: now).single else {
      return nil
    }
    return word
  }

  /// The parties that satisfy a condition, which may speak of the binding.
  private func matching(
    _ agreement: ReferenceAgreement, _ binder: Binder, _ condition: ConditionID?, at moment: Int64
  ) -> [Word: ReferenceTruth] {
    var found: [Word: ReferenceTruth] = [:]
    let all =
      condition.map {
        solutions(
          of: $0, over: [binder], in: agreement.environment, at: moment, negative: .plain)
      } ?? ranges(of: [binder], in: agreement.environment).map { ($0, .yes) }
    for (environment, truth) in all {
      guard case .word(let word)? = environment[binder.variable.index] else { continue }
      found[word] = max(found[word] ?? .no, truth)
    }
    return found
  }

  /// The first instant up to `moment` at which a party signed, itself or through who acts for it.
  private func signature(
    of party: Word, under agreement: ReferenceAgreement, by moment: Int64
  ) -> Int64? {
    guard let sign = program.builtins.sign else { return nil }
    return acts(of: sign).first {
      $0.instant <= moment && $0.arguments.count == 2
        && $0.arguments[1] == agreement.entity
        && isActOf(party, by: $0.arguments[0], at: $0.instant)
    }?.instant
  }

  private func settled(_ event: RelationID?, _ agreement: ReferenceAgreement) -> [ReferenceWorld
    .Act]
  {
    guard let event else { return [] }
    return (settledActs[event] ?? []).filter {
      $0.arguments.count == 2 && $0.arguments[1] == agreement.entity
    }
  }

  private func last(
    _ event: RelationID?, of party: Word, _ agreement: ReferenceAgreement, before moment: Int64
  ) -> Int64? {
    settled(event, agreement).filter { $0.arguments[0] == party && $0.instant < moment }
      .map(\.instant).max()
  }

  /// Joined, and not withdrawn since.
  private func hasJoined(_ party: Word, _ agreement: ReferenceAgreement, by moment: Int64) -> Bool {
    guard let joined = last(program.builtins.join, of: party, agreement, before: moment) else {
      return false
    }
    let left = last(program.builtins.withdrawFrom, of: party, agreement, before: moment)
    return left.map { $0 <= joined } ?? true
  }

  /// Withdrawn, and not joined since.
  private func hasLeft(_ party: Word, _ agreement: ReferenceAgreement, by moment: Int64) -> Bool {
    guard let left = last(program.builtins.withdrawFrom, of: party, agreement, before: moment)
    else { return false }
    let joined = last(program.builtins.join, of: party, agreement, before: moment)
    return joined.map { $0 <= left } ?? true
  }
}
