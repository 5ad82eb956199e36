/// A row told by a host: cells by the names of fields or slots. For an entity of a kind without a
/// field `label`, the cell `label` is its label, which findings show behind its key or name.
///
/// ```swift
/// let record: Record = ["id": "t1", "amount": .text("EUR 12.50"), "urgent": true]
/// ```
public struct Record: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// In the order in which they were given.
  public var cells: [(name: String, value: Cell)]

  /// What a cell holds. Amounts, decimals, dates, instants, durations and the names of entities and
  /// enum values are given as text, as data files write them.
  public enum Cell: Hashable, Sendable {
    /// A text, or anything that data files write as one.
    case text(String)
    /// A whole number.
    case int(Int64)
    /// True or false.
    case bool(Bool)
    /// Not known; a name that is left off means the same.
    case missing
  }

  /// A row of cells, in their order.
  public init(_ cells: [(name: String, value: Cell)]) { self.cells = cells }

  public init(dictionaryLiteral elements: (String, Cell)...) {
    cells = elements.map { (name: $0.0, value: $0.1) }
  }

  public static func == (a: Record, b: Record) -> Bool {
    a.cells.count == b.cells.count && zip(a.cells, b.cells).allSatisfy { $0 == $1 }
  }

  public func hash(into hasher: inout Hasher) {
    for cell in cells {
      hasher.combine(cell.name)
      hasher.combine(cell.value)
    }
  }

  /// Whether it says when it holds.
  var isDated: Bool {
    cells.contains { cell in
      (cell.name == DateColumns.from || cell.name == DateColumns.until) && cell.value != .missing
    }
  }

  /// The same with both dates, missing ones among them.
  var withDates: Record {
    var record = self
    for name in [DateColumns.from, DateColumns.until]
    where !cells.contains(where: { $0.name == name }) {
      record.cells.append((name: name, value: .missing))
    }
    return record
  }

  /// The same without dates that it does not give: a column that nothing takes is remarked on.
  var withoutMissingDates: Record {
    Record(
      cells.filter { cell in
        cell.value != .missing || (cell.name != DateColumns.from && cell.name != DateColumns.until)
      })
  }

  /// One line of NDJSON.
  var json: String {
    let members = cells.map { "\(Record.quoted($0.name)):\($0.value.json)" }
    return "{\(members.joined(separator: ","))}"
  }

  /// A JSON string.
  fileprivate static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case let control where control.value < 0x20:
        let digits = String(control.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension Record.Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
  public init(stringLiteral value: String) { self = .text(value) }
  public init(integerLiteral value: Int64) { self = .int(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(nilLiteral: ()) { self = .missing }

  fileprivate var json: String {
    switch self {
    case .text(let text): Record.quoted(text)
    case .int(let number): String(number)
    case .bool(let value): value ? "true" : "false"
    case .missing: "null"
    }
  }
}
