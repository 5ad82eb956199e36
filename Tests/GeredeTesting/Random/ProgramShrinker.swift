import GeredeSyntax
import GeredeText

/// Makes a program that shows a mistake as small as it can while it still shows it.
///
/// Sentences go first, in halves, quarters and so on down to one (delta debugging: Zeller and
/// Hildebrandt, TSE 2002), then parts of the sentences that are left: brackets, what stands
/// between them, and stretches of words. Facts are sentences too, so rows of data go with the first.
public struct ProgramShrinker {
  /// Whether a text still shows the mistake; false for one that is no program any more.
  private let fails: (String) -> Bool
  /// How many texts may still be tried: a mistake that comes and goes has an end too.
  private var tries: Int

  /// The smallest text that was found; the text itself if it does not show the mistake.
  ///
  /// - Parameters:
  ///   - tries: how many texts are tried at most.
  ///   - fails: whether a text shows the mistake.
  /// - Complexity: O(n²) calls of `fails` in the number of sentences at worst, some dozens as a rule.
  public static func smallest(
    _ text: String, tries: Int = 10_000, while fails: @escaping (String) -> Bool
  ) -> String {
    var shrinker = ProgramShrinker(fails: fails, tries: tries)
    guard shrinker.stillFails(text) else { return text }
    return shrinker.shrunk(text)
  }

  private mutating func stillFails(_ text: String) -> Bool {
    guard tries > 0 else { return false }
    tries -= 1
    return fails(text)
  }

  /// Rounds until nothing goes away any more.
  private mutating func shrunk(_ text: String) -> String {
    var current = text
    while true {
      let before = current
      let sentences = without(Self.sentences(of: current)) { Self.text($0) }
      current = Self.text(sentences)
      for index in sentences.indices {
        var pieces = Self.sentences(of: current)
        guard index < pieces.count else { break }
        pieces[index] = shrunk(sentence: index, of: pieces)
        current = Self.text(pieces)
      }
      if current == before || tries == 0 { return current }
    }
  }

  /// One sentence with fewer words, in the midst of the others.
  private mutating func shrunk(sentence index: Int, of sentences: [String]) -> String {
    func whole(_ tokens: [String]) -> String {
      var all = sentences
      all[index] = tokens.joined()
      return Self.text(all)
    }
    var tokens = without(Self.tokens(of: sentences[index]), whole)
    while let fewer = withoutBrackets(tokens, whole) { tokens = fewer }
    // What belongs together is seldom half of a sentence: a field is four words, a condition six.
    for length in stride(from: min(Self.longestStretch, tokens.count), through: 2, by: -1) {
      var start = 0
      while start + length <= tokens.count {
        var fewer = tokens
        fewer.removeSubrange(start..<start + length)
        if stillFails(whole(fewer)) { tokens = fewer } else { start += 1 }
      }
    }
    return tokens.joined()
  }

  /// The widest stretch of words that is tried from every word on.
  private static let longestStretch = 12

  /// Without a pair of brackets, with or without what stands between; nil where none can go.
  private mutating func withoutBrackets(
    _ tokens: [String], _ whole: ([String]) -> String
  ) -> [String]? {
    for range in Self.bracketed(tokens) {
      var fewer = tokens
      fewer.removeSubrange(range)
      if stillFails(whole(fewer)) { return fewer }
      fewer = tokens
      fewer.remove(at: range.upperBound - 1)
      fewer.remove(at: range.lowerBound)
      if stillFails(whole(fewer)) { return fewer }
    }
    return nil
  }

  /// Elements that cannot be left out any more, alone or together with their neighbours.
  private mutating func without(
    _ elements: [String], _ whole: ([String]) -> String
  ) -> [String] {
    var rest = elements
    var length = max(rest.count / 2, 1)
    while tries > 0 {
      var start = 0
      while start < rest.count {
        var fewer = rest
        fewer.removeSubrange(start..<min(start + length, rest.count))
        if stillFails(whole(fewer)) { rest = fewer } else { start += length }
      }
      if length == 1 { break }
      length /= 2
    }
    return rest
  }

  // MARK: - Texts

  private static func tree(_ text: String) -> (SyntaxTree, Source) {
    let source = Source(name: "shrunk.gr", text: text)
    return (SyntaxTree.parse(source, id: SourceID(0)).tree, source)
  }

  private static func text(_ sentences: [String]) -> String {
    sentences.map { $0 + "\n" }.joined()
  }

  /// The sentences of a text, without what stands between them.
  private static func sentences(of text: String) -> [String] {
    let (tree, source) = tree(text)
    return tree.sentences.map { sentence in
      let span = tree.span(sentence.tokens)
      return source.text(Int(span.start), Int(span.end))
    }
  }

  /// The tokens of a sentence with the white space before each.
  private static func tokens(of sentence: String) -> [String] {
    let (tree, source) = tree(sentence)
    var tokens: [String] = []
    var space = ""
    for token in tree.tokens {
      let text = source.text(Int(token.start), Int(token.end))
      if token.kind == .whitespace {
        space += text
      } else if !text.isEmpty {
        tokens.append(space + text)
        space = ""
      }
    }
    return tokens
  }

  /// Brackets with what stands between them, the widest first.
  private static func bracketed(_ tokens: [String]) -> [Range<Int>] {
    var open: [Int] = []
    var ranges: [Range<Int>] = []
    for (index, token) in tokens.enumerated() {
      switch token.last {
      case "(", "{": open.append(index)
      case ")", "}": if let start = open.popLast() { ranges.append(start..<index + 1) }
      default: continue
      }
    }
    return ranges.sorted { $0.count > $1.count }
  }
}
