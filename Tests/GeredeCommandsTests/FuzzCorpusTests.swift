import Foundation
import GeredeFuzzing
import GeredeTesting
import Testing

/// What `Fuzz/corpus` keeps, inputs that crashed once among it, through the functions that are fuzzed.
@Suite struct FuzzCorpusTests {
  private static let folder = GrCommand.root.appending(path: "Fuzz/corpus")

  private static func inputs(of target: FuzzTarget) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: folder.appending(path: target.rawValue), includingPropertiesForKeys: nil
    ).sorted { $0.path < $1.path }
  }

  @Test(arguments: FuzzTarget.allCases) func everyInputKeepsTheLaws(_ target: FuzzTarget) throws {
    let inputs = try Self.inputs(of: target)
    #expect(!inputs.isEmpty)
    for input in inputs {
      do {
        try target.run(Array(Data(contentsOf: input)))
      } catch {
        Issue.record("\(target)/\(input.lastPathComponent): \(error)")
      }
    }
  }

  /// Every folder of the corpus belongs to a target, or nothing would run what it keeps.
  @Test func everyFolderHasATarget() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(folders.sorted() == FuzzTarget.allCases.map(\.rawValue).sorted())
  }

  @Test func whatTargetsAreAboutIsSound() { #expect(FuzzWorld.mistakes == []) }

  /// A law that does not hold is told.
  @Test func aBrokenLawIsThrown() {
    #expect(throws: BrokenLaw.self) { try BrokenLaw.unless(1 > 2, "one is more than two") }
  }
}
