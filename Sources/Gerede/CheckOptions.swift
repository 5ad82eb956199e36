public import GeredeFindings

/// How much a check or a question may use, and how much it tells.
///
/// ```swift
/// let options = CheckOptions(facts: 1_000_000, isCancelled: { Task.isCancelled })
/// let result = world.check(at: now, options: options)
/// ```
public struct CheckOptions: Sendable {
  /// Facts that may follow from the rules, all relations together.
  public var facts: Int
  /// Bytes that derived facts and their indexes may take.
  public var memoryBytes: Int
  /// Rows that may be looked at.
  public var steps: Int
  /// How many findings are listed of each requirement; all others are counted.
  public var listing: Listing
  /// Asked every few thousand steps; true stops the evaluation with a message. For a limit of time.
  public var isCancelled: (@Sendable () -> Bool)?

  /// 50 million facts, 4 GB, 200 000 million steps, every finding.
  public init(
    facts: Int = 50_000_000, memoryBytes: Int = 4_000_000_000, steps: Int = 200_000_000_000,
    listing: Listing = .all, isCancelled: (@Sendable () -> Bool)? = nil
  ) {
    self.facts = facts
    self.memoryBytes = memoryBytes
    self.steps = steps
    self.listing = listing
    self.isCancelled = isCancelled
  }
}
