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
      return nil
    }
    return .named(entity, span)
  }

  /// The declared entity that an expression names, also by its key; nil if it is none.
  func entity(_ id: ExpressionID) -> EntityID? {
    switch program[id].form {
    case .entity(let entity): return entity
    case .entityText(let kind, let text):
      let found = program.entities.indices.filter {
        program.entities[$0].key == text && program.isKind(program.entities[$0].kind, within: kind)
      }
      return found.only.map { EntityID($0) }
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
    beginFrame([], allowsFree: false)
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
    given.formUnion(bound(by: range, given: given))
    if !given.contains(variable.variable) { reportUnbound(variable.variable) }
    reportUnbound(in: [range], given: given)
    guard errorCount == before else { return nil }
    return .every(frame.frame, variable, condition: range, file.tree.span(binder.tokens))
  }

  /// Checks whom the clauses of an agreement bind, once all of them are known.
  mutating func checkParties(of id: AgreementID) {
    _ = program[id]
  }
}
