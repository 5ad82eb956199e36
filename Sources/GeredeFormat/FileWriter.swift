import GeredeSyntax
import GeredeText

/// Writes the sentences of a file with their comments.
struct FileWriter {
  let tree: SyntaxTree
  let source: Source
  let hints: SpacingHints
  /// The tokens that count, in their order.
  let significant: [Int]
  /// For each token its place among those that count, or that of the next one that does.
  let places: [Int]
  private(set) var output = ""
  /// The characters on the line at hand.
  private(set) var column = 0

  init(_ tree: SyntaxTree, _ source: Source) {
    self.tree = tree
    self.source = source
    self.hints = SpacingHints(tree)
    var significant: [Int] = []
    var places: [Int] = []
    for (index, token) in tree.tokens.enumerated() {
      places.append(significant.count)
      if !token.kind.isTrivia { significant.append(index) }
    }
    self.significant = significant
    self.places = places
  }

  /// Writes every sentence, and the comments at the end.
  mutating func writeFile() {
    for sentence in tree.sentences {
      startLine(at: place(sentence.tokens.first), indent: 0)
      write(sentence)
    }
    writeComments(before: significant.count - 1, indent: 0)
    if !output.isEmpty { newLine(indent: 0) }
  }

  /// The place of a token among those that count.
  func place(_ token: TokenID) -> Int { places[min(token.index, places.count - 1)] }

  /// The places that a range of tokens covers.
  func places(_ range: TokenRange) -> Range<Int> {
    let first = place(range.first)
    let end = range.end.index < places.count ? places[range.end.index] : significant.count
    return first..<max(first + 1, end)
  }

  // Writing.

  mutating func write(_ text: String, width: Int) {
    output += text
    column += width
  }

  mutating func write(_ text: String) { write(text, width: text.count) }

  mutating func newLine(indent: Int) {
    output += "\n" + String(repeating: " ", count: indent)
    column = indent
  }

  /// Writes the comments before a token and begins its line.
  mutating func startLine(at place: Int, indent: Int, isFirstInBody: Bool = false) {
    let gap = writeComments(before: place, indent: indent, isFirstInBody: isFirstInBody)
    guard !output.isEmpty else { return }
    let isAfterOpening = isFirstInBody && gap.comments.isEmpty
    if gap.endsInEmptyLine && !isAfterOpening { output += "\n" }
    newLine(indent: indent)
  }

  /// Writes the comments before a token; the last line is left open.
  @discardableResult
  mutating func writeComments(
    before place: Int, indent: Int, isFirstInBody: Bool = false
  ) -> Gap {
    let gap = gap(before: place)
    for (index, comment) in gap.comments.enumerated() {
      if !comment.isOnOwnLine, !output.isEmpty {
        write("  " + comment.text)
        continue
      }
      if !output.isEmpty {
        if comment.followsEmptyLine, !(isFirstInBody && index == 0) { output += "\n" }
        newLine(indent: indent)
      }
      write(comment.text)
    }
    return gap
  }

  /// The comments and empty lines before a token.
  func gap(before place: Int) -> Gap {
    var gap = Gap()
    let end = significant[place]
    let start = place == 0 ? 0 : significant[place - 1] + 1
    var lines = place == 0 ? 1 : 0
    for token in tree.tokens[start..<max(start, end)] {
      switch token.kind {
      case .comment, .documentation:
        var text = source.text(Int(token.start), Int(token.end))
        while text.last?.isWhitespace == true { text.removeLast() }
        gap.comments.append(
          Comment(
            text: text, isOnOwnLine: lines > 0,
            followsEmptyLine: lines > 1 && (place > 0 || !gap.comments.isEmpty)))
        lines = 0
      default:
        let bytes = source.bytes[Int(token.start)..<Int(token.end)]
        for byte in bytes where byte == 0x0A { lines += 1 }
      }
    }
    gap.endsInEmptyLine = lines > 1 && (place > 0 || !gap.comments.isEmpty)
    return gap
  }

  /// Whether comments stand between the tokens of a stretch, the first one's not counted.
  func hasComments(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return false }
    return tree.tokens[significant[first]..<significant[last]].contains {
      $0.kind == .comment || $0.kind == .documentation
    }
  }
}
