import Foundation
import GeredeTesting
import Testing

/// The examples, the seeds and the standard library give the findings that are written beside them.
@Suite struct ExampleTests {
  /// A moment at which every example is looked at, so that its findings never depend on the clock.
  private static let moment = "--at 2026-11-01"

  /// The stories: each with data, scenarios, and a README that shows how to make it one's own.
  static let stories = [
    "examples/ict-module", "examples/identity-lab", "examples/merger", "examples/open-zaak-2019",
    "examples/processor", "examples/retention", "examples/service-levels", "examples/trust",
  ]

  private static let others = [
    "examples/start/en", "examples/start/nl", "examples/municipalities", "examples/catalogue",
    "examples/transactions", "seeds", "Stdlib/tests",
  ]

  @Test(arguments: stories + others)
  func findings(of folder: String) throws {
    let expected = GrCommand.root.appending(path: "\(folder)/findings.expected")
    let outcome = try GrCommand.run("gr check \(Self.moment) \(folder)", in: GrCommand.root)
    #expect(outcome.status == 0 || outcome.status == 1, "\(outcome.output)")
    if GrCommand.isUpdating {
      try outcome.output.write(to: expected, atomically: true, encoding: .utf8)
    } else {
      #expect(outcome.output == (try String(contentsOf: expected, encoding: .utf8)))
    }
  }

  @Test(arguments: ["seeds", "Stdlib/tests"])
  func everythingIsMet(in folder: String) throws {
    let outcome = try GrCommand.run("gr check \(Self.moment) \(folder)", in: GrCommand.root)
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test(arguments: stories + ["examples/start/en", "examples/start/nl", "seeds", "Stdlib/tests"])
  func scenariosPass(in folder: String) throws {
    let outcome = try GrCommand.run("gr test \(folder)", in: GrCommand.root)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(!outcome.output.contains("no scenarios"), "\(outcome.output)")
  }

  @Test(arguments: stories)
  func readmeNamesEveryFile(of folder: String) throws {
    let url = GrCommand.root.appending(path: folder)
    let readme = try String(contentsOf: url.appending(path: "README.md"), encoding: .utf8)
    for file in try FileManager.default.contentsOfDirectory(atPath: url.path)
    where !["README.md", "findings.expected", "project.gr"].contains(file) {
      #expect(readme.contains("`\(file)`"), "\(folder)/README.md does not name \(file)")
    }
  }

  /// Who copies an example and changes the parties as its README says has an agreement that works.
  @Test(arguments: stories)
  func madeIntoYours(_ story: String) throws {
    let source = GrCommand.root.appending(path: story)
    let page = try String(contentsOf: source.appending(path: "README.md"), encoding: .utf8)
    let names = try #require(NewNames(readme: page), "\(story)/README.md has no table of names")
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "gerede-yours-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(at: source, to: folder)
    for file in ["README.md", "findings.expected"] {
      try FileManager.default.removeItem(at: folder.appending(path: file))
    }
    let problems = try names.apply(to: folder)
    #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")

    let before = try GrCommand.run("gr check \(Self.moment) .", in: source)
    let after = try GrCommand.run("gr check \(Self.moment) .", in: folder)
    #expect(after.status == before.status, "\(after.output)")
    #expect(
      Self.heads(of: after.output) == Self.heads(of: names.replaced(in: before.output)),
      "\(after.output)")
    let scenarios = try GrCommand.run("gr test .", in: folder)
    #expect(scenarios.status == 0, "\(scenarios.output)")
  }

  /// The first lines of the findings, sorted: `error[GR1001] requirement Known is breached for Acme`.
  private static func heads(of output: String) -> [String] {
    output.split(separator: "\n").filter { $0.prefix { $0 != "[" }.allSatisfy(\.isLetter) }
      .filter { $0.contains("[GR") }.map(String.init).sorted()
  }

  @Test(arguments: [
    ("2019-06-01", 355), ("2021-06-01", 352), ("2022-02-01", 345), ("2022-06-01", 344),
    ("2023-06-01", 342),
  ])
  func numberOfMunicipalities(date: String, count: Int) throws {
    let question = "count(municipality m where m exists) = n?"
    let outcome = try GrCommand.run(
      "gr ask '\(question)' --at \(date) --format csv examples/municipalities",
      in: GrCommand.root)
    #expect(outcome.status == 0, "\(outcome.output)")
    let lines = outcome.output.split(whereSeparator: \.isNewline)
    #expect(lines.last == "\(count)", "\(outcome.output)")
  }

  /// Where the tables of GEMMA lie beside the repository.
  private static let gemma = GrCommand.root.deletingLastPathComponent().appending(
    path: "shared/data")

  private static var hasGemma: Bool {
    FileManager.default.fileExists(atPath: gemma.appending(path: "gemma_components.csv").path)
  }

  @Test(.enabled("../shared/data is absent: nothing to check") { hasGemma })
  func catalogueOnTheDataOfGemma() throws {
    let expected = GrCommand.root.appending(path: "examples/catalogue/gemma.expected")
    let attached = [
      ("components", "gemma_components"), ("standards", "gemma_standards"),
      ("links", "gemma_component_standard"),
    ].map { "--data \($0.0).csv=\(Self.gemma.path)/\($0.1).csv" }.joined(separator: " ")
    var outcome = try GrCommand.run(
      "gr check \(Self.moment) examples/catalogue \(attached)", in: GrCommand.root)
    outcome.output = outcome.output.replacing("\(Self.gemma.path)/", with: "")
    #expect(outcome.status == 1, "\(outcome.output)")
    if GrCommand.isUpdating {
      try outcome.output.write(to: expected, atomically: true, encoding: .utf8)
    } else {
      #expect(outcome.output == (try String(contentsOf: expected, encoding: .utf8)))
    }
  }
}
