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
    if !isAct, syntax.words.count == 1, isAgreementState(syntax.words[0].text) {
      noteUnchecked(span)
      return nil
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

  /// The sentence as it was probably meant where a noun stands before a variable:
  /// `municipality m takes_part` for `m takes_part and m is Municipality`.
  private func withoutNouns(
    _ syntax: SentenceSyntax, isAct: Bool
  ) -> (noun: String, span: Span, variable: String, text: String)? {
    var parts: [(text: String, name: NameSyntax?, span: Span)] = []
    for (place, argument) in syntax.arguments.enumerated() {
      var name: NameSyntax?
      if case .variable(let variable) = file.tree[argument].form { name = variable }
      let span = file.tree.span(argument)
      parts.append((text(span), name, span))
      if place < syntax.words.count {
        let word = syntax.words[place]
        parts.append((word.text, word, file.tree.span(word)))
      }
    }
    if let moment = syntax.moment {
      let span = file.tree.span(moment)
      parts.append((word(.at), nil, span))
      parts.append((text(span), nil, span))
    }
    var rest: [String] = []
    var found: (noun: String, span: Span, variable: String, kind: KindID)?
    var isTermNext = true
    for (place, part) in parts.enumerated() {
      if isTermNext, found == nil, let name = part.name, let kind = kind(ofNoun: name.text),
        place + 1 < parts.count, let variable = parts[place + 1].name
      {
        found = (name.text, part.span, variable.text, kind)
        continue
      }
      rest.append(part.text)
      isTermNext.toggle()
    }
    guard let found else { return nil }
    if isAct, rest.count > 1 { rest.insert(word(.did), at: 1) }
    let kindName = written(program[found.kind].name)
    let text =
      rest.joined(separator: " ") + " " + word(.and) + " " + found.variable + " " + word(.is) + " "
      + kindName
    return (found.noun, found.span, found.variable, text)
  }

  private mutating func reportUnknownSentence(
    _ syntax: SentenceSyntax, isAct: Bool, _ span: Span
  ) {
    let key = syntax.words.map(\.text).joined(separator: " ")
    if let message = file.tree.missingFullStop(in: syntax, of: file.source) {
      report(message)
      return
    }
    if reportMissingSpace(syntax) || reportLongerSentence(syntax, isAct: isAct, span)
      || reportUnknownUnit(syntax, span)
    {
      return
    }
    guard isFirst(key) else { return }
    var candidates: [String] = []
    for module in file.sees {
      let table = names.modules[module.index]
      candidates += (isAct ? table.acts : table.phrases).keys
    }
    let near = nearest.search(key, among: candidates)
    var declaration = isAct ? word(.event) : word(.relation)
    for (place, argument) in syntax.arguments.enumerated() {
      declaration += " " + (quickType(argument).map { writtenTitle(of: $0) } ?? thingTitle)
      if place < syntax.words.count { declaration += " " + syntax.words[place].text }
    }
    let place = syntax.words.first.map { first in
      file.tree.span(first).union(file.tree.span(syntax.words[syntax.words.count - 1]))
    }
    report(
      NameMessages.unknownSentence(
        words(of: syntax), at: place ?? span,
        nearest: near?.split(separator: " ").joined(separator: " … "),
        declaration: declaration + "."))
  }

  /// Says that two sentences stand without a space between them: `Notify.Rotterdam uses …` reads as
  /// a qualified name.
  private mutating func reportMissingSpace(_ syntax: SentenceSyntax) -> Bool {
    for argument in syntax.arguments {
      guard case .thing(let name) = file.tree[argument].form, let owner = name.qualifiers.last,
        case .entity(let id)? = things(named: owner.text).first, names.clauses[id] == nil
      else { continue }
      report(
        NameMessages.noSpaceAfterStop(
          at: file.tree.span(name), proposal: owner.text + ". " + name.name.text))
      return true
    }
    return false
  }

  /// Says that only the beginning of the sentence is declared, if that is so.
  private mutating func reportLongerSentence(
    _ syntax: SentenceSyntax, isAct: Bool, _ span: Span
  ) -> Bool {
    for count in stride(from: syntax.words.count - 1, to: 0, by: -1) {
      guard case .one(let entry) = phrase(Array(syntax.words.prefix(count)), isAct: isAct),
        entry.isWhole
      else { continue }
      let first = file.tree.span(syntax.words[count])
      let end = syntax.arguments.last.map { file.tree.span($0) } ?? first
      report(
        NameMessages.tooManyTerms(
          at: end.start > first.start ? first.union(end) : first,
          pattern: pattern(entry.relation)))
      return true
    }
    return false
  }

  /// Says that a word after a number is no unit, if that is what was written.
  private mutating func reportUnknownUnit(_ syntax: SentenceSyntax, _ span: Span) -> Bool {
    guard syntax.words.count == 1, syntax.arguments.count == 1,
      case .literal(.integer) = file.tree[syntax.arguments[0]].form
    else { return false }
    let units: [ContextualWord] = [
      .years, .months, .weeks, .days, .workingDays, .hours, .minutes, .seconds,
    ]
    let words = units.map { $0.spelling(in: file.language) }
    let near = nearest.search(syntax.words[0].text, among: words)
    report(
      NameMessages.unknownUnit(
        syntax.words[0].text, at: file.tree.span(syntax.words[0]), nearest: near, units: words))
    return true
  }

  private var thingTitle: String { written(program[program.builtins.thing].name) }

  /// Whether a word speaks of the state of an agreement or a clause.
  private func isAgreementState(_ word: String) -> Bool {
    let states: [BuiltinName] = [
      .isInForce, .binds, .contains, .isPendingFor, .isFulfilledBy, .isViolatedBy, .isLateBy,
      .isRepairedBy, .isOpenFor, .isUnprovenFor,
    ]
    return states.contains { matches(word, $0) }
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
  private mutating func suggest(_ type: ValueType, for id: ExpressionID) {
    guard case .variable(let variable) = program[id].form, program[id].type == .unknown else {
      return
    }
    frame.fallback[frame.frame[variable].name] = type
  }

  func isConstantEntity(_ id: ExpressionID) -> Bool {
    if case .entity = program[id].form { true } else { false }
  }

  /// `R is_met`, `R is_breached_for t`, `R is_unproven_for t`; nil if it is none of these.
  private mutating func outcome(_ syntax: SentenceSyntax, _ span: Span) -> ConditionID? {
    guard syntax.words.count == 1, case .thing(let name) = file.tree[syntax.arguments[0]].form
    else { return nil }
    let word = syntax.words[0].text
    let state: OutcomeState
    if matches(word, .isMet) {
      state = .met
    } else if matches(word, .isBreachedFor) {
      state = .breachedFor
    } else if matches(word, .isUnprovenFor) {
      state = .unprovenFor
    } else {
      return nil
    }
    let found = quickThings(name).first { if case .requirement = $0 { true } else { false } }
    guard case .requirement(let id)? = found else {
      // `is_unproven_for` may also speak of a clause.
      if state == .unprovenFor, !quickThings(name).isEmpty || !name.qualifiers.isEmpty {
        return nil
      }
      let near = nearest.search(
        name.name.text, among: thingNames { if case .requirement = $0 { true } else { false } })
      report(NameMessages.unknownRequirement(name.text, at: file.tree.span(name), nearest: near))
      return brokenCondition(span)
    }
    outcomesRead.append(id)
    let types = names.requirementBinders[id.index]
    let given = Array(syntax.arguments.dropFirst())
    if state == .met {
      guard given.isEmpty else {
        report(
          NameMessages.tooManyTerms(
            at: file.tree.span(given[0]), pattern: name.text + " " + word))
        return brokenCondition(span)
      }
      return add(.outcome(id, .met, []), span)
    }
    guard given.count <= types.count else {
      report(
        NameMessages.outcomeWithoutBinding(
          name.text, at: file.tree.span(given[0]),
          proposal: file.language == .dutch
            ? "niet " + name.text + " is_voldaan" : "not " + name.text + " is_met"))
      return brokenCondition(span)
    }
    var arguments: [Argument] = []
    for (place, type) in types.enumerated() {
      arguments.append(place < given.count ? argument(given[place], type) : .any)
    }
    return add(.outcome(id, state, arguments), span)
  }
}
