public import GeredeText

/// What a sentence that is supposed or retracted comes to, checked against a program.
public struct Supposition: Sendable {
  /// One sentence of the text.
  public struct Part: Sendable {
    public enum Form: Hashable, Sendable {
      /// An entity with the fields that it states: it exists, and they hold, at every moment.
      case entity
      /// A rule: it holds at every moment.
      case rule
      /// A fact, an act, an equation or a retraction.
      case statement
      /// An equation of a value that openings, deadlines and other moments rest on: these do not
      /// change with time, so it takes the place of what was given at every moment.
      case lasting
    }

    public var form: Form
    /// What it lays over the facts, in order; nothing for a rule.
    public var steps: [ScenarioStep]
    public var span: Span
  }

  /// In the order of the text.
  public var parts: [Part] = []
}
