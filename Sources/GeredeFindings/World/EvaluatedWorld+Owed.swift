import GeredeProgram
import GeredeText

extension EvaluatedWorld {
  /// The residual agreement: every open duty at the instant of evaluation.
  public func owed() -> ResidualAgreement {
    var open: [(instance: ClauseInstance, standing: ClauseStanding)] = []
    for (index, clause) in reading.program.clauses.enumerated() {
      var places = [ClausePlace(clause: ClauseID(index))]
      for (number, link) in clause.links.enumerated() where link.modality == .must {
        places.append(ClausePlace(clause: ClauseID(index), link: number))
      }
      for place in places where !reading.isForbidden(place) {
        for (instance, standing) in reading.standings(of: place, at: now) {
          switch standing {
          case .pending, .violated, .unproven: open.append((instance, standing))
          case .fulfilled, .late, .repaired: continue
          }
        }
      }
    }
    let keyed = open.map { entry in
      (key: order(of: entry.instance), entry: entry)
    }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let duties = keyed.map { owed($0.entry.instance, $0.entry.standing) }
    return ResidualAgreement(
      at: now, duties: duties.filter { $0.state != .unproven },
      unproven: duties.filter { $0.state == .unproven })
  }

  /// By deadline, then in the order of the text, then by bearer and binding.
  private func order(of instance: ClauseInstance) -> [Word] {
    let clause = reading.program[instance.place.clause]
    let types = clause.instanceVariables.map { clause.frame[$0].type }
    let span = reading.span(of: instance.place)
    let place = [Word(span.source.index), Word(span.start)]
    let binding = zip(instance.variables, types).map { reading.order($0, $1) }
    return [deadline(of: instance) ?? .max] + place + [reading.entityRank(instance.bearer)]
      + binding + [instance.opening, instance.root]
  }

  /// The last second of an instance; nil without one, and for what holds at every moment.
  private func deadline(of instance: ClauseInstance) -> Word? {
    if reading.standingCondition(of: instance.place) != nil,
      reading.window(of: instance.place) == nil
    {
      return nil
    }
    return instance.deadline == .max ? nil : instance.deadline
  }

  private func owed(_ instance: ClauseInstance, _ standing: ClauseStanding) -> OwedDuty {
    let place = instance.place
    let clause = reading.program[place.clause]
    let state: OwedDuty.State =
      switch standing {
      case .pending: .pending
      case .unproven: .unproven
      case .violated, .fulfilled, .late, .repaired: .violated
      }
    let moment = instance.opening == .min ? now : instance.opening
    var walk = reading.walk(instance, at: moment, fuel: Self.explanationFuel)
    let isStanding = reading.standingCondition(of: place) != nil
    return OwedDuty(
      clause: reading.name(of: place, in: .english),
      agreement: reading.program[clause.agreement].name.english,
      shownClause: reading.shownName(of: place), state: state,
      bearer: reading.names.entity(instance.bearer, in: .english),
      counterparty: counterparty(of: place, &walk), action: owedAction(of: place, &walk),
      bindings: bindings(of: instance),
      opening: instance.opening == .min || isStanding && clause.window == nil
        ? nil : instance.opening,
      deadline: deadline(of: instance), source: clause.because,
      place: .span(reading.span(of: place)))
  }

  /// The last party that the act names, the bearer aside.
  private func counterparty(of place: ClausePlace, _ walk: inout Evaluator) -> String? {
    guard let action = reading.action(of: place),
      let slot = action.counterpartySlot(reading.program),
      let word = slots(of: action, &walk)[safe: slot].flatMap({ $0 })
    else { return nil }
    return reading.names.entity(word, in: .english)
  }

  /// What is to be done for what a walk has bound.
  private func owedAction(of place: ClausePlace, _ walk: inout Evaluator) -> Bilingual {
    if let action = reading.action(of: place) {
      let words = slots(of: action, &walk)
      let bound = walk
      return reading.printer.bilingual { language in
        reading.printer.action(
          action, words, bound.frame, { bound.word(of: $0) }, in: language)
      }
    }
    let bound = walk
    return reading.printer.bilingual { language in
      let ensure = language == .english ? "ensure" : "zorgen dat"
      guard let condition = reading.standingCondition(of: place) else { return ensure }
      let text = reading.printer.condition(
        condition, bound.frame, { bound.word(of: $0) }, in: language)
      return "\(ensure) \(text)"
    }
  }
}
