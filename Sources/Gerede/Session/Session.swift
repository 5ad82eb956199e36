import GeredeFindings
internal import GeredeProgram
import GeredeText

/// A world that is explored: what if this were so, or were not so, or later?
///
/// Each step leads from one state to the next; earlier states stay, so one can go back and try
/// something else from there. Data is not read again.
///
/// ```swift
/// var session = Session(world, at: now)
/// let reply = session.suppose("Denbosch did report B1 to Rotterdam")
/// print(reply.difference?.duties ?? [])
/// session.undo()
/// ```
///
/// A value: a copy goes its own way.
public struct Session: Sendable {
  /// How much each evaluation may use.
  public var options: CheckOptions
  /// All states, by their number.
  private(set) var states: [SessionState]
  /// The number of the state where the session stands.
  private(set) var current = 0
  /// Steps that were undone and not left behind since, the last one last.
  private var undone: [Int] = []

  /// Starts to explore a world at a moment.
  public init(_ world: World, at moment: Instant, options: CheckOptions = CheckOptions()) {
    self.options = options
    var start = SessionState(
      number: 0, parent: nil, form: .start, text: "", moment: moment, ground: world, entries: [],
      world: world, evaluation: nil)
    _ = Session.evaluate(&start, options)
    states = [start]
  }

  /// The world as it is supposed now.
  public var world: World { states[current].world }

  /// The moment that is looked at.
  public var moment: Instant { states[current].moment }

  /// What follows where the session stands; nil where that could not be evaluated.
  var evaluation: Evaluation? { states[current].evaluation }

  /// All steps in the order in which they were taken; each names the one it was taken after.
  public var history: [SessionStep] {
    states.map { state in
      SessionStep(
        number: state.number, parent: state.parent, form: state.form, text: state.text,
        moment: state.moment, isCurrent: state.number == current)
    }
  }

  // MARK: - Steps

  /// Supposes facts, acts, equations, entities or rules, each with or without its last full stop:
  /// `Denbosch did report B1 to Rotterdam`, `availability(Notify) = 99%`, `breach B2 { … }`.
  ///
  /// A fact without `from` holds from the moment of the session on, an act without a time happens at
  /// it, an equation takes the place of what was given until then. Entities and rules hold always.
  @discardableResult
  public mutating func suppose(_ text: String) -> StepReply { take(.suppose, text) }

  /// Ends what facts or suppositions state, just before the moment of the session; a place may be left
  /// open with `_`. What nothing states is refused.
  @discardableResult
  public mutating func retract(_ text: String) -> StepReply { take(.retract, text) }

  /// Looks at another moment.
  @discardableResult
  public mutating func move(to moment: Instant) -> StepReply {
    var state = states[current]
    (state.form, state.text, state.moment) = (.move, "", moment)
    return enter(state, [])
  }

  /// Goes back to the state before the last step; nil at the start.
  @discardableResult
  public mutating func undo() -> StepReply? {
    guard let parent = states[current].parent else { return nil }
    undone.append(current)
    return go(to: parent)
  }

  /// Takes the step again that was undone last; nil where there is none.
  @discardableResult
  public mutating func redo() -> StepReply? {
    undone.popLast().map { go(to: $0) }
  }

  /// Goes to the state after a step, to go on from there; nil for a number that no step has.
  @discardableResult
  public mutating func jump(to number: Int) -> StepReply? {
    guard states.indices.contains(number) else { return nil }
    undone = []
    return go(to: number)
  }

  private mutating func go(to number: Int) -> StepReply {
    let before = current
    current = number
    return reply(from: before, [])
  }

  private mutating func take(_ supposing: Pipeline.Supposing, _ text: String) -> StepReply {
    let before = states[current]
    guard before.world.canBeEvaluated else { return refusal(before.world, before.world.mistakes) }
    let date = Session.written(before.moment, in: before.world.zone)
    let checked = Pipeline.supposition(
      text, supposing, in: before.ground, at: date, after: before.entries.flatMap(\.steps))
    guard let supposition = checked.result else {
      return refusal(checked.world, checked.messages)
    }
    var state = before
    state.form = supposing == .suppose ? .suppose : .retract
    state.text = text
    state.ground = checked.world
    let entries = Session.entries(of: supposition, at: date, in: checked.world)
    switch Session.laid(entries, over: state) {
    case .success(let laid): state = laid
    case .failure(let mistakes):
      return refusal(checked.world, checked.messages + mistakes.messages)
    }
    return enter(state, checked.messages + Session.effectsAfterwards(entries, state))
  }

  /// Notes for acts that need a power and happen at the moment of the session: what they do is seen
  /// after it.
  private static func effectsAfterwards(
    _ entries: [SessionState.Entry], _ state: SessionState
  ) -> [Message] {
    let zone = state.world.zone
    guard let today = zone.day(ofInstant: state.moment.secondsSince1970) else { return [] }
    return entries.flatMap(\.steps).compactMap { step in
      guard case .fact(let fact) = step.form, case .act(let event, _, let moment) = fact.statement,
        state.world.typed[event].needsPower,
        moment ?? step.moment == written(state.moment, in: zone)
      else { return nil }
      return SessionMessages.takesEffectAfterwards(fact.span, next: ValueText.isoDate(today + 1))
    }
  }

  /// Adds a state behind the current one, and goes there.
  private mutating func enter(_ state: SessionState, _ messages: [Message]) -> StepReply {
    var state = state
    (state.number, state.parent, state.evaluation) = (states.count, current, nil)
    let limits = Session.evaluate(&state, options, after: states[current].evaluation)
    guard limits.isEmpty else { return refusal(state.world, messages + limits) }
    let before = current
    states.append(state)
    current = state.number
    undone = []
    return reply(from: before, messages + limits)
  }

  private func refusal(_ world: World, _ messages: [Message]) -> StepReply {
    StepReply(step: nil, difference: nil, messages: messages, sources: world.sources)
  }

  private func reply(from before: Int, _ messages: [Message]) -> StepReply {
    StepReply(
      step: current, difference: compare(before, current), messages: messages,
      sources: world.sources)
  }
}
