import GeredeText

/// Rows of separated values, after RFC 4180: quotes around cells, doubled inside them; lines end in
/// CRLF, LF or CR. A blank line is no row, but counts as one in the numbering.
struct CSVRows: RowReading {
  let separator: UInt8
  /// Whether a first line `sep=;` says what the separator is.
  let statesSeparator: Bool
  /// The names of the columns, spaces around them left off.
  private(set) var header: [String] = []
  /// Per column of the file the wanted column that it is, or -1.
  private var wantedOf: [Int] = []
  private var shared: [RowBuffer.Shared] = []
  private var position: Int
  private var number = 1

  private static let quote = UInt8(ascii: "\"")
  private static let newline: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// Reads the header, which starts at `start`; nil where there is none. `usual` is the separator
  /// of a file whose header has a single column.
  init?(_ bytes: ByteSpan, from start: Int, usual: UInt8) {
    var start = start
    var first = 1
    if let (stated, end) = CSVRows.statedSeparator(bytes, start) {
      separator = stated
      statesSeparator = true
      start = end
      first = 2
    } else {
      separator = CSVRows.separator(of: bytes, from: start, usual: usual)
      statesSeparator = false
    }
    position = start
    number = first
    var row = RowBuffer(columns: 0)
    skipBlankLines(bytes)
    guard position < bytes.count else { return nil }
    var cells: [String] = []
    let outcome = cut(bytes, into: &row) { cell, scratch in
      cells.append(CSVRows.text(of: cell, bytes, scratch))
    }
    if case .broken = outcome { return nil }
    header = cells
  }

  /// Says which columns are wanted: per column of the file a number, or -1; and which of them are
  /// the same column of the file.
  mutating func want(_ columns: [Int], _ shared: [RowBuffer.Shared]) {
    wantedOf = columns
    self.shared = shared
  }

  mutating func move(to start: Int, number: Int) {
    position = start
    self.number = number
  }

  mutating func next(_ bytes: ByteSpan, into row: inout RowBuffer) -> RowOutcome {
    skipBlankLines(bytes)
    guard position < bytes.count else { return .end }
    row.clear()
    row.start = position
    row.number = number
    var column = 0
    let wanted = wantedOf
    var found = row.cells
    // Writing to a local keeps the array unique while the row is being cut.
    row.cells = []
    let outcome = cut(bytes, into: &row) { cell, _ in
      if column < wanted.count, wanted[column] >= 0 { found[wanted[column]] = cell }
      column += 1
    }
    row.cells = found
    guard outcome == .row else { return outcome }
    guard column == header.count else {
      return .malformed(.length(found: column, expected: header.count))
    }
    row.share(shared)
    return .row
  }

  private mutating func skipBlankLines(_ bytes: ByteSpan) {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == CSVRows.newline || byte == CSVRows.carriageReturn else { return }
      skipLineEnd(bytes)
      number += 1
    }
  }

  /// Moves behind LF, CR or CRLF.
  private mutating func skipLineEnd(_ bytes: ByteSpan) {
    let isReturn = bytes[position] == CSVRows.carriageReturn
    position += 1
    if isReturn, position < bytes.count, bytes[position] == CSVRows.newline { position += 1 }
  }

  /// Cuts one row, calling `take` with each of its cells, and moves behind its line end.
  @inline(__always)
  private mutating func cut(
    _ bytes: ByteSpan, into row: inout RowBuffer, _ take: (RowBuffer.Cell, [UInt8]) -> Void
  ) -> RowOutcome {
    let count = bytes.count
    var outcome = RowOutcome.row
    while true {
      if position < count, bytes[position] == CSVRows.quote {
        let (cell, problem) = quotedCell(bytes, &row.scratch)
        if problem == .openQuote { return .broken(.openQuote) }
        if let problem { outcome = .malformed(problem) }
        take(cell, row.scratch)
      } else {
        let start = position
        skipToEndOfCell(bytes)
        let form: RowBuffer.Cell.Form = position == start ? .missing : .inFile
        take(RowBuffer.Cell(form: form, start: start, end: position), row.scratch)
      }
      guard position < count else { break }
      if bytes[position] == separator {
        position += 1
        continue
      }
      skipLineEnd(bytes)
      break
    }
    number += 1
    return outcome
  }

  @inline(__always)
  private mutating func skipToEndOfCell(_ bytes: ByteSpan) {
    var here = position
    let count = bytes.count
    while here < count {
      let byte = unsafe bytes[unchecked: here]
      if byte == separator || byte == CSVRows.newline || byte == CSVRows.carriageReturn { break }
      here &+= 1
    }
    position = here
  }

  /// A cell in quotes; copied to `scratch` where it holds doubled quotes.
  private mutating func quotedCell(
    _ bytes: ByteSpan, _ scratch: inout [UInt8]
  ) -> (RowBuffer.Cell, RowProblem?) {
    let start = position + 1
    var here = start
    var copyStart: Int?
    var segment = start
    while true {
      while here < bytes.count, bytes[here] != CSVRows.quote { here += 1 }
      guard here < bytes.count else {
        position = here
        return (.missing, .openQuote)
      }
      guard here + 1 < bytes.count, bytes[here + 1] == CSVRows.quote else { break }
      if copyStart == nil { copyStart = scratch.count }
      for index in segment...here { scratch.append(bytes[index]) }
      here += 2
      segment = here
    }
    let end = here
    position = end + 1
    var problem: RowProblem?
    let afterQuote = position
    skipToEndOfCell(bytes)
    if position > afterQuote { problem = .textAfterQuote }
    guard let copyStart else {
      let form: RowBuffer.Cell.Form = end == start ? .missing : .inFile
      return (RowBuffer.Cell(form: form, start: start, end: end), problem)
    }
    for index in segment..<end { scratch.append(bytes[index]) }
    return (RowBuffer.Cell(form: .inScratch, start: copyStart, end: scratch.count), problem)
  }

  /// The first line `sep=;`, with which some programs state the separator.
  private static func statedSeparator(_ bytes: ByteSpan, _ start: Int) -> (UInt8, Int)? {
    let prefix = Array("sep=".utf8)
    guard start + 6 <= bytes.count else { return nil }
    for (offset, byte) in prefix.enumerated() where bytes[start + offset] != byte { return nil }
    let end = start + 5
    guard bytes[end] == newline || bytes[end] == carriageReturn else { return nil }
    let separator = bytes[start + 4]
    guard separator != quote, separator > carriageReturn || separator == 0x09 else { return nil }
    return (separator, end)
  }

  /// The separator that stands most often in the first line, outside quotes.
  private static func separator(of bytes: ByteSpan, from start: Int, usual: UInt8) -> UInt8 {
    let candidates = [",", ";", "\t", "|"].map { (scalar: Unicode.Scalar) in UInt8(ascii: scalar) }
    var counts = [0, 0, 0, 0]
    var isQuoted = false
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte == quote { isQuoted.toggle() }
      if !isQuoted, byte == newline || byte == carriageReturn, position > start { break }
      if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
      position += 1
    }
    guard let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) else {
      return usual
    }
    return candidates[index]
  }

  private static func text(
    of cell: RowBuffer.Cell, _ bytes: ByteSpan, _ scratch: [UInt8]
  ) -> String {
    let text: String
    switch cell.form {
    case .inFile: text = bytes.extracting(cell.start..<cell.end).text
    case .inScratch: text = String(decoding: scratch[cell.start..<cell.end], as: UTF8.self)
    case .missing, .nested: text = ""
    }
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\u{A0}" }
    var rest = text.drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return String(rest)
  }
}
