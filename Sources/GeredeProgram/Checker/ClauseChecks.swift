import GeredeSyntax
import GeredeText

/// What is wrong with a clause as a whole, or with an agreement and its clauses together.
extension Elaboration {
  /// Checks all clauses, once they and what overrides them are known.
  mutating func checkClauses() {
    let joinable = agreementsToJoin()
    for index in program.agreements.indices {
      let id = AgreementID(index)
      enter(program[id].module.index)
      checkParties(of: id, canJoin: joinable.map { $0.contains(program[id].entity) } ?? true)
    }
    for index in program.clauses.indices {
      let clause = program.clauses[index]
      enter(clause.module.index)
      checkPowers(of: clause)
      checkDeadlines(of: clause)
      checkInstances(of: clause)
      checkGuard(of: clause)
      if case .standingDuty = clause.form, clause.window == nil, let link = clause.links.first {
        report(AgreementMessages.otherwiseWithoutTime(at: link.span, by: word(.by)))
      }
    }
    checkConflicts()
  }

  /// `can` goes with events that need a power, and with no others.
  private mutating func checkPowers(of clause: Clause) {
    var actions = clause.links.filter { $0.modality == .can }.map(\.action)
    if case .power(let action) = clause.form { actions.append(action) }
    for action in actions where !program[action.event].needsPower {
      report(
        AgreementMessages.powerNotNeeded(
          eventWords(action.event), at: action.span, declared: program[action.event].span,
          can: word(.can), may: word(.may),
          needsPower: word(.needs) + " " + word(.power)))
    }
  }

  /// A duty says until when; a deadline lies within the term.
  private mutating func checkDeadlines(of clause: Clause) {
    let agreement = program[clause.agreement]
    if case .duty = clause.form,
      clause.window.map({ $0.series == nil && $0.deadlines.isEmpty }) ?? true
    {
      reportNoDeadline(agreement, at: clause.actSpan)
    }
    for link in clause.links where link.modality == .must && link.window.deadlines.isEmpty {
      reportNoDeadline(agreement, at: link.span)
    }
    guard !clause.survives, let end = agreement.end, let last = day(of: end) else { return }
    for window in [clause.window].compactMap({ $0 }) + clause.links.map(\.window) {
      for deadline in window.deadlines {
        guard let day = day(of: deadline), day > last else { continue }
        report(
          AgreementMessages.deadlineBeyondTerm(
            at: program[deadline].span, end: program[end].span, survives: word(.survives)))
      }
    }
  }

  /// Says that a duty may be done at any time, so that it is never violated.
  private mutating func reportNoDeadline(_ agreement: Agreement, at span: Span) {
    guard agreement.form == .regulation || agreement.end == nil else { return }
    report(
      AgreementMessages.dutyWithoutDeadline(
        at: span, agreement.form == .regulation ? .error : .warning, by: word(.by),
        within: word(.within), until: word(.until), isRegulation: agreement.form == .regulation))
  }

  /// The day of an Instant that only constants decide, as its date is written; nil for any other.
  private func day(of id: ExpressionID) -> Word? {
    switch program[id].form {
    case .word(let second) where program[id].type == .instant:
      // The day in the zone may be the one before.
      return second.quotientRoundedDown(by: 86_400) - 1
    case .apply(.lastSecond, let parts), .apply(.firstSecond, let parts):
      guard let part = parts.first, case .constant(.word(let day)) = fold(part) else { return nil }
      return day
    case .apply(.subtract, let parts):
      // `before T` is a second earlier.
      guard let first = parts.first, case .apply(.firstSecond, _) = program[first].form else {
        return nil
      }
      return day(of: first).map { $0 - 1 }
    default: return nil
    }
  }
}

extension Word {
  /// The quotient, rounded down.
  fileprivate func quotientRoundedDown(by divisor: Word) -> Word {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
