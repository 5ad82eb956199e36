import GeredeSyntax
import GeredeText

/// The work of turning syntax trees into one program: what is known so far.
///
/// Each judgement of the language is an extension in a file of its own. All of them work on the
/// file that `enter` made the current one.
struct Elaboration {
  /// The file that is being checked.
  struct File {
    var module: ModuleID
    var language: Language
    var tree: SyntaxTree
    var source: Source
    /// The modules whose names it sees: itself, then std.prelude, then those it uses.
    var sees: [ModuleID]
    /// How many of `sees` are its own module: files with one module name are one module.
    var ownCount: Int
    /// Modules under the name that `as` gives, and under their full names.
    var aliases: [String: ModuleID]
  }

  /// The program so far.
  var program = Program()
  /// The messages so far, in the order in which they were found.
  var messages: [Message] = []
  /// All names, by module.
  var names = Names()
  /// The search for similar names.
  var nearest = NearestName()
  /// The kinds that have kinds below them, as far as they are resolved.
  var parentKinds: Set<KindID> = []
  /// All files, by `ModuleID`.
  var files: [File] = []
  /// The file at hand.
  var file: File
  /// The place of the file at hand in `files`.
  var fileIndex = 0
  /// The variables of the sentence at hand.
  var frame = FrameState()
  /// The texts of the program, by their text.
  var textIDs: [String: TextID] = [:]
  /// Messages of severity error so far: what raised it is left out.
  var errorCount = 0
  /// Relations with a message that their words are taken: one is enough, however many have them.
  var reportedClashes: Set<RelationID> = []
  /// Names with a message that they are not declared, with the place of their file.
  private var reportedNames: Set<String> = []
  /// The names in declarations that could not be parsed.
  private var brokenNames: Set<String> = []
  /// Requirements whose outcome the sentence at hand reads.
  var outcomesRead: [RequirementID] = []
  /// Requirements that were found sound; they get their places when all are known.
  var requirementDrafts: [RequirementID: Requirement] = [:]
  /// The outcomes that each requirement reads.
  var requirementReads: [RequirementID: [RequirementID]] = [:]
  /// Rules, with the outcomes that each reads.
  var ruleReads: [(rule: Rule, reads: [RequirementID])] = []
  /// Trust, with the outcomes that each reads.
  var trustReads: [(trust: Trust, reads: [RequirementID])] = []
  /// The relations of who says and who accepts something.
  var speech: [Relation.Form: RelationID] = [:]
  /// The outcomes that the definition and the exceptions of each value read.
  var valueReads: [ValueID: [RequirementID]] = [:]
  /// Exceptions added elsewhere, by value, with the module that adds them.
  var addedExceptions: [ValueID: [(module: String, exception: ValueException)]] = [:]
  /// The names of all modules of the standard library, for proposals.
  var standardModules: [String] = []
  /// What each file declares, in the order of its sentences; nil where a declaration failed.
  var valuesOfFile: [[ValueID]] = []
  /// Entities by file, as `valuesOfFile`; nil where the declaration failed.
  var entitiesOfFile: [[EntityID?]] = []
  /// Agreements and regulations by file, as `valuesOfFile`.
  var agreementsOfFile: [[EntityID]] = []
  /// What the agreement that is being checked exists once for.
  var bindingAtHand: AgreementBinding?
  /// The value `Dvo(m)` of each agreement that exists once per binding.
  var agreementBindings: [EntityID: ValueID] = [:]
  /// The clauses of each agreement in the order of the text; nil where the name was taken.
  var declaredClauses: [EntityID: [DeclaredClause?]] = [:]
  /// The agreement or regulation whose clauses are being checked.
  var agreementAtHand: EntityID?
  /// The entities that each clause names, by the entity that stands for the clause.
  var entitiesOfClause: [EntityID: Set<EntityID>] = [:]
  /// Agreements of which a party was left out after a message.
  var incompleteParties: Set<AgreementID> = []
  /// Whether the sentence at hand may read the states of those clauses only that it names.
  var readsNamedClausesOnly = false
  /// Clauses that were found sound, with the outcomes that each reads.
  var clauseDrafts: [(clause: Clause, reads: [RequirementID])] = []
  /// Requirements by file, as `valuesOfFile`.
  var requirementsOfFile: [[RequirementID]] = []
  /// Keys of declared entities, by the kind that declares the key.
  var keysSeen: [KeyOfKind: EntityID] = [:]
  /// Values that the sources give a definition, also one with a mistake.
  var definedValues: Set<ValueID> = []
  /// The scenario at hand, if the sentence stands in one.
  var scenario: ScenarioState?
  /// The outcomes that each scenario reads, with their places.
  var scenarioReads: [[(requirement: RequirementID, span: Span)]] = []
  /// The first place that counts working days.
  var usesWorkingDays: Span?
  /// The texts of a program that was checked before; empty where all of it is being checked.
  var sources = SourceMap()

