public import Gerede
public import GeredeReports
public import GeredeText

/// What a session asks of whoever runs it: files, limits, the clock.
public struct ReplHost {
  /// Reads a program with its data from files or a folder; or says why it cannot.
  public var load: (_ paths: [String]) -> Result<LoadedProgram, LoadRefusal>
  /// Writes a new file beside those of the program; nil, or why it cannot.
  public var write: (_ path: String, _ text: String) -> Message?
  /// The `.gr` files and folders whose path begins so; folders end in `/`.
  public var paths: (_ begun: String) -> [String]
  /// The lines of earlier sessions, the oldest first.
  public var earlierLines: () -> [String]
  /// Keeps a line for later sessions.
  public var remember: (_ line: String) -> Void
  /// The moment at which a session begins.
  public var moment: (_ zone: ZoneRules) -> Instant
  /// The limits of each evaluation, and the seconds that it may take.
  public var options: CheckOptions
  public var seconds: Int
  /// The language of commands and answers; nil: that of the program.
  public var language: Language?
  public var style: TextStyle

  public init(
    load: @escaping (_ paths: [String]) -> Result<LoadedProgram, LoadRefusal>,
    write: @escaping (_ path: String, _ text: String) -> Message?,
    paths: @escaping (_ begun: String) -> [String] = { _ in [] },
    earlierLines: @escaping () -> [String] = { [] },
    remember: @escaping (_ line: String) -> Void = { _ in },
    moment: @escaping (_ zone: ZoneRules) -> Instant, options: CheckOptions = CheckOptions(),
    seconds: Int = 300, language: Language? = nil, style: TextStyle = .plain
  ) {
    self.load = load
    self.write = write
    self.paths = paths
    self.earlierLines = earlierLines
    self.remember = remember
    self.moment = moment
    self.options = options
    self.seconds = seconds
    self.language = language
    self.style = style
  }
}

/// A program that was read, with what it is called.
public struct LoadedProgram: Sendable {
  /// The paths as they were given; empty for a session without files.
  public var paths: [String]
  /// What the program is called: its paths, or the name of its folder.
  public var title: String
  /// The folder of the project, by a path from where the command was started.
  public var folder: String
  /// How many files of the program were named or found.
  public var fileCount: Int
  public var world: World

  public init(
    paths: [String], title: String, folder: String, fileCount: Int, world: World
  ) {
    self.paths = paths
    self.title = title
    self.folder = folder
    self.fileCount = fileCount
    self.world = world
  }
}

/// Why a program was not read.
public struct LoadRefusal: Error, Sendable {
  public var messages: [Message]

  public init(_ messages: [Message]) { self.messages = messages }
}
