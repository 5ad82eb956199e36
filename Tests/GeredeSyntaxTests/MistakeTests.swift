import GeredeSyntax
import GeredeText
import Testing

/// Each mistake gets one message, in the right place.
@Suite struct MistakeTests {
  /// The messages about a text, as codes with line and column.
  private func messages(_ text: String, language: Language = .english) -> [String] {
    let source = Source(name: "test.gr", text: text)
    return SyntaxTree.parse(source, id: SourceID(0), language: language).messages
      .map { Samples.summary($0, in: source) }
  }

  @Test(arguments: [
    // Full stops.
    ("kind A\nkind B.", "GR0218 1:7"),
    ("component Notify { licence: \"x\" }", "GR0218 1:32"),
    ("A takes_part.\nrule a b c when a c b\nkind D.", "GR0218 2:22"),
    ("market_party Acme", "GR0218 1:18"),
    ("Denbosch takes_part.Rotterdam takes_part.", "GR0222 1:20"),
    ("A takes_part;", "GR0112 1:13"),
    ("kind A { }.", "GR0210 1:11"),
    // Capitals.
    ("municipality denbosch.", "GR0232 1:14"),
    ("municipality denbosch { code: \"x\". size: 5. }", "GR0232 1:14"),
    ("requirement R for every transaction T: T.ok.", "GR0205 1:37"),
    ("kind municipality.", "GR0231 1:6"),
    ("Kind Municipality.", "GR0243 1:1"),
    // Words.
    ("Denbosch report to Ap.", "GR0214 1:10"),
    ("relation Party report to Party.", "GR0214 1:16"),
    ("municipality Noord-Brabant.", "GR0212 1:14"),
    ("municipality 's-Hertogenbosch.", "GR0108 1:14"),
    ("Acme Beta.", "GR0237 1:6"),
    ("A use B.", "GR0228 1:3"),
    ("agreement X between A, B { clause C: A shall report b to B. }", "GR0230 1:40"),
    ("agreement X between A, B { clause C: A should report b. }", "GR0230 1:40"),
    ("A must report B.", "GR0209 1:3"),
    ("if a trusts b then c trusts b.", "GR0213 1:1"),
    ("rule a trusts b if a knows b.", "GR0246 1:17"),
    ("rule a trusts b.", "GR0219 1:16"),
    ("soort Gemeente.", "GR0224 1:1"),
    ("rule a trusts b wanneer a knows b.", "GR0224 1:17"),
    // Numbers and dates.
    ("x = 3,5.", "GR0208 1:5"),
    ("value X: Int = 1.000.", "GR0116 1:16"),
    ("value X: Money = EUR 1.000.", "GR0128 1:22"),
    ("value X: Money = EUR 1.5.", "GR0119 1:18"),
    ("value X: Money = € 5.", "GR0110 1:18"),
    ("A holds B until 31-12-2026.", "GR0115 1:17"),
    ("A holds B until 2026-02-30.", "GR0114 1:17"),
    ("A did sign B at 2026-02-03T10:00.", "GR0125 1:17"),
    ("value X: Int = 99999999999999999999.", "GR0117 1:16"),
    ("value X: Duration = 1.5 hours.", "GR0203 1:21"),
    // Signs.
    ("x == 5?", "GR0111 1:3"), ("x && y?", "GR0111 1:3"), ("x || y?", "GR0111 1:3"),
    ("!x?", "GR0111 1:1"), ("rule a b c => a d c.", "GR0113 1:12"),
    ("rule a b c -> a d c.", "GR0113 1:12"),
    ("component N { licence: “x”. }", "GR0106 1:24"),
    ("component N { licence: 'x'. }", "GR0106 1:24"),
    ("A\u{A0}trusts B.", "GR0107 1:2"),
    ("component N { licence: \"x. }\nkind B.", "GR0104 1:24"),
    ("component N { licence: \"x.\n}", "GR0104 1:24"),
    // Structure.
    ("kind A { code: Text.\nkind B.", "GR0238 1:8"),
    ("kind A { code: Text.\na B.", "GR0238 1:8"),
    ("kind A { code Text. }", "GR0217 1:14"),
    ("kind A {\n  code Text.\n}", "GR0217 2:7"),
    ("x = (1 + 2?", "GR0239 1:5"),
    ("x in {A, B?", "GR0241 1:11"),
    ("rule a b c when a d c, and c d a.", "GR0207 1:22"),
    ("requirement R x.open.", "GR0217 1:14"),
    ("agreement X between A, B { clause C A may host B. }", "GR0217 1:36"),
    ("A pays b + 1 to C.", "GR0202 1:10"),
    ("1 < x < 3?", "GR0206 1:7"),
    ("A trusts B and B trusts A.", "GR0223 1:1"),
    ("A trusts B at 2026-01-01.", "GR0221 1:1"),
    ("clause C: A may host B.", "GR0225 1:1"),
    ("enum E: A < B, C.", "GR0220 1:14"),
    ("agreement X between A { clause C: A must go when x within 5 days of y. }", "GR0226 1:52"),
    ("agreement X between A { clause C: A may not go. }", "GR0216 1:37"),
    ("A trusts B. }", "GR0233 1:13"),
    ("A.", "GR0235 1:1"),
    ("count(p where some q where q is A)?", "GR0227 1:15"),
  ])
  func oneMessage(_ text: String, _ expected: String) {
    #expect(messages(text) == [expected], "\(text)")
  }

  @Test(arguments: [
    ("kind Gemeente.", "GR0224 1:1"), ("eis R for every x: x.open.", "GR0224 1:7"),
    ("regel a zal b wanneer c kent d.", "GR0230 1:9"),
    ("als a kent b dan c vertrouwt d.", "GR0213 1:1"),
  ])
  func oneMessageInDutch(_ text: String, _ expected: String) {
    #expect(messages(text, language: .dutch) == [expected], "\(text)")
  }

  @Test func tenMistakesGiveTenMessages() {
    let text = """
      kind municipality.
      kind Party
      relation Party report to Party.
      municipality Noord-Brabant.
      value X: Money = € 5.
      rule a trusts b.
      x == 5?
      A holds B until 31-12-2026.
      A trusts B and B trusts A.
      scenario "x" { expect A trusts. at 2026-01-01 A trusts B. }
      """
    #expect(messages(text).count == 10, "\(messages(text))")
  }

  @Test func bytesThatAreNoTextGetOneMessage() {
    func codes(_ bytes: [UInt8]) -> [String] {
      SyntaxTree.parse(Source(name: "x.gr", bytes: bytes), id: SourceID(0)).messages
        .map(\.code.description)
    }
    #expect(codes([0xFF, 0xFE] + Array("kind A.".utf8).flatMap { [$0, 0] }) == ["GR0101"])
    #expect(codes(Array("kind A.".utf8).flatMap { [0, $0] }) == ["GR0101"])
    #expect(
      codes(Array("kind A. kind B".utf8) + [0xEB, 0xE9] + Array(". kind C.".utf8)) == ["GR0102"])
    #expect(codes(Array("kind A. ".utf8) + [0, 0] + Array(" kind C.".utf8)) == ["GR0103"])
    #expect(codes([0xEF, 0xBB, 0xBF] + Array("kind A.".utf8)) == [])
  }
}
