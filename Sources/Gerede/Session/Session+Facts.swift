internal import GeredeFacts
internal import GeredeProgram
import GeredeText

/// How suppositions become facts.
extension Session {
  /// Why suppositions cannot be laid over the facts.
  struct Mistakes: Error {
    var messages: [Message]
  }

  /// A moment as sentences are dated with it: the date, where it is the last second of one.
  static func written(_ moment: Instant, in zone: ZoneRules) -> Moment {
    let instant = moment.secondsSince1970
    if let day = zone.day(ofInstant: instant), zone.lastSecond(ofDay: day) == instant {
      return .date(day)
    }
    return .instant(instant)
  }

  /// The sentences of a supposition, to be kept.
  static func entries(
    of supposition: Supposition, at moment: Moment, in world: World
  ) -> [SessionState.Entry] {
    supposition.parts.map { part in
      SessionState.Entry(
        sentence: world.sources.text(part.span), form: part.form,
        moment: part.form == .statement ? moment : nil, steps: part.steps,
        equation: equation(part, at: moment, in: world))
    }
  }

  /// The value and arguments that a sentence gives a result from `moment` on.
  private static func equation(
    _ part: Supposition.Part, at moment: Moment, in world: World
  ) -> SessionState.Equation? {
    guard part.form == .statement || part.form == .lasting,
      case .fact(let fact)? = part.steps.first?.form,
      fact.from == (part.form == .lasting ? nil : moment), fact.until == nil,
      case .value(let id, let constants, _) = fact.statement
    else { return nil }
    var facts = world.facts
    var messages: [Message] = []
    let words = constants.compactMap { facts.word(of: $0, in: world.typed, &messages) }
    return SessionState.Equation(value: id, arguments: words)
  }

  /// A state with more sentences, all of them laid over the facts in order of time. A retraction that
  /// an earlier one makes empty is left out; a new one must end something.
  static func laid(
    _ entries: [SessionState.Entry], over state: SessionState
  ) -> Result<SessionState, Mistakes> {
    var state = state
    state.entries.removeAll { old in
      old.equation != nil
        && entries.contains { $0.equation == old.equation && $0.moment == old.moment }
    }
    let known = state.entries.count
    state.entries += entries
    var world = state.ground
    var empty: Set<Int> = []
    for (index, entry) in inOrder(state.entries, world.facts) {
      var messages: [Message] = []
      if entry.form == .lasting, case .fact(let fact)? = entry.steps.first?.form {
        state.entries[index].replaced = world.facts.withdraw(fact, of: world.typed)
      }
      for step in entry.steps { messages += world.facts.lay(step, of: world.typed) }
      guard !messages.isEmpty else { continue }
      guard index < known else { return .failure(Mistakes(messages: messages)) }
      empty.insert(index)
    }
    state.entries = state.entries.enumerated().filter { !empty.contains($0.offset) }.map(\.element)
    state.world = world
    return .success(state)
  }

  /// Sentences by the second in which their moment begins; those of one moment as they were told.
  static func inOrder(
    _ entries: [SessionState.Entry], _ facts: FactBase
  ) -> [(index: Int, entry: SessionState.Entry)] {
    entries.enumerated().map { index, entry in
      (
        start: entry.moment.flatMap { facts.firstSecond(of: $0) } ?? .min, index: index,
        entry: entry
      )
    }.sorted { ($0.start, $0.index) < ($1.start, $1.index) }.map { ($0.index, $0.entry) }
  }
}
