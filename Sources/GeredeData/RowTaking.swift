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
  let plan: DataPlan
  let program: Program
  let cells: CellReader
  /// The kind that declares the key of the entities; nil where they have none.
  let keyedKind: KindID?
  var row: RowBuffer
  /// The words of the row; those of missing cells are not in use.
  var words: [Word] = []
  var isGiven: [Bool] = []
  var problems: [(column: Int, type: ValueType, problem: CellReader.Problem)] = []
  var first = Word.min
  var last = Word.max
  /// Entities whose row this sentence has seen.
  var isSeen: [Bool] = []
  var isReadingAgain = false
  /// One row is all that the sentence has to say of an entity: it gives fields, without dates.
  let isWhole: Bool
  /// Rows of a kind that refer to entities that are not there yet.
  var deferred: [(start: Int, number: Int)] = []

  private let limits: DataLimits

  init(_ plan: DataPlan, program: Program, zone: ZoneRules, limits: DataLimits) {
    self.limits = limits
    self.plan = plan
    self.program = program
    cells = CellReader(program, dialect: plan.source.dialect, zone: zone)
    row = RowBuffer(columns: plan.columns.count)
    var keyedKind: KindID?
    if case .kind(let kind, _, _, _, _) = plan.target, let key = program[kind].key,
      case .field(let owner) = program[key].form
    {
      keyedKind = owner
    }
    self.keyedKind = keyedKind
    if case .kind(_, let key, _, _, let fields) = plan.target, plan.from == nil, plan.until == nil {
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
    loop: while !isOver(rows, &state, base) {
      switch reader.next(bytes, into: &row) {
      case .end: break loop
      case .row:
        rows += 1
        take(bytes, &state, into: &base)
      case .malformed(let problem):
        rows += 1
        refuse(problem, &state)
      case .broken(let problem):
        rows += 1
        refuse(problem, &state)
        break loop
      }
    }
    // The last rows came after the last look.
    if !state.isCutShort { _ = isOver(0, &state, base) }
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
    for (count, place) in rows.enumerated() {
      if isOver(count, &state, base) { return }
      reader.move(to: place.start, number: place.number)
      guard reader.next(bytes, into: &row) == .row else { continue }
      take(bytes, &state, into: &base)
    }
  }

  /// Whether a limit was reached, looked at every so many rows; then there is a message.
  @inline(__always)
  private func isOver(_ rows: Int, _ state: inout DataFileState, _ base: FactBase) -> Bool {
    guard rows & (DataLimits.interval - 1) == 0 else { return false }
    let place = DataPlace(file: state.report.file, row: row.number)
    guard let message = limits.message(count: base.count, at: place) else { return false }
    state.cutShort(message)
    return true
  }

  private func refuse(_ problem: RowProblem, _ state: inout DataFileState) {
    guard !state.isCounted else { return }
    let file = state.report.file
    let number = row.number
    state.reject(row: number)
    state.note(row: number) { problem.message(at: DataPlace(file: file, row: number)) }
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
    case .kind(let kind, let key, let label, let keyField, let fields):
      takeEntity(kind, key, label, keyField, fields, bytes, &state, into: &base)
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

  var isDated: Bool { plan.from != nil || plan.until != nil }

  func number(_ state: inout DataFileState) -> UInt32 {
    state.firstSource &+ UInt32(truncatingIfNeeded: row.number)
  }

  /// Whether the row has no problems; otherwise they are reported and the row is counted.
  func isSound(_ bytes: ByteSpan, _ state: inout DataFileState, _ base: FactBase) -> Bool {
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
