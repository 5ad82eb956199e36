public import GeredeProgram
import GeredeText

/// The translation of a typed program into rules of the kernel.
///
/// Values are partial functions: relations whose rows are the arguments with a result, so that no
/// row means missing. A condition is lowered for what certainly holds or for what possibly does,
/// to alternatives that are bodies of rules; negation is pushed inward, and what remains of it
/// reads the other copy (strong Kleene logic).
public struct Lowering {
  let program: Program
  let shape: FactShape
  let queries: [Query]
  let reading: ProgramReading

  var rules = RuleProgram()
  var inputs: [Input] = []
  var relations: [LoweredRelation?]
  var values: [LoweredValue?]
  var requirements: [LoweredRequirement] = []
  var agreements: [AgreementParts] = []
  var clauses: [LoweredClause] = []
  /// What each duty or link is made of, by the entity that stands for it.
  var duties: [EntityID: DutyParts] = [:]
  /// Relations of clauses that rest on undated inputs and times of acts only.
  var undatedParts: Set<KernelRelationID> = []
  /// Relations that facts feed, as a set.
  var inputRelations: Set<KernelRelationID> = []
  /// Relations and values of the program without a moment.
  var undatedDerived: Set<KernelRelationID> = []
  /// The numbers of the periods of series, by the entity of the clause.
  var periodNumbers: [EntityID: KernelRelationID] = [:]
  /// The acts, as they were done, of events that need a power.
  var powerActs: [RelationID: KernelRelationID] = [:]
  /// Built-in relations about agreements and clauses whose rules are made.
  var builtinsMade: Set<RelationID> = []
  var loweredQueries: [LoweredQuery] = []
  var failures: [LoweredFailure] = []
  var kinds: [KindID: KernelRelationID] = [:]
  /// For each relation of the kernel the type of which it holds all values, if there is one.
  var ranges: [ValueType?] = []
  var sets: [ExpressionID: KernelRelationID] = [:]
  var ordinals: [ValueType: KernelRelationID] = [:]
  var now: KernelRelationID
  var moment: KernelRelationID
  /// Values that something reads and whose rules are still to be made.
  var waitingValues: [ValueID] = []
  /// Auxiliary relations by what they say, so that each is made once.
  var auxiliaries: [AuxiliaryKey: KernelRelationID] = [:]
  /// Rules that were made for instants named by `at`, so that each is made once.
  var momentRules: Set<RuleDraft> = []
  /// Instants named by `at`, openings among them, that are known only once all rules are.
  var derivedMoments: [DerivedMoment] = []
  /// An empty relation of days, and the holidays with the moment first.
  var noHolidays: KernelRelationID?
  var holidaysByMoment: KernelRelationID?
  /// What the columns of a relation hold, as types of the program, where that is known.
  var columnTypes: [[ValueType]] = []
  /// Slots of relations that rules leave open, as far as they are known: found while rules are
  /// lowered, and needed before.
  var openSlots: OpenSlots = [:]
  var newOpenSlots: OpenSlots = [:]
  /// What is being lowered, for the origin of rules.
  var origin = RuleOrigin.lowering
  /// How deep calls put in place stand within each other.
  var callDepth = 0
  /// What of the program is lowered.
  let extent: LoweringExtent
  /// Requirements whose outcomes something asks for, and those of them without rules yet.
  var askedRequirements: Set<RequirementID> = []
  var waitingRequirements: [RequirementID] = []
  /// Whether something reads what agreements and clauses say.
  var asksClauses = false

  /// The greatest number of alternatives to which a conjunction is multiplied out: what has more
  /// goes through relations of its own.
  static let alternativeLimit = 16
  /// The greatest nesting of calls that are put in place; the checker allows no recursion there.
  static let callDepthLimit = 200

  /// The rules of a program, of its requirements and of the queries given. Never fails: parts of an
  /// unsound program that make no sense are left out.
  ///
  /// - Parameter known: the open slots that an earlier lowering of the program found, which saves
  ///   looking for them again. Those that do not occur now do no harm: their relations stay empty.
  /// - Complexity: linear in the program for conditions with few alternatives; again for each round
  ///   in which a rule turns out to leave other slots open.
  public static func lower(
    _ program: Program, shape: FactShape, queries: [Query] = [], extent: LoweringExtent = .whole,
    openSlots known: OpenSlots = [:]
  ) -> LoweredProgram {
    let program = program.spellingOutTrust()
    let reading = ProgramReading(program, shape: shape, queries: queries)
    var openSlots = known
    while true {
      var lowering = Lowering(program, shape: shape, queries: queries, extent, reading)
      lowering.openSlots = openSlots
      let lowered = lowering.run()
      if lowering.newOpenSlots.isEmpty { return lowered }
      for (relation, slots) in lowering.newOpenSlots {
        openSlots[relation] = ((openSlots[relation] ?? []) + slots).sorted {
          $0.lexicographicallyPrecedes($1)
        }
      }
    }
  }

