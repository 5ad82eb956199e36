import GeredeProgram
import GeredeRules
import GeredeText
import Testing

/// What the forms of the language become as rules.
@Suite struct LoweringTests {
  private static let world = """
    kind Component { licence: Text. level: Int. released: Date. }
    relation Party provides Component.
    relation Party is_trusted.
    relation Party is_fine.
    relation Component is_checked complete.
    relation Component has_level Int.
    value availability(c: Component): Decimal.
    party Acme.
    party Beta.
    component Notify { level: 2. }
    Acme provides Notify.

    """

  private func lower(_ text: String) -> LoweringCase {
    let result = LoweringCase(Self.world + text)
    #expect(result.program.isSound, "\(result.messages.map(\.text.english))")
    return result
  }

  @Test func aRequirementOverAKindReadsTheKindItself() {
    let found = lower("requirement Low for every component c: c.level <= 3.")
    #expect(
      found.rules("breached", "unproven", "applies") == [
        "breached Low(c) :- component.level(c, level), level > 3.",
        "unproven Low(c) :- component(c), not component.level(c, _), not breached Low(c).",
      ])
    let component = found.lowered.inputs.first {
      if case .kind = $0.source { true } else { false }
    }
    #expect(found.lowered.requirements[0].applies == component?.relation)
  }

  @Test func aScopeThatIsUnknownIsDoubtful() {
    let found = lower("requirement Low for every component c where c.level > 1: c is_checked.")
    #expect(
      found.rules("doubtful") == [
        "doubtful Low(c) :- component(c), not component.level(c, _), not applies Low(c)."
      ])
  }

  @Test func whatNothingFillsMakesUnproven() throws {
    let found = lower("requirement None for every party p: not p is_trusted.")
    #expect(found.rules("breached") == ["breached None(p) :- is_trusted(p)."])
    #expect(found.rules("unproven") == ["unproven None(p) :- party(p), not breached None(p)."])
    let unfilled = try #require(found.lowered.unfilled.first)
    #expect(found.program[unfilled.relation].title == "is_trusted")
    #expect(unfilled.requirements == [RequirementID(0)])
  }

  @Test func aNameForSilenceIsSilence() {
    let found = lower(
      """
      rule p is_fine when p is Party and not p is_trusted.
      requirement All for every party p: p is_fine.
      """)
    #expect(
      found.rules("possible is_fine").last
        == "possible is_fine(p) :- party(p), not is_trusted(p).")
    #expect(found.lowered.requirements[0].unfilled.count == 1)
  }

  @Test func whatIsCompleteIsFalseWithoutFacts() {
    let found = lower("requirement None for every component c: not c is_checked.")
    #expect(found.rules("breached", "unproven") == ["breached None(c) :- is_checked(c)."])
    #expect(found.lowered.unfilled.isEmpty)
  }

  @Test func datedFactsBringTheMoment() {
    let found = lower(
      """
      availability(Notify) = 99% from 2026-01-01.
      requirement Up for every component c: availability(c) >= 98%.
      """)
    #expect(
      found.rules("breached", "availability") == [
        "availability(x0, x1, moment) :- dated availability(x0, x1, from, until), "
          + "from <= moment, moment <= until, now(moment).",
        "breached Up(c) :- availability(c, availability, moment), availability < 980000, "
          + "now(moment).",
      ])
  }

  @Test func anotherMomentIsAskedAbout() {
    let found = lower(
      """
      Beta provides Notify from 2026-01-01.
      requirement Before for every component c: Beta provides c at c.released.
      """)
    #expect(
      found.rules("moment") == [
        "moment(moment) :- now(moment).",
        "moment(result) :- component.released(_, released), result = lastSecond(released).",
      ])
  }

  @Test func aMissingSlotOfAHeadIsAnOpenRow() {
    let found = lower(
      """
      rule c has_level n when c is Component and n = c.level.
      requirement Some for every component c: some n where c has_level n.
      """)
    #expect(
      found.rules("possible has_level") == [
        "possible has_level(x0, x1) :- has_level(x0, x1).",
        "possible has_level without 2(c) :- component(c), not component.level(c, _).",
      ])
    #expect(
      found.rules("breached") == [
        "breached Some(c) :- component(c), not possible has_level(c, _), "
          + "not possible has_level without 2(c)."
      ])
  }

  @Test func countsHaveBounds() {
    let found = lower(
      "requirement Two for every party p: count(c where p provides c and c.level > 1) >= 2.")
    #expect(
      found.rules("breached", "part") == [
        "part 1 of Two(p, c) :- provides(p, c), component.level(c, level), level > 1.",
        "part 2 of Two(p, c) :- provides(p, c), not component.level(c, _), "
          + "not part 1 of Two(p, c).",
        "breached Two(p) :- party(p), count = count of part 1 of Two(p), "
          + "more = count of part 2 of Two(p), result = add(count, more), result < 2.",
      ])
  }

  @Test func exceptionsAreTriedBeforeTheDefault() {
    let found = lower(
      """
      value term(c: Component): Int = 1
        except 2 when c is_checked
        except 3 when c.level > 5 (except 4 when c.level > 9).
      requirement Short for every component c: term(c) < 3.
      """)
    #expect(
      found.rules("term", "candidate", "conflict", "exception") == [
        "exception 1 of term(c) :- is_checked(c).",
        "exception 2 of term(c) :- component.level(c, level), level > 5.",
        "exception 2.1 of term(c) :- exception 2 of term(c), component.level(c, level), level > 9.",
        "conflict term(x0) :- candidate term(x0, x1), candidate term(x0, x2), x1 < x2.",
        "candidate term(c, 2) :- exception 1 of term(c).",
        "candidate term(c, 3) :- exception 2 of term(c), not exception 2.1 of term(c).",
        "candidate term(c, 4) :- exception 2.1 of term(c).",
        "term(x0, x1) :- candidate term(x0, x1), not undecided term(x0), not conflict term(x0).",
        "term(c, 1) :- component(c), not exception 1 of term(c), not exception 2 of term(c), "
          + "not undecided term(c).",
      ])
  }

  @Test func aFailureRestsOnTheSentencesBesideIt() {
    let found = lower(
      "requirement Ratio for every component c where c is_checked: 100 / c.level > 3.")
    #expect(
      found.rules("failed") == [
        "failed 1(c) :- is_checked(c), component.level(c, level), no ratio(100, level)."
      ])
  }

  @Test func manyConditionsInAScopeStaySmall() {
    let fields = (0..<24).map { "f\($0): Int." }.joined(separator: " ")
    let tests = (0..<24).map { "w.f\($0) > \($0)" }.joined(separator: " and ")
    let found = lower(
      """
      kind Widget { \(fields) }
      requirement All for every widget w where \(tests): w.f0 < 100.
      """)
    #expect(found.lowered.rules.rules.count < 300)
  }

  @Test func aConjunctionOfManyChoicesStaysSmall() {
    let choices = (0..<12).map { "(c.level = \($0) or c is_checked)" }
    let found = lower(
      "requirement Many for every component c: not (\(choices.joined(separator: " and "))).")
    #expect(found.lowered.rules.rules.count < 300)
  }
}
