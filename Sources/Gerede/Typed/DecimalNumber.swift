internal import GeredeText

/// An exact number with at most six decimals: the type Decimal of the language.
///
/// ```swift
/// let norm = DecimalNumber("99.5%")
/// let same = DecimalNumber(millionths: 995_000)
/// ```
///
/// The greatest number is 9 223 372 036 854.775807.
public struct DecimalNumber: WrittenValue, Comparable {
  /// The number in millionths.
  public let millionths: Int64

  /// A number in millionths.
  public init(millionths: Int64) { self.millionths = millionths }

  /// The number of a text, `99.5`, `-3` or `99.5%`, which is 0.995; nil for any other text and for
  /// more than six decimals.
  public init?(_ description: String) {
    guard let word = try? ValueText.decimal(description) else { return nil }
    self.init(millionths: word)
  }

  /// In the shortest form: `0.995`.
  public var description: String { ValueText.decimal(millionths) }

  /// Whether `a` is the smaller number.
  public static func < (a: DecimalNumber, b: DecimalNumber) -> Bool { a.millionths < b.millionths }
}
