import GeredeSyntax
import GeredeText

/// Which parts go with which form of clause.
extension Elaboration {
  /// Gives a message for each part that says nothing in a clause of its form.
  mutating func checkParts(of syntax: ClauseSyntax) {
    let mayHaveWindow: Bool
    let mayHaveLinks: Bool
    switch syntax.form {
    case .duty, .standingDuty: (mayHaveWindow, mayHaveLinks) = (true, true)
    case .prohibition: (mayHaveWindow, mayHaveLinks) = (false, true)
    case .permission, .power, .provision: (mayHaveWindow, mayHaveLinks) = (false, false)
    }
    if !mayHaveWindow {
      let parts = [syntax.series?.tokens, syntax.within?.tokens, syntax.deadline?.tokens]
      if let first = parts.compactMap({ $0 }).first {
        report(AgreementMessages.windowOutOfPlace(at: file.tree.span(first)))
      }
    }
    if !mayHaveLinks, let link = syntax.otherwise.first {
      report(AgreementMessages.otherwiseOutOfPlace(at: file.tree.span(link.tokens)))
    }
    if let under = syntax.under, !isProvision(syntax) {
      report(
        AgreementMessages.underOutOfPlace(
          at: file.tree.span(under), under: word(.under), when: word(.when)))
    }
  }

  /// Whether a clause lays down a sentence.
  private func isProvision(_ syntax: ClauseSyntax) -> Bool {
    if case .provision = syntax.form { true } else { false }
  }
}
