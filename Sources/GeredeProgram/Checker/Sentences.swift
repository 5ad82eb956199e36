import GeredeSyntax
import GeredeText

/// Sentences: which relation or event is meant, and what stands in its slots.
extension Elaboration {
  /// What words stand for.
  enum PhraseMatch {
    case one(PhraseEntry)
    case none
    /// Only the first words are given, and more than one sentence begins with them.
    case several([PhraseEntry])
  }

  /// What words stand for, plain or after `did`.
  func phrase(_ words: [NameSyntax], isAct: Bool) -> PhraseMatch {
    phrase(words) { isAct ? $0.acts : $0.phrases }
  }

  /// Looks words up in one of the tables of each module that the file sees.
  func phrase(
    _ words: [NameSyntax], in table: (ModuleNames) -> [String: [PhraseEntry]]
  ) -> PhraseMatch {
    let key = words.count == 1 ? words[0].text : words.map(\.text).joined(separator: " ")
    var found: [PhraseEntry] = []
    for module in file.sees {
      for entry in table(names.modules[module.index])[key] ?? []
      where !found.contains(where: { $0.relation == entry.relation }) {
        found.append(entry)
      }
    }
    if let whole = found.first(where: \.isWhole) { return .one(whole) }
    if found.count == 1 { return .one(found[0]) }
    return found.isEmpty ? .none : .several(found)
  }

  /// The slot at a place of a sentence; nil if there are not so many.
  func slot(_ place: Int, of entry: PhraseEntry) -> Int? {
    let relation = program[entry.relation]
    guard place < relation.slots.count else { return nil }
    guard entry.isDutch, let dutch = relation.dutch else { return place }
    return dutch.slotOrder[place]
  }

  /// A plain sentence as a condition.
  mutating func sentence(_ syntax: SentenceSyntax, _ span: Span) -> ConditionID {
    if let outcome = outcome(syntax, span) { return outcome }
    guard let entry = resolve(syntax, isAct: false, span) else { return brokenCondition(span) }
    guard let arguments = arguments(of: syntax, entry, span) else { return brokenCondition(span) }
    checkNamedClause(entry.relation, arguments, at: span)
    let moment = syntax.moment.map { observedMoment($0) }
    return add(.relation(entry.relation, arguments, moment: moment), span)
  }

  /// An act as a condition.
  mutating func act(_ syntax: SentenceSyntax, _ span: Span) -> ConditionID {
    guard let entry = resolve(syntax, isAct: true, span) else { return brokenCondition(span) }
    guard let arguments = arguments(of: syntax, entry, span) else { return brokenCondition(span) }
    guard let moment = syntax.moment else {
      return add(.act(entry.relation, arguments, at: .any), span)
    }
    if case .any = file.tree[moment].form {
      return add(.act(entry.relation, arguments, at: .any), span)
    }
    let at = expression(moment, expecting: .instant)
    switch program[at].type {
    case .instant, .unknown:
      return add(.act(entry.relation, arguments, at: .expression(at)), span)
    case .date:
      return actOnDay(entry.relation, arguments, at, span)
    case let type:
      report(
        TypeMessages.mismatch(
          at: file.tree.span(moment), expected: title(of: .instant), found: title(of: type)))
      return brokenCondition(span)
    }
  }

  /// An act on a day: at some instant whose date in the zone is that day.
  private mutating func actOnDay(
    _ event: RelationID, _ arguments: [Argument], _ day: ExpressionID, _ span: Span
  ) -> ConditionID {
    let variable = VariableID(frame.frame.variables.count)
    frame.frame.variables.append(Variable(name: "at", type: .instant, span: span))
    frame.origins.append(.listed)
    frame.occurrences.append(2)
    let instant = add(.variable(variable), .instant, span)
    let act = add(.act(event, arguments, at: .expression(instant)), span)
    let date = apply(.dateOfInstant, [instant], .date, span)
    let isSame = add(.comparison(.equal, date, day), span)
    return add(
      .some([Binder(variable, domain: nil)], where: add(.and([act, isSame]), span)), span)
  }

  /// The moment of `S at T`: a date is observed at its last second.
  mutating func observedMoment(_ id: ExpressionSyntaxID) -> ExpressionID {
    let moment = expression(id, expecting: .instant)
    switch program[moment].type {
    case .instant, .unknown: return moment
    case .date: return apply(.lastSecond, [moment], .instant, program[moment].span)
    case let type:
      report(
        TypeMessages.mismatch(
          at: file.tree.span(id), expected: title(of: .instant), found: title(of: type)))
      return broken(program[moment].span)
    }
  }

