public import GeredeFindings
import GeredeText

/// Messages and findings as a log of SARIF 2.1.0 (OASIS), for code scanning services.
public struct SarifReport: Sendable {
  let context: ReportContext

  /// A report in SARIF 2.1.0.
  public init(_ context: ReportContext) {
    self.context = context
  }

  /// The log of one run or, where a folder holds several projects, of several.
  public static func log(_ runs: [JSON]) -> JSON {
    .object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")), ("runs", .array(runs)),
    ])
  }

  /// The run of one check.
  public func run(_ result: CheckResult) -> JSON {
    let codes = Set(result.messages.map(\.code) + result.findings.map(\.code)).sorted()
    return .object([
      ("tool", .object([("driver", driver(codes))])),
      ("columnKind", .string("unicodeCodePoints")),
      ("invocations", .array([.object([("executionSuccessful", .bool(result.isComplete))])])),
      ("results", .array(result.messages.map(json) + result.findings.map(json))),
    ])
  }

  private func driver(_ codes: [DiagnosticCode]) -> JSON {
    .object([
      ("name", .string(Tool.name)),
      ("version", .string(Tool.version)),
      (
        "rules",
        .array(
          codes.map { code in
            .object([
              ("id", .string(code.description)),
              ("help", .object([("text", .string("gr explain \(code)"))])),
            ])
          })
      ),
    ])
  }

  private func json(_ message: Message) -> JSON {
    let text = [context.text(message.text)] + message.help.map(context.text)
    return result(
      code: message.code, severity: message.severity, text: text.joined(separator: "\n"),
      place: message.place,
      related: message.labels.map { (context.text($0.text), $0.place) }, properties: [])
  }

  private func json(_ finding: Finding) -> JSON {
    var text = [context.text(finding.text)]
    let report = TextReport(context)
    text += finding.because.map { context.words("because ", "want ") + report.text(of: $0) }
    text += finding.help.map(context.text)
    return result(
      code: finding.code, severity: finding.severity, text: text.joined(separator: "\n"),
      place: finding.place,
      related: finding.because.compactMap { reason in
        reason.place.map { (context.text(reason.text), $0) }
      },
      properties: [
        ("outcome", .string(finding.outcome.rawValue)),
        ("subject", .string(finding.subject.name)),
        ("bindings", .object(finding.bindings.map { ($0.variable, $0.value.json) })),
      ])
  }

  private func result(
    code: DiagnosticCode, severity: Severity, text: String, place: Place,
    related: [(text: String, place: Place)], properties: [(name: String, value: JSON)]
  ) -> JSON {
    var members: [(name: String, value: JSON)] = [
      ("ruleId", .string(code.description)),
      ("level", .string(severity == .info ? "note" : severity.keyword)),
      ("message", .object([("text", .string(text))])),
    ]
    if let location = physicalLocation(of: place) {
      members.append(("locations", .array([.object([("physicalLocation", location)])])))
    }
    let places = related.compactMap { item in
      physicalLocation(of: item.place).map { location in
        JSON.object([
          ("physicalLocation", location), ("message", .object([("text", .string(item.text))])),
        ])
      }
    }
    if !places.isEmpty { members.append(("relatedLocations", .array(places))) }
    if !properties.isEmpty { members.append(("properties", .object(properties))) }
    return .object(members)
  }

  private func physicalLocation(of place: Place) -> JSON? {
    switch place {
    case .span(let span):
      guard let region = context.region(of: span) else { return nil }
      return .object([
        artifact(region.file),
        (
          "region",
          .object([
            ("startLine", .int(Int64(region.start.line))),
            ("startColumn", .int(Int64(region.start.column))),
            ("endLine", .int(Int64(region.end.line))),
            ("endColumn", .int(Int64(region.end.column))),
          ])
        ),
      ])
    case .data(let place):
      guard let row = place.row else { return .object([artifact(place.file)]) }
      return .object([
        artifact(place.file), ("region", .object([("startLine", .int(Int64(row)))])),
      ])
    case .file(let name): return .object([artifact(name)])
    case .host: return nil
    }
  }

  private func artifact(_ file: String) -> (name: String, value: JSON) {
    ("artifactLocation", .object([("uri", .string(SarifReport.reference(file)))]))
  }

  /// A path as a relative reference of RFC 3986.
  static func reference(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }
}
