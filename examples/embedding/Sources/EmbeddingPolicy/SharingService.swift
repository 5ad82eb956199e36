public import Gerede

/// Answers requests to share case files, each a line of JSON, by agreements that were loaded once.
public struct SharingService: Sendable {
  /// What stands in a line; the types are those that `gr swift` made of the agreement.
  struct Request: Codable {
    var id: String
    var at: Instant
    var actor: Sharing.Party.Reference
    var recipient: Sharing.Party.Reference
    var dossier: Sharing.Dossier
  }

  private let decider: Decider

  /// - Throws: `GeredeError` with the messages about agreements that have mistakes.
  public init(_ agreements: [SourceText]) throws(GeredeError) {
    decider = try Decider(World(Program(sources: agreements)))
  }

  /// Goes on with other agreements. Where they have mistakes, those of before stay.
  public func reload(_ agreements: [SourceText]) throws(GeredeError) {
    try decider.replace(with: World(Program(sources: agreements)))
  }

  /// The answer to a line, as a line: a decision with its clauses, or what is wrong. Whoever enforces it
  /// shares nothing but for `Permit`.
  public func answer(_ line: String) -> String {
    let request: Request
    do {
      request = try JSON(reading: Array(line.utf8)).decoded(as: Request.self)
    } catch {
      return refusal(nil, ["\(error)"])
    }
    do {
      let act = Sharing.ShareWith(
        actor: request.actor, dossier: request.dossier.reference, recipient: request.recipient)
      // What the request says of the case file counts for this decision alone.
      let decision = try decider.decide(
        act, at: request.at, context: Facts([request.dossier]))
      return JSON.object([
        (name: "id", value: .string(request.id)),
        (name: "decision", value: .string(decision.verdict.rawValue)),
        (name: "reason", value: .string(decision.reason.rawValue)),
        (name: "clauses", value: .array(decision.clauses.map { .string($0.name) })),
      ]).document
    } catch {
      return refusal(request.id, error.messages.map { "\($0.code): \($0.text.english)" })
    }
  }

  private func refusal(_ id: String?, _ problems: [String]) -> String {
    JSON.object([
      (name: "id", value: id.map { .string($0) } ?? .null),
      (name: "decision", value: .string(Decision.Verdict.deny.rawValue)),
      (name: "problems", value: .array(problems.map { .string($0) })),
    ]).document
  }
}
