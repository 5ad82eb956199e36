/// Random agreements in the language: duties, series, standing duties, prohibitions, permissions,
/// powers, provisions and overrides, with guards that change and values that are missing.
///
/// A clause reads only what stands before it, so that every program is stratified. They are small
/// worlds, so that the reference evaluator can say what they mean.
public struct RandomAgreement: Sendable {
  /// A clause with what later ones may say about it.
  private struct Known {
    var name: String
    /// The names under which it has states: its own and those of its links.
    var stateful: [String]
    var event: String?
    var isProhibition: Bool
    var agreement: Int
  }

  private enum Event: String, CaseIterable {
    case ship, host, audit
  }

  private var random: RandomSource
  private var lines: [String] = []
  private var clauses: [Known] = []
  private var derived: [String] = []
  private var fresh = 0
  private let partyCount = 4
  private let itemCount = 3
  private let agreements = ["Alfa", "Beta", "Law"]

  /// The source text of the program for a seed.
  public static func source(seed: UInt64) -> String {
    var program = RandomAgreement(random: RandomSource(seed: seed))
    program.build()
    return program.lines.joined(separator: "\n") + "\n"
  }

  private init(random: RandomSource) { self.random = random }

  private mutating func build() {
    declare()
    facts()
    acts()
    for index in agreements.indices {
      lines.append(header(index))
      for _ in 0..<(index == 2 ? 2 : 2 + random.below(4)) { clause(index) }
      if index < 2 { powers(index) }
      if index == 2 {
        lines.append("  clause Entry: p can join Alfa when \(filter("p", nil)).")
      }
      overrides(index)
      lines.append("}")
      if random.chance(60) { rule() }
    }
    requirements()
  }

  private mutating func declare() {
    lines += [
      "kind Person is Party.",
      "kind Item { opened: Instant. due: Date. size: Int. flag: Bool. }",
      "relation Item touches Party complete.", "relation Party trusts Party complete.",
      "relation Party is_active complete.", "relation Item is_exempt complete.",
      "event Party ship Item with Party.", "event Party host Item.", "event Party audit Item.",
      "event Party pay Money to Party for Item.", "event Party report.",
      "value budget(p: Party): Money.",
    ]
    for index in 0..<partyCount { lines.append("person P\(index).") }
    for index in 0..<itemCount {
      var fields: [String] = []
      if random.chance(85) { fields.append("opened: \(instant()).") }
      if random.chance(80) { fields.append("due: \(date()).") }
      if random.chance(75) { fields.append("size: \(random.below(5)).") }
      if random.chance(75) { fields.append("flag: \(random.chance(50)).") }
      lines.append("item C\(index) { \(fields.joined(separator: " ")) }")
    }
  }

  private mutating func facts() {
    for _ in 0..<(3 + random.below(5)) {
      lines.append("\(item()) touches \(party())\(stretch()).")
    }
    for _ in 0..<random.below(4) { lines.append("\(party()) trusts \(party())\(stretch()).") }
    for _ in 0..<(1 + random.below(5)) { lines.append("\(party()) is_active\(stretch()).") }
    for _ in 0..<random.below(3) { lines.append("\(item()) is_exempt\(stretch()).") }
    for _ in 0..<random.below(3) { lines.append("\(party()) acts_for \(party())\(stretch()).") }
    for index in 0..<partyCount where random.chance(50) {
      lines.append(
        "budget(P\(index)) = EUR \(random.below(9))\(random.chance(30) ? " from 2026-02-01" : "").")
    }
  }

  private mutating func acts() {
    for _ in 0..<(4 + random.below(16)) {
      let act =
        switch random.below(5) {
        case 0: "ship \(item()) with \(party())"
        case 1: "host \(item())"
        case 2: "audit \(item())"
        case 3: "pay EUR \(1 + random.below(3)) to \(party()) for \(item())"
        default: "report"
        }
      lines.append("\(party()) did \(act) at \(instant()).")
    }
    for agreement in ["Alfa", "Beta"] {
      for index in 0..<partyCount where random.chance(85) {
        lines.append("P\(index) did sign \(agreement) at 2026-01-0\(1 + random.below(9)).")
      }
      for event in ["terminate", "join", "withdraw_from"] where random.chance(60) {
        for _ in 0...random.below(3) {
          lines.append("\(party()) did \(event) \(agreement) at \(instant()).")
        }
      }
    }
  }

