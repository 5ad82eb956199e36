import GeredeSyntax
import GeredeText

/// Which clause goes before which.
extension Elaboration {
  /// What stands on one side of `overrides`.
  private enum Side {
    case clause(ClauseID)
    case agreement(AgreementID)
  }

  /// Checks all sentences with `overrides`, once all clauses are known.
  mutating func checkOverrides() {
    var clauseOf: [EntityID: ClauseID] = [:]
    for (index, clause) in program.clauses.enumerated() {
      clauseOf[clause.entity] = ClauseID(index)
    }
    var agreementOf: [EntityID: AgreementID] = [:]
    for (index, agreement) in program.agreements.enumerated() {
      agreementOf[agreement.entity] = AgreementID(index)
    }
    for index in files.indices {
      enter(index)
      var place = 0
      for sentence in file.tree.sentences {
        switch sentence {
        case .override(let syntax): checkOverride(syntax, clauseOf, agreementOf)
        case .agreement(let syntax):
          checkOverrides(syntax.items, agreementsOfFile[index][place], clauseOf, agreementOf)
          place += 1
        case .regulation(let syntax):
          checkOverrides(syntax.items, agreementsOfFile[index][place], clauseOf, agreementOf)
          place += 1
        default: break
        }
      }
    }
  }

  /// Checks those between the clauses of an agreement.
  private mutating func checkOverrides(
    _ items: [AgreementItemSyntax], _ agreement: EntityID, _ clauseOf: [EntityID: ClauseID],
    _ agreementOf: [EntityID: AgreementID]
  ) {
    agreementAtHand = agreement
    for case .override(let syntax) in items { checkOverride(syntax, clauseOf, agreementOf) }
    agreementAtHand = nil
  }

  /// Checks one sentence and adds what it says to the program.
  private mutating func checkOverride(
    _ syntax: OverrideSyntax, _ clauseOf: [EntityID: ClauseID],
    _ agreementOf: [EntityID: AgreementID]
  ) {
    beginSentence()
    beginFrame([], allowsFree: false)
    let span = file.tree.span(syntax.tokens)
    let stronger = side(syntax.stronger, syntax.subject, clauseOf, agreementOf)
    let weaker = side(syntax.weaker, syntax.subject, clauseOf, agreementOf)
    switch (stronger, weaker) {
    case (.clause(let x)?, .clause(let y)?):
      program.overrides.append(ClauseOverride(stronger: x, weaker: y, span: span))
    case (.agreement(let a)?, .agreement(let b)?):
      for x in program[a].clauses {
        for y in program[b].clauses {
          program.overrides.append(ClauseOverride(stronger: x, weaker: y, span: span))
        }
      }
    default: break
    }
  }

  /// The clause, agreement or regulation that a name stands for; nil after a message, or if it was
  /// left out.
  private mutating func side(
    _ name: QualifiedNameSyntax, _ subject: OverrideSyntax.Subject,
    _ clauseOf: [EntityID: ClauseID], _ agreementOf: [EntityID: AgreementID]
  ) -> Side? {
    let wanted: KindID? =
      switch subject {
      case .clause: program.builtins.clause
      case .agreement: program.builtins.agreement
      case .regulation: program.builtins.regulation
      }
    guard let wanted else { return nil }
    let span = file.tree.span(name)
    let before = errorCount
    let expression = thing(name, expecting: .kind(wanted), span)
    guard errorCount == before else { return nil }
    guard fits(program[expression].type, .kind(wanted)),
      case .entity(let entity) = program[expression].form
    else {
      reportMismatch(expression, expected: .kind(wanted))
      return nil
    }
    return subject == .clause
      ? clauseOf[entity].map { .clause($0) } : agreementOf[entity].map { .agreement($0) }
  }
}
