/// Memory that a machine owns, read and written by place. Places are the machine's duty: it hands out
/// none that it has not reserved.
@safe struct DemandMemory<Element: BitwiseCopyable>: BitwiseCopyable {
  private let base: UnsafeMutablePointer<Element>

  /// Memory without defined contents.
  init(capacity: Int) {
    unsafe base = .allocate(capacity: capacity)
  }

  init(capacity: Int, repeating value: Element) {
    unsafe base = .allocate(capacity: capacity)
    unsafe base.initialize(repeating: value, count: capacity)
  }

  private init(_ base: UnsafeMutablePointer<Element>) {
    unsafe self.base = base
  }

  @inline(__always)
  subscript(place: Int) -> Element {
    _read { yield unsafe base[place] }
    nonmutating _modify { yield unsafe &base[place] }
  }

  /// The memory from a place on.
  @inline(__always)
  static func + (memory: DemandMemory, offset: Int) -> DemandMemory {
    unsafe DemandMemory(memory.base + offset)
  }

  @inline(__always)
  static func += (memory: inout DemandMemory, offset: Int) { memory = memory + offset }

  /// The same elements in wider memory; this one is given back.
  func moved(count: Int, capacity: Int) -> DemandMemory {
    let wider = DemandMemory(capacity: capacity)
    unsafe wider.base.update(from: base, count: count)
    deallocate()
    return wider
  }

  func deallocate() { unsafe base.deallocate() }

  /// The same memory, whatever it holds, for whoever gives it back.
  var block: DemandBlock { unsafe DemandBlock(base: UnsafeMutableRawPointer(base)) }
}

/// Memory that is only kept to be given back.
@safe struct DemandBlock {
  fileprivate let base: UnsafeMutableRawPointer

  func deallocate() { unsafe base.deallocate() }
}

/// A hash table of numbers that is emptied in one step: open addressing, slots with a stamp.
struct DemandSet {
  private(set) var slots = DemandMemory<UInt64>(capacity: 256, repeating: 0)
  private(set) var mask = 255
  private var stamp: UInt64 = 1
  private(set) var count = 0

  func deallocate() { slots.deallocate() }

  /// Empties the table.
  mutating func clear() {
    stamp += 1
    count = 0
    if stamp > 0xffff_ffff {
      for place in 0...mask { slots[place] = 0 }
      stamp = 1
    }
  }

  /// The number in a slot; nil for an empty one.
  @inline(__always)
  func number(at place: Int) -> Int? {
    let slot = slots[place]
    return slot >> 32 == stamp ? Int(truncatingIfNeeded: slot & 0xffff_ffff) : nil
  }

  /// Puts a number in an empty slot.
  @inline(__always)
  mutating func put(_ number: Int, at place: Int) {
    slots[place] = stamp << 32 | UInt64(truncatingIfNeeded: number)
    count += 1
  }

  /// Whether the table is to be made wider before the next number.
  var isFull: Bool { 2 * count > mask }

  /// Twice the room; each number goes to the place of its hash.
  mutating func widen(_ hash: (Int) -> UInt64) {
    let (old, size) = (slots, mask + 1)
    mask = 2 * size - 1
    slots = DemandMemory(capacity: 2 * size, repeating: 0)
    for place in 0..<size {
      let slot = old[place]
      guard slot >> 32 == stamp else { continue }
      var next = Int(truncatingIfNeeded: hash(Int(truncatingIfNeeded: slot & 0xffff_ffff))) & mask
      while slots[next] >> 32 == stamp { next = (next &+ 1) & mask }
      slots[next] = slot
    }
    old.deallocate()
  }
}
