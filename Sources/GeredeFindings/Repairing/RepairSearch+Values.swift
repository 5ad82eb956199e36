import GeredeFacts
import GeredeProgram
import GeredeText

/// Changes of values that make comparisons hold, or not.
extension RepairSearch {
  /// A change of the one side or the other.
  mutating func sets(
    comparing left: ExpressionID, _ operation: Comparison, _ right: ExpressionID,
    _ walk: inout Evaluator
  ) -> RepairSets {
    var result = RepairSets.none
    if let word = walk.value(of: right) {
      result = result || reaching(left, operation, word, &walk)
    }
    if let word = walk.value(of: left) {
      result = result || reaching(right, operation.mirrored, word, &walk)
    }
    return result
  }

  /// The sets of changes that may bring an expression into a relation to a word.
  mutating func reaching(
    _ id: ExpressionID, _ operation: Comparison, _ word: Word, _ walk: inout Evaluator
  ) -> RepairSets {
    guard budget > 0, depth < depthLimit else { return .none }
    budget -= 1
    let expression = reading.program[id]
    switch expression.form {
    case .value(let value, let arguments):
      guard let words = walk.values(of: arguments) else {
        return moving(arguments, value, operation, word, &walk)
      }
      if let definition = reading.program[value].definition {
        depth += 1
        defer { depth -= 1 }
        return reaching(definition, words, operation, word, &walk)
          || moving(arguments, value, operation, word, &walk)
      }
      return targets(operation, word, reading.program[value].result).reduce(.none) {
        $0 || RepairSets(.give(value, words, $1))
      } || moving(arguments, value, operation, word, &walk)
    case .apply(.decimalFromInt, let operands):
      guard let operand = operands.first else { return .none }
      return targets(operation, word, ofWhole: ExactArithmetic.decimalScale).reduce(.none) {
        $0 || reaching(operand, .equal, $1, &walk)
      }
    case .condition(let condition):
      guard operation == .equal || operation == .notEqual else { return .none }
      let wanted = Truth((word != 0) == (operation == .equal))
      return sets(for: condition, wanted, &walk)
    case .aggregate(let aggregate):
      switch aggregate.function {
      case .count: return counting(aggregate, operation, word, &walk)
      case .sum: return summing(aggregate, operation, word, expression.type, &walk)
      case .minimum, .maximum, .average: return .none
      }
    default: return .none
    }
  }

  /// Another argument of a value: `t.means.level` by another `t.means`.
  private mutating func moving(
    _ arguments: [ExpressionID], _ value: ValueID, _ operation: Comparison, _ word: Word,
    _ walk: inout Evaluator
  ) -> RepairSets {
    guard arguments.count == 1, let argument = arguments.first,
      case .value(let inner, let outer) = reading.program[argument].form,
      reading.program[inner].definition == nil, let words = walk.values(of: outer)
    else { return .none }
    var result = RepairSets.none
    let members = reading.members(of: reading.program[inner].result)
      .sorted { reading.entityRank($0) < reading.entityRank($1) }
    for member in members.prefix(4 * RepairSearch.breadth) {
      guard let reached = walk.result(of: value, [member]),
        holds(operation, walk.difference(reached, word, reading.program[value].result))
      else { continue }
      result = result || RepairSets(.give(inner, words, member))
    }
    return result
  }

  /// A value with a definition: its default, or an exception whose result would do.
  private mutating func reaching(
    _ definition: Definition, _ words: [Word], _ operation: Comparison, _ word: Word,
    _ walk: inout Evaluator
  ) -> RepairSets {
    var inner = walk.evaluator(of: definition, words)
    let type = reading.program[definition.base].type
    guard !definition.exceptions.isEmpty else {
      return reaching(definition.base, operation, word, &inner)
    }
    func wouldDo(_ id: ExpressionID, _ walk: inout Evaluator) -> Bool {
      walk.value(of: id).map { holds(operation, walk.difference($0, word, type)) } ?? false
    }
    var result = RepairSets.none
    let exceptions = definition.exceptions
    for (index, exception) in exceptions.enumerated() {
      var within = inner.evaluator(of: exception.frame, words)
      guard wouldDo(exception.result, &within) else { continue }
      let others = exceptions.enumerated().filter { $0.offset != index }.map(\.element)
      let applying = sets(for: exception.condition, .yes, &within)
      let alone = applying && ending(others, words, &inner)
      // Changes may serve several exceptions at once: whoever tries them sees whether they do.
      result = result || (alone.isEmpty ? applying : alone)
    }
    if wouldDo(definition.base, &inner) { result = result || ending(exceptions, words, &inner) }
    return result
  }

