import GeredeProgram
import GeredeText

extension ReferenceEvaluator {
  /// A function applied to words; nil where it has no result. `type` is the first operand's.
  func apply(
    _ function: Function, _ words: [Word], type: ValueType?, at moment: Int64
  ) -> Word? {
    if words.count == 1, let only = words.first { return apply(function, only) }
    if function == .makeDate, words.count == 3 {
      guard let year = Int(exactly: words[0]), let month = Int(exactly: words[1]),
        let day = Int(exactly: words[2])
      else { return nil }
      return CivilDate(year: year, month: month, day: day)?.dayNumber
    }
    guard words.count == 2 else { return nil }
    let (a, b) = (words[0], words[1])
    switch function {
    case .add: return ExactArithmetic.add(a, b)
    case .subtract: return ExactArithmetic.subtract(a, b)
    case .multiply: return ExactArithmetic.multiply(a, b)
    case .minimum: return min(a, b)
    case .maximum: return max(a, b)
    case .decimalMultiply, .moneyMultiply, .durationMultiply:
      return ExactArithmetic.multiply(a, b, scale: ExactArithmetic.decimalScale)
    case .ratio, .moneyDivide, .durationDivide:
      return ExactArithmetic.divide(a, b, scale: ExactArithmetic.decimalScale)
    case .round:
      var scale = ExactArithmetic.decimalScale
      if case .money? = type { scale = ExactArithmetic.moneyScale }
      return ExactArithmetic.round(a, scale: scale, digits: b)
    case .periodAdd: return Period(word: a).adding(Period(word: b))?.word
    case .periodSubtract: return Period(word: a).subtracting(Period(word: b))?.word
    case .periodMultiply: return Period(word: a).multiplied(by: b)?.word
    case .dateAddPeriod:
      return CivilDate.adding(
        Period(word: b), to: a, workingDays: WorkingDays(holidays: holidays(at: moment)))
    case .dateDifference: return Period.between(b, a)?.word
    default: return nil
    }
  }

  private func apply(_ function: Function, _ word: Word) -> Word? {
    switch function {
    case .negate: ExactArithmetic.negate(word)
    case .decimalFromInt: ExactArithmetic.multiply(word, ExactArithmetic.decimalScale)
    case .periodNegate: Period(word: word).negated?.word
    case .year: CivilDate(dayNumber: word).map { Word($0.year) }
    case .month: CivilDate(dayNumber: word).map { Word($0.month) }
    case .day: CivilDate(dayNumber: word).map { Word($0.day) }
    case .dateOfInstant: world.zone.day(ofInstant: word)
    case .firstSecond: world.zone.firstSecond(ofDay: word)
    case .lastSecond: world.zone.lastSecond(ofDay: word)
    default: nil
    }
  }

  private func holidays(at moment: Int64) -> [Word] {
    guard let relation = program.builtins.isHoliday else { return [] }
    return rows(of: relation, at: moment).certain.compactMap(\.first).sorted()
  }
}
