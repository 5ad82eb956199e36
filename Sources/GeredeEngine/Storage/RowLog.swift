import GeredeText

/// The rows of a relation in the order in which they came, by column.
///
/// Laid out like a `FactTable`, so that an input is read where it lies; such a log never grows.
@safe final class RowLog {
  /// The number of columns.
  let arity: Int
  /// The number of rows.
  private(set) var count = 0
  /// The table whose chunks are read; keeps them alive.
  private var table: FactTable?
  /// The address of each chunk.
  private var directory: Slab<UnsafeMutablePointer<Word>>
  /// The chunks that belong to the log.
  private var owned: [Slab<Word>] = []
  /// The number of chunks.
  private var chunkCount = 0
  /// log2 of the distance in words between two columns of a chunk.
  private var shift = 16
  /// Charged for the chunks.
  private let meter: Meter

  /// log2 of the rows in the first, small chunk of a new log.
  private static let smallShift = 6

  /// An empty log.
  init(arity: Int, meter: Meter) throws(LimitReached) {
    self.arity = arity
    self.meter = meter
    unsafe directory = try Slab(uninitialized: 16, meter: meter)
  }

  /// A log over the rows of a table, without copying.
  init(reading table: FactTable, meter: Meter) throws(LimitReached) {
    arity = table.arity
    self.meter = meter
    unsafe directory = try Slab(uninitialized: table.chunks.count + 16, meter: meter)
    for (number, chunk) in table.chunks.enumerated() {
      unsafe directory.base[number] = unsafe chunk.words
    }
    chunkCount = table.chunks.count
    shift = table.chunks.first?.capacity.trailingZeroBitCount ?? 16
    count = table.count
    self.table = table
  }

  /// Where to read rows. Valid until the log grows.
  var view: RowView {
    unsafe RowView(directory: directory.base, shift: shift)
  }

  /// Makes room for `extra` more rows. Not for a log over a table.
  func reserve(_ extra: Int) throws(LimitReached) {
    let needed = count + extra
    guard needed < Int(UInt32.max) else { throw meter.reached(.derivedRows) }
    while needed > writableCapacity {
      if chunkCount == 1 && shift < 16 {
        try widenOnlyChunk(for: needed)
      } else {
        shift = chunkCount == 0 ? RowLog.shift(for: needed) : 16
        try addChunk(Slab(uninitialized: arity << shift, meter: meter))
      }
    }
  }

  /// Counts rows that were written behind the last one, into reserved room.
  func commit(_ rows: Int) {
    count += rows
  }

  /// Rows that fit in the chunks there are.
  private var writableCapacity: Int {
    chunkCount == 0 ? 0 : ((chunkCount - 1) << 16) + (1 << shift)
  }

  /// The smallest shift whose chunk takes a number of rows, at most that of a full chunk.
  private static func shift(for rows: Int) -> Int {
    var shift = smallShift
    while shift < 16 && rows > 1 << shift { shift += 1 }
    return shift
  }

  /// Moves the rows of the only chunk to a wider one.
  private func widenOnlyChunk(for rows: Int) throws(LimitReached) {
    let wider = max(RowLog.shift(for: rows), min(16, shift + 2))
    let copy: Slab<Word> = try Slab(uninitialized: arity << wider, meter: meter)
    let old = unsafe directory.base[0]
    for column in 0..<arity {
      unsafe (copy.base + column << wider).update(from: old + column << shift, count: count)
    }
    for slab in owned { meter.release(bytes: slab.bytes) }
    owned = [copy]
    unsafe directory.base[0] = unsafe copy.base
    shift = wider
  }

  /// Puts a chunk behind the others.
  private func addChunk(_ slab: Slab<Word>) throws(LimitReached) {
    if unsafe chunkCount == directory.capacity {
      unsafe directory = try directory.grown(
        to: 2 * chunkCount, fill: slab.base, meter: meter)
    }
    unsafe directory.base[chunkCount] = unsafe slab.base
    chunkCount += 1
    owned.append(slab)
  }
}

/// Pointers to the rows of a log, for loops. Rows and columns must be in range.
@safe struct RowView {
  /// The address of each chunk.
  let directory: UnsafeMutablePointer<UnsafeMutablePointer<Word>>
  /// log2 of the distance in words between two columns of a chunk.
  let shift: Int

  /// The word of a row in a column.
  @inline(__always)
  func word(_ row: Int, _ column: Int) -> Word {
    unsafe directory[row &>> 16][column &<< shift &+ (row & 0xffff)]
  }

  /// The address of a row's word in a column; the column goes on to the end of the row's chunk.
  @inline(__always)
  func address(_ row: Int, _ column: Int) -> UnsafeMutablePointer<Word> {
    unsafe directory[row &>> 16] + (column &<< shift &+ (row & 0xffff))
  }

  /// Writes the word of a reserved row.
  @inline(__always)
  func write(_ word: Word, _ row: Int, _ column: Int) {
    unsafe directory[row &>> 16][column &<< shift &+ (row & 0xffff)] = word
  }

  /// Copies a row over another.
  @inline(__always)
  func move(_ from: Int, to: Int, arity: Int) {
    for column in 0..<arity { write(word(from, column), to, column) }
  }

  /// Whether two rows are equal in all columns.
  @inline(__always)
  func areEqual(_ a: Int, _ b: Int, arity: Int) -> Bool {
    for column in 0..<arity where word(a, column) != word(b, column) { return false }
    return true
  }
}
