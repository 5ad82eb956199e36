import GeredeEngine
import GeredeFacts
import GeredeFindings
import GeredeProgram
import GeredeRules
import GeredeText

/// A world with its values settled and its rules lowered, to be evaluated at one instant or more.
struct PreparedWorld {
  let program: GeredeProgram.Program
  let facts: FactBase
  let lowered: LoweredProgram
  /// The questions, whose answers rules give.
  let queries: [Query]
  /// The rules that tell which acts had their power; without rules where none needs one.
  private let powerRules: RuleProgram
  let context: EvaluationContext
  /// What an evaluation gave of a world that this one goes on from; nil where there is none.
  private let earlier: Evaluation?

  /// - Parameters:
  ///   - stating: inputs that are taken to have rows, whether or not the facts have any.
  ///   - earlier: what an evaluation of a world gave that this one goes on from.
  init(
    _ program: GeredeProgram.Program, facts: FactBase, zone: ZoneRules, queries: [Query],
    extent: LoweringExtent = .whole, stating: Set<InputSource> = [], openSlots: OpenSlots = [:],
    after earlier: Evaluation? = nil
  ) {
    self.program = program
    self.queries = queries
    self.earlier = earlier
    var facts = facts
    facts.addAgreements(of: program)
    facts.settle()
    self.facts = facts
    var lowered = Pipeline.lower(
      program, facts.shape.stating(stating), queries, extent, openSlots: openSlots)
    // A program without strata is left to the engine, which refuses it.
    _ = Stratification.stratify(&lowered.rules)
    powerRules =
      lowered.powers.isEmpty
      ? RuleProgram() : lowered.rules.sliced(to: lowered.powers.map(\.empowered))
    self.lowered = lowered
    // Texts and entities are only ever added.
    if let earlier, earlier.facts.texts.count == facts.texts.count,
      earlier.facts.entities.count == facts.entities.count
    {
      context = earlier.context
    } else {
      context = EvaluationContext(
        zone: zone, textOrder: facts.texts.ranks(),
        entityOrder: facts.entities.ranks(texts: facts.texts))
    }
  }

  /// The slots that rules leave open, for another world of the same program.
  var openSlots: OpenSlots { lowered.openSlots }

  /// The relations that the answer to a query is read from.
  func targets(ofQuery index: Int) -> [KernelRelationID] {
    guard lowered.queries.indices.contains(index) else { return [] }
    return [lowered.queries[index].certain, lowered.queries[index].possible]
  }

  /// The relations that the outcomes of a requirement are read from.
  func targets(of requirement: RequirementID) -> [KernelRelationID] {
    lowered.requirements[requirement.index].outcomes
  }

  /// Applies the rules.
  ///
  /// - Parameter targets: what will be read, so that only the rules under it are applied; nil for
  ///   everything.
  func evaluate(
    at instant: Instant, _ options: CheckOptions, targets: [KernelRelationID]? = nil
  ) -> Result<EvaluatedWorld, Refusal> {
    evaluation(at: instant, options, targets: targets).map(\.world)
  }

  /// Applies the rules, with a result that can be kept.
  ///
  /// - Parameter previous: what came of this world at an earlier instant: what does not change with the
  ///   instant is taken over from it. Without one: what came of the world that this one goes on from.
  func evaluation(
    at instant: Instant, _ options: CheckOptions, targets: [KernelRelationID]? = nil,
    after previous: Evaluation? = nil
  ) -> Result<Evaluation, Refusal> {
    let previous = previous ?? earlier
    var now = FactTable(arity: 1)
    now.append(instant.secondsSince1970)
    let given = facts.count
    guard given <= options.facts else { return .failure(Refusal(tooManyGiven(options))) }
    var limits = options.limits
    limits.derivedRows -= given
    let allowed = limits
    func apply(
      _ rules: RuleProgram, _ settling: Settling, after last: Database?
    ) throws(LimitReached) -> Database {
      let inputs = lowered.inputs.map { input in
        if case .settled(let event) = input.source, let table = settling.tables[event] {
          return InputRelation(input.relation, table)
        }
        return InputRelation(input.relation, facts.table(for: input.source) ?? now)
      }
      return try Engine.evaluate(
        rules, inputs: inputs, context: context, limits: allowed, reusing: last)
    }
    func settled(
      by rules: RuleProgram, _ settling: inout Settling, after last: Database?
    ) throws(LimitReached) -> Database {
      var found = try apply(rules, settling, after: last)
      for _ in 0..<settling.repetitions(facts, lowered.powers) {
        if settling.take(lowered.powers, from: found) { break }
        found = try apply(rules, settling, after: found)
      }
      return found
    }
    do throws(LimitReached) {
      var settling = Settling(program, after: previous?.settling)
      let powers = lowered.powers.map(\.empowered)
      let database: Database
      if let previous {
        // What was settled an instant before seldom changes: the rules of the answer show whether.
        let rules = targets.map { lowered.rules.sliced(to: $0 + powers) } ?? lowered.rules
        database = try settled(by: rules, &settling, after: previous.database)
      } else {
        let before =
          powers.isEmpty ? nil : try settled(by: powerRules, &settling, after: nil)
        let rules = targets.map { lowered.rules.sliced(to: $0) } ?? lowered.rules
        database = try apply(rules, settling, after: before)
      }
      return .success(
        Evaluation(
          lowered: lowered, database: database, facts: facts, context: context,
          now: instant.secondsSince1970, settling: settling))
    } catch {
      return .failure(Refusal(message(about: error, options)))
    }
  }
}

/// What an evaluation of a world at an instant gave, to be kept and read from any thread.
struct Evaluation: Sendable {
  let lowered: LoweredProgram
  let database: Database
  let facts: FactBase
  let context: EvaluationContext
  let now: Word
  /// The acts that had the power that they need.
  let settling: Settling

  /// The same, to be read by one thread: it remembers what it finds out.
  var world: EvaluatedWorld {
    EvaluatedWorld(
      lowered: lowered, database: database, facts: facts, context: context, now: now)
  }
}
