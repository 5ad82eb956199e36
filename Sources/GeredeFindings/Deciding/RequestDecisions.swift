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
    /// Rows of inputs, each by the number of its input in `sources`, with the place of its words.
    package private(set) var rows: [(source: Int, words: Range<Int>)] = []
    /// The words of all rows.
    package private(set) var words: [Word] = []
    /// Inputs by number; those of earlier requests among them.
    package private(set) var sources: [InputSource] = []
    /// The kinds of things that are new; they are numbered behind all that are known.
    package var things: [KindID] = []

    package init() {}

    /// The number of an input, the same for every request that is read into this value.
    package mutating func number(of source: InputSource) -> Int {
      if let known = sources.firstIndex(of: source) { return known }
      sources.append(source)
      return sources.count - 1
    }

    /// Adds a row of an input.
    package mutating func add(_ source: Int, _ row: [Word]) {
      let start = words.count
      for word in row { words.append(word) }
      rows.append((source, start..<words.count))
    }

    /// Adds a row of one word.
    package mutating func add(_ source: Int, _ word: Word) {
      words.append(word)
      rows.append((source, words.count - 1..<words.count))
    }

    /// Adds a row of two words.
    package mutating func add(_ source: Int, _ first: Word, _ second: Word) {
      words.append(first)
      words.append(second)
      rows.append((source, words.count - 2..<words.count))
    }

    /// Forgets the rows and things of a request.
    package mutating func clear() {
      rows.removeAll(keepingCapacity: true)
      words.removeAll(keepingCapacity: true)
      things.removeAll(keepingCapacity: true)
    }
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
  /// What is known of the inputs of requests, by their number.
  private var inputs: [RequestInput] = []

  /// An input that requests give rows of.
  private struct RequestInput {
    var source: InputSource
    /// Nil where nothing reads it.
    var relation: KernelRelationID?
    /// Where results are known already that a given one may contradict; empty but for values.
    var known: [KernelRelationID]
  }
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
    while inputs.count < given.sources.count { addInput(given.sources[inputs.count]) }
    for row in given.rows {
      // What gives a value for arguments that have one already contradicts it.
      for relation in inputs[row.source].known
      where machine.hasInput(relation, beginning: given.words[row.words.dropLast()]) {
        throw .contradiction
      }
    }
    machine.give(now, [instant])
    for act in settled where (act.row.last ?? .max) <= instant {
      machine.give(act.relation, act.row[...])
    }
    for row in given.rows {
      if let relation = inputs[row.source].relation {
        machine.give(relation, given.words[row.words])
      }
    }
  }

  private func addInput(_ source: InputSource) {
    var input = RequestInput(source: source, relation: relations[source], known: [])
    if case .undatedValue(let value) = source {
      input.known = [source, .datedValue(value)].compactMap { relations[$0] }
    }
    inputs.append(input)
  }
}
