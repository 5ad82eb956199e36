import GeredeProgram
import GeredeText

extension Explanation {
  /// An aggregate with its result and the first members that count.
  mutating func explainTotal(
    _ id: ExpressionID, _ aggregate: Aggregate, _ walk: inout Evaluator, _ standing: Standing
  ) {
    let total = walk.total(aggregate)
    addTotal(id, aggregate, total, walk, standing)
    if extent == .because { explainMembers(aggregate, total, &walk, standing) }
  }

  /// An aggregate that has no result, or a count between bounds: the members that are in doubt.
  mutating func explainOpenTotal(
    _ id: ExpressionID, _ aggregate: Aggregate, _ walk: inout Evaluator, _ standing: Standing
  ) {
    let total = walk.total(aggregate)
    if total.bounds.single != nil { return }
    addTotal(id, aggregate, total, walk, standing)
    if extent == .because { explainDoubts(aggregate, total, &walk, standing) }
  }

  /// What an aggregate rests on, known or not: one step of a proof.
  mutating func explainInside(
    _ aggregate: Aggregate, _ walk: inout Evaluator, _ standing: Standing
  ) {
    let total = walk.total(aggregate)
    if total.bounds.single == nil {
      explainDoubts(aggregate, total, &walk, standing)
    } else {
      explainMembers(aggregate, total, &walk, standing)
    }
  }

  /// The members of an aggregate that are in doubt.
  private mutating func explainDoubts(
    _ aggregate: Aggregate, _ total: Evaluator.Total, _ walk: inout Evaluator,
    _ standing: Standing
  ) {
    let doubtful = total.members.filter { $0.truth == .unknown }
    let outer = walk.known
    for member in doubtful.prefix(Explanation.examples) {
      walk.known = member.known
      if let condition = aggregate.condition {
        explain(condition, .unknown, &walk, Standing(negative: true, depth: standing.depth))
      }
    }
    if let operand = aggregate.operand {
      var shown = 0
      for member in total.members where member.truth == .yes && shown < Explanation.examples {
        walk.known = member.known
        guard walk.value(of: operand) == nil else { continue }
        explainValue(operand, .unknown, &walk, standing)
        shown += 1
      }
    }
    walk.known = outer
    if total.members.isEmpty, let condition = aggregate.condition {
      explainSilence(condition)
    }
  }

  /// What the first members rest on: of a count the members themselves, else their amounts.
  private mutating func explainMembers(
    _ aggregate: Aggregate, _ total: Evaluator.Total, _ walk: inout Evaluator,
    _ standing: Standing
  ) {
    let outer = walk.known
    var shown = 0
    let most = extent == .step ? Grounds.end : Explanation.examples
    for member in total.members where member.truth == .yes && shown < most {
      walk.known = member.known
      // Of an extreme only the member that gives it.
      if aggregate.isExtreme, let operand = aggregate.operand,
        walk.value(of: operand) != total.bounds.single
      {
        continue
      }
      shown += aggregate.isExtreme ? most : 1
      if let operand = aggregate.operand {
        explainValue(operand, .yes, &walk, standing)
      }
      if aggregate.operand == nil || extent == .step, let condition = aggregate.condition {
        explain(condition, .yes, &walk, standing.deeper)
      }
    }
    walk.known = outer
  }

  /// Relations in an aggregate's condition that nothing fills.
  private mutating func explainSilence(_ id: ConditionID) {
    switch reading.program[id].form {
    case .relation(let relation, _, _), .act(let relation, _, _):
      if reading.isSilent(relation) { grounds.add(.unfilled(relation)) }
    case .and(let parts), .or(let parts): for part in parts { explainSilence(part) }
    case .some(_, let inner): explainSilence(inner)
    default: break
    }
  }

  /// `count(c where p provides c) = 2`, `… lies between 1 and 3`, `… cannot be told`.
  private mutating func addTotal(
    _ id: ExpressionID, _ aggregate: Aggregate, _ total: Evaluator.Total, _ walk: Evaluator,
    _ standing: Standing
  ) {
    let type = reading.program[id].type
    let listed = Set(aggregate.binders.map(\.variable))
    let printer = reading.printer
    let text = printer.bilingual { language in
      let what = printer.aggregate(
        aggregate, walk.frame, { listed.contains($0) ? nil : walk.word(of: $0) }, in: language)
      if let word = total.bounds.single {
        return "\(what) = \(printer.value(word, type, in: language))"
      }
      guard let low = total.bounds.low, let high = total.bounds.high else {
        if total.members.isEmpty, aggregate.function != .sum {
          return language == .english
            ? "\(what) has no result, since there is nothing to take it from"
            : "\(what) heeft geen uitkomst, want er is niets om die uit te nemen"
        }
        return language == .english ? "\(what) cannot be told" : "\(what) is niet te zeggen"
      }
      let least = printer.value(low, type, in: language)
      if high == .max {
        return language == .english
          ? "\(what) is at least \(least)" : "\(what) is ten minste \(least)"
      }
      let most = printer.value(high, type, in: language)
      return language == .english
        ? "\(what) lies between \(least) and \(most)" : "\(what) ligt tussen \(least) en \(most)"
    }
    let claim = Claim(.expression(id), walk, negative: standing.negative)
    grounds.add(.claim(claim, text, total.bounds.single == nil ? .missing : .holds, nil))
  }
}

extension Aggregate {
  /// Whether a single member gives the result.
  fileprivate var isExtreme: Bool { function == .minimum || function == .maximum }
}
