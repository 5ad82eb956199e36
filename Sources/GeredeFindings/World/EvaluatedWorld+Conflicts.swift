import GeredeProgram
import GeredeText

/// GR1014: clauses that demand or allow, and forbid, one act of one party at one moment.
extension EvaluatedWorld {
  /// Two clauses that contradict each other for a party.
  private struct Pair: Hashable {
    var forbidding: ClausePlace
    var allowing: ClausePlace
    var bearer: Word
  }

  /// Conflicts over acts that were done and over duties that are open: one finding for each pair of
  /// clauses and party.
  func clauseConflicts() -> [FindingGroup] {
    var found: [Pair: Finding] = [:]
    for (index, clause) in reading.program.clauses.enumerated() {
      guard case .prohibition = clause.form else { continue }
      let place = ClausePlace(clause: ClauseID(index))
      collectConflicts(overActs: place, &found)
    }
    for (index, clause) in reading.program.clauses.enumerated() {
      guard case .duty(let action) = clause.form,
        !clauseIndex.events[action.event.index].prohibitions.isEmpty
      else { continue }
      collectConflicts(overDuty: ClausePlace(clause: ClauseID(index)), action, &found)
    }
    let findings = found.sorted { a, b in
      let left = (a.key.forbidding.clause.index, a.key.allowing.clause.index)
      let right = (b.key.forbidding.clause.index, b.key.allowing.clause.index)
      return left == right
        ? reading.entityRank(a.key.bearer) < reading.entityRank(b.key.bearer) : left < right
    }
    return findings.map { FindingGroup(place: $0.value.place, findings: [$0.value]) }
  }

  /// Acts that violate a prohibition while something else allows them.
  private func collectConflicts(
    overActs place: ClausePlace, _ found: inout [Pair: Finding]
  ) {
    guard let action = reading.action(of: place) else { return }
    let entries = clauseIndex.events[action.event.index]
    guard !entries.allowances.isEmpty || !entries.duties.isEmpty || !entries.links.isEmpty else {
      return
    }
    for instance in reading.instances(of: place, in: .violated, at: now) {
      var walk = reading.walk(instance, at: instance.opening, fuel: Decider.fuel)
      let pattern = [nil] + slots(of: action, &walk).dropFirst() + [instance.opening]
      let decider = Decider(reading, clauseIndex, at: instance.opening)
      for row in reading.acts(action.event, matching: pattern) {
        let act = ProposedAct(event: action.event, slots: Array(row.dropLast()))
        let bearings = decider.bearings(on: act)
        guard let forbidding = bearings.prohibitions.first(where: { $0.entry.place == place })
        else { continue }
        for allowing in bearings.allowances + bearings.duties
        where allowing.bearer == instance.bearer {
          add(forbidding, allowing, act, row.last ?? now, &found)
        }
      }
    }
  }

  /// Open duties to do what a prohibition forbade when they opened.
  private func collectConflicts(
    overDuty place: ClausePlace, _ action: ClauseAction, _ found: inout [Pair: Finding]
  ) {
    guard let entry = clauseIndex.entries[place.clause] else { return }
    for instance in reading.instances(of: place, in: .open, at: now) {
      var walk = reading.walk(instance, at: instance.opening, fuel: Decider.fuel)
      var words = slots(of: action, &walk)
      words[0] = instance.bearer
      // What the duty leaves open may be done in a way that nothing forbids.
      let known = words.compactMap { $0 }
      guard known.count == words.count else { continue }
      let act = ProposedAct(event: action.event, slots: known)
      let decider = Decider(reading, clauseIndex, at: instance.opening)
      for forbidding in decider.bearings(on: act).prohibitions
      where forbidding.bearer == instance.bearer && forbidding.application > .doubtful {
        guard !decider.isSetAside(entry, for: act, instance.bearer, walk) else { continue }
        let duty = Decider.Bearing(
          entry: entry, bearer: instance.bearer, application: .certain, walk: walk,
          instance: instance)
        add(forbidding, duty, act, instance.opening, &found)
      }
    }
  }

  private func add(
    _ forbidding: Decider.Bearing, _ allowing: Decider.Bearing, _ act: ProposedAct,
    _ moment: Word, _ found: inout [Pair: Finding]
  ) {
    let pair = Pair(
      forbidding: forbidding.entry.place, allowing: allowing.entry.place,
      bearer: forbidding.bearer)
    guard found[pair] == nil else { return }
    let names = [forbidding, allowing].map { bearing in
      reading.printer.bilingual { reading.name(of: bearing.entry.place, in: $0) }
    }
    var explanation = Explanation(reading: reading)
    let decider = Decider(reading, clauseIndex, at: moment)
    for bearing in [forbidding, allowing] { decider.explain(bearing, on: act, &explanation) }
    let place = Place.span(reading.span(of: forbidding.entry.place))
    let action = reading.printer.bilingual { language in
      let text = reading.printer.action(act.event, act.slots.map { $0 }, in: language)
      let on = language == .english ? "on" : "op"
      return "\(text) \(on) \(reading.printer.moment(moment, in: language))"
    }
    found[pair] = Finding(
      code: 1014, severity: .error, outcome: .conflict,
      subject: FindingSubject(
        .clause, "\(forbidding.entry.shown.agreement).\(forbidding.entry.shown.name)"),
      detail: action,
      text: FindingMessages.conflict(names[0], names[1], named(forbidding.bearer)),
      because: explanation.reasons, place: place,
      help: [FindingMessages.conflictHelp(names[0], names[1], in: language(of: place))])
  }
}
