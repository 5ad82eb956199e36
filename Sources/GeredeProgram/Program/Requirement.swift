public import GeredeText

public struct Requirement: Sendable {
  /// Its name in both languages.
  public var name: Wording
  public var label: String?
  public var severity: Severity
  public var frame: Frame
  /// The variables of `for every`, in order; empty without one.
  public var binders: [Binder]
  /// `where` of the binders.
  public var scope: ConditionID?
  public var condition: ConditionID
  public var unless: ConditionID?
  public var unlessBecause: Wording?
  /// Its source or reason, in both languages.
  public var because: Wording?
  public var module: ModuleID
  public var documentation: String?
  public var span: Span
  /// The span of the condition, which findings underline.
  public var conditionSpan: Span

  public init(
    name: Wording, label: String? = nil, severity: Severity, frame: Frame, binders: [Binder],
    scope: ConditionID?, condition: ConditionID, unless: ConditionID? = nil,
    unlessBecause: Wording? = nil, because: Wording? = nil, module: ModuleID,
    documentation: String? = nil, span: Span, conditionSpan: Span
  ) {
    self.name = name
    self.label = label
    self.severity = severity
    self.frame = frame
    self.binders = binders
    self.scope = scope
    self.condition = condition
    self.unless = unless
    self.unlessBecause = unlessBecause
    self.because = because
    self.module = module
    self.documentation = documentation
    self.span = span
    self.conditionSpan = conditionSpan
  }
}

/// A variable that ranges: with a noun over its kind (or enum), without one over what the condition
/// binds.
public struct Binder: Sendable {
  public var variable: VariableID
  /// The type named by the noun: a kind or an enum; nil without a noun.
  public var domain: ValueType?

  public init(_ variable: VariableID, domain: ValueType?) {
    self.variable = variable
    self.domain = domain
  }
}
