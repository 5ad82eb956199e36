import GeredeProgram
import GeredeText

@testable import GeredeFindings
@testable import GeredeTesting

/// Checks proofs step by step, without the code that made them: by the definition of the language, in
/// the reference evaluator.
///
/// A sentence that a rule gives must follow by that rule for some binding, of which every positive
/// sentence and act stands among the steps that it cites; what must be false, and what is counted, is
/// looked up in the whole world. What is cited stands on its own before: no step rests on itself.
struct ProofChecker {
  typealias Environment = ReferenceEvaluator.Environment

  let reference: ReferenceEvaluator
  let proof: Proof

  private var program: GeredeProgram.Program { reference.program }

  /// What is wrong, in words; empty for a proof that holds.
  func mistakes() -> [String] {
    var found = proof.steps.compactMap { step in
      isRight(step) ? nil : "step \(step.number) does not follow: \(step.text.english)"
    }
    if hasCircle { found.append("a step rests on itself") }
    return found
  }

  private func premises(of step: Proof.Step) -> [Ground] {
    step.premises.map { proof.steps[$0 - 1].ground }
  }

  private func isRight(_ step: Proof.Step) -> Bool {
    switch step.ground {
    case .holds(let relation, let words, let rule, let moment):
      if let rule {
        return follows(relation, words, at: moment, by: rule, from: premises(of: step))
      }
      return isGiven(relation, words, at: moment)
        || isBelieved(relation, words, at: moment, from: premises(of: step))
    case .laidDown(let relation, let words, let clause, let moment):
      return follows(relation, words, at: moment, laidDownBy: clause, from: premises(of: step))
    case .absent(let relation, let words, let moment):
      return isAbsent(relation, words, at: moment)
    case .value(let value, let words, let result, _, let moment):
      return reference.result(of: value, words, at: moment) == .word(result)
    case .missing(let value, let words, let moment):
      return reference.result(of: value, words, at: moment) == .missing
    case .unfilled(let relation): return reference.silent.contains(relation)
    case .undecided(let relation, let words, let moment):
      return truth(of: relation, words, at: moment) == .unknown
    case .builtIn(let relation, let words, let truth, let moment):
      return self.truth(of: relation, words, at: moment) == ReferenceTruth(truth)
    case .outcome(let id, let state, let words, let truth):
      return isOutcome(id, state, words, truth)
    case .instance(let instance, let standing): return isInstance(instance, standing)
    case .claim(let claim, _, let sense, _): return isRight(claim, sense)
    case .text: return true
    }
  }

  /// Whether derived steps rest on each other in a circle.
  private var hasCircle: Bool {
    var state: [Int: Bool] = [:]
    func reachesItself(_ number: Int) -> Bool {
      if let isDone = state[number] { return !isDone }
      let step = proof.steps[number - 1]
      guard isDerived(step.ground) else { return false }
      state[number] = false
      for premise in step.premises where reachesItself(premise) { return true }
      state[number] = true
      return false
    }
    return proof.steps.contains { reachesItself($0.number) }
  }

  private func isDerived(_ ground: Ground) -> Bool {
    switch ground {
    case .holds, .laidDown, .value: true
    default: false
    }
  }

  // MARK: - Facts

  private func isGiven(_ relation: RelationID, _ words: [Word], at moment: Word) -> Bool {
    if program[relation].form == .event {
      return (reference.world.acts[relation] ?? []).contains {
        $0.arguments + [$0.instant] == words
      }
    }
    return (reference.world.facts[relation] ?? []).contains {
      $0.arguments == words && $0.from <= moment && moment <= $0.until
    }
  }

  /// Somebody believes something: it says so itself, or one that it trusts says so or believes it.
  private func isBelieved(
    _ relation: RelationID, _ words: [Word], at moment: Word, from premises: [Ground]
  ) -> Bool {
    guard case .accepts(let content) = program[relation].form,
      truth(of: relation, words.map { $0 }, at: moment) == .yes
    else { return false }
    return premises.contains { premise in
      guard case .holds(let cited, let row, _, moment) = premise,
        row.dropFirst() == words.dropFirst()
      else { return false }
      switch program[cited].form {
      case .says(content): return true
      case .accepts(content): return row != words
      default: return false
      }
    }
  }

