public import GeredeText

/// Why a question is answered as it is: numbered sentences, each with what it follows from.
///
/// Step 1 and the other `roots` say the answer; a step stands before what it follows from, unless an
/// earlier step told that already. Of all proofs the one of least height is taken: each sentence is
/// derived by the rule, and from the sentences, by which it came first.
public struct Proof: Hashable, Sendable, Codable {
  /// Whether it holds, does not, or cannot be told.
  public var answer: Truth
  /// The question as it was understood.
  public var question: Bilingual
  /// From the answer down; each step rests on later ones.
  public var steps: [Step]
  /// The numbers of the steps that the answer follows from directly.
  public var roots: [Int]
  /// Whether steps were left out: there were too many, or they lie deeper than was asked.
  public var isShortened: Bool

  /// One sentence of a proof.
  public struct Step: Hashable, Sendable, Codable {
    /// Counted from 1.
    public var number: Int
    /// Whether its sentence holds, does not, or is not known.
    public var sense: Reason.Sense
    /// The sentence, in each language.
    public var text: Bilingual
    /// By what it follows from `premises`; for a step without any, by what it stands.
    public var support: Support
    /// Where it, or the rule that gives it, is written; nil for what is absent or computed.
    public var place: Place?
    /// The numbers of the steps that it follows from.
    public var premises: [Int]
    /// Whether what it follows from was left out.
    public var isShortened: Bool
    /// What it says, for whoever checks proofs; of a step that was decoded its text. Two steps that
    /// tell the same are the same.
    var ground: Ground

    public static func == (a: Step, b: Step) -> Bool {
      a.number == b.number && a.sense == b.sense && a.text == b.text && a.support == b.support
        && a.place == b.place && a.premises == b.premises && a.isShortened == b.isShortened
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(number)
      hasher.combine(text)
      hasher.combine(premises)
    }
  }

  /// How a step comes about.
  public enum Support: Hashable, Sendable, Codable {
    /// A fact, an act or a value that a file, data or somebody gives.
    case fact
    /// A rule, by its name if it has one.
    case rule(String?)
    /// A clause lays it down, by name.
    case clause(String)
    /// A trust sentence lets it be accepted.
    case trust
    /// The definition of a value, none of whose exceptions applies.
    case definition
    /// An exception of a value gives it, for the stated reason.
    case exception(because: String?)
    /// The text of a requirement.
    case requirement(Bilingual)
    /// It is computed, or counted.
    case calculation
    /// Nothing gives it, or it is not known.
    case nothing
  }
}

extension Proof.Step {
  private enum CodingKeys: String, CodingKey {
    case number, sense, text, support, place, premises, isShortened
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    number = try values.decode(Int.self, forKey: .number)
    sense = try values.decode(Reason.Sense.self, forKey: .sense)
    text = try values.decode(Bilingual.self, forKey: .text)
    support = try values.decode(Proof.Support.self, forKey: .support)
    place = try values.decodeIfPresent(Place.self, forKey: .place)
    premises = try values.decode([Int].self, forKey: .premises)
    isShortened = try values.decode(Bool.self, forKey: .isShortened)
    ground = .text(text, sense, place)
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(number, forKey: .number)
    try values.encode(sense, forKey: .sense)
    try values.encode(text, forKey: .text)
    try values.encode(support, forKey: .support)
    try values.encodeIfPresent(place, forKey: .place)
    try values.encode(premises, forKey: .premises)
    try values.encode(isShortened, forKey: .isShortened)
  }
}
