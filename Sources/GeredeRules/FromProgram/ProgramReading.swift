import GeredeProgram

/// What the parts of a program read, and what follows from it for each relation and value: whether
/// it depends on the moment, whether something missing can reach it, and whether it rests on
/// something that nothing fills.
struct ProgramReading {
  private let program: Program
  private let shape: FactShape

  /// Rules by head.
  private(set) var rulesOfRelation: [[RuleID]]
  /// Provisions by the relation that they fill.
  private(set) var provisionsOfRelation: [RelationID: [ClauseID]] = [:]
  /// Relations about agreements and clauses, which the language fills itself.
  private let builtins: Set<RelationID>
  /// What clauses and the language fill: what a duty asks for is false until somebody does it.
  private let filledByClauses: Set<RelationID>
  /// It depends on a dated fact, an act, or `now`: its last column is the moment.
  private(set) var relationHasMoment: [Bool]
  private(set) var valueHasMoment: [Bool]
  /// Something may ask about it at another moment than the instant of evaluation.
  private(set) var relationIsAskedElsewhere: [Bool]
  private(set) var valueIsAskedElsewhere: [Bool]
  /// The same for the states of clauses, by the entities of the clauses.
  private var statesAskedElsewhere: Set<EntityID> = []
  /// A missing value can reach it: it has a copy for what possibly holds.
  private(set) var isOpen: [Bool]
  /// Relations that nothing fills and through which silence comes into it, if it is read where
  /// silence would count.
  private(set) var relationSilence: [Set<RelationID>]
  /// Relations that nothing fills and that its own conditions read where silence would count.
  private(set) var relationUnfilled: [Set<RelationID>]
  private(set) var valueUnfilled: [Set<RelationID>]
  /// As `relationSilence`, for the outcomes of requirements.
  private(set) var requirementSilence: [Set<RelationID>]
  private(set) var requirementUnfilled: [Set<RelationID>]

  /// - Complexity: O(size of the program × length of its longest chain of dependencies), in practice
  ///   a few passes.
  init(_ program: Program, shape: FactShape, queries: [Query]) {
    self.program = program
    self.shape = shape
    rulesOfRelation = Array(repeating: [], count: program.relations.count)
    for (index, rule) in program.rules.enumerated()
    where rulesOfRelation.indices.contains(rule.head.index) {
      rulesOfRelation[rule.head.index].append(RuleID(index))
    }
    builtins = program.builtins.sentencesAboutAgreements
    for (index, clause) in program.clauses.enumerated() {
      if case .provision(let head, _, _) = clause.form {
        provisionsOfRelation[head, default: []].append(ClauseID(index))
      }
    }
    filledByClauses = program.relationsOfClauses
    relationHasMoment = Array(repeating: false, count: program.relations.count)
    valueHasMoment = Array(repeating: false, count: program.values.count)
    relationIsAskedElsewhere = relationHasMoment
    valueIsAskedElsewhere = valueHasMoment
    isOpen = Array(repeating: false, count: program.relations.count)
    relationSilence = Array(repeating: [], count: program.relations.count)
    relationUnfilled = Array(repeating: [], count: program.relations.count)
    valueUnfilled = Array(repeating: [], count: program.values.count)
    requirementUnfilled = Array(repeating: [], count: program.requirements.count)
    requirementSilence = requirementUnfilled
    spread()
    spreadMoments(queries)
  }

  /// Where the rules of a relation or value need hold: at every moment that something asks about, or
  /// at the instant of evaluation alone.
  func mode(of id: RelationID) -> MomentMode {
    relationIsAskedElsewhere[id.index] ? .carried : .now
  }
  /// The same for a clause's states, of which those of a standing duty without a time change with
  /// the moment.
  func modeOfStates(_ clause: Clause) -> MomentMode {
    statesAskedElsewhere.contains(clause.entity) ? .carried : .now
  }
  func mode(of id: ValueID) -> MomentMode { valueIsAskedElsewhere[id.index] ? .carried : .now }

  func hasMoment(_ id: RelationID) -> Bool { relationHasMoment[id.index] }

  /// How the rows of a relation tell when they hold. What only facts state is looked up in its
  /// intervals where many moments may ask; where one does, that one is a column.
  func time(of id: RelationID) -> RowTime {
    guard hasMoment(id) else { return .always }
    return isDerived(id) || mode(of: id) == .now ? .moment : .interval
  }
  func hasMoment(_ id: ValueID) -> Bool { valueHasMoment[id.index] }
  func isOpen(_ id: RelationID) -> Bool { isOpen[id.index] }

