import GeredeEngine
import GeredeFacts
import GeredeProgram
import GeredeText
import Testing

@testable import Gerede
@testable import GeredeFindings
@testable import GeredeTesting

/// Repairs against brute force: on small worlds every set of one or two changes is tried.
struct RepairTests {
  @Test(
    "repairs do, are minimal, and none is smaller", arguments: 0..<120 as Range<UInt64>
  )
  func againstBruteForce(seed: UInt64) throws {
    let instant = try #require(Instant("2026-04-15T12:00Z"))
    let world = SmallWorld(seed: seed)
    let program = Program(sources: [SourceText(name: "small.gr", text: world.source)])
    let errors = program.messages.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors.map(\.text.english))\n\(world.source)")
    let trial = try #require(Trial(World(program), world.goal, at: instant))
    guard !trial.holds(with: []) else { return }

    let reply = World(program).whyNot(world.goal, at: instant)
    guard case .sentence(let answer) = reply.answer else {
      Issue.record("no answer: \(world.goal)\n\(world.source)")
      return
    }
    let story = "seed \(seed): \(world.goal)\n\(world.source)"
    let repairs = answer.repairs.map { Set($0.changes.map(\.fact)) }
    for repair in repairs {
      #expect(trial.holds(with: repair), "does not do: \(repair)\n\(story)")
      for change in repair {
        #expect(
          !trial.holds(with: repair.subtracting([change])), "not minimal: \(repair)\n\(story)")
      }
    }
    let least = trial.leastSize(among: trial.changes(levels: world.levels), upTo: 2)
    let found = repairs.map(\.count).min()
    if let least {
      #expect(found == least, "\(least) changes would do, found \(found ?? 0)\n\(story)")
    } else if let found {
      #expect(found > 2, "brute force missed a repair\n\(story)")
    }
  }
}

/// A question about a world, tried with changes of its facts.
private struct Trial {
  private let world: World
  private let query: Query
  private let instant: Instant

  /// Nil where the question is not understood.
  init?(_ world: World, _ question: String, at instant: Instant) {
    let asked = Pipeline.question(question, in: world)
    guard case .query(let query) = asked.result else { return nil }
    self.world = asked.world
    self.query = query
    self.instant = instant
  }

  func holds(with changes: Set<FactChange>) -> Bool {
    var changed = world
    for change in changes.sorted() { changed.facts.apply(change) }
    guard
      case .success(let evaluated) = changed.prepared(for: [query])
        .evaluate(at: instant, CheckOptions())
    else { return false }
    return evaluated.holds(queryAt: 0)
  }

  /// The size of the smallest set of changes that does; nil where none of that size does.
  func leastSize(among changes: [FactChange], upTo size: Int) -> Int? {
    if changes.contains(where: { holds(with: [$0]) }) { return 1 }
    guard size > 1 else { return nil }
    for (index, first) in changes.enumerated() {
      for second in changes.dropFirst(index + 1)
      where first.target != second.target && holds(with: [first, second]) { return 2 }
    }
    return nil
  }

  /// Every change of one fact: sentences that rules do not give, and values, over all entities.
  func changes(levels: [Word]) -> [FactChange] {
    let typed = world.typed
    var found: [FactChange] = []
    let items = typed.entities.indices.map { Word($0) }.filter { word in
      typed[typed.entities[Int(word)].kind].name.english == "Item"
    }
    for index in typed.relations.indices {
      let id = RelationID(index)
      guard typed[typed[id].module].name == "small", !typed.rules.contains(where: { $0.head == id })
      else { continue }
      var rows: [[Word]] = [[]]
      for _ in typed[id].slots { rows = rows.flatMap { row in items.map { row + [$0] } } }
      let table = world.facts.relations[index].undated
      let stated = Set((0..<table.count).map { table.row($0) })
      found += rows.map { stated.contains($0) ? .retract(id, $0) : .add(id, $0) }
    }
    for index in typed.values.indices where typed[typed.values[index].module].name == "small" {
      guard typed.values[index].definition == nil else { continue }
      for item in items {
        found += levels.map { .give(ValueID(index), [item], $0) }
      }
    }
    return found
  }
}

/// A small random program with facts, and something to ask.
private struct SmallWorld {
  let levels: [Word] = [0, 1, 2, 3]
  var source = ""
  var goal = ""

  init(seed: UInt64) {
    var random = RandomSource(seed: seed &* 7919 &+ 17)
    let rules = [
      "x is_good when x likes y and y is_red",
      "x is_good when x likes y unless y is_big",
      "x is_good when x is_red and level(x) >= 2",
      "x is_good when x is_red and count(y where x likes y) >= 2",
      "x is_good when x is Item and not (x is_big) and some item y where y likes x",
      "x is_good when x is_red and every item y where x likes y: y is_big",
      "x is_good when x is_big and level(x) < level(y) and x likes y",
      "x is_good when x reaches x",
    ]
    let goals = [
      "I0 is_good", "not (I1 is_good)", "I0 reaches I2", "not (I0 reaches I2)",
      "some item x where x is_good and x is_big", "count(x where x is_good) = 2",
      "Fine is_met", "I2 is_good and not (I2 is_red)", "level(I0) > 2 and I0 is_good",
      "every item x where x is_big: x is_red",
    ]
    source = """
      module small.
      kind Item.
      relation Item likes Item complete.
      relation Item is_red complete.
      relation Item is_big complete.
      relation Item reaches Item complete.
      relation Item is_good complete.
      value level(x: Item): Int.
      item I0. item I1. item I2.
      rule x reaches y when x likes y.
      rule x reaches z when x likes y and y reaches z unless y is_big.
      requirement Fine for every item x where x is_red: x is_good.

      """
    for item in ["I0", "I1", "I2"] {
      for other in ["I0", "I1", "I2"] where random.below(4) == 0 {
        source += "\(item) likes \(other).\n"
      }
      if random.below(3) == 0 { source += "\(item) is_red.\n" }
      if random.below(3) == 0 { source += "\(item) is_big.\n" }
      if random.below(3) > 0 { source += "level(\(item)) = \(random.below(4)).\n" }
    }
    for _ in 0...random.below(2) { source += "rule \(rules[random.below(rules.count)]).\n" }
    goal = goals[random.below(goals.count)]
  }
}
