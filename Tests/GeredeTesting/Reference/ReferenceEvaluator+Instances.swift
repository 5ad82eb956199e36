import GeredeProgram
import GeredeText

/// The instances of duties, standing duties with a time and prohibitions.
extension ReferenceEvaluator {
  /// The instances of a clause that opened by the instant of evaluation, then those of each link of
  /// its chain. Empty lists for clauses that have none.
  func instances(of id: ClauseID) -> [[ReferenceInstance]] {
    if let known = instances[id] { return known }
    let clause = program[id]
    var found: [ReferenceInstance]
    switch clause.form {
    case .duty(let action):
      found = opened(id, bearer: action.arguments[0], action)
      perform(action, of: clause, by: &found)
    case .standingDuty(let bearer, let condition) where clause.window != nil:
      found = opened(id, bearer: .expression(bearer), nil)
      for index in found.indices { observe(condition, for: &found[index]) }
    case .prohibition(let action): found = violations(id, action)
    default: found = []
    }
    var levels = [found]
    for link in clause.links {
      var level = (levels.last ?? []).compactMap { open(link, of: clause, after: $0) }
      if link.modality == .must {
        var action = link.action
        // Instances of a prohibition differ by the instant of the act, which no action names.
        if case .prohibition = clause.form { action.isOnce = true }
        perform(action, of: clause, by: &level)
      }
      levels.append(level)
    }
    repair(&levels)
    instances[id] = levels
    return levels
  }

  // MARK: - Openings

  /// The instances of a clause with a window. A guard is spoken at the opening.
  private func opened(
    _ id: ClauseID, bearer: Argument, _ action: ClauseAction?
  ) -> [ReferenceInstance] {
    guard case .expression(let bearer) = bearer else { return [] }
    let clause = program[id]
    var found: [ReferenceInstance] = []
    for (environment, opening) in starts(of: clause).flatMap({ openings(of: clause, in: $0) })
    where opening ?? .min <= now {
      // An opening that is not known may have been while the agreement was in force.
      let spoken = opening ?? now
      let force =
        opening == nil
        ? forceWithoutOpening(of: clause, in: environment)
        : forceTruth(of: clause, in: environment, at: spoken)
      guard force != .no else { continue }
      for (bound, applies) in bindings(of: clause, bearer: bearer, in: environment, at: spoken) {
        guard case .word(let party) = evaluate(bearer, in: bound, at: spoken).single else {
          continue
        }
        let excused = clause.unless.map {
          truth(of: $0, in: bound, at: spoken, negative: .plain) == .yes
        }
        guard excused != true else { continue }
        let binds = isParty(party, of: clause, in: bound, at: spoken)
        let exists = min(applies, force, binds)
        guard exists != .no else { continue }
        if let action, opening != nil {
          let pattern = pattern(of: action, in: bound, by: party, at: spoken)
          if isSetAside(id, for: pattern, bearer: party, in: bound, at: spoken) { continue }
        }
        found.append(instance(of: clause, party, bound, opening, exists))
      }
    }
    return found
  }

  /// Whether an agreement may have been in force at an opening that is not known.
  private func forceWithoutOpening(
    of clause: Clause, in environment: Environment
  ) -> ReferenceTruth {
    guard let agreement = agreement(of: clause, in: environment),
      let start = comingIntoForce(of: agreement), start <= now
    else { return .no }
    return min(.unknown, hasExisted(agreement, by: now))
  }

  private func instance(
    of clause: Clause, _ bearer: Word, _ environment: Environment, _ opening: Int64?,
    _ exists: ReferenceTruth
  ) -> ReferenceInstance {
    let deadline = opening.flatMap { opening in
      self.deadline(of: clause.window, clause, in: environment, opening: opening)
    }
    let start = opening ?? .min
    return ReferenceInstance(
      bearer: bearer, variables: known(environment, in: clause), root: start, opening: start,
      deadline: deadline ?? .max, existence: deadline == nil ? .unknown : exists,
      isDated: deadline != nil, start: start)
  }

