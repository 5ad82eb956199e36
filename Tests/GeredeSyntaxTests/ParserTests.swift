import GeredeSyntax
import GeredeText
import Testing

/// The tree of what is easily read in another way.
@Suite struct ParserTests {
  /// The only sentence of a text, printed; fails if there are messages.
  private func tree(_ text: String, as entry: SyntaxTree.Entry = .file) -> String {
    let (tree, messages) = Samples.parse(text, as: entry)
    #expect(messages.isEmpty, "\(text): \(messages.map(\.text.english))")
    return TreePrinter.tree(tree)
  }

  @Test func andBindsCloserThanOr() {
    #expect(
      tree("a or b and not c or d?") == """
        query
          form: condition
            or
              variable
                a
              and
                variable
                  b
                not
                  variable
                    c
              variable
                d

        """)
  }

  @Test func arithmeticHasTwoRanks() {
    #expect(
      tree("x = a + b * 2 - -c?") == """
        query
          form: condition
            comparison
              equal
              variable
                x
              arithmetic
                variable
                  a
                Operation
                  operator: add
                  operand: arithmetic
                    variable
                      b
                    Operation
                      operator: multiply
                      operand: literal
                        integer(2)
                Operation
                  operator: subtract
                  operand: negated
                    variable
                      c

        """)
  }

  @Test func inIsAWordAfterAWord() {
    #expect(
      tree("Acme hosts d in Eea?") == """
        query
          form: condition
            sentence
              arguments: thing
                Acme
              arguments: variable
                d
              arguments: thing
                Eea
              words: hosts
              words: in

        """)
  }

  @Test func inAfterATermCompares() {
    #expect(tree("d.place in {Eea, Nl}?").contains("member"))
    #expect(tree("d not in Places?").contains("negative"))
  }

  @Test(arguments: [
    ("160_757", "integer(160757)"), ("99.5", "decimal(99500000)"), ("99.5%", "percentage(995000)"),
    ("EUR 500", "money(5000000, currency: \"EUR\")"),
    ("EUR 0.25", "money(2500, currency: \"EUR\")"),
    ("72 hours", "quantity(72, GeredeSyntax.UnitSyntax.hours)"),
    ("5 working_days", "quantity(5, GeredeSyntax.UnitSyntax.workingDays)"),
    ("1970-01-02", "date(1)"), ("2000-02-29", "date(11016)"),
    ("1970-01-01T01:00:05+01:00", "instant(5)"), ("2026-01-01T09:00Z", "instant(1767258000)"),
    ("\"a\\\"b\\n\\u{20AC}\"", "text(\"a\\\"b\\n€\")"), ("true", "bool(true)"),
  ])
  func literals(_ text: String, _ value: String) {
    #expect(tree("x = \(text)?").contains(value), "\(tree("x = \(text)?"))")
  }

  @Test func nounsStandBeforeNamesAndTexts() {
    let printed = tree("municipality \"GM0344\" uses component Notify.")
    #expect(printed.contains("nounText"))
    #expect(printed.contains("nounThing"))
  }

  @Test func backquotesMakeAWord() {
    let (tree, messages) = Samples.parse("A `of` B.")
    #expect(messages.isEmpty)
    #expect(TreePrinter.tree(tree).contains("of"))
    #expect(!TreePrinter.tree(tree).contains("`"))
  }

  @Test func documentationBelongsToWhatFollows() throws {
    let (tree, _) = Samples.parse(
      """
      /// What parties share.
      /// And more.
      kind Component {
        /// Of the source.
        licence: Text.
      }
      """)
    guard case .kind(let kind) = try #require(tree.sentences.first) else {
      Issue.record("no kind")
      return
    }
    #expect(kind.documentation == "What parties share.\nAnd more.")
    #expect(kind.fields.first?.documentation == "Of the source.")
  }

  @Test func textsOfOneSentenceParse() {
    #expect(tree("Acme may host Notify", as: .decision).contains("decision"))
    #expect(tree("Acme host Notify", as: .decision).contains("decision"))
    #expect(tree("may Acme host Notify?", as: .query).contains("decision"))
    #expect(tree("Denbosch provides c to x", as: .query).contains("condition"))
    #expect(tree("Acme holds Iso from 2026-01-01", as: .statement).contains("fact"))
  }

  @Test func aBrokenSentenceLeavesTheOthers() {
    let (tree, messages) = Samples.parse("kind A. kind b. kind C.")
    #expect(messages.count == 1)
    #expect(TreePrinter.tree(tree) == "kind\n  name: A\nbroken\n  …\nkind\n  name: C\n")
  }

  @Test func layoutShowsAForgottenFullStop() throws {
    let source = Source(name: "test.gr", text: "Denbosch takes_part\nRotterdam takes_part.")
    let (tree, messages) = SyntaxTree.parse(source, id: SourceID(0))
    #expect(messages.isEmpty)
    let sentence = try #require(tree.sentences.first)
    let message = try #require(tree.missingFullStop(in: sentence.tokens, of: source))
    #expect(Samples.summary(message, in: source) == "GR0218 1:20")
  }
}
