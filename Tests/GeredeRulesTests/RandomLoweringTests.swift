import GeredeProgram
import GeredeRules
import GeredeSyntax
import GeredeTesting
import GeredeText
import Testing

/// Whatever a program says, its rules can be evaluated.
struct RandomLoweringTests {
  @Test func randomProgramsAreSafeAndStratified() {
    for seed in 0..<100 {
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
