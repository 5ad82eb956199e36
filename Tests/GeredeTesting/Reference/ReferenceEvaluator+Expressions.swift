import GeredeProgram
import GeredeText

/// The result of an expression: one value, something not known, or a count within bounds.
struct ReferenceResult {
  var low: ReferenceValue
  var high: ReferenceValue

  static let missing = ReferenceResult(low: .missing, high: .missing)

  init(low: ReferenceValue, high: ReferenceValue) {
    self.low = low
    self.high = high
  }

  init(_ word: Word) { self.init(low: .word(word), high: .word(word)) }

  /// The value where a single one is needed.
  var single: ReferenceValue { low == high ? low : .missing }
}

extension ReferenceEvaluator {
  func evaluate(
    _ id: ExpressionID, in environment: Environment, at moment: Int64
  ) -> ReferenceResult {
    let expression = program[id]
    switch expression.form {
    case .word(let word): return ReferenceResult(word)
    case .entity(let entity): return ReferenceResult(Word(entity.index))
    case .entityText(let kind, let text):
      return world.entityTexts[.init(kind: kind, text: text)].map { ReferenceResult($0) }
        ?? .missing
    case .variable(let variable):
      let value = environment[variable.index] ?? .missing
      return ReferenceResult(low: value, high: value)
    case .now: return ReferenceResult(moment)
    case .today: return world.zone.day(ofInstant: moment).map { ReferenceResult($0) } ?? .missing
    case .condition(let condition):
      switch truth(of: condition, in: environment, at: moment, negative: .plain) {
      case .yes: return ReferenceResult(1)
      case .no:
        // False must be certain also where silence would count as false.
        let doubted = truth(of: condition, in: environment, at: moment, negative: .both)
        return doubted == .no ? ReferenceResult(0) : .missing
      case .unknown: return .missing
      }
    case .apply(let function, let operands):
      var words: [Word] = []
      for operand in operands {
        guard case .word(let word) = evaluate(operand, in: environment, at: moment).single else {
          return .missing
        }
        words.append(word)
      }
      return apply(function, words, type: operands.first.map { program[$0].type }, at: moment)
        .map { ReferenceResult($0) } ?? .missing
    case .value(let value, let arguments):
      var words: [Word] = []
      for argument in arguments {
        guard case .word(let word) = evaluate(argument, in: environment, at: moment).single else {
          return .missing
        }
        words.append(word)
      }
      // A name for a count keeps its bounds.
      if let definition = program[value].definition, definition.exceptions.isEmpty,
        case .aggregate(let count) = program[definition.base].form, count.function == .count
      {
        let inner = Dictionary(
          uniqueKeysWithValues: words.enumerated().map {
            ($0.offset, ReferenceValue.word($0.element))
          })
        return evaluate(count, in: inner, at: moment)
      }
      let result = result(of: value, words, at: moment)
      return ReferenceResult(low: result, high: result)
    case .aggregate(let aggregate):
      return evaluate(aggregate, in: environment, at: moment)
    case .share, .set: return .missing
    }
  }

  /// The members of a set expression.
  func elements(
    of id: ExpressionID, in environment: Environment, at moment: Int64
  ) -> [ReferenceValue] {
    switch program[id].form {
    case .set(let parts): parts.map { evaluate($0, in: environment, at: moment).single }
    case .value(let value, _):
      program[value].definition.map { elements(of: $0.base, in: [:], at: moment) } ?? []
    default: []
    }
  }

  // MARK: - Values

  /// The result of a value for known arguments.
  func result(of id: ValueID, _ arguments: [Word], at moment: Int64) -> ReferenceValue {
    let value = program[id]
    guard let definition = value.definition else {
      let results = Set(
        (world.values[id] ?? []).filter {
          $0.from <= moment && moment <= $0.until && Array($0.arguments.dropLast()) == arguments
        }.compactMap(\.arguments.last))
      guard results.count == 1, let only = results.first else { return .missing }
      return .word(only)
    }
    var environment: Environment = [:]
    for (index, argument) in arguments.enumerated() { environment[index] = .word(argument) }
    if case .share(let share) = program[definition.base].form {
      return self.share(share, parameters: value.parameters.count, in: environment, at: moment)
    }
    return combine(
      definition.exceptions, environment, at: moment,
      otherwise: { self.evaluate(definition.base, in: environment, at: moment).single })
  }

