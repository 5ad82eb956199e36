public import GeredeFindings
import GeredeText

/// Messages and findings as workflow commands of GitHub Actions, which it shows beside the lines.
public struct GitHubReport: Sendable {
  let context: ReportContext

  /// A report for annotations of GitHub.
  public init(_ context: ReportContext) {
    self.context = context
  }

  /// One line per message and finding.
  public func text(_ result: CheckResult) -> String {
    var text = ""
    for message in result.messages {
      let lines = [context.text(message.text)] + message.help.map(context.text)
      text += line(message.severity, message.code, message.place, lines)
    }
    let report = TextReport(context)
    for finding in result.findings {
      var lines = [context.text(finding.text)]
      lines += finding.because.map { context.words("because ", "want ") + report.text(of: $0) }
      lines += finding.help.map(context.text)
      text += line(finding.severity, finding.code, finding.place, lines)
    }
    return text
  }

  private func line(
    _ severity: Severity, _ code: DiagnosticCode, _ place: Place, _ lines: [String]
  ) -> String {
    let command =
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .info: "notice"
      }
    var properties: [String] = []
    switch place {
    case .span(let span):
      if let region = context.region(of: span) {
        properties = [
          "file=\(escaped(region.file, inProperty: .yes))", "line=\(region.start.line)",
          "endLine=\(region.end.line)",
        ]
        // Columns are allowed only where the stretch lies on one line.
        if region.start.line == region.end.line {
          properties += ["col=\(region.start.column)", "endColumn=\(region.end.column)"]
        }
      }
    case .data(let place):
      properties = ["file=\(escaped(place.file, inProperty: .yes))"]
      if let row = place.row { properties.append("line=\(row)") }
    case .file(let name): properties = ["file=\(escaped(name, inProperty: .yes))"]
    case .host: break
    }
    properties.append("title=\(code)")
    let text = escaped(lines.joined(separator: "\n"), inProperty: .no)
    return "::\(command) \(properties.joined(separator: ","))::\(text)\n"
  }

  /// Whether a text stands in a property, where colons and commas are escaped as well.
  private enum InProperty { case yes, no }

  private func escaped(_ text: String, inProperty: InProperty) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where inProperty == .yes: result += "%3A"
      case "," where inProperty == .yes: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
