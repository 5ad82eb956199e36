import GeredeProgram
import GeredeText

/// The terms of a sentence's slots in one branch.
private struct Slots {
  var branch: Branch
  var terms: [KernelTerm]
  /// A slot's expression has no value here.
  var hasMissing: Bool
}

extension Lowering {
  /// A relation holds (or not), at the moment or at another.
  mutating func lowerSentence(
    _ id: RelationID, _ arguments: [Argument], at other: ExpressionID?, _ sign: Conjunct.Sign,
    in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    guard let other else {
      return lowerSentence(id, arguments, sign, in: branch, certainty)
    }
    let before = branch.moment
    var result: [Branch] = []
    for var start in evaluate(other, in: branch, wanted(certainty)) {
      guard let instant = start.term else {
        result.append(start.branch)
        continue
      }
      noteMoment(instant, in: start.branch)
      start.branch.moment = instant
      for var end in lowerSentence(id, arguments, sign, in: start.branch, certainty) {
        end.moment = before
        result.append(end)
      }
    }
    return result
  }

  private mutating func lowerSentence(
    _ id: RelationID, _ arguments: [Argument], _ sign: Conjunct.Sign, in branch: Branch,
    _ certainty: Certainty
  ) -> [Branch] {
    if branch.place == .guarded && reading.isSilent(id) {
      if sign == .negative && certainty == .certain { return [] }
      if sign == .positive && certainty == .possible { return [branch] }
    }
    let lowered = relation(id)
    let count = program[id].slots.count
    return slots(arguments, count, sign, in: branch, certainty).map { slots in
      guard !slots.hasMissing else { return slots.branch }
      let moment = lowered.hasMoment ? [slots.branch.moment] : []
      switch sign {
      case .positive:
        let copy = certainty == .certain ? lowered.certain : lowered.possible
        return slots.branch.adding(.positive(Atom(copy, slots.terms + moment)))
      case .negative:
        let copy = certainty == .certain ? lowered.possible : lowered.certain
        return slots.branch.adding(.negative(Atom(copy, slots.terms + moment)))
      }
    }
  }

  /// The terms of the slots. Where one is missing, the sentence is unknown: no branch if it must be
  /// certain; otherwise a branch that says nothing, but that still binds its other variables.
  private mutating func slots(
    _ arguments: [Argument], _ count: Int, _ sign: Conjunct.Sign, in branch: Branch,
    _ certainty: Certainty
  ) -> [Slots] {
    var result = [Slots(branch: branch, terms: [], hasMissing: false)]
    var bindsVariable = false
    for argument in arguments.prefix(count) {
      guard case .expression(let id) = argument else {
        for index in result.indices { result[index].terms.append(.any) }
        continue
      }
      var next: [Slots] = []
      for start in result {
        if let variable = unboundVariable(id, start.branch.bindings) {
          var slots = start
          slots.terms.append(slots.branch.bind(variable))
          bindsVariable = true
          next.append(slots)
          continue
        }
        for evaluated in evaluate(id, in: start.branch, wanted(certainty)) {
          next.append(
            Slots(
              branch: evaluated.branch, terms: start.terms + [evaluated.term ?? .any],
              hasMissing: start.hasMissing || evaluated.term == nil))
        }
      }
      result = next
    }
    for index in result.indices {
      let lacking = count - result[index].terms.count
      result[index].terms += Array(repeating: .any, count: max(0, lacking))
      if sign == .positive && bindsVariable { result[index].hasMissing = false }
    }
    return result
  }

  /// Acts done by the moment.
  mutating func lowerAct(
    _ id: RelationID, _ arguments: [Argument], at: Argument, _ sign: Conjunct.Sign,
    in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    if branch.place == .guarded && reading.isSilent(id) {
      if sign == .negative && certainty == .certain { return [] }
      if sign == .positive && certainty == .possible { return [branch] }
    }
    let event = relation(id).certain
    let count = program[id].slots.count
    var result: [Branch] = []
    for slots in slots(arguments + [at], count + 1, sign, in: branch, certainty) {
      guard !slots.hasMissing else {
        result.append(slots.branch)
        continue
      }
      var inner = sign == .positive ? slots.branch : slots.branch.nested()
      var terms = slots.terms
      let instant: KernelTerm
      if terms[count] == .any {
        instant = inner.fresh(.instant, named: "done")
        terms[count] = instant
      } else {
        instant = terms[count]
      }
      inner = inner.adding([
        .positive(Atom(event, terms)), .comparison(.lessOrEqual, instant, inner.moment),
      ])
      if sign == .positive {
        result.append(inner)
      } else {
        result += without([inner], in: slots.branch, certainty.opposite)
      }
    }
    return result
  }

  /// `R is_met`, `R is_breached_for x`, `R is_unproven_for x`. What is unproven may be either.
  mutating func lowerOutcome(
    _ id: RequirementID, _ state: OutcomeState, _ arguments: [Argument], _ sign: Conjunct.Sign,
    in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    guard requirements.indices.contains(id.index) else { return [] }
    let outcome = requirements[id.index]
    let width = outcome.binders.count
    let anyRow = Array(repeating: KernelTerm.any, count: width)
    if state == .met {
      let bindings = [outcome.applies, outcome.doubtful].compactMap { $0 }
      switch (sign, certainty) {
      case (.positive, .certain):
        return [
          branch.adding([
            .positive(Atom(outcome.applies, anyRow)), .negative(Atom(outcome.breached, anyRow)),
            .negative(Atom(outcome.unproven, anyRow)),
          ])
        ]
      case (.positive, .possible):
        return [branch.adding(.negative(Atom(outcome.breached, anyRow)))]
      case (.negative, .certain):
        return [branch.adding(.positive(Atom(outcome.breached, anyRow)))]
      case (.negative, .possible):
        return [
          branch.adding(.positive(Atom(outcome.breached, anyRow))),
          branch.adding(.positive(Atom(outcome.unproven, anyRow))),
          branch.adding(bindings.map { .negative(Atom($0, anyRow)) }),
        ]
      }
    }
    var result: [Branch] = []
    for slots in slots(arguments, width, sign, in: branch, certainty) {
      guard !slots.hasMissing else {
        result.append(slots.branch)
        continue
      }
      let breached = Atom(outcome.breached, slots.terms)
      let unproven = Atom(outcome.unproven, slots.terms)
      switch (state, sign, certainty) {
      case (.unprovenFor, .positive, _):
        result.append(slots.branch.adding(.positive(unproven)))
      case (.unprovenFor, .negative, _):
        result.append(slots.branch.adding(.negative(unproven)))
      case (_, .positive, .certain):
        result.append(slots.branch.adding(.positive(breached)))
      case (_, .positive, .possible):
        result.append(slots.branch.adding(.positive(breached)))
        result.append(slots.branch.adding(.positive(unproven)))
      case (_, .negative, .certain):
        result.append(slots.branch.adding([.negative(breached), .negative(unproven)]))
      case (_, .negative, .possible):
        result.append(slots.branch.adding(.negative(breached)))
      }
    }
    return result
  }
}
