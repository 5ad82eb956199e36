/// Lines of Swift, indented by the braces that are open.
struct SwiftText {
  private(set) var lines: [String] = []
  private var depth = 0

  /// Adds a line; nothing stands before an empty one.
  mutating func line(_ text: String) {
    lines.append(text.isEmpty ? "" : String(repeating: "  ", count: depth) + text)
  }

  /// Adds an empty line, unless a brace was opened just before.
  mutating func gap() {
    guard let last = lines.last, !last.isEmpty, !last.hasSuffix("{") else { return }
    lines.append("")
  }

  /// Adds a documentation comment of one or more lines.
  mutating func comment(_ text: String) {
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = String(part.drop { $0 == " " })
      line(words.isEmpty ? "///" : "/// \(words)")
    }
  }

  /// Adds a line that ends in an opening brace, what stands inside, and the closing brace.
  mutating func block(_ opening: String, _ body: (inout SwiftText) -> Void) {
    line(opening + " {")
    depth += 1
    body(&self)
    depth -= 1
    while lines.last?.isEmpty == true { lines.removeLast() }
    line("}")
  }
}
