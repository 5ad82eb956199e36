import GeredeProgram
import GeredeText

/// The terms of a sentence's slots in one branch.
struct Slots {
  var branch: Branch
  var terms: [KernelTerm]
  /// A slot's expression has no value here: its term is `_`.
  var hasMissing: Bool
}

extension Lowering {
  /// A relation holds (or not), at the moment or at another.
  mutating func lowerSentence(
    _ id: RelationID, _ arguments: [Argument], at other: ExpressionID?, _ sign: Conjunct.Sign,
    in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    guard let other else {
      return lowerSentence(id, arguments, sign, in: branch, at: branch.moment, certainty)
    }
    var result: [Branch] = []
    for start in evaluate(other, in: branch, wanted(certainty)) {
      guard let instant = start.term else {
        result.append(start.branch)
        continue
      }
      let time = relation(id).time
      // A denial is about the moments, an interval that holds is looked up.
      if time == .moment || (time == .interval && sign == .negative) {
        noteMoment(instant, in: start.branch)
      }
      result += lowerSentence(id, arguments, sign, in: start.branch, at: instant, certainty)
    }
    return result
  }

  private mutating func lowerSentence(
    _ id: RelationID, _ arguments: [Argument], _ sign: Conjunct.Sign, in branch: Branch,
    at instant: KernelTerm, _ certainty: Certainty
  ) -> [Branch] {
    if let about = lowerAboutConstant(id, arguments, sign, in: branch, at: instant, certainty) {
      return about
    }
    if reading.isSilent(id),
      let silent = lowerSilence(arguments, sign, in: branch, certainty)
    {
      return silent
    }
    let lowered = relation(id)
    let count = program[id].slots.count
    let moment = lowered.time == .moment ? [instant] : []
    var result: [Branch] = []
    if sign == .positive {
      let copy = certainty == .certain ? lowered.certain : lowered.possible
      for slots in slots(arguments, count, [], in: branch, wanted(certainty)) {
        result.append(holding(copy, slots.terms, lowered.time, at: instant, in: slots.branch))
      }
      guard certainty == .possible else { return result }
      for open in lowered.openRows {
        for slots in slots(arguments, count, open.slots, in: branch, .all) {
          result.append(
            slots.branch.adding(.positive(Atom(open.relation, open.kept(slots.terms) + moment))))
        }
      }
      return result
    }
    for slots in slots(arguments, count, [], in: branch, .all) {
      if lowered.time == .interval {
        if certainty == .possible && slots.hasMissing {
          result.append(slots.branch)
          continue
        }
        let inner = holding(
          lowered.certain, slots.terms, .interval, at: instant, in: slots.branch.nested())
        result += without([inner], in: slots.branch, certainty.opposite)
        continue
      }
      switch certainty {
      case .certain:
        var literals: [Literal] = [.negative(Atom(lowered.possible, slots.terms + moment))]
        for open in lowered.openRows {
          literals.append(.negative(Atom(open.relation, open.kept(slots.terms) + moment)))
        }
        result.append(slots.branch.adding(literals))
      case .possible:
        result.append(
          slots.hasMissing
            ? slots.branch
            : slots.branch.adding(.negative(Atom(lowered.certain, slots.terms + moment))))
      }
    }
    return result
  }

  /// A branch in which a row stands in a relation at an instant.
  func holding(
    _ relation: KernelRelationID, _ row: [KernelTerm], _ time: RowTime, at instant: KernelTerm,
    in branch: Branch
  ) -> Branch {
    switch time {
    case .always: return branch.adding(.positive(Atom(relation, row)))
    case .moment: return branch.adding(.positive(Atom(relation, row + [instant])))
    case .interval:
      var result = branch
      let from = result.fresh(.instant, named: "from")
      let until = result.fresh(.instant, named: "until")
      result.literals += [
        .positive(Atom(relation, row + [from, until])), .comparison(.lessOrEqual, from, instant),
        .comparison(.lessOrEqual, instant, until),
      ]
      return result
    }
  }

  /// A sentence that rests on what nothing fills, read where silence would count: unknown, unless
  /// it certainly holds; nil where it is to be read as any other.
  private func lowerSilence(
    _ arguments: [Argument], _ sign: Conjunct.Sign, in branch: Branch,
    _ certainty: Certainty
  ) -> [Branch]? {
    guard branch.place != .open else { return nil }
    switch (sign, certainty) {
    case (.negative, .certain): return []
    case (.positive, .possible):
      var branch = branch
      for case .expression(let argument) in arguments {
        if let variable = unboundVariable(argument, branch.bindings) {
          branch.bindings[variable] = .missing
        }
      }
      return [branch]
    case (.positive, .certain), (.negative, .possible): return nil
    }
  }

  /// The terms of the slots; a missing one matches every row. The slots in `open` hold what no one
  /// knows: they are not looked at, and a variable that only they bind is missing.
  mutating func slots(
    _ arguments: [Argument], _ count: Int, _ open: [Int], in branch: Branch, _ wanted: Wanted
  ) -> [Slots] {
    var result = [Slots(branch: branch, terms: [], hasMissing: false)]
    for (index, argument) in arguments.prefix(count).enumerated() {
      guard case .expression(let id) = argument else {
        for index in result.indices { result[index].terms.append(.any) }
        continue
      }
      var next: [Slots] = []
      for var start in result {
        if let variable = unboundVariable(id, start.branch.bindings) {
          if open.contains(index) {
            start.branch.bindings[variable] = .missing
            start.terms.append(.any)
          } else {
            start.terms.append(start.branch.bind(variable))
          }
          next.append(start)
          continue
        }
        if open.contains(index) {
          start.terms.append(.any)
          next.append(start)
          continue
        }
        for evaluated in evaluate(id, in: start.branch, wanted) {
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
    }
    return result
  }

  /// Acts done by the moment.
  mutating func lowerAct(
    _ id: RelationID, _ arguments: [Argument], at: Argument, _ sign: Conjunct.Sign,
    in branch: Branch, _ certainty: Certainty
  ) -> [Branch] {
    if reading.isSilent(id),
      let silent = lowerSilence(arguments + [at], sign, in: branch, certainty)
    {
      return silent
    }
    let event = relation(id).certain
    let count = program[id].slots.count
    var result: [Branch] = []
    let wanted: Wanted = sign == .negative ? .all : wanted(certainty)
    for slots in slots(arguments + [at], count + 1, [], in: branch, wanted) {
      if sign == .negative && certainty == .possible && slots.hasMissing {
        result.append(slots.branch)
        continue
      }
      var inner = sign == .positive ? slots.branch : slots.branch.nested()
      var terms = slots.terms
      if terms[count] == .any { terms[count] = inner.fresh(.instant, named: "done") }
      // What needs a power takes effect just after it.
      let order: ComparisonOperator = program[id].needsPower ? .less : .lessOrEqual
      inner = inner.adding([
        .positive(Atom(event, terms)), .comparison(order, terms[count], inner.moment),
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
    ask(id)
    if reading.isSilent(id), branch.place != .open {
      let silent = lowerSilence(arguments, sign, in: branch, certainty)
      return silent ?? (certainty == .certain ? [] : [branch])
    }
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
    for slots in slots(arguments, width, [], in: branch, wanted(certainty)) {
      guard !slots.hasMissing || sign == .positive else {
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
