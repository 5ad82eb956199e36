import GeredeProgram
import GeredeText

extension Evaluator {
  /// A function applied to words; nil where it has no result. `type` is the first operand's.
  func apply(_ function: Function, _ words: [Word], type: ValueType?) -> Word? {
    switch words.count {
    case 1: apply(function, words[0])
    case 2: apply(function, words[0], words[1], type: type)
    case 3 where function == .makeDate: makeDate(words[0], words[1], words[2])
    default: nil
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
    case .dateOfInstant: reading.zone.day(ofInstant: word)
    case .firstSecond: reading.zone.firstSecond(ofDay: word)
    case .lastSecond: reading.zone.lastSecond(ofDay: word)
    default: nil
    }
  }

  private func apply(_ function: Function, _ a: Word, _ b: Word, type: ValueType?) -> Word? {
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
      if case .money? = type {
        return ExactArithmetic.round(a, scale: ExactArithmetic.moneyScale, digits: b)
      }
      return ExactArithmetic.round(a, scale: ExactArithmetic.decimalScale, digits: b)
    case .periodAdd: return Period(word: a).adding(Period(word: b))?.word
    case .periodSubtract: return Period(word: a).subtracting(Period(word: b))?.word
    case .periodMultiply: return Period(word: a).multiplied(by: b)?.word
    case .dateAddPeriod:
      return CivilDate.adding(Period(word: b), to: a) { day in reading.isHoliday(day, at: moment) }
    case .dateDifference: return Period.between(b, a)?.word
    default: return nil
    }
  }

  private func makeDate(_ year: Word, _ month: Word, _ day: Word) -> Word? {
    guard let year = Int(exactly: year), let month = Int(exactly: month),
      let day = Int(exactly: day)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)?.dayNumber
  }

  /// Negative, zero or positive, in the order of a type; nil for periods in different units.
  func difference(_ left: Word, _ right: Word, _ type: ValueType) -> Int? {
    var a = left
    var b = right
    switch type {
    case .period: return Period(word: left).compare(Period(word: right))
    case .text: (a, b) = (reading.textRank(left), reading.textRank(right))
    case .kind: (a, b) = (reading.entityRank(left), reading.entityRank(right))
    default: break
    }
    return a < b ? -1 : a > b ? 1 : 0
  }
}
