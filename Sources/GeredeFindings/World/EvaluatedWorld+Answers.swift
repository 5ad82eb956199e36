import GeredeEngine
public import GeredeProgram
import GeredeRules
import GeredeText

extension EvaluatedWorld {
  /// The answer to a question that was lowered with the program: a table, its rows sorted by the
  /// columns from left to right; or without columns yes, no or unknown with its because.
  ///
  /// - Parameter index: the question's index among those that were lowered.
  public func answer(to query: Query, at index: Int) -> Answer {
    guard let lowered = reading.lowered.queries[safe: index] else {
      return .closed(.unknown, because: [])
    }
    guard query.columns.isEmpty else { return table(query, lowered) }
    let truth = truth(of: lowered)
    var walk = Evaluator(
      reading: reading, frame: query.frame, moment: now, fuel: Self.explanationFuel)
    var explanation = Explanation(reading: reading)
    explanation.explain(query.condition, truth, &walk, Explanation.Standing())
    return .closed(truth, because: explanation.reasons)
  }

  /// Whether a closed question is true.
  func truth(of lowered: LoweredQuery) -> Truth {
    if reading.database.count(lowered.certain) > 0 { return .yes }
    return reading.database.count(lowered.possible) > 0 ? .unknown : .no
  }

  private func table(_ query: Query, _ lowered: LoweredQuery) -> Answer {
    let variables = query.columns.map { query.frame[$0] }
    let types = variables.map(\.type)
    let certain = sorted(rows(of: lowered.certain), by: types)
    var unknown: [[Word]] = []
    if lowered.possible != lowered.certain {
      unknown = rows(of: lowered.possible).filter {
        !reading.database.contains(lowered.certain, $0)
      }
    }
    return .table(
      columns: variables.map(\.name), rows: certain.map { shown($0, types) },
      unknown: sorted(unknown, by: types).map { shown($0, types) })
  }

  private func shown(_ row: [Word], _ types: [ValueType]) -> [ShownValue] {
    zip(row, types).map { reading.names.shown($0, $1) }
  }
}
