import GeredeProgram
import GeredeText

extension Function {
  /// The kernel's operation; `type` is that of the result.
  func operation(_ type: ValueType) -> Operation {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .negate: .negate
    case .minimum: .minimum
    case .maximum: .maximum
    case .decimalFromInt: .decimalFromInt
    case .decimalMultiply: .decimalMultiply
    case .ratio: .ratio
    case .moneyMultiply: .moneyMultiply
    case .moneyDivide: .moneyDivide
    case .durationMultiply: .durationMultiply
    case .durationDivide: .durationDivide
    case .round: .round(scale: type.wordsPerUnit)
    case .periodAdd: .periodAdd
    case .periodSubtract: .periodSubtract
    case .periodNegate: .periodNegate
    case .periodMultiply: .periodMultiply
    case .dateAddPeriod: .dateAddPeriod
    case .dateDifference: .dateDifference
    case .makeDate: .makeDate
    case .year: .year
    case .month: .month
    case .day: .day
    case .dateOfInstant: .dateOfInstant
    case .firstSecond: .firstSecond
    case .lastSecond: .lastSecond
    }
  }
}

extension ValueType {
  /// How many words make one of the unit: 1 000 000 for Decimal, 10 000 for Money, else 1.
  var wordsPerUnit: Int {
    switch self {
    case .decimal: 1_000_000
    case .money: 10_000
    default: 1
    }
  }
}

extension Operation {
  /// Whether it has a result for all operands.
  var isTotal: Bool {
    switch self {
    case .minimum, .maximum, .year, .month, .day, .dateOfInstant, .firstSecond, .lastSecond,
      .textOrder, .entityOrder:
      true
    default: false
    }
  }
}

extension Lowering {
  /// Whether a period may have working days, which are counted around holidays.
  static func mayHaveWorkingDays(_ id: ExpressionID, _ program: Program) -> Bool {
    switch program[id].form {
    case .word(let word): Period(word: word).workingDays != 0
    case .apply(.dateDifference, _): false
    case .apply(_, let operands):
      operands.contains {
        program[$0].type == .period && mayHaveWorkingDays($0, program)
      }
    default: true
    }
  }

  /// Arithmetic: missing where an operand is, or where it has no result.
  mutating func evaluateFunction(
    _ function: Function, _ operands: [ExpressionID], _ type: ValueType, in branch: Branch,
    _ wanted: Wanted
  ) -> [Evaluated] {
    let operation = function.operation(type)
    var result: [Evaluated] = []
    for operand in evaluate(all: operands, in: branch, wanted) {
      guard let terms = operand.terms else {
        result.append(Evaluated(branch: operand.branch, term: nil))
        continue
      }
      guard terms.count == operation.operandCount else { continue }
      if function == .dateAddPeriod, Lowering.mayHaveWorkingDays(operands[1], program),
        let holiday = program.builtins.isHoliday
      {
        result += addPeriod(terms[0], terms[1], holiday, in: operand.branch, wanted)
        continue
      }
      if function == .dateAddPeriod, Lowering.mayHaveWorkingDays(operands[1], program) {
        result += addPeriod(terms[0], terms[1], nil, in: operand.branch, wanted)
        continue
      }
      let key = Lookup.operation(operation, terms)
      if let known = operand.branch.known[key] {
        result.append(Evaluated(branch: operand.branch, term: known))
        continue
      }
      var present = operand.branch
      let term = present.compute(operation, terms, type)
      result.append(Evaluated(branch: present, term: term))
      if wanted == .all && !operation.isTotal {
        var missing = operand.branch.adding(.fails(operation, terms))
        missing.known.updateValue(nil, forKey: key)
        result.append(Evaluated(branch: missing, term: nil))
      }
    }
    return result
  }

  /// A date and a period that may have working days.
  private mutating func addPeriod(
    _ date: KernelTerm, _ period: KernelTerm, _ holiday: RelationID?, in branch: Branch,
    _ wanted: Wanted
  ) -> [Evaluated] {
    let days = holidays(holiday, in: branch)
    let key = Lookup.addition([date, period] + days.prefix)
    if let known = branch.known[key] { return [Evaluated(branch: branch, term: known)] }
    var present = branch
    let term = present.fresh(.date, named: "day")
    present.known[key] = .some(term)
    present.literals.append(
      .addPeriod(
        date: date, period: period, holidays: days.relation, prefix: days.prefix, result: term))
    var result = [Evaluated(branch: present, term: term)]
    if wanted == .all {
      let fails = Literal.addPeriodFails(
        date: date, period: period, holidays: days.relation, prefix: days.prefix)
      var missing = branch.adding(fails)
      missing.known.updateValue(nil, forKey: key)
      result.append(Evaluated(branch: missing, term: nil))
    }
    return result
  }

  /// The relation of holidays, the moment first if it has one, with the terms of that prefix.
  mutating func holidays(
    _ holiday: RelationID?, in branch: Branch
  ) -> (relation: KernelRelationID, prefix: [KernelTerm]) {
    guard let holiday, program[holiday].slots.count == 1 else {
      if let none = noHolidays { return (none, []) }
      let none = addRelation("no holidays", [.date])
      noHolidays = none
      return (none, [])
    }
    let lowered = relation(holiday)
    guard lowered.time != .always else { return (lowered.certain, []) }
    if let byMoment = holidaysByMoment { return (byMoment, [branch.moment]) }
    let byMoment = addRelation("holidays by moment", [.instant, .date])
    holidaysByMoment = byMoment
    var rule = Branch(frame: Frame(), mode: .carried)
    let day = rule.fresh(.date, named: "day")
    rule = holding(lowered.certain, [day], lowered.time, at: rule.moment, in: rule)
    let before = origin
    origin = .lowering
    add(rule, [rule.moment, day], to: byMoment)
    origin = before
    return (byMoment, [branch.moment])
  }
}
