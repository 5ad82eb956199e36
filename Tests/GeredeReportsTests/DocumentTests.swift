import GeredeFindings
import GeredeReports
import GeredeText
import Testing

/// The documents for programs.
@Suite struct DocumentTests {
  private static let context: ReportContext = {
    var sources = SourceMap()
    _ = sources.add(Source(name: "a b.gr", text: "één regel\n"))
    return ReportContext(sources: sources, language: .english)
  }()

  private static let result = CheckResult(
    at: 1_767_225_600,
    findings: [
      Finding(
        code: 1001, severity: .warning, outcome: .breached,
        subject: FindingSubject(.requirement, "R"),
        bindings: [.init("m", .money(5_000_000, currency: "EUR")), .init("p", .missing)],
        text: Bilingual(en: "R is \"breached\"", nl: "R is geschonden"),
        place: .span(Span(SourceID(0), 6, 11)))
    ],
    messages: [
      Message(
        701, .error, at: .data(DataPlace(file: "x.csv", row: 2, column: "a")), en: "bad\u{1}",
        nl: "")
    ],
    requirements: [RequirementSummary(name: "R", place: .host)])

  @Test func check() {
    let document = CheckDocument(Self.context).json(Self.result).document
    #expect(document.hasPrefix(#"{"schema":"gerede.check/1","at":"2026-01-01T00:00:00Z","#))
    #expect(document.contains(#""bindings":{"m":{"currency":"EUR","amount":"500.00"},"p":null}"#))
    #expect(
      document.contains(
        #""location":{"file":"a b.gr","line":1,"column":5,"endLine":1,"endColumn":10}"#))
    #expect(
      document.contains(#""message":"bad\u0001","location":{"file":"x.csv","row":2,"field":"a"}"#))
    #expect(document.contains(#"R is \"breached\""#))
  }

  @Test func sarif() {
    let document = SarifReport.log([SarifReport(Self.context).run(Self.result)]).document
    #expect(document.contains(#""uri":"a%20b.gr""#))
    #expect(document.contains(#""startLine":1,"startColumn":5,"endLine":1,"endColumn":10"#))
  }

  @Test func junit() {
    let xml = JUnitReport(Self.context, threshold: .warning).suites(Self.result)
    #expect(
      xml.contains(#"<testsuite name="program" tests="1" failures="0" errors="1" skipped="0">"#))
    #expect(xml.contains(#"<testsuite name="requirements" tests="1" failures="1""#))
    #expect(xml.contains("&quot;breached&quot;"))
    #expect(!xml.contains("\u{1}"))
    let mild = JUnitReport(Self.context, threshold: .error).suites(Self.result)
    #expect(mild.contains(#"<testsuite name="requirements" tests="1" failures="0""#))
  }

  @Test func gitHub() {
    let text = GitHubReport(Self.context).text(Self.result)
    #expect(text.contains("::error file=x.csv,line=2,title=GR0701::bad"))
    #expect(
      text.contains(
        "::warning file=a b.gr,line=1,endLine=1,col=5,endColumn=10,title=GR1001::R is \"breached\"")
    )
  }

  @Test func answers() {
    let answer = Answer.table(
      columns: ["c", "n"], rows: [[.entity("Notify, v2"), .int(12)], [.entity("B"), .int(3)]],
      unknown: [[.entity("C"), .missing]])
    let report = AnswerReport(Self.context)
    #expect(
      report.text(answer) == """
        c            n
        ──────────  ──
        Notify, v2  12
        B            3

        2 answers, and 1 that cannot be told for lack of facts:

        c  n
        ─  ─
        C  ?

        """)
    #expect(report.csv(answer) == "c,n\n\"Notify, v2\",12\nB,3\n")
    #expect(
      report.json(answer).document
        == #"{"schema":"gerede.ask/1","columns":["c","n"],"rows":[["Notify, v2",12],["B",3]],"#
        + #""unknown":[["C",null]]}"# + "\n")
    #expect(report.text(.closed(.unknown, because: [])) == "unknown\n")
  }

  @Test func labels() {
    let answer = Answer.table(
      columns: ["s", "t"],
      rows: [
        [.entity("s14", label: "Identity assertion"), .text("a")],
        [.entity("Notify"), .text("b")],
      ], unknown: [])
    let report = AnswerReport(Self.context)
    #expect(
      report.text(answer) == """
        s                         t
        ────────────────────────  ─
        s14 "Identity assertion"  a
        Notify                    b

        2 answers

        """)
    #expect(report.csv(answer) == "s,t\ns14,a\nNotify,b\n")
    #expect(
      report.json(answer).document.hasSuffix(
        #""unknown":[],"labels":[["Identity assertion",null],[null,null]]}"# + "\n"))
    var result = Self.result
    result.findings[0].bindings = [.init("s", .entity("s14", label: "Identity assertion"))]
    #expect(
      CheckDocument(Self.context).json(result).document.contains(
        #""bindings":{"s":"s14"},"labels":{"s":"Identity assertion"},"detail":null,"message""#))
  }

  @Test func answersInWideLetters() {
    let answer = Answer.table(
      columns: ["x", "n"],
      rows: [
        [.entity("東京"), .int(1)], [.entity("e\u{301}e\u{301}n"), .int(10)],
        [.entity("Oss"), .int(100)],
      ], unknown: [])
    #expect(
      AnswerReport(Self.context).text(answer) == """
        x       n
        ────  ───
        東京    1
        e\u{301}e\u{301}n    10
        Oss   100

        3 answers

        """)
  }

  @Test func answersThatAreNone() {
    let report = AnswerReport(Self.context)
    #expect(report.text(.table(columns: ["x"], rows: [], unknown: [])) == "no answers\n")
    var dutch = Self.context
    dutch.language = .dutch
    #expect(
      AnswerReport(dutch).text(
        .table(columns: ["x"], rows: [], unknown: (1...22).map { [.int($0)] })
      ).hasPrefix(
        """
        geen antwoorden, en 22 waarvan het niet te zeggen is door ontbrekende feiten:

         x
        ──
         1

        """))
    #expect(
      AnswerReport(dutch).text(
        .table(columns: ["x"], rows: [], unknown: (1...22).map { [.int($0)] })
      ).hasSuffix("20\n… en nog 2\n"))
  }
}
