public import GeredeProgram
import GeredeText

/// Where the condition of a clause is asked about for one act at the instant of evaluation, without a
/// walk over what it ranges over.
public struct LoweredGuard: Hashable, Sendable {
  /// The variables of the columns: those of the act and of the agreement that the condition mentions and
  /// whose types have ends.
  public var variables: [VariableID]
  /// The columns for which the condition holds, and those for which it holds or may hold.
  public var copies: LoweredCopies
  /// Whether the condition mentions no further variable of the act: then a row of the certain copy tells
  /// that it holds. Otherwise only the lack of a possible row tells something.
  public var isWhole: Bool
}

extension LoweredProgram {
  /// The relations that the conditions of clauses are asked about in, and that no rule reads but those
  /// of their possible copies.
  public var askedConditions: Set<KernelRelationID> {
    Set(clauses.compactMap(\.guarding).flatMap { [$0.copies.certain, $0.copies.possible] })
  }
}

extension Lowering {
  /// The condition of a permission, power or prohibition, to be asked about on demand.
  ///
  /// None for a condition that may rest on silence.
  mutating func lowerGuard(of id: ClauseID) {
    let clause = program[id]
    guard let condition = clause.condition, let action = clause.form.action,
      reading.unfilled(in: condition).isEmpty, reading.silence(in: condition).isEmpty
    else { return }
    let mentioned = FreeVariables.of(condition, program)
    var given: [VariableID] = []
    for case .expression(let argument) in action.arguments {
      if case .variable(let variable) = program[argument].form { given.append(variable) }
    }
    if let binding = program[clause.agreement].binding { given.append(binding.binder.variable) }
    var variables: [VariableID] = []
    var isWhole = true
    for variable in given where mentioned.contains(variable) && !variables.contains(variable) {
      if rangeRelation(of: clause.frame[variable].type) == nil {
        isWhole = false
      } else {
        variables.append(variable)
      }
    }
    let types = variables.map { clause.frame[$0].type }
    origin = .clause(id.index)
    defer { origin = .lowering }
    let copies = addCopies("guard of \(clause.name.english)", types) { lowering, certainty in
      lowering.guardDrafts(condition, variables, clause, certainty)
    }
    clauses[id.index].guarding = LoweredGuard(
      variables: variables, copies: copies, isWhole: isWhole)
  }

  private mutating func guardDrafts(
    _ condition: ConditionID, _ variables: [VariableID], _ clause: Clause, _ certainty: Certainty
  ) -> [RuleDraft] {
    var start = Branch(frame: clause.frame, mode: .now)
    let head = variables.map { start.bind($0) }
    return lower(condition, .positive, in: start, certainty).compactMap {
      finish($0, head: head, certainty)
    }
  }
}
