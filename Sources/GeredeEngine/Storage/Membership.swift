import GeredeRules
import GeredeText

/// Which rows a derived relation has already, so that each is kept once.
///
/// The representation follows the relation's columns: one bit per id, packed pairs of ids, a row
/// per key where a key determines the row, and otherwise a hash table of rows. The first three fall
/// back to the last one as soon as a row does not fit them. Packed pairs go over to pages of bits when
/// they turn out to lie close together.
@safe final class Membership {
  /// How the rows are remembered.
  enum Kind { case flag, bits, packed, pages, functional, rows }

  /// How the rows are remembered now.
  private(set) var kind: Kind
  /// The number of columns.
  private let arity: Int
  /// Charged for the memory.
  private let meter: Meter
  /// One bit per id of a single dense column.
  private(set) var bits: Slab<UInt64>?
  /// Row plus 1 by the id in column 0, which determines the row.
  private(set) var dense: Slab<UInt32>?
  /// Pairs of 32-bit ids, open addressing; all ones for an empty slot.
  private(set) var pairs: Slab<UInt64>?
  /// The number of packed pairs.
  private var pairCount = 0
  /// Pairs of ids that lie close together.
  private(set) var pages: PairPages?
  /// All columns of each row.
  private(set) var table: RowTable?

  /// Pairs from which it is worth to see whether they lie close together.
  private static let pairsBeforePages = 2048
  /// The mark of an empty slot; no pair of ids, which are smaller.
  private static let emptyPair = UInt64.max

  /// The membership of no rows.
  init(of relation: KernelRelation, meter: Meter) throws(LimitReached) {
    arity = relation.arity
    self.meter = meter
    kind = Membership.kind(for: relation)
    switch kind {
    case .flag: break
    case .bits: bits = try Slab(capacity: 16, repeating: 0, meter: meter)
    case .functional: dense = try Slab(capacity: 64, repeating: 0, meter: meter)
    case .packed: pairs = try Slab(capacity: 64, repeating: Membership.emptyPair, meter: meter)
    case .rows: table = try RowTable(columns: Array(0..<arity), expecting: 0, meter: meter)
    case .pages: break
    }
  }

  /// The representation that suits the columns of a relation.
  private static func kind(for relation: KernelRelation) -> Kind {
    switch relation.columns.count {
    case 0: .flag
    case 1 where relation.columns[0].isDense: .bits
    case _ where relation.keyCount == 1 && relation.columns[0].isDense: .functional
    case 2 where relation.columns[0].isDense && relation.columns[1].isDense: .packed
    default: .rows
    }
  }

  /// Takes in the rows of `log` in `candidates`, which stand behind those taken in before; moves the
  /// new ones together to the front and returns their number.
  ///
  /// - Complexity: O(candidates), amortised.
  func admit(_ candidates: Range<Int>, of log: RowView) throws(LimitReached) -> Int {
    var next = candidates.lowerBound
    if try !fits(candidates, log) { try fallBack(to: next, log) }
    switch kind {
    case .flag:
      return candidates.lowerBound == 0 && !candidates.isEmpty ? 1 : 0
    case .bits:
      admitBits(candidates, log, &next)
    case .packed:
      admitPairs(candidates, log, &next)
    case .pages:
      try pages?.admit(candidates, log, &next)
    case .functional:
      if let conflict = admitFunctional(candidates, log, &next) {
        try fallBack(to: next, log)
        try admitRows(conflict..<candidates.upperBound, log, &next)
      }
    case .rows:
      try admitRows(candidates, log, &next)
    }
    return next - candidates.lowerBound
  }

  /// Makes room for the candidates; false where they do not suit the representation.
  private func fits(_ rows: Range<Int>, _ log: RowView) throws(LimitReached) -> Bool {
    switch kind {
    case .flag, .rows:
      return true
    case .bits:
      let bound = union(rows, column: 0, log)
      guard bound < 1 << 40, let old = bits else { return false }
      let words = Int(bound >> 6) + 1
      guard words > old.capacity else { return true }
      guard words <= 64 * rows.upperBound + 16_384 else { return false }
      bits = try old.grown(to: max(words, 2 * old.capacity), fill: 0, meter: meter)
    case .functional:
      let bound = union(rows, column: 0, log)
      guard bound < 1 << 32, let old = dense else { return false }
      let entries = Int(bound) + 1
      guard entries > old.capacity else { return true }
      guard entries <= 32 * rows.upperBound + 65_536 else { return false }
      dense = try old.grown(to: max(entries, 2 * old.capacity), fill: 0, meter: meter)
    case .packed:
      guard union(rows, column: 0, log) | union(rows, column: 1, log) < 0xffff_ffff else {
        return false
      }
      try reservePairs(rows.count, after: rows.lowerBound, log)
    case .pages:
      return union(rows, column: 0, log) | union(rows, column: 1, log) < 0xffff_ffff
    }
    return true
  }

  /// All bits that are set in any word of a column: an upper bound of its words; greater than every
  /// id if a word is negative.
  private func union(_ rows: Range<Int>, column: Int, _ log: RowView) -> UInt64 {
    var result: UInt64 = 0
    for row in rows { result |= UInt64(bitPattern: log.word(row, column)) }
    return result
  }

