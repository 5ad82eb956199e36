import GeredeRules
import GeredeText

/// Runs plans: pushes batches of rows through their steps.
///
/// A step's loop reads only structs of pointers in locals; everything that can grow or throw happens
/// between batches.
final class Executor {
  /// The memory of batches.
  let pool: BatchPool
  /// What the run uses.
  let meter: Meter
  /// What operations need to know.
  let context: EvaluationContext
  /// The plan that is running.
  private var plan = Plan(rule: KernelRuleID(0), steps: [], frames: [])

  /// An executor without a plan.
  init(pool: BatchPool, meter: Meter, context: EvaluationContext) {
    self.pool = pool
    self.meter = meter
    self.context = context
  }

  /// Adds to the head of the plan's rule all rows that follow from what may be read now.
  func run(_ plan: Plan) throws(LimitReached) {
    try pool.reserveFrames(1)
    self.plan = plan
    meter.rule = plan.rule
    for frame in pool.frames { frame.count = 0 }
    pool.frames[0].count = 1
    pool.frames[0].selectAll()
    try process(from: 0)
    // What is left in batches that were never full, outermost first: each feeds the ones behind it.
    for index in plan.steps.indices where plan.steps[index].opensBatch {
      try handOn(pool.frames[plan.frames[index] + 1], to: index + 1)
    }
    meter.rule = nil
  }

  /// Passes the rows of a batch on to a step and empties the batch.
  func handOn(_ frame: Frame, to index: Int) throws(LimitReached) {
    guard frame.count > 0 else { return }
    frame.selectAll()
    try process(from: index)
    frame.count = 0
  }

  /// Takes the rows in play through the steps from `first` on, up to the one that hands them on.
  private func process(from first: Int) throws(LimitReached) {
    let frame = pool.frames[plan.frames[first]]
    var index = first
    while frame.selected > 0 {
      try meter.examine(frame.selected)
      switch plan.steps[index] {
      case .scan(let source, let join):
        try scan(source, join, from: frame, step: index)
        return
      case .expand(let source, let probe, let join):
        try expand(source, probe, join, from: frame, step: index)
        return
      case .lookup(let source, let probe, let fetch):
        find(probe, in: frame, before: source.upper)
        keepFound(in: frame)
        fetchFound(fetch, of: source.relation.log.view, in: frame)
      case .exists(let source, let probe):
        find(probe, in: frame, before: source.upper)
        keepFound(in: frame)
      case .missing(let source, let probe):
        find(probe, in: frame, before: source.upper)
        keepMissing(in: frame)
      case .nonEmpty(let source):
        if source.upper <= source.lower { return }
      case .empty(let source):
        if source.upper > source.lower { return }
      case .compare(let comparison, let columns):
        compare(comparison, columns, in: frame)
      case .compute(let operation, let operands, let outcome):
        compute(operation, operands, outcome, in: frame)
      case .aggregate(let table, let probe, let outcome):
        find(probe, in: frame, before: table.grouping.count)
        takeAggregate(table, outcome, in: frame)
      case .addPeriod(let table, let probe, let operands, let outcome):
        find(probe, in: frame, before: table.grouping.count)
        addPeriod(table, operands, outcome, in: frame)
      case .emit(let relation, let columns, let rule):
        try unsafe relation.append(
          columns, selection: frame.selection.base, selected: frame.selected, rule: rule)
        return
      }
      index += 1
    }
  }
}

extension Step {
  /// Whether the step fills the next batch.
  var opensBatch: Bool {
    switch self {
    case .scan, .expand: true
    default: false
    }
  }
}
