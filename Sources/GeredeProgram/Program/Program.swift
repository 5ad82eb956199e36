public import GeredeText

/// A checked program: every name resolved, every expression typed, in arenas with typed ids.
///
/// It is made by `Checker`. A program with errors is still whole enough to go on with: what had a
/// mistake is left out, and `isSound` is false.
public struct Program: Sendable {
  public var modules: [Module] = []
  public var kinds: [Kind] = []
  public var enumerations: [Enumeration] = []
  /// The entities that the program declares.
  public var entities: [Entity] = []
  /// The text constants of the program, each once.
  public var texts: [String] = []
  public var relations: [Relation] = []
  public var values: [Value] = []
  public var rules: [Rule] = []
  public var requirements: [Requirement] = []
  public var facts: [Fact] = []
  public var dataSources: [DataSource] = []
  public var queries: [Query] = []
  public var expressions: [Expression] = []
  public var conditions: [Condition] = []

  /// The zone by name, as the project or a file states it: "UTC" without one.
  public var zone: String = "UTC"
  /// Where the zone was stated, if it was.
  public var zoneSpan: Span?
  /// The currency of plain `Money`.
  public var currency: String = "EUR"
  public var language: Language = .english
  /// False if a message of severity error was given.
  public var isSound: Bool = true
  public var builtins = Builtins()

  public init() {}

  public subscript(id: ModuleID) -> Module { modules[id.index] }
  public subscript(id: KindID) -> Kind { kinds[id.index] }
  public subscript(id: EnumID) -> Enumeration { enumerations[id.index] }
  public subscript(id: EntityID) -> Entity { entities[id.index] }
  public subscript(id: TextID) -> String { texts[id.index] }
  public subscript(id: RelationID) -> Relation { relations[id.index] }
  public subscript(id: ValueID) -> Value { values[id.index] }
  public subscript(id: RuleID) -> Rule { rules[id.index] }
  public subscript(id: RequirementID) -> Requirement { requirements[id.index] }
  public subscript(id: ExpressionID) -> Expression { expressions[id.index] }
  public subscript(id: ConditionID) -> Condition { conditions[id.index] }

  /// Whether `kind` is `ancestor` or stands below it.
  /// - Complexity: O(depth of the tree of kinds).
  public func isKind(_ kind: KindID, within ancestor: KindID) -> Bool {
    var current: KindID? = kind
    while let here = current {
      if here == ancestor { return true }
      current = kinds[here.index].parent
    }
    return false
  }
}

/// Declarations that the language itself knows by meaning. Those of std.prelude are found by name.
public struct Builtins: Sendable {
  public var thing = KindID(0)
  public var party: KindID?
  public var agreement: KindID?
  public var regulation: KindID?
  public var clause: KindID?
  public var requirement: KindID?
  public var event: KindID?
  /// `Date is_holiday` of std.calendar, if the program uses it.
  public var isHoliday: RelationID?

  public init() {}
}

/// A name with its Dutch form, where one is given: words, fields, kinds, values.
public struct Wording: Hashable, Sendable {
  public var english: String
  public var dutch: String?

  public init(english: String, dutch: String? = nil) {
    self.english = english
    self.dutch = dutch
  }

  public func text(in language: Language) -> String {
    language == .dutch ? dutch ?? english : english
  }
}

public struct Module: Sendable {
  /// `std.eidas`, `examples.notifications`.
  public var name: String
  public var source: SourceID
  public var language: Language
  /// Modules that it uses, with the name given by `as`.
  public var uses: [(module: ModuleID, alias: String?)]

  public init(
    name: String, source: SourceID, language: Language,
    uses: [(module: ModuleID, alias: String?)] = []
  ) {
    self.name = name
    self.source = source
    self.language = language
    self.uses = uses
  }
}

public struct Kind: Sendable {
  public var name: Wording
  /// The noun, in snake case.
  public var noun: Wording
  /// nil only for Thing.
  public var parent: KindID?
  /// Its own fields, not those it inherits, in the order of declaration.
  public var fields: [ValueID]
  /// The field marked `key`, its own or inherited.
  public var key: ValueID?
  public var module: ModuleID
  public var documentation: String?
  /// nil for built-in kinds.
  public var span: Span?

  public init(
    name: Wording, noun: Wording, parent: KindID?, fields: [ValueID] = [], key: ValueID? = nil,
    module: ModuleID, documentation: String? = nil, span: Span? = nil
  ) {
    self.name = name
    self.noun = noun
    self.parent = parent
    self.fields = fields
    self.key = key
    self.module = module
    self.documentation = documentation
    self.span = span
  }
}

public struct Enumeration: Sendable {
  public var name: Wording
  public var noun: Wording
  /// In the order of their ordinals.
  public var values: [EnumerationValue]
  /// Declared with `<`: `< <= min max` apply.
  public var isOrdered: Bool
  public var module: ModuleID
  public var documentation: String?
  public var span: Span

