public import GeredeFindings
public import GeredeText

/// The document `gerede.check/1`: everything that `gr check` says, for programs.
///
/// Its schema stands in docs/schemas/gerede.check-1.json.
///
/// ```swift
/// let document = CheckDocument(world.reportContext()).json(world.check(at: now))
/// print(document.document)
/// ```
public struct CheckDocument: Sendable {
  let context: ReportContext

  /// A document in the language of the context, with places in its sources.
  public init(_ context: ReportContext) {
    self.context = context
  }

  /// The document `gerede.check/1`; its schema stands in docs/schemas/gerede.check-1.json.
  public func json(_ result: CheckResult) -> JSON {
    .object([
      ("schema", .string("gerede.check/1")),
      ("at", .string(ValueText.isoInstant(result.at))),
      ("complete", .bool(result.isComplete)),
      ("findings", .array(result.findings.map(json))),
      ("excepted", .array(result.excepted.map(json))),
      ("messages", .array(result.messages.map(json))),
      ("data", .array(result.data.map(json))),
      ("counts", counts(result)),
      ("requirements", .array(result.requirements.map(json))),
      ("agreements", .array(result.agreements.map(json))),
      ("clauses", .array(result.clauses.map(json))),
      ("idleRules", .strings(result.idleRules)),
    ])
  }

  /// A message as documents hold it.
  public func json(_ message: Message) -> JSON {
    .object([
      ("code", .string(message.code.description)),
      ("severity", .string(message.severity.keyword)),
      ("message", .string(context.text(message.text))),
      ("location", location(of: message.place)),
      (
        "related",
        .array(
          message.labels.map {
            .object([
              ("message", .string(context.text($0.text))), ("location", location(of: $0.place)),
            ])
          })
      ),
      ("help", .strings(message.help.map(context.text))),
    ])
  }

  private func json(_ finding: Finding) -> JSON {
    .object(
      [
        ("code", .string(finding.code.description)),
        ("severity", .string(finding.severity.keyword)),
        ("outcome", .string(finding.outcome.rawValue)),
        (
          "subject",
          .object([
            ("kind", .string(finding.subject.kind.rawValue)),
            ("name", .string(finding.subject.name)),
          ])
        ),
      ] + json(finding.bindings) + [
        ("detail", .optional(finding.detail.map(context.text))),
        ("message", .string(context.text(finding.text))),
        ("because", .array(finding.because.map(json))),
        ("source", .optional(finding.source.map(context.text))),
        ("location", location(of: finding.place)),
        ("help", .strings(finding.help.map(context.text))),
      ])
  }

  /// The members `bindings` and, where a value has a label, `labels`.
  private func json(_ bindings: [Finding.Binding]) -> [(name: String, value: JSON)] {
    let labels: [(name: String, value: JSON)] = bindings.compactMap { binding in
      binding.value.label.map { (binding.variable, .string($0)) }
    }
    return [("bindings", .object(bindings.map { ($0.variable, $0.value.json) }))]
      + (labels.isEmpty ? [] : [("labels", .object(labels))])
  }

  private func json(_ excepted: ExceptedBinding) -> JSON {
    .object(
      [("requirement", .string(excepted.requirement.english))] + json(excepted.bindings) + [
        ("because", .array(excepted.because.map(json))),
        ("source", .optional(excepted.source.map(context.text))),
        ("location", location(of: excepted.place)),
      ])
  }

  func json(_ reason: Reason) -> JSON {
    let clause: [(name: String, value: JSON)] =
      reason.clause.map { [("clause", .string($0))] } ?? []
    return .object(
      [
        ("sense", .string(reason.sense.keyword)),
        ("text", .string(context.text(reason.text))),
        ("location", reason.place.map(location) ?? .null),
      ] + clause)
  }

  private func json(_ summary: AgreementSummary) -> JSON {
    .object([
      ("name", .string(summary.name)),
      ("form", .string(summary.form.rawValue)),
      ("inForce", .string(summary.inForce.word(in: .english))),
      ("reason", .optional(summary.reason.map(context.text))),
      ("parties", .strings(summary.parties)),
      ("location", location(of: summary.place)),
    ])
  }

