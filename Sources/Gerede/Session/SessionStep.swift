public import GeredeFindings
public import GeredeText

/// One step of a session, as its history shows it.
public struct SessionStep: Hashable, Sendable, Codable {
  /// What a step of a session did.
  public enum Form: String, Hashable, Sendable, Codable {
    /// Where the session began.
    case start
    /// Supposed something.
    case suppose
    /// Took something back.
    case retract
    /// Went to another instant.
    case move
  }

  /// Its number: 0 for the start, then 1, 2, … in the order in which the steps were taken.
  public var number: Int
  /// The number of the step that it was taken after; nil for the start.
  public var parent: Int?
  /// What it did.
  public var form: Form
  /// What was supposed or retracted, as it was written; empty for the start and for a move.
  public var text: String
  /// The moment that the world is looked at since.
  public var moment: Instant
  /// Whether the session stands here.
  public var isCurrent: Bool
}

/// What came of a step.
public struct StepReply: Sendable {
  /// The number of the step where the session stands now; nil where it was refused, because of a
  /// mistake or a limit that was reached: `messages` say why, and nothing has changed.
  public var step: Int?
  /// What is otherwise than just before; nil where the step was refused, or where one of the two could
  /// not be evaluated.
  public var difference: Difference?
  /// Mistakes and warnings about what was written, or the limit that was reached.
  public var messages: [Message]
  /// The sources that places in `messages` and in the difference point into.
  public var sources: SourceMap
}
