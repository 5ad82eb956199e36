import Foundation
import Gerede
import GeredeTesting
import Testing

/// The policies that `Benchmarks/` measures, which are checked here for what they answer.
enum PolicyFile {
  static func world(_ name: String) throws -> World {
    let path = GrCommand.root.appending(path: "Benchmarks/Policies/\(name)")
    let text = try String(contentsOf: path, encoding: .utf8)
    let program = Program(sources: [SourceText(name: name, text: text)])
    #expect(program.messages.map(\.text.english) == [])
    return World(program)
  }

  /// The first of November 2026.
  static let instant = Instant(secondsSince1970: 1_793_491_200)
}
