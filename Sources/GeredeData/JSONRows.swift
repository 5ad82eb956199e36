import GeredeFacts
import GeredeText

/// Flat JSON objects, in a list or one per line.
///
/// Values stand in the file as they are; strings with escapes are rewritten in the row's scratch.
/// What is nested is skipped with a counter, so that depth costs nothing.
struct JSONRows: RowReading {
  /// How the objects follow each other.
  enum Layout { case list, lines }

  private let layout: Layout
  /// The names of wanted columns, and for each the column's number: a column may have two.
  private let wanted: TextDictionary
  private let columns: [Int]
  /// Per wanted column whether some object has it.
  private(set) var seen: [Bool]
  /// Whether there was any whole object.
  private(set) var hasObjects = false
  /// Names that no column takes, in the order in which they were met.
  private(set) var untaken = TextDictionary()
  private var position: Int
  /// The object's number in a list, the line's number otherwise.
  private var number = 1
  private var isOpened = false
  private var needsComma = false
  /// How far lines were counted, and the line there; counted only when a message needs it.
  private var counted = (position: 0, line: 1)

  /// `columns` gives for each of `names` a column below `count`.
  init(_ layout: Layout, from start: Int, names: [String], columns: [Int], count: Int) {
    self.layout = layout
    wanted = TextDictionary(names)
    self.columns = columns
    seen = Array(repeating: false, count: count)
    position = start
  }

  mutating func move(to start: Int, number: Int) {
    position = start
    self.number = number
    isOpened = true
    needsComma = false
  }

  mutating func next(_ bytes: ByteSpan, into row: inout RowBuffer) -> RowOutcome {
    switch layout {
    case .list: nextInList(bytes, into: &row)
    case .lines: nextLine(bytes, into: &row)
    }
  }

  private mutating func nextInList(_ bytes: ByteSpan, into row: inout RowBuffer) -> RowOutcome {
    row.number = number
    skipSpace(bytes)
    if !isOpened {
      guard byte(bytes) == UInt8(ascii: "[") else {
        return .broken(position < bytes.count ? notAnObject(bytes) : syntax(bytes))
      }
      position += 1
      isOpened = true
      skipSpace(bytes)
    } else if needsComma, byte(bytes) != UInt8(ascii: "]") {
      guard byte(bytes) == UInt8(ascii: ",") else { return .broken(syntax(bytes)) }
      position += 1
      skipSpace(bytes)
      if byte(bytes) == UInt8(ascii: "]") { return .broken(syntax(bytes)) }
    }
    if byte(bytes) == UInt8(ascii: "]") {
      position += 1
      skipSpace(bytes)
      if position < bytes.count { return .broken(syntax(bytes)) }
      return .end
    }
    guard byte(bytes) == UInt8(ascii: "{") else {
      let problem = notAnObject(bytes)
      return skipValue(bytes) ? finish(.malformed(problem)) : .broken(syntax(bytes))
    }
    let outcome = object(bytes, into: &row)
    if case .malformed(.syntax(let line)) = outcome { return .broken(.syntax(line: line)) }
    return finish(outcome)
  }

  private mutating func finish(_ outcome: RowOutcome) -> RowOutcome {
    number += 1
    needsComma = true
    return outcome
  }

  private mutating func nextLine(_ bytes: ByteSpan, into row: inout RowBuffer) -> RowOutcome {
    while position < bytes.count, let byte = byte(bytes), byte <= 0x20 {
      if byte == 0x0A { number += 1 }
      position += 1
    }
    guard position < bytes.count else { return .end }
    row.number = number
    guard byte(bytes) == UInt8(ascii: "{") else {
      skipLine(bytes)
      return .malformed(.notAnObject(line: row.number))
    }
    var outcome = object(bytes, into: &row)
    if outcome == .row {
      while let byte = byte(bytes), byte == 0x20 || byte == 0x09 || byte == 0x0D { position += 1 }
      if position < bytes.count, bytes[position] != 0x0A {
        outcome = .malformed(.syntax(line: row.number))
      }
    }
    if case .malformed(.syntax) = outcome {
      position = row.start
      skipLine(bytes)
      return .malformed(.syntax(line: row.number))
    }
    return outcome
  }

