import GeredeTesting
import GeredeText
import Testing

@Suite struct AggregateTests {
  @Test func perGroupAndOfNothing() throws {
    let result = try KernelCase(
      """
      relation cost(entity, entity, quantity).
      cost(1, 7, 10). cost(1, 8, 10). cost(1, 8, 10). cost(2, 7, -3).
      node(1). node(2). node(3).
      number(x, n) :- node(x), n = count cost(x).
      total(x, n) :- node(x), n = sum cost(x).
      least(x, n) :- node(x), n = min cost(x).
      most(x, n) :- node(x), n = max cost(x).
      mean(x, n) :- node(x), n = avg cost(x).
      missing(x) :- node(x), fails max cost(x).
      two(x) :- node(x), 2 = count cost(x).
      all(n) :- n = count cost().
      pair(n) :- n = sum cost(1, 8).
      """)
    #expect(try result.rows("number") == [[1, 2], [2, 1], [3, 0]])
    #expect(try result.rows("total") == [[1, 20], [2, -3], [3, 0]])
    #expect(try result.rows("least") == [[1, 10], [2, -3]])
    #expect(try result.rows("most") == [[1, 10], [2, -3]])
    #expect(try result.rows("mean") == [[1, 10], [2, -3]])
    #expect(try result.rows("missing") == [[3]])
    #expect(try result.rows("two") == [[1]])
    #expect(try result.rows("all") == [[3]])
    #expect(try result.rows("pair") == [[10]])
  }

  @Test func averagesRoundHalfToEven() throws {
    let result = try KernelCase(
      """
      relation v(entity, entity, quantity).
      v(1, 1, 1). v(1, 2, 2). v(2, 1, 3). v(2, 2, 4). v(3, 1, -1). v(3, 2, -2). v(4, 1, -3). v(4, 2, -4).
      node(1). node(2). node(3). node(4).
      mean(x, n) :- node(x), n = avg v(x).
      """)
    #expect(try result.rows("mean") == [[1, 2], [2, 4], [3, -2], [4, -4]])
  }

  @Test func aSumThatOverflowsHasNoResult() throws {
    let result = try KernelCase(
      """
      relation v(entity, entity, quantity).
      v(1, 1, 9223372036854775807). v(1, 2, 1).
      v(2, 1, 9223372036854775807). v(2, 2, 1). v(2, 3, -1).
      node(1). node(2).
      total(x, n) :- node(x), n = sum v(x).
      wrong(x) :- node(x), fails sum v(x).
      """)
    #expect(try result.rows("total") == [[2, Word.max]])
    #expect(try result.rows("wrong") == [[1]])
  }

  @Test func overDerivedRelations() throws {
    let result = try KernelCase(
      """
      edge(1, 2). edge(2, 3). edge(1, 3).
      path(x, y) :- edge(x, y).
      path(x, z) :- path(x, y), edge(y, z).
      node(x) :- edge(x, _).
      node(y) :- edge(_, y).
      reach(x, n) :- node(x), n = count path(x).
      """)
    #expect(try result.sorted("reach") == [[1, 2], [2, 1], [3, 0]])
  }
}
