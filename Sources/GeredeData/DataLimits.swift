public import GeredeText

/// How much data may be read before reading stops with a message.
public struct DataLimits: Sendable {
  /// Bytes of all files together.
  public var bytes: Int
  /// Facts and entities in the fact base.
  public var facts: Int
  /// Asked every thousand rows; a reason stops the reading.
  public var stop: (@Sendable () -> StopReason?)?

  /// No limits but those given.
  public init(
    bytes: Int = .max, facts: Int = .max, stop: (@Sendable () -> StopReason?)? = nil
  ) {
    self.bytes = bytes
    self.facts = facts
    self.stop = stop
  }

  /// Rows between two looks at the limits.
  static let interval = 1024

  /// The message where `count` facts, read up to a row, are too many, or something asks to stop.
  func message(count: Int, at place: DataPlace) -> Message? {
    if let reason = stop?() { return reason.message(at: .data(place)) }
    guard count > facts else { return nil }
    return DataMessages.tooManyFacts(limit: facts, at: place)
  }
}
