public import GeredeText

/// A clause of an agreement or a regulation.
///
/// Its frame holds every variable of the clause and of its `otherwise` chain. The variables that
/// tell its instances apart are `instanceVariables`; the others are quantified inside a condition,
/// or hidden ones that stand for the opening of a window or the period of a series.
public struct Clause: Sendable {
  public var name: Wording
  public var label: String?
  public var agreement: AgreementID
  /// The entity of kind Clause that stands for it in sentences.
  public var entity: EntityID
  public var frame: Frame
  /// In the order in which they first stand in the text: free variables of the bearer, the action
  /// or the sentence, `when`, the opening, and the terms of the chain.
  public var instanceVariables: [VariableID]
  public var form: ClauseForm
  /// Of duties and standing duties with a time; nil for other clauses, and where nothing is stated.
  public var window: ClauseWindow?
  /// `when`: spoken at the moment that language.md, 5, names for the form.
  public var condition: ConditionID?
  public var unless: ConditionID?
  /// Instances open after the end of the agreement as well.
  public var survives: Bool
  /// The chain of `otherwise`, in its order.
  public var links: [ClauseLink]
  public var because: String?
  public var module: ModuleID
  public var documentation: String?
  public var span: Span
  /// The span of the act, which findings underline: `Denbosch must report b to c …`.
  public var actSpan: Span

  public init(
    name: Wording, label: String? = nil, agreement: AgreementID, entity: EntityID, frame: Frame,
    instanceVariables: [VariableID], form: ClauseForm, window: ClauseWindow? = nil,
    condition: ConditionID? = nil, unless: ConditionID? = nil, survives: Bool = false,
    links: [ClauseLink] = [], because: String? = nil, module: ModuleID,
    documentation: String? = nil, span: Span, actSpan: Span
  ) {
    self.name = name
    self.label = label
    self.agreement = agreement
    self.entity = entity
    self.frame = frame
    self.instanceVariables = instanceVariables
    self.form = form
    self.window = window
    self.condition = condition
    self.unless = unless
    self.survives = survives
    self.links = links
    self.because = because
    self.module = module
    self.documentation = documentation
    self.span = span
    self.actSpan = actSpan
  }
}

/// What a clause lays down. A bearer is an entity, a variable, or another expression of kind Party;
/// a free variable ranges over the parties (in a regulation, over all).
public enum ClauseForm: Sendable {
  /// `S under T`: one argument per slot, `.any` where it is left off never stands here.
  case provision(RelationID, [Argument], under: ConditionID?)
  /// `p must ensure C`.
  case standingDuty(bearer: ExpressionID, ConditionID)
  /// `p must A`.
  case duty(ClauseAction)
  /// `p must not A`.
  case prohibition(ClauseAction)
  /// `p may A`.
  case permission(ClauseAction)
  /// `p can A`, for an event that needs a power.
  case power(ClauseAction)

  /// The action, for the forms that have one.
  public var action: ClauseAction? {
    switch self {
    case .duty(let action), .prohibition(let action), .permission(let action), .power(let action):
      action
    case .provision, .standingDuty: nil
    }
  }
}

/// What somebody does, with who does it.
public struct ClauseAction: Sendable {
  public var event: RelationID
  /// One per slot of the event; the first is the bearer. `.any`: `_` or left off, matches anything.
  public var arguments: [Argument]
  /// Slots with `at_least`: the act may have more.
  public var atLeast: Set<Int>
  /// An act settles one instance only: the earliest one open.
  public var isOnce: Bool
  public var span: Span

  public init(
    event: RelationID, arguments: [Argument], atLeast: Set<Int> = [], isOnce: Bool = false,
    span: Span
  ) {
    self.event = event
    self.arguments = arguments
    self.atLeast = atLeast
    self.isOnce = isOnce
    self.span = span
  }

  /// The slot of the counterparty: the last Party slot other than the bearer's; nil without one.
  public func counterpartySlot(_ program: Program) -> Int? {
    let slots = program[event].slots
    guard let party = program.builtins.party else { return nil }
    return slots.indices.dropFirst().last { index in
      guard case .kind(let kind) = slots[index].type else { return false }
      return program.isKind(kind, within: party)
    }
  }
}

