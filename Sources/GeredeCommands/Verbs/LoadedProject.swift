import Gerede
import GeredeData
import GeredeText

/// A project that was read and checked, with its data, ready to be evaluated.
struct LoadedProject {
  /// The project's folder as people see it.
  let name: String
  let world: World
  let language: Language

  /// Reads the projects of `paths`, one after the other, and does `work` with each.
  ///
  /// Problems with paths are written to standard error.
  /// - Returns: the gravest status.
  static func forEach(
    _ paths: [String], _ options: ProgramOptions,
    _ work: (LoadedProject, _ projects: Int) -> ExitStatus
  ) -> ExitStatus {
    let language = options.lang?.language ?? Environment.language
    let inputs = paths.count { $0 == "-" } + options.attachments.count { $0.file == "-" }
    guard inputs <= 1 else {
      HostReport(language).write([HostMessages.standardInputTwice()])
      return .usage
    }
    if let at = options.at, Instant(at) == nil {
      HostReport(language).write([HostMessages.unreadableInstant(at)])
      return .usage
    }
    let attachments: [String: DataFile]
    do throws(PathProblem) {
      options.beginWatching(language)
      attachments = try ProjectHost.attached(
        options.attachments, limit: options.limitData.bytes)
    } catch {
      let message = HostMessages.message(error)
      HostReport(language).write([message])
      return ExitStatus(forPath: message)
    }
    return forEachProgram(paths, language, limits: options) { program, name, projects in
      let world = Progress.during("reading") {
        World(program, attachments: attachments, options: options.checkOptions())
      }
      let loaded = LoadedProject(
        name: name, world: world, language: options.lang?.language ?? program.language)
      return work(loaded, projects)
    }
  }

  /// Reads the programs of `paths` without their data, one after the other, and does `work` with each
  /// and the name of its folder.
  ///
  /// Problems with paths are written to standard error, in `language`.
  /// - Parameter options: the limits of the work with each program; nil for none.
  /// - Returns: the gravest status.
  static func forEachProgram(
    _ paths: [String], _ language: Language, limits options: ProgramOptions? = nil,
    _ work: (_ program: Program, _ name: String, _ projects: Int) -> ExitStatus
  ) -> ExitStatus {
    var status = ExitStatus.holds
    do throws(PathProblem) {
      let projects = try ProjectFolder.all(at: paths.isEmpty ? ["."] : paths)
      for project in projects {
        options?.beginWatching(language)
        let host = ProjectHost(project, dataLimit: options?.limitData.bytes ?? .max)
        let sources = try host.sources()
        let program = Progress.during("reading") { Program(sources: sources, host: host.host) }
        status = status.joined(work(program, host.shown(project.root), projects.count))
      }
    } catch {
      let message = HostMessages.message(error)
      HostReport(language).write([message])
      return ExitStatus(forPath: message)
    }
    return status
  }
}

extension ProgramOptions {
  /// The instant to speak about, dates read in `zone`.
  func instant(in zone: ZoneRules) -> Instant {
    at.flatMap { Instant($0, in: zone) } ?? Instant(secondsSince1970: Environment.now)
  }

  /// Begins to watch time and memory, for a project that is read now.
  func beginWatching(_ language: Language) {
    Watchdog.shared.begin(
      seconds: limitTime, memoryBytes: limitMemory.bytes, language: language)
  }

  /// The limits of work that begins now.
  func checkOptions(listing: Listing = .all) -> CheckOptions {
    CheckOptions(
      facts: limitFacts, memoryBytes: Watchdog.shared.memoryLeft(of: limitMemory.bytes),
      dataBytes: limitData.bytes, listing: listing, stop: { Watchdog.shared.reason })
  }
}

extension ExitStatus {
  /// The status for a path or file that could not be read.
  init(forPath message: Message) {
    self = (800...899).contains(message.code.number) ? .limit : .noInput
  }

  /// The status that messages alone give: absent data, a limit, errors; `holds` without any.
  init(_ messages: [Message]) {
    let errors = messages.filter { $0.severity == .error }
    if errors.contains(where: { $0.code == DiagnosticCode(701) }) {
      self = .noInput
    } else if errors.contains(where: { (800...899).contains($0.code.number) }) {
      self = .limit
    } else {
      self = errors.isEmpty ? .holds : .unsound
    }
  }
}
