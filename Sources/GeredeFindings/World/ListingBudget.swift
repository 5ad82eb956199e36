import GeredeText

/// How many findings may still be listed, and whether to go on at all.
struct ListingBudget {
  /// Findings that may still be listed.
  private(set) var left: Int
  /// Asked for every finding; a reason ends the listing.
  private let stop: (@Sendable () -> StopReason?)?
  /// Why the listing ended, and where it was then.
  private(set) var stopped: (reason: StopReason, place: Place)?

  init(findings: Int, stop: (@Sendable () -> StopReason?)?) {
    left = max(0, findings)
    self.stop = stop
  }

  /// Takes room for one more finding at a place; false where there is none.
  mutating func take(at place: Place) -> Bool {
    guard left > 0, !isStopped(at: place) else { return false }
    left -= 1
    return true
  }

  /// Whether somebody asks to stop.
  mutating func isStopped(at place: Place) -> Bool {
    if stopped != nil { return true }
    guard let reason = stop?() else { return false }
    stopped = (reason, place)
    return true
  }
}
