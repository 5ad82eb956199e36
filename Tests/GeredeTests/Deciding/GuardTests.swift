import Gerede
import Testing

/// Conditions of clauses that range over what an act does not name: asked about on demand they give what
/// a walk over an evaluation of everything gives.
@Suite struct GuardTests {
  private static let policy = """
    kind Certificate { worth: Money. }
    kind Body { risk: Int. }
    event (payer: Party) pay (amount: Money) to (payee: Party).
    event (payer: Party) visit (payee: Party).
    relation Party holds Certificate.
    relation Certificate is_given_by Body.
    relation Body is_trusted_by Party.
    relation Certificate is_withdrawn complete.
    relation Body is_suspect.
    party Acme. party Beta. party Gamma. party Delta.
    body Dekra { risk: 2. } body Kiwa { risk: 9. } body Unknown.
    certificate Small { worth: EUR 50. } certificate Large { worth: EUR 900. } certificate Blank.
    Small is_given_by Dekra. Large is_given_by Kiwa. Blank is_given_by Unknown.
    Beta holds Small. Beta holds Large from 2026-03-01. Gamma holds Blank. Delta holds Large.
    Dekra is_trusted_by Acme. Kiwa is_trusted_by Acme. Unknown is_trusted_by Beta.
    Small is_withdrawn.
    regulation Payments {
      clause Trusted: p may pay a to x when a <= EUR 500 and x holds c and c is_given_by b and b is_trusted_by p.
      clause Worth: p may pay a to x when x holds c and c.worth >= a and p is Party.
      clause Risky: p must not pay a to x when x holds c and c is_given_by b and b.risk > 5 and p is Party
        unless c is_withdrawn.
      clause Suspects: p must not visit x when x holds c and c is_given_by b and b is_suspect and p is Party.
      clause Guests: p may visit x when p is Party and x holds c and not c is_withdrawn.
      clause Exact: Delta may pay EUR 7 to x when x holds c and c is_given_by b and b.risk < 5.
    }
    agreement Dealing for every party m where m holds Large
      between Acme, m from 2026-01-01 until 2026-12-31 {
      clause Return: m may pay a to Acme when m holds c and c is_given_by b and b is_trusted_by Acme.
    }
    """

  @Test func askedOnDemandAsWalked() throws {
    let world = DeciderTests.world(Self.policy)
    #expect(world.program.messages.filter { $0.severity == .error } == [])
    let decider = try Decider(world)
    let parties = ["Acme", "Beta", "Gamma", "Delta"]
    var verdicts: [String: Int] = [:]
    for day in ["2026-02-01", "2026-06-01", "2027-02-01"] {
      let instant = try DeciderTests.instant(day)
      let whole = try #require(world.decisions(at: instant))
      for payer in parties {
        for payee in parties {
          var acts = [Act(payer, "visit", [.text(payee)])]
          for amount in ["EUR 7", "EUR 60", "EUR 499", "EUR 2000"] {
            acts.append(Act(payer, "pay to", [.text(amount), .text(payee)]))
          }
          for act in acts {
            let names = [act.bearer] + act.arguments.compactMap(\.text)
            let wanted = whole.decide(try #require(whole.act(act.event, names)))
            let found = try decider.decide(act, at: instant)
            #expect(found == wanted, "\(day): \(act)")
            verdicts["\(found.verdict) \(found.reason)", default: 0] += 1
          }
        }
      }
    }
    // Every kind of answer occurs.
    #expect(verdicts.keys.count >= 5, "\(verdicts)")
  }
}
