public import GeredeEngine
public import GeredeRules
public import GeredeText

/// A second witness of the kernel: relations are sets of arrays, every rule is tried with every
/// combination until nothing new comes. Obvious and slow.
///
/// Shares are not its business; programs with them are tested by hand.
public struct NaiveKernel {
  /// The rows of every relation.
  public private(set) var rows: [Set<[Word]>]
  private let program: RuleProgram
  private let context: EvaluationContext

  /// Evaluates a program without negative cycles.
  public init(
    _ program: RuleProgram, inputs: [InputRelation], context: EvaluationContext = .init()
  ) {
    self.program = program
    self.context = context
    rows = Array(repeating: [], count: program.relations.count)
    for input in inputs {
      for row in 0..<input.table.count { rows[input.relation.index].insert(input.table.row(row)) }
    }
    let heights = NaiveKernel.heights(program)
    for height in 0...(heights.max() ?? 0) {
      let rules = program.rules.filter { heights[$0.head.relation.index] == height }
      var isGrowing = true
      while isGrowing {
        isGrowing = false
        for rule in rules {
          for row in results(of: rule) where rows[rule.head.relation.index].insert(row).inserted {
            isGrowing = true
          }
        }
      }
    }
  }

  /// A number per relation, at least that of all it reads and greater than that of all it needs
  /// whole.
  private static func heights(_ program: RuleProgram) -> [Int] {
    var heights = [Int](repeating: 0, count: program.relations.count)
    var isChanging = true
    while isChanging {
      isChanging = false
      for rule in program.rules {
        let head = rule.head.relation.index
        for literal in rule.body {
          let least: Int
          switch literal {
          case .positive(let atom): least = heights[atom.relation.index]
          case .negative(let atom): least = heights[atom.relation.index] + 1
          case .aggregate(_, let relation, _, _), .aggregateFails(_, let relation, _),
            .addPeriod(_, _, let relation, _, _), .addPeriodFails(_, _, let relation, _):
            least = heights[relation.index] + 1
          case .comparison, .compute, .fails: least = 0
          }
          if heights[head] < least {
            heights[head] = least
            isChanging = true
          }
        }
      }
    }
    return heights
  }

  private func results(of rule: KernelRule) -> [[Word]] {
    var result: [[Word]] = []
    let bindings = [Word?](repeating: nil, count: rule.variableCount)
    let every: (KernelRelationID, [Word]) -> Bool = { _, _ in true }
    solve(rule.body, bindings, where: every) { bindings in
      result.append(rule.head.arguments.compactMap { value(of: $0, bindings) })
      return true
    }
    return result
  }

