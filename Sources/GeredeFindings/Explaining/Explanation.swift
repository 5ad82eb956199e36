import GeredeProgram
import GeredeText

/// Collects the facts that make a condition true, false or unknown for one binding.
///
/// The minimal ones: of a false conjunction the first false part, of a true disjunction the first
/// true part, of an existence its first witness, of a universal claim up to three counterexamples.
/// Derived sentences are opened by one level, the rule and its facts, or not at all.
struct Explanation {
  let reading: Reading
  let extent: Extent
  var grounds: Grounds

  /// Witnesses, counterexamples and members shown of each quantifier and aggregate.
  static let examples = 3
  /// Levels of derivation that are opened for what is unknown.
  static let unknownDepth = 3

  /// How far an explanation goes.
  enum Extent {
    /// The few facts that a reader needs: what is derived is opened by one level.
    case because
    /// What a conclusion rests on directly, all of it: one step of a proof.
    case step
  }

  init(reading: Reading, extent: Extent = .because) {
    self.reading = reading
    self.extent = extent
    grounds = Grounds(limit: extent == .step ? Grounds.end : Grounds.limit)
  }

  /// Where a condition stands: under a negation or not, and how many rules away.
  struct Standing {
    var negative = false
    var depth = 0

    /// Where nothing that is derived is opened.
    static let closed = Standing(depth: unknownDepth)

    var flipped: Standing { Standing(negative: !negative, depth: depth) }
    var deeper: Standing { Standing(negative: negative, depth: depth + 1) }
  }

  /// Adds what makes the condition have that truth.
  mutating func explain(
    _ id: ConditionID, _ truth: Truth, _ walk: inout Evaluator, _ standing: Standing
  ) {
    guard !grounds.isFull, walk.fuel > 0 else { return }
    switch reading.program[id].form {
    case .constant: break
    case .and(let parts): explainAnd(id, parts, truth, &walk, standing)
    case .or(let parts): explainOr(parts, truth, &walk, standing)
    case .not(let inner): explain(inner, truth.negated, &walk, standing.flipped)
    case .relation(let relation, let arguments, let when):
      explainSentence(relation, arguments, at: when, truth, &walk, standing)
    case .act(let event, let arguments, let at):
      explainAct(event, arguments, at, truth, &walk, standing)
    case .comparison(_, let left, let right):
      explainComparison(id, left, right, truth, &walk, standing)
    case .isKind(let subject, let kind): explainKind(subject, kind, truth, &walk, standing)
    case .member(let subject, let set):
      explainMember(subject, set, truth, &walk, standing)
    case .holds(let inner): explainValue(inner, truth, &walk, standing)
    case .has(let inner): explainHas(inner, truth, &walk, standing)
    case .some(let binders, let inner):
      explainSome(id, binders, inner, truth, &walk, standing)
    case .no(let binders, let inner):
      explainSome(id, binders, inner, truth.negated, &walk, standing.flipped)
    case .every(let binders, let range, let then):
      explainEvery(id, binders, range, then, truth, &walk, standing)
    case .outcome(let requirement, let state, let arguments):
      explainOutcome(id, requirement, state, arguments, truth, &walk)
    }
  }

  private mutating func explainAnd(
    _ id: ConditionID, _ parts: [ConditionID], _ truth: Truth, _ walk: inout Evaluator,
    _ standing: Standing
  ) {
    guard walk.isClosed(id) else {
      let goals = parts.map { Goal.condition($0, negative: standing.negative) }
      return explainSolutions(goals, truth, &walk, standing)
    }
    for part in parts
    where truth == .yes || walk.truth(of: part, negative: standing.negative) == truth {
      explain(part, truth, &walk, standing)
      if truth == .no { return }
    }
  }

  private mutating func explainOr(
    _ parts: [ConditionID], _ truth: Truth, _ walk: inout Evaluator, _ standing: Standing
  ) {
    for part in parts
    where truth == .no || walk.truth(of: part, negative: standing.negative) == truth {
      explain(part, truth, &walk, standing)
      if truth == .yes { return }
    }
  }

  /// Explains goals that bind variables: by their first solution of that truth, or by why there is
  /// none.
  mutating func explainSolutions(
    _ goals: [Goal], _ truth: Truth, _ walk: inout Evaluator, _ standing: Standing, limit: Int = 1
  ) {
    if truth == .no { return explainNone(goals, &walk, standing) }
    var shown = 0
    var copy = self
    _ = walk.solve(goals, .yes) { walk, found in
      guard found == truth else { return .next }
      for goal in goals { copy.explain(goal, truth, &walk, standing) }
      shown += 1
      return shown < limit && !copy.grounds.isFull ? .next : .stop
    }
    self = copy
  }

  /// Explains a goal within a solution, where its variables are bound.
  private mutating func explain(
    _ goal: Goal, _ truth: Truth, _ walk: inout Evaluator, _ standing: Standing
  ) {
    switch goal {
    case .condition(let id, let negative):
      guard truth == .yes || walk.truth(of: id, negative: negative) == truth else { return }
      explain(id, truth, &walk, Standing(negative: negative, depth: standing.depth))
    case .sentence(let relation, let arguments, let when):
      explainSentence(relation, arguments, at: when, truth, &walk, standing)
    case .act(let event, let arguments, let at):
      explainAct(event, arguments, at, truth, &walk, standing)
    case .domain: break
    }
  }

  private mutating func explainOutcome(
    _ id: ConditionID, _ requirement: RequirementID, _ state: OutcomeState,
    _ arguments: [Argument], _ truth: Truth, _ walk: inout Evaluator
  ) {
    let words = self.words(arguments, &walk).compactMap { $0 }
    if extent == .step, words.count == arguments.count {
      return grounds.add(.outcome(requirement, state, words, truth))
    }
    let sense: Reason.Sense = truth == .yes ? .holds : truth == .no ? .absent : .missing
    let lead: Bilingual
    switch truth {
    case .yes: lead = Bilingual(en: "", nl: "")
    case .no: lead = Bilingual(en: "it is not so that ", nl: "het is niet zo: ")
    case .unknown: lead = Bilingual(en: "it cannot be told whether ", nl: "niet te zeggen: ")
    }
    let place = Place.span(reading.program[requirement].span)
    grounds.add(.text(text(of: id, walk, lead: lead), sense, place))
  }

  /// The condition as text for what the walk has bound.
  func text(
    of id: ConditionID, _ walk: Evaluator, lead: Bilingual = Bilingual(en: "", nl: "")
  ) -> Bilingual {
    reading.printer.bilingual { language in
      lead.text(in: language)
        + reading.printer.condition(id, walk.frame, { walk.word(of: $0) }, in: language)
    }
  }

  /// The expression as text for what the walk has bound.
  func text(of id: ExpressionID, _ walk: Evaluator, in language: Language) -> String {
    reading.printer.expression(id, walk.frame, { walk.word(of: $0) }, in: language)
  }
}
