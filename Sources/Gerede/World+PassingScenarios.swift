internal import GeredeFacts
internal import GeredeFindings
internal import GeredeProgram
internal import GeredeRules
internal import GeredeText

extension World {
  /// The result of a scenario that passes; nil for one that does not, or of which that cannot be
  /// told so.
  ///
  /// Only what the expectations ask is lowered, and at each moment only what is asked there is
  /// evaluated. So nothing can be explained, and nothing says what was exercised.
  func passed(
    _ reference: ScenarioReference, options: CheckOptions, openSlots: inout OpenSlots
  ) -> ScenarioResult? {
    let scenario = typed[reference.id]
    var result = ScenarioResult(title: scenario.title, place: .span(scenario.titleSpan))
    guard canBeEvaluated, scenario.gaps.isEmpty else { return nil }
    var played = typed
    played.rules += scenario.rules
    var facts = facts
    result.messages = facts.play(reference.id, of: typed)
    guard result.outcome != .notRun else { return nil }
    let looks = looks(of: scenario, facts)
    let world = PreparedWorld(
      played, facts: facts, zone: zone, queries: looks.compactMap(\.query), extent: extent(looks),
      openSlots: openSlots)
    openSlots = world.openSlots
    var found: [(place: Int, result: ExpectationResult)] = []
    var question = 0
    var last: Evaluation?
    for together in Look.byInstant(looks) {
      let first = question
      question += together.looks.count { $0.query != nil }
      let targets = targets(of: together.looks, from: first, in: world)
      guard
        case .success(let evaluation) = world.evaluation(
          at: together.instant, options, targets: targets, after: last)
      else { return nil }
      last = evaluation
      let evaluated = evaluation.world
      var next = first
      for look in together.looks {
        let judged = evaluated.result(of: look.expectation, question: next, reasons: .leftOut)
        guard judged.hasPassed else { return nil }
        found.append((look.place, judged))
        if look.query != nil { next += 1 }
      }
    }
    result.expectations = found.sorted { $0.place < $1.place }.map(\.result)
    return result
  }

  /// What the expectations of a scenario rest on.
  private func extent(_ looks: [Look]) -> LoweringExtent {
    var asked = AskedParts()
    for look in looks {
      switch look.expectation.form {
      case .condition: break
      case .outcome(_, let requirement, let arguments):
        guard arguments.allSatisfy(isPlain) else { return .whole }
        asked.requirements.append(requirement)
      case .decision(_, let action):
        guard action.arguments.allSatisfy(isPlain) else { return .whole }
        asked.decides = true
      case .finding: return .whole
      }
    }
    return .asked(asked)
  }

  /// Whether an argument is what it says, whatever was evaluated.
  private func isPlain(_ argument: Argument) -> Bool {
    guard case .expression(let id) = argument else { return true }
    return switch typed[id].form {
    case .word, .entity, .entityText: true
    default: false
    }
  }

  /// The relations that expectations at one moment are read from; nil where everything may be.
  private func targets(
    of looks: [Look], from question: Int, in world: PreparedWorld
  ) -> [KernelRelationID]? {
    var result: [KernelRelationID] = []
    var question = question
    for look in looks {
      switch look.expectation.form {
      case .condition:
        result += world.targets(ofQuery: question)
        question += 1
      case .outcome(_, let requirement, let arguments):
        guard arguments.allSatisfy(isPlain) else { return nil }
        result += world.targets(of: requirement)
      case .decision, .finding: return nil
      }
    }
    return result
  }
}
