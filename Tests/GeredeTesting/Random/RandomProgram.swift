/// Random programs in the language: well-typed, safe and stratified by construction, with missing
/// values, dated facts, recursion, negation, quantifiers, aggregates, exceptions and requirements.
///
/// They are small worlds, so that the reference evaluator can say what they mean.
public struct RandomProgram: Sendable {
  enum Sort: CaseIterable {
    case a, b
  }

  struct Bound {
    var name: String
    var sort: Sort
  }

  var random: RandomSource
  var lines: [String] = []
  var fresh = 0
  /// Whether conditions may read what parties say and accept.
  var speaks = false
  /// What each requirement is about.
  private var sorts: [Sort] = []
  private let entityCount = 4
  private let derivedCount = 4

  /// The source text of the program for a seed.
  public static func source(seed: UInt64) -> String {
    var program = RandomProgram(random: RandomSource(seed: seed))
    program.build()
    return program.lines.joined(separator: "\n") + "\n"
  }

  private init(random: RandomSource) { self.random = random }

  private mutating func build() {
    declare()
    for index in 0..<entityCount {
      entity(.a, index)
      entity(.b, index)
    }
    facts()
    speech()
    for layer in 0..<derivedCount {
      for _ in 0...random.below(2) { rule(layer) }
    }
    requirements()
  }

  private mutating func declare() {
    lines += [
      "kind Alpha is Party { size: Int. flag: Bool. level: Level. link: Beta. start: Date. term: Period. }",
      "kind Beta { weight: Int. price: Money. }",
      "enum Level: Low < Middle < High.",
      "relation Alpha joins Beta.",
      "relation Beta feeds Beta.",
      "relation Alpha is_closed\(random.chance(50) ? " complete" : "").",
      "relation Beta is_hidden complete.",
      "event (who: Alpha) ship (what: Beta).",
      "relation Alpha has_level Level.",
      "relation Beta costs Money.",
      "relation Beta stands_at Level.",
      "relation Alpha counts Int.",
      "relation Alpha backs Alpha.",
      "rule x counts n when x.size = n.",
      "rule x counts n when x is Alpha and x.flag and n = rank(x) * 2.",
      "rule x counts n when x.link = y and n = count(z where y feeds z).",
    ]
    for layer in 0..<derivedCount {
      lines.append("relation Alpha reaches\(layer) Beta.")
      lines.append("relation Beta is_marked\(layer).")
    }
    lines.append("value rank(x: Alpha): Int.")
    lines.append(
      """
      value fee(x: Alpha): Int = 10
        except 20 when x.size > 2
        except 30 when x.level = High (except 31 when x.flag)
        except 20 when x.size > 4.
      """)
    lines.append("value is_large(x: Alpha): Bool = x.size >= 3 and rank(x) > 1.")
    lines += [
      "value joined(x: Alpha): Int = count(y where x joins y and y.weight > 1).",
      "value part(x: Alpha): Money = share(EUR 10 by x.size for x where x.flag).",
      "value quota(y: Beta, x: Alpha): Money = share(y.price by x.size for x where x joins y).",
      "value is_cheap(m: Money): Bool = m < EUR 4 and m > EUR 1.",
      "value rate(n: Int): Int = 1 except 2 when n > 2 except 3 when n > 4 except 2 when n = 3.",
      "rule x has_level l when x is Alpha and l = x.level.",
      "rule x costs m when x is Beta and m = x.price + EUR 1.",
      "rule y stands_at l when x has_level l and x joins y.",
    ]
    lines.append("value gap(x: Alpha): Decimal = x.size / (rank(x) - 2).")
  }

