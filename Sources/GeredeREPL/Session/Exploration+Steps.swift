import Gerede
import GeredeReports
import GeredeText

/// The steps of a session: what if this were so?
extension Exploration {
  mutating func suppose(_ sentence: String) -> Response {
    let reply = session.suppose(sentence)
    if reply.step != nil { refreshVocabulary() }
    return step(reply)
  }

  mutating func retract(_ sentence: String) -> Response {
    let reply = session.retract(sentence)
    return step(reply)
  }

  /// Another moment; without one, the moment that is looked at.
  mutating func move(to written: String?) -> Response {
    guard let written else { return Response(momentLine + "\n") }
    guard let moment = Instant(written, in: session.world.zone) else {
      return refused([ReplMessages.unreadableMoment(written)], session.world.sources)
    }
    let reply = session.move(to: moment)
    return step(reply, heading: momentLine)
  }

  mutating func undo() -> Response {
    guard let step = session.history.first(where: \.isCurrent), let reply = session.undo() else {
      return Response(
        say("there is no step to undo", "er is geen stap om ongedaan te maken") + "\n")
    }
    let title = say("undone: ", "ongedaan gemaakt: ") + title(of: step)
    refreshVocabulary()
    return self.step(reply, heading: title)
  }

  mutating func redo() -> Response {
    guard let reply = session.redo() else {
      return Response(
        say("no step was undone", "er is geen stap ongedaan gemaakt") + "\n")
    }
    refreshVocabulary()
    return step(reply, heading: currentTitle)
  }

  mutating func jump(to number: Int) -> Response {
    guard let reply = session.jump(to: number) else { return noStep(number) }
    refreshVocabulary()
    return step(reply, heading: currentTitle)
  }

  func compare(_ a: Int, _ b: Int?) -> Response {
    let steps = session.history
    let b = b ?? steps.first(where: \.isCurrent)?.number ?? 0
    for number in [a, b] where !steps.contains(where: { $0.number == number }) {
      return noStep(number)
    }
    guard let difference = session.compare(a, b) else {
      return Response(
        say(
          "one of the two could not be evaluated, so they cannot be compared",
          "een van de twee kon niet worden uitgerekend; vergelijken kan dus niet") + "\n", .refused)
    }
    return Response(DifferenceReport(context, style: host.style).text(difference))
  }

  private func noStep(_ number: Int) -> Response {
    let greatest = session.history.last?.number ?? 0
    return refused(
      [ReplMessages.noSuchStep(number, greatest: greatest, command: spelling(.history))],
      session.world.sources)
  }

  /// What came of a step: messages, then the difference that it makes.
  ///
  /// Called with a reply that has been waited for: the session it came from is the one that is read.
  private func step(_ reply: StepReply, heading: String = "") -> Response {
    guard reply.step != nil else { return refused(reply.messages, reply.sources) }
    var context = context
    context.sources = reply.sources
    let report = DifferenceReport(context, style: host.style)
    let found = reply.difference.map { report.text($0) } ?? ""
    let title = heading.isEmpty ? "" : heading + "\n"
    return Response(messages(reply.messages, reply.sources) + title + found)
  }

  // MARK: The tree of steps

  /// All steps as a tree; the one where the session stands is marked.
  func history() -> Response {
    let tree = StepTree(session.history)
    let lines = tree.lines.map { line in
      let mark = line.step.isCurrent ? "* " : "  "
      return mark + line.indent + "\(line.step.number)  " + title(of: line.step)
    }
    return Response(lines.joined(separator: "\n") + "\n")
  }

  /// The steps from the start to where the session stands, the start left out.
  var path: [SessionStep] {
    let steps = session.history
    var path: [SessionStep] = []
    var next = steps.first(where: \.isCurrent)
    while let step = next, let parent = step.parent {
      path.append(step)
      next = steps.first { $0.number == parent }
    }
    return path.reversed()
  }

  /// `3  suppose Denbosch provides Notify to Rotterdam`: the step where the session stands.
  var currentTitle: String {
    session.history.first(where: \.isCurrent).map { "\($0.number)  " + title(of: $0) } ?? ""
  }

  /// A step as a command would take it.
  func title(of step: SessionStep) -> String {
    let lines = step.text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
    let text = CommandReader.withoutStop(lines.joined(separator: " "))
    switch step.form {
    case .start:
      return say("start, at ", "begin, op ") + moment(step.moment)
    case .move: return "\(spelling(.at)) \(moment(step.moment))"
    case .suppose: return "\(spelling(.suppose)) \(text)"
    case .retract: return "\(spelling(.retract)) \(text)"
    }
  }

  func moment(_ instant: Instant) -> String {
    context.moment(instant.secondsSince1970).text(in: language)
  }

  var momentLine: String {
    say("now: ", "nu: ") + moment(session.moment)
  }

  func spelling(_ word: CommandWord) -> String { word.spelling(in: language) }
}
