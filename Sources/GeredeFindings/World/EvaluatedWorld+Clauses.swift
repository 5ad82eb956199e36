import GeredeEngine
import GeredeProgram
import GeredeRules
import GeredeText

/// What clauses come to: a finding for each instance that is violated, late, repaired or unproven,
/// and how many instances are in each state.
extension EvaluatedWorld {
  /// What was found about a clause.
  struct ClauseOutcomes {
    var groups: [FindingGroup] = []
    var unlisted = 0
    /// The clause, then the duties of its `otherwise`.
    var summaries: [ClauseSummary] = []
  }

  func outcomes(
    of id: ClauseID, _ listing: Listing, _ budget: inout ListingBudget
  ) -> ClauseOutcomes {
    var result = ClauseOutcomes()
    let clause = reading.program[id]
    var places = [ClausePlace(clause: id)]
    for (index, link) in clause.links.enumerated() where link.modality == .must {
      places.append(ClausePlace(clause: id, link: index))
    }
    var left = listing.perRequirement ?? .max
    for place in places {
      let standings = reading.standings(of: place, at: now)
      result.summaries.append(summary(of: place, standings))
      var findings: [Finding] = []
      for standing in [ClauseStanding.violated, .unproven, .late, .repaired] {
        let found = sorted(standings.filter { $0.value == standing }.map(\.key), clause)
        var listed = 0
        for instance in found.prefix(left) {
          guard budget.take(at: .span(reading.span(of: place))) else { break }
          findings.append(finding(instance, standing))
          listed += 1
        }
        result.unlisted += found.count - listed
        left = max(0, left - listed)
      }
      guard !findings.isEmpty else { continue }
      result.groups.append(
        FindingGroup(place: .span(reading.span(of: place)), findings: findings))
    }
    return result
  }

