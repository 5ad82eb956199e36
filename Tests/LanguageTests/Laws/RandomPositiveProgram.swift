import GeredeTesting

/// Random programs without negation, aggregates, defaults and `has`: what follows only ever grows.
enum RandomPositiveProgram {
  private static let count = 5

  static func source(_ random: inout RandomSource) -> String {
    var lines = [
      "kind Node { size: Int. }", "relation Node feeds Node.", "relation Node is_open.",
      "relation Node is_near Node.", "event Node ship Node.",
    ]
    for layer in 0..<3 {
      lines.append("relation Node reaches\(layer) Node.")
      lines.append("relation Node is_marked\(layer).")
    }
    for node in 0..<count {
      lines.append(
        "node N\(node) { \(random.chance(70) ? "size: \(random.below(5))." : "") }")
    }
    for _ in 0..<random.below(6) { lines.append(fact(&random) + ".") }
    for layer in 0..<3 {
      for _ in 0...random.below(3) { lines.append(rule(layer, &random)) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A fact that a program of this kind may be told.
  static func fact(_ random: inout RandomSource) -> String {
    let (a, b) = (node(&random), node(&random))
    let dated = random.pick(["", " from 2026-02-01", " until 2026-12-01"]) ?? ""
    return random.pick([
      "\(a) feeds \(b)\(dated)", "\(a) is_open\(dated)", "\(a) is_near \(b)",
      "\(a) did ship \(b) at 2026-03-0\(1 + random.below(9))",
    ]) ?? ""
  }

  private static func rule(_ layer: Int, _ random: inout RandomSource) -> String {
    let below = (0...layer).map { "reaches\($0)" }
    let marks = (0...layer).map { "is_marked\($0)" }
    func pair(_ x: String, _ y: String) -> String {
      let words = ["feeds", "is_near"] + below
      return random.chance(15)
        ? "\(x) did ship \(y)" : "\(x) \(random.pick(words) ?? "feeds") \(y)"
    }
    func test(_ x: String) -> String {
      random.pick(
        [
          "\(x) is_open", "\(x).size > \(random.below(4))", "\(x).size + 1 <= \(random.below(6))",
          "(\(x) is_open or \(pair(x, node(&random))))", "(some v where \(pair(x, "v")))",
          "\(x) in {N0, N1, N3}",
        ] + marks.map { "\(x) \($0)" }) ?? ""
    }
    switch random.below(4) {
    case 0: return "rule x reaches\(layer) y when \(pair("x", "y"))."
    case 1: return "rule x reaches\(layer) z when \(pair("x", "y")) and \(pair("y", "z"))."
    case 2: return "rule x is_marked\(layer) when \(pair("x", "y")) and \(test("y"))."
    default: return "rule x is_marked\(layer) when x is Node and \(test("x")) and \(test("x"))."
    }
  }

  private static func node(_ random: inout RandomSource) -> String { "N\(random.below(count))" }
}
