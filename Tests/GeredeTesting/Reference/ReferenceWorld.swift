public import GeredeProgram
public import GeredeText

/// What the reference evaluator starts from: plain rows, each with the stretch of time it holds.
public struct ReferenceWorld: Sendable {
  /// A fact: its arguments, and the first and last second at which it holds.
  public struct Row: Hashable, Sendable {
    public var arguments: [Word]
    public var from: Int64
    public var until: Int64

    public init(_ arguments: [Word], from: Int64 = .min, until: Int64 = .max) {
      self.arguments = arguments
      self.from = from
      self.until = until
    }
  }

  /// An act: its arguments and its instant.
  public struct Act: Hashable, Sendable {
    public var arguments: [Word]
    public var instant: Int64

    public init(_ arguments: [Word], at instant: Int64) {
      self.arguments = arguments
      self.instant = instant
    }
  }

  public var facts: [RelationID: [Row]] = [:]
  public var acts: [RelationID: [Act]] = [:]
  /// The arguments of a row are the value's arguments, then its result.
  public var values: [ValueID: [Row]] = [:]
  /// The kind of each entity, by id.
  public var entityKinds: [KindID] = []
  /// Entities that exist only in a scenario.
  public var absentEntities: Set<Word> = []
  /// The position of each entity by key, then name, and of each text in code point order.
  public var entityOrder: [Word] = []
  public var textOrder: [Word] = []
  /// The entity with a key or name in a kind, where there is one.
  public var entityTexts: [EntityText: Word] = [:]
  /// Relations and events that something fills, be it with no rows: data, facts.
  public var filled: Set<RelationID> = []
  public var zone: ZoneRules = .utc

  public struct EntityText: Hashable, Sendable {
    public var kind: KindID
    public var text: TextID

    public init(kind: KindID, text: TextID) {
      self.kind = kind
      self.text = text
    }
  }

  public init() {}
}

/// Strong Kleene truth, ordered false < unknown < true: `and` is min, `or` is max.
public enum ReferenceTruth: Int, Hashable, Sendable, Comparable {
  case no = 0
  case unknown = 1
  case yes = 2

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  var negated: ReferenceTruth { ReferenceTruth(rawValue: 2 - rawValue) ?? .unknown }
}

/// What a place holds: a word, or something that exists but is not known.
public enum ReferenceValue: Hashable, Sendable {
  case word(Word)
  case missing
}

/// The outcome of a requirement for one binding, by its definition.
public enum ReferenceOutcome: Hashable, Sendable {
  case met, breached, unproven, excepted
}

/// In which sense a condition is read: whether silence about it would count.
enum ReferenceSense {
  /// As a statement.
  case plain
  /// Where its falsehood counts.
  case negative
  /// Where its truth and its falsehood both count: in aggregates, exceptions, Bool values.
  case both

  /// The sense under a negation.
  var flipped: ReferenceSense {
    switch self {
    case .plain: .negative
    case .negative: .plain
    case .both: .both
    }
  }
}
