import GeredeEngine
import GeredeProgram
import GeredeRules
import GeredeText

extension EvaluatedWorld {
  /// The findings of a requirement's breached and unproven bindings.
  func outcomes(
    of id: RequirementID, _ listing: Listing, _ budget: inout ListingBudget
  ) -> (groups: [FindingGroup], unlisted: Int) {
    let requirement = reading.program[id]
    let found = reading.lowered.requirements[id.index]
    let place = Place.span(requirement.conditionSpan)
    let most = listing.perRequirement ?? .max
    var findings: [Finding] = []
    var count = reading.database.count(found.breached)
    for row in rows(of: found.breached, requirement, found.binders, &budget) {
      guard findings.count < most, budget.take(at: place) else { break }
      findings.append(
        breach(requirement, found.binders, reading.database.row(found.breached, row)))
    }
    // What only the silence of a relation leaves open is one finding, at that relation.
    if found.unfilled.isEmpty {
      count += reading.database.count(found.unproven)
      for row in rows(of: found.unproven, requirement, found.binders, &budget) {
        guard findings.count < most, budget.take(at: place) else { break }
        findings.append(
          doubt(requirement, found.binders, reading.database.row(found.unproven, row)))
      }
    }
    let group = FindingGroup(place: place, findings: findings)
    return (findings.isEmpty ? [] : [group], count - findings.count)
  }

  /// The bindings for which the exception of a requirement applies, and what makes it apply.
  func exceptions(
    to id: RequirementID, _ listing: Listing, _ budget: inout ListingBudget
  ) -> [ExceptedBinding] {
    let requirement = reading.program[id]
    let found = reading.lowered.requirements[id.index]
    guard let excepted = found.excepted, let unless = requirement.unless else { return [] }
    let limit = min(listing.perRequirement ?? .max, Self.listedExceptions)
    return rows(of: excepted, requirement, found.binders, &budget).prefix(limit).map { number in
      let row = reading.database.row(excepted, number)
      var walk = walk(requirement.frame, found.binders, row)
      var explanation = Explanation(reading: reading)
      explanation.explain(unless, .yes, &walk, Explanation.Standing())
      return ExceptedBinding(
        requirement: requirement.name.both, bindings: shown(found.binders, row, of: requirement),
        because: explanation.reasons, source: requirement.unlessBecause?.both,
        place: .span(reading.program[unless].span))
    }
  }

  /// Exceptions listed of one requirement.
  private static let listedExceptions = 100

  /// The numbers of the rows of an outcome, sorted by their binding; none where nothing may be listed.
  ///
  /// - Complexity: O(rows · log rows) time, 8 bytes a column and row; of more than `sortedRows` the first
  ///   are taken as they were derived, so that the memory stays in bounds.
  private func rows(
    of relation: KernelRelationID, _ requirement: Requirement, _ binders: [VariableID],
    _ budget: inout ListingBudget
  ) -> [Int] {
    let count = reading.database.count(relation)
    let place = Place.span(requirement.conditionSpan)
    guard count > 0, budget.left > 0, !budget.isStopped(at: place) else { return [] }
    guard count <= Self.sortedRows else { return Array(0..<min(budget.left, Self.sortedRows)) }
    let types = binders.map { requirement.frame[$0].type }
    let keys = types.indices.map { column in
      reading.database.words(ofColumn: column, of: relation).map {
        reading.order($0, types[column])
      }
    }
    var compared = 0
    // Nothing is listed after a stop, so an order that is cut short does no harm.
    let order = try? (0..<count).sorted { (a, b) throws(ListingStopped) in
      compared += 1
      if compared & 0xfff == 0, budget.isStopped(at: place) { throw ListingStopped() }
      for column in keys where column[a] != column[b] { return column[a] < column[b] }
      return a < b
    }
    return order ?? []
  }

  /// Thrown out of a sort that is not needed any more.
  private struct ListingStopped: Error {}

  /// Rows of one outcome that are sorted before they are listed.
  private static let sortedRows = 2_000_000

  /// All rows of a relation.
  func rows(of relation: KernelRelationID) -> [[Word]] {
    reading.rows(of: relation)
  }

