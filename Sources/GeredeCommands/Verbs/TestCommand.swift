import ArgumentParser
import Gerede
import GeredeReports

/// `gr test PATH…`: runs scenarios; expected against actual, with why or why not.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs the scenarios of files or folders and prints which expectations fail, and why.",
    discussion: """
      Exit status 0: every scenario passed; 1: one failed, one was not run, or less was exercised \
      than the threshold asks.
      """)

  /// How the results are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, junit
  }

  @Argument(
    help: ArgumentHelp(
      "Files or folders; \"-\" is standard input (default: this folder).", valueName: "path"))
  var paths: [String] = []

  @Option(help: "The form of the results.")
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      "Run only the scenarios with this in their title, in capitals or not.", valueName: "name"))
  var filter: String?

  @Flag(help: "Tell which requirements, rules, clauses and exceptions no scenario exercised.")
  var coverage = false

  @Flag(
    help: """
      With --coverage: count what was seen both where it holds and where it does not, and tell what \
      was seen on one side only.
      """)
  var sides = false

  @Flag(help: "With --coverage: count the modules of the standard library that are used, too.")
  var library = false

  @Option(
    help: ArgumentHelp(
      "The least percentage to exercise, with --coverage.", valueName: "percentage"))
  var threshold: Int?

  @OptionGroup var options: ProgramOptions

  func validate() throws {
    if !coverage, sides { throw ValidationError("--sides goes with --coverage") }
    if !coverage, library { throw ValidationError("--library goes with --coverage") }
    guard let threshold else { return }
    if !coverage { throw ValidationError("--threshold goes with --coverage") }
    if !(0...100).contains(threshold) {
      throw ValidationError("--threshold needs a percentage from 0 to 100")
    }
  }

  func run() throws {
    var suites: [String] = []
    var count = 0
    var status = LoadedProject.forEach(paths, options) { project, projects in
      let result = Progress.during("testing") {
        project.world.test(
          matching: filter, options: options.checkOptions(),
          detail: coverage || format == .json ? .full : .outcomes,
          scope: library ? .withLibrary : .program)
      }
      count += result.scenarios.count
      let context = project.world.reportContext(in: project.language)
      switch format {
      case .text: write(result, context, heading: projects > 1 ? project.name : nil)
      case .json: Output.standardOutput.write(TestDocument(context).json(result).document)
      case .junit: suites.append(JUnitReport(context, threshold: .error).suites(result))
      }
      return outcome(of: result)
    }
    if !suites.isEmpty {
      Output.standardOutput.write(JUnitReport.document(suites, of: "test"))
    }
    // A filter that nothing fits is a mistake, not a pass.
    if filter != nil, count == 0 { status = status.joined(.found) }
    if status != .holds { throw status.code }
  }

  /// Messages to standard error, results to standard output.
  private func write(_ result: TestResult, _ context: ReportContext, heading: String?) {
    let errors = TextReport(context, style: Environment.style(on: .standardError))
    Output.standardError.write(errors.text(result.messages))
    let report = TextReport(context, style: Environment.style(on: .standardOutput))
    if let heading { Output.standardOutput.write("── \(heading)\n\n") }
    Output.standardOutput.write(report.text(result, coverage: detail))
    if heading != nil { Output.standardOutput.write("\n") }
  }

  /// What is told of the coverage.
  private var detail: CoverageDetail {
    if !coverage { return .leftOut }
    return sides ? .bothSides : .listed
  }

  private func outcome(of result: TestResult) -> ExitStatus {
    let status = ExitStatus(result.messages)
    guard status == .holds else { return status }
    let limits = result.scenarios.flatMap(\.messages).filter {
      (800...899).contains($0.code.number)
    }
    if !limits.isEmpty { return .limit }
    if result.scenarios.contains(where: { $0.outcome != .passed }) { return .found }
    let counted = sides ? result.coverage.ofBothSides : result.coverage
    if let threshold, counted.percentage < threshold { return .found }
    return .holds
  }
}
