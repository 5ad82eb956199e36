public import ArgumentParser
import GeredeReports
import Glibc

/// The command `gr`.
public struct GeredeCommand: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "gr",
    abstract: "Checks agreements between parties, written in Gerede.",
    discussion: """
      Start with: gr new my-agreement

      Exit status: 0 all holds; 1 something is breached, violated, unproven, in conflict, denied \
      or not regulated, a scenario failed or was not run, or the answer is no, unknown or empty; \
      2 the program or its data is not sound; 3 a limit was reached; \
      64 wrong usage; 66 a path or data file is absent, a folder or no regular file; \
      70 a defect in gr itself.
      """,
    version: "\(Tool.name) \(Tool.version)",
    subcommands: [
      CheckCommand.self, TestCommand.self, AskCommand.self, WhyCommand.self, MayCommand.self,
      OwedCommand.self, ReplCommand.self, FormatCommand.self, ExplainCommand.self, NewCommand.self,
      SwiftCommand.self,
    ])

  public init() {}

  /// Runs the command with the arguments of the process, and ends the process.
  public static func run() -> Never {
    // The reader of a pipe that goes away ends the command quietly, whatever was inherited.
    signal(SIGPIPE, SIG_DFL)
    let verbs = configuration.subcommands.compactMap { $0.configuration.commandName }
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let unknown = UnknownVerb(arguments, verbs: verbs) {
      HostReport(unknown.language ?? Environment.language).write([
        HostMessages.unknownVerb(unknown.word, proposal: unknown.proposal, verbs: verbs)
      ])
      Glibc.exit(ExitStatus.usage.rawValue)
    }
    main()
    Glibc.exit(ExitStatus.holds.rawValue)
  }
}
