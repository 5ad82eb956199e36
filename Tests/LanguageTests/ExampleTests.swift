import Foundation
import GeredeTesting
import Testing

/// The examples, the seeds and the standard library give the findings that are written beside them.
@Suite struct ExampleTests {
  /// A moment at which every example is looked at, so that its findings never depend on the clock.
  private static let moment = "--at 2026-11-01"

  @Test(arguments: [
    "examples/start/en", "examples/start/nl", "examples/municipalities", "examples/catalogue",
    "examples/transactions", "seeds", "Stdlib/tests",
  ])
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

  @Test(arguments: ["examples/start/en", "examples/start/nl", "seeds", "Stdlib/tests"])
  func scenariosPass(in folder: String) throws {
    let outcome = try GrCommand.run("gr test \(folder)", in: GrCommand.root)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(!outcome.output.contains("no scenarios"), "\(outcome.output)")
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
