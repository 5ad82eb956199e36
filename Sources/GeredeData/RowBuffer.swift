import GeredeText

/// One row of a data file, cut into the cells that are wanted, without copying them.
struct RowBuffer {
  /// Where the text of one cell stands.
  struct Cell {
    enum Form: UInt8 { case missing, inFile, inScratch, nested }

    var form: Form
    var start: Int
    var end: Int

    static let missing = Cell(form: .missing, start: 0, end: 0)
  }

  /// As people count it: see `DataPlace`.
  var number = 0
  /// Where the row starts in the file.
  var start = 0
  /// One per wanted column.
  var cells: [Cell]
  /// The text of cells that had to be rewritten: quotes and escapes taken out.
  var scratch: [UInt8] = []

  /// Wanted columns that are the same column of the file as an earlier one.
  typealias Shared = (from: Int, to: Int)

  /// Gives columns that share one of the file the cell of the first.
  mutating func share(_ shared: [Shared]) {
    for columns in shared where cells[columns.to].form == .missing {
      cells[columns.to] = cells[columns.from]
    }
  }

  init(columns: Int) { cells = Array(repeating: .missing, count: columns) }

  mutating func clear() {
    for index in cells.indices { cells[index] = .missing }
    scratch.removeAll(keepingCapacity: true)
  }
}

/// What reading one row came to.
enum RowOutcome: Equatable {
  case row
  /// The row is broken; the next one can be read.
  case malformed(RowProblem)
  /// The file is broken from this row on.
  case broken(RowProblem)
  case end
}

/// Why a row could not be cut into cells.
enum RowProblem: Hashable {
  /// A CSV row with another number of cells than the header.
  case length(found: Int, expected: Int)
  /// A quotation mark that is never closed.
  case openQuote
  /// Text right after a closing quotation mark.
  case textAfterQuote
  /// JSON that does not follow the rules, in a line counted from 1.
  case syntax(line: Int)
  /// An entry that is no object.
  case notAnObject(line: Int)
  /// An object that has a name twice.
  case repeatedName

  func message(at place: DataPlace) -> Message {
    switch self {
    case .length(let found, let expected) where found < expected:
      DataMessages.rowTooShort(found: found, expected: expected, at: place)
    case .length(let found, let expected):
      DataMessages.rowTooLong(found: found, expected: expected, at: place)
    case .openQuote: DataMessages.openQuote(at: place)
    case .textAfterQuote: DataMessages.textAfterQuote(at: place)
    case .syntax(let line): DataMessages.malformedJSON(line: line, at: place)
    case .notAnObject(let line): DataMessages.notAnObject(line: line, at: place)
    case .repeatedName: DataMessages.repeatedName(at: place)
    }
  }
}

/// Cuts a file into rows. Bytes are passed in at each call, so that a reader is a plain value.
protocol RowReading {
  /// Reads the row at the reader's position into `row` and moves behind it.
  mutating func next(_ bytes: ByteSpan, into row: inout RowBuffer) -> RowOutcome
  /// Goes back to a row that was read before.
  mutating func move(to start: Int, number: Int)
}
