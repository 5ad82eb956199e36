public import GeredeText

/// A relation or an event: slots with words between them.
public struct Relation: Sendable {
  public enum Form: Hashable, Sendable {
    case relation
    /// An act; its kernel row has the instant as one column more than `slots`.
    case event
    /// Who says it: `A says S`.
    case says(SpokenContent)
    /// Who accepts it: `A accepts that S`.
    case accepts(SpokenContent)
  }

  public var form: Form
  public var slots: [Slot]
  /// The words, in order: word `i` stands after slot `i`; as many as slots, or one fewer. Each word
  /// is the base form.
  public var words: [String]
  /// The Dutch wording: words, and for each of its places the slot that stands there.
  public var dutch: Phrase?
  /// The word after `did` if it is not the base form, per language.
  public var englishParticiple: String?
  public var dutchParticiple: String?
  /// What is not stated is false, even if nothing is stated.
  public var isComplete: Bool
  /// An event that has no effect without the power to do it.
  public var needsPower: Bool
  public var module: ModuleID
  public var documentation: String?
  public var span: Span?

  public init(
    form: Form, slots: [Slot], words: [String], dutch: Phrase? = nil,
    englishParticiple: String? = nil, dutchParticiple: String? = nil, isComplete: Bool = false,
    needsPower: Bool = false, module: ModuleID, documentation: String? = nil, span: Span? = nil
  ) {
    self.form = form
    self.slots = slots
    self.words = words
    self.dutch = dutch
    self.englishParticiple = englishParticiple
    self.dutchParticiple = dutchParticiple
    self.isComplete = isComplete
    self.needsPower = needsPower
    self.module = module
    self.documentation = documentation
    self.span = span
  }

  /// The words joined by spaces, `_` as a space: "provides … to …" reads `provides to`.
  public var title: String { words.joined(separator: " ") }
}

/// Words with the slots between them, in one language's order.
public struct Phrase: Hashable, Sendable {
  public var words: [String]
  /// For each place, the index of its slot in `Relation.slots`.
  public var slotOrder: [Int]

  public init(words: [String], slotOrder: [Int]) {
    self.words = words
    self.slotOrder = slotOrder
  }
}

public struct Slot: Sendable {
  public var name: String?
  public var type: ValueType

  public init(name: String?, type: ValueType) {
    self.name = name
    self.type = type
  }
}
