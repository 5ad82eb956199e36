public import GeredeSyntax
public import GeredeText

/// A parsed file, ready to be checked.
public struct ParsedModule: Sendable {
  /// The module's name: as the file states it, or else from its path.
  public let name: String
  /// The name that its path gives, or the name again where there is no path.
  public let pathName: String
  /// The file as parsed.
  public let tree: SyntaxTree
  /// The text of the file, which messages quote.
  public let source: Source

  /// - Parameter path: The file's path below the project's root, with `/` between its parts:
  ///   `policies/shared-components.gr`.
  public init(path: String, tree: SyntaxTree, source: Source) {
    let pathName = ParsedModule.name(ofPath: path)
    self.name = ParsedModule.statedName(of: tree) ?? pathName
    self.pathName = pathName
    self.tree = tree
    self.source = source
  }

  /// A file whose module has a name known beforehand, as those of the standard library.
  public init(name: String, tree: SyntaxTree, source: Source) {
    self.name = name
    self.pathName = name
    self.tree = tree
    self.source = source
  }

  /// The name in `module a.b.`, or nil without such a sentence.
  public static func statedName(of tree: SyntaxTree) -> String? {
    for case .module(let sentence) in tree.sentences { return sentence.name.text }
    return nil
  }

  /// The name that a path gives: without `.gr`, `/` reads as `.`, and what may not stand in a name
  /// reads as `_`.
  public static func name(ofPath path: String) -> String {
    var text = path[...]
    if text.hasSuffix(".gr") { text = text.dropLast(3) }
    let parts = text.split(separator: "/").filter { $0 != "." && $0 != ".." }
    return parts.map { part in
      String(part.map { $0.isLetter || $0.isNumber ? $0 : "_" })
    }.joined(separator: ".")
  }

  /// The modules that the file uses, in their order, with the places that name them.
  public var uses: [(name: String, span: Span)] {
    var found: [(name: String, span: Span)] = []
    for case .use(let sentence) in tree.sentences {
      found.append((sentence.name.text, tree.span(sentence.name.tokens)))
    }
    return found
  }

  /// The part of `pathName` before its last dot: the folder, as the start of a module's name.
  var folderName: String {
    guard let dot = pathName.lastIndex(of: ".") else { return "" }
    return String(pathName[..<dot])
  }

  /// Where `use name` in this file looks, first beside the file, then below the root.
  func places(of name: String) -> [String] {
    folderName.isEmpty ? [name] : [folderName + "." + name, name]
  }
}
