import GeredeEngine
import GeredeText

/// Rows of a table whose arguments (all columns but the last) stand in more than one row.
struct RepeatedArguments {
  private var rows: [Bool] = []

  var isEmpty: Bool { rows.isEmpty }

  func contains(_ row: Int) -> Bool { rows[row] }

  init(in table: FactTable) {
    guard !RepeatedArguments.isAscending(table) else { return }
    // Rows in the order of their hashes: only equal neighbours can have equal arguments.
    var hashes: [(hash: UInt64, row: Int)] = []
    hashes.reserveCapacity(table.count)
    for row in 0..<table.count {
      var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
      for column in 0..<(table.arity - 1) {
        hash ^= UInt64(bitPattern: table[row, column])
        let product = hash.multipliedFullWidth(by: 0x8EBC_6AF0_9C88_C6E3)
        hash = product.high ^ product.low
      }
      hashes.append((hash, row))
    }
    hashes.sort { $0.hash < $1.hash }
    for position in hashes.indices.dropFirst()
    where hashes[position].hash == hashes[position - 1].hash {
      if rows.isEmpty { rows = [Bool](repeating: false, count: table.count) }
      // A collision only costs time: what is not repeated comes through unchanged.
      rows[hashes[position].row] = true
      rows[hashes[position - 1].row] = true
    }
  }

  /// Whether the first column rises strictly, as it does where data brought the entities in.
  private static func isAscending(_ table: FactTable) -> Bool {
    guard table.arity > 1 else { return table.count < 2 }
    var last = Word.min
    var isAscending = true
    table.forEachWord(ofColumn: 0) { row, word in
      if row > 0, word <= last { isAscending = false }
      last = word
    }
    return isAscending
  }
}
