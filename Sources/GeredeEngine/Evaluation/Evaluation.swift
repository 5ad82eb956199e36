import GeredeRules
import GeredeText

/// One run of a program: stratum by stratum, within a recursive one round by round.
final class Evaluation {
  /// The program, with its strata.
  let program: RuleProgram
  /// The relations, by the index of their ids.
  let relations: [Relation]
  /// What the rules rest on, for a later evaluation.
  private let basis: EvaluationBasis
  /// The relations that were taken over: they are complete.
  private let reused: Reuse
  /// What the run uses.
  private let meter: Meter
  /// The memory of batches.
  private let pool: BatchPool
  /// The groups of complete relations.
  private let tables: GroupTables
  /// Runs the plans.
  private let executor: Executor

  /// Loads the inputs of a stratified program, but for what it takes over from an earlier evaluation.
  init(
    _ program: RuleProgram, inputs: [InputRelation], context: EvaluationContext, meter: Meter,
    reusing earlier: DatabaseStorage? = nil
  ) throws(LimitReached) {
    self.program = program
    self.meter = meter
    pool = BatchPool(meter: meter)
    tables = GroupTables(meter: meter)
    executor = Executor(pool: pool, meter: meter, context: context)
    let tables = Evaluation.tables(inputs, program)
    let basis = EvaluationBasis(program, tables: tables, context: context)
    let reused = Reuse(of: earlier, for: basis)
    let rules = basis.rules
    let shared = Set(program.apportionments.map(\.output.index))
    var relations: [Relation] = []
    for (number, schema) in program.relations.enumerated() {
      if let relation = reused[number] {
        relation.beginReuse()
        try meter.derive(relation.count - relation.inputCount)
        relations.append(relation)
        continue
      }
      let isDerived = !rules[number].isEmpty || shared.contains(number)
      relations.append(
        try Relation(
          schema: schema, rules: rules[number], source: isDerived ? .derived : .input,
          input: tables[number], meter: meter))
    }
    self.relations = relations
    self.basis = basis
    self.reused = reused
  }

  /// What was derived, when all has run.
  func database(lock: RelationLock) -> Database {
    Database(DatabaseStorage(relations: relations, basis: basis, meter: meter, lock: lock))
  }

  /// The input of each relation, one table even where several were given.
  private static func tables(_ inputs: [InputRelation], _ program: RuleProgram) -> [FactTable?] {
    var tables = [FactTable?](repeating: nil, count: program.relations.count)
    for input in inputs where tables.indices.contains(input.relation.index) {
      let number = input.relation.index
      if tables[number]?.arity == input.table.arity {
        tables[number]?.append(contentsOf: input.table)
      } else {
        tables[number] = input.table
      }
    }
    return tables
  }

  /// Derives everything.
  /// - Throws: the limit that was reached, with the relation that has the most rows.
  func run() throws(LimitReached) {
    do throws(LimitReached) {
      try runStrata()
    } catch {
      var limit = error
      limit.largest = largest
      throw limit
    }
  }

  /// The relation with the most rows, the first of several.
  private var largest: LimitReached.Largest? {
    var largest: LimitReached.Largest?
    for (number, relation) in relations.enumerated() where relation.count > (largest?.rows ?? 0) {
      largest = LimitReached.Largest(
        relation: KernelRelationID(number), rows: relation.count, given: relation.inputCount)
    }
    return largest
  }

  /// Derives everything, stratum by stratum.
  private func runStrata() throws(LimitReached) {
    for (number, stratum) in program.strata.enumerated() where !reused.strata.contains(number) {
      let heads = heads(of: stratum)
      for head in heads { try head.startGrowing() }
      for number in stratum.apportionments {
        let share = program.apportionments[number]
        try Apportioning(
          share: share, input: relations[share.input.index],
          output: relations[share.output.index], meter: meter
        ).run()
      }
      if stratum.isRecursive {
        try runToFixpoint(stratum, heads)
      } else {
        for id in stratum.rules { try runOnce(id) }
        for head in heads { _ = try head.endRound() }
      }
      for head in heads { head.stopGrowing() }
      meter.limits.progress?(number + 1, program.strata.count)
    }
  }

  /// The relations that a stratum computes, ascending.
  private func heads(of stratum: Stratum) -> [Relation] {
    program.heads(of: stratum).map { relations[$0] }
  }

  /// Rounds until nothing new comes. The first takes the rules that do not read the stratum itself,
  /// and the input rows of the stratum as news; each other takes what the round before added.
  private func runToFixpoint(_ stratum: Stratum, _ heads: [Relation]) throws(LimitReached) {
    var plans: [(plan: Plan, news: Relation)] = []
    for id in stratum.rules {
      let growing = growingAtoms(of: id)
      if growing.isEmpty { try runOnce(id) }
      for (place, relation) in growing {
        plans.append((try compile(id, news: place), relation))
      }
    }
    var hasNews = true
    while hasNews {
      for (plan, relation) in plans where relation.visible > relation.roundStart {
        try executor.run(plan)
      }
      hasNews = false
      for head in heads where try head.endRound() { hasNews = true }
    }
  }

  /// The places in a rule's body of positive atoms of relations that are being computed.
  private func growingAtoms(of id: KernelRuleID) -> [(place: Int, relation: Relation)] {
    program.rules[id.index].body.enumerated().compactMap { place, literal in
      guard case .positive(let atom) = literal else { return nil }
      let relation = relations[atom.relation.index]
      return relation.isGrowing ? (place, relation) : nil
    }
  }

  /// Evaluates a rule that reads complete relations only.
  private func runOnce(_ id: KernelRuleID) throws(LimitReached) {
    for case .positive(let atom) in program.rules[id.index].body
    where relations[atom.relation.index].count == 0 {
      return
    }
    try executor.run(try compile(id, news: nil))
  }

  /// The plan of a well-formed rule, whose atom at `news`, if any, reads only what is new.
  private func compile(_ id: KernelRuleID, news: Int?) throws(LimitReached) -> Plan {
    meter.rule = id
    var compiler = PlanCompiler(
      id: id, rule: program.rules[id.index], relations: relations, tables: tables, pool: pool,
      meter: meter)
    let plan = try compiler.compile(news: news)
    meter.rule = nil
    return plan
  }
}
