import GeredeSyntax

/// The table of `+ - * /` on types (language.md, section 4).
struct Arithmetic {
  /// What is done to an operand first.
  enum Conversion: Hashable {
    case none
    /// Int → Decimal.
    case toDecimal
    /// Date → its first second.
    case toInstant
    /// Instant → its date in the zone.
    case toDate
    /// Period → the opposite period.
    case negated
  }

  /// How an operation on two types is done.
  struct Rule {
    var function: Function
    var result: ValueType
    var left: Conversion = .none
    var right: Conversion = .none
    /// Whether the operands change places: `3 * EUR 5`.
    var isSwapped = false
  }

  /// The rule for an operator and the types of its operands; nil if there is none.
  static func rule(
    _ operation: OperationSyntax.Operator, _ a: ValueType, _ b: ValueType
  ) -> Rule? {
    switch operation {
    case .add: sum(a, b)
    case .subtract: difference(a, b)
    case .multiply: product(a, b)
    case .divide: quotient(a, b)
    }
  }

  /// `a + b`
  private static func sum(_ a: ValueType, _ b: ValueType) -> Rule? {
    switch (a, b) {
    case (.int, .int): Rule(function: .add, result: .int)
    case (.decimal, .decimal): Rule(function: .add, result: .decimal)
    case (.int, .decimal): Rule(function: .add, result: .decimal, left: .toDecimal)
    case (.decimal, .int): Rule(function: .add, result: .decimal, right: .toDecimal)
    case (.money(let x), .money(let y)) where x == y: Rule(function: .add, result: a)
    case (.duration, .duration): Rule(function: .add, result: .duration)
    case (.period, .period): Rule(function: .periodAdd, result: .period)
    case (.date, .period): Rule(function: .dateAddPeriod, result: .date)
    case (.period, .date): Rule(function: .dateAddPeriod, result: .date, isSwapped: true)
    case (.instant, .period): Rule(function: .dateAddPeriod, result: .date, left: .toDate)
    case (.period, .instant):
      Rule(function: .dateAddPeriod, result: .date, right: .toDate, isSwapped: true)
    case (.instant, .duration), (.duration, .instant): Rule(function: .add, result: .instant)
    case (.date, .duration): Rule(function: .add, result: .instant, left: .toInstant)
    case (.duration, .date): Rule(function: .add, result: .instant, right: .toInstant)
    default: nil
    }
  }

  /// `a - b`
  private static func difference(_ a: ValueType, _ b: ValueType) -> Rule? {
    switch (a, b) {
    case (.int, .int): Rule(function: .subtract, result: .int)
    case (.decimal, .decimal): Rule(function: .subtract, result: .decimal)
    case (.int, .decimal): Rule(function: .subtract, result: .decimal, left: .toDecimal)
    case (.decimal, .int): Rule(function: .subtract, result: .decimal, right: .toDecimal)
    case (.money(let x), .money(let y)) where x == y: Rule(function: .subtract, result: a)
    case (.duration, .duration): Rule(function: .subtract, result: .duration)
    case (.period, .period): Rule(function: .periodSubtract, result: .period)
    case (.date, .date): Rule(function: .dateDifference, result: .period)
    case (.instant, .instant): Rule(function: .subtract, result: .duration)
    case (.date, .instant): Rule(function: .subtract, result: .duration, left: .toInstant)
    case (.instant, .date): Rule(function: .subtract, result: .duration, right: .toInstant)
    case (.date, .period): Rule(function: .dateAddPeriod, result: .date, right: .negated)
    case (.instant, .period):
      Rule(function: .dateAddPeriod, result: .date, left: .toDate, right: .negated)
    case (.instant, .duration): Rule(function: .subtract, result: .instant)
    case (.date, .duration): Rule(function: .subtract, result: .instant, left: .toInstant)
    default: nil
    }
  }

  /// `a * b`
  private static func product(_ a: ValueType, _ b: ValueType) -> Rule? {
    switch (a, b) {
    case (.int, .int): return Rule(function: .multiply, result: .int)
    case (.decimal, .decimal): return Rule(function: .decimalMultiply, result: .decimal)
    case (.int, .decimal):
      return Rule(function: .decimalMultiply, result: .decimal, left: .toDecimal)
    case (.decimal, .int):
      return Rule(function: .decimalMultiply, result: .decimal, right: .toDecimal)
    case (.money, .int): return Rule(function: .multiply, result: a)
    case (.money, .decimal): return Rule(function: .moneyMultiply, result: a)
    case (.duration, .int): return Rule(function: .multiply, result: .duration)
    case (.duration, .decimal): return Rule(function: .durationMultiply, result: .duration)
    case (.period, .int): return Rule(function: .periodMultiply, result: .period)
    case (.int, .money), (.decimal, .money), (.int, .duration), (.decimal, .duration),
      (.int, .period):
      guard var rule = product(b, a) else { return nil }
      rule.isSwapped = true
      return rule
    default: return nil
    }
  }

  /// `a / b`
  private static func quotient(_ a: ValueType, _ b: ValueType) -> Rule? {
    switch (a, b) {
    case (.int, .int), (.decimal, .decimal), (.duration, .duration):
      Rule(function: .ratio, result: .decimal)
    case (.int, .decimal): Rule(function: .ratio, result: .decimal, left: .toDecimal)
    case (.decimal, .int): Rule(function: .ratio, result: .decimal, right: .toDecimal)
    case (.money(let x), .money(let y)) where x == y: Rule(function: .ratio, result: .decimal)
    case (.money, .int): Rule(function: .moneyDivide, result: a, right: .toDecimal)
    case (.money, .decimal): Rule(function: .moneyDivide, result: a)
    case (.duration, .int): Rule(function: .durationDivide, result: .duration, right: .toDecimal)
    case (.duration, .decimal): Rule(function: .durationDivide, result: .duration)
    default: nil
    }
  }
}