  private mutating func header(_ index: Int) -> String {
    guard index < 2 else { return "regulation Law {" }
    var parties = index == 0 ? ["P0", "P1"] : ["P1", "P2"]
    if random.chance(40) {
      parties.append("every person m where \(random.pick(["m is_active", "m trusts P0"]) ?? "")")
    }
    let from = random.chance(70) ? " from 2026-01-\(10 + random.below(15))" : ""
    let until = random.chance(50) ? " until 2026-0\(3 + random.below(6))-10" : ""
    let signed = random.chance(50) ? " signed" : ""
    return "agreement \(agreements[index]) between \(parties.joined(separator: ", "))"
      + "\(from)\(until)\(signed) {"
  }

  // MARK: - Clauses

  private mutating func clause(_ agreement: Int) {
    let name = "K\(clauses.count)"
    let bearer = random.chance(50) || agreement == 2 ? "p" : member(agreement)
    switch random.below(10) {
    case 0, 1, 2: duty(name, bearer, agreement)
    case 3: payment(name, bearer, agreement)
    case 4: series(name, bearer, agreement)
    case 5: standing(name, bearer, agreement)
    case 6: timedStanding(name, bearer, agreement)
    case 7: prohibition(name, bearer, agreement)
    case 8: permission(name, bearer, agreement)
    default: provision(name, bearer, agreement)
    }
  }

  /// What a clause calls the item in an action on an event.
  private func action(_ event: Event, _ item: String, with other: String) -> String {
    event == .ship ? "ship \(item) with \(other)" : "\(event.rawValue) \(item)"
  }

  private mutating func duty(_ name: String, _ bearer: String, _ agreement: Int) {
    let event = random.pick(Event.allCases) ?? .host
    let act = action(event, "c", with: random.chance(70) ? party() : "_")
    let deadline = random.chance(25) ? (random.chance(50) ? " by c.due" : " before \(date())") : ""
    if random.chance(80) {
      note(
        "\(bearer) must \(act) within \(span()) of c.opened\(deadline)"
          + " when c touches \(bearer)\(also(bearer, "c"))\(unless(bearer, "c"))\(survives())",
        name, event.rawValue, agreement, chain: chain(bearer, "c", agreement))
    } else {
      let end = agreement == 2 || random.chance(50) ? " by \(date())" : ""
      note(
        "\(bearer) must \(act)\(end) when c is Item and \(undated("c"))",
        name, event.rawValue, agreement, chain: chain(bearer, "c", agreement))
    }
  }

  /// A duty that an act opens.
  private mutating func payment(_ name: String, _ bearer: String, _ agreement: Int) {
    let amount = random.chance(30) ? "at_least EUR 2" : "EUR \(1 + random.below(3))"
    note(
      "\(bearer) must pay \(amount) to q for c once within \(span()) of t"
        + " when q did ship c with \(bearer) at t\(also(bearer, "c"))\(unless(bearer, "c"))",
      name, "pay", agreement)
  }

  private mutating func series(_ name: String, _ bearer: String, _ agreement: Int) {
    let period = random.pick(["10 days", "1 month", "3 weeks", "2 months"]) ?? "1 month"
    let isNamed = random.chance(50)
    let start = "2026-01-\(10 + random.below(19))"
    let narrowed = isNamed ? " as y before y + \(1 + random.below(12)) days" : ""
    note(
      "\(bearer) must report every \(period) from \(start)\(narrowed)"
        + " when \(filter(bearer, nil))\(unless(bearer, nil))", name, nil, agreement)
  }

  private mutating func standing(_ name: String, _ bearer: String, _ agreement: Int) {
    let guarded = random.chance(50) ? " when \(filter(bearer, nil))" : ""
    note(
      "\(bearer) must ensure \(filter(bearer, nil))\(guarded)\(unless(bearer, nil))", name, nil,
      agreement)
  }

