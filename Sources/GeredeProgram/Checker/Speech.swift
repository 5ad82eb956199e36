import GeredeSyntax
import GeredeText

/// What parties say and accept: the sentence that they speak of, in conditions, facts, heads of rules
/// and data.
extension Elaboration {
  /// A sentence, an act or an equation that somebody speaks of.
  struct Spoken {
    var content: SpokenContent
    /// What stands in the slots of the content; of an act given with a date, `_` for its instant.
    var arguments: [Argument]
    /// The date that an act is given with.
    var day: ExpressionID?
    /// `S at T` of a plain sentence: when it is said or accepted.
    var moment: (expression: ExpressionID, span: Span)?
  }

  /// The type of those who speak.
  var partyType: ValueType { program.builtins.party.map { .kind($0) } ?? .unknown }

  /// `A says S` as a condition.
  mutating func says(
    _ speaker: ExpressionSyntaxID, _ content: ExpressionSyntaxID, _ span: Span
  ) -> ConditionID {
    let who = argument(speaker, partyType)
    guard let spoken = spoken(content) else { return brokenCondition(span) }
    return condition(on: saysRelation(spoken.content), who, spoken, span)
  }

  /// `A accepts that S` as a condition.
  mutating func accepts(
    _ believer: ExpressionSyntaxID, _ content: ExpressionSyntaxID, _ span: Span
  ) -> ConditionID {
    let who = argument(believer, partyType)
    guard let spoken = spoken(content) else { return brokenCondition(span) }
    allowSingleUse(spoken)
    return condition(on: acceptsRelation(spoken.content), who, spoken, span)
  }

  /// The condition on a relation of speech. An act on a day was done at some instant of that day.
  private mutating func condition(
    on relation: RelationID, _ who: Argument, _ spoken: Spoken, _ span: Span
  ) -> ConditionID {
    let moment = spoken.moment?.expression
    guard let day = spoken.day else {
      return add(.relation(relation, [who] + spoken.arguments, moment: moment), span)
    }
    let variable = VariableID(frame.frame.variables.count)
    frame.frame.variables.append(Variable(name: "at", type: .instant, span: span))
    frame.origins.append(.listed)
    frame.occurrences.append(2)
    let instant = add(.variable(variable), .instant, span)
    let arguments = [who] + spoken.arguments.dropLast() + [.expression(instant)]
    let said = add(.relation(relation, arguments, moment: moment), span)
    let date = apply(.dateOfInstant, [instant], .date, span)
    let isSame = add(.comparison(.equal, date, day), span)
    return add(
      .some([Binder(variable, domain: nil)], where: add(.and([said, isSame]), span)), span)
  }

  /// Variables of what is accepted may occur once: they stand for anything there.
  mutating func allowSingleUse(_ spoken: Spoken) {
    var found: Set<VariableID> = []
    for case .expression(let id) in spoken.arguments { collect(id, into: &found) }
    for variable in found where frame.occurrences[variable.index] == 1 {
      frame.occurrences[variable.index] = 2
    }
  }

  /// What a statement speaks of; nil after a message.
  mutating func spoken(_ id: ExpressionSyntaxID) -> Spoken? {
    let span = file.tree.span(id)
    switch file.tree[id].form {
    case .parenthesized(let inner): return spoken(inner)
    case .sentence(let sentence):
      guard let entry = resolve(sentence, isAct: false, span),
        let arguments = arguments(of: sentence, entry, span)
      else { return nil }
      let moment = sentence.moment.map { (observedMoment($0), file.tree.span($0)) }
      return Spoken(content: .relation(entry.relation), arguments: arguments, moment: moment)
    case .act(let sentence):
      guard let entry = resolve(sentence, isAct: true, span),
        let arguments = arguments(of: sentence, entry, span)
      else { return nil }
      return spokenAct(entry.relation, arguments, at: sentence.moment)
    case .comparison(.equal, let left, let right):
      let call = expression(left, expecting: nil)
      guard case .value(let value, let operands) = program[call].form,
        !isSet(program[value].result)
      else {
        if program[call].type != .unknown {
          report(RuleMessages.equationWithoutValue(at: file.tree.span(left)))
        }
        return nil
      }
      let result = argument(right, program[value].result)
      return Spoken(
        content: .value(value), arguments: operands.map { .expression($0) } + [result])
    default:
      report(RuleMessages.notAFact(at: span))
      return nil
    }
  }