  public init(
    name: Wording, noun: Wording, values: [EnumerationValue], isOrdered: Bool, module: ModuleID,
    documentation: String? = nil, span: Span
  ) {
    self.name = name
    self.noun = noun
    self.values = values
    self.isOrdered = isOrdered
    self.module = module
    self.documentation = documentation
    self.span = span
  }
}

public struct EnumerationValue: Sendable {
  public var name: Wording
  /// A label for data and print: "private sector".
  public var label: Wording?
  public var span: Span

  public init(name: Wording, label: Wording? = nil, span: Span) {
    self.name = name
    self.label = label
    self.span = span
  }
}

public struct Entity: Sendable {
  public var name: Wording
  public var label: String?
  public var kind: KindID
  /// The text of its key field, if it states one.
  public var key: TextID?
  public var module: ModuleID
  public var documentation: String?
  public var span: Span?

  public init(
    name: Wording, label: String? = nil, kind: KindID, key: TextID? = nil, module: ModuleID,
    documentation: String? = nil, span: Span? = nil
  ) {
    self.name = name
    self.label = label
    self.kind = kind
    self.key = key
    self.module = module
    self.documentation = documentation
    self.span = span
  }
}

/// A relation or an event: slots with words between them.
public struct Relation: Sendable {
  public enum Form: Hashable, Sendable {
    case relation
    /// An act; its kernel row has the instant as one column more than `slots`.
    case event
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

/// A partial function: at a moment, at most one result per arguments.
public struct Value: Sendable {
  public enum Form: Hashable, Sendable {
    /// A field of a kind: an input with one parameter.
    case field(of: KindID)
    /// Given by facts or data.
    case input
    /// Given by its definition alone.
    case defined
  }

  public var form: Form
  public var name: Wording
  public var parameters: [Slot]
  public var result: ValueType
  /// For `.defined`.
  public var definition: Definition?
  public var module: ModuleID
  public var documentation: String?
  public var span: Span?

  public init(
    form: Form, name: Wording, parameters: [Slot], result: ValueType,
    definition: Definition? = nil, module: ModuleID, documentation: String? = nil,
    span: Span? = nil
  ) {
    self.form = form
    self.name = name
    self.parameters = parameters
    self.result = result
    self.definition = definition
    self.module = module
    self.documentation = documentation
    self.span = span
  }
}

public struct Definition: Sendable {
  /// The variables of `base`; the first are the value's parameters, in order.
  public var frame: Frame
  /// The default. For a Bool value it may be a `.condition`; for a share `.share`; for a named set
  /// `.set`.
  public var base: ExpressionID
  /// All exceptions, also those added elsewhere, sorted by module name and place.
  public var exceptions: [ValueException]

  public init(frame: Frame, base: ExpressionID, exceptions: [ValueException] = []) {
    self.frame = frame
    self.base = base
    self.exceptions = exceptions
  }
}

/// `except result when condition because …`, with exceptions of its own.
public struct ValueException: Sendable {
  /// Its variables; the first are the value's parameters, in order. Inner exceptions share it.
  public var frame: Frame
  public var result: ExpressionID
  public var condition: ConditionID
  public var because: String?
  public var inner: [ValueException]
  public var span: Span

  public init(
    frame: Frame, result: ExpressionID, condition: ConditionID, because: String? = nil,
    inner: [ValueException] = [], span: Span
  ) {
    self.frame = frame
    self.result = result
    self.condition = condition
    self.because = because
    self.inner = inner
    self.span = span
  }
}

/// The variables of one rule, requirement, definition or query.
public struct Frame: Sendable {
  public var variables: [Variable]

  public init(variables: [Variable] = []) { self.variables = variables }

  public subscript(id: VariableID) -> Variable { variables[id.index] }
}

public struct Variable: Sendable {
  public var name: String
  public var type: ValueType
  /// Where it first stands.
  public var span: Span

  public init(name: String, type: ValueType, span: Span) {
    self.name = name
    self.type = type
    self.span = span
  }
}

public struct Rule: Sendable {
  public var name: String?
  public var label: String?
  public var frame: Frame
  public var head: RelationID
  /// One per slot of the head; `.any` never stands here.
  public var arguments: [Argument]
  public var condition: ConditionID
  public var unless: ConditionID?
  public var because: String?
  public var module: ModuleID
  public var documentation: String?
  public var span: Span

  public init(
    name: String? = nil, label: String? = nil, frame: Frame, head: RelationID,
    arguments: [Argument], condition: ConditionID, unless: ConditionID? = nil,
    because: String? = nil, module: ModuleID, documentation: String? = nil, span: Span
  ) {
    self.name = name
    self.label = label
    self.frame = frame
    self.head = head
    self.arguments = arguments
    self.condition = condition
    self.unless = unless
    self.because = because
    self.module = module
    self.documentation = documentation
    self.span = span
  }
}

public struct Requirement: Sendable {
  public var name: String
  public var label: String?
  public var severity: Severity
  public var frame: Frame
  /// The variables of `for every`, in order; empty without one.
  public var binders: [Binder]
  /// `where` of the binders.
  public var scope: ConditionID?
  public var condition: ConditionID
  public var unless: ConditionID?
  public var unlessBecause: String?
  public var because: String?
  public var module: ModuleID
  public var documentation: String?
  public var span: Span
  /// The span of the condition, which findings underline.
  public var conditionSpan: Span

