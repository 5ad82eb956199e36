import GeredeProgram
import GeredeText

extension Lowering {
  /// The relation of the members of a kind, fed by the facts.
  mutating func members(of kind: KindID) -> KernelRelationID {
    if let id = kinds[kind] { return id }
    let name = program.kinds.indices.contains(kind.index) ? program[kind].noun.english : "kind"
    let id = addInput(name, [.kind(kind)], source: .kind(kind))
    kinds[kind] = id
    ranges[id.index] = .kind(kind)
    return id
  }

  /// The relation of all values of an enum, or of Bool.
  mutating func allOrdinals(of type: ValueType) -> KernelRelationID {
    if let id = ordinals[type] { return id }
    var count = 2
    var name = "any bool"
    if case .enumeration(let id) = type, program.enumerations.indices.contains(id.index) {
      count = program[id].values.count
      name = "any \(program[id].noun.english)"
    }
    let id = addRelation(name, [type])
    ordinals[type] = id
    ranges[id.index] = type
    for ordinal in 0..<count { addFact([Word(ordinal)], to: id) }
    return id
  }

  /// Adds a row that always holds.
  mutating func addFact(_ words: [Word], to relation: KernelRelationID) {
    rules.rules.append(
      KernelRule(
        head: Atom(relation, words.map { .constant($0) }), body: [], variableCount: 0,
        origin: .lowering))
  }

  /// Where a relation or event of the program is found; made when it is first asked for.
  mutating func relation(_ id: RelationID) -> LoweredRelation {
    if let known = relations[id.index] { return known }
    let source = program[id]
    if source.needsPower || reading.isOfClauses(id) { asksClauses = true }
    let types = source.slots.map(\.type)
    let filling = shape.filling(of: id)
    if source.form == .event, source.needsPower {
      let settled = addInput(
        "effective \(source.title)", types + [.instant], source: .settled(id))
      return remember(LoweredRelation(certain: settled, possible: settled, time: .always), id)
    }
    if source.form == .event {
      let act = addInput("did \(source.title)", types + [.instant], source: .act(id))
      return remember(LoweredRelation(certain: act, possible: act, time: .always), id)
    }
    let hasRules = reading.isDerived(id)
    if !hasRules && !filling.contains(.dated) {
      let stated = addInput(source.title, types, source: .undated(id))
      return remember(LoweredRelation(certain: stated, possible: stated, time: .always), id)
    }
    let time = reading.time(of: id)
    let instants = Array(repeating: ValueType.instant, count: time.width)
    if time == .interval, filling == .dated {
      let dated = addInput(source.title, types + instants, source: .dated(id))
      return remember(LoweredRelation(certain: dated, possible: dated, time: .interval), id)
    }
    let columns = types + instants
    let certain = addRelation(source.title, columns)
    var lowered = LoweredRelation(certain: certain, possible: certain, time: time)
    if reading.isOpen(id) { lowered.possible = addRelation("possible \(source.title)", columns) }
    for slots in (openSlots[id] ?? []) {
      var open = OpenRows(slots: slots, relation: certain)
      let name = slots.map { String($0 + 1) }.joined(separator: ", ")
      open.relation = addRelation(
        "possible \(source.title) without \(name)",
        open.kept(types) + instants)
      lowered.openRows.append(open)
    }
    if lowered.possible != certain { copy(certain, to: lowered.possible, columns.count) }
    if filling.contains(.undated) {
      let stated = addInput("stated \(source.title)", types, source: .undated(id))
      carry(stated, .always, to: certain, time, types, reading.mode(of: id))
    }
    if filling.contains(.dated) {
      let dated = addInput(
        "dated \(source.title)", types + [.instant, .instant], source: .dated(id))
      carry(dated, .interval, to: certain, time, types, reading.mode(of: id))
    }
    return remember(lowered, id)
  }

  private mutating func remember(_ lowered: LoweredRelation, _ id: RelationID) -> LoweredRelation {
    relations[id.index] = lowered
    if lowered.time == .always { undatedDerived.insert(lowered.certain) }
    return lowered
  }

  /// Adds the rule by which rows that facts state hold in a relation.
  private mutating func carry(
    _ source: KernelRelationID, _ stated: RowTime, to target: KernelRelationID, _ time: RowTime,
    _ types: [ValueType], _ mode: MomentMode
  ) {
    var branch = Branch(frame: Frame(), mode: mode)
    let row = types.enumerated().map { branch.fresh($1, named: "x\($0)") }
    var instants: [KernelTerm] = []
    if stated == .interval {
      instants = [branch.fresh(.instant, named: "from"), branch.fresh(.instant, named: "until")]
    }
    branch.literals = [.positive(Atom(source, row + instants))]
    switch (stated, time) {
    case (.always, .interval): instants = [.constant(.min), .constant(.max)]
    case (.always, .moment): instants = [branch.moment]
    case (.interval, .moment):
      branch.literals += within(instants[0], instants[1], branch)
      instants = [branch.moment]
    default: break
    }
    let before = origin
    origin = .lowering
    add(branch, row + instants, to: target)
    origin = before
  }

  /// Adds the rule by which what is certain is possible.
  mutating func copy(
    _ source: KernelRelationID, to target: KernelRelationID, _ count: Int
  ) {
    let row = (0..<count).map { KernelTerm.variable(KernelVariable($0)) }
    rules.rules.append(
      KernelRule(
        head: Atom(target, row), body: [.positive(Atom(source, row))], variableCount: count,
        origin: .lowering))
  }

  /// Where an input value is found; made when it is first asked for.
  mutating func input(_ id: ValueID) -> LoweredValue {
    let value = program[id]
    let types = value.parameters.map(\.type) + [value.result]
    let filling = shape.filling(of: id)
    if !filling.contains(.dated) {
      let stated = addInput(
        name(of: id), types, keyCount: value.parameters.count, source: .undatedValue(id))
      return LoweredValue(relation: stated, hasMoment: false)
    }
    let relation = addRelation(name(of: id), types + [.instant])
    if filling.contains(.undated) {
      let stated = addInput(
        "stated \(name(of: id))", types, keyCount: value.parameters.count,
        source: .undatedValue(id))
      carry(stated, .always, to: relation, .moment, types, reading.mode(of: id))
    }
    let dated = addInput(
      "dated \(name(of: id))", types + [.instant, .instant], source: .datedValue(id))
    carry(dated, .interval, to: relation, .moment, types, reading.mode(of: id))
    return LoweredValue(relation: relation, hasMoment: true)
  }

  /// The name of a value in rules and plans: a field with its kind.
  func name(of id: ValueID) -> String {
    let value = program[id]
    if case .field(let kind) = value.form, program.kinds.indices.contains(kind.index) {
      return "\(program[kind].noun.english).\(value.name.english)"
    }
    return value.name.english
  }
}
