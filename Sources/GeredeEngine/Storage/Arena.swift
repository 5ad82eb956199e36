/// Memory for many small lists that live as long as an evaluation, given out one behind the other.
///
/// A class because all plans of an evaluation take from it.
@safe final class Arena<Element: BitwiseCopyable> {
  /// The blocks, of which the last is being given out.
  private var blocks: [Slab<Element>] = []
  /// Elements of the last block that are given out.
  private var used = 0
  /// Charged for the blocks.
  private let meter: Meter

  /// Elements of a block, unless one list needs more.
  private static var blockSize: Int { 512 }

  /// An arena without memory.
  init(meter: Meter) {
    self.meter = meter
  }

  /// Memory without defined contents for a number of elements; valid as long as the arena.
  func take(_ count: Int) throws(LimitReached) -> UnsafeMutablePointer<Element> {
    if let block = blocks.last, used + count <= block.capacity {
      defer { used += count }
      return unsafe block.base + used
    }
    let block: Slab<Element> = try Slab(
      uninitialized: max(count, Self.blockSize), meter: meter)
    blocks.append(block)
    used = count
    return unsafe block.base
  }
}
