public import GeredeFindings
import GeredeText

/// What is otherwise after a step than before: for people.
public struct DifferenceReport: Sendable {
  let context: ReportContext
  let style: TextStyle
  /// How many lines each part has at most; what is left out is counted.
  let limit: Int

  /// - Parameter limit: the most lines of each part.
  public init(_ context: ReportContext, style: TextStyle = .plain, limit: Int = 12) {
    self.context = context
    self.style = style
    self.limit = max(1, limit)
  }

  /// Sentences with `+` and `-`, then duties, then findings; each part with its title.
  public func text(_ difference: Difference) -> String {
    guard !difference.isEmpty else {
      return context.words("nothing has changed", "er is niets veranderd") + "\n"
    }
    var text = part(context.words("now true:", "nu waar:"), difference.becameTrue.map(sentence))
    text += part(
      context.words("no longer true:", "niet meer waar:"), difference.becameFalse.map(sentence))
    text += part(context.words("duties:", "plichten:"), difference.duties.map(line))
    text += part(context.words("findings:", "bevindingen:"), difference.appeared.map(line))
    text += part(
      context.words("findings that are gone:", "bevindingen die weg zijn:"),
      difference.went.map(line))
    return text
  }

  private func part(_ title: String, _ lines: [String]) -> String {
    guard !lines.isEmpty else { return "" }
    var text = style.paint(title, as: .title) + "\n"
    for line in lines.prefix(limit) { text += "  " + line + "\n" }
    let left = lines.count - limit
    guard left > 0 else { return text }
    let count = TextReport(context).grouped(left)
    return text + "  " + context.words("… and \(count) more", "… en nog \(count)") + "\n"
  }

  private func sentence(_ text: Bilingual) -> String {
    DisplayWidth.printable(context.text(text))
  }

  /// `BreachNotice (b = B1), Denbosch: pending → violated`.
  private func line(_ change: DutyChange) -> String {
    var text = context.text(change.clause)
    if !change.bindings.isEmpty { text += " (\(bindings(change.bindings)))" }
    text += ", \(context.text(change.bearer)): "
    text += "\(state(change.from)) → \(state(change.to))"
    if change.to == .pending, let deadline = change.deadline {
      let moment = context.text(context.moment(deadline))
      text += context.words(", by \(moment)", ", uiterlijk \(moment)")
    }
    return DisplayWidth.printable(text)
  }

  private func state(_ state: DutyChange.State?) -> String {
    switch state {
    case nil: context.words("not there", "niet aanwezig")
    case .pending: context.words("pending", "staat open")
    case .fulfilled: context.words("fulfilled", "nagekomen")
    case .violated: context.words("violated", "geschonden")
    case .late: context.words("done late", "te laat gedaan")
    case .repaired: context.words("repaired", "hersteld")
    case .unproven: context.words("unproven", "onbewezen")
    }
  }

  /// `error[GR1001] requirement OneTaker is breached for k = K1`.
  private func line(_ finding: Finding) -> String {
    var text = "\(finding.code) \(context.text(finding.text))"
    if !finding.bindings.isEmpty { text += " (\(bindings(finding.bindings)))" }
    if let detail = finding.detail { text += ": \(context.text(detail))" }
    return DisplayWidth.printable(text)
  }

  private func bindings(_ bindings: [Finding.Binding]) -> String {
    bindings.map { binding in
      "\(binding.variable) = \(binding.value.text(in: context.language, zone: context.zone))"
    }.joined(separator: ", ")
  }
}
