import ArgumentParser
import GeredeText

/// `gr new NAME`: a project that checks.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Makes a folder with a small project that checks, to start from.")

  @Argument(help: "The folder to make, for example my-agreement.")
  var name: String

  @Option(help: ArgumentHelp("The language of the project.", valueName: "en|nl"))
  var lang: LanguageOption?

  func run() throws {
    let language = lang?.language ?? Environment.language
    guard let template = ProjectTemplate(folder: Path.name(of: name), language: language) else {
      throw ValidationError(
        "a project's name has letters, digits, \"-\" and \"_\", as my-agreement")
    }
    guard FileSystem.entry(at: name) == nil else {
      HostReport(language).write([HostMessages.exists(name)])
      throw ExitStatus.usage.code
    }
    do throws(FileProblem) {
      try FileSystem.makeFolder(name)
      for file in template.files {
        var folder = name
        for part in file.path.split(separator: "/").dropLast() {
          folder = Path.join(folder, String(part))
          if FileSystem.entry(at: folder) == nil { try FileSystem.makeFolder(folder) }
        }
        try FileSystem.write(Array(file.text.utf8), to: Path.join(name, file.path))
      }
    } catch {
      let reason = if case .refused(let text) = error { text } else { "\(error)" }
      HostReport(language).write([HostMessages.notWritten(name, reason: reason)])
      throw ExitStatus.noInput.code
    }
    let told =
      language == .dutch
      ? "\(name) is gemaakt. Controleer het met: gr check \(name)\n"
      : "\(name) was made. Check it with: gr check \(name)\n"
    Output.standardOutput.write(told)
  }
}
