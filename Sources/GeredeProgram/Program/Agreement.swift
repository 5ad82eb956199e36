public import GeredeText

/// An agreement between parties, or a regulation that binds everyone its clauses match.
public struct Agreement: Sendable {
  public enum Form: Hashable, Sendable { case agreement, regulation }

  public var form: Form
  public var name: Wording
  public var label: String?
  /// The entity of kind Agreement or Regulation that stands for it in sentences.
  public var entity: EntityID
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
    parties: [AgreementParty] = [], start: ExpressionID? = nil, end: ExpressionID? = nil,
    isSigned: Bool = false, clauses: [ClauseID] = [], module: ModuleID,
    documentation: String? = nil, span: Span
  ) {
    self.form = form
    self.name = name
    self.label = label
    self.entity = entity
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

/// A party as named, or all that satisfy a condition at the moment that is asked about.
public enum AgreementParty: Sendable {
  case named(EntityID, Span)
  /// `every municipality m where C`. The binder has a domain or is bound by the condition.
  case every(Frame, Binder, condition: ConditionID?, Span)
}

/// `X overrides Y`, spelled out for clauses: where agreements override each other, each clause of
/// the one overrides each of the other. Not yet transitive.
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
