import GeredeFacts
import GeredeProgram
import GeredeRules
import GeredeText

/// Changes that give a requirement, a clause or a decision another outcome.
extension RepairSearch {
  mutating func sets(
    forOutcome id: RequirementID, _ state: OutcomeState, _ arguments: [Argument], _ wanted: Truth,
    _ walk: inout Evaluator
  ) -> RepairSets {
    let requirement = reading.program[id]
    let found = reading.lowered.requirements[id.index]
    switch (state, wanted) {
    case (.met, .yes):
      let failing = world.rows(of: found.breached) + world.rows(of: found.unproven)
      guard failing.count <= RepairSearch.breadth else { return .none }
      if failing.isEmpty { return applying(requirement) }
      return all(failing) { $0.meeting(requirement, found.binders, $1) }
    case (.breachedFor, _), (.unprovenFor, .no):
      var row: [Word] = []
      for case .expression(let argument) in arguments {
        guard let word = walk.value(of: argument) else { return .none }
        row.append(word)
      }
      guard row.count == found.binders.count else { return .none }
      return wanted == .no
        ? meeting(requirement, found.binders, row) : breaching(requirement, found.binders, row)
    case (.met, _), (.unprovenFor, _): return .none
    }
  }

  /// By meeting its condition, by an excuse, or by what it no longer applies to.
  private mutating func meeting(
    _ requirement: Requirement, _ binders: [VariableID], _ row: [Word]
  ) -> RepairSets {
    var walk = world.walk(requirement.frame, binders, row)
    var result = sets(for: requirement.condition, .yes, &walk)
    if let unless = requirement.unless { result = result || sets(for: unless, .yes, &walk) }
    guard let scope = requirement.scope else { return result }
    // Where it cannot be told whether it applies, that has to be settled as well.
    return (result && sets(for: scope, .yes, &walk)) || sets(for: scope, .no, &walk)
  }

  /// By something that it applies to, and that meets it: what applies to nothing is not met.
  private mutating func applying(_ requirement: Requirement) -> RepairSets {
    var walk = Evaluator(
      reading: reading, frame: requirement.frame, moment: world.now,
      fuel: EvaluatedWorld.explanationFuel)
    var wishes = [Wish.condition(requirement.condition, .yes)]
    if let scope = requirement.scope { wishes.insert(.condition(scope, .yes), at: 0) }
    for binder in requirement.binders {
      if let domain = binder.domain { wishes.append(.domain(binder.variable, domain)) }
    }
    return making(wishes, &walk)
  }

  private mutating func breaching(
    _ requirement: Requirement, _ binders: [VariableID], _ row: [Word]
  ) -> RepairSets {
    var walk = world.walk(requirement.frame, binders, row)
    var result = sets(for: requirement.condition, .no, &walk)
    if let scope = requirement.scope { result = result && sets(for: scope, .yes, &walk) }
    if let unless = requirement.unless { result = result && sets(for: unless, .no, &walk) }
    return result
  }

  // MARK: - Clauses

  /// A state of a clause: fulfilled by its act or condition; no longer violated, open, pending, late or
  /// unproven by that, by an excuse, or by what it no longer asks.
  mutating func sets(
    forState relation: RelationID, _ words: [Word?], _ wanted: Truth, _ walk: inout Evaluator
  ) -> RepairSets {
    let builtins = reading.program.builtins
    let state = builtins.clauseStates.first { $0.value == relation }?.key
    guard let state, (state == .fulfilled) == (wanted == .yes), walk.moment == world.now else {
      return .none
    }
    var instances: [ClauseInstance] = []
    for place in reading.places(named: words.first.flatMap { $0 }) {
      let found = reading.standings(of: place, at: world.now).filter { instance, standing in
        (words[safe: 1].flatMap { $0 }.map { $0 == instance.bearer } ?? true)
          && standing != .fulfilled
      }
      instances += world.sorted(found.map(\.key), reading.program[place.clause])
    }
    if wanted == .yes { return any(instances) { $0.performing($1) } }
    guard instances.count <= RepairSearch.breadth else { return .none }
    return all(instances) { search, instance in
      search.performing(instance) || search.excusing(instance)
    }
  }

  /// By the act that an instance asks for, in its window, or the condition of a standing duty.
  private mutating func performing(_ instance: ClauseInstance) -> RepairSets {
    if let condition = reading.standingCondition(of: instance.place) {
      let isTimed = reading.window(of: instance.place) != nil
      let moment = isTimed ? instance.deadline : world.now
      var walk = reading.walk(instance, at: moment, fuel: EvaluatedWorld.explanationFuel)
      return sets(for: condition, .yes, &walk)
    }
    guard let action = reading.action(of: instance.place) else { return .none }
    var walk = reading.walk(instance, at: instance.opening, fuel: EvaluatedWorld.explanationFuel)
    if reading.isForbidden(instance.place) {
      let pattern = [nil] + world.slots(of: action, &walk).dropFirst() + [instance.opening]
      let acts = reading.acts(action.event, matching: pattern)
      return RepairSets(all: acts.map { .retract(action.event, $0) })
    }
    var words = world.slots(of: action, &walk)
    words[0] = instance.bearer
    let row = words.compactMap { $0 }
    guard row.count == words.count else { return .none }
    let instant = min(instance.deadline, world.now)
    return RepairSets(.add(action.event, row + [instant]))
  }

  /// By a guard that does not hold, or an excuse that does, when the instance opened.
  private mutating func excusing(_ instance: ClauseInstance) -> RepairSets {
    guard instance.root != .min else { return .none }
    let clause = reading.program[instance.place.clause]
    var walk = reading.walk(
      instance, at: world.guardMoment(of: instance), fuel: EvaluatedWorld.explanationFuel)
    var result = RepairSets.none
    if let unless = clause.unless { result = result || sets(for: unless, .yes, &walk) }
    if let condition = clause.condition { result = result || sets(for: condition, .no, &walk) }
    return result
  }

  // MARK: - Decisions

  /// Changes that end every prohibition that bears on an act, and that make a permission or power apply
  /// where nothing else allows it.
  mutating func sets(permitting act: ProposedAct) -> RepairSets {
    let decider = Decider(reading, world.clauseIndex, at: world.now)
    let found = decider.bearings(on: act)
    let ended = all(found.prohibitions) { search, bearing in
      var walk = bearing.walk
      var ways = RepairSets.none
      if let unless = bearing.entry.unless {
        ways = ways || search.sets(for: unless, .yes, &walk)
      }
      if let condition = bearing.entry.condition {
        ways = ways || search.sets(for: condition, .no, &walk)
      }
      return ways
    }
    guard !found.isAllowed, act.event.index < decider.index.events.count,
      let bearer = act.slots.first
    else { return ended }
    let allowances = decider.index.events[act.event.index].allowances
    return ended
      && any(allowances) { search, entry in
        guard var walk = decider.walk(entry, on: act, bearer),
          decider.bestBinding(of: entry, bearer, &walk) == .yes,
          !decider.isSetAside(entry, for: act, bearer, walk)
        else { return .none }
        var wishes: [Wish] = []
        if let condition = entry.condition { wishes.append(.condition(condition, .yes)) }
        if let unless = entry.unless { wishes.append(.condition(unless, .no)) }
        return search.making(wishes, &walk)
      }
  }
}