  /// Whether rules, provisions or the language derive the relation.
  func isDerived(_ id: RelationID) -> Bool {
    !rulesOfRelation[id.index].isEmpty || provisionsOfRelation[id] != nil || builtins.contains(id)
  }

  /// What the clauses read at the moments at which they speak, and who acts in whose name.
  func readsOfClauses() -> [Reads] {
    let named = program.builtins.actsFor.map {
      Reads(sentences: [Reads.Sentence(relation: $0, place: .open, isElsewhere: false)])
    }
    return program.clauses.map { reads(ofClause: $0) } + [named].compactMap { $0 }
  }

  /// What the definition of a value reads.
  func reads(of id: ValueID) -> Reads { reads(of: program[id]) }

  /// Whether provisions fill the relation, or the language from agreements and clauses.
  func isOfClauses(_ id: RelationID) -> Bool {
    provisionsOfRelation[id] != nil || builtins.contains(id)
  }

  /// Whether what conditions and expressions say may differ from moment to moment.
  func dependsOnMoment(conditions: [ConditionID?], expressions: [ExpressionID]) -> Bool {
    var reader = Reader(program: program)
    for case let condition? in conditions { reader.read(condition) }
    for expression in expressions { reader.read(expression) }
    return dependsOnMoment(reader.reads)
  }

  /// Whether a condition changes with the moment by facts with dates alone, none of them denied or
  /// counted: it then holds in intervals.
  func isInIntervals(_ id: ConditionID) -> Bool {
    switch program[id].form {
    case .and(let parts), .or(let parts): parts.allSatisfy(isInIntervals)
    case .some(_, let inner): isInIntervals(inner)
    case .relation(let relation, let arguments, moment: nil) where time(of: relation) == .interval:
      !dependsOnMoment(
        conditions: [],
        expressions: arguments.compactMap {
          if case .expression(let expression) = $0 { expression } else { nil }
        })
    default: !dependsOnMoment(conditions: [id], expressions: [])
    }
  }

  /// Nothing states the relation or event: no fact, no data, no rule, no clause.
  func isUnfilled(_ id: RelationID) -> Bool {
    let relation = program[id]
    return !relation.isComplete && shape.filling(of: id).isEmpty
      && !isDerived(id) && !filledByClauses.contains(id)
  }

  /// Whether reading the relation where silence would count leaves open what it says.
  func isSilent(_ id: RelationID) -> Bool { !relationSilence[id.index].isEmpty }
  func isSilent(_ id: RequirementID) -> Bool { !requirementSilence[id.index].isEmpty }

  /// What the condition of a query reads where silence would count.
  func unfilled(in condition: ConditionID) -> Set<RelationID> {
    unfilled(reads(of: condition, .open))
  }

  /// What the condition of a clause rests on that nothing fills.
  func silence(in condition: ConditionID) -> Set<RelationID> {
    silence(reads(of: condition, .open))
  }

  /// Repeats the passes over the program until nothing changes.
  private mutating func spread() {
    let ruleReads = program.rules.map { reads(of: $0) }
    let valueReads = program.values.map { reads(of: $0) }
    let requirementReads = program.requirements.map { reads(of: $0) }
    let provisionReads = provisionsOfRelation.sorted { $0.key < $1.key }.flatMap { entry in
      entry.value.map { (entry.key, reads(ofProvision: program[$0])) }
    }
    for relation in builtins {
      relationHasMoment[relation.index] = true
      isOpen[relation.index] = true
    }
    for relation in provisionsOfRelation.keys { relationHasMoment[relation.index] = true }
    for index in program.relations.indices {
      let id = RelationID(index)
      if program[id].form != .event, shape.filling(of: id).contains(.dated) {
        relationHasMoment[index] = true
      }
      if isUnfilled(id) { relationSilence[index] = [id] }
    }
    for index in program.values.indices {
      valueHasMoment[index] = shape.filling(of: ValueID(index)).contains(.dated)
    }
    var isChanging = true
    while isChanging {
      isChanging = false
      for (index, reads) in valueReads.enumerated() {
        isChanging = update(value: index, reads) || isChanging
      }
      for (index, reads) in ruleReads.enumerated()
      where relationSilence.indices.contains(program.rules[index].head.index) {
        isChanging = update(relation: program.rules[index].head.index, reads) || isChanging
      }
      for (relation, reads) in provisionReads {
        isChanging = update(relation: relation.index, reads) || isChanging
      }
      for (index, reads) in requirementReads.enumerated() {
        let found = unfilled(reads)
        let silence = silence(reads)
        if found != requirementUnfilled[index] || silence != requirementSilence[index] {
          requirementUnfilled[index] = found
          requirementSilence[index] = silence
          isChanging = true
        }
      }
    }
  }

