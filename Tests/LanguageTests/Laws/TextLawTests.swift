import Foundation
import Gerede
import GeredeFormat
import GeredeProgram
import GeredeSyntax
import GeredeTesting
import GeredeText
import Testing

/// What parsing, layout and translation leave as it is.
@Suite struct TextLawTests {
  /// Every file of the language in the repository.
  static let files: [URL] = {
    var files: [URL] = []
    for folder in ["Stdlib", "examples", "seeds", "Tests/Language"] {
      let all = FileManager.default.enumerator(
        at: GrCommand.root.appending(path: folder), includingPropertiesForKeys: nil)
      while let file = all?.nextObject() as? URL {
        if file.pathExtension == "gr", !file.path.contains("/.build/") { files.append(file) }
      }
    }
    return files.sorted { $0.path < $1.path }
  }()

  private static func parse(
    _ text: String, _ language: Language = .english
  ) -> (tree: SyntaxTree, messages: [Message]) {
    SyntaxTree.parse(Source(name: "a.gr", text: text), id: SourceID(0), language: language)
  }

  /// The canonical text has the tree of the text, and is its own canonical text.
  private static func expectLayoutKeepsTheTree(_ text: String, _ what: String) -> String? {
    let (tree, messages) = parse(text)
    guard !messages.contains(where: { $0.severity == .error }),
      let laidOut = Formatter.format(Source(name: "a.gr", text: text))
    else { return nil }
    let again = parse(laidOut)
    #expect(TreePrinter.tree(again.tree) == TreePrinter.tree(tree), "\(what)")
    #expect(Formatter.format(Source(name: "a.gr", text: laidOut)) == laidOut, "\(what)")
    return laidOut
  }

  @Test func filesOfTheRepository() throws {
    var count = 0
    for file in Self.files {
      let text = try String(decoding: Data(contentsOf: file), as: UTF8.self)
      if Self.expectLayoutKeepsTheTree(text, file.path) != nil { count += 1 }
    }
    #expect(count > 300)
  }

  @Test(arguments: 0..<RandomSources.count) func randomPrograms(seed: Int) throws {
    let text = RandomSources.text(seed)
    let laidOut = try #require(Self.expectLayoutKeepsTheTree(text, "seed \(seed)"))
    guard let world = RandomSources.world(text) else { return }
    let other = try #require(RandomSources.world(laidOut))
    let outcomes = Outcomes(world.check(at: RandomSources.instant))
    let others = Outcomes(other.check(at: RandomSources.instant))
    #expect(outcomes.differences(from: others) == [], "seed \(seed)")
  }

  /// There and back: the canonical text of an English file, translated to Dutch and back, is the
  /// canonical text.
  private static func expectTranslationComesBack(_ text: String, _ what: String) -> Bool {
    let program = Program(sources: [SourceText(name: "a.gr", text: text)])
    guard program.isSound, let start = Formatter.format(Source(name: "a.gr", text: text)),
      parse(start).tree.language == .english
    else { return false }
    guard
      let there = Formatter.translate(
        Source(name: "a.gr", text: start), to: .dutch,
        with: WordingLookup(program.typed, to: .dutch)),
      let back = Formatter.translate(
        Source(name: "a.gr", text: there), to: .english,
        with: WordingLookup(program.typed, to: .english))
    else {
      Issue.record("\(what): no translation")
      return false
    }
    // Back in English the file states its language, which it did not have to; and after 1 stands the
    // singular of a unit, whatever stood there.
    let trees = [start, back].map { text in
      TreePrinter.tree(parse(text).tree).split(separator: "\n").map(String.init)
    }
    let (expected, got) = (trees[0], Array(trees[1].drop { $0 != trees[0].first }))
    let difference = zip(expected, got).first { $0 != $1 }
    #expect(
      expected.count == got.count && difference == nil, "\(what): \(difference ?? ("", ""))")
    return true
  }

  @Test func translationOfFiles() throws {
    var count = 0
    // This English file calls a requirement by its Dutch name, which comes back in English.
    let mixed = ["requirements/good/wording"]
    for golden in GoldenCase.all
    where golden.quality == .good && !mixed.contains("\(golden)") {
      let text = try String(decoding: Data(contentsOf: golden.source), as: UTF8.self)
      if Self.expectTranslationComesBack(text, "\(golden)") { count += 1 }
    }
    #expect(count > 100)
  }

  @Test(arguments: 0..<RandomSources.count) func translationOfRandomPrograms(seed: Int) {
    _ = Self.expectTranslationComesBack(RandomSources.text(seed), "seed \(seed)")
  }

  /// A program means the same in both languages.
  @Test(arguments: 0..<RandomSources.count) func meaningInBothLanguages(seed: Int) throws {
    let text = RandomSources.text(seed)
    guard let world = RandomSources.world(text) else { return }
    let dutch = try #require(
      Formatter.translate(
        Source(name: "random.gr", text: text), to: .dutch,
        with: WordingLookup(world.program.typed, to: .dutch)))
    let other = try #require(RandomSources.world(dutch), "\(seed)")
    let outcomes = Outcomes(world.check(at: RandomSources.instant)).withoutFindings
    let others = Outcomes(other.check(at: RandomSources.instant)).withoutFindings
    #expect(outcomes.differences(from: others) == [], "seed \(seed)")
  }
}
