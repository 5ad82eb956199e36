import ArgumentParser
import Gerede
import GeredeREPL
import GeredeReports
import GeredeText

/// `gr repl [PATH…]`: a program explored, by questions, suppositions and steps.
struct ReplCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repl",
    abstract: "Explores a project: asks, supposes, goes back, compares.",
    discussion: """
      On a terminal with history, completion and lines that go on; elsewhere it reads standard \
      input, a sentence or a command at a time. Type help for the commands. Exit status on a \
      terminal: 0; elsewhere 0, whatever the answers; 2: an input was not understood, or the \
      program is not sound; 3: a limit was reached.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files or folders of one project (default: this folder).", valueName: "path"))
  var paths: [String] = []

  @Flag(
    help: ArgumentHelp(
      "Show each input with its answer, also without a terminal, so that the output reads as the "
        + "session."))
  var echo = false

  @OptionGroup var options: ProgramOptions

  func validate() throws {
    guard !paths.contains("-"), !options.attachments.contains(where: { $0.file == "-" }) else {
      throw ValidationError("standard input is where the session is read from: give a file")
    }
  }

  func run() throws {
    let language = options.lang?.language ?? Environment.language
    if let at = options.at, Instant(at) == nil {
      HostReport(language).write([HostMessages.unreadableInstant(at)])
      throw ExitStatus.usage.code
    }
    // Of a session each answer has its own time, which the session itself sees to.
    Watchdog.shared.begin(
      seconds: nil, memoryBytes: options.limitMemory.bytes, language: language)
    let loader = ReplLoader(options: options)
    let history = HistoryFile.ofUser
    let host = ReplHost(
      load: { loader.load($0) }, write: ReplLoader.write, paths: PathProposals.beginning,
      earlierLines: { history?.lines() ?? [] }, remember: { history?.add($0) },
      moment: { options.instant(in: $0) }, options: options.checkOptions(),
      seconds: options.limitTime, language: options.lang?.language,
      style: Environment.style(on: .standardOutput))
    let loaded: LoadedProgram
    switch loader.loadFirst(paths) {
    case .success(let program): loaded = program
    case .failure(let refusal):
      HostReport(language).write(refusal.messages)
      let isUsage = refusal.messages.contains { $0.code == DiagnosticCode(914) }
      if isUsage { throw ExitStatus.usage.code }
      throw (refusal.messages.first.map { ExitStatus(forPath: $0) } ?? .noInput).code
    }
    var repl = Repl(loaded, host: host, transcript: echo ? .whole : .answers)
    switch repl.run() {
    case .fine: return
    case .refused: throw ExitStatus.unsound.code
    case .limited: throw ExitStatus.limit.code
    }
  }
}
