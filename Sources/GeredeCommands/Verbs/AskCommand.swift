import ArgumentParser
import Gerede
import GeredeReports

/// `gr ask 'SENTENCE?' PATH…`: the bindings of a question as a table, or yes, no, unknown.
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Asks a question, such as 'Denbosch provides c to x?' or 'may Acme host Notify?'.",
    discussion: """
      The question is read in the language of the first file. Exit status 0: the answer is yes, \
      there are rows, or it is permitted; 1: no, unknown, no rows, denied or not regulated.
      """)

  /// How the answer is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv
  }

  @Argument(help: "A sentence or a condition; its variables are the columns of the answer.")
  var question: String

  @Argument(
    help: ArgumentHelp(
      "Files or folders; \"-\" is standard input (default: this folder).", valueName: "path"))
  var paths: [String] = []

  @Option(help: "The form of the answer.")
  var format: Format = .text

  @OptionGroup var options: ProgramOptions

  func run() throws {
    let status = LoadedProject.forEach(paths, options) { project, count in
      let reply = Progress.during("asking") {
        project.world.ask(
          question, at: options.instant(in: project.world.zone), options: options.checkOptions())
      }
      if count > 1, format == .text { Output.standardOutput.write("── \(project.name)\n\n") }
      return write(reply, project)
    }
    if status != .holds { throw status.code }
  }

  /// Writes the answer and what is wrong; the status of both.
  private func write(_ reply: Reply, _ project: LoadedProject) -> ExitStatus {
    var context = project.world.reportContext(in: project.language)
    context.sources = reply.sources
    var messages = reply.messages
    // Where there is an answer, data that could not be read make it incomplete.
    if reply.answer != nil {
      messages += project.world.messages.filter { $0.severity == .error }
    }
    if format != .json || reply.answer != nil {
      let report = TextReport(context, style: Environment.style(on: .standardError))
      Output.standardError.write(report.text(messages))
    }
    let answers = AnswerReport(context, style: Environment.style(on: .standardOutput))
    if let answer = reply.answer {
      switch format {
      case .text: Output.standardOutput.write(answers.text(answer))
      case .json: Output.standardOutput.write(answers.json(answer).document)
      case .csv: Output.standardOutput.write(answers.csv(answer))
      }
    } else if format == .json {
      Output.standardOutput.write(answers.json(messages).document)
    }
    let status = ExitStatus(messages)
    guard status == .holds, let answer = reply.answer else { return status.joined(.found) }
    return answer.isPositive ? .holds : .found
  }
}

extension Answer {
  /// Whether the answer is yes, has rows, or permits.
  fileprivate var isPositive: Bool {
    switch self {
    case .closed(let truth, _): truth == .yes
    case .table(_, let rows, _): !rows.isEmpty
    case .decision(let decision): decision.verdict == .permit
    }
  }
}
