public import GeredeText

/// The variables of one rule, requirement, definition or query.
public struct Frame: Hashable, Sendable {
  public var variables: [Variable]

  public init(variables: [Variable] = []) { self.variables = variables }

  public subscript(id: VariableID) -> Variable { variables[id.index] }
}

public struct Variable: Hashable, Sendable {
  public var name: String
  public var type: ValueType
  /// Where it first stands.
  public var span: Span

  public init(name: String, type: ValueType, span: Span) {
    self.name = name
    self.type = type
    self.span = span
  }
}

public struct Rule: Sendable {
  public var name: String?
  public var label: String?
  public var frame: Frame
  public var head: RelationID
  /// One per slot of the head; `.any` never stands here.
  public var arguments: [Argument]
  public var condition: ConditionID
  public var unless: ConditionID?
  public var because: String?
  public var module: ModuleID
  public var documentation: String?
  public var span: Span

  public init(
    name: String? = nil, label: String? = nil, frame: Frame, head: RelationID,
    arguments: [Argument], condition: ConditionID, unless: ConditionID? = nil,
    because: String? = nil, module: ModuleID, documentation: String? = nil, span: Span
  ) {
    self.name = name
    self.label = label
    self.frame = frame
    self.head = head
    self.arguments = arguments
    self.condition = condition
    self.unless = unless
    self.because = because
    self.module = module
    self.documentation = documentation
    self.span = span
  }
}
