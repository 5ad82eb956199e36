import Gerede
import Testing

/// A decider, as a service uses it.
@Suite struct DeciderTests {
  static let policy = """
    enum Scope: Public, Private.
    kind Transaction { key id: Text. scope: Scope. amount: Money. }
    event (actor: Party) process (transaction: Transaction).
    event (actor: Party) share (transaction: Transaction) with (recipient: Party).
    relation Party is_on_duty complete.
    relation Party holds Thing.
    party Acme. party Beta. party Gamma. thing Iso27001.
    Acme holds Iso27001 from 2026-01-01 until 2026-06-30.
    agreement Service between Acme, Beta from 2026-01-01 until 2026-12-31 {
      clause Processing: Acme may process t when t is Transaction and t.amount <= EUR 100.
      clause OnDuty: Beta may process t when t is Transaction and Beta is_on_duty.
      clause Sharing: Acme may share t with x when Acme holds Iso27001.
      clause NoPrivate: Acme must not share t with x when t.scope = Private.
    }
    """

  static func world(_ text: String = policy) -> World {
    World(Program(sources: [SourceText(name: "service.gr", text: text)]))
  }

  static func instant(_ text: String) throws -> Instant { try #require(Instant(text)) }

  private func decide(
    _ decider: Decider, _ act: Act, _ day: String = "2026-03-01", _ context: Facts = [:]
  ) throws -> Decision {
    try decider.decide(act, at: try Self.instant(day), context: context)
  }

  @Test func contextReachesGuards() throws {
    let decider = try Decider(Self.world())
    let act = Act("Acme", "process", ["t1"])
    let small: Facts = ["Transaction": [["id": "t1", "amount": "EUR 12.50"]]]
    let large: Facts = ["Transaction": [["id": "t1", "amount": "EUR 1200"]]]
    let unknown: Facts = ["Transaction": [["id": "t1"]]]
    let permit = try decide(decider, act, "2026-03-01", small)
    #expect(permit.verdict == .permit && permit.clauses.map(\.name) == ["Processing"])
    #expect(try decide(decider, act, "2026-03-01", large).verdict == .notRegulated)
    #expect(try decide(decider, act, "2026-03-01", unknown).verdict == .notRegulated)
    // Nothing of one request is left for the next.
    #expect(throws: GeredeError.self) { try decide(decider, act) }

    let other = Act("Beta", "process", ["t2"])
    let facts: Facts = ["Transaction": [["id": "t2"]], "is_on_duty": [["party": "Beta"]]]
    #expect(try decide(decider, other, "2026-03-01", facts).verdict == .permit)
    #expect(
      try decide(decider, other, "2026-03-01", ["Transaction": [["id": "t2"]]]).verdict
        == .notRegulated)
  }

  @Test func eachRequestHasItsOwnInstant() throws {
    let decider = try Decider(Self.world())
    let act = Act("Acme", "share with", ["t1", "Beta"])
    let context: Facts = ["Transaction": [["id": "t1", "scope": "Public"]]]
    for (day, verdict): (String, Decision.Verdict) in [
      ("2025-12-31", .notRegulated), ("2026-01-01", .permit), ("2026-06-30", .permit),
      ("2026-07-01", .notRegulated), ("2026-03-01", .permit), ("2027-01-01", .notRegulated),
    ] {
      #expect(try decide(decider, act, day, context).verdict == verdict, "\(day)")
    }
    let secret: Facts = ["Transaction": [["id": "t1", "scope": "Private"]]]
    let silent: Facts = ["Transaction": [["id": "t1"]]]
    #expect(try decide(decider, act, "2026-03-01", secret).reason == .conflict)
    #expect(try decide(decider, act, "2026-08-01", secret).reason == .prohibited)
    #expect(try decide(decider, act, "2026-03-01", silent).reason == .cannotTell)
    #expect(try decide(decider, act, "2027-03-01", secret).verdict == .notRegulated)
  }

  @Test func reasonsAreToldWhenAsked() throws {
    let decider = try Decider(Self.world())
    let act = Act("Acme", "process", ["t1"])
    let context: Facts = ["Transaction": [["id": "t1", "amount": "EUR 1200"]]]
    let decision = try decider.decide(
      act, at: try Self.instant("2026-03-01"), context: context, reasons: .told)
    #expect(decision.because.contains { $0.text.english.contains("t1.amount") })
    #expect(decision.wouldPermit == [["t1.amount <= EUR 100.00"]])
    let reply = Self.world().decide(
      act, at: try Self.instant("2026-03-01"), context: context)
    #expect(reply.decision == decision)
  }

  @Test func aWorldIsReplacedAsAWhole() throws {
    let decider = try Decider(Self.world())
    let act = Act("Acme", "process", ["t1"])
    let context: Facts = ["Transaction": [["id": "t1", "amount": "EUR 150"]]]
    #expect(try decide(decider, act, "2026-03-01", context).verdict == .notRegulated)
    #expect(decider.generation == 1)
    let wider = Self.policy.replacing("EUR 100", with: "EUR 200")
    try decider.replace(with: Self.world(wider))
    #expect(decider.generation == 2)
    #expect(try decide(decider, act, "2026-03-01", context).verdict == .permit)
    // A broken policy replaces nothing.
    let error = #expect(throws: GeredeError.self) {
      try decider.replace(with: Self.world("agreement Broken between Nobody {"))
    }
    #expect(error?.cause == .program && error?.messages.isEmpty == false)
    #expect(decider.generation == 2)
    #expect(try decide(decider, act, "2026-03-01", context).verdict == .permit)
  }

  @Test func mistakesOfARequestAreMessages() throws {
    let decider = try Decider(Self.world())
    func codes(_ act: Act, _ context: Facts = [:]) -> [String] {
      let error = #expect(throws: GeredeError.self) {
        try decide(decider, act, "2026-03-01", context)
      }
      #expect(error?.cause == .request)
      return error?.messages.map(\.code.description) ?? []
    }
    #expect(codes(Act("Acme", "fly", ["t1"])) == ["GR0922"])
    #expect(codes(Act("Akme", "process", ["t1"])) == ["GR0923"])
    #expect(codes(Act("Acme", "process", ["t1"])) == ["GR0923"])
    #expect(codes(Act("Acme", "process")) == ["GR0924"])
    #expect(codes(Act("Acme", "process", ["t1"]), ["Transition": [["id": "t1"]]]) == ["GR0920"])
    #expect(
      codes(Act("Acme", "process", ["t1"]), ["Transaction": [["id": "t1", "amount": "cheap"]]])
        == ["GR0713"])
    let nearest = #expect(throws: GeredeError.self) {
      try decide(decider, Act("Acmee", "process", ["t1"]))
    }
    #expect(nearest?.messages.first?.help.first?.english == "did you mean \"Acme\"?")
  }
}
