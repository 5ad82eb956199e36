import Gerede
import GeredeReports
import Testing

/// Scenarios as an embedder runs them.
@Suite struct ScenarioTests {
  private static let source = """
    kind Party2 is Party { key code: Text. }
    relation Party2 takes_part.
    party2 Anna { code: "A". }
    requirement Everybody for every party2 p: p takes_part.
    scenario "Joining" {
      party2 Bert { code: "B". }
      Anna takes_part.
      at 2026-01-01: expect breached Everybody for Bert.
      at 2026-01-02: Bert takes_part. expect met Everybody.
    }
    scenario "Leaving" {
      Anna takes_part.
      at 2026-01-02: retract Anna takes_part. expect breached Everybody for Anna.
      at 2026-01-03T10:00Z: expect met Everybody.
    }
    """

  private static var world: World {
    World(Program(sources: [SourceText(name: "party.gr", text: source)]))
  }

  @Test func eachScenarioStandsAlone() throws {
    let result = Self.world.test()
    #expect(result.scenarios.map(\.title) == ["Joining", "Leaving"])
    #expect(result.scenarios.map(\.outcome) == [.passed, .failed])
    #expect(result.coverage.percentage == 100)
    let failed = try #require(result.scenarios.last?.expectations.last)
    #expect(failed.expected.english == "Everybody is met")
    #expect(failed.actual.english == "breached")
    #expect(!failed.because.isEmpty)
  }

  /// A date is looked at when it ends, and told where it stands.
  @Test func expectationsAreToldAsTheyWereWritten() {
    let source = """
      kind Thing2 { size: Int. }
      thing2 Box { size: 1. }
      scenario "A day" {
        at 2026-01-02: expect Box.size = 3.
        at 2026-01-02T10:00Z: Box.size = 2. expect Box.size = 2.
        at 2026-01-02T11:00Z: Box.size = 3. expect Box.size = 3.
      }
      """
    let world = World(Program(sources: [SourceText(name: "box.gr", text: source)]))
    let result = world.test()
    #expect(result.scenarios.map(\.outcome) == [.passed])
    let instants = result.scenarios.flatMap(\.expectations).map(\.at)
    #expect(instants == [1_767_398_399, 1_767_348_000, 1_767_351_600])
  }

  @Test func theFilterLooksAtTitles() {
    let result = Self.world.test(matching: "join")
    #expect(result.scenarios.map(\.title) == ["Joining"])
    #expect(result.filtered == 1)
  }

  /// What a scenario declares is not there outside it.
  @Test func entitiesOfScenariosAreAbsent() {
    let world = Self.world
    let instant = Instant(secondsSince1970: 1_767_225_600)
    let result = world.check(at: instant)
    #expect(result.requirements.map(\.breached) == [1])
    #expect(world.ask("p is Party2", at: instant).answer.map { "\($0)" }?.contains("Bert") == false)
    #expect(world.ask("Bert takes_part", at: instant).answer == nil)
    #expect(world.ask("party2 \"B\" takes_part", at: instant).answer == nil)
  }

  /// A host's entity with the key of a scenario's: they would be one.
  @Test func aKeyThatTheHostGaveIsTaken() {
    var world = Self.world
    world.tell("Party2", [["code": "B"]])
    let result = world.test(matching: "join")
    #expect(result.scenarios.map(\.outcome) == [.notRun])
    #expect(result.scenarios.first?.messages.map(\.code.description) == ["GR0744"])
  }

  @Test func aLimitIsNoPass() {
    let result = Self.world.test(options: CheckOptions(facts: 1))
    #expect(result.scenarios.allSatisfy { $0.outcome == .notRun })
  }

  @Test func junitTellsFailures() {
    let world = Self.world
    let report = JUnitReport(world.reportContext(in: .english), threshold: .error)
    let text = report.suites(world.test())
    #expect(text.contains("<testsuite name=\"scenarios\" tests=\"2\" failures=\"1\" errors=\"0\""))
    #expect(text.contains("message=\"1 of 2 expectations not met\" type=\"GR1020\""))
  }
}
