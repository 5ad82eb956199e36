import Gerede
import GeredeReports
import GeredeText

/// What a session answers.
extension Exploration {
  func ask(_ question: String) -> Response {
    let reply = session.ask(question)
    guard let answer = reply.answer else { return refused(reply.messages, reply.sources) }
    let report = AnswerReport(context, style: host.style)
    return Response(messages(reply.messages, reply.sources) + report.text(answer))
  }

  func may(_ act: String) -> Response {
    let reply = session.decide(act)
    guard let decision = reply.decision else { return refused(reply.messages, reply.sources) }
    let report = DecisionReport(context, style: host.style)
    return Response(messages(reply.messages, reply.sources) + report.text(decision))
  }

  func check() -> Response {
    let result = session.check()
    let isSound = !result.messages.contains { $0.severity == .error }
    guard isSound else { return refused(result.messages, session.world.sources) }
    let report = TextReport(context, style: host.style)
    return Response(report.text(result.messages) + report.text(result))
  }

  func owed() -> Response {
    let reply = session.owed()
    guard let residual = reply.residual else {
      return refused(reply.messages, session.world.sources)
    }
    let report = OwedReport(context, style: host.style)
    return Response(messages(reply.messages, session.world.sources) + report.text(residual))
  }

  func facts(_ part: String?) -> Response {
    let found = session.world.statedFacts(containing: part ?? "")
    return Response(listing.text(found.facts, of: found.count))
  }

  func rules(_ part: String?) -> Response {
    Response(listing.text(session.world.writtenRules(containing: part ?? "")))
  }

  private var listing: ListingReport {
    ListingReport(context, style: host.style, written: loaded.world.sources.sources.count)
  }
}
