package import GeredeEngine
package import GeredeFacts
package import GeredeProgram
package import GeredeRules
package import GeredeText

/// Decides on acts for one request after another, each at its own instant and with its own facts, from
/// what all requests have in common.
///
/// Not `Sendable`: it remembers what it finds out about a request. Each thread has its own; a class,
/// because it is kept from one request to the next.
package final class RequestDecisions {
  /// What comes with one request besides its act.
  package struct Given {
    /// Rows of inputs, and of which input.
    package var rows: [(source: InputSource, words: [Word])] = []
    /// The kinds of things that are new; they are numbered behind all that are known.
    package var things: [KindID] = []

    package init() {}
  }

  /// Why there is no decision.
  package enum Refusal: Error, Hashable, Sendable {
    /// A limit was reached, or the host stopped it.
    case stopped(LimitReached.Kind)
    /// A given value contradicts one that is known: what follows is for an evaluation to say.
    case contradiction
  }

  private let machine: DemandMachine
  private let reading: Reading
  private let decider: Decider
  private let relations: [InputSource: KernelRelationID]
  /// Acts that had the power that they need, whenever they were done: the relation and the row, of which
  /// the last word is the instant.
  private let settled: [(relation: KernelRelationID, row: [Word])]
  private let now: KernelRelationID
  /// Whether nothing was given to the request before: then what is known of its instant counts still.
  private var isPlain = false

  /// - Parameter settled: acts that had the power that they need, by event.
  package init(
    _ base: DemandBase, _ lowered: LoweredProgram, facts: FactBase, context: EvaluationContext,
    settled: [RelationID: FactTable]
  ) {
    machine = DemandMachine(base)
    reading = Reading(
      program: lowered.program, lowered: lowered, database: WorldRows(machine), facts: facts,
      context: context)
    decider = Decider(reading, reading.clauseIndex, at: .min)
    now = lowered.now
    var relations: [InputSource: KernelRelationID] = [:]
    for input in lowered.inputs { relations[input.source] = input.relation }
    self.relations = relations
    self.settled = settled.sorted { $0.key < $1.key }.flatMap { event, table in
      guard let relation = relations[.settled(event)] else {
        return [(relation: KernelRelationID, row: [Word])]()
      }
      return (0..<table.count).map { (relation, table.row($0)) }
    }
  }

  /// Whether somebody may do an act at an instant, without its because.
  ///
  /// - Parameter fuel: steps that it may take.
  package func decide(
    _ act: ProposedAct, at instant: Word, _ given: Given, fuel: Int,
    stop: (@Sendable () -> StopReason?)? = nil
  ) throws(Refusal) -> Decision {
    let isPlain = given.rows.isEmpty && given.things.isEmpty
    if !(isPlain && self.isPlain && decider.moment == instant) {
      try begin(at: instant, given)
      self.isPlain = isPlain
    }
    machine.refill(fuel: fuel, stop: stop)
    let decision = decider.decide(act)
    if let failure = machine.failure {
      self.isPlain = false
      throw .stopped(failure)
    }
    if decider.isExhausted { throw .stopped(.fuel) }
    return decision
  }

  private func begin(at instant: Word, _ given: Given) throws(Refusal) {
    machine.begin()
    reading.begin(with: given.things)
    decider.move(to: instant)
    for row in given.rows {
      guard isNew(row.source, row.words) else { throw .contradiction }
    }
    machine.give(now, [instant])
    for act in settled where (act.row.last ?? .max) <= instant {
      machine.give(act.relation, act.row)
    }
    for row in given.rows {
      if let relation = relations[row.source] { machine.give(relation, row.words) }
    }
  }

  /// Whether nothing that is known gives a value for the arguments of a given one.
  private func isNew(_ source: InputSource, _ words: [Word]) -> Bool {
    guard case .undatedValue(let value) = source else { return true }
    let arguments = Array(words.dropLast())
    return [InputSource.undatedValue(value), .datedValue(value)].allSatisfy { source in
      relations[source].map { !machine.hasInput($0, beginning: arguments) } ?? true
    }
  }
}
