public import GeredeText

public struct Entity: Sendable {
  public var name: Wording
  public var label: String?
  public var kind: KindID
  /// The text of its key field, if it states one.
  public var key: TextID?
  public var module: ModuleID
  public var documentation: String?
  public var span: Span?
  /// The scenario in which alone it exists; nil for what always exists.
  public var scenario: ScenarioID?

  public init(
    name: Wording, label: String? = nil, kind: KindID, key: TextID? = nil, module: ModuleID,
    documentation: String? = nil, span: Span? = nil, scenario: ScenarioID? = nil
  ) {
    self.name = name
    self.label = label
    self.kind = kind
    self.key = key
    self.module = module
    self.documentation = documentation
    self.span = span
    self.scenario = scenario
  }
}
