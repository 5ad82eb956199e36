import GeredeProgram
import GeredeText

/// Builds proofs: step by step, what a sentence rests on directly, then what that rests on.
///
/// Rebuilt on demand from the rows of the database and the rule and level that the engine keeps of
/// each (provenance after Zhao, Subotić and Scholz, TOPLAS 42(2), 2020): what a derived row rests on
/// stands in a lower stratum or has a smaller level, so every chain ends.
struct Prover {
  let world: EvaluatedWorld
  /// Steps below this depth are left out.
  let depth: Int

  /// The most steps of a proof.
  static let stepLimit = 2_000

  init(_ world: EvaluatedWorld, depth: Int) {
    self.world = world
    self.depth = depth
  }

  var reading: Reading { world.reading }

  /// A step before its premises have numbers.
  private struct Draft {
    var ground: Ground
    var basis: Basis
    var isShortened: Bool
  }

  /// What a ground rests on directly.
  struct Basis {
    var support: Proof.Support
    var place: Place?
    var premises: [Ground] = []
    /// Whether it was not found out: too many rows would have to be looked at.
    var isCut = false
  }

  /// The steps of a proof whose conclusions are `roots`: each before what it follows from.
  ///
  /// - Complexity: O(steps × rows that one step looks at).
  func steps(of roots: [Ground]) -> (steps: [Proof.Step], roots: [Int], isShortened: Bool) {
    var numbers: [Ground: Int] = [:]
    var drafts: [Draft] = []
    var stack = roots.reversed().map { (ground: $0, depth: 1) }
    var isShortened = false
    while let next = stack.popLast() {
      guard numbers[next.ground] == nil else { continue }
      guard drafts.count < Prover.stepLimit else {
        isShortened = true
        break
      }
      numbers[next.ground] = drafts.count + 1
      let basis = basis(of: next.ground)
      var draft = Draft(ground: next.ground, basis: basis, isShortened: basis.isCut)
      if basis.isCut { isShortened = true }
      if next.depth >= depth, !draft.basis.premises.isEmpty {
        draft.basis.premises = []
        draft.isShortened = true
        isShortened = true
      }
      stack += draft.basis.premises.reversed().map { ($0, next.depth + 1) }
      drafts.append(draft)
    }
    let steps = drafts.enumerated().map { index, draft in
      step(index + 1, draft, numbers)
    }
    return (steps, roots.compactMap { numbers[$0] }, isShortened)
  }

  private func step(_ number: Int, _ draft: Draft, _ numbers: [Ground: Int]) -> Proof.Step {
    let reason = Explanation(reading: reading, extent: .step).reason(draft.ground)
    var premises: [Int] = []
    for premise in draft.basis.premises {
      if let number = numbers[premise], !premises.contains(number) { premises.append(number) }
    }
    return Proof.Step(
      number: number, sense: reason.sense, text: sentence(draft.ground) ?? reason.text,
      support: draft.basis.support, place: draft.basis.place ?? reason.place, premises: premises,
      isShortened: draft.isShortened || premises.count < Set(draft.basis.premises).count,
      ground: draft.ground)
  }

  /// The bare sentence of a derived ground: the step says by which rule it follows.
  private func sentence(_ ground: Ground) -> Bilingual? {
    let bare: Ground
    switch ground {
    case .holds(let relation, let words, .some, let moment):
      bare = .holds(relation, words, by: nil, at: moment)
    case .value(let value, let words, let result, _, let moment):
      bare = .value(value, words, result: result, by: .fact, at: moment)
    default: return nil
    }
    return Explanation(reading: reading, extent: .step).reason(bare).text
  }

  // MARK: - What a step rests on

  func basis(of ground: Ground) -> Basis {
    switch ground {
    case .holds(let relation, let words, let rule, let moment):
      return basis(of: relation, words, by: rule, at: moment)
    case .laidDown(let relation, let words, let clause, let moment):
      return basis(of: relation, words, laidDownBy: clause, at: moment)
    case .absent(let relation, let words, let moment):
      return absence(of: relation, words, at: moment)
    case .value(let value, let words, _, let origin, let moment):
      return basis(of: value, words, by: origin, at: moment)
    case .missing(let value, let words, let moment):
      return gathered(.nothing, at: moment) { explanation, walk in
        explanation.explainMissing(value, words, &walk, .justAbove)
      }.without(ground)
    case .undecided(let relation, let words, let moment):
      return gathered(.nothing, at: moment) { explanation, walk in
        explanation.explainDoubt(relation, words, at: moment, &walk, .justAbove)
      }.without(ground)
    case .unfilled: return Basis(support: .nothing, place: nil)
    case .builtIn(let relation, let words, let truth, let moment):
      return basis(ofBuiltIn: relation, words, truth, at: moment)
    case .outcome(let requirement, let state, let words, let truth):
      return basis(of: requirement, state, words, truth)
    case .instance(let instance, let standing): return basis(of: instance, standing)
    case .claim(let claim, _, let sense, _): return basis(of: claim, sense)
    case .text(_, let sense, _):
      return Basis(support: sense == .holds ? .calculation : .nothing, place: nil)
    }
  }

