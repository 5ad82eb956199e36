import ArgumentParser
import Gerede
import GeredeReports
import GeredeText

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

  @Flag(
    help: "Why it is not so: how far each rule got, and the smallest sets of facts that would do.")
  var not = false

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
      let instant = options.instant(in: project.world.zone)
      let limits = options.checkOptions()
      let outcome = Progress.during("explaining") {
        not
          ? Outcome(project.world.whyNot(sentence, at: instant, options: limits), project)
          : Outcome(
            project.world.why(sentence, at: instant, depth: depth, options: limits), project)
      }
      if count > 1, format == .text { Output.standardOutput.write("── \(project.name)\n\n") }
      return write(outcome, project)
    }
    if status != .holds { throw status.code }
  }

  /// What is to be printed.
  private struct Outcome {
    /// Nil where there is no answer.
    var text: String?
    var document: JSON
    var messages: [Message]
    /// Whether it holds, or is permitted.
    var isPositive: Bool
    var context: ReportContext

    init(_ reply: WhyReply, _ project: LoadedProject) {
      context = project.world.reportContext(in: project.language)
      context.sources = reply.sources
      messages = reply.messages
      let style = Environment.style(on: .standardOutput)
      let report = ProofReport(context, style: style)
      switch reply.answer {
      case .proof(let proof):
        text = report.text(proof)
        document = report.json(proof)
        isPositive = proof.answer == .yes
      case .decision(let decision):
        let decisions = DecisionReport(context, style: style)
        text = decisions.text(decision)
        document = decisions.json(decision)
        isPositive = decision.verdict == .permit
      case nil:
        document = report.json(messages)
        isPositive = false
      }
    }

    init(_ reply: WhyNotReply, _ project: LoadedProject) {
      context = project.world.reportContext(in: project.language)
      context.sources = reply.sources
      messages = reply.messages
      let report = WhyNotReport(context, style: Environment.style(on: .standardOutput))
      switch reply.answer {
      case .sentence(let answer):
        text = report.text(answer)
        document = report.json(answer)
        isPositive = answer.answer == .yes
      case .decision(let decision, let repairs):
        text = report.text(decision, repairs)
        document = report.json(decision, repairs)
        isPositive = decision.verdict == .permit
      case nil:
        document = report.json(messages)
        isPositive = false
      }
    }
  }

  /// Writes the explanation and what is wrong; the status of both.
  private func write(_ outcome: Outcome, _ project: LoadedProject) -> ExitStatus {
    var messages = outcome.messages
    if outcome.text != nil {
      messages += project.world.messages.filter { $0.severity == .error }
    }
    if format != .json || outcome.text != nil {
      let report = TextReport(outcome.context, style: Environment.style(on: .standardError))
      Output.standardError.write(report.text(messages))
    }
    switch format {
    case .text: Output.standardOutput.write(outcome.text ?? "")
    case .json: Output.standardOutput.write(outcome.document.document)
    }
    let status = ExitStatus(messages)
    guard status == .holds else { return status.joined(.found) }
    return outcome.isPositive ? .holds : .found
  }
}
