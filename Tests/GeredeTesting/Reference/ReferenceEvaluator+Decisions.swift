public import GeredeProgram
public import GeredeText

/// What somebody may do, by its definition.
public enum ReferenceDecision: Hashable, Sendable {
  case prohibited, conflict, cannotTell, permitted, dutyPermits, notRegulated
}

/// An act that is asked about; nil for a slot that matches anything.
struct ActPattern {
  var event: RelationID
  var arguments: [Word?]
}

/// Permissions, powers, prohibitions, and which clause sets which aside.
extension ReferenceEvaluator {
  /// Whether somebody may do an act, with every slot given, at an instant.
  public func decision(
    on event: RelationID, _ arguments: [Word], at moment: Int64
  ) -> ReferenceDecision {
    let pattern = ActPattern(event: event, arguments: arguments.map { $0 })
    var isProhibited = false
    var isCertain = false
    for (id, clause) in clauses {
      guard case .prohibition(let action) = clause.form else { continue }
      for party in principals(of: arguments[0], at: moment) {
        for (bound, applies, isDoubtful) in applications(
          of: clause, action, to: pattern, bearer: party, at: moment)
        where !isSetAside(id, for: pattern, bearer: party, in: bound, at: moment) {
          isProhibited = true
          if applies == .yes && !isDoubtful { isCertain = true }
        }
      }
    }
    let permission = permission(for: pattern, by: arguments[0], at: moment)
    guard isProhibited else { return permission ?? .notRegulated }
    if !isCertain { return .cannotTell }
    return permission == nil ? .prohibited : .conflict
  }

  /// Why an act would be permitted if nothing forbade it; nil where nothing permits it.
  private func permission(
    for pattern: ActPattern, by actor: Word, at moment: Int64
  ) -> ReferenceDecision? {
    let parties = principals(of: actor, at: moment)
    let needsPower = program[pattern.event].needsPower
    if parties.contains(where: { isAllowed(pattern, bearer: $0, at: moment) }) {
      return .permitted
    }
    guard !needsPower else { return nil }
    for (id, clause) in clauses {
      let actions =
        [clause.form.action] + clause.links.map { $0.modality == .must ? $0.action : nil }
      for (action, level) in zip(actions, instances(of: id)) {
        guard let action else { continue }
        let isPending = level.contains { instance in
          parties.contains(instance.bearer) && instance.truth(of: .pending, at: moment) == .yes
            && matches(pattern, action, for: instance, at: moment)
        }
        if isPending { return .dutyPermits }
      }
    }
    return nil
  }

  /// The parties whose power an act that was done rests on; none where it had no power.
  func powers(_ event: RelationID, _ act: ReferenceWorld.Act) -> [Word] {
    let pattern = ActPattern(event: event, arguments: act.arguments.map { $0 })
    return principals(of: act.arguments[0], at: act.instant).filter {
      isAllowed(pattern, bearer: $0, at: act.instant)
    }
  }

  /// Whether a permission (for an event that needs a power: a power) applies, itself or as a link.
  private func isAllowed(_ pattern: ActPattern, bearer: Word, at moment: Int64) -> Bool {
    let needsPower = program[pattern.event].needsPower
    return clauses.contains { id, clause in
      switch (clause.form, needsPower) {
      case (.permission(let action), false), (.power(let action), true):
        let applied = applications(of: clause, action, to: pattern, bearer: bearer, at: moment)
        if applied.contains(where: { bound, _, _ in
          !isSetAside(id, for: pattern, bearer: bearer, in: bound, at: moment)
        }) {
          return true
        }
      default: break
      }
      return zip(clause.links, instances(of: id).dropFirst()).contains { link, level in
        guard link.modality == (needsPower ? .can : .may) else { return false }
        return level.contains { instance in
          instance.bearer == bearer && instance.existence == .yes && instance.opening < moment
            && moment <= instance.deadline
            && forceTruth(of: clause, in: instance.environment, at: moment) == .yes
            && isParty(bearer, of: clause, in: instance.environment, at: moment) == .yes
            && matches(pattern, link.action, for: instance, at: moment)
        }
      }
    }
  }

  // MARK: - Application

  /// The bindings for which a prohibition, permission or power applies to an act at a moment, set
  /// aside or not, and whether that rests on something unknown. Unknown ones of prohibitions only:
  /// what is unknown permits nothing.
  func applications(
    of clause: Clause, _ action: ClauseAction, to pattern: ActPattern, bearer: Word,
    at moment: Int64
  ) -> [(Environment, ReferenceTruth, isDoubtful: Bool)] {
    guard action.event == pattern.event else { return [] }
    return starts(of: clause).flatMap {
      applications(of: clause, action, to: pattern, bearer: bearer, from: $0, at: moment)
    }
  }

