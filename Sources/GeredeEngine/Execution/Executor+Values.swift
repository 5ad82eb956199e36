import GeredeRules
import GeredeText

extension Executor {
  /// Keeps the rows for which a comparison of two columns holds.
  func compare(_ comparison: ComparisonOperator, _ columns: ColumnList, in frame: Frame) {
    switch comparison {
    case .equal: keep(columns, frame) { $0 == $1 }
    case .notEqual: keep(columns, frame) { $0 != $1 }
    case .less: keep(columns, frame) { $0 < $1 }
    case .lessOrEqual: keep(columns, frame) { $0 <= $1 }
    case .greater: keep(columns, frame) { $0 > $1 }
    case .greaterOrEqual: keep(columns, frame) { $0 >= $1 }
    }
  }

  /// Keeps the rows whose two words satisfy `holds`; without branches, as either outcome is
  /// common.
  @inline(__always)
  private func keep(_ columns: ColumnList, _ frame: Frame, where holds: (Word, Word) -> Bool) {
    let left = unsafe columns.base[0]
    let right = unsafe columns.base[1]
    let selection = unsafe frame.selection.base
    var kept = 0
    for position in 0..<frame.selected {
      let place = unsafe selection[position]
      unsafe selection[kept] = place
      unsafe kept &+= holds(left[Int(place)], right[Int(place)]) ? 1 : 0
    }
    frame.selected = kept
  }

  /// Applies an operation to every row in play.
  func compute(
    _ operation: Operation, _ operands: ColumnList, _ outcome: Outcome, in frame: Frame
  ) {
    switch operation {
    case .add: compute(operands, outcome, frame) { a, b, _ in ExactArithmetic.add(a, b) }
    case .subtract: compute(operands, outcome, frame) { a, b, _ in ExactArithmetic.subtract(a, b) }
    case .multiply: compute(operands, outcome, frame) { a, b, _ in ExactArithmetic.multiply(a, b) }
    default:
      let context = context
      compute(operands, outcome, frame) { a, b, c in operation.result(a, b, c, in: context) }
    }
  }

  /// Applies a function of up to three operands.
  @inline(__always)
  private func compute(
    _ operands: ColumnList, _ outcome: Outcome, _ frame: Frame,
    _ apply: (Word, Word, Word) -> Word?
  ) {
    // A missing operand reads the first column again: the operation does not look at it.
    let first = unsafe operands.base[0]
    let second = unsafe operands.base[operands.count > 1 ? 1 : 0]
    let third = unsafe operands.base[operands.count > 2 ? 2 : 0]
    keepOutcomes(outcome, frame) { _, place in
      unsafe apply(first[place], second[place], third[place])
    }
  }

  /// Takes the aggregate of the group that was found for every row in play.
  func takeAggregate(_ table: AggregateTable, _ outcome: Outcome, in frame: Frame) {
    let results = unsafe table.results.base
    let hasResult = unsafe table.hasResult.base
    let found = unsafe frame.found.base
    let resultOfNothing = table.resultOfNothing
    keepOutcomes(outcome, frame) { position, _ in
      let group = unsafe Int(found[position]) &- 1
      if group < 0 { return resultOfNothing }
      return unsafe hasResult[group] != 0 ? results[group] : nil
    }
  }

  /// Adds a period to a date, around the holidays of the group that was found.
  func addPeriod(
    _ table: HolidayTable, _ operands: ColumnList, _ outcome: Outcome, in frame: Frame
  ) {
    let dates = unsafe operands.base[0]
    let periods = unsafe operands.base[1]
    let found = unsafe frame.found.base
    let workingDays = table.workingDays
    let ordinary = table.ordinary
    keepOutcomes(outcome, frame) { position, place in
      let group = unsafe Int(found[position]) &- 1
      return unsafe CivilDate.adding(
        Period(word: periods[place]), to: dates[place],
        workingDays: group < 0 ? ordinary : workingDays[group])
    }
  }

  /// Writes results and drops the rows without one, or keeps just those.
  @inline(__always)
  private func keepOutcomes(
    _ outcome: Outcome, _ frame: Frame, _ result: (_ position: Int, _ place: Int) -> Word?
  ) {
    let selection = unsafe frame.selection.base
    var kept = 0
    switch outcome {
    case .value(let target):
      for position in 0..<frame.selected {
        let place = unsafe selection[position]
        guard let word = result(position, Int(place)) else { continue }
        unsafe target[Int(place)] = word
        unsafe selection[kept] = place
        kept &+= 1
      }
    case .failure:
      for position in 0..<frame.selected {
        let place = unsafe selection[position]
        guard result(position, Int(place)) == nil else { continue }
        unsafe selection[kept] = place
        kept &+= 1
      }
    }
    frame.selected = kept
  }
}
