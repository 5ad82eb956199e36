public import GeredeRules
public import GeredeText

extension Operation {
  /// The result for operands in the order of the operation, `operandCount` of them; nil where there
  /// is none, and for a wrong number of operands.
  public func result(of operands: [Word], in context: EvaluationContext) -> Word? {
    guard operands.count == operandCount else { return nil }
    let second = operands.count > 1 ? operands[1] : 0
    let third = operands.count > 2 ? operands[2] : 0
    return result(operands[0], second, third, in: context)
  }

  /// The result for up to three operands; the operation ignores those beyond its own.
  func result(_ a: Word, _ b: Word, _ c: Word, in context: EvaluationContext) -> Word? {
    switch self {
    case .add: ExactArithmetic.add(a, b)
    case .subtract: ExactArithmetic.subtract(a, b)
    case .multiply: ExactArithmetic.multiply(a, b)
    case .negate: ExactArithmetic.negate(a)
    case .minimum: min(a, b)
    case .maximum: max(a, b)
    case .decimalFromInt: ExactArithmetic.multiply(a, ExactArithmetic.decimalScale)
    case .decimalMultiply, .moneyMultiply, .durationMultiply:
      ExactArithmetic.multiply(a, b, scale: ExactArithmetic.decimalScale)
    case .ratio, .moneyDivide, .durationDivide:
      ExactArithmetic.divide(a, b, scale: ExactArithmetic.decimalScale)
    case .round(let scale): ExactArithmetic.round(a, scale: Word(scale), digits: b)
    case .periodAdd: Period(word: a).adding(Period(word: b))?.word
    case .periodSubtract: Period(word: a).subtracting(Period(word: b))?.word
    case .periodNegate: Period(word: a).negated?.word
    case .periodMultiply: Period(word: a).multiplied(by: b)?.word
    case .periodCompare: Period(word: a).compare(Period(word: b)).map { Word($0) }
    case .dateAddPeriod: Operation.date(a, plus: Period(word: b))
    case .dateDifference: Period.between(b, a)?.word
    case .makeDate: Operation.date(year: a, month: b, day: c)
    case .year: CivilDate(dayNumber: a).map { Word($0.year) }
    case .month: CivilDate(dayNumber: a).map { Word($0.month) }
    case .day: CivilDate(dayNumber: a).map { Word($0.day) }
    case .dateOfInstant: context.zone.day(ofInstant: a)
    case .firstSecond: context.zone.firstSecond(ofDay: a)
    case .lastSecond: context.zone.lastSecond(ofDay: a)
    case .textOrder: Operation.position(of: a, in: context.textOrder)
    case .entityOrder: Operation.position(of: a, in: context.entityOrder)
    }
  }

  /// The date after a period without working days.
  private static func date(_ date: Word, plus period: Period) -> Word? {
    period.hasWorkingDays ? nil : CivilDate.adding(period, to: date, workingDays: WorkingDays())
  }

  /// The date of a year, month and day.
  private static func date(year: Word, month: Word, day: Word) -> Word? {
    CivilDate(year: Int(year), month: Int(month), day: Int(day))?.dayNumber
  }

  /// The place of an id in an order; nil for an id that it does not hold.
  private static func position(of id: Word, in order: [Word]) -> Word? {
    id >= 0 && id < order.count ? order[Int(id)] : nil
  }
}
