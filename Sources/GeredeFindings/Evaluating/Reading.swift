import GeredeEngine
import GeredeFacts
import GeredeProgram
import GeredeRules
import GeredeText

/// An evaluated world, read row by row for findings and explanations.
///
/// A class, because indexes that are made while reading serve all who read.
final class Reading {
  let program: Program
  let lowered: LoweredProgram
  let database: WorldRows
  let names: Names
  let printer: SentencePrinter
  let free: FreeVariables
  let context: EvaluationContext
  let facts: FactBase
  private let shape: FactShape
  private var lookup: FactLookup
  private var membersOfKind: [KindID: [Word]] = [:]
  private var lacks: [Lack: [Word]] = [:]
  /// The kinds of things that come with a request; their numbers follow those of all known things.
  private var things: [KindID] = []
  /// Relations that the language fills itself, from agreements and clauses.
  let builtIns: Set<RelationID>
  /// Events that clauses speak of: what a duty asks for is false until somebody does it.
  let eventsOfClauses: Set<RelationID>
  /// Where the acts of an event stand as they were done, for events that rules read.
  let actInputs: [RelationID: KernelRelationID]
  /// What each entity of kind Clause stands for.
  let clausePlaces: [EntityID: ClausePlace]
  private let rulesByHead: [RelationID: [RuleID]]
  /// What clauses and the language fill: it is never silent.
  private let filledByClauses: Set<RelationID>
  private let provisionsByHead: [RelationID: [ClauseID]]
  /// The clauses and links that decisions rested on so far.
  var decidingPlaces: Set<ClausePlace> = []
  /// The clauses by the event that they speak of.
  private(set) lazy var clauseIndex = ClauseIndex(self)
  /// Per relation of the kernel the stratum that derives it; -1 for inputs.
  private(set) lazy var strata = lowered.rules.stratumOfRelation
  private lazy var conflicts: Set<[Word]> = Set(
    facts.conflicts.map { [Word($0.value.index)] + $0.arguments })

  init(
    program: Program, lowered: LoweredProgram, database: WorldRows, facts: FactBase,
    context: EvaluationContext
  ) {
    self.program = program
    self.lowered = lowered
    self.database = database
    self.facts = facts
    self.context = context
    shape = facts.shape
    names = Names(program: program, facts: facts)
    printer = SentencePrinter(names: names)
    free = FreeVariables(program)
    lookup = FactLookup(facts)
    var rules: [RelationID: [RuleID]] = [:]
    for (index, rule) in program.rules.enumerated() {
      rules[rule.head, default: []].append(RuleID(index))
    }
    rulesByHead = rules
    filledByClauses = program.relationsOfClauses
    var acts: [RelationID: KernelRelationID] = [:]
    for input in lowered.inputs {
      if case .act(let event) = input.source { acts[event] = input.relation }
    }
    actInputs = acts
    builtIns = program.builtins.sentencesAboutAgreements
    var provisions: [RelationID: [ClauseID]] = [:]
    var events = program.builtins.eventsOfAgreements
    var places: [EntityID: ClausePlace] = [:]
    for (index, clause) in program.clauses.enumerated() {
      let id = ClauseID(index)
      if case .provision(let head, _, _) = clause.form { provisions[head, default: []].append(id) }
      if let action = clause.form.action { events.insert(action.event) }
      events.formUnion(clause.links.map(\.action.event))
      places[clause.entity] = ClausePlace(clause: id)
      for (link, found) in clause.links.enumerated() {
        places[found.entity] = ClausePlace(clause: id, link: link)
      }
    }
    provisionsByHead = provisions
    eventsOfClauses = events
    clausePlaces = places
  }

  /// Whether anything says that somebody acts for somebody else.
  private(set) lazy var hasAgents: Bool = {
    guard let actsFor = program.builtins.actsFor else { return false }
    return rulesByHead[actsFor] != nil || provisionsByHead[actsFor] != nil
      || lowered.inputs.contains { input in
        (input.source == .undated(actsFor) || input.source == .dated(actsFor))
          && database.mayHaveRows(input.relation)
      }
  }()

  var zone: ZoneRules { context.zone }

  /// Values whose results contradict each other, sorted.
  var valueConflicts: [ValueConflict] { facts.conflicts }

  /// Where a number of `FactSources` points.
  func place(ofSource number: UInt32) -> Place? { names.sources.place(number) }

  // MARK: - Entities

  /// The members of a kind, an enum or Bool; of other types none are known.
  func members(of type: ValueType) -> [Word] {
    switch type {
    case .bool: return [0, 1]
    case .enumeration(let id): return program[id].values.indices.map { Word($0) }
    case .kind(let kind):
      if let known = membersOfKind[kind] { return known + given(within: kind) }
      let table = facts.entities.members(of: kind)
      var members: [Word] = []
      members.reserveCapacity(table.count)
      table.forEachWord(ofColumn: 0) { _, word in members.append(word) }
      membersOfKind[kind] = members
      return members + given(within: kind)
    default: return []
    }
  }

