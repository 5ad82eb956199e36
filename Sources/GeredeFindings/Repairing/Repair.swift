package import GeredeFacts
public import GeredeText

/// A smallest set of facts to add or take out that would give another answer.
public struct Repair: Hashable, Sendable, Codable {
  /// In the order in which they are told: what to add, what to give, what to take out.
  public var changes: [Change]

  /// A fact that would have to be stated, or taken back.
  public struct Change: Hashable, Sendable, Codable {
    /// What would have to be done with a fact.
    public enum Action: String, Hashable, Sendable, Codable {
      /// State a fact or an act.
      case add
      /// Give a value.
      case give
      /// Take a fact, an act or a value out.
      case retract
    }

    /// What would have to be done with the fact.
    public var action: Action
    /// The sentence as the file writes it, with its full stop: `Acme holds Iso27001.`
    public var sentence: String
    /// Where the fact stands that is to be taken out or given otherwise; nil where none does.
    public var place: Place?
    package var fact: FactChange
  }
}

/// Why something is not so, and what would make it so.
public struct WhyNot: Hashable, Sendable, Codable {
  /// Whether it holds, does not, or cannot be told.
  public var answer: Truth
  /// The sentence that was asked about, in each language.
  public var question: Bilingual
  /// The rules and clauses that could give it, in the order of the text, each with how far it got; empty
  /// where the question is not one sentence that rules give.
  public var attempts: [Attempt]
  /// Why it is not so, step by step.
  public var proof: Proof
  /// Sets of changes, each of which was tried and would make it so; smallest first, at most five. Each
  /// is minimal: without any one of its changes it would not do.
  public var repairs: [Repair] = []

  /// How far one way to the answer got.
  public struct Attempt: Hashable, Sendable, Codable {
    /// By what: `rule Reach`, `clause Supply`.
    public var support: Proof.Support
    /// Where the rule or clause is written.
    public var place: Place?
    /// What holds, for the binding that got furthest.
    public var holds: [Reason]
    /// What is lacking for it.
    public var lacks: [Reason]
  }
}
