import Foundation
import GeredeTesting
import Testing

/// What the command does with files, options and exit codes.
@Suite struct CommandLineTests {
  /// Runs `script` in a new folder with the given files; a file is a path and its text.
  private static func run(
    _ script: String, files: [String: String] = [:]
  ) throws -> GrCommand.Outcome {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "gerede-commands-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    return try GrCommand.run(script, in: folder)
  }

  private static let met = """
    kind Component { licence: Text. }
    component Notify { licence: "MIT". }
    requirement Licensed for every component c: c has licence.
    """
  private static let breached = """
    kind Component { licence: Text. }
    component Notify { licence: "closed". }
    requirement Open for every component c: c.licence = "MIT".
    """
  private static let unproven = """
    kind Component { licence: Text. }
    component Notify.
    requirement Open for every component c: c.licence = "MIT".
    """
  private static let warning = """
    kind Component { licence: Text. }
    component Notify { licence: "closed". }
    requirement Open (warning) for every component c: c.licence = "MIT".
    """

  @Test func unknownVerbsAreProposed() throws {
    let expected = [
      ("gr chek agreement.gr", "= help: write: gr check\n"),
      ("gr chek --lang nl agreement.gr", "= hulp: schrijf: gr check\n"),
      ("gr --lang nl chek", "= hulp: schrijf: gr check\n"),
      ("gr agreement.gr", "= help: write: gr check agreement.gr\n"),
      ("gr controleer --lang nl .", "= hulp: schrijf: gr check\n"),
      (
        "gr zzz",
        "the commands are: gr check, gr test, gr ask, gr why, gr may, gr owed, gr repl, gr fmt, "
          + "gr explain, gr new, gr swift\n"
      ),
      ("LANG=nl_NL.UTF-8 LC_ALL= gr chek", "= hulp: schrijf: gr check\n"),
    ]
    for (script, help) in expected {
      let outcome = try Self.run(script)
      #expect(outcome.status == 64, "\(script)")
      #expect(outcome.output.contains("[GR0913]"), "\(script): \(outcome.output)")
      #expect(outcome.output.contains(help), "\(script): \(outcome.output)")
    }
  }

  private static let service = """
    event Party host Thing.
    event Party visit Thing.
    party Acme. party Beta. thing Office.
    agreement Service between Acme, Beta from 2026-01-01 until 2026-12-31 {
      clause Hosting: Acme may host Office.
      clause NoHosting: Beta must not host t.
      clause Visit: Acme must visit Office by 2026-03-01.
    }

    """

  @Test func exitCodes() throws {
    let files = [
      "met.gr": Self.met, "breached.gr": Self.breached, "unproven.gr": Self.unproven,
      "warning.gr": Self.warning, "broken.gr": "kind component.\n",
      "passing.gr": Self.breached
        + "\nscenario \"Open\" { at 2026-01-01: expect breached Open for Notify. }\n",
      "failing.gr": Self.breached
        + "\nscenario \"Open\" { at 2026-01-01: expect met Open for Notify. }\n",
      "service.gr": Self.service,
    ]
    let expected: [(String, Int32)] = [
      ("gr check met.gr", 0), ("gr check breached.gr", 1), ("gr check unproven.gr", 1),
      ("gr check --fail-on error unproven.gr", 0), ("gr check warning.gr", 0),
      ("gr check --fail-on warning warning.gr", 1), ("gr check broken.gr", 2),
      ("gr check --limit-facts 0 met.gr", 64), ("gr check --format xml met.gr", 64),
      ("gr check --at yesterday met.gr", 64), ("gr check absent.gr", 66), ("gr frobnicate", 64),
      ("gr check met.gr breached.gr", 1), ("gr --version", 0), ("gr check < met.gr -", 0),
      ("gr check --data x met.gr", 64), ("gr check --data x=absent.csv met.gr", 66),
      ("gr ask 'c.licence = x?' met.gr", 0), ("gr ask 'Notify.licence = \"MIT\"?' met.gr", 0),
      ("gr ask 'Notify.licence = \"closed\"?' met.gr", 1),
      ("gr ask 'Notify.licence = \"MIT\"?' unproven.gr", 1), ("gr ask 'x y z w?' met.gr", 2),
      ("gr test met.gr", 0), ("gr test broken.gr", 2), ("gr test absent.gr", 66),
      ("gr test passing.gr", 0), ("gr test passing.gr failing.gr", 1),
      ("gr test --filter OPEN passing.gr", 0), ("gr test --filter nothing passing.gr", 1),
      ("gr test --coverage --threshold 100 passing.gr", 0),
      ("gr test --coverage --threshold 100 met.gr", 1), ("gr test --threshold 50 met.gr", 64),
      ("gr test --coverage --threshold 101 met.gr", 64), ("gr test --sides passing.gr", 64),
      ("gr test --coverage --sides --threshold 100 passing.gr", 1),
      ("gr test --coverage --library passing.gr", 0), ("gr test --library passing.gr", 64),
      ("gr test --coverage --limit-facts 1 passing.gr", 3),
      ("gr test --format junit passing.gr", 0), ("gr test --format json failing.gr", 1),
      ("gr check --at 2026-02-01 service.gr", 0), ("gr check --at 2026-04-01 service.gr", 1),
      ("gr may --at 2026-02-01 'Acme host Office' service.gr", 0),
      ("gr may --at 2026-02-01 'may Acme host Office?' service.gr", 0),
      ("gr may --at 2026-02-01 'Beta host Office' service.gr", 1),
      ("gr may --at 2026-02-01 'Beta visit Office' service.gr", 1),
      ("gr may --at 2027-02-01 --format json 'Acme host Office' service.gr", 1),
      ("gr may 'Acme host' service.gr", 2), ("gr may 'Acme host Office' broken.gr", 2),
      ("gr may 'Acme host Office' absent.gr", 66), ("gr may", 64),
      ("gr ask --at 2026-02-01 'may Acme host Office?' service.gr", 0),
      ("gr ask --at 2026-02-01 'may Beta host Office?' service.gr", 1),
      ("gr owed --at 2026-02-01 service.gr", 0), ("gr owed --at 2026-04-01 service.gr", 1),
      ("gr owed met.gr", 0), ("gr owed --format json broken.gr", 2), ("gr owed absent.gr", 66),
      ("gr explain GR1001", 0), ("gr explain 1001", 0), ("gr explain GR9999", 64),
    ]
    for (line, status) in expected {
      let outcome = try Self.run(line, files: files)
      #expect(outcome.status == status, "\(line)\n\(outcome.output)")
    }
  }

