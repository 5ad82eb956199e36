import GeredeRules
import GeredeTesting
import Testing

@Suite struct StratificationTests {
  @Test func ordersComponentsFromBelow() throws {
    let program = try KernelNotation(
      """
      top(x) :- node(x), !reached(x).
      reached(x) :- start(x).
      reached(y) :- reached(x), edge(x, y).
      """
    ).program
    #expect(program.strata.map { $0.rules.map(\.index) } == [[1, 2], [0]])
    #expect(program.strata.map(\.isRecursive) == [true, false])
  }

  @Test func findsTheCycleThroughNegation() throws {
    var program = RuleProgram()
    for name in ["a", "b", "c"] {
      program.relations.append(KernelRelation(name: name, columns: [.entity]))
    }
    let x = KernelTerm.variable(KernelVariable(0))
    func atom(_ relation: Int) -> Atom { Atom(KernelRelationID(relation), [x]) }
    program.rules = [
      KernelRule(head: atom(0), body: [.positive(atom(1)), .negative(atom(2))], variableCount: 1),
      KernelRule(head: atom(2), body: [.positive(atom(1))], variableCount: 1),
      KernelRule(head: atom(1), body: [.positive(atom(0))], variableCount: 1),
    ]
    #expect(Stratification.stratify(&program)?.map(\.index) == [0, 2, 1])
    #expect(program.strata.isEmpty)
  }

  @Test func anAggregateOverItselfIsACycle() {
    #expect(throws: KernelNotation.Mistake.self) {
      try KernelNotation("p(x) :- q(x), n = count p(x).")
    }
  }

  @Test func aShareStandsAboveItsInput() throws {
    let program = try KernelNotation(
      """
      relation parts(entity, entity, quantity, quantity, quantity).
      relation amounts(entity, entity, quantity).
      share amounts from parts group 1 member 1 unit 1.
      parts(g, m, 0, 1, 10) :- member(g, m).
      """
    ).program
    #expect(program.strata.map(\.apportionments) == [[], [0]])
  }

  @Test func aChainOfManyRelationsNeedsNoStack() throws {
    var program = RuleProgram()
    let x = KernelTerm.variable(KernelVariable(0))
    let length = 200_000
    for index in 0..<length {
      program.relations.append(KernelRelation(name: "r\(index)", columns: [.entity]))
      guard index > 0 else { continue }
      program.rules.append(
        KernelRule(
          head: Atom(KernelRelationID(index - 1), [x]),
          body: [.positive(Atom(KernelRelationID(index), [x]))], variableCount: 1))
    }
    #expect(Stratification.stratify(&program) == nil)
    #expect(program.strata.count == length - 1)
  }

  @Test func unboundVariablesAreNamed() throws {
    let rules = try KernelNotation(
      """
      a(x, y) :- q(x), !r(y), z < 3.
      b(y) :- q(x), y = add(x, 1).
      c(y) :- y = add(z, 1), z = add(y, 1).
      """
    ).program.rules
    #expect(Safety.unboundVariables(of: rules[0]).map(\.index) == [1, 2])
    #expect(Safety.unboundVariables(of: rules[1]).isEmpty)
    #expect(Safety.unboundVariables(of: rules[2]).map(\.index) == [0, 1])
  }

  @Test func rulesThatDoNotFitAreFound() throws {
    var program = try KernelNotation("p(x) :- q(x, _).").program
    #expect(Safety.isWellFormed(program.rules[0], in: program))
    program.rules[0].body = [.positive(Atom(KernelRelationID(1), [.any]))]
    #expect(!Safety.isWellFormed(program.rules[0], in: program))
  }
}
