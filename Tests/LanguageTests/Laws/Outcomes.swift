import Gerede
import GeredeText

/// What a check came to, whatever places, order and reasons it tells: two programs that mean the same
/// have equal outcomes.
struct Outcomes: Hashable, CustomStringConvertible {
  /// Counts of requirements and clauses by their names.
  var counts: [String: [Int]] = [:]
  /// What findings are about.
  var findings: Set<String> = []
  /// Whether agreements are in force, and for whom.
  var agreements: [String: String] = [:]

  init(_ result: CheckResult) {
    for requirement in result.requirements {
      counts[requirement.name] = [
        requirement.met, requirement.breached, requirement.unproven, requirement.excepted,
      ]
    }
    for clause in result.clauses {
      counts["\(clause.agreement).\(clause.name)"] = [
        clause.fulfilled, clause.pending, clause.violated, clause.late, clause.repaired,
        clause.unproven, clause.lapsed,
      ]
    }
    for finding in result.findings {
      let bindings = finding.bindings.map { "\($0.variable) = \($0.value)" }
      findings.insert(
        "\(finding.code) \(finding.outcome) \(finding.subject.name) \(finding.text.english) \(bindings)"
      )
    }
    for agreement in result.agreements {
      agreements[agreement.name] = "\(agreement.inForce) \(agreement.parties.sorted())"
    }
  }

  /// Only what counts: without findings, whose words may name what a law changes.
  var withoutFindings: Outcomes {
    var copy = self
    copy.findings = []
    return copy
  }

  /// Where two differ, in words.
  func differences(from other: Outcomes) -> [String] {
    var found: [String] = []
    for name in Set(counts.keys).union(other.counts.keys).sorted()
    where counts[name] != other.counts[name] {
      found.append("\(name): \(counts[name] ?? []) and \(other.counts[name] ?? [])")
    }
    found += findings.symmetricDifference(other.findings).sorted()
    for name in Set(agreements.keys).union(other.agreements.keys).sorted()
    where agreements[name] != other.agreements[name] {
      found.append("\(name): \(agreements[name] ?? "") and \(other.agreements[name] ?? "")")
    }
    return found
  }

  var description: String { "\(counts) \(findings.sorted())" }
}
