import GeredeSyntax
public import GeredeText

extension Formatter {
  /// The canonical text of a file in the other language: its reserved words, the wording that
  /// `lookup` finds, and the two wordings of each declaration in exchange.
  ///
  /// Words that are reserved in that language get backquotes. nil if the file has syntax errors, or
  /// if its translation would have: then it is left untouched.
  ///
  /// - Parameter language: the language of a file that does not state its own.
  public static func translate(
    _ source: Source, from language: Language = .english, to target: Language,
    with lookup: WordingLookup
  ) -> String? {
    let (tree, messages) = SyntaxTree.parse(source, id: SourceID(0), language: language)
    guard !messages.contains(where: { $0.severity == .error }) else { return nil }
    guard tree.language != target else { return format(tree, of: source) }
    var translator = Translator(tree, source, to: target, lookup)
    let text = translator.translated()
    return format(Source(name: source.name, text: text), language: target)
  }
}
