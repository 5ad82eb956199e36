import GeredeRules
import GeredeText

/// A constant, or the register that holds a word.
struct DemandOperand: BitwiseCopyable {
  /// Negative for a constant.
  var register: Int32
  var constant: Word

  static func word(_ word: Word) -> DemandOperand { DemandOperand(register: -1, constant: word) }

  static func register(_ number: Int) -> DemandOperand {
    DemandOperand(register: Int32(number), constant: 0)
  }

  /// The word in a frame.
  @inline(__always)
  func word(_ frame: DemandMemory<Word>) -> Word {
    register < 0 ? constant : frame[Int(register)]
  }
}

/// A column of a row with the operand that it is compared with, or the register that it goes to.
struct DemandColumn: BitwiseCopyable {
  var column: Int32
  var operand: DemandOperand
}

/// A list in memory that a plan owns.
struct DemandList<Element: BitwiseCopyable>: BitwiseCopyable {
  let memory: DemandMemory<Element>
  let count: Int

  @inline(__always)
  subscript(index: Int) -> Element { memory[index] }
}

/// What a step does with the frame; each either goes on to the next step or ends the branch.
enum DemandWork: UInt8 {
  /// The rows of a closed relation, or the given rows of an input, that agree with `keys`.
  case rows
  /// Goes on if there is no such row.
  case noRows
  /// The rows of an open relation, by a call of `adornment` with `keys`.
  case call
  /// Goes on if that call gives no row.
  case noCall
  case compare
  /// Writes a result to `target`, or goes on only where it equals what is there.
  case compute
  /// Goes on if the operation has no result.
  case fails
  /// The aggregate of a group of a closed relation, and of an open one.
  case aggregate, aggregateCall
  case aggregateFails, aggregateCallFails
  case addPeriod, addPeriodCall
  case addPeriodFails, addPeriodCallFails
  /// Hands the row of the head to the call.
  case emit
}

/// One step of a plan. Which members count is told by `work`.
struct DemandStep: BitwiseCopyable {
  var work: DemandWork
  /// Where `rows` looks: nil for every row of the log.
  var index: IndexView?
  /// The rows of a closed relation.
  var log: RowView?
  var rowCount = 0
  /// The words of the index's columns, the key of a call, the words of a group.
  var keys: DemandList<DemandOperand>
  /// Further columns, which must equal what they are compared with once `binds` are written.
  var checks: DemandList<DemandColumn>
  var binds: DemandList<DemandColumn>
  /// Columns that are bound before the step, for given rows, which have no index.
  var givenChecks: DemandList<DemandColumn>
  /// Nothing is bound: one row is as good as many.
  var needsOne = false
  /// The relation whose given rows count as well; negative for none.
  var given: Int32 = -1
  var adornment: Int32 = -1
  var comparison = ComparisonOperator.equal
  var operation = Operation.add
  var function = AggregateFunction.count
  /// Where a result goes, or what it is compared with.
  var target = DemandOperand.word(0)
  var isTargetBound = false
  /// The number of an aggregate's or a holiday table in the machine.
  var table = 0
}

/// How a call meets the head of a rule: a place of the key with what stands there.
struct DemandMatch: BitwiseCopyable {
  var position: Int32
  var operand: DemandOperand
  /// The register is written, not compared.
  var isFirst: Bool
}

/// A rule made ready for one way to be called.
struct DemandPlan {
  var matches: DemandList<DemandMatch>
  var steps: DemandMemory<DemandStep>
  var registerCount: Int
  var rule: KernelRuleID
}

/// One way to ask an open relation: which columns are known, and which are wanted. All others may be
/// anything.
struct DemandAdornment {
  var relation: Int
  /// Columns of the key, ascending.
  var bound: [Int]
  /// Columns of the rows, ascending; none: only whether there is a row.
  var wanted: [Int]
  /// Nil until it is first called.
  var plans: [DemandPlan]?
  var isRecursive: Bool
  var component: Int
  /// The share that fills the relation, by its number.
  var share: Int?
}
