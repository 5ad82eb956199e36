internal import GeredeText

/// An exact amount in a currency, with at most four decimals.
///
/// ```swift
/// let fine = Money("EUR 12.50")
/// let same = Money(hundredths: 12_50, currency: "EUR")
/// ```
///
/// The greatest amount is 922 337 203 685 477.5807. Amounts in different currencies are never equal.
public struct Money: WrittenValue {
  /// In ten-thousandths of the currency's unit.
  public let tenThousandths: Int64
  /// Three capital letters, ISO 4217: `EUR`.
  public let currency: String

  /// An amount in ten-thousandths of a unit.
  public init(tenThousandths: Int64, currency: String) {
    self.tenThousandths = tenThousandths
    self.currency = currency
  }

  /// An amount in hundredths of a unit, such as cents; nil where it is too great.
  public init?(hundredths: Int64, currency: String) {
    let (amount, isTooGreat) = hundredths.multipliedReportingOverflow(by: 100)
    guard !isTooGreat else { return nil }
    self.init(tenThousandths: amount, currency: currency)
  }

  /// The amount of a text that begins with its currency, `EUR 500` or `EUR 0.25`; nil for any other
  /// text, with three decimals too, since `EUR 1.000` may mean a thousand.
  public init?(_ description: String) {
    let code = String(description.prefix(3))
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
      description.dropFirst(3).first == " ",
      let word = try? ValueText.money(description, currency: code)
    else { return nil }
    self.init(tenThousandths: word, currency: code)
  }

  /// With two decimals, or four where two would lose something: `EUR 500.00`.
  public var description: String { ValueText.money(tenThousandths, currency: currency) }
}
