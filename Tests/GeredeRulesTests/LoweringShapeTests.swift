import GeredeProgram
import GeredeRules
import GeredeSyntax
import GeredeTesting
import GeredeText
import Testing

/// The shape of lowered programs: what is copied, what carries the moment, and what stays small.
/// That they mean the same as the program is compared elsewhere, with the reference evaluator.
struct LoweringShapeTests {
  private static let declarations = """
    kind Site { visitors: Int. level: Level. }
    enum Level: Low < High.
    relation Site links_to Site.
    relation Site is_reachable.
    relation Site is_busy.
    relation Site is_closed complete.
    site Home { visitors: 3. level: Low. }
    site Shop { visitors: 9. }
    Home links_to Shop.
    """

  private func lowered(_ text: String) -> (program: Program, rules: LoweredProgram) {
    let source = Source(name: "main.gr", text: Self.declarations + "\n" + text)
    let (tree, _) = SyntaxTree.parse(source, id: SourceID(0))
    let module = ParsedModule(path: "main.gr", tree: tree, source: source)
    let (program, _) = Checker.check(sources: [module], standardLibrary: { _ in nil })
    return (program, Lowering.lower(program, shape: FactShape(of: program)))
  }

  private func relation(_ words: String, of text: String) throws -> LoweredRelation {
    let (program, rules) = lowered(text)
    let index = try #require(program.relations.firstIndex { $0.title == words })
    return try #require(rules.relations[index])
  }

  @Test func whatNoMissingValueReachesHasOneCopy() throws {
    let reached = try relation(
      "is_reachable",
      of: """
        rule x is_reachable when _ links_to x.
        rule x is_reachable when y is_reachable and y links_to x.
        requirement R: no site s where s is_reachable.
        """)
    #expect(reached.certain == reached.possible)
    #expect(!reached.hasMoment)
  }

  @Test func whatAMissingValueReachesHasTwo() throws {
    let busy = try relation(
      "is_busy",
      of: """
        rule x is_busy when x is Site and x.visitors > 5.
        requirement R: no site s where s is_busy.
        """)
    #expect(busy.certain != busy.possible)
  }

  @Test func onlyWhatRestsOnDatesCarriesTheMoment() throws {
    let requirement = "requirement R: no site s where s is_busy and s is_reachable."
    let dated = """
      Shop links_to Home from 2026-01-01.
      rule x is_reachable when _ links_to x.
      rule x is_busy when x is_closed.
      Shop is_closed.
      """
    #expect(try relation("is_reachable", of: dated + "\n" + requirement).hasMoment)
    #expect(try !relation("is_busy", of: dated + "\n" + requirement).hasMoment)
  }

  @Test func aValueThatNothingCallsIsNotComputed() throws {
    let (program, rules) = lowered("value twice(s: Site): Int = s.visitors * 2.")
    let index = try #require(program.values.firstIndex { $0.name.english == "twice" })
    #expect(rules.values[index] == nil)
    #expect(rules.rules.rules.allSatisfy { $0.origin == .lowering })
  }

  @Test func aSimpleRequirementIsAFewRules() {
    let (_, rules) = lowered("requirement R for every site s: s.visitors <= 5.")
    #expect(rules.rules.rules.count <= 4, "\(RulePrinter.text(of: rules.rules))")
    // The members of the kind serve as they are: no copy of a million rows.
    #expect(rules.requirements[0].applies == rules.kinds.values.first)
  }

  @Test func randomProgramsAreSafeAndStratified() {
    for seed in 0..<200 {
      let source = Source(name: "main.gr", text: RandomProgram.source(seed: UInt64(seed)))
      let (tree, _) = SyntaxTree.parse(source, id: SourceID(0))
      let module = ParsedModule(path: "main.gr", tree: tree, source: source)
      let (program, _) = Checker.check(sources: [module], standardLibrary: { _ in nil })
      var rules = Lowering.lower(program, shape: FactShape(of: program)).rules
      for rule in rules.rules {
        #expect(Safety.isWellFormed(rule, in: rules), "seed \(seed)")
        #expect(
          Safety.unboundVariables(of: rule).isEmpty,
          "seed \(seed): \(RulePrinter.text(of: rule, in: rules))")
      }
      #expect(Stratification.stratify(&rules) == nil, "seed \(seed)")
    }
  }
}
