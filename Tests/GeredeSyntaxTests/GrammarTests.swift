import Foundation
import GeredeSyntax
import GeredeText
import Testing

/// Grammar/gerede.ebnf and Grammar/keywords.tsv are true.
@Suite struct GrammarTests {
  /// The examples in the comments of the grammar.
  static func examples() throws -> [String] {
    let text = try String(
      contentsOf: Samples.root.appending(path: "Grammar/gerede.ebnf"), encoding: .utf8)
    return text.components(separatedBy: "(* example: ").dropFirst().compactMap {
      $0.components(separatedBy: " *)").first
    }
  }

  @Test func everyExampleOfTheGrammarParses() throws {
    let examples = try GrammarTests.examples()
    #expect(examples.count > 50)
    for example in examples {
      let (tree, messages) = Samples.parse(example)
      #expect(messages.isEmpty, "\(example): \(messages.map(\.text.english))")
      #expect(!tree.sentences.isEmpty, "\(example)")
    }
  }

  @Test func everyProductionHasAnExampleOrIsPartOfOne() throws {
    let text = try String(
      contentsOf: Samples.root.appending(path: "Grammar/gerede.ebnf"), encoding: .utf8)
    let heads = text.split(separator: "\n").compactMap { line -> String? in
      let parts = line.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let first = line.first, first.isLowercase else { return nil }
      return parts[0].trimmingCharacters(in: .whitespaces)
    }
    #expect(heads.count > 50)
    // A production that nothing names is dead.
    for head in heads where head != "file" {
      #expect(text.components(separatedBy: head).count > 2, "\(head) is never used")
    }
  }

  @Test func generatedFilesAreFresh() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let python = ProcessInfo.processInfo.environment["GR_PYTHON"] ?? "python3"
    process.arguments = [
      python, Samples.root.appending(path: "Grammar/generate.py").path, "--check",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    process.waitUntilExit()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    #expect(process.terminationStatus == 0, "\(String(decoding: data, as: UTF8.self))")
  }

  @Test(arguments: Language.allCases)
  func everyReservedWordIsAToken(_ language: Language) {
    for keyword in Keyword.allCases {
      // In Dutch `en` is "and" first: the mark of English wording is told by its place.
      if language == .dutch && keyword == .en { continue }
      let (tree, _) = Samples.parse(keyword.spelling(in: language), as: .query, language: language)
      #expect(tree.tokens.first?.kind == .keyword(keyword), "\(keyword)")
    }
  }

  @Test func accentsMayBeWrittenApart() {
    let (tree, _) = Samples.parse("vo\u{301}o\u{301}r", as: .query, language: .dutch)
    #expect(tree.tokens.first?.kind == .keyword(.before))
  }

  @Test func dutchAndEnglishGiveOneTree() {
    let english = Samples.parse(
      """
      kind Gemeente is Party { key code: Text. }
      rule a kent_ook b when a is Gemeente and not b is Gemeente or a trusts b.
      agreement X between A, B from 2026-01-01 signed {
        clause C: A must melden b to B within 72 hours of b.start when b affects A
          unless b is_klein otherwise A must betalen at_least EUR 5 to B once because "x".
      }
      """)
    let dutch = Samples.parse(
      """
      taal nl.
      soort Gemeente is Party { sleutel code: Text. }
      regel a kent_ook b wanneer a is Gemeente en niet b is Gemeente of a trusts b.
      overeenkomst X tussen A, B vanaf 2026-01-01 ondertekend {
        bepaling C: A moet melden b to B binnen 72 uur na b.start wanneer b affects A
          tenzij b is_klein anders A moet betalen ten_minste EUR 5 to B eenmaal omdat "x".
      }
      """)
    #expect(english.messages.isEmpty)
    #expect(dutch.messages.isEmpty)
    let sentences = dutch.tree.sentences.dropFirst()
    let printed = sentences.map { TreePrinter.sentence($0, of: dutch.tree) }.joined()
    #expect(printed == TreePrinter.tree(english.tree))
  }
}
