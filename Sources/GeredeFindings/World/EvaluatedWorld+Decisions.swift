public import GeredeProgram
public import GeredeText

extension EvaluatedWorld {
  /// Whether somebody may do something at the instant of evaluation, with its because.
  ///
  /// An act of which something is not known is denied: what is unknown never helps the one who asks.
  ///
  /// - Parameters:
  ///   - file: the language of the facts that would make it a permit.
  ///   - reasons: whether the because is told.
  public func decide(
    _ question: DecisionQuestion, in file: Language, reasons: ReasonDetail = .told
  ) -> Decision {
    var walk = Evaluator(
      reading: reading, frame: question.frame, moment: now, fuel: Self.explanationFuel)
    var slots: [Word] = []
    for case .expression(let id) in question.action.arguments {
      guard let word = walk.value(of: id) else {
        var explanation = Explanation(reading: reading)
        explanation.explainValue(id, .unknown, &walk, .init(depth: 1))
        var decision = Decision(.deny, .cannotTell, [])
        decision.because = explanation.reasons
        return decision
      }
      slots.append(word)
    }
    let act = ProposedAct(event: question.action.event, slots: slots)
    let decider = Decider(reading, clauseIndex, at: now)
    return reasons == .told ? decider.explain(act, in: file) : decider.decide(act)
  }
}

/// An evaluated world that is asked about many acts at its instant.
///
/// Not `Sendable`: it remembers what it finds out about agreements and parties. Each thread has its
/// own.
public struct Decisions {
  private let decider: Decider

  /// Decisions at the instant of an evaluated world.
  public init(_ world: EvaluatedWorld) {
    decider = Decider(world.reading, world.clauseIndex, at: world.now)
  }

  /// Whether somebody may do an act: the verdict with its reason and its clauses, without its
  /// because.
  ///
  /// - Complexity: O(clauses that speak of the event × their conditions).
  public func decide(_ act: ProposedAct) -> Decision { decider.decide(act) }

  /// Whether somebody may do an act, with the facts that it rests on and what would make it a permit,
  /// in the words of a file's language.
  public func explain(_ act: ProposedAct, in file: Language) -> Decision {
    decider.explain(act, in: file)
  }

  /// An act by the words of its event and the names or keys of who and what it is about; nil where
  /// one of them means nothing, or more than one thing.
  ///
  /// - Parameter names: for each slot the name or key of an entity, the name of an enum value, a whole
  ///   number or a text.
  public func act(_ event: String, _ names: [String]) -> ProposedAct? {
    let program = decider.reading.program
    let found = program.relations.indices.filter { index in
      let relation = program.relations[index]
      return relation.form == .event
        && (relation.title == event || relation.dutch?.words.joined(separator: " ") == event)
    }
    guard found.count == 1, let index = found.first else { return nil }
    let slots = program.relations[index].slots
    guard slots.count == names.count else { return nil }
    var words: [Word] = []
    for (slot, name) in zip(slots, names) {
      guard let word = decider.reading.word(named: name, slot.type) else { return nil }
      words.append(word)
    }
    return ProposedAct(event: RelationID(index), slots: words)
  }
}
