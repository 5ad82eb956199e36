import GeredeSyntax
import GeredeText

/// What the language itself knows by meaning among the sentences of std.prelude.
extension Elaboration {
  /// Whether agreements and clauses are evaluated. Until then, what reads their states or what they
  /// lay down is left out.
  static let evaluatesClauses = true

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

  /// Whether the sentence at hand cannot be evaluated because it reads a relation or an event that
  /// clauses give its meaning.
  func restsOnClauses(_ relation: RelationID) -> Bool {
    guard !Elaboration.evaluatesClauses, agreementAtHand == nil else { return false }
    let builtins = program.builtins
    return relation == builtins.isInForce || relation == builtins.binds
      || builtins.clauseStates.values.contains(relation) || program[relation].needsPower
      || laidDown.contains(relation)
  }
}
