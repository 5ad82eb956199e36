/// The name of a cell, or of a group of rows, in a coded value.
struct CellName: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

/// A record is coded as a flat object; cells that were decoded stand in the order of their names.
extension Record: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CellName.self)
    let keys = container.allKeys.sorted { $0.stringValue < $1.stringValue }
    cells = try keys.map { key in
      (name: key.stringValue, value: try container.decode(Cell.self, forKey: key))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CellName.self)
    for cell in cells { try container.encode(cell.value, forKey: CellName(cell.name)) }
  }
}

/// A cell is coded as what it holds: a text, a number, a truth value, or null.
extension Record.Cell: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .missing
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else {
      self = .int(try container.decode(Int64.self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .int(let number): try container.encode(number)
    case .bool(let value): try container.encode(value)
    case .missing: try container.encodeNil()
    }
  }
}
