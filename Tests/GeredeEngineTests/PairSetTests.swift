import GeredeEngine
import GeredeTesting
import GeredeText
import Testing

/// Relations of two ids remember their rows as packed pairs, and on pages of bits once there are many
/// that lie close together: the rows, their order and their levels are those of either.
@Suite struct PairSetTests {
  /// A ring of nodes with some chords, and what is reached from where.
  private static func text(nodes: Int, distance: Int) -> String {
    let edges = (0..<nodes).flatMap { node -> [String] in
      let next = (node + 1) % nodes * distance
      let chord = (node * 7 + 3) % nodes * distance
      return ["edge(\(node * distance), \(next)).", "edge(\(node * distance), \(chord))."]
    }
    return edges.joined(separator: "\n") + """

      node(x) :- edge(x, _).
      path(x, y) :- edge(x, y).
      path(x, z) :- path(x, y), edge(y, z).
      missing(x, y) :- node(x), node(y), !path(x, y).
      back(x, y) :- path(x, y), path(y, x).
      """
  }

  @Test(
    "a closure has every pair once, in the order of its rounds",
    arguments: [(nodes: 90, distance: 1), (nodes: 90, distance: 13), (nodes: 60, distance: 70_000)])
  func closure(nodes: Int, distance: Int) throws {
    let result = try KernelCase(Self.text(nodes: nodes, distance: distance))
    let rows = try result.rows("path")
    #expect(rows.count == nodes * nodes)
    #expect(Set(rows).count == rows.count)
    #expect(try result.rows("missing").isEmpty)
    #expect(try result.rows("back").count == nodes * nodes)
    let path = try result.notation.relation("path")
    let levels = rows.indices.map { result.database.level(of: path, row: $0) }
    #expect(levels == levels.sorted())
    // A pair's level is the number of steps from the one to the other.
    let steps = Self.steps(nodes: nodes)
    for (row, level) in zip(rows, levels) {
      let found = steps[Int(row[0]) / distance][Int(row[1]) / distance]
      #expect(found == level, "\(row)")
    }
  }

  @Test("what is not there is found missing on pages")
  func missing() throws {
    let lines = (0..<80).flatMap { a in (0..<80).map { "pair(\(a), \($0))." } }
    let result = try KernelCase(
      lines.joined(separator: "\n") + """

        kept(x, y) :- pair(x, y), x != y.
        kept(x, z) :- kept(x, y), kept(y, z), x < z.
        diagonal(x, y) :- pair(x, y), !kept(x, y).
        """)
    #expect(try result.rows("kept").count == 80 * 79)
    #expect(try result.rows("diagonal").allSatisfy { $0[0] == $0[1] })
    #expect(try result.rows("diagonal").count == 80)
  }

  @Test("words that are no ids of 32 bits leave the pages")
  func wide() throws {
    let near = (0..<60).flatMap { a in (0..<60).map { "pair(\(a), \($0))." } }
    let result = try KernelCase(
      near.joined(separator: "\n") + """

        pair(1, 8589934592). edge(8589934592, 5).
        path(x, y) :- pair(x, y).
        path(x, z) :- path(x, y), edge(y, z).
        """)
    #expect(try result.rows("path").count == 3_601)
    #expect(try result.rows("path").contains([1, 8_589_934_592]))
  }

  /// The number of steps of the shortest walk between each two nodes, by breadth-first search.
  private static func steps(nodes: Int) -> [[Int]] {
    (0..<nodes).map { start in
      var found = [Int](repeating: 0, count: nodes)
      var wave = [start]
      var step = 0
      while !wave.isEmpty {
        step += 1
        var next: [Int] = []
        for node in wave {
          for target in [(node + 1) % nodes, (node * 7 + 3) % nodes] where found[target] == 0 {
            found[target] = step
            next.append(target)
          }
        }
        wave = next
      }
      return found
    }
  }
}
