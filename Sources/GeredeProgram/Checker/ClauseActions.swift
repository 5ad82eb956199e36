import GeredeSyntax
import GeredeText

/// What a clause says that somebody does: an event in its base form, with who does it.
extension Elaboration {
  /// The action with its bearer; nil after a message.
  mutating func action(
    _ syntax: ActionSyntax, by bearer: ExpressionSyntaxID
  ) -> ClauseAction? {
    let span = file.tree.span(bearer).union(file.tree.span(syntax.tokens))
    let terms = [bearer] + syntax.slots.map(\.term)
    guard let entry = event(of: syntax, terms, span) else {
      // What else is wrong with the terms is still worth knowing.
      for term in terms { if !isAny(term) { _ = expression(term, expecting: nil) } }
      return nil
    }
    let slots = program[entry.relation].slots
    guard terms.count <= slots.count else {
      report(
        NameMessages.tooManyTerms(
          at: file.tree.span(terms[slots.count]), pattern: pattern(entry.relation)))
      return nil
    }
    let before = errorCount
    var arguments = Array(repeating: Argument.any, count: slots.count)
    var atLeast: Set<Int> = []
    for (place, term) in terms.enumerated() {
      guard let slot = slot(place, of: entry) else { continue }
      if place == 0 {
        arguments[slot] = self.bearer(bearer, slots[slot].type)
        continue
      }
      arguments[slot] = argument(term, slots[slot].type)
      guard syntax.slots[place - 1].isAtLeast else { continue }
      atLeast.insert(slot)
      if !isMeasured(slots[slot].type) {
        report(
          TypeMessages.noOrder(at: file.tree.span(term), type: title(of: slots[slot].type)))
      }
    }
    guard errorCount == before else { return nil }
    return ClauseAction(
      event: entry.relation, arguments: arguments, atLeast: atLeast, isOnce: syntax.isOnce,
      span: span)
  }

  /// Who is bound, in the first slot of the event.
  private mutating func bearer(_ id: ExpressionSyntaxID, _ slot: ValueType) -> Argument {
    guard let party = bearer(id) else { return .any }
    if let converted = convert(party, to: slot) { return .expression(converted) }
    // A variable ranges over those parties that may stand in the slot.
    if areRelated(program[party].type, slot), !isConstantEntity(party) {
      return .expression(party)
    }
    reportMismatch(party, expected: slot)
    return .any
  }

  /// Who is bound: an expression of kind Party; nil after a message.
  mutating func bearer(_ id: ExpressionSyntaxID) -> ExpressionID? {
    guard let kind = program.builtins.party else { return nil }
    let before = errorCount
    let party = expression(id, expecting: .kind(kind))
    guard errorCount == before else { return nil }
    if let converted = convert(party, to: .kind(kind)) { return converted }
    reportMismatch(party, expected: .kind(kind))
    return nil
  }

  /// Whether a term is `_`.
  private func isAny(_ id: ExpressionSyntaxID) -> Bool {
    if case .any = file.tree[id].form { true } else { false }
  }

  /// The event that an action means; nil after a message.
  private mutating func event(
    of syntax: ActionSyntax, _ terms: [ExpressionSyntaxID], _ span: Span
  ) -> PhraseEntry? {
    let words = syntax.words.map(\.text).joined(separator: " … ")
    switch phrase(syntax.words, in: { $0.baseActs }) {
    case .one(let entry): return entry
    case .several(let entries):
      report(
        NameMessages.ambiguousSentence(
          words, at: span, candidates: entries.map { pattern($0.relation) }))
      return nil
    case .none: break
    }
    let place = file.tree.span(syntax.words[0]).union(
      file.tree.span(syntax.words[syntax.words.count - 1]))
    if case .one(let entry) = phrase(syntax.words, in: { $0.acts }) {
      report(AgreementMessages.actInBaseForm(words, at: place, proposal: baseForm(entry)))
      return nil
    }
    if case .one(let entry) = phrase(syntax.words, isAct: false) {
      report(
        AgreementMessages.relationAsAct(
          words, at: place, pattern: pattern(entry.relation), must: word(.must),
          ensure: word(.ensure)))
      return nil
    }
    let key = syntax.words.map(\.text).joined(separator: " ")
    guard isFirst("act " + key) else { return nil }
    let known = file.sees.flatMap { names.modules[$0.index].baseActs.keys }
    let near = nearest.search(key, among: known)
    report(
      AgreementMessages.undeclaredEvent(
        words, at: place,
        nearest: near?.split(separator: " ").joined(separator: " … "),
        declaration: eventDeclaration(syntax, terms)))
    return nil
  }

  /// The words of an event in the base form, as the file would write them.
  func eventWords(_ id: RelationID) -> String {
    let relation = program[id]
    let words = file.language == .dutch ? relation.dutch?.words ?? relation.words : relation.words
    return words.joined(separator: " … ")
  }

  /// The words of an event in the base form, in the wording that was used.
  private func baseForm(_ entry: PhraseEntry) -> String {
    let relation = program[entry.relation]
    let words = entry.isDutch ? relation.dutch?.words ?? relation.words : relation.words
    return words.joined(separator: " … ")
  }

  /// `event Party report Breach to Party.`, from what is known about the terms.
  private func eventDeclaration(
    _ syntax: ActionSyntax, _ terms: [ExpressionSyntaxID]
  ) -> String {
    let party = program.builtins.party ?? program.builtins.thing
    var parts = [word(.event)]
    for (place, term) in terms.enumerated() {
      let type = place == 0 ? .kind(party) : quickType(term) ?? .kind(program.builtins.thing)
      parts.append(writtenTitle(of: type))
      if place < syntax.words.count { parts.append(syntax.words[place].text) }
    }
    return parts.joined(separator: " ") + "."
  }

  /// What an action tells about the types of its variables; the bearer is a party.
  func evidence(of syntax: ActionSyntax, by bearer: ExpressionSyntaxID) -> Evidence {
    var found = evidence(ofBearer: bearer)
    guard case .one(let entry) = phrase(syntax.words, in: { $0.baseActs }) else { return found }
    for (place, term) in ([bearer] + syntax.slots.map(\.term)).enumerated() {
      guard let name = variableName(term), let slot = slot(place, of: entry) else { continue }
      let type = program[entry.relation].slots[slot].type
      guard type != .unknown else { continue }
      var one = Evidence()
      one.types[name] = (type, file.tree.span(term))
      tighten(&found, by: one)
    }
    return found
  }

  /// A variable in the place of who is bound is a party.
  func evidence(ofBearer id: ExpressionSyntaxID) -> Evidence {
    var found = Evidence()
    if let name = variableName(id), let kind = program.builtins.party {
      found.types[name] = (.kind(kind), file.tree.span(id))
    }
    return found
  }
}