  /// Instances by binding, then by who is bound, then by time.
  func sorted(_ instances: [ClauseInstance], _ clause: Clause) -> [ClauseInstance] {
    guard instances.count > 1 else { return instances }
    let types = clause.instanceVariables.map { clause.frame[$0].type }
    let keyed = instances.map { instance -> (key: [Word], instance: ClauseInstance) in
      let binding = zip(instance.variables, types).map { reading.order($0, $1) }
      let rest = [
        reading.entityRank(instance.bearer), instance.opening, instance.deadline, instance.root,
      ]
      return (binding + rest, instance)
    }
    return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.instance)
  }

  private func summary(
    of place: ClausePlace, _ standings: [ClauseInstance: ClauseStanding]
  ) -> ClauseSummary {
    let clause = reading.program[place.clause]
    var summary = ClauseSummary(
      name: reading.name(of: place, in: .english),
      agreement: reading.program[clause.agreement].name.english,
      shownName: reading.shownName(of: place),
      form: place.link == nil ? clause.form.summary : .duty,
      place: .span(reading.span(of: place)))
    for standing in standings.values {
      switch standing {
      case .pending: summary.pending += 1
      case .fulfilled: summary.fulfilled += 1
      case .violated: summary.violated += 1
      case .late: summary.late += 1
      case .repaired: summary.repaired += 1
      case .unproven: summary.unproven += 1
      }
    }
    if place.link == nil {
      let lowered = reading.lowered.clauses[safe: place.clause.index]
      summary.lapsed = lowered?.lapsed.map { reading.database.count($0) } ?? 0
      summary.isIdle = summary.count + summary.lapsed == 0 && isIdle(place)
    }
    return summary
  }

  /// Whether a clause or link has no instance, and bore on no act.
  func isIdle(_ place: ClausePlace) -> Bool {
    guard let lowered = reading.lowered.clauses[safe: place.clause.index] else { return true }
    var relations: [KernelRelationID] = []
    if place.link == nil { relations += [lowered.firing, lowered.lapsed].compactMap { $0 } }
    if let duty = reading.duty(place) {
      relations.append(duty.instances)
      if let unproven = duty.states[.unproven] { relations.append(unproven) }
    }
    return relations.allSatisfy { reading.database.count($0) == 0 }
  }

  // MARK: - One finding

  /// What is told of an instance that is violated, late, repaired or unproven.
  func finding(_ instance: ClauseInstance, _ standing: ClauseStanding) -> Finding {
    let clause = reading.program[instance.place.clause]
    let name = reading.printer.bilingual { reading.name(of: instance.place, in: $0) }
    let party = named(instance.bearer)
    var explanation = Explanation(reading: reading)
    let help = explain(instance, standing, &explanation)
    var severity = Severity.error
    var finding: (code: Int, outcome: FindingOutcome, text: Bilingual)
    switch standing {
    case .late:
      finding = (code: 1010, outcome: .late, text: FindingMessages.late(name, party))
      severity = .warning
    case .repaired:
      finding = (code: 1011, outcome: .repaired, text: FindingMessages.repaired(name, party))
      severity = .warning
    case .unproven:
      finding = (
        code: 1012, outcome: .unproven, text: FindingMessages.unproven(name, by: party)
      )
    case .violated, .pending, .fulfilled:
      finding = (code: 1004, outcome: .violated, text: FindingMessages.violated(name, party))
    }
    let agreement = reading.program[clause.agreement].name.english
    return Finding(
      code: finding.code, severity: severity, outcome: finding.outcome,
      subject: FindingSubject(
        .clause, "\(agreement).\(reading.name(of: instance.place, in: .english))"),
      bindings: bindings(of: instance), detail: detail(of: instance, standing),
      text: finding.text, because: explanation.reasons,
      source: clause.because.map { Bilingual(en: $0, nl: $0) },
      place: .span(reading.span(of: instance.place)), help: help)
  }

  /// The binding of an instance: what its variables stand for.
  func bindings(of instance: ClauseInstance) -> [Finding.Binding] {
    let clause = reading.program[instance.place.clause]
    return zip(clause.instanceVariables, instance.variables).map { variable, word in
      let declared = clause.frame[variable]
      return Finding.Binding(declared.name, reading.names.shown(word, declared.type))
    }
  }

  func detail(of instance: ClauseInstance, _ standing: ClauseStanding) -> Bilingual? {
    let isAct = reading.action(of: instance.place) != nil
    let isForbidden = reading.isForbidden(instance.place)
    let due = instance.deadline == .max || isForbidden ? nil : shownMoment(instance.deadline)
    switch standing {
    case .violated:
      guard let due, reading.window(of: instance.place) != nil || isAct else { return nil }
      return isAct ? FindingMessages.notDone(due: due) : FindingMessages.asOf(due)
    case .late:
      guard let due, let done = reading.firstInstant(of: instance, in: .late) else { return nil }
      return FindingMessages.done(shownMoment(done), due: due)
    case .repaired:
      guard let repaired = reading.firstInstant(of: instance, in: .repaired) else { return nil }
      return FindingMessages.repaired(shownMoment(repaired), due: due)
    case .unproven, .pending, .fulfilled: return nil
    }
  }

  // MARK: - Because

  /// Adds why an instance is as it is, and gives what would help.
  private func explain(
    _ instance: ClauseInstance, _ standing: ClauseStanding, _ explanation: inout Explanation
  ) -> [Bilingual] {
    let place = instance.place
    if standing == .unproven {
      explainDoubt(instance, &explanation)
      return help(for: explanation, at: .span(reading.span(of: place)))
    }
    if place.link != nil { explainFailure(before: place, &explanation) }
    if reading.isForbidden(place) { explainActs(of: instance, &explanation) }
    explainGuard(of: instance, &explanation)
    if let condition = reading.standingCondition(of: place) {
      let moment = reading.window(of: place) == nil ? now : instance.deadline
      var walk = reading.walk(instance, at: moment, fuel: Self.explanationFuel)
      explanation.explain(condition, .no, &walk, .init())
      let file = language(of: .span(reading.span(of: place)))
      return remedy(condition, &walk).map { [FindingMessages.fulfilledIf($0.text(in: file))] } ?? []
    }
    guard standing == .violated, !reading.isForbidden(place) else { return [] }
    return proposedAct(of: instance).map { [FindingMessages.stateAct($0)] } ?? []
  }

  /// The facts for which the guard of a clause held when the instance opened.
  func explainGuard(of instance: ClauseInstance, _ explanation: inout Explanation) {
    let clause = reading.program[instance.place.clause]
    var walk = reading.walk(instance, at: guardMoment(of: instance), fuel: Self.explanationFuel)
    if let condition = clause.condition {
      explanation.explain(condition, .yes, &walk, .init(depth: 1))
    }
    // What is unknown excuses nobody; but whoever gives it may be excused.
    if let unless = clause.unless, walk.truth(of: unless, negative: false) == .unknown {
      explanation.explain(unless, .unknown, &walk, .init(depth: 1))
    }
  }

  /// The moment at which the guard of a clause spoke: when the instance opened.
  func guardMoment(of instance: ClauseInstance) -> Word {
    let clause = reading.program[instance.place.clause]
    if reading.standingCondition(of: instance.place) != nil, clause.window == nil { return now }
    return instance.root
  }

  /// The clause or link whose violation opens a link.
  func place(before place: ClausePlace) -> ClausePlace {
    let clause = reading.program[place.clause]
    let links = clause.links.indices.prefix(place.link ?? 0).filter {
      clause.links[$0].modality == .must
    }
    return ClausePlace(clause: place.clause, link: links.last)
  }

  /// A link opens because what stands before it was violated.
  private func explainFailure(before place: ClausePlace, _ explanation: inout Explanation) {
    let failed = self.place(before: place)
    let text = reading.printer.bilingual { language in
      let name = reading.name(of: failed, in: language)
      return language == .english ? "\(name) is violated" : "\(name) is geschonden"
    }
    explanation.grounds.add(.text(text, .holds, .span(reading.span(of: failed))))
  }

  /// The acts by which a prohibition is violated.
  func explainActs(of instance: ClauseInstance, _ explanation: inout Explanation) {
    guard let action = reading.action(of: instance.place) else { return }
    var walk = reading.walk(instance, at: instance.opening, fuel: Self.explanationFuel)
    let pattern = [nil] + slots(of: action, &walk).dropFirst()
    for row in reading.acts(action.event, matching: pattern + [instance.opening]) {
      let isOwn = row[0] == instance.bearer
      guard isOwn || reading.actsFor(row[0], instance.bearer, at: instance.opening) else {
        continue
      }
      explanation.grounds.add(.holds(action.event, row, by: nil, at: instance.opening))
      if !isOwn, let actsFor = reading.program.builtins.actsFor {
        let sentence = [row[0], instance.bearer]
        explanation.grounds.add(.holds(actsFor, sentence, by: nil, at: instance.opening))
      }
    }
  }

  /// What makes an instance unproven: its guard, its opening, its deadline, its condition, or whether
  /// the agreement binds.
  func explainDoubt(_ instance: ClauseInstance, _ explanation: inout Explanation) {
    let clause = reading.program[instance.place.clause]
    let opening = instance.opening == .min ? now : instance.opening
    var walk = reading.walk(instance, at: opening, fuel: Self.explanationFuel)
    if let condition = clause.condition, walk.truth(of: condition, negative: false) == .unknown {
      explanation.explain(condition, .unknown, &walk, .init())
      if explanation.grounds.given > 0 { return }
    }
    let window = reading.window(of: instance.place)
    for time in [window?.opening].compactMap({ $0 }) + (window?.deadlines ?? [])
    where walk.isClosed(time) && walk.value(of: time) == nil {
      explanation.explainValue(time, .unknown, &walk, .init(depth: 1))
    }
    if explanation.grounds.given > 0 { return }
    if let condition = reading.standingCondition(of: instance.place) {
      walk.moment = clause.window == nil ? now : min(instance.deadline, now)
      if walk.truth(of: condition, negative: false) == .unknown {
        explanation.explain(condition, .unknown, &walk, .init())
        if explanation.grounds.given > 0 { return }
      }
    }
    let agreement = named(Word(reading.program[clause.agreement].entity.index))
    let text = Bilingual(
      en: "it cannot be told whether \(agreement.english) binds \(named(instance.bearer).english)",
      nl: "niet te zeggen of \(agreement.dutch) geldt voor \(named(instance.bearer).dutch)")
    explanation.grounds.add(
      .text(text, .missing, .span(reading.program[clause.agreement].span)))
  }

  /// The act that an instance asks for, as a file states it.
  private func proposedAct(of instance: ClauseInstance) -> String? {
    guard let action = reading.action(of: instance.place) else { return nil }
    var walk = reading.walk(instance, at: instance.opening, fuel: Self.explanationFuel)
    var words = slots(of: action, &walk)
    words[0] = instance.bearer
    let file = language(of: .span(reading.span(of: instance.place)))
    let at = file == .english ? "at" : "op"
    let latest = min(instance.deadline, now)
    let instant = reading.printer.written.value(latest, .instant, in: file)
    return reading.printer.written.sentence(action.event, words, in: file) + " \(at) \(instant)."
  }

  /// The words of an action's slots for what a walk has bound; nil for what is open.
  func slots(of action: ClauseAction, _ walk: inout Evaluator) -> [Word?] {
    action.arguments.map { argument in
      guard case .expression(let id) = argument, walk.isClosed(id) else { return nil }
      return walk.value(of: id)
    }
  }
}

