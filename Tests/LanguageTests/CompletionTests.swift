import Foundation
import Gerede
import GeredeTesting
import Testing

/// What is met stays met and what is breached stays breached however the missing values turn out: each
/// completion of a small program is checked by itself.
@Suite struct CompletionTests {
  /// A program with up to four values that are missing.
  private struct Partial {
    var lines: [String] = []
    /// Each missing field with what it may be.
    var missing: [(equation: String, choices: [String])] = []

    init(seed: Int) {
      var random = RandomSource(seed: UInt64(seed) &* 31 &+ 7)
      lines = [
        "kind Node { size: Int. flag: Bool. next: Node. }",
        "relation Node feeds Node.", "relation Node reaches Node.", "relation Node is_marked.",
        "relation Node is_weak.",
        "value grade(n: Node): Int = 1 except 2 when n.flag except 3 when n.size > 2.",
      ]
      for node in 0..<3 {
        var fields: [String] = []
        for (name, choices) in [
          ("size", ["0", "2", "3"]), ("flag", ["true", "false"]), ("next", ["N0", "N1", "N2"]),
        ] {
          let isMissing = missing.count < 4 && random.chance(35)
          if isMissing {
            missing.append(("N\(node).\(name)", choices))
          } else {
            fields.append("\(name): \(random.pick(choices) ?? "").")
          }
        }
        lines.append("node N\(node) { \(fields.joined(separator: " ")) }")
      }
      for _ in 0..<3 { lines.append("N\(random.below(3)) feeds N\(random.below(3)).") }
      lines += [
        "rule x reaches y when x feeds y and y.flag.",
        "rule x reaches y when x.next = y.",
        "rule x reaches z when x reaches y and y reaches z and z.size > 0.",
        "rule x is_marked when x reaches y and \(Self.condition("y", &random)).",
        "rule x is_weak when x is Node and not x is_marked and \(Self.condition("x", &random)).",
      ]
      for index in 0..<4 {
        let scope = random.chance(50) ? " where \(Self.condition("x", &random))" : ""
        lines.append(
          "requirement R\(index) for every node x\(scope): \(Self.condition("x", &random))"
            + " \(random.chance(50) ? "and" : "or") \(Self.condition("x", &random)).")
      }
    }

    private static func condition(_ x: String, _ random: inout RandomSource) -> String {
      let choices = [
        "\(x).size > \(random.below(3))", "\(x).flag", "\(x).next.flag", "not \(x).flag",
        "\(x).size + \(x).next.size <= 3", "\(x).next = N\(random.below(3))",
        "grade(\(x)) >= 2", "(\(x).flag or \(x).size < 2)",
        "count(v where \(x) feeds v and v.flag) >= 1",
        "(every node v where \(x) feeds v: v.size < 3)", "(no v where \(x) feeds v and v.flag)",
        "sum(v.size for v where \(x) feeds v) < 4",
      ]
      return random.pick(choices) ?? "true"
    }

    /// Every text in which all missing values are given.
    var completions: [String] {
      var texts = [lines.joined(separator: "\n") + "\n"]
      for (equation, choices) in missing {
        texts = texts.flatMap { text in choices.map { text + "\(equation) = \($0).\n" } }
      }
      return texts
    }
  }

  private static let programs =
    ProcessInfo.processInfo.environment["GR_RANDOM_LAWS"].flatMap { Int($0) } ?? 20

  @Test(arguments: 0..<programs) func whatIsKnownHoldsUnderEveryCompletion(seed: Int) throws {
    let partial = Partial(seed: seed)
    let text = partial.lines.joined(separator: "\n") + "\n"
    let known = try #require(outcomes(text), "seed \(seed)\n\(text)")
    let completions = partial.completions
    for completion in completions {
      let whole = try #require(outcomes(completion), "seed \(seed)\n\(completion)")
      for (name, answers) in known {
        let other = whole[name] ?? ([], [])
        #expect(
          answers.breached.isSubset(of: other.breached), "seed \(seed), \(name)\n\(completion)")
        #expect(
          answers.met.isDisjoint(with: other.breached), "seed \(seed), \(name)\n\(completion)")
      }
    }
  }

  /// The programs have what the law is about: missing values, and outcomes of each sort.
  @Test func programsHaveMissingValuesAndOutcomes() throws {
    var (missing, breached, met, open) = (0, 0, 0, 0)
    for seed in 0..<20 {
      let partial = Partial(seed: seed)
      missing += partial.missing.count
      let known = try #require(outcomes(partial.lines.joined(separator: "\n") + "\n"))
      for answers in known.values {
        breached += answers.breached.count
        met += answers.met.count
        open += 3 - answers.breached.count - answers.met.count
      }
    }
    #expect(missing >= 40 && breached >= 20 && met >= 20 && open >= 20)
  }

  /// For each requirement the nodes for which it is breached, and those for which it is met for certain.
  private func outcomes(_ text: String) -> [String: (breached: Set<String>, met: Set<String>)]? {
    guard let world = RandomSources.world(text) else { return nil }
    let result = world.check(at: RandomSources.instant)
    var found: [String: (breached: Set<String>, met: Set<String>)] = [:]
    for requirement in result.requirements {
      func nodes(_ outcome: FindingOutcome) -> Set<String> {
        Set(
          result.findings.filter {
            $0.subject.name == requirement.name && $0.outcome == outcome
          }.compactMap { finding in finding.bindings.first.map { "\($0.value)" } })
      }
      let open = nodes(.unproven)
      let breached = nodes(.breached)
      let all: Set<String> = Set((0..<3).map { "\(ShownValue.entity("N\($0)"))" })
      // Met or not applicable: either way no completion may breach it.
      found[requirement.name] = (breached, all.subtracting(open).subtracting(breached))
    }
    return found
  }
}