  /// By making exceptions not apply.
  private mutating func ending(
    _ exceptions: [ValueException], _ words: [Word], _ walk: inout Evaluator
  ) -> RepairSets {
    all(exceptions) { search, exception in
      var within = walk.evaluator(of: exception.frame, words)
      return search.sets(for: exception.condition, .no, &within)
    }
  }

  /// `x in S`.
  mutating func sets(
    forMember subject: ExpressionID, _ set: ExpressionID, _ wanted: Truth,
    _ walk: inout Evaluator
  ) -> RepairSets {
    let members = walk.elements(of: set).compactMap { $0 }
    if wanted == .yes {
      return any(members) { $0.reaching(subject, .equal, $1, &walk) }
    }
    guard let word = walk.value(of: subject) else {
      return reading.members(of: reading.program[subject].type).filter { !members.contains($0) }
        .prefix(RepairSearch.breadth).reduce(.none) { $0 || reaching(subject, .equal, $1, &walk) }
    }
    let others = targets(.notEqual, word, reading.program[subject].type)
    return others.filter { !members.contains($0) }
      .reduce(.none) { $0 || reaching(subject, .equal, $1, &walk) }
  }

  /// `t has identity`.
  mutating func sets(
    forGiven id: ExpressionID, _ wanted: Truth, _ walk: inout Evaluator
  ) -> RepairSets {
    guard case .value(let value, let arguments) = reading.program[id].form,
      reading.program[value].definition == nil, let words = walk.values(of: arguments)
    else { return .none }
    if wanted == .no { return RepairSets(.withdraw(value, words)) }
    let members = reading.members(of: reading.program[value].result)
      .sorted { reading.entityRank($0) < reading.entityRank($1) }
    return members.prefix(RepairSearch.breadth).reduce(.none) {
      $0 || RepairSets(.give(value, words, $1))
    }
  }

  // MARK: - Counts

  /// Members more, or fewer.
  private mutating func counting(
    _ aggregate: Aggregate, _ operation: Comparison, _ word: Word, _ walk: inout Evaluator
  ) -> RepairSets {
    let total = walk.total(aggregate)
    let members = total.members.filter { $0.truth == .yes }
    let count = Word(members.count)
    var result = RepairSets.none
    for change in Word(-2)...2 where change != 0 && count + change >= 0 {
      guard holds(operation, Int(count + change - word)) else { continue }
      if change > 0 {
        result = result || adding(Int(change), to: aggregate, members.map(\.tuple), &walk)
      } else {
        result = result || removing(Int(-change), from: aggregate, members, &walk)
      }
    }
    return result
  }

  /// Another amount of one of the members.
  private mutating func summing(
    _ aggregate: Aggregate, _ operation: Comparison, _ word: Word, _ type: ValueType,
    _ walk: inout Evaluator
  ) -> RepairSets {
    let total = walk.total(aggregate)
    guard let operand = aggregate.operand, let sum = total.bounds.single else { return .none }
    let outer = walk.known
    defer { walk.known = outer }
    var result = RepairSets.none
    for target in targets(operation, word, type) {
      let (change, isTooMuch) = target.subtractingReportingOverflow(sum)
      guard !isTooMuch else { continue }
      for member in total.members.prefix(RepairSearch.breadth) {
        walk.known = member.known
        guard let amount = walk.value(of: operand) else { continue }
        let (changed, isTooMuch) = amount.addingReportingOverflow(change)
        if !isTooMuch { result = result || reaching(operand, .equal, changed, &walk) }
      }
    }
    return result
  }

  private mutating func adding(
    _ count: Int, to aggregate: Aggregate, _ known: [[Known]], _ walk: inout Evaluator
  ) -> RepairSets {
    var found: [(tuple: [Known], sets: RepairSets)] = []
    for tuple in tuples(of: aggregate, walk) where !known.contains(tuple) {
      guard found.count < RepairSearch.breadth, budget > 0 else { break }
      var search = self
      let sets = walk.scoped(aggregate.binders) { walk in
        for (binder, value) in zip(aggregate.binders, tuple) {
          walk.bind(binder.variable, value)
        }
        return aggregate.condition.map { search.sets(for: $0, .yes, &walk) } ?? .none
      }
      self = search
      if !sets.isEmpty, !sets.isDone { found.append((tuple, sets)) }
    }
    guard count > 1 else { return found.reduce(.none) { $0 || $1.sets } }
    var result = RepairSets.none
    for (index, first) in found.enumerated() {
      for second in found.dropFirst(index + 1) { result = result || (first.sets && second.sets) }
    }
    return result
  }