  /// Those of one agreement, whose binding is all that is bound.
  private func applications(
    of clause: Clause, _ action: ClauseAction, to pattern: ActPattern, bearer: Word,
    from binding: Environment, at moment: Int64
  ) -> [(Environment, ReferenceTruth, isDoubtful: Bool)] {
    guard let start = bind(action, to: pattern, bearer, in: binding, at: moment),
      case .expression(let subject)? = action.arguments.first
    else { return [] }
    let bearing =
      program.admitsNewcomers(clause)
      ? .yes : isParty(bearer, of: clause, in: binding, at: moment)
    let base = min(forceTruth(of: clause, in: binding, at: moment), bearing)
    guard base != .no else { return [] }
    var isProhibition = false
    if case .prohibition = clause.form { isProhibition = true }
    // A slot that matches anything leaves its variable to range.
    let open = freeVariables(of: action).filter { start[$0] == nil }
    return enumerate(open, of: clause, in: start).flatMap { environment in
      bindings(of: clause, bearer: subject, in: environment, at: moment)
    }.compactMap { bound, applies in
      let excuse =
        clause.unless.map {
          truth(of: $0, in: bound, at: moment, negative: isProhibition ? .plain : .negative)
        } ?? .no
      let holds = min(applies, base)
      if isProhibition {
        return excuse == .yes ? nil : (bound, holds, holds == .unknown || excuse == .unknown)
      }
      return holds == .yes && excuse == .no ? (bound, .yes, false) : nil
    }
  }

  /// The environment in which an action is the act; nil where it is another.
  private func bind(
    _ action: ClauseAction, to pattern: ActPattern, _ bearer: Word, in binding: Environment,
    at moment: Int64
  ) -> Environment? {
    var environment = binding
    var words = pattern.arguments
    words[0] = bearer
    for (argument, word) in zip(action.arguments, words) {
      guard case .expression(let id) = argument, let word,
        let variable = freeVariable(id, in: environment)
      else { continue }
      environment[variable.index] = .word(word)
    }
    return fits(words, action, in: environment, at: moment) ? environment : nil
  }

  /// Whether an act is the action of an instance.
  private func matches(
    _ pattern: ActPattern, _ action: ClauseAction, for instance: ReferenceInstance,
    at moment: Int64
  ) -> Bool {
    guard action.event == pattern.event else { return false }
    var words = pattern.arguments
    words[0] = instance.bearer
    return fits(words, action, in: instance.environment, at: moment)
  }

  private func fits(
    _ words: [Word?], _ action: ClauseAction, in environment: Environment, at moment: Int64
  ) -> Bool {
    action.arguments.indices.allSatisfy { slot in
      guard case .expression(let id) = action.arguments[slot], let word = words[slot],
        freeVariables(id).allSatisfy({ environment[$0] != nil })
      else { return true }
      guard case .word(let wanted) = evaluate(id, in: environment, at: moment).single else {
        return false
      }
      return action.atLeast.contains(slot) ? word >= wanted : word == wanted
    }
  }

  /// The act that an instance of a duty asks for.
  func pattern(
    of action: ClauseAction, in environment: Environment, by bearer: Word, at moment: Int64
  ) -> ActPattern {
    var words: [Word?] = action.arguments.map { argument in
      guard case .expression(let id) = argument,
        case .word(let word) = evaluate(id, in: environment, at: moment).single
      else { return nil }
      return word
    }
    words[0] = bearer
    return ActPattern(event: action.event, arguments: words)
  }

  private func freeVariables(of action: ClauseAction) -> Set<Int> {
    action.arguments.reduce(into: []) { found, argument in
      if case .expression(let id) = argument { found.formUnion(freeVariables(id)) }
    }
  }

  // MARK: - Overrides

  /// Whether a clause is set aside for an act and a bearer at a moment: one that overrides it
  /// conflicts with it, applies, and is not itself set aside. Of an agreement that exists once per
  /// binding a clause sets aside those of the same binding.
  func isSetAside(
    _ id: ClauseID, for pattern: ActPattern, bearer: Word, in environment: Environment,
    at moment: Int64
  ) -> Bool {
    let forbids = Self.isProhibition(program[id])
    return stronger(than: id).contains { other in
      var shared: Environment = [:]
      if program[other].agreement == program[id].agreement {
        shared = agreement(of: program[id], in: environment)?.environment ?? [:]
      }
      func isShared(_ bound: Environment) -> Bool {
        shared.allSatisfy { bound[$0.key] == $0.value }
      }
      let clause = program[other]
      guard Self.isProhibition(clause) != forbids, let action = clause.form.action else {
        return false
      }
      if case .duty = clause.form {
        return (instances(of: other).first ?? []).contains { instance in
          instance.bearer == bearer && instance.existence == .yes && instance.opening <= moment
            && moment <= instance.deadline && isShared(instance.environment)
            && matches(pattern, action, for: instance, at: moment)
        }
      }
      return applications(of: clause, action, to: pattern, bearer: bearer, at: moment).contains {
        $0.1 == .yes && isShared($0.0)
          && !isSetAside(other, for: pattern, bearer: bearer, in: $0.0, at: moment)
      }
    }
  }

  private static func isProhibition(_ clause: Clause) -> Bool {
    if case .prohibition = clause.form { true } else { false }
  }

  /// The clauses that override a clause, through others as well.
  private func stronger(than id: ClauseID) -> Set<ClauseID> {
    var found: Set<ClauseID> = []
    var pending = [id]
    while let weaker = pending.popLast() {
      for override in program.overrides
      where override.weaker == weaker && found.insert(override.stronger).inserted {
        pending.append(override.stronger)
      }
    }
    return found
  }

  // MARK: - Parties

  private var clauses: [(ClauseID, Clause)] {
    program.clauses.enumerated().map { (ClauseID($0.offset), $0.element) }
  }

  /// The parties whose act an act of `actor` is.
  private func principals(of actor: Word, at moment: Int64) -> [Word] {
    guard let kind = program.builtins.party else { return [actor] }
    return entities(of: kind).compactMap { value in
      guard case .word(let party) = value, isActOf(party, by: actor, at: moment) else {
        return nil
      }
      return party
    }
  }
}
