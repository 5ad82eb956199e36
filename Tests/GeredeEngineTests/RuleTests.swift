import GeredeEngine
import GeredeRules
import GeredeTesting
import GeredeText
import Testing

@Suite struct RuleTests {
  @Test func joinsNegatesAndCompares() throws {
    let result = try KernelCase(
      """
      relation amount(entity, quantity) key 1.
      amount(1, 500). amount(2, 100). amount(3, 900).
      payer(1, 10). payer(2, 10). payer(3, 11).
      blocked(11).
      large(t, p) :- payer(t, p), amount(t, a), a > 200, !blocked(p).
      """)
    #expect(try result.rows("large") == [[1, 10]])
  }

  @Test func closesAPath() throws {
    let result = try KernelCase(
      """
      edge(1, 2). edge(2, 3). edge(3, 1). edge(3, 4).
      path(x, y) :- edge(x, y).
      path(x, z) :- path(x, y), edge(y, z).
      """)
    let expected = [1, 2, 3].flatMap { x in [1, 2, 3, 4].map { [Word(x), Word($0)] } }
    #expect(try result.sorted("path") == expected)
  }

  @Test func nonLinearAndMutualRecursion() throws {
    let result = try KernelCase(
      """
      edge(1, 2). edge(2, 3). edge(3, 4). edge(4, 5). edge(5, 6).
      path(x, y) :- edge(x, y).
      path(x, z) :- path(x, y), path(y, z).
      even(1) :- .
      odd(y) :- even(x), edge(x, y).
      even(y) :- odd(x), edge(x, y).
      """)
    #expect(try result.rows("path").count == 15)
    #expect(try result.rows("even") == [[1], [3], [5]])
    #expect(try result.rows("odd") == [[2], [4], [6]])
  }

  @Test func levelsFallAlongProofs() throws {
    let result = try KernelCase(
      """
      edge(1, 2). edge(2, 3). edge(3, 4).
      reach(9). reach(1) :- .
      reach(y) :- reach(x), edge(x, y).
      """)
    let reach = try result.notation.relation("reach")
    #expect(try result.rows("reach") == [[9], [1], [2], [3], [4]])
    #expect((0..<5).map { result.database.level(of: reach, row: $0) } == [0, 1, 2, 3, 4])
    let rules = (0..<5).map { result.database.rule(of: reach, row: $0)?.index }
    #expect(rules == [nil, 0, 1, 1, 1])
    #expect(result.database.inputCount(reach) == 1)
  }

  @Test func theFirstRuleIsRemembered() throws {
    let result = try KernelCase(
      """
      a(1). a(2). b(2). b(3).
      p(x) :- a(x).
      p(x) :- b(x).
      """)
    let p = try result.notation.relation("p")
    #expect(try result.rows("p") == [[1], [2], [3]])
    #expect((0..<3).map { result.database.rule(of: p, row: $0)?.index } == [0, 0, 1])
    #expect((0..<3).map { result.database.level(of: p, row: $0) } == [1, 1, 1])
  }

  @Test func manyRulesForOneRelation() throws {
    let rules = (0..<400).map { "p(x, \($0)) :- a(x)." }.joined(separator: "\n")
    let result = try KernelCase("a(1).\n" + rules)
    let p = try result.notation.relation("p")
    #expect(result.database.count(p) == 400)
    #expect(result.database.rule(of: p, row: 399)?.index == 399)
  }

  @Test func inputAndRulesTogether() throws {
    let result = try KernelCase(
      """
      edge(1, 2). edge(2, 3). edge(1, 2).
      edge(y, x) :- edge(x, y).
      """)
    #expect(try result.sorted("edge") == [[1, 2], [2, 1], [2, 3], [3, 2]])
    #expect(result.database.inputCount(try result.notation.relation("edge")) == 2)
  }

  @Test func repeatedVariablesAndConstants() throws {
    let result = try KernelCase(
      """
      r(1, 1, 5). r(1, 2, 5). r(3, 3, 6).
      loop(x) :- r(x, x, _).
      five(x, y) :- r(x, y, 5).
      both(x) :- r(x, x, z), z = 6.
      node(1). node(3).
      probe(x) :- node(x), r(x, x, 5).
      not(x) :- node(x), !r(x, x, 5).
      """)
    #expect(try result.rows("loop") == [[1], [3]])
    #expect(try result.rows("five") == [[1, 1], [1, 2]])
    #expect(try result.rows("both") == [[3]])
    #expect(try result.rows("probe") == [[1]])
    #expect(try result.rows("not") == [[3]])
  }

  @Test func relationsWithoutColumns() throws {
    let result = try KernelCase(
      """
      a(1). a(2).
      some() :- a(_).
      none() :- !b(_).
      p(x) :- a(x), some(), none(), !c().
      q(x) :- a(x), !some().
      b(x) :- q(x).
      """)
    #expect(try result.rows("some") == [[]])
    #expect(try result.rows("none") == [[]])
    #expect(try result.rows("p") == [[1], [2]])
    #expect(try result.rows("q").isEmpty)
  }

