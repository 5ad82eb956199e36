/// A value that data files write as one text, such as an amount, a date or a term.
///
/// It is read from and written as that text: `String(describing:)`, its initialiser without a label,
/// `Codable` and the cell of a record all use the same form.
public protocol WrittenValue: CellValue, LosslessStringConvertible, Codable, Hashable, Sendable {}

extension WrittenValue {
  /// The value as data files write it.
  public var cell: Record.Cell { .text(description) }

  /// Reads the value from one text.
  ///
  /// - Throws: `DecodingError.dataCorrupted` for a text of another form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Self(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\"\(text)\" is no \(Self.self)")
    }
    self = value
  }

  /// Writes the value as one text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
