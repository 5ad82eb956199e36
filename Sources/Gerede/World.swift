public import GeredeData
internal import GeredeFacts
internal import GeredeProgram
public import GeredeText

/// A program with its facts: what is known, to be checked and asked at an instant.
///
/// A value: a copy is cheap, and what one is told the other never knows.
///
/// ```swift
/// var world = World(program)
/// world.tell("Denbosch provides Notify to Rotterdam")
/// let result = world.check(at: Instant(secondsSince1970: 1_767_225_600))
/// for finding in result.findings { print(finding.text.english) }
/// ```
public struct World: Sendable {
  /// The program that its facts are about.
  public let program: Program
  /// The time zone of dates.
  public let zone: ZoneRules
  /// Mistakes in what was told or read: facts, data files, the zone.
  public internal(set) var messages: [Message]
  /// Data files that were read, with their rows.
  public internal(set) var data: [DataSummary]
  /// The sources of the program and the sentences that were told; spans of messages and findings
  /// point into them.
  public internal(set) var sources: SourceMap
  /// The typed program, extended by what was told.
  var typed: GeredeProgram.Program
  /// What was stated, before values are made single-valued.
  var facts: FactBase
  /// Whether the zone is known: without it nothing is evaluated.
  let hasZone: Bool
  /// Whether a limit was reached while data was read: then nothing is evaluated.
  var isCutShort = false

  /// A program with the facts of its sources and data files.
  ///
  /// - Parameters:
  ///   - program: the program; one with errors gives a world that is never evaluated.
  ///   - attachments: data files in place of those that `data` sentences name, by the name in the
  ///     sentence; or for a kind, a relation or a value, by its name.
  ///   - options: how much may be read: facts, bytes of data files, and when to stop. Where a limit is
  ///     reached, `messages` say which file reached it, and nothing is evaluated.
  public init(
    _ program: Program, attachments: [String: DataFile] = [:],
    options: CheckOptions = CheckOptions()
  ) {
    self.program = program
    typed = program.typed
    sources = program.sources
    messages = []
    data = []
    switch Pipeline.zone(of: program) {
    case .success(let rules):
      zone = rules
      hasZone = true
    case .failure(let refusal):
      zone = .utc
      hasZone = false
      messages.append(refusal.message)
    }
    facts = FactBase(of: typed, zone: zone)
    read(attachments, options)
    messages += facts.addFacts(of: typed)
  }

  /// Why it cannot be evaluated.
  var mistakes: [Message] { (program.messages + messages).filter { $0.severity == .error } }

  /// What a report needs to print findings of this world.
  public func reportContext(in language: Language? = nil) -> ReportContext {
    ReportContext(sources: sources, language: language ?? program.language, zone: zone)
  }
}
