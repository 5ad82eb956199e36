import GeredeRules
import GeredeText

/// How one rule is evaluated: steps that each narrow a batch of rows or join it to a relation.
///
/// Batch 0 is one row without columns. A scan or an expansion fills the next batch and hands it on
/// when it is full; all other steps work in place on the rows in play.
struct Plan {
  /// The rule that the plan evaluates.
  var rule: KernelRuleID
  /// The steps, in order.
  var steps: [Step]
  /// The batch that each step reads.
  var frames: [Int]
}

/// The rows of a relation that a step reads.
struct RowSource {
  /// Which of the rows, in a round.
  enum Range {
    /// All that may be read.
    case all
    /// What the round before added.
    case new
    /// What was there before that.
    case old
  }

  /// The relation.
  let relation: Relation
  /// Which of its rows.
  let range: Range

  /// The first row to read.
  var lower: Int { range == .new ? relation.roundStart : 0 }
  /// The row after the last to read.
  var upper: Int { range == .old ? relation.roundStart : relation.visible }
}

/// One step of a plan.
enum Step {
  /// Every row of a relation, with every row in play.
  case scan(RowSource, Join)
  /// Every row that an index finds for a row in play.
  case expand(RowSource, Probe, Join)
  /// The one row that an index finds, in place: columns of it, written into columns of the batch.
  case lookup(RowSource, Probe, ColumnFetch)
  /// Keeps the rows for which an index finds a row.
  case exists(RowSource, Probe)
  /// Keeps the rows for which an index finds no row.
  case missing(RowSource, Probe)
  /// Keeps all rows if the relation has rows.
  case nonEmpty(RowSource)
  /// Keeps all rows if the relation has no rows.
  case empty(RowSource)
  /// Keeps the rows for which a comparison of two columns holds.
  case compare(ComparisonOperator, ColumnList)
  /// Writes a result, or keeps the rows for which there is none.
  case compute(Operation, ColumnList, Outcome)
  /// The aggregate of the group that an index finds.
  case aggregate(AggregateTable, Probe, Outcome)
  /// Date plus period, around the holidays of the group that an index finds.
  case addPeriod(HolidayTable, Probe, ColumnList, Outcome)
  /// Appends to the rule's head; `rule` is the rule's place among those of the relation.
  case emit(Relation, ColumnList, rule: Int)
}

/// How an index is asked.
struct Probe {
  /// The index.
  let index: Index
  /// Columns of the batch, in the order of the index's columns.
  let keys: ColumnList
  /// Further columns of the found row that must equal columns of the batch. Only with an index that
  /// finds at most one row.
  let checks: ColumnFetch
}

/// Columns of a relation, each with a column of a batch.
@safe struct ColumnFetch {
  private let places: UnsafeMutablePointer<Int>
  /// The columns of the batch.
  let batch: ColumnList

  /// Pairs of a relation's columns with the columns of a batch, one for each column of `batch`; valid as
  /// long as the pool.
  init(columns: [Int], batch: ColumnList, from pool: BatchPool) throws(LimitReached) {
    unsafe places = try pool.places.take(batch.count)
    for (position, column) in columns.prefix(batch.count).enumerated() {
      unsafe places[position] = column
    }
    self.batch = batch
  }

  /// The number of pairs.
  var count: Int { batch.count }

  /// The relation's column in a pair.
  @inline(__always)
  func column(_ position: Int) -> Int { unsafe places[position] }
}

/// How a step fills the next batch.
struct Join {
  /// Columns of the joined row and where they go.
  let fetch: ColumnFetch
  /// Columns of the batch before that are still needed, and where they go.
  let carried: ColumnList
  /// Their places in the next batch.
  let carriedTo: ColumnList
}

/// What a computing step does with its result.
@safe enum Outcome {
  /// Writes it into a column and drops the rows without one.
  case value(UnsafeMutablePointer<Word>)
  /// Keeps the rows without a result.
  case failure
}
