/// The number of a source within one `SourceMap`, counted from zero.
public struct SourceID: Hashable, Sendable, Comparable, Codable {
  /// Its place in the map.
  public let index: UInt32

  /// The number of the source at a place in the map.
  public init(_ index: Int) { self.index = UInt32(index) }

  public static func < (a: SourceID, b: SourceID) -> Bool { a.index < b.index }
}

/// A stretch of a source: bytes `start ..< end`, counted from zero.
public struct Span: Hashable, Sendable, Comparable, Codable {
  /// The source that it lies in.
  public let source: SourceID
  /// Its first byte.
  public let start: UInt32
  /// The byte behind its last.
  public let end: UInt32

  /// The bytes from one up to another of a source.
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
