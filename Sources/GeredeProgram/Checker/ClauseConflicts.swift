import GeredeSyntax
import GeredeText

/// Clauses that ask opposite things, and clauses that can never meet.
extension Elaboration {
  /// How many pairs of clauses are compared at most: beyond that a warning is not worth the time.
  private static let pairLimit = 100_000

  /// Gives a warning for each duty that a prohibition forbids, where nothing says which goes first,
  /// and for each `overrides` between clauses that can never meet.
  mutating func checkConflicts() {
    let ranks = OverrideRanks(program)
    var duties: [RelationID: [ClauseID]] = [:]
    var prohibitions: [RelationID: [ClauseID]] = [:]
    for index in program.clauses.indices {
      switch program.clauses[index].form {
      case .duty(let action): duties[action.event, default: []].append(ClauseID(index))
      case .prohibition(let action):
        prohibitions[action.event, default: []].append(ClauseID(index))
      default: break
      }
    }
    var pairs = 0
    for (event, forbidding) in prohibitions.sorted(by: { $0.key < $1.key }) {
      for forbids in forbidding {
        for duty in duties[event] ?? [] where pairs < Elaboration.pairLimit {
          pairs += 1
          guard canMeet(duty, forbids), !isExcluded(duty, by: forbids),
            !ranks.isAbove(duty, forbids), !ranks.isAbove(forbids, duty)
          else { continue }
          reportConflict(duty, forbids)
        }
      }
    }
  }

  /// Says that one clause asks what another forbids.
  private mutating func reportConflict(_ duty: ClauseID, _ forbids: ClauseID) {
    let (first, second) = (program[duty], program[forbids])
    enter(first.module.index)
    func name(_ clause: Clause) -> String {
      first.agreement == second.agreement
        ? clause.name.english : program[clause.entity].name.english
    }
    report(
      AgreementMessages.dutyAgainstProhibition(
        name(first), name(second), at: first.actSpan, forbidden: second.actSpan,
        proposals: [(second, first), (first, second)].map {
          word(.clause) + " " + name($0.0) + " " + word(.overrides) + " " + name($0.1) + "."
        }))
  }

  /// Whether two clauses can speak of one act: one forbids what the other asks or allows, of the
  /// same event, with arguments that can be equal.
  func canMeet(_ a: ClauseID, _ b: ClauseID) -> Bool {
    guard let first = program[a].form.action, let second = program[b].form.action,
      first.event == second.event, isProhibition(a) != isProhibition(b)
    else { return false }
    return zip(first.arguments, second.arguments).allSatisfy { canBeEqual($0, $1) }
  }

  /// Whether a clause forbids something.
  private func isProhibition(_ id: ClauseID) -> Bool {
    if case .prohibition = program[id].form { true } else { false }
  }

  /// Whether two slots can hold one thing.
  private func canBeEqual(_ a: Argument, _ b: Argument) -> Bool {
    guard case .expression(let x) = a, case .expression(let y) = b else { return true }
    if !areRelated(program[x].type, program[y].type) { return false }
    if let first = entity(x), let second = entity(y) { return first == second }
    guard case .constant(.word(let first)) = fold(x), case .constant(.word(let second)) = fold(y)
    else { return true }
    return first == second
  }

  /// Whether the conditions of a prohibition leave out what a duty asks, by the kinds of what stands
  /// in its slots and by equations with constants.
  private func isExcluded(_ duty: ClauseID, by forbids: ClauseID) -> Bool {
    guard let action = program[duty].form.action, let other = program[forbids].form.action else {
      return false
    }
    var terms: [VariableID: ExpressionID] = [:]
    for case (.expression(let mine), .expression(let theirs)) in zip(
      action.arguments, other.arguments)
    {
      if case .variable(let variable) = program[theirs].form { terms[variable] = mine }
    }
    let exclusion = ClauseExclusion(duty: program[duty], terms: terms)
    return program[forbids].condition.flatMap { holds($0, exclusion) } == false
      || program[forbids].unless.flatMap { holds($0, exclusion) } == true
  }

  /// Whether a condition of a prohibition holds or not wherever the duty speaks; nil if it depends.
  private func holds(_ id: ConditionID, _ exclusion: ClauseExclusion) -> Bool? {
    switch program[id].form {
    case .isKind(let subject, let kind):
      guard case .variable(let variable) = program[subject].form,
        let term = exclusion.terms[variable]
      else { return nil }
      let type = program[term].type
      if fits(type, .kind(kind)) { return true }
      return areRelated(type, .kind(kind)) ? nil : false
    case .comparison(.equal, let left, let right):
      let known = exclusion.terms.compactMapValues { key(of: $0) }
      for (one, other) in [(left, right), (right, left)] {
        guard case .constant(let constant) = fold(other), let key = key(of: one, known) else {
          continue
        }
        if key == self.key(of: other) { return true }
        if key.hasPrefix("#"), self.key(of: other) != nil { return false }
        return equals(key, constant, exclusion)
      }
      return nil
    case .not(let inner): return holds(inner, exclusion).map { !$0 }
    case .and(let parts):
      let all = parts.map { holds($0, exclusion) }
      return all.contains(false) ? false : all.allSatisfy { $0 == true } ? true : nil
    case .or(let parts):
      let all = parts.map { holds($0, exclusion) }
      return all.contains(true) ? true : all.allSatisfy { $0 == false } ? false : nil
    default: return nil
    }
  }

  /// Whether the guard of the duty says that something has, or has not, a constant value.
  private func equals(
    _ wanted: String, _ constant: Constant, _ exclusion: ClauseExclusion
  ) -> Bool? {
    func find(_ id: ConditionID) -> Bool? {
      switch program[id].form {
      case .and(let parts): return parts.lazy.compactMap { find($0) }.first
      case .comparison(.equal, let left, let right):
        for (one, other) in [(left, right), (right, left)] where key(of: one) == wanted {
          if case .constant(let found) = fold(other) { return same(found, constant) }
        }
        return nil
      default: return nil
      }
    }
    if let known = exclusion.duty.condition.flatMap(find) { return known }
    // Where the exception of the duty would hold, the duty does not speak.
    return exclusion.duty.unless.flatMap(find) == true ? false : nil
  }
}

/// A duty and a prohibition on one act: what of the duty stands for the variables of the other.
private struct ClauseExclusion {
  let duty: Clause
  let terms: [VariableID: ExpressionID]
}

/// Which clauses go before which, by way of others as well.
struct OverrideRanks {
  private var weaker: [ClauseID: [ClauseID]] = [:]

  /// - Complexity: O(overrides).
  init(_ program: Program) {
    for override in program.overrides {
      weaker[override.stronger, default: []].append(override.weaker)
    }
  }

  /// Whether `a` goes before `b`.
  /// - Complexity: O(overrides).
  func isAbove(_ a: ClauseID, _ b: ClauseID) -> Bool {
    guard !weaker.isEmpty else { return false }
    var seen: Set<ClauseID> = []
    var pending = weaker[a] ?? []
    while let next = pending.popLast() {
      if next == b { return true }
      if seen.insert(next).inserted { pending += weaker[next] ?? [] }
    }
    return false
  }
}
