public import GeredeFacts
public import GeredeProgram
import GeredeText

/// Carries out the `data` sentences of a program: from bytes to rows of the fact base.
///
/// Sentences about kinds come first, so that other rows can refer to their entities. A row of a kind
/// that refers to what is not there yet is read again when all kinds have been read.
public struct DataLoader: Sendable {
  /// Gives the file behind the name that a `data` sentence writes.
  public typealias Reader = @Sendable (String) -> Result<DataFile, HostProblem>

  private let read: Reader
  /// Makers of NDJSON from other formats, by the ending of a file's name: `yaml`.
  private let translators: [String: DataTranslator]
  /// Messages about rows per file; the rest is counted.
  private let messageLimit: Int
  /// How much may be read.
  let limits: DataLimits

  /// A loader that gets files by their names from `read`.
  public init(
    translators: [String: DataTranslator] = [:], messageLimit: Int = 20,
    limits: DataLimits = DataLimits(), read: @escaping Reader
  ) {
    self.limits = limits
    self.read = read
    self.translators = translators
    self.messageLimit = messageLimit
  }

  /// Loads all data into `base`.
  public func load(_ program: Program, into base: inout FactBase) -> DataReport {
    for source in program.dataSources { base.noteStated(by: source) }
    var session = DataSession(program: program, loader: self)
    session.run(into: &base)
    return session.report()
  }

  /// The file of a name with its text in a format that rows can be cut from.
  func open(_ name: String) -> Result<OpenedFile, OpeningProblem> {
    // Who brings another file of the same program would only get the second message.
    if DataFormat.isSpreadsheet(name) { return .failure(.message(DataMessages.spreadsheet(name))) }
    let file: DataFile
    switch read(name) {
    case .success(let read): file = read
    case .failure(let problem): return .failure(.host(problem))
    }
    let format = DataFormat(of: file, translated: translators.keys)
    if format == .spreadsheet { return .failure(.message(DataMessages.spreadsheet(file.name))) }
    let start: Int
    switch DataEncoding(of: file.bytes.span) {
    case .utf8(let offset): start = offset
    case .utf16: return .failure(.message(DataMessages.utf16(file.name)))
    case .singleByte(let line): return .failure(.message(DataMessages.notUTF8(file.name, line)))
    }
    switch format {
    case .separated, .spreadsheet:
      return .success(OpenedFile(name: file.name, bytes: file.bytes, start: start, layout: nil))
    case .json:
      return .success(OpenedFile(name: file.name, bytes: file.bytes, start: start, layout: .list))
    case .jsonLines:
      return .success(OpenedFile(name: file.name, bytes: file.bytes, start: start, layout: .lines))
    case .translated(let ending):
      guard let translate = translators[ending] else { return .failure(.host(.notReadable)) }
      switch translate(file) {
      case .success(let lines):
        return .success(OpenedFile(name: file.name, bytes: lines, start: 0, layout: .lines))
      case .failure(let problem):
        return .failure(.message(problem.message(file.name)))
      }
    }
  }

  func state(name: String, file: String) -> DataFileState {
    DataFileState(name: name, file: file, limit: messageLimit)
  }
}

/// A data file whose bytes are known to be UTF-8.
struct OpenedFile {
  var name: String
  var bytes: [UInt8]
  /// Where the text starts, behind a byte order mark.
  var start: Int
  /// For JSON how its objects follow each other; nil for CSV.
  var layout: JSONRows.Layout?
}

/// Why there is no opened file.
enum OpeningProblem: Error {
  case host(HostProblem)
  case message(Message)
}
