/// A dictionary whose keys count from 0: an array with gaps, copied as one block of memory and read
/// without hashing.
struct DenseDictionary<Key: DenseID, Value> {
  /// The value of each key, by its number.
  private var values: [Value?] = []

  /// The keys that have a value, ascending.
  var keys: [Key] { map(\.key) }

  /// The value of a key; nil where it has none, to take it out.
  subscript(key: Key) -> Value? {
    get { key.index < values.count ? values[key.index] : nil }
    set {
      while values.count <= key.index { values.append(nil) }
      values[key.index] = newValue
    }
  }
}

extension DenseDictionary: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (Key, Value)...) {
    for (key, value) in elements { self[key] = value }
  }
}

extension DenseDictionary: Sequence {
  /// The entries, by ascending key.
  func makeIterator() -> IndexingIterator<[(key: Key, value: Value)]> {
    values.enumerated().compactMap { number, value in
      value.map { (key: Key(number), value: $0) }
    }.makeIterator()
  }
}
