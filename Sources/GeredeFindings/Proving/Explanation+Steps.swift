import GeredeProgram
import GeredeRules
import GeredeText

/// What steps of a proof rest on besides conditions: agreements, guards, outcomes.
extension Explanation {
  /// Adds that the agreement of a clause is in force.
  mutating func explainForce(of id: AgreementID, _ walk: inout Evaluator) {
    guard let relation = reading.program.builtins.isInForce,
      isInForce(id, &walk) == .yes, let made = reading.made(id, walk)
    else { return }
    grounds.add(.builtIn(relation, [made.entity], .yes, at: walk.moment))
  }

  /// Adds why a clause applies: its `when`, and that its `unless` does not excuse.
  mutating func explainGuard(of clause: Clause, _ walk: inout Evaluator) {
    if let condition = clause.condition { explain(condition, .yes, &walk, .closed) }
    guard let unless = clause.unless else { return }
    let truth = walk.truth(of: unless, negative: false)
    explain(unless, truth, &walk, truth == .unknown ? .closed : Standing.closed.flipped)
  }

  // MARK: - As sentences

  /// `StrongIdentity is breached for T1`, or that it is not so, or cannot be told.
  func outcome(
    _ id: RequirementID, _ state: OutcomeState, _ words: [Word], _ truth: Truth
  ) -> Reason {
    let requirement = reading.program[id]
    let binders = reading.lowered.requirements[id.index].binders
    let text = reading.printer.bilingual { language in
      let terms = zip(binders, words).map {
        reading.printer.value($1, requirement.frame[$0].type, in: language)
      }.joined(separator: ", ")
      let name = requirement.name.text(in: language)
      let sentence: String
      switch (state, language) {
      case (.met, .english): sentence = "\(name) is met"
      case (.met, .dutch): sentence = "aan \(name) is voldaan"
      case (.breachedFor, .english): sentence = "\(name) is breached for \(terms)"
      case (.breachedFor, .dutch): sentence = "\(name) is geschonden voor \(terms)"
      case (.unprovenFor, .english): sentence = "\(name) is unproven for \(terms)"
      case (.unprovenFor, .dutch): sentence = "\(name) is onbewezen voor \(terms)"
      }
      switch (truth, language) {
      case (.yes, _): return sentence
      case (.no, .english): return "it is not so that \(sentence)"
      case (.no, .dutch): return "het is niet zo: \(sentence)"
      case (.unknown, .english): return "it cannot be told whether \(sentence)"
      case (.unknown, .dutch): return "niet te zeggen: \(sentence)"
      }
    }
    let sense: Reason.Sense = truth == .yes ? .holds : truth == .no ? .absent : .missing
    return Reason(sense, text: text, place: .span(requirement.span))
  }

  /// `BreachNotice for Denbosch, b = B1, c = Rotterdam: opened 1 March 2026 10:00, due 4 March 2026
  /// 10:00, violated`.
  func text(of instance: ClauseInstance, _ standing: ClauseStanding) -> Bilingual {
    let clause = reading.program[instance.place.clause]
    return reading.printer.bilingual { language in
      let isDutch = language == .dutch
      var parts = [reading.names.entity(instance.bearer, in: language)]
      parts += zip(clause.instanceVariables, instance.variables).map { variable, word in
        let declared = clause.frame[variable]
        return "\(declared.name) = \(reading.printer.value(word, declared.type, in: language))"
      }
      let name = reading.name(of: instance.place, in: language)
      var text = "\(name) \(isDutch ? "voor" : "for") \(parts.joined(separator: ", ")): "
      let isTimed = reading.action(of: instance.place) != nil
      if isTimed, instance.opening != .min, !reading.isForbidden(instance.place) {
        text += isDutch ? "ingegaan op " : "opened "
        text += reading.printer.moment(instance.opening, in: language) + ", "
      }
      if isTimed, instance.deadline != .max, !reading.isForbidden(instance.place) {
        text += isDutch ? "uiterlijk " : "due "
        text += reading.printer.moment(instance.deadline, in: language) + ", "
      }
      return text + standing.word(in: language)
    }
  }
}

extension ClauseStanding {
  /// The state as a word: `violated`, `geschonden`.
  func word(in language: Language) -> String {
    let word =
      switch self {
      case .pending: Bilingual(en: "pending", nl: "lopend")
      case .fulfilled: Bilingual(en: "fulfilled", nl: "nagekomen")
      case .violated: Bilingual(en: "violated", nl: "geschonden")
      case .late: Bilingual(en: "performed too late", nl: "te laat nagekomen")
      case .repaired: Bilingual(en: "violated and repaired", nl: "geschonden en hersteld")
      case .unproven: Bilingual(en: "unproven", nl: "onbewezen")
      }
    return word.text(in: language)
  }
}
