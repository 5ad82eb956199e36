import GeredeSyntax
import GeredeText

/// What the language itself knows by meaning among the sentences of std.prelude.
extension Elaboration {
  /// The relation by which each state of a clause is said.
  private static let clauseStates: [(state: ClauseState, name: BuiltinName)] = [
    (.pending, .isPendingFor), (.fulfilled, .isFulfilledBy), (.violated, .isViolatedBy),
    (.late, .isLateBy), (.repaired, .isRepairedBy), (.open, .isOpenFor),
    (.unproven, .isUnprovenFor),
  ]

  /// Finds the built-in relations and events by their words.
  mutating func findBuiltins() {
    var relations: [String: RelationID] = [:]
    var events: [String: RelationID] = [:]
    for (index, relation) in program.relations.enumerated() where relation.module == ModuleID(0) {
      let id = RelationID(index)
      switch relation.form {
      case .relation: relations[relation.title] = relations[relation.title] ?? id
      case .event: events[relation.title] = events[relation.title] ?? id
      case .says, .accepts: break
      }
    }
    program.builtins.actsFor = relations["acts_for"]
    program.builtins.isInForce = relations[BuiltinName.isInForce.spelling(in: .english)]
    program.builtins.binds = relations[BuiltinName.binds.spelling(in: .english)]
    program.builtins.contains = relations[BuiltinName.contains.spelling(in: .english)]
    for (state, name) in Elaboration.clauseStates {
      program.builtins.clauseStates[state] = relations[name.spelling(in: .english)]
    }
    for feature in ClauseFeature.allCases {
      program.builtins.clauseFeatures[feature] = relations[feature.rawValue]
    }
    program.builtins.sign = events["sign"]
    program.builtins.terminate = events["terminate"]
    program.builtins.join = events["join"]
    program.builtins.withdrawFrom = events["withdraw_from"]
    program.builtins.isHoliday = program.relations.firstIndex {
      $0.words == ["is_holiday"] && program[$0.module].name == "std.calendar"
        && $0.slots.map(\.type) == [.date]
    }.map { RelationID($0) }
  }

  /// Gives the kind of agreements the fields `start` and `end`.
  mutating func declareTerms(of kind: KindID) {
    for name in [BuiltinName.startOf, .endOf] {
      let value = ValueID(program.values.count)
      program.values.append(
        Value(
          form: .field(of: kind), name: name.wording,
          parameters: [Slot(name: nil, type: .kind(kind))], result: .instant, module: ModuleID(0)))
      program.kinds[kind.index].fields.append(value)
      for spelling in spellings(name.wording) { names.fields[kind.index][spelling] = value }
    }
  }

  /// Whether the language itself fills a relation, from the agreements of the program.
  func isFilledByLanguage(_ relation: RelationID) -> Bool {
    let builtins = program.builtins
    return relation == builtins.isInForce || relation == builtins.binds
      || relation == builtins.contains || builtins.clauseStates.values.contains(relation)
      || builtins.clauseFeatures.values.contains(relation)
  }

  /// Whether the language itself fills a value: the start and end of agreements.
  func isFilledByLanguage(_ value: ValueID) -> Bool {
    guard let agreement = program.builtins.agreement else { return false }
    return program[value].form == .field(of: agreement) && program[value].span == nil
  }

  /// Says that a sentence may not be stated or derived, if the language fills its relation.
  mutating func reportFilled(_ relation: RelationID, at span: Span) -> Bool {
    guard isFilledByLanguage(relation) else { return false }
    report(AgreementMessages.filledByLanguage(oneLine(text(span)), at: span))
    return true
  }

  /// Says that a condition reads the state of a clause that it does not name, where that has no
  /// place: in clauses and in what they read.
  mutating func checkNamedClause(_ relation: RelationID, _ arguments: [Argument], at span: Span) {
    guard readsNamedClausesOnly, program.builtins.clauseStates.values.contains(relation) else {
      return
    }
    if case .expression(let id)? = arguments.first, isConstantEntity(id) { return }
    report(
      AgreementMessages.stateOfVariableClause(
        at: span, requirement: word(.requirement)))
  }
}
