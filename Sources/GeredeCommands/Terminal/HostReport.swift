import GeredeReports
import GeredeText

/// Writes messages that concern no source, to standard error.
struct HostReport {
  private let report: TextReport

  init(_ language: Language) {
    report = TextReport(
      ReportContext(sources: SourceMap(), language: language),
      style: Environment.style(on: .standardError))
  }

  func write(_ messages: [Message]) {
    Output.standardError.write(report.text(messages))
  }
}
