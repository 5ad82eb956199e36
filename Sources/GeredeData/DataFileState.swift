import GeredeText

/// What is known of a data file while its `data` sentences are carried out.
struct DataFileState {
  var report: DataReport.File
  /// Added to a row's number, the number of its source.
  var firstSource: UInt32 = 0
  /// The columns of the file, and those that some sentence takes.
  var columns: [String] = []
  var takenColumns: Set<String> = []
  var rejectedRows: Set<Int> = []
  /// The rows were counted and broken ones reported: a second sentence does not do it again.
  var isCounted = false
  /// Whether a limit was reached while its rows were read.
  private(set) var isCutShort = false
  /// Messages about the file as a whole.
  private(set) var fileMessages: [Message] = []
  private var rowMessages: [(row: Int, message: Message)] = []
  private var unlisted = 0
  private let limit: Int

  init(name: String, file: String, limit: Int) {
    report = DataReport.File(name: name, file: file)
    self.limit = limit
  }

  /// Adds a message about the file as a whole.
  mutating func note(_ message: Message) {
    if !fileMessages.contains(message) { fileMessages.append(message) }
  }

  /// Adds the message about a limit, which ends the reading.
  mutating func cutShort(_ message: Message) {
    isCutShort = true
    note(message)
  }

  /// Adds a message about a row; beyond the limit it is only counted, and not made.
  mutating func note(row: Int, _ message: () -> Message) {
    guard rowMessages.count < limit else {
      unlisted += 1
      return
    }
    rowMessages.append((row, message()))
  }

  mutating func reject(row: Int) { rejectedRows.insert(row) }

  /// All messages: about the file, then by row, then how many more there were.
  func messages() -> [Message] {
    var messages = fileMessages
    let order = rowMessages.indices.sorted {
      (rowMessages[$0].row, $0) < (rowMessages[$1].row, $1)
    }
    messages += order.map { rowMessages[$0].message }
    if unlisted > 0 {
      messages.append(DataMessages.moreMessages(unlisted, file: report.file))
    }
    return messages
  }
}