  /// One level of exceptions: none applies → `otherwise`; one → its result; two or more with
  /// different results, or one that cannot be decided → missing.
  private func combine(
    _ exceptions: [ValueException], _ environment: Environment, at moment: Int64,
    otherwise: () -> ReferenceValue
  ) -> ReferenceValue {
    var results: [ReferenceValue] = []
    for exception in exceptions {
      let applies = max(
        truth(of: exception.condition, in: environment, at: moment, negative: .plain),
        min(.unknown, truth(of: exception.condition, in: environment, at: moment, negative: .both)))
      switch applies {
      case .no: continue
      case .unknown: return .missing
      case .yes:
        results.append(
          combine(
            exception.inner, environment, at: moment,
            otherwise: { self.evaluate(exception.result, in: environment, at: moment).single }))
      }
    }
    guard let first = results.first else { return otherwise() }
    return results.allSatisfy { $0 == first } ? first : .missing
  }

  // MARK: - Aggregates

  private func evaluate(
    _ aggregate: Aggregate, in environment: Environment, at moment: Int64
  ) -> ReferenceResult {
    var members: [Tuple: (ReferenceTruth, Environment)] = [:]
    var isSilent = false
    var inner = environment
    for binder in aggregate.binders { inner[binder.variable.index] = nil }
    let found =
      aggregate.condition.map {
        // Members count also where they are absent, so silence is unknown here.
        solutions(of: $0, over: aggregate.binders, in: inner, at: moment, negative: .both)
      } ?? ranges(of: aggregate.binders, in: inner).map { ($0, .yes) }
    for (bound, truth) in found {
      let tuple = aggregate.binders.map { bound[$0.variable.index] ?? .missing }
      if tuple.contains(.missing) { isSilent = true }
      if let known = members[tuple], known.0 >= truth { continue }
      members[tuple] = (truth, bound)
    }
    let certain = members.values.filter { $0.0 == .yes }.count
    if aggregate.function == .count {
      let high: ReferenceValue = isSilent ? .word(.max) : .word(Word(members.count))
      return ReferenceResult(low: .word(Word(certain)), high: high)
    }
    guard certain == members.count, let operand = aggregate.operand else { return .missing }
    var words: [Word] = []
    for (_, bound) in members.values {
      guard case .word(let word) = evaluate(operand, in: bound, at: moment).single else {
        return .missing
      }
      words.append(word)
    }
    return total(aggregate.function, words, type: program[operand].type)
      .map { ReferenceResult($0) } ?? .missing
  }

  private func total(_ function: Aggregate.Function, _ words: [Word], type: ValueType) -> Word? {
    switch function {
    case .count: return Word(words.count)
    case .minimum: return words.min()
    case .maximum: return words.max()
    case .sum: return Word(exactly: words.reduce(Int128(0)) { $0 + Int128($1) })
    case .average:
      guard !words.isEmpty else { return nil }
      let scale: Int128 = type == .int ? 1_000_000 : 1
      let sum = words.reduce(Int128(0)) { $0 + Int128($1) }
      return Word(exactly: Self.dividedHalfToEven(sum * scale, by: Int128(words.count)))
    }
  }

