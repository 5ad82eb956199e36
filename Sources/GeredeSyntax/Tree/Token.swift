/// One token: its kind and the bytes `start ..< end` that it covers.
///
/// The tokens of a file touch each other, white space and comments among them: their texts one
/// after the other are the file, byte for byte.
public struct Token: Hashable, Sendable {
  public let kind: TokenKind
  /// The first byte, counted from zero.
  public let start: UInt32
  /// The byte after the last.
  public let end: UInt32

  public init(_ kind: TokenKind, start: Int, end: Int) {
    self.kind = kind
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }
}

/// What a token is.
public enum TokenKind: Hashable, Sendable {
  /// A name with a capital: `Denbosch`.
  case upperName
  /// A word or a variable: `provides`.
  case lowerName
  /// A word between backquotes: an ordinary word, whatever the language.
  case quotedWord
  /// `_`: any value.
  case any
  /// A reserved word of the file's language.
  case keyword(Keyword)
  case integer, decimal, percentage, text, date, instant
  /// A full stop that ends a sentence, and one that is followed at once by a letter.
  case fullStop, access
  case comma, colon, question, slash
  case openParenthesis, closeParenthesis, openBrace, closeBrace
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  case plus, minus, star
  case whitespace, comment
  /// `///` to the end of the line.
  case documentation
  /// Bytes that are no token; there is a message about them.
  case malformed
  case endOfFile

  /// Whether the parser passes over it.
  public var isTrivia: Bool {
    switch self {
    case .whitespace, .comment, .documentation: true
    default: false
    }
  }
}

/// The number of a token in its tree, counted from zero.
public struct TokenID: Hashable, Sendable, Comparable {
  private let value: UInt32
  public var index: Int { Int(value) }

  public init(_ index: Int) { value = UInt32(truncatingIfNeeded: index) }

  public static func < (a: TokenID, b: TokenID) -> Bool { a.value < b.value }
}

/// The tokens `first ..< end` of a node. The first and the last are never white space or comments.
public struct TokenRange: Hashable, Sendable {
  public let first: TokenID
  public let end: TokenID

  public init(_ first: TokenID, _ end: TokenID) {
    self.first = first
    self.end = end
  }

  /// The range of a single token.
  public init(_ token: TokenID) {
    self.init(token, TokenID(token.index + 1))
  }
}
