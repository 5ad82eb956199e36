public import GeredeEngine
public import GeredeFacts
import GeredeProgram
public import GeredeRules
public import GeredeText

/// A world after its rules have been applied: what findings and answers are read from.
public struct EvaluatedWorld {
  let reading: Reading
  /// The instant of evaluation, seconds since 1970-01-01T00:00:00Z.
  public let now: Word

  /// - Parameters:
  ///   - lowered: the rules that `database` was computed with.
  ///   - context: the orders and the zone that it was computed with.
  public init(
    lowered: LoweredProgram, database: Database, facts: FactBase,
    context: EvaluationContext, now: Word
  ) {
    reading = Reading(
      program: lowered.program, lowered: lowered, database: WorldRows(database), facts: facts,
      context: context
    )
    self.now = now
  }

  var clauseIndex: ClauseIndex { reading.clauseIndex }

  /// Rows that one explanation may look at.
  static let explanationFuel = 20_000

  /// All that is found: outcomes of requirements, contradictions, failed computations, relations that
  /// nothing fills, shares without a result. Findings are sorted by place, those at one place by
  /// their binding: entities by key, then name, texts by code point, all else by value. Of a
  /// requirement with more than two million findings, the first that were found are listed.
  ///
  /// - Parameters:
  ///   - limit: the most findings to list of all requirements and clauses; the others are counted.
  ///   - stop: asked for every finding; a reason ends the listing, and the result is incomplete.
  ///   - progress: told how many requirements and clauses are done, of how many.
  public func check(
    listing: Listing = .all, findings limit: Int = .max,
    stop: (@Sendable () -> StopReason?)? = nil,
    progress: ((_ done: Int, _ total: Int) -> Void)? = nil
  ) -> CheckResult {
    let total = reading.program.requirements.count + reading.program.clauses.count
    var budget = ListingBudget(findings: limit, stop: stop)
    var groups: [FindingGroup] = []
    var excepted: [[ExceptedBinding]] = []
    var result = CheckResult(at: now)
    for index in reading.program.requirements.indices {
      progress?(index, total)
      let id = RequirementID(index)
      let summary = reading.counts(of: id)
      if summary.isIdle, isStandard(reading.program[id].module) { continue }
      result.requirements.append(summary)
      let found = outcomes(of: id, listing, &budget)
      groups += found.groups
      result.unlisted += found.unlisted
      excepted.append(exceptions(to: id, listing, &budget))
    }
    result.excepted = excepted.filter { !$0.isEmpty }
      .sorted { $0[0].place.precedes($1[0].place) }.flatMap { $0 }
    result.requirements.sort { $0.place.precedes($1.place) }
    for index in reading.program.clauses.indices {
      progress?(reading.program.requirements.count + index, total)
      let isStandard = isStandard(reading.program.clauses[index].module)
      let found = outcomes(of: ClauseID(index), listing, &budget)
      groups += found.groups
      result.unlisted += found.unlisted
      result.clauses += found.summaries.filter { !($0.isIdle && isStandard) }
    }
    result.clauses.sort { $0.place.precedes($1.place) }
    progress?(total, total)
    result.agreements = agreementSummaries()
    if !budget.isStopped(at: .host) { groups += furtherFindings() }
    groups.sort { $0.place.precedes($1.place) }
    result.findings = groups.flatMap(\.findings)
    result.idleRules = idleRules()
    if let stopped = budget.stopped {
      result.messages.append(stopped.reason.message(at: stopped.place))
      result.isComplete = false
    }
    return result
  }

  /// What is found besides the outcomes of requirements and clauses.
  func furtherFindings() -> [FindingGroup] {
    ineffectiveActs() + doubledActs() + clauseConflicts() + valueConflicts()
      + exceptionConflicts() + failures() + unfilled() + undivided()
  }

  /// Rules that no binding reached, sorted by place; those of the standard library are not counted.
  private func idleRules() -> [String] {
    let program = reading.program
    let idle = program.rules.indices.filter { index in
      !isStandard(program.rules[index].module) && !isTrust(program.rules[index])
        && reading.lowered.firings[safe: index].map { reading.database.count($0) == 0 } ?? false
    }
    return idle.sorted { program.rules[$0].span < program.rules[$1].span }.map { index in
      let rule = program.rules[index]
      return rule.name ?? reading.printer.spaced(program[rule.head].title)
    }
  }

  /// Whether a rule stands for a trust.
  private func isTrust(_ rule: Rule) -> Bool {
    if case .accepts = reading.program[rule.head].form { true } else { false }
  }

  /// Whether a module belongs to the standard library.
  func isStandard(_ id: ModuleID) -> Bool { reading.program[id].name.hasPrefix("std.") }

  /// The language of the sentences that a finding proposes: that of the file they are for, or the
  /// project's where that is a data file or the standard library.
  func language(of place: Place) -> Language {
    let modules = reading.program.modules
    guard case .span(let span) = place,
      let index = modules.firstIndex(where: { $0.source == span.source }),
      !isStandard(ModuleID(index))
    else { return reading.program.language }
    return modules[index].language
  }
}

/// Findings at one place, sorted.
struct FindingGroup {
  var place: Place
  var findings: [Finding]
}

extension Place {
  /// The order of findings: places in files, then rows of data, then whole files, then the rest.
  func precedes(_ other: Place) -> Bool {
    switch (self, other) {
    case (.span(let a), .span(let b)): a < b
    case (.data(let a), .data(let b)): (a.file, a.row ?? 0) < (b.file, b.row ?? 0)
    case (.file(let a), .file(let b)): a < b
    default: rank < other.rank
    }
  }

  private var rank: Int {
    switch self {
    case .span: 0
    case .data: 1
    case .file: 2
    case .host: 3
    }
  }
}
