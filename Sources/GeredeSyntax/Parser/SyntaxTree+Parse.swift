public import GeredeText

extension SyntaxTree {
  /// What a text is read as.
  public enum Entry: Sendable {
    /// A file: any number of sentences.
    case file
    /// A condition or a decision, with or without `?`: a `query` sentence.
    case query
    /// Who does what, with or without `may` and `?`: a `query` sentence with a decision.
    case decision
    /// A fact, with or without its full stop: a `fact` sentence.
    case statement
  }

  /// The most bytes of a source that is read: 16 MiB.
  public static let sizeLimit = Lexer.sizeLimit

  /// Parses a source. It never fails: what cannot be parsed is broken, with one message each.
  ///
  /// - Parameter language: the language of the reserved words, unless a file states its own.
  /// - Complexity: O(n) in the number of bytes.
  public static func parse(
    _ source: Source, id: SourceID, as entry: Entry = .file, language: Language = .english
  ) -> (tree: SyntaxTree, messages: [Message]) {
    var parser = Parser(source, id: id, language: language)
    let sentences: [Sentence]
    switch entry {
    case .file: sentences = parser.file()
    case .query: sentences = parser.single { (parser) throws(Broken) in try parser.openQuery() }
    case .decision:
      sentences = parser.single { (parser) throws(Broken) in try parser.openDecision() }
    case .statement: sentences = parser.single { (parser) throws(Broken) in try parser.openFact() }
    }
    return parser.result(sentences)
  }
}
