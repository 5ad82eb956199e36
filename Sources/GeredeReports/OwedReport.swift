public import GeredeFindings
public import GeredeText

/// The residual agreement: who still owes what to whom, until when.
public struct OwedReport: Sendable {
  let context: ReportContext
  let style: TextStyle

  /// A report of what is owed.
  public init(_ context: ReportContext, style: TextStyle = .plain) {
    self.context = context
    self.style = style
  }

  /// One paragraph per duty, by deadline, then how many there are.
  public func text(_ owed: ResidualAgreement) -> String {
    var text = ""
    for duty in owed.duties { text += self.text(duty) + "\n" }
    if !owed.unproven.isEmpty {
      text += style.paint(
        context.words("It cannot be told whether these are owed:", "Niet te zeggen of dit moet:"),
        as: .title)
      text += "\n\n"
      for duty in owed.unproven { text += self.text(duty) + "\n" }
    }
    return text + counts(owed) + "\n"
  }

  /// `Denbosch must report B1 to Rotterdam`, with its deadline and its clause.
  private func text(_ duty: OwedDuty) -> String {
    let action = DisplayWidth.printable(context.text(duty.action))
    let title =
      "\(DisplayWidth.printable(duty.bearer)) "
      + context.words("must", "moet") + " \(action)"
    var lines = [style.paint(title, as: .title)]
    lines.append("  " + deadline(of: duty))
    var clause = context.words("clause", "bepaling") + " " + context.text(duty.shownClause)
    if let name = context.shortName(of: duty.place) { clause += " (\(name))" }
    if let source = duty.source { clause += ", " + DisplayWidth.printable(source) }
    lines.append("  " + clause)
    return lines.joined(separator: "\n") + "\n"
  }

  private func deadline(of duty: OwedDuty) -> String {
    guard let deadline = duty.deadline else {
      return duty.state == .violated
        ? context.words("not so now", "nu niet zo")
        : context.words("without a deadline", "zonder einddatum")
    }
    let instant = context.text(context.moment(deadline))
    return duty.state == .violated
      ? context.words("since \(instant) too late", "sinds \(instant) te laat")
      : context.words("by \(instant)", "uiterlijk \(instant)")
  }

  private func counts(_ owed: ResidualAgreement) -> String {
    let report = TextReport(context)
    let violated = owed.duties.count { $0.state == .violated }
    guard !owed.duties.isEmpty || !owed.unproven.isEmpty else {
      return context.words("nothing is owed", "er staat niets open")
    }
    var parts = [
      context.words(
        report.counted(owed.duties.count, "open duty", "open duties"),
        report.counted(owed.duties.count, "open plicht", "open plichten"))
    ]
    if violated > 0 {
      parts.append(
        context.words(
          "\(report.grouped(violated)) past \(violated == 1 ? "its" : "their") deadline",
          "\(report.grouped(violated)) over de termijn"))
    }
    if !owed.unproven.isEmpty {
      parts.append(
        context.words(
          "\(report.grouped(owed.unproven.count)) that cannot be told",
          "\(report.grouped(owed.unproven.count)) niet te zeggen"))
    }
    return parts.joined(separator: ", ")
  }

  /// The document `gerede.owed/1`; its schema stands in docs/schemas/gerede.owed-1.json.
  public func json(_ owed: ResidualAgreement) -> JSON {
    .object([
      ("schema", .string("gerede.owed/1")), ("at", .string(ValueText.isoInstant(owed.at))),
      ("duties", .array(owed.duties.map(json))), ("unproven", .array(owed.unproven.map(json))),
    ])
  }

  /// The document `gerede.owed/1` of a program that could not be evaluated.
  public func json(_ messages: [Message]) -> JSON {
    let document = CheckDocument(context)
    return .object([
      ("schema", .string("gerede.owed/1")), ("messages", .array(messages.map(document.json))),
    ])
  }

  private func json(_ duty: OwedDuty) -> JSON {
    .object([
      ("clause", .string(duty.clause)), ("agreement", .string(duty.agreement)),
      ("state", .string(duty.state.rawValue)), ("bearer", .string(duty.bearer)),
      ("counterparty", .optional(duty.counterparty)),
      ("action", .string(context.text(duty.action))),
      ("bindings", .object(duty.bindings.map { ($0.variable, $0.value.json) })),
      ("opening", .optional(duty.opening.map { ValueText.isoInstant($0) })),
      ("deadline", .optional(duty.deadline.map { ValueText.isoInstant($0) })),
      ("source", .optional(duty.source)),
      ("location", CheckDocument(context).location(of: duty.place)),
    ])
  }
}
