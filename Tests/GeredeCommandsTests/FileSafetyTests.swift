import Foundation
import GeredeTesting
import Testing

/// A file of a project reads below the project's folder only, starts nothing and connects to nothing.
@Suite struct FileSafetyTests {
  private static let secret = "SECRET-BSN-123456789"

  /// Runs a line of shell in a folder with a secret beside the project `p`.
  private static func run(_ line: String, files: [String: String]) throws -> GrCommand.Outcome {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "gerede-safety-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let all = files.merging(
      ["secret.csv": "id\n\(secret)\n", "p/project.gr": "project P.\n"]) { $1 }
    for (path, text) in all {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try GrCommand.run(line, in: folder)
  }

  /// A program that reads a data file and prints whatever it holds.
  private static func reading(_ name: String) -> String {
    let written = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return """
      kind Row { key id: Text. }
      data Row from "\(written)" key id.
      requirement Never for every row r: r.id = "none".

      """
  }

  /// Names of data files that lead out of the project, or would if something were taken for what it
  /// is not; `FOLDER` stands for the folder that holds the secret.
  private static let names = [
    // Up, in every disguise.
    "../secret.csv", "./../secret.csv", "a/../../secret.csv", "a/../b/../../secret.csv",
    ".//..//secret.csv", "..\\secret.csv", "%2e%2e/secret.csv", "..%2fsecret.csv",
    "%2e%2e%2fsecret.csv", "%252e%252e/secret.csv", "..%c0%afsecret.csv",
    "....//secret.csv", "\u{FF0E}\u{FF0E}/secret.csv", "../SECRET.CSV", "../p/../secret.csv",
    // Absolute, and what the system shows of processes and devices.
    "FOLDER/secret.csv", "//FOLDER/secret.csv", "/etc/passwd", "/proc/self/environ", "/dev/stdin",
    "/dev/fd/0",
    "/proc/self/root/etc/passwd", "~/secret.csv", "$HOME/secret.csv", "file:///etc/passwd",
    "file://FOLDER/secret.csv",
    // Through links of every kind.
    "link.csv", "folder/secret.csv", "chain.csv", "loop.csv", "absolute.csv",
    "folder/../secret.csv",
    "proc/environ", "inner/../../secret.csv",
    // A byte that ends names in C.
    "good.csv\u{0}../secret.csv", "../secret.csv\u{0}.csv",
  ]

  private static let links = """
    cd p && ln -s ../secret.csv link.csv && ln -s .. folder && ln -s link.csv chain.csv \
    && ln -s loop.csv loop.csv && ln -s "$PWD/../secret.csv" absolute.csv && ln -s /proc/self proc \
    && ln -s . inner && mkdir a b && cd ..
    """

  @Test(arguments: names) func noDataIsReadOutsideTheProject(_ name: String) throws {
    let line = """
      \(Self.links); sed -i "s|FOLDER|$PWD|" p/a.gr; timeout 20 gr check p < secret.csv
      """
    let outcome = try Self.run(
      line, files: ["p/a.gr": Self.reading(name), "p/good.csv": "id\nfine\n"])
    #expect(!outcome.output.contains(Self.secret), "\(outcome.output)")
    #expect(!outcome.output.contains("root:"), "\(outcome.output)")
    #expect(!outcome.output.contains("LC_ALL"), "\(outcome.output)")
    #expect(outcome.status == 66 || outcome.status == 2, "\(outcome.status): \(outcome.output)")
    #expect(outcome.output.contains("GR0"), "\(outcome.output)")
  }

  /// What lies outside is told in the same words whether it exists or not.
  @Test func nobodyLearnsWhatExistsOutside() throws {
    func text(_ name: String) throws -> String {
      try Self.run("gr check p", files: ["p/a.gr": Self.reading(name)]).output
        .replacing(name, with: "NAME")
    }
    #expect(try text("../secret.csv") == text("../absent.csv"))
    #expect(try text("/etc/passwd") == text("/etc/passwe"))
  }

  /// Other letters are another file: nothing is looked for in capitals and small letters alike.
  @Test func capitalsAreNotGuessed() throws {
    let files = ["p/a.gr": Self.reading("GOOD.CSV"), "p/good.csv": "id\nfine\n"]
    let outcome = try Self.run("gr check p", files: files)
    #expect(outcome.status == 66)
    #expect(!outcome.output.contains("fine"), "\(outcome.output)")
  }