  /// An act with the time at which it is said to have been done.
  private mutating func spokenAct(
    _ event: RelationID, _ arguments: [Argument], at moment: ExpressionSyntaxID?
  ) -> Spoken? {
    var spoken = Spoken(content: .act(event), arguments: arguments + [.any])
    guard let moment else { return spoken }
    if case .any = file.tree[moment].form { return spoken }
    let at = expression(moment, expecting: .instant)
    switch program[at].type {
    case .instant, .unknown: spoken.arguments[arguments.count] = .expression(at)
    case .date: spoken.day = at
    case let type:
      report(
        TypeMessages.mismatch(
          at: file.tree.span(moment), expected: title(of: .instant), found: title(of: type)))
      return nil
    }
    return spoken
  }

  /// Whether a type is that of a set.
  private func isSet(_ type: ValueType) -> Bool {
    if case .set = type { true } else { false }
  }

  /// What is stated for good, in a fact or by a rule: every slot filled, an act on a date at the last
  /// second of it. Nil after a message.
  private mutating func whole(
    _ speaker: ExpressionSyntaxID, _ content: ExpressionSyntaxID, _ span: Span
  ) -> (RelationID, [ExpressionID])? {
    let before = errorCount
    let who = argument(speaker, partyType)
    guard let spoken = spoken(content), errorCount == before else { return nil }
    let relation = saysRelation(spoken.content)
    var arguments = [who] + spoken.arguments
    if let day = spoken.day {
      let instant = apply(.lastSecond, [day], .instant, program[day].span)
      arguments[arguments.count - 1] = .expression(instant)
    }
    var whole: [ExpressionID] = []
    for (slot, argument) in zip(program[relation].slots, arguments) {
      guard case .expression(let id) = argument else {
        if case .act = spoken.content, whole.count + 1 == arguments.count {
          report(RuleMessages.actWithoutTime(at: span.endPoint, at: word(.at)))
        } else {
          report(
            RuleMessages.openSlot(
              at: span, pattern: pattern(relation), proposal: completed(speaker, content, relation))
          )
        }
        return nil
      }
      guard let converted = convert(id, to: slot.type) else {
        reportMismatch(id, expected: slot.type)
        return nil
      }
      whole.append(converted)
    }
    return (relation, whole)
  }

  /// What is written, with dots for what is left open.
  private func completed(
    _ speaker: ExpressionSyntaxID, _ content: ExpressionSyntaxID, _ says: RelationID
  ) -> String {
    let who = text(file.tree.span(speaker))
    let lead = (who == "_" ? "…" : who) + " " + word(.says) + " "
    switch (file.tree[content].form, program[says].form) {
    case (.sentence(let sentence), .says(.relation(let id))):
      return lead + completed(sentence, id, isAct: false)
    case (.act(let sentence), .says(.act(let id))):
      let time = sentence.moment.map { text(file.tree.span($0)) } ?? "…"
      return lead + completed(sentence, id, isAct: true) + " " + word(.at) + " " + time
    default: return pattern(says)
    }
  }

  /// `A says S` as a fact; nil after a message.
  mutating func spokenFact(
    _ speaker: ExpressionSyntaxID, _ content: ExpressionSyntaxID, _ span: Span
  ) -> Fact.Statement? {
    switch file.tree[content].form {
    case .sentence(let sentence), .act(let sentence):
      guard reportVariables(in: sentence) else { return nil }
      if case .sentence = file.tree[content].form, let date = sentence.moment {
        report(
          RuleMessages.factAtMoment(
            at: file.tree.span(date), from: word(.from), until: word(.until)))
        return nil
      }
    default: break
    }
    guard let (relation, arguments) = whole(speaker, content, span) else { return nil }
    var constants: [Constant] = []
    for argument in arguments {
      guard let constant = constant(argument) else { return nil }
      constants.append(constant)
    }
    return .relation(relation, constants)
  }

  /// `retract A says S.`, in which a place may be left open; nil after a message.
  mutating func spokenRetraction(
    _ speaker: ExpressionSyntaxID, _ content: ExpressionSyntaxID, _ span: Span
  ) -> Retraction.Pattern? {
    let before = errorCount
    let who = argument(speaker, partyType)
    guard let spoken = spoken(content), errorCount == before else { return nil }
    if let moment = spoken.moment {
      report(
        RuleMessages.factAtMoment(at: moment.span, from: word(.from), until: word(.until)))
      return nil
    }
    var arguments = [who] + spoken.arguments
    if let day = spoken.day {
      let instant = apply(.lastSecond, [day], .instant, program[day].span)
      arguments[arguments.count - 1] = .expression(instant)
    }
    var constants: [Constant?] = []
    for argument in arguments {
      guard case .expression(let id) = argument else {
        constants.append(nil)
        continue
      }
      guard let constant = constant(id) else { return nil }
      constants.append(constant)
    }
    return .relation(saysRelation(spoken.content), constants)
  }

