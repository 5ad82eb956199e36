import Foundation
import GeredeSyntax
import GeredeText

/// Files that the tests read: those of the repository, and the samples of the design beside it.
enum Samples {
  /// The root of the package.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of the design's samples; nil where the design is not beside the package.
  static let design: URL? = {
    var candidates = [root.deletingLastPathComponent().appending(path: "shared")]
    if let shared = ProcessInfo.processInfo.environment["GR_SHARED"] {
      candidates.insert(URL(filePath: shared), at: 0)
    }
    return candidates.map { $0.appending(path: "design/samples") }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  /// Every `.gr` file below a folder, sorted by path.
  static func files(below folder: URL) -> [URL] {
    guard let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    else { return [] }
    var result: [URL] = []
    for case let url as URL in walker {
      if url.lastPathComponent.hasPrefix(".") {
        walker.skipDescendants()
      } else if url.pathExtension == "gr" {
        result.append(url)
      }
    }
    return result.sorted { $0.path < $1.path }
  }

  /// The source of a file.
  static func source(_ url: URL) throws -> Source {
    Source(name: url.lastPathComponent, bytes: [UInt8](try Data(contentsOf: url)))
  }

  /// The tree and the messages of a text.
  static func parse(
    _ text: String, as entry: SyntaxTree.Entry = .file, language: Language = .english
  ) -> (tree: SyntaxTree, messages: [Message]) {
    SyntaxTree.parse(
      Source(name: "test.gr", text: text), id: SourceID(0), as: entry, language: language)
  }

  /// The message as `GR0218 3:4`, its code and where it points.
  static func summary(_ message: Message, in source: Source) -> String {
    guard case .span(let span) = message.place else { return "\(message.code)" }
    let position = source.position(at: Int(span.start))
    return "\(message.code) \(position.line):\(position.column)"
  }
}
