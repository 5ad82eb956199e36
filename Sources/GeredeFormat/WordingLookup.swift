/// What a name stands for, as far as the syntax shows.
public enum NameRole: Hashable, Sendable {
  /// A kind, an enum or another type.
  case type
  /// The noun of a kind: `municipality`.
  case noun
  /// A field, a value, or what follows `has`.
  case member
  /// A name with a capital in an expression: an enum value, an entity, a clause …
  case thing
}

/// A sentence as it is written somewhere: the caller knows the relation by its words.
public struct SentenceUse: Hashable, Sendable {
  public enum Form: Hashable, Sendable {
    /// `a provides b to c`
    case plain
    /// `a did report b to c`: the first word in its form after `did`.
    case act
    /// `report b to c` after `must`: the first word in its base form. Its bearer is argument 0.
    case action
  }

  public let form: Form
  public let words: [String]
  /// How many arguments are written, in an action with its bearer.
  public let argumentCount: Int
}

/// A sentence in the other language.
public struct SentenceWording: Hashable, Sendable {
  /// The words, in the form that the use has.
  public let words: [String]
  /// Which of the written arguments stands at each place; nil for `_`. As many as the words, or one
  /// more. An action begins with its bearer, 0.
  public let order: [Int?]

  public init(words: [String], order: [Int?]) {
    self.words = words
    self.order = order
  }
}

/// Finds the wording of names and sentences in the language that a file is translated to.
///
/// Both give nil for what has no wording there: it stays as it is.
public struct WordingLookup {
  public let name: (String, NameRole) -> String?
  public let sentence: (SentenceUse) -> SentenceWording?

  public init(
    name: @escaping (String, NameRole) -> String?,
    sentence: @escaping (SentenceUse) -> SentenceWording?
  ) {
    self.name = name
    self.sentence = sentence
  }

  /// Translates the reserved words only.
  public static var none: WordingLookup {
    WordingLookup(name: { _, _ in nil }, sentence: { _ in nil })
  }
}
