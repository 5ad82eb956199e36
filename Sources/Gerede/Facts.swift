internal import GeredeProgram
public import GeredeText

/// Facts as plain Swift values: rows by the name of a kind, a relation, an event or a value.
///
/// They are what `World.tell(_:)` adds for good, and what goes with one request as its context: the
/// attributes of a transaction, who is on duty, from where somebody asks.
///
/// ```swift
/// let context: Facts = [
///   "Transaction": [["id": "t1", "scope": "Private", "amount": "EUR 12.50"]],
///   "is_on_duty": [["party": "Denbosch"]],
/// ]
/// ```
///
/// Written as JSON they are an object of lists of flat objects. Rows of one name are told together;
/// names are told in the order in which they were given, those of JSON in the order of the alphabet.
/// Kinds come before what speaks of their things, whatever that order is.
public struct Facts: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// Rows under one name.
  public struct Group: Hashable, Sendable {
    /// The name of a kind or of a value, or the words of a relation or an event.
    public var name: String
    /// The rows, in the order in which they were given.
    public var records: [Record]

    /// Rows under a name.
    public init(_ name: String, _ records: [Record]) {
      self.name = name
      self.records = records
    }
  }

  /// The rows by name, in the order in which the names came.
  public private(set) var groups: [Group] = []

  /// No facts.
  public init() {}

  public init(dictionaryLiteral elements: (String, [Record])...) {
    for (name, records) in elements { add(name, records) }
  }

  /// Adds rows under a name.
  public mutating func add(_ name: String, _ records: [Record]) {
    if let place = groups.firstIndex(where: { $0.name == name }) {
      groups[place].records += records
    } else {
      groups.append(Group(name, records))
    }
  }

  /// Whether there is not one row.
  public var isEmpty: Bool { groups.allSatisfy(\.records.isEmpty) }
}

extension Facts: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CellName.self)
    for key in container.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
      add(key.stringValue, try container.decode([Record].self, forKey: key))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CellName.self)
    for group in groups { try container.encode(group.records, forKey: CellName(group.name)) }
  }
}

extension World {
  /// Adds facts for good, kinds before what speaks of their things.
  ///
  /// - Returns: what is wrong with rows, each of which is then left out.
  /// - Complexity: O(rows), the first time after a copy O(words of the relations concerned).
  @discardableResult
  public mutating func tell(_ facts: Facts) -> [Message] {
    let groups = facts.groups.filter { !$0.records.isEmpty }
    let (kinds, others) = (groups.filter { isKind($0.name) }, groups.filter { !isKind($0.name) })
    return (kinds + others).flatMap { tell($0.name, $0.records) }
  }

  /// Whether a name is that of a kind.
  func isKind(_ name: String) -> Bool {
    typed.kinds.contains { kind in
      [kind.name.english, kind.name.dutch, kind.noun.english, kind.noun.dutch].contains(name)
    }
  }
}
