public import GeredeText

/// An agreement between parties, or a regulation that binds everyone its clauses match.
public struct Agreement: Sendable {
  public enum Form: Hashable, Sendable { case agreement, regulation }

  public var form: Form
  public var name: Wording
  public var label: String?
  /// The entity of kind Agreement or Regulation that stands for it in sentences.
  public var entity: EntityID
  /// For `for every m where C`: one agreement per binding; nil for a single agreement.
  public var binding: AgreementBinding?
  /// In the order of the text; empty for a regulation.
  public var parties: [AgreementParty]
  /// The first instant of its term, an Instant over constants: the zone decides what a date means.
  /// Nil without a bound.
  public var start: ExpressionID?
  /// The last instant of its term, included, as `start`; nil without a bound.
  public var end: ExpressionID?
  /// Whether it is in force only once each party has signed.
  public var isSigned: Bool
  /// Its clauses, in the order of the text.
  public var clauses: [ClauseID]
  public var module: ModuleID
  public var documentation: String?
  public var span: Span

  public init(
    form: Form, name: Wording, label: String? = nil, entity: EntityID,
    binding: AgreementBinding? = nil, parties: [AgreementParty] = [], start: ExpressionID? = nil,
    end: ExpressionID? = nil,
    isSigned: Bool = false, clauses: [ClauseID] = [], module: ModuleID,
    documentation: String? = nil, span: Span
  ) {
    self.form = form
    self.name = name
    self.label = label
    self.entity = entity
    self.binding = binding
    self.parties = parties
    self.start = start
    self.end = end
    self.isSigned = isSigned
    self.clauses = clauses
    self.module = module
    self.documentation = documentation
    self.span = span
  }
}

/// What an agreement exists once for: `for every municipality m where m takes_part`.
///
/// Its variable is the first of its own frame, of those of its parties by condition, of each of its
/// clauses' frames, and of their `instanceVariables`.
public struct AgreementBinding: Sendable {
  public var frame: Frame
  /// Its domain is a kind.
  public var binder: Binder
  /// `where`, spoken at the moment that is asked about.
  public var condition: ConditionID?
  /// `Dvo(m)`: an input value from the binding to the agreement, an entity that comes into being with
  /// the binding.
  public var value: ValueID
  public var span: Span

  public init(
    frame: Frame, binder: Binder, condition: ConditionID?, value: ValueID, span: Span
  ) {
    self.frame = frame
    self.binder = binder
    self.condition = condition
    self.value = value
    self.span = span
  }
}

/// A party as named, or all that satisfy a condition at the moment that is asked about.
public enum AgreementParty: Sendable {
  case named(EntityID, Span)
  /// The variable of an agreement that exists once per binding.
  case bound(Span)
  /// `every municipality m where C`. The binder has a domain or is bound by the condition. The frame
  /// begins with the variable of an agreement that exists once per binding.
  case every(Frame, Binder, condition: ConditionID?, Span)
}

/// `X overrides Y` between clauses: as written, not yet transitive. Where agreements override each
/// other, spelled out for the clauses that conflict, also by way of others: the one forbids what the
/// other asks, allows or gives the power to do.
public struct ClauseOverride: Hashable, Sendable {
  public var stronger: ClauseID
  public var weaker: ClauseID
  public var span: Span

  public init(stronger: ClauseID, weaker: ClauseID, span: Span) {
    self.stronger = stronger
    self.weaker = weaker
    self.span = span
  }
}