  private mutating func entity(_ sort: Sort, _ index: Int) {
    var fields: [String] = []
    switch sort {
    case .a:
      if random.chance(75) { fields.append("size: \(random.below(6)).") }
      if random.chance(75) { fields.append("flag: \(random.chance(50)).") }
      if random.chance(75) {
        fields.append("level: \(random.pick(["Low", "Middle", "High"]) ?? "").")
      }
      if random.chance(75) { fields.append("link: \(name(.b)).") }
      if random.chance(75) {
        fields.append("start: 2026-0\(1 + random.below(5))-1\(random.below(9)).")
      }
      if random.chance(75) {
        fields.append("term: \(random.pick(["30 days", "1 month", "2 years", "10 days"]) ?? "").")
      }
      lines.append("alpha A\(index) { \(fields.joined(separator: " ")) }")
    case .b:
      if random.chance(75) { fields.append("weight: \(random.below(5)).") }
      if random.chance(75) { fields.append("price: EUR \(random.below(9)).") }
      lines.append("beta B\(index) { \(fields.joined(separator: " ")) }")
    }
  }

  private mutating func facts() {
    for _ in 0..<random.below(7) { lines.append("\(name(.a)) joins \(name(.b))\(dates()).") }
    for _ in 0..<random.below(7) { lines.append("\(name(.b)) feeds \(name(.b))\(dates()).") }
    for _ in 0..<random.below(3) { lines.append("\(name(.a)) is_closed.") }
    for _ in 0..<random.below(3) { lines.append("\(name(.b)) is_hidden\(dates()).") }
    for _ in 0..<random.below(3) {
      lines.append("\(name(.a)) did ship \(name(.b)) at 2026-0\(1 + random.below(6))-10.")
    }
    for index in 0..<entityCount where random.chance(60) {
      lines.append(
        "rank(A\(index)) = \(random.below(5))\(random.chance(30) ? " from 2026-02-01" : "").")
    }
  }

  mutating func dates() -> String {
    guard random.chance(30) else { return "" }
    let month = 1 + random.below(5)
    let from = random.chance(70) ? " from 2026-0\(month)-01" : ""
    return from + (random.chance(50) ? " until 2026-0\(month + random.below(3))-28" : "")
  }

  private mutating func rule(_ layer: Int) {
    if random.chance(50) {
      let x = Bound(name: "x", sort: .a)
      let y = Bound(name: "y", sort: .b)
      var body = [random.chance(60) ? "x joins y" : "y feeds _ and x joins y"]
      if random.chance(50) {
        body = ["x \(relation("joins", "reaches", layer)) z", "z feeds y"]
      }
      for _ in 0..<random.below(3) { body.append(filter([x, y], layer, depth: 2)) }
      lines.append(
        "rule x reaches\(layer) y when \(body.joined(separator: " and "))\(unless([x, y], layer)).")
    } else {
      let x = Bound(name: "x", sort: .b)
      var body = [random.chance(50) ? "x is Beta" : "_ joins x"]
      if random.chance(30) { body = ["y feeds x", "y is_marked\(random.below(layer + 1))"] }
      for _ in 0..<random.below(3) { body.append(filter([x], layer, depth: 2)) }
      lines.append(
        "rule x is_marked\(layer) when \(body.joined(separator: " and "))\(unless([x], layer)).")
    }
  }

  private mutating func unless(_ bound: [Bound], _ layer: Int) -> String {
    random.chance(25) ? " unless \(filter(bound, layer, depth: 1))" : ""
  }

  /// A relation of this layer or below; base relations half of the time.
  private mutating func relation(_ base: String, _ derived: String, _ layer: Int) -> String {
    random.chance(50) ? base : derived + String(random.below(layer + 1))
  }

  /// A condition whose variables are all bound, reading only layers below `layer`.
  mutating func filter(_ bound: [Bound], _ layer: Int, depth: Int) -> String {
    guard let x = random.pick(bound) else { return "true" }
    let choice = random.below(depth > 0 ? 12 : 4)
    switch choice {
    case 0, 1, 2: return simple(x)
    case 3: return sentence(x, layer)
    case 4: return "not \(parenthesised(filter(bound, layer, depth: depth - 1)))"
    case 5:
      return
        "(\(filter(bound, layer, depth: depth - 1)) or \(filter(bound, layer, depth: depth - 1)))"
    case 6, 7: return quantifier(x, layer, depth)
    case 8: return aggregate(x, layer, depth)
    case 9: return x.sort == .a ? number(x) : simple(x)
    case 10: return acts(x)
    default:
      return
        "(\(filter(bound, layer, depth: depth - 1)) and \(filter(bound, layer, depth: depth - 1)))"
    }
  }

