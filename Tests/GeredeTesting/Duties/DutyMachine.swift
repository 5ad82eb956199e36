public import GeredeProgram

/// One instance of a duty as a state machine that is driven by a clock and by acts.
///
/// It is the plainest reading of what a duty is: the tests drive it through all that happens, in
/// order of time, and compare where it ends with what the rules derive.
struct DutyMachine {
  enum Phase: Hashable {
    case pending, fulfilled
    case violated(isLate: Bool)
  }

  /// The first and the last instant at which doing it counts.
  let opening: Int64
  let deadline: Int64
  private(set) var phase = Phase.pending

  init(opening: Int64, deadline: Int64) {
    self.opening = opening
    self.deadline = deadline
  }

  /// Whether an act at an instant would settle it.
  func awaits(_ instant: Int64) -> Bool {
    phase == .pending && opening <= instant && instant <= deadline
  }

  /// The time has come to `instant`.
  mutating func tick(_ instant: Int64) {
    if phase == .pending, instant > deadline { phase = .violated(isLate: false) }
  }

  /// It was done at an instant.
  mutating func act(_ instant: Int64) {
    tick(instant)
    if awaits(instant) { phase = .fulfilled }
    if case .violated = phase, opening <= instant { phase = .violated(isLate: true) }
  }

  var isViolated: Bool {
    if case .violated = phase { true } else { false }
  }

  /// The states of the instance, given whether its chain made good for it.
  func states(isRepaired: Bool) -> Set<ClauseState> {
    switch phase {
    case .pending: return [.pending, .open]
    case .fulfilled: return [.fulfilled]
    case .violated(let isLate):
      var states: Set<ClauseState> = [.violated]
      if isLate { states.insert(.late) }
      if isRepaired { states.insert(.repaired) }
      if !isLate && !isRepaired { states.insert(.open) }
      return states
    }
  }
}

/// An instance as a report would name it, with its states at the instant of evaluation.
public struct DutyRow: Hashable, Sendable {
  /// The clause, or a link of its chain: `Handle.Otherwise`.
  public var clause: String
  public var bearer: String
  /// What else tells it apart: `c = I3, q = Q1`, by name of the variable.
  public var subject: String
  /// `Int64.min` where it is not known.
  public var opening: Int64
  /// `Int64.max` without one.
  public var deadline: Int64
  public var states: Set<ClauseState>

  public init(
    clause: String, bearer: String, subject: String, opening: Int64, deadline: Int64,
    states: Set<ClauseState>
  ) {
    self.clause = clause
    self.bearer = bearer
    self.subject = subject
    self.opening = opening
    self.deadline = deadline
    self.states = states
  }
}
