public import GeredeFindings
import GeredeText
import Synchronization

/// Answers many requests from many threads: may somebody do this, at this instant, given this?
///
/// It holds a world with everything evaluated that depends neither on the instant of a request nor on
/// what comes with it. A request reads that, without a lock, and finds the rest on demand.
///
/// ```swift
/// let decider = try Decider(world)
/// let decision = try decider.decide(
///   Act("Denbosch", "share with", ["t1", "Acme"]), at: now,
///   context: ["Transaction": [["id": "t1", "scope": "Private"]]])
/// if decision.verdict == .permit { share() }
/// ```
///
/// Three things to know:
///
/// - **Each request has its own instant.** One that asks after the end of an agreement is answered
///   otherwise than one before, without any reload.
/// - **The context is the only free input.** Its facts count for one decision and are then forgotten;
///   guards of clauses, and rules under them, read them as they read all other facts.
/// - **A policy is replaced as a whole.** `replace(with:)` prepares the new world beside the old one;
///   requests that are being answered end on the old one, and every later one sees the new one.
/// - **What a context fills is prepared once.** The first request with facts under a name takes as long as
///   an evaluation, unless `prepare(for:)` did that before.
///
/// A class, because all who hold it share what is replaced.
public final class Decider: Sendable {
  /// What requests are answered from now; taken under the lock once per lane and replacement.
  private let current: Mutex<DecisionBase>
  /// The number of the current base.
  private let currentNumber: Atomic<Int>
  /// One per thread that decides at once, in the order in which they are tried.
  private let lanes: [DecisionLane]
  /// How much one decision may use.
  private let options: CheckOptions

  /// Evaluates what does not change with requests.
  ///
  /// - Parameters:
  ///   - world: the program with the facts that hold for all requests.
  ///   - options: how much the preparation may use, and each decision.
  ///   - lanes: how many decisions can be made at once without one of them making room for itself,
  ///     1 ... 1 024; the number of threads that decide, or more.
  /// - Throws: `.program` where the program or its zone has errors, `.facts` where facts of the world
  ///   have, `.limit` and `.cancelled`.
  /// - Complexity: that of an evaluation.
  public init(
    _ world: World, options: CheckOptions = CheckOptions(), lanes: Int = 16
  ) throws(GeredeError) {
    let base = try DecisionBase(world, number: 1, options)
    current = Mutex(base)
    currentNumber = Atomic(1)
    self.options = options
    self.lanes = (0..<min(max(lanes, 1), 1_024)).map { _ in DecisionLane() }
  }

  /// The program and the facts that requests are answered from now.
  public var world: World { current.withLock { $0.world } }

  /// How often the world was replaced, plus 1.
  public var generation: Int { currentNumber.load(ordering: .acquiring) }

  /// Answers later requests from another world. What is being answered ends on the old one.
  ///
  /// Where this throws, nothing has changed: the old world goes on answering.
  ///
  /// - Throws: as `init(_:options:lanes:)`.
  /// - Complexity: that of an evaluation; requests do not wait for it.
  public func replace(with world: World) throws(GeredeError) {
    var base = try DecisionBase(world, number: 0, options)
    current.withLock { known in
      base.number = known.number + 1
      known = base
      currentNumber.store(base.number, ordering: .releasing)
    }
  }

  /// Makes ready for requests whose context has facts under some names: without this, the first such
  /// request takes the time.
  ///
  /// - Parameter context: an example, of which only the names of its groups and cells count.
  /// - Throws: as `decide(_:at:context:reasons:)`.
  /// - Complexity: that of an evaluation of what rests on those facts.
  public func prepare(for context: Facts) throws(GeredeError) {
    let base = current.withLock { $0 }
    let example = RequestReader(base.world)
    guard let filled = example.inputs(filledBy: context) else { return }
    _ = try base.variant(filled, options)
  }

  /// Whether somebody may do an act at an instant.
  ///
  /// - Parameters:
  ///   - act: who would do what, with every place named.
  ///   - instant: the instant that the request is about.
  ///   - context: facts that count for this decision alone.
  ///   - reasons: `.leftOut` gives the verdict with its reason and its clauses; `.told` adds the facts
  ///     that it rests on and what would make it a permit, and takes an evaluation.
  /// - Throws: `.request` where the act or the context is not what the program speaks of, `.limit`
  ///   and `.cancelled`. Whoever enforces decisions treats every error as a denial.
  /// - Complexity: O(clauses that speak of the event × what their conditions need). A context that adds
  ///   to what is known of a thing, or that must be read with care, takes an evaluation.
  public func decide(
    _ act: Act, at instant: Instant, context: Facts = [:], reasons: ReasonDetail = .leftOut
  ) throws(GeredeError) -> Decision {
    let number = currentNumber.load(ordering: .acquiring)
    let start = DecisionLane.placeOfThread(among: lanes.count)
    for place in lanes.indices {
      let lane = lanes[(start + place) % lanes.count]
      let outcome = lane.state.withLockIfAvailable { state -> Result<Decision, GeredeError> in
        if state?.base.number != number { state = LaneState(current.withLock { $0 }) }
        guard let state else { return .failure(GeredeError(.limit, [])) }
        return state.decide(act, at: instant, context, reasons, options)
      }
      if let outcome { return try outcome.get() }
    }
    let state = LaneState(current.withLock { $0 })
    return try state.decide(act, at: instant, context, reasons, options).get()
  }
}
