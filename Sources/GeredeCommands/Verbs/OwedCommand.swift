import ArgumentParser
import Gerede
import GeredeReports

/// `gr owed PATH…`: the residual agreement, by deadline.
struct OwedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "owed",
    abstract: "Lists who still owes what to whom, until when.",
    discussion: """
      Open duties, those of `otherwise` among them, by deadline. Exit status 0: nothing is past its \
      deadline; 1: something is, or it cannot be told whether something is owed.
      """)

  /// How the duties are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(
    help: ArgumentHelp(
      "Files or folders; \"-\" is standard input (default: this folder).", valueName: "path"))
  var paths: [String] = []

  @Option(help: "The form of the list.")
  var format: Format = .text

  @OptionGroup var options: ProgramOptions

  func run() throws {
    let status = LoadedProject.forEach(paths, options) { project, count in
      let reply = Progress.during("evaluating") {
        project.world.owed(
          at: options.instant(in: project.world.zone), options: options.checkOptions())
      }
      if count > 1, format == .text { Output.standardOutput.write("── \(project.name)\n\n") }
      return write(reply, project)
    }
    if status != .holds { throw status.code }
  }

  /// Writes the duties and what is wrong; the status of both.
  private func write(_ reply: ResidualReply, _ project: LoadedProject) -> ExitStatus {
    let context = project.world.reportContext(in: project.language)
    var messages = reply.messages
    // Where there is a list, data that could not be read make it incomplete.
    if reply.residual != nil {
      messages += project.world.messages.filter { $0.severity == .error }
    }
    if format == .text || reply.residual != nil {
      let report = TextReport(context, style: Environment.style(on: .standardError))
      Output.standardError.write(report.text(messages))
    }
    let report = OwedReport(context, style: Environment.style(on: .standardOutput))
    switch (reply.residual, format) {
    case (let residual?, .text): Output.standardOutput.write(report.text(residual))
    case (let residual?, .json): Output.standardOutput.write(report.json(residual).document)
    case (nil, .json): Output.standardOutput.write(report.json(messages).document)
    case (nil, .text): break
    }
    let status = ExitStatus(messages)
    guard status == .holds, let residual = reply.residual else { return status.joined(.found) }
    let isLate = residual.duties.contains { $0.state == .violated }
    return isLate || !residual.unproven.isEmpty ? .found : .holds
  }
}
