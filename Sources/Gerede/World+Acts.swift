internal import GeredeData
internal import GeredeFacts
import GeredeFindings
internal import GeredeProgram
import GeredeText

extension World {
  /// Whether somebody may do an act at an instant, with its because and what would make it a permit.
  ///
  /// ```swift
  /// let reply = world.decide(Act("Acme", "host", ["Notify"]), at: now)
  /// if reply.decision?.verdict != .permit { refuse(reply.decision?.because ?? []) }
  /// ```
  ///
  /// For many decisions make a `Decider`, which evaluates what does not change once.
  ///
  /// - Parameters:
  ///   - act: who would do what, with every place named.
  ///   - instant: the instant that it is about.
  ///   - context: facts that count for this decision alone.
  ///   - options: how much the evaluation may use.
  /// - Complexity: that of an evaluation.
  public func decide(
    _ act: Act, at instant: Instant, context: Facts = [:],
    options: CheckOptions = CheckOptions()
  ) -> DecisionReply {
    var reply = DecisionReply(decision: nil, messages: [], sources: sources)
    guard canBeEvaluated else {
      reply.messages = mistakes
      return reply
    }
    var world = self
    reply.messages = world.tell(context)
    reply.sources = world.sources
    guard !Pipeline.hasErrors(reply.messages) else { return reply }
    let proposed: ProposedAct
    do {
      proposed = try ActReader(world.typed).read(act, in: &world.facts)
    } catch {
      reply.messages += error.messages
      return reply
    }
    switch world.prepared().evaluate(at: instant, options) {
    case .success(let evaluated):
      reply.decision = Decisions(evaluated).explain(proposed, in: questionLanguage)
    case .failure(let limit): reply.messages.append(limit.message)
    }
    return reply
  }
}

extension ActReader {
  /// Reads an act as a host gives it.
  ///
  /// - Throws: `GeredeError` with the cause `.request`.
  func read(_ act: Act, in facts: inout FactBase) throws(GeredeError) -> ProposedAct {
    let texts = [act.bearer] + act.arguments.map(\.text)
    do {
      return try read(act.event, texts, in: &facts)
    } catch {
      throw GeredeError(.request, [EmbeddingMessages.unreadable(act, texts, error)])
    }
  }
}

extension EmbeddingMessages {
  /// Why an act cannot be read.
  fileprivate static func unreadable(
    _ act: Act, _ texts: [String?], _ problem: ActReader.Problem
  ) -> Message {
    switch problem {
    case .event(let known): noSuchEvent(act.event, known: known)
    case .count(let needed): wrongCount(act.arguments.count, needed: needed, of: act.event)
    case .argument(let place, let type, let nearest):
      noSuchArgument(
        (texts.indices.contains(place) ? texts[place] : nil) ?? "null", place: place + 1,
        of: act.event, type: type, nearest: nearest)
    }
  }
}
