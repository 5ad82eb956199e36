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
      attachments = try ProjectHost.attached(options.attachments)
    } catch {
      HostReport(language).write([HostMessages.message(error)])
      return .noInput
    }
    return forEachProgram(paths, language) { program, name, projects in
      let world = Progress.during("reading") { World(program, attachments: attachments) }
      let loaded = LoadedProject(
        name: name, world: world, language: options.lang?.language ?? program.language)
      return work(loaded, projects)
    }
  }

  /// Reads the programs of `paths` without their data, one after the other, and does `work` with each
  /// and the name of its folder.
  ///
  /// Problems with paths are written to standard error, in `language`.
  /// - Returns: the gravest status.
  static func forEachProgram(
    _ paths: [String], _ language: Language,
    _ work: (_ program: Program, _ name: String, _ projects: Int) -> ExitStatus
  ) -> ExitStatus {
    var status = ExitStatus.holds
    do throws(PathProblem) {
      let projects = try ProjectFolder.all(at: paths.isEmpty ? ["."] : paths)
      for project in projects {
        let host = ProjectHost(project)
        let sources = try host.sources()
        let program = Progress.during("reading") { Program(sources: sources, host: host.host) }
        status = status.joined(work(program, host.shown(project.root), projects.count))
      }
    } catch {
      HostReport(language).write([HostMessages.message(error)])
      return .noInput
    }
    return status
  }
}

extension ProgramOptions {
  /// The instant to speak about, dates read in `zone`.
  func instant(in zone: ZoneRules) -> Instant {
    at.flatMap { Instant($0, in: zone) } ?? Instant(secondsSince1970: Environment.now)
  }

  /// The limits of an evaluation that begins now.
  func checkOptions(listing: Listing = .all) -> CheckOptions {
    let deadline = Environment.monotonic + Double(limitTime)
    return CheckOptions(
      facts: limitFacts, memoryBytes: limitMemory.bytes, listing: listing,
      isCancelled: { Environment.monotonic > deadline })
  }
}

extension ExitStatus {
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
