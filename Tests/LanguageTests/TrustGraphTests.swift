import Gerede
import GeredeTesting
import Testing

/// Who believes whom, in random graphs of parties, against a direct search.
struct TrustGraphTests {
  /// Parties with what they say, and links of trust of three sorts between them.
  struct Graph {
    struct Link: Hashable {
      var believer: Int
      var speaker: Int
      /// The greatest depth of the speaker that it takes; nil for any.
      var limit: Int?
      /// Whether it ends before the second moment.
      var ends: Bool
    }

    var count: Int
    var says: Set<[Int]> = []
    var links: [Link] = []
    let limits: [Int?]
    let certificates = 3

    init(seed: UInt64, parties: Int) {
      var random = RandomSource(seed: seed)
      count = parties
      limits = [0, 1 + random.below(6), nil]
      for _ in 0..<max(1, parties / 20) {
        says.insert([random.below(parties), random.below(certificates)])
      }
      for _ in 0..<random.below(parties * 3) {
        links.append(
          Link(
            believer: random.below(parties), speaker: random.below(parties),
            limit: random.pick(limits) ?? nil, ends: random.chance(20)))
      }
    }

    /// The graph as a program.
    var source: String {
      var lines = [
        "kind Member is Party.", "kind Certificate.", "relation Party holds Certificate.",
        "relation Party checks Party.", "relation Party follows Party.",
        "relation Party heeds Party.",
        "trust a accepts from b that p holds c when a checks b.",
        "trust a accepts from b that p holds c onward up to \((limits[1] ?? 1)) steps when a heeds b.",
        "trust a accepts from b that p holds c onward when a follows b.",
      ]
      lines += (0..<count).map { "member M\($0)." }
      lines += (0..<certificates).map { "certificate C\($0)." }
      for row in says.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        lines.append("M\(row[0]) says M0 holds C\(row[1]).")
      }
      for link in links {
        let word = link.limit.map { $0 == 0 ? "checks" : "heeds" } ?? "follows"
        let end = link.ends ? " until 2026-03-31" : ""
        lines.append("M\(link.believer) \(word) M\(link.speaker)\(end).")
      }
      return lines.joined(separator: "\n")
    }

    /// Who accepts which certificate, by the least depth at which each party has it.
    func beliefs(afterEnd: Bool) -> Set<[Int]> {
      var found: Set<[Int]> = []
      for certificate in 0..<certificates {
        var depths = [Int?](repeating: nil, count: count)
        for row in says where row[1] == certificate { depths[row[0]] = 0 }
        var hasGrown = true
        while hasGrown {
          hasGrown = false
          for link in links where !(afterEnd && link.ends) {
            guard let depth = depths[link.speaker], depth <= link.limit ?? .max else { continue }
            if depth + 1 < depths[link.believer] ?? .max {
              depths[link.believer] = depth + 1
              hasGrown = true
            }
          }
        }
        for party in 0..<count where depths[party] != nil { found.insert([party, certificate]) }
      }
      return found
    }
  }

  @Test(arguments: [2, 3, 5, 8, 13, 40, 100, 200])
  func graphs(parties: Int) throws {
    let before = try #require(Instant("2026-02-01T12:00Z"))
    let after = try #require(Instant("2026-04-01T12:00Z"))
    for seed in 0..<UInt64(parties > 50 ? 3 : 12) {
      let graph = Graph(seed: seed &* 977 &+ UInt64(parties), parties: parties)
      let program = Program(sources: [SourceText(name: "graph.gr", text: graph.source)])
      #expect(program.isSound, "\(program.messages.map(\.text.english))")
      let world = World(program)
      for (instant, hasEnded) in [(before, false), (after, true)] {
        let found = try accepted(in: world, at: instant)
        let expected = graph.beliefs(afterEnd: hasEnded)
        #expect(found == expected, "seed \(seed), \(parties) parties:\n\(graph.source)")
      }
    }
  }

  /// The pairs of a party and a certificate that it accepts.
  private func accepted(in world: World, at instant: Instant) throws -> Set<[Int]> {
    let reply = world.ask("m accepts that M0 holds c?", at: instant)
    guard case .table(_, let rows, let unknown) = reply.answer else {
      Issue.record("no table: \(reply.messages.map(\.text.english))")
      return []
    }
    #expect(unknown.isEmpty)
    return Set(
      rows.map { row in
        row.compactMap { value in
          if case .entity(let name, _, _) = value { Int(name.dropFirst()) } else { nil }
        }
      })
  }
}
