import Foundation
import GeredeSyntax
import GeredeText
import Testing

/// Editors colour what the lexer sees.
@Suite struct EditorsTests {
  /// The interpreter for the tests: that of the virtual environment, or the machine's.
  static let python = ProcessInfo.processInfo.environment["GR_PYTHON"] ?? "python3"

  /// The output of a Python program; nil if it fails.
  static func run(_ program: String, _ arguments: [String] = []) -> String? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [python, "-B", "-c", program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }

  static let hasPygments = run("import pygments") != nil

  /// Prints each token of the files as its class and its text, a line `file` before each.
  private static let program = """
    import sys
    sys.path.insert(0, sys.argv[1])
    from pygments.token import Comment, Error, Keyword, Literal, Name, Number, Operator
    from pygments.token import Punctuation, String, Whitespace
    from gerede_lexer import GeredeLexer
    classes = ((Whitespace, None), (Comment, "comment"), (Keyword, "keyword"), (String, "text"),
        (Number, "number"), (Literal.Date, "date"), (Name.Class, "thing"),
        (Name.Builtin.Pseudo, "any"), (Name, "name"), (Operator, "sign"), (Punctuation, "sign"),
        (Error, "error"))
    for path in sys.argv[2:]:
        print("file")
        text = open(path, encoding="utf-8-sig", newline="").read()
        for _, token, value in GeredeLexer().get_tokens_unprocessed(text):
            name = next(name for kind, name in classes if token in kind)
            if name:
                print(name, value.rstrip("\\r"))
    """

  /// The class of a token as the program above names it; nil for white space.
  private func name(_ kind: TokenKind) -> String? {
    switch kind {
    case .whitespace, .endOfFile: nil
    case .comment, .documentation: "comment"
    case .keyword: "keyword"
    case .text: "text"
    case .integer, .decimal, .percentage: "number"
    case .date, .instant: "date"
    case .upperName: "thing"
    case .lowerName, .quotedWord: "name"
    case .any: "any"
    case .malformed: "error"
    default: "sign"
    }
  }

  @Test(.enabled(if: hasPygments, "Pygments is not installed for GR_PYTHON or python3"))
  func pygmentsSeesTheSameTokens() throws {
    var files = Samples.files(below: Samples.root)
    if let design = Samples.design { files += Samples.files(below: design) }
    let sources = try files.map { (path: $0.path, source: try Samples.source($0)) }
      .filter { pair in
        SyntaxTree.parse(pair.source, id: SourceID(0)).messages.isEmpty
      }
    #expect(sources.count > 20)
    let lexer = Samples.root.appending(path: "Editors/pygments").path
    let output = try #require(EditorsTests.run(EditorsTests.program, [lexer] + sources.map(\.path)))
    let found = output.components(separatedBy: "file\n").dropFirst()
    #expect(found.count == sources.count)
    for ((path, source), lines) in zip(sources, found) {
      let (tree, _) = SyntaxTree.parse(source, id: SourceID(0))
      let expected = tree.tokens.compactMap { token in
        name(token.kind).map { "\($0) \(source.text(Int(token.start), Int(token.end)))" }
      }
      let tokens = lines.split(separator: "\n").map(String.init)
      let difference = zip(expected, tokens).first { $0 != $1 }
      #expect(
        difference == nil && expected.count == tokens.count,
        "\(path): \(difference.map { "\($0.0) in the lexer, \($0.1) in Pygments" } ?? "")")
    }
  }

  /// Every reserved word in both languages.
  private var reserved: Set<String> {
    Set(
      Language.allCases.flatMap { language in
        Keyword.allCases.map { $0.spelling(in: language) }
      })
  }

  @Test func textMateKnowsEveryReservedWord() throws {
    let data = try Data(
      contentsOf: Samples.root.appending(path: "Editors/vscode/syntaxes/gerede.tmLanguage.json"))
    let grammar = try #require(
      try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let patterns = try #require(grammar["patterns"] as? [[String: Any]])
    let keyword = try #require(
      patterns.first { $0["name"] as? String == "keyword.control.gerede" }?["match"] as? String)
    let start = try #require(keyword.range(of: ")(")).upperBound
    let end = try #require(keyword.range(of: ")(?!")).lowerBound
    #expect(reserved.isSubset(of: Set(keyword[start..<end].split(separator: "|").map(String.init))))
    for pattern in patterns {
      if let match = pattern["match"] as? String {
        #expect(throws: Never.self) { try NSRegularExpression(pattern: match) }
      }
    }
  }

  @Test func vimKnowsEveryReservedWord() throws {
    let text = try String(
      contentsOf: Samples.root.appending(path: "Editors/vim/syntax/gerede.vim"), encoding: .utf8)
    let prefix = "syn keyword geredeKeyword "
    let words = text.split(separator: "\n").filter { $0.hasPrefix(prefix) }
      .flatMap { $0.dropFirst(prefix.count).split(separator: " ").map(String.init) }
    #expect(reserved.isSubset(of: Set(words)))
  }
}