  /// Whether a rule derives a row from rows that `isAllowed`.
  public func derives(
    _ row: [Word], by rule: KernelRule, where isAllowed: (KernelRelationID, [Word]) -> Bool
  ) -> Bool {
    var bindings = [Word?](repeating: nil, count: rule.variableCount)
    for (term, word) in zip(rule.head.arguments, row) {
      if let known = value(of: term, bindings), known != word { return false }
      if let variable = term.variable { bindings[variable.index] = word }
    }
    var isFound = false
    solve(rule.body, bindings, where: isAllowed) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  private func value(of term: KernelTerm, _ bindings: [Word?]) -> Word? {
    switch term {
    case .constant(let word): word
    case .variable(let variable): bindings[variable.index]
    case .any: nil
    }
  }

  /// Calls `found` for each way to satisfy the literals until it returns false; returns false then.
  @discardableResult
  private func solve(
    _ literals: [Literal], _ bindings: [Word?],
    where isAllowed: (KernelRelationID, [Word]) -> Bool, _ found: ([Word?]) -> Bool
  ) -> Bool {
    guard
      let index = literals.firstIndex(where: {
        $0.inputs.allSatisfy { bindings[$0.index] != nil }
      })
    else { return found(bindings) }
    var rest = literals
    let literal = rest.remove(at: index)
    for next in extensions(of: bindings, by: literal, where: isAllowed) {
      if !solve(rest, next, where: isAllowed, found) { return false }
    }
    return true
  }

  /// The bindings with which a literal holds.
  private func extensions(
    of bindings: [Word?], by literal: Literal,
    where isAllowed: (KernelRelationID, [Word]) -> Bool
  ) -> [[Word?]] {
    func values(_ terms: [KernelTerm]) -> [Word] { terms.compactMap { value(of: $0, bindings) } }
    switch literal {
    case .positive(let atom):
      return rows[atom.relation.index].compactMap { row in
        isAllowed(atom.relation, row) ? matched(atom.arguments, row, bindings) : nil
      }
    case .negative(let atom):
      let isThere = rows[atom.relation.index].contains {
        matched(atom.arguments, $0, bindings) != nil
      }
      return isThere ? [] : [bindings]
    case .comparison(let comparison, let left, let right):
      let pair = values([left, right])
      return holds(comparison, pair[0], pair[1]) ? [bindings] : []
    case .compute(let operation, let operands, let result):
      return bound(result, to: operation.result(of: values(operands), in: context), bindings)
    case .fails(let operation, let operands):
      return operation.result(of: values(operands), in: context) == nil ? [bindings] : []
    case .aggregate(let function, let relation, let group, let result):
      return bound(result, to: aggregate(function, relation, values(group)), bindings)
    case .aggregateFails(let function, let relation, let group):
      return aggregate(function, relation, values(group)) == nil ? [bindings] : []
    case .addPeriod(let date, let period, let holidays, let prefix, let result):
      let pair = values([date, period])
      return bound(result, to: self.date(pair[0], pair[1], holidays, values(prefix)), bindings)
    case .addPeriodFails(let date, let period, let holidays, let prefix):
      let pair = values([date, period])
      return self.date(pair[0], pair[1], holidays, values(prefix)) == nil ? [bindings] : []
    }
  }

  private func matched(_ terms: [KernelTerm], _ row: [Word], _ bindings: [Word?]) -> [Word?]? {
    var result = bindings
    for (term, word) in zip(terms, row) {
      switch term {
      case .any: continue
      case .constant(let constant): if constant != word { return nil }
      case .variable(let variable):
        if let known = result[variable.index], known != word { return nil }
        result[variable.index] = word
      }
    }
    return result
  }

  private func bound(_ term: KernelTerm, to word: Word?, _ bindings: [Word?]) -> [[Word?]] {
    guard let word else { return [] }
    return matched([term], [word], bindings).map { [$0] } ?? []
  }

  private func holds(_ comparison: ComparisonOperator, _ a: Word, _ b: Word) -> Bool {
    switch comparison {
    case .equal: a == b
    case .notEqual: a != b
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    case .greaterOrEqual: a >= b
    }
  }

  private func group(_ relation: KernelRelationID, _ group: [Word]) -> [[Word]] {
    rows[relation.index].filter { Array($0.prefix(group.count)) == group }
  }

  private func aggregate(
    _ function: AggregateFunction, _ relation: KernelRelationID, _ words: [Word]
  ) -> Word? {
    let members = group(relation, words)
    let last = members.compactMap(\.last)
    let sum = last.reduce(Int128(0)) { $0 + Int128($1) }
    switch function {
    case .count: return Word(members.count)
    case .sum: return Word(exactly: sum)
    case .minimum: return last.min()
    case .maximum: return last.max()
    case .average(let scale):
      return ExactArithmetic.narrow(
        ExactArithmetic.divideHalfEven(sum * Int128(scale), Int128(last.count)))
    }
  }

  private func date(
    _ day: Word, _ period: Word, _ holidays: KernelRelationID, _ prefix: [Word]
  ) -> Word? {
    let days = Set(group(holidays, prefix).map { $0[prefix.count] })
    return CivilDate.adding(Period(word: period), to: day, isHoliday: days.contains)
  }
}
