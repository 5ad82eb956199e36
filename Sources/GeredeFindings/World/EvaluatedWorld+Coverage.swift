import GeredeEngine
public import GeredeProgram
import GeredeRules
import GeredeText

extension EvaluatedWorld {
  /// The requirements, rules, clauses and exceptions of a program, and which of them were exercised
  /// at this moment.
  ///
  /// - Parameters:
  ///   - ruleCount: rules from here on are a scenario's own, and not counted.
  ///   - scope: whether those of the standard library are counted.
  ///   - expectations: those that look at this moment, after they were judged.
  public func coverage(
    rules ruleCount: Int, _ scope: CoverageScope, _ expectations: [Expectation]
  ) -> Coverage {
    let denied = denied(in: expectations)
    return Coverage(
      requirementItems(scope) + ruleItems(ruleCount, scope, denied) + clauseItems(scope, denied)
        + exceptionItems(scope))
  }

  /// Whether what stands in a module is counted.
  private func isCounted(_ module: ModuleID, _ scope: CoverageScope) -> Bool {
    scope == .withLibrary || !isStandard(module)
  }

  /// The relations of sentences without variables that expectations name and that do not hold, and
  /// the events of acts that were not permitted.
  private func denied(in expectations: [Expectation]) -> Set<RelationID> {
    var denied: Set<RelationID> = []
    for expectation in expectations {
      switch expectation.form {
      case .condition(let id):
        var walk = Evaluator(
          reading: reading, frame: expectation.frame, moment: now, fuel: Self.explanationFuel)
        collect(id, &walk, &denied)
      case .decision(.permit, _), .outcome, .finding: break
      case .decision(_, let action): denied.insert(action.event)
      }
    }
    return denied
  }

  private func collect(
    _ id: ConditionID, _ walk: inout Evaluator, _ denied: inout Set<RelationID>
  ) {
    switch reading.program[id].form {
    case .and(let parts), .or(let parts): for part in parts { collect(part, &walk, &denied) }
    case .not(let inner): collect(inner, &walk, &denied)
    case .relation(let relation, _, _):
      if walk.isClosed(id), walk.closedTruth(of: id, negative: false) == .no {
        denied.insert(relation)
      }
    default: break
    }
  }

  /// Each clause, then each `otherwise` of its chain.
  private func clauseItems(_ scope: CoverageScope, _ denied: Set<RelationID>) -> [Coverage.Item] {
    let program = reading.program
    return program.clauses.indices.filter { isCounted(program.clauses[$0].module, scope) }
      .sorted { program.clauses[$0].span < program.clauses[$1].span }
      .flatMap { index -> [Coverage.Item] in
        let clause = ClauseID(index)
        let whole = ClausePlace(clause: clause)
        let links = program[clause].links.indices.map { ClausePlace(clause: clause, link: $0) }
        return ([whole] + links).map { place in
          let isExercised = !isIdle(place) || reading.decidingPlaces.contains(place)
          return Coverage.Item(
            .clause, name: reading.printer.bilingual { reading.name(of: place, in: $0) },
            place: place.link == nil ? program[clause].span : reading.span(of: place),
            isExercised: isExercised, sides: sides(of: place, isExercised, denied))
        }
      }
  }

  private func sides(
    of place: ClausePlace, _ isExercised: Bool, _ denied: Set<RelationID>
  ) -> Coverage.Sides {
    let clause = reading.program[place.clause]
    if let duty = reading.duty(place), !duty.states.isEmpty {
      let isPerformed = !reading.instances(of: place, in: .fulfilled, at: now).isEmpty
      let isViolated = !reading.instances(of: place, in: .violated, at: now).isEmpty
      // Nobody performs a prohibition: it is heeded where it kept an act from being permitted.
      let isHeeded = reading.decidingPlaces.contains(place)
      return Coverage.Sides(holds: isPerformed || isHeeded, fails: isViolated)
    }
    let denies: Bool
    if let link = place.link {
      denies = denied.contains(clause.links[link].action.event)
    } else if case .provision(let head, _, _) = clause.form {
      denies = denied.contains(head)
    } else {
      denies = clause.form.action.map { denied.contains($0.event) } ?? false
    }
    return Coverage.Sides(holds: isExercised, fails: denies)
  }

