/// Which of a relation's rules derived each row: one byte per row, two where there are many rules,
/// none where there is one.
@safe struct RuleColumn {
  private let width: Int
  /// The numbers of the rules, lowest byte first; nil before the first row.
  private var bytes: Slab<UInt8>?
  /// The number of rows.
  private var count = 0

  /// A column for rows of a relation with `ruleCount` rules; the number `ruleCount` stands for "none
  /// of them".
  init(ruleCount: Int) {
    width = ruleCount == 0 ? 0 : ruleCount < 255 ? 1 : 2
  }

  /// Adds a number of rows that one rule derived.
  mutating func append(_ rule: Int, times: Int, meter: Meter) throws(LimitReached) {
    defer { count += times }
    guard width > 0, times > 0 else { return }
    let bytes = try room(for: (count + times) * width, meter)
    if width == 1 {
      let byte = UInt8(truncatingIfNeeded: rule)
      return unsafe (bytes.base + count).update(repeating: byte, count: times)
    }
    for row in count..<count + times {
      for place in 0..<width {
        unsafe bytes.base[row &* width &+ place] = UInt8(truncatingIfNeeded: rule >> (8 * place))
      }
    }
  }

  /// The bytes, at least so many.
  private mutating func room(for needed: Int, _ meter: Meter) throws(LimitReached) -> Slab<UInt8> {
    let wider: Slab<UInt8>
    if let bytes {
      guard needed > bytes.capacity else { return bytes }
      wider = try bytes.grown(to: max(needed, 2 * bytes.capacity), fill: 0, meter: meter)
    } else {
      wider = try Slab(capacity: needed, repeating: 0, meter: meter)
    }
    bytes = wider
    return wider
  }

  /// The rule that derived a row, by its place among the relation's rules.
  func rule(ofRow row: Int) -> Int {
    guard let bytes else { return 0 }
    var result = 0
    for place in 0..<width {
      unsafe result |= Int(bytes.base[row * width + place]) << (8 * place)
    }
    return result
  }
}
