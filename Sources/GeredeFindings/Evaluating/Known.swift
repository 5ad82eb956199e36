import GeredeText

/// What is known of a variable while a condition is walked.
enum Known: Hashable {
  /// Nothing has bound it yet.
  case unbound
  /// It stands for a value that is not given.
  case missing
  case word(Word)

  var isBound: Bool { self != .unbound }

  var word: Word? {
    if case .word(let word) = self { return word }
    return nil
  }
}

/// The result of an expression: a word, nothing (nil), or a count between two bounds.
struct Bounds: Hashable {
  var low: Word?
  var high: Word?

  static let missing = Bounds(low: nil, high: nil)

  init(low: Word?, high: Word?) {
    self.low = low
    self.high = high
  }

  init(_ word: Word?) { self.init(low: word, high: word) }

  /// The word, where there is exactly one.
  var single: Word? { low == high ? low : nil }
}
