import GeredeProgram
import GeredeRules
import GeredeTesting
import Testing

@testable import Gerede
@testable import GeredeFindings

/// Explanations walk the typed conditions; outcomes come from the rules. Both must say the same of
/// every binding, else a because would explain what is not so.
@Suite struct WalkTests {
  @Test(arguments: GoldenCase.all.filter { $0.quality == .good })
  func explanationsAgreeOnCases(golden: GoldenCase) throws {
    let runner = try GoldenRunner(golden)
    #expect(disagreements(runner.world, runner.instant) == [])
  }

  @Test func explanationsAgreeOnRandomPrograms() {
    for seed in UInt64(1)...100 {
      let text = RandomProgram.source(seed: seed)
      let source = SourceText(name: "random.gr", text: text)
      let found = disagreements(
        World(Program(sources: [source])), Instant(secondsSince1970: 1_780_000_000))
      #expect(found == [], "seed \(seed):\n\(text)")
    }
  }

  /// Bindings of which the walk says something else than the rules, and findings without a because.
  private func disagreements(_ world: World, _ instant: Instant) -> [String] {
    guard world.program.isSound,
      case .success(let evaluated) = world.prepared().evaluate(at: instant, CheckOptions())
    else { return [] }
    let reading = evaluated.reading
    var found: [String] = []
    for index in reading.program.requirements.indices {
      let requirement = reading.program.requirements[index]
      let lowered = reading.lowered.requirements[index]
      func expect(_ expected: Truth, _ rows: [[Int64]]) {
        for row in rows {
          let actual = evaluated.outcome(of: requirement, lowered.binders, row)
          if actual != expected {
            found.append("\(requirement.name.english) \(row): \(actual), by the rules \(expected)")
          }
        }
      }
      let breached = evaluated.rows(of: lowered.breached)
      let unproven = evaluated.rows(of: lowered.unproven)
      let excepted = lowered.excepted.map { evaluated.rows(of: $0) } ?? []
      let others = Set(breached + unproven + excepted)
      expect(.no, breached)
      // A relation that nothing fills leaves all else unproven, whatever the condition comes to.
      guard lowered.unfilled.isEmpty else { continue }
      expect(.unknown, unproven)
      expect(.yes, evaluated.rows(of: lowered.applies).filter { !others.contains($0) })
    }
    for finding in evaluated.check().findings
    where [1001, 1002, 1003].contains(finding.code.number) && finding.because.isEmpty {
      found.append("no because: \(finding.text.english)")
    }
    return found
  }
}

extension EvaluatedWorld {
  /// The truth of a requirement for a binding, by the walk alone; unknown where its `where` is.
  fileprivate func outcome(
    of requirement: Requirement, _ binders: [VariableID], _ row: [Int64]
  ) -> Truth {
    var walk = Evaluator(
      reading: reading, frame: requirement.frame, moment: now, fuel: Self.explanationFuel)
    for (variable, word) in zip(binders, row) { walk.bind(variable, .word(word)) }
    if let scope = requirement.scope, walk.truth(of: scope, negative: false) == .unknown {
      return .unknown
    }
    return walk.truth(of: requirement.condition, negative: false)
  }
}
