import GeredeProgram
import GeredeText

extension Explanation {
  /// Why a sentence holds, does not hold or cannot be told.
  mutating func explainSentence(
    _ relation: RelationID, _ arguments: [Argument], at when: ExpressionID?, _ truth: Truth,
    _ walk: inout Evaluator, _ standing: Standing
  ) {
    if truth != .yes, reading.isSilent(relation) { return grounds.add(.unfilled(relation)) }
    guard let instant = walk.instant(when) else {
      if let when { explainValue(when, .unknown, &walk, standing) }
      return
    }
    let words = self.words(arguments, &walk)
    if reading.isBuiltIn(relation) {
      return explainBuiltIn(relation, words, at: instant, truth, &walk, standing)
    }
    switch truth {
    case .yes:
      let found = reading.rows(of: relation, matching: words, at: instant)
      let ceiling = walk.ceiling
      let index = found.indices.first { index in
        reading.truth(found, reading.row(found, index)) == .yes
          && (ceiling.map { reading.rank(found, index).precedes($0) } ?? true)
      }
      guard let index else { return }
      let slots = Array(reading.row(found, index).prefix(arguments.count))
      derive(relation, slots, at: instant, &walk, standing)
    case .no:
      grounds.add(.absent(relation, words, at: instant))
      explainAbsence(relation, words, at: instant, &walk, standing)
    case .unknown:
      if explainMissing(arguments, &walk, standing) { return }
      grounds.add(.undecided(relation, words, at: instant))
      explainDoubt(relation, words, at: instant, &walk, standing)
    }
  }

  /// Why an act was done, was not, or cannot be told.
  mutating func explainAct(
    _ event: RelationID, _ arguments: [Argument], _ at: Argument, _ truth: Truth,
    _ walk: inout Evaluator, _ standing: Standing
  ) {
    if truth != .yes, reading.isSilent(event) { return grounds.add(.unfilled(event)) }
    let words = self.words(arguments + [at], &walk)
    switch truth {
    case .yes:
      let found = reading.rows(of: event, matching: words, at: walk.moment)
      let moment = walk.moment
      guard let row = reading.firstRow(found, where: { ($0.last ?? .max) <= moment }) else {
        return
      }
      grounds.add(.holds(event, row, by: nil, at: walk.moment))
    case .no: grounds.add(.absent(event, words, at: walk.moment))
    case .unknown:
      if !explainMissing(arguments + [at], &walk, standing) {
        grounds.add(.undecided(event, words, at: walk.moment))
      }
    }
  }

  /// The words of a sentence's places; nil where a place is open or missing.
  func words(_ arguments: [Argument], _ walk: inout Evaluator) -> [Word?] {
    arguments.map { argument in
      guard case .expression(let id) = argument, walk.isClosed(id) else { return nil }
      return walk.value(of: id)
    }
  }

  /// Explains places that hold something missing; false if that says nothing: there are none, or
  /// they are variables that stand for what a row itself leaves open.
  private mutating func explainMissing(
    _ arguments: [Argument], _ walk: inout Evaluator, _ standing: Standing
  ) -> Bool {
    var hasMissing = false
    for case .expression(let id) in arguments where walk.isClosed(id) {
      guard walk.value(of: id) == nil else { continue }
      let before = grounds.given
      explainValue(id, .unknown, &walk, standing)
      if grounds.given > before { hasMissing = true }
    }
    return hasMissing
  }

  /// A sentence that holds: the fact, or the first rule that gives it with its facts.
  mutating func derive(
    _ relation: RelationID, _ slots: [Word], at instant: Word, _ walk: inout Evaluator,
    _ standing: Standing
  ) {
    if reading.factPlace(of: relation, slots, at: instant) != nil {
      return grounds.add(.holds(relation, slots, by: nil, at: instant))
    }
    if case .accepts = reading.program[relation].form {
      return explainBelief(relation, slots, at: instant, &walk, standing)
    }
    if explainProvision(relation, slots, at: instant, &walk, standing) { return }
    if var firing = firing(relation, slots, at: instant, fuel: walk.fuel) {
      grounds.add(.holds(relation, slots, by: firing.rule, at: instant))
      if standing.depth == 0 { explain(&firing, Standing(negative: false, depth: 1)) }
      walk.fuel = firing.walk.fuel
      return
    }
    grounds.add(.holds(relation, slots, by: nil, at: instant))
  }

