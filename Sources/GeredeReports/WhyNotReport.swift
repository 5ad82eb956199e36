public import GeredeFindings
public import GeredeText

/// Why something is not so and what would make it so: for people, and for programs.
public struct WhyNotReport: Sendable {
  let context: ReportContext
  let style: TextStyle

  /// A report of what would make something so.
  public init(_ context: ReportContext, style: TextStyle = .plain) {
    self.context = context
    self.style = style
  }

  /// The answer, how far each rule got, why it is not so, and the changes that would make it so.
  public func text(_ answer: WhyNot) -> String {
    guard answer.answer != .yes else {
      return ProofReport(context, style: style).text(answer.proof)
    }
    let title = style.paint(answer.answer.word(in: context.language), as: .title)
    var lines = ["\(title): \(DisplayWidth.printable(context.text(answer.question)))"]
    for attempt in answer.attempts { lines += [""] + self.lines(of: attempt) }
    if answer.attempts.isEmpty { lines += proofLines(answer.proof) }
    lines +=
      [""] + self.lines(of: answer.repairs, goal: context.words("It would hold", "Het zou zo zijn"))
    return lines.joined(separator: "\n") + "\n"
  }

  /// A decision, then what would make it a permit.
  public func text(_ decision: Decision, _ repairs: [Repair]) -> String {
    var shown = decision
    shown.wouldPermit = []
    let text = DecisionReport(context, style: style).text(shown)
    guard decision.verdict != .permit else { return text }
    let goal = context.words("It would be permitted", "Het zou mogen")
    return text + "\n" + lines(of: repairs, goal: goal).joined(separator: "\n") + "\n"
  }

  private func proofLines(_ proof: Proof) -> [String] {
    let text = ProofReport(context, style: style).text(proof)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast()
      .map(String.init)
  }

  // MARK: - Attempts

  private func lines(of attempt: WhyNot.Attempt) -> [String] {
    let place = attempt.place.flatMap { context.shortName(of: $0) }.map { " (\($0))" } ?? ""
    var lines: [String] = []
    switch attempt.support {
    case .rule(let name):
      let rule = context.words("rule", "regel")
      lines.append("  " + rule + (name.map { " " + DisplayWidth.printable($0) } ?? "") + place)
    case .clause(let name):
      lines.append(
        "  " + context.words("clause ", "bepaling ") + DisplayWidth.printable(name) + place)
    default: break
    }
    let text = TextReport(context)
    let held = context.words("holds  ", "geldt  ")
    let lacking = context.words("lacks  ", "mist   ")
    lines += attempt.holds.map { "    " + held + text.text(of: $0) }
    let blocking = context.words("blocks ", "belet  ")
    lines += attempt.lacks.map { reason in
      // What holds and is in the way is not what is lacking.
      "    " + (reason.sense == .holds ? blocking : lacking) + text.text(of: reason)
    }
    return lines
  }

  // MARK: - Repairs

  private func lines(of repairs: [Repair], goal: String) -> [String] {
    guard !repairs.isEmpty else {
      return [
        context.words(
          "No change of a few facts was found that would do.",
          "Er is geen verandering van enkele feiten gevonden waarmee dat lukt.")
      ]
    }
    var lines = [
      goal + context.words(" with any one of these changes:", " met een van deze veranderingen:")
    ]
    for (number, repair) in repairs.enumerated() {
      let lead = "  \(number + 1). "
      for (index, change) in repair.changes.enumerated() {
        let margin =
          index == 0 ? lead : String(repeating: " ", count: lead.count)
        let place = change.place.flatMap { context.shortName(of: $0) }.map { " (\($0))" } ?? ""
        let word = style.paint(word(for: change.action), as: .help)
        lines.append("\(margin)\(word) \(DisplayWidth.printable(change.sentence))\(place)")
      }
    }
    return lines
  }

  private func word(for action: Repair.Change.Action) -> String {
    switch action {
    case .add: context.words("state:", "voeg toe:")
    case .give: context.words("give:", "geef:")
    case .retract: context.words("take out:", "haal weg:")
    }
  }

  // MARK: - JSON

  /// The document `gerede.why-not/1`; its schema stands in docs/schemas/gerede.why-not-1.json.
  public func json(_ answer: WhyNot) -> JSON {
    let document = CheckDocument(context)
    let proof = ProofReport(context)
    return .object([
      ("schema", .string("gerede.why-not/1")),
      ("question", .string(context.text(answer.question))),
      ("answer", .string(answer.answer.word(in: .english))),
      (
        "attempts",
        .array(
          answer.attempts.map { attempt in
            let (kind, name) = attempt.support.keyword
            return .object([
              ("by", .string(kind)), ("name", name.map { .string($0) } ?? .null),
              ("location", attempt.place.map(document.location) ?? .null),
              ("holds", .array(attempt.holds.map(document.json))),
              ("lacks", .array(attempt.lacks.map(document.json))),
            ])
          })
      ),
      ("roots", .array(answer.proof.roots.map { .int(Int64($0)) })),
      ("steps", .array(answer.proof.steps.map(proof.json))),
      ("repairs", repairs(answer.repairs)),
    ])
  }

  /// The document `gerede.why-not/1` of a decision.
  public func json(_ decision: Decision, _ repairs: [Repair]) -> JSON {
    .object([
      ("schema", .string("gerede.why-not/1")),
      ("decision", .string(decision.verdict.rawValue)),
      ("reason", .string(decision.reason.rawValue)),
      ("because", .array(decision.because.map(CheckDocument(context).json))),
      ("repairs", self.repairs(repairs)),
    ])
  }

  /// The document `gerede.why-not/1` of a question that could not be answered.
  public func json(_ messages: [Message]) -> JSON {
    let document = CheckDocument(context)
    return .object([
      ("schema", .string("gerede.why-not/1")), ("messages", .array(messages.map(document.json))),
    ])
  }

  private func repairs(_ repairs: [Repair]) -> JSON {
    let document = CheckDocument(context)
    return .array(
      repairs.map { repair in
        .array(
          repair.changes.map { change in
            .object([
              ("action", .string(change.action.rawValue)),
              ("sentence", .string(change.sentence)),
              ("location", change.place.map(document.location) ?? .null),
            ])
          })
      })
  }
}
