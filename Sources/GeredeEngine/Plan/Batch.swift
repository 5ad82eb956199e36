import GeredeText

/// Rows that a plan handles together.
let batchSize = 1024

/// A list of columns of batches, by their addresses.
@safe struct ColumnList {
  /// The first address.
  let base: UnsafeMutablePointer<UnsafeMutablePointer<Word>>
  /// The number of columns.
  let count: Int

  /// Whether the words of two columns are all ids of 32 bits, at the selected places.
  @inline(__always)
  func haveIds(_ selection: UnsafeMutablePointer<Int32>, _ selected: Int) -> Bool {
    let (first, second) = unsafe (base[0], base[1])
    var all: Word = 0
    for position in 0..<selected {
      let place = unsafe Int(selection[position])
      unsafe all |= first[place] | second[place]
    }
    return UInt64(bitPattern: all) < 0xffff_ffff
  }

  /// A list of columns of a pool, still to be written; valid as long as the pool.
  init(count: Int, from pool: BatchPool) throws(LimitReached) {
    self.count = count
    unsafe base = try pool.addresses.take(count)
  }
}

/// The rows of a batch that are still in play, and scratch columns of its size.
///
/// A class: a plan's steps change the frame that they share.
@safe final class Frame {
  /// The place of the batch in a plan, from 0.
  let number: Int
  /// Rows filled so far.
  var count = 0
  /// Rows still in play: the first `selected` entries of `selection`.
  var selected = 0
  /// Places in the batch, ascending.
  let selection: Slab<Int32>
  /// Row plus 1 that a lookup found for each selected place; 0 for none.
  let found: Slab<UInt32>
  /// For a batch that a join is filling: the place in the batch before it, per row.
  let parents: Slab<Int32>
  /// For a batch that a join is filling: the row that was joined.
  let rows: Slab<UInt32>

  /// An empty batch.
  init(number: Int, meter: Meter) throws(LimitReached) {
    self.number = number
    selection = try Slab(capacity: batchSize, repeating: 0, meter: meter)
    found = try Slab(capacity: batchSize, repeating: 0, meter: meter)
    parents = try Slab(capacity: batchSize, repeating: 0, meter: meter)
    rows = try Slab(capacity: batchSize, repeating: 0, meter: meter)
  }

  /// Puts all filled rows in play.
  func selectAll() {
    selected = count
    for place in 0..<count { unsafe selection.base[place] = Int32(truncatingIfNeeded: place) }
  }
}

/// The memory of batches, shared by all plans of an evaluation, of which one runs at a time.
@safe final class BatchPool {
  /// Columns by number; plans number theirs from 0.
  private var columns: [Slab<Word>] = []
  /// Constant columns by their word.
  private var constants: [Word: Slab<Word>] = [:]
  /// Batches by their place in a plan.
  private(set) var frames: [Frame] = []
  /// The memory of lists of columns.
  let addresses: Arena<UnsafeMutablePointer<Word>>
  /// The memory of lists of places of columns in a relation.
  let places: Arena<Int>
  /// Charged for the batches.
  private let meter: Meter

  /// A pool without columns.
  init(meter: Meter) {
    self.meter = meter
    unsafe addresses = Arena(meter: meter)
    places = Arena(meter: meter)
  }

  /// The column with a number; made where there is none.
  func column(_ number: Int) throws(LimitReached) -> UnsafeMutablePointer<Word> {
    while columns.count <= number {
      columns.append(try Slab(capacity: batchSize, repeating: 0, meter: meter))
    }
    return unsafe columns[number].base
  }

  /// A column that holds one word in every row.
  func constant(_ word: Word) throws(LimitReached) -> UnsafeMutablePointer<Word> {
    if let known = constants[word] { return unsafe known.base }
    let made: Slab<Word> = try Slab(capacity: batchSize, repeating: word, meter: meter)
    constants[word] = made
    return unsafe made.base
  }

  /// Makes sure that there are frames with numbers below `count`.
  func reserveFrames(_ count: Int) throws(LimitReached) {
    while frames.count < count { frames.append(try Frame(number: frames.count, meter: meter)) }
  }
}