  /// One level of why a derived sentence does not hold: what the first rules that could have given
  /// it lack.
  mutating func explainAbsence(
    _ relation: RelationID, _ words: [Word?], at instant: Word, _ walk: inout Evaluator,
    _ standing: Standing
  ) {
    guard standing.depth == 0 else { return }
    if case .accepts = reading.program[relation].form {
      return explainDisbelief(relation, words, at: instant, &walk, standing)
    }
    let most = extent == .step ? Grounds.end : Explanation.examples
    let deeper = extent == .step ? Standing.closed : Standing(depth: 1)
    for id in reading.rules(for: relation).prefix(most) {
      let rule = reading.program[id]
      guard var inner = bound(rule, to: words, at: instant, fuel: walk.fuel) else { continue }
      if inner.truth(of: rule.condition, negative: false) == .no {
        explain(rule.condition, .no, &inner, deeper)
      } else if let unless = rule.unless {
        explain(unless, .yes, &inner, deeper.flipped)
      }
      walk.fuel = inner.fuel
    }
  }

  /// What is missing for a derived sentence that cannot be told, some levels deep.
  mutating func explainDoubt(
    _ relation: RelationID, _ words: [Word?], at instant: Word, _ walk: inout Evaluator,
    _ standing: Standing
  ) {
    guard standing.depth < Explanation.unknownDepth else { return }
    explainDoubtfulProvision(relation, words, at: instant, &walk, standing)
    for id in reading.rules(for: relation) where !grounds.isFull {
      let rule = reading.program[id]
      guard var inner = bound(rule, to: words, at: instant, fuel: walk.fuel) else { continue }
      let deeper = Standing(negative: standing.negative, depth: standing.depth + 1)
      switch inner.truth(of: rule.condition, negative: standing.negative) {
      case .unknown: explain(rule.condition, .unknown, &inner, deeper)
      case .yes:
        if let unless = rule.unless { explain(unless, .unknown, &inner, deeper.flipped) }
      case .no: break
      }
      walk.fuel = inner.fuel
    }
  }

  /// A rule with a binding for which it gives a sentence.
  struct Firing {
    var rule: RuleID
    /// Bound to the solution.
    var walk: Evaluator
  }

  /// The rule by which a sentence came, with the binding by which it did: one that rests on what
  /// stands before the sentence alone. The rule that the engine noted is tried first.
  func firing(_ relation: RelationID, _ slots: [Word], at instant: Word, fuel: Int) -> Firing? {
    let rules = reading.rules(for: relation)
    let ceiling = reading.rank(of: relation, slots, at: instant)
    let noted = reading.notedRule(relation, slots, at: instant)
    var fuel = fuel
    for id in rules.filter({ $0 == noted }) + rules.filter({ $0 != noted }) {
      let rule = reading.program[id]
      guard var inner = bound(rule, to: slots.map { $0 }, at: instant, fuel: fuel) else { continue }
      inner.ceiling = ceiling
      var found: Evaluator?
      _ = inner.solve([.condition(rule.condition, negative: false)], .yes) { inner, truth in
        guard truth == .yes, gives(rule, slots, &inner), excuses(rule, &inner) == .no else {
          return .next
        }
        found = inner
        return .stop
      }
      fuel = inner.fuel
      guard var walk = found else { continue }
      walk.fuel = fuel
      return Firing(rule: id, walk: walk)
    }
    return nil
  }

  /// Whether the head of a rule, for what a walk has bound, is these words.
  private func gives(_ rule: Rule, _ slots: [Word], _ walk: inout Evaluator) -> Bool {
    for (argument, word) in zip(rule.arguments, slots) {
      guard case .expression(let id) = argument, walk.value(of: id) == word else { return false }
    }
    return true
  }

  /// Adds what a rule rests on for the binding by which it gives a sentence.
  mutating func explain(_ firing: inout Firing, _ standing: Standing) {
    let rule = reading.program[firing.rule]
    explain(rule.condition, .yes, &firing.walk, standing)
    if extent == .step, let unless = rule.unless {
      explain(unless, .no, &firing.walk, standing.flipped)
    }
  }

  /// A walk through a rule with the variables of its head bound; nil if the head cannot be these
  /// words.
  private func bound(_ rule: Rule, to words: [Word?], at instant: Word, fuel: Int) -> Evaluator? {
    bound(rule.arguments, rule.frame, to: words, at: instant, fuel: fuel)
  }

  /// A walk with the variables of a sentence bound to words; nil if it cannot be these words.
  func bound(
    _ arguments: [Argument], _ frame: Frame, to words: [Word?], at instant: Word, fuel: Int
  ) -> Evaluator? {
    var inner = Evaluator(reading: reading, frame: frame, moment: instant, fuel: fuel)
    for (argument, word) in zip(arguments, words) {
      guard case .expression(let id) = argument, let word else { continue }
      switch reading.program[id].form {
      case .variable(let variable):
        if let earlier = inner.word(of: variable), earlier != word { return nil }
        inner.bind(variable, .word(word))
      default:
        if inner.isClosed(id), let own = inner.value(of: id), own != word { return nil }
      }
    }
    return inner
  }

  /// Whether a rule's `unless` takes its conclusion away.
  private func excuses(_ rule: Rule, _ walk: inout Evaluator) -> Truth {
    guard let unless = rule.unless else { return .no }
    return walk.truth(of: unless, negative: true)
  }
}
