import Foundation
import Gerede
import GeredeEngine
import GeredeFacts
import GeredeProgram
import GeredeRules
import GeredeTesting
import GeredeText
import Testing

@testable import Gerede

/// What never changes an outcome, and what only ever adds to it.
@Suite struct OutcomeLawTests {
  private static func outcomes(_ world: World) -> Outcomes {
    Outcomes(world.check(at: RandomSources.instant))
  }

  /// Sentences in another order, also over several files, mean the same.
  @Test(arguments: 0..<RandomSources.count) func orderOfSentencesAndFiles(seed: Int) throws {
    let text = RandomSources.text(seed)
    guard let world = RandomSources.world(text) else { return }
    let expected = Self.outcomes(world)
    var random = RandomSource(seed: UInt64(seed))
    let shuffled = random.shuffled(RandomSources.sentences(of: text))
    let other = try #require(
      RandomSources.world(shuffled.joined(separator: "\n") + "\n"), "seed \(seed)")
    #expect(Self.outcomes(other).differences(from: expected) == [], "seed \(seed)")
    // Facts move to a file of their own, which uses the first one.
    let (declarations, facts) = Self.split(shuffled)
    let files = random.shuffled([
      SourceText(name: "base.gr", text: declarations.joined(separator: "\n") + "\n"),
      SourceText(name: "facts.gr", text: "use base.\n" + facts.joined(separator: "\n") + "\n"),
    ])
    let apart = try #require(RandomSources.world(files), "seed \(seed)")
    #expect(Self.outcomes(apart).differences(from: expected) == [], "seed \(seed), files")
  }

  /// Sentences that state facts, and the rest.
  private static func split(_ sentences: [String]) -> (rest: [String], facts: [String]) {
    let words = [
      "kind", "enum", "relation", "event", "rule", "value", "except", "requirement", "agreement",
      "regulation", "trust", "alpha", "beta", "person", "item",
    ]
    var rest: [String] = []
    var facts: [String] = []
    for sentence in sentences {
      let first = sentence.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
      if words.contains(first) { rest.append(sentence) } else { facts.append(sentence) }
    }
    return (rest, facts)
  }

  /// Rows of data in another order mean the same.
  @Test(arguments: 0..<RandomSources.count) func orderOfRows(seed: Int) throws {
    let program = """
      kind Unit is Party { key code: Text. size: Int. weight: Int. }
      relation Unit feeds Unit.
      relation Unit reaches Unit.
      data Unit from "units.csv" key code { size: size. weight: weight. }
      data a feeds b from "feeds.csv".
      rule a reaches b when a feeds b.
      rule a reaches c when a reaches b and b feeds c.
      value total(a: Unit): Int = sum(b.size for b where a reaches b).
      value part(a: Unit): Money = share(EUR 100 by a.weight for a where a.size > 1).
      requirement Small for every unit a where a.size > 0: total(a) < 12.
      requirement Paid for every unit a: part(a) > EUR 9.
      requirement Few for every unit a: count(b where a reaches b and b.size > 2) <= 3.

      """
    var random = RandomSource(seed: UInt64(seed))
    let units = (0..<8).map { number in
      "u\(number),\(random.chance(80) ? String(random.below(6)) : ""),\(random.below(4))"
    }
    let feeds = (0..<10).map { _ in "u\(random.below(8)),u\(random.below(8))" }
    func world(_ units: [String], _ feeds: [String]) -> World {
      World(
        Program(sources: [SourceText(name: "a.gr", text: program)]),
        attachments: [
          "units.csv": DataFile(
            name: "units.csv",
            bytes: Array((["code,size,weight"] + units).joined(separator: "\n").utf8)),
          "feeds.csv": DataFile(
            name: "feeds.csv", bytes: Array((["a,b"] + feeds).joined(separator: "\n").utf8)),
        ])
    }
    let first = world(units, feeds)
    try #require(first.program.isSound && first.messages.allSatisfy { $0.severity != .error })
    let expected = Self.outcomes(first)
    #expect(expected.counts.count == 3)
    for _ in 0..<3 {
      let other = Self.outcomes(world(random.shuffled(units), random.shuffled(feeds)))
      #expect(other.differences(from: expected) == [], "seed \(seed)")
    }
  }

  /// A condition that is given a name by a rule leaves every outcome as it was.
  @Test(arguments: 0..<RandomSources.count) func namesForConditions(seed: Int) throws {
    let text = RandomProgram.source(seed: UInt64(seed))
    guard let world = RandomSources.world(text) else { return }
    var named = ""
    var count = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard
        let match = line.wholeMatch(
          of: /(requirement R\d for every (alpha|beta) x(?: where .*?)?: )(.*?)( unless .*)?\./),
        // The condition after `where` may have colons of its own.
        !match.1.contains("every beta v")
      else {
        named += line + "\n"
        continue
      }
      let kind = match.2 == "alpha" ? "Alpha" : "Beta"
      named += "relation \(kind) is_named\(count).\n"
      named += "rule x is_named\(count) when x is \(kind) and (\(match.3)).\n"
      named += "\(match.1)x is_named\(count)\(match.4 ?? "").\n"
      count += 1
    }
    guard count > 0, let other = RandomSources.world(named) else { return }
    let expected = Self.outcomes(world).counts.filter { $0.key.hasPrefix("R") }
    let got = Self.outcomes(other).counts.filter { $0.key.hasPrefix("R") }
    #expect(got == expected, "seed \(seed)\n\(text)\n\(named)")
  }

  /// Acts that are seen stay seen at a later instant.
  @Test(arguments: 0..<RandomSources.count) func actsGrowWithTime(seed: Int) throws {
    let text = RandomProgram.source(seed: UInt64(seed))
    guard let world = RandomSources.world(text) else { return }
    var before: Set<[ShownValue]> = []
    for month in 1...7 {
      let instant = try #require(Instant("2026-0\(month)-20T00:00Z"))
      guard
        case .table(_, let rows, let unknown) = world.ask("x did ship y at t?", at: instant).answer
      else {
        Issue.record("no table")
        return
      }
      let now = Set(rows)
      #expect(unknown.isEmpty)
      #expect(now.isSuperset(of: before), "seed \(seed), month \(month)")
      before = now
    }
  }

  /// A program that passes the checks never meets a value of another type: every word that is derived
  /// is one of its column's.
  @Test(arguments: 0..<RandomSources.count) func wordsHaveTheTypeOfTheirColumn(seed: Int) throws {
    guard let world = RandomSources.world(RandomSources.text(seed)),
      let lowered = try LoweredWorld(world, at: RandomSources.instant)
    else { return }
    let rules = lowered.lowered.rules
    for (index, relation) in rules.relations.enumerated() {
      let id = KernelRelationID(index)
      for (column, domain) in relation.columns.enumerated() {
        let words = lowered.database.words(ofColumn: column, of: id)
        let bound: Int
        switch domain {
        case .entity: bound = lowered.facts.entities.count
        case .text: bound = lowered.facts.texts.count
        case .ordinal(let count): bound = count
        case .quantity: continue
        }
        #expect(
          words.allSatisfy { (0..<Word(bound)).contains($0) },
          "seed \(seed): \(relation.name), column \(column)")
      }
    }
  }

  // MARK: - Monotony

  /// Without negation, aggregates, defaults and `has` one more fact never takes a derived one away.
  @Test(arguments: 0..<RandomSources.count) func moreFactsMoreConclusions(seed: Int) throws {
    var random = RandomSource(seed: UInt64(seed))
    let text = RandomPositiveProgram.source(&random)
    let world = try #require(RandomSources.world(text), "seed \(seed)\n\(text)")
    var session = world
    var before = try Self.derived(session)
    for _ in 0..<6 {
      let fact = RandomPositiveProgram.fact(&random)
      #expect(session.tell(fact) == [], "\(fact)")
      let after = try Self.derived(session)
      for (name, rows) in before {
        #expect(
          (after[name] ?? []).isSuperset(of: rows), "seed \(seed), \(name) after \(fact)\n\(text)")
      }
      before = after
    }
  }

  /// What certainly and what possibly holds, by relation.
  private static func derived(_ world: World) throws -> [String: Set<[Word]>] {
    let lowered = try #require(try LoweredWorld(world, at: RandomSources.instant))
    var result: [String: Set<[Word]>] = [:]
    for (index, relation) in lowered.typed.relations.enumerated() {
      guard let place = lowered.lowered.relations[index] else { continue }
      result[relation.title] = lowered.rows(of: place.certain, time: place.time)
    }
    return result
  }
}
