import GeredeText

/// A data file as the host hands it over.
public struct DataFile: Sendable {
  /// The name shown to people; its ending tells the format.
  public var name: String
  /// Its content, UTF-8.
  public var bytes: [UInt8]

  /// A file in memory by its name and bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Why the host has no bytes for a name.
public enum HostProblem: Error, Hashable, Sendable {
  /// There is no such file.
  case absent
  /// It is a folder.
  case folder
  /// A pipe, a device or the like.
  case notRegularFile
  /// The path leads outside the project's root.
  case outsideProject
  /// More bytes than the host is willing to read.
  case tooLarge(limit: Int)
  /// The system refused to read it.
  case notReadable
}

/// Makes lines of JSON objects (NDJSON), one per entry and in the same order, from the bytes of
/// another format.
public typealias DataTranslator = @Sendable (DataFile) -> Result<[UInt8], DataProblem>

/// Why the bytes of a file could not be understood as a whole.
public enum DataProblem: Error, Hashable, Sendable {
  /// The text does not follow the rules of its format; the line counts from 1.
  case malformed(line: Int?)
  /// It is no list of flat objects: an entry is a list or holds one.
  case notFlat(entry: Int?)
  /// It refers to other parts of itself (`*name` in YAML), which data may not.
  case references(line: Int?)

  func message(_ file: String) -> Message {
    switch self {
    case .malformed(let line): DataMessages.malformedFile(file, line: line)
    case .notFlat(let entry): DataMessages.notFlat(file, entry: entry)
    case .references(let line): DataMessages.references(file, line: line)
    }
  }
}

/// How a data file is written.
enum DataFormat: Sendable, Hashable {
  case separated
  case json
  case jsonLines
  /// One of the host's translators, by the ending of the file's name.
  case translated(String)
  /// A spreadsheet program's own file.
  case spreadsheet

  /// Whether the ending of a name is that of a spreadsheet program's own file.
  static func isSpreadsheet(_ name: String) -> Bool {
    switch DataFormat.ending(name) {
    case "xlsx", "xlsm", "xlsb", "xls", "ods", "numbers": true
    default: false
    }
  }

  /// What follows the last point of a name, in small letters.
  private static func ending(_ name: String) -> String {
    name.split(separator: ".", omittingEmptySubsequences: false).last.map { $0.lowercased() } ?? ""
  }

  /// The format that the ending of the name states, or else the first bytes.
  init(of file: DataFile, translated endings: some Collection<String>) {
    let ending = DataFormat.ending(file.name)
    if DataFormat.isSpreadsheet(file.name) || file.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || file.bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    {
      self = .spreadsheet
      return
    }
    switch ending {
    case "csv", "tsv", "txt": self = .separated
    case "json": self = .json
    case "ndjson", "jsonl": self = .jsonLines
    case _ where endings.contains(ending): self = .translated(ending)
    default:
      let first = file.bytes.prefix(1000).first { !($0 <= 0x20 || $0 >= 0x80) }
      switch first {
      case UInt8(ascii: "["): self = .json
      case UInt8(ascii: "{"): self = .jsonLines
      default: self = .separated
      }
    }
  }
}