  static func dividedHalfToEven(_ numerator: Int128, by denominator: Int128) -> Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    let twice = remainder.magnitude * 2
    let step: Int128 = (numerator < 0) == (denominator < 0) ? 1 : -1
    if twice > denominator.magnitude { return quotient + step }
    if twice == denominator.magnitude, quotient % 2 != 0 { return quotient + step }
    return quotient
  }

  // MARK: - Shares

  /// The part of one member: the whole division is made again for each, by largest remainder.
  private func share(
    _ share: Share, parameters: Int, in environment: Environment, at moment: Int64
  ) -> ReferenceValue {
    let memberIDs = share.members.map(\.variable.index)
    guard case .word(let total) = evaluate(share.total, in: environment, at: moment).single else {
      return .missing
    }
    var group = environment
    for member in memberIDs { group[member] = nil }
    let found =
      share.condition.map {
        solutions(of: $0, over: share.members, in: group, at: moment, negative: .both)
      } ?? ranges(of: share.members, in: group).map { ($0, .yes) }
    var weights: [Tuple: Word] = [:]
    for (bound, truth) in found {
      guard truth == .yes,
        case .word(let weight) = evaluate(share.weight, in: bound, at: moment).single, weight >= 0
      else { return .missing }
      weights[memberIDs.map { bound[$0] ?? .missing }] = weight
    }
    let sum = weights.values.reduce(Int128(0)) { $0 + Int128($1) }
    guard sum > 0 else { return .missing }
    var unit: Int128 = 1
    if case .money = program[share.total].type { unit = 100 }
    let units = Int128(total) / unit
    let ordered = weights.keys.sorted { order($0).lexicographicallyPrecedes(order($1)) }
    var parts: [(tuple: Tuple, whole: Int128, remainder: Int128)] = ordered.map { tuple in
      let product = units * Int128(weights[tuple] ?? 0)
      return (tuple, product / sum, product % sum)
    }
    var left = units - parts.reduce(Int128(0)) { $0 + $1.whole }
    for index in parts.indices.sorted(by: {
      (parts[$1].remainder, $0) < (parts[$0].remainder, $1)
    }) where left > 0 {
      parts[index].whole += 1
      left -= 1
    }
    let mine = memberIDs.map { environment[$0] ?? .missing }
    guard let part = parts.first(where: { $0.tuple == mine }) else { return .word(0) }
    return Word(exactly: part.whole * unit).map { .word($0) } ?? .missing
  }

  private func order(_ tuple: Tuple) -> [Word] {
    tuple.map { value in
      guard case .word(let word) = value else { return .max }
      return world.entityOrder.indices.contains(Int(word)) ? world.entityOrder[Int(word)] : word
    }
  }

  // MARK: - Comparisons

  func compare(
    _ left: ReferenceResult, _ right: ReferenceResult, _ operation: Comparison, type: ValueType
  ) -> ReferenceTruth {
    guard case .word(let leftLow) = left.low, case .word(let leftHigh) = left.high,
      case .word(let rightLow) = right.low, case .word(let rightHigh) = right.high
    else { return .unknown }
    switch operation {
    case .equal: return equal(leftLow, leftHigh, rightLow, rightHigh, type)
    case .notEqual: return equal(leftLow, leftHigh, rightLow, rightHigh, type).negated
    case .less: return less(leftHigh, rightLow, else: leftLow, rightHigh, type)
    case .greaterOrEqual: return less(leftHigh, rightLow, else: leftLow, rightHigh, type).negated
    case .greater: return less(rightHigh, leftLow, else: rightLow, leftHigh, type)
    case .lessOrEqual: return less(rightHigh, leftLow, else: rightLow, leftHigh, type).negated
    }
  }

  private func equal(
    _ leftLow: Word, _ leftHigh: Word, _ rightLow: Word, _ rightHigh: Word, _ type: ValueType
  ) -> ReferenceTruth {
    if leftLow == leftHigh, rightLow == rightHigh {
      guard let difference = difference(leftLow, rightLow, type) else { return .unknown }
      return difference == 0 ? .yes : .no
    }
    return leftHigh < rightLow || rightHigh < leftLow ? .no : .unknown
  }

  /// `a < b` for all, for none (the other two ends), or for some.
  private func less(
    _ high: Word, _ low: Word, else otherLow: Word, _ otherHigh: Word, _ type: ValueType
  ) -> ReferenceTruth {
    guard let surely = difference(high, low, type),
      let possibly = difference(otherLow, otherHigh, type)
    else { return .unknown }
    if surely < 0 { return .yes }
    return possibly < 0 ? .unknown : .no
  }

  /// Negative, zero or positive; nil for periods in different units.
  private func difference(_ left: Word, _ right: Word, _ type: ValueType) -> Int? {
    var a = left
    var b = right
    switch type {
    case .period:
      return Period(word: left).compare(Period(word: right))
    case .text:
      (a, b) = (rank(left, in: world.textOrder), rank(right, in: world.textOrder))
    case .kind:
      (a, b) = (rank(left, in: world.entityOrder), rank(right, in: world.entityOrder))
    default: break
    }
    return a < b ? -1 : a > b ? 1 : 0
  }

  private func rank(_ word: Word, in order: [Word]) -> Word {
    order.indices.contains(Int(word)) ? order[Int(word)] : word
  }
}
