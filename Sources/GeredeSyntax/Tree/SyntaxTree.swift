public import GeredeText

/// A parsed file: all its tokens, its sentences in their order, and the nodes of its expressions.
///
/// English and Dutch files with the same content have the same tree, apart from the names.
public struct SyntaxTree: Sendable {
  public let source: SourceID
  /// The language whose reserved words the file uses.
  public let language: Language
  /// Every token, white space and comments among them; the last is `endOfFile`.
  public let tokens: [Token]
  public let sentences: [Sentence]
  /// The arena of expressions and conditions. A broken sentence may leave nodes that nothing names.
  public let expressions: [ExpressionSyntax]
  /// The words that are reserved in their place only, by their tokens; to the lexer most of them
  /// are names.
  public let contextualWords: [TokenID: ContextualWord]
  /// The tokens that name a language: `nl`, `en` before a wording, after `language` and `in`.
  public let languageMarks: [TokenID: Language]

  public init(
    source: SourceID, language: Language, tokens: [Token], sentences: [Sentence],
    expressions: [ExpressionSyntax], contextualWords: [TokenID: ContextualWord] = [:],
    languageMarks: [TokenID: Language] = [:]
  ) {
    self.source = source
    self.language = language
    self.tokens = tokens
    self.sentences = sentences
    self.expressions = expressions
    self.contextualWords = contextualWords
    self.languageMarks = languageMarks
  }

  public subscript(id: ExpressionSyntaxID) -> ExpressionSyntax { expressions[id.index] }
  public subscript(id: TokenID) -> Token { tokens[id.index] }

  /// The bytes that a node covers, from its first token to its last.
  public func span(_ range: TokenRange) -> Span {
    let first = tokens[range.first.index]
    let last = tokens[max(range.first.index, range.end.index - 1)]
    return Span(source, Int(first.start), Int(last.end))
  }

  public func span(_ token: TokenID) -> Span { span(TokenRange(token)) }
  public func span(_ name: NameSyntax) -> Span { span(name.token) }
  public func span(_ name: QualifiedNameSyntax) -> Span { span(name.tokens) }
  public func span(_ text: TextSyntax) -> Span { span(text.token) }
  public func span(_ id: ExpressionSyntaxID) -> Span { span(expressions[id.index].tokens) }
}
