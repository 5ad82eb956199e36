import GeredeProgram
import GeredeRules
import GeredeText

/// How far each way to an answer got: the binding that fulfils the most conditions, and the first one
/// that it lacks (after Lee, Köhler, Ludäscher and Glavic, PUG, arXiv 1701.05699).
extension EvaluatedWorld {
  /// The attempts at a question: by the rules and provisions of the sentence that it asks for; none for
  /// other questions.
  func attempts(at query: Query) -> [WhyNot.Attempt] {
    var walk = Evaluator(
      reading: reading, frame: query.frame, moment: now, fuel: Self.explanationFuel)
    switch reading.program[query.condition].form {
    case .relation(let relation, let arguments, nil) where !reading.isBuiltIn(relation):
      if case .accepts = reading.program[relation].form { return [] }
      let explanation = Explanation(reading: reading)
      let words = explanation.words(arguments, &walk)
      var found: [WhyNot.Attempt] = []
      for id in reading.rules(for: relation) {
        let rule = reading.program[id]
        guard
          var inner = explanation.bound(
            rule.arguments, rule.frame, to: words, at: now, fuel: Self.explanationFuel)
        else { continue }
        found.append(
          attempt(
            .rule(rule.name), .span(rule.span), rule.condition, rule.unless, &inner))
      }
      for id in reading.provisions(for: relation) {
        let clause = reading.program[id]
        guard case .provision(_, let terms, _) = clause.form,
          var inner = explanation.bound(
            terms, clause.frame, to: words, at: now, fuel: Self.explanationFuel)
        else { continue }
        let force = explanation.isInForce(clause.agreement, &inner)
        guard force == .yes else {
          let name = named(Word(reading.program[clause.agreement].entity.index))
          let text = Bilingual(
            en: "\(name.english) is not in force", nl: "\(name.dutch) is niet van kracht")
          found.append(
            WhyNot.Attempt(
              support: .clause(clause.name.english), place: .span(clause.span), holds: [],
              lacks: [
                Reason(.absent, text: text, place: .span(reading.program[clause.agreement].span))
              ]))
          continue
        }
        found.append(
          attempt(
            .clause(clause.name.english), .span(clause.span), clause.condition, clause.unless,
            &inner))
      }
      return found
    default: return []
    }
  }

  private func attempt(
    _ support: Proof.Support, _ place: Place?, _ condition: ConditionID?, _ unless: ConditionID?,
    _ walk: inout Evaluator
  ) -> WhyNot.Attempt {
    var holds: [Reason] = []
    var lacks: [Reason] = []
    let goals = condition.map { parts(of: $0) } ?? []
    let furthest = furthest(goals, &walk)
    walk.known = furthest.known
    for goal in furthest.held {
      holds += reasons(goal, walk.truth(of: goal, negative: false), &walk)
    }
    for goal in furthest.failing {
      lacks += reasons(goal, walk.truth(of: goal, negative: false), &walk)
    }
    if furthest.failing.isEmpty, let unless {
      let truth = walk.truth(of: unless, negative: true)
      if truth != .no { lacks += reasons(unless, truth, &walk) }
    }
    return WhyNot.Attempt(support: support, place: place, holds: holds, lacks: lacks)
  }

  /// The facts for which a condition is as it is.
  private func reasons(
    _ id: ConditionID, _ truth: Truth, _ walk: inout Evaluator
  ) -> [Reason] {
    var explanation = Explanation(reading: reading)
    explanation.explain(id, truth, &walk, .closed)
    return explanation.reasons
  }

  /// The parts of a conjunction.
  private func parts(of id: ConditionID) -> [ConditionID] {
    guard case .and(let parts) = reading.program[id].form else { return [id] }
    return parts.flatMap { self.parts(of: $0) }
  }

  /// The binding that got furthest, what holds for it, and the first condition that it lacks.
  private struct Furthest {
    var held: [ConditionID]
    var failing: [ConditionID]
    var known: [Known]
  }

  private func furthest(_ goals: [ConditionID], _ walk: inout Evaluator) -> Furthest {
    let wishes = goals.map { Goal.condition($0, negative: false) }
    guard walk.fuel > 0, let pick = walk.next(of: wishes) else {
      return Furthest(held: [], failing: [], known: walk.known)
    }
    var rest = goals
    let goal = rest.remove(at: pick)
    var best: Furthest?
    _ = walk.solve([wishes[pick]], .yes) { walk, truth in
      guard truth == .yes else { return .next }
      var further = furthest(rest, &walk)
      further.held.insert(goal, at: 0)
      if further.held.count > best?.held.count ?? 0 || further.failing.isEmpty {
        best = further
      }
      return further.failing.isEmpty ? .stop : .next
    }
    return best ?? Furthest(held: [], failing: [goal], known: walk.known)
  }
}
