import Foundation
import GeredeStdlib
import GeredeTesting
import Testing

/// The standard library that is built in is the one in Stdlib/.
@Suite struct StandardLibraryTests {
  @Test func isFresh() throws {
    let folder = GrCommand.root.appending(path: "Stdlib/std")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".gr") }.sorted()
    #expect(StandardLibrary.modules.map(\.name) == names.map { "std." + $0.dropLast(3) })
    for (module, name) in zip(StandardLibrary.modules, names) {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(module.text == text, "\(name) has changed: run Stdlib/generate.py")
    }
  }

  /// What can never be breached, only unproven, and why.
  private static let onlyUnproven = [
    "MatrixIsComplete": "a cell of the table that is not given is unknown, never false"
  ]

  /// Every requirement, rule, clause and exception of the library is seen in its own scenarios both
  /// where it holds and where it does not.
  @Test func everythingIsSeenOnBothSides() throws {
    let folder = GrCommand.root.appending(path: "Stdlib/tests")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".gr") && $0 != "project.gr" }.sorted()
    var sides: [LibraryItem: Set<String>] = [:]
    for file in files {
      let outcome = try GrCommand.run(
        "gr test --coverage --sides --library --format json Stdlib/tests/\(file)",
        in: GrCommand.root)
      #expect(outcome.status == 0, "\(file): \(outcome.output)")
      let report = try JSONDecoder().decode(CoverageReport.self, from: Data(outcome.output.utf8))
      for item in report.coverage.items {
        guard let place = item.location, place.file.hasPrefix("std/") else { continue }
        let key = LibraryItem(kind: item.kind, name: item.name, file: place.file, line: place.line)
        sides[key, default: []].formUnion([])
        if item.seenHolding { sides[key, default: []].insert("holding") }
        if item.seenFailing { sides[key, default: []].insert("failing") }
      }
    }
    #expect(sides.count > 180, "\(sides.count) items: are all modules tested?")
    for (item, seen) in sides where seen.count < 2 {
      #expect(
        seen == ["holding"] && Self.onlyUnproven[item.name] != nil,
        "\(item.file):\(item.line): \(item.kind) \(item.name) is seen \(seen.first ?? "nowhere") only"
      )
    }
    let modules = StandardLibrary.modules
      .filter { $0.text.contains(#/(?m)^ *(rule|requirement|clause) /#) }
      .map { "std/\($0.name.dropFirst(4)).gr" }
    #expect(Set(sides.keys.map(\.file)) == Set(modules))
  }

  /// The part of `gerede.test/1` that is read here.
  private struct CoverageReport: Decodable {
    struct Location: Decodable {
      var file: String
      var line: Int
    }
    struct Item: Decodable {
      var kind: String
      var name: String
      var seenHolding: Bool
      var seenFailing: Bool
      var location: Location?
    }
    struct Coverage: Decodable { var items: [Item] }
    var coverage: Coverage
  }

  /// Something of the library that scenarios can show.
  private struct LibraryItem: Hashable {
    var kind: String
    var name: String
    var file: String
    var line: Int
  }

  @Test func municipalitiesAreTheSameInSeedsAndExample() throws {
    let seeds = GrCommand.root.appending(path: "seeds/municipalities.gr")
    let copy = GrCommand.root.appending(path: "examples/municipalities/municipalities.gr")
    #expect(
      try String(contentsOf: seeds, encoding: .utf8) == String(contentsOf: copy, encoding: .utf8))
  }
}
