extension RandomProgram {
  /// What parties say, by facts and by rules, and whom they believe.
  mutating func speech() {
    for _ in 0..<random.below(5) { lines.append("\(name(.a)) backs \(name(.a))\(dates()).") }
    for _ in 0..<random.below(7) {
      lines.append("\(name(.a)) says \(name(.a)) joins \(name(.b))\(dates()).")
    }
    for _ in 0..<random.below(3) {
      lines.append("\(name(.a)) says \(name(.b)) is_hidden\(dates()).")
    }
    for _ in 0..<random.below(3) {
      lines.append("\(name(.a)) says rank(\(name(.a))) = \(random.below(4)).")
    }
    for _ in 0..<random.below(3) {
      lines.append(
        "\(name(.a)) says \(name(.a)) did ship \(name(.b)) at 2026-02-1\(random.below(4)).")
    }
    let rules = [
      "rule x says y is_hidden when x is_closed and x joins y.",
      "rule x says x joins y when x.link = y and x.flag.",
      "rule x says rank(x) = n when x is Alpha and n = x.size + 1.",
      "rule x says y is_hidden when y is Beta and x is Alpha and x.size > 3 and x.link = y.",
    ]
    for rule in rules where random.chance(35) { lines.append(rule) }
    for _ in 0..<random.below(6) { trust() }
    speaks = true
  }

  private mutating func trust() {
    let contents = [
      ("x joins y", [Bound(name: "x", sort: .a), Bound(name: "y", sort: .b)]),
      ("x joins \(name(.b))", [Bound(name: "x", sort: .a)]),
      ("_ joins y", [Bound(name: "y", sort: .b)]), ("y is_hidden", [Bound(name: "y", sort: .b)]),
      ("rank(x) = n", [Bound(name: "x", sort: .a)]),
      ("x did ship y at t", [Bound(name: "x", sort: .a), Bound(name: "y", sort: .b)]),
    ]
    guard let (content, bound) = random.pick(contents) else { return }
    var conditions: [String] = []
    let pair: String
    switch random.below(4) {
    case 0: pair = "\(name(.a)) accepts from \(name(.a))"
    case 1:
      pair = "\(name(.a)) accepts from q"
      conditions.append(random.chance(50) ? "q is Alpha and q.size > 2" : "q is Alpha")
    case 2: pair = "\(name(.a)) accepts from _"
    default:
      pair = "p accepts from q"
      conditions.append("p backs q")
    }
    if random.chance(40) { conditions.append(filter(bound, 0, depth: 1)) }
    let steps = 1 + random.below(3)
    let onward = random.pick(["", " onward", " onward up to \(steps) steps"]) ?? ""
    let when = conditions.isEmpty ? "" : " when \(conditions.joined(separator: " and "))"
    lines.append("trust \(pair) that \(content)\(onward)\(when)\(dates()).")
  }

  /// A condition on what is said or accepted about something.
  mutating func spoken(_ x: Bound) -> String {
    fresh += 1
    let v = "s\(fresh)"
    let choices =
      switch x.sort {
      case .a:
        [
          "\(name(.a)) says \(x.name) joins \(name(.b))",
          "\(name(.a)) accepts that \(x.name) joins \(name(.b))",
          "\(x.name) accepts that \(name(.a)) joins \(name(.b))", "\(x.name) says _ joins _",
          "\(x.name) accepts that _ joins _",
          "\(name(.a)) accepts that rank(\(x.name)) = \(random.below(4))",
          "\(x.name) accepts that \(name(.a)) did ship _ at 2026-02-1\(random.below(4))",
          "count(\(v) where \(v) says \(x.name) joins _) >= \(random.below(3))",
          "count(\(v) where \(x.name) accepts that _ joins \(v)) >= \(random.below(3))",
          "\(name(.a)) accepts that \(x.name) joins \(name(.b)) at 2026-02-15",
          "(no \(v) where \(x.name) accepts that rank(A1) = \(v))",
        ]
      case .b:
        [
          "\(name(.a)) accepts that \(x.name) is_hidden", "\(name(.a)) says \(x.name) is_hidden",
          "(every alpha \(v) where \(v) says \(x.name) is_hidden: \(v) is_closed)",
          "(no alpha \(v) where \(v) accepts that _ joins \(x.name))",
        ]
      }
    return random.pick(choices) ?? "true"
  }
}
