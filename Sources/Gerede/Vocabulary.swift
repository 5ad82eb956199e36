public import GeredeText

/// The words that sentences about a world are made of, in one language: what a tool proposes while
/// somebody writes, and makes examples from.
///
/// It has what the program's first file sees: its own declarations, those of modules that it uses,
/// and std.prelude.
public struct Vocabulary: Sendable {
  /// The number of a kind in `kinds`.
  public typealias KindNumber = Int

  /// A kind of thing.
  public struct Kind: Sendable, Hashable {
    /// Its name in the language of the vocabulary.
    public var name: String
    /// Its noun: `market_party`.
    public var noun: String
    /// The kind above it; nil for Thing.
    public var parent: KindNumber?
    /// Its own fields, without those that it inherits.
    public var fields: [Field]
  }

  /// A field of a kind, or a value of one thing that is written the same way.
  public struct Field: Sendable, Hashable {
    /// Its name in the language of the vocabulary.
    public var name: String
    /// What it leads to.
    public var place: Place
  }

  /// What may stand in a place of a sentence.
  public enum Place: Sendable, Hashable {
    /// A thing of the kind with that number in `kinds`.
    case kind(KindNumber)
    /// A value of the enumeration with that number in `enumerations`.
    case enumeration(Int)
    /// A number, an amount, a date, a text.
    case other
  }

  /// A declared sentence: places with words between them.
  public struct Pattern: Sendable, Hashable {
    /// What sentences of a pattern say.
    public enum Form: Sendable, Hashable {
      /// That something is so.
      case relation
      /// An act, in its base form: behind "must", "may", "can".
      case act
      /// An act that was done: the word behind "did" is part of `words`.
      case done
    }

    /// What its sentences say.
    public var form: Form
    /// What may stand in each of its places, in order.
    public var places: [Place]
    /// Word `i` stands behind place `i`; as many as places, or one fewer.
    public var words: [String]
    /// Whether the program declares it, not the standard library.
    public var isOwn: Bool
    /// How many facts state it.
    public var facts: Int
  }

  /// Something with a name that begins with a capital.
  public struct Name: Sendable, Hashable {
    /// What a name is the name of.
    public enum Role: Sendable, Hashable {
      /// A thing of the kind with that number; agreements and clauses among them.
      case entity(KindNumber)
      /// A kind.
      case kind
      /// A named value.
      case value
      /// A requirement.
      case requirement
    }

    /// The name as sentences write it.
    public var text: String
    /// What it is the name of.
    public var role: Role
  }

  /// An enumeration with its values.
  public struct Enumeration: Sendable, Hashable {
    /// Its name in the language of the vocabulary.
    public var name: String
    /// The names of its values, in their order.
    public var values: [String]
  }

  /// The language that its words are in.
  public var language: Language
  /// All kinds, by number.
  public var kinds: [Kind] = []
  /// All enumerations, by number.
  public var enumerations: [Enumeration] = []
  /// The sentences that are declared.
  public var patterns: [Pattern] = []
  /// By text; of very many entities the first ones only.
  public var names: [Name] = []
  /// Values with parameters, and those without that begin with a small letter.
  public var values: [String] = []

  /// No words at all.
  public init(language: Language) { self.language = language }

  /// Whether `kind` is `ancestor` or stands below it.
  public func isKind(_ kind: KindNumber, within ancestor: KindNumber) -> Bool {
    var current: KindNumber? = kind
    while let here = current, kinds.indices.contains(here) {
      if here == ancestor { return true }
      current = kinds[here].parent
    }
    return false
  }

  /// The fields of a kind, those that it inherits last.
  public func fields(of kind: KindNumber) -> [Field] {
    var fields: [Field] = []
    var current: KindNumber? = kind
    while let here = current, kinds.indices.contains(here) {
      fields += kinds[here].fields
      current = kinds[here].parent
    }
    return fields
  }
}
