import Foundation
import Gerede
import GeredeSyntax
import GeredeTesting
import GeredeText

/// Random programs and agreements that pass the checks, for laws that hold for every program.
struct RandomSources {
  /// Programs in one run; `GR_RANDOM_LAWS=2000` makes it longer.
  static let count = ProcessInfo.processInfo.environment["GR_RANDOM_LAWS"].flatMap { Int($0) } ?? 20

  /// What a seed stands for: three programs, then an agreement.
  static func text(_ seed: Int) -> String {
    seed % 4 == 3
      ? RandomAgreement.source(seed: UInt64(seed)) : RandomProgram.source(seed: UInt64(seed))
  }

  /// The moment that laws look at.
  static let instant = Instant(secondsSince1970: 1_776_254_400)

  /// The world of one file; nil where it does not pass the checks.
  static func world(_ text: String) -> World? {
    world([SourceText(name: "random.gr", text: text)])
  }

  static func world(_ sources: [SourceText]) -> World? {
    let program = Program(sources: sources)
    return program.isSound ? World(program) : nil
  }

  /// The sentences of a text with what stands before them, so that any order of them is a text again.
  static func sentences(of text: String) -> [String] {
    let source = Source(name: "random.gr", text: text)
    let (tree, _) = SyntaxTree.parse(source, id: SourceID(0))
    var end = 0
    return tree.sentences.map { sentence in
      let start = end
      end = Int(tree.span(sentence.tokens).end)
      return source.text(start, end)
    }
  }
}

extension RandomSource {
  /// The elements in a random order (Fisher and Yates).
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for index in result.indices.reversed() where index > 0 {
      result.swapAt(index, below(index + 1))
    }
    return result
  }
}