  private func json(_ summary: ClauseSummary) -> JSON {
    .object([
      ("name", .string(summary.name)),
      ("agreement", .string(summary.agreement)),
      ("form", .string(summary.form.rawValue)),
      ("fulfilled", .int(Int64(summary.fulfilled))),
      ("pending", .int(Int64(summary.pending))),
      ("violated", .int(Int64(summary.violated))),
      ("late", .int(Int64(summary.late))),
      ("repaired", .int(Int64(summary.repaired))),
      ("unproven", .int(Int64(summary.unproven))),
      ("lapsed", .int(Int64(summary.lapsed))),
      ("idle", .bool(summary.isIdle)),
      ("location", location(of: summary.place)),
    ])
  }

  private func json(_ data: DataSummary) -> JSON {
    .object([
      ("name", .string(data.name)), ("file", .string(data.file)), ("rows", .int(Int64(data.rows))),
      ("rejected", .int(Int64(data.rejected))),
    ])
  }

  private func json(_ summary: RequirementSummary) -> JSON {
    .object([
      ("name", .string(summary.name)),
      ("met", .int(Int64(summary.met))),
      ("breached", .int(Int64(summary.breached))),
      ("unproven", .int(Int64(summary.unproven))),
      ("excepted", .int(Int64(summary.excepted))),
      ("location", location(of: summary.place)),
    ])
  }

  private func counts(_ result: CheckResult) -> JSON {
    func total(_ count: (RequirementSummary) -> Int) -> JSON {
      .int(Int64(result.requirements.reduce(0) { $0 + count($1) }))
    }
    return .object([
      ("requirements", .int(Int64(result.requirements.count))),
      ("bindings", total { $0.met + $0.breached + $0.unproven + $0.excepted }),
      ("met", total(\.met)),
      ("breached", total(\.breached)),
      ("unproven", total(\.unproven)),
      ("excepted", total(\.excepted)),
      ("idle", total { $0.isIdle ? 1 : 0 }),
      ("unlisted", .int(Int64(result.unlisted))),
      ("agreementsInForce", .int(Int64(result.agreements.count { $0.inForce == .yes }))),
      ("agreementsNotInForce", .int(Int64(result.agreements.count { $0.inForce != .yes }))),
      ("duties", duties(result.clauses)),
      ("forbiddenActs", .int(forbiddenActs(result.clauses))),
    ])
  }

  /// How many instances of duties are in each state.
  private func duties(_ clauses: [ClauseSummary]) -> JSON {
    let duties = clauses.filter(\.asksForSomething)
    func total(_ count: (ClauseSummary) -> Int) -> JSON {
      .int(Int64(duties.reduce(0) { $0 + count($1) }))
    }
    return .object([
      ("total", total(\.count)), ("fulfilled", total(\.fulfilled)), ("pending", total(\.pending)),
      ("violated", total(\.violated)), ("late", total(\.late)), ("repaired", total(\.repaired)),
      ("unproven", total(\.unproven)), ("lapsed", total(\.lapsed)),
    ])
  }

  private func forbiddenActs(_ clauses: [ClauseSummary]) -> Int64 {
    Int64(
      clauses.filter { $0.form == .prohibition }
        .reduce(0) { $0 + $1.violated + $1.late + $1.repaired })
  }

  /// A place: lines and columns count from 1 in Unicode scalars, the end is exclusive. A place in
  /// data has a row and a field; null where there is nothing to point at.
  func location(of place: Place) -> JSON {
    switch place {
    case .span(let span):
      guard let region = context.region(of: span) else { return .null }
      return .object([
        ("file", .string(region.file)),
        ("line", .int(Int64(region.start.line))),
        ("column", .int(Int64(region.start.column))),
        ("endLine", .int(Int64(region.end.line))),
        ("endColumn", .int(Int64(region.end.column))),
      ])
    case .data(let place):
      var members: [(name: String, value: JSON)] = [("file", .string(place.file))]
      if let row = place.row { members.append(("row", .int(Int64(row)))) }
      if let column = place.column { members.append(("field", .string(column))) }
      return .object(members)
    case .file(let name): return .object([("file", .string(name))])
    case .host: return .null
    }
  }
}

extension ReportContext {
  /// The file of a span with its first position and the one after its last character.
  func region(of span: Span) -> (file: String, start: Position, end: Position)? {
    guard let source = source(of: span) else { return nil }
    return (
      source.name, source.position(at: Int(span.start)),
      source.position(at: Int(max(span.start, span.end)))
    )
  }
}

extension Severity {
  /// The word for programs.
  var keyword: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "info"
    }
  }
}

extension Reason.Sense {
  /// The word for programs.
  var keyword: String {
    switch self {
    case .holds: "holds"
    case .absent: "absent"
    case .missing: "missing"
    }
  }
}