extension ClauseForm {
  /// The form as summaries name it.
  var summary: ClauseSummary.Form {
    switch self {
    case .provision: .provision
    case .standingDuty: .standingDuty
    case .duty: .duty
    case .prohibition: .prohibition
    case .permission: .permission
    case .power: .power
    }
  }
}

extension Reading {
  /// Whether a place is a prohibition itself; its links are not.
  func isForbidden(_ place: ClausePlace) -> Bool {
    if place.link == nil, case .prohibition = program[place.clause].form { true } else { false }
  }

  /// What a standing duty or the `under` of a provision asks; nil for other forms and for links.
  func standingCondition(of place: ClausePlace) -> ConditionID? {
    guard place.link == nil else { return nil }
    switch program[place.clause].form {
    case .standingDuty(_, let condition): return condition
    case .provision(_, _, let under): return under
    default: return nil
    }
  }

  /// The acts of an event as they were done, with or without the power that they need: the slots and
  /// the instant.
  func acts(_ event: RelationID, matching pattern: [Word?]) -> [[Word]] {
    guard let relation = actInputs[event] else { return [] }
    return database.rows(of: relation, matching: pattern).map { database.row(relation, $0) }
  }

  /// Whether one party certainly acts for another.
  func actsFor(_ agent: Word, _ principal: Word, at moment: Word) -> Bool {
    guard let relation = program.builtins.actsFor else { return false }
    return truth(of: relation, [agent, principal], at: moment) == .yes
  }
}
