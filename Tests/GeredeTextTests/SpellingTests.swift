import GeredeText
import Testing

@Suite struct SpellingTests {
  @Test(arguments: [
    ("Roterdam", ["Utrecht", "Rotterdam"], ["Rotterdam"]),
    ("rotterdam", ["Utrecht", "Rotterdam"], ["Rotterdam"]),
    ("amuont", ["amount", "account"], ["amount"]),
    ("GM0595", ["GM0599", "GM0344"], ["GM0599"]),
    ("GM9999", ["GM0599", "GM0344"], []),
    ("", ["a", "ab"], ["a"]),
    ("x", [], []),
    ("Utrecht", ["Rotterdam", "Zwolle"], []),
  ])
  func nearest(word: String, candidates: [String], expected: [String]) {
    #expect(Spelling.nearest(to: word, among: candidates) == expected)
  }

  @Test func veryLongWordsCostLittle() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(Spelling.nearest(to: long, among: [long + "b", "b"]).count == 1)
  }
}
