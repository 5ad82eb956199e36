public import GeredeFindings
public import GeredeText

/// What `World.check(at:options:)` gives.
public typealias Report = CheckResult

extension World {
  /// The world as it would be with facts, acts, equations, entities or rules that are supposed from an
  /// instant on; this one stays as it is.
  ///
  /// ```swift
  /// let supposed = world.suppose("Denbosch did report B1 to Rotterdam", at: now)
  /// print(supposed.difference?.duties ?? supposed.messages)
  /// ```
  ///
  /// For many steps, and to go back, use a `Session`.
  ///
  /// - Complexity: that of an evaluation, and of another for what the supposition touches.
  public func suppose(
    _ text: String, at instant: Instant, options: CheckOptions = CheckOptions()
  ) -> SupposedWorld {
    var session = Session(self, at: instant, options: options)
    let reply = session.suppose(text)
    return SupposedWorld(
      world: reply.step == nil ? nil : session.world, difference: reply.difference,
      messages: reply.messages, sources: reply.sources)
  }

  /// What is otherwise in this world than in another of the same program at an instant: sentences,
  /// findings, duties. They are compared by what they say, so each may have facts of its own.
  ///
  /// - Returns: the difference; nil where the programs are not the same (GR0926) or one of the two cannot
  ///   be evaluated, with messages that say why.
  /// - Complexity: that of two evaluations, and O(all that holds in both).
  public func difference(
    from earlier: World, at instant: Instant, options: CheckOptions = CheckOptions()
  ) -> DifferenceReply {
    guard program.isSame(as: earlier.program) else {
      return DifferenceReply(difference: nil, messages: [EmbeddingMessages.otherProgram()])
    }
    var evaluated: [EvaluatedWorld] = []
    for world in [earlier, self] {
      guard world.canBeEvaluated else {
        return DifferenceReply(difference: nil, messages: world.mistakes)
      }
      switch world.prepared().evaluate(at: instant, options) {
      case .success(let found): evaluated.append(found)
      case .failure(let limit):
        return DifferenceReply(difference: nil, messages: [limit.message])
      }
    }
    return DifferenceReply(
      difference: evaluated[1].difference(since: evaluated[0], numbers: .different), messages: [])
  }
}

extension Program {
  /// Whether another program was read from the same texts.
  fileprivate func isSame(as other: Program) -> Bool {
    sources.sources.count == other.sources.sources.count
      && zip(sources.sources, other.sources.sources).allSatisfy {
        $0.name == $1.name && $0.bytes == $1.bytes
      }
  }
}

/// What came of a supposition.
public struct SupposedWorld: Sendable {
  /// Nil where it was refused: `messages` say why.
  public var world: World?
  /// What is otherwise than without it.
  public var difference: Difference?
  /// Mistakes and warnings about what was supposed, or the limit that was reached.
  public var messages: [Message]
  /// The sources that places in `messages` and in the difference point into.
  public var sources: SourceMap
}

/// What came of a comparison of two worlds.
public struct DifferenceReply: Sendable {
  /// Nil where one of them could not be evaluated: `messages` say why.
  public var difference: Difference?
  /// Why there is no difference; empty where there is one.
  public var messages: [Message]
}