  /// Finds what is asked at other moments than the instant of evaluation: by `S at T`, by the guards
  /// of clauses and the parties of agreements, and by all that these read.
  private mutating func spreadMoments(_ queries: [Query]) {
    var waiting: [Reads] = program.clauses.map { reads(ofClause: $0) }
    for agreement in program.agreements {
      for case .every(_, _, let condition?, _) in agreement.parties {
        waiting.append(reads(of: condition, .open))
      }
      if let condition = agreement.binding?.condition {
        waiting.append(reads(of: condition, .open))
      }
    }
    if let actsFor = program.builtins.actsFor { ask(actsFor, about: nil, &waiting) }
    let rest =
      program.rules.map { reads(of: $0) } + program.requirements.map { reads(of: $0) }
      + program.values.map { reads(of: $0) } + queries.map { reads(of: $0.condition, .open) }
      + program.clauses.flatMap { [reads(ofProvision: $0), reads(ofContinuous: $0)] }
    for sentence in rest.flatMap(\.sentences) where sentence.isElsewhere {
      ask(sentence.relation, about: sentence.subject, &waiting)
    }
    while let next = waiting.popLast() {
      for sentence in next.sentences {
        ask(sentence.relation, about: sentence.subject, &waiting)
      }
      for value in next.values where !valueIsAskedElsewhere[value.index] {
        valueIsAskedElsewhere[value.index] = true
        waiting.append(reads(of: program[value]))
      }
    }
  }

  private mutating func ask(
    _ id: RelationID, about subject: EntityID?, _ waiting: inout [Reads]
  ) {
    if program.builtins.clauseStates.values.contains(id) {
      for clause in program.clauses
      where (subject ?? clause.entity) == clause.entity
        && statesAskedElsewhere.insert(clause.entity).inserted
      {
        waiting.append(reads(ofContinuous: clause))
      }
      // What is said of a clause by name reads that clause alone.
      if subject != nil { return }
    }
    guard !relationIsAskedElsewhere[id.index] else { return }
    relationIsAskedElsewhere[id.index] = true
    waiting += rulesOfRelation[id.index].map { reads(of: program[$0]) }
    waiting += (provisionsOfRelation[id] ?? []).map { reads(ofProvision: program[$0]) }
  }

  private mutating func update(value index: Int, _ reads: Reads) -> Bool {
    let hasMoment = valueHasMoment[index] || dependsOnMoment(reads)
    let unfilled = valueUnfilled[index].union(unfilled(reads))
    defer {
      valueHasMoment[index] = hasMoment
      valueUnfilled[index] = unfilled
    }
    return hasMoment != valueHasMoment[index] || unfilled != valueUnfilled[index]
  }

  private mutating func update(relation index: Int, _ reads: Reads) -> Bool {
    let hasMoment = relationHasMoment[index] || dependsOnMoment(reads)
    let isOpenNow = isOpen[index] || canBeUnknown(reads)
    let silence =
      program.relations[index].isComplete
      ? relationSilence[index] : relationSilence[index].union(silence(reads))
    let unfilled = relationUnfilled[index].union(unfilled(reads))
    defer {
      relationHasMoment[index] = hasMoment
      isOpen[index] = isOpenNow
      relationSilence[index] = silence
      relationUnfilled[index] = unfilled
    }
    return hasMoment != relationHasMoment[index] || isOpenNow != isOpen[index]
      || silence != relationSilence[index] || unfilled != relationUnfilled[index]
  }

  private func dependsOnMoment(_ reads: Reads) -> Bool {
    reads.usesMoment
      || reads.sentences.contains { !$0.isElsewhere && relationHasMoment[$0.relation.index] }
      || reads.values.contains { valueHasMoment[$0.index] }
  }

  private func canBeUnknown(_ reads: Reads) -> Bool {
    reads.needsResults
      || reads.sentences.contains {
        isOpen[$0.relation.index] || ($0.place != .open && isSilent($0.relation))
      }
  }

  private func silence(_ reads: Reads) -> Set<RelationID> {
    var result: Set<RelationID> = []
    for read in reads.sentences where read.place == .open {
      result.formUnion(relationSilence[read.relation.index])
    }
    for read in reads.requirements where read.place == .open {
      result.formUnion(requirementSilence[read.requirement.index])
    }
    return result
  }

