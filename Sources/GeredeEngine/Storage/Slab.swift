/// A block of raw memory with one owner, charged to a meter when it is asked for.
///
/// A class so that the memory is freed exactly once, when the last structure that reads it is gone.
@safe final class Slab<Element: BitwiseCopyable> {
  /// The first element. Bounds are the reader's duty: every loop proves them from `capacity`.
  let base: UnsafeMutablePointer<Element>
  /// Elements that fit.
  let capacity: Int

  /// Memory filled with one value.
  init(capacity: Int, repeating value: Element, meter: Meter) throws(LimitReached) {
    let capacity = max(1, capacity)
    try meter.charge(bytes: capacity * MemoryLayout<Element>.stride)
    self.capacity = capacity
    unsafe base = .allocate(capacity: capacity)
    unsafe base.initialize(repeating: value, count: capacity)
  }

  /// Memory without defined contents.
  init(uninitialized capacity: Int, meter: Meter) throws(LimitReached) {
    let capacity = max(1, capacity)
    try meter.charge(bytes: capacity * MemoryLayout<Element>.stride)
    self.capacity = capacity
    unsafe base = .allocate(capacity: capacity)
  }

  deinit {
    unsafe base.deallocate()
  }

  /// Bytes that were charged.
  var bytes: Int { capacity * MemoryLayout<Element>.stride }

  /// A larger slab with the same contents and `fill` behind them; this one is given back.
  func grown(
    to wider: Int, fill: Element, meter: Meter
  ) throws(LimitReached) -> Slab<Element> {
    let result = try Slab(uninitialized: wider, meter: meter)
    unsafe result.base.update(from: base, count: capacity)
    unsafe (result.base + capacity).initialize(
      repeating: fill, count: result.capacity - capacity)
    meter.release(bytes: bytes)
    return result
  }
}
