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
