/// Makes records of `Encodable` values: each stored property is a cell under its coding key.
///
/// What a cell can hold: texts, whole numbers, truth values, nil, enums with raw values, and whatever
/// codes itself as one of these. A `Double` is written in full, for the field of a type Decimal.
struct RecordEncoder {
  /// Why a value is no record.
  enum Failure: Error {
    /// A list, an object within an object, or no object at all, at a key.
    case nested(String)
  }

  static func record(_ value: some Encodable) throws(Failure) -> Record {
    let encoder = Encoder(storage: Storage(), key: nil)
    do {
      try value.encode(to: encoder)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw .nested("\(error)")
    }
    if let key = encoder.storage.nested { throw .nested(key) }
    return Record(encoder.storage.cells)
  }

  /// The cells so far.
  ///
  /// A class, because all containers of one value write to the same cells.
  private final class Storage {
    var cells: [(name: String, value: Record.Cell)] = []
    var nested: String?
  }

  /// Writes the cell of a key; without one, the cells of the record itself.
  private struct Encoder: Swift.Encoder {
    let storage: Storage
    let key: String?
    var codingPath: [any CodingKey] { key.map { [CellName($0)] } ?? [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
      if let key { storage.nested = key }
      return KeyedEncodingContainer(Keyed<Key>(storage: storage))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
      storage.nested = key ?? ""
      return Unkeyed(storage: storage)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
      if key == nil { storage.nested = "" }
      return Single(storage: storage, key: key ?? "")
    }
  }

  private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let storage: Storage
    var codingPath: [any CodingKey] { [] }

    private func put(_ cell: Record.Cell, _ key: Key) {
      storage.cells.append((key.stringValue, cell))
    }

    mutating func encodeNil(forKey key: Key) { put(.missing, key) }
    mutating func encode(_ value: Bool, forKey key: Key) { put(.bool(value), key) }
    mutating func encode(_ value: String, forKey key: Key) { put(.text(value), key) }
    mutating func encode(_ value: Int, forKey key: Key) { put(.int(Int64(value)), key) }
    mutating func encode(_ value: Int64, forKey key: Key) { put(.int(value), key) }
    mutating func encode(_ value: Double, forKey key: Key) { put(.text("\(value)"), key) }

    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
      try value.encode(to: Encoder(storage: storage, key: key.stringValue))
    }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      storage.nested = key.stringValue
      return KeyedEncodingContainer(RecordEncoder.Keyed<Nested>(storage: storage))
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      storage.nested = key.stringValue
      return Unkeyed(storage: storage)
    }

    mutating func superEncoder() -> any Swift.Encoder { Encoder(storage: storage, key: nil) }

    mutating func superEncoder(forKey key: Key) -> any Swift.Encoder {
      Encoder(storage: storage, key: key.stringValue)
    }
  }

  private struct Single: SingleValueEncodingContainer {
    let storage: Storage
    let key: String
    var codingPath: [any CodingKey] { [CellName(key)] }

    private func put(_ cell: Record.Cell) { storage.cells.append((key, cell)) }

    mutating func encodeNil() { put(.missing) }
    mutating func encode(_ value: Bool) { put(.bool(value)) }
    mutating func encode(_ value: String) { put(.text(value)) }
    mutating func encode(_ value: Double) { put(.text("\(value)")) }
    mutating func encode(_ value: Float) { put(.text("\(value)")) }
    mutating func encode(_ value: Int) { put(.int(Int64(value))) }
    mutating func encode(_ value: Int8) { put(.int(Int64(value))) }
    mutating func encode(_ value: Int16) { put(.int(Int64(value))) }
    mutating func encode(_ value: Int32) { put(.int(Int64(value))) }
    mutating func encode(_ value: Int64) { put(.int(value)) }
    mutating func encode(_ value: UInt) { put(.text("\(value)")) }
    mutating func encode(_ value: UInt8) { put(.int(Int64(value))) }
    mutating func encode(_ value: UInt16) { put(.int(Int64(value))) }
    mutating func encode(_ value: UInt32) { put(.int(Int64(value))) }
    mutating func encode(_ value: UInt64) { put(.text("\(value)")) }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
      try value.encode(to: Encoder(storage: storage, key: key))
    }
  }

  /// Takes elements that nobody reads: the record is refused.
  private struct Unkeyed: UnkeyedEncodingContainer {
    let storage: Storage
    var codingPath: [any CodingKey] { [] }
    var count = 0

    init(storage: Storage) { self.storage = storage }

    mutating func encodeNil() {}
    mutating func encode<Value: Encodable>(_ value: Value) {}

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
      KeyedEncodingContainer(Keyed<Nested>(storage: storage))
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }
    mutating func superEncoder() -> any Swift.Encoder { Encoder(storage: storage, key: "") }
  }
}

extension Record {
  /// A value of one's own as a record: its stored properties are cells under their coding keys.
  ///
  /// ```swift
  /// struct Transaction: Encodable { var id: String; var scope: String; var amount: String? }
  /// let record = try Record(Transaction(id: "t1", scope: "Private", amount: "EUR 12.50"))
  /// ```
  ///
  /// - Throws: `.request`, with GR0925, where the value has a list or an object in a property, or is no
  ///   object itself.
  public init(_ value: some Encodable) throws(GeredeError) {
    do {
      self = try RecordEncoder.record(value)
    } catch {
      switch error {
      case .nested(let key):
        throw GeredeError(
          .request, [EmbeddingMessages.noRecord("\(type(of: value))", property: key)])
      }
    }
  }
}