  public init(
    name: String, label: String? = nil, severity: Severity, frame: Frame, binders: [Binder],
    scope: ConditionID?, condition: ConditionID, unless: ConditionID? = nil,
    unlessBecause: String? = nil, because: String? = nil, module: ModuleID,
    documentation: String? = nil, span: Span, conditionSpan: Span
  ) {
    self.name = name
    self.label = label
    self.severity = severity
    self.frame = frame
    self.binders = binders
    self.scope = scope
    self.condition = condition
    self.unless = unless
    self.unlessBecause = unlessBecause
    self.because = because
    self.module = module
    self.documentation = documentation
    self.span = span
    self.conditionSpan = conditionSpan
  }
}

/// A variable that ranges: with a noun over its kind (or enum), without one over what the condition
/// binds.
public struct Binder: Sendable {
  public var variable: VariableID
  /// The type named by the noun: a kind or an enum; nil without a noun.
  public var domain: ValueType?

  public init(_ variable: VariableID, domain: ValueType?) {
    self.variable = variable
    self.domain = domain
  }
}

/// A fact of the program. Dates are still as written; they are widened to instants with the zone's
/// rules when facts are loaded.
public struct Fact: Sendable {
  public enum Statement: Sendable {
    /// One constant per slot.
    case relation(RelationID, [Constant])
    /// An act; nil time only in scenarios and suppositions.
    case act(RelationID, [Constant], at: Moment?)
    case value(ValueID, [Constant], result: Constant)
  }

  public var statement: Statement
  public var from: Moment?
  public var until: Moment?
  public var module: ModuleID
  public var span: Span

  public init(
    statement: Statement, from: Moment? = nil, until: Moment? = nil, module: ModuleID, span: Span
  ) {
    self.statement = statement
    self.from = from
    self.until = until
    self.module = module
    self.span = span
  }
}

/// A constant in a fact.
public enum Constant: Hashable, Sendable {
  case word(Word)
  /// An entity that the program declares.
  case entity(EntityID)
  /// An entity by its key or name, to be found when data has been loaded.
  case entityText(KindID, TextID, Span)
  /// A date given for an instant: the date; it stands for its first second in the program's zone.
  case startOfDay(Word)
}

/// A date or an instant as written.
public enum Moment: Hashable, Sendable {
  case date(Word)
  case instant(Word)
}

/// A `data` sentence.
public struct DataSource: Sendable {
  public enum Target: Sendable {
    /// One entity per row: the column of the key or name, and a column per field.
    case kind(KindID, key: ColumnName?, fields: [(value: ValueID, column: ColumnName)])
    /// One fact per row.
    case relation(RelationID, [Cell])
    case act(RelationID, [Cell], at: Cell)
    case value(ValueID, [Cell], result: Cell)
  }

  /// What fills a slot: a column, or a constant.
  public enum Cell: Sendable {
    case column(ColumnName)
    case constant(Constant)
  }

  public struct ColumnName: Sendable, Hashable {
    public var text: String
    /// Where the file names the column; for an assumed one, the place of the file's name.
    public var span: Span
    /// The field's name in the other language, for a column that is assumed from the name of its
    /// field: a file has the one or the other.
    public var otherText: String?
    /// False for a column that no one wrote down: it is looked for under the name of its field, and
    /// may be absent (its values are missing then).
    public var isStated: Bool

    public init(text: String, span: Span, otherText: String? = nil, isStated: Bool = true) {
      self.text = text
      self.span = span
      self.otherText = otherText
      self.isStated = isStated
    }
  }

  public var target: Target
  /// The path as written, relative to the project's root.
  public var file: String
  public var from: ColumnName?
  public var until: ColumnName?
  /// The dialect of numbers, dates and Bool in the file.
  public var dialect: Language
  public var module: ModuleID
  public var span: Span
  public var fileSpan: Span

  public init(
    target: Target, file: String, from: ColumnName? = nil, until: ColumnName? = nil,
    dialect: Language, module: ModuleID, span: Span, fileSpan: Span
  ) {
    self.target = target
    self.file = file
    self.from = from
    self.until = until
    self.dialect = dialect
    self.module = module
    self.span = span
    self.fileSpan = fileSpan
  }
}

/// A question: the bindings of `columns` for which `condition` holds. Without columns: yes or no.
public struct Query: Sendable {
  public var frame: Frame
  public var columns: [VariableID]
  public var condition: ConditionID
  public var module: ModuleID
  public var span: Span

  public init(
    frame: Frame, columns: [VariableID], condition: ConditionID, module: ModuleID, span: Span
  ) {
    self.frame = frame
    self.columns = columns
    self.condition = condition
    self.module = module
    self.span = span
  }
}
