/// A project on disk: its folder, and the files of it that a command was asked to read.
struct ProjectFolder {
  /// The file that marks a project's folder.
  static let marker = "project.gr"
  /// What stands for standard input among the files.
  static let standardInput = "-"

  /// The folder, canonical: nothing outside it is read.
  let root: String
  /// Whether the folder holds `project.gr`.
  let isMarked: Bool
  /// The files to check, canonical, sorted; `project.gr` among them where there is one.
  private(set) var files: [String]

  /// Files nested deeper than this are not found.
  private static let greatestDepth = 64

  /// The projects that `paths` lead to, sorted by folder; each path is a file or a folder.
  /// - Throws: the first path that leads nowhere, with the reason.
  static func all(at paths: [String]) throws(PathProblem) -> [ProjectFolder] {
    var projects: [String: ProjectFolder] = [:]
    for path in paths {
      if path == standardInput {
        let folder = FileSystem.currentFolder
        projects[standardInput] = ProjectFolder(root: folder, isMarked: false, files: [path])
        continue
      }
      let canonical: String
      do throws(FileProblem) {
        canonical = try FileSystem.canonical(path)
      } catch {
        throw PathProblem(path: path, problem: error)
      }
      switch FileSystem.entry(at: canonical) {
      case .file:
        add(canonical, otherwise: Path.parent(of: canonical), to: &projects)
      case .folder:
        let files: [String]
        do throws(FileProblem) {
          files = try sources(below: canonical, depth: 0)
        } catch {
          throw PathProblem(path: path, problem: error)
        }
        guard !files.isEmpty else { throw PathProblem(path: path, problem: nil) }
        for file in files { add(file, otherwise: canonical, to: &projects) }
      case .special: throw PathProblem(path: path, problem: .isSpecial)
      case nil: throw PathProblem(path: path, problem: .absent)
      }
    }
    return projects.values.sorted { $0.root.utf8.lexicographicallyPrecedes($1.root.utf8) }
  }

  /// Adds a file to its project: the nearest marked folder at or above it, or else `otherwise`.
  private static func add(
    _ file: String, otherwise: String, to projects: inout [String: ProjectFolder]
  ) {
    let marked = nearestMarked(from: Path.parent(of: file))
    let root = marked ?? otherwise
    var project =
      projects[root]
      ?? ProjectFolder(
        root: root, isMarked: marked != nil,
        files: marked.map { [Path.join($0, marker)] } ?? [])
    if !project.files.contains(file) {
      project.files.append(file)
      project.files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    projects[root] = project
  }

  /// The nearest folder at or above `folder` that holds `project.gr`.
  private static func nearestMarked(from folder: String) -> String? {
    var current = folder
    while true {
      if FileSystem.entry(at: Path.join(current, marker)) == .file { return current }
      if current == "/" { return nil }
      current = Path.parent(of: current)
    }
  }

  /// Every `.gr` file below a folder; hidden folders are left out, and links to folders not followed.
  /// A link to a file is refused when it is read, if it leads out of the project.
  private static func sources(
    below folder: String, depth: Int
  ) throws(FileProblem) -> [String] {
    guard depth < greatestDepth else { return [] }
    var files: [String] = []
    for name in try FileSystem.names(in: folder) where !name.hasPrefix(".") {
      let path = Path.join(folder, name)
      switch FileSystem.entry(at: path) {
      case .folder where !FileSystem.isLink(path):
        files += try sources(below: path, depth: depth + 1)
      case .file where name.hasSuffix(".gr"): files.append(path)
      default: break
      }
    }
    return files
  }

  /// The bytes of a file of the project, given by its path from the root; links are followed as
  /// long as they stay inside.
  func read(
    _ name: String, _ excess: FileSystem.Excess = .none
  ) throws(FileProblem) -> [UInt8] {
    try FileSystem.read(try canonical(name), excess)
  }

  /// The canonical path of a file of the project, given by its path from the root.
  func canonical(_ name: String) throws(FileProblem) -> String {
    // What does not exist outside is told as outside, so that a file cannot ask what exists there.
    guard !name.hasPrefix("/"), !ProjectFolder.climbsOut(name) else { throw .isOutside }
    let path = try FileSystem.canonical(Path.join(root, name))
    guard Path.isBelow(root, path) else { throw .isOutside }
    return path
  }

  /// Whether `..` leads above the start of a relative path.
  private static func climbsOut(_ path: String) -> Bool {
    var depth = 0
    for part in path.split(separator: "/") where part != "." {
      depth += part == ".." ? -1 : 1
      if depth < 0 { return true }
    }
    return false
  }
}

/// A path of the command line that leads to nothing that can be read; without a problem, to a
/// folder without `.gr` files.
struct PathProblem: Error {
  let path: String
  let problem: FileProblem?
}