  private mutating func removing(
    _ count: Int, from aggregate: Aggregate, _ members: [Evaluator.Total.Member],
    _ walk: inout Evaluator
  ) -> RepairSets {
    let outer = walk.known
    defer { walk.known = outer }
    guard let condition = aggregate.condition else { return .none }
    var found: [RepairSets] = []
    for member in members.prefix(RepairSearch.breadth) {
      walk.known = outer
      for (binder, value) in zip(aggregate.binders, member.tuple) {
        walk.bind(binder.variable, value)
      }
      found.append(sets(for: condition, .no, &walk))
    }
    guard count > 1 else { return found.reduce(.none) { $0 || $1 } }
    var result = RepairSets.none
    for (index, first) in found.enumerated() {
      for second in found.dropFirst(index + 1) { result = result || (first && second) }
    }
    return result
  }

  /// What the listed variables of an aggregate can stand for: the first members of their types.
  private func tuples(of aggregate: Aggregate, _ walk: Evaluator) -> [[Known]] {
    var tuples: [[Known]] = [[]]
    for binder in aggregate.binders {
      let type = binder.domain ?? walk.frame[binder.variable].type
      let members = reading.members(of: type)
        .sorted { reading.entityRank($0) < reading.entityRank($1) }
      tuples = tuples.flatMap { tuple in
        members.prefix(4 * RepairSearch.breadth).map { tuple + [.word($0)] }
      }
      if tuples.count > RepairSets.limit { return Array(tuples.prefix(RepairSets.limit)) }
    }
    return tuples
  }

  // MARK: - Words

  /// The nearest words of a type that stand in a relation to a word.
  private func targets(_ operation: Comparison, _ word: Word, _ type: ValueType) -> [Word] {
    switch operation {
    case .equal, .lessOrEqual, .greaterOrEqual: return [word]
    case .less, .greater:
      let members = reading.members(of: type)
      if !members.isEmpty {
        return members.filter { operation == .less ? $0 < word : $0 > word }
          .prefix(RepairSearch.breadth).map { $0 }
      }
      guard let step = type.writtenStep else { return [] }
      let (next, isTooMuch) =
        operation == .less
        ? word.subtractingReportingOverflow(step) : word.addingReportingOverflow(step)
      return isTooMuch ? [] : [next]
    case .notEqual:
      let members = reading.members(of: type)
      if !members.isEmpty {
        return members.filter { $0 != word }.prefix(RepairSearch.breadth).map { $0 }
      }
      return targets(.greater, word, type) + targets(.less, word, type)
    }
  }

  /// The nearest whole numbers that stand in a relation to a word that counts parts of a whole.
  private func targets(_ operation: Comparison, _ word: Word, ofWhole parts: Word) -> [Word] {
    let (quotient, rest) = word.quotientAndRemainder(dividingBy: parts)
    let floor = rest < 0 ? quotient - 1 : quotient
    switch operation {
    case .equal: return rest == 0 ? [quotient] : []
    case .notEqual: return [floor + 1]
    case .less: return [rest == 0 ? floor - 1 : floor]
    case .lessOrEqual: return [floor]
    case .greater: return [floor + 1]
    case .greaterOrEqual: return [rest == 0 ? floor : floor + 1]
    }
  }

  private func holds(_ operation: Comparison, _ difference: Int?) -> Bool {
    guard let difference else { return false }
    return switch operation {
    case .equal: difference == 0
    case .notEqual: difference != 0
    case .less: difference < 0
    case .lessOrEqual: difference <= 0
    case .greater: difference > 0
    case .greaterOrEqual: difference >= 0
    }
  }
}

extension ValueType {
  /// The least step that people write between two values: 1, 0.01, a cent, a day, a second; nil for
  /// types without one.
  fileprivate var writtenStep: Word? {
    switch self {
    case .int, .date, .instant, .duration: 1
    case .decimal: 10_000
    case .money: 100
    default: nil
    }
  }
}
