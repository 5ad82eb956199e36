/// Proposals for misspelt words.
public enum Spelling {
  /// The candidates closest to `word`, at most `limit`, nearest first, equals in their given order;
  /// empty where nothing is close: more than a third of the letters would have to change, or more
  /// than one in a word with digits, since another code is seldom meant.
  ///
  /// - Complexity: O(candidates × length²); candidates of another length are passed over at once.
  public static func nearest(
    to word: String, among candidates: some Sequence<String>, limit: Int = 1
  ) -> [String] {
    let wanted = folded(word)
    let isCode = wanted.contains { ("0"..."9").contains($0) }
    let tolerance = isCode ? 1 : max(1, wanted.count / 3)
    var found: [(distance: Int, text: String)] = []
    for candidate in candidates {
      let letters = folded(candidate)
      guard abs(letters.count - wanted.count) <= tolerance else { continue }
      let distance = distance(wanted, letters, upTo: tolerance)
      guard distance <= tolerance, !found.contains(where: { $0.text == candidate }) else {
        continue
      }
      let position = found.firstIndex { $0.distance > distance } ?? found.count
      guard position < limit else { continue }
      found.insert((distance, candidate), at: position)
      if found.count > limit { found.removeLast() }
    }
    return found.map(\.text)
  }

  /// Letters without case, so that a slip of the shift key costs nothing.
  private static func folded(_ word: String) -> [Unicode.Scalar] {
    Array(word.prefix(100).lowercased().unicodeScalars)
  }

  /// The number of letters inserted, left out, changed or swapped with a neighbour (optimal string
  /// alignment); any number above `limit` where it is above `limit`.
  private static func distance(
    _ a: [Unicode.Scalar], _ b: [Unicode.Scalar], upTo limit: Int
  ) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for row in 1...max(1, a.count) where row <= a.count {
      var current = [row]
      current.reserveCapacity(b.count + 1)
      for column in 1...max(1, b.count) where column <= b.count {
        let isSame = a[row - 1] == b[column - 1]
        var cost = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, a[row - 1] == b[column - 2], a[row - 2] == b[column - 1] {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current.append(cost)
      }
      if let least = current.min(), least > limit { return limit + 1 }
      beforeLast = last
      last = current
    }
    return last[b.count]
  }
}
