internal import GeredeData
internal import GeredeFacts
internal import GeredeProgram
internal import GeredeRules
internal import GeredeStdlib
internal import GeredeSyntax
internal import GeredeText

/// The stages in their order: parse, load modules, check; and for what is told or asked later.
enum Pipeline {
  /// A program with the sources that it was read from.
  struct Loaded {
    var program: GeredeProgram.Program
    var mainModule: ModuleID
    /// The name that `project.gr` gives.
    var projectName: String?
    var sources: SourceMap
    var messages: [Message]
  }

  /// Parses sources, fetches the modules that they use, and checks all of them together.
  static func load(_ texts: [SourceText], host: Host) -> Loaded {
    var reader = SourceReader()
    // The project's own file comes first: the others are read by what it states.
    let project = texts.filter { $0.path == SourceReader.projectFile }
    for text in project { reader.read(text) }
    for text in texts where text.path != SourceReader.projectFile { reader.read(text) }
    let mainFile = reader.modules.dropFirst(project.count).first ?? reader.modules.first
    reader.readModules(from: host)
    let (program, messages) = Checker.check(
      sources: reader.modules, standardLibrary: { reader.standardModule($0) },
      standardModules: StandardLibrary.modules.map(\.name), project: reader.settings)
    let main = mainFile.flatMap { module in
      program.modules.firstIndex { $0.name == module.name }
    }
    return Loaded(
      program: program, mainModule: ModuleID(main ?? 0), projectName: reader.settings.name,
      sources: reader.sources,
      messages: Pipeline.sorted(reader.messages + messages))
  }

  /// Messages by place; those at one place as they came.
  static func sorted(_ messages: [Message]) -> [Message] {
    messages.enumerated().sorted { a, b in
      guard case .span(let left) = a.element.place, case .span(let right) = b.element.place else {
        return a.offset < b.offset
      }
      return left.source == right.source
        ? (left.start, a.offset) < (right.start, b.offset) : left.source < right.source
    }.map(\.element)
  }

  /// The rules of the zone that the program states.
  static func zone(of program: Program) -> Result<ZoneRules, Refusal> {
    guard program.zoneName != "UTC" else { return .success(.utc) }
    let place = program.typed.zoneSpan.map { Place.span($0) } ?? .host
    return program.host.zone(program.zoneName, place)
  }

  static func lower(
    _ program: GeredeProgram.Program, _ shape: FactShape, _ queries: [Query],
    _ extent: LoweringExtent = .whole, openSlots: OpenSlots = [:]
  ) -> LoweredProgram {
    Lowering.lower(
      program, shape: shape, queries: queries, extent: extent, openSlots: openSlots)
  }
}
