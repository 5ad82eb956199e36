internal import GeredeData
internal import GeredeEngine
public import GeredeFindings
public import GeredeText

/// How much reading data, a check or a question may use, and how much it tells.
///
/// Each limit ends in a message of the series GR08, which says what grew, and in a result that is
/// marked as incomplete.
///
/// ```swift
/// let options = CheckOptions(facts: 1_000_000, isCancelled: { Task.isCancelled })
/// let result = world.check(at: now, options: options)
/// ```
public struct CheckOptions: Sendable {
  /// Facts that are given and that follow from the rules, all relations together; entities count.
  public var facts: Int
  /// Bytes that derived facts and their indexes may take.
  public var memoryBytes: Int
  /// Bytes that all data files together may have.
  public var dataBytes: Int
  /// Rows that may be looked at.
  public var steps: Int
  /// How many findings are listed of each requirement; all others are counted.
  public var listing: Listing
  /// Findings that are listed, of all requirements and clauses together; all others are counted.
  public var findings: Int
  /// Asked every few thousand steps; true stops the work with a message. For who no longer waits.
  public var isCancelled: (@Sendable () -> Bool)?
  /// Asked as often; a reason stops the work, and the message tells it.
  public var stop: (@Sendable () -> StopReason?)?
  /// Told what is done and how far it is; from the thread that works, so it should not take long.
  public var progress: (@Sendable (EvaluationProgress) -> Void)?

  /// 50 million facts, 4 GB, 2 GB of data files, 200 000 million steps, a million findings.
  public init(
    facts: Int = 50_000_000, memoryBytes: Int = 4_000_000_000, dataBytes: Int = 2_000_000_000,
    steps: Int = 200_000_000_000, listing: Listing = .all, findings: Int = 1_000_000,
    isCancelled: (@Sendable () -> Bool)? = nil, stop: (@Sendable () -> StopReason?)? = nil,
    progress: (@Sendable (EvaluationProgress) -> Void)? = nil
  ) {
    self.facts = facts
    self.memoryBytes = memoryBytes
    self.dataBytes = dataBytes
    self.steps = steps
    self.listing = listing
    self.findings = findings
    self.isCancelled = isCancelled
    self.stop = stop
    self.progress = progress
  }

  /// How much data may be read.
  var data: DataLimits { DataLimits(bytes: dataBytes, facts: facts, stop: stopping) }

  /// Why work has to stop now; nil where nobody asks, so that nothing is called in vain.
  var stopping: (@Sendable () -> StopReason?)? {
    guard let isCancelled else { return stop }
    let stop = stop
    return { isCancelled() ? .cancelled : stop?() }
  }
}

/// How far an evaluation is.
public struct EvaluationProgress: Hashable, Sendable, Codable {
  /// What is being done, in this order. Where acts need a power, rules are applied more than once.
  public enum Stage: String, Hashable, Sendable, Codable {
    /// Rules are applied, one group of relations after another.
    case rules
    /// Findings are listed, one requirement or clause after another.
    case findings
  }

  /// What is being done.
  public var stage: Stage
  /// Groups of relations, or requirements and clauses, that are done.
  public var done: Int
  /// Of how many.
  public var total: Int

  /// So far in a stage.
  public init(_ stage: Stage, done: Int, total: Int) {
    self.stage = stage
    self.done = done
    self.total = total
  }
}

extension CheckOptions {
  /// The limits of an evaluation.
  var limits: Limits {
    var limits = Limits(
      derivedRows: facts, memoryBytes: memoryBytes, fuel: steps, stop: stopping)
    if let progress {
      limits.progress = { progress(EvaluationProgress(.rules, done: $0, total: $1)) }
    }
    return limits
  }
}
