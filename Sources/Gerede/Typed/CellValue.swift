/// A Swift value that fills a cell of a record: what the fields of types made by `gr swift` are.
///
/// ```swift
/// let cells = [Money("EUR 12.50")?.cell, true.cell, "GM0599".cell]
/// ```
public protocol CellValue {
  /// The cell that stands for this value.
  ///
  /// - Complexity: O(length of its text).
  var cell: Record.Cell { get }
}

extension String: CellValue {
  /// The text itself.
  public var cell: Record.Cell { .text(self) }
}

extension Int64: CellValue {
  /// The whole number itself.
  public var cell: Record.Cell { .int(self) }
}

extension Bool: CellValue {
  /// True or false.
  public var cell: Record.Cell { .bool(self) }
}

extension Optional: CellValue where Wrapped: CellValue {
  /// The cell of the value, or that it is missing.
  public var cell: Record.Cell { map(\.cell) ?? .missing }
}

extension CellValue where Self: RawRepresentable, RawValue == String {
  /// The name of a value of an enumeration.
  public var cell: Record.Cell { .text(rawValue) }
}

extension Record.Cell {
  /// The text by which an act names this value: a text as it is, a whole number in digits, `true` or
  /// `false`; nil where the value is missing.
  ///
  /// ```swift
  /// Record.Cell.int(12).text == "12"
  /// ```
  ///
  /// - Complexity: O(length of the text).
  public var text: String? {
    switch self {
    case .text(let text): text
    case .int(let number): String(number)
    case .bool(let value): value ? "true" : "false"
    case .missing: nil
    }
  }
}
