/// Finds the name that was probably meant.
///
/// Uses the Damerau–Levenshtein distance in its restricted form (optimal string alignment):
/// insertions, deletions, replacements and swaps of neighbours count one each.
struct NearestName: Sendable {
  /// How many candidates are still looked at: a file with thousands of mistakes must not take long.
  private var candidatesLeft = 1_000_000

  /// The candidate nearest to `name`, or nil if none is near. Ties go to the first in code point
  /// order, so that the answer does not depend on the order of the candidates.
  /// - Complexity: O(candidates × length²); over all searches at most a million candidates.
  mutating func search(_ name: String, among candidates: some Sequence<String>) -> String? {
    guard candidatesLeft > 0 else { return nil }
    let wanted = Array(name.lowercased().unicodeScalars)
    let limit = max(1, min(3, wanted.count / 3))
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != name {
      candidatesLeft -= 1
      let letters = Array(candidate.lowercased().unicodeScalars)
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = NearestName.distance(wanted, letters)
      guard distance <= limit else { continue }
      guard let known = best else {
        best = (candidate, distance)
        continue
      }
      if (distance, candidate) < (known.distance, known.name) { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The restricted Damerau–Levenshtein distance between two texts.
  /// - Complexity: O(a.count × b.count).
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in 0..<b.count {
        var best = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