  private func requirementItems(_ scope: CoverageScope) -> [Coverage.Item] {
    let program = reading.program
    return program.requirements.indices.filter { isCounted(program.requirements[$0].module, scope) }
      .sorted { program.requirements[$0].span < program.requirements[$1].span }
      .map { index in
        let requirement = program.requirements[index]
        let counts = reading.counts(of: RequirementID(index))
        return Coverage.Item(
          .requirement, name: requirement.name.both,
          place: requirement.span, isExercised: !counts.isIdle,
          sides: Coverage.Sides(holds: counts.met > 0, fails: counts.breached > 0))
      }
  }

  private func ruleItems(
    _ count: Int, _ scope: CoverageScope, _ denied: Set<RelationID>
  ) -> [Coverage.Item] {
    let program = reading.program
    return program.rules.indices.prefix(count)
      .filter { isCounted(program.rules[$0].module, scope) }
      .sorted { program.rules[$0].span < program.rules[$1].span }
      .map { index in
        let rule = program.rules[index]
        let head = reading.printer.spaced(program[rule.head].title)
        let name = rule.name ?? head
        let hasFired =
          reading.lowered.firings[safe: index].map { reading.database.count($0) > 0 } ?? false
        return Coverage.Item(
          .rule, name: Bilingual(en: name, nl: name), place: rule.span, isExercised: hasFired,
          sides: Coverage.Sides(holds: hasFired, fails: denied.contains(rule.head)))
      }
  }

  private func exceptionItems(_ scope: CoverageScope) -> [Coverage.Item] {
    let program = reading.program
    var items: [Coverage.Item] = []
    for (index, requirement) in program.requirements.enumerated()
    where requirement.unless != nil && isCounted(requirement.module, scope) {
      let counts = reading.counts(of: RequirementID(index))
      items.append(
        Coverage.Item(
          .exception, name: FindingMessages.unless(requirement.name), place: requirement.span,
          isExercised: counts.excepted > 0,
          sides: Coverage.Sides(
            holds: counts.excepted > 0, fails: counts.met + counts.breached > 0)))
    }
    for (index, value) in program.values.enumerated() where isCounted(value.module, scope) {
      // A value that is put in place where it is called has no relations to look at.
      guard let definition = value.definition, value.parameters.allSatisfy({ $0.type.isFinite })
      else { continue }
      let name = reading.printer.bilingual { value.name.text(in: $0) }
      collect(definition.exceptions, [], ValueID(index), name, into: &items)
    }
    return items.sorted { $0.place < $1.place }
  }

  private func collect(
    _ exceptions: [ValueException], _ path: [Int], _ id: ValueID, _ name: Bilingual,
    into items: inout [Coverage.Item]
  ) {
    let found = reading.lowered.values[id.index]
    let results = found.map { reading.database.count($0.relation) } ?? 0
    for (index, exception) in exceptions.enumerated() {
      let place = path + [index]
      let lowered = found?.exceptions.first { $0.path == place }
      let applied = lowered.map { reading.database.count($0.applies) } ?? 0
      items.append(
        Coverage.Item(
          .exception, name: name, place: exception.span, isExercised: applied > 0,
          sides: Coverage.Sides(holds: applied > 0, fails: results > applied)))
      collect(exception.inner, place, id, name, into: &items)
    }
  }
}

extension Coverage.Sides {
  /// The sides of which something is true.
  fileprivate init(holds: Bool, fails: Bool) {
    self = []
    if holds { insert(.holds) }
    if fails { insert(.fails) }
  }
}

extension ValueType {
  /// Whether all values of the type are known: those of kinds, enums and Bool.
  fileprivate var isFinite: Bool {
    switch self {
    case .bool, .enumeration, .kind: true
    default: false
    }
  }
}
