import Gerede

/// What callers ask, read from JSON, and the documents that answer.
enum Request {
  /// Loads a policy from a request; nil where it has errors, which the document tells.
  static func loading(_ bytes: [UInt8]?) -> (policy: Policy?, answer: JSON) {
    do throws(InterfaceError) {
      let request = try read(Load.self, bytes)
      let program = Program(
        sources: request.sources.map { SourceText(name: $0.name, text: $0.text) },
        host: Host(zone: SystemZones.rules))
      let files = (request.data ?? [:]).mapValues {
        DataFile(name: $0.name, bytes: Array($0.text.utf8))
      }
      let options = request.limits?.options ?? CheckOptions()
      var world = World(program, attachments: files, options: options)
      let told = request.facts.map { world.tell($0) } ?? []
      let language = request.language ?? program.language
      let context = world.reportContext(in: language)
      let messages = program.messages + world.messages + told
      do throws(GeredeError) {
        let hasErrors = told.contains { $0.severity == .error }
        let policy = hasErrors ? nil : try Decider(world, options: options)
        return (
          policy.map { Policy(decider: $0, options: options, language: language) },
          loaded(messages, context)
        )
      } catch {
        let further = error.messages.filter { !messages.contains($0) }
        return (nil, loaded(messages + further, context))
      }
    } catch {
      return (nil, refusal(error.messages))
    }
  }

  private static func loaded(_ messages: [Message], _ context: ReportContext) -> JSON {
    let document = CheckDocument(context)
    return .object([
      (name: "schema", value: .string("gerede.load/1")),
      (name: "messages", value: .array(messages.map(document.json))),
    ])
  }

  /// The answer of a policy to a request, or what is wrong with either.
  static func answering<Asked: Decodable>(
    _ number: UInt64, _ bytes: [UInt8]?,
    _ answer: (Policy, Asked) throws(InterfaceError) -> JSON
  ) -> JSON {
    do throws(InterfaceError) {
      guard let policy = Policies.policy(number) else {
        throw InterfaceError(InterfaceMessages.unknownPolicy())
      }
      return try answer(policy, try read(Asked.self, bytes))
    } catch {
      return refusal(error.messages)
    }
  }

  /// The document `gerede.load/1` where nothing could be asked.
  static func refusal(_ messages: [Message]) -> JSON {
    let document = CheckDocument(ReportContext(sources: SourceMap(), language: .english))
    return .object([
      (name: "schema", value: .string("gerede.refusal/1")),
      (name: "messages", value: .array(messages.map(document.json))),
    ])
  }

  /// Whether somebody may do something: `gerede.may/1`.
  static func decide(_ policy: Policy, _ request: Decide) throws(InterfaceError) -> JSON {
    let world = policy.decider.world
    let instant = try instant(request.at, in: world)
    var context = world.reportContext(in: policy.language)
    switch (request.act, request.sentence) {
    case (let act?, nil):
      do throws(GeredeError) {
        let decision = try policy.decider.decide(
          act, at: instant, context: request.context ?? [:],
          reasons: request.reasons == true ? .told : .leftOut)
        return DecisionReport(context).json(decision)
      } catch {
        return DecisionReport(context).json(error.messages)
      }
    case (nil, let sentence?):
      var told = world
      let problems = request.context.map { told.tell($0) } ?? []
      let reply = told.decide(sentence, at: instant, options: policy.options)
      context.sources = reply.sources
      let report = DecisionReport(context)
      guard let decision = reply.decision, !problems.contains(where: { $0.severity == .error })
      else { return report.json(problems + reply.messages) }
      return report.json(decision)
    default: throw InterfaceError(InterfaceMessages.actOrSentence())
    }
  }

  /// Everything that is found: `gerede.check/1`.
  static func check(_ policy: Policy, _ request: Check) throws(InterfaceError) -> JSON {
    var world = policy.decider.world
    let instant = try instant(request.at, in: world)
    let told = request.context.map { world.tell($0) } ?? []
    var result = world.check(at: instant, options: policy.options)
    result.messages += told
    if told.contains(where: { $0.severity == .error }) { result.isComplete = false }
    return CheckDocument(world.reportContext(in: policy.language)).json(result)
  }

  /// Why something holds, `gerede.why/1`, or what would make it so, `gerede.why-not/1`; of a question
  /// whether somebody may do something `gerede.may/1`.
  static func why(_ policy: Policy, _ request: Why) throws(InterfaceError) -> JSON {
    var world = policy.decider.world
    let instant = try instant(request.at, in: world)
    let told = request.context.map { world.tell($0) } ?? []
    var context = world.reportContext(in: policy.language)
    if told.contains(where: { $0.severity == .error }) { return ProofReport(context).json(told) }
    if request.not == true {
      let reply = world.whyNot(request.sentence, at: instant, options: policy.options)
      context.sources = reply.sources
      let report = WhyNotReport(context)
      switch reply.answer {
      case .sentence(let answer): return report.json(answer)
      case .decision(let decision, let repairs): return report.json(decision, repairs)
      case nil: return report.json(reply.messages)
      }
    }
    let reply = world.why(
      request.sentence, at: instant, depth: request.depth, options: policy.options)
    context.sources = reply.sources
    switch reply.answer {
    case .proof(let proof): return ProofReport(context).json(proof)
    case .decision(let decision): return DecisionReport(context).json(decision)
    case nil: return ProofReport(context).json(reply.messages)
    }
  }

  private static func instant(_ text: String, in world: World) throws(InterfaceError) -> Instant {
    guard let instant = Instant(text, in: world.zone) else {
      throw InterfaceError(InterfaceMessages.unfit("at: \"\(text)\" is no date and no instant"))
    }
    return instant
  }

  private static func read<Asked: Decodable>(
    _ type: Asked.Type, _ bytes: [UInt8]?
  ) throws(InterfaceError) -> Asked {
    guard let bytes else { throw InterfaceError(InterfaceMessages.unreadable("it is not there")) }
    let json: JSON
    do {
      json = try JSON(reading: bytes)
    } catch {
      throw InterfaceError(InterfaceMessages.unreadable(error.description))
    }
    do {
      return try json.decoded(as: type)
    } catch {
      throw InterfaceError(InterfaceMessages.unfit(InterfaceError.text(of: error)))
    }
  }
}

/// Why a request has no answer.
struct InterfaceError: Error {
  var messages: [Message]

  init(_ message: Message) { messages = [message] }

  /// Where a request does not fit, and how: `act.bearer: expected String, found a number`.
  static func text(of error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    let context =
      switch error {
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .keyNotFound(_, let context), .dataCorrupted(let context):
        context
      @unknown default: DecodingError.Context(codingPath: [], debugDescription: "\(error)")
      }
    let way = context.codingPath.map(\.stringValue).joined(separator: ".")
    return way.isEmpty ? context.debugDescription : "\(way): \(context.debugDescription)"
  }
}
