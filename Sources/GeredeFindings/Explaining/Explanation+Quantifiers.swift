import GeredeProgram
import GeredeText

extension Explanation {
  /// `some … where …`: its first witness, or why there is none.
  mutating func explainSome(
    _ id: ConditionID, _ binders: [Binder], _ inner: ConditionID, _ truth: Truth,
    _ walk: inout Evaluator, _ standing: Standing
  ) {
    let none = Bilingual(en: "there is no", nl: "er is geen")
    if extent == .step, truth == .no {
      let text = quantified(none, binders, inner, walk)
      // A claim speaks of the whole condition, which may itself say that there is none.
      var (own, negative) = (truth, standing.negative)
      if case .no = reading.program[id].form { (own, negative) = (truth.negated, !negative) }
      let claim = Claim(.condition(id, own), walk, negative: negative)
      return grounds.add(.claim(claim, text, .absent, nil))
    }
    let goals = Goal.range(binders, inner, negative: standing.negative)
    let before = grounds.given
    var copy = self
    walk.scoped(binders) { walk in
      // Under a negation each witness counts against it.
      let limit = standing.negative && truth == .yes ? Explanation.examples : 1
      copy.explainSolutions(goals, truth, &walk, standing, limit: limit)
    }
    self = copy
    guard truth == .no, grounds.given == before else { return }
    grounds.add(.text(quantified(none, binders, inner, walk), .absent, nil))
  }

  /// `every … where …: …`: its counterexamples, or that there are none.
  mutating func explainEvery(
    _ id: ConditionID, _ binders: [Binder], _ range: ConditionID?, _ then: ConditionID,
    _ truth: Truth, _ walk: inout Evaluator, _ standing: Standing
  ) {
    if truth == .yes {
      let claim = Claim(.condition(id, truth), walk, negative: standing.negative)
      grounds.add(.claim(claim, text(of: id, walk), .holds, nil))
      return
    }
    let goals = Goal.range(binders, range, negative: !standing.negative)
    var copy = self
    var shown = 0
    walk.scoped(binders) { walk in
      _ = walk.solve(goals, .yes) { walk, applies in
        let holds = walk.truth(of: then, negative: standing.negative)
        guard (applies && holds.negated) == truth.negated else { return .next }
        if let range {
          copy.explain(range, applies, &walk, standing.flipped)
        }
        if holds != .yes { copy.explain(then, holds, &walk, standing) }
        shown += 1
        return shown < Explanation.examples && !copy.grounds.isFull ? .next : .stop
      }
    }
    self = copy
  }

  /// What a claim about all or none of something rests on: what each of them is; one step of a proof.
  mutating func explainInside(
    _ id: ConditionID, _ truth: Truth, _ walk: inout Evaluator, _ standing: Standing
  ) {
    let form = reading.program[id].form
    switch form {
    case .some(let binders, let inner), .no(let binders, let inner):
      var negative = standing.negative
      if case .no = form { negative.toggle() }
      let goals = Goal.range(binders, inner, negative: negative)
      var copy = self
      walk.scoped(binders) { copy.explainNone(goals, &$0, standing) }
      self = copy
    case .every(let binders, let range, let then):
      let goals = Goal.range(binders, range, negative: !standing.negative)
      var copy = self
      walk.scoped(binders) { walk in
        _ = walk.solve(goals, .yes) { walk, applies in
          if applies == .yes, let range { copy.explain(range, .yes, &walk, standing.flipped) }
          copy.explain(then, .yes, &walk, standing)
          return copy.grounds.isFull ? .stop : .next
        }
      }
      self = copy
    default: explain(id, truth, &walk, standing)
    }
  }

  /// Why goals have no solution: the first goal that fails, or the first rows and why each of them
  /// does not do.
  mutating func explainNone(_ goals: [Goal], _ walk: inout Evaluator, _ standing: Standing) {
    guard !grounds.isFull, walk.fuel > 0 else { return }
    let goals = flattened(goals, walk)
    guard goals.count <= Evaluator.depthLimit, let pick = walk.next(of: goals) else { return }
    var rest = goals
    let goal = rest.remove(at: pick)
    if case .condition(let id, let negative) = goal, walk.isClosed(id) {
      let standing = Standing(negative: negative, depth: standing.depth)
      switch walk.truth(of: id, negative: negative) {
      case .no: explain(id, .no, &walk, standing)
      case .yes, .unknown: explainNone(rest, &walk, standing)
      }
      return
    }
    var copy = self
    var shown = 0
    let most = extent == .step ? 10 : Explanation.examples
    let before = grounds.given
    _ = walk.solve([goal], .yes) { walk, truth in
      copy.explain(witness: goal, truth, &walk, standing)
      copy.explainNone(rest, &walk, standing)
      shown += 1
      return shown < most && !copy.grounds.isFull ? .next : .stop
    }
    self = copy
    if shown == 0, grounds.given == before { explainEmpty(goal, &walk, standing) }
  }

  /// A row that a goal has, before why it does not do.
  private mutating func explain(
    witness goal: Goal, _ truth: Truth, _ walk: inout Evaluator, _ standing: Standing
  ) {
    guard truth == .yes else { return }
    let closed = Standing(negative: false, depth: max(1, standing.depth))
    switch goal {
    case .condition(let id, _):
      switch reading.program[id].form {
      case .relation, .act: explain(id, .yes, &walk, closed)
      default: break
      }
    case .sentence(let relation, let arguments, let when):
      explainSentence(relation, arguments, at: when, .yes, &walk, closed)
    case .act(let event, let arguments, let at):
      explainAct(event, arguments, at, .yes, &walk, closed)
    case .domain: break
    }
  }

  /// A goal that has no row at all.
  private mutating func explainEmpty(
    _ goal: Goal, _ walk: inout Evaluator, _ standing: Standing
  ) {
    switch goal {
    case .condition(let id, let negative):
      switch reading.program[id].form {
      case .relation, .act, .or, .some:
        explain(id, .no, &walk, Standing(negative: negative, depth: standing.depth))
      default:
        let lead = Bilingual(en: "nothing fits: ", nl: "niets voldoet aan: ")
        grounds.add(.text(text(of: id, walk, lead: lead), .absent, nil))
      }
    case .sentence(let relation, let arguments, let when):
      explainSentence(relation, arguments, at: when, .no, &walk, standing)
    case .act(let event, let arguments, let at):
      explainAct(event, arguments, at, .no, &walk, standing)
    case .domain(_, let type):
      let noun = reading.printer.bilingual { language in
        let lead = Bilingual(en: "there is no ", nl: "er is geen ").text(in: language)
        return lead + reading.printer.spaced(reading.printer.noun(type, in: language))
      }
      grounds.add(.text(noun, .absent, nil))
    }
  }

  /// Conjunctions among the goals, taken apart.
  private func flattened(_ goals: [Goal], _ walk: Evaluator) -> [Goal] {
    goals.flatMap { goal -> [Goal] in
      guard case .condition(let id, let negative) = goal, !walk.isClosed(id),
        case .and(let parts) = reading.program[id].form
      else { return [goal] }
      return flattened(parts.map { .condition($0, negative: negative) }, walk)
    }
  }

  private func quantified(
    _ word: Bilingual, _ binders: [Binder], _ inner: ConditionID, _ walk: Evaluator
  ) -> Bilingual {
    let within = Set(binders.map(\.variable))
    return reading.printer.bilingual { language in
      reading.printer.quantified(
        word.text(in: language), binders, inner, walk.frame,
        { within.contains($0) ? nil : walk.word(of: $0) }, in: language)
    }
  }
}
