/// The number of a source within one `SourceMap`, counted from zero.
public struct SourceID: Hashable, Sendable, Comparable, Codable {
  public let index: UInt32

  public init(_ index: Int) { self.index = UInt32(index) }

  public static func < (a: SourceID, b: SourceID) -> Bool { a.index < b.index }
}

/// A stretch of a source: bytes `start ..< end`, counted from zero.
public struct Span: Hashable, Sendable, Comparable, Codable {
  public let source: SourceID
  public let start: UInt32
  public let end: UInt32

  public init(_ source: SourceID, _ start: Int, _ end: Int) {
    self.source = source
    self.start = UInt32(start)
    self.end = UInt32(end)
  }

  /// The smallest span that covers both; `other` must lie in the same source.
  public func union(_ other: Span) -> Span {
    Span(source, Int(min(start, other.start)), Int(max(end, other.end)))
  }

  /// The empty span at the end of this one: where something was expected to follow.
  public var endPoint: Span { Span(source, Int(end), Int(end)) }

  public static func < (a: Span, b: Span) -> Bool {
    (a.source.index, a.start, a.end) < (b.source.index, b.start, b.end)
  }
}
