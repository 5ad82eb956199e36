import Gerede
import GeredeREPL
import GeredeText

/// Reads programs for a session, and writes what it saves.
struct ReplLoader {
  let options: ProgramOptions

  /// The program that a session begins with: that of the paths, or of this folder, which may be
  /// without one.
  func loadFirst(_ paths: [String]) -> Result<LoadedProgram, LoadRefusal> {
    let result = load(paths)
    guard paths.isEmpty, case .failure(let refusal) = result,
      refusal.messages.allSatisfy({ $0.code == DiagnosticCode(907) })
    else { return result }
    let language = options.lang?.language ?? Environment.language
    let text = language == .dutch ? "taal nl.\n" : ""
    let world = World(Program(sources: [SourceText(name: "empty.gr", text: text)]))
    return .success(
      LoadedProgram(paths: [], title: "", folder: "", fileCount: 0, world: world))
  }

  /// The program of one project, with its data.
  func load(_ paths: [String]) -> Result<LoadedProgram, LoadRefusal> {
    do throws(PathProblem) {
      let attachments = try ProjectHost.attached(
        options.attachments, limit: options.limitData.bytes)
      let projects = try ProjectFolder.all(at: paths.isEmpty ? ["."] : paths)
      guard let project = projects.first, projects.count == 1 else {
        let current = FileSystem.currentFolder
        let folders = projects.map { Path.relative($0.root, from: current) }
        return .failure(LoadRefusal([HostMessages.severalProjects(folders)]))
      }
      let host = ProjectHost(project, dataLimit: options.limitData.bytes)
      let sources = try host.sources()
      let world = Progress.during("reading") {
        World(
          Program(sources: sources, host: host.host), attachments: attachments,
          options: options.checkOptions())
      }
      let files = project.files.count { Path.name(of: $0) != ProjectFolder.marker }
      return .success(
        LoadedProgram(
          paths: paths,
          title: paths.isEmpty ? Path.name(of: project.root) : paths.joined(separator: " "),
          folder: host.shown(project.root), fileCount: max(1, files), world: world))
    } catch {
      return .failure(LoadRefusal([HostMessages.message(error)]))
    }
  }

  /// Writes a new file; a file that exists stays as it is.
  static func write(_ path: String, _ text: String) -> Message? {
    guard FileSystem.entry(at: path) == nil else { return HostMessages.exists(path) }
    do throws(FileProblem) {
      let folder = try FileSystem.canonical(Path.parent(of: path))
      try FileSystem.write(Array(text.utf8), to: Path.join(folder, Path.name(of: path)))
      return nil
    } catch {
      return HostMessages.message(error, path: path)
    }
  }
}
