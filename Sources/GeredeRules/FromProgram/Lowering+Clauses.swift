import GeredeProgram
import GeredeText

/// What the instances of a clause or link, and their states, are made of.
struct DutyParts {
  var clause: ClauseID
  var lowered: LoweredDuty
  /// The types of an instance's columns.
  var types: [ValueType]

  var name: String
  /// New variables for the columns of an instance.
  func columns(in branch: inout Branch) -> [KernelTerm] {
    var result = [branch.fresh(types[0], named: "bearer")]
    for (offset, variable) in lowered.variables.enumerated() {
      let isKnown = branch.frame.variables.indices.contains(variable.index)
      let term = branch.fresh(
        types[offset + 1], named: isKnown ? branch.frame[variable].name : "x\(variable.index)")
      branch.bindings[variable] = .term(term)
      result.append(term)
    }
    for name in ["root", "opening", "deadline"] {
      result.append(branch.fresh(.instant, named: name))
    }
    return result
  }

  func state(_ state: ClauseState) -> KernelRelationID {
    lowered.states[state] ?? lowered.instances
  }
}

extension Lowering {
  /// Makes the relations of a clause, so that conditions can ask for its states.
  mutating func declare(clause id: ClauseID) {
    let clause = program[id]
    var lowered = LoweredClause(duties: [])
    switch clause.form {
    case .duty, .prohibition, .standingDuty, .provision(_, _, under: .some):
      lowered.duties.append(declareDuty(id, clause.entity, clause.name.english, hasStates: true))
    case .permission, .power, .provision(_, _, under: nil): break
    }
    for (index, link) in clause.links.enumerated() {
      let name = "\(clause.name.english) otherwise \(index + 1)"
      lowered.duties.append(
        declareDuty(id, link.entity, name, hasStates: link.modality == .must))
    }
    clauses.append(lowered)
  }

  private mutating func declareDuty(
    _ id: ClauseID, _ entity: EntityID, _ name: String, hasStates: Bool
  ) -> LoweredDuty {
    let clause = program[id]
    let variables = clause.instanceVariables
    let types =
      [partyType] + variables.map { clause.frame[$0].type } + [.instant, .instant, .instant]
    var lowered = LoweredDuty(
      entity: entity, variables: variables,
      instances: addRelation("instances of \(name)", types), states: [:])
    if hasStates {
      for state in ClauseState.allCases {
        lowered.states[state] = addRelation("\(state) \(name)", types + [.instant, .instant])
      }
    }
    duties[entity] = DutyParts(clause: id, lowered: lowered, types: types, name: name)
    return lowered
  }

  /// Makes the rules of a clause.
  mutating func lower(clause id: ClauseID) {
    origin = .clause(id.index)
    defer { origin = .lowering }
    let clause = program[id]
    switch clause.form {
    case .duty(let action): lowerDuty(id, action)
    case .prohibition(let action): lowerProhibition(id, action)
    case .permission(let action), .power(let action): lowerFiring(of: id, action)
    case .standingDuty(let bearer, let condition): lowerStandingDuty(id, bearer, condition)
    case .provision(let relation, let arguments, let under):
      lowerProvision(id, relation, arguments)
      if let under, case .expression(let bearer)? = arguments.first {
        lowerStandingDuty(id, bearer, under)
      }
    }
    lowerLinks(of: id)
  }

  /// A provision: a sentence that holds while its agreement is in force and its conditions allow.
  private mutating func lowerProvision(
    _ id: ClauseID, _ relation: RelationID, _ arguments: [Argument]
  ) {
    let clause = program[id]
    var parts: [Conjunct.Part] = []
    if let condition = clause.condition {
      parts.append(Conjunct.Part(condition: condition, sign: .positive, place: .open))
    }
    if let unless = clause.unless {
      parts.append(Conjunct.Part(condition: unless, sign: .negative, place: .guarded))
    }
    let start = Branch(frame: clause.frame, mode: reading.mode(of: relation))
    let certain = lowerHead(relation, arguments) { lowering, certainty in
      lowering.inForce(clause.agreement, in: start, certainty).flatMap {
        lowering.lower(lowering.all(parts), in: $0, certainty)
      }
    }
    let firing = addRelation("applied \(clause.name.english)", [])
    clauses[id.index].firing = firing
    add(
      certain.map { BodyRewriting.renumbered($0.body, head: [], names: $0.names) }, to: firing)
  }

  /// The branches in which the guard of a clause allows: `when` holds, and `unless` does not
  /// certainly hold.
  mutating func guarded(
    _ clause: Clause, in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    conditioned(clause, in: branch, certainty).flatMap { unexcused(clause, in: $0) }
  }

  /// The branches in which `when` holds.
  mutating func conditioned(
    _ clause: Clause, in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    guard let condition = clause.condition else { return [branch] }
    return lower(condition, .positive, in: branch, certainty)
  }

  /// The branches in which `unless` does not certainly hold: what is unknown excuses nobody. What
  /// binds the branch's moment stands in it already.
  mutating func unexcused(_ clause: Clause, in branch: Branch) -> [Branch] {
    guard let unless = clause.unless else { return [branch] }
    let excused = lower(unless, .positive, in: branch.nested(), .certain)
    return without(excused, in: branch, .certain)
  }

  /// The branches in which an expression is a party of the agreement, with its term.
  mutating func bearing(
    _ bearer: ExpressionID, of agreement: AgreementID, in branch: Branch, _ certainty: Certainty
  ) -> [(branch: Branch, bearer: KernelTerm)] {
    var result: [(branch: Branch, bearer: KernelTerm)] = []
    for evaluated in evaluate(bearer, in: branch, .present) {
      guard let term = evaluated.term else { continue }
      for found in isParty(term, of: agreement, in: evaluated.branch, certainty) {
        result.append((found, term))
      }
    }
    return result
  }
}
