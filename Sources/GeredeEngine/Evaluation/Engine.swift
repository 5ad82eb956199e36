public import GeredeRules

/// The rows of a relation that are given, not derived.
public struct InputRelation: Sendable {
  /// The relation that receives the rows.
  public var relation: KernelRelationID
  /// Rows with the relation's arity; repeated rows count once.
  public var table: FactTable

  /// A table as the input of a relation.
  public init(_ relation: KernelRelationID, _ table: FactTable) {
    self.relation = relation
    self.table = table
  }
}

/// The evaluation of kernel programs.
public enum Engine {
  /// Everything that follows from a program and its inputs.
  ///
  /// The same program and inputs give the same rows in the same order. A relation may have input
  /// and rules. Strata are computed where the program has none. Inputs are read where they lie.
  ///
  /// - Parameter earlier: an evaluation of a program like this one. Relations that are computed by
  ///   the same rules from the same rows are taken over from it, with their indexes; the result is the
  ///   same as without it, row by row.
  /// - Throws: `LimitReached`, with the rule that was running; nothing of the evaluation is left.
  public static func evaluate(
    _ program: RuleProgram, inputs: [InputRelation], context: EvaluationContext = .init(),
    limits: Limits = .init(), reusing earlier: Database? = nil
  ) throws(LimitReached) -> Database {
    let meter = Meter(limits: limits)
    var program = program
    for (number, rule) in program.rules.enumerated()
    where !Safety.isWellFormed(rule, in: program) {
      meter.rule = KernelRuleID(number)
      throw meter.reached(.notEvaluable)
    }
    let relations = program.relations.indices
    guard
      program.apportionments.allSatisfy({
        relations.contains($0.input.index) && relations.contains($0.output.index)
      })
    else { throw meter.reached(.notEvaluable) }
    if program.strata.isEmpty, Stratification.stratify(&program) != nil {
      throw meter.reached(.notEvaluable)
    }
    guard let earlier else {
      let evaluation = try Evaluation(program, inputs: inputs, context: context, meter: meter)
      try evaluation.run()
      return evaluation.database(lock: RelationLock())
    }
    return try earlier.extended { storage throws(LimitReached) in
      let evaluation = try Evaluation(
        program, inputs: inputs, context: context, meter: meter, reusing: storage)
      try evaluation.run()
      return evaluation.database(lock: storage.lock)
    }
  }
}
