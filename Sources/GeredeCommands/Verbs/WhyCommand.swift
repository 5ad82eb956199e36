import ArgumentParser
import Gerede
import GeredeReports

/// `gr why 'SENTENCE' PATH…`: why something holds, does not hold or cannot be told.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Explains an answer step by step, such as 'Acme holds Iso27001'.",
    discussion: """
      The sentence is read in the language of the first file. Each step names its place and the steps \
      that it follows from. Exit status 0: it holds or is permitted; 1: it does not, or it cannot be \
      told.
      """)

  /// How the explanation is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: "A sentence or a condition, or 'may PARTY ACTION …'.")
  var sentence: String

  @Argument(
    help: ArgumentHelp(
      "Files or folders; \"-\" is standard input (default: this folder).", valueName: "path"))
  var paths: [String] = []

  @Option(help: ArgumentHelp("How many steps below the answer are told.", valueName: "steps"))
  var depth: Int?

  @Option(help: "The form of the explanation.")
  var format: Format = .text

  @OptionGroup var options: ProgramOptions

  func validate() throws {
    if let depth, depth < 1 { throw ValidationError("--depth needs a number from 1") }
  }

  func run() throws {
    let status = LoadedProject.forEach(paths, options) { project, count in
      let reply = Progress.during("explaining") {
        project.world.why(
          sentence, at: options.instant(in: project.world.zone), depth: depth,
          options: options.checkOptions())
      }
      if count > 1, format == .text { Output.standardOutput.write("── \(project.name)\n\n") }
      return write(reply, project)
    }
    if status != .holds { throw status.code }
  }

  /// Writes the explanation and what is wrong; the status of both.
  private func write(_ reply: WhyReply, _ project: LoadedProject) -> ExitStatus {
    var context = project.world.reportContext(in: project.language)
    context.sources = reply.sources
    var messages = reply.messages
    if reply.answer != nil {
      messages += project.world.messages.filter { $0.severity == .error }
    }
    if format != .json || reply.answer != nil {
      let report = TextReport(context, style: Environment.style(on: .standardError))
      Output.standardError.write(report.text(messages))
    }
    let style = Environment.style(on: .standardOutput)
    let report = ProofReport(context, style: style)
    let decisions = DecisionReport(context, style: style)
    switch (reply.answer, format) {
    case (.proof(let proof), .text): Output.standardOutput.write(report.text(proof))
    case (.proof(let proof), .json): Output.standardOutput.write(report.json(proof).document)
    case (.decision(let found), .text): Output.standardOutput.write(decisions.text(found))
    case (.decision(let found), .json):
      Output.standardOutput.write(decisions.json(found).document)
    case (nil, .json): Output.standardOutput.write(report.json(messages).document)
    case (nil, .text): break
    }
    let status = ExitStatus(messages)
    guard status == .holds else { return status.joined(.found) }
    switch reply.answer {
    case .proof(let proof): return proof.answer == .yes ? .holds : .found
    case .decision(let decision): return decision.verdict == .permit ? .holds : .found
    case nil: return .found
    }
  }
}
