public import GeredeRules
public import GeredeText

/// How much an evaluation may use before it stops.
public struct Limits: Sendable {
  /// Rows derived, all relations together.
  public var derivedRows: Int
  /// Bytes of memory for derived rows, sets and indexes; the input tables are not counted.
  public var memoryBytes: Int
  /// Tuples examined: one for each row that a step of a plan looks at.
  public var fuel: Int
  /// Asked every few thousand tuples, and in long loops every 65 536 rows; a reason stops the
  /// evaluation.
  public var stop: (@Sendable () -> StopReason?)?
  /// Told after each stratum how many are done, of how many.
  public var progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?

  /// Limits that no sensible program reaches: 200 million rows, 4 GB, 200 000 million tuples.
  public init(
    derivedRows: Int = 200_000_000, memoryBytes: Int = 4 << 30, fuel: Int = 200_000_000_000,
    stop: (@Sendable () -> StopReason?)? = nil
  ) {
    self.derivedRows = derivedRows
    self.memoryBytes = memoryBytes
    self.fuel = fuel
    self.stop = stop
  }
}

/// Why an evaluation stopped before its end, and how far it had come.
public struct LimitReached: Error, Sendable, Hashable {
  /// What ran out.
  public enum Kind: Sendable, Hashable {
    /// A limit of `Limits`.
    case derivedRows, memory, fuel
    /// `Limits.stop` gave a reason.
    case stopped(StopReason)
    /// A rule without an order that binds its inputs, or a cycle through a negation: `Safety` and
    /// `Stratification` report both before an evaluation.
    case notEvaluable
  }

  /// What ran out.
  public var kind: Kind
  /// The rule that was being evaluated, if one was.
  public var rule: KernelRuleID?
  /// Rows derived so far.
  public var derivedRows: Int
  /// Bytes in use.
  public var memoryBytes: Int
  /// Tuples examined so far.
  public var tuplesExamined: Int
  /// The relation with the most rows, and how many; nil where there are none.
  public var largest: Largest?

  /// A relation with the number of its rows, given and derived.
  public struct Largest: Sendable, Hashable {
    /// The relation.
    public var relation: KernelRelationID
    /// Its rows.
    public var rows: Int
    /// Those of its rows that were given.
    public var given: Int
  }
}

/// What an evaluation has used, checked against its limits.
///
/// A class because every part of one evaluation writes to the same counts.
final class Meter {
  /// The limits that hold.
  let limits: Limits
  /// The rule that is being evaluated.
  var rule: KernelRuleID?
  /// Rows derived so far.
  private(set) var derivedRows = 0
  /// Bytes in use.
  private(set) var bytes = 0
  /// Tuples examined so far.
  private(set) var tuples = 0
  /// Tuples until the next question whether to stop.
  private var untilPoll = Meter.pollInterval

  /// Tuples between two questions whether to stop.
  private static let pollInterval = 8192

  /// A meter at zero.
  init(limits: Limits) {
    self.limits = limits
  }

  /// Counts memory about to be asked for.
  func charge(bytes amount: Int) throws(LimitReached) {
    guard amount <= limits.memoryBytes - bytes else { throw reached(.memory) }
    bytes += amount
  }

  /// Counts memory given back.
  func release(bytes amount: Int) {
    bytes -= amount
  }

  /// Counts tuples examined.
  func examine(_ count: Int) throws(LimitReached) {
    tuples &+= count
    untilPoll -= count
    guard untilPoll <= 0 || tuples > limits.fuel else { return }
    untilPoll = Meter.pollInterval
    if tuples > limits.fuel { throw reached(.fuel) }
    try poll()
  }

  /// Stops if somebody asks for it. For loops over many rows that examine none: each 65 536 rows.
  func poll() throws(LimitReached) {
    if let reason = limits.stop?() { throw reached(.stopped(reason)) }
  }

  /// Counts rows derived.
  func derive(_ count: Int) throws(LimitReached) {
    derivedRows += count
    if derivedRows > limits.derivedRows { throw reached(.derivedRows) }
  }

  /// The error for a limit, with the counts of this moment.
  func reached(_ kind: LimitReached.Kind) -> LimitReached {
    LimitReached(
      kind: kind, rule: rule, derivedRows: derivedRows, memoryBytes: bytes, tuplesExamined: tuples)
  }
}

/// Rows cut into blocks of 65 536, so that a long loop can ask between them whether to stop.
func rowBlocks(_ count: Int) -> LazyMapSequence<StrideTo<Int>, Range<Int>> {
  stride(from: 0, to: count, by: 65_536).lazy.map { $0..<Swift.min($0 + 65_536, count) }
}
