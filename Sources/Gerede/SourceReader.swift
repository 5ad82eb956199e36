internal import GeredeProgram
internal import GeredeStdlib
internal import GeredeSyntax
import GeredeText

/// Parses the files of a program, those that they use among them, and numbers their sources.
struct SourceReader {
  private(set) var sources = SourceMap()
  private(set) var modules: [ParsedModule] = []
  private(set) var messages: [Message] = []
  private(set) var settings = ProjectSettings()
  private var loader = ModuleLoader()
  private var standard: [String: ParsedModule] = [:]

  /// The project's own file, by its path below the root.
  static let projectFile = "project.gr"

  mutating func read(_ text: SourceText) {
    let source = Source(name: text.name, bytes: text.bytes)
    let id = sources.add(source)
    let language = settings.language ?? .english
    let (tree, found) = SyntaxTree.parse(source, id: id, language: language)
    messages += found
    let module = ParsedModule(path: text.path, tree: tree, source: source)
    if text.path == SourceReader.projectFile { settings = ProjectSettings(tree) }
    loader.add(module)
    modules.append(module)
  }

  /// Fetches the modules that are used and not there yet, until nothing is wanted that the host has.
  mutating func readModules(from host: Host) {
    var batch = loader.wanted
    while !batch.isEmpty {
      for wanted in batch where loader.isMissing(wanted) {
        if let text = wanted.paths.lazy.compactMap({ host.source($0) }).first {
          read(text)
        }
        // Also what was found: a file may state another name than the one it was fetched for.
        loader.setAside(wanted)
      }
      batch = loader.wanted
    }
  }

  /// A module of the standard library, parsed when it is first asked for.
  mutating func standardModule(_ name: String) -> ParsedModule? {
    if let known = standard[name] { return known }
    guard let found = StandardLibrary.modules.first(where: { $0.name == name }) else { return nil }
    let path = name.split(separator: ".").joined(separator: "/") + ".gr"
    let source = Source(name: path, text: found.text)
    let id = sources.add(source)
    let (tree, mistakes) = SyntaxTree.parse(source, id: id)
    messages += mistakes
    let module = ParsedModule(name: name, tree: tree, source: source)
    standard[name] = module
    return module
  }
}
