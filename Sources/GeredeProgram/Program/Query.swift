public import GeredeText

/// A question: the bindings of `columns` for which `condition` holds. Without columns: yes or no.
public struct Query: Sendable {
  public var frame: Frame
  public var columns: [VariableID]
  public var condition: ConditionID
  public var module: ModuleID
  public var span: Span

  public init(
    frame: Frame, columns: [VariableID], condition: ConditionID, module: ModuleID, span: Span
  ) {
    self.frame = frame
    self.columns = columns
    self.condition = condition
    self.module = module
    self.span = span
  }
}

/// A question whether somebody may do something: `may Acme host Notify?`.
public struct DecisionQuestion: Sendable {
  /// Every slot is an expression over constants.
  public var action: ClauseAction
  public var frame: Frame
  public var module: ModuleID
  public var span: Span

  public init(action: ClauseAction, frame: Frame, module: ModuleID, span: Span) {
    self.action = action
    self.frame = frame
    self.module = module
    self.span = span
  }
}
