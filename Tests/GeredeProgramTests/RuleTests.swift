import GeredeProgram
import GeredeText
import Testing

@Suite struct RuleTests {
  private let world = """
    kind Task { part_of: Task. size: Int. }
    relation Task is_done. relation Task is_blocked. relation Task leads_to Task.
    relation Task has_size Int. relation Party takes Task. relation Party is_busy.
    event Party start Task. value weight(t: Task): Int. task T1. party Acme.

    """

  @Test(arguments: [
    ("rule t is_done when t is Task and not t is_blocked.", []),
    ("rule t is_done when not t is_blocked.", ["GR0502"]),
    ("rule t is_done when t.size > 3.", ["GR0502"]),
    ("rule t is_done when weight(t) = w and w > 3.", []),
    ("rule t is_done when t leads_to u.", ["GR0501"]),
    ("rule t is_done when t leads_to _.", []),
    ("rule t is_done when t in {T1} and t.size > 1.", []),
    ("rule t is_done when t leads_to T1 or t is_blocked.", []),
    ("rule t is_done when t leads_to u or u is_blocked.", ["GR0502"]),
    ("rule t is_done when some party p where p takes t.", []),
    ("rule t is_done when no party p where p takes t.", ["GR0502"]),
    ("rule t is_done when t is Task and (not some party p where p takes t).", []),
    ("rule t is_done when t is Task and every u where u leads_to t: u is_blocked.", []),
    ("rule t is_done when t is Task and every u: u is_blocked.", ["GR0502"]),
    ("rule t is_done when p did start t at i and p is_busy and i < 2026-01-01.", []),
    ("rule t is_done when t is Task and count(p where p takes t and p takes u) > 1.", ["GR0502"]),
    ("rule t is_done when t has_size (t.size + 1).", []),
    ("rule t is_done when t has_size (u.size).", ["GR0502"]),
    ("rule t has_size n when t is Task and n = t.size + 1.", []),
    ("rule t has_size _ when t is Task.", ["GR0524"]),
    ("rule t is_done when task t is_blocked.", ["GR0312"]),
    ("rule t is_done when task is_blocked and task is_done.", ["GR0312"]),
  ])
  func binding(_ rule: String, _ codes: [String]) {
    #expect(CheckedText(world + rule).codes.prefix(1) == codes.prefix(1))
  }

  @Test(arguments: [
    ("rule a leads_to c when a leads_to b and b leads_to c.", []),
    (
      "rule a is_done when a is Task and not a is_blocked. "
        + "rule a is_blocked when a is Task and not a is_done.", ["GR0505"]
    ),
    ("rule a is_done when a is Task and every b where a leads_to b: b is_done.", ["GR0505"]),
    (
      "rule a is_blocked when a leads_to b and b is_blocked. "
        + "rule a is_done when a is Task and not a is_blocked.", []
    ),
    ("rule a has_size m when a has_size n and m = n + 1.", ["GR0506"]),
    ("rule a is_done when a is Task and count(b where b is_done) > 1.", ["GR0505"]),
    ("value depth(t: Task): Int = 1 except depth(t.part_of) + 1 when t has part_of.", ["GR0507"]),
    ("rule a is_done when a is_done at 2026-01-01 and a is_blocked.", ["GR0514"]),
    (
      "requirement R for every task t: not t is_done. "
        + "rule t is_done when R is_breached_for t.", ["GR0505"]
    ),
  ])
  func recursion(_ rules: String, _ codes: [String]) {
    #expect(CheckedText(world + rules).codes == codes)
  }

  @Test func aCircleIsShownAsAChain() throws {
    let checked = CheckedText(
      world + """
        rule a is_done when a is Task and not a is_blocked.
        rule a is_blocked when a leads_to b and b is_done.
        """)
    let message = try #require(checked.messages.first)
    #expect(message.labels.count == 2)
    #expect(
      message.text.english.contains("\"Task is_done\" → \"Task is_blocked\" → \"Task is_done\""))
  }

  @Test(arguments: [
    ("some party p where p takes T1 and T1 is_done", "GR0504"),
    ("every task t where t is_done: t.size > 3 and Acme is_busy", "GR0504"),
    ("t is_done", "GR0503"), ("some party p where Acme is_busy", "GR0501"),
  ])
  func reach(_ condition: String, _ code: String) {
    #expect(CheckedText(world + "requirement R: \(condition).").codes == [code])
  }

  @Test(arguments: [
    ("T1 leads_to _.", "GR0524"), ("T1 leads_to t.", "GR0509"),
    ("Acme did start T1.", "GR0519"), ("Acme start T1.", "GR0313"),
    ("Acme did takes T1 at 2026-01-01.", "GR0313"),
    ("Acme takes T1 from 2026-02-01 until 2026-01-01.", "GR0520"),
    ("value big(t: Task): Bool = t.size > 3. big(T1) = true.", "GR0508"),
    ("except weight(t) = 3 when t is_done.", "GR0510"),
    ("data Task from \"t.csv\".", "GR0515"), ("data party takes _ from \"t.csv\".", "GR0524"),
    ("Acme takes T1?", "GR0523"), ("value w: Int = now.", "GR0401"),
    ("requirement R for every task t: t is_done at now.", "GR0525"),
  ])
  func facts(_ sentence: String, _ code: String) {
    #expect(CheckedText(world + sentence).codes == [code])
  }

  @Test func questions() {
    var checked = CheckedText(world + "Acme takes T1.")
    #expect(checked.columns(of: "p takes t and t.size = n?") == ["p", "t", "n"])
    #expect(checked.columns(of: "n = count(task t)?") == ["n"])
    #expect(checked.columns(of: "Acme takes T1") == [])
    #expect(checked.codes == [])
    #expect(checked.columns(of: "Acme taks t?") == nil)
    #expect(checked.columns(of: "not p takes T1?") == nil)
    #expect(checked.codes == ["GR0302", "GR0502"])
  }

  @Test func factsThatComeLater() {
    var checked = CheckedText(world)
    #expect(checked.tell("task T2 { size: 3. } Acme takes T2. weight(T2) = 4.") == 3)
    #expect(checked.tell("Acme takes T3. Acme takes T1.") == 1)
    #expect(checked.codes == ["GR0301"])
  }

  @Test func deepNestingEndsInTime() {
    var condition = "t is_done"
    for _ in 0..<60 { condition = "(t is_done and (t is_blocked or \(condition)))" }
    #expect(CheckedText(world + "rule t is_busy_too when \(condition).").codes.count == 1)
    var total = "weight(T1)"
    for level in 0..<30 { total = "sum(x\(level) for x\(level) where x\(level) = \(total))" }
    #expect(CheckedText(world + "requirement R: \(total) > 1.").codes == [])
  }
}
