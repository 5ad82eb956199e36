import Gerede
import GeredeReports
import GeredeText

/// Why, and why not.
extension Exploration {
  /// Why a sentence holds, step by step.
  func why(_ sentence: String) -> Response {
    let reply = session.why(sentence)
    let report = ProofReport(context(reply.sources), style: host.style)
    switch reply.answer {
    case .proof(let proof):
      return Response(messages(reply.messages, reply.sources) + report.text(proof))
    case .decision(let decision):
      let report = DecisionReport(context(reply.sources), style: host.style)
      return Response(messages(reply.messages, reply.sources) + report.text(decision))
    case nil: return refused(reply.messages, reply.sources)
    }
  }

  /// Why a sentence does not hold, and what would change that.
  func whyNot(_ sentence: String) -> Response {
    let reply = session.whyNot(sentence)
    let report = WhyNotReport(context(reply.sources), style: host.style)
    switch reply.answer {
    case .sentence(let answer):
      return Response(messages(reply.messages, reply.sources) + report.text(answer))
    case .decision(let decision, let repairs):
      return Response(messages(reply.messages, reply.sources) + report.text(decision, repairs))
    case nil: return refused(reply.messages, reply.sources)
    }
  }

  private func context(_ sources: SourceMap) -> ReportContext {
    var context = context
    context.sources = sources
    return context
  }
}
