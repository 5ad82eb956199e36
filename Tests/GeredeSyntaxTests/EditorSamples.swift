import Foundation
import GeredeSyntax
import GeredeText

/// Files whose highlighting is compared with the lexer's tokens.
struct EditorSamples {
  /// Each file, in the order in which a tool is asked about them.
  let files: [(path: String, source: Source)]

  /// Every `.gr` file of the repository and the design that parses, and texts written to `folder`
  /// that have every word of the table and every form of token.
  init(folder: URL) throws {
    var urls = Samples.files(below: Samples.root)
    if let design = Samples.design { urls += Samples.files(below: design) }
    var files = try urls.map { (path: $0.path, source: try Samples.source($0)) }
      .filter { file in SyntaxTree.parse(file.source, id: SourceID(0)).messages.isEmpty }
    for (name, text) in try EditorSamples.words() + EditorSamples.forms {
      let url = folder.appending(path: name + ".gr")
      try text.write(to: url, atomically: true, encoding: .utf8)
      files.append((url.path, try Samples.source(url)))
    }
    self.files = files
  }

  /// Every spelling of every word of both languages, once in a file of each language.
  private static func words() throws -> [(name: String, text: String)] {
    let table = try String(
      contentsOf: Samples.root.appending(path: "Grammar/keywords.tsv"), encoding: .utf8)
    let words = table.split(separator: "\n").dropFirst().flatMap { row in
      row.split(separator: "\t", omittingEmptySubsequences: false)[1...4]
        .flatMap { $0.split(separator: " ") }
    }
    let lines = words.map { "\($0) \($0.decomposedStringWithCanonicalMapping) x\($0) \($0)x." }
      .joined(separator: "\n")
    return [
      ("english", "language en.\n" + lines), ("dutch", "taal nl.\n" + lines),
      ("english_dutch", "// Engels\ntaal en. " + lines),
      ("dutch_english", "\n// Dutch\nlanguage nl. " + lines),
      ("stated_by_none", lines.replacingOccurrences(of: "module", with: "x")),
    ]
  }

  /// Every form of token, and what stands close together.
  private static let forms: [(name: String, text: String)] = [
    (
      "forms",
      """
      /// Every form. "no text"
      //// No documentation. 12
      kind Łódź key `of`.Å c.value `vóór` ǅeta naïve_été x1 Élan Órgano ñandú_2. // the "end"
      1 12 1_000 12.50 1_000.5 12.5% 100%. 2026-01-01 2026-01-01T10:00Z 2026-01-01T10:00:00+01:00.
      1 day, 3 working_days 24  hours 3 daysx x1 days 2026-01-01 days max(x) max (x) maxi(x) max
      f(_, x_, _) <= >= != < > = + - * / : ? { } x-1 3-x a/b (/ b) Every every_one
      "" "a \\"quoted\\" // text" "\\\\" "\\n\\u{E9} every" // "no text" every
      "één" "every"every x"every"
      """
    ),
    (
      "project_in_dutch",
      """
      // A comment. language en.
      project Meldingen "Every // rule. And more".
      // Another
      language nl. tijdzone "Europe/Amsterdam". elke every regel rule 3 dagen 3 days max(x) sum(x)
      """
    ),
    ("windows", "language nl.\r\n// elke\r\nelke every \"a\"\r\n3 dagen.\r\n"),
    ("byte_order_mark", "\u{FEFF}taal nl.\nelke every Elke\n"),
    ("word_first", "\nlanguage_x elke every taal nl.\n"),
  ]

  /// Where the highlighting differs from the lexer's tokens; empty where it does not.
  ///
  /// - Parameter output: for each file a line `file`, then for each stretch of one colour its line,
  ///   first byte and the byte after its last, counted from one, and the name of the colour.
  /// - Parameter classes: the class of each colour; what is missing is not coloured.
  func differences(from output: String, classes: [String: String]) -> [String] {
    let parts = output.components(separatedBy: "file\n").dropFirst()
    guard parts.count == files.count else {
      return ["\(parts.count) files coloured of \(files.count)"]
    }
    return zip(files, parts).compactMap { file, part in
      difference(file.source, stretches: part, classes).map { "\(file.path):\($0)" }
    }
  }

  /// The first difference in a file as `line:column` and both classes; nil if there is none.
  private func difference(
    _ source: Source, stretches: String, _ classes: [String: String]
  ) -> String? {
    var lineStarts = [source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (index, byte) in source.bytes.enumerated() where byte == 0x0A {
      lineStarts.append(index + 1)
    }
    var found = [String?](repeating: nil, count: source.bytes.count)
    for stretch in stretches.split(separator: "\n") {
      let fields = stretch.split(separator: " ")
      guard fields.count == 4, let line = Int(fields[0]), let first = Int(fields[1]),
        let end = Int(fields[2]), lineStarts.indices.contains(line - 1)
      else { return "\(stretch) is no stretch of this file" }
      let start = lineStarts[line - 1] - 1
      for index in start + first..<start + end where found.indices.contains(index) {
        found[index] = classes[String(fields[3])]
      }
    }
    let (tree, _) = SyntaxTree.parse(source, id: SourceID(0))
    for token in tree.tokens {
      let expected = EditorSamples.name(token.kind)
      for index in Int(token.start)..<Int(token.end) where found[index] != expected {
        if source.bytes[index] == 0x0D { continue }
        let position = source.position(at: index)
        let text = source.text(Int(token.start), Int(token.end))
        return "\(position.line):\(position.column): \"\(text)\" is \(expected ?? "nothing") in "
          + "the lexer and \(found[index] ?? "nothing") in the editor"
      }
    }
    return nil
  }

  /// The class of a token; nil for white space.
  static func name(_ kind: TokenKind) -> String? {
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
}