  /// Rows in the order in which they are listed.
  func sorted(_ rows: [[Word]], by types: [ValueType]) -> [[Word]] {
    guard rows.count > 1 else { return rows }
    let keyed = rows.map { row in
      (key: zip(row, types).map { reading.order($0, $1) }, row: row)
    }
    return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.row)
  }

  func breach(
    _ requirement: Requirement, _ binders: [VariableID], _ row: [Word]
  ) -> Finding {
    var walk = walk(requirement.frame, binders, row)
    var explanation = Explanation(reading: reading)
    if let scope = requirement.scope { explain(scope, of: requirement, &explanation, &walk) }
    explanation.explain(requirement.condition, .no, &walk, Explanation.Standing())
    let help =
      remedy(requirement.condition, &walk).map {
        [FindingMessages.metIf($0.text(in: language(of: .span(requirement.span))))]
      } ?? self.help(for: explanation, at: .span(requirement.span))
    return finding(
      1001, requirement, .breached, walk, binders, row,
      text: FindingMessages.breached(requirement.name, binding(walk, binders)),
      explanation, help)
  }

  func doubt(
    _ requirement: Requirement, _ binders: [VariableID], _ row: [Word]
  ) -> Finding {
    var walk = walk(requirement.frame, binders, row)
    var explanation = Explanation(reading: reading)
    let standing = Explanation.Standing()
    let binding = binding(walk, binders)
    if let scope = requirement.scope, walk.truth(of: scope, negative: false) == .unknown {
      explanation.explain(scope, .unknown, &walk, standing)
      return finding(
        1003, requirement, .unproven, walk, binders, row,
        text: FindingMessages.unprovenScope(requirement.name, binding), explanation,
        help(for: explanation, at: .span(requirement.span)))
    }
    explanation.explain(requirement.condition, .unknown, &walk, standing)
    return finding(
      1002, requirement, .unproven, walk, binders, row,
      text: FindingMessages.unproven(requirement.name, binding), explanation,
      help(for: explanation, at: .span(requirement.span)))
  }

  /// What makes a requirement apply, where that says more than the binding itself: facts of its
  /// `where`.
  private func explain(
    _ scope: ConditionID, of requirement: Requirement, _ explanation: inout Explanation,
    _ walk: inout Evaluator
  ) {
    explanation.explain(scope, .yes, &walk, Explanation.Standing(negative: false, depth: 1))
  }

  /// A walk with the binders bound to a row.
  func walk(_ frame: Frame, _ binders: [VariableID], _ row: [Word]) -> Evaluator {
    var walk = Evaluator(
      reading: reading, frame: frame, moment: now, fuel: EvaluatedWorld.explanationFuel)
    for (variable, word) in zip(binders, row) { walk.bind(variable, .word(word)) }
    return walk
  }

  /// `T1`, `T1, Rotterdam`; nil without binders.
  private func binding(_ walk: Evaluator, _ binders: [VariableID]) -> Bilingual? {
    guard !binders.isEmpty else { return nil }
    return reading.printer.bilingual { language in
      binders.map { variable in
        walk.word(of: variable).map {
          reading.printer.value($0, walk.frame[variable].type, in: language)
        } ?? "?"
      }.joined(separator: ", ")
    }
  }

  /// The first values to give for what cannot be told.
  func help(for explanation: Explanation, at place: Place) -> [Bilingual] {
    let file = language(of: place)
    for case .missing(let value, let words, let moment) in explanation.grounds.listed
    where reading.program[value].definition == nil
      && !reading.hasConflict(value, words, at: moment)
    {
      return [FindingMessages.giveValue(reading.printer.written.call(value, words, in: file))]
    }
    return []
  }

  private func finding(
    _ code: Int, _ requirement: Requirement, _ outcome: FindingOutcome, _ walk: Evaluator,
    _ binders: [VariableID], _ row: [Word], text: Bilingual, _ explanation: Explanation,
    _ help: [Bilingual]
  ) -> Finding {
    Finding(
      code: code, severity: requirement.severity, outcome: outcome,
      subject: FindingSubject(.requirement, requirement.name.english),
      bindings: shown(binders, row, of: requirement), text: text,
      because: explanation.reasons, source: requirement.because?.both,
      place: .span(requirement.conditionSpan), help: help)
  }

  /// The variables of a requirement with what they stand for.
  private func shown(
    _ binders: [VariableID], _ row: [Word], of requirement: Requirement
  ) -> [Finding.Binding] {
    zip(binders, row).map { variable, word in
      let declared = requirement.frame[variable]
      return Finding.Binding(declared.name, reading.names.shown(word, declared.type))
    }
  }
}
