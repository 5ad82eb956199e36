import Gerede
import Testing

/// The because of findings, in both languages.
@Suite struct ExplanationTests {
  private static let declarations = """
    module policy.
    enum Assurance: Low < Substantial < High.
    kind Identity { assurance: Assurance. }
    kind Component { licence: Text. }
    kind Municipality is Party { inhabitants: Int. }
    kind Transaction { key id: Text. identity: Identity. amount: Money. payer: Party. }
    relation (p: Party) provides (c: Component) to (q: Party)
      nl (p) levert (c) aan (q).
    relation (p: Party) uses (c: Component).
    relation (p: Party) relies_on (q: Party) for (c: Component).
    relation Party is_suspended.
    value open(c: Component): Bool = c.licence in {"MIT"}.
    value retention(t: Transaction): Period = 1 month
      except 7 years when t.amount > EUR 100 because "tax".
    rule a relies_on b for c when a uses c and b provides c to a.

    identity Password { assurance: Low. }
    identity Unknown.
    component Notify { licence: "GPL". }
    municipality Denbosch { inhabitants: 160_757. }
    municipality Rotterdam.
    transaction T1 { identity: Password. amount: EUR 12.50. payer: Denbosch. }
    transaction T2 { amount: EUR 500. payer: Denbosch. }
    Denbosch provides Notify to Rotterdam.
    Rotterdam uses Notify.

    """

  private func because(_ requirement: String, _ language: Language = .english) -> [[String]] {
    let source = SourceText(name: "policy.gr", text: Self.declarations + requirement)
    let program = Program(sources: [source])
    #expect(program.messages.filter { $0.severity == .error }.map(\.text.english) == [])
    let result = World(program).check(at: Instant(secondsSince1970: 1_772_323_200))
    return result.findings.map { finding in finding.because.map { $0.text.text(in: language) } }
  }

  @Test func factsOfAComparison() {
    #expect(
      because("requirement R for every transaction t: t.identity.assurance >= Substantial.") == [
        ["T1.identity = Password", "Password.assurance = Low"], ["T2.identity is not given"],
      ])
  }

  @Test func aDefinitionIsOpenedByOneLevel() {
    #expect(
      because("requirement R for every component c: c.open.") == [
        ["open(Notify) = false", "Notify.licence = \"GPL\""]
      ])
  }

  @Test func anExceptionIsNamedByWhatItRestsOn() {
    #expect(
      because("requirement R for every transaction t where t = T2: retention(t) <= 1 month.") == [
        ["retention(T2) = 7 years, by an exception (tax)", "T2.amount = EUR 500.00"]
      ])
  }

  @Test func aDerivedSentenceIsOpenedByOneLevel() {
    #expect(
      because("requirement R: not Rotterdam relies_on Denbosch for Notify.") == [
        [
          "Rotterdam relies on Denbosch for Notify", "Rotterdam uses Notify",
          "Denbosch provides Notify to Rotterdam",
        ]
      ])
  }

  @Test func absenceInBothLanguages() {
    let requirement = "requirement R: Rotterdam provides Notify to Denbosch."
    #expect(
      because(requirement) == [["nothing says that Rotterdam provides Notify to Denbosch"]])
    #expect(
      because(requirement, .dutch) == [["nergens staat: Rotterdam levert Notify aan Denbosch"]])
  }

  @Test func counterexamplesOfEvery() {
    #expect(
      because(
        "requirement R: every component c where Denbosch provides c: c.licence = \"MIT\".")
        == [["Denbosch provides Notify to Rotterdam", "Notify.licence = \"GPL\""]])
  }

  @Test func anAggregateShowsItsMembers() {
    #expect(
      because("requirement R: count(c where Denbosch provides c) = 2.") == [
        [
          "count(c where Denbosch provides c) = 1", "Denbosch provides Notify to Rotterdam",
        ]
      ])
    #expect(
      because("requirement R: sum(t.amount for transaction t where t.payer = Denbosch) < EUR 9.")
        == [
          [
            "sum(t.amount for transaction t where t.payer = Denbosch) = EUR 512.50",
            "T1.amount = EUR 12.50", "T2.amount = EUR 500.00",
          ]
        ])
  }

  @Test func aRelationThatNothingFills() {
    let source = SourceText(
      name: "policy.gr",
      text: Self.declarations + "requirement R for every municipality m: not m is_suspended.")
    let result = World(Program(sources: [source])).check(
      at: Instant(secondsSince1970: 1_772_323_200))
    #expect(result.findings.map(\.text.english) == ["nothing says who is suspended"])
    #expect(result.findings.map(\.text.dutch) == ["nergens staat wie is suspended"])
    #expect(result.findings.first?.outcome == .unstated)
    #expect(result.requirements.first?.unproven == 2)
  }

  @Test func stepsThatTellSomethingElseDiffer() throws {
    let world = World(
      Program(sources: [SourceText(name: "policy.gr", text: Self.declarations)]))
    let now = Instant(secondsSince1970: 1_772_323_200)
    let proof = try #require(world.why("Rotterdam relies_on Denbosch for Notify", at: now).proof)
    let step = try #require(proof.steps.first)
    func changed(_ change: (inout Proof.Step) -> Void) -> Proof.Step {
      var other = step
      change(&other)
      return other
    }
    #expect(changed { _ in } == step)
    #expect(changed { $0.number += 1 } != step)
    #expect(changed { $0.sense = $0.sense == .missing ? .holds : .missing } != step)
    #expect(changed { $0.text = Bilingual(en: "other", nl: "anders") } != step)
    #expect(changed { $0.place = nil } != step)
    #expect(changed { $0.premises = [9] } != step)
    #expect(changed { $0.isShortened.toggle() } != step)
  }
}
