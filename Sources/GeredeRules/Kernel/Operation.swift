/// A partial function on words. Where it has no result (overflow, division by zero, no such date)
/// it fails: it never traps and never invents a value.
///
/// Operands and results are words in the encodings of `Word`; arithmetic is exact in 128 bits and
/// rounds half to even where it must round.
public enum Operation: Hashable, Sendable, BitwiseCopyable {
  // Words of one scale: Int, Decimal, Money, Duration.
  case add, subtract, multiply, negate
  case minimum, maximum
  // Decimal and Money.
  /// Int → Decimal.
  case decimalFromInt
  /// Decimal × Decimal.
  case decimalMultiply
  /// Decimal ÷ Decimal, and Int ÷ Int: both operands of one scale, the result a Decimal.
  case ratio
  /// Money × Decimal.
  case moneyMultiply
  /// Money ÷ Decimal.
  case moneyDivide
  /// Duration × Decimal, Duration ÷ Decimal: to whole seconds.
  case durationMultiply, durationDivide
  /// A word of the given scale (words per unit) rounded to a number of digits, half to even; the
  /// second operand is the number of digits, -18 ... 18.
  case round(scale: Int)
  // Periods, packed.
  case periodAdd, periodSubtract, periodNegate
  /// Period × Int.
  case periodMultiply
  /// -1, 0 or 1; no result for periods in different units.
  case periodCompare
  // Dates and instants.
  /// Date + Period without working days; no result if the period has any.
  case dateAddPeriod
  /// Date − Date: a Period in days.
  case dateDifference
  /// year, month, day → Date.
  case makeDate
  case year, month, day
  /// Instant → Date in the program's zone.
  case dateOfInstant
  /// Date → its first second, its last second in the program's zone.
  case firstSecond, lastSecond
  // Order on what has no order of its own.
  /// Text → its position in code point order among all texts.
  case textOrder
  /// Entity → its position by key, then name.
  case entityOrder
}
