public import GeredeFindings
public import GeredeText

/// The answer to a question: as a table for people, as JSON, as CSV.
public struct AnswerReport: Sendable {
  let context: ReportContext
  let style: TextStyle

  /// A report of answers.
  public init(_ context: ReportContext, style: TextStyle = .plain) {
    self.context = context
    self.style = style
  }

  /// Rows that cannot be told and are shown; the others are counted.
  private static let shownUnknown = 20

  /// A table with a heading, its rows counted below, then a table of those that cannot be told; or
  /// `yes`, `no`, `unknown` with the because.
  public func text(_ answer: Answer) -> String {
    switch answer {
    case .closed(let truth, let because):
      let lines =
        [style.paint(truth.word(in: context.language), as: .title)]
        + TextReport(context).because(because, margin: "  ")
      return lines.joined(separator: "\n") + "\n"
    case .table(let columns, let rows, let unknown):
      let heading = rows.isEmpty ? "" : table(columns, rows) + "\n"
      return heading + counts(columns, rows.count, unknown)
    case .decision(let decision): return DecisionReport(context, style: style).text(decision)
    }
  }

  /// The document `gerede.ask/1`; its schema stands in docs/schemas/gerede.ask-1.json. Of a decision
  /// the document `gerede.may/1`.
  public func json(_ answer: Answer) -> JSON {
    switch answer {
    case .closed(let truth, let because):
      let document = CheckDocument(context)
      return .object([
        ("schema", .string("gerede.ask/1")), ("answer", .string(truth.word(in: .english))),
        ("because", .array(because.map(document.json))),
      ])
    case .table(let columns, let rows, let unknown):
      return .object(
        [
          ("schema", .string("gerede.ask/1")),
          ("columns", .strings(columns)),
          ("rows", .array(rows.map { .array($0.map(\.json)) })),
          ("unknown", .array(unknown.map { .array($0.map(\.json)) })),
        ] + labels(rows, "labels") + labels(unknown, "unknownLabels"))
    case .decision(let decision): return DecisionReport(context).json(decision)
    }
  }

  /// The document `gerede.ask/1` of a question that could not be answered.
  public func json(_ messages: [Message]) -> JSON {
    let document = CheckDocument(context)
    return .object([
      ("schema", .string("gerede.ask/1")), ("messages", .array(messages.map(document.json))),
    ])
  }

  /// Comma-separated values (RFC 4180) with a header; unknown rows are left out.
  public func csv(_ answer: Answer) -> String {
    switch answer {
    case .closed(let truth, _): "answer\n\(truth.word(in: .english))\n"
    case .table(let columns, let rows, _):
      ([columns] + rows.map { $0.map(\.cell) }).map { row in
        row.map(AnswerReport.quoted).joined(separator: ",") + "\n"
      }.joined()
    case .decision(let decision):
      "decision,reason\n\(decision.verdict.rawValue),\(decision.reason.rawValue)\n"
    }
  }

  /// The labels of the entities in rows, cell by cell; nothing where none has one.
  private func labels(_ rows: [[ShownValue]], _ name: String) -> [(name: String, value: JSON)] {
    guard rows.contains(where: { $0.contains { $0.label != nil } }) else { return [] }
    return [(name, .array(rows.map { .array($0.map { .optional($0.label) }) }))]
  }

  private func table(_ columns: [String], _ rows: [[ShownValue]]) -> String {
    let cells = rows.map { row in
      row.map { DisplayWidth.printable($0.text(in: context.language, zone: context.zone)) }
    }
    var widths = columns.map { DisplayWidth.of($0) }
    for row in cells {
      for (index, cell) in row.enumerated() where index < widths.count {
        widths[index] = max(widths[index], DisplayWidth.of(cell))
      }
    }
    let isNumber = columns.indices.map { column in
      !rows.isEmpty && rows.allSatisfy { column < $0.count && $0[column].isNumber }
    }
    func line(_ row: [String]) -> String {
      var text = ""
      for (index, cell) in row.enumerated() where index < widths.count {
        if index > 0 { text += "  " }
        let padding = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(cell)))
        if isNumber[index] {
          text += padding + cell
        } else {
          text += index == row.count - 1 ? cell : cell + padding
        }
      }
      return text + "\n"
    }
    guard !columns.isEmpty else { return "" }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    return style.paint(line(columns).dropLast().description, as: .title) + "\n"
      + style.paint(rule, as: .frame) + "\n" + cells.map(line).joined()
  }

  private func counts(_ columns: [String], _ count: Int, _ unknown: [[ShownValue]]) -> String {
    let report = TextReport(context)
    let answers =
      count == 0
      ? context.words("no answers", "geen antwoorden")
      : context.words(
        report.counted(count, "answer", "answers"), report.counted(count, "antwoord", "antwoorden"))
    guard !unknown.isEmpty else { return answers + "\n" }
    let shown = unknown.prefix(AnswerReport.shownUnknown)
    let more = unknown.count - shown.count
    return answers
      + context.words(
        ", and \(report.grouped(unknown.count)) that cannot be told for lack of facts:",
        ", en \(report.grouped(unknown.count)) waarvan het niet te zeggen is door ontbrekende feiten:"
      ) + "\n\n" + table(columns, Array(shown))
      + (more == 0
        ? ""
        : context.words(
          "… and \(report.grouped(more)) more", "… en nog \(report.grouped(more))") + "\n")
  }

  /// A field of CSV, in quotes where it needs them.
  private static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
      return field
    }
    var text = "\""
    for character in field.unicodeScalars {
      if character == "\"" { text += "\"\"" } else { text.unicodeScalars.append(character) }
    }
    return text + "\""
  }
}

extension Truth {
  /// The answer in a word.
  func word(in language: Language) -> String {
    switch (self, language) {
    case (.yes, .english): "yes"
    case (.yes, .dutch): "ja"
    case (.no, .english): "no"
    case (.no, .dutch): "nee"
    case (.unknown, .english): "unknown"
    case (.unknown, .dutch): "onbekend"
    }
  }
}

extension ShownValue {
  /// Whether tables align it to the right.
  fileprivate var isNumber: Bool {
    switch self {
    case .int, .decimal, .money: true
    default: false
    }
  }
}
