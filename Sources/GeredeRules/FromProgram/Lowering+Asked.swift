public import GeredeProgram
import GeredeText

/// What of a program is lowered.
public enum LoweringExtent: Hashable, Sendable {
  /// All of it: findings and coverage can be read from the result.
  case whole
  /// What the queries and these questions rest on, and nothing else: `firings`, `failures` and
  /// `unfilled` are empty, and so are `agreements` and `powers` where nothing reads them.
  case asked(AskedParts)
}

/// What is asked of a program besides queries.
public struct AskedParts: Hashable, Sendable {
  /// Requirements whose outcomes are asked for.
  public var requirements: [RequirementID] = []
  /// Whether acts are decided on: then every clause is lowered, with all that its conditions read.
  public var decides = false

  public init() {}
}

extension LoweredRequirement {
  /// The relations that its outcomes are read from.
  public var outcomes: [KernelRelationID] {
    [applies, breached, unproven] + [doubtful, excepted].compactMap { $0 }
  }
}

extension Lowering {
  /// Makes the rules of what is asked, then of what these read, until nothing more is read. That
  /// something was read shows in that its relation was declared.
  mutating func lowerAsked(_ asked: AskedParts, _ result: inout LoweredProgram) {
    for requirement in asked.requirements { ask(requirement) }
    if asked.decides {
      asksClauses = true
      for reads in reading.readsOfClauses() { ask(reads) }
    }
    for index in queries.indices { lower(query: index) }
    var done: Set<RelationID> = []
    var hasClauses = false
    var isChanging = true
    while isChanging {
      isChanging = !waitingRequirements.isEmpty || !waitingValues.isEmpty
      while let id = waitingRequirements.popLast() { lower(requirement: id) }
      for index in program.relations.indices
      where relations[index] != nil && done.insert(RelationID(index)).inserted {
        isChanging = true
        for rule in reading.rulesOfRelation[index] { _ = lower(rule: rule) }
      }
      if asksClauses && !hasClauses {
        hasClauses = true
        isChanging = true
        for index in program.agreements.indices { lowerMatching(of: AgreementID(index)) }
        result.agreements = agreements.indices.map { inForceNow(AgreementID($0)) }
        for index in program.clauses.indices {
          lower(clause: ClauseID(index))
          lowerGuard(of: ClauseID(index))
        }
        result.powers = lowerPowers()
      }
      lowerBuiltins()
      lowerWaitingValues()
    }
  }

  /// Notes that something reads what a part of the program reads, also where nothing is lowered for
  /// it: decisions look at the conditions of clauses themselves.
  private mutating func ask(_ reads: Reads) {
    for sentence in reads.sentences { _ = relation(sentence.relation) }
    for outcome in reads.requirements { ask(outcome.requirement) }
    for id in reads.values {
      if isStored(id) {
        _ = value(id)
      } else {
        ask(reading.reads(of: id))
      }
    }
  }

  /// Notes that something reads the outcomes of a requirement.
  mutating func ask(_ id: RequirementID) {
    if extent != .whole, askedRequirements.insert(id).inserted { waitingRequirements.append(id) }
  }
}
