public import GeredeText

extension World {
  /// Adds values of one's own as rows: entities of a kind, or facts of a relation, an event or a value.
  /// Each stored property is a cell under its coding key.
  ///
  /// ```swift
  /// struct Transaction: Encodable { var id: String; var scope: String; var amount: String }
  /// var world = World(program)
  /// world.tell("Transaction", values: [Transaction(id: "t1", scope: "Private", amount: "EUR 12.50")])
  /// ```
  ///
  /// - Parameters:
  ///   - name: the name of a kind or of a value, or the words of a relation.
  ///   - values: one per row.
  /// - Returns: what is wrong with values, each of which is then left out.
  @discardableResult
  public mutating func tell<Value: Encodable>(
    _ name: String, values: [Value]
  ) -> [Message] {
    var records: [Record] = []
    var messages: [Message] = []
    records.reserveCapacity(values.count)
    for value in values {
      do {
        records.append(try Record(value))
      } catch {
        messages += error.messages
      }
    }
    return messages + tell(name, records)
  }

  /// Adds values of one's own as rows by the columns that are named, each with the path to what it holds.
  ///
  /// ```swift
  /// struct Payment { var reference: String; var priority: Int; var cents: Int }
  /// var world = World(program)
  /// world.tell(
  ///   "Transaction", values: [Payment(reference: "t1", priority: 2, cents: 1_250)],
  ///   columns: [.text("id", \.reference), .int("priority", \.priority), .money("amount", cents: \.cents)])
  /// ```
  ///
  /// - Returns: what is wrong with values, each of which is then left out.
  @discardableResult
  public mutating func tell<Value>(
    _ name: String, values: [Value], columns: [ValueColumn<Value>]
  ) -> [Message] {
    tell(
      name,
      values.map { value in Record(columns.map { (name: $0.name, value: $0.cell(value)) }) })
  }

  /// Adds rows of JSON: a list of flat objects, or one such object on each line.
  ///
  /// - Returns: what is wrong with rows, each of which is then left out.
  @discardableResult
  public mutating func tell(_ name: String, json: String) -> [Message] {
    let isList = json.first { !$0.isWhitespace } == "["
    let file = DataFile(
      name: "\(name).\(isList ? "json" : "ndjson")", bytes: Array(json.utf8))
    return tell(name, file)
  }
}

/// A column of rows that are made of values of one's own: its name, and where its cell comes from.
public struct ValueColumn<Value> {
  /// The name of the field or slot that it fills.
  public var name: String
  /// Gives the cell of a value.
  public var cell: (Value) -> Record.Cell

  /// A column whose cells come from a function.
  public init(_ name: String, cell: @escaping (Value) -> Record.Cell) {
    self.name = name
    self.cell = cell
  }

  /// Texts; and names, keys, amounts and dates as data files write them.
  public static func text(_ name: String, _ path: KeyPath<Value, String>) -> ValueColumn {
    ValueColumn(name) { .text($0[keyPath: path]) }
  }

  /// The same, where nil is not known.
  public static func text(_ name: String, _ path: KeyPath<Value, String?>) -> ValueColumn {
    ValueColumn(name) { $0[keyPath: path].map { .text($0) } ?? .missing }
  }

  /// Whole numbers.
  public static func int(_ name: String, _ path: KeyPath<Value, Int>) -> ValueColumn {
    ValueColumn(name) { .int(Int64($0[keyPath: path])) }
  }

  /// Whole numbers, where nil is not known.
  public static func int(_ name: String, _ path: KeyPath<Value, Int?>) -> ValueColumn {
    ValueColumn(name) { $0[keyPath: path].map { .int(Int64($0)) } ?? .missing }
  }

  /// Truth values.
  public static func bool(_ name: String, _ path: KeyPath<Value, Bool>) -> ValueColumn {
    ValueColumn(name) { .bool($0[keyPath: path]) }
  }

  /// Truth values, where nil is not known.
  public static func bool(_ name: String, _ path: KeyPath<Value, Bool?>) -> ValueColumn {
    ValueColumn(name) { $0[keyPath: path].map { .bool($0) } ?? .missing }
  }

  /// Amounts in hundredths of the program's currency.
  public static func money(_ name: String, cents path: KeyPath<Value, Int>) -> ValueColumn {
    ValueColumn(name) { .text(Self.amount($0[keyPath: path])) }
  }

  /// Instants, to the second.
  public static func instant(_ name: String, _ path: KeyPath<Value, Instant>) -> ValueColumn {
    ValueColumn(name) { .text(ValueText.isoInstant($0[keyPath: path].secondsSince1970)) }
  }

  /// Values of an enum by their names.
  public static func choice<Choice: RawRepresentable<String>>(
    _ name: String, _ path: KeyPath<Value, Choice>
  ) -> ValueColumn {
    ValueColumn(name) { .text($0[keyPath: path].rawValue) }
  }

  private static func amount(_ cents: Int) -> String {
    let rest = cents.magnitude % 100
    return "\(cents < 0 ? "-" : "")\(cents.magnitude / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
