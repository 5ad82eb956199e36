/// Breaks a sentence into lines.
enum Layout {
  /// The width of the pieces on one line, without a space before the first.
  static func width(_ pieces: ArraySlice<Piece>) -> Int {
    var width = 0
    for (offset, piece) in pieces.enumerated() {
      width += piece.width + (piece.hasSpace && offset > 0 ? 1 : 0)
    }
    return width
  }
}

extension FileWriter {
  /// Writes pieces from the column at hand: on one line if they fit, else broken at their outermost
  /// level, and each part likewise. The lines that follow the first are indented by two more, those
  /// of the parts by another two.
  mutating func layOut(_ pieces: ArraySlice<Piece>, indent: Int) {
    let inner = pieces.dropFirst()
    let level = inner.compactMap(\.breakLevel).min()
    let fits = column + Layout.width(pieces) <= Formatter.width
    guard let level, !fits || level == BreakLevel.comment else {
      for (offset, piece) in pieces.enumerated() {
        if piece.hasSpace, offset > 0 { write(" ") }
        write(piece.text, width: piece.width)
      }
      return
    }
    var start = pieces.startIndex
    for index in inner.indices where pieces[index].breakLevel == level {
      layOut(pieces[start..<index], indent: indent + 2)
      write(pieces[index].comments, indent: indent + 2)
      newLine(indent: indent + 2)
      start = index
    }
    layOut(pieces[start...], indent: indent + 2)
  }

  /// The comments inside a sentence: behind the line at hand, or on their own.
  private mutating func write(_ comments: [Comment], indent: Int) {
    for comment in comments {
      if comment.isOnOwnLine { newLine(indent: indent) } else { write("  ") }
      write(comment.text)
    }
  }
}
