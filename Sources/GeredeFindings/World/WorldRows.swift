import GeredeEngine
import GeredeRules
import GeredeText

/// The rows that are read for findings, answers and decisions: those of an evaluation, or those that a
/// machine derives when they are asked for.
struct WorldRows {
  /// What was evaluated: everything, or what requests have in common.
  let database: Database
  /// Nil where everything was evaluated.
  let machine: DemandMachine?

  init(_ database: Database) {
    self.database = database
    machine = nil
  }

  init(_ machine: DemandMachine) {
    self.machine = machine
    database = machine.base.database
  }

  func count(_ relation: KernelRelationID) -> Int {
    machine.map { $0.count(relation) } ?? database.count(relation)
  }

  /// Whether a relation has rows, or takes some from requests.
  func mayHaveRows(_ relation: KernelRelationID) -> Bool {
    machine?.base.isOpen(relation) ?? false || database.count(relation) > 0
  }

  /// The numbers of all rows.
  func rows(of relation: KernelRelationID) -> [Int] {
    machine.map { $0.rows(of: relation) } ?? Array(0..<database.count(relation))
  }

  func rows(of relation: KernelRelationID, matching pattern: [Word?]) -> [Int] {
    if let machine { return machine.rows(of: relation, matching: pattern) }
    return database.rows(of: relation, matching: pattern)
  }

  func contains(_ relation: KernelRelationID, _ row: [Word]) -> Bool {
    if let machine { return machine.contains(relation, row) }
    return database.contains(relation, row)
  }

  func row(_ relation: KernelRelationID, _ number: Int) -> [Word] {
    if let machine { return machine.row(relation, number) }
    return database.row(relation, number)
  }

  func word(_ relation: KernelRelationID, row: Int, column: Int) -> Word {
    if let machine { return machine.word(relation, row: row, column: column) }
    return database.word(relation, row: row, column: column)
  }

  /// A whole column, by row.
  func words(ofColumn column: Int, of relation: KernelRelationID) -> [Word] {
    if let machine {
      return machine.rows(of: relation).map { machine.word(relation, row: $0, column: column) }
    }
    return database.words(ofColumn: column, of: relation)
  }

  // MARK: - Where rows came from, of an evaluation of everything

  func level(of relation: KernelRelationID, row: Int) -> Int {
    database.level(of: relation, row: row)
  }

  func rule(of relation: KernelRelationID, row: Int) -> KernelRuleID? {
    database.rule(of: relation, row: row)
  }

  func shares(
    _ relation: KernelRelationID, with other: WorldRows, _ otherRelation: KernelRelationID
  ) -> Bool {
    database.shares(relation, with: other.database, otherRelation)
  }
}
