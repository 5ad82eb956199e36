public import GeredeText

/// What the layout of a text tells about a mistake that its words alone do not show.
extension SyntaxTree {
  /// The message about a full stop that seems to be missing inside a sentence: a later line of it
  /// begins no further to the right than the sentence itself.
  ///
  /// `Denbosch takes_part` and on the next line `Rotterdam takes_part.` are one sentence to the
  /// parser. Who finds no relation for it asks here first. nil if the layout shows nothing.
  /// - Complexity: O(n) in the tokens of the sentence.
  public func missingFullStop(in range: TokenRange, of source: Source) -> Message? {
    let column = column(of: range.first.index, in: source)
    var last = range.first.index
    for index in (range.first.index + 1)..<max(range.end.index, range.first.index + 1) {
      let token = tokens[index]
      if token.kind.isTrivia { continue }
      let gap = source.bytes[Int(tokens[last].end)..<Int(token.start)]
      if gap.contains(0x0A), token.kind == .upperName || token.kind == .lowerName,
        self.column(of: index, in: source) <= column
      {
        let place = Span(self.source, Int(tokens[last].end), Int(tokens[last].end))
        let before = source.text(Int(tokens[last].start), Int(tokens[last].end))
        return ParserMessages.missingFullStop(place, after: before)
      }
      last = index
    }
    return nil
  }

  /// The message about a full stop that seems to be missing inside a sentence, as its layout shows.
  public func missingFullStop(in sentence: SentenceSyntax, of source: Source) -> Message? {
    guard let first = sentence.arguments.first, let word = sentence.words.last else { return nil }
    let argumentEnd = sentence.arguments.last.map { self[$0].tokens.end } ?? self[first].tokens.end
    let end = max(argumentEnd, TokenID(word.token.index + 1))
    return missingFullStop(in: TokenRange(self[first].tokens.first, end), of: source)
  }

  /// The name that a declaration gives of which the rest could not be parsed:
  /// `requirement Fair for …`; nil if the tokens begin no declaration with a name.
  public func declaredName(in range: TokenRange, of source: Source) -> String? {
    let words = tokens[range.first.index..<max(range.first.index, range.end.index)].lazy
      .filter { !$0.kind.isTrivia }.prefix(2)
    guard words.count == 2, let first = words.first, let name = words.last,
      name.kind == .upperName || name.kind == .lowerName
    else { return nil }
    switch first.kind {
    case .keyword(.kind), .keyword(.enum), .keyword(.value), .keyword(.requirement),
      .keyword(.agreement), .keyword(.regulation), .keyword(.clause):
      return source.text(Int(name.start), Int(name.end))
    default: return nil
    }
  }

  /// How many bytes stand before a token on its line.
  private func column(of token: Int, in source: Source) -> Int {
    let start = Int(tokens[token].start)
    return start - Int(source.lineStarts[source.line(at: start)])
  }
}