  @Test func aKeyThatIsNoneLosesNothing() throws {
    let result = try KernelCase(
      """
      relation value(entity, quantity) key 1.
      relation copy(entity, quantity) key 1.
      value(1, 10). value(1, 11). value(2, 20).
      copy(x, v) :- value(x, v).
      node(1). node(2).
      seen(x, v) :- node(x), copy(x, v).
      ten(x) :- node(x), copy(x, 11).
      rest(x) :- node(x), !value(x, 11).
      """)
    #expect(try result.rows("copy") == [[1, 10], [1, 11], [2, 20]])
    #expect(try result.rows("seen") == [[1, 10], [1, 11], [2, 20]])
    #expect(try result.rows("ten") == [[1]])
    #expect(try result.rows("rest") == [[2]])
  }

  @Test func wordsThatAreNoIdsAreKept() throws {
    let result = try KernelCase(
      """
      a(1). a(-5). a(9000000000000000000).
      p(x) :- a(x).
      pair(x, y) :- a(x), a(y).
      relation keyed(entity, quantity) key 1.
      keyed(x, y) :- a(x), a(y), x = y.
      back(x) :- pair(x, x), keyed(x, _), p(x).
      none(x) :- a(x), !p(x).
      """)
    #expect(try result.rows("p").count == 3)
    #expect(try result.rows("pair").count == 9)
    #expect(try result.sorted("back") == [[-5], [1], [9_000_000_000_000_000_000]])
    #expect(try result.rows("none").isEmpty)
  }

  @Test func cartesianProductsFillManyBatches() throws {
    let facts = (0..<300).map { "a(\($0))." }.joined(separator: " ")
    let result = try KernelCase(facts + " p(x, y) :- a(x), a(y), x < y.")
    #expect(result.database.count(try result.notation.relation("p")) == 300 * 299 / 2)
  }

  @Test func largeInputsAcrossChunks() throws {
    let notation = try KernelNotation(
      """
      relation of(entity, entity) key 1.
      relation amount(entity, quantity) key 1.
      relation has(entity, entity).
      big(t) :- of(t, p), amount(t, a), a >= 900, has(p, t), !blocked(p).
      """)
    let rows = 150_000
    var of = FactTable(arity: 2)
    var amount = FactTable(arity: 2)
    var has = FactTable(arity: 2)
    var blocked = FactTable(arity: 1)
    for row in 0..<rows {
      let t = Word(row)
      of.append(t, t % 100)
      amount.append(t, t % 1000)
      has.append(t % 100, t)
      if row % 3 == 0 { has.append(t % 100, t) }
    }
    blocked.append(7)
    let database = try Engine.evaluate(
      notation.program,
      inputs: [
        InputRelation(try notation.relation("of"), of),
        InputRelation(try notation.relation("amount"), amount),
        InputRelation(try notation.relation("has"), has),
        InputRelation(try notation.relation("blocked"), blocked),
      ])
    let expected = (0..<rows).count { $0 % 1000 >= 900 && $0 % 100 != 7 }
    #expect(database.count(try notation.relation("big")) == expected)
    #expect(database.count(try notation.relation("has")) == rows)
  }

  @Test func idsFarApartAreKeptLikeAnyOther() throws {
    let notation = try KernelNotation(
      """
      relation keyed(entity, quantity) key 1.
      one(x) :- a(x, _).
      two(x, y) :- a(x, y).
      keyed(x, y) :- a(x, y).
      back(x) :- a(x, y), one(x), two(x, y), keyed(x, y).
      gone(x) :- a(x, y), !one(x).
      gone(x) :- a(x, y), !two(x, y).
      gone(x) :- a(x, y), !keyed(x, y).
      """)
    for step: Word in [1, 1_000_003, 1 << 33] {
      var table = FactTable(arity: 2)
      for row in 0..<5000 { table.append(Word(4999 - row) * step, Word(row) * step) }
      let database = try Engine.evaluate(
        notation.program, inputs: [InputRelation(try notation.relation("a"), table)])
      let back = try notation.relation("back")
      #expect(database.count(back) == 5000)
      #expect(database.count(try notation.relation("gone")) == 0)
      #expect(database.contains(back, [17 * step]))
      #expect(!database.contains(back, [17 * step + 5000 * step]))
      #expect(database.contains(try notation.relation("two"), [4999 * step, 0]))
      #expect(!database.contains(try notation.relation("two"), [4999 * step, step]))
    }
  }

  @Test func aLongChainTakesManyRounds() throws {
    let notation = try KernelNotation("r(0) :- . r(y) :- r(x), edge(x, y).")
    var edges = FactTable(arity: 2)
    for x in 0..<20_000 { edges.append(Word(x), Word(x + 1)) }
    let input = InputRelation(try notation.relation("edge"), edges)
    let database = try Engine.evaluate(notation.program, inputs: [input])
    let r = try notation.relation("r")
    #expect(database.count(r) == 20_001)
    #expect(database.level(of: r, row: 20_000) == 20_001)
  }

  @Test func unsafeRulesAreRefused() throws {
    let notation = try KernelNotation("p(x, y) :- q(x), !r(y). q(1).")
    #expect(throws: LimitReached.self) { try notation.evaluate() }
  }
}
