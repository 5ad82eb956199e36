public import GeredeText

/// A rule, a requirement or a clause as it was written.
public struct WrittenRule: Hashable, Sendable, Codable {
  public enum Form: String, Hashable, Sendable, Codable { case rule, trust, requirement, clause }

  public var form: Form
  /// Nil for a rule or a trust without a name.
  public var name: String?
  /// The whole sentence, with its line breaks.
  public var text: String
  public var place: Span

  public init(form: Form, name: String?, text: String, place: Span) {
    self.form = form
    self.name = name
    self.text = text
    self.place = place
  }
}
