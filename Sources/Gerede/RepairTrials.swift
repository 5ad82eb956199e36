internal import GeredeFacts
internal import GeredeFindings
internal import GeredeProgram

/// Tries proposed changes one after the other: each on a copy of the facts, by evaluating anew.
struct RepairTrials {
  private let world: World
  private let question: Pipeline.Question
  private let instant: Instant
  private let options: CheckOptions
  private var outcomes: [Set<FactChange>: Bool] = [:]

  /// The most repairs that are shown, and the most evaluations that are made to find them.
  static let shown = 5
  static let trials = 60

  init(
    _ world: World, _ question: Pipeline.Question, at instant: Instant, _ options: CheckOptions
  ) {
    self.world = world
    self.question = question
    self.instant = instant
    self.options = options
  }

  /// The first proposals that do what is asked, each without what it can do without.
  mutating func repairs(_ proposals: [Set<FactChange>]) -> [Set<FactChange>] {
    var found: [Set<FactChange>] = []
    for proposal in proposals where found.count < RepairTrials.shown {
      guard !found.contains(where: { $0.isSubset(of: proposal) }), isEnough(proposal) else {
        continue
      }
      let least = reduced(proposal)
      if !found.contains(least) { found.append(least) }
    }
    return found.enumerated().sorted {
      ($0.element.count, $0.offset) < ($1.element.count, $1.offset)
    }.map(\.element)
  }

  /// A set without changes that can be missed: no change can be left out of it.
  private mutating func reduced(_ changes: Set<FactChange>) -> Set<FactChange> {
    guard changes.count > 1 else { return changes }
    for change in changes.sorted() {
      let rest = changes.subtracting([change])
      if isEnough(rest) { return reduced(rest) }
    }
    return changes
  }

  /// Whether changes make the question hold, or the act permitted; false too where no trial is left.
  private mutating func isEnough(_ changes: Set<FactChange>) -> Bool {
    if let known = outcomes[changes] { return known }
    guard outcomes.count < RepairTrials.trials else { return false }
    var changed = world
    for change in changes.sorted() { changed.facts.apply(change) }
    var queries: [Query] = []
    if case .query(let query) = question { queries.append(query) }
    var isEnough = false
    if case .success(let evaluated) = changed.prepared(for: queries).evaluate(at: instant, options)
    {
      switch question {
      case .query: isEnough = evaluated.holds(queryAt: 0)
      case .decision(let decision):
        isEnough = evaluated.decide(decision, in: .english).verdict == .permit
      }
    }
    outcomes[changes] = isEnough
    return isEnough
  }
}
