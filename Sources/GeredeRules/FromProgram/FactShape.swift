public import GeredeProgram

/// What is known about the facts before the program is lowered: which inputs have rows, and of
/// which form. The rows themselves stay with the facts.
public struct FactShape: Sendable {
  /// One entry per relation or event of the program, by `RelationID.index`.
  public var relations: [Filling]
  /// One entry per value of the program, by `ValueID.index`.
  public var values: [Filling]
  /// The entities that texts in the program stand for (`municipality "GM0599"`). A text without an
  /// entry stands for nothing: what needs it is missing.
  public var entityTexts: [EntityText: EntityID]

  /// What fills one relation, event or value.
  public struct Filling: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// There may be rows that always hold.
    public static let undated = Filling(rawValue: 1)
    /// There may be rows with `from` or `until`.
    public static let dated = Filling(rawValue: 2)
    /// Something states it, even if it stated no row: a fact, a data source, a clause.
    public static let stated = Filling(rawValue: 4)
  }

  /// A text that names an entity of a kind by its key or name.
  public struct EntityText: Hashable, Sendable {
    public var kind: KindID
    public var text: TextID

    public init(_ kind: KindID, _ text: TextID) {
      self.kind = kind
      self.text = text
    }
  }

  /// The shape that a program's own facts and data sentences give. Data attached by the host is
  /// added to it. Texts of entities are not resolved yet.
  public init(of program: Program) {
    relations = Array(repeating: [], count: program.relations.count)
    values = Array(repeating: [], count: program.values.count)
    entityTexts = [:]
    for fact in program.facts {
      let form: Filling = fact.from == nil && fact.until == nil ? .undated : .dated
      switch fact.statement {
      case .relation(let id, _): relations[id.index].formUnion([form, .stated])
      case .act(let id, _, _): relations[id.index].formUnion([.undated, .stated])
      case .value(let id, _, _): values[id.index].formUnion([form, .stated])
      }
    }
    for source in program.dataSources {
      let form: Filling = source.from == nil && source.until == nil ? .undated : .dated
      switch source.target {
      case .kind(_, _, _, let fields):
        for field in fields { values[field.value.index].formUnion([form, .stated]) }
      case .relation(let id, _): relations[id.index].formUnion([form, .stated])
      case .act(let id, _, _): relations[id.index].formUnion([.undated, .stated])
      case .value(let id, _, _): values[id.index].formUnion([form, .stated])
      }
    }
  }
}

extension FactShape {
  /// The same with rows in more inputs.
  public func stating(_ sources: Set<InputSource>) -> FactShape {
    var shape = self
    for source in sources {
      switch source {
      case .undated(let id), .act(let id): shape.relations[id.index].formUnion([.undated, .stated])
      case .dated(let id): shape.relations[id.index].formUnion([.dated, .stated])
      case .undatedValue(let id): shape.values[id.index].formUnion([.undated, .stated])
      case .datedValue(let id): shape.values[id.index].formUnion([.dated, .stated])
      case .kind, .settled, .now: continue
      }
    }
    return shape
  }
}
