public import GeredeText

/// A rule, a requirement or a clause as it was written.
public struct WrittenRule: Hashable, Sendable, Codable {
  /// What gives a sentence.
  public enum Form: String, Hashable, Sendable, Codable {
    /// A rule.
    case rule
    /// A trust sentence.
    case trust
    /// A requirement.
    case requirement
    /// A clause.
    case clause
  }

  /// What gives the sentence.
  public var form: Form
  /// Nil for a rule or a trust without a name.
  public var name: String?
  /// The whole sentence, with its line breaks.
  public var text: String
  /// Where it is written.
  public var place: Span

  /// A rule by its form, name and text.
  public init(form: Form, name: String?, text: String, place: Span) {
    self.form = form
    self.name = name
    self.text = text
    self.place = place
  }
}
