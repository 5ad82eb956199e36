import GeredeFindings
import GeredeText

/// What was counted of agreements and clauses.
extension TextReport {
  /// `3 agreements in force, 1 not (Pilot: Acme has not signed)`; nil without agreements.
  func agreementsPart(_ all: [AgreementSummary]) -> String? {
    let parts = [AgreementSummary.Form.agreement, .regulation].compactMap { form -> String? in
      let found = all.filter { $0.form == form }
      guard !found.isEmpty else { return nil }
      let inForce = found.count { $0.inForce == .yes }
      let others = found.filter { $0.inForce != .yes }
      let head =
        form == .agreement
        ? context.words(
          counted(inForce, "agreement", "agreements") + " in force",
          counted(inForce, "overeenkomst", "overeenkomsten") + " van kracht")
        : context.words(
          counted(inForce, "regulation", "regulations") + " in force",
          counted(inForce, "regeling", "regelingen") + " van kracht")
      guard !others.isEmpty else { return head }
      return head + ", \(grouped(others.count)) " + context.words("not", "niet")
        + " (\(reasons(others)))"
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// The agreements that are not in force, each with its reason.
  private func reasons(_ agreements: [AgreementSummary]) -> String {
    let shown = agreements.prefix(TextReport.shownAgreements).map { agreement in
      let reason = agreement.reason.map { ": " + context.text($0) } ?? ""
      return DisplayWidth.printable(agreement.name + reason)
    }
    let more = agreements.count - shown.count
    let end = more == 0 ? "" : context.words("; \(more) more", "; nog \(more)")
    return shown.joined(separator: "; ") + end
  }

  private static let shownAgreements = 10

  /// `12 duties: 9 fulfilled, 1 pending, 2 violated`; nil without instances.
  func dutiesPart(_ clauses: [ClauseSummary]) -> String? {
    let duties = clauses.filter(\.asksForSomething)
    let total = duties.reduce(0) { $0 + $1.count }
    let lapsed = duties.reduce(0) { $0 + $1.lapsed }
    guard total + lapsed > 0 else { return nil }
    let always: [(Int, String, String)] = [
      (duties.reduce(0) { $0 + $1.fulfilled }, "fulfilled", "nagekomen"),
      (duties.reduce(0) { $0 + $1.pending }, "pending", "lopend"),
      (duties.reduce(0) { $0 + $1.violated }, "violated", "geschonden"),
    ]
    let sometimes: [(Int, String, String)] = [
      (duties.reduce(0) { $0 + $1.late }, "late", "te laat"),
      (duties.reduce(0) { $0 + $1.repaired }, "repaired", "hersteld"),
      (duties.reduce(0) { $0 + $1.unproven }, "unproven", "onbewezen"),
      (lapsed, "lapsed", "vervallen"),
    ]
    let parts = (always + sometimes.filter { $0.0 > 0 }).map { count, english, dutch in
      "\(grouped(count)) " + context.words(english, dutch)
    }
    return context.words(
      counted(total, "duty", "duties"), counted(total, "plicht", "plichten"))
      + ": " + parts.joined(separator: ", ")
  }

  /// `3 forbidden acts`, with those of which it cannot be told; nil without any.
  func violationsPart(_ clauses: [ClauseSummary]) -> String? {
    let prohibitions = clauses.filter { $0.form == .prohibition }
    let forbidden = prohibitions.reduce(0) { $0 + $1.violated + $1.repaired + $1.late }
    let unproven = prohibitions.reduce(0) { $0 + $1.unproven }
    guard forbidden + unproven > 0 else { return nil }
    let head = context.words(
      counted(forbidden, "forbidden act", "forbidden acts"),
      counted(forbidden, "verboden handeling", "verboden handelingen"))
    guard unproven > 0 else { return head }
    return head + ", \(grouped(unproven)) " + context.words("unproven", "onbewezen")
  }
}
