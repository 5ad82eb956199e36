import GeredeSyntax
import GeredeText
import Testing

/// No input stops the parser, and every input prints back.
@Suite struct RobustnessTests {
  /// A generator with a fixed seed (SplitMix64, Steele, Lea and Flood 2014).
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private func check(_ bytes: [UInt8], _ note: String) {
    let source = Source(name: "test.gr", bytes: bytes)
    let (tree, _) = SyntaxTree.parse(source, id: SourceID(0))
    #expect(LosslessTests.printed(tree, of: source) == bytes, "\(note)")
    for sentence in tree.sentences {
      let span = tree.span(sentence.tokens)
      #expect(span.start <= span.end && Int(span.end) <= bytes.count, "\(note)")
    }
  }

  /// A text that repeats one part very often; printed short where a test fails.
  struct Repetition: Sendable, CustomTestStringConvertible {
    var before = ""
    let part: String
    var after = ""

    var text: String { before + String(repeating: part, count: 100_000) + after }
    var testDescription: String { "\(before)\(part)…\(after)" }
  }

  @Test(arguments: [
    Repetition(part: "("), Repetition(part: "not "), Repetition(part: "-"), Repetition(part: "{"),
    Repetition(before: "x = ", part: "f("), Repetition(before: "x = ", part: "(", after: "1)?"),
    Repetition(before: "every x: ", part: "some y where ("),
    Repetition(before: "value x: Int = 1", part: " except 2 when y ("),
  ])
  func deepNestingEndsInOneMessage(_ repetition: Repetition) {
    let messages = Samples.parse(repetition.text).messages
    #expect(messages.count == 1, "\(messages.prefix(3).map(\.text.english))")
  }

  @Test(arguments: [
    Repetition(before: "x = a", part: ".b", after: "?"),
    Repetition(before: "a", part: " and a", after: "?"),
    Repetition(before: "a", part: " or not a", after: "?"),
    Repetition(before: "x = 1", part: " + 1 * 2", after: "?"),
  ])
  func longChainsEndInOneMessage(_ repetition: Repetition) {
    #expect(Samples.parse(repetition.text).messages.map(\.code.description) == ["GR0236"])
  }

  @Test(arguments: [
    Repetition(before: "value x: ", part: "set of ", after: "Int."),
    Repetition(before: "use a", part: ".b", after: "."),
    Repetition(before: "a", part: " b c", after: "?"),
    Repetition(before: "x in {A", part: ", B", after: "}?"),
  ])
  func longListsParse(_ repetition: Repetition) {
    #expect(Samples.parse(repetition.text).messages.isEmpty)
  }

  @Test(arguments: [". ", "a.b ", "A. ", "}", "\"x\n", "kind a.\n", "kind A { b. }"])
  func mistakesWithoutEndStop(_ part: String) {
    let messages = Samples.parse(String(repeating: part, count: 100_000)).messages
    #expect(messages.count <= 1_001)
  }

  @Test func thousandMistakesAreEnough() {
    let messages = Samples.parse(String(repeating: "kind a.\n", count: 3_000)).messages
    #expect(messages.count == 1_001)
    #expect(messages.last?.code.description == "GR0260")
  }

  @Test func veryLargeFilesAreNotRead() {
    let source = Source(
      name: "test.gr", bytes: Array(repeating: UInt8(ascii: "a"), count: 17_000_000))
    let (tree, messages) = SyntaxTree.parse(source, id: SourceID(0))
    #expect(messages.map(\.code.description) == ["GR0130"])
    #expect(tree.tokens.count == 2)
  }

  @Test func randomBytes() {
    var random = Generator(state: 1)
    for round in 0..<1_000 {
      let count = Int.random(in: 0..<120, using: &random)
      check((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }, "round \(round)")
    }
  }

  @Test func randomTokens() {
    let words = [
      "kind", "A", "b", "{", "}", "(", ")", ".", ",", ":", "is", "in", "and", "not", "when", "rule",
      "agreement", "clause", "must", "scenario", "at", "expect", "2026-01-01", "5", "3.5", "EUR",
      "hours", "\"t\"", "_", "every", "where", "=", "<", "+", "-", "?", "data", "from", "value",
      "except", "nl", "sum", "for", "says", "accepts", "that", "did", "\n", "///", "`of`", "{A",
    ]
    var random = Generator(state: 2)
    for round in 0..<3_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1..<40, using: &random) {
        text += words[Int.random(in: 0..<words.count, using: &random)]
        if Bool.random(using: &random) { text += " " }
      }
      check(Array(text.utf8), "round \(round): \(text)")
    }
  }

  @Test func truncatedExamples() throws {
    let text = try GrammarTests.examples().joined(separator: "\n")
    let bytes = Array(text.utf8)
    for end in stride(from: 0, to: bytes.count, by: 7) {
      check(Array(bytes[..<end]), "first \(end) bytes")
    }
  }

  @Test func changedExamples() throws {
    let examples = try GrammarTests.examples().map { Array($0.utf8) }
    var random = Generator(state: 3)
    for round in 0..<2_000 {
      var bytes = examples[Int.random(in: 0..<examples.count, using: &random)]
      for _ in 0..<Int.random(in: 1..<4, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        if Bool.random(using: &random) {
          bytes.remove(at: place)
        } else {
          bytes[place] = UInt8.random(in: 0x20...0x7E, using: &random)
        }
      }
      check(bytes, "round \(round)")
    }
  }

  @Test func messagesHaveHelpInBothLanguages() throws {
    let bytes = try GrammarTests.examples().map { Array($0.utf8) }
    var random = Generator(state: 4)
    for _ in 0..<500 {
      var text = bytes[Int.random(in: 0..<bytes.count, using: &random)]
      guard !text.isEmpty else { continue }
      text.remove(at: Int.random(in: 0..<text.count, using: &random))
      let source = Source(name: "test.gr", bytes: text)
      for message in SyntaxTree.parse(source, id: SourceID(0)).messages {
        #expect(!message.help.isEmpty && !message.text.dutch.isEmpty)
        #expect(!message.text.english.hasSuffix("."))
      }
    }
  }
}