  /// The relation or event that a sentence means; nil after a message.
  mutating func resolve(
    _ syntax: SentenceSyntax, isAct: Bool, _ span: Span
  ) -> PhraseEntry? {
    switch phrase(syntax.words, isAct: isAct) {
    case .one(let entry):
      // A noun in the place of a variable has its own message where the words fit by chance.
      return entry
    case .several(let entries):
      report(
        NameMessages.ambiguousSentence(
          words(of: syntax), at: span, candidates: entries.map { pattern($0.relation) }))
      return nil
    case .none: break
    }
    if let proposal = withoutNouns(syntax, isAct: isAct) {
      report(
        NameMessages.nounBeforeVariable(
          proposal.noun, at: proposal.span, variable: proposal.variable,
          proposal: proposal.text))
      return nil
    }
    if case .one(let entry) = phrase(syntax.words, in: { isAct ? $0.phrases : $0.acts }) {
      report(
        isAct
          ? NameMessages.relationWithDid(words(of: syntax), at: span, did: word(.did))
          : NameMessages.eventWithoutDid(
            words(of: syntax), at: span, proposal: asAct(syntax, entry)))
      return nil
    }
    if case .one(let entry) = phrase(syntax.words, in: { $0.baseActs }) {
      report(
        NameMessages.eventWithoutDid(
          words(of: syntax), at: span, proposal: asAct(syntax, entry)))
      return nil
    }
    reportUnknownSentence(syntax, isAct: isAct, span)
    return nil
  }

  /// The words of a sentence with dots for its terms: `provides … to`.
  func words(of syntax: SentenceSyntax) -> String {
    syntax.words.map(\.text).joined(separator: " … ")
  }

  /// A declared sentence with its slots, in the wording of the current file.
  func pattern(_ id: RelationID) -> String {
    let relation = program[id]
    var words = relation.words
    var order = Array(relation.slots.indices)
    if file.language == .dutch, let dutch = relation.dutch {
      words = dutch.words
      order = dutch.slotOrder
    }
    return pattern(words, order.map { relation.slots[$0] })
  }

  /// Slots with words between them, as text.
  private func pattern(_ words: [String], _ slots: [Slot]) -> String {
    var parts: [String] = []
    for (place, slot) in slots.enumerated() {
      parts.append(slot.name ?? writtenTitle(of: slot.type))
      if place < words.count { parts.append(words[place]) }
    }
    return parts.joined(separator: " ")
  }

  /// The sentence with `did` and the form after it.
  private func asAct(_ syntax: SentenceSyntax, _ entry: PhraseEntry) -> String {
    let relation = program[entry.relation]
    let form = entry.isDutch ? relation.dutchParticiple : relation.englishParticiple
    var parts: [String] = []
    for (place, argument) in syntax.arguments.enumerated() {
      parts.append(text(file.tree.span(argument)))
      guard place < syntax.words.count else { continue }
      let plain = syntax.words[place].text
      parts.append(place == 0 ? word(.did) + " " + (form ?? plain) : plain)
    }
    return parts.joined(separator: " ") + " " + word(.at) + " …"
  }

  /// What stands in the slots, in the order of the slots; nil after a message.
  mutating func arguments(
    of syntax: SentenceSyntax, _ entry: PhraseEntry, _ span: Span
  ) -> [Argument]? {
    let slots = program[entry.relation].slots
    var arguments = Array(repeating: Argument.any, count: slots.count)
    guard syntax.arguments.count <= slots.count else {
      if reportMissingSpace(syntax) { return nil }
      report(
        NameMessages.tooManyTerms(
          at: file.tree.span(syntax.arguments[slots.count]), pattern: pattern(entry.relation)))
      return nil
    }
    let before = errorCount
    for (place, argument) in syntax.arguments.enumerated() {
      guard let slot = slot(place, of: entry) else { continue }
      arguments[slot] = self.argument(argument, slots[slot].type)
    }
    return errorCount == before ? arguments : nil
  }

  /// What stands in one slot. A related kind is no mistake in a sentence: it just does not hold for
  /// what is not of the kind.
  mutating func argument(_ id: ExpressionSyntaxID, _ type: ValueType) -> Argument {
    if case .any = file.tree[id].form { return .any }
    let value = expression(id, expecting: type)
    suggest(type, for: value)
    if let converted = convert(value, to: type) { return .expression(converted) }
    let found = program[value].type
    if areRelated(found, type), !isConstantEntity(value) { return .expression(value) }
    reportMismatch(value, expected: type)
    return .any
  }

  /// Notes what a variable without a type might be, for proposals.
  mutating func suggest(_ type: ValueType, for id: ExpressionID) {
    guard case .variable(let variable) = program[id].form, program[id].type == .unknown else {
      return
    }
    frame.fallback[frame.frame[variable].name] = type
  }

  /// Whether an expression names an entity.
  func isConstantEntity(_ id: ExpressionID) -> Bool {
    if case .entity = program[id].form { true } else { false }
  }
}
