import GeredeProgram
import GeredeText

/// The sets of facts that would make an act a permit.
extension Decider {
  /// Sets of sentences, any one of which would do.
  private typealias Alternatives = [[String]]

  /// Alternatives that are looked at, and sentences in one.
  private static let alternativeLimit = 32
  private static let sentenceLimit = 4

  /// The smallest sets of facts that would permit an act: that end every prohibition, and that make
  /// a permission or power apply where nothing else allows it. Each as the file writes it.
  func remedies(
    for act: ProposedAct, _ found: Bearings, in file: Language
  ) -> [[String]] {
    var sets: Alternatives = [[]]
    for bearing in found.prohibitions {
      var walk = bearing.walk
      var ways: Alternatives = []
      if let unless = bearing.entry.unless { ways += alternatives(unless, .yes, &walk, file) }
      if let condition = bearing.entry.condition {
        ways += alternatives(condition, .no, &walk, file)
      }
      sets = product(sets, ways)
    }
    if !found.isAllowed { sets = product(sets, permissions(for: act, file)) }
    return smallest(sets)
  }

  /// The sets of facts that make a permission or power apply.
  private func permissions(for act: ProposedAct, _ file: Language) -> Alternatives {
    guard let bearer = act.slots.first, act.event.index < index.events.count else { return [] }
    var ways: Alternatives = []
    for entry in index.events[act.event.index].allowances {
      guard var walk = walk(entry, on: act, bearer), bestBinding(of: entry, bearer, &walk) == .yes,
        !isSetAside(entry, for: act, bearer, walk)
      else { continue }
      var sets: Alternatives = [[]]
      if let condition = entry.condition {
        sets = product(sets, alternatives(condition, .yes, &walk, file))
      }
      if let unless = entry.unless {
        sets = product(sets, alternatives(unless, .no, &walk, file))
      }
      ways += sets
    }
    return ways
  }

  /// The sets of facts that would make a condition true or false; the empty set where it is so
  /// already.
  private func alternatives(
    _ id: ConditionID, _ wanted: Truth, _ walk: inout Evaluator, _ file: Language
  ) -> Alternatives {
    guard walk.isClosed(id) else { return [] }
    if walk.truth(of: id, negative: wanted == .no) == wanted { return [[]] }
    switch reading.program[id].form {
    case .and(let parts), .or(let parts):
      var isAll = wanted == .yes
      if case .or = reading.program[id].form { isAll = wanted == .no }
      if !isAll { return parts.flatMap { alternatives($0, wanted, &walk, file) } }
      var sets: Alternatives = [[]]
      for part in parts { sets = product(sets, alternatives(part, wanted, &walk, file)) }
      return sets
    case .not(let inner): return alternatives(inner, wanted.negated, &walk, file)
    case .relation(let relation, let arguments, nil):
      guard reading.rules(for: relation).isEmpty, reading.provisions(for: relation).isEmpty,
        !reading.isBuiltIn(relation)
      else { return [] }
      let words = words(arguments, &walk)
      guard wanted == .no || !words.contains(nil) else { return [] }
      let sentence = reading.printer.written.sentence(relation, words, in: file)
      return [[wanted == .yes ? sentence : negated(sentence, file)]]
    case .act(let event, let arguments, _) where wanted == .yes:
      let words = words(arguments, &walk)
      guard !words.contains(nil) else { return [] }
      return [[reading.printer.written.sentence(event, words, in: file)]]
    case .comparison(let operation, let left, let right):
      let wantedOperation = wanted == .yes ? operation : operation.negated
      return comparison(left, wantedOperation, right, &walk, file).map { [[$0]] } ?? []
    case .holds(let inner):
      guard let call = given(inner, &walk, file) else { return [] }
      return [[wanted == .yes ? call : negated(call, file)]]
    case .member(let subject, let set):
      guard let call = given(subject, &walk, file) else { return [] }
      let members = written(set, walk, file)
      return [[wanted == .yes ? "\(call) in \(members)" : negated("\(call) in \(members)", file)]]
    default: return []
    }
  }

  /// `T1.identity.assurance >= Substantial`, where one side is a value that facts give.
  private func comparison(
    _ left: ExpressionID, _ operation: Comparison, _ right: ExpressionID, _ walk: inout Evaluator,
    _ file: Language
  ) -> String? {
    let sides = (given(left, &walk, file), given(right, &walk, file))
    let sign = SentencePrinter.sign(operation)
    if let call = sides.0 { return "\(call) \(sign) \(written(right, walk, file))" }
    if let call = sides.1 { return "\(written(left, walk, file)) \(sign) \(call)" }
    return nil
  }

  /// A value that facts give, as it is written; nil for all else.
  private func given(
    _ id: ExpressionID, _ walk: inout Evaluator, _ file: Language
  ) -> String? {
    guard case .value(let value, let arguments) = reading.program[id].form,
      reading.program[value].definition == nil, walk.values(of: arguments) != nil
    else { return nil }
    return written(id, walk, file)
  }

  private func written(_ id: ExpressionID, _ walk: Evaluator, _ file: Language) -> String {
    reading.printer.written.expression(id, walk.frame, { walk.word(of: $0) }, in: file)
  }

  private func words(_ arguments: [Argument], _ walk: inout Evaluator) -> [Word?] {
    arguments.map { argument in
      guard case .expression(let id) = argument else { return nil }
      return walk.value(of: id)
    }
  }

  private func negated(_ sentence: String, _ file: Language) -> String {
    file == .english ? "not (\(sentence))" : "niet (\(sentence))"
  }

  // MARK: - Sets

  /// Every union of a set of the one with a set of the other.
  private func product(_ a: Alternatives, _ b: Alternatives) -> Alternatives {
    var result: Alternatives = []
    for left in a {
      for right in b where result.count < Decider.alternativeLimit {
        var union = left
        for sentence in right where !union.contains(sentence) { union.append(sentence) }
        if union.count <= Decider.sentenceLimit { result.append(union) }
      }
    }
    return result
  }

  /// Sets without those that another one is part of, smallest first, then as they were found.
  private func smallest(_ sets: Alternatives) -> [[String]] {
    let sorted = sets.enumerated().sorted {
      ($0.element.count, $0.offset) < ($1.element.count, $1.offset)
    }.map(\.element)
    var result: [[String]] = []
    for set in sorted where !set.isEmpty && !result.contains(where: { Set($0).isSubset(of: set) }) {
      result.append(set)
    }
    return result
  }
}
