import GeredeProgram
import GeredeRules
import GeredeText

/// Proofs about agreements, clauses and requirements.
extension Prover {
  /// A sentence that the language fills: of a state, the instances that are in it.
  func basis(
    ofBuiltIn relation: RelationID, _ words: [Word?], _ truth: Truth, at moment: Word
  ) -> Basis {
    let builtins = reading.program.builtins
    let state = builtins.clauseStates.first { $0.value == relation }?.key
    guard let state else {
      return gathered(truth == .yes ? .calculation : .nothing, at: moment) { explanation, _ in
        explanation.explainTerms(of: relation, words, truth, at: moment)
      }
    }
    var premises: [Ground] = []
    for place in reading.places(named: words.first.flatMap { $0 }) {
      let standings = reading.standings(of: place, at: moment)
      let found = standings.filter { instance, standing in
        let isOwn = words[safe: 1].flatMap { $0 }.map { $0 == instance.bearer } ?? true
        guard isOwn else { return false }
        return switch truth {
        case .yes: reading.instances(of: place, in: state, at: moment).contains(instance)
        case .unknown: standing == .unproven
        case .no: true
        }
      }
      premises += world.sorted(found.map(\.key), reading.program[place.clause]).compactMap {
        instance in found[instance].map { .instance(instance, $0) }
      }
    }
    if premises.isEmpty, truth == .no {
      return gathered(.nothing, at: moment) { explanation, _ in
        explanation.explainOtherStates(relation, words, at: moment)
      }
    }
    let name = words.first.flatMap { $0 }.map { reading.names.entity($0, in: .english) }
    return Basis(
      support: truth == .yes ? .clause(name ?? "") : .nothing, place: nil, premises: premises)
  }

  /// An instance of a clause: what opened it, what was done, and what did not excuse it.
  func basis(of instance: ClauseInstance, _ standing: ClauseStanding) -> Basis {
    let place = instance.place
    let clause = reading.program[place.clause]
    var explanation = Explanation(reading: reading, extent: .step)
    if standing == .unproven {
      world.explainDoubt(instance, &explanation)
    } else {
      for failed in failures(before: instance) { explanation.grounds.add(failed) }
      if reading.isForbidden(place) { world.explainActs(of: instance, &explanation) }
      var walk = reading.walk(
        instance, at: world.guardMoment(of: instance), fuel: EvaluatedWorld.explanationFuel)
      explanation.explainForce(of: clause.agreement, &walk)
      explanation.explainGuard(of: clause, &walk)
      explainPerformance(of: instance, standing, &explanation)
    }
    return Basis(
      support: .clause(reading.name(of: place, in: .english)),
      place: .span(reading.span(of: place)), premises: explanation.grounds.listed)
  }

  /// The instance whose failure opened a link.
  private func failures(before instance: ClauseInstance) -> [Ground] {
    guard instance.place.link != nil else { return [] }
    let before = world.place(before: instance.place)
    let found = reading.standings(of: before, at: world.now).filter { other, _ in
      other.root == instance.root && other.variables == instance.variables
    }
    return world.sorted(found.map(\.key), reading.program[before.clause]).compactMap {
      failed in found[failed].map { .instance(failed, $0) }
    }
  }

  /// The acts that were looked at, inside the window and outside, or that there is none; of a standing
  /// duty its condition.
  private func explainPerformance(
    of instance: ClauseInstance, _ standing: ClauseStanding, _ explanation: inout Explanation
  ) {
    if let condition = reading.standingCondition(of: instance.place) {
      let isTimed = reading.window(of: instance.place) != nil
      let moment = isTimed ? min(instance.deadline, world.now) : world.now
      var walk = reading.walk(instance, at: moment, fuel: EvaluatedWorld.explanationFuel)
      let truth = walk.truth(of: condition, negative: false)
      return explanation.explain(condition, truth, &walk, .closed)
    }
    guard let action = reading.action(of: instance.place), !reading.isForbidden(instance.place)
    else { return }
    var walk = reading.walk(
      instance, at: instance.opening, fuel: EvaluatedWorld.explanationFuel)
    var pattern = world.slots(of: action, &walk)
    pattern[0] = nil
    for slot in action.atLeast where pattern.indices.contains(slot) { pattern[slot] = nil }
    var isAnyone = false
    for row in reading.acts(action.event, matching: pattern + [nil]) {
      guard let instant = row.last, instant <= world.now else { continue }
      let isOwn = row[0] == instance.bearer
      guard isOwn || reading.actsFor(row[0], instance.bearer, at: instant) else { continue }
      isAnyone = true
      explanation.grounds.add(.holds(action.event, row, by: nil, at: instant))
      if !isOwn, let actsFor = reading.program.builtins.actsFor {
        var inner = Evaluator(
          reading: reading, frame: Frame(), moment: instant, fuel: EvaluatedWorld.explanationFuel)
        explanation.derive(actsFor, [row[0], instance.bearer], at: instant, &inner, .closed)
      }
    }
    guard !isAnyone else { return }
    var words = world.slots(of: action, &walk)
    words[0] = instance.bearer
    explanation.grounds.add(.absent(action.event, words + [nil], at: world.now))
  }

  /// An outcome of a requirement: what it says about one binding, or the bindings that decide.
  func basis(
    of id: RequirementID, _ state: OutcomeState, _ words: [Word], _ truth: Truth
  ) -> Basis {
    let requirement = reading.program[id]
    let found = reading.lowered.requirements[id.index]
    var explanation = Explanation(reading: reading, extent: .step)
    func explain(_ row: [Word]) {
      var walk = world.walk(requirement.frame, found.binders, row)
      if let scope = requirement.scope {
        explanation.explain(scope, walk.truth(of: scope, negative: false), &walk, .closed)
      }
      if let unless = requirement.unless {
        let excuses = walk.truth(of: unless, negative: false)
        explanation.explain(unless, excuses, &walk, Explanation.Standing.closed.flipped)
      }
      let holds = walk.truth(of: requirement.condition, negative: false)
      explanation.explain(requirement.condition, holds, &walk, .closed)
    }
    if state == .met {
      let types = found.binders.map { requirement.frame[$0].type }
      let failing = world.rows(of: truth == .no ? found.breached : found.unproven)
      for row in world.sorted(failing, by: types).prefix(Explanation.examples) { explain(row) }
    } else if words.count == found.binders.count {
      explain(words)
    }
    return Basis(
      support: .requirement(requirement.name.both), place: .span(requirement.conditionSpan),
      premises: explanation.grounds.listed)
  }
}

extension Reading {
  /// The clauses and links that a sentence about a state can mean: the one that an entity stands for,
  /// or all.
  func places(named entity: Word?) -> [ClausePlace] {
    guard let entity else {
      return clausePlaces.values.sorted {
        ($0.clause.index, $0.link ?? -1) < ($1.clause.index, $1.link ?? -1)
      }
    }
    return names.id(of: entity).flatMap { clausePlaces[$0] }.map { [$0] } ?? []
  }
}
