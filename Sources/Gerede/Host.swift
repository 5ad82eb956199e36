public import GeredeData
internal import GeredeSyntax
public import GeredeText

/// What a program may ask of whoever runs it: files below the project's root, and time zones.
///
/// Gerede itself opens no file and knows no clock. Without a host a program has its sources in memory
/// and the zone UTC.
///
/// ```swift
/// let host = Host(source: { path in path == "partners.gr" ? SourceText(name: path, text: policy) : nil })
/// let program = Program(sources: [SourceText(name: "main.gr", text: "use partners.")], host: host)
/// ```
public struct Host: Sendable {
  /// The text of a module that a file uses, by its path below the project's root:
  /// `policies/partners.gr`. Nil where there is no such file.
  public var source: @Sendable (_ path: String) -> SourceText?
  /// The file behind the name that a `data` sentence writes.
  public var data: @Sendable (_ name: String) -> Result<DataFile, HostProblem>
  /// The rules of a time zone by its name, stated at `place`; or why there are none.
  public var zone: @Sendable (_ name: String, _ place: Place) -> Result<ZoneRules, Refusal>
  /// Makers of NDJSON from other formats, by the ending of a file's name: `yaml`.
  public var translators: [String: DataTranslator]

  /// A host that gives what the closures give; each may be called from any thread.
  public init(
    source: @escaping @Sendable (_ path: String) -> SourceText? = { _ in nil },
    data: @escaping @Sendable (_ name: String) -> Result<DataFile, HostProblem> = { _ in
      .failure(.absent)
    },
    zone: (@Sendable (_ name: String, _ place: Place) -> Result<ZoneRules, Refusal>)? = nil,
    translators: [String: DataTranslator] = [:]
  ) {
    self.source = source
    self.data = data
    self.zone = zone ?? { .failure(Refusal(EmbeddingMessages.noZone($0, at: $1))) }
    self.translators = translators
  }

  /// A host that has nothing to give but UTC.
  public static let none = Host()
}

/// Why a host cannot give something, told to the user.
public struct Refusal: Error, Hashable, Sendable {
  /// What the user is told.
  public var message: Message

  /// A refusal with the message that tells it.
  public init(_ message: Message) { self.message = message }
}

/// A source in memory.
///
/// ```swift
/// let source = SourceText(name: "policy.gr", text: "party Acme.")
/// ```
public struct SourceText: Hashable, Sendable {
  /// The name shown to people.
  public var name: String
  /// The path below the project's root, with `/` between its parts; `project.gr` is the project's
  /// own file. The module's name comes from it where the file states none.
  public var path: String
  /// UTF-8.
  public var bytes: [UInt8]

  /// The most bytes that a source may have: 16 MiB. A larger one gets a message and is not read.
  public static let sizeLimit = SyntaxTree.sizeLimit

  /// A source of UTF-8 bytes; without a path, its name is the path.
  public init(name: String, path: String? = nil, bytes: [UInt8]) {
    self.name = name
    self.path = path ?? name
    self.bytes = bytes
  }

  /// A source of text; without a path, its name is the path.
  public init(name: String, path: String? = nil, text: String) {
    self.init(name: name, path: path, bytes: Array(text.utf8))
  }
}