  /// Reads the object at the position.
  private mutating func object(_ bytes: ByteSpan, into row: inout RowBuffer) -> RowOutcome {
    row.clear()
    row.start = position
    position += 1
    skipSpace(bytes)
    if byte(bytes) == UInt8(ascii: "}") {
      position += 1
      hasObjects = true
      return .row
    }
    var isRepeated = false
    while true {
      guard byte(bytes) == UInt8(ascii: "\""), let name = string(bytes, &row.scratch) else {
        return .malformed(syntax(bytes))
      }
      let column = self.column(of: name, bytes, row.scratch)
      skipSpace(bytes)
      guard byte(bytes) == UInt8(ascii: ":") else { return .malformed(syntax(bytes)) }
      position += 1
      skipSpace(bytes)
      guard let value = value(bytes, &row.scratch) else { return .malformed(syntax(bytes)) }
      if let column {
        if row.cells[column].form != .missing { isRepeated = true }
        row.cells[column] = value
        seen[column] = true
      }
      skipSpace(bytes)
      let separator = byte(bytes)
      position += 1
      if separator == UInt8(ascii: "}") { break }
      guard separator == UInt8(ascii: ",") else {
        position -= 1
        return .malformed(syntax(bytes))
      }
      skipSpace(bytes)
    }
    hasObjects = true
    return isRepeated ? .malformed(.repeatedName) : .row
  }

  private mutating func column(
    of name: RowBuffer.Cell, _ bytes: ByteSpan, _ scratch: [UInt8]
  ) -> Int? {
    switch name.form {
    case .inFile: column(named: bytes.extracting(name.start..<name.end))
    case .inScratch: column(named: scratch.span.extracting(name.start..<name.end))
    case .missing, .nested: nil
    }
  }

  private mutating func column(named name: ByteSpan) -> Int? {
    if let id = wanted.id(of: name) { return columns[Int(id)] }
    if untaken.count < 1000 { _ = untaken.intern(name) }
    return nil
  }

