public import GeredeText

/// Why a question is answered as it is: numbered sentences, each with what it follows from.
///
/// Step 1 and the other `roots` say the answer; a step stands before what it follows from, unless an
/// earlier step told that already. Of all proofs the one of least height is taken: each sentence is
/// derived by the rule, and from the sentences, by which it came first.
public struct Proof: Hashable, Sendable {
  public var answer: Truth
  /// The question as it was understood.
  public var question: Bilingual
  public var steps: [Step]
  /// The numbers of the steps that the answer follows from directly.
  public var roots: [Int]
  /// Whether steps were left out: there were too many, or they lie deeper than was asked.
  public var isShortened: Bool

  /// One sentence of a proof.
  public struct Step: Hashable, Sendable {
    /// Counted from 1.
    public var number: Int
    public var sense: Reason.Sense
    public var text: Bilingual
    /// By what it follows from `premises`; for a step without any, by what it stands.
    public var support: Support
    /// Where it, or the rule that gives it, is written; nil for what is absent or computed.
    public var place: Place?
    /// The numbers of the steps that it follows from.
    public var premises: [Int]
    /// Whether what it follows from was left out.
    public var isShortened: Bool
    /// What it says, for whoever checks proofs.
    var ground: Ground
  }

  /// How a step comes about.
  public enum Support: Hashable, Sendable {
    /// A fact, an act or a value that a file, data or somebody gives.
    case fact
    /// A rule, by its name if it has one.
    case rule(String?)
    case clause(String)
    case trust
    /// The definition of a value, none of whose exceptions applies.
    case definition
    case exception(because: String?)
    /// The text of a requirement.
    case requirement(Bilingual)
    /// It is computed, or counted.
    case calculation
    /// Nothing gives it, or it is not known.
    case nothing
  }
}
