public import GeredeFindings
public import GeredeText

/// Messages and findings as text for people, in the layout of `gr check`.
///
/// ```swift
/// let report = TextReport(world.reportContext(in: .dutch))
/// print(report.text(world.check(at: now)))
/// ```
public struct TextReport: Sendable {
  let context: ReportContext
  let style: TextStyle
  /// Lines of a finding are broken before this many cells.
  static let pageWidth = 100

  /// A report as text.
  public init(_ context: ReportContext, style: TextStyle = .plain) {
    self.context = context
    self.style = style
  }

  /// The text of messages, with an empty line after each.
  public func text(_ messages: [Message]) -> String {
    var text = ""
    for message in messages { text += self.text(message) + "\n" }
    return text
  }

  /// The text of one message: its title, the place with labels, and help.
  public func text(_ message: Message) -> String {
    let excerpt = SourceExcerpt(
      context, style: style, severity: message.severity,
      places: [message.place] + message.labels.map(\.place))
    var lines = [title(message.severity, message.code, message.text)]
    lines += excerpt.lines(at: message.place, labels: message.labels)
    lines += help(message.help, margin: excerpt.margin)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The text of one finding: its title, the place, the binding, the because, the source and help.
  public func text(_ finding: Finding) -> String {
    let excerpt = SourceExcerpt(
      context, style: style, severity: finding.severity, places: [finding.place])
    let margin = excerpt.margin
    var lines = [title(finding.severity, finding.code, finding.text)]
    lines += excerpt.lines(at: finding.place, labels: [])
    lines += bindings(of: finding, margin: margin)
    lines += because(finding.because, margin: margin)
    if let source = finding.source {
      lines.append(
        margin + "= " + context.words("source ", "bron ")
          + DisplayWidth.printable(context.text(source)))
    }
    lines += help(finding.help, margin: margin)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The findings with an empty line after each, then what was counted.
  public func text(_ result: CheckResult) -> String {
    var text = ""
    for finding in result.findings { text += self.text(finding) + "\n" }
    for line in summary(of: result) { text += line + "\n" }
    return text
  }

  /// The lines of a binding, with what became of it; none without either.
  private func bindings(of finding: Finding, margin: String) -> [String] {
    let detail = finding.detail.map { DisplayWidth.printable(context.text($0)) }
    guard !finding.bindings.isEmpty else { return detail.map { [margin + "= " + $0] } ?? [] }
    var parts = finding.bindings.map { "\($0.variable) = \(quoted($0.value))" }
    if let detail { parts[parts.count - 1] += ": " + detail }
    return wrapped(
      parts, lead: margin + "= " + context.words("for ", "voor "), joint: ",",
      margin: margin + "  ")
  }

  /// The lines of a because; none without reasons.
  func because(_ reasons: [Reason], margin: String) -> [String] {
    guard !reasons.isEmpty else { return [] }
    return wrapped(
      reasons.map(text(of:)), lead: margin + "= " + context.words("because ", "want "),
      joint: context.words(" and", " en"), margin: margin + "  ")
  }

  /// A reason with the place that it rests on.
  func text(of reason: Reason) -> String {
    let sentence = DisplayWidth.printable(context.text(reason.text))
    guard let place = reason.place, let name = context.shortName(of: place) else { return sentence }
    let clause = reason.clause.map { context.words(", clause ", ", bepaling ") + $0 } ?? ""
    return "\(sentence) (\(name)\(clause))"
  }

  func title(_ severity: Severity, _ code: DiagnosticCode, _ text: Bilingual) -> String {
    let head = style.paint(
      "\(severity.name(in: context.language))[\(code)]", as: .severity(severity))
    return head + " " + style.paint(DisplayWidth.printable(context.text(text)), as: .title)
  }

  private func help(_ help: [Bilingual], margin: String) -> [String] {
    help.map { proposal in
      let lines = context.text(proposal).split(separator: "\n", omittingEmptySubsequences: false)
      let text = lines.map { DisplayWidth.printable(String($0)) }
        .joined(separator: "\n" + margin + "        ")
      return margin + "= " + style.paint(context.words("help: ", "hulp: "), as: .help) + text
    }
  }

  /// Parts after a lead, with `joint` between them, on as few lines as the page allows.
  func wrapped(
    _ parts: [String], lead: String, joint: String, margin: String
  ) -> [String] {
    // A joint that is a word begins the new line; a comma ends the old one.
    let breaksBefore = joint.hasPrefix(" ")
    var lines: [String] = []
    var line = lead
    for (index, part) in parts.enumerated() {
      if index == 0 {
        line += part
      } else if DisplayWidth.of(line) + DisplayWidth.of(joint + " " + part) <= TextReport.pageWidth
      {
        line += joint + " " + part
      } else if breaksBefore {
        lines.append(line)
        line = margin + joint.drop(while: { $0 == " " }) + " " + part
      } else {
        lines.append(line + joint)
        line = margin + part
      }
    }
    return lines + [line]
  }

  /// A value as a sentence would write it: texts in quotes.
  func quoted(_ value: ShownValue) -> String {
    let text = value.text(in: context.language, zone: context.zone)
    if case .text = value { return "\"\(DisplayWidth.printable(text))\"" }
    return DisplayWidth.printable(text)
  }
}

extension Severity {
  /// The word before a message's code.
  func name(in language: Language) -> String {
    switch (self, language) {
    case (.error, .english): "error"
    case (.error, .dutch): "fout"
    case (.warning, .english): "warning"
    case (.warning, .dutch): "waarschuwing"
    case (.info, _): "info"
    }
  }
}
