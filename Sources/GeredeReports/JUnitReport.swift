public import GeredeFindings
import GeredeText

/// A check as a JUnit XML report: one test case per requirement, one per other finding, one per
/// error in the program.
public struct JUnitReport: Sendable {
  let context: ReportContext
  let threshold: FailureThreshold

  /// - Parameter threshold: milder findings are told as output of a case that passes.
  public init(_ context: ReportContext, threshold: FailureThreshold) {
    self.context = context
    self.threshold = threshold
  }

  /// The document around the suites of one check or several.
  public static func document(_ suites: [String], of verb: String = "check") -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"gr \(verb)\">\n"
      + suites.joined() + "</testsuites>\n"
  }

  /// The suites of one check.
  public func suites(_ result: CheckResult) -> String {
    let program = result.messages.map(testCase)
    var findings: [String: [Finding]] = [:]
    var others: [Finding] = []
    for finding in result.findings {
      if finding.subject.kind == .requirement || finding.subject.kind == .clause {
        findings[finding.subject.name, default: []].append(finding)
      } else {
        others.append(finding)
      }
    }
    let requirements = result.requirements.map { testCase($0, findings[$0.name] ?? []) }
    let agreements = result.agreements.map(testCase)
    let clauses = result.clauses.map { testCase($0, findings["\($0.agreement).\($0.name)"] ?? []) }
    let suites = [
      suite("program", program), suite("agreements", agreements),
      suite("requirements", requirements), suite("clauses", clauses),
      suite("findings", others.map(testCase)),
    ]
    return suites.joined()
  }

  /// The element of one test case, and how it counts.
  struct Case {
    enum Outcome { case passed, skipped, failed, error }
    var outcome: Outcome
    var xml: String
  }

  func suite(_ name: String, _ cases: [Case]) -> String {
    guard !cases.isEmpty else { return "" }
    func count(_ outcome: Case.Outcome) -> Int { cases.count { $0.outcome == outcome } }
    return "  <testsuite name=\"\(name)\" tests=\"\(cases.count)\" failures=\"\(count(.failed))\" "
      + "errors=\"\(count(.error))\" skipped=\"\(count(.skipped))\">\n"
      + cases.map(\.xml).joined() + "  </testsuite>\n"
  }

  func testCase(_ message: Message) -> Case {
    let name = "\(message.code) \(context.name(of: message.place) ?? "")"
    let text = TextReport(context).text(message)
    let title = context.text(message.text)
    if message.severity == .error {
      return Case(
        outcome: .error,
        xml: element(name, "program", problem("error", title, message.code.description, text)))
    }
    return Case(outcome: .passed, xml: element(name, "program", output(text)))
  }

  private func testCase(_ finding: Finding) -> Case {
    let text = TextReport(context).text(finding)
    let name = "\(finding.subject.name) \(context.name(of: finding.place) ?? "")"
    guard threshold.includes(finding) else {
      return Case(outcome: .passed, xml: element(name, finding.subject.kind.rawValue, output(text)))
    }
    let title = context.text(finding.text)
    return Case(
      outcome: .failed,
      xml: element(
        name, finding.subject.kind.rawValue,
        problem("failure", title, finding.code.description, text)))
  }

  private func testCase(_ summary: RequirementSummary, _ findings: [Finding]) -> Case {
    let text = findings.map { TextReport(context).text($0) }.joined(separator: "\n")
    if findings.contains(where: threshold.includes) {
      let title = context.words(
        "\(summary.breached) breached, \(summary.unproven) unproven",
        "\(summary.breached) geschonden, \(summary.unproven) onbewezen")
      let code = findings.first?.code.description ?? ""
      return Case(
        outcome: .failed,
        xml: element(summary.name, "requirement", problem("failure", title, code, text)))
    }
    if summary.isIdle {
      return Case(
        outcome: .skipped, xml: element(summary.name, "requirement", "      <skipped/>\n"))
    }
    return Case(
      outcome: .passed,
      xml: element(summary.name, "requirement", findings.isEmpty ? "" : output(text)))
  }

  /// An agreement passes where it is in force; else it is skipped, with its reason.
  private func testCase(_ summary: AgreementSummary) -> Case {
    guard summary.inForce != .yes else {
      return Case(outcome: .passed, xml: element(summary.name, "agreement", ""))
    }
    let reason = summary.reason.map { " message=\"\(escaped(context.text($0)))\"" } ?? ""
    return Case(
      outcome: .skipped,
      xml: element(summary.name, "agreement", "      <skipped\(reason)/>\n"))
  }

  private func testCase(_ summary: ClauseSummary, _ findings: [Finding]) -> Case {
    let name = "\(summary.agreement).\(summary.name)"
    let text = findings.map { TextReport(context).text($0) }.joined(separator: "\n")
    if findings.contains(where: threshold.includes) {
      let title = context.words(
        "\(summary.violated) violated, \(summary.unproven) unproven",
        "\(summary.violated) geschonden, \(summary.unproven) onbewezen")
      let code = findings.first?.code.description ?? ""
      return Case(
        outcome: .failed, xml: element(name, "clause", problem("failure", title, code, text)))
    }
    if summary.isIdle {
      return Case(outcome: .skipped, xml: element(name, "clause", "      <skipped/>\n"))
    }
    return Case(
      outcome: .passed, xml: element(name, "clause", findings.isEmpty ? "" : output(text)))
  }

  func element(_ name: String, _ group: String, _ content: String) -> String {
    let head = "    <testcase name=\"\(escaped(name))\" classname=\"\(group)\""
    return content.isEmpty ? head + "/>\n" : head + ">\n" + content + "    </testcase>\n"
  }

  func problem(
    _ element: String, _ title: String, _ type: String, _ text: String
  ) -> String {
    "      <\(element) message=\"\(escaped(title))\" type=\"\(type)\">\(escaped(text))</\(element)>\n"
  }

  func output(_ text: String) -> String {
    "      <system-out>\(escaped(text))</system-out>\n"
  }

  /// `text` without what XML 1.0 does not allow, and with its five characters escaped.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&apos;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
