internal import GeredeEngine
internal import GeredeFindings
internal import GeredeRules
import GeredeText
import Synchronization

/// The world of a decider, with what was prepared of it. Copies share what is prepared later.
struct DecisionBase: Sendable {
  let world: World
  /// Counts the worlds of a decider.
  var number: Int
  private let variants: DecisionVariants

  /// - Throws: `.program`, `.facts`, `.limit`, `.cancelled`.
  init(_ world: World, number: Int, _ options: CheckOptions) throws(GeredeError) {
    self.world = world
    self.number = number
    guard world.canBeEvaluated else { throw GeredeError(.program, world.mistakes) }
    guard world.mistakes.isEmpty else { throw GeredeError(.facts, world.mistakes) }
    variants = DecisionVariants(
      first: try DecisionVariant(world, filled: [], options, after: nil))
  }

  /// What requests have in common whose context fills some inputs, prepared where it is new.
  func variant(
    _ filled: Set<InputSource>, _ options: CheckOptions
  ) throws(GeredeError) -> DecisionVariant {
    try variants.variant(filled, of: world, options)
  }
}

/// What was prepared of a world, by the inputs that contexts fill.
///
/// A class, because all copies of a base share it.
private final class DecisionVariants: Sendable {
  private let first: DecisionVariant
  private let others = Mutex<[Set<InputSource>: DecisionVariant]>([:])
  /// Sets of inputs that are kept; a program speaks of few.
  private static let limit = 256

  init(first: DecisionVariant) { self.first = first }

  func variant(
    _ filled: Set<InputSource>, of world: World, _ options: CheckOptions
  ) throws(GeredeError) -> DecisionVariant {
    if filled.isEmpty { return first }
    if let known = others.withLock({ $0[filled] }) { return known }
    // Made without the lock: two threads may make the same, which does no harm.
    let made = try DecisionVariant(world, filled: filled, options, after: first)
    others.withLock { known in
      if known.count >= DecisionVariants.limit { known.removeAll() }
      known[filled] = made
    }
    return made
  }
}

/// A place for one decision at a time.
///
/// A class, because a lane is taken and given back by whoever decides. Taking one is a single exchange in
/// memory that nobody waits for: a lane that is in use is passed over.
final class DecisionLane: Sendable {
  let state = Mutex<LaneState?>(nil)

  /// The lane that a thread tries first. Threads have stacks of their own, so that two of them seldom
  /// begin with the same one.
  static func placeOfThread(among count: Int) -> Int {
    var here: UInt8 = 0
    let address = unsafe withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) }
    let mixed = (address >> 16).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15).high
    return Int(mixed % UInt(count))
  }
}

/// What a lane keeps from one decision to the next.
///
/// A class, because it is kept in place while a lane is used.
final class LaneState {
  let base: DecisionBase
  private let reader: RequestReader
  /// By the inputs that contexts fill, as the reader numbers them, in the order in which they fill them.
  private var kept: [Kept] = []

  /// The inputs that the context of the last request filled.
  private var filled: [Int] = []

  /// What decides on requests whose contexts fill some inputs.
  private struct Kept {
    var filled: [Int]
    var decisions: RequestDecisions
    var readsOrder: Bool
    var settlesActs: Bool
  }

  /// Sets of inputs that a lane keeps something for.
  private static let limit = 32

  init(_ base: DecisionBase) {
    self.base = base
    reader = RequestReader(base.world)
  }

  func decide(
    _ act: Act, at instant: Instant, _ context: Facts, _ reasons: ReasonDetail,
    _ options: CheckOptions
  ) -> Result<Decision, GeredeError> {
    do throws(GeredeError) {
      if reasons == .leftOut, let request = reader.read(act, context) {
        let place = try place(request.given, options)
        let kept = kept[place]
        if !kept.settlesActs, !(request.hasNews && kept.readsOrder) {
          do throws(RequestDecisions.Refusal) {
            return .success(
              try kept.decisions.decide(
                request.act, at: instant.secondsSince1970, request.given, fuel: options.steps,
                stop: options.stopping))
          } catch {
            if case .stopped(.stopped(let reason)) = error {
              throw GeredeError.stopped([reason.message(at: .host)])
            }
            // All else is for an evaluation to say.
          }
        }
      }
      return .success(
        try base.world.evaluatedDecision(act, at: instant, context, reasons, options))
    } catch {
      return .failure(error)
    }
  }

  /// What decides on requests that fill the inputs of one.
  private func place(
    _ given: RequestDecisions.Given, _ options: CheckOptions
  ) throws(GeredeError) -> Int {
    filled.removeAll(keepingCapacity: true)
    for row in given.rows where !filled.contains(row.source) { filled.append(row.source) }
    if let place = kept.firstIndex(where: { $0.filled == filled }) { return place }
    let variant = try base.variant(Set(filled.map { given.sources[$0] }), options)
    if kept.count >= LaneState.limit { kept.removeAll() }
    kept.append(
      Kept(
        filled: filled, decisions: variant.decisions(), readsOrder: variant.readsOrder,
        settlesActs: variant.settlesActs))
    return kept.count - 1
  }
}

extension World {
  /// A decision by an evaluation of everything, with the context among the facts.
  fileprivate func evaluatedDecision(
    _ act: Act, at instant: Instant, _ context: Facts, _ reasons: ReasonDetail,
    _ options: CheckOptions
  ) throws(GeredeError) -> Decision {
    var world = self
    let messages = world.tell(context)
    guard !Pipeline.hasErrors(messages) else { throw GeredeError(.request, messages) }
    let proposed = try ActReader(world.typed).read(act, in: &world.facts)
    switch world.prepared().evaluate(at: instant, options) {
    case .success(let evaluated):
      let decisions = Decisions(evaluated)
      return reasons == .told
        ? decisions.explain(proposed, in: world.questionLanguage) : decisions.decide(proposed)
    case .failure(let limit): throw GeredeError.stopped([limit.message])
    }
  }
}
