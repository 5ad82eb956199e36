/// A dictionary of few entries: copied as one block of memory, and searched without hashing. Branches
/// carry one and are copied at every split.
///
/// - Complexity: O(entries) for each access.
struct ShortDictionary<Key: Equatable, Value> {
  /// The entries, in the order in which they were added.
  private var entries: [(key: Key, value: Value)] = []

  /// The value of a key; nil where it has none, to take it out.
  subscript(key: Key) -> Value? {
    get { entries.first { $0.key == key }?.value }
    set {
      guard let newValue else {
        entries.removeAll { $0.key == key }
        return
      }
      updateValue(newValue, forKey: key)
    }
  }

  /// Gives a key a value, which may be nil where values may be.
  mutating func updateValue(_ value: Value, forKey key: Key) {
    if let place = entries.firstIndex(where: { $0.key == key }) {
      entries[place].value = value
    } else {
      entries.append((key, value))
    }
  }
}

extension ShortDictionary: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (Key, Value)...) {
    for (key, value) in elements { updateValue(value, forKey: key) }
  }
}
