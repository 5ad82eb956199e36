public import GeredeText

/// Rows of words, stored by column, only ever added to.
///
/// A value: a copy shares its memory until one of the two grows, and even then only the last chunk
/// is copied. Rows are numbered from 0 in the order in which they were appended; the table does not
/// look for duplicates. Each row may carry the number of the source that it came from.
public struct FactTable: Sendable {
  /// The number of rows in a full chunk.
  public static let chunkRows = ColumnChunk.fullCapacity

  /// The number of columns.
  public let arity: Int
  /// The number of rows.
  public private(set) var count = 0
  /// The chunks; all but the last are full.
  private(set) var chunks: [ColumnChunk] = []

  /// An empty table.
  public init(arity: Int) {
    self.arity = max(0, arity)
  }

  /// The number of chunks: each but the last holds `chunkRows` rows.
  public var chunkCount: Int { chunks.count }

  /// The number of rows in a chunk.
  public func rowCount(ofChunk chunk: Int) -> Int {
    min(count - chunk * FactTable.chunkRows, FactTable.chunkRows)
  }

  /// The word in a row and a column.
  public subscript(row: Int, column: Int) -> Word {
    precondition(row >= 0 && row < count && column >= 0 && column < arity)
    let chunk = chunks[row >> 16]
    return unsafe chunk.words[column * chunk.capacity + (row & 0xffff)]
  }

  /// A whole row.
  public func row(_ row: Int) -> [Word] {
    (0..<arity).map { self[row, $0] }
  }

  /// The number of the source that a row was appended with; 0 where none was given.
  public func source(ofRow row: Int) -> UInt32 {
    precondition(row >= 0 && row < count)
    guard let sources = unsafe chunks[row >> 16].sources else { return 0 }
    return unsafe sources[row & 0xffff]
  }

  /// Whether another table has the same rows from the same sources, in the same order.
  ///
  /// - Complexity: O(number of chunks) for a copy; else O(words) until the first difference.
  public func isEqual(to other: FactTable) -> Bool {
    guard arity == other.arity, count == other.count else { return false }
    return chunks.indices.allSatisfy { number in
      let (a, b) = (chunks[number], other.chunks[number])
      return a === b || a.isEqual(to: b, rows: rowCount(ofChunk: number))
    }
  }

  /// The smallest and the greatest word of a column in a chunk; nil for an empty chunk.
  public func bounds(ofColumn column: Int, inChunk chunk: Int) -> ClosedRange<Word>? {
    precondition(column >= 0 && column < arity)
    let low = unsafe chunks[chunk].bounds[2 * column]
    let high = unsafe chunks[chunk].bounds[2 * column + 1]
    return low <= high ? low...high : nil
  }

  /// The smallest and the greatest word of a column; nil for an empty table.
  ///
  /// - Complexity: O(number of chunks).
  public func bounds(ofColumn column: Int) -> ClosedRange<Word>? {
    var result: ClosedRange<Word>?
    for chunk in 0..<chunkCount {
      guard let next = bounds(ofColumn: column, inChunk: chunk) else { continue }
      guard let known = result else {
        result = next
        continue
      }
      result = min(known.lowerBound, next.lowerBound)...max(known.upperBound, next.upperBound)
    }
    return result
  }

  /// Gives one column of one chunk to `body`, without copying.
  public func withColumn<R, E: Error>(
    _ column: Int, inChunk chunk: Int, _ body: (Swift.Span<Word>) throws(E) -> R
  ) throws(E) -> R {
    precondition(column >= 0 && column < arity)
    let owner = chunks[chunk]
    let words = unsafe UnsafeBufferPointer(
      start: owner.words + column * owner.capacity, count: rowCount(ofChunk: chunk))
    defer { withExtendedLifetime(owner) {} }
    return try body(unsafe words.span)
  }

  /// Calls `body` with each word of a column and its row, in order.
  public func forEachWord(ofColumn column: Int, _ body: (_ row: Int, _ word: Word) -> Void) {
    for chunk in 0..<chunkCount {
      let first = chunk * FactTable.chunkRows
      withColumn(column, inChunk: chunk) { words in
        for index in words.indices { body(first + index, words[index]) }
      }
    }
  }
}

extension FactTable {
  /// Appends a row of `arity` words.
  public mutating func append(_ row: [Word], source: UInt32 = 0) {
    precondition(row.count == arity)
    let (chunk, position) = place(source: source)
    for column in 0..<arity { chunk.write(row[column], column: column, row: position) }
  }

  /// Appends a row of one word.
  public mutating func append(_ a: Word, source: UInt32 = 0) {
    precondition(arity == 1)
    let (chunk, position) = place(source: source)
    chunk.write(a, column: 0, row: position)
  }

  /// Appends a row of two words.
  public mutating func append(_ a: Word, _ b: Word, source: UInt32 = 0) {
    precondition(arity == 2)
    let (chunk, position) = place(source: source)
    chunk.write(a, column: 0, row: position)
    chunk.write(b, column: 1, row: position)
  }

  /// Appends a row of three words.
  public mutating func append(_ a: Word, _ b: Word, _ c: Word, source: UInt32 = 0) {
    precondition(arity == 3)
    let (chunk, position) = place(source: source)
    chunk.write(a, column: 0, row: position)
    chunk.write(b, column: 1, row: position)
    chunk.write(c, column: 2, row: position)
  }

  /// Appends whole columns of equal length; `sources` is empty or has their length.
  public mutating func append(columns: [[Word]], sources: [UInt32] = []) {
    precondition(columns.count == arity)
    let rows = columns.first?.count ?? sources.count
    precondition(columns.allSatisfy { $0.count == rows })
    precondition(sources.isEmpty || sources.count == rows)
    for row in 0..<rows {
      let (chunk, position) = place(source: sources.isEmpty ? 0 : sources[row])
      for column in 0..<arity { chunk.write(columns[column][row], column: column, row: position) }
    }
  }

  /// Appends all rows of a table of the same arity, with their sources.
  public mutating func append(contentsOf other: FactTable) {
    precondition(other.arity == arity)
    for row in 0..<other.count {
      let from = other.chunks[row >> 16]
      let (chunk, position) = place(source: other.source(ofRow: row))
      for column in 0..<arity {
        let word = unsafe from.words[column * from.capacity + (row & 0xffff)]
        chunk.write(word, column: column, row: position)
      }
    }
  }

  /// Makes room for one more row and counts it; the caller writes its words.
  @inline(__always)
  private mutating func place(source: UInt32) -> (ColumnChunk, Int) {
    let position = count & 0xffff
    if position == 0 && count >> 16 == chunks.count {
      chunks.append(ColumnChunk(arity: arity, capacity: count == 0 ? 16 : FactTable.chunkRows))
    }
    let last = chunks.count - 1
    if position == chunks[last].capacity {
      let wider = chunks[last].capacity * 16
      chunks[last] = ColumnChunk(copying: chunks[last], count: position, capacity: wider)
    } else if !isKnownUniquelyReferenced(&chunks[last]) {
      let same = chunks[last].capacity
      chunks[last] = ColumnChunk(copying: chunks[last], count: position, capacity: same)
    }
    let chunk = chunks[last]
    if source != 0 {
      unsafe chunk.makeSources()[position] = source
    } else if let sources = unsafe chunk.sources {
      unsafe sources[position] = 0
    }
    count += 1
    return (chunk, position)
  }
}
