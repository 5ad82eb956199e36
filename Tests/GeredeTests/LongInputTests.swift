import Gerede
import Testing

/// Programs far larger in one direction than people write: all stages take them, or say why not.
@Suite struct LongInputTests {
  private static let declarations = """
    kind K { key id: Text. n: Int. k: K. }
    relation (a: K) is_good.
    k A { n: 1. k: A. }
    k B { n: 1. }

    """

  /// The codes of a program's errors, and the number of findings if there are none.
  private func check(_ text: String) -> (codes: [String], findings: Int) {
    let source = SourceText(name: "long.gr", text: Self.declarations + text)
    let program = Program(sources: [source])
    let codes = program.messages.filter { $0.severity == .error }.map(\.code.description)
    guard codes.isEmpty else { return (codes, 0) }
    let result = World(program).check(at: Instant(secondsSince1970: 1_772_323_200))
    return ([], result.findings.count)
  }

  @Test(arguments: [" + ", " - ", " * ", " / "])
  func longCalculation(sign: String) {
    let sum = Array(repeating: "x.n", count: 20_000).joined(separator: sign)
    #expect(check("requirement R for every k x: \(sum) > 5.").codes == ["GR0236"])
  }

  @Test func longPath() {
    let path = "x" + String(repeating: ".k", count: 20_000)
    #expect(check("requirement R for every k x: \(path).n = 1.").codes == ["GR0236"])
  }

  @Test(arguments: [" and ", " or "])
  func longCondition(word: String) {
    let condition = Array(repeating: "x is_good", count: 20_000).joined(separator: word)
    #expect(check("requirement R for every k x: \(condition).").codes == ["GR0236"])
  }

  @Test func calculationsAreCountedApart() {
    let condition = Array(repeating: "x.k.n + 1 > 5", count: 150).joined(separator: " and ")
    #expect(check("requirement R for every k x: \(condition).").codes == [])
  }

  @Test func longLineOfKinds() {
    var text = ""
    for index in stride(from: 5_000, to: 0, by: -1) { text += "kind A\(index) is A\(index - 1).\n" }
    #expect(check(text + "kind A0 { key code: Text. }\n").codes == [])
    #expect(check(text + "kind A0 is A5000.\n").codes == ["GR0316"])
  }

  @Test func sameMemberManyTimes() {
    let set = Array(repeating: "A", count: 5_000).joined(separator: ", ")
    #expect(check("requirement R for every k x: x in {\(set)}.").findings == 1)
  }

  @Test func sentenceWithManyWords() {
    let words = Array(repeating: "is_good x", count: 5_000).joined(separator: " ")
    #expect(check("requirement R for every k x: x \(words).").codes == ["GR0326"])
  }

  @Test func manyMistakesOnOneLine() {
    let codes = check(String(repeating: "}", count: 5_000)).codes
    // A thousand are told, and then that there are more.
    #expect(codes.count == 1_001)
    #expect(codes.contains("GR0260"))
  }
}
