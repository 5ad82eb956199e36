public import GeredeProgram
public import GeredeText

/// The meaning of a program, computed as the language defines it: naive, bottom-up, slow.
///
/// It works on the typed program, not on the lowered rules, so that the lowering and the engine have
/// a second witness. Conditions are three-valued by their definition, facts hold by their dates, and
/// relations grow from nothing until no rule adds a row. It knows no indexes, no certain and possible
/// copies and no strata: a relation is computed, at a moment, when somebody asks for it.
///
/// A class, because computed relations are remembered across the recursion that asks for them.
public final class ReferenceEvaluator {
  typealias Environment = [Int: ReferenceValue]
  typealias Tuple = [ReferenceValue]

  /// A relation's rows at one moment, each certainly or possibly there.
  typealias State = [Tuple: ReferenceTruth]

  struct StateKey: Hashable {
    var relation: RelationID
    var moment: Int64
  }

  let program: Program
  let world: ReferenceWorld
  let now: Int64
  var states: [StateKey: State] = [:]
  /// Relations being computed, innermost last: a read of one of them sees what is there so far.
  var open: [StateKey: State] = [:]
  var derivations: [RelationID: [ReferenceDerivation]] = [:]
  /// Acts of events that need a power, as far as they had it.
  var settledActs: [RelationID: [ReferenceWorld.Act]] = [:]
  /// The instances of a clause, then of each link of its chain.
  var instances: [ClauseID: [[ReferenceInstance]]] = [:]
  let components: [RelationID: Set<RelationID>]
  /// Relations, and requirements, whose falsehood rests on silence.
  let silent: Set<RelationID>
  let silentRequirements: Set<RequirementID>

  public init(program: Program, world: ReferenceWorld, now: Int64) {
    self.program = program
    self.world = world
    self.now = now
    for derivation in ReferenceDerivation.all(of: program) {
      derivations[derivation.head, default: []].append(derivation)
    }
    components = ReferenceDependencies(program).recursionGroups()
    silent = ReferenceDependencies(program).silentRelations(filled: world.filled)
    silentRequirements = ReferenceDependencies(program).silentRequirements(silent: silent)
    settle()
  }

  // MARK: - What tests ask

  /// The rows of a relation at a moment: those that certainly hold, and those that possibly hold.
  /// Rows with a place that is not known are left out.
  public func rows(of relation: RelationID, at moment: Int64) -> (
    certain: Set<[Word]>, possible: Set<[Word]>
  ) {
    var certain: Set<[Word]> = []
    var possible: Set<[Word]> = []
    for (tuple, truth) in state(of: relation, at: moment) {
      guard let words = Self.words(tuple) else { continue }
      possible.insert(words)
      if truth == .yes { certain.insert(words) }
    }
    return (certain, possible)
  }

  /// The answers to a query: bindings that hold, and bindings that cannot be told.
  public func answers(to query: Query) -> (certain: Set<[Word]>, unknown: Set<[Word]>) {
    var best: [Tuple: ReferenceTruth] = [:]
    for (environment, truth) in solutions(of: query.condition, in: [:], at: now, negative: .plain) {
      let tuple = query.columns.map { environment[$0.index] ?? .missing }
      best[tuple] = max(best[tuple] ?? .no, truth)
    }
    var certain: Set<[Word]> = []
    var unknown: Set<[Word]> = []
    for (tuple, truth) in best {
      guard let words = Self.words(tuple) else { continue }
      if truth == .yes { certain.insert(words) } else { unknown.insert(words) }
    }
    return (certain, unknown)
  }

  /// Whether a question without open places holds.
  public func truth(of query: Query) -> ReferenceTruth {
    truth(of: query.condition, in: [:], at: now, negative: .plain)
  }

  /// The outcomes of a requirement, per binding of its binders.
  public func outcomes(of requirement: Requirement) -> [[Word]: ReferenceOutcome] {
    let readsUnfilled = ReferenceDependencies(program).readsSilence(
      requirement, filled: world.filled)
    var result: [[Word]: ReferenceOutcome] = [:]
    for (tuple, environment, applies) in bindings(of: requirement) {
      guard let words = Self.words(tuple) else { continue }
      var outcome = outcome(of: requirement, in: environment, applies: applies)
      if readsUnfilled, outcome == .met { outcome = .unproven }
      result[words] = outcome
    }
    return result
  }

  static func words(_ tuple: Tuple) -> [Word]? {
    var words: [Word] = []
    for value in tuple {
      guard case .word(let word) = value else { return nil }
      words.append(word)
    }
    return words
  }

  // MARK: - Requirements