  /// Where an instance may open, for each binding that the opening rests on; nil where it is not
  /// known. Nothing if the agreement never comes into force.
  private func openings(
    of clause: Clause, in start: Environment
  ) -> [(Environment, Int64?)] {
    let window = clause.window
    var needed = Set(window?.opening.map { freeVariables($0) } ?? [])
    if let series = window?.series {
      needed.formUnion(freeVariables(series.anchor))
      needed.formUnion(freeVariables(series.period))
    }
    return enumerate(needed, of: clause, in: start).flatMap { environment in
      if let series = window?.series {
        return periods(series, window?.opening, in: environment)
      }
      if let opening = window?.opening {
        return [(environment, instant(opening, in: environment))]
      }
      return agreement(of: clause, in: environment).flatMap { comingIntoForce(of: $0) }.map {
        [(environment, $0)]
      } ?? []
    }
  }

  /// One opening per period that has begun, as the series counts them from its anchor.
  private func periods(
    _ series: ClauseSeries, _ opening: ExpressionID?, in environment: Environment
  ) -> [(Environment, Int64?)] {
    var found: [(Environment, Int64?)] = []
    var number: Word = 0
    while true {
      var bound = environment
      bound[series.numberVariable.index] = .word(number)
      guard case .word(let day) = evaluate(series.start, in: bound, at: now).single,
        let begins = world.zone.firstSecond(ofDay: day)
      else { return found.isEmpty ? [(environment, nil)] : found }
      guard begins <= now else { return found }
      bound[series.startVariable.index] = .word(day)
      let stated = opening.map { instant($0, in: bound) }
      found.append((bound, stated.map { $0.map { max($0, begins) } } ?? begins))
      number += 1
    }
  }

  /// The last instant at which an instance may be done; nil where it is not known.
  private func deadline(
    of window: ClauseWindow?, _ clause: Clause, in environment: Environment, opening: Int64
  ) -> Int64? {
    var bound = environment
    if let window { bound[window.openingVariable.index] = .word(opening) }
    var ends = window?.deadlines ?? []
    if let series = window?.series { ends.append(series.end) }
    guard !ends.isEmpty else {
      return agreement(of: clause, in: environment).map { termEnd(of: $0) }
    }
    let instants = ends.map { instant($0, in: bound) }
    let known = instants.compactMap { $0 }
    return known.count == instants.count ? known.min() : nil
  }

  /// The bindings of a clause's instance variables for which its guard may hold at a moment.
  func bindings(
    of clause: Clause, bearer: ExpressionID, in environment: Environment, at moment: Int64
  ) -> [(Environment, ReferenceTruth)] {
    var best: [Tuple: (Environment, ReferenceTruth)] = [:]
    for start in parties(freeVariable(bearer, in: environment), in: environment) {
      let solved =
        clause.condition.map { solutions(of: $0, in: start, at: moment, negative: .plain) }
        ?? [(start, .yes)]
      for (found, truth) in solved {
        let open = Set(clause.instanceVariables.map(\.index)).filter { found[$0] == nil }
        for bound in enumerate(open, of: clause, in: found) {
          let tuple = clause.instanceVariables.map { bound[$0.index] ?? .missing }
          if let known = best[tuple], known.1 >= truth { continue }
          best[tuple] = (bound, truth)
        }
      }
    }
    return Array(best.values)
  }

  /// A variable as bearer ranges over the parties; whom the agreement binds is asked afterwards.
  private func parties(_ variable: VariableID?, in environment: Environment) -> [Environment] {
    guard let variable, let kind = program.builtins.party else { return [environment] }
    return entities(of: kind).map { extended(environment, variable, $0) }
  }