  func isEntity(_ word: Word, within kind: KindID) -> Bool {
    if let id = names.id(of: word) {
      return program.isKind(facts.entities.kind(of: id), within: kind)
    }
    let place = Int(word) - facts.entities.count
    return things.indices.contains(place) && program.isKind(things[place], within: kind)
  }

  /// The things of a kind that come with a request.
  private func given(within kind: KindID) -> [Word] {
    things.indices.filter { program.isKind(things[$0], within: kind) }.map {
      Word(facts.entities.count + $0)
    }
  }

  /// The entity that a text of the program stands for.
  func entity(of kind: KindID, named text: TextID) -> Word? {
    shape.entityTexts[FactShape.EntityText(kind, text)].map { Word($0.index) }
  }

  /// The word of a type that a name or a key means; nil where it means nothing or several things.
  func word(named name: String, _ type: ValueType) -> Word? {
    facts.knownWord(of: name, type, in: program)
  }

  func textRank(_ word: Word) -> Word { rank(word, in: context.textOrder) }

  func entityRank(_ word: Word) -> Word { rank(word, in: context.entityOrder) }

  private func rank(_ word: Word, in order: [Word]) -> Word {
    Int(exactly: word).flatMap { order[safe: $0] } ?? word
  }

  /// A word's place in the order in which rows are listed: texts by code point, entities by key, then
  /// name, all others by their word.
  func order(_ word: Word, _ type: ValueType) -> Word {
    switch type {
    case .text: textRank(word)
    case .kind: entityRank(word)
    default: word
    }
  }

  // MARK: - Relations

  /// Rows of a relation at a moment, in the order of the database.
  struct RowSet {
    var relation: KernelRelationID
    var rows: [Int]
    /// What certainly holds; nil where every row does.
    var certain: KernelRelationID?

    var indices: Range<Int> { rows.indices }
  }

  /// Whether nothing fills a relation and its silence means nothing.
  func isSilent(_ id: RelationID) -> Bool {
    let relation = program[id]
    return !relation.isComplete && rules(for: id).isEmpty && !filledByClauses.contains(id)
      && shape.relations[safe: id.index]?.contains(.stated) != true
  }

  func rules(for id: RelationID) -> [RuleID] { rulesByHead[id] ?? [] }

  /// The clauses that lay a relation down.
  func provisions(for id: RelationID) -> [ClauseID] { provisionsByHead[id] ?? [] }

  /// The truth of a sentence with all its places known.
  func truth(of id: RelationID, _ words: [Word], at moment: Word) -> Truth {
    if isBuiltIn(id) {
      return builtInRows(of: id, matching: words.map { $0 }, at: moment).first?.truth ?? .no
    }
    guard let found = lowered.relations[id.index] else { return .no }
    if found.time == .interval {
      return rows(of: id, matching: words.map { $0 }, at: moment).rows.isEmpty ? .no : .yes
    }
    let row = found.time == .moment ? words + [moment] : words
    if database.contains(found.certain, row) { return .yes }
    if found.possible != found.certain, database.contains(found.possible, row) { return .unknown }
    return openRows(of: id, matching: words, at: moment).isEmpty ? .no : .unknown
  }

  /// Rows that possibly hold for something that is not known, which fits anything.
  func openRows(
    of id: RelationID, matching pattern: [Word?], at moment: Word
  ) -> [[Known]] {
    guard let found = lowered.relations[id.index] else { return [] }
    return found.openRows.flatMap { open -> [[Known]] in
      let known = pattern.indices.filter { !open.slots.contains($0) }
      var kept: [Word?] = known.map { pattern[$0] }
      if found.time == .moment { kept.append(moment) }
      return database.rows(of: open.relation, matching: kept).map { index in
        let words = database.row(open.relation, index)
        var row = [Known](repeating: .missing, count: pattern.count)
        for (position, slot) in known.enumerated() { row[slot] = .word(words[position]) }
        return row
      }
    }
  }

  /// The rows that fit a pattern, in which nil fits anything; for an event the instant of the act is
  /// the last column.
  func rows(of id: RelationID, matching pattern: [Word?], at moment: Word) -> RowSet {
    guard let found = lowered.relations[id.index] else {
      return RowSet(relation: KernelRelationID(0), rows: [], certain: nil)
    }
    let times: [Word?]
    switch found.time {
    case .always: times = []
    case .moment: times = [moment]
    case .interval: times = [nil, nil]
    }
    let rows = database.rows(of: found.possible, matching: pattern + times)
    return RowSet(
      relation: found.possible,
      rows: found.time == .interval
        ? distinct(rows, of: found.certain, at: moment, width: pattern.count) : rows,
      certain: found.possible == found.certain ? nil : found.certain)
  }

  /// Rows of a relation with intervals that hold at a moment, each once in its first `width` columns.
  private func distinct(
    _ rows: [Int], of relation: KernelRelationID, at moment: Word, width: Int
  ) -> [Int] {
    let holding = rows.filter { row in
      database.word(relation, row: row, column: width) <= moment
        && moment <= database.word(relation, row: row, column: width + 1)
    }
    guard holding.count > 1 else { return holding }
    var seen: Set<ArraySlice<Word>> = []
    return holding.filter { seen.insert(database.row(relation, $0).prefix(width)).inserted }
  }

