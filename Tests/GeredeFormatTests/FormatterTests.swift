import Foundation
import GeredeFormat
import GeredeSyntax
import GeredeText
import Testing

/// The canonical layout.
@Suite struct FormatterTests {
  private func format(_ text: String) -> String? {
    Formatter.format(Source(name: "test.gr", text: text))
  }

  private func tree(_ text: String) -> String {
    TreePrinter.tree(SyntaxTree.parse(Source(name: "test.gr", text: text), id: SourceID(0)).tree)
  }

  @Test func sentencesStandOnLinesOfTheirOwn() {
    #expect(
      format("kind A.   kind B is\n A .\n\n\n\nkind C.") == "kind A.\nkind B is A.\n\nkind C.\n")
  }

  @Test func commentsStay() {
    let text = """
      // About the file.

      // About A.
      kind A.  // behind A
      /// What B is.
      kind B {
        // About the field.
        size: Int.  // behind it
        // At the end.
      }
      rule a b c  // inside
        when a d c
        // on its own
        and c d a.

      // The last.

      """
    #expect(format(text) == text)
  }

  @Test func shortBodiesStandOnOneLine() {
    #expect(
      format("component N {\n  licence: \"x\".\n  open: true.\n}")
        == "component N { licence: \"x\". open: true. }\n")
    #expect(format("kind A { }") == "kind A {}\n")
  }

  @Test func longSentencesBreakAtTheirParts() {
    let text = """
      rule a relies_on b for c when a uses c and b provides c to a and not a is_suspended unless b \
      is_suspended because "a source".
      """
    #expect(
      format(text) == """
        rule a relies_on b for c
          when a uses c and b provides c to a and not a is_suspended
          unless b is_suspended
          because "a source".

        """)
  }

  @Test func longConditionsBreakAtOrThenAnd() {
    let part = "first_party relies_on second_party for third_component"
    let text = "\(part) and \(part) or \(part)?"
    #expect(
      format(text) == """
        \(part)
            and \(part)
          or \(part)?

        """)
  }

  @Test func signsAndParenthesesTouchWhatTheyShould() {
    let text = "x = - 1 + f ( a , b ) * ( c - d )?"
    #expect(format(text) == "x = -1 + f(a, b) * (c - d)?\n")
    #expect(format("event A melden / gemeld B.") == "event A melden/gemeld B.\n")
    #expect(format("x in { A , B }?") == "x in {A, B}?\n")
    #expect(format("value f ( x : Int ) : Int.") == "value f(x: Int): Int.\n")
    #expect(format("A guards (x = 1).") == "A guards (x = 1).\n")
  }

  @Test func scenariosShowWhatHappensWhen() {
    let text = """
      scenario "x" { A trusts B. at 2026-01-01: A did go. at 2026-01-02: expect A trusts B. expect
      B trusts A. }
      """
    #expect(
      format(text) == """
        scenario "x" {
          A trusts B.
          at 2026-01-01: A did go.
          at 2026-01-02:
            expect A trusts B.
            expect B trusts A.
        }

        """)
  }

  @Test func filesWithMistakesAreLeftUntouched() {
    #expect(format("kind a.") == nil)
    #expect(format("x == 1?") == nil)
  }

  @Test func everyFileOfTheRepositoryKeepsItsTree() throws {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let walker = try #require(
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    var count = 0
    for case let url as URL in walker {
      if url.lastPathComponent.hasPrefix(".") { walker.skipDescendants() }
      guard url.pathExtension == "gr" else { continue }
      let source = Source(name: url.path, bytes: [UInt8](try Data(contentsOf: url)))
      guard let once = Formatter.format(source) else { continue }
      count += 1
      let (before, _) = SyntaxTree.parse(source, id: SourceID(0))
      #expect(tree(once) == TreePrinter.tree(before), "\(url.path)")
      #expect(format(once) == once, "\(url.path)")
    }
    #expect(count > 10)
  }
}
