import GeredeSyntax
import GeredeText

/// Agreements and regulations: their terms, and the clauses that they hold.
extension Elaboration {
  /// Checks all agreements and regulations, once all entities and their keys are known.
  mutating func checkAgreements() {
    for index in files.indices {
      enter(index)
      var place = 0
      for sentence in file.tree.sentences {
        switch sentence {
        case .agreement(let syntax):
          checkAgreement(syntax, agreementsOfFile[index][place])
          place += 1
        case .regulation(let syntax):
          checkRegulation(syntax, agreementsOfFile[index][place])
          place += 1
        default: break
        }
      }
    }
  }

  /// Checks an agreement with its clauses.
  private mutating func checkAgreement(_ syntax: AgreementSyntax, _ entity: EntityID) {
    let before = errorCount
    var binding: AgreementBinding?
    if let binder = syntax.binder {
      binding = self.binding(binder, syntax.condition, of: entity)
      guard binding != nil else { return }
    }
    bindingAtHand = binding
    defer { bindingAtHand = nil }
    let parties = parties(syntax.parties)
    let hasAllParties = errorCount == before
    let (start, end) = term(from: syntax.from, until: syntax.until, of: entity)
    let id = file(
      Agreement(
        form: .agreement, name: wording(syntax.name, syntax.wording), label: syntax.label?.text,
        entity: entity, binding: binding, parties: parties, start: start, end: end,
        isSigned: syntax.isSigned,
        module: file.module, documentation: syntax.documentation,
        span: file.tree.span(syntax.name)))
    checkClauses(syntax.items, of: id)
    if !hasAllParties { incompleteParties.insert(id) }
  }

  /// What an agreement exists once for; nil after a message.
  private mutating func binding(
    _ syntax: BinderSyntax, _ condition: ExpressionSyntaxID?, of entity: EntityID
  ) -> AgreementBinding? {
    guard let value = agreementBindings[entity] else { return nil }
    let before = errorCount
    beginSentence()
    beginFrame([], allowsFree: false)
    let listed = list([syntax], .parameter)
    let range = condition.map { self.condition($0) }
    if let range { reportUnbound(in: [range], given: Set(listed.map(\.variable))) }
    guard errorCount == before, let binder = listed.first else { return nil }
    return AgreementBinding(
      frame: frame.frame, binder: binder, condition: range, value: value,
      span: file.tree.span(syntax.tokens))
  }

  /// The variable of the agreement at hand, as a parameter of what stands in it.
  var bindingParameters: [(name: String, type: ValueType, span: Span)] {
    bindingAtHand.map { binding in
      let variable = binding.frame[binding.binder.variable]
      return [(variable.name, variable.type, variable.span)]
    } ?? []
  }

  /// Checks a regulation with its clauses.
  private mutating func checkRegulation(_ syntax: RegulationSyntax, _ entity: EntityID) {
    let (start, end) = term(from: syntax.from, until: syntax.until, of: entity)
    let id = file(
      Agreement(
        form: .regulation, name: wording(syntax.name, syntax.wording), label: syntax.label?.text,
        entity: entity, start: start, end: end, module: file.module,
        documentation: syntax.documentation, span: file.tree.span(syntax.name)))
    checkClauses(syntax.items, of: id)
  }

  /// Adds an agreement to the program.
  private mutating func file(_ agreement: Agreement) -> AgreementID {
    program.agreements.append(agreement)
    return AgreementID(program.agreements.count - 1)
  }

  /// Checks the clauses of an agreement and states that it contains them.
  private mutating func checkClauses(_ items: [AgreementItemSyntax], of id: AgreementID) {
    let entity = program[id].entity
    let declared = declaredClauses[entity] ?? []
    agreementAtHand = entity
    var place = 0
    for case .clause(let syntax) in items {
      defer { place += 1 }
      guard place < declared.count, let names = declared[place] else { continue }
      for clause in [names.entity] + names.links { stateContained(clause, in: entity) }
      checkClause(syntax, names, of: id)
    }
    agreementAtHand = nil
  }

  /// States as a fact that an agreement contains a clause.
  private mutating func stateContained(_ clause: EntityID, in agreement: EntityID) {
    guard let contains = program.builtins.contains else { return }
    program.facts.append(
      Fact(
        statement: .relation(contains, [.entity(agreement), .entity(clause)]),
        module: file.module, span: program[clause].span ?? file.tree.span(SyntaxRange.start)))
  }

  /// The term of an agreement; its bounds are facts as well.
  private mutating func term(
    from: ExpressionSyntaxID?, until: ExpressionSyntaxID?, of entity: EntityID
  ) -> (start: ExpressionID?, end: ExpressionID?) {
    let start = from.flatMap { bound($0, .firstSecond, .startOf, of: entity) }
    let end = until.flatMap { bound($0, .lastSecond, .endOf, of: entity) }
    if let from, let until, let start, let end, isAfter(start.moment, end.moment) {
      report(
        RuleMessages.endsBeforeItBegins(at: file.tree.span(from).union(file.tree.span(until))))
    }
    return (start?.expression, end?.expression)
  }

  /// One bound of a term as an Instant, stated as a fact; nil after a message.
  private mutating func bound(
    _ id: ExpressionSyntaxID, _ ofDay: Function, _ name: BuiltinName, of entity: EntityID
  ) -> (expression: ExpressionID, moment: Moment)? {
    beginSentence()
    beginFrame([], allowsFree: true)
    frame.allowsVariables = false
    guard let moment = moment(id) else { return nil }
    let span = file.tree.span(id)
    let expression: ExpressionID
    let constant: Constant
    switch moment {
    case .instant(let second):
      expression = add(.word(second), .instant, span)
      constant = .word(second)
    case .date(let day):
      expression = apply(ofDay, [add(.word(day), .date, span)], .instant, span)
      constant = ofDay == .firstSecond ? .startOfDay(day) : .endOfDay(day)
    }
    if let kind = program.builtins.agreement,
      let field = field(name.spelling(in: .english), of: kind)
    {
      program.facts.append(
        Fact(
          statement: .value(field, [.entity(entity)], result: constant), module: file.module,
          span: span))
    }
    return (expression, moment)
  }
}
