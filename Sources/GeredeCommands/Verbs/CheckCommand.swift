import ArgumentParser
import Gerede
import GeredeReports

/// `gr check PATH…`: parse, check, evaluate; every finding with its place, because and help.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks files or folders and prints what does not hold, where and why.",
    discussion: """
      Findings go to standard output, messages about the program to standard error; in other \
      formats than text both stand in the document. A folder is checked with every .gr file below \
      it, project by project.
      """)

  /// How the findings are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, sarif, junit, github
  }

  @Argument(
    help: ArgumentHelp(
      "Files or folders; \"-\" is standard input (default: this folder).", valueName: "path"))
  var paths: [String] = []

  @Option(help: "The form of the findings.")
  var format: Format = .text

  @Option(help: ArgumentHelp("The mildest finding that gives exit status 1.", valueName: "level"))
  var failOn: FailureThreshold = .unproven

  @Option(
    help: ArgumentHelp(
      "The most findings to list of each requirement; the others are counted (default: all).",
      valueName: "count"))
  var limitFindings: Int?

  @OptionGroup var options: ProgramOptions

  func validate() throws {
    if let limitFindings, limitFindings < 0 {
      throw ValidationError("--limit-findings needs a number from 0")
    }
  }

  func run() throws {
    var runs: [JSON] = []
    var suites: [String] = []
    let status = LoadedProject.forEach(paths, options) { project, count in
      let listing = Listing(perRequirement: limitFindings)
      let result = Progress.during("checking") {
        project.world.check(
          at: options.instant(in: project.world.zone),
          options: options.checkOptions(listing: listing))
      }
      let context = project.world.reportContext(in: project.language)
      switch format {
      case .text:
        write(result, context, heading: count > 1 ? project.name : nil)
      case .json:
        Output.standardOutput.write(CheckDocument(context).json(result).document)
      case .github:
        Output.standardOutput.write(GitHubReport(context).text(result))
      case .sarif:
        runs.append(SarifReport(context).run(result))
      case .junit:
        suites.append(JUnitReport(context, threshold: failOn).suites(result))
      }
      return outcome(of: result)
    }
    if !runs.isEmpty { Output.standardOutput.write(SarifReport.log(runs).document) }
    if !suites.isEmpty { Output.standardOutput.write(JUnitReport.document(suites)) }
    if status != .holds { throw status.code }
  }

  /// Messages to standard error, findings and counts to standard output.
  private func write(_ result: CheckResult, _ context: ReportContext, heading: String?) {
    let errors = TextReport(context, style: Environment.style(on: .standardError))
    Output.standardError.write(errors.text(result.messages))
    let report = TextReport(context, style: Environment.style(on: .standardOutput))
    if let heading { Output.standardOutput.write("── \(heading)\n\n") }
    Output.standardOutput.write(report.text(result))
    if heading != nil { Output.standardOutput.write("\n") }
  }

  private func outcome(of result: CheckResult) -> ExitStatus {
    let status = ExitStatus(result.messages)
    guard status == .holds else { return status }
    let isFound =
      result.findings.contains(where: failOn.includes)
      || result.messages.contains(where: failOn.includes) || hidesFindings(result)
    return isFound ? .found : .holds
  }

  /// Whether findings that are not listed could make the check fail: counted, not looked at.
  private func hidesFindings(_ result: CheckResult) -> Bool {
    limitFindings == 0 && result.unlisted > 0
  }
}
