import Foundation
import GeredeTesting
import Testing

/// The list of sentences in Tests/Language/README.md names cases and scenarios that are there.
struct GoldenListTests {
  private static let folder = GoldenCase.folder

  @Test func everyCaseIsThere() throws {
    let list = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
    var count = 0
    for line in list.split(separator: "\n") where line.hasPrefix("|") && line.contains("`") {
      guard let cell = line.split(separator: "|").last else { continue }
      for part in cell.split(separator: ";") {
        let pieces = part.split(separator: "`", maxSplits: 2)
        guard pieces.count > 1, pieces[1].contains("/") else { continue }
        let file = Self.folder.appending(path: "\(pieces[1]).gr")
        let text = try String(contentsOf: file, encoding: .utf8)
        count += 1
        let titles = (pieces.count > 2 ? pieces[2] : "").split(separator: "\"")
        for title in titles where title.contains(where: \.isLetter) {
          #expect(text.contains("scenario \"\(title)\""), "\(pieces[1]) has no \"\(title)\"")
        }
      }
    }
    #expect(count > 100, "\(count) cases are named")
  }
}
