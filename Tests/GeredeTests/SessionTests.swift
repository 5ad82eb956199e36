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
}
