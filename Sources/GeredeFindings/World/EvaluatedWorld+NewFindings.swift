import GeredeEngine
import GeredeProgram
import GeredeRules
import GeredeText

/// Findings that came or went between two worlds, of which one went on where the other was. Only these
/// are explained, which takes most of the time of a check.
extension EvaluatedWorld {
  /// Fills in the duties and the findings of a difference.
  func compareFindings(with earlier: EvaluatedWorld, _ result: inout Difference) {
    let duties = compareDuties(with: earlier, .same)
    result.duties = duties.changes
    var appeared = duties.appeared
    var went = duties.went
    for index in reading.program.requirements.indices {
      let id = RequirementID(index)
      appeared += newOutcomes(of: id, since: earlier)
      went += earlier.newOutcomes(of: id, since: self)
    }
    result.appeared = EvaluatedWorld.sorted(appeared)
    result.went = EvaluatedWorld.sorted(went)
    let found = EvaluatedWorld.sorted(furtherFindings())
    let before = EvaluatedWorld.sorted(earlier.furtherFindings())
    result.appeared += found.without(before)
    result.went += before.without(found)
  }

  private static func sorted(_ groups: [FindingGroup]) -> [Finding] {
    groups.sorted { $0.place.precedes($1.place) }.flatMap(\.findings)
  }

  /// The findings of a requirement that another world does not have.
  private func newOutcomes(of id: RequirementID, since other: EvaluatedWorld) -> [FindingGroup] {
    guard let found = reading.lowered.requirements[safe: id.index],
      let known = other.reading.lowered.requirements[safe: id.index]
    else { return [] }
    let requirement = reading.program[id]
    let types = found.binders.map { requirement.frame[$0].type }
    var findings: [Finding] = []
    if !reading.database.shares(found.breached, with: other.reading.database, known.breached) {
      let rows = Set(rows(of: found.breached)).subtracting(other.rows(of: known.breached))
      for row in sorted(Array(rows), by: types) {
        findings.append(breach(requirement, found.binders, row))
      }
    }
    // What only the silence of a relation leaves open is one finding, at that relation.
    if found.unfilled.isEmpty {
      let others = known.unfilled.isEmpty ? other.rows(of: known.unproven) : []
      let rows = Set(rows(of: found.unproven)).subtracting(others)
      for row in sorted(Array(rows), by: types) {
        findings.append(doubt(requirement, found.binders, row))
      }
    }
    guard !findings.isEmpty else { return [] }
    return [FindingGroup(place: .span(requirement.conditionSpan), findings: findings)]
  }
}