  private mutating func timedStanding(_ name: String, _ bearer: String, _ agreement: Int) {
    note(
      "\(bearer) must ensure \(filter(bearer, "c")) within \(span()) of c.opened"
        + " when c touches \(bearer)\(also(bearer, "c"))\(unless(bearer, "c"))",
      name, nil, agreement, chain: chain(bearer, "c", agreement))
  }

  private mutating func prohibition(_ name: String, _ bearer: String, _ agreement: Int) {
    let event = random.pick(Event.allCases) ?? .host
    let act = action(event, "c", with: random.chance(50) ? "_" : party())
    let guarded = random.chance(50) ? " when \(filter(bearer, "c"))" : ""
    note(
      "\(bearer) must not \(act)\(guarded)\(unless(bearer, "c"))",
      name, event.rawValue, agreement, isProhibition: true, chain: chain(bearer, "c", agreement))
  }

  private mutating func permission(_ name: String, _ bearer: String, _ agreement: Int) {
    let event = random.pick(Event.allCases) ?? .host
    let act = action(event, "c", with: "_")
    lines.append(
      "  clause \(name): \(bearer) may \(act) when \(filter(bearer, "c"))\(unless(bearer, "c")).")
    clauses.append(
      Known(
        name: name, stateful: [], event: event.rawValue, isProhibition: false,
        agreement: agreement))
  }

  private mutating func provision(_ name: String, _ bearer: String, _ agreement: Int) {
    let relation = "backs\(clauses.count)"
    lines.insert("relation Party \(relation) Item.", at: 12)
    let under = random.chance(50) ? " under \(filter(bearer, "c"))" : ""
    note(
      "\(bearer) \(relation) c\(under) when c touches \(bearer)\(also(bearer, "c"))"
        + unless(bearer, "c"), name, nil, agreement, hasStates: !under.isEmpty)
    derived.append(relation)
  }

  private mutating func note(
    _ text: String, _ name: String, _ event: String?, _ agreement: Int,
    isProhibition: Bool = false, hasStates: Bool = true, chain: [String] = []
  ) {
    let links = chain.map { " otherwise \($0)" }.joined()
    lines.append("  clause \(name): \(text)\(links).")
    let duties = chain.filter { $0.contains(" must ") }.indices
    let names = duties.map { "\(name).Otherwise\($0 == 0 ? "" : "\($0 + 1)")" }
    clauses.append(
      Known(
        name: name, stateful: hasStates ? [name] + names : [], event: event,
        isProhibition: isProhibition, agreement: agreement))
  }

  private mutating func chain(_ bearer: String, _ item: String, _ agreement: Int) -> [String] {
    var links: [String] = []
    for _ in 0..<random.below(3) {
      let who = bearer == "p" || random.chance(70) ? bearer : member(agreement)
      links.append(
        "\(who) must pay EUR \(1 + random.below(3)) to \(party()) for \(item) within \(span())")
    }
    if agreement < 2, random.chance(20) {
      links.append("P1 can terminate \(agreements[agreement]) within \(span())")
    }
    return links
  }

  private mutating func powers(_ agreement: Int) {
    let name = agreements[agreement]
    if random.chance(80) {
      lines.append(
        "  clause Exit: \(random.chance(50) ? "p" : "P1") can terminate \(name) when \(filter("P1", nil))."
      )
    }
    if random.chance(60) {
      lines.append("  clause Leave: p can withdraw_from \(name)\(unless("p", nil)).")
    }
  }

  private mutating func overrides(_ agreement: Int) {
    let own = clauses.filter { $0.agreement == agreement }
    for (index, stronger) in own.enumerated() {
      for (other, weaker) in own.enumerated()
      where other < index && stronger.event != nil && stronger.event == weaker.event
        && stronger.isProhibition != weaker.isProhibition && random.chance(70)
      {
        lines.append("  clause \(stronger.name) overrides \(weaker.name).")
      }
    }
  }

  // MARK: - Conditions

  private mutating func also(_ bearer: String, _ item: String?) -> String {
    random.chance(40) ? " and \(filter(bearer, item))" : ""
  }

  private mutating func unless(_ bearer: String, _ item: String?) -> String {
    random.chance(35) ? " unless \(filter(bearer, item))" : ""
  }

  private mutating func survives() -> String { random.chance(25) ? " survives" : "" }

