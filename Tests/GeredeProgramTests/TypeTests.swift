import GeredeProgram
import GeredeText
import Testing

@Suite struct TypeTests {
  private let kinds = """
    kind Municipality is Party { key code: Text. inhabitants: Int. }
    kind Authority is Party.
    kind Component { price: Money. owner: Party. made: Date. seen: Instant. share: Decimal. }
    relation Party uses Component. relation Municipality is_big. relation Authority is_strict.

    """

  /// The type of the first variable of the first rule.
  private func typeOfHead(_ rule: String) -> ValueType? {
    let checked = CheckedText(kinds + rule)
    #expect(checked.codes == [])
    return checked.program.rules.first?.frame.variables.first?.type
  }

  @Test func aVariableHasTheNarrowestKind() {
    let checked = CheckedText(kinds + "rule m is_big when m uses _ and m is Municipality.")
    #expect(checked.codes == [])
    let party = CheckedText(kinds + "rule m is_big when m uses _.")
    #expect(party.codes == ["GR0409"])
    #expect(party.help == ["add `m is Municipality`"])
  }

  @Test func branchesOfOrHaveTypesOfTheirOwn() {
    let checked = CheckedText(
      kinds + """
        relation Party is_known.
        rule p is_known when p is Municipality and p.inhabitants > 3 or p is Authority.
        """)
    #expect(checked.codes == [])
  }

  @Test func disjointUses() {
    let checked = CheckedText(
      kinds + "relation Party is_odd. rule p is_odd when p is_big and p is_strict.")
    #expect(checked.codes == ["GR0402"])
  }

  @Test func fieldOfANarrowerKind() {
    let checked = CheckedText(kinds + "requirement R for every party p: p.inhabitants > 3.")
    #expect(checked.codes == ["GR0409"])
    #expect(checked.help == ["add `p is Municipality`"])
  }

  @Test(arguments: [
    ("c.price * 2 > EUR 5", []), ("c.price > 5", ["GR0401"]),
    ("c.price + EUR 1 = USD 1", ["GR0408"]), ("c.share > 1", []), ("c.share = 1 / 3", []),
    ("c.made + 1 month > c.seen", []), ("c.seen - c.made > 72 hours", []),
    ("c.made - c.made > 72 hours", ["GR0407"]), ("c.seen + 2 weeks < 2026-01-01", []),
    ("72 hours + 1 day > 3 days", ["GR0407"]), ("1 month < 30 days", ["GR0407"]),
    ("c.made.year = 2026 and c.seen.month = 1", []), ("min(c.share, 2) > 0.5", []),
    ("c.price", ["GR0413"]), ("c is Party", ["GR0403"]), ("c = c.owner", ["GR0403"]),
    ("c.owner = \"Acme\"", []), ("round(c.price, 0) > EUR 5", []), ("-c.price < EUR 0", []),
    ("c.made * 2 > c.made", ["GR0405"]), ("date(2026, 2, 1) < c.made", []),
  ])
  func comparison(_ condition: String, _ codes: [String]) {
    let checked = CheckedText(kinds + "requirement R for every component c: \(condition).")
    #expect(checked.codes == codes)
  }

  @Test func constantsOfFactsAreFolded() {
    let checked = CheckedText(
      kinds + """
        component A { price: EUR 5 * 2 + EUR 0.50. made: 2026-01-31 + 1 month. seen: 2026-01-01.
          share: 1. }
        component B { made: date(2026, 2, 30). }
        """)
    #expect(checked.codes == ["GR0416"])
    let results = checked.program.facts.compactMap { fact -> Constant? in
      if case .value(_, _, let result) = fact.statement { result } else { nil }
    }
    #expect(results == [.word(105_000), .word(20_512), .startOfDay(20_454), .word(1_000_000)])
  }

  @Test func textForAnEnum() {
    let checked = CheckedText(
      """
      enum Scope: Public, Private "private sector". kind Deed { scope: Scope. }
      deed D { scope: "private sector". }
      """)
    #expect(checked.codes == ["GR0401"])
    #expect(checked.help == ["write `Private`"])
  }
}