  /// The environments in which variables stand for each member of their type: entities, values of
  /// enumerations, instants of acts. Variables of other types are left to the guard.
  func enumerate(
    _ variables: Set<Int>, of clause: Clause, in environment: Environment
  ) -> [Environment] {
    variables.sorted().filter { environment[$0] == nil }.reduce([environment]) { found, index in
      let members: [ReferenceValue]
      switch clause.frame.variables[index].type {
      case .kind(let kind): members = entities(of: kind)
      case .enumeration(let id): members = program[id].values.indices.map { .word(Word($0)) }
      case .bool: members = [.word(0), .word(1)]
      case .instant:
        let events = program.relations.indices.map { RelationID($0) }.filter {
          program[$0].form == .event
        }
        members = Set(events.flatMap { acts(of: $0) }.map(\.instant)).map { .word($0) }
      default: return found
      }
      return found.flatMap { base in
        members.map { extended(base, VariableID(index), $0) }
      }
    }
  }

  private func instant(_ expression: ExpressionID, in environment: Environment) -> Int64? {
    guard case .word(let word) = evaluate(expression, in: environment, at: now).single else {
      return nil
    }
    return word
  }

  private func known(_ environment: Environment, in clause: Clause) -> [Int: Word] {
    var words: [Int: Word] = [:]
    for (index, value) in environment {
      if case .word(let word) = value { words[index] = word }
    }
    return words
  }

  // MARK: - What becomes of an instance

  /// Settles instances with acts: each act for every instance that it matches, or with `once` for
  /// the earliest open one alone of each party whose act it is.
  private func perform(
    _ action: ClauseAction, of clause: Clause, by instances: inout [ReferenceInstance]
  ) {
    let order = instances.indices.sorted { a, b in
      let (left, right) = (instances[a], instances[b])
      if left.opening != right.opening { return left.opening < right.opening }
      if left.deadline != right.deadline { return left.deadline < right.deadline }
      let places = clause.instanceVariables.map(\.index)
      return places.map { left.variables[$0] ?? .min }.lexicographicallyPrecedes(
        places.map { right.variables[$0] ?? .min })
    }
    for act in acts(of: action.event) {
      let matching = order.filter { index in
        let instance = instances[index]
        return performs(act, action, for: instance)
      }
      let settled = matching.filter { index in
        let instance = instances[index]
        if action.isOnce, instance.existence != .yes { return false }
        return instance.isDated && instance.fulfilled == nil && instance.opening <= act.instant
          && act.instant <= instance.deadline
      }
      var bearers: Set<Word> = []
      let used =
        action.isOnce
        ? settled.filter { bearers.insert(instances[$0].bearer).inserted } : settled
      for index in used {
        // A link is told of from the instant at which what stands before it has failed.
        instances[index].fulfilled = .init(
          from: max(act.instant, instances[index].start), truth: .yes)
      }
      for index in matching
      where !(action.isOnce && bearers.contains(instances[index].bearer))
        && instances[index].late == nil && instances[index].opening <= act.instant
        && instances[index].deadline < act.instant
      {
        instances[index].late = .init(from: act.instant, truth: .yes)
      }
    }
    for index in instances.indices where instances[index].fulfilled == nil {
      let deadline = instances[index].deadline
      guard deadline < .max else { continue }
      instances[index].violated = .init(
        from: max(deadline + 1, instances[index].start), truth: .yes)
    }
  }

  /// The outcome of a standing duty with a time: its condition at that moment.
  private func observe(_ condition: ConditionID, for instance: inout ReferenceInstance) {
    guard instance.isDated, instance.deadline < now else { return }
    let environment = instance.environment
    let after = instance.deadline + 1
    switch truth(of: condition, in: environment, at: instance.deadline, negative: .plain) {
    case .yes: instance.fulfilled = .init(from: after, truth: .yes)
    case .no: instance.violated = .init(from: after, truth: .yes)
    case .unknown:
      instance.fulfilled = .init(from: after, truth: .unknown)
      instance.violated = .init(from: after, truth: .unknown)
      instance.doubtful = .init(from: after, truth: .yes)
    }
  }

