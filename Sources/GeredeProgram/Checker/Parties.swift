import GeredeSyntax
import GeredeText

/// The parties of an agreement, and whom its clauses bind.
extension Elaboration {
  /// The parties as written; those with a mistake are left out.
  mutating func parties(_ list: [PartySyntax]) -> [AgreementParty] {
    var parties: [AgreementParty] = []
    for syntax in list {
      switch syntax {
      case .named(let term): if let party = namedParty(term) { parties.append(party) }
      case .every(let binder, let condition):
        if let party = everyParty(binder, condition) { parties.append(party) }
      }
    }
    return parties
  }

  /// A party by its name or its key; nil after a message.
  private mutating func namedParty(_ id: ExpressionSyntaxID) -> AgreementParty? {
    guard let kind = program.builtins.party else { return nil }
    let span = file.tree.span(id)
    if case .variable(let name) = file.tree[id].form,
      name.text == bindingParameters.first?.name
    {
      return .bound(span)
    }
    beginSentence()
    beginFrame([], allowsFree: true)
    frame.allowsVariables = false
    let before = errorCount
    let party = converted(id, to: .kind(kind))
    guard errorCount == before else { return nil }
    guard let entity = self.entity(party) else {
      report(AgreementMessages.partyByName(oneLine(text(span)), at: span))
      // Data need not know it: the mistake is told.
      program.expressions[party.index] = Expression(.word(0), type: .unknown, span: span)
      return nil
    }
    return .named(entity, span)
  }

  /// The declared entity that an expression names, also by its key; nil if it is none.
  func entity(_ id: ExpressionID) -> EntityID? {
    switch program[id].form {
    case .entity(let entity): return entity
    case .entityText(let kind, let text):
      guard let field = program[kind].key,
        let found = keysSeen[KeyOfKind(field: field, text: program[text])],
        program.isKind(program[found].kind, within: kind)
      else { return nil }
      return found
    default: return nil
    }
  }

  /// `every municipality m where C`; nil after a message.
  private mutating func everyParty(
    _ binder: BinderSyntax, _ condition: ExpressionSyntaxID
  ) -> AgreementParty? {
    guard let kind = program.builtins.party else { return nil }
    let before = errorCount
    beginSentence()
    readsNamedClausesOnly = true
    beginFrame(bindingParameters, allowsFree: false)
    inferBinders([binder], from: condition)
    let listed = list([binder], .parameter)
    let found = evidence(of: condition)
    narrow(by: found)
    let range = self.condition(condition)
    checkListed(listed, hasCondition: true, before)
    guard errorCount == before, let variable = listed.first else { return nil }
    let type = frame.narrowed[binder.variable.text] ?? frame.frame[variable.variable].type
    if type == .unknown {
      reportUnbound(variable.variable)
    } else if !fits(type, .kind(kind)) {
      report(
        TypeMessages.mismatch(
          at: file.tree.span(binder.tokens), expected: title(of: .kind(kind)),
          found: title(of: type)))
    }
    var given: Set<VariableID> = variable.domain == nil ? [] : [variable.variable]
    if let binding = bindingAtHand { given.insert(binding.binder.variable) }
    given.formUnion(bound(by: range, given: given))
    if !given.contains(variable.variable) { reportUnbound(variable.variable) }
    reportUnbound(in: [range], given: given)
    guard errorCount == before else { return nil }
    return .every(frame.frame, variable, condition: range, file.tree.span(binder.tokens))
  }

  /// The agreements that somebody has the power to join; nil where it may be any.
  func agreementsToJoin() -> Set<EntityID>? {
    guard let join = program.builtins.join else { return [] }
    var found: Set<EntityID> = []
    for clause in program.clauses {
      var actions = clause.links.filter { $0.modality == .can }.map(\.action)
      if case .power(let action) = clause.form { actions.append(action) }
      for action in actions where action.event == join {
        guard action.arguments.count > 1, case .expression(let id) = action.arguments[1],
          let agreement = entity(id)
        else { return nil }
        found.insert(agreement)
      }
    }
    return found
  }

  /// Checks that the clauses of an agreement bind its parties, and that each party named has a
  /// place in some clause.
  mutating func checkParties(of id: AgreementID, canJoin: Bool) {
    let agreement = program[id]
    guard agreement.form == .agreement, !incompleteParties.contains(id) else { return }
    var isOpen = canJoin
    var named: [EntityID: Span] = [:]
    var kinds: [ValueType] = []
    for party in agreement.parties {
      switch party {
      case .named(let entity, let span): named[entity] = named[entity] ?? span
      case .bound: if let binding = agreement.binding { kinds.append(type(of: binding)) }
      case .every(let frame, let binder, _, _): kinds.append(frame[binder.variable].type)
      }
    }
    var spokenOf: Set<EntityID> = []
    for clause in agreement.clauses.map({ program[$0] }) {
      for bearer in bearers(of: clause) {
        guard let party = entity(bearer) else {
          // A variable ranges over all parties.
          isOpen = true
          continue
        }
        guard named[party] == nil, !canJoin,
          !kinds.contains(where: { areRelated(.kind(program[party].kind), $0) })
        else { continue }
        report(
          AgreementMessages.nonParty(
            written(program[party].name), at: program[bearer].span,
            agreement: agreement.name.english, declared: agreement.span,
            between: word(.between)))
      }
      spokenOf.formUnion(entitiesOfClause[clause.entity] ?? [])
    }
    guard !isOpen, !agreement.clauses.isEmpty, hasAllClauses(agreement) else { return }
    for (party, span) in named.sorted(by: { $0.value < $1.value }) where !spokenOf.contains(party) {
      report(AgreementMessages.partyWithoutClause(written(program[party].name), at: span))
    }
  }

  /// The kind of what an agreement exists once for.
  private func type(of binding: AgreementBinding) -> ValueType {
    binding.frame[binding.binder.variable].type
  }

  /// Whether no clause of an agreement was left out.
  private func hasAllClauses(_ agreement: Agreement) -> Bool {
    agreement.clauses.count == (declaredClauses[agreement.entity] ?? []).count
  }

  /// Whom a clause and its chain bind.
  private func bearers(of clause: Clause) -> [ExpressionID] {
    var arguments = clause.links.compactMap(\.action.arguments.first)
    switch clause.form {
    case .provision(_, let slots, under: .some): arguments += slots.prefix(1)
    case .standingDuty(let bearer, _): return [bearer] + expressions(arguments)
    case .duty(let action), .prohibition(let action), .permission(let action), .power(let action):
      arguments += action.arguments.prefix(1)
    case .provision: break
    }
    return expressions(arguments)
  }

  /// The expressions in slots.
  func expressions(_ arguments: [Argument]) -> [ExpressionID] {
    arguments.compactMap { if case .expression(let id) = $0 { id } else { nil } }
  }
}
