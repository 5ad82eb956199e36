/// A source text: a name to show, its bytes, and where its lines start.
///
/// Sources are `.gr` files, sentences given as arguments, or data files. A data file is usually not
/// kept whole: messages about it carry their place in `DataPlace` instead of a span.
public struct Source: Sendable {
  /// The name shown to people: a path relative to where the command was started.
  public let name: String
  /// The whole text, UTF-8.
  public let bytes: [UInt8]
  /// Byte offsets at which lines start; the first is 0.
  public let lineStarts: [UInt32]
  /// Whether the bytes are UTF-8 without mistakes.
  private let isWellFormed: Bool

  /// - Complexity: O(n) in the number of bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts: [UInt32] = [0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0A {
      starts.append(UInt32(offset + 1))
    }
    self.lineStarts = starts
    isWellFormed = Unicode.isUTF8(bytes)
  }

  /// A source by the name that people see, and its text.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The text of a stretch of bytes, with malformed UTF-8 repaired.
  public func text(_ start: Int, _ end: Int) -> String {
    let low = max(0, min(start, bytes.count))
    let high = max(low, min(end, bytes.count))
    return String(decoding: bytes[low..<high], as: UTF8.self)
  }

  /// The text of `span`, which must lie in this source.
  public func text(_ span: Span) -> String { text(Int(span.start), Int(span.end)) }

  /// The line of a byte offset, counted from 0.
  /// - Complexity: O(log lines).
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The text of a line (counted from 0) without its line end.
  public func lineText(_ line: Int) -> String {
    guard line >= 0, line < lineStarts.count else { return "" }
    let start = Int(lineStarts[line])
    var end = line + 1 < lineStarts.count ? Int(lineStarts[line + 1]) - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return text(start, end)
  }

  /// Line and column of a byte offset, both counted from 1, columns in Unicode scalars.
  public func position(at offset: Int) -> Position {
    let line = line(at: offset)
    let start = Int(lineStarts[line])
    let end = max(start, min(offset, bytes.count))
    return Position(line: line + 1, column: scalarCount(start, end) + 1)
  }

  /// The number of Unicode scalars in a stretch of bytes.
  private func scalarCount(_ start: Int, _ end: Int) -> Int {
    // Malformed text is repaired first, so that columns count what is shown.
    guard isWellFormed else { return text(start, end).unicodeScalars.count }
    var count = 0
    for index in start..<end where bytes[index] & 0xC0 != 0x80 { count &+= 1 }
    return count
  }
}

extension Unicode {
  /// Whether bytes are UTF-8 without mistakes.
  /// - Complexity: O(n).
  fileprivate static func isUTF8(_ bytes: [UInt8]) -> Bool {
    if bytes.allSatisfy({ $0 < 0x80 }) { return true }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue: continue
      case .emptyInput: return true
      case .error: return false
      }
    }
  }
}

/// A place in a text for people: line and column count from 1, columns in Unicode scalars.
public struct Position: Hashable, Sendable, Codable {
  /// From 1.
  public let line: Int
  /// In Unicode scalars, from 1.
  public let column: Int

  /// A line and a column, from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// The sources of one program, by id.
public struct SourceMap: Sendable {
  /// In the order of their numbers.
  public private(set) var sources: [Source] = []

  /// A map without sources.
  public init() {}

  /// Adds a source, and gives the number that spans call it by.
  public mutating func add(_ source: Source) -> SourceID {
    sources.append(source)
    return SourceID(sources.count - 1)
  }

  /// The source of a number; one without a name and text for a number of another map.
  public subscript(id: SourceID) -> Source {
    let index = Int(id.index)
    return sources.indices.contains(index) ? sources[index] : Source(name: "", text: "")
  }

  /// The source of `span`.
  public subscript(span: Span) -> Source { self[span.source] }

  /// The text of `span`.
  public func text(_ span: Span) -> String { self[span].text(span) }
}
