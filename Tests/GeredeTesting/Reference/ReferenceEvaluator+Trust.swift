import GeredeProgram
import GeredeText

extension ReferenceEvaluator {
  /// Who accepts what at a moment, by its definition: who says it has it at depth 0; who accepts it by
  /// a trust from somebody who has it at depth k has it at depth k + 1. Empty for other relations.
  ///
  /// A chain that passes a party twice says no more than the one without the detour, so that depths
  /// up to the number of parties tell all.
  func beliefs(of accepts: RelationID, at moment: Int64) -> State {
    guard case .accepts(let content) = program[accepts].form,
      let says = program.relations.firstIndex(where: { $0.form == .says(content) })
    else { return [:] }
    let trusts = program.trusts.filter { $0.accepts == accepts && applies($0, at: moment) }
    var level = state(of: RelationID(says), at: moment)
    var all = level
    var depth = 0
    while !level.isEmpty, depth <= world.entityKinds.count {
      var next: State = [:]
      for trust in trusts where takes(trust.reach, depth) {
        for (tuple, truth) in believed(trust, level, at: moment) {
          next[tuple] = max(next[tuple] ?? .no, truth)
        }
      }
      all.merge(next) { max($0, $1) }
      level = next
      depth += 1
    }
    return all
  }

  /// What a trust takes from those who have something at one depth.
  private func believed(_ trust: Trust, _ level: State, at moment: Int64) -> State {
    var result: State = [:]
    for (row, truth) in level {
      for (environment, fits) in matches(
        row, truth, [trust.speaker] + trust.content, in: [:], at: moment)
      {
        let solutions =
          trust.condition.map {
            self.solutions(of: $0, in: environment, at: moment, negative: .plain)
          } ?? [(environment, .yes)]
        for (inner, holds) in solutions {
          let believer = evaluate(trust.believer, in: inner, at: moment).single
          let tuple =
            [believer]
            + zip(trust.content, row.dropFirst()).map { argument, value in
              guard case .expression(let id) = argument else { return value }
              return evaluate(id, in: inner, at: moment).single
            }
          let truth = tuple.contains(.missing) ? .unknown : min(fits, holds)
          result[tuple] = max(result[tuple] ?? .no, truth)
        }
      }
    }
    return result
  }

  /// Whether a trust applies by its dates.
  private func applies(_ trust: Trust, at moment: Int64) -> Bool {
    if let from = trust.from {
      let first =
        switch from {
        case .date(let day): world.zone.firstSecond(ofDay: day) ?? .max
        case .instant(let instant): instant
        }
      if moment < first { return false }
    }
    guard let until = trust.until else { return true }
    switch until {
    case .date(let day): return moment <= world.zone.lastSecond(ofDay: day) ?? .min
    case .instant(let instant): return moment <= instant
    }
  }

  /// Whether a trust takes what its speaker has at a depth.
  private func takes(_ reach: Trust.Reach, _ depth: Int) -> Bool {
    switch reach {
    case .statement: depth == 0
    case .steps(let steps): depth <= steps
    case .anyDepth: true
    }
  }
}
