import GeredeFacts
import GeredeProgram
import GeredeText

extension RowTaking {
  /// The words of slots and arguments, all of which must be filled.
  mutating func read(
    _ takers: some Sequence<DataPlan.Taker>, _ bytes: ByteSpan, into base: inout FactBase
  ) {
    for taker in takers {
      switch taker.origin {
      case .constant(let word): words.append(word)
      case .column(let column):
        switch cells.read(row.cells[column], taker.type, bytes, row.scratch, into: &base) {
        case .word(let word): words.append(word)
        case .missing: problems.append((column, taker.type, .empty))
        case .bad(let problem): problems.append((column, taker.type, problem))
        }
      }
    }
  }

  /// The result of a value; true where its cell is empty: the value is missing then.
  mutating func readResult(
    _ taker: DataPlan.Taker, _ bytes: ByteSpan, into base: inout FactBase
  ) -> Bool {
    guard case .column(let column) = taker.origin else {
      if case .constant(let word) = taker.origin { words.append(word) }
      return false
    }
    switch cells.read(row.cells[column], taker.type, bytes, row.scratch, into: &base) {
    case .word(let word): words.append(word)
    case .missing: return true
    case .bad(let problem): problems.append((column, taker.type, problem))
    }
    return false
  }

  /// The instant of an act; a date stands for its last second.
  mutating func readInstant(_ taker: DataPlan.Taker, _ bytes: ByteSpan) {
    switch taker.origin {
    case .constant(let word): words.append(word)
    case .column(let column):
      let zone = cells.zone
      if let instant = instant(column, bytes, { zone.lastSecond(ofDay: $0) }) {
        words.append(instant)
      } else if row.cells[column].form == .missing {
        problems.append((column, .instant, .empty))
      }
    }
  }

  /// `from` and `until`; an empty cell leaves its side open.
  mutating func readTimes(_ bytes: ByteSpan) {
    guard isDated else { return }
    let zone = cells.zone
    first = .min
    last = .max
    if let column = plan.from {
      first = instant(column, bytes, { zone.firstSecond(ofDay: $0) }) ?? .min
    }
    if let column = plan.until {
      last = instant(column, bytes, { zone.lastSecond(ofDay: $0) }) ?? .max
      if first > last { problems.append((column, .date, .value(.outOfRange))) }
    }
  }

  /// The instant of a cell; nil where it is empty or, with a problem noted, holds none.
  private mutating func instant(
    _ column: Int, _ bytes: ByteSpan, _ orDay: (Word) -> Word?
  ) -> Word? {
    let cell = row.cells[column]
    do {
      switch cell.form {
      case .missing: return nil
      case .nested:
        problems.append((column, .instant, .nested))
        return nil
      case .inFile:
        return try instant(bytes.extracting(cell.start..<cell.end), orDay)
      case .inScratch:
        return try instant(row.scratch.span.extracting(cell.start..<cell.end), orDay)
      }
    } catch {
      problems.append((column, .instant, .value(error)))
      return nil
    }
  }

  private func instant(
    _ bytes: ByteSpan, _ orDay: (Word) -> Word?
  ) throws(ValueFailure) -> Word? {
    let text = bytes.extracting(CellReader.trimmedRange(bytes))
    return text.count == 0 ? nil : try cells.instant(text, orDay: orDay)
  }
}
