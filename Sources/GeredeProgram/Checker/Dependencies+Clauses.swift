import GeredeText

/// What agreements and clauses read, and what reads them.
///
/// A state of a clause rests on what was not done, so that whatever reads one counts as reading its
/// falsehood too. Acts that need a power are settled outside the strata: what a power rests on is no
/// read of the agreement that it ends.
extension Dependencies {
  /// The clauses by the entities that stand for them and for their chains.
  static func clausesByEntity(_ program: Program) -> [EntityID: ClauseID] {
    var found: [EntityID: ClauseID] = [:]
    for (index, clause) in program.clauses.enumerated() {
      found[clause.entity] = ClauseID(index)
      for link in clause.links { found[link.entity] = ClauseID(index) }
    }
    return found
  }

  /// The agreements by the entities that stand for them.
  static func agreementsByEntity(_ program: Program) -> [EntityID: AgreementID] {
    var found: [EntityID: AgreementID] = [:]
    for (index, agreement) in program.agreements.enumerated() {
      found[agreement.entity] = AgreementID(index)
    }
    return found
  }

  /// Notes that a sentence about agreements or clauses is read; false if it is another sentence.
  mutating func readsAgreements(
    _ relation: RelationID, _ arguments: [Argument], _ sense: Sense, _ span: Span
  ) -> Bool {
    let isState = clauseStates.contains(relation)
    guard isState || relation == program.builtins.isInForce || relation == program.builtins.binds
    else { return false }
    var entity: EntityID?
    if case .expression(let id)? = arguments.first, case .entity(let one) = program[id].form {
      entity = one
    }
    if isState {
      add(entity.flatMap { clauses[$0] }.map { .clause($0) } ?? .anyClause, .negative, span)
    } else {
      // Who withdrew is a party no longer: that counts as well.
      add(
        entity.flatMap { agreements[$0] }.map { .agreement($0) } ?? .anyAgreement,
        relation == program.builtins.binds ? .negative : sense, span)
    }
    return true
  }

  /// Collects the reads of all agreements and clauses.
  mutating func readAgreements() {
    for index in program.agreements.indices { read(AgreementID(index)) }
    for index in program.clauses.indices { read(ClauseID(index)) }
    for override in program.overrides {
      current = .clause(override.weaker)
      add(.clause(override.stronger), .negative, override.span)
    }
    current = .anyClause
    for (index, clause) in program.clauses.enumerated() {
      add(.clause(ClauseID(index)), .negative, clause.span)
    }
    current = .anyAgreement
    for (index, agreement) in program.agreements.enumerated() {
      add(.agreement(AgreementID(index)), .positive, agreement.span)
    }
  }

  /// Collects what it depends on whether an agreement is in force and whom it binds.
  private mutating func read(_ id: AgreementID) {
    let agreement = program[id]
    current = .agreement(id)
    if let condition = agreement.binding?.condition { read(condition, .positive) }
    var hasConditions = false
    for case .every(_, _, let condition, _) in agreement.parties {
      hasConditions = true
      if let condition { read(condition, .negative) }
    }
    guard agreement.isSigned, let actsFor = program.builtins.actsFor else { return }
    // Each party that a condition finds must have signed: nobody may be without a signature.
    add(.relation(actsFor), hasConditions ? .negative : .positive, agreement.span)
  }

  /// Collects what the states of a clause, and what it lays down, depend on.
  private mutating func read(_ id: ClauseID) {
    let clause = program[id]
    if case .provision(let relation, let arguments, _) = clause.form {
      current = .relation(relation)
      provision = id
      add(.agreement(clause.agreement), .positive, clause.actSpan)
      if let condition = clause.condition { read(condition, .positive) }
      if let unless = clause.unless { read(unless, .negative) }
      read(arguments)
      provision = nil
    }
    current = .clause(id)
    add(.agreement(clause.agreement), .negative, clause.span)
    for condition in [clause.condition, clause.unless] {
      if let condition { read(condition, .negative) }
    }
    switch clause.form {
    case .provision(_, let arguments, let under):
      read(arguments)
      if let under { read(under, .negative) }
    case .standingDuty(let bearer, let condition):
      read(bearer)
      read(condition, .negative)
    case .duty(let action), .prohibition(let action), .permission(let action), .power(let action):
      read(action)
    }
    if let window = clause.window { read(window) }
    for link in clause.links {
      read(link.action)
      read(link.window)
    }
  }

  /// Who may do it for the bearer, and what stands in the slots.
  private mutating func read(_ action: ClauseAction) {
    if let actsFor = program.builtins.actsFor {
      add(.relation(actsFor), .negative, action.span)
    }
    read(action.arguments)
  }

  /// What openings and deadlines rest on.
  private mutating func read(_ window: ClauseWindow) {
    if let series = window.series { for part in [series.start, series.end] { read(part) } }
    if let opening = window.opening { read(opening) }
    for deadline in window.deadlines { read(deadline) }
  }
}
