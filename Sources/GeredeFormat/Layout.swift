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
  /// of the parts by another two. Members of a set stand as many on a line as fit.
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
    let isFilled = level % BreakLevel.nesting == BreakLevel.member
    let breaks = inner.indices.filter { pieces[$0].breakLevel == level }
    var start = pieces.startIndex
    for (number, index) in breaks.enumerated() {
      layOut(pieces[start..<index], indent: indent + 2)
      start = index
      let end = number + 1 < breaks.count ? breaks[number + 1] : pieces.endIndex
      if isFilled, column + 1 + Layout.width(pieces[index..<end]) <= Formatter.width {
        write(" ")
        continue
      }
      write(pieces[index].comments, indent: indent + 2)
      newLine(indent: indent + 2)
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
