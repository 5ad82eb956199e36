import GeredeText

/// Up to 65 536 rows of a `FactTable`: columns of words side by side in one block of raw memory.
///
/// A class because a block of memory has one owner and is freed once.
@safe final class ColumnChunk {
  /// Rows in a full chunk.
  static let fullCapacity = 65_536

  /// The number of columns.
  let arity: Int
  /// Rows that fit: a power of two; the distance in words between two columns.
  let capacity: Int
  /// Word `row` of column `c` is at `c * capacity + row`.
  let words: UnsafeMutablePointer<Word>
  /// Smallest and greatest word of column `c`, at `2 * c` and `2 * c + 1`.
  let bounds: UnsafeMutablePointer<Word>
  /// Where each row came from; nil while every source is 0.
  var sources: UnsafeMutablePointer<UInt32>?

  /// An empty chunk.
  init(arity: Int, capacity: Int) {
    self.arity = arity
    self.capacity = capacity
    unsafe words = .allocate(capacity: max(1, arity * capacity))
    unsafe bounds = .allocate(capacity: max(1, 2 * arity))
    for column in 0..<arity {
      unsafe bounds[2 * column] = Word.max
      unsafe bounds[2 * column + 1] = Word.min
    }
    unsafe sources = nil
  }

  /// A copy of the first `count` rows of another chunk with room for `capacity` rows.
  init(copying other: ColumnChunk, count: Int, capacity: Int) {
    arity = other.arity
    self.capacity = capacity
    unsafe words = .allocate(capacity: max(1, other.arity * capacity))
    unsafe bounds = .allocate(capacity: max(1, 2 * other.arity))
    for column in 0..<arity {
      unsafe (words + column * capacity).update(
        from: other.words + column * other.capacity, count: count)
    }
    unsafe bounds.update(from: other.bounds, count: 2 * other.arity)
    unsafe sources = nil
    if let old = unsafe other.sources {
      unsafe makeSources().update(from: old, count: count)
    }
  }

  deinit {
    unsafe words.deallocate()
    unsafe bounds.deallocate()
    unsafe sources?.deallocate()
  }

  /// The column of sources, made of zeros where there was none.
  @discardableResult
  func makeSources() -> UnsafeMutablePointer<UInt32> {
    if let sources = unsafe sources { return unsafe sources }
    let made = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    unsafe made.initialize(repeating: 0, count: capacity)
    unsafe sources = unsafe made
    return unsafe made
  }

  /// Whether the first rows of two chunks have the same words and sources.
  func isEqual(to other: ColumnChunk, rows: Int) -> Bool {
    for column in 0..<arity {
      let (a, b) = unsafe (words + column * capacity, other.words + column * other.capacity)
      for row in 0..<rows where unsafe a[row] != b[row] { return false }
    }
    switch unsafe (sources, other.sources) {
    case (nil, nil): return true
    case (let one?, nil), (nil, let one?):
      for row in 0..<rows where unsafe one[row] != 0 { return false }
    case (let a?, let b?):
      for row in 0..<rows where unsafe a[row] != b[row] { return false }
    }
    return true
  }

  /// Writes one word and widens the column's bounds.
  @inline(__always)
  func write(_ word: Word, column: Int, row: Int) {
    unsafe words[column &* capacity &+ row] = word
    if unsafe word < bounds[2 &* column] { unsafe bounds[2 &* column] = word }
    if unsafe word > bounds[2 &* column &+ 1] { unsafe bounds[2 &* column &+ 1] = word }
  }
}
