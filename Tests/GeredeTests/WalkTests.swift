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
  func explanationsAgreeWithOutcomes(golden: GoldenCase) throws {
    let runner = try GoldenRunner(golden)
    guard runner.world.program.isSound,
      case .success(let evaluated) = runner.world.evaluate(
        at: runner.instant, queries: [], CheckOptions())
    else { return }
    let reading = evaluated.reading
    for index in reading.program.requirements.indices {
      let requirement = reading.program.requirements[index]
      let found = reading.lowered.requirements[index]
      let breached = Set(evaluated.rows(of: found.breached))
      let unproven = Set(evaluated.rows(of: found.unproven))
      let excepted = Set(found.excepted.map { evaluated.rows(of: $0) } ?? [])
      for row in breached {
        #expect(evaluated.outcome(of: requirement, found.binders, row) == .no, "\(row)")
      }
      for row in unproven {
        #expect(evaluated.outcome(of: requirement, found.binders, row) == .unknown, "\(row)")
      }
      for row in evaluated.rows(of: found.applies)
      where !breached.contains(row) && !unproven.contains(row) && !excepted.contains(row) {
        #expect(evaluated.outcome(of: requirement, found.binders, row) == .yes, "\(row)")
      }
    }
    let result = runner.world.check(at: runner.instant)
    for finding in result.findings where [1001, 1002, 1003].contains(finding.code.number) {
      #expect(!finding.because.isEmpty, "\(finding.text.english)")
    }
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
    let truth = walk.truth(of: requirement.condition, negative: false)
    // Silence may leave a binding unproven whose condition is false as far as it is stated.
    return truth
  }
}