  /// What an explanation gathers on a walk without variables.
  func gathered(
    _ support: Proof.Support, at moment: Word, place: Place? = nil, frame: Frame = Frame(),
    _ gather: (inout Explanation, inout Evaluator) -> Void
  ) -> Basis {
    var explanation = Explanation(reading: reading, extent: .step)
    var walk = Evaluator(
      reading: reading, frame: frame, moment: moment, fuel: EvaluatedWorld.explanationFuel)
    gather(&explanation, &walk)
    return Basis(support: support, place: place, premises: explanation.grounds.listed)
  }

  private func basis(
    of relation: RelationID, _ words: [Word], by rule: RuleID?, at moment: Word
  ) -> Basis {
    if let rule {
      let place = Place.span(reading.program[rule].span)
      return gathered(.rule(reading.program[rule].name), at: moment, place: place) {
        explanation, walk in
        if var firing = explanation.firing(relation, words, at: moment, fuel: walk.fuel) {
          explanation.explain(&firing, .closed)
        }
      }
    }
    let fact = reading.factPlace(of: relation, words, at: moment)
    guard fact == nil, case .accepts = reading.program[relation].form else {
      let isGiven = fact != nil || reading.rules(for: relation).isEmpty
      return isGiven
        ? Basis(support: .fact, place: fact) : Basis(support: .calculation, isCut: true)
    }
    var link: Span?
    var basis = gathered(.trust, at: moment) { explanation, walk in
      link = explanation.explainLastLink(relation, words, at: moment, &walk)
    }
    basis.place = link.map { .span($0) }
    return basis
  }

  private func basis(
    of relation: RelationID, _ words: [Word], laidDownBy id: ClauseID, at moment: Word
  ) -> Basis {
    let clause = reading.program[id]
    let support = Proof.Support.clause(clause.name.english)
    guard case .provision(_, let arguments, _) = clause.form else {
      return Basis(support: support, place: .span(clause.span))
    }
    return gathered(support, at: moment, place: .span(clause.span)) { explanation, walk in
      guard
        var inner = explanation.bound(
          arguments, clause.frame, to: words.map { $0 }, at: moment, fuel: walk.fuel)
      else { return }
      explanation.explainForce(of: clause.agreement, &inner)
      explanation.explainGuard(of: clause, &inner)
    }
  }

  private func absence(of relation: RelationID, _ words: [Word?], at moment: Word) -> Basis {
    gathered(.nothing, at: moment) { explanation, walk in
      explanation.explainAbsence(relation, words, at: moment, &walk, .init())
    }
  }

  private func basis(
    of value: ValueID, _ words: [Word], by origin: ValueOrigin, at moment: Word
  ) -> Basis {
    let support: Proof.Support
    let place: Place
    switch origin {
    case .fact:
      return Basis(support: .fact, place: reading.factPlace(of: value, words, at: moment))
    case .definition(let span), .byDefault(let span):
      (support, place) = (.definition, .span(span))
    case .exception(let span, let because):
      (support, place) = (.exception(because: because), .span(span))
    }
    guard let definition = reading.program[value].definition else {
      return Basis(support: support, place: place)
    }
    let ceiling = reading.hasRows(value) ? reading.rank(of: value, words, at: moment) : nil
    return gathered(support, at: moment, place: place) { explanation, walk in
      walk.ceiling = ceiling
      var inner = walk.evaluator(of: definition, words)
      explanation.explainInside(definition, words, &inner)
    }
  }

  private func basis(of claim: Claim, _ sense: Reason.Sense) -> Basis {
    let support: Proof.Support = sense == .holds ? .calculation : .nothing
    let standing = Explanation.Standing(
      negative: claim.negative, depth: Explanation.unknownDepth)
    return gathered(support, at: claim.moment, frame: claim.frame) { explanation, walk in
      walk.known = claim.known
      switch claim.subject {
      case .condition(let id, let truth):
        explanation.explainInside(id, truth, &walk, standing)
      case .expression(let id):
        guard case .aggregate(let aggregate) = reading.program[id].form else { return }
        explanation.explainInside(aggregate, &walk, standing)
      }
    }
  }
}

extension Explanation.Standing {
  /// Where what is asked about is opened, and nothing below it.
  static let justAbove = Explanation.Standing(depth: Explanation.unknownDepth - 1)
}

extension Prover.Basis {
  /// The same without a ground among its premises.
  func without(_ ground: Ground) -> Prover.Basis {
    var result = self
    result.premises.removeAll { $0 == ground }
    return result
  }
}
