public import GeredeFindings
public import GeredeText

/// A decision: whether somebody may do something, and why.
public struct DecisionReport: Sendable {
  let context: ReportContext
  let style: TextStyle

  /// A report of decisions.
  public init(_ context: ReportContext, style: TextStyle = .plain) {
    self.context = context
    self.style = style
  }

  /// The verdict with its reason, the because, and what would make it a permit.
  public func text(_ decision: Decision) -> String {
    let title = decision.verdict.word(in: context.language)
    let head = style.paint(title, as: .title) + ": " + decision.reason.text(in: context.language)
    var lines = [head]
    lines += decision.clauses.map { clause in
      let name = context.words("clause", "bepaling") + " " + context.text(clause.shownName)
      return "  = " + name + (context.shortName(of: clause.place).map { " (\($0))" } ?? "")
    }
    lines += TextReport(context).because(decision.because, margin: "  ")
    lines += decision.wouldPermit.map { facts in
      let joint = context.words(" and ", " en ")
      let set = facts.map { "`\(DisplayWidth.printable($0))`" }.joined(separator: joint)
      return "  = " + style.paint(context.words("help: ", "hulp: "), as: .help)
        + context.words("it would be permitted if \(set)", "het zou mogen als \(set)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The document `gerede.may/1`; its schema stands in docs/schemas/gerede.may-1.json.
  public func json(_ decision: Decision) -> JSON {
    let document = CheckDocument(context)
    return .object([
      ("schema", .string("gerede.may/1")),
      ("decision", .string(decision.verdict.rawValue)),
      ("reason", .string(decision.reason.rawValue)),
      (
        "clauses",
        .array(
          decision.clauses.map { clause in
            .object([
              ("name", .string(clause.name)), ("agreement", .string(clause.agreement)),
              ("role", .string(clause.role.rawValue)),
              ("location", document.location(of: clause.place)),
            ])
          })
      ),
      ("because", .array(decision.because.map(document.json))),
      ("wouldPermit", .array(decision.wouldPermit.map(JSON.strings))),
    ])
  }

  /// The document `gerede.may/1` where nothing could be decided.
  public func json(_ messages: [Message]) -> JSON {
    let document = CheckDocument(context)
    return .object([
      ("schema", .string("gerede.may/1")), ("messages", .array(messages.map(document.json))),
    ])
  }
}

extension Decision.Verdict {
  /// The verdict in a word or two.
  func word(in language: Language) -> String {
    switch (self, language) {
    case (.permit, .english): "Permit"
    case (.deny, .english): "Deny"
    case (.notRegulated, .english): "Not regulated"
    case (.permit, .dutch): "Mag"
    case (.deny, .dutch): "Mag niet"
    case (.notRegulated, .dutch): "Niet geregeld"
    }
  }
}

extension Decision.Cause {
  /// The reason in a sentence.
  func text(in language: Language) -> String {
    let text =
      switch self {
      case .permitted:
        Bilingual(en: "a clause permits it", nl: "een bepaling staat het toe")
      case .duty:
        Bilingual(en: "a clause asks for it", nl: "een bepaling vraagt erom")
      case .prohibited:
        Bilingual(en: "a clause forbids it", nl: "een bepaling verbiedt het")
      case .conflict:
        Bilingual(
          en: "one clause forbids it, another allows it, and none goes first",
          nl: "een bepaling verbiedt het, een andere staat het toe, en geen gaat voor")
      case .cannotTell:
        Bilingual(
          en: "it cannot be told whether a clause forbids it",
          nl: "niet te zeggen of een bepaling het verbiedt")
      case .notRegulated:
        Bilingual(
          en: "no clause permits or forbids it", nl: "geen bepaling staat het toe of verbiedt het")
      }
    return text.text(in: language)
  }
}
