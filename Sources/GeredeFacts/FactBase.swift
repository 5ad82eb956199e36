public import GeredeEngine
public import GeredeProgram
public import GeredeRules
public import GeredeText

/// All that is known before rules are applied: texts, entities, and the rows of every relation, event
/// and value, each with its source.
///
/// It is filled in this order: `init(of:zone:)`, data, `addFacts(of:)`, `settle()`.
public struct FactBase: Sendable {
  /// The rows of one relation, event or value.
  public struct Rows: Sendable {
    /// What always holds: slots (and for an event the instant), or arguments and result.
    public var undated: FactTable
    /// The same columns, then the first and the last second; `Word.min` and `Word.max` are open ends.
    public var dated: FactTable

    init(of relation: Relation) {
      self.init(arity: relation.slots.count + (relation.form == .event ? 1 : 0))
    }

    init(arity: Int) {
      undated = FactTable(arity: arity)
      dated = FactTable(arity: arity + 2)
    }
  }

  public let zone: ZoneRules
  public var texts: TextDictionary
  public var entities: EntityTable
  public var sources = FactSources()
  /// By `RelationID.index`.
  public var relations: [Rows]
  /// By `ValueID.index`.
  public var values: [Rows]
  /// Values with two results at one moment; filled by `settle()`. Sorted by value, then arguments.
  public internal(set) var conflicts: [ValueConflict] = []
  /// Entities that texts of the program stand for; filled by `addFacts(of:)`.
  var entityTexts: [FactShape.EntityText: EntityID] = [:]
  /// The agreements that exist once per binding, by the value that gives them and the binding.
  var agreements: [ValueID: [Word: Word]] = [:]
  /// What states something, even without rows.
  var stated: FactShape

  /// A base with the texts and entities of the program under the program's numbers, and no rows.
  public init(of program: Program, zone: ZoneRules) {
    self.zone = zone
    texts = TextDictionary(program.texts)
    entities = EntityTable(tree: KindTree(program.kinds))
    relations = program.relations.map(Rows.init(of:))
    values = program.values.map { Rows(arity: $0.parameters.count + 1) }
    stated = FactShape(of: program)
    for entity in program.entities {
      let source = entity.span.map { sources.add($0) } ?? 0
      entities.add(entity, source: source, texts: &texts)
    }
  }

  /// Makes room for relations that the program has since: what a question or a told sentence is the
  /// first to speak of.
  public mutating func makeRoom(for program: Program) {
    for relation in program.relations.dropFirst(relations.count) {
      relations.append(Rows(of: relation))
      stated.relations.append([])
    }
  }

  /// What has rows and what states something, for the lowering.
  public var shape: FactShape {
    var shape = stated
    for (index, rows) in relations.enumerated() {
      shape.relations[index] = FactBase.filling(rows, stated.relations[index])
    }
    for (index, rows) in values.enumerated() {
      shape.values[index] = FactBase.filling(rows, stated.values[index])
    }
    shape.entityTexts = entityTexts
    return shape
  }

  /// Remembers that a `data` sentence states something, even if its file has no rows.
  public mutating func noteStated(by source: DataSource) {
    switch source.target {
    case .kind(_, _, _, let fields):
      for field in fields { stated.values[field.value.index].formUnion(.stated) }
    case .relation(let id, _), .act(let id, _, _):
      stated.relations[id.index].formUnion(.stated)
    case .value(let id, _, _): stated.values[id.index].formUnion(.stated)
    }
  }

  /// The rows that an input of the rules takes; nil for what the facts do not hold: `now`, and acts
  /// that had their power.
  public func table(for input: InputSource) -> FactTable? {
    switch input {
    case .kind(let kind): entities.members(of: kind)
    case .undated(let id), .act(let id): relations[id.index].undated
    case .dated(let id): relations[id.index].dated
    case .undatedValue(let id): values[id.index].undated
    case .datedValue(let id): values[id.index].dated
    case .now, .settled: nil
    }
  }

  /// Adds one fact or act that is always true; for an act the last word is its instant. False, and
  /// nothing added, where the number of words is wrong.
  @discardableResult
  public mutating func add(_ relation: RelationID, _ row: [Word], source: UInt32 = 0) -> Bool {
    guard relations[relation.index].undated.arity == row.count else { return false }
    relations[relation.index].undated.append(row, source: source)
    stated.relations[relation.index].formUnion(.stated)
    return true
  }

  /// Adds arguments and result of a value. False, and nothing added, where the number of words is
  /// wrong.
  @discardableResult
  public mutating func add(_ value: ValueID, _ row: [Word], source: UInt32 = 0) -> Bool {
    guard values[value.index].undated.arity == row.count else { return false }
    values[value.index].undated.append(row, source: source)
    stated.values[value.index].formUnion(.stated)
    return true
  }

  /// The instant at which something that starts at `moment` begins to hold.
  public func firstSecond(of moment: Moment) -> Word? {
    switch moment {
    case .date(let day): zone.firstSecond(ofDay: day)
    case .instant(let instant): instant
    }
  }

  /// The last instant at which something that ends at `moment` holds, and the instant of an act that
  /// was done at `moment`.
  public func lastSecond(of moment: Moment) -> Word? {
    switch moment {
    case .date(let day): zone.lastSecond(ofDay: day)
    case .instant(let instant): instant
    }
  }

  private static func filling(
    _ rows: Rows, _ stated: FactShape.Filling
  ) -> FactShape.Filling {
    var filling = stated.intersection(.stated)
    if rows.undated.count > 0 { filling.formUnion([.undated, .stated]) }
    if rows.dated.count > 0 { filling.formUnion([.dated, .stated]) }
    return filling
  }
}

/// Two or more results of a value for the same arguments at one moment: the value is missing there.
public struct ValueConflict: Hashable, Sendable {
  public struct Result: Hashable, Sendable {
    public var word: Word
    /// A number in `FactSources`.
    public var source: UInt32
  }

  public var value: ValueID
  public var arguments: [Word]
  /// The stretch of time in which the results contradict each other; `Word.min` and `Word.max` for
  /// open ends.
  public var first: Word
  public var last: Word
  /// The different results, each with one of its sources, in the order of their sources.
  public var results: [Result]
}