  /// `A says S` as the head of a rule; nil after a message.
  mutating func spokenHead(
    _ speaker: ExpressionSyntaxID, _ content: ExpressionSyntaxID, _ span: Span
  ) -> (RelationID, [Argument])? {
    if case .sentence(let sentence) = file.tree[content].form, let moment = sentence.moment {
      report(RuleMessages.headAtMoment(at: file.tree.span(moment)))
      return nil
    }
    return whole(speaker, content, span).map { ($0, $1.map { .expression($0) }) }
  }

  /// Rows that say what a plain row would state; nil after a message.
  mutating func spokenTarget(
    _ target: DataSource.Target, by speaker: Cell, at span: Span
  ) -> DataSource.Target? {
    switch target {
    case .relation(let id, let cells):
      return .relation(saysRelation(.relation(id)), [speaker] + cells)
    case .act(let id, let cells, let at):
      return .relation(saysRelation(.act(id)), [speaker] + cells + [at])
    case .value(let id, let cells, let result):
      return .relation(saysRelation(.value(id)), [speaker] + cells + [result])
    case .kind:
      report(RuleMessages.notAFact(at: span))
      return nil
    }
  }

  // MARK: - Relations of speech

  /// The relation of who says something of a content.
  mutating func saysRelation(_ content: SpokenContent) -> RelationID {
    speechRelation(.says(content), content, says: "says", "zegt")
  }

  /// The relation of who accepts something of a content, and that of who says it.
  mutating func acceptsRelation(_ content: SpokenContent) -> RelationID {
    _ = saysRelation(content)
    return speechRelation(.accepts(content), content, says: "accepts that", "aanvaardt dat")
  }

  /// The relation of a form, made when it is first spoken of.
  private mutating func speechRelation(
    _ form: Relation.Form, _ content: SpokenContent, says english: String, _ dutch: String
  ) -> RelationID {
    if let known = speech[form] { return known }
    var relation: Relation
    switch content {
    case .relation(let id): relation = program[id]
    case .act(let id): relation = timed(program[id])
    case .value(let id): relation = equation(of: program[id])
    }
    relation.form = form
    relation.slots.insert(Slot(name: nil, type: partyType), at: 0)
    relation.words.insert(lead(english, content, in: .english), at: 0)
    let dutchLead = lead(dutch, content, in: .dutch)
    relation.dutch = relation.dutch.map {
      Phrase(words: [dutchLead] + $0.words, slotOrder: [0] + $0.slotOrder.map { $0 + 1 })
    }
    relation.needsPower = false
    relation.documentation = nil
    let id = RelationID(program.relations.count)
    program.relations.append(relation)
    speech[form] = id
    return id
  }

  /// An event as the sentence that an act of it was done, with its time in the last slot.
  private func timed(_ event: Relation) -> Relation {
    func words(_ words: [String], _ did: String, _ participle: String?, _ at: String) -> [String] {
      var words = words
      if !words.isEmpty { words[0] = did + " " + (participle ?? words[0]) }
      guard words.count == event.slots.count, let last = words.popLast() else {
        return words + [at]
      }
      return words + [last + " " + at]
    }
    var relation = event
    relation.words = words(event.words, "did", event.englishParticiple, "at")
    relation.dutch = event.dutch.map {
      Phrase(
        words: words($0.words, "heeft", event.dutchParticiple, "op"),
        slotOrder: $0.slotOrder + [event.slots.count])
    }
    relation.slots.append(Slot(name: "time", type: .instant))
    return relation
  }

  /// A value as a sentence without its first words: `… and …  = …`.
  private func equation(of value: Value) -> Relation {
    let count = value.parameters.count
    return Relation(
      form: .relation, slots: value.parameters + [Slot(name: "result", type: value.result)],
      words: count == 0 ? [] : Array(repeating: "and", count: count - 1) + ["="],
      dutch: Phrase(
        words: count == 0 ? [] : Array(repeating: "en", count: count - 1) + ["="],
        slotOrder: Array(0...count)),
      module: value.module, span: value.span)
  }

  /// The words after who speaks: of an equation with the name of the value.
  private func lead(_ verb: String, _ content: SpokenContent, in language: Language) -> String {
    guard case .value(let id) = content else { return verb }
    let name = verb + " " + program[id].name.text(in: language)
    if program[id].parameters.isEmpty { return name + " =" }
    return name + (language == .dutch ? " van" : " of")
  }
}