  /// Modules come from below the project's folder, whatever stands there.
  @Test func noModuleIsReadOutsideTheProject() throws {
    let secret = "kind Hidden.\nhidden \(Self.secret.replacing("-", with: "_")).\n"
    let uses = ["use hidden.", "use folder.hidden.", "use link.", "use chain.hidden."]
    for use in uses {
      let line = """
        cd p && ln -s ../hidden.gr link.gr && ln -s .. folder && ln -s folder chain && cd ..; \
        gr check p/a.gr
        """
      let outcome = try Self.run(
        line, files: ["hidden.gr": secret, "p/a.gr": use + "\nrequirement R: true.\n"])
      #expect(outcome.status == 2, "\(use): \(outcome.output)")
      #expect(!outcome.output.contains("SECRET"), "\(outcome.output)")
    }
    for text in ["use ../hidden.", "use /etc/passwd.", "use \"../hidden.gr\"."] {
      let outcome = try Self.run("gr check p/a.gr", files: ["p/a.gr": text + "\n"])
      #expect(outcome.status == 2, "\(text): \(outcome.output)")
    }
  }

  /// A folder is searched for sources without leaving it.
  @Test func noSourceIsFoundOutsideTheProject() throws {
    let outcome = try Self.run(
      "ln -s ../outside p/inside; ln -s p p/again; timeout 20 gr check p",
      files: [
        "outside/hidden.gr": "kind Hidden.\nrequirement \"\(Self.secret)\": false.\n",
        "p/a.gr": "requirement Fine: true.\n",
      ])
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(!outcome.output.contains("SECRET"))
  }

  /// No text of a program or of data reaches a shell.
  @Test func nothingIsExecuted() throws {
    let attempts = [
      "|touch pwned", "$(touch pwned)", "`touch pwned`", ";touch pwned", "a.csv;touch pwned",
      "a.csv\ntouch pwned", "|| touch pwned", "> pwned",
    ]
    for attempt in attempts {
      let quoted = attempt.replacing("\n", with: "\\n").replacing("\"", with: "\\\"")
      let text = """
        kind Row { key id: Text. note: Text. }
        data Row from "\(quoted)" key id.
        zone "\(quoted)".
        requirement Said for every row r: r.note = "\(quoted)" because "\(quoted)".

        """
      let csv = "id,note\n\"\(attempt)\",\"\(attempt)\"\n"
      let outcome = try Self.run(
        "gr check p --data Row=rows.csv; gr test p; gr fmt --check p; ls p; ls",
        files: ["p/a.gr": text, "rows.csv": csv])
      #expect(!outcome.output.split(separator: "\n").contains("pwned"), "\(outcome.output)")
    }
  }

  /// Checking, asking and testing write nothing.
  @Test func nothingIsWritten() throws {
    let text = "requirement Fine: true.\nscenario \"S\" { at 2026-01-01: expect met Fine. }\n"
    let outcome = try Self.run(
      """
      find . -type f | sort > ../before-$$; for verb in check test owed; do gr $verb p; done; \
      gr ask 'true?' p; gr may 'Acme sign B' p; find . -type f | sort | diff ../before-$$ - \
      && echo unchanged; rm ../before-$$
      """, files: ["p/a.gr": text])
    #expect(outcome.output.hasSuffix("unchanged\n"), "\(outcome.output)")
  }

  /// A name that looks like an address is a name: nobody who listens hears anything.
  @Test func nothingIsConnectedTo() throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    try #require(listener >= 0)
    defer { close(listener) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = unsafe inet_addr("127.0.0.1")
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    var length = size
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
        unsafe bind(listener, general, size) == 0 && listen(listener, 8) == 0
          && getsockname(listener, general, &length) == 0
      }
    }
    try #require(isBound)
    let port = UInt16(bigEndian: address.sin_port)
    for scheme in ["http", "https", "ftp"] {
      let name = "\(scheme)://127.0.0.1:\(port)/rows.csv"
      let outcome = try Self.run("gr check p", files: ["p/a.gr": Self.reading(name)])
      #expect(outcome.status == 66, "\(outcome.output)")
    }
    var waiting = [pollfd(fd: listener, events: Int16(POLLIN), revents: 0)]
    #expect(unsafe poll(&waiting, 1, 0) == 0, "somebody connected")
  }

  /// The sources call nothing that starts processes or opens connections.
  @Test func theSourcesHaveNoMeansToDoSo() throws {
    let means = [
      "socket", "connect", "execv", "execve", "execl", "posix_spawn", "popen", "system", "fork",
      "dlopen", "getaddrinfo",
    ]
    let call = try Regex("\\b(" + means.joined(separator: "|") + ")\\(")
    let sources = GrCommand.root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var count = 0
    while let file = files?.nextObject() as? URL {
      guard ["swift", "h"].contains(file.pathExtension) else { continue }
      count += 1
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.firstMatch(of: call) == nil, "\(file.lastPathComponent)")
      #expect(!text.contains("URLSession") && !text.contains("Process()"))
    }
    #expect(count > 100)
  }
}
