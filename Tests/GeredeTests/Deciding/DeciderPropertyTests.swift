import Gerede
import GeredeTesting
import Testing

/// What a decider answers on demand is what an evaluation of everything answers, at every instant and
/// with every context.
@Suite struct DeciderPropertyTests {
  private static let instants = [
    "2026-01-05", "2026-01-20", "2026-02-03", "2026-02-28", "2026-04-01", "2026-12-31",
  ]

  /// Facts that a request may bring: a relation, a value, an act, and several.
  private static let contexts: [Facts] = [
    [:],
    ["is_active": [["party": "P2"]]],
    ["touches": [["item": "C0", "party": "P1"], ["item": "C1", "party": "P2"]]],
    ["budget": [["p": "P3", "budget": "EUR 4"]], "is_exempt": [["item": "C1"]]],
    ["host": [["party": "P1", "item": "C2", "time": "2026-01-18"]]],
  ]

  private static func acts(_ random: inout RandomSource) -> [Act] {
    (0..<10).map { _ in
      let party = "P\(random.below(4))"
      let item = Record.Cell.text("C\(random.below(3))")
      switch random.below(6) {
      case 0: return Act(party, "ship with", [item, .text("P\(random.below(4))")])
      case 1: return Act(party, "audit", [item])
      case 2:
        let amount = Record.Cell.text("EUR \(1 + random.below(3))")
        return Act(party, "pay to for", [amount, .text("P\(random.below(4))"), item])
      case 3: return Act(party, random.pick(["terminate", "join"]) ?? "join", ["Alfa"])
      default: return Act(party, "host", [item])
      }
    }
  }

  @Test(arguments: 0..<24)
  func onDemandIsAsEvaluated(seed: Int) throws {
    let source = RandomAgreement.source(seed: UInt64(7_000 + seed))
    let world = World(Program(sources: [SourceText(name: "a.gr", text: source)]))
    guard world.program.isSound, !world.messages.contains(where: { $0.severity == .error }) else {
      return
    }
    let decider = try Decider(world)
    var random = RandomSource(seed: UInt64(seed))
    for context in Self.contexts {
      var told = world
      #expect(told.tell(context).map(\.text.english) == [])
      for day in Self.instants.shuffled(using: &random).prefix(2) {
        let instant = try #require(Instant(day))
        guard let whole = told.decisions(at: instant) else { continue }
        for act in Self.acts(&random) {
          let names = [act.bearer] + act.arguments.map { $0 == .missing ? "" : text($0) }
          let proposed = try #require(whole.act(act.event, names), "\(act)")
          let wanted = whole.decide(proposed)
          let found = try decider.decide(act, at: instant, context: context)
          if found != wanted {
            Issue.record("seed \(seed), \(day), \(act), \(context): \(found), not \(wanted)")
          }
        }
      }
    }
  }

  private func text(_ cell: Record.Cell) -> String {
    if case .text(let text) = cell { text } else { "" }
  }
}