  private func unfilled(_ reads: Reads) -> Set<RelationID> {
    var result: Set<RelationID> = []
    for read in reads.sentences {
      result.formUnion(relationUnfilled[read.relation.index])
      if read.place != .open { result.formUnion(relationSilence[read.relation.index]) }
    }
    for value in reads.values { result.formUnion(valueUnfilled[value.index]) }
    for read in reads.requirements {
      result.formUnion(requirementUnfilled[read.requirement.index])
      if read.place != .open { result.formUnion(requirementSilence[read.requirement.index]) }
    }
    return result
  }
}

extension FactShape {
  /// What fills a relation or event; nothing for an id without an entry.
  func filling(of id: RelationID) -> Filling {
    relations.indices.contains(id.index) ? relations[id.index] : []
  }

  /// What fills a value; nothing for an id without an entry.
  func filling(of id: ValueID) -> Filling {
    values.indices.contains(id.index) ? values[id.index] : []
  }
}

/// What a part of a program reads.
struct Reads {
  struct Sentence {
    var relation: RelationID
    var place: Conjunct.Place
    /// It is read at a moment of its own.
    var isElsewhere: Bool
    /// What stands in the first slot, where that is named.
    var subject: EntityID?
  }

  struct Outcome {
    var requirement: RequirementID
    var place: Conjunct.Place
  }

  var sentences: [Sentence] = []
  var values: [ValueID] = []
  var requirements: [Outcome] = []
  /// It reads an act, `now` or `today`.
  var usesMoment = false
  /// It needs the result of a value, a computation or an aggregate, or an outcome.
  var needsResults = false
}

extension ProgramReading {
  private func reads(of rule: Rule) -> Reads {
    var reader = Reader(program: program)
    for case .expression(let id) in rule.arguments { reader.read(id) }
    reader.read(rule.condition)
    if let unless = rule.unless { reader.within(.guarded) { $0.read(unless) } }
    return reader.reads
  }

  /// All that a clause asks at the moments at which it speaks.
  private func reads(ofClause clause: Clause) -> Reads {
    var reader = Reader(program: program)
    switch clause.form {
    case .provision: return reader.reads
    case .standingDuty(_, let condition):
      guard clause.window != nil else { return reader.reads }
      reader.read(condition)
    case .duty, .prohibition, .permission, .power: break
    }
    if let condition = clause.condition { reader.read(condition) }
    if let unless = clause.unless { reader.read(unless) }
    for action in [clause.form.action].compactMap({ $0 }) + clause.links.map(\.action) {
      for case .expression(let id) in action.arguments { reader.read(id) }
    }
    for window in [clause.window].compactMap({ $0 }) + clause.links.map(\.window) {
      for id in window.deadlines + [window.opening].compactMap({ $0 }) { reader.read(id) }
    }
    return reader.reads
  }

  /// What the states of a standing duty without a time read; nothing for other clauses.
  private func reads(ofContinuous clause: Clause) -> Reads {
    var reader = Reader(program: program)
    switch clause.form {
    case .provision(_, _, let under?): reader.read(under)
    case .standingDuty(_, let condition) where clause.window == nil: reader.read(condition)
    default: return reader.reads
    }
    if let condition = clause.condition { reader.read(condition) }
    if let unless = clause.unless { reader.read(unless) }
    return reader.reads
  }

  /// A provision reads its conditions, and whether its agreement is in force.
  private func reads(ofProvision clause: Clause) -> Reads {
    var reader = Reader(program: program)
    if case .provision(_, let arguments, _) = clause.form {
      for case .expression(let id) in arguments { reader.read(id) }
    }
    if let condition = clause.condition { reader.read(condition) }
    if let unless = clause.unless { reader.within(.guarded) { $0.read(unless) } }
    for case .every(_, _, let condition?, _) in program[clause.agreement].parties {
      if program[clause.agreement].isSigned { reader.within(.sealed) { $0.read(condition) } }
    }
    if let condition = program[clause.agreement].binding?.condition { reader.read(condition) }
    return reader.reads
  }

  private func reads(of requirement: Requirement) -> Reads {
    var reader = Reader(program: program)
    if let scope = requirement.scope { reader.read(scope) }
    reader.read(requirement.condition)
    if let unless = requirement.unless { reader.within(.sealed) { $0.read(unless) } }
    return reader.reads
  }

  private func reads(of value: Value) -> Reads {
    var reader = Reader(program: program)
    if let definition = value.definition {
      reader.read(definition.base)
      for exception in definition.exceptions { reader.read(exception) }
    }
    return reader.reads
  }

