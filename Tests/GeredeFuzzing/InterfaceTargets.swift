import Gerede
import GeredeC
import GeredeReports

/// What takes requests from elsewhere.
enum InterfaceTargets {
  // MARK: The interface for C

  /// A policy that is always there, so that requests find one.
  private static let policy: UInt64 = {
    let source = JSON.object([
      ("name", .string("fuzz.gr")), ("text", .string(FuzzWorld.text + FuzzWorld.facts)),
    ])
    return load(JSON.object([("sources", .array([source]))]).document).policy
  }()

  private static func load(_ request: String) -> (policy: UInt64, answer: String) {
    var answer: UnsafeMutablePointer<CChar>?
    let policy = unsafe GeredeC.load(request, &answer)
    return (policy, unsafe text(answer))
  }

  /// The text of an answer, which is given back.
  private static func text(_ answer: UnsafeMutablePointer<CChar>?) -> String {
    guard let answer = unsafe answer else { return "" }
    defer { unsafe GeredeC.freeText(answer) }
    return unsafe String(cString: answer)
  }

  /// Every function takes every request, and answers with a document.
  static func call(_ bytes: [UInt8]) throws(BrokenLaw) {
    let request = String(decoding: bytes, as: UTF8.self)
    for answer in [
      unsafe text(GeredeC.decide(policy, request)), unsafe text(GeredeC.check(policy, request)),
      unsafe text(GeredeC.why(policy, request)),
    ] { try expectDocument(answer) }
    let loaded = load(request)
    defer { GeredeC.free(loaded.policy) }
    try expectDocument(loaded.answer)
    if loaded.policy != 0 {
      try expectDocument(
        unsafe text(GeredeC.check(loaded.policy, "{\"at\":\"2026-04-15\"}")))
    }
  }

  private static func expectDocument(_ answer: String) throws(BrokenLaw) {
    let document = try? JSON(reading: Array(answer.utf8))
    try BrokenLaw.unless(
      document?["schema"]?.text?.hasPrefix("gerede.") == true, "this is no answer: \(answer)")
  }

  // MARK: Acts and facts

  /// Acts and facts are what they were after they are written and read again; a `Decider` and a
  /// whole evaluation decide alike.
  static func decode(_ bytes: [UInt8]) throws(BrokenLaw) {
    guard let json = try? JSON(reading: bytes) else { return }
    try TextTargets.expectReadable(json)
    let facts = (try? json["context"]?.decoded(as: Facts.self)) ?? [:]
    if let act = try? json["act"]?.decoded(as: Act.self) { try decide(act, facts) }
    var world = FuzzWorld.world
    _ = world.tell(facts)
    _ = world.check(at: FuzzWorld.instant, options: FuzzWorld.limits)
  }

  private static func decide(_ act: Act, _ context: Facts) throws(BrokenLaw) {
    let reply = FuzzWorld.world.decide(
      act, at: FuzzWorld.instant, context: context, options: FuzzWorld.limits)
    let decision = try? FuzzWorld.decider?.decide(act, at: FuzzWorld.instant, context: context)
    try BrokenLaw.unless(
      reply.decision?.verdict == decision?.verdict,
      "decided \(decision.map { "\($0.verdict)" } ?? "nothing") by a decider, "
        + "\(reply.decision.map { "\($0.verdict)" } ?? "nothing") by an evaluation")
  }

  // MARK: Questions

  /// Whatever is asked gets an answer or says why not, and every answer can be told; each line is a
  /// sentence.
  static func ask(_ bytes: [UInt8]) throws(BrokenLaw) {
    var world = FuzzWorld.world
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").prefix(4)
    for line in lines.map(String.init) {
      let answer = world.ask(line, at: FuzzWorld.instant, options: FuzzWorld.limits)
      try BrokenLaw.unless(
        answer.answer != nil || !answer.messages.isEmpty, "neither an answer nor a message")
      var context = world.reportContext()
      context.sources = answer.sources
      if let told = answer.answer {
        _ = AnswerReport(context).text(told)
        try TextTargets.expectReadable(AnswerReport(context).json(told))
      }
      let why = world.why(line, at: FuzzWorld.instant, options: FuzzWorld.limits)
      try BrokenLaw.unless(
        why.answer != nil || !why.messages.isEmpty, "neither a because nor a message")
      let repair = world.whyNot(line, at: FuzzWorld.instant, options: FuzzWorld.limits)
      try BrokenLaw.unless(
        repair.answer != nil || !repair.messages.isEmpty, "neither a repair nor a message")
      _ = world.decide(line, at: FuzzWorld.instant, options: FuzzWorld.limits)
      _ = world.tell(line)
    }
  }
}
