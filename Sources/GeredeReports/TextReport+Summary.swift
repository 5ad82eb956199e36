import GeredeFindings
import GeredeText

extension TextReport {
  /// The lines below the findings: what was counted, what stayed idle, which data was read.
  func summary(of result: CheckResult) -> [String] {
    var lines: [String] = []
    if !result.isComplete {
      let errors = result.messages.count { $0.severity == .error }
      lines.append(
        context.words(
          "incomplete: \(counted(errors, "error", "errors")) in the program or its data; "
            + "the rest was checked",
          "onvolledig: \(counted(errors, "fout", "fouten")) in het programma of de gegevens; "
            + "de rest is gecontroleerd"))
    }
    let parts = [
      agreementsPart(result.agreements), requirementsLine(result.requirements),
      dutiesPart(result.clauses), violationsPart(result.clauses),
    ].compactMap { $0 }
    if !parts.isEmpty { lines.append(parts.joined(separator: " · ")) }
    if result.unlisted > 0 {
      lines.append(
        context.words(
          "\(counted(result.unlisted, "finding", "findings")) more, counted but not listed",
          "nog \(counted(result.unlisted, "bevinding", "bevindingen")), wel geteld en niet getoond")
      )
    }
    lines += exceptions(of: result)
    if let line = idleLine(result) { lines.append(line) }
    if !result.data.isEmpty {
      let files = result.data.map { data in
        var text = DisplayWidth.printable(data.file) + " "
        text += context.words(
          counted(data.rows, "row", "rows"), counted(data.rows, "rij", "rijen"))
        if data.rejected > 0 {
          text += ", \(grouped(data.rejected)) " + context.words("rejected", "geweigerd")
        }
        return text
      }
      lines.append(context.words("data: ", "gegevens: ") + files.joined(separator: " · "))
    }
    return lines
  }

  /// `41 requirements over 9 812 bindings: 9 790 met, 14 breached, …`; nil without requirements.
  private func requirementsLine(_ requirements: [RequirementSummary]) -> String? {
    guard !requirements.isEmpty else { return nil }
    let met = requirements.reduce(0) { $0 + $1.met }
    let breached = requirements.reduce(0) { $0 + $1.breached }
    let unproven = requirements.reduce(0) { $0 + $1.unproven }
    let excepted = requirements.reduce(0) { $0 + $1.excepted }
    let idle = requirements.count { $0.isIdle }
    let bindings = met + breached + unproven + excepted
    var parts = [
      context.words("\(grouped(met)) met", "\(grouped(met)) voldaan"),
      context.words("\(grouped(breached)) breached", "\(grouped(breached)) geschonden"),
      context.words("\(grouped(unproven)) unproven", "\(grouped(unproven)) onbewezen"),
    ]
    if excepted > 0 {
      parts.append(
        context.words("\(grouped(excepted)) excepted", "\(grouped(excepted)) uitgezonderd"))
    }
    if idle > 0 {
      parts.append(
        context.words(
          "\(counted(idle, "requirement", "requirements")) idle",
          "\(counted(idle, "eis", "eisen")) zonder gevallen"))
    }
    let head = context.words(
      counted(requirements.count, "requirement", "requirements") + " over "
        + counted(bindings, "binding", "bindings"),
      counted(requirements.count, "eis", "eisen") + " over "
        + counted(bindings, "geval", "gevallen"))
    return head + ": " + parts.joined(separator: ", ")
  }

  /// What each requirement makes an exception for, and why; none without exceptions.
  private func exceptions(of result: CheckResult) -> [String] {
    var lines: [String] = []
    var listed: [String: Int] = [:]
    for excepted in result.excepted {
      listed[excepted.requirement.english, default: 0] += 1
      let binding = excepted.bindings.map { quoted($0.value) }.joined(separator: ", ")
      let source = excepted.source.map { ": " + DisplayWidth.printable(context.text($0)) } ?? ""
      let lead = context.words("excepted from ", "uitgezonderd van ")
      let name = DisplayWidth.printable(context.text(excepted.requirement))
      lines.append(
        lead + name + (binding.isEmpty ? "" : context.words(" for ", " voor ") + binding) + source)
      lines += because(excepted.because, margin: "  ")
    }
    for summary in result.requirements {
      let rest = summary.excepted - listed[summary.name, default: 0]
      guard rest > 0 else { continue }
      let count = counted(rest, "binding", "bindings")
      let dutch = counted(rest, "geval", "gevallen")
      lines.append(
        context.words(
          "excepted from \(summary.shownName.english): \(count) more, counted but not listed",
          "uitgezonderd van \(summary.shownName.dutch): nog \(dutch), wel geteld en niet getoond"))
    }
    return lines
  }

  /// The names of requirements and rules that no binding reached; nil if there are none.
  private func idleLine(_ result: CheckResult) -> String? {
    let clauses = result.clauses.filter(\.isIdle).map { context.text($0.shownName) }
    let names =
      result.requirements.filter(\.isIdle).map { context.text($0.shownName) } + clauses
      + result.idleRules
    guard !names.isEmpty else { return nil }
    let shown = names.prefix(10).map(DisplayWidth.printable)
    var line = context.words("idle: ", "zonder gevallen: ") + shown.joined(separator: ", ")
    if names.count > shown.count {
      line += context.words(
        " and \(names.count - shown.count) more", " en nog \(names.count - shown.count)")
    }
    return line
  }

  /// `1 row`, `312 rows`.
  func counted(_ count: Int, _ one: String, _ several: String) -> String {
    "\(grouped(count)) \(count == 1 ? one : several)"
  }

  /// A count with a space between groups of three digits: `9 812`.
  func grouped(_ count: Int) -> String { count.groupedDigits }
}
