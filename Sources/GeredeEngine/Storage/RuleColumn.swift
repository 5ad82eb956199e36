/// Which of a relation's rules derived each row: one byte per row, two where there are many rules,
/// none where there is one.
@safe struct RuleColumn {
  private let width: Int
  /// The numbers of the rules, lowest byte first.
  private var bytes: Slab<UInt8>
  /// The number of rows.
  private var count = 0

  /// A column for rows of a relation with `ruleCount` rules; the number `ruleCount` stands for "none
  /// of them".
  init(ruleCount: Int, meter: Meter) throws(LimitReached) {
    width = ruleCount == 0 ? 0 : ruleCount < 255 ? 1 : 2
    bytes = try Slab(capacity: 1, repeating: 0, meter: meter)
  }

  /// Adds a number of rows that one rule derived.
  mutating func append(_ rule: Int, times: Int, meter: Meter) throws(LimitReached) {
    let needed = (count + times) * width
    if needed > bytes.capacity {
      bytes = try bytes.grown(to: max(needed, 2 * bytes.capacity), fill: 0, meter: meter)
    }
    for row in count..<count + times {
      for place in 0..<width {
        unsafe bytes.base[row &* width &+ place] = UInt8(truncatingIfNeeded: rule >> (8 * place))
      }
    }
    count += times
  }

  /// The rule that derived a row, by its place among the relation's rules.
  func rule(ofRow row: Int) -> Int {
    var result = 0
    for place in 0..<width {
      unsafe result |= Int(bytes.base[row * width + place]) << (8 * place)
    }
    return result
  }
}
