import ArgumentParser
import Gerede
import GeredeReports

/// `gr may 'PARTY ACTION …' PATH…`: whether somebody may do something, and why.
struct MayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "may",
    abstract: "Decides whether somebody may do something, such as 'Acme host Notify'.",
    discussion: """
      The act is read in the language of the first file. Exit status 0: permitted; 1: denied or not \
      regulated. Whoever enforces a decision treats not regulated as denied.
      """)

  /// How the decision is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: "Who would do what, with every place of the act named.")
  var act: String

  @Argument(
    help: ArgumentHelp(
      "Files or folders; \"-\" is standard input (default: this folder).", valueName: "path"))
  var paths: [String] = []

  @Option(help: "The form of the decision.")
  var format: Format = .text

  @OptionGroup var options: ProgramOptions

  func run() throws {
    let status = LoadedProject.forEach(paths, options) { project, count in
      let reply = Progress.during("deciding") {
        project.world.decide(
          act, at: options.instant(in: project.world.zone), options: options.checkOptions())
      }
      if count > 1, format == .text { Output.standardOutput.write("── \(project.name)\n\n") }
      return write(reply, project)
    }
    if status != .holds { throw status.code }
  }

  /// Writes the decision and what is wrong; the status of both.
  private func write(_ reply: DecisionReply, _ project: LoadedProject) -> ExitStatus {
    var context = project.world.reportContext(in: project.language)
    context.sources = reply.sources
    var messages = reply.messages
    // Where there is a decision, data that could not be read may have made it another one.
    if reply.decision != nil {
      messages += project.world.messages.filter { $0.severity == .error }
    }
    if format == .text || reply.decision != nil {
      let report = TextReport(context, style: Environment.style(on: .standardError))
      Output.standardError.write(report.text(messages))
    }
    let report = DecisionReport(context, style: Environment.style(on: .standardOutput))
    switch (reply.decision, format) {
    case (let decision?, .text): Output.standardOutput.write(report.text(decision))
    case (let decision?, .json): Output.standardOutput.write(report.json(decision).document)
    case (nil, .json): Output.standardOutput.write(report.json(messages).document)
    case (nil, .text): break
    }
    let status = ExitStatus(messages)
    guard status == .holds, let decision = reply.decision else { return status.joined(.found) }
    return decision.verdict == .permit ? .holds : .found
  }
}
