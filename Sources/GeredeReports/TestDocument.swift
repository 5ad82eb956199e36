public import GeredeFindings
import GeredeText

/// The document `gerede.test/1`: everything that `gr test` says, for programs.
///
/// Its schema stands in docs/schemas/gerede.test-1.json.
public struct TestDocument: Sendable {
  private let context: ReportContext
  private let common: CheckDocument

  /// A document in the language of the context.
  public init(_ context: ReportContext) {
    self.context = context
    common = CheckDocument(context)
  }

  /// The document `gerede.test/1`; its schema stands in docs/schemas/gerede.test-1.json.
  public func json(_ result: TestResult) -> JSON {
    .object([
      ("schema", .string("gerede.test/1")),
      ("complete", .bool(result.isComplete)),
      ("scenarios", .array(result.scenarios.map(json))),
      ("messages", .array(result.messages.map(common.json))),
      ("counts", counts(result)),
      ("coverage", json(result.coverage)),
    ])
  }

  private func json(_ scenario: ScenarioResult) -> JSON {
    .object([
      ("title", .string(scenario.title)),
      ("outcome", .string(scenario.outcome.rawValue)),
      ("expectations", .array(scenario.expectations.map(json))),
      (
        "gaps",
        .array(
          scenario.gaps.map {
            .object([
              ("message", .string(context.text($0.text))),
              ("location", common.location(of: $0.place)),
            ])
          })
      ),
      ("messages", .array(scenario.messages.map(common.json))),
      ("location", common.location(of: scenario.place)),
    ])
  }

  private func json(_ expectation: ExpectationResult) -> JSON {
    .object([
      ("passed", .bool(expectation.hasPassed)),
      ("at", .string(ValueText.isoInstant(expectation.at))),
      ("expected", .string(context.text(expectation.expected))),
      ("actual", .string(context.text(expectation.actual))),
      ("because", .array(expectation.because.map(common.json))),
      ("location", common.location(of: expectation.place)),
    ])
  }

  private func counts(_ result: TestResult) -> JSON {
    let expectations = result.scenarios.flatMap(\.expectations)
    let counts = [
      ("scenarios", result.scenarios.count), ("passed", result.count(.passed)),
      ("failed", result.count(.failed)), ("notRun", result.count(.notRun)),
      ("filtered", result.filtered), ("expectations", expectations.count),
      ("expectationsFailed", expectations.count { !$0.hasPassed }),
    ]
    return .object(counts.map { ($0.0, .int(Int64($0.1))) })
  }

  private func json(_ coverage: Coverage) -> JSON {
    .object([
      ("percentage", .int(Int64(coverage.percentage))),
      (
        "items",
        .array(
          coverage.items.map {
            .object([
              ("kind", .string($0.kind.rawValue)),
              ("name", .string(context.text($0.name))),
              ("exercised", .bool($0.isExercised)),
              ("seenHolding", .bool($0.sides.contains(.holds))),
              ("seenFailing", .bool($0.sides.contains(.fails))),
              ("location", common.location(of: .span($0.place))),
            ])
          })
      ),
    ])
  }
}
