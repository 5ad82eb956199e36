import GeredeText

/// Expressions without variables and values, computed: what facts are made of.
extension Elaboration {
  /// The outcome of computing an expression beforehand.
  enum Folded {
    case constant(Constant)
    /// It has no result: overflow, division by zero, no such date.
    case failed
    /// It reads something that is only known later.
    case open
  }

  /// The constant that an expression stands for; nil after a message.
  mutating func constant(_ id: ExpressionID) -> Constant? {
    let span = program[id].span
    switch fold(id) {
    case .constant(let constant): return constant
    case .failed:
      report(TypeMessages.noResult(text(span), at: span))
      return nil
    case .open:
      if program[id].type != .unknown {
        report(RuleMessages.notConstant(text(span), at: span))
      }
      return nil
    }
  }

  /// - Complexity: O(size of the expression).
  func fold(_ id: ExpressionID) -> Folded {
    let expression = program[id]
    if expression.type == .unknown { return .open }
    switch expression.form {
    case .word(let word): return .constant(.word(word))
    case .entity(let entity): return .constant(.entity(entity))
    case .entityText(let kind, let text):
      return .constant(.entityText(kind, text, expression.span))
    case .value(let value, let arguments) where isBindingOfAgreement(value):
      if let argument = arguments.only, case .constant(let constant) = fold(argument) {
        return .constant(.agreement(value, constant, expression.span))
      }
      return .open
    case .apply(.firstSecond, let operands):
      if let operand = operands.first, case .constant(.word(let day)) = fold(operand) {
        return .constant(.startOfDay(day))
      }
      return .open
    case .apply(.lastSecond, let operands):
      if let operand = operands.first, case .constant(.word(let day)) = fold(operand) {
        return .constant(.endOfDay(day))
      }
      return .open
    case .apply(let function, let operands):
      var words: [Word] = []
      for operand in operands {
        switch fold(operand) {
        case .constant(.word(let word)): words.append(word)
        case .constant, .open: return .open
        case .failed: return .failed
        }
      }
      let type = operands.first.map { program[$0].type } ?? .unknown
      return Elaboration.compute(function, words, type)
    case .variable, .value, .condition, .aggregate, .share, .set, .now, .today: return .open
    }
  }

  /// A function applied to constants. Working days and the zone are not known here.
  static func compute(_ function: Function, _ words: [Word], _ type: ValueType) -> Folded {
    func result(_ word: Word?) -> Folded { word.map { .constant(.word($0)) } ?? .failed }
    guard let first = words.first else { return .open }
    let second = words.count > 1 ? words[1] : 0
    let scale = ExactArithmetic.decimalScale
    switch function {
    case .add: return result(ExactArithmetic.add(first, second))
    case .subtract: return result(ExactArithmetic.subtract(first, second))
    case .multiply: return result(ExactArithmetic.multiply(first, second))
    case .negate: return result(ExactArithmetic.negate(first))
    case .minimum: return result(min(first, second))
    case .maximum: return result(max(first, second))
    case .decimalFromInt: return result(ExactArithmetic.multiply(first, scale))
    case .decimalMultiply, .moneyMultiply, .durationMultiply:
      return result(ExactArithmetic.multiply(first, second, scale: scale))
    case .ratio, .moneyDivide, .durationDivide:
      return result(ExactArithmetic.divide(first, second, scale: scale))
    case .round:
      if case .money = type {
        return result(
          ExactArithmetic.round(first, scale: ExactArithmetic.moneyScale, digits: second))
      }
      return result(ExactArithmetic.round(first, scale: scale, digits: second))
    case .periodAdd: return result(Period(word: first).adding(Period(word: second))?.word)
    case .periodSubtract:
      return result(Period(word: first).subtracting(Period(word: second))?.word)
    case .periodNegate: return result(Period(word: first).negated?.word)
    case .periodMultiply: return result(Period(word: first).multiplied(by: second)?.word)
    case .dateAddPeriod:
      let period = Period(word: second)
      guard !period.hasWorkingDays else { return .open }
      return result(CivilDate.adding(period, to: first, isHoliday: { _ in false }))
    case .dateDifference: return result(Period.between(second, first)?.word)
    case .makeDate:
      guard words.count == 3, let year = Int(exactly: first), let month = Int(exactly: second),
        let day = Int(exactly: words[2])
      else { return .failed }
      return result(CivilDate(year: year, month: month, day: day)?.dayNumber)
    case .year: return result(CivilDate(dayNumber: first).map { Word($0.year) })
    case .month: return result(CivilDate(dayNumber: first).map { Word($0.month) })
    case .day: return result(CivilDate(dayNumber: first).map { Word($0.day) })
    case .dateOfInstant, .firstSecond, .lastSecond: return .open
    }
  }
}
