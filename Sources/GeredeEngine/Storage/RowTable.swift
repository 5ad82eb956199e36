import GeredeText

/// Mixes one more word into a hash: multiply to 128 bits and fold (after Wang Yi's wyhash).
///
/// No seed per process: order never depends on hashes, and runs are alike to the byte.
@inline(__always)
func mixed(_ hash: UInt64, _ word: Word) -> UInt64 {
  let product = (hash ^ UInt64(bitPattern: word)).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
  return product.high ^ product.low
}

/// The hash of no words.
let hashSeed: UInt64 = 0x243F_6A88_85A3_08D3

/// A hash table of rows of one log, by some of its columns: open addressing, linear probing.
///
/// A slot holds 32 bits of hash above a row number plus 1; 0 is an empty slot. The hash bits choose
/// the place, so that growing never reads a row, and spare most comparisons of rows.
@safe final class RowTable {
  /// The columns that are hashed and compared.
  let columns: Slab<Int>
  /// The number of columns that are hashed.
  let columnCount: Int
  /// The slots; a power of two of them.
  private(set) var slots: Slab<UInt64>
  /// Rows in the table.
  private(set) var count = 0
  /// Charged for the slots.
  private let meter: Meter

  /// An empty table with room for a number of rows.
  init(columns: [Int], expecting rows: Int, meter: Meter) throws(LimitReached) {
    self.columns = try Slab(capacity: columns.count, repeating: 0, meter: meter)
    for (position, column) in columns.enumerated() {
      unsafe self.columns.base[position] = column
    }
    columnCount = columns.count
    self.meter = meter
    slots = try Slab(capacity: RowTable.capacity(for: rows), repeating: 0, meter: meter)
  }

  /// Slots for a number of rows: a power of two, at most half full.
  private static func capacity(for rows: Int) -> Int {
    var capacity = 32
    while capacity < 2 * rows { capacity *= 2 }
    return min(capacity, 1 << 32)
  }

  /// Makes room for `extra` more rows.
  func reserve(_ extra: Int) throws(LimitReached) {
    let needed = count + extra
    guard 2 * needed > slots.capacity, slots.capacity < 1 << 32 else { return }
    let old = slots
    let made: Slab<UInt64> = try Slab(
      capacity: RowTable.capacity(for: needed), repeating: 0, meter: meter)
    let mask = made.capacity - 1
    let shift = UInt64(64 - made.capacity.trailingZeroBitCount)
    for block in rowBlocks(old.capacity) {
      try meter.poll()
      for index in block {
        let slot = unsafe old.base[index]
        guard slot != 0 else { continue }
        var place = Int(truncatingIfNeeded: slot >> shift)
        while unsafe made.base[place] != 0 { place = (place &+ 1) & mask }
        unsafe made.base[place] = slot
      }
    }
    slots = made
    meter.release(bytes: old.bytes)
  }

  /// Where to probe. Valid until the table grows.
  var view: RowTableView {
    unsafe RowTableView(
      slots: slots.base, mask: slots.capacity - 1,
      shift: UInt64(64 - slots.capacity.trailingZeroBitCount), columns: columns.base,
      columnCount: columnCount)
  }

  /// Counts rows that were put in through a view.
  func commit(_ rows: Int) {
    count += rows
  }
}

/// Pointers to a table of rows, for loops.
@safe struct RowTableView {
  /// The slots.
  let slots: UnsafeMutablePointer<UInt64>
  /// The number of slots minus 1.
  let mask: Int
  /// Distance by which a hash is shifted to give a place.
  let shift: UInt64
  /// The columns that are hashed.
  let columns: UnsafeMutablePointer<Int>
  /// The number of columns that are hashed.
  let columnCount: Int

  /// The hash of a row of the log.
  @inline(__always)
  func hash(_ row: Int, in log: RowView) -> UInt64 {
    var hash = hashSeed
    for position in 0..<columnCount {
      hash = unsafe mixed(hash, log.word(row, columns[position]))
    }
    return hash
  }

  /// The place of the row that equals a row of the log in the table's columns, or of the empty slot
  /// where it belongs.
  @inline(__always)
  func place(_ row: Int, hash: UInt64, in log: RowView) -> Int {
    var place = Int(truncatingIfNeeded: hash >> shift)
    while true {
      let slot = unsafe slots[place]
      if slot == 0 { return place }
      if slot >> 32 == hash >> 32 {
        let other = Int(truncatingIfNeeded: slot & 0xffff_ffff) &- 1
        if areEqual(row, other, in: log) { return place }
      }
      place = (place &+ 1) & mask
    }
  }

  /// Whether two rows are equal in the hashed columns.
  @inline(__always)
  private func areEqual(_ a: Int, _ b: Int, in log: RowView) -> Bool {
    for position in 0..<columnCount {
      let column = unsafe columns[position]
      if log.word(a, column) != log.word(b, column) { return false }
    }
    return true
  }

  /// The row in a slot plus 1; 0 for an empty slot.
  @inline(__always)
  func rowPlusOne(at place: Int) -> Int {
    unsafe Int(truncatingIfNeeded: slots[place] & 0xffff_ffff)
  }

  /// Puts a row in a slot.
  @inline(__always)
  func put(_ row: Int, hash: UInt64, at place: Int) {
    unsafe slots[place] = (hash & 0xffff_ffff_0000_0000) | UInt64(truncatingIfNeeded: row &+ 1)
  }
}
