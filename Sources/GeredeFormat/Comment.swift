/// A comment between two tokens.
struct Comment {
  /// Its text with the slashes, without spaces at its end.
  let text: String
  /// Whether nothing else stands on its line before it.
  let isOnOwnLine: Bool
  /// Whether an empty line stands before it.
  let followsEmptyLine: Bool
}

/// What stands between a token and the one before it.
struct Gap {
  var comments: [Comment] = []
  /// Whether an empty line stands just before the token.
  var endsInEmptyLine = false
}