  private func parenthesised(_ condition: String) -> String { "(\(condition))" }

  private mutating func simple(_ x: Bound) -> String {
    switch x.sort {
    case .a:
      let choices = [
        "\(x.name).size > \(random.below(5))", "\(x.name).size = \(random.below(5))",
        "\(x.name).flag", "\(x.name).level >= Middle", "\(x.name).level in {Low, High}",
        "\(x.name).link.weight <= 2", "\(x.name) has link", "rank(\(x.name)) != 2",
        "fee(\(x.name)) >= 20", "is_large(\(x.name))", "\(x.name).size + rank(\(x.name)) > 4",
        "\(x.name).link = \(name(.b))", "gap(\(x.name)) >= 1", "\(x.name) is_closed",
        "\(x.name) did ship \(name(.b))", "\(x.name) has_level High",
        "(some l where \(x.name) has_level l and l >= Middle)",
        "(no level l where \(x.name) has_level l and l < High)",
        "joined(\(x.name)) >= \(random.below(3))", "part(\(x.name)) > EUR 3",
        "rate(\(x.name).size) = 2", "is_cheap(\(x.name).link.price)", "\(x.name) < A2",
        "\(x.name).start + 1 month <= 2026-03-01", "\(x.name).term <= 1 year",
        "\(x.name).start + \(x.name).term > 2026-04-01", "\(x.name).start.month = 2",
        "\(x.name) joins \(name(.b)) at 2026-02-1\(random.below(9))",
        "\(x.name) joins \(name(.b)) at \(x.name).start",
        "(some d where \(x.name) did ship \(name(.b)) at d and d < 2026-03-01)",
        "quota(\(name(.b)), \(x.name)) >= EUR 1", "\(x.name).start <= today",
        "\(x.name).link costs EUR \(random.below(6))", "\(x.name) counts \(random.below(5))",
        "\(x.name).size * 4_000_000_000_000_000_000 > 3", "\(x.name).link in {B1, B3}",
        "\(x.name).level = Middle", "not (\(x.name).level < High)",
      ]
      if speaks, random.chance(25) { return spoken(x) }
      return random.pick(choices) ?? "true"
    case .b:
      let choices = [
        "\(x.name).weight > 1", "\(x.name).price <= EUR \(random.below(8))",
        "\(x.name) has weight", "\(x.name) is_hidden", "\(x.name) in {B0, B2}",
        "\(x.name).price + EUR 1 > EUR 4", "\(x.name).weight * 2 = 4",
        "\(x.name) costs EUR \(random.below(6))", "is_cheap(\(x.name).price)",
        "(every m where \(x.name) costs m: m > EUR 2)", "\(x.name) stands_at Middle",
        "(no l where \(x.name) stands_at l and l < High)", "\(x.name) is_hidden at 2026-03-01",
        "count(l where \(x.name) stands_at l) <= 1", "rate(\(x.name).weight) >= 2",
      ]
      if speaks, random.chance(25) { return spoken(x) }
      return random.pick(choices) ?? "true"
    }
  }

  private mutating func sentence(_ x: Bound, _ layer: Int) -> String {
    let below = layer > 0 ? String(random.below(layer)) : nil
    switch x.sort {
    case .a: return "\(x.name) \(below.map { "reaches" + $0 } ?? "joins") _"
    case .b: return below.map { "\(x.name) is_marked\($0)" } ?? "_ feeds \(x.name)"
    }
  }

  private mutating func quantifier(_ x: Bound, _ layer: Int, _ depth: Int) -> String {
    fresh += 1
    let y = Bound(name: "v\(fresh)", sort: .b)
    let range = x.sort == .a ? "\(x.name) joins \(y.name)" : "\(x.name) feeds \(y.name)"
    let inner = filter([y], layer, depth: depth - 1)
    return switch random.below(4) {
    case 0: "(some \(y.name) where \(range) and \(inner))"
    case 1: "(no beta \(y.name) where \(range) and \(inner))"
    case 2: "(every beta \(y.name) where \(range): \(inner))"
    default: "(no \(y.name) where \(range) and \(inner))"
    }
  }

