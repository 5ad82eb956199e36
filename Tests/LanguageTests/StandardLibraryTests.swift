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

  @Test func municipalitiesAreTheSameInSeedsAndExample() throws {
    let seeds = GrCommand.root.appending(path: "seeds/municipalities.gr")
    let copy = GrCommand.root.appending(path: "examples/municipalities/municipalities.gr")
    #expect(
      try String(contentsOf: seeds, encoding: .utf8) == String(contentsOf: copy, encoding: .utf8))
  }
}
