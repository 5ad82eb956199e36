public import GeredeProgram

/// A program as rules of the kernel, with the names of the relations that carry each answer.
///
/// Relations without columns occur: they have one row (true) or none.
public struct LoweredProgram: Sendable {
  /// The program that was lowered, with rules for its trust after its own rules; ids below are its
  /// ids.
  public var program: Program
  public var rules = RuleProgram()
  /// What the facts must fill; every other relation is derived. An input that is not listed is not
  /// read by any rule.
  public var inputs: [Input] = []
  /// By `RelationID.index`; nil where neither a rule nor a question reads it and nothing derives it.
  public var relations: [LoweredRelation?] = []
  /// By `ValueID.index`; nil where the value is not used, is a named set, or is put in place where
  /// it is called.
  public var values: [LoweredValue?] = []
  /// By `RequirementID.index`.
  public var requirements: [LoweredRequirement] = []
  /// By `AgreementID.index`.
  public var agreements: [LoweredAgreement] = []
  /// By `ClauseID.index`.
  public var clauses: [LoweredClause] = []
  /// The events that need a power and of which there may be acts, by `RelationID`. Their effective
  /// acts are the input `.settled`, found by repetition: `Settling`.
  public var powers: [LoweredPower] = []
  /// In the order in which the queries were given.
  public var queries: [LoweredQuery] = []
  /// Computations that may have no result, by owner and place.
  public var failures: [LoweredFailure] = []
  /// By `RuleID.index`: the rule fired if this relation has a row.
  public var firings: [KernelRelationID] = []
  /// Relations that nothing fills and that are read where silence would count, by `RelationID`.
  public var unfilled: [UnfilledReading] = []
  /// The instant of evaluation: one column, one row; fed as an input.
  public var now: KernelRelationID
  /// The instants that conditions speak about: one column.
  public var moment: KernelRelationID
  /// The members of each kind that rules read, subkinds included: one column; fed as an input.
  public var kinds: [KindID: KernelRelationID] = [:]
  /// The slots that rules leave open, by relation.
  public var openSlots: OpenSlots = [:]

  init(program: Program, now: KernelRelationID, moment: KernelRelationID) {
    self.program = program
    self.now = now
    self.moment = moment
  }
}

/// For each relation the sets of slots whose values rules leave unknown.
public typealias OpenSlots = [RelationID: [[Int]]]

/// A relation that the facts feed, and with what.
public struct Input: Hashable, Sendable {
  public var relation: KernelRelationID
  public var source: InputSource

  public init(_ relation: KernelRelationID, source: InputSource) {
    self.relation = relation
    self.source = source
  }
}

/// What the rows of an input are. Instants are seconds since 1970-01-01T00:00:00Z.
public enum InputSource: Hashable, Sendable {
  /// The entities of a kind and of its subkinds: one column.
  case kind(KindID)
  /// Facts without dates: the slots.
  case undated(RelationID)
  /// Facts with dates: the slots, first second, last second. Open ends are `Word.min` and
  /// `Word.max`.
  case dated(RelationID)
  /// Acts: the slots, instant.
  case act(RelationID)
  /// Acts of an event that needs a power, as far as they had it: the slots, instant.
  case settled(RelationID)
  /// Facts without dates: the arguments, result. Rows that contradict each other are left out.
  case undatedValue(ValueID)
  /// Facts with dates: the arguments, result, first second, last second. At no instant two results
  /// for the same arguments.
  case datedValue(ValueID)
  /// The instant of evaluation: one column, one row.
  case now
}

/// How rows of a relation tell at which moments they hold.
public enum RowTime: Hashable, Sendable {
  /// They hold at every moment.
  case always
  /// The last column is the moment: one of those that something asks about.
  case moment
  /// The last two columns are the first and the last instant.
  case interval

  /// How many columns it takes.
  public var width: Int {
    switch self {
    case .always: 0
    case .moment: 1
    case .interval: 2
    }
  }
}

/// Where a relation of the program is found.
public struct LoweredRelation: Hashable, Sendable {
  /// What certainly holds: the slots, then what `time` says. For an event: the slots and the instant
  /// of the act.
  public var certain: KernelRelationID
  /// What certainly or possibly holds; the same relation where nothing can be missing.
  public var possible: KernelRelationID
  /// Never other than `always` for events; an interval only where `certain` and `possible` are the
  /// same and no row is open.
  public var time: RowTime
  /// Rows that possibly hold for something that is not known, by the slots that are open.
  public var openRows: [OpenRows] = []

