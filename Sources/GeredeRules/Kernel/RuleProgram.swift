public import GeredeText

/// A program of the kernel: typed, stratified Datalog over 64-bit words.
///
/// Everything in the language lowers to this; the engine knows nothing else. Relations are sets of
/// rows of words. Each derived relation is the least set closed under its rules, stratum by stratum.
public struct RuleProgram: Sendable {
  public var relations: [KernelRelation] = []
  public var rules: [KernelRule] = []
  public var apportionments: [Apportionment] = []
  /// Rules by stratum, in the order of evaluation; filled by `Stratification`.
  public var strata: [Stratum] = []

  public init() {}

  public subscript(id: KernelRelationID) -> KernelRelation {
    get { relations[id.index] }
    set { relations[id.index] = newValue }
  }
}

public struct KernelRelationID: Hashable, Sendable, Comparable {
  public let index: Int

  public init(_ index: Int) { self.index = index }

  public static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

public struct KernelRuleID: Hashable, Sendable, Comparable {
  public let index: Int

  public init(_ index: Int) { self.index = index }

  public static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

/// A relation of the kernel.
public struct KernelRelation: Sendable {
  /// For people who read rules and plans: `provides`, `possible provides`, `breached OneTaker`.
  public var name: String
  public var columns: [ColumnDomain]
  /// The first `keyCount` columns determine the others, where that is known; nil otherwise.
  /// A hint for the choice of an index; rows that contradict it are kept all the same.
  public var keyCount: Int?

  public init(name: String, columns: [ColumnDomain], keyCount: Int? = nil) {
    self.name = name
    self.columns = columns
    self.keyCount = keyCount
  }

  public var arity: Int { columns.count }
}

/// What the words of a column are, as far as storage cares.
public enum ColumnDomain: Sendable, Hashable {
  /// Dense ids from 0: entities.
  case entity
  /// Dense ids from 0: texts.
  case text
  /// Ordinals `0 ..< count`: enums and Bool.
  case ordinal(count: Int)
  /// Any 64-bit number: amounts, dates, instants.
  case quantity
}

/// A variable of one rule, dense from 0.
public struct KernelVariable: Hashable, Sendable {
  public let index: Int

  public init(_ index: Int) { self.index = index }
}

public enum KernelTerm: Hashable, Sendable {
  case variable(KernelVariable)
  case constant(Word)
  /// Any value, not named. Only in atoms.
  case any
}

/// A relation with terms: `arguments.count` is the relation's arity.
public struct Atom: Hashable, Sendable {
  public var relation: KernelRelationID
  public var arguments: [KernelTerm]

  public init(_ relation: KernelRelationID, _ arguments: [KernelTerm]) {
    self.relation = relation
    self.arguments = arguments
  }
}

public enum ComparisonOperator: Hashable, Sendable, BitwiseCopyable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

  /// The operator that holds exactly where this one does not.
  public var negated: ComparisonOperator {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }

