public import GeredeText

/// All texts that are known, each once, numbered densely from 0 in the order of their arrival.
///
/// The bytes of all texts stand in one array; an open-addressing table with linear probing finds
/// them without making a `String`.
public struct TextDictionary: Sendable {
  /// UTF-8 of all texts, one after another.
  private var bytes: [UInt8] = []
  /// Where text `i` starts; one more for the end of the last.
  private var starts: [Int] = [0]
  /// Per slot the upper half of the hash and, below, the text's number + 1; 0 where free.
  private var slots: [UInt64] = [UInt64](repeating: 0, count: 64)

  public init() {}

  /// The dictionary in which text `i` has number `i`.
  public init(_ texts: [String]) {
    for text in texts {
      let utf8 = Array(text.utf8)
      let span = utf8.span
      let hash = TextDictionary.hash(span)
      append(span, hash: hash)
    }
  }

  public var count: Int { starts.count - 1 }

  /// The text of a number; empty for a number that is not in use.
  public subscript(id: Word) -> String {
    guard let range = range(of: id) else { return "" }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The number of a text; nil for a text that is not known.
  public func id(of text: ByteSpan) -> Word? {
    find(text, hash: TextDictionary.hash(text))
  }

  /// The number of a text; nil for a text that is not known.
  public func id(of text: String) -> Word? {
    let utf8 = Array(text.utf8)
    return id(of: utf8.span)
  }

  /// The number of a text, which is added if it is new.
  public mutating func intern(_ text: ByteSpan) -> Word {
    let hash = TextDictionary.hash(text)
    if let known = find(text, hash: hash) { return known }
    append(text, hash: hash)
    return Word(count - 1)
  }

  /// The number of a text, which is added if it is new.
  public mutating func intern(_ text: String) -> Word {
    let utf8 = Array(text.utf8)
    return intern(utf8.span)
  }

  /// For each text its position in code point order, which is the order of the bytes of UTF-8.
  /// - Complexity: O(n log n); O(n) where they arrived in order.
  public func ranks() -> [Word] {
    var keyed: [(prefix: UInt64, id: Int)] = []
    keyed.reserveCapacity(count)
    for id in 0..<count { keyed.append((prefix(of: id), id)) }
    keyed.sort { a, b in
      a.prefix != b.prefix ? a.prefix < b.prefix : precedes(a.id, b.id)
    }
    var ranks = [Word](repeating: 0, count: count)
    for (rank, entry) in keyed.enumerated() { ranks[entry.id] = Word(rank) }
    return ranks
  }

  private func range(of id: Word) -> Range<Int>? {
    guard id >= 0, id < Word(count) else { return nil }
    let index = Int(id)
    return starts[index]..<starts[index + 1]
  }

  private func find(_ text: ByteSpan, hash: UInt64) -> Word? {
    let mask = UInt64(slots.count - 1)
    var slot = hash & mask
    while true {
      let entry = slots[Int(slot)]
      guard entry != 0 else { return nil }
      if entry >> 32 == hash >> 32 {
        let id = Int(entry & 0xFFFF_FFFF) - 1
        if equals(text, id) { return Word(id) }
      }
      slot = (slot + 1) & mask
    }
  }

  private mutating func append(_ text: ByteSpan, hash: UInt64) {
    for index in text.indices { bytes.append(text[index]) }
    starts.append(bytes.count)
    if 2 * count > slots.count { grow() } else { place(hash, count - 1) }
  }

  private mutating func place(_ hash: UInt64, _ id: Int) {
    let mask = UInt64(slots.count - 1)
    var slot = hash & mask
    while slots[Int(slot)] != 0 { slot = (slot + 1) & mask }
    slots[Int(slot)] = (hash >> 32) << 32 | UInt64(id + 1)
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 4)
    for id in 0..<count {
      let hash = TextDictionary.hash(bytes.span.extracting(starts[id]..<starts[id + 1]))
      place(hash, id)
    }
  }

  private func equals(_ text: ByteSpan, _ id: Int) -> Bool {
    let start = starts[id]
    guard starts[id + 1] - start == text.count else { return false }
    for index in text.indices where bytes[start + index] != text[index] { return false }
    return true
  }

  /// The first eight bytes as a number that orders as they do, zeros after a shorter text.
  private func prefix(of id: Int) -> UInt64 {
    let start = starts[id]
    let end = starts[id + 1]
    var prefix: UInt64 = 0
    for offset in 0..<8 {
      prefix <<= 8
      if start + offset < end { prefix |= UInt64(bytes[start + offset]) }
    }
    return prefix
  }

  private func precedes(_ a: Int, _ b: Int) -> Bool {
    bytes[starts[a]..<starts[a + 1]].lexicographicallyPrecedes(bytes[starts[b]..<starts[b + 1]])
  }

  /// Eight bytes at a time, folded by a 128-bit product, after wyhash (Wang Yi).
  private static func hash(_ text: ByteSpan) -> UInt64 {
    let raw = unsafe text.bytes
    var state = UInt64(text.count) ^ 0xA076_1D64_78BD_642F
    var offset = 0
    while offset + 8 <= text.count {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      state = fold(state ^ word)
      offset += 8
    }
    var tail: UInt64 = 0
    while offset < text.count {
      tail = tail << 8 | UInt64(text[offset])
      offset += 1
    }
    return fold(state ^ tail)
  }

  private static func fold(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0xE703_7ED1_A0B4_28DB).multipliedFullWidth(by: 0x8EBC_6AF0_9C88_C6E3)
    return product.high ^ product.low
  }
}
