import GeredeEngine
import GeredeProgram
import GeredeRules
import GeredeText

extension EvaluatedWorld {
  /// The requirements, rules, clauses and exceptions of a program, and which of them were exercised
  /// at this moment. Those of the standard library are not counted, nor rules from `ruleCount` on: those
  /// are a scenario's own.
  public func coverage(rules ruleCount: Int) -> Coverage {
    Coverage(requirementItems() + ruleItems(ruleCount) + clauseItems() + exceptionItems())
  }

  /// Each clause, then each `otherwise` of its chain.
  private func clauseItems() -> [Coverage.Item] {
    let program = reading.program
    return program.clauses.indices.filter { !isStandard(program.clauses[$0].module) }
      .sorted { program.clauses[$0].span < program.clauses[$1].span }
      .flatMap { index -> [Coverage.Item] in
        let clause = ClauseID(index)
        let whole = ClausePlace(clause: clause)
        let links = program[clause].links.indices.map { ClausePlace(clause: clause, link: $0) }
        return ([whole] + links).map { place in
          Coverage.Item(
            .clause, name: reading.printer.bilingual { reading.name(of: place, in: $0) },
            place: place.link == nil ? program[clause].span : reading.span(of: place),
            isExercised: !isIdle(place) || reading.decidingPlaces.contains(place))
        }
      }
  }

  private func requirementItems() -> [Coverage.Item] {
    let program = reading.program
    return program.requirements.indices.filter { !isStandard(program.requirements[$0].module) }
      .sorted { program.requirements[$0].span < program.requirements[$1].span }
      .map { index in
        let requirement = program.requirements[index]
        return Coverage.Item(
          .requirement, name: Bilingual(en: requirement.name, nl: requirement.name),
          place: requirement.span, isExercised: !reading.counts(of: RequirementID(index)).isIdle)
      }
  }

  private func ruleItems(_ count: Int) -> [Coverage.Item] {
    let program = reading.program
    return program.rules.indices.prefix(count).filter { !isStandard(program.rules[$0].module) }
      .sorted { program.rules[$0].span < program.rules[$1].span }
      .map { index in
        let rule = program.rules[index]
        let head = reading.printer.spaced(program[rule.head].title)
        let name = rule.name ?? head
        let hasFired = reading.lowered.firings[safe: index].map { reading.database.count($0) > 0 }
        return Coverage.Item(
          .rule, name: Bilingual(en: name, nl: name), place: rule.span,
          isExercised: hasFired ?? false)
      }
  }

  private func exceptionItems() -> [Coverage.Item] {
    let program = reading.program
    var items: [Coverage.Item] = []
    for (index, requirement) in program.requirements.enumerated()
    where requirement.unless != nil && !isStandard(requirement.module) {
      let excepted = reading.lowered.requirements[index].excepted
      items.append(
        Coverage.Item(
          .exception, name: FindingMessages.unless(requirement.name), place: requirement.span,
          isExercised: excepted.map { reading.database.count($0) > 0 } ?? false))
    }
    for (index, value) in program.values.enumerated() where !isStandard(value.module) {
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
    for (index, exception) in exceptions.enumerated() {
      let place = path + [index]
      let lowered = reading.lowered.values[id.index]?.exceptions.first { $0.path == place }
      items.append(
        Coverage.Item(
          .exception, name: name, place: exception.span,
          isExercised: lowered.map { reading.database.count($0.applies) > 0 } ?? false))
      collect(exception.inner, place, id, name, into: &items)
    }
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
