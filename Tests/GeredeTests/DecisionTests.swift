import Gerede
import Testing

/// Decisions and what is owed, as an embedder asks for them.
@Suite struct DecisionTests {
  private static let source = """
    event Party host Thing.
    event (payer: Party) pay (amount: Money) to (recipient: Party).
    relation Party holds Thing.
    party Acme. party Beta. thing Notify. thing Iso27001.
    agreement Service between Acme, Beta from 2026-01-01 until 2026-12-31 {
      clause Hosting: Acme may host Notify when Acme holds Iso27001.
      clause NoHosting: Beta must not host t.
      clause Fee: Acme must pay EUR 10 to Beta by 2026-03-01
        otherwise Acme must pay EUR 20 to Beta within 30 days.
    }
    """

  private static let world = World(
    Program(sources: [SourceText(name: "service.gr", text: source)]))

  /// 10 March 2026.
  private static let instant = Instant(secondsSince1970: 1_773_100_800)

  @Test func verdicts() throws {
    #expect(Self.world.program.messages.isEmpty)
    var world = Self.world
    let refused = try #require(world.decide("Acme host Notify", at: Self.instant).decision)
    #expect(refused.verdict == .notRegulated)
    #expect(refused.wouldPermit == [["Acme holds Iso27001"]])
    world.tell("Acme holds Iso27001")
    let granted = try #require(world.decide("may Acme host Notify?", at: Self.instant).decision)
    #expect(granted.verdict == .permit && granted.reason == .permitted)
    #expect(granted.clauses.map(\.name) == ["Hosting"])
    let denied = try #require(world.decide("Beta host Notify", at: Self.instant).decision)
    #expect(denied.verdict == .deny && denied.reason == .prohibited)
    #expect(denied.wouldPermit.isEmpty)
    let fee = try #require(world.decide("Acme pay EUR 20 to Beta", at: Self.instant).decision)
    #expect(fee.verdict == .permit && fee.reason == .duty)
    #expect(fee.clauses.map(\.name) == ["Fee.Otherwise"])
  }

  @Test func decisionsByName() throws {
    let decisions = try #require(Self.world.decisions(at: Self.instant))
    let act = try #require(decisions.act("host", ["Beta", "Notify"]))
    #expect(decisions.decide(act).verdict == .deny)
    #expect(decisions.decide(act).because.isEmpty)
    #expect(!decisions.explain(act, in: .english).because.isEmpty)
    #expect(decisions.act("host", ["Gamma", "Notify"]) == nil)
    #expect(decisions.act("host", ["Beta"]) == nil)
    #expect(decisions.act("fly", ["Beta"]) == nil)
  }

  @Test func whatIsNotUnderstood() {
    let reply = Self.world.decide("Acme fly Notify", at: Self.instant)
    #expect(reply.decision == nil)
    #expect(!reply.messages.isEmpty)
    let open = Self.world.decide("Acme host", at: Self.instant)
    #expect(open.decision == nil)
    #expect(open.messages.map(\.code.description) == ["GR0660"])
  }

  @Test func residualAgreement() throws {
    let owed = try #require(Self.world.owed(at: Self.instant).residual)
    #expect(owed.duties.map(\.clause) == ["Fee", "Fee.Otherwise"])
    #expect(owed.duties.map(\.state) == [.violated, .pending])
    #expect(owed.duties.map(\.counterparty) == ["Beta", "Beta"])
    #expect(owed.duties[1].action.english == "pay EUR 20.00 to Beta")
    #expect(owed.unproven.isEmpty)
  }

  @Test func owedAmounts() throws {
    let world = World(
      Program(sources: [
        SourceText(
          name: "fees.gr",
          text: """
            kind Invoice { net: Money. }
            event (payer: Party) pay (amount: Money) for (invoice: Invoice).
            party Acme. invoice I1 { net: EUR 100. }
            value gross(i: Invoice): Money = i.net * 1.21.
            agreement Service between Acme from 2026-01-01 until 2026-12-31 {
              clause Fee: Acme must pay at_least (gross(i)) for i by 2026-06-01 when i is Invoice.
            }
            """)
      ]))
    #expect(world.program.messages.isEmpty)
    let owed = try #require(world.owed(at: Self.instant).residual)
    #expect(owed.duties.map(\.action.english) == ["pay at least EUR 121.00 for I1"])
  }

  @Test func questionsSeeAllModules() throws {
    let world = World(
      Program(sources: [
        SourceText(
          name: "a.gr", text: "module a. party Acme. relation Party is_new. Acme is_new."),
        SourceText(
          name: "b.gr", text: "module b. kind Box. box B1. relation Box is_full. B1 is_full."),
      ]))
    for question in ["Acme is_new?", "B1 is_full?", "B1 is_full and Acme is_new?"] {
      let reply = world.ask(question, at: Self.instant)
      #expect(reply.messages.isEmpty)
      guard case .closed(.yes, _)? = reply.answer else {
        Issue.record("\(question)")
        continue
      }
    }
    let reply = world.ask("B1 is_empty?", at: Self.instant)
    #expect(reply.messages.map(\.code.description) == ["GR0302"])
  }
}
