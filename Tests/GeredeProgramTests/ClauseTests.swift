import GeredeProgram
import Testing

/// Agreements and clauses as they become part of the program.
struct ClauseTests {
  /// What the language needs of std.prelude.
  private static let prelude = """
    module std.prelude.
    relation Party acts_for Party.
    relation Agreement is_in_force. relation Agreement binds Party.
    relation Agreement contains Clause.
    relation Clause is_pending_for Party. relation Clause is_fulfilled_by Party.
    relation Clause is_violated_by Party. relation Clause is_late_by Party.
    relation Clause is_repaired_by Party. relation Clause is_open_for Party.
    relation Clause is_unproven_for Party.
    event Party sign Agreement. event Party terminate Agreement needs power.
    """

  private static let world = """
    kind Municipality is Party { key code: Text. }
    kind Breach { detected: Instant. day: Date. }
    kind Part. part Notify.
    municipality Denbosch { code: "GM0796". } municipality Rotterdam { code: "GM0599". }
    party Acme.
    relation Party provides Part to Party. relation Breach affects Part. relation Party takes_part.
    event Party report Breach to Party. event Party host Part. event Party publish Part.
    event Party pay Money to Party.

    """

  private static func checked(_ text: String) -> CheckedText {
    CheckedText(world + text, others: [("std/prelude.gr", prelude)])
  }

  @Test func everyFormBecomesAClause() throws {
    let checked = Self.checked(
      """
      agreement Shared between Denbosch, municipality "GM0599", every municipality m where
        m takes_part from 2026-01-01 until 2028-12-31 signed {
        clause Supply: Denbosch provides Notify to Rotterdam under Notify = Notify.
        clause Notice:
          Denbosch must report b to c within 72 hours of b.detected
          when b affects Notify and Denbosch provides Notify to c
          otherwise Denbosch must pay at_least EUR 5 to c once within 30 days
          otherwise c can terminate Shared.
        clause Plan: Denbosch must publish Notify every 12 months from 2026-03-01 as y by y + 8 months.
        clause Sure: Denbosch must ensure (some part c where m provides c to _)
          when m provides Notify to Rotterdam.
        clause Not: m must not host c.
        clause May: m may host Notify when m takes_part.
        clause Out: Rotterdam can terminate Shared when Notice is_violated_by Denbosch.
      }
      regulation Law { clause Art1: p must report b to Acme within 2 weeks of b.day
        when some part c where b affects c and p provides c to _. }
      """)
    #expect(checked.codes == [])
    let program = checked.program
    #expect(program.agreements.map(\.name.english) == ["Shared", "Law"])
    #expect(
      program.clauses.map(\.name.english) == [
        "Supply", "Notice", "Plan", "Sure", "Not", "May", "Out", "Art1",
      ])
    #expect(program.agreements[0].parties.count == 3)
    #expect(program.agreements[0].clauses.count == 7)
    func variables(_ place: Int) -> [String] {
      let clause = program.clauses[place]
      return clause.instanceVariables.map { clause.frame[$0].name }
    }
    #expect(variables(1) == ["b", "c"])
    #expect(variables(2) == [])
    #expect(variables(3) == ["m"])
    #expect(variables(4) == ["m", "c"])
    #expect(variables(7) == ["p", "b"])
    let notice = program.clauses[1]
    #expect(notice.links.map(\.modality) == [.must, .can])
    #expect(notice.links[0].action.atLeast == [1])
    #expect(notice.links[0].action.isOnce)
    let names = notice.links.map { program[$0.entity].name.english }
    #expect(names == ["Shared.Notice.Otherwise", "Shared.Notice.Otherwise2"])
  }

  @Test func agreementsStateTheirClausesAndTerm() throws {
    let program = Self.checked(
      """
      agreement Shared between Denbosch from 2026-01-01 until 2028-12-31 {
        clause Notice: Denbosch must host Notify by 2026-03-01
          otherwise Denbosch must pay EUR 5 to Rotterdam within 30 days. }
      """
    ).program
    let facts = program.facts.compactMap { fact -> String? in
      switch fact.statement {
      case .relation(let id, let arguments) where id == program.builtins.contains:
        guard case .entity(let clause) = arguments[1] else { return nil }
        return program[clause].name.english
      case .value(let id, _, .startOfDay) where program[id].result == .instant:
        return program[id].name.english
      case .value(let id, _, .endOfDay): return program[id].name.english
      default: return nil
      }
    }
    #expect(facts == ["start", "end", "Shared.Notice", "Shared.Notice.Otherwise"])
  }

  @Test(arguments: [
    "Notice is_violated_by Denbosch?", "Shared.Notice is_late_by p?",
    "Notice.Otherwise is_open_for p?", "Shared.Notice.Otherwise is_open_for p?",
    "Notice.Anders is_open_for p?", "Shared is_in_force?", "Shared.start < Shared.end?",
  ])
  func namesOfClauses(_ question: String) {
    var checked = Self.checked(
      """
      agreement Shared between Denbosch { clause Notice: Denbosch must host Notify by 2026-03-01
        otherwise Denbosch must pay EUR 5 to Rotterdam within 30 days. }
      """)
    _ = checked.columns(of: question)
    #expect(checked.codes == [])
  }
}
