public import GeredeText

/// A partial function: at a moment, at most one result per arguments.
public struct Value: Sendable {
  public enum Form: Hashable, Sendable {
    /// A field of a kind: an input with one parameter.
    case field(of: KindID)
    /// Given by facts or data.
    case input
    /// Given by its definition alone.
    case defined
  }

  public var form: Form
  public var name: Wording
  public var parameters: [Slot]
  public var result: ValueType
  /// For `.defined`.
  public var definition: Definition?
  public var module: ModuleID
  public var documentation: String?
  public var span: Span?

  public init(
    form: Form, name: Wording, parameters: [Slot], result: ValueType,
    definition: Definition? = nil, module: ModuleID, documentation: String? = nil,
    span: Span? = nil
  ) {
    self.form = form
    self.name = name
    self.parameters = parameters
    self.result = result
    self.definition = definition
    self.module = module
    self.documentation = documentation
    self.span = span
  }
}

public struct Definition: Sendable {
  /// The variables of `base`; the first are the value's parameters, in order.
  public var frame: Frame
  /// The default. For a Bool value it may be a `.condition`; for a share `.share`; for a named set
  /// `.set`.
  public var base: ExpressionID
  /// All exceptions, also those added elsewhere, sorted by module name and place.
  public var exceptions: [ValueException]

  public init(frame: Frame, base: ExpressionID, exceptions: [ValueException] = []) {
    self.frame = frame
    self.base = base
    self.exceptions = exceptions
  }
}

/// `except result when condition because …`, with exceptions of its own.
public struct ValueException: Sendable {
  /// Its variables; the first are the value's parameters, in order. Inner exceptions share it.
  public var frame: Frame
  public var result: ExpressionID
  public var condition: ConditionID
  public var because: String?
  public var inner: [ValueException]
  public var span: Span

  public init(
    frame: Frame, result: ExpressionID, condition: ConditionID, because: String? = nil,
    inner: [ValueException] = [], span: Span
  ) {
    self.frame = frame
    self.result = result
    self.condition = condition
    self.because = because
    self.inner = inner
    self.span = span
  }
}