  /// The entities that stand for a clause and for the duties of its `otherwise` chain.
  struct DeclaredClause {
    var entity: EntityID
    var links: [EntityID]
  }

  /// A key, and the field that it is the key by.
  struct KeyOfKind: Hashable {
    var field: ValueID
    var text: String
  }

  /// Nothing yet.
  init() {
    let tree = SyntaxTree(
      source: SourceID(0), language: .english, tokens: [Token(.endOfFile, start: 0, end: 0)],
      sentences: [], expressions: [])
    file = File(
      module: ModuleID(0), language: .english, tree: tree, source: Source(name: "", bytes: []),
      sees: [], ownCount: 0, aliases: [:])
  }

  /// Makes a file the current one.
  mutating func enter(_ index: Int) {
    file = files[index]
    fileIndex = index
  }

  /// Whether a name that is not declared is met for the first time in this file: one cause gives
  /// one message, and what uses it again is left out in silence.
  mutating func isFirst(_ name: String) -> Bool {
    if reportedNames.insert("\(fileIndex) \(name)").inserted { return true }
    errorCount += 1
    return false
  }

  /// Notes what a declaration would have declared that could not be parsed: there is a message about
  /// it, and what uses its name needs no other.
  mutating func noteBrokenDeclarations() {
    for file in files {
      for sentence in file.tree.sentences {
        var broken: [TokenRange] = []
        switch sentence {
        case .broken(let tokens): broken.append(tokens)
        case .agreement(let syntax): broken += syntax.items.compactMap(\.broken)
        case .regulation(let syntax): broken += syntax.items.compactMap(\.broken)
        default: break
        }
        brokenNames.formUnion(
          broken.compactMap { file.tree.declaredName(in: $0, of: file.source) })
      }
    }
  }

  /// Whether a name that is not declared stands in a declaration that could not be parsed.
  mutating func isBroken(_ name: String) -> Bool {
    guard brokenNames.contains(name) else { return false }
    errorCount += 1
    return true
  }

  /// Gives a message.
  mutating func report(_ message: Message) {
    messages.append(message)
    if message.severity == .error { errorCount += 1 }
  }

  /// The text of a span of the current file.
  func text(_ span: Span) -> String { file.source.text(span) }

  /// How a reserved word is written in the current file.
  func word(_ keyword: Keyword) -> String { keyword.spelling(in: file.language) }

  /// A name as the current file would write it.
  func written(_ wording: Wording) -> String { wording.text(in: file.language) }

  /// The id of a text, the same for equal texts.
  mutating func textID(_ text: String) -> TextID {
    if let known = textIDs[text] { return known }
    let id = TextID(program.texts.count)
    program.texts.append(text)
    textIDs[text] = id
    return id
  }

  /// Adds an expression to the program.
  mutating func add(_ form: ExpressionForm, _ type: ValueType, _ span: Span) -> ExpressionID {
    program.expressions.append(Expression(form, type: type, span: span))
    return ExpressionID(program.expressions.count - 1)
  }

  /// Adds a condition to the program.
  mutating func add(_ form: ConditionForm, _ span: Span) -> ConditionID {
    program.conditions.append(Condition(form, span: span))
    return ConditionID(program.conditions.count - 1)
  }

  /// An expression in the place of one that had a mistake.
  mutating func broken(_ span: Span) -> ExpressionID { add(.word(0), .unknown, span) }

  /// A condition in the place of one that had a mistake.
  mutating func brokenCondition(_ span: Span) -> ConditionID { add(.constant(false), span) }
}

/// The variables of the frame at hand.
struct FrameState {
  /// How a variable came about.
  enum Origin: Hashable {
    /// A parameter of a value, or a variable of `for every`.
    case parameter
    /// Listed by `some`, `every`, `no` or an aggregate.
    case listed
    /// By its use alone.
    case free
  }

  /// The variables so far.
  var frame = Frame()
  /// How each variable came about, by `VariableID`.
  var origins: [FrameState.Origin] = []
  /// How often each variable occurs, its listing included.
  var occurrences: [Int] = []
  /// The variables that a name stands for here.
  var scope: [String: VariableID] = [:]
  /// What sentences beside the place at hand say about the types of variables.
  var narrowed: [String: ValueType] = [:]
  /// The types of variables that are not listed, from the whole frame.
  var evidence = Evidence()
  /// Types that fields suggest for variables that nothing binds; for proposals only.
  var fallback: [String: ValueType] = [:]
  /// Variables with a message about their types, so that they have no second one.
  var troubled: Set<String> = []
  /// Whether a variable that is not listed may be used: in rules and questions.
  var allowsFree = true
  /// Whether variables have a place here at all: not in facts.
  var allowsVariables = true
}
