/// Random sentences to suppose or retract in a random program or agreement.
public struct RandomEdits: Sendable {
  /// What is done next in a session.
  public enum Edit: Hashable, Sendable {
    case suppose(String)
    case retract(String)
    /// A date to look at.
    case move(String)
    case undo, redo
    /// Back to some step: a number to take modulo the number of steps.
    case jump(Int)
  }

  /// The worlds that edits are for.
  public enum World: Sendable { case program, agreement }

  private var random: RandomSource
  private let world: World
  private var fresh = 0

  public init(seed: UInt64, in world: World) {
    random = RandomSource(seed: seed)
    self.world = world
  }

  /// The next edit; it may be refused.
  public mutating func next() -> Edit {
    switch random.below(20) {
    case 0: .undo
    case 1: .redo
    case 2: .jump(random.below(1_000))
    case 3, 4, 5: .move("2026-0\(1 + random.below(6))-\(10 + random.below(19))")
    case 6, 7, 8, 9, 10: .retract(fact(open: random.chance(50)))
    case 11: .suppose(entity())
    case 12: .suppose(rule())
    default: .suppose(fact(open: false))
    }
  }

  private mutating func entity() -> String {
    fresh += 1
    return switch world {
    case .program: "beta X\(fresh) { weight: \(random.below(5)). }"
    case .agreement: "item X\(fresh) { opened: 2026-03-01T10:00Z. size: \(random.below(5)). }"
    }
  }

  private mutating func rule() -> String {
    switch world {
    case .program:
      random.pick([
        "rule x reaches0 y when x joins y", "rule x is_marked0 when x is_hidden",
        "rule x is_marked1 when y feeds x and y is_marked1",
      ]) ?? ""
    case .agreement:
      random.pick([
        "rule x trusts y when y trusts x", "rule x is_active when _ touches x",
      ]) ?? ""
    }
  }

  private mutating func fact(open: Bool) -> String {
    func place(_ name: String) -> String { open ? "_" : name }
    let (a, b) = (random.below(4), random.below(3))
    switch world {
    case .program:
      let choices = [
        "A\(b) joins \(place("B\(a)"))", "B\(a) feeds \(place("B\(b)"))", "A\(b) is_closed",
        "B\(a) is_hidden", "rank(A\(b)) = \(a)", "A\(b) did ship \(place("B\(a)"))",
        "A\(b) joins B\(a) until 2026-06-01",
      ]
      return random.pick(choices) ?? ""
    case .agreement:
      let choices = [
        "C\(b) touches \(place("P\(a)"))", "P\(a) trusts \(place("P\(b)"))", "P\(a) is_active",
        "C\(b) is_exempt", "P\(a) did host \(place("C\(b)"))", "P\(a) did audit C\(b)",
        "budget(P\(a)) = EUR \(b)", "P\(a) did terminate \(random.chance(50) ? "Alfa" : "Beta")",
        "P\(a) did join Alfa", "P\(a) acts_for P\(b)", "P\(a) did sign Beta",
        "P\(a) did sign Beta(P\(b))", "P\(a) did terminate Beta(P\(b))",
        "P\(a) did pay EUR 2 to P\(b) for C\(b)", "C\(b).opened = 2026-03-0\(1 + a)T10:00Z",
      ]
      return random.pick(choices) ?? ""
    }
  }
}