  private func bindings(of requirement: Requirement) -> [(Tuple, Environment, ReferenceTruth)] {
    var best: [Tuple: (Environment, ReferenceTruth)] = [:]
    let candidates =
      requirement.scope.map {
        solutions(of: $0, over: requirement.binders, in: [:], at: now, negative: .plain)
      } ?? ranges(of: requirement.binders, in: [:]).map { ($0, ReferenceTruth.yes) }
    for (environment, truth) in candidates {
      let tuple = requirement.binders.map { environment[$0.variable.index] ?? .missing }
      if let known = best[tuple], known.1 >= truth { continue }
      var bound: Environment = [:]
      for binder in requirement.binders {
        bound[binder.variable.index] = environment[binder.variable.index]
      }
      best[tuple] = (bound, truth)
    }
    return best.map { ($0.key, $0.value.0, $0.value.1) }
  }

  private func outcome(
    of requirement: Requirement, in environment: Environment, applies: ReferenceTruth
  ) -> ReferenceOutcome {
    if applies != .yes { return .unproven }
    if let unless = requirement.unless,
      truth(of: unless, in: environment, at: now, negative: .plain) == .yes
    {
      return .excepted
    }
    switch truth(of: requirement.condition, in: environment, at: now, negative: .plain) {
    case .yes: return .met
    case .no: return .breached
    case .unknown: return .unproven
    }
  }

  func outcomeTruth(
    _ requirement: Requirement, _ state: OutcomeState, _ tuple: Tuple?
  ) -> ReferenceTruth {
    let all = outcomes(of: requirement)
    switch state {
    case .met:
      if all.isEmpty { return .unknown }
      if all.values.contains(.breached) { return .no }
      return all.values.contains(.unproven) ? .unknown : .yes
    case .breachedFor, .unprovenFor:
      let wanted: ReferenceOutcome = state == .breachedFor ? .breached : .unproven
      guard let tuple, let words = Self.words(tuple) else {
        return all.values.contains(wanted) ? .yes : .no
      }
      return all[words] == wanted ? .yes : .no
    }
  }

  // MARK: - Relations

  func state(of relation: RelationID, at moment: Int64) -> State {
    let key = StateKey(relation: relation, moment: moment)
    if let known = states[key] { return known }
    if let growing = open[key] { return growing }
    if let told = rowsAboutAgreements(relation, of: nil, at: moment) { return told }
    let group = components[relation] ?? [relation]
    for member in group {
      open[StateKey(relation: member, moment: moment)] = stated(member, moment)
    }
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for member in group.sorted() {
        let memberKey = StateKey(relation: member, moment: moment)
        var state = open[memberKey] ?? [:]
        let derived = (derivations[member] ?? []).map { consequences(of: $0, at: moment) }
        for (tuple, truth) in (derived + [beliefs(of: member, at: moment)]).joined()
        where truth > state[tuple] ?? .no {
          state[tuple] = truth
          hasGrown = true
        }
        open[memberKey] = state
      }
    }
    for member in group {
      let memberKey = StateKey(relation: member, moment: moment)
      states[memberKey] = open.removeValue(forKey: memberKey) ?? [:]
    }
    return states[key] ?? [:]
  }

  private func stated(_ relation: RelationID, _ moment: Int64) -> State {
    var state: State = [:]
    for row in world.facts[relation] ?? [] where row.from <= moment && moment <= row.until {
      state[row.arguments.map { .word($0) }] = .yes
    }
    return state
  }

  private func consequences(of derivation: ReferenceDerivation, at moment: Int64) -> State {
    var result: State = [:]
    for (environment, holds) in guardSolutions(of: derivation, at: moment) {
      var truth = holds
      if let unless = derivation.unless {
        truth = min(
          truth, self.truth(of: unless, in: environment, at: moment, negative: .negative).negated)
      }
      guard truth != .no else { continue }
      let tuple: Tuple = derivation.arguments.map { argument in
        guard case .expression(let id) = argument else { return .missing }
        return evaluate(id, in: environment, at: moment).single
      }
      if tuple.contains(.missing) { truth = .unknown }
      result[tuple] = max(result[tuple] ?? .no, truth)
    }
    return result
  }

  /// The bindings for which a rule or a provision may speak. The first slot of a provision ranges
  /// over the parties where nothing binds it.
  private func guardSolutions(
    of derivation: ReferenceDerivation, at moment: Int64
  ) -> [(Environment, ReferenceTruth)] {
    guard let id = derivation.clause else {
      return derivation.condition.map {
        solutions(of: $0, in: [:], at: moment, negative: .plain)
      } ?? [([:], .yes)]
    }
    let clause = program[id]
    guard case .expression(let bearer)? = derivation.arguments.first else { return [] }
    return starts(of: clause).flatMap { start -> [(Environment, ReferenceTruth)] in
      let inForce = forceTruth(of: clause, in: start, at: moment)
      guard inForce != .no else { return [] }
      return bindings(of: clause, bearer: bearer, in: start, at: moment).map {
        ($0.0, min($0.1, inForce))
      }
    }
  }
}