  /// The value at the position, moved behind it; nil where it breaks the rules.
  private mutating func value(_ bytes: ByteSpan, _ scratch: inout [UInt8]) -> RowBuffer.Cell? {
    guard let first = byte(bytes) else { return nil }
    if first == UInt8(ascii: "\"") {
      guard let cell = string(bytes, &scratch) else { return nil }
      return cell.start == cell.end ? .missing : cell
    }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      let start = position
      guard skipValue(bytes) else { return nil }
      return RowBuffer.Cell(form: .nested, start: start, end: position)
    }
    let start = position
    while let byte = byte(bytes), JSONRows.isPlain(byte) { position += 1 }
    let token = bytes.extracting(start..<position)
    if JSONRows.equals(token, "null") { return .missing }
    let isNumber = first == UInt8(ascii: "-") || (0x30...0x39).contains(first)
    guard isNumber || JSONRows.equals(token, "true") || JSONRows.equals(token, "false") else {
      return nil
    }
    return RowBuffer.Cell(form: .inFile, start: start, end: position)
  }

  /// Moves behind a value of any depth; false where it is not closed.
  private mutating func skipValue(_ bytes: ByteSpan) -> Bool {
    var depth = 0
    var scratch: [UInt8] = []
    while let here = byte(bytes) {
      switch here {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        position += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if depth == 0 { return true }
        depth -= 1
        position += 1
        if depth == 0 { return true }
      case UInt8(ascii: "\""):
        scratch.removeAll(keepingCapacity: true)
        guard string(bytes, &scratch) != nil else { return false }
        if depth == 0 { return true }
      case UInt8(ascii: ",") where depth == 0:
        return true
      default:
        position += 1
      }
    }
    return false
  }

  /// The string at the position, moved behind it; nil where it is not closed or not well-formed.
  private mutating func string(_ bytes: ByteSpan, _ scratch: inout [UInt8]) -> RowBuffer.Cell? {
    position += 1
    let start = position
    while let byte = byte(bytes), byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      guard byte >= 0x20 else { return nil }
      position += 1
    }
    guard let stop = byte(bytes) else { return nil }
    if stop == UInt8(ascii: "\"") {
      position += 1
      return RowBuffer.Cell(form: .inFile, start: start, end: position - 1)
    }
    let copyStart = scratch.count
    for index in start..<position { scratch.append(bytes[index]) }
    while let byte = byte(bytes), byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { return nil }
      position += 1
      if byte == UInt8(ascii: "\\") {
        guard escape(bytes, &scratch) else { return nil }
      } else {
        scratch.append(byte)
      }
    }
    guard byte(bytes) != nil else { return nil }
    position += 1
    return RowBuffer.Cell(form: .inScratch, start: copyStart, end: scratch.count)
  }

  /// What follows a backslash.
  private mutating func escape(_ bytes: ByteSpan, _ scratch: inout [UInt8]) -> Bool {
    guard let letter = byte(bytes) else { return false }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scratch.append(letter)
    case UInt8(ascii: "b"): scratch.append(0x08)
    case UInt8(ascii: "f"): scratch.append(0x0C)
    case UInt8(ascii: "n"): scratch.append(0x0A)
    case UInt8(ascii: "r"): scratch.append(0x0D)
    case UInt8(ascii: "t"): scratch.append(0x09)
    case UInt8(ascii: "u"): return unicodeEscape(bytes, &scratch)
    default: return false
    }
    return true
  }

  private mutating func unicodeEscape(_ bytes: ByteSpan, _ scratch: inout [UInt8]) -> Bool {
    guard var code = hexadecimal(bytes) else { return false }
    if (0xD800..<0xDC00).contains(code) {
      guard byte(bytes) == UInt8(ascii: "\\") else { return false }
      position += 1
      guard byte(bytes) == UInt8(ascii: "u") else { return false }
      position += 1
      guard let low = hexadecimal(bytes), (0xDC00..<0xE000).contains(low) else { return false }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { return false }
    scratch.append(contentsOf: Array(String(Character(scalar)).utf8))
    return true
  }

  private mutating func hexadecimal(_ bytes: ByteSpan) -> UInt32? {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = byte(bytes) else { return nil }
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte - 0x30)
      case 0x41...0x46: digit = UInt32(byte - 0x37)
      case 0x61...0x66: digit = UInt32(byte - 0x57)
      default: return nil
      }
      code = code << 4 | digit
      position += 1
    }
    return code
  }

  @inline(__always)
  private func byte(_ bytes: ByteSpan) -> UInt8? {
    position < bytes.count ? unsafe bytes[unchecked: position] : nil
  }

  private mutating func skipSpace(_ bytes: ByteSpan) {
    while let byte = byte(bytes), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      if byte == 0x0A, layout == .lines { return }
      position += 1
    }
  }

  private mutating func skipLine(_ bytes: ByteSpan) {
    while let byte = byte(bytes), byte != 0x0A { position += 1 }
  }

  private mutating func syntax(_ bytes: ByteSpan) -> RowProblem { .syntax(line: line(bytes)) }

  private mutating func notAnObject(_ bytes: ByteSpan) -> RowProblem {
    .notAnObject(line: line(bytes))
  }

  /// The line of the position, counted from 1.
  private mutating func line(_ bytes: ByteSpan) -> Int {
    guard layout == .list else { return number }
    let end = min(position, bytes.count)
    if counted.position > end { counted = (0, 1) }
    for index in counted.position..<end where bytes[index] == 0x0A { counted.line += 1 }
    counted.position = end
    return counted.line
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func equals(_ bytes: ByteSpan, _ word: String) -> Bool {
    guard bytes.count == word.utf8.count else { return false }
    return word.utf8.enumerated().allSatisfy { bytes[$0.offset] == $0.element }
  }
}
