internal import GeredeText

/// An exact term in seconds: the type Duration of the language.
///
/// ```swift
/// let term = Seconds("72 hours")
/// let same = Seconds(count: 72 * 3_600)
/// ```
public struct Seconds: WrittenValue, Comparable {
  /// How many seconds; below zero for a term that goes back.
  public let count: Int64

  /// A number of seconds.
  public init(count: Int64) { self.count = count }

  /// The term of a text, `PT72H` or `72 hours`, in Dutch too; nil for any other text.
  public init?(_ description: String) {
    guard let word = try? ValueText.duration(description) else { return nil }
    self.init(count: word)
  }

  /// After ISO 8601, in the greatest unit that leaves nothing over: `PT72H`.
  public var description: String { ValueText.isoDuration(count) }

  /// Whether `a` is the shorter term.
  public static func < (a: Seconds, b: Seconds) -> Bool { a.count < b.count }
}
