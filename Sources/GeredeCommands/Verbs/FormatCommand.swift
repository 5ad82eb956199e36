import ArgumentParser
import Gerede
import GeredeFormat
import GeredeReports
import GeredeSyntax
import GeredeText

/// `gr fmt PATH…`: the canonical layout, in place.
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Lays out files in the canonical way, or in the other language, in place.",
    discussion: """
      A file with syntax errors is left untouched. With "-", standard input is laid out on \
      standard output. Exit status 1 with --check: a file would change.
      """)

  @Flag(help: "Change nothing; say which files would change.")
  var check = false

  @Option(
    help: ArgumentHelp(
      "Translate reserved words, and the wording that declarations give.", valueName: "en|nl"))
  var to: LanguageOption?

  @Argument(
    help: ArgumentHelp(
      "Files or folders; \"-\" is standard input (default: this folder).", valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "The language of messages (default: that of the file).", valueName: "en|nl"))
  var lang: LanguageOption?

  func run() throws {
    var status = ExitStatus.holds
    do throws(PathProblem) {
      for project in try ProjectFolder.all(at: paths.isEmpty ? ["."] : paths) {
        let host = ProjectHost(project)
        let sources = try host.sources()
        let language = Program(sources: sources.filter { $0.path == ProjectFolder.marker }).language
        let lookup = to.map { target in
          let program = Program(sources: sources, host: host.host)
          return WordingLookup(program.typed, to: target.language)
        }
        // A project's own file is laid out when it was asked for: then it is among the files below.
        for source in sources where isAskedFor(source, in: project) {
          status = status.joined(format(source, in: project, language: language, lookup))
        }
      }
    } catch {
      HostReport(lang?.language ?? Environment.language).write([HostMessages.message(error)])
      throw ExitStatus.noInput.code
    }
    if status != .holds { throw status.code }
  }

  /// Whether a path of the command line is the file or a folder above it; `project.gr` is also read
  /// for the sake of other files.
  private func isAskedFor(_ source: SourceText, in project: ProjectFolder) -> Bool {
    guard source.path == ProjectFolder.marker, !paths.isEmpty else { return true }
    let file = Path.join(project.root, source.path)
    return paths.contains { path in
      (try? FileSystem.canonical(path)).map { Path.isBelow($0, file) } ?? false
    }
  }

  /// Lays out one file.
  private func format(
    _ text: SourceText, in project: ProjectFolder, language: Language, _ lookup: WordingLookup?
  ) -> ExitStatus {
    let source = Source(name: text.name, bytes: text.bytes)
    let isStandardInput = project.files == [ProjectFolder.standardInput]
    guard let result = laidOut(source, language: language, lookup) else {
      tellErrors(of: source, language: language)
      return .unsound
    }
    let bytes = Array(result.utf8)
    if check {
      guard bytes != text.bytes else { return .holds }
      Output.standardOutput.write(text.name + "\n")
      return .found
    }
    if isStandardInput {
      Output.standardOutput.write(result)
      return .holds
    }
    guard bytes != text.bytes else { return .holds }
    do throws(FileProblem) {
      let path = try project.canonical(text.path)
      try FileSystem.write(bytes, to: path)
      return .holds
    } catch {
      let reason = if case .refused(let reason) = error { reason } else { "\(error)" }
      HostReport(lang?.language ?? language)
        .write([HostMessages.notWritten(text.name, reason: reason)])
      return .noInput
    }
  }

  /// The canonical text, in the language of `--to` if that is given; nil if it has syntax errors.
  private func laidOut(
    _ source: Source, language: Language, _ lookup: WordingLookup?
  ) -> String? {
    guard let to, let lookup else { return Formatter.format(source, language: language) }
    return Formatter.translate(source, from: language, to: to.language, with: lookup)
  }

  /// Writes the syntax errors for which a file is left untouched.
  private func tellErrors(of source: Source, language: Language) {
    var sources = SourceMap()
    let id = sources.add(source)
    let (tree, messages) = SyntaxTree.parse(source, id: id, language: language)
    let context = ReportContext(sources: sources, language: lang?.language ?? tree.language)
    let report = TextReport(context, style: Environment.style(on: .standardError))
    Output.standardError.write(report.text(messages.filter { $0.severity == .error }))
  }
}