  @Test func hostMessages() throws {
    let expected = [
      ("gr check absent.gr", "GR0901"), ("gr check --at 31-12-2026 .", "GR0912"),
      ("gr explain GR9999", "GR0909"),
    ]
    for (line, code) in expected {
      let outcome = try Self.run(line)
      #expect(outcome.output.contains("error[\(code)]"), "\(line)\n\(outcome.output)")
      let dutch = try Self.run("\(line) --lang nl")
      #expect(dutch.output.contains("fout[\(code)]"), "\(line)\n\(dutch.output)")
    }
  }

  @Test func aLinkOutOfTheProjectIsNotRead() throws {
    let files = ["secret.gr": Self.met, "p/project.gr": "project P.\n"]
    let outcome = try Self.run("ln -s ../secret.gr p/link.gr; gr check .", files: files)
    #expect(outcome.status == 66, "\(outcome.output)")
    #expect(outcome.output.contains("[GR0904]"), "\(outcome.output)")
  }

  @Test func messagesGoToStandardError() throws {
    let files = ["broken.gr": "kind component.\n" + Self.breached]
    let outcome = try Self.run("gr check broken.gr 2>/dev/null", files: files)
    #expect(!outcome.output.contains("error["), "\(outcome.output)")
    let document = try Self.run("gr check --format json broken.gr 2>/dev/null", files: files)
    #expect(document.output.contains("\"complete\":false"), "\(document.output)")
  }

  @Test func theEndOfAPipeIsQuiet() throws {
    let many =
      Self.breached + "\n" + (0..<3_000).map { "component C\($0) { licence: \"no\". }\n" }.joined()
    let outcome = try Self.run("gr check many.gr | head -n 1", files: ["many.gr": many])
    #expect(outcome.output.split(separator: "\n").count == 1, "\(outcome.output)")
  }

  @Test func aProjectReadsItsOwnFolderOnly() throws {
    let files = [
      "secret.csv": "licence\nMIT\n",
      "p/project.gr": "project P.\n",
      "p/up.gr": "kind A { key id: Text. }\ndata A from \"../secret.csv\" key id.\n",
      "p/absolute.gr": "kind B { key id: Text. }\ndata B from \"/etc/passwd\" key id.\n",
      "p/link.gr": "kind C { key id: Text. }\ndata C from \"link.csv\" key id.\n",
    ]
    for name in ["up", "absolute", "link"] {
      let outcome = try Self.run(
        "ln -s ../secret.csv p/link.csv; gr check p/\(name).gr", files: files)
      #expect(outcome.status == 66, "\(outcome.output)")
      #expect(outcome.output.contains("[GR0701]"), "\(outcome.output)")
      #expect(!outcome.output.contains("MIT"), "\(outcome.output)")
    }
  }

  @Test func dataMustBeFiles() throws {
    let files = ["a.gr": "kind A { key id: Text. }\ndata A from \"a.csv\" key id.\n"]
    for make in ["mkdir a.csv", "mkfifo a.csv", "ln -s /dev/zero a.csv", "true"] {
      let outcome = try Self.run("\(make); timeout 10 gr check a.gr", files: files)
      #expect(outcome.status == 66, "\(make)\n\(outcome.output)")
    }
    for make in ["mkdir b.csv", "mkfifo b.csv"] {
      let outcome = try Self.run("\(make); timeout 10 gr check --data A=b.csv a.gr", files: files)
      #expect(outcome.status == 66, "\(make)\n\(outcome.output)")
      #expect(outcome.output.contains("[GR0902]"), "\(outcome.output)")
    }
  }

