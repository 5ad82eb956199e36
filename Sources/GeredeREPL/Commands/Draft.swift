internal import GeredeSyntax
import GeredeText

/// What has been typed of an input, line by line, and what it lacks before it can be read.
struct Draft {
  /// What an input still needs.
  enum Lack: Equatable {
    case nothing
    /// The brackets that close it, innermost first.
    case closing([Character])
    /// The full stop or question mark of a sentence.
    case end
  }

  let reader: CommandReader
  private(set) var text = ""
  /// Whether an empty line was just answered with what is missing.
  private(set) var isOffered = false

  init(_ reader: CommandReader) { self.reader = reader }

  var isEmpty: Bool { text.isEmpty }

  /// What follows from one more line.
  enum Step: Equatable {
    /// An input that can be read.
    case whole(String)
    case more
    /// An empty line, while something is missing: it is to be told what.
    case offer
    case dropped
    /// An empty line, and nothing begun.
    case nothing
  }

  /// Takes a line.
  mutating func add(_ line: String) -> Step {
    let typed = line.trimmed
    if text.isEmpty, typed.isEmpty || typed.hasPrefix("//") { return .nothing }
    if typed.isEmpty {
      isOffered = true
      return .offer
    }
    if isOffered, Self.dropWords.contains(typed) { return .dropped }
    if isOffered, Self.closeWords.contains(typed) {
      text += close
    } else if typed == "." || typed == "?" {
      text += typed
    } else {
      text += text.isEmpty ? line : "\n" + line
    }
    isOffered = false
    return lack == .nothing ? .whole(text) : .more
  }

  /// The words that drop or close an input after an offer, in either language.
  static let dropWords = ["drop", "vergeet"]
  static let closeWords = ["close", "sluit"]

  /// What the input lacks.
  var lack: Lack {
    let tokens = tokens
    let open = Draft.open(tokens)
    if !open.isEmpty { return .closing(open.reversed().map(Draft.closer)) }
    let typed = text.trimmed
    if reader.beginning(typed) != nil || reader.unknown(typed) != nil { return .nothing }
    guard let last = tokens.last else { return .nothing }
    switch last.kind {
    case .fullStop, .question, .closeBrace, .malformed: return .nothing
    default: return .end
    }
  }

  /// What would close the input as it stands.
  var close: String {
    switch lack {
    case .nothing: ""
    case .end: "."
    case .closing(let closers):
      " " + String(closers) + (closers.last == "}" || isCommand ? "" : ".")
    }
  }

  var isCommand: Bool { reader.beginning(text.trimmed) != nil }

  /// The tokens that mean something.
  private var tokens: [Token] {
    let source = Source(name: "", text: text)
    let (tree, _) = SyntaxTree.parse(
      source, id: SourceID(0), as: .query, language: reader.language)
    return tree.tokens.filter { !$0.kind.isTrivia && $0.kind != .endOfFile }
  }

  /// The brackets that are open at the end.
  private static func open(_ tokens: [Token]) -> [Character] {
    var open: [Character] = []
    for token in tokens {
      switch token.kind {
      case .openBrace: open.append("{")
      case .openParenthesis: open.append("(")
      case .closeBrace: if open.last == "{" { open.removeLast() }
      case .closeParenthesis: if open.last == "(" { open.removeLast() }
      default: break
      }
    }
    return open
  }

  private static func closer(_ open: Character) -> Character { open == "{" ? "}" : ")" }
}
