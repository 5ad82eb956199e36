import GeredeSyntax
public import GeredeText

/// Writes a file in its canonical layout.
///
/// One sentence per line, bodies indented by two, at most 100 columns where the words allow it;
/// comments and single empty lines stay. Formatting twice changes nothing more, and the tree stays
/// the same.
public enum Formatter {
  /// The widest line, in characters.
  static let width = 100

  /// The canonical text of a file; nil if it has syntax errors, which leave a file untouched.
  ///
  /// - Complexity: O(n) in the tokens of the file, times the nesting of its sentences.
  public static func format(_ source: Source, language: Language = .english) -> String? {
    let (tree, messages) = SyntaxTree.parse(source, id: SourceID(0), language: language)
    guard !messages.contains(where: { $0.severity == .error }) else { return nil }
    return format(tree, of: source)
  }

  /// The canonical text of a tree without broken sentences.
  static func format(_ tree: SyntaxTree, of source: Source) -> String {
    var writer = FileWriter(tree, source)
    writer.writeFile()
    return writer.output
  }
}