  /// A row of a set, its moment left in place.
  func row(_ set: RowSet, _ index: Int) -> [Word] { database.row(set.relation, set.rows[index]) }

  /// The first row of a set for which `fits`.
  func firstRow(_ set: RowSet, where fits: ([Word]) -> Bool) -> [Word]? {
    for index in set.indices {
      let row = row(set, index)
      if fits(row) { return row }
    }
    return nil
  }

  /// Whether a row of a set certainly or only possibly holds.
  func truth(_ set: RowSet, _ row: [Word]) -> Truth {
    guard let certain = set.certain else { return .yes }
    return database.contains(certain, row) ? .yes : .unknown
  }

  /// Where a fact or act is stated for a moment, or for any; nil where none is.
  func factPlace(of id: RelationID, _ words: [Word], at moment: Word? = nil) -> Place? {
    lookup.place(of: id, words, at: moment)
  }

  /// Where a value is given for a moment, or for any; nil where it is not.
  func factPlace(of id: ValueID, _ words: [Word], at moment: Word? = nil) -> Place? {
    lookup.place(of: id, words, at: moment)
  }

  func isHoliday(_ day: Word, at moment: Word) -> Bool {
    guard let id = program.builtins.isHoliday else { return false }
    return truth(of: id, [day], at: moment) == .yes
  }

  // MARK: - Values

  /// Whether a value has rows of its own in the database.
  func hasRows(_ id: ValueID) -> Bool { lowered.values[id.index] != nil }

  /// Whether facts with dates give a value.
  func isDated(_ id: ValueID) -> Bool { lowered.values[id.index]?.hasMoment ?? false }

  /// Whether a value is given twice for arguments, with different results.
  func hasConflict(_ id: ValueID, _ words: [Word], at moment: Word) -> Bool {
    guard conflicts.contains([Word(id.index)] + words) else { return false }
    return facts.conflicts.contains {
      $0.value == id && $0.arguments == words && $0.first <= moment && moment <= $0.last
    }
  }

  /// The result of a value; nil where it has none.
  func result(of id: ValueID, _ words: [Word], at moment: Word) -> Word? {
    rows(of: id, matching: words + [nil], at: moment).first { _ in true }?[safe: words.count]
  }

  /// The members of a kind or an enum for which a value of one parameter has no result.
  /// - Complexity: O(members) when first asked at a moment.
  func lacking(_ id: ValueID, _ type: ValueType, at moment: Word) -> [Word] {
    let question = Lack(value: id, type: type, moment: moment)
    if let known = lacks[question] { return known }
    let members = members(of: type)
    var lacking: [Word] = []
    let isWhole =
      lowered.values[id.index].map { found in
        !found.hasMoment && program[id].parameters.first?.type == type
          && database.count(found.relation) == members.count
      } ?? false
    if !isWhole { lacking = members.filter { result(of: id, [$0], at: moment) == nil } }
    lacks[question] = lacking
    return lacking
  }

  /// Forgets what was found out about one request, and takes over the things that come with the next.
  func begin(with things: [KindID]) {
    lacks.removeAll(keepingCapacity: true)
    self.things = things
  }

  private struct Lack: Hashable {
    var value: ValueID
    var type: ValueType
    var moment: Word
  }

  /// Rows of a value that fit a pattern of arguments and result.
  func rows(of id: ValueID, matching pattern: [Word?], at moment: Word) -> [[Word]] {
    guard let found = lowered.values[id.index] else { return [] }
    let whole = found.hasMoment ? pattern + [moment] : pattern
    return database.rows(of: found.relation, matching: whole).map {
      database.row(found.relation, $0)
    }
  }

  // MARK: - Outcomes

  /// The truth of an outcome of a requirement as a sentence.
  func truth(of id: RequirementID, _ state: OutcomeState, _ words: [Word]) -> Truth {
    let found = lowered.requirements[id.index]
    switch state {
    case .met:
      let outcomes = counts(of: id)
      if outcomes.breached > 0 { return .no }
      return outcomes.unproven == 0 && outcomes.met + outcomes.excepted > 0 ? .yes : .unknown
    case .breachedFor:
      if database.contains(found.breached, words) { return .yes }
      return database.contains(found.unproven, words) ? .unknown : .no
    case .unprovenFor: return Truth(database.contains(found.unproven, words))
    }
  }

  /// How many bindings of a requirement have each outcome.
  func counts(of id: RequirementID) -> RequirementSummary {
    let requirement = program[id]
    let found = lowered.requirements[id.index]
    var summary = RequirementSummary(
      name: requirement.name.english, shownName: requirement.name.both,
      place: .span(requirement.span))
    summary.breached = database.count(found.breached)
    summary.unproven = database.count(found.unproven)
    summary.excepted = found.excepted.map { database.count($0) } ?? 0
    let reached =
      database.count(found.applies) + (found.doubtful.map { database.count($0) } ?? 0)
    summary.met = max(0, reached - summary.breached - summary.unproven - summary.excepted)
    return summary
  }
}
