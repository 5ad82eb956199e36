/// The time zone of a project: which offset from UTC holds when.
///
/// The host reads the zone's file; `ZoneRules(name:tzif:)` understands its bytes.
public struct ZoneRules: Sendable, Hashable {
  /// As written in the project: `Europe/Amsterdam`.
  public let name: String
  /// Instants at which an offset begins, sorted.
  public let transitions: [Word]
  /// Seconds east of UTC from the transition at the same index on.
  public let offsets: [Word]
  /// Seconds east of UTC before the first transition.
  public let firstOffset: Word
  /// What holds after the last transition; nil: the last offset stays.
  public let rule: PosixZoneRule?

  /// The zone without transitions at offset zero.
  public static let utc = ZoneRules(name: "UTC")

  /// No zone is further from UTC, in seconds.
  static let greatestOffset: Word = 26 * 3600

  private init(name: String) {
    self.name = name
    transitions = []
    offsets = []
    firstOffset = 0
    rule = nil
  }

  /// Nil where the transitions are not sorted, have no offset each, or an offset is out of range.
  public init?(
    name: String, transitions: [Word], offsets: [Word], firstOffset: Word,
    rule: PosixZoneRule? = nil
  ) {
    let range = -ZoneRules.greatestOffset...ZoneRules.greatestOffset
    guard transitions.count == offsets.count, range.contains(firstOffset),
      offsets.allSatisfy(range.contains),
      zip(transitions, transitions.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    self.name = name
    self.transitions = transitions
    self.offsets = offsets
    self.firstOffset = firstOffset
    self.rule = rule
  }

  /// Seconds east of UTC at an instant.
  /// - Complexity: O(log transitions).
  public func offset(at instant: Word) -> Word {
    let passed = transitionsPassed(at: instant)
    if passed == transitions.count, let rule { return rule.offset(at: instant) }
    return passed == 0 ? firstOffset : offsets[passed - 1]
  }

  /// The date in this zone at an instant; nil outside the years 0001 ... 9999.
  public func day(ofInstant instant: Word) -> Word? {
    guard let local = ExactArithmetic.add(instant, offset(at: instant)) else { return nil }
    let day = local.flooredQuotient(by: CivilDate.secondsPerDay)
    return CivilDate.dayRange.contains(day) ? day : nil
  }

  /// Seconds since midnight, by the clocks in this zone.
  public func secondOfDay(atInstant instant: Word) -> Word? {
    guard let local = ExactArithmetic.add(instant, offset(at: instant)) else { return nil }
    return local - local.flooredQuotient(by: CivilDate.secondsPerDay) * CivilDate.secondsPerDay
  }

  /// The first instant of a date in this zone; where clocks skip midnight, the instant at which they
  /// do; where midnight comes twice, the first. Nil for a word that is no date.
  public func firstSecond(ofDay day: Word) -> Word? {
    guard CivilDate.dayRange.contains(day) else { return nil }
    return startOfLocalDay(day)
  }

  /// The last instant of a date in this zone: the second before the next date begins.
  public func lastSecond(ofDay day: Word) -> Word? {
    guard CivilDate.dayRange.contains(day) else { return nil }
    return startOfLocalDay(day + 1) - 1
  }

  private func startOfLocalDay(_ day: Word) -> Word {
    let midnight = day * CivilDate.secondsPerDay
    // Here no zone has reached the day yet; from here on, stretch by stretch of one offset.
    var start = midnight - ZoneRules.greatestOffset - 1
    let end = midnight + ZoneRules.greatestOffset + 1
    while start < end {
      let candidate = max(start, midnight - offset(at: start))
      guard let next = nextTransition(after: start), next <= candidate else { return candidate }
      start = next
    }
    return start
  }

  /// The first transition after an instant; nil where none follows.
  private func nextTransition(after instant: Word) -> Word? {
    let passed = transitionsPassed(at: instant)
    if passed < transitions.count { return transitions[passed] }
    return rule?.nextTransition(after: instant)
  }

  private func transitionsPassed(at instant: Word) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= instant { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
