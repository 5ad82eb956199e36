import Gerede
import GeredeText
import Testing

@Suite("Sessions: what if")
struct SessionTests {
  /// Two municipalities and a duty to report within three days.
  private static let policy = """
    kind Municipality is Party { key code: Text. }
    kind Incident { found: Instant. }
    relation Party provides Thing to Party.
    relation Party relies_on Party.
    event Party report Incident to Party.
    value availability(t: Thing): Decimal.
    municipality Denbosch { code: "GM0796". }
    municipality Rotterdam { code: "GM0599". }
    incident I1 { found: 2026-03-01T09:00Z. }
    rule a relies_on b when b provides _ to a.
    Denbosch provides I1 to Rotterdam.
    availability(I1) = 99%.
    requirement Available for every incident i: availability(i) >= 98%.
    agreement Notices between Denbosch, Rotterdam from 2026-01-01 {
      clause Notice: Denbosch must report i to Rotterdam within 3 days of i.found when i is Incident.
    }
    """

  private func session(at moment: String = "2026-03-02") throws -> Session {
    let program = Program(sources: [SourceText(name: "policy.gr", text: Self.policy)])
    #expect(program.messages.isEmpty)
    return Session(World(program), at: try #require(Instant(moment)))
  }

  private func nowTrue(_ reply: StepReply?) -> [String] {
    (reply?.difference?.becameTrue ?? []).map(\.english)
  }

  private func nowFalse(_ reply: StepReply?) -> [String] {
    (reply?.difference?.becameFalse ?? []).map(\.english)
  }

  @Test("a fact that is supposed has its consequences; taken back, they are gone")
  func supposeAndUndo() throws {
    var session = try session()
    let reply = session.suppose("Rotterdam provides I1 to Denbosch")
    #expect(reply.messages.isEmpty)
    #expect(
      nowTrue(reply) == [
        "Rotterdam provides I1 to Denbosch", "Denbosch relies on Rotterdam",
      ])
    let undone = session.undo()
    let back = try #require(undone)
    #expect(
      nowFalse(back) == [
        "Rotterdam provides I1 to Denbosch", "Denbosch relies on Rotterdam",
      ])
    let further = session.undo()
    #expect(further?.step == nil)
    let again = session.redo()
    #expect(nowTrue(again).count == 2)
    let last = session.redo()
    #expect(last?.step == nil)
  }

  @Test("a fact that is retracted takes its consequences along")
  func retract() throws {
    var session = try session()
    let reply = session.retract("Denbosch provides I1 to _")
    #expect(
      nowFalse(reply) == [
        "Denbosch provides I1 to Rotterdam", "Rotterdam relies on Denbosch",
      ])
    let refused = session.retract("Denbosch provides I1 to Rotterdam")
    #expect(refused.step == nil)
    #expect(refused.messages.map(\.code) == [DiagnosticCode(745)])
    #expect(session.history.count == 2)
  }

  @Test("an equation takes the place of what was given, and of the one before")
  func equations() throws {
    var session = try session()
    let reply = session.suppose("availability(I1) = 90%")
    #expect(nowTrue(reply) == ["availability(I1) = 0.9"])
    #expect(nowFalse(reply) == ["availability(I1) = 0.99"])
    #expect(reply.difference?.appeared.map(\.code) == [DiagnosticCode(1001)])
    let second = session.suppose("availability(I1) = 98%")
    #expect(nowTrue(second) == ["availability(I1) = 0.98"])
    #expect(second.difference?.went.map(\.code) == [DiagnosticCode(1001)])
    #expect(second.difference?.appeared == [])
  }

  @Test("duties change with acts and with time")
  func duties() throws {
    var session = try session()
    let late = session.move(to: try #require(Instant("2026-03-10")))
    #expect(late.difference?.duties.map(\.from) == [.pending])
    #expect(late.difference?.duties.map(\.to) == [.violated])
    #expect(late.difference?.appeared.map(\.code) == [DiagnosticCode(1004)])
    session.jump(to: 0)
    session.suppose("Denbosch did report I1 to Rotterdam")
    let done = session.move(to: try #require(Instant("2026-03-10")))
    #expect(done.difference?.duties == [])
    #expect(session.history.map(\.parent) == [nil, 0, 0, 2])
    let found = session.compare(1, 3)
    let difference = try #require(found)
    #expect(difference.duties.map(\.from) == [.violated])
    #expect(difference.duties.map(\.to) == [.fulfilled])
  }

  @Test("entities and rules can be supposed")
  func entitiesAndRules() throws {
    var session = try session()
    let reply = session.suppose(
      "municipality Breda { code: \"GM0758\". } Denbosch provides I1 to Breda.")
    #expect(reply.messages.isEmpty)
    #expect(nowTrue(reply).contains("Breda relies on Denbosch"))
    let rule = session.suppose("rule a relies_on b when b relies_on a")
    #expect(nowTrue(rule).contains("Denbosch relies on Breda"))
    #expect(session.ask("Denbosch relies_on x").answer != nil)
    let taken = session.suppose("municipality Breda { code: \"GM0001\". }")
    #expect(taken.step == nil)
    let branch = session.jump(to: 0)
    #expect(branch?.step == 0)
    session.suppose("municipality Tilburg { code: \"GM0855\". }")
    let found = session.compare(1, 3)
    let difference = try #require(found)
    #expect(difference.becameTrue.map(\.english).contains("Tilburg.code = \"GM0855\""))
    #expect(difference.becameFalse.map(\.english).contains("Breda relies on Denbosch"))
  }

  @Test("what a deadline rests on can be supposed: it does not change with time")
  func openings() throws {
    var session = try session(at: "2026-03-03T12:00Z")
    let reply = session.suppose("I1.found = 2026-02-01T09:00Z")
    #expect(reply.messages.isEmpty)
    // It is another instance of the duty, since it opened at another moment.
    #expect(reply.difference?.duties.map(\.to) == [.violated, nil])
    session.suppose("I1.found = 2026-03-02T09:00Z")
    let scenario = session.scenario(named: "found later")
    let result = tested(Self.policy, with: scenario)
    #expect(result.scenarios.map(\.outcome) == [.passed], "\(scenario)")
    #expect(scenario.contains("  retract I1.found = 2026-03-01T09:00:00Z.\n"), "\(scenario)")
  }

  @Test("a step that reaches a limit is refused, and changes nothing")
  func limits() throws {
    var session = try session()
    session.options.facts = 3
    let reply = session.suppose("Rotterdam provides I1 to Denbosch")
    #expect(reply.step == nil)
    #expect(reply.messages.map(\.code) == [DiagnosticCode(801)])
    #expect(session.history.count == 1)
    session.options.facts = 1_000
    let again = session.suppose("Rotterdam provides I1 to Denbosch")
    #expect(again.step == 1)
  }

  @Test("a circle through what does not hold is refused")
  func circles() throws {
    var session = try session()
    let reply = session.suppose(
      "rule a provides t to b when t is Incident and b is Party and not b relies_on a and a is Party"
    )
    #expect(reply.step == nil)
    #expect(reply.messages.count == 1)
    // GR0656: part of a program, not of what happens in it.
    let other = session.suppose("requirement R: true")
    #expect(other.messages.map(\.code) == [DiagnosticCode(656)])
  }

  // MARK: - Saving

  /// The program with a saved scenario, tested.
  private func tested(_ policy: String, with scenario: String) -> TestResult {
    let program = Program(sources: [SourceText(name: "policy.gr", text: policy + "\n" + scenario)])
    #expect(program.messages.isEmpty, "\(scenario)")
    return World(program).test()
  }

  @Test("what was explored is saved as a scenario that passes")
  func save() throws {
    var session = try session()
    session.suppose("municipality Breda { code: \"GM0758\". }")
    session.suppose("rule a relies_on b when b relies_on a")
    session.suppose("suppose Denbosch provides I1 to Breda")
    session.suppose("availability(I1) = 90%")
    session.move(to: try #require(Instant("2026-03-10T12:00Z")))
    session.retract("Denbosch provides I1 to Rotterdam")
    let scenario = session.scenario(named: "Breda \"joins\"")
    let result = tested(Self.policy, with: scenario)
    #expect(result.scenarios.map(\.outcome) == [.passed], "\(scenario)")
    #expect(
      scenario == """
        scenario "Breda \\"joins\\"" {
          municipality Breda { code: "GM0758". }
          rule a relies_on b when b relies_on a.
          at 2026-03-02:
            Denbosch provides I1 to Breda.
            availability(I1) = 90%.
          at 2026-03-10T12:00:00Z:
            retract Denbosch provides I1 to Rotterdam.
            expect Notice is_violated_by Denbosch.
            expect breached Available for I1.
            expect Denbosch provides I1 to Breda.
            expect Breda relies_on Denbosch.
            expect Denbosch relies_on Breda.
            expect Breda.code = "GM0758".
            expect availability(I1) = 0.9.
            expect not (Denbosch provides I1 to Rotterdam).
            expect not (Rotterdam relies_on Denbosch).
            expect finding GR1001.
            expect finding GR1004.
        }

        """)
  }

  @Test("a Dutch program gets a Dutch scenario")
  func saveInDutch() throws {
    let policy = """
      language nl.
      soort Gemeente is Partij { sleutel code: Text. }
      soort Lek { gevonden: Instant. }
      gebeurtenis Partij melden/gemeld Lek aan Partij.
      waarde score(p: Partij): Int.
      gemeente Denbosch { code: "GM0796". }
      gemeente Rotterdam { code: "GM0599". }
      eis Hoog voor elke gemeente g: score(g) >= 5.
      overeenkomst Meldingen tussen Denbosch, Rotterdam vanaf 2026-01-01 {
        bepaling Meldplicht:
          Denbosch moet melden l aan Rotterdam binnen 3 dagen na l.gevonden wanneer l is Lek
          anders Denbosch moet melden l aan Rotterdam binnen 5 dagen.
      }
      """
    let program = Program(sources: [SourceText(name: "afspraak.gr", text: policy)])
    #expect(program.messages.isEmpty)
    var session = Session(World(program), at: try #require(Instant("2026-03-02")))
    for text in ["lek L1 { gevonden: 2026-03-01T09:00Z. }", "score(Denbosch) = 4"] {
      let reply = session.suppose(text)
      #expect(reply.messages.isEmpty)
    }
    session.move(to: try #require(Instant("2026-03-06")))
    session.suppose("Denbosch heeft gemeld L1 aan Rotterdam")
    let scenario = session.scenario(named: "Te laat")
    let result = tested(policy, with: scenario)
    #expect(result.scenarios.map(\.outcome) == [.passed], "\(scenario)")
    #expect(scenario.contains("verwacht Meldplicht is_geschonden_door Denbosch."), "\(scenario)")
  }

  @Test("entities of data are written by their key")
  func saveWithData() throws {
    let policy = """
      kind Task { key id: Text. size: Int. }
      relation Task is_done complete.
      requirement Small for every task t: t.size < 5 unless t is_done.
      """
    let program = Program(sources: [SourceText(name: "policy.gr", text: policy)])
    var world = World(program)
    world.tell("Task", [["id": "a", "size": 7], ["id": "b", "size": 3]])
    var session = Session(world, at: try #require(Instant("2026-03-02")))
    let reply = session.suppose("task \"a\" is_done")
    #expect(reply.difference?.went.count == 1)
    session.suppose("task Third { id: \"c\". size: 9. }")
    let scenario = session.scenario(named: "done")
    #expect(
      scenario == """
        scenario "done" {
          task Third { id: "c". size: 9. }
          at 2026-03-02:
            task "a" is_done.
            expect breached Small for Third.
            expect task "a" is_done.
            expect Third.id = "c".
            expect Third.size = 9.
            expect finding GR1001.
        }

        """)
  }
}
