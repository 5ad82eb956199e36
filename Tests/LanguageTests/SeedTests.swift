import Foundation
import GeredeTesting
import Testing

/// Each claim of the founding interview stands in the seeds, with a scenario that rests on it.
@Suite struct SeedTests {
  private static let seeds = GrCommand.root.appending(path: "seeds")

  /// A row of the table in seeds/README.md.
  struct Claim: CustomTestStringConvertible {
    var number: Int
    var file: String
    var scenario: String

    var testDescription: String { "claim \(number)" }

    /// Reads `| 1 | … | [01-name](claims/01-name.gr) | the scenario |`; `nil` for another line.
    init?(row: some StringProtocol) {
      let cells = row.split(separator: "|").map {
        String($0).trimmingCharacters(in: .whitespaces)
      }
      guard cells.count == 4, let number = Int(cells[0]),
        let opening = cells[2].firstIndex(of: "("), let closing = cells[2].firstIndex(of: ")")
      else { return nil }
      self.number = number
      file = String(cells[2][opening..<closing].dropFirst())
      scenario = cells[3]
    }
  }

  private static let claims: [Claim] = {
    let page = (try? String(contentsOf: seeds.appending(path: "README.md"), encoding: .utf8)) ?? ""
    return page.split(separator: "\n").compactMap(Claim.init)
  }()

  @Test func allTwentyFiveStandInTheTable() throws {
    #expect(Self.claims.map(\.number) == Array(1...25))
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.seeds.appending(path: "claims").path)
    #expect(Set(Self.claims.map(\.file)) == Set(files.map { "claims/\($0)" }))
  }

  @Test(arguments: claims)
  func passesAndRestsOnItsKeySentence(claim: Claim) throws {
    let text = try String(contentsOf: Self.seeds.appending(path: claim.file), encoding: .utf8)
    let outcome = try GrCommand.run("gr test seeds/\(claim.file)", in: GrCommand.root)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("passed   \(claim.scenario) ("), "\(outcome.output)")

    let rest = try #require(Self.withoutKeySentence(of: claim.number, in: text))
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "gerede-seeds-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(at: Self.seeds, to: folder)
    try rest.write(to: folder.appending(path: claim.file), atomically: true, encoding: .utf8)
    let failure = try GrCommand.run("gr test \(claim.file)", in: folder)
    if failure.status == 1 {
      #expect(failure.output.contains("failed   \(claim.scenario) ("), "\(failure.output)")
    } else {
      // The scenario asks for it by its name, which nothing declares now; nothing else is wrong.
      #expect(failure.status == 2, "\(failure.output)")
      let codes = failure.output.matches(of: /error\[(GR\d+)\]/).map { String($0.1) }
      #expect(!codes.isEmpty && Set(codes).isSubset(of: ["GR0301", "GR0305"]), "\(failure.output)")
    }
  }

  /// The text without the paragraph that begins with `/// Claim 13.`; `nil` unless there is one.
  private static func withoutKeySentence(of number: Int, in text: String) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let starts = lines.indices.filter {
      lines[$0].drop(while: { $0 == " " }).hasPrefix("/// Claim \(number).")
    }
    guard starts.count == 1, let end = lines[starts[0]...].firstIndex(of: "") else { return nil }
    lines.removeSubrange(starts[0]..<end)
    return lines.joined(separator: "\n")
  }
}
