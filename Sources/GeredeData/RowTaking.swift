import GeredeEngine
import GeredeFacts
import GeredeProgram
import GeredeText

/// Takes the rows of one file for one `data` sentence.
///
/// A row is taken as a whole or not at all. An entity comes into being as soon as its key can be
/// read, also where the rest of its row is refused: its fields are missing then, and rows that refer
/// to it are not refused as well.
struct RowTaking {
  private let plan: DataPlan
  private let program: Program
  private let cells: CellReader
  /// The kind that declares the key of the entities; nil where they have none.
  private let keyedKind: KindID?
  private var row: RowBuffer
  /// The words of the row; those of missing cells are not in use.
  private var words: [Word] = []
  private var isGiven: [Bool] = []
  private var problems: [(column: Int, type: ValueType, problem: CellReader.Problem)] = []
  private var first = Word.min
  private var last = Word.max
  /// Entities whose row this sentence has seen.
  private var isSeen: [Bool] = []
  private var isReadingAgain = false
  /// One row is all that the sentence has to say of an entity: it gives fields, without dates.
  private let isWhole: Bool
  /// Rows of a kind that refer to entities that are not there yet.
  private(set) var deferred: [(start: Int, number: Int)] = []

  init(_ plan: DataPlan, program: Program, zone: ZoneRules) {
    self.plan = plan
    self.program = program
    cells = CellReader(program, dialect: plan.source.dialect, zone: zone)
    row = RowBuffer(columns: plan.columns.count)
    var keyedKind: KindID?
    if case .kind(let kind, _, _, _) = plan.target, let key = program[kind].key,
      case .field(let owner) = program[key].form
    {
      keyedKind = owner
    }
    self.keyedKind = keyedKind
    if case .kind(_, let key, _, let fields) = plan.target, plan.from == nil, plan.until == nil {
      isWhole = fields.contains { field in
        if case .column(let column) = field.taker.origin { return column != key }
        return false
      }
    } else {
      isWhole = false
    }
  }

  /// Takes every row that the reader has.
  mutating func takeAll<Reader: RowReading>(
    _ reader: inout Reader, _ bytes: ByteSpan, _ state: inout DataFileState,
    into base: inout FactBase
  ) {
    var rows = 0
    loop: while true {
      switch reader.next(bytes, into: &row) {
      case .end: break loop
      case .row:
        rows += 1
        take(bytes, &state, into: &base)
      case .malformed(let problem):
        rows += 1
        refuse(problem, &state)
      case .broken(let problem):
        refuse(problem, &state)
        break loop
      }
    }
    if !state.isCounted {
      state.report.rows = rows
      state.isCounted = true
    }
  }

  /// Takes rows that were put off; what they refer to must be there now.
  mutating func take<Reader: RowReading>(
    _ rows: [(start: Int, number: Int)], _ reader: inout Reader, _ bytes: ByteSpan,
    _ state: inout DataFileState, into base: inout FactBase
  ) {
    isReadingAgain = true
    for place in rows {
      reader.move(to: place.start, number: place.number)
      guard reader.next(bytes, into: &row) == .row else { continue }
      take(bytes, &state, into: &base)
    }
  }

  private func refuse(_ problem: RowProblem, _ state: inout DataFileState) {
    guard !state.isCounted else { return }
    let file = state.report.file
    let number = row.number
    state.reject(row: number)
    state.note(row: number) { DataMessages.brokenRow(problem, file: file, row: number) }
  }

  @inline(__always)
  private mutating func take(
    _ bytes: ByteSpan, _ state: inout DataFileState, into base: inout FactBase
  ) {
    problems.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    isGiven.removeAll(keepingCapacity: true)
    readTimes(bytes)
    switch plan.target {
    case .kind(let kind, let key, let keyField, let fields):
      takeEntity(kind, key, keyField, fields, bytes, &state, into: &base)
    case .relation(let id, let takers):
      read(takers, bytes, into: &base)
      guard isSound(bytes, &state, base) else { return }
      let source = number(&state)
      if isDated {
        words.append(first)
        words.append(last)
        base.relations[id.index].dated.append(words, source: source)
      } else {
        base.relations[id.index].undated.append(words, source: source)
      }
    case .act(let id, let takers, let at):
      read(takers, bytes, into: &base)
      readInstant(at, bytes)
      guard isSound(bytes, &state, base) else { return }
      base.relations[id.index].undated.append(words, source: number(&state))
    case .value(let id, let takers):
      read(takers.dropLast(), bytes, into: &base)
      var isMissing = false
      if let result = takers.last { isMissing = readResult(result, bytes, into: &base) }
      guard isSound(bytes, &state, base), !isMissing else { return }
      let source = number(&state)
      if isDated {
        words.append(first)
        words.append(last)
        base.values[id.index].dated.append(words, source: source)
      } else {
        base.values[id.index].undated.append(words, source: source)
      }
    }
  }

  private var isDated: Bool { plan.from != nil || plan.until != nil }

  private func number(_ state: inout DataFileState) -> UInt32 {
    state.firstSource &+ UInt32(truncatingIfNeeded: row.number)
  }

  // The cells of sentences: every slot must be filled.

