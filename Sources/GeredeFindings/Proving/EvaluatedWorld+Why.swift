public import GeredeProgram
import GeredeRules
import GeredeText

extension EvaluatedWorld {
  /// Why a question that was lowered with the program is answered as it is.
  ///
  /// Of a question with open places: why the first answer holds, or why there is none.
  ///
  /// - Parameters:
  ///   - index: the question's index among those that were lowered.
  ///   - depth: how many steps below the answer are told; nil: all, up to 2 000 steps.
  public func why(_ query: Query, at index: Int, depth: Int? = nil) -> Proof {
    let truth = self.truth(ofQuery: index)
    var walk = Evaluator(
      reading: reading, frame: query.frame, moment: now, fuel: Self.explanationFuel)
    var explanation = Explanation(reading: reading, extent: .step)
    explanation.explain(query.condition, truth, &walk, .closed)
    let roots = explanation.grounds.listed
    let found = Prover(self, depth: depth ?? .max).steps(of: roots)
    return Proof(
      answer: truth,
      question: reading.printer.bilingual {
        reading.printer.condition(query.condition, query.frame, { _ in nil }, in: $0)
      },
      steps: found.steps, roots: found.roots, isShortened: found.isShortened)
  }

  /// Whether a question that was lowered with the program holds, for some binding of its columns.
  func truth(ofQuery index: Int) -> Truth {
    guard let lowered = reading.lowered.queries[safe: index] else { return .unknown }
    return truth(of: lowered)
  }
}
