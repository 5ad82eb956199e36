/// Random agreements in the language: duties, series, standing duties, prohibitions, permissions,
/// powers, provisions and overrides, with guards that change and values that are missing.
///
/// A clause reads only what stands before it, so that every program is stratified. They are small
/// worlds, so that the reference evaluator can say what they mean.
public struct RandomAgreement: Sendable {
  /// A clause with what later ones may say about it.
  struct Known {
    var name: String
    /// The names under which it has states: its own and those of its links.
    var stateful: [String]
    var event: String?
    var isProhibition: Bool
    var agreement: Int
  }

  enum Event: String, CaseIterable {
    case ship, host, audit
  }

  var random: RandomSource
  var lines: [String] = []
  var clauses: [Known] = []
  var derived: [String] = []
  var fresh = 0
  let partyCount = 4
  let itemCount = 3
  let agreements = ["Alfa", "Beta", "Law"]
  /// Whether Beta exists once per person.
  var isPerBinding = false
  var isInHeader = false

  /// The source text of the program for a seed.
  public static func source(seed: UInt64) -> String {
    var program = RandomAgreement(random: RandomSource(seed: seed))
    program.build()
    return program.lines.joined(separator: "\n") + "\n"
  }

  private init(random: RandomSource) { self.random = random }

  mutating func build() {
    isPerBinding = random.chance(50)
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

  mutating func declare() {
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

  mutating func facts() {
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

  mutating func acts() {
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
    let bindings = (0..<partyCount).map { "Beta(P\($0))" }
    for agreement in ["Alfa"] + (isPerBinding ? bindings : ["Beta"]) {
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

  mutating func header(_ index: Int) -> String {
    guard index < 2 else { return "regulation Law {" }
    var parties = index == 0 ? ["P0", "P1"] : isPerBinding ? ["P1", "b"] : ["P1", "P2"]
    if random.chance(40) {
      let other = index == 1 && isPerBinding && random.chance(70) ? "b" : "P0"
      parties.append(
        "every person m where \(random.pick(["m is_active", "m trusts \(other)"]) ?? "")")
    }
    var name = agreements[index]
    if index == 1, isPerBinding {
      name += " for every person b where \(existence())"
    }
    // Without a beginning there is no first day on which it could be asked for whom Beta exists.
    let from =
      random.chance(70) || index == 1 && isPerBinding
      ? " from 2026-01-\(10 + random.below(15))" : ""
    let until = random.chance(50) ? " until 2026-0\(3 + random.below(6))-10" : ""
    let signed = random.chance(50) ? " signed" : ""
    return "agreement \(name) between \(parties.joined(separator: ", "))"
      + "\(from)\(until)\(signed) {"
  }

  /// For whom Beta exists. It reads no clause, since what Alfa says may read Beta.
  mutating func existence() -> String {
    let known = clauses
    clauses = []
    isInHeader = true
    defer {
      clauses = known
      isInHeader = false
    }
    return filter("b", nil)
  }

  // MARK: - Conditions

  mutating func also(_ bearer: String, _ item: String?) -> String {
    random.chance(40) ? " and \(filter(bearer, item))" : ""
  }

  mutating func unless(_ bearer: String, _ item: String?) -> String {
    random.chance(35) ? " unless \(filter(bearer, item))" : ""
  }

  mutating func survives() -> String { random.chance(25) ? " survives" : "" }

  /// A condition about a party, and an item where there is one, all bound.
  mutating func filter(_ party: String, _ item: String?) -> String {
    switch random.below(8) {
    case 0: return "not (\(simple(party, item)))"
    case 1: return "(\(simple(party, item)) or \(simple(party, item)))"
    case 2: return "(\(simple(party, item)) and \(simple(party, item)))"
    default: return simple(party, item)
    }
  }

  mutating func simple(_ party: String, _ item: String?) -> String {
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
      "(\(party) is Party and \(anyAgreement()) is_in_force)", "\(anyAgreement()) binds \(party)",
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

  mutating func state() -> String {
    random.pick([
      "is_pending_for", "is_fulfilled_by", "is_violated_by", "is_late_by", "is_repaired_by",
      "is_open_for", "is_unproven_for",
    ]) ?? ""
  }

  /// A condition that no moment changes.
  mutating func undated(_ item: String) -> String {
    random.pick(["\(item).flag", "\(item).size > 1", "\(item) has due", "not (\(item).flag)"]) ?? ""
  }

  mutating func rule() {
    let relation = "is_marked\(derived.count)_\(clauses.count)"
    lines.insert("relation Party \(relation).", at: 12)
    lines.append(
      "rule x \(relation) when x is Person and \(filter("x", nil))\(unless("x", nil)).")
    derivedOfParty.append(relation)
  }

  var derivedOfParty: [String] = []

  mutating func requirements() {
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

  /// An action, performed by one act for one binding where the bearer does not tell bindings apart.
  func toldApart(_ action: String, _ bearer: String, _ agreement: Int) -> String {
    agreement == 1 && isPerBinding && bearer != "b" ? "\(action) once" : action
  }

  // MARK: - Words

  /// A party that an agreement names; of the regulation, anyone.
  mutating func member(_ agreement: Int) -> String {
    if agreement == 2 { return party() }
    let place = agreement + random.below(2)
    return agreement == 1 && isPerBinding && place == 2 ? "b" : "P\(place)"
  }

  /// What an agreement is called in its own clauses.
  func title(_ agreement: Int) -> String {
    agreement == 1 && isPerBinding ? "Beta(b)" : agreements[agreement]
  }

  mutating func anyAgreement() -> String {
    isInHeader || random.chance(50) ? "Alfa" : isPerBinding ? "Beta(\(party()))" : "Beta"
  }

  mutating func party() -> String { "P\(random.below(partyCount))" }
  mutating func item() -> String { "C\(random.below(itemCount))" }
  mutating func date() -> String {
    "2026-0\(1 + random.below(5))-\(10 + random.below(19))"
  }

  mutating func instant() -> String { "\(date())T1\(random.below(3)):00Z" }

  mutating func span() -> String {
    random.chance(50) ? "\(24 * (1 + random.below(40))) hours" : "\(random.below(50)) days"
  }

  mutating func stretch() -> String {
    switch random.below(4) {
    case 0: return " from \(date())"
    case 1: return " until \(date())"
    case 2: return " from 2026-01-\(10 + random.below(19)) until 2026-0\(2 + random.below(5))-20"
    default: return ""
    }
  }
}
