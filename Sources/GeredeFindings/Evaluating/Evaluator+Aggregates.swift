import GeredeProgram
import GeredeText

extension Evaluator {
  /// An aggregate with the members that it was made from.
  struct Total {
    var bounds: Bounds
    /// The members, each with what its variables stand for; those that are certain come first.
    var members: [Member]

    struct Member {
      var tuple: [Known]
      var truth: Truth
      /// The walk's variables at this member, for printing and for its operand.
      var known: [Known]
    }
  }

  /// An aggregate over the distinct bindings of its variables. A count has bounds; the others are
  /// missing where a member or its operand is not known. Missing too where the fuel ran out.
  mutating func total(_ aggregate: Aggregate) -> Total {
    var found: [[Known]: Total.Member] = [:]
    var order: [[Known]] = []
    let flow = scoped(aggregate.binders) { walk in
      walk.solve(Goal.range(aggregate.binders, aggregate.condition, negative: true), .yes) {
        walk, truth in
        let tuple = aggregate.binders.map { walk.known[safe: $0.variable.index] ?? .missing }
        if let earlier = found[tuple] {
          if earlier.truth == .unknown, truth == .yes { found[tuple]?.truth = .yes }
        } else {
          order.append(tuple)
          found[tuple] = Total.Member(tuple: tuple, truth: truth, known: walk.known)
        }
        return .next
      }
    }
    let members = order.compactMap { found[$0] }
    let certain = members.filter { $0.truth == .yes }
    let sorted = certain + members.filter { $0.truth != .yes }
    guard flow == .next, fuel > 0 else { return Total(bounds: .missing, members: sorted) }
    if aggregate.function == .count {
      let isOpen = members.contains { $0.tuple.contains { $0.word == nil } }
      let high = isOpen ? Word.max : Word(members.count)
      return Total(bounds: Bounds(low: Word(certain.count), high: high), members: sorted)
    }
    guard certain.count == members.count, let operand = aggregate.operand else {
      return Total(bounds: .missing, members: sorted)
    }
    let outer = known
    var words: [Word] = []
    for member in sorted {
      known = member.known
      if let word = value(of: operand) { words.append(word) }
    }
    known = outer
    guard words.count == sorted.count else { return Total(bounds: .missing, members: sorted) }
    let type = reading.program[operand].type
    return Total(bounds: Bounds(combine(aggregate.function, words, type)), members: sorted)
  }

  private func combine(
    _ function: Aggregate.Function, _ words: [Word], _ type: ValueType
  ) -> Word? {
    let sum = words.reduce(Int128(0)) { $0 + Int128($1) }
    switch function {
    case .count: return Word(words.count)
    case .minimum: return words.min { difference($0, $1, type).map { $0 < 0 } ?? false }
    case .maximum: return words.max { difference($0, $1, type).map { $0 < 0 } ?? false }
    case .sum: return ExactArithmetic.narrow(sum)
    case .average:
      guard !words.isEmpty else { return nil }
      let scale = type == .int ? Int128(ExactArithmetic.decimalScale) : 1
      return ExactArithmetic.narrow(
        ExactArithmetic.divideHalfEven(sum * scale, Int128(words.count)))
    }
  }
}
