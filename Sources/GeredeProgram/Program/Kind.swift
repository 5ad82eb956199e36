public import GeredeText

public struct Kind: Sendable {
  public var name: Wording
  /// The noun, in snake case.
  public var noun: Wording
  /// nil only for Thing.
  public var parent: KindID?
  /// Its own fields, not those it inherits, in the order of declaration.
  public var fields: [ValueID]
  /// The field marked `key`, its own or inherited.
  public var key: ValueID?
  public var module: ModuleID
  public var documentation: String?
  /// nil for built-in kinds.
  public var span: Span?

  public init(
    name: Wording, noun: Wording, parent: KindID?, fields: [ValueID] = [], key: ValueID? = nil,
    module: ModuleID, documentation: String? = nil, span: Span? = nil
  ) {
    self.name = name
    self.noun = noun
    self.parent = parent
    self.fields = fields
    self.key = key
    self.module = module
    self.documentation = documentation
    self.span = span
  }
}

public struct Enumeration: Sendable {
  public var name: Wording
  public var noun: Wording
  /// In the order of their ordinals.
  public var values: [EnumerationValue]
  /// Declared with `<`: `< <= min max` apply.
  public var isOrdered: Bool
  public var module: ModuleID
  public var documentation: String?
  public var span: Span

  public init(
    name: Wording, noun: Wording, values: [EnumerationValue], isOrdered: Bool, module: ModuleID,
    documentation: String? = nil, span: Span
  ) {
    self.name = name
    self.noun = noun
    self.values = values
    self.isOrdered = isOrdered
    self.module = module
    self.documentation = documentation
    self.span = span
  }
}

public struct EnumerationValue: Sendable {
  public var name: Wording
  /// A label for data and print: "private sector".
  public var label: Wording?
  public var span: Span

  public init(name: Wording, label: Wording? = nil, span: Span) {
    self.name = name
    self.label = label
    self.span = span
  }
}