  /// The violations of a prohibition: one instance per act and binding.
  private func violations(_ id: ClauseID, _ action: ClauseAction) -> [ReferenceInstance] {
    let clause = program[id]
    guard let kind = program.builtins.party else { return [] }
    var found: [ReferenceInstance] = []
    for act in world.acts[action.event] ?? [] where act.instant <= now {
      for case .word(let party) in entities(of: kind)
      where isActOf(party, by: act.arguments[0], at: act.instant) {
        let pattern = ActPattern(event: action.event, arguments: act.arguments.map { $0 })
        for (environment, applies, _) in applications(
          of: clause, action, to: pattern, bearer: party, at: act.instant)
        where !isSetAside(id, for: pattern, bearer: party, in: environment, at: act.instant) {
          found.append(
            ReferenceInstance(
              bearer: party, variables: known(environment, in: clause), root: act.instant,
              opening: act.instant, deadline: act.instant, existence: applies,
              canBePending: false, start: act.instant,
              violated: .init(from: act.instant, truth: .yes)))
        }
      }
    }
    return found
  }

  // MARK: - Otherwise

  /// The instance of a link that opens when what stands before it fails; nil where it does not, or
  /// where that cannot be told: then what stands before it is unproven.
  private func open(
    _ link: ClauseLink, of clause: Clause, after parent: ReferenceInstance
  ) -> ReferenceInstance? {
    guard parent.isDated, parent.existence == .yes, let failure = parent.violated,
      failure.truth == .yes, failure.from <= now,
      case .expression(let bearer)? = link.action.arguments.first
    else { return nil }
    let opening = parent.deadline
    let environment = parent.environment
    guard case .word(let party) = evaluate(bearer, in: environment, at: opening).single else {
      return nil
    }
    // Who is a party, and who signed, was looked at when the clause itself opened.
    guard isWithinTerm(clause, in: environment, at: opening) else { return nil }
    let deadline = deadline(of: link.window, clause, in: environment, opening: opening)
    return ReferenceInstance(
      bearer: party, variables: parent.variables, root: parent.root, opening: opening,
      deadline: deadline ?? .max, existence: deadline == nil ? .unknown : .yes,
      isDated: deadline != nil, canBePending: link.modality == .must,
      start: failure.from)
  }

  /// Notes for each instance what later links of its chain make good.
  private func repair(_ levels: inout [[ReferenceInstance]]) {
    for index in levels.indices {
      for place in levels[index].indices {
        let instance = levels[index][place]
        let repairing = levels.dropFirst(index + 1).flatMap { $0 }.filter {
          $0.root == instance.root && $0.variables == instance.variables
        }
        levels[index][place].repairs = repairing.compactMap(\.repair)
      }
    }
  }

  // MARK: - Acts

  /// Whether an act performs an action for an instance: the bearer's, each named slot equal.
  private func performs(
    _ act: ReferenceWorld.Act, _ action: ClauseAction, for instance: ReferenceInstance
  ) -> Bool {
    guard isActOf(instance.bearer, by: act.arguments[0], at: act.instant) else { return false }
    let environment = instance.environment
    let moment = instance.opening == .min ? now : instance.opening
    return action.arguments.indices.dropFirst().allSatisfy { slot in
      guard case .expression(let id) = action.arguments[slot] else { return true }
      guard case .word(let wanted) = evaluate(id, in: environment, at: moment).single else {
        return false
      }
      return action.atLeast.contains(slot)
        ? act.arguments[slot] >= wanted : act.arguments[slot] == wanted
    }
  }
}

extension ReferenceInstance {
  /// Its being done, as far as it exists, for what it makes good.
  fileprivate var repair: Turn? {
    fulfilled.map { Turn(from: $0.from, truth: min($0.truth, existence)) }
  }
}