  @Test func zonesAreNeverGuessed() throws {
    let text = "zone \"Europe/Amsterdam\".\n" + Self.met
    let absent = try Self.run("TZDIR=/nowhere gr check a.gr", files: ["a.gr": text])
    #expect(absent.status == 2, "\(absent.output)")
    #expect(absent.output.contains("[GR0906]"), "\(absent.output)")
    let unknown = try Self.run(
      "gr check a.gr", files: ["a.gr": "zone \"Europe/Amsterdm\".\n" + Self.met])
    #expect(unknown.output.contains("[GR0905]"), "\(unknown.output)")
  }

  @Test func aFolderIsCheckedProjectByProject() throws {
    let files = [
      "one/project.gr": "project One.\n", "one/a.gr": Self.met,
      "two/project.gr": "project Two.\n", "two/a.gr": Self.breached,
    ]
    let outcome = try Self.run("gr check .", files: files)
    #expect(outcome.status == 1, "\(outcome.output)")
    #expect(outcome.output.contains("── one"), "\(outcome.output)")
    #expect(outcome.output.contains("── two"), "\(outcome.output)")
    let sarif = try Self.run("gr check --format sarif .", files: files)
    #expect(sarif.output.split(separator: "\"tool\"").count == 3, "\(sarif.output)")
  }

  @Test func aFileOfAProjectIsCheckedAlone() throws {
    let files = ["project.gr": "project One.\n", "a.gr": Self.met, "b.gr": Self.breached]
    let outcome = try Self.run("gr check a.gr", files: files)
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test func standardInputOnce() throws {
    let outcome = try Self.run("gr check --data x=- - < /dev/null")
    #expect(outcome.status == 64)
    #expect(outcome.output.contains("[GR0911]"), "\(outcome.output)")
    let empty = try Self.run("mkdir e; gr check e")
    #expect(empty.status == 66)
    #expect(empty.output.contains("[GR0907]"), "\(empty.output)")
  }

  @Test func newProjectsCheck() throws {
    for language in ["en", "nl"] {
      let outcome = try Self.run(
        "gr new my-agreement --lang \(language) && gr check my-agreement && gr fmt --check my-agreement"
          + " && gr test --coverage --threshold 100 my-agreement"
      )
      #expect(outcome.status == 0, "\(language)\n\(outcome.output)")
      #expect(!outcome.output.contains("["), "\(outcome.output)")
    }
    let again = try Self.run("mkdir x; gr new x")
    #expect(again.status == 64)
    #expect(again.output.contains("[GR0910]"), "\(again.output)")
  }

  @Test func formattingIsInPlace() throws {
    let files = ["a.gr": "kind   A.\nkind B .\n", "broken.gr": "kind   a\n"]
    let changed = try Self.run("gr fmt a.gr && cat a.gr && gr fmt --check a.gr", files: files)
    #expect(changed.status == 0, "\(changed.output)")
    #expect(changed.output.contains("kind A.\nkind B.\n"), "\(changed.output)")
    let check = try Self.run("gr fmt --check a.gr; echo $?; cat a.gr", files: files)
    #expect(check.output.contains("1\nkind   A.\n"), "\(check.output)")
    let broken = try Self.run("gr fmt broken.gr; echo $?; cat broken.gr", files: files)
    #expect(broken.output.hasSuffix("2\nkind   a\n"), "\(broken.output)")
    let piped = try Self.run("printf 'kind   A.\\n' | gr fmt -")
    #expect(piped.output == "kind A.\n", "\(piped.output)")
  }

  @Test func formattingAFileThatMayNotBeWritten() throws {
    // Root may write everywhere; there the folder must be one that nobody can write in.
    let outcome = try Self.run("gr fmt /proc/version; echo $?")
    #expect(outcome.output.contains("GR09") || outcome.output.contains("GR0"), "\(outcome.output)")
  }

  @Test func anyInputEndsWell() throws {
    let script = """
      LC_ALL=C awk 'BEGIN { srand(1); for (i = 0; i < 50000; i++) printf "%c", int(rand() * 256) }' > r.gr; timeout 20 gr check r.gr > out 2>&1; echo $?
      printf '%s' "$(head -c 200000 /dev/zero | tr '\\0' '(')" > deep.gr
      timeout 20 gr check deep.gr > out 2>&1; echo $?
      : > empty.gr; timeout 20 gr check empty.gr > out 2>&1; echo $?
      printf 'use b.\\n' > a.gr; printf 'use a.\\n' > b.gr
      timeout 20 gr check a.gr b.gr > out 2>&1; echo $?
      """
    let outcome = try Self.run(script)
    let statuses = outcome.output.split(separator: "\n").map(String.init)
    #expect(statuses.allSatisfy { ["0", "1", "2", "3"].contains($0) }, "\(outcome.output)")
  }
}