  private mutating func read(
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
  private mutating func readResult(
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
  private mutating func readInstant(_ taker: DataPlan.Taker, _ bytes: ByteSpan) {
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
  private mutating func readTimes(_ bytes: ByteSpan) {
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

  // Entities and their fields.

  private mutating func takeEntity(
    _ kind: KindID, _ keyColumn: Int, _ keyField: ValueID?,
    _ fields: [(value: ValueID, taker: DataPlan.Taker)], _ bytes: ByteSpan,
    _ state: inout DataFileState, into base: inout FactBase
  ) {
    let key: Word
    switch cells.read(row.cells[keyColumn], .text, bytes, row.scratch, into: &base) {
    case .word(let word): key = word
    case .missing:
      problems.append((keyColumn, .text, .empty))
      _ = isSound(bytes, &state, base)
      return
    case .bad(let problem):
      problems.append((keyColumn, .text, problem))
      _ = isSound(bytes, &state, base)
      return
    }
    let source = number(&state)
    guard let entity = entity(kind, key, source, &state, into: &base) else { return }
    for field in fields {
      guard case .column(let column) = field.taker.origin else { continue }
      switch cells.read(row.cells[column], field.taker.type, bytes, row.scratch, into: &base) {
      case .word(let word):
        words.append(word)
        isGiven.append(true)
      case .missing:
        words.append(0)
        isGiven.append(false)
      case .bad(let problem):
        problems.append((column, field.taker.type, problem))
        words.append(0)
        isGiven.append(false)
      }
    }
    if !problems.isEmpty, !isReadingAgain,
      problems.contains(where: { $0.problem == .unknownReference })
    {
      deferred.append((row.start, row.number))
      return
    }
    guard isSound(bytes, &state, base) else { return }
    let subject = Word(entity.index)
    if let keyField, base.values[keyField.index].undated.arity == 2 {
      base.values[keyField.index].undated.append(subject, key, source: source)
    }
    for (index, field) in fields.enumerated() where isGiven[index] {
      let value = field.value.index
      guard base.values[value].undated.arity == 2 else { continue }
      if isDated {
        base.values[value].dated.append([subject, words[index], first, last], source: source)
      } else {
        base.values[value].undated.append(subject, words[index], source: source)
      }
    }
  }

  /// The entity of a row, brought into being if it is new; nil where the key belongs to an entity of
  /// another kind.
  private mutating func entity(
    _ kind: KindID, _ key: Word, _ source: UInt32, _ state: inout DataFileState,
    into base: inout FactBase
  ) -> EntityID? {
    let match =
      keyedKind.map { base.entities.entities(ofKind: $0, key: key) }
      ?? base.entities.entities(ofKind: kind, name: key)
    let known: EntityID
    switch match {
    case .none:
      let entry = EntityTable.Entry(
        kind: kind, key: keyedKind == nil ? nil : key, name: keyedKind == nil ? key : nil,
        source: source)
      let id = base.entities.add(entry)
      markSeen(id)
      return id
    case .one(let id): known = id
    case .several(let ids): known = ids[0]
    }
    let knownKind = base.entities.kind(of: known)
    if knownKind != kind, !base.entities.tree.isKind(knownKind, within: kind) {
      guard base.entities.tree.isKind(kind, within: knownKind) else {
        let number = row.number
        let file = state.report.file
        state.reject(row: number)
        state.note(row: number) {
          DataMessages.otherKind(
            key: base.texts[key], wanted: program[kind].noun, known: program[knownKind].noun,
            place: base.sources.place(base.entities[known].source), file: file, row: number)
        }
        return nil
      }
      base.entities.narrow(known, to: kind)
    }
    if !isReadingAgain {
      if isWhole, known.index < isSeen.count, isSeen[known.index] {
        let number = row.number
        let file = state.report.file
        state.note(row: number) {
          DataMessages.repeatedKey(
            base.texts[key], kind: program[kind].noun,
            first: base.sources.place(base.entities[known].source), file: file, row: number)
        }
      }
      markSeen(known)
    }
    return known
  }

  private mutating func markSeen(_ id: EntityID) {
    if id.index >= isSeen.count {
      isSeen.append(contentsOf: repeatElement(false, count: id.index + 1 - isSeen.count))
    }
    isSeen[id.index] = true
  }

  /// Whether the row has no problems; otherwise they are reported and the row is counted.
  private func isSound(_ bytes: ByteSpan, _ state: inout DataFileState, _ base: FactBase) -> Bool {
    guard !problems.isEmpty else { return true }
    let number = row.number
    let file = state.report.file
    state.reject(row: number)
    for found in problems {
      state.note(row: number) {
        let cell = row.cells[found.column]
        let text: String
        switch cell.form {
        case .missing: text = ""
        case .inFile, .nested: text = bytes.extracting(cell.start..<cell.end).text
        case .inScratch: text = String(decoding: row.scratch[cell.start..<cell.end], as: UTF8.self)
        }
        let column = plan.columns[found.column]
        let place = DataPlace(file: file, row: number, column: column.names[0])
        return CellMessages(program: program, base: base, cells: cells)
          .message(found.problem, text: text, type: found.type, at: place)
      }
    }
    return false
  }
}
