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

  @Test(arguments: [
    String(repeating: "(", count: 100_000), String(repeating: "not ", count: 100_000),
    String(repeating: "-", count: 100_000), String(repeating: "{", count: 100_000),
    "x = " + String(repeating: "f(", count: 100_000),
    "x = " + String(repeating: "(", count: 100_000) + "1" + String(repeating: ")", count: 100_000)
      + "?",
    "every x: " + String(repeating: "some y where (", count: 50_000),
    "value x: Int = 1" + String(repeating: " except 2 when y (", count: 50_000),
  ])
  func deepNestingEndsInOneMessage(_ text: String) {
    let messages = Samples.parse(text).messages
    #expect(messages.count == 1, "\(messages.prefix(3).map(\.text.english))")
  }

  @Test(arguments: [
    "x = a" + String(repeating: ".b", count: 100_000) + "?",
    "a" + String(repeating: " and a", count: 100_000) + "?",
    "a" + String(repeating: " or not a", count: 100_000) + "?",
    "x = 1" + String(repeating: " + 1 * 2", count: 100_000) + "?",
    "value x: " + String(repeating: "set of ", count: 100_000) + "Int.",
    "use a" + String(repeating: ".b", count: 100_000) + ".",
    "a" + String(repeating: " b c", count: 100_000) + "?",
    "x in {A" + String(repeating: ", B", count: 100_000) + "}?",
  ])
  func longChainsParse(_ text: String) {
    #expect(Samples.parse(text).messages.isEmpty)
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