  /// A condition about a party, and an item where there is one, all bound.
  private mutating func filter(_ party: String, _ item: String?) -> String {
    switch random.below(8) {
    case 0: return "not (\(simple(party, item)))"
    case 1: return "(\(simple(party, item)) or \(simple(party, item)))"
    case 2: return "(\(simple(party, item)) and \(simple(party, item)))"
    default: return simple(party, item)
    }
  }

  private mutating func simple(_ party: String, _ item: String?) -> String {
    fresh += 1
    let v = "v\(fresh)"
    var choices = [
      "\(party) is_active", "\(party) trusts \(self.party())",
      "(\(party) is Party and \(self.party()) is_active)",
      "budget(\(party)) > EUR \(random.below(7))", "(some \(v) where \(v) touches \(party))",
      "count(\(v) where \(v) touches \(party)) >= \(1 + random.below(2))",
      "\(party) did report", "(some \(v) where \(party) did report at \(v) and \(v) < 2026-03-01)",
      "\(party) is_active at 2026-02-1\(random.below(9))",
      "(\(party) is Party and today > \(date()))",
      "(\(party) is Party and \(random.pick(["Alfa", "Beta"]) ?? "") is_in_force)",
      "\(random.pick(["Alfa", "Beta"]) ?? "") binds \(party)",
    ]
    if let item {
      choices += [
        "\(item).flag", "\(item).size > \(random.below(4))", "\(item) touches \(party)",
        "\(item) is_exempt", "\(item) has due", "\(party) did host \(item)",
      ]
      if let relation = random.pick(derived) { choices.append("\(party) \(relation) \(item)") }
    }
    if random.chance(40), let other = random.pick(clauses.flatMap(\.stateful)) {
      return "\(other) \(state()) \(party)"
    }
    return random.pick(choices) ?? "true"
  }

  private mutating func state() -> String {
    random.pick([
      "is_pending_for", "is_fulfilled_by", "is_violated_by", "is_late_by", "is_repaired_by",
      "is_open_for", "is_unproven_for",
    ]) ?? ""
  }

  /// A condition that no moment changes.
  private mutating func undated(_ item: String) -> String {
    random.pick(["\(item).flag", "\(item).size > 1", "\(item) has due", "not (\(item).flag)"]) ?? ""
  }

  private mutating func rule() {
    let relation = "is_marked\(derived.count)_\(clauses.count)"
    lines.insert("relation Party \(relation).", at: 12)
    lines.append(
      "rule x \(relation) when x is Person and \(filter("x", nil))\(unless("x", nil)).")
    derivedOfParty.append(relation)
  }

  private var derivedOfParty: [String] = []

  private mutating func requirements() {
    for index in 0..<3 {
      lines.append("requirement R\(index) for every person x: \(filter("x", nil)).")
    }
    for (index, relation) in derivedOfParty.enumerated() {
      lines.append("requirement D\(index) for every person x: not (x \(relation)).")
    }
    let state = state()
    lines.append("requirement V0 for every person x: no clause k where k \(state) x.")
    lines.append("requirement V1 for every agreement a where a binds P0: a is_in_force.")
    lines.append("requirement V2: count(k where k is_open_for P1) <= \(random.below(3)).")
  }

  // MARK: - Words

  /// A party that an agreement names; of the regulation, anyone.
  private mutating func member(_ agreement: Int) -> String {
    agreement == 2 ? party() : "P\(agreement + random.below(2))"
  }

  private mutating func party() -> String { "P\(random.below(partyCount))" }
  private mutating func item() -> String { "C\(random.below(itemCount))" }
  private mutating func date() -> String {
    "2026-0\(1 + random.below(5))-\(10 + random.below(19))"
  }

  private mutating func instant() -> String { "\(date())T1\(random.below(3)):00Z" }

  private mutating func span() -> String {
    random.chance(50) ? "\(24 * (1 + random.below(40))) hours" : "\(random.below(50)) days"
  }

  private mutating func stretch() -> String {
    switch random.below(4) {
    case 0: return " from \(date())"
    case 1: return " until \(date())"
    case 2: return " from 2026-01-\(10 + random.below(19)) until 2026-0\(2 + random.below(5))-20"
    default: return ""
    }
  }
}
