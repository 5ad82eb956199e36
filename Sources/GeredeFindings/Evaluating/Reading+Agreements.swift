import GeredeEngine
import GeredeProgram
import GeredeRules
import GeredeText

/// An agreement that exists: the one that is declared, or one of those that exist once per binding.
struct MadeAgreement: Hashable {
  var id: AgreementID
  /// The binding; nil for a single agreement.
  var subject: Word?
  /// What stands for it in sentences.
  var entity: Word

  /// What its rows begin with.
  var columns: [Word] { subject.map { [$0] } ?? [] }
}

/// When agreements are in force, whom they bind, and in which states their clauses are: read from
/// what the rules derived.
extension Reading {
  /// The agreements that stand under one declaration: one, or one per binding.
  func made(_ id: AgreementID) -> [MadeAgreement] {
    guard let binding = program[id].binding else {
      return [MadeAgreement(id: id, entity: Word(program[id].entity.index))]
    }
    guard let value = lowered.values[safe: binding.value.index] ?? nil else { return [] }
    return rows(of: value.relation).compactMap { row in
      row.count < 2 ? nil : MadeAgreement(id: id, subject: row[0], entity: row[1])
    }.sorted { entityRank($0.entity) < entityRank($1.entity) }
  }

  /// The agreement that a clause belongs to where its variables are bound; nil where its binding is
  /// not.
  func made(_ id: AgreementID, _ walk: Evaluator) -> MadeAgreement? {
    guard let binding = program[id].binding else {
      return MadeAgreement(id: id, entity: Word(program[id].entity.index))
    }
    guard let subject = walk.word(of: binding.binder.variable) else { return nil }
    let entity = result(of: binding.value, [subject], at: walk.moment)
    return MadeAgreement(id: id, subject: subject, entity: entity ?? -1)
  }

  /// The agreement that an entity stands for; nil for any other entity.
  func made(standingFor entity: Word) -> MadeAgreement? {
    for index in program.agreements.indices {
      let found = made(AgreementID(index)).first { $0.entity == entity }
      if let found { return found }
    }
    return nil
  }

  /// A walk that has bound the binding of an agreement.
  func walk(_ made: MadeAgreement, _ frame: Frame, at moment: Word) -> Evaluator {
    var walk = Evaluator(
      reading: self, frame: frame, moment: moment, fuel: EvaluatedWorld.explanationFuel)
    if let variable = program[made.id].binding?.binder.variable, let subject = made.subject {
      walk.bind(variable, .word(subject))
    }
    return walk
  }

  /// The parties of an agreement by name, in the order of the text.
  func namedParties(of made: MadeAgreement) -> [Word] {
    program[made.id].parties.compactMap { party in
      switch party {
      case .named(let entity, _): Word(entity.index)
      case .bound: made.subject
      case .every: nil
      }
    }
  }

  /// The first act by which a party has signed an agreement at a moment, itself or through who acts for
  /// it: actor, agreement, instant. Nil where it has not, or where none is needed.
  func signature(of party: Word, under made: MadeAgreement, at moment: Word) -> [Word]? {
    guard let signatures = lowered.agreements[safe: made.id.index]?.signatures,
      let sign = program.builtins.sign
    else { return nil }
    let pattern: [Word?] = made.columns.map { $0 } + [party, nil]
    let instants = database.rows(of: signatures, matching: pattern).map {
      database.word(signatures, row: $0, column: pattern.count - 1)
    }
    guard let first = instants.filter({ $0 <= moment }).min() else { return nil }
    let own = rows(of: sign, matching: [party, made.entity, first], at: moment)
    let any = rows(of: sign, matching: [nil, made.entity, first], at: moment)
    return (firstRow(own) { _ in true }) ?? (firstRow(any) { _ in true })
  }

  /// Parties that have not signed by a moment, in the order of the text, then by name.
  func unsigned(_ made: MadeAgreement, at moment: Word) -> [Word] {
    guard let lowered = lowered.agreements[safe: made.id.index], lowered.signatures != nil
    else { return [] }
    let named = namedParties(of: made)
    // Who joined has signed by that.
    let others = parties(of: made, at: moment).filter {
      isParty($0, of: made, at: moment) == .yes && !named.contains($0)
        && !contains(lowered.members, made.columns + [$0], at: moment)
    }.sorted { entityRank($0) < entityRank($1) }
    return (named + others).filter { signature(of: $0, under: made, at: moment) == nil }
  }

