internal import GeredeFacts
public import GeredeFindings
internal import GeredeProgram
internal import GeredeRules
public import GeredeText

/// A scenario of a program, to be run.
public struct ScenarioReference: Hashable, Sendable {
  let id: ScenarioID
  /// What the scenario is called.
  public let title: String
  /// Where its title stands.
  public let place: Span
}

extension Program {
  /// The scenarios of the program, by file and place.
  public var scenarios: [ScenarioReference] {
    typed.scenarios.enumerated().map { index, scenario in
      ScenarioReference(
        id: ScenarioID(index), title: scenario.title, place: scenario.titleSpan)
    }.sorted { $0.place < $1.place }
  }
}

/// How much is found out about scenarios.
public enum TestDetail: Sendable, Hashable {
  /// Everything: the reason of each expectation, and the coverage.
  case full
  /// Which scenarios pass, and all about those that do not. No reasons for what passed, and no
  /// coverage.
  case outcomes
}

extension World {
  /// Runs the scenarios of the program, each on its own.
  ///
  /// - Parameters:
  ///   - filter: runs those whose title contains it, whatever the case of its letters; nil: all.
  ///   - options: how much each scenario may use.
  ///   - detail: `.outcomes` is faster where few scenarios fail.
  ///   - scope: what the coverage counts.
  public func test(
    matching filter: String? = nil, options: CheckOptions = CheckOptions(),
    detail: TestDetail = .full, scope: CoverageScope = .program
  ) -> TestResult {
    var result = TestResult()
    result.messages = program.messages + messages
    result.isComplete = !result.messages.contains { $0.severity == .error }
    guard canBeEvaluated else { return result }
    var openSlots: OpenSlots = [:]
    for scenario in program.scenarios {
      if let filter, !scenario.title.lowercased().contains(filter.lowercased()) {
        result.filtered += 1
        continue
      }
      switch detail {
      case .full:
        let found = run(scenario, options, scope, &openSlots)
        result.coverage.formUnion(found.coverage)
        result.scenarios.append(found)
      case .outcomes:
        result.scenarios.append(
          passed(scenario, options: options, openSlots: &openSlots)
            ?? run(scenario, options, scope, &openSlots))
      }
    }
    if detail == .full, result.coverage.count() == 0 {
      result.coverage = idleCoverage(options, scope)
    }
    return result
  }

  /// Plays a scenario on top of the program and its data, and looks at what it expects.
  ///
  /// One base of facts holds the whole timeline; the rules are applied once for each moment that
  /// something is expected at.
  public func run(
    _ reference: ScenarioReference, options: CheckOptions = CheckOptions()
  ) -> ScenarioResult {
    var openSlots: OpenSlots = [:]
    return run(reference, options, .program, &openSlots)
  }

  private func run(
    _ reference: ScenarioReference, _ options: CheckOptions, _ scope: CoverageScope,
    _ openSlots: inout OpenSlots
  ) -> ScenarioResult {
    let scenario = typed[reference.id]
    var result = ScenarioResult(title: scenario.title, place: .span(scenario.titleSpan))
    result.gaps = scenario.gaps
    guard canBeEvaluated, scenario.gaps.isEmpty else { return result }
    var played = typed
    played.rules += scenario.rules
    var facts = facts
    result.messages = facts.play(reference.id, of: typed)
    guard result.outcome != .notRun else { return result }
    let looks = looks(of: scenario, facts)
    let world = PreparedWorld(
      played, facts: facts, zone: zone, queries: looks.compactMap(\.query), openSlots: openSlots)
    openSlots = world.openSlots
    var found: [(place: Int, result: ExpectationResult)] = []
    var question = 0
    var last: Evaluation?
    for together in Look.byInstant(looks) {
      switch world.evaluation(at: together.instant, options, after: last) {
      case .success(let evaluation):
        last = evaluation
        let evaluated = evaluation.world
        for look in together.looks {
          found.append((look.place, evaluated.result(of: look.expectation, question: question)))
          if look.query != nil { question += 1 }
        }
        result.coverage.formUnion(
          evaluated.coverage(
            rules: typed.rules.count, scope, together.looks.map(\.expectation)))
      case .failure(let limit):
        result.messages.append(limit.message)
        return result
      }
    }
    result.expectations = found.sorted { $0.place < $1.place }.map(\.result)
    return result
  }

  /// An expectation with the instant that it looks at.
  struct Look {
    var expectation: Expectation
    var instant: Word
    /// Its place among the steps of the scenario.
    var place: Int

    /// Looks that are sorted by their instants, those at one instant together.
    static func byInstant(_ looks: [Look]) -> [(instant: Instant, looks: [Look])] {
      var result: [(instant: Instant, looks: [Look])] = []
      for look in looks {
        if result.last?.instant.secondsSince1970 == look.instant {
          result[result.count - 1].looks.append(look)
        } else {
          result.append((Instant(secondsSince1970: look.instant), [look]))
        }
      }
      return result
    }

    /// For a condition, the question whether it holds.
    var query: Query? {
      guard case .condition(let id) = expectation.form else { return nil }
      return Query(
        frame: expectation.frame, columns: [], condition: id, module: expectation.module,
        span: expectation.span)
    }
  }

  /// The expectations of a scenario by the instant that they look at, then as they were written.
  func looks(of scenario: Scenario, _ facts: FactBase) -> [Look] {
    scenario.steps.enumerated().compactMap { place, step -> Look? in
      guard case .expectation(let expectation) = step.form, let moment = step.moment else {
        return nil
      }
      let instant = facts.lastSecond(of: moment) ?? .max
      return Look(expectation: expectation, instant: instant, place: place)
    }.sorted { ($0.instant, $0.place) < ($1.instant, $1.place) }
  }

  /// What there is to exercise, where no scenario exercised anything.
  private func idleCoverage(_ options: CheckOptions, _ scope: CoverageScope) -> Coverage {
    let nothing = FactBase(of: typed, zone: zone)
    let world = PreparedWorld(typed, facts: nothing, zone: zone, queries: [])
    guard case .success(let evaluated) = world.evaluate(at: Instant(secondsSince1970: 0), options)
    else { return Coverage() }
    return evaluated.coverage(rules: typed.rules.count, scope, []).unseen
  }
}
