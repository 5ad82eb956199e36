import GeredeProgram
import GeredeText

/// Duties that are in another state than before.
extension EvaluatedWorld {
  /// What makes two instances of a duty the same in two worlds.
  private enum Identity: Hashable {
    case words(ClauseInstance)
    case texts([String])
  }

  /// What became of every instance of a duty, by its identity.
  private struct Standings {
    var order: [Identity] = []
    var found: [Identity: (instance: ClauseInstance, standing: ClauseStanding)] = [:]
  }

  /// Duties that are in another state, and the findings that come and go with that.
  struct DutyComparison {
    /// By clause in the order of the text, then by binding.
    var changes: [DutyChange] = []
    var appeared: [FindingGroup] = []
    var went: [FindingGroup] = []
  }

  /// The duties that have another state here than in an earlier world.
  func compareDuties(
    with earlier: EvaluatedWorld, _ numbers: SharedNumbers
  ) -> DutyComparison {
    var result = DutyComparison()
    for index in reading.program.clauses.indices {
      let id = ClauseID(index)
      for place in dutyPlaces(of: id) {
        let current = standings(of: place, numbers)
        let before = earlier.standings(of: place, numbers)
        for key in current.order {
          guard let (instance, standing) = current.found[key] else { continue }
          let old = before.found[key]
          guard old?.standing != standing else { continue }
          result.changes.append(change(instance, from: old?.standing, to: standing))
          result.appeared += findings(instance, standing)
          if let old { result.went += earlier.findings(old.instance, old.standing) }
        }
        for key in before.order where current.found[key] == nil {
          guard let (instance, standing) = before.found[key] else { continue }
          result.changes.append(earlier.change(instance, from: standing, to: nil))
          result.went += earlier.findings(instance, standing)
        }
      }
    }
    return result
  }

  /// What a check tells of an instance; nothing of one that is pending or fulfilled.
  private func findings(
    _ instance: ClauseInstance, _ standing: ClauseStanding
  ) -> [FindingGroup] {
    switch standing {
    case .pending, .fulfilled: []
    case .violated, .late, .repaired, .unproven:
      [
        FindingGroup(
          place: .span(reading.span(of: instance.place)), findings: [finding(instance, standing)])
      ]
    }
  }

  /// A clause and the links of its chain that have states.
  private func dutyPlaces(of id: ClauseID) -> [ClausePlace] {
    [ClausePlace(clause: id)]
      + reading.program[id].links.indices.map { ClausePlace(clause: id, link: $0) }
  }

  private func standings(of place: ClausePlace, _ numbers: SharedNumbers) -> Standings {
    var result = Standings()
    let standings = reading.standings(of: place, at: now)
    for instance in sorted(Array(standings.keys), reading.program[place.clause]) {
      let key: Identity =
        numbers == .same ? .words(identity(of: instance)) : .texts(texts(instance))
      result.order.append(key)
      result.found[key] = standings[instance].map { (instance, $0) }
    }
    return result
  }

  /// An instance without what only tells at which moment it was looked at: a standing duty without a
  /// time has one instance per moment.
  private func identity(of instance: ClauseInstance) -> ClauseInstance {
    guard isTimeless(instance.place) else { return instance }
    var instance = instance
    (instance.root, instance.opening, instance.deadline) = (0, 0, 0)
    return instance
  }

  private func isTimeless(_ place: ClausePlace) -> Bool {
    reading.standingCondition(of: place) != nil && reading.window(of: place) == nil
  }

  private func texts(_ instance: ClauseInstance) -> [String] {
    let clause = reading.program[instance.place.clause]
    let binding = zip(clause.instanceVariables, instance.variables).map { variable, word in
      reading.printer.value(word, clause.frame[variable].type, in: .english)
    }
    let same = identity(of: instance)
    return [named(instance.bearer).english] + binding
      + [same.root, same.opening, same.deadline].map { String($0) }
  }

  private func change(
    _ instance: ClauseInstance, from: ClauseStanding?, to: ClauseStanding?
  ) -> DutyChange {
    let place = instance.place
    let clause = reading.program[place.clause]
    let hasDeadline = instance.deadline != .max && !isTimeless(place)
    return DutyChange(
      clause: reading.printer.bilingual { reading.name(of: place, in: $0) },
      agreement: reading.program[clause.agreement].name.english, bearer: named(instance.bearer),
      bindings: bindings(of: instance), deadline: hasDeadline ? instance.deadline : nil,
      from: from?.state, to: to?.state, place: .span(reading.span(of: place)))
  }
}

extension ClauseStanding {
  /// The state as differences name it.
  fileprivate var state: DutyChange.State {
    switch self {
    case .pending: .pending
    case .fulfilled: .fulfilled
    case .violated: .violated
    case .late: .late
    case .repaired: .repaired
    case .unproven: .unproven
    }
  }
}
