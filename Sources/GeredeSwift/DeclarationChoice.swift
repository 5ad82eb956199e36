import GeredeProgram

/// The declarations of a program that get a Swift type: its own, and those of the standard library
/// that they speak of.
struct DeclarationChoice {
  private(set) var kinds: [KindID] = []
  private(set) var enumerations: [EnumID] = []
  private(set) var relations: [RelationID] = []
  private(set) var events: [RelationID] = []
  /// Input values, fields not among them.
  private(set) var values: [ValueID] = []
  /// The entities that get a constant.
  private(set) var entities: [EntityID] = []

  private let program: Program
  private var chosenKinds: Set<KindID> = []
  private var chosenEnumerations: Set<EnumID> = []

  /// - Complexity: O(declarations of the program).
  init(of program: Program) {
    self.program = program
    let own = program.modules.map { !$0.name.hasPrefix("std.") }
    func isOwn(_ module: ModuleID) -> Bool {
      own.indices.contains(module.index) && own[module.index]
    }
    let spokenOf = Set(
      program.clauses.filter { isOwn(program[$0.agreement].module) }
        .flatMap { clause in
          [clause.form.action?.event].compactMap { $0 } + clause.links.map(\.action.event)
        })
    for (index, relation) in program.relations.enumerated() {
      let id = RelationID(index)
      guard relation.span != nil, isOwn(relation.module) || spokenOf.contains(id) else { continue }
      switch relation.form {
      case .relation: relations.append(id)
      case .event: events.append(id)
      case .says, .accepts: continue
      }
      for slot in relation.slots { choose(slot.type) }
    }
    for (index, value) in program.values.enumerated()
    where value.form == .input && isOwn(value.module) {
      values.append(ValueID(index))
      for type in value.parameters.map(\.type) + [value.result] { choose(type) }
    }
    for (index, kind) in program.kinds.enumerated() where kind.span != nil && isOwn(kind.module) {
      choose(.kind(KindID(index)))
    }
    for (index, enumeration) in program.enumerations.enumerated() where isOwn(enumeration.module) {
      choose(.enumeration(EnumID(index)))
    }
    for (index, entity) in program.entities.enumerated()
    where entity.scenario == nil && isOwn(entity.module) {
      entities.append(EntityID(index))
    }
    kinds = chosenKinds.sorted()
    enumerations = chosenEnumerations.sorted()
  }

  /// The fields of a kind in the order of its struct: inherited ones first.
  static func fields(of kind: KindID, in program: Program) -> [ValueID] {
    var groups: [[ValueID]] = []
    var current: KindID? = kind
    while let id = current {
      groups.append(program[id].fields)
      current = program[id].parent
    }
    return groups.reversed().flatMap { $0 }
  }

  /// Adds a type, and those of the fields of a kind that has rows.
  private mutating func choose(_ type: ValueType) {
    switch type {
    case .kind(let id):
      guard chosenKinds.insert(id).inserted, program[id].key != nil else { return }
      for field in DeclarationChoice.fields(of: id, in: program) { choose(program[field].result) }
    case .enumeration(let id): chosenEnumerations.insert(id)
    case .set(let element): choose(element)
    default: return
    }
  }
}
