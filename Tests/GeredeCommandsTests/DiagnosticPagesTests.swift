import Foundation
import GeredeTesting
import Testing

@testable import GeredeCommands

/// Codes, pages and golden cases go together.
@Suite struct DiagnosticPagesTests {
  private static let folder = GrCommand.root.appending(path: "docs/diagnostics")
  private static let generated = GrCommand.root.appending(
    path: "Sources/GeredeCommands/DiagnosticPages+Generated.swift")

  /// The pages of docs/diagnostics, by code.
  private static func pages() throws -> [(code: String, text: String)] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("GR") && $0.hasSuffix(".md") }.sorted()
      .map { name in
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        return (String(name.dropLast(3)), text)
      }
  }

  @Test func explainShowsThePages() throws {
    let pages = try Self.pages()
    if GrCommand.isUpdating {
      try Self.source(of: pages).write(to: Self.generated, atomically: true, encoding: .utf8)
    } else {
      #expect(
        DiagnosticPages.all.map(\.code) == pages.map(\.code),
        "run GR_UPDATE=1 swift test --filter DiagnosticPages")
      for (built, page) in zip(DiagnosticPages.all, pages) {
        #expect(built.text == page.text, "\(page.code): GR_UPDATE=1 swift test")
      }
    }
  }

  private static func source(of pages: [(code: String, text: String)]) -> String {
    var lines = [
      "// swift-format-ignore-file",
      "// Written by the tests from docs/diagnostics: GR_UPDATE=1 swift test --filter DiagnosticPages",
      "", "/// The pages of docs/diagnostics, by code.", "enum DiagnosticPages {",
      "  static let all: [(code: String, text: String)] = [",
    ]
    for page in pages {
      lines += [
        "    (", "      code: \"\(page.code)\",", "      text: #\"\"\"", page.text, "\"\"\"#",
        "    ),",
      ]
    }
    return (lines + ["  ]", "}"]).joined(separator: "\n") + "\n"
  }

  /// The codes that the sources give: `Message(203, …)`, `code: 1001`, or the number that begins the
  /// arguments on a line of its own.
  private static func codes() throws -> Set<String> {
    let sources = GrCommand.root.appending(path: "Sources")
    var codes: Set<String> = []
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift", !file.lastPathComponent.contains("+Generated") else {
        continue
      }
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /(?:Message\(\s*|finding\(\s*|code: )(\d{3,4})\b/) {
        codes.insert("GR" + (match.1.count == 3 ? "0" : "") + match.1)
      }
    }
    return codes
  }

  @Test func everyCodeHasAPage() throws {
    let codes = try Self.codes()
    let pages = Set(try Self.pages().map(\.code))
    #expect(codes.subtracting(pages).sorted() == [], "codes without a page")
    #expect(pages.subtracting(codes).sorted() == [], "pages of codes that nothing gives")
  }

  /// Codes that no test can show: 4 GB of data, files that root may not read or write,
  /// and a defect.
  private static let untestable: Set<String> = ["GR0703", "GR0805", "GR0903", "GR0908"]

  @Test func everyCodeHasACase() throws {
    var shown: Set<String> = []
    let tests = GrCommand.root.appending(path: "Tests")
    let files = FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard ["expected", "swift", "c"].contains(file.pathExtension) else { continue }
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      for match in text.matches(of: /GR\d{4}/) { shown.insert(String(match.0)) }
    }
    #expect(
      try Self.codes().subtracting(shown).subtracting(Self.untestable).sorted() == [],
      "codes that no case shows")
  }

  @Test func everyPageHasItsParts() throws {
    for page in try Self.pages() {
      #expect(page.text.hasPrefix("# \(page.code): "), "\(page.code)")
      #expect(page.text.contains("\n## In het Nederlands\n"), "\(page.code)")
    }
  }
}
