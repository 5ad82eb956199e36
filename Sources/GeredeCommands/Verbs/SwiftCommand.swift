import ArgumentParser
import Gerede
import GeredeReports
import GeredeSwift

/// `gr swift PATH…`: Swift types for the declarations of a program.
struct SwiftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "swift",
    abstract: "Writes Swift types for the kinds, enums, relations and events of a program.",
    discussion: """
      For a Swift tool that embeds the library: `gr swift policy > Sources/Tool/Policy.swift`. The file \
      goes to standard output. Exit status 0: it was written; 2: the program is not sound.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files or folders; \"-\" is standard input (default: this folder).", valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "The enum that holds the types (default: the name of the project or of the first module).",
      valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("The language of messages.", valueName: "en|nl"))
  var lang: LanguageOption?

  func validate() throws {
    if let name, !SwiftTypes.isName(name) {
      throw ValidationError("--name needs the name of a Swift type, as Policy")
    }
  }

  func run() throws {
    let language = lang?.language ?? Environment.language
    let status = LoadedProject.forEachProgram(paths, language) { program, _, _ in write(program) }
    if status != .holds { throw status.code }
  }

  /// Writes the types of a program, or what is wrong with it.
  private func write(_ program: Program) -> ExitStatus {
    let context = ReportContext(
      sources: program.sources, language: lang?.language ?? program.language)
    let errors = program.messages.filter { $0.severity == .error }
    let report = TextReport(context, style: Environment.style(on: .standardError))
    Output.standardError.write(report.text(errors))
    guard program.isSound else { return ExitStatus(errors).joined(.unsound) }
    let name = name ?? SwiftTypes.name(for: program.title, in: program.typed)
    Output.standardOutput.write(SwiftTypes(program.typed, name: name).file)
    return .holds
  }
}
