public import GeredeText

/// A checked program: every name resolved, every expression typed, in arenas with typed ids.
///
/// It is made by `Checker`. A program with errors is still whole enough to go on with: what had a
/// mistake is left out, and `isSound` is false.
public struct Program: Sendable {
  public var modules: [Module] = []
  public var kinds: [Kind] = []
  public var enumerations: [Enumeration] = []
  /// The entities that the program declares.
  public var entities: [Entity] = []
  /// The text constants of the program, each once.
  public var texts: [String] = []
  public var relations: [Relation] = []
  public var values: [Value] = []
  public var rules: [Rule] = []
  public var trusts: [Trust] = []
  public var requirements: [Requirement] = []
  public var agreements: [Agreement] = []
  public var clauses: [Clause] = []
  public var overrides: [ClauseOverride] = []
  public var facts: [Fact] = []
  public var dataSources: [DataSource] = []
  public var queries: [Query] = []
  public var scenarios: [Scenario] = []
  public var expressions: [Expression] = []
  public var conditions: [Condition] = []

  /// The zone by name, as the project or a file states it: "UTC" without one.
  public var zone: String = "UTC"
  /// Where the zone was stated, if it was.
  public var zoneSpan: Span?
  /// The currency of plain `Money`.
  public var currency: String = "EUR"
  public var language: Language = .english
  /// False if a message of severity error was given.
  public var isSound: Bool = true
  public var builtins = Builtins()

  public init() {}

  public subscript(id: ModuleID) -> Module { modules[id.index] }
  public subscript(id: KindID) -> Kind { kinds[id.index] }
  public subscript(id: EnumID) -> Enumeration { enumerations[id.index] }
  public subscript(id: EntityID) -> Entity { entities[id.index] }
  public subscript(id: TextID) -> String { texts[id.index] }
  public subscript(id: RelationID) -> Relation { relations[id.index] }
  public subscript(id: ValueID) -> Value { values[id.index] }
  public subscript(id: RuleID) -> Rule { rules[id.index] }
  public subscript(id: RequirementID) -> Requirement { requirements[id.index] }
  public subscript(id: AgreementID) -> Agreement { agreements[id.index] }
  public subscript(id: ClauseID) -> Clause { clauses[id.index] }
  public subscript(id: ScenarioID) -> Scenario { scenarios[id.index] }
  public subscript(id: ExpressionID) -> Expression { expressions[id.index] }
  public subscript(id: ConditionID) -> Condition { conditions[id.index] }

  /// Whether `kind` is `ancestor` or stands below it.
  /// - Complexity: O(depth of the tree of kinds).
  public func isKind(_ kind: KindID, within ancestor: KindID) -> Bool {
    var current: KindID? = kind
    while let here = current {
      if here == ancestor { return true }
      current = kinds[here.index].parent
    }
    return false
  }
}

extension Program {
  /// Relations that provisions and the language fill, and events that clauses speak of: nothing of
  /// them is silent, even if no fact states it.
  public var relationsOfClauses: Set<RelationID> {
    var result = builtins.sentencesAboutAgreements.union(builtins.eventsOfAgreements)
    for clause in clauses {
      if case .provision(let head, _, _) = clause.form { result.insert(head) }
      for action in [clause.form.action].compactMap({ $0 }) + clause.links.map(\.action) {
        result.insert(action.event)
      }
    }
    return result
  }
}

/// Declarations that the language itself knows by meaning. Those of std.prelude are found by name.
public struct Builtins: Sendable {
  public var thing = KindID(0)
  public var party: KindID?
  public var agreement: KindID?
  public var regulation: KindID?
  public var clause: KindID?
  public var requirement: KindID?
  public var event: KindID?
  /// `Date is_holiday` of std.calendar, if the program uses it.
  public var isHoliday: RelationID?
  /// `Party acts_for Party`.
  public var actsFor: RelationID?
  /// `Agreement is_in_force`, `Agreement binds Party`, `Agreement contains Clause`.
  public var isInForce: RelationID?
  public var binds: RelationID?
  public var contains: RelationID?
  /// `Clause is_pending_for Party`, `is_fulfilled_by`, ….
  public var clauseStates: [ClauseState: RelationID] = [:]
  /// `Clause is_duty`, `Clause has_deadline`, ….
  public var clauseFeatures: [ClauseFeature: RelationID] = [:]
  /// The acts by which agreements are signed, ended, joined and left.
  public var sign: RelationID?
  public var terminate: RelationID?
  public var join: RelationID?
  public var withdrawFrom: RelationID?

  public init() {}

  /// The relations that the language fills from agreements and clauses.
  public var sentencesAboutAgreements: Set<RelationID> {
    Set([isInForce, binds].compactMap { $0 } + clauseStates.values)
  }

  /// The acts by which agreements come and go.
  public var eventsOfAgreements: Set<RelationID> {
    Set([sign, terminate, join, withdrawFrom].compactMap { $0 })
  }
}
