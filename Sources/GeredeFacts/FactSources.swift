public import GeredeText

/// Where facts came from, by number: a stretch of a `.gr` file, or a row of a data file.
///
/// Number 0 is no source. A data file takes one number per row, so that a row of facts needs four
/// bytes for its origin.
public struct FactSources: Sendable {
  /// Consecutive numbers of one origin.
  private struct Segment {
    var first: UInt32
    /// The data file; nil for spans.
    var file: String?
    /// For spans: where they start in `spans`.
    var firstSpan: Int
  }

  private var segments: [Segment] = []
  private var spans: [Span] = []
  private var next: UInt32 = 1

  public init() {}

  /// A number for a stretch of a `.gr` file; 0 where all numbers are used up.
  public mutating func add(_ span: Span) -> UInt32 {
    guard next < .max else { return 0 }
    if segments.last == nil || segments.last?.file != nil {
      segments.append(Segment(first: next, file: nil, firstSpan: spans.count))
    }
    spans.append(span)
    next += 1
    return next - 1
  }

  /// Numbers for rows 0 ... `rows` of a data file: the number of row `r` is the result + r. Nil
  /// where so many are not left.
  public mutating func add(file: String, rows: Int) -> UInt32? {
    guard let size = UInt32(exactly: rows), size < .max - next else { return nil }
    segments.append(Segment(first: next, file: file, firstSpan: spans.count))
    next += size + 1
    return next - size - 1
  }

  /// The place of a number; nil for 0 and for numbers that are not in use.
  /// - Complexity: O(log files).
  public func place(_ number: UInt32) -> Place? {
    guard number > 0, number < next else { return nil }
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].first <= number { low = middle } else { high = middle }
    }
    guard low < segments.count else { return nil }
    let segment = segments[low]
    let offset = Int(number - segment.first)
    guard let file = segment.file else { return .span(spans[segment.firstSpan + offset]) }
    return .data(DataPlace(file: file, row: offset))
  }
}