  init(certain: KernelRelationID, possible: KernelRelationID, time: RowTime) {
    self.certain = certain
    self.possible = possible
    self.time = time
  }
}

/// Rows of a relation in which the values of some slots exist but are not known: `t must_keep p`
/// where a rule gives `p` a value that is missing.
public struct OpenRows: Hashable, Sendable {
  /// Indices of the slots that are not known, ascending.
  public var slots: [Int]
  /// The other slots, then the moment if the relation has one.
  public var relation: KernelRelationID

  /// What stays of a row: the slots that are known.
  func kept<T>(_ row: [T]) -> [T] {
    row.enumerated().filter { !slots.contains($0.offset) }.map(\.element)
  }
}

/// Where a value of the program is found.
public struct LoweredValue: Hashable, Sendable {
  /// The arguments, the result, then the moment if there is one. No row: missing.
  public var relation: KernelRelationID
  public var hasMoment: Bool
  /// Its exceptions, an inner one after its parent; empty without any.
  public var exceptions: [LoweredException]
  /// Exceptions that apply with different results: the arguments, then the moment if there is one.
  public var conflict: KernelRelationID?
  /// Whether some exception applies or its result is unknown: the columns of `conflict`.
  public var undecided: KernelRelationID?
  /// For a share: the arguments that are not divided over, then the moment if there is one, where
  /// the total is known and nevertheless nothing could be divided.
  public var undivided: KernelRelationID?

  init(relation: KernelRelationID, hasMoment: Bool) {
    self.relation = relation
    self.hasMoment = hasMoment
    exceptions = []
  }
}

/// Where an exception certainly applies.
public struct LoweredException: Hashable, Sendable {
  /// Its place: the index among the value's exceptions, then among the inner ones of that one, ….
  public var path: [Int]
  /// The arguments, then the moment if there is one.
  public var applies: KernelRelationID
}

/// Where the outcomes of a requirement are found. Each relation has one column per binder; outcomes
/// are those at the instant of evaluation.
///
/// Bindings that are met are not stored: they are those in `applies` and in none of `breached`,
/// `unproven` and `excepted`. These three are disjoint, and each is part of `applies` or, for
/// unproven ones only, of `doubtful`.
/// So: met = applies + doubtful − breached − unproven − excepted, counting rows.
public struct LoweredRequirement: Hashable, Sendable {
  /// The variables of the columns.
  public var binders: [VariableID]
  /// Bindings to which it certainly applies. May be a relation of inputs, such as a kind.
  public var applies: KernelRelationID
  /// Bindings of which cannot be told whether it applies; disjoint from `applies`, part of
  /// `unproven`. nil if there can be none.
  public var doubtful: KernelRelationID?
  public var breached: KernelRelationID
  public var unproven: KernelRelationID
  /// nil without `unless`.
  public var excepted: KernelRelationID?
  /// Relations that nothing fills and that it reads where silence would count, itself or through
  /// rules and values. If there are any, every binding that is neither breached nor excepted is
  /// unproven.
  public var unfilled: [RelationID]
}

/// Where the answers to a query are found: one column per column of the query.
public struct LoweredQuery: Hashable, Sendable {
  public var certain: KernelRelationID
  /// Certain and possible answers; the same relation where nothing can be missing.
  public var possible: KernelRelationID
}

/// What a computation, exception or question belongs to.
public enum LoweredOwner: Hashable, Sendable {
  case rule(RuleID)
  case requirement(RequirementID)
  case value(ValueID)
  /// Index into the queries.
  case query(Int)
}

/// Where a computation has no result: overflow, division by zero, no such date, periods in
/// different units.
public struct LoweredFailure: Hashable, Sendable {
  public enum Site: Hashable, Sendable {
    case expression(ExpressionID)
    /// The comparison itself: periods in different units.
    case comparison(ConditionID)
  }

  public var owner: LoweredOwner
  public var site: Site
  /// One column per variable.
  public var relation: KernelRelationID
  /// Variables of the owner's frame, that sentences of the same conjunction bind.
  public var variables: [VariableID]
}

/// A relation that nothing fills, with the requirements and queries that read it where silence
/// would count.
public struct UnfilledReading: Hashable, Sendable {
  public var relation: RelationID
  public var requirements: [RequirementID]
  /// Indices into the queries.
  public var queries: [Int]
}
