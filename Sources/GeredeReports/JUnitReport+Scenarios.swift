public import GeredeFindings
import GeredeText

extension JUnitReport {
  /// The suites of one test run: a case for each error in the program and for each scenario. One
  /// that was not run counts as an error, so that nobody takes it for a pass.
  public func suites(_ result: TestResult) -> String {
    let errors = result.messages.filter { $0.severity == .error }
    return suite("program", errors.map(testCase))
      + suite("scenarios", result.scenarios.map(testCase))
  }

  private func testCase(_ scenario: ScenarioResult) -> Case {
    let file = context.file(of: scenario.place) ?? "scenario"
    let text = TextReport(context).details(of: scenario)
    switch scenario.outcome {
    case .passed: return Case(outcome: .passed, xml: element(scenario.title, file, ""))
    case .failed:
      let failed = scenario.expectations.count { !$0.hasPassed }
      let title = context.words(
        "\(failed) of \(scenario.expectations.count) expectations not met",
        "\(failed) van \(scenario.expectations.count) verwachtingen niet uitgekomen")
      return Case(
        outcome: .failed,
        xml: element(scenario.title, file, problem("failure", title, "GR1020", text)))
    case .notRun:
      let title = context.words("not run", "niet uitgevoerd")
      return Case(
        outcome: .error,
        xml: element(scenario.title, file, problem("error", title, "GR1021", text)))
    }
  }
}
