internal import GeredeFacts
internal import GeredeFindings
internal import GeredeProgram

/// Tries proposed changes, the smallest sets first: each on a copy of the facts, by evaluating anew what
/// it touches.
///
/// Where a set is not enough, what more would be needed is asked of the world that it leads to: so a
/// change that brings about what is not wanted by another rule gets its companion.
struct RepairTrials {
  private let asked: World.Understood
  private let instant: Instant
  private let options: CheckOptions
  private var outcomes: [Set<FactChange>: Outcome] = [:]

  /// The most repairs that are shown, and the most evaluations that are made to find them.
  static let shown = 5
  static let trials = 160
  /// The most changes in a repair.
  static let greatestSet = 4

  /// What comes of a set of changes.
  private enum Outcome {
    case enough
    /// What would have to be changed besides.
    case lacking([Set<FactChange>])

    var isEnough: Bool {
      if case .enough = self { true } else { false }
    }
  }

  init(_ asked: World.Understood, at instant: Instant, _ options: CheckOptions) {
    self.asked = asked
    self.instant = instant
    self.options = options
  }

  /// The first proposals that do what is asked, each without what it can do without; smallest first.
  mutating func repairs(_ proposals: [Set<FactChange>]) -> [Set<FactChange>] {
    var found: [Set<FactChange>] = []
    var queues = [[Set<FactChange>]](repeating: [], count: RepairTrials.greatestSet + 1)
    for proposal in proposals where proposal.count < queues.count {
      queues[proposal.count].append(proposal)
    }
    for size in queues.indices {
      var next = 0
      while next < queues[size].count, found.count < RepairTrials.shown {
        let changes = queues[size][next]
        next += 1
        guard !found.contains(where: { $0.isSubset(of: changes) }) else { continue }
        guard outcomes[changes] != nil || outcomes.count < RepairTrials.trials else { return found }
        switch outcome(of: changes) {
        case .enough:
          let least = reduced(changes)
          if !found.contains(least) { found.append(least) }
        case .lacking(let more):
          for further in more {
            let union = changes.union(further)
            guard union.count > size, union.count < queues.count, Self.isConsistent(union),
              !queues[union.count].contains(union)
            else { continue }
            queues[union.count].append(union)
          }
        }
      }
    }
    return found.enumerated().sorted {
      ($0.element.count, $0.offset) < ($1.element.count, $1.offset)
    }.map(\.element)
  }

  /// Whether no two changes speak of the same fact or value.
  private static func isConsistent(_ changes: Set<FactChange>) -> Bool {
    Set(changes.map(\.target)).count == changes.count
  }

  /// A set without changes that can be missed: no change can be left out of it.
  private mutating func reduced(_ changes: Set<FactChange>) -> Set<FactChange> {
    guard changes.count > 1 else { return changes }
    for change in changes.sorted() {
      let rest = changes.subtracting([change])
      if outcome(of: rest).isEnough { return reduced(rest) }
    }
    return changes
  }

  /// Whether changes make the question hold, or the act permitted, and else what is lacking.
  private mutating func outcome(of changes: Set<FactChange>) -> Outcome {
    if let known = outcomes[changes] { return known }
    let found = tried(changes)
    outcomes[changes] = found
    return found
  }

  private func tried(_ changes: Set<FactChange>) -> Outcome {
    var changed = asked.world
    for change in changes.sorted() { changed.facts.apply(change) }
    // What the changes do not touch is taken over from the world that was asked.
    let prepared = changed.prepared(for: asked.queries, after: asked.evaluation)
    guard case .success(let evaluated) = prepared.evaluate(at: instant, options) else {
      return .lacking([])
    }
    switch asked.question {
    case .query(let query):
      if evaluated.holds(queryAt: 0) { return .enough }
      return .lacking(
        changes.count < RepairTrials.greatestSet ? evaluated.proposals(for: query) : [])
    case .decision(let decision):
      if evaluated.decide(decision, in: .english).verdict == .permit { return .enough }
      return .lacking(
        changes.count < RepairTrials.greatestSet ? evaluated.proposals(for: decision) : [])
    }
  }
}
