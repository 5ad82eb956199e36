internal import GeredeFacts
public import GeredeFindings
internal import GeredeProgram
public import GeredeText

/// A scenario of a program, to be run.
public struct ScenarioReference: Hashable, Sendable {
  let id: ScenarioID
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

extension World {
  /// Runs the scenarios of the program, each on its own.
  ///
  /// - Parameter filter: runs those whose title contains it, whatever the case of its letters; nil:
  ///   all.
  public func test(
    matching filter: String? = nil, options: CheckOptions = CheckOptions()
  ) -> TestResult {
    var result = TestResult()
    result.messages = program.messages + messages
    result.isComplete = !result.messages.contains { $0.severity == .error }
    guard canBeEvaluated else { return result }
    for scenario in program.scenarios {
      if let filter, !scenario.title.lowercased().contains(filter.lowercased()) {
        result.filtered += 1
        continue
      }
      let found = run(scenario, options: options)
      result.coverage.formUnion(found.coverage)
      result.scenarios.append(found)
    }
    if result.coverage.count() == 0 { result.coverage = idleCoverage(options) }
    return result
  }

  /// Plays a scenario on top of the program and its data, and looks at what it expects.
  ///
  /// One base of facts holds the whole timeline; the rules are applied once for each moment that
  /// something is expected at.
  public func run(
    _ reference: ScenarioReference, options: CheckOptions = CheckOptions()
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
      played, facts: facts, zone: zone, queries: looks.compactMap(\.query))
    var found: [(place: Int, result: ExpectationResult)] = []
    var question = 0
    var next = looks[...]
    while let first = next.first {
      let instant = Instant(secondsSince1970: first.instant)
      let together = next.prefix { $0.instant == first.instant }
      next = next.dropFirst(together.count)
      switch world.evaluate(at: instant, options) {
      case .success(let evaluated):
        for look in together {
          found.append((look.place, evaluated.result(of: look.expectation, question: question)))
          if look.query != nil { question += 1 }
        }
        result.coverage.formUnion(evaluated.coverage(rules: typed.rules.count))
      case .failure(let limit):
        result.messages.append(limit.message)
        return result
      }
    }
    result.expectations = found.sorted { $0.place < $1.place }.map(\.result)
    return result
  }

  /// An expectation with the instant that it looks at.
  private struct Look {
    var expectation: Expectation
    var instant: Word
    /// Its place among the steps of the scenario.
    var place: Int

    /// For a condition, the question whether it holds.
    var query: Query? {
      guard case .condition(let id) = expectation.form else { return nil }
      return Query(
        frame: expectation.frame, columns: [], condition: id, module: expectation.module,
        span: expectation.span)
    }
  }

  /// The expectations of a scenario by the instant that they look at, then as they were written.
  private func looks(of scenario: Scenario, _ facts: FactBase) -> [Look] {
    scenario.steps.enumerated().compactMap { place, step -> Look? in
      guard case .expectation(let expectation) = step.form, let moment = step.moment else {
        return nil
      }
      let instant = facts.lastSecond(of: moment) ?? .max
      return Look(expectation: expectation, instant: instant, place: place)
    }.sorted { ($0.instant, $0.place) < ($1.instant, $1.place) }
  }

  /// What there is to exercise, where no scenario exercised anything.
  private func idleCoverage(_ options: CheckOptions) -> Coverage {
    let nothing = FactBase(of: typed, zone: zone)
    let world = PreparedWorld(typed, facts: nothing, zone: zone, queries: [])
    guard case .success(let evaluated) = world.evaluate(at: Instant(secondsSince1970: 0), options)
    else { return Coverage() }
    return Coverage(
      evaluated.coverage(rules: typed.rules.count).items.map { item in
        var item = item
        item.isExercised = false
        return item
      })
  }
}