  private func isAbsent(_ relation: RelationID, _ words: [Word?], at moment: Word) -> Bool {
    guard program[relation].form == .event else {
      return truth(of: relation, words, at: moment) == .no
    }
    return !reference.acts(of: relation, seenAt: moment).contains {
      Self.fits($0.arguments + [$0.instant], words)
    }
  }

  /// The best truth of the rows that fit a pattern.
  private func truth(
    of relation: RelationID, _ words: [Word?], at moment: Word
  ) -> ReferenceTruth {
    let rows =
      reference.rowsAboutAgreements(relation, of: nil, at: moment)
      ?? reference.state(of: relation, at: moment)
    return rows.filter { tuple, _ in
      zip(tuple, words).allSatisfy { value, word in
        guard let word, case .word(let own) = value else { return true }
        return own == word
      }
    }.map { tuple, truth in
      zip(tuple, words).contains { $0 == .missing && $1 != nil } ? min(truth, .unknown) : truth
    }.max() ?? .no
  }

  private static func fits(_ row: [Word], _ pattern: [Word?]) -> Bool {
    zip(row, pattern).allSatisfy { word, wanted in wanted == nil || wanted == word }
  }

  // MARK: - Rules

  private func follows(
    _ relation: RelationID, _ words: [Word], at moment: Word, by id: RuleID, from premises: [Ground]
  ) -> Bool {
    guard program.rules.indices.contains(id.index), program[id].head == relation else {
      return false
    }
    let rule = program[id]
    return bindings(rule.arguments, rule.condition, in: [:], at: moment, giving: words).contains {
      bound in
      isExcused(rule.unless, bound, at: moment) == .no
        && isCited(rule.condition, bound, at: moment, premises)
    }
  }

  private func follows(
    _ relation: RelationID, _ words: [Word], at moment: Word, laidDownBy id: ClauseID,
    from premises: [Ground]
  ) -> Bool {
    let clause = program[id]
    guard case .provision(relation, let arguments, _) = clause.form else { return false }
    return reference.starts(of: clause).contains { start in
      guard reference.forceTruth(of: clause, in: start, at: moment) == .yes else { return false }
      let bindings = bindings(
        arguments, clause.condition, in: start, at: moment, giving: words)
      return bindings.contains { bound in
        isExcused(clause.unless, bound, at: moment) == .no
          && clause.condition.map { isCited($0, bound, at: moment, premises) } ?? true
      }
    }
  }

  private func isExcused(
    _ unless: ConditionID?, _ environment: Environment, at moment: Word
  ) -> ReferenceTruth {
    unless.map { reference.truth(of: $0, in: environment, at: moment, negative: .negative) } ?? .no
  }

  /// The bindings for which a condition certainly holds, or all without one, and a head is some words.
  private func bindings(
    _ arguments: [Argument], _ condition: ConditionID?, in given: Environment, at moment: Word,
    giving words: [Word]
  ) -> [Environment] {
    let start = environment(arguments, words, in: given)
    let found =
      condition.map {
        reference.solutions(of: $0, in: start, at: moment, negative: .plain)
      } ?? [(start, .yes)]
    return found.filter { $0.1 == .yes }.map(\.0).filter { bound in
      zip(arguments, words).allSatisfy { argument, word in
        guard case .expression(let id) = argument else { return false }
        return reference.evaluate(id, in: bound, at: moment).single == .word(word)
      }
    }
  }

  /// The variables of a head, as they stand for words, beside those that are given.
  private func environment(
    _ arguments: [Argument], _ words: [Word], in given: Environment
  ) -> Environment {
    var start = given
    for (argument, word) in zip(arguments, words) {
      if case .expression(let id) = argument, case .variable(let variable) = program[id].form,
        start[variable.index] == nil
      {
        start[variable.index] = .word(word)
      }
    }
    return start
  }

