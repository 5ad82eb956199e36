import GeredeEngine
import GeredeRules
import GeredeTesting
import GeredeText
import Testing

@Suite struct DatabaseTests {
  @Test func findsRowsByAnyColumns() throws {
    let result = try KernelCase(
      """
      relation r(entity, quantity, entity).
      relation f(entity, quantity) key 1.
      r(1, 50, 3). r(2, 50, 3). r(1, 60, 4). r(1, 50, 3).
      f(1, 7). f(2, 8).
      d(x, y) :- r(x, _, y).
      u(x) :- r(x, _, _).
      w(x, n, y) :- r(x, n, y).
      """)
    let r = try result.notation.relation("r")
    let f = try result.notation.relation("f")
    let d = try result.notation.relation("d")
    let database = result.database
    #expect(database.count(r) == 3)
    #expect(database.rows(of: r, matching: [1, nil, nil]) == [0, 2])
    #expect(database.rows(of: r, matching: [nil, 50, 3]) == [0, 1])
    #expect(database.rows(of: r, matching: [nil, nil, nil]) == [0, 1, 2])
    #expect(database.rows(of: r, matching: [9, nil, nil]) == [])
    #expect(database.rows(of: r, matching: [1]) == [])
    #expect(database.contains(r, [1, 60, 4]))
    #expect(!database.contains(r, [1, 60, 3]))
    #expect(database.rows(of: f, matching: [2, nil]) == [1])
    #expect(database.rows(of: f, matching: [2, 7]) == [])
    #expect(database.rows(of: f, matching: [nil, 7]) == [0])
    #expect(database.contains(d, [1, 4]))
    #expect(!database.contains(d, [2, 4]))
    #expect(!database.contains(d, [-1, 4]))
    #expect(!database.contains(d, [1]))
    let u = try result.notation.relation("u")
    let w = try result.notation.relation("w")
    #expect(
      [-1, 0, 1, 2, 3, 100_000].map { database.contains(u, [$0]) }
        == [false, false, true, true, false, false])
    #expect(database.contains(w, [1, 60, 4]))
    #expect(!database.contains(w, [1, 60, 5]))
    #expect(database.contains(f, [1, 7]))
    #expect(!database.contains(f, [1, 8]))
    #expect(database.words(ofColumn: 1, of: r) == [50, 50, 60])
  }

  @Test func sourcesStayWithTheirRows() throws {
    let notation = try KernelNotation("q(x) :- p(x, _).")
    var table = FactTable(arity: 2)
    table.append([1, 1], source: 11)
    table.append([1, 1], source: 12)
    table.append([2, 1], source: 13)
    let p = try notation.relation("p")
    let q = try notation.relation("q")
    let database = try Engine.evaluate(notation.program, inputs: [InputRelation(p, table)])
    #expect(database.count(p) == 2)
    #expect(database.source(of: p, row: 0) == 11)
    #expect(database.source(of: p, row: 1) == 13)
    #expect(database.source(of: q, row: 0) == nil)
  }

  @Test func twoInputsForOneRelationAreJoined() throws {
    let notation = try KernelNotation("q(x) :- p(x).")
    let p = try notation.relation("p")
    var first = FactTable(arity: 1)
    first.append(1)
    var second = FactTable(arity: 1)
    second.append(2)
    second.append(1)
    let database = try Engine.evaluate(
      notation.program, inputs: [InputRelation(p, first), InputRelation(p, second)])
    #expect(database.words(ofColumn: 0, of: try notation.relation("q")) == [1, 2])
  }

  @Test func answersFromManyThreads() async throws {
    let facts = (0..<1000).map { "p(\($0), \($0 % 10))." }.joined(separator: " ")
    let result = try KernelCase(facts)
    let p = try result.notation.relation("p")
    let database = result.database
    await withTaskGroup(of: Int.self) { group in
      for word in 0..<10 {
        group.addTask { database.rows(of: p, matching: [nil, Word(word)]).count }
      }
      for await count in group { #expect(count == 100) }
    }
  }
}
