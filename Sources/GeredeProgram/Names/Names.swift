import GeredeSyntax
import GeredeText

/// What a name with a capital stands for.
enum NamedThing: Hashable, Sendable {
  case kind(KindID)
  case enumeration(EnumID)
  case entity(EntityID)
  /// A named value: `OpenLicences`.
  case value(ValueID)
  case requirement(RequirementID)
}

/// What a noun stands for.
enum NounMeaning: Hashable, Sendable {
  case kind(KindID)
  case enumeration(EnumID)
}

/// A declared sentence under one of its wordings.
struct PhraseEntry: Hashable, Sendable {
  /// What the words declare.
  var relation: RelationID
  /// Whether these are all its words, or only the first ones.
  var isWhole: Bool
  /// Whether the slots stand in the order of the Dutch wording.
  var isDutch: Bool
}

/// One value of an enum.
struct EnumerationValueID: Hashable, Sendable {
  /// The enum.
  var enumeration: EnumID
  /// The place of the value in it.
  var ordinal: Int
}

/// What one module declares, by name.
struct ModuleNames: Sendable {
  /// Kinds, enums, entities, agreements, requirements and named values: one space.
  var things: [String: NamedThing] = [:]
  /// Nouns in either language.
  var nouns: [String: NounMeaning] = [:]
  /// Values with a small letter, under either name.
  var values: [String: ValueID] = [:]
  /// Plain sentences by their words joined with a space; also by the first words alone.
  var phrases: [String: [PhraseEntry]] = [:]
  /// Acts by their words after `did`.
  var acts: [String: [PhraseEntry]] = [:]
  /// Events by their words in the base form.
  var baseActs: [String: [PhraseEntry]] = [:]
  /// Values of enums under either name.
  var enumerationValues: [String: [EnumerationValueID]] = [:]
}

/// The names of a whole program.
struct Names: Sendable {
  /// By `ModuleID`.
  var modules: [ModuleNames] = []
  /// Fields of each kind (its own, under either name), by `KindID`.
  var fields: [[String: ValueID]] = []
  /// Clauses of an agreement by name, by the agreement's entity.
  var clauses: [EntityID: [String: EntityID]] = [:]
  /// The clauses of all agreements by their plain names.
  var clausesByName: [String: [EntityID]] = [:]
  /// The duties of the `otherwise` chain of a clause by name, by the clause's entity.
  var links: [EntityID: [String: EntityID]] = [:]
  /// Names of requirements, by `RequirementID`, also of those that are left out.
  var requirements: [(name: String, span: Span)] = []
  /// The types of the variables of `for every`, by `RequirementID`.
  var requirementBinders: [[ValueType]] = []

  /// Files a declared sentence under its words and under each beginning of them.
  static func file(
    _ words: [String], _ relation: RelationID, isDutch: Bool,
    in table: inout [String: [PhraseEntry]]
  ) {
    var key = ""
    for (place, word) in words.enumerated() {
      key += place == 0 ? word : " " + word
      let entry = PhraseEntry(
        relation: relation, isWhole: place + 1 == words.count, isDutch: isDutch)
      table[key, default: []].append(entry)
    }
  }
}

/// Names of the language as declarations have them.
extension BuiltinName {
  /// The name in both languages.
  var wording: Wording {
    Wording(english: spelling(in: .english), dutch: spelling(in: .dutch))
  }
}

/// The types that the language knows, by their names in either language.
enum BuiltinTypes {
  /// The type of a name; Money without a currency is answered apart.
  static let byName: [String: ValueType] = {
    var table: [String: ValueType] = [:]
    for (name, type) in all {
      table[name.spelling(in: .english)] = type
      table[name.spelling(in: .dutch)] = type
    }
    return table
  }()

  /// The names of Money, which may have a currency.
  static let moneyNames: Set<String> = [
    BuiltinName.typeMoney.spelling(in: .english), BuiltinName.typeMoney.spelling(in: .dutch),
  ]

  /// The types with the names that the language gives them.
  private static let all: [(BuiltinName, ValueType)] = [
    (.typeBool, .bool), (.typeInt, .int), (.typeDecimal, .decimal), (.typeDuration, .duration),
    (.typePeriod, .period), (.typeDate, .date), (.typeInstant, .instant), (.typeText, .text),
  ]
}

/// Words that may not be the noun of a kind.
enum ReservedNouns {
  /// The reserved words of both languages.
  static let all: Set<String> = {
    var words: Set<String> = []
    for keyword in Keyword.allCases {
      words.insert(keyword.spelling(in: .english))
      words.insert(keyword.spelling(in: .dutch))
    }
    return words
  }()
}
