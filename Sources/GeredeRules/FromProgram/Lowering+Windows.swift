import GeredeProgram
import GeredeText

/// A branch in which an instance opens.
struct Opened {
  var branch: Branch
  /// The instant; nil where it is not known.
  var opening: KernelTerm?
  /// The last second of the period of a series.
  var periodEnd: KernelTerm?
}

extension Lowering {
  /// Binds the variables of a series, so that the guard may mention the period.
  mutating func startSeries(of clause: Clause, in branch: inout Branch) {
    guard let series = clause.window?.series, let numbers = periodNumbers(of: clause) else {
      return
    }
    let number = branch.bind(series.numberVariable)
    _ = branch.bind(series.startVariable)
    branch.literals.append(.positive(Atom(numbers, [number])))
  }

  /// The branches in which an instance of a clause opens, each equated with the branch's moment.
  mutating func opened(_ clause: Clause, in branch: Branch, _ wanted: Wanted) -> [Opened] {
    if let series = clause.window?.series {
      return openedPeriods(series, clause, in: branch, wanted)
    }
    if let expression = clause.window?.opening {
      return evaluate(expression, in: branch, wanted).map { evaluated in
        guard let opening = evaluated.term else {
          return Opened(branch: evaluated.branch, opening: nil)
        }
        noteMoment(opening, in: evaluated.branch)
        return Opened(
          branch: equating(evaluated.branch.moment, opening, in: evaluated.branch),
          opening: evaluated.branch.moment)
      }
    }
    var branch = branch
    let subject = subject(of: clause.agreement, in: &branch)
    let start = branch.fresh(.instant, named: "start")
    branch.literals.append(
      .positive(Atom(agreements[clause.agreement.index].term, subject + [start, .any])))
    // The coming into force is the stated start, or the instant of a signature: both are asked about.
    var stated = Branch(frame: Frame(), mode: .carried)
    let first = bounds(of: clause.agreement, in: &stated).start
    noteMoment(first, in: stated)
    return [Opened(branch: equating(branch.moment, start, in: branch), opening: branch.moment)]
  }

  private func equating(_ a: KernelTerm, _ b: KernelTerm, in branch: Branch) -> Branch {
    branch.adding(.comparison(.equal, a, b))
  }

  private mutating func openedPeriods(
    _ series: ClauseSeries, _ clause: Clause, in branch: Branch, _ wanted: Wanted
  ) -> [Opened] {
    // Where nothing can be missing, the arithmetic of dates does not fail.
    let isConstant =
      FreeVariables.of(series.anchor, program).isEmpty
      && FreeVariables.of(series.period, program).isEmpty
    let wanted = isConstant ? .present : wanted
    var result: [Opened] = []
    for started in evaluate(series.start, in: branch, wanted) {
      for ended in evaluate(series.end, in: started.branch, wanted) {
        guard let start = started.term, let end = ended.term,
          case .term(let day)? = ended.branch.bindings[series.startVariable]
        else {
          result.append(Opened(branch: ended.branch, opening: nil))
          continue
        }
        var period = equating(day, start, in: ended.branch)
        var opening = period.compute(.firstSecond, [start], .instant)
        guard let expression = clause.window?.opening else {
          noteMoment(opening, in: period)
          let branch = equating(period.moment, opening, in: period)
          result.append(Opened(branch: branch, opening: period.moment, periodEnd: end))
          continue
        }
        for evaluated in evaluate(expression, in: period, wanted) {
          guard let term = evaluated.term else {
            result.append(Opened(branch: evaluated.branch, opening: nil))
            continue
          }
          var branch = evaluated.branch
          opening = branch.compute(.maximum, [opening, term], .instant)
          noteMoment(opening, in: branch)
          result.append(
            Opened(
              branch: equating(branch.moment, opening, in: branch), opening: branch.moment,
              periodEnd: end))
        }
      }
    }
    return result
  }

  /// The numbers of the periods of a series that have begun by the instant of evaluation and before
  /// the end of the agreement; nil without a series.
  ///
  /// The recursion ends: each period starts at least a day after the one before it.
  mutating func periodNumbers(of clause: Clause) -> KernelRelationID? {
    guard let series = clause.window?.series else { return nil }
    if let known = periodNumbers[clause.entity] { return known }
    let numbers = addRelation("periods of \(clause.name.english)", [.int])
    undatedParts.insert(numbers)
    periodNumbers[clause.entity] = numbers
    for isFirst in [true, false] {
      var branch = Branch(frame: clause.frame, mode: .carried)
      var number = KernelTerm.constant(0)
      if !isFirst {
        let before = branch.fresh(.int, named: "before")
        branch.literals.append(.positive(Atom(numbers, [before])))
        number = branch.compute(.add, [before, .constant(1)], .int)
      }
      branch.bindings[series.numberVariable] = .term(number)
      for evaluated in evaluate(series.start, in: branch, .present) {
        guard let day = evaluated.term else { continue }
        var period = evaluated.branch
        let opening = period.compute(.firstSecond, [day], .instant)
        period = notAfterNow(opening, in: period)
        if !clause.survives {
          let end = bounds(of: clause.agreement, in: &period).end
          period.literals.append(.comparison(.lessOrEqual, opening, end))
        }
        add(period, [number], to: numbers)
      }
    }
    return numbers
  }

  /// The branches in which the deadline of a window is known, the earliest of those stated, or is
  /// missing (nil). Without any: the end of the period, or of the agreement.
  mutating func deadlines(
    _ window: ClauseWindow?, opening: KernelTerm, _ agreement: AgreementID, periodEnd: KernelTerm?,
    in branch: Branch, _ wanted: Wanted
  ) -> [(branch: Branch, deadline: KernelTerm?)] {
    var start = branch
    if let window { start.bindings[window.openingVariable] = .term(opening) }
    var result: [(branch: Branch, deadline: KernelTerm?)] = []
    for called in evaluate(all: window?.deadlines ?? [], in: start, wanted) {
      guard let terms = called.terms else {
        result.append((called.branch, nil))
        continue
      }
      var branch = called.branch
      var ends = terms
      if let periodEnd { ends.append(periodEnd) }
      guard var deadline = ends.first else {
        let end = bounds(of: agreement, in: &branch).end
        result.append((branch, end))
        continue
      }
      for end in ends.dropFirst() {
        deadline = branch.compute(.minimum, [deadline, end], .instant)
      }
      result.append((branch, deadline))
    }
    return result
  }
}
