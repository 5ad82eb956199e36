import Foundation
import GeredeSyntax
import GeredeText
import Testing

/// The tokens of any bytes are those bytes again.
@Suite struct LosslessTests {
  /// The bytes of all tokens, one after the other; nil if two do not touch.
  static func printed(_ tree: SyntaxTree, of source: Source) -> [UInt8]? {
    var result: [UInt8] = []
    for token in tree.tokens {
      guard Int(token.start) == result.count else { return nil }
      result += source.bytes[Int(token.start)..<Int(token.end)]
    }
    return result
  }

  @Test func everyFileOfTheRepositoryPrintsBack() throws {
    for url in Samples.files(below: Samples.root) {
      let source = try Samples.source(url)
      let (tree, _) = SyntaxTree.parse(source, id: SourceID(0))
      #expect(LosslessTests.printed(tree, of: source) == source.bytes, "\(url.path)")
    }
  }

  @Test(.enabled(if: Samples.design != nil, "the design is not beside the package"))
  func samplesOfTheDesignParse() throws {
    let files = Samples.files(below: try #require(Samples.design))
    #expect(files.count == 2)
    for url in files {
      let source = try Samples.source(url)
      let (tree, messages) = SyntaxTree.parse(source, id: SourceID(0))
      #expect(messages.isEmpty, "\(messages.map { Samples.summary($0, in: source) })")
      #expect(LosslessTests.printed(tree, of: source) == source.bytes)
    }
  }
}
