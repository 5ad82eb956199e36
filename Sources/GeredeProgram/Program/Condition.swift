public import GeredeText

/// A condition with its place.
public struct Condition: Sendable {
  public var form: ConditionForm
  public var span: Span

  public init(_ form: ConditionForm, span: Span) {
    self.form = form
    self.span = span
  }
}

/// What a condition says; true, false or unknown (strong Kleene).
public enum ConditionForm: Sendable {
  case constant(Bool)
  case and([ConditionID])
  case or([ConditionID])
  case not(ConditionID)
  /// A relation holds, at `moment` or else at the moment that the condition speaks about.
  case relation(RelationID, [Argument], moment: ExpressionID?)
  /// An act was done, at the instant `at` (bound by this condition if it is a free variable), or at
  /// some instant up to the moment.
  case act(RelationID, [Argument], at: Argument)
  /// Both sides have one type after the checker's conversions, or Date against Instant was made
  /// Date against Date. `variable = e` binds the variable if nothing else does.
  case comparison(Comparison, ExpressionID, ExpressionID)
  case isKind(ExpressionID, KindID)
  /// `x in {A, B}`, `x in Named`: the set is a `.set` expression or a call of a named set value.
  case member(ExpressionID, of: ExpressionID)
  /// A Bool value or variable, true.
  case holds(ExpressionID)
  /// `t has identity`: the call of a value has a result.
  case has(ExpressionID)
  case some([Binder], where: ConditionID)
  case every([Binder], where: ConditionID?, then: ConditionID)
  case no([Binder], where: ConditionID)
  /// `R is_met`, `R is_breached_for t`, `R is_unproven_for t`.
  case outcome(RequirementID, OutcomeState, [Argument])
}

public enum OutcomeState: Hashable, Sendable {
  case met, breachedFor, unprovenFor
}

public enum Comparison: Hashable, Sendable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

/// What stands in a slot.
public enum Argument: Hashable, Sendable {
  /// `_`, or a slot left off.
  case any
  case expression(ExpressionID)
}

/// An expression with its type and place.
public struct Expression: Sendable {
  public var form: ExpressionForm
  public var type: ValueType
  public var span: Span

  public init(_ form: ExpressionForm, type: ValueType, span: Span) {
    self.form = form
    self.type = type
    self.span = span
  }
}

/// How the value of an expression comes about. Every conversion is explicit.
public enum ExpressionForm: Sendable {
  /// A constant, by its type: numbers, dates, Bool, ordinals of enum values, ids of texts.
  case word(Word)
  case entity(EntityID)
  /// `municipality "GM0599"`: the entity of the kind with that key, found once data is loaded.
  case entityText(KindID, TextID)
  case variable(VariableID)
  /// A field, an input, a definition or a named value, with its arguments.
  case value(ValueID, [ExpressionID])
  /// Arithmetic and conversions.
  case apply(Function, [ExpressionID])
  /// A condition in the place of a Bool.
  case condition(ConditionID)
  case aggregate(Aggregate)
  /// Only as the whole definition of a value.
  case share(Share)
  /// A literal set.
  case set([ExpressionID])
  /// The moment that the condition speaks about, and its date in the zone.
  case now, today
}

/// Functions on values, typed: the checker picks the one that fits the operands.
public enum Function: Hashable, Sendable {
  // Plain arithmetic on one scale: Int, Decimal, Money, Duration (add, subtract, negate), and
  // multiplication of Int × Int, Money × Int, Duration × Int.
  case add, subtract, multiply, negate, minimum, maximum
  case decimalFromInt
  case decimalMultiply
  /// Int / Int, Decimal / Decimal, Money / Money, Duration / Duration → Decimal.
  case ratio
  case moneyMultiply, moneyDivide
  case durationMultiply, durationDivide
  /// `round(x, digits)` of a Decimal or of Money.
  case round
  case periodAdd, periodSubtract, periodNegate, periodMultiply
  /// Date + Period; a Period that may hold working days uses `is_holiday`.
  case dateAddPeriod
  /// Date − Date → Period in days.
  case dateDifference
  /// Instant + Duration is `add`; Instant − Instant → Duration is `subtract`.
  case makeDate
  case year, month, day
  case dateOfInstant
  /// A Date given where an Instant is expected: its first second.
  case firstSecond
  /// A Date where something ends or is observed: its last second.
  case lastSecond
}

/// `count`, `sum`, `min`, `max`, `average` over the distinct bindings of variables.
public struct Aggregate: Sendable {
  public enum Function: Hashable, Sendable { case count, sum, minimum, maximum, average }

  public var function: Function
  /// What is totalled; nil for `count`.
  public var operand: ExpressionID?
  /// The listed variables.
  public var binders: [Binder]
  public var condition: ConditionID?

  public init(
    function: Function, operand: ExpressionID?, binders: [Binder], condition: ConditionID?
  ) {
    self.function = function
    self.operand = operand
    self.binders = binders
    self.condition = condition
  }
}

/// `share(total by weight for members where condition)`.
public struct Share: Sendable {
  public var total: ExpressionID
  public var weight: ExpressionID
  /// Parameters of the value that are divided over.
  public var members: [Binder]
  public var condition: ConditionID?

  public init(
    total: ExpressionID, weight: ExpressionID, members: [Binder], condition: ConditionID?
  ) {
    self.total = total
    self.weight = weight
    self.members = members
    self.condition = condition
  }
}