  private mutating func aggregate(_ x: Bound, _ layer: Int, _ depth: Int) -> String {
    fresh += 1
    let y = Bound(name: "v\(fresh)", sort: .b)
    let range = x.sort == .a ? "\(x.name) joins \(y.name)" : "\(x.name) feeds \(y.name)"
    let inner = random.chance(60) ? " and \(filter([y], layer, depth: depth - 1))" : ""
    let operation = random.pick(["=", "!=", "<", "<=", ">", ">="]) ?? "="
    return switch random.below(4) {
    case 0, 1: "count(\(y.name) where \(range)\(inner)) \(operation) \(random.below(4))"
    case 2 where random.chance(30):
      "average(\(y.name).weight for \(y.name) where \(range)\(inner)) \(operation) 1.5"
    case 2:
      "sum(\(y.name).weight for \(y.name) where \(range)\(inner)) \(operation) \(random.below(6))"
    default: "max(\(y.name).price for \(y.name) where \(range)\(inner)) \(operation) EUR 4"
    }
  }

  /// A condition on the numbers that a rule gives: rows that may not be wholly known.
  private mutating func number(_ x: Bound) -> String {
    fresh += 1
    let n = "n\(fresh)"
    let bound = random.below(5)
    return switch random.below(6) {
    case 0: "(some \(n) where \(x.name) counts \(n) and \(n) > \(bound))"
    case 1: "(no \(n) where \(x.name) counts \(n) and \(n) > \(bound))"
    case 2: "(every \(n) where \(x.name) counts \(n): \(n) <= \(bound))"
    case 3: "count(\(n) where \(x.name) counts \(n)) <= \(1 + bound % 3)"
    case 4: "(some \(n) where rank(\(n)) = \(x.name).size and \(n) != \(x.name))"
    default: "sum(\(n) for \(n) where \(x.name) counts \(n)) < \(bound * 2)"
    }
  }

  /// A condition on acts and their instants.
  private mutating func acts(_ x: Bound) -> String {
    fresh += 1
    let t = "t\(fresh)"
    let act = x.sort == .a ? "\(x.name) did ship _ at \(t)" : "_ did ship \(x.name) at \(t)"
    return random.chance(50)
      ? "(some \(t) where \(act) and \(t) > 2026-02-20T00:00Z)"
      : "count(\(t) where \(act)) = \(random.below(3))"
  }

  private mutating func requirements() {
    for index in 0..<4 {
      let x = random.chance(50) ? Bound(name: "x", sort: .a) : Bound(name: "x", sort: .b)
      let noun = x.sort == .a ? "alpha" : "beta"
      let scope = random.chance(50) ? " where \(filter([x], derivedCount, depth: 1))" : ""
      let unless =
        random.chance(30) ? " unless \(filter([x], derivedCount, depth: 1)) because \"why\"" : ""
      sorts.append(x.sort)
      lines.append(
        "requirement R\(index) for every \(noun) x\(scope): "
          + "\(outcome(x))\(filter([x], derivedCount, depth: 3))\(unless).")
    }
  }

  /// What another requirement came to, as a condition with `and` or `or` after it.
  private mutating func outcome(_ x: Bound) -> String {
    guard random.chance(30), sorts.count > 1 else { return "" }
    let index = random.below(sorts.count - 1)
    let state = random.pick(["is_breached_for", "is_unproven_for"]) ?? ""
    let condition =
      sorts[index] == x.sort && random.chance(70)
      ? "R\(index) \(state) \(x.name)" : "R\(index) is_met"
    let sign = random.chance(50) ? "not (\(condition))" : condition
    return sign + (random.chance(50) ? " and " : " or ")
  }

  mutating func name(_ sort: Sort) -> String {
    (sort == .a ? "A" : "B") + String(random.below(entityCount))
  }
}