  /// Whether each positive sentence of a condition that holds stands among the premises.
  private func isCited(
    _ id: ConditionID, _ bound: Environment, at moment: Word, _ premises: [Ground]
  ) -> Bool {
    func holds(_ id: ConditionID) -> Bool {
      reference.truth(of: id, in: bound, at: moment, negative: .plain) == .yes
    }
    switch program[id].form {
    case .and(let parts):
      return parts.allSatisfy { isCited($0, bound, at: moment, premises) }
    case .or(let parts):
      return parts.contains { holds($0) && isCited($0, bound, at: moment, premises) }
    case .some(let binders, let inner):
      var start = bound
      for binder in binders { start[binder.variable.index] = nil }
      return reference.solutions(
        of: inner, over: binders, in: start, at: moment, negative: .plain
      ).contains { $0.1 == .yes && isCited(inner, $0.0, at: moment, premises) }
    case .relation(let relation, let arguments, let when):
      var instant = moment
      if let when {
        guard case .word(let word) = reference.evaluate(when, in: bound, at: moment).single else {
          return false
        }
        instant = word
      }
      let words = words(arguments, bound, at: moment)
      return premises.contains { premise in
        switch premise {
        case .holds(relation, let row, _, instant), .laidDown(relation, let row, _, instant):
          Self.fits(row, words)
        case .builtIn(relation, let row, .yes, instant): Self.fits(row.compactMap { $0 }, words)
        default: false
        }
      }
    case .act(let event, let arguments, let at):
      let words = words(arguments + [at], bound, at: moment)
      return premises.contains { premise in
        guard case .holds(event, let row, _, _) = premise else { return false }
        return Self.fits(row, words)
      }
    default: return holds(id)
    }
  }

  private func words(
    _ arguments: [Argument], _ bound: Environment, at moment: Word
  ) -> [Word?] {
    arguments.map { argument in
      guard case .expression(let id) = argument,
        case .word(let word) = reference.evaluate(id, in: bound, at: moment).single
      else { return nil }
      return word
    }
  }

  // MARK: - The rest

  private func isOutcome(
    _ id: RequirementID, _ state: OutcomeState, _ words: [Word], _ truth: Truth
  ) -> Bool {
    let requirement = program[id]
    let outcomes = reference.outcomes(of: requirement)
    if state == .met {
      return reference.outcomeTruth(requirement, state, nil) == ReferenceTruth(truth)
    }
    let wanted: ReferenceOutcome = state == .breachedFor ? .breached : .unproven
    switch truth {
    case .yes: return outcomes[words] == wanted
    case .no: return outcomes[words] != wanted
    case .unknown: return outcomes[words] == .unproven
    }
  }

  private func isInstance(_ instance: ClauseInstance, _ standing: ClauseStanding) -> Bool {
    let levels = reference.states(of: instance.place.clause, at: reference.now)
    let level = instance.place.link.map { $0 + 1 } ?? 0
    let state: ClauseState =
      switch standing {
      case .pending: .pending
      case .fulfilled: .fulfilled
      case .violated: .violated
      case .late: .late
      case .repaired: .repaired
      case .unproven: .unproven
      }
    guard levels.indices.contains(level) else { return false }
    return levels[level].contains { other in
      other.bearer == instance.bearer && other.opening == instance.opening
        && other.deadline == instance.deadline && other.states(at: reference.now).contains(state)
    }
  }

  private func isRight(_ claim: Claim, _ sense: Reason.Sense) -> Bool {
    var environment: Environment = [:]
    for (index, known) in claim.known.enumerated() {
      switch known {
      case .unbound: continue
      case .missing: environment[index] = .missing
      case .word(let word): environment[index] = .word(word)
      }
    }
    switch claim.subject {
    case .condition(let id, let truth):
      let found = reference.truth(
        of: id, in: environment, at: claim.moment,
        negative: claim.negative ? .negative : .plain)
      return found == ReferenceTruth(truth)
    case .expression(let id):
      let result = reference.evaluate(id, in: environment, at: claim.moment).single
      return (result == .missing) == (sense == .missing)
    }
  }
}

extension ReferenceTruth {
  fileprivate init(_ truth: Truth) {
    switch truth {
    case .yes: self = .yes
    case .no: self = .no
    case .unknown: self = .unknown
    }
  }
}
