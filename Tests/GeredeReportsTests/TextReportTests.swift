import GeredeFindings
import GeredeReports
import GeredeText
import Testing

/// The layout of messages and findings for people.
@Suite struct TextReportTests {
  private static let policy = """
    relation Party provides Component to Party.

    agreement A {
    \tDenbosch must report 'b' to c within 72 hours of b.detected
        when b affects Notify.
    }
    """

  /// The bytes of the first `needle` in the policy.
  private static func span(of needle: String, in text: String = policy) throws -> Span {
    let range = try #require(text.firstRange(of: needle))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return Span(SourceID(0), start, start + needle.utf8.count)
  }

  private static func report(
    _ text: String = policy, language: Language = .english, style: TextStyle = .plain
  ) -> TextReport {
    var sources = SourceMap()
    _ = sources.add(Source(name: "notifications.gr", text: text))
    return TextReport(ReportContext(sources: sources, language: language), style: style)
  }

  @Test func message() throws {
    let message = Message(
      203, at: .span(try Self.span(of: "Notify")), en: "nothing is called \"Notify\"",
      nl: "niets heet \"Notify\"",
      labels: [
        Label(.span(try Self.span(of: "Component")), en: "a component goes here", nl: "hier")
      ],
      help: [Bilingual(en: "write \"Notice\"", nl: "schrijf \"Notice\"")])
    #expect(
      Self.report().text(message) == """
        error[GR0203] nothing is called "Notify"
           ┌─ notifications.gr:5:20
           │
         5 │     when b affects Notify.
           │                    ──────
           ·
         1 │ relation Party provides Component to Party.
           │                         ───────── a component goes here
           = help: write "Notice"

        """)
  }

  @Test func severalLines() throws {
    let place = Place.span(
      try Self.span(of: "Denbosch must report 'b' to c within 72 hours of b.detected\n    when b"))
    let message = Message(611, .warning, at: place, en: "never applies", nl: "geldt nooit")
    #expect(
      Self.report(language: .dutch).text(message) == """
        waarschuwing[GR0611] geldt nooit
           ┌─ notifications.gr:4:2
           │
         4 │     Denbosch must report 'b' to c within 72 hours of b.detected
           │     ───────────────────────────────────────────────────────────
         5 │     when b affects Notify.
           │     ──────

        """)
  }

  @Test func finding() throws {
    let finding = Finding(
      code: 1001, severity: .error, outcome: .breached,
      subject: FindingSubject(.requirement, "OneProvider"),
      bindings: [.init("c", .entity("Notify")), .init("t", .text("a"))],
      text: Bilingual(
        en: "requirement OneProvider is breached", nl: "eis OneProvider is geschonden"),
      because: [
        Reason(
          .holds, text: Bilingual(en: "B1 affects Notify", nl: "B1 raakt Notify"),
          place: .data(DataPlace(file: "incidents.csv", row: 2))),
        Reason(
          .holds, text: Bilingual(en: "Denbosch provides Notify", nl: "Denbosch levert Notify"),
          place: .span(try Self.span(of: "relation"))),
        Reason(
          .absent,
          text: Bilingual(
            en: "nothing says that the component was ever handed to somebody else", nl: "niets"),
          place: nil),
      ],
      source: Bilingual(en: "AVG art. 33", nl: "AVG art. 33"),
      place: .span(try Self.span(of: "agreement A")),
      help: [Bilingual(en: "ask", nl: "vraag")])
    #expect(
      Self.report().text(finding) == """
        error[GR1001] requirement OneProvider is breached
           ┌─ notifications.gr:3:1
           │
         3 │ agreement A {
           │ ───────────
           = for c = Notify, t = "a"
           = because B1 affects Notify (incidents.csv:2) and Denbosch provides Notify (notifications.gr:1)
             and nothing says that the component was ever handed to somebody else
           = source AVG art. 33
           = help: ask

        """)
  }

  @Test func wideAndLongLines() throws {
    let text =
      "x 名前 " + String(repeating: "lorem ", count: 60) + "HERE "
      + String(repeating: "y", count: 300)
    let lines = Self.report(text)
      .text(Message(101, at: .span(try Self.span(of: "HERE", in: text)), en: "e", nl: "e"))
      .split(separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix(" 1 │") })
    #expect(line.hasPrefix(" 1 │ …"))
    #expect(line.hasSuffix("…"))
    #expect(line.count <= 110)
    let mark = try #require(lines.last)
    let start = try #require(line.firstRange(of: "HERE")?.lowerBound)
    #expect(
      line.distance(from: line.startIndex, to: start)
        == mark.prefix { $0 != "─" }.count)

    let wide = Self.report("x 名前 HERE").text(
      Message(101, at: .span(try Self.span(of: "HERE", in: "x 名前 HERE")), en: "e", nl: "e"))
    #expect(wide.hasSuffix("   │        ────\n"))
  }

  @Test func theEndOfALineHasAMark() {
    let message = Message(201, at: .span(Span(SourceID(0), 3, 3)), en: "e", nl: "e")
    #expect(Self.report("abc\ndef").text(message).hasSuffix(" 1 │ abc\n   │    ─\n"))
  }

  @Test func whatMovesTheCursorIsShown() {
    let message = Message(
      101, at: .span(Span(SourceID(0), 0, 1)), en: "a \u{1B}[2J name", nl: "e")
    let text = Self.report("a\u{1B}[2J\u{202E}b").text(message)
    #expect(!text.contains("\u{1B}"))
    #expect(!text.contains("\u{202E}"))
  }

  @Test func colours() {
    let message = Message(201, at: .host, en: "e", nl: "e")
    let text = Self.report(style: .coloured).text(message)
    #expect(text == "\u{1B}[1;31merror[GR0201]\u{1B}[0m \u{1B}[1me\u{1B}[0m\n")
  }

  @Test func summary() {
    var requirement = RequirementSummary(name: "A", place: .host)
    requirement.met = 9790
    requirement.breached = 1
    let result = CheckResult(
      at: 0, requirements: [requirement, RequirementSummary(name: "B", place: .host)],
      idleRules: ["Reach"],
      data: [
        DataSummary(name: "incidents", file: "incidents.csv", rows: 312, rejected: 0),
        DataSummary(name: "uptime", file: "uptime.csv", rows: 1, rejected: 1),
      ])
    #expect(
      Self.report().text(result) == """
        2 requirements over 9 791 bindings: 9 790 met, 1 breached, 0 unproven, 1 requirement idle
        idle: B, Reach
        data: incidents.csv 312 rows · uptime.csv 1 row, 1 rejected

        """)
  }
}