/// When an instance opens and until when it may be done. Every expression is of type Instant.
public struct ClauseWindow: Sendable {
  /// `every P from D as y`.
  public var series: ClauseSeries?
  /// E of `within D of E`. Without it an instance opens at the start of the period, in an
  /// `otherwise` at the parent's deadline (for `must not`: at the violating act), else at the
  /// agreement's coming into force.
  public var opening: ExpressionID?
  /// The hidden variable (Instant) that stands for the opening in `deadlines`.
  public var openingVariable: VariableID
  /// Last instants, included; the earliest counts. `before T` is the second before T. Empty: the end
  /// of the period in a series, else the end of the agreement.
  public var deadlines: [ExpressionID]

  public init(
    series: ClauseSeries? = nil, opening: ExpressionID? = nil, openingVariable: VariableID,
    deadlines: [ExpressionID]
  ) {
    self.series = series
    self.opening = opening
    self.openingVariable = openingVariable
    self.deadlines = deadlines
  }
}

/// The periods of a series. Period n starts at anchor + n × period, n = 0, 1, ….
public struct ClauseSeries: Sendable {
  /// The hidden variable (Int) that numbers the periods from 0.
  public var numberVariable: VariableID
  /// The first day of the period (Date), named by `as y` or hidden.
  public var startVariable: VariableID
  /// The first day of the first period: a Date over undated inputs.
  public var anchor: ExpressionID
  /// The length (Period) of a period, at least one day.
  public var period: ExpressionID
  /// The first day of period n (Date) over `numberVariable`: anchor + n × period.
  public var start: ExpressionID
  /// The last second of period n (Instant): one second before the first of period n + 1.
  public var end: ExpressionID

  public init(
    numberVariable: VariableID, startVariable: VariableID, anchor: ExpressionID,
    period: ExpressionID, start: ExpressionID, end: ExpressionID
  ) {
    self.numberVariable = numberVariable
    self.startVariable = startVariable
    self.anchor = anchor
    self.period = period
    self.start = start
    self.end = end
  }
}

/// One `otherwise`: a duty, permission or power of its own that opens when what stands before it
/// fails.
public struct ClauseLink: Sendable {
  public enum Modality: Hashable, Sendable { case must, may, can }

  public var modality: Modality
  public var action: ClauseAction
  /// Its window; `opening` and `series` are nil. Its `openingVariable` is its own.
  public var window: ClauseWindow
  /// The entity of kind Clause that stands for it: `BreachNotice.Otherwise`, then
  /// `BreachNotice.Otherwise2`, ….
  public var entity: EntityID
  public var span: Span

  public init(
    modality: Modality, action: ClauseAction, window: ClauseWindow, entity: EntityID, span: Span
  ) {
    self.modality = modality
    self.action = action
    self.window = window
    self.entity = entity
    self.span = span
  }
}

/// A state of a clause for a party, as sentences name it: `BreachNotice is_violated_by Denbosch`.
public enum ClauseState: Hashable, Sendable, CaseIterable {
  case pending, fulfilled, violated, late, repaired, open, unproven
}

/// What the text of a clause lays down, by the word of std.prelude that says so.
public enum ClauseFeature: String, Hashable, Sendable, CaseIterable {
  /// `must` with an act, in the clause or in an `otherwise`.
  case isDuty = "is_duty"
  /// `within`, `before`, `by` or a series.
  case hasDeadline = "has_deadline"
  /// What stands behind `otherwise`.
  case isFollowedBy = "is_followed_by"
  /// A power to end the agreement, or to withdraw from it.
  case allowsLeaving = "allows_leaving"
}

extension Program {
  /// Whether a clause gives the power to join its own agreement, so that it speaks of who is no
  /// party yet.
  public func admitsNewcomers(_ clause: Clause) -> Bool {
    guard case .power(let action) = clause.form, action.event == builtins.join,
      action.arguments.count > 1, case .expression(let document) = action.arguments[1]
    else { return false }
    let agreement = self[clause.agreement]
    switch self[document].form {
    case .entity(let entity): return entity == agreement.entity
    case .value(let value, let arguments):
      // `Dvo(m)`, in the agreement for m itself.
      guard let binding = agreement.binding, value == binding.value, arguments.count == 1,
        case .variable(let variable) = self[arguments[0]].form
      else { return false }
      return variable == binding.binder.variable
    default: return false
    }
  }
}
