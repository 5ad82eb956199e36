internal import GeredeEngine
internal import GeredeFacts
internal import GeredeFindings
internal import GeredeProgram
internal import GeredeRules
import GeredeText

/// What all requests have in common whose context fills the same inputs: the lowered program, and what
/// of it rests neither on the context nor on the instant, evaluated.
struct DecisionVariant: Sendable {
  private let base: DemandBase
  private let lowered: LoweredProgram
  private let facts: FactBase
  private let context: EvaluationContext
  private let settled: [RelationID: FactTable]
  /// Whether texts or things are compared by their order, which new ones have no place in.
  let readsOrder: Bool
  /// Whether the context can tell who had the power for an act that was done: then each request takes an
  /// evaluation.
  let settlesActs: Bool

  /// - Parameters:
  ///   - filled: the inputs that contexts of requests fill.
  ///   - earlier: a variant of the same world.
  init(
    _ world: World, filled: Set<InputSource>, _ options: CheckOptions,
    after earlier: DecisionVariant?
  ) throws(GeredeError) {
    var asked = AskedParts()
    asked.decides = true
    let prepared = PreparedWorld(
      world.typed, facts: world.facts, zone: world.zone, queries: [], extent: .asked(asked),
      stating: filled)
    lowered = prepared.lowered
    facts = prepared.facts
    context = prepared.context
    settled = try DecisionVariant.settled(prepared, options)
    var given: Set<KernelRelationID> = []
    var inputs: [InputRelation] = []
    for input in lowered.inputs {
      if let table = facts.table(for: input.source) {
        inputs.append(InputRelation(input.relation, table))
      }
      let isGiven =
        switch input.source {
        case .now: true
        case .settled(let event): settled[event].map { $0.count > 0 } ?? false
        default: filled.contains(input.source)
        }
      if isGiven { given.insert(input.relation) }
    }
    do throws(LimitReached) {
      base = try DemandBase(
        lowered.rules, inputs: inputs, given: given, asking: lowered.askedConditions,
        context: context, limits: options.limits, reusing: earlier?.base.database)
    } catch {
      throw GeredeError.stopped([prepared.message(about: error, options)])
    }
    let filling = Set(lowered.inputs.filter { filled.contains($0.source) }.map(\.relation))
    settlesActs =
      !settled.isEmpty && lowered.rules.rests(lowered.powers.map(\.empowered), on: filling)
    readsOrder = lowered.rules.rules.contains { rule in
      rule.body.contains { literal in
        switch literal {
        case .compute(let operation, _, _), .fails(let operation, _):
          operation == .textOrder || operation == .entityOrder
        default: false
        }
      }
    }
  }

  /// The acts that had the power that they need, whenever they were done.
  private static func settled(
    _ prepared: PreparedWorld, _ options: CheckOptions
  ) throws(GeredeError) -> [RelationID: FactTable] {
    var last = Word.min
    for power in prepared.lowered.powers {
      guard let acts = prepared.facts.table(for: .act(power.event)) else { continue }
      if let bounds = acts.bounds(ofColumn: acts.arity - 1) { last = max(last, bounds.upperBound) }
    }
    guard last > .min else { return [:] }
    switch prepared.evaluation(
      at: Instant(secondsSince1970: last), options,
      targets: prepared.lowered.powers.map(\.empowered))
    {
    case .success(let evaluation): return evaluation.settling.tables
    case .failure(let limit): throw GeredeError.stopped([limit.message])
    }
  }

  /// What one thread decides with.
  func decisions() -> RequestDecisions {
    RequestDecisions(base, lowered, facts: facts, context: context, settled: settled)
  }
}
