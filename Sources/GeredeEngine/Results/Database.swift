public import GeredeRules
public import GeredeText
import Synchronization

/// The relations of an evaluated program: all rows, given and derived, with what is known about where
/// they came from.
///
/// Rows of a relation are numbered from 0: the given ones first, then the derived ones in the order
/// of derivation, which is the same on every run. Copies share their memory.
public struct Database: Sendable {
  /// The relations and their indexes.
  private let storage: DatabaseStorage

  /// A database over relations that nobody writes any more.
  init(_ storage: DatabaseStorage) {
    self.storage = storage
  }

  /// The number of rows.
  public func count(_ relation: KernelRelationID) -> Int {
    storage.relations[relation.index].count
  }

  /// The words of a row.
  public func row(_ relation: KernelRelationID, _ row: Int) -> [Word] {
    let relation = storage.relations[relation.index]
    precondition(row >= 0 && row < relation.count)
    let view = relation.log.view
    return (0..<relation.schema.arity).map { view.word(row, $0) }
  }

  /// One word of a row.
  public func word(_ relation: KernelRelationID, row: Int, column: Int) -> Word {
    let relation = storage.relations[relation.index]
    precondition(row >= 0 && row < relation.count)
    precondition(column >= 0 && column < relation.schema.arity)
    return relation.log.view.word(row, column)
  }

  /// A whole column, by row.
  public func words(ofColumn column: Int, of relation: KernelRelationID) -> [Word] {
    let relation = storage.relations[relation.index]
    precondition(column >= 0 && column < relation.schema.arity)
    let view = relation.log.view
    return (0..<relation.count).map { view.word($0, column) }
  }

  /// Whether a relation has a row.
  ///
  /// - Complexity: O(1), after O(rows) for the first question of its kind.
  public func contains(_ relation: KernelRelationID, _ row: [Word]) -> Bool {
    let relation = storage.relations[relation.index]
    guard row.count == relation.schema.arity else { return false }
    return storage.lock.mutex.withLock { _ in relation.contains(row) }
  }

  /// The rows that have the given words; nil stands for any word. Ascending.
  ///
  /// - Complexity: O(rows found), after O(rows) for the first question about the same columns.
  public func rows(of relation: KernelRelationID, matching pattern: [Word?]) -> [Int] {
    let relation = storage.relations[relation.index]
    guard pattern.count == relation.schema.arity else { return [] }
    return storage.lock.mutex.withLock { _ in relation.rows(matching: pattern) }
  }

  /// How many steps of derivation a row needs within its stratum: 0 for a given row. Every row that a
  /// derived row rests on stands in a lower stratum or has a smaller level.
  public func level(of relation: KernelRelationID, row: Int) -> Int {
    storage.relations[relation.index].level(ofRow: row)
  }

  /// The rule that derived a row first; nil for a row that was given or that is part of a share.
  public func rule(of relation: KernelRelationID, row: Int) -> KernelRuleID? {
    storage.relations[relation.index].rulePlace(ofRow: row).map { place in
      storage.basis.rules[relation.index][place]
    }
  }

  /// The number of the source that a given row was appended with; nil for a derived row.
  public func source(of relation: KernelRelationID, row: Int) -> UInt32? {
    let relation = storage.relations[relation.index]
    guard row < relation.inputCount else { return nil }
    return relation.input?.source(ofRow: row)
  }

  /// The number of rows that were given; they stand before the derived ones.
  public func inputCount(_ relation: KernelRelationID) -> Int {
    storage.relations[relation.index].inputCount
  }

  /// What the evaluation took; for one that took relations over, what it did itself, and all rows.
  public var cost: EvaluationCost { storage.cost }

  /// Whether a relation of another database is this one: an evaluation took it over.
  public func shares(
    _ relation: KernelRelationID, with other: Database, _ otherRelation: KernelRelationID
  ) -> Bool {
    storage.relations[relation.index] === other.storage.relations[otherRelation.index]
  }

  /// Gives the relations to `body` while nobody else makes or reads indexes.
  func withRelations<Result>(_ body: ([Relation]) throws -> Result) rethrows -> Result {
    try storage.lock.mutex.withLock { _ in try body(storage.relations) }
  }

  /// Makes a database from this one while nobody reads its indexes.
  func extended(
    _ body: (DatabaseStorage) throws(LimitReached) -> Database
  ) throws(LimitReached) -> Database {
    try storage.lock.mutex.withLock { _ throws(LimitReached) in try body(storage) }
  }
}

/// What an evaluation took.
public struct EvaluationCost: Sendable, Hashable {
  /// Rows derived, all relations together.
  public var derivedRows: Int
  /// Bytes in use at the end, inputs not counted.
  public var memoryBytes: Int
  /// Rows that the steps of plans looked at.
  public var tuplesExamined: Int
}

/// The shared part of a database.
///
/// A class because relations own raw memory; `SharedMemory.swift` says why it may cross threads.
final class DatabaseStorage {
  /// The relations, by the index of their ids.
  let relations: [Relation]
  /// What they were derived from.
  let basis: EvaluationBasis
  /// What the evaluation took.
  let cost: EvaluationCost
  /// Held while an index is looked for, made or read, and while relations are taken over.
  let lock: RelationLock

  /// Takes over the relations of an evaluation.
  init(relations: [Relation], basis: EvaluationBasis, meter: Meter, lock: RelationLock) {
    self.relations = relations
    self.basis = basis
    self.lock = lock
    cost = EvaluationCost(
      derivedRows: meter.derivedRows, memoryBytes: meter.bytes, tuplesExamined: meter.tuples)
  }
}

/// The lock of the relations of a database and of all that took some of them over.
///
/// A class because these databases hold one lock between them.
final class RelationLock: Sendable {
  let mutex = Mutex<Void>(())
}
