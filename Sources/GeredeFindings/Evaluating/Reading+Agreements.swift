import GeredeEngine
import GeredeProgram
import GeredeRules
import GeredeText

/// When agreements are in force, whom they bind, and in which states their clauses are: read from
/// what the rules derived.
extension Reading {
  /// Whether an agreement is in force at a moment that the rules were asked about.
  func isInForce(_ id: AgreementID, at moment: Word) -> Truth {
    guard let found = lowered.agreements[safe: id.index],
      contains(found.term, [], at: moment)
    else { return .no }
    guard let unsigned = found.unsigned else { return .yes }
    if database.contains(unsigned.certain, [moment]) { return .no }
    return database.contains(unsigned.possible, [moment]) ? .unknown : .yes
  }

  /// Whether somebody is a party of an agreement at a moment that the rules were asked about; of a
  /// regulation everybody is.
  func isParty(_ party: Word, of id: AgreementID, at moment: Word) -> Truth {
    guard program[id].form == .agreement else {
      return program.builtins.party.map { Truth(isEntity(party, within: $0)) } ?? .no
    }
    guard let found = lowered.agreements[safe: id.index] else { return .no }
    if contains(found.members, [party], at: moment) { return .yes }
    guard let matching = found.matching,
      !(found.absent.map { contains($0, [party], at: moment) } ?? false)
    else { return .no }
    if database.contains(matching.certain, [party, moment]) { return .yes }
    return database.contains(matching.possible, [party, moment]) ? .unknown : .no
  }

  /// The parties of an agreement at a moment, each once, ascending; for a regulation none: it binds
  /// everybody.
  func parties(of id: AgreementID, at moment: Word) -> [Word] {
    guard program[id].form == .agreement, let found = lowered.agreements[safe: id.index] else {
      return []
    }
    var parties: Set<Word> = []
    for row in rows(of: found.members) where row[1] <= moment && moment <= row[2] {
      parties.insert(row[0])
    }
    if let matching = found.matching {
      for row in database.rows(of: matching.certain, matching: [nil, moment]) {
        let party = database.word(matching.certain, row: row, column: 0)
        if isParty(party, of: id, at: moment) == .yes { parties.insert(party) }
      }
    }
    return parties.sorted()
  }

  /// Whether a relation whose last columns are a first and a last instant has such a row at a moment.
  private func contains(
    _ relation: KernelRelationID, _ words: [Word], at moment: Word
  ) -> Bool {
    database.rows(of: relation, matching: words.map { $0 } + [nil, nil]).contains { row in
      database.word(relation, row: row, column: words.count) <= moment
        && moment <= database.word(relation, row: row, column: words.count + 1)
    }
  }

  /// All rows of a relation.
  func rows(of relation: KernelRelationID) -> [[Word]] {
    (0..<database.count(relation)).map { database.row(relation, $0) }
  }

  // MARK: - Sentences about agreements and clauses

  /// Whether the language itself fills a relation, from agreements and clauses.
  func isBuiltIn(_ id: RelationID) -> Bool { builtIns.contains(id) }

  /// The rows of a relation that the language fills, with their truth, sorted.
  func builtInRows(
    of id: RelationID, matching pattern: [Word?], at moment: Word
  ) -> [(row: [Word], truth: Truth)] {
    var found: [[Word]: Truth] = [:]
    func add(_ row: [Word], _ truth: Truth) {
      guard truth != .no, zip(row, pattern).allSatisfy({ $1 == nil || $1 == $0 }) else { return }
      found[row] = (found[row] ?? .no) || truth
    }
    if id == program.builtins.isInForce {
      for (index, agreement) in program.agreements.enumerated() {
        let entity = Word(agreement.entity.index)
        if let asked = pattern[0], asked != entity { continue }
        add([entity], isInForce(AgreementID(index), at: moment))
      }
    } else if id == program.builtins.binds {
      for (index, agreement) in program.agreements.enumerated() where agreement.form == .agreement {
        let entity = Word(agreement.entity.index)
        if let asked = pattern[0], asked != entity { continue }
        let id = AgreementID(index)
        let parties =
          pattern[safe: 1].flatMap { $0 }.map { [$0] } ?? members(ofParties: id, at: moment)
        for party in parties { add([entity, party], isParty(party, of: id, at: moment)) }
      }
    } else if let state = program.builtins.clauseStates.first(where: { $0.value == id })?.key {
      for duty in duties(named: pattern[0]) {
        let entity = Word(duty.entity.index)
        for bearer in bearers(of: duty, in: state, at: moment) { add([entity, bearer], .yes) }
        guard state != .unproven else { continue }
        // What cannot be told may be in any state.
        for bearer in bearers(of: duty, in: .unproven, at: moment) {
          add([entity, bearer], .unknown)
        }
      }
    }
    return found.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ($0.key, $0.value) }
  }

  /// Parties of an agreement, possible ones among them.
  private func members(ofParties id: AgreementID, at moment: Word) -> [Word] {
    var all = Set(parties(of: id, at: moment))
    if let matching = lowered.agreements[safe: id.index]?.matching {
      for row in database.rows(of: matching.possible, matching: [nil, moment]) {
        all.insert(database.word(matching.possible, row: row, column: 0))
      }
    }
    return all.sorted()
  }

  /// The duties that have states: all, or the one that an entity stands for.
  private func duties(named entity: Word?) -> [LoweredDuty] {
    guard let entity else {
      return lowered.clauses.flatMap { $0.duties.filter { !$0.states.isEmpty } }
    }
    guard let id = names.id(of: entity), let place = clausePlaces[id] else { return [] }
    return lowered.clauses[safe: place.clause.index]?.duties.filter { $0.entity == id } ?? []
  }

  private func bearers(of duty: LoweredDuty, in state: ClauseState, at moment: Word) -> Set<Word> {
    guard let relation = duty.states[state] else { return [] }
    var bearers: Set<Word> = []
    let width = duty.instanceWidth
    for row in 0..<database.count(relation)
    where database.word(relation, row: row, column: width) <= moment
      && moment <= database.word(relation, row: row, column: width + 1)
    {
      bearers.insert(database.word(relation, row: row, column: 0))
    }
    return bearers
  }
}
