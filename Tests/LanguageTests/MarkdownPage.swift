/// A page of documentation, cut into its fenced blocks and the text between them.
struct MarkdownPage {
  /// A fenced block: what stands behind the fence, and its lines.
  struct Block {
    /// The words behind the opening fence: `gr services.gr`.
    var words: [String]
    var lines: [String]
    /// The line of the opening fence, from 1.
    var line: Int
  }

  enum Part {
    case text([String])
    case block(Block)
  }

  var parts: [Part] = []

  init(_ source: String) {
    var text: [String] = []
    var block: Block?
    var number = 0
    for line in source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      number += 1
      if var open = block {
        if line == "```" {
          parts.append(.block(open))
          block = nil
        } else {
          open.lines.append(line)
          block = open
        }
      } else if line.hasPrefix("```") {
        parts.append(.text(text))
        text = []
        let words = line.dropFirst(3).split(separator: " ").map(String.init)
        block = Block(words: words, lines: [], line: number)
      } else {
        text.append(line)
      }
    }
    parts.append(.text(text))
  }

  /// The page as text again.
  var source: String {
    var lines: [String] = []
    for part in parts {
      switch part {
      case .text(let text): lines += text
      case .block(let block):
        lines.append("```" + block.words.joined(separator: " "))
        lines += block.lines + ["```"]
      }
    }
    return lines.joined(separator: "\n")
  }
}