  private func reads(of condition: ConditionID, _ place: Conjunct.Place) -> Reads {
    var reader = Reader(program: program)
    reader.place = place
    reader.read(condition)
    return reader.reads
  }
}

/// A walk over conditions and expressions that collects what they read.
private struct Reader {
  let program: Program
  var place = Conjunct.Place.open
  var reads = Reads()

  init(program: Program) { self.program = program }

  mutating func within(_ inner: Conjunct.Place, _ body: (inout Reader) -> Void) {
    let before = place
    place = inner
    body(&self)
    place = before
  }

  mutating func read(_ exception: ValueException) {
    within(.sealed) { $0.read(exception.condition) }
    read(exception.result)
    for inner in exception.inner { read(inner) }
  }

  mutating func read(_ id: ConditionID) {
    switch program[id].form {
    case .constant: break
    case .and(let parts), .or(let parts): for part in parts { read(part) }
    case .not(let inner): within(place.flipped) { $0.read(inner) }
    case .relation(let relation, let arguments, let moment):
      read(relation, arguments, at: moment)
    case .act(let relation, let arguments, let at):
      reads.sentences.append(
        Reads.Sentence(relation: relation, place: place, isElsewhere: false))
      reads.usesMoment = true
      for argument in arguments + [at] { read(argument) }
    case .comparison(_, let left, let right):
      read(left)
      read(right)
      if program[left].type == .period { reads.needsResults = true }
    case .isKind(let expression, _): read(expression)
    case .member(let expression, let set):
      read(expression)
      read(set: set)
    case .holds(let expression):
      if case .condition(let inner) = program[expression].form {
        read(inner)
      } else {
        read(expression)
      }
    case .has(let expression):
      if case .value(let value, let arguments) = program[expression].form {
        reads.values.append(value)
        for argument in arguments { read(argument) }
      } else {
        read(expression)
      }
    case .some(_, let inner): read(inner)
    case .no(_, let inner): within(place.flipped) { $0.read(inner) }
    case .every(_, let scope, let then):
      if let scope { within(place.flipped) { $0.read(scope) } }
      read(then)
    case .outcome(let requirement, _, let arguments):
      reads.requirements.append(Reads.Outcome(requirement: requirement, place: place))
      reads.needsResults = true
      for argument in arguments { read(argument) }
    }
  }

  private mutating func read(
    _ relation: RelationID, _ arguments: [Argument], at moment: ExpressionID?
  ) {
    if let moment { read(moment) }
    var subject: EntityID?
    if case .expression(let first)? = arguments.first,
      case .entity(let entity) = program[first].form
    {
      subject = entity
    }
    reads.sentences.append(
      Reads.Sentence(
        relation: relation, place: place, isElsewhere: moment != nil, subject: subject))
    for argument in arguments { read(argument) }
  }

  private mutating func read(_ argument: Argument) {
    if case .expression(let id) = argument { read(id) }
  }

  /// Reads a set: a named one always has its members.
  private mutating func read(set id: ExpressionID) {
    guard case .set(let members) = program[id].form else { return }
    for member in members { read(member) }
  }

  mutating func read(_ id: ExpressionID) {
    switch program[id].form {
    case .word, .entity, .variable: break
    case .entityText: reads.needsResults = true
    case .value(let value, let arguments):
      reads.needsResults = true
      reads.values.append(value)
      for argument in arguments { read(argument) }
    case .apply(let function, let operands):
      reads.needsResults = true
      for operand in operands { read(operand) }
      if function == .dateAddPeriod, let holiday = program.builtins.isHoliday, operands.count == 2,
        Lowering.mayHaveWorkingDays(operands[1], program)
      {
        reads.sentences.append(
          Reads.Sentence(relation: holiday, place: .open, isElsewhere: false))
      }
    case .condition(let condition):
      reads.needsResults = true
      within(.sealed) { $0.read(condition) }
    case .aggregate(let aggregate):
      reads.needsResults = true
      within(.sealed) {
        if let condition = aggregate.condition { $0.read(condition) }
        if let operand = aggregate.operand { $0.read(operand) }
      }
    case .share(let share):
      reads.needsResults = true
      within(.sealed) {
        if let condition = share.condition { $0.read(condition) }
        $0.read(share.total)
        $0.read(share.weight)
      }
    case .set(let members):
      for member in members { read(member) }
    case .now, .today:
      reads.usesMoment = true
    }
  }
}
