import Foundation
import GeredeTesting
import Testing

/// Every block of the guides and the reference does what the page says.
@Suite struct DocumentationTests {
  @Test(arguments: ["guide.en.md", "gids.nl.md", "reference.md", "exploring.md", "verkennen.md"])
  func blocks(page name: String) throws {
    let file = GrCommand.root.appending(path: "docs/language/\(name)")
    let written = try String(contentsOf: file, encoding: .utf8)
    var page = MarkdownPage(written)
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "gerede-docs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }

    var hasSession = false
    for index in page.parts.indices {
      guard case .block(var block) = page.parts[index] else { continue }
      let place = "\(name):\(block.line)"
      let text = block.lines.joined(separator: "\n") + "\n"
      switch block.words.first {
      case "gr":
        let target = block.words.count > 1 ? block.words[1] : "example.gr"
        let example = folder.appending(path: target)
        let isAdded = block.words.last == "append"
        let before = isAdded ? try String(contentsOf: example, encoding: .utf8) : ""
        try (before + text).write(to: example, atomically: true, encoding: .utf8)
        let outcome = try GrCommand.run("gr check \(target)", in: folder)
        #expect(outcome.status == 0 || outcome.status == 1, "\(place)\n\(outcome.output)")
      case "gr-wrong":
        try text.write(to: folder.appending(path: "wrong.gr"), atomically: true, encoding: .utf8)
        let outcome = try GrCommand.run("gr check wrong.gr", in: folder)
        try FileManager.default.removeItem(at: folder.appending(path: "wrong.gr"))
        #expect(outcome.status == 2, "\(place)\n\(outcome.output)")
        #expect(outcome.output.contains("[" + block.words[1]), "\(place)\n\(outcome.output)")
      case "console":
        let actual = try Self.transcript(of: block.lines, in: folder)
        #expect(GrCommand.isUpdating || actual == block.lines, "\(place)")
        block.lines = actual
        page.parts[index] = .block(block)
      case "session":
        guard !hasSession else { continue }
        hasSession = true
        try Self.runSession(of: &page, in: folder, name)
      case "gr-part":
        continue
      default:
        guard block.words.count > 1 else { continue }
        try text.write(
          to: folder.appending(path: block.words[1]), atomically: true, encoding: .utf8)
      }
    }
    if GrCommand.isUpdating, page.source != written {
      try page.source.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  @Test func theTableOfWordsIsFresh() throws {
    let script = "docs/language/keywords.py"
    let python = ProcessInfo.processInfo.environment["GR_PYTHON"] ?? "python3"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python, "-B", GrCommand.root.appending(path: script).path, "--check"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "run python3 \(script)")
  }

  /// Runs the one session of a page, which its blocks `session` tell in parts.
  private static func runSession(
    of page: inout MarkdownPage, in folder: URL, _ name: String
  ) throws {
    let places = page.parts.indices.filter { index in
      guard case .block(let block) = page.parts[index] else { return false }
      return block.words.first == "session"
    }
    let written = places.map { index -> [String] in
      guard case .block(let block) = page.parts[index] else { return [] }
      return block.lines
    }
    let actual = try #require(try SessionTranscript.run(written, in: folder), "\(name)")
    for (index, lines) in zip(places, actual) {
      guard case .block(var block) = page.parts[index] else { continue }
      #expect(GrCommand.isUpdating || lines == block.lines, "\(name):\(block.line)")
      block.lines = lines
      page.parts[index] = .block(block)
    }
  }

  /// Returns the commands of a console block, each with what it prints now; of a session with its
  /// inputs.
  private static func transcript(of lines: [String], in folder: URL) throws -> [String] {
    var transcript: [String] = []
    for (index, line) in lines.enumerated() where line.hasPrefix("$ ") {
      if !transcript.isEmpty { transcript.append("") }
      if let session = SessionTranscript(Array(lines[index...])) {
        transcript += try session.run(in: folder)
        continue
      }
      transcript.append(line)
      let output = try GrCommand.run(String(line.dropFirst(2)), in: folder).output
      transcript += output.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init).dropLast()
    }
    return transcript
  }
}