  /// Takes in ids as bits.
  private func admitBits(_ rows: Range<Int>, _ log: RowView, _ next: inout Int) {
    guard let bits = unsafe bits?.base else { return }
    var end = next
    for row in rows {
      let word = log.word(row, 0)
      let place = Int(truncatingIfNeeded: word &>> 6)
      let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: word & 63)
      let old = unsafe bits[place]
      unsafe bits[place] = old | bit
      log.write(word, end, 0)
      end &+= old & bit == 0 ? 1 : 0
    }
    next = end
  }

  /// Takes in pairs of ids.
  private func admitPairs(_ rows: Range<Int>, _ log: RowView, _ next: inout Int) {
    guard let pairs else { return }
    let slots = unsafe pairs.base
    let mask = pairs.capacity - 1
    let shift = UInt64(64 - pairs.capacity.trailingZeroBitCount)
    let first = next
    var end = next
    for row in rows {
      let a = log.word(row, 0)
      let b = log.word(row, 1)
      let key = UInt64(bitPattern: a) &<< 32 | UInt64(bitPattern: b)
      var place = Membership.place(ofPair: key, shift: shift)
      var slot = unsafe slots[place]
      while slot != key && slot != Membership.emptyPair {
        place = (place &+ 1) & mask
        slot = unsafe slots[place]
      }
      if slot == key { continue }
      unsafe slots[place] = key
      log.write(a, end, 0)
      log.write(b, end, 1)
      end &+= 1
    }
    next = end
    pairCount += end - first
  }

  /// Stops at a row whose key has another row already, and returns it.
  private func admitFunctional(_ rows: Range<Int>, _ log: RowView, _ next: inout Int) -> Int? {
    guard let dense = unsafe dense?.base else { return nil }
    var end = next
    defer { next = end }
    for row in rows {
      let key = Int(truncatingIfNeeded: log.word(row, 0))
      let known = unsafe Int(dense[key]) &- 1
      if known < 0 {
        unsafe dense[key] = UInt32(truncatingIfNeeded: end &+ 1)
        if row != end { log.move(row, to: end, arity: arity) }
        end &+= 1
      } else if !log.areEqual(row, known, arity: arity) {
        return row
      }
    }
    return nil
  }

  /// Takes in rows of any kind.
  private func admitRows(
    _ rows: Range<Int>, _ log: RowView, _ next: inout Int
  ) throws(LimitReached) {
    guard let table else { return }
    try table.reserve(rows.count)
    let view = table.view
    let first = next
    for row in rows {
      let hash = view.hash(row, in: log)
      let place = view.place(row, hash: hash, in: log)
      if view.rowPlusOne(at: place) != 0 { continue }
      view.put(next, hash: hash, at: place)
      if row != next { log.move(row, to: next, arity: arity) }
      next &+= 1
    }
    table.commit(next - first)
  }

  /// Goes over to a hash table of the rows before `end`.
  private func fallBack(to end: Int, _ log: RowView) throws(LimitReached) {
    let made = try RowTable(columns: Array(0..<arity), expecting: end, meter: meter)
    for slab in [bits?.bytes, dense?.bytes, pairs?.bytes] { meter.release(bytes: slab ?? 0) }
    pages?.release()
    bits = nil
    dense = nil
    pairs = nil
    pages = nil
    kind = .rows
    table = made
    var next = 0
    try admitRows(0..<end, log, &next)
  }

  /// Makes room for `extra` more pairs behind those before `end`, on pages where they lie close
  /// together.
  private func reservePairs(_ extra: Int, after end: Int, _ log: RowView) throws(LimitReached) {
    guard let old = pairs, 2 * (pairCount + extra) > old.capacity else { return }
    if pairCount >= Membership.pairsBeforePages,
      let made = try PairPages(of: end, in: log, meter: meter)
    {
      pages = made
      pairs = nil
      kind = .pages
      meter.release(bytes: old.bytes)
      return
    }
    var capacity = old.capacity
    while capacity < 2 * (pairCount + extra) { capacity *= 2 }
    let made: Slab<UInt64> = try Slab(
      capacity: capacity, repeating: Membership.emptyPair, meter: meter)
    let mask = capacity - 1
    let shift = UInt64(64 - capacity.trailingZeroBitCount)
    for block in rowBlocks(old.capacity) {
      try meter.poll()
      for index in block {
        let key = unsafe old.base[index]
        guard key != Membership.emptyPair else { continue }
        var place = Membership.place(ofPair: key, shift: shift)
        while unsafe made.base[place] != Membership.emptyPair { place = (place &+ 1) & mask }
        unsafe made.base[place] = key
      }
    }
    pairs = made
    meter.release(bytes: old.bytes)
  }

  /// The first slot to look at for a pair.
  @inline(__always)
  static func place(ofPair key: UInt64, shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }
}

extension ColumnDomain {
  /// Whether the words are ids or ordinals, small and counted from 0.
  var isDense: Bool {
    switch self {
    case .entity, .text, .ordinal: true
    case .quantity: false
    }
  }
}