  private init(
    _ program: Program, shape: FactShape, queries: [Query], _ extent: LoweringExtent,
    _ reading: ProgramReading
  ) {
    self.extent = extent
    self.program = program
    self.shape = shape
    self.queries = queries
    self.reading = reading
    relations = Array(repeating: nil, count: program.relations.count)
    values = Array(repeating: nil, count: program.values.count)
    now = KernelRelationID(0)
    moment = KernelRelationID(1)
    now = addRelation("now", [.instant])
    moment = addRelation("moment", [.instant])
    inputs.append(Input(now, source: .now))
    let instant = KernelTerm.variable(KernelVariable(0))
    rules.rules.append(
      KernelRule(
        head: Atom(moment, [instant]), body: [.positive(Atom(now, [instant]))], variableCount: 1,
        variableNames: ["moment"], origin: .lowering))
  }

  private mutating func run() -> LoweredProgram {
    if extent == .whole {
      for index in program.relations.indices where !reading.rulesOfRelation[index].isEmpty {
        _ = relation(RelationID(index))
      }
    }
    for index in program.requirements.indices { declare(requirement: RequirementID(index)) }
    for binding in program.agreements.compactMap(\.binding) { _ = value(binding.value) }
    for index in program.agreements.indices { declare(agreement: AgreementID(index)) }
    for index in program.clauses.indices { declare(clause: ClauseID(index)) }
    var result = LoweredProgram(program: program, now: now, moment: moment)
    switch extent {
    case .whole: lowerWhole(&result)
    case .asked(let asked): lowerAsked(asked, &result)
    }
    noteDerivedMoments()
    result.rules = rules
    result.inputs = inputs
    result.relations = relations
    result.values = values
    result.requirements = requirements
    result.clauses = clauses
    result.queries = loweredQueries
    result.failures = failures
    result.kinds = kinds
    result.openSlots = openSlots
    return result
  }

  private mutating func lowerWhole(_ result: inout LoweredProgram) {
    for index in program.agreements.indices { lowerMatching(of: AgreementID(index)) }
    result.firings = program.rules.indices.map { lower(rule: RuleID($0)) }
    for index in program.requirements.indices { lower(requirement: RequirementID(index)) }
    result.agreements = agreements.indices.map { inForceNow(AgreementID($0)) }
    for index in program.clauses.indices { lower(clause: ClauseID(index)) }
    result.powers = lowerPowers()
    for index in queries.indices { lower(query: index) }
    lowerBuiltins()
    lowerWaitingValues()
    lowerFailures()
    lowerWaitingValues()
    result.unfilled = unfilledReadings()
  }

  /// The relations that nothing fills, with who reads them where silence would count.
  private func unfilledReadings() -> [UnfilledReading] {
    var requirementsOf: [RelationID: [RequirementID]] = [:]
    var queriesOf: [RelationID: [Int]] = [:]
    for (index, found) in reading.requirementUnfilled.enumerated() {
      for relation in found { requirementsOf[relation, default: []].append(RequirementID(index)) }
    }
    for (index, query) in queries.enumerated() {
      for relation in reading.unfilled(in: query.condition) {
        queriesOf[relation, default: []].append(index)
      }
    }
    return Set(requirementsOf.keys).union(queriesOf.keys).sorted().map {
      UnfilledReading(
        relation: $0, requirements: requirementsOf[$0] ?? [], queries: queriesOf[$0] ?? [])
    }
  }
}

extension Lowering {
  /// A new relation of the kernel.
  mutating func addRelation(
    _ name: String, _ types: [ValueType], keyCount: Int? = nil
  ) -> KernelRelationID {
    let columns = types.map { domain(of: $0) }
    rules.relations.append(KernelRelation(name: name, columns: columns, keyCount: keyCount))
    columnTypes.append(types)
    ranges.append(nil)
    return KernelRelationID(rules.relations.count - 1)
  }

  /// A new relation that facts feed.
  mutating func addInput(
    _ name: String, _ types: [ValueType], keyCount: Int? = nil, source: InputSource
  ) -> KernelRelationID {
    let id = addRelation(name, types, keyCount: keyCount)
    inputs.append(Input(id, source: source))
    inputRelations.insert(id)
    return id
  }

  /// How words of a type are stored.
  func domain(of type: ValueType) -> ColumnDomain {
    switch type {
    case .bool: .ordinal(count: 2)
    case .enumeration(let id):
      .ordinal(
        count: program.enumerations.indices.contains(id.index) ? program[id].values.count : 0)
    case .kind: .entity
    case .text: .text
    case .int, .decimal, .money, .duration, .period, .date, .instant, .set, .unknown: .quantity
    }
  }

  /// Adds a finished rule for a relation.
  mutating func add(_ draft: RuleDraft, to relation: KernelRelationID) {
    rules.rules.append(
      KernelRule(
        head: Atom(relation, draft.head), body: draft.body, variableCount: draft.variableCount,
        variableNames: draft.names, origin: origin))
  }

  /// Adds rules for a relation, each different one once.
  mutating func add(_ drafts: [RuleDraft], to relation: KernelRelationID) {
    var seen: Set<RuleDraft> = []
    for draft in drafts where seen.insert(draft).inserted { add(draft, to: relation) }
  }
}
