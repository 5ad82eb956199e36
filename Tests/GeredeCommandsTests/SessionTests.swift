import Foundation
import GeredeTesting
import Testing

/// Sessions of `gr repl` from beginning to end: `Tests/Sessions/<name>/session.expected`, with the
/// program beside it.
@Suite struct SessionTests {
  private static let folder = GrCommand.root.appending(path: "Tests/Sessions")
  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []

  @Test(arguments: names) func session(name: String) throws {
    let folder = Self.folder.appending(path: name)
    let expected = folder.appending(path: "session.expected")
    let lines = try String(contentsOf: expected, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let session = try #require(SessionTranscript(lines), "a session begins with $ gr repl")
    // What a session writes does not belong among the tests.
    let copy = FileManager.default.temporaryDirectory
      .appending(path: "gerede-session-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: folder, to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    let actual = try session.run(in: copy).joined(separator: "\n") + "\n"
    if GrCommand.isUpdating {
      try actual.write(to: expected, atomically: true, encoding: .utf8)
    } else {
      #expect(actual == lines.joined(separator: "\n"), "\(name)")
    }
  }

  @Test func exitCodes() throws {
    let program = "kind Component. component Notify. relation Component is_open."
    let expected: [(input: String, status: Int32)] = [
      ("Notify is_open?", 0), ("quit\\nchek", 0), ("chek", 2), ("Notify is_open", 0),
      ("Notfy is_open.", 2), ("", 0),
    ]
    for (input, status) in expected {
      let outcome = try GrCommand.run(
        "echo '\(program)' > p.gr; printf '\(input)\\n' | gr repl p.gr", in: Self.temporary())
      #expect(outcome.status == status, "\(input): \(outcome.output)")
    }
    let others: [(script: String, status: Int32)] = [
      ("gr repl absent.gr < /dev/null", 66), ("gr repl - < /dev/null", 64),
      ("echo help | gr repl", 0), ("gr repl --at yesterday < /dev/null", 64),
      ("echo 'kind kind.' > p.gr; echo help | gr repl p.gr", 2),
      ("mkdir a b; touch a/project.gr b/project.gr a/a.gr b/b.gr; gr repl . < /dev/null", 64),
    ]
    for (script, status) in others {
      let outcome = try GrCommand.run(script, in: Self.temporary())
      #expect(outcome.status == status, "\(script): \(outcome.output)")
    }
  }

  @Test func oneProjectAtATime() throws {
    let script = "mkdir a b; touch a/project.gr b/project.gr a/a.gr b/b.gr; gr repl . </dev/null"
    let outcome = try GrCommand.run(script, in: Self.temporary())
    #expect(outcome.output.contains("[GR0914]"), "\(outcome.output)")
  }

  private static func temporary() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "gerede-session-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
