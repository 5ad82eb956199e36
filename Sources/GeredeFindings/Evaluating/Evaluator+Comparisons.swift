import GeredeProgram
import GeredeText

extension Evaluator {
  /// A comparison of two results, either of which may be a count between bounds: decided where all
  /// that they can be agree.
  func compare(
    _ left: Bounds, _ right: Bounds, _ operation: Comparison, type: ValueType
  ) -> Truth {
    guard let leftLow = left.low, let leftHigh = left.high, let rightLow = right.low,
      let rightHigh = right.high
    else { return .unknown }
    let ends = (leftLow, leftHigh, rightLow, rightHigh)
    switch operation {
    case .equal: return equal(ends, type)
    case .notEqual: return equal(ends, type).negated
    case .less: return less(leftHigh, rightLow, else: leftLow, rightHigh, type)
    case .greaterOrEqual: return less(leftHigh, rightLow, else: leftLow, rightHigh, type).negated
    case .greater: return less(rightHigh, leftLow, else: rightLow, leftHigh, type)
    case .lessOrEqual: return less(rightHigh, leftLow, else: rightLow, leftHigh, type).negated
    }
  }

  private func equal(_ ends: (Word, Word, Word, Word), _ type: ValueType) -> Truth {
    if ends.0 == ends.1, ends.2 == ends.3 {
      guard let difference = difference(ends.0, ends.2, type) else { return .unknown }
      return Truth(difference == 0)
    }
    return ends.1 < ends.2 || ends.3 < ends.0 ? .no : .unknown
  }

  /// `a < b` surely (by the ends that make it hardest), never (by the other two), or perhaps.
  private func less(
    _ high: Word, _ low: Word, else otherLow: Word, _ otherHigh: Word, _ type: ValueType
  ) -> Truth {
    guard let surely = difference(high, low, type),
      let perhaps = difference(otherLow, otherHigh, type)
    else { return .unknown }
    if surely < 0 { return .yes }
    return perhaps < 0 ? .unknown : .no
  }
}
