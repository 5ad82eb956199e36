public import GeredeText

/// A moment, to the second, in UTC.
///
/// ```swift
/// let morning = Instant("2026-03-01T09:00Z")
/// let lastSecondOfMarch = Instant("2026-03-31", in: world.zone)
/// ```
public struct Instant: Hashable, Sendable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public var secondsSince1970: Int64

  /// The instant of a number of seconds since 1970-01-01T00:00:00Z.
  public init(secondsSince1970: Int64) { self.secondsSince1970 = secondsSince1970 }

  /// The instant of a text with an offset, `2026-03-01T09:00Z`, or the last second of a date,
  /// `2026-03-01`, in a zone. Nil for any other text.
  public init?(_ text: String, in zone: ZoneRules = .utc) {
    if let instant = try? ValueText.instant(text) {
      self.init(secondsSince1970: instant)
    } else if let day = try? ValueText.date(text), let last = zone.lastSecond(ofDay: day) {
      self.init(secondsSince1970: last)
    } else {
      return nil
    }
  }

  public static func < (a: Instant, b: Instant) -> Bool { a.secondsSince1970 < b.secondsSince1970 }
}
