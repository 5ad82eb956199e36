public import GeredeProgram
public import GeredeText

/// One instance of a clause, or of a link of its `otherwise` chain, with what becomes of it.
public struct ReferenceInstance: Sendable {
  /// Something that is so from an instant on.
  struct Turn: Sendable {
    var from: Int64
    var truth: ReferenceTruth
  }

  public var bearer: Word
  /// What the variables of the clause's frame stand for, by index: those that tell instances apart.
  public var variables: [Int: Word]
  /// What its clause's conditions start from.
  var environment: ReferenceEvaluator.Environment { variables.mapValues { .word($0) } }
  /// The opening of the clause's first act.
  public var root: Int64
  /// `Word.min` where it is not known.
  public var opening: Int64
  /// The last instant at which it may be done; `Word.max` without one, or where it is not known.
  public var deadline: Int64
  /// Unknown where its guard cannot be decided, or its window is not known.
  public var existence: ReferenceTruth
  /// Whether its opening and its deadline are known.
  var isDated = true
  /// Whether it waits for an act or a moment: false for prohibitions.
  var canBePending = true
  /// The first instant at which it is in any state.
  var start: Int64
  var fulfilled: Turn?
  var violated: Turn?
  var late: Turn?
  /// By a later link of the chain.
  var repairs: [Turn] = []
  /// From when the outcome of a standing duty cannot be told.
  var doubtful: Turn?

  /// Whether it is in a state at an instant. One that is unproven may be in any state.
  public func truth(of state: ClauseState, at moment: Int64) -> ReferenceTruth {
    let isUnproven =
      existence == .unknown ? start <= moment : reached(doubtful, at: moment) == .yes
    if state == .unproven { return isUnproven ? .yes : .no }
    return isUnproven ? .unknown : min(existence, supposed(state, at: moment))
  }

  /// All states that it is certainly in at an instant.
  public func states(at moment: Int64) -> Set<ClauseState> {
    Set(ClauseState.allCases.filter { truth(of: $0, at: moment) == .yes })
  }

  /// Whether it is in a state, given that it exists.
  private func supposed(_ state: ClauseState, at moment: Int64) -> ReferenceTruth {
    switch state {
    case .pending:
      guard canBePending, start <= moment, moment <= deadline else { return .no }
      return reached(fulfilled, at: moment).negated
    case .fulfilled: return reached(fulfilled, at: moment)
    case .violated: return reached(violated, at: moment)
    case .late: return min(supposed(.violated, at: moment), reached(late, at: moment))
    case .repaired:
      return min(
        supposed(.violated, at: moment), repairs.map { reached($0, at: moment) }.max() ?? .no)
    case .open:
      return max(
        supposed(.pending, at: moment),
        min(
          supposed(.violated, at: moment), supposed(.late, at: moment).negated,
          supposed(.repaired, at: moment).negated))
    case .unproven: return .no
    }
  }

  private func reached(_ turn: Turn?, at moment: Int64) -> ReferenceTruth {
    guard let turn, turn.from <= moment else { return .no }
    return turn.truth
  }
}
