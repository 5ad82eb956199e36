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
      guard let row = reading.firstRow(found, where: { reading.truth(found, $0) == .yes }) else {
        return
      }
      let slots = Array(row.prefix(arguments.count))
      derive(relation, slots, at: instant, &walk, standing)
    case .no:
      grounds.add(.absent(relation, words, at: instant))
      explainAbsence(relation, words, at: instant, &walk, standing)
    case .unknown:
      if explainMissing(arguments, &walk, standing) { return }
      grounds.add(.undecided(relation, words))
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
        grounds.add(.undecided(event, words))
      }
    }
  }

  /// The words of a sentence's places; nil where a place is open or missing.
  private func words(_ arguments: [Argument], _ walk: inout Evaluator) -> [Word?] {
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
    for id in reading.rules(for: relation) {
      let rule = reading.program[id]
      guard var inner = bound(rule, to: slots.map { $0 }, at: instant, fuel: walk.fuel) else {
        continue
      }
      let goals = [Goal.condition(rule.condition, negative: false)]
      var fires = false
      _ = inner.solve(goals, .yes) { inner, truth in
        guard truth == .yes, excuses(rule, &inner) == .no else { return .next }
        fires = true
        return .stop
      }
      walk.fuel = inner.fuel
      guard fires else { continue }
      grounds.add(.holds(relation, slots, by: id, at: instant))
      if standing.depth == 0 {
        let deeper = Standing(negative: false, depth: 1)
        explain(rule.condition, .yes, &inner, deeper)
        walk.fuel = inner.fuel
      }
      return
    }
    grounds.add(.holds(relation, slots, by: nil, at: instant))
  }

  /// One level of why a derived sentence does not hold: what the first rules that could have given
  /// it lack.
  private mutating func explainAbsence(
    _ relation: RelationID, _ words: [Word?], at instant: Word, _ walk: inout Evaluator,
    _ standing: Standing
  ) {
    guard standing.depth == 0 else { return }
    if case .accepts = reading.program[relation].form {
      return explainDisbelief(relation, words, at: instant, &walk, standing)
    }
    for id in reading.rules(for: relation).prefix(Explanation.examples) {
      let rule = reading.program[id]
      guard var inner = bound(rule, to: words, at: instant, fuel: walk.fuel) else { continue }
      let deeper = Standing(negative: false, depth: 1)
      if inner.truth(of: rule.condition, negative: false) == .no {
        explain(rule.condition, .no, &inner, deeper)
      } else if let unless = rule.unless {
        explain(unless, .yes, &inner, Standing(negative: true, depth: 1))
      }
      walk.fuel = inner.fuel
    }
  }

  /// What is missing for a derived sentence that cannot be told, some levels deep.
  private mutating func explainDoubt(
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
