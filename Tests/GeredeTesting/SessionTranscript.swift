public import Foundation

/// A session of `gr repl` as a page shows it: the command, then inputs behind their prompts with the
/// answers below.
public struct SessionTranscript {
  /// The line of shell, without `$ `.
  private let command: String
  private let inputs: [String]

  /// The session that begins a text; nil for a text that begins with none. It ends before the next
  /// line of shell.
  public init?(_ lines: [String]) {
    guard let first = lines.first, first.hasPrefix("$ gr repl") else { return nil }
    command = String(first.dropFirst(2))
    inputs = lines.dropFirst().prefix { !$0.hasPrefix("$ ") }.compactMap { line in
      for prompt in ["gr> ", "..> "] where line.hasPrefix(prompt) {
        return String(line.dropFirst(prompt.count))
      }
      return line == "..>" ? "" : nil
    }
  }

  /// The session as it goes now, cut into parts as it was written in parts: each part but the first
  /// begins with an input, and what follows it up to the next part belongs to it.
  public static func run(_ parts: [[String]], in folder: URL) throws -> [[String]]? {
    guard let session = SessionTranscript(parts.flatMap { $0 }) else { return nil }
    var lines = try session.run(in: folder)[...]
    var result: [[String]] = []
    for (index, part) in parts.enumerated() {
      let rest = parts.dropFirst(index + 1).first?.first(where: isInput)
      var own: [String] = []
      // An input that stands in this part as well begins the next one at its last place here.
      var repetitions = part.count { $0 == rest }
      while let line = lines.first {
        if line == rest {
          if repetitions == 0 { break }
          repetitions -= 1
        }
        own.append(line)
        lines.removeFirst()
      }
      while own.last == "" { own.removeLast() }
      result.append(own)
    }
    return result
  }

  private static func isInput(_ line: String) -> Bool {
    line.hasPrefix("gr> ") || line.hasPrefix("..>")
  }

  /// The session as it goes now: its command, inputs and answers, without empty lines at the end.
  public func run(in folder: URL) throws -> [String] {
    let file = folder.appending(path: ".session-input")
    let text = inputs.map { $0 + "\n" }.joined()
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let output = try GrCommand.run("\(command) --echo < .session-input", in: folder).output
    var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    return ["$ " + command] + lines
  }
}
