/// Arithmetic on words that never traps and never rounds but where it says so: nil on overflow and
/// on division by zero.
///
/// Scaled words (Decimal, Money) keep 128 bits between the steps and round half to even.
public enum ExactArithmetic {
  /// Words per unit of a Decimal: millionths.
  public static let decimalScale: Word = 1_000_000
  /// Words per unit of Money: ten-thousandths of the currency's unit.
  public static let moneyScale: Word = 10_000

  /// The sum; nil where it does not fit 64 bits.
  @inlinable
  public static func add(_ a: Word, _ b: Word) -> Word? {
    let (result, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : result
  }

  /// The difference; nil where it does not fit 64 bits.
  @inlinable
  public static func subtract(_ a: Word, _ b: Word) -> Word? {
    let (result, overflow) = a.subtractingReportingOverflow(b)
    return overflow ? nil : result
  }

  /// The product; nil where it does not fit 64 bits.
  @inlinable
  public static func multiply(_ a: Word, _ b: Word) -> Word? {
    let (result, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? nil : result
  }

  /// The opposite; nil where it does not fit 64 bits.
  @inlinable
  public static func negate(_ a: Word) -> Word? { subtract(0, a) }

  /// `a × b ÷ scale`, half to even: the product of two words where `b` has `scale` words per unit.
  public static func multiply(_ a: Word, _ b: Word, scale: Word) -> Word? {
    narrow(divideHalfEven(Int128(a) * Int128(b), Int128(scale)))
  }

  /// `a × scale ÷ b`, half to even: the quotient of two words as a word of `scale` words per unit,
  /// times the scale of `a` over that of `b`.
  public static func divide(_ a: Word, _ b: Word, scale: Word) -> Word? {
    narrow(divideHalfEven(Int128(a) * Int128(scale), Int128(b)))
  }

  /// `a ÷ b` to the nearest whole word, half to even.
  public static func divide(_ a: Word, _ b: Word) -> Word? { divide(a, b, scale: 1) }

  /// `a × b ÷ divisor` with 128 bits between the steps, half to even.
  public static func scaled(_ a: Word, times b: Word, over divisor: Word) -> Word? {
    narrow(divideHalfEven(Int128(a) * Int128(b), Int128(divisor)))
  }

  /// `word`, which has `scale` words per unit (a power of ten), rounded half to even to `digits`
  /// decimals; negative digits round to tens, hundreds and so on. Nil where `digits` is outside
  /// -18 ... 18, where `scale` is no power of ten, and on overflow.
  public static func round(_ word: Word, scale: Word, digits: Word) -> Word? {
    guard (-18...18).contains(digits), let decimals = exponent(ofPowerOfTen: scale) else {
      return nil
    }
    guard digits < Word(decimals) else { return word }
    let unit = power(ofTen: decimals - Int(digits))
    guard let quotient = divideHalfEven(Int128(word), unit) else { return nil }
    return narrow(quotient * unit)
  }

  /// The quotient rounded half to even; nil for division by zero.
  public static func divideHalfEven(_ dividend: Int128, _ divisor: Int128) -> Int128? {
    guard divisor != 0 else { return nil }
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    guard remainder != 0 else { return quotient }
    let rest = remainder.magnitude
    let left = divisor.magnitude - rest
    let away = rest > left || (rest == left && quotient % 2 != 0)
    guard away else { return quotient }
    return (dividend < 0) == (divisor < 0) ? quotient + 1 : quotient - 1
  }

  /// The word of that value, or nil where it does not fit in 64 bits.
  public static func narrow(_ value: Int128?) -> Word? {
    guard let value else { return nil }
    return Word(exactly: value)
  }

  /// 10 to the power `exponent`, which must lie in 0 ... 37.
  static func power(ofTen exponent: Int) -> Int128 {
    var result: Int128 = 1
    for _ in 0..<max(0, min(exponent, 37)) { result *= 10 }
    return result
  }

  /// The n of `scale` = 10ⁿ; nil for other numbers.
  private static func exponent(ofPowerOfTen scale: Word) -> Int? {
    var rest = scale
    var exponent = 0
    while rest >= 10, rest % 10 == 0 {
      rest /= 10
      exponent += 1
    }
    return rest == 1 ? exponent : nil
  }
}