  /// The operator with its sides exchanged.
  public var mirrored: ComparisonOperator {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}

public enum AggregateFunction: Hashable, Sendable, BitwiseCopyable {
  /// The number of rows of the group; 0 for an empty group.
  case count
  /// The exact total of the last column over the rows of the group; 0 for an empty group; no
  /// result on overflow.
  case sum
  /// Smallest and greatest word of the last column; no result for an empty group.
  case minimum, maximum
  /// Total of the last column divided by the number of rows, half to even, in the column's own
  /// scale; no result for an empty group. `resultScale` multiplies before the division: 1 for
  /// Decimal and Money, 1 000 000 for Int (whose average is a Decimal).
  case average(resultScale: Word)
}

/// One condition in the body of a rule. The order of a body has no meaning; the engine picks one in
/// which every literal's inputs are bound. `Safety` checks beforehand that there is such an order.
public enum Literal: Hashable, Sendable {
  case positive(Atom)
  /// No row matches; variables must be bound elsewhere, `.any` matches everything.
  case negative(Atom)
  /// Signed comparison of two words; both bound.
  case comparison(ComparisonOperator, KernelTerm, KernelTerm)
  /// `result = operation(operands)`; false where the operation has no result. Operands are bound
  /// elsewhere; the result is bound here, or compared if it is bound already.
  case compute(Operation, [KernelTerm], result: KernelTerm)
  /// True where `operation(operands)` has no result.
  case fails(Operation, [KernelTerm])
  /// `result = function over the rows of `relation` whose first `group.count` columns equal `group`.
  /// The relation is a set and stands in a lower stratum. Group terms are bound elsewhere.
  case aggregate(
    AggregateFunction, relation: KernelRelationID, group: [KernelTerm], result: KernelTerm)
  /// True where that aggregate has no result.
  case aggregateFails(AggregateFunction, relation: KernelRelationID, group: [KernelTerm])
  /// `result = date + period`, where working days are counted around the days in `holidays`, a
  /// relation whose first `prefix.count` columns equal `prefix` and whose next column is a date.
  /// The relation stands in a lower stratum. False where there is no such date.
  case addPeriod(
    date: KernelTerm, period: KernelTerm, holidays: KernelRelationID, prefix: [KernelTerm],
    result: KernelTerm)
  /// True where that addition has no result.
  case addPeriodFails(
    date: KernelTerm, period: KernelTerm, holidays: KernelRelationID, prefix: [KernelTerm])
}

/// `head when body`. With an empty body: a fact.
public struct KernelRule: Sendable {
  /// No `.any` among its arguments.
  public var head: Atom
  public var body: [Literal]
  /// The number of variables, which are `0 ..< variableCount`.
  public var variableCount: Int
  /// Names of the variables for plans and debugging; may be shorter than `variableCount`.
  public var variableNames: [String]
  /// What this rule was made from.
  public var origin: RuleOrigin

  public init(
    head: Atom, body: [Literal], variableCount: Int, variableNames: [String] = [],
    origin: RuleOrigin = .none
  ) {
    self.head = head
    self.body = body
    self.variableCount = variableCount
    self.variableNames = variableNames
    self.origin = origin
  }
}

/// What a kernel rule was made from: an index into an arena of the typed program.
public enum RuleOrigin: Hashable, Sendable {
  case none
  case rule(Int)
  case requirement(Int)
  case value(Int)
  case clause(Int)
  case query
  /// Bookkeeping of the lowering: dates, moments, auxiliary relations.
  case lowering
}

/// A share: the apportionment of totals over members, done when its input is complete.
///
/// `input` has the columns: group (`groupCount`), member (`memberCount`), tie-break order, weight,
/// total. `output` receives group, member, amount: `total` of the group split by weight in steps of
/// `unit` words by the largest remainder (Hamilton), ties by lower tie-break order. A group whose
/// rows disagree on the total, that has a negative weight, or that has no positive weight gets no
/// output.
public struct Apportionment: Sendable, Hashable {
  public var input: KernelRelationID
  public var output: KernelRelationID
  public var groupCount: Int
  public var memberCount: Int
  /// The smallest part in words: 100 for Money (a cent), 1 for Int, 1 for Decimal.
  public var unit: Word

  public init(
    input: KernelRelationID, output: KernelRelationID, groupCount: Int, memberCount: Int, unit: Word
  ) {
    self.input = input
    self.output = output
    self.groupCount = groupCount
    self.memberCount = memberCount
    self.unit = unit
  }
}

/// One step of evaluation: rules that may depend on each other only positively.
public struct Stratum: Sendable {
  /// Rules of this stratum; `isRecursive` tells whether a fixpoint is needed.
  public var rules: [KernelRuleID]
  /// Apportionments to run before the rules; their inputs stand in lower strata.
  public var apportionments: [Int]
  public var isRecursive: Bool

  public init(rules: [KernelRuleID], apportionments: [Int] = [], isRecursive: Bool) {
    self.rules = rules
    self.apportionments = apportionments
    self.isRecursive = isRecursive
  }
}
