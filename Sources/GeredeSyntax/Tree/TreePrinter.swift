public import GeredeText

/// Prints tokens and trees as text, for golden tests and for people who work on the parser.
///
/// It walks the nodes by reflection, so that a new node needs no line here.
public struct TreePrinter {
  private let tree: SyntaxTree
  private var lines: [String] = []

  private init(_ tree: SyntaxTree) { self.tree = tree }

  /// The tree: a line per node, two spaces deeper per level. Places and documentation are left out.
  public static func tree(_ tree: SyntaxTree) -> String {
    var printer = TreePrinter(tree)
    for sentence in tree.sentences { printer.write(sentence, label: nil, depth: 0) }
    return printer.lines.joined(separator: "\n") + "\n"
  }

  /// One sentence of the tree, as `tree(_:)` prints it.
  public static func sentence(_ sentence: Sentence, of tree: SyntaxTree) -> String {
    var printer = TreePrinter(tree)
    printer.write(sentence, label: nil, depth: 0)
    return printer.lines.joined(separator: "\n") + "\n"
  }

  /// The tokens: a line per token, white space left out, with its text.
  public static func tokens(_ tree: SyntaxTree, of source: Source) -> String {
    var result = ""
    for token in tree.tokens where token.kind != .whitespace {
      let text = source.text(Int(token.start), Int(token.end))
      result += "\(token.start)-\(token.end) \(token.kind) \(text)\n"
    }
    return result
  }

  private mutating func write(_ value: Any, label: String?, depth: Int) {
    let prefix = String(repeating: "  ", count: depth) + (label.map { $0 + ": " } ?? "")
    if let atom = atom(value) {
      lines.append(prefix + atom)
      return
    }
    if let id = value as? ExpressionSyntaxID {
      write(tree[id].form, label: label, depth: depth)
      return
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      if let inner = mirror.children.first { write(inner.value, label: label, depth: depth) }
    case .collection:
      for child in mirror.children { write(child.value, label: label, depth: depth) }
    case .enum:
      guard let payload = mirror.children.first else {
        lines.append(prefix + "\(value)")
        return
      }
      lines.append(prefix + (payload.label ?? ""))
      writePayload(payload.value, depth: depth + 1)
    default:
      lines.append(prefix + name(of: mirror.subjectType))
      writeChildren(of: mirror, depth: depth + 1)
    }
  }

  /// What an enum case carries: the parts of a tuple or of a struct stand directly below the case.
  private mutating func writePayload(_ value: Any, depth: Int) {
    let mirror = Mirror(reflecting: value)
    let isNode = atom(value) == nil && !(value is ExpressionSyntaxID)
    if isNode, mirror.displayStyle == .tuple || mirror.displayStyle == .struct {
      writeChildren(of: mirror, depth: depth)
    } else {
      write(value, label: nil, depth: depth)
    }
  }

  private mutating func writeChildren(of mirror: Mirror, depth: Int) {
    for child in mirror.children {
      if child.value is TokenRange || child.value is TokenID || child.value is TokenID? { continue }
      if child.label == "documentation" { continue }
      if let flag = child.value as? Bool, !flag { continue }
      let isPositional = child.label?.first == "."
      write(child.value, label: isPositional ? nil : child.label, depth: depth)
    }
  }

  /// The text of what has no parts; nil for everything else.
  private func atom(_ value: Any) -> String? {
    switch value {
    case let name as NameSyntax: name.text
    case let name as QualifiedNameSyntax: name.text
    case let name as ModuleNameSyntax: name.text
    case let text as TextSyntax: String(reflecting: text.text)
    case let column as ColumnSyntax: String(reflecting: column.text)
    case let type as TypeSyntax:
      String(repeating: "set of ", count: min(type.setCount, 9)) + type.name.text
        + (type.currency.map { " in \($0.text)" } ?? "")
    case let binder as BinderSyntax:
      (binder.noun.map { $0.text + " " } ?? "") + binder.variable.text
    case let word as WordSyntax:
      word.base.text + (word.participle.map { "/" + $0.text } ?? "")
    case let literal as LiteralSyntax: "\(literal)"
    case let text as String: String(reflecting: text)
    case let number as any BinaryInteger: "\(number)"
    case let flag as Bool: "\(flag)"
    case is TokenRange: "…"
    default: nil
    }
  }

  /// The name of a type of node without its ending: `SentenceSyntax` gives `Sentence`.
  private func name(of type: Any.Type) -> String {
    let name = "\(type)"
    return name.hasSuffix("Syntax") ? String(name.dropLast(6)) : name
  }
}
