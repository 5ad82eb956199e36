import Foundation
import GeredeTesting
import Testing

/// Programs that are made to explode end at the limit, with the memory of the process under it and a
/// message that says what grew.
@Suite(.serialized) struct LimitCommandTests {
  private static let units = """
    kind Unit { size: Int. }
    relation Unit borders Unit.

    """

  private static func units(_ count: Int) -> String {
    units + (0..<count).map { "unit U\($0) { size: \($0). }\n" }.joined()
  }

  private static func run(
    _ arguments: [String], _ files: [String: String], interruptAfter delay: Double? = nil
  ) throws -> MeasuredRun {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "gerede-limits-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    return try MeasuredRun(
      ["check", "a.gr", "--at", "2026-01-01", "--limit-time", "20"] + arguments, in: folder,
      interruptAfter: delay)
  }

  /// A program with what stops it, where and with which limits.
  struct Explosion: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var options: [String]
    var code: String
    /// What the message points at.
    var shown: String
    var testDescription: String { name }
  }

  private static let explosions = [
    Explosion(
      name: "a join of 10^12 rows",
      text: units(1000) + """
        relation (a: Unit) meets (b: Unit) near (c: Unit) beside (d: Unit).
        rule Huge: a meets b near c beside d
          when a is Unit and b is Unit and c is Unit and d is Unit.
        """,
      options: ["--limit-memory", "200MB", "--limit-time", "200"], code: "GR0802",
      shown: "rule Huge"),
    Explosion(
      name: "a join of 10^12 rows that yields none",
      text: units(1000) + """
        requirement Nothing: no unit a, unit b, unit c, unit d
          where a.size + b.size + c.size + d.size = -1.
        """,
      options: ["--limit-memory", "200MB", "--limit-time", "2"], code: "GR0804",
      shown: "requirement Nothing"),
    Explosion(
      name: "an aggregate over 10^12 rows",
      text: units(1000) + """
        rule Every: a borders b when a is Unit and b is Unit.
        requirement Few: count(a, b, c, d where a borders b and c borders d) <= 3.
        """,
      options: ["--limit-memory", "200MB", "--limit-time", "200"], code: "GR0802",
      shown: "requirement Few"),
    Explosion(
      name: "a trust graph in which everybody trusts everybody",
      text: "kind Town is Party.\nrelation Party holds Party.\n"
        + (0..<60).map { "town T\($0).\n" }.joined()
        + (0..<60).map { "trust T\($0) accepts from p that q holds x onward when p is Town.\n" }
        .joined()
        + (0..<60).flatMap { a in (0..<10).map { "T\(a) says T\($0) holds T\(a).\n" } }.joined(),
      options: ["--limit-memory", "200MB", "--limit-facts", "3000"], code: "GR0801",
      shown: "trust T"),
    Explosion(
      name: "facts that follow",
      text: units(300) + "rule Every: a borders b when a is Unit and b is Unit.\n",
      options: ["--limit-facts", "5000"], code: "GR0801", shown: "rule Every"),
    Explosion(
      name: "facts that are given", text: units(300), options: ["--limit-facts", "100"],
      code: "GR0801", shown: "U299"),
    Explosion(
      name: "more findings than memory",
      text: units(400) + """
        requirement Larger for every unit a, unit b where a.size >= 0: b.size < 0.
        """,
      options: ["--limit-memory", "100MB", "--limit-time", "200"], code: "GR0802",
      shown: "b.size < 0"),
  ]

  @Test(arguments: explosions) func endsAtTheLimit(_ explosion: Explosion) throws {
    let run = try Self.run(explosion.options, ["a.gr": explosion.text])
    #expect(run.status == 3, "\(run.output.suffix(2000))")
    #expect(run.output.contains("[\(explosion.code)]"), "\(run.output.suffix(2000))")
    #expect(run.output.contains(explosion.shown), "\(run.output.suffix(2000))")
    #expect(run.output.contains("help:"))
    #expect(run.peakBytes < 200_000_000, "\(run.peakBytes)")
  }

  // MARK: Data

  private static let kind = "kind Unit { key code: Text. }\n"
  private static let keyed = kind + "data Unit from \"units.csv\" key code.\n"
  private static let table = "code\n" + (0..<5000).map { "unit\($0)\n" }.joined()

  @Test func rowsOfDataCount() throws {
    // Two rows of data are more than one fact: once this passed.
    let small = try Self.run(
      ["--limit-facts", "1"], ["a.gr": Self.keyed, "units.csv": "code\na\nb\n"])
    #expect(small.status == 3 && small.output.contains("[GR0801]"), "\(small.output)")
    #expect(small.output.contains("units.csv"), "\(small.output)")
    let large = try Self.run(
      ["--limit-facts", "3000"], ["a.gr": Self.keyed, "units.csv": Self.table])
    #expect(
      large.status == 3 && large.output.contains("\"units.csv\" brings in"), "\(large.output)")
  }

  @Test func sizeOfData() throws {
    let files = ["a.gr": Self.keyed, "units.csv": Self.table]
    let named = try Self.run(["--limit-data", "1KB"], files)
    #expect(named.status == 3 && named.output.contains("[GR0806]"), "\(named.output)")
    #expect(named.output.contains("units.csv"), "\(named.output)")
    let attached = try Self.run(
      ["--limit-data", "1KB", "--data", "Unit=units.csv"], files)
    #expect(attached.status == 3 && attached.output.contains("[GR0806]"), "\(attached.output)")
    let both = try Self.run(
      ["--limit-data", "50KB"],
      files.merging(
        [
          "a.gr": Self.keyed + "relation Unit uses Text.\ndata code uses name from \"uses.csv\".\n",
          "uses.csv": "code,name\n" + (0..<1000).map { "unit\($0),a\n" }.joined(),
        ]) { $1 })
    #expect(both.status == 3 && both.output.contains("with \"uses.csv\""), "\(both.output)")
  }

  @Test func yamlThatStandsForItself() throws {
    let letters = Array("abcdefghij").map(String.init)
    let bomb =
      "- a: &a [x,x,x,x,x,x,x,x,x]\n"
      + (1..<10).map { level in
        let uses = Array(repeating: "*\(letters[level - 1])", count: 9).joined(separator: ",")
        return "- \(letters[level]): &\(letters[level]) [\(uses)]\n"
      }.joined()
    let run = try Self.run(
      ["--limit-memory", "200MB", "--data", "Unit=units.yaml"],
      ["a.gr": Self.kind, "units.yaml": bomb])
    #expect(run.status == 2 && run.output.contains("[GR0724]"), "\(run.output)")
    #expect(run.peakBytes < 200_000_000)
    let deep = try Self.run(
      ["--limit-memory", "200MB", "--data", "Unit=units.yaml"],
      [
        "a.gr": Self.kind,
        "units.yaml": String(repeating: "[", count: 100_000)
          + String(repeating: "]", count: 100_000),
      ])
    #expect(deep.status == 2, "\(deep.output.suffix(500))")
    #expect(deep.peakBytes < 200_000_000)
  }

  // MARK: Texts

  @Test func nesting() throws {
    for (open, close) in [("(", ")"), ("not ", "")] {
      let text =
        "requirement Deep: " + String(repeating: open, count: 50_000) + "true"
        + String(repeating: close, count: 50_000) + ".\n"
      let run = try Self.run([], ["a.gr": text])
      #expect(run.status == 2 && run.output.contains("[GR0236]"), "\(run.output.suffix(1000))")
      #expect(run.output.contains("split it"))
    }
  }

  @Test func countOfMessages() throws {
    let text = String(repeating: "Every one of these is wrong.\n", count: 3_000)
    let run = try Self.run([], ["a.gr": text])
    #expect(run.status == 2)
    #expect(run.output.matches(of: /error\[/).count <= 1_001)
    #expect(run.output.contains("a.gr"))
  }

  @Test func countOfFindings() throws {
    let text = Self.units(60) + "requirement Small for every unit a: a.size < 0.\n"
    let run = try Self.run(["--limit-findings", "5"], ["a.gr": text])
    #expect(run.status == 1)
    #expect(run.output.contains("55 findings more, counted but not listed"), "\(run.output)")
  }

  @Test func aSourceThatIsTooLarge() throws {
    let text = String(repeating: "// nothing\n", count: 1_600_000)
    let run = try Self.run(["--limit-memory", "200MB"], ["a.gr": text])
    #expect(run.status == 2 && run.output.contains("[GR0130]"), "\(run.output.suffix(500))")
    #expect(run.peakBytes < 200_000_000)
  }

  // MARK: Ctrl-C

  @Test func interruption() throws {
    let text =
      Self.units(1000) + """
        requirement Nothing: no unit a, unit b, unit c, unit d
          where a.size + b.size + c.size + d.size = -1.
        """
    // The machine may be busy: the fastest of a few says what the command itself needs.
    var fastest = Double.infinity
    for _ in 0..<5 where fastest > 0.05 {
      let run = try Self.run([], ["a.gr": text], interruptAfter: 1)
      #expect(run.signal == SIGINT, "\(run.output)")
      fastest = min(fastest, run.seconds)
    }
    #expect(fastest <= 0.05)
  }

  /// In a session Ctrl-C ends the question and not the session.
  @Test func interruptionOfAQuestion() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "gerede-limits-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(Self.units(1000).utf8).write(to: folder.appending(path: "a.gr"))
    let question = """
      (no unit a, unit b, unit c, unit d where a.size + b.size + c.size + d.size = -1)?
      U1.size = 1?

      """
    try Data(question.utf8).write(to: folder.appending(path: "input"))
    var fastest = Double.infinity
    for _ in 0..<5 where fastest > 0.05 {
      let run = try MeasuredRun(
        ["repl", "a.gr", "--at", "2026-01-01", "--limit-time", "20"], in: folder, input: "input",
        interruptAfter: 2)
      #expect(run.status == 0, "\(run.output)")
      #expect(run.output.hasPrefix("stopped; everything is as it was\n"), "\(run.output)")
      #expect(run.output.contains("yes"), "\(run.output)")
      fastest = min(fastest, run.seconds)
    }
    // In that time the other question is answered as well.
    #expect(fastest <= 0.05)
  }
}