  /// Whether an agreement exists at a moment: its binding satisfies `where`.
  func exists(_ made: MadeAgreement, at moment: Word) -> Truth {
    guard let scope = lowered.agreements[safe: made.id.index]?.scope else { return .yes }
    let row = made.columns + [moment]
    if database.contains(scope.certain, row) { return .yes }
    return database.contains(scope.possible, row) ? .unknown : .no
  }

  /// Whether an agreement is in force at a moment that the rules were asked about.
  func isInForce(_ made: MadeAgreement, at moment: Word) -> Truth {
    guard let found = lowered.agreements[safe: made.id.index],
      contains(found.term, made.columns, at: moment)
    else { return .no }
    let exists = exists(made, at: moment)
    guard exists != .no, let unsigned = found.unsigned else { return exists }
    let row = made.columns + [moment]
    if database.contains(unsigned.certain, row) { return .no }
    return database.contains(unsigned.possible, row) ? .unknown : exists
  }

  /// Whether somebody is a party of an agreement at a moment that the rules were asked about; of a
  /// regulation everybody is.
  func isParty(_ party: Word, of made: MadeAgreement, at moment: Word) -> Truth {
    guard program[made.id].form == .agreement else {
      return program.builtins.party.map { Truth(isEntity(party, within: $0)) } ?? .no
    }
    guard let found = lowered.agreements[safe: made.id.index] else { return .no }
    let columns = made.columns + [party]
    if contains(found.members, columns, at: moment) { return .yes }
    guard let matching = found.matching,
      !(found.absent.map { contains($0, columns, at: moment) } ?? false)
    else { return .no }
    if contains(matching.certain, columns, at: moment) { return .yes }
    return contains(matching.possible, columns, at: moment) ? .unknown : .no
  }

  /// The parties of an agreement at a moment, possible ones among them, each once, ascending; for a
  /// regulation none: it binds everybody.
  func parties(of made: MadeAgreement, at moment: Word) -> [Word] {
    guard program[made.id].form == .agreement,
      let found = lowered.agreements[safe: made.id.index]
    else { return [] }
    let columns: [Word?] = made.columns.map { $0 }
    let place = columns.count
    var parties: Set<Word> = []
    for relation in [found.members, found.matching?.possible].compactMap({ $0 }) {
      for row in database.rows(of: relation, matching: columns + [nil, nil, nil]) {
        let party = database.word(relation, row: row, column: place)
        if !parties.contains(party), isParty(party, of: made, at: moment) != .no {
          parties.insert(party)
        }
      }
    }
    return parties.sorted()
  }

  /// Whether a relation whose last columns are a first and a last instant has such a row at a moment.
  func contains(
    _ relation: KernelRelationID, _ words: [Word], at moment: Word
  ) -> Bool {
    database.rows(of: relation, matching: words.map { $0 } + [nil, nil]).contains { row in
      database.word(relation, row: row, column: words.count) <= moment
        && moment <= database.word(relation, row: row, column: words.count + 1)
    }
  }

  /// All rows of a relation.
  func rows(of relation: KernelRelationID) -> [[Word]] {
    database.rows(of: relation).map { database.row(relation, $0) }
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
    if id == program.builtins.isInForce || id == program.builtins.binds {
      for index in program.agreements.indices {
        for made in made(AgreementID(index)) {
          if let asked = pattern[0], asked != made.entity { continue }
          guard id == program.builtins.binds else {
            add([made.entity], isInForce(made, at: moment))
            continue
          }
          guard program.agreements[index].form == .agreement else { continue }
          let exists = exists(made, at: moment)
          let asked = pattern[safe: 1].flatMap { $0 }
          for party in asked.map({ [$0] }) ?? parties(of: made, at: moment) {
            add([made.entity, party], exists && isParty(party, of: made, at: moment))
          }
        }
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
    for row in database.rows(of: relation)
    where database.word(relation, row: row, column: width) <= moment
      && moment <= database.word(relation, row: row, column: width + 1)
    {
      bearers.insert(database.word(relation, row: row, column: 0))
    }
    return bearers
  }
}
