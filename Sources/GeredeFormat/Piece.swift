/// A token of a sentence as the layout sees it.
struct Piece {
  let text: String
  /// The number of characters.
  let width: Int
  /// Whether a space stands before it where no line is broken.
  let hasSpace: Bool
  /// How readily a line is broken before it: the lowest first; nil for never.
  let breakLevel: Int?
  /// The comments before it, inside the sentence.
  let comments: [Comment]

  /// The same piece with another level.
  func breaking(at level: Int) -> Piece {
    Piece(text: text, width: width, hasSpace: hasSpace, breakLevel: level, comments: comments)
  }
}

/// The levels at which lines break, the outermost first; each nesting adds `BreakLevel.nesting`.
enum BreakLevel {
  /// Where a comment ends the line.
  static let comment = -1
  /// The parts of a clause, a rule or a requirement, the exceptions of a value, the other wording.
  static let part = 1
  /// Terms and dates.
  static let term = 2
  static let or = 3
  static let and = 4
  static let quantifier = 5
  static let list = 6
  static let arithmetic = 7
  /// The members of a set: as many on a line as fit.
  static let member = 8
  static let nesting = 10
}
