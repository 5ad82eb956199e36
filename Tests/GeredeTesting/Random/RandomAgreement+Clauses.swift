/// The clauses of random agreements.
extension RandomAgreement {
  mutating func clause(_ agreement: Int) {
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
    let act = toldApart(
      action(event, "c", with: random.chance(70) ? party() : "_"), bearer, agreement)
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
    let act = toldApart("report", bearer, agreement)
    let start = "2026-01-\(10 + random.below(19))"
    let narrowed = isNamed ? " as y before y + \(1 + random.below(12)) days" : ""
    note(
      "\(bearer) must \(act) every \(period) from \(start)\(narrowed)"
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

  mutating func chain(_ bearer: String, _ item: String, _ agreement: Int) -> [String] {
    var links: [String] = []
    for _ in 0..<random.below(3) {
      let who = bearer == "p" || random.chance(70) ? bearer : member(agreement)
      let act = toldApart(
        "pay EUR \(1 + random.below(3)) to \(party()) for \(item)", who, agreement)
      links.append("\(who) must \(act) within \(span())")
    }
    if agreement < 2, random.chance(20) {
      links.append("P1 can terminate \(title(agreement)) within \(span())")
    }
    return links
  }

  mutating func powers(_ agreement: Int) {
    let name = title(agreement)
    if random.chance(80) {
      lines.append(
        "  clause Exit: \(random.chance(50) ? "p" : "P1") can terminate \(name) when \(filter("P1", nil))."
      )
    }
    if random.chance(60) {
      lines.append("  clause Leave: p can withdraw_from \(name)\(unless("p", nil)).")
    }
  }

  mutating func overrides(_ agreement: Int) {
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
}
