package import GeredeProgram
public import GeredeText

/// A program in Gerede, read and checked: names resolved, types known. Immutable.
///
/// ```swift
/// let program = Program(sources: [SourceText(name: "policy.gr", text: policy)])
/// guard program.isSound else { return program.messages }
/// ```
///
/// Loading never fails: mistakes are in `messages`, with their places, in English and Dutch.
public struct Program: Sendable {
  /// The typed program, which the facts and the rules are made from.
  package let typed: GeredeProgram.Program
  /// The module whose names questions and told sentences use: that of the first source.
  let mainModule: ModuleID
  /// The name of the project, as `project.gr` states it; nil without one.
  public let projectName: String?
  /// What the host gives while facts are loaded.
  let host: Host
  /// All sources that were read, those of the standard library among them; spans point into them.
  public let sources: SourceMap
  /// Mistakes and warnings, by place.
  public let messages: [Message]

  /// Reads and checks sources, the modules that they use, and std.prelude.
  ///
  /// - Parameters:
  ///   - sources: the files of one project, `project.gr` among them where there is one. Questions
  ///     see the names of the first of the others.
  ///   - host: gives modules that are used and not among `sources`, data files and time zones.
  public init(sources: [SourceText], host: Host = .none) {
    let loaded = Pipeline.load(sources, host: host)
    typed = loaded.program
    mainModule = loaded.mainModule
    projectName = loaded.projectName
    self.host = host
    self.sources = loaded.sources
    messages = loaded.messages
  }

  /// Whether no message is an error. A program that is not sound has no findings and no answers.
  public var isSound: Bool { typed.isSound && !messages.contains { $0.severity == .error } }

  /// The name of the project, or else that of the first module.
  package var title: String {
    let modules = typed.modules
    let main = mainModule.index
    return projectName ?? (modules.indices.contains(main) ? modules[main].name : "")
  }

  /// The language of the project, or else of the first file.
  public var language: Language { typed.language }

  /// The time zone by its name; "UTC" where none is stated.
  public var zoneName: String { typed.zone }

  /// The currency of plain Money, by its three letters.
  public var currency: String { typed.currency }

  /// The names of the requirements, in the order of the sources.
  public var requirementNames: [String] { typed.requirements.map(\.name.english) }

  /// The data files that `data` sentences name, each once, as written.
  public var dataNames: [String] {
    var names: [String] = []
    for source in typed.dataSources where !names.contains(source.file) { names.append(source.file) }
    return names
  }
}
