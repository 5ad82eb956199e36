public import GeredeText

/// What loading did: per file its rows, and everything there is to say.
public struct DataReport: Sendable, Hashable {
  /// What came of one file.
  public struct File: Sendable, Hashable {
    /// As written in the `data` sentence.
    public var name: String
    /// As the host calls it.
    public var file: String
    /// Rows read, the header not counted.
    public var rows = 0
    /// Rows that at least one `data` sentence could not take.
    public var rejected = 0
    /// What stands between the columns of a CSV file; nil for other formats.
    public var separator: Character?

    init(name: String, file: String) {
      self.name = name
      self.file = file
    }
  }

  /// In the order of their first `data` sentence.
  public var files: [File] = []
  /// By file, then by row.
  public var messages: [Message] = []
  /// Why the host had no bytes, for each file without.
  public var problems: [HostProblem] = []

  /// A report without files.
  public init() {}
}
