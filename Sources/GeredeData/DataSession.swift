import GeredeFacts
import GeredeProgram
import GeredeText

/// One run of a `DataLoader`.
struct DataSession {
  let program: Program
  private let loader: DataLoader
  /// Data files by the name that sentences write, in the order of their first sentence.
  private var names: [String] = []
  private var states: [String: DataFileState] = [:]
  /// Files that a later sentence needs again.
  private var opened: [String: OpenedFile] = [:]
  private var uses: [String: Int] = [:]
  private var problems: [HostProblem] = []
  /// Bytes of the files that were opened.
  private var bytesRead = 0
  /// Whether a limit was reached: nothing more is read.
  private var isCutShort = false
  private var messages: [Message] = []
  /// Rows of kinds to be read again, by sentence.
  private var deferred: [DeferredRows] = []

  /// Rows that referred to entities that were not there yet.
  private struct DeferredRows {
    var plan: DataPlan
    var file: String
    var rows: [(start: Int, number: Int)]
  }

  init(program: Program, loader: DataLoader) {
    self.program = program
    self.loader = loader
    for source in program.dataSources {
      if uses[source.file] == nil { names.append(source.file) }
      uses[source.file, default: 0] += 1
    }
  }

  /// Carries out all sentences: kinds, rows that were put off, then the rest.
  mutating func run(into base: inout FactBase) {
    let sources = program.dataSources
    for source in sources where DataSession.isKind(source) { load(source, into: &base) }
    loadDeferred(into: &base)
    for source in sources where !DataSession.isKind(source) { load(source, into: &base) }
  }

  func report() -> DataReport {
    var report = DataReport()
    report.messages = messages
    report.problems = problems
    for name in names {
      guard var state = states[name] else { continue }
      var seen: Set<String> = []
      let untaken = state.columns.filter {
        !$0.isEmpty && !state.takenColumns.contains($0) && seen.insert($0).inserted
      }
      if !untaken.isEmpty {
        state.note(DataMessages.untakenColumns(untaken, file: state.report.file))
      }
      state.report.rejected = state.rejectedRows.count
      report.files.append(state.report)
      report.messages += state.messages()
    }
    return report
  }

  private static func isKind(_ source: DataSource) -> Bool {
    if case .kind = source.target { return true }
    return false
  }

  private mutating func load(_ source: DataSource, into base: inout FactBase) {
    guard !isCutShort, let file = open(source, into: &base),
      let plan = DataPlan(source, in: program, base: &base, messages: &messages),
      var state = states[source.file]
    else { return }
    let put = read(file, plan, &state, into: &base)
    isCutShort = state.isCutShort
    states[source.file] = state
    guard !put.isEmpty, !isCutShort else { return }
    deferred.append(DeferredRows(plan: plan, file: source.file, rows: put))
    // The bytes are needed once more, whatever other sentences do with the file.
    opened[source.file] = file
  }

  private mutating func loadDeferred(into base: inout FactBase) {
    for rows in deferred where !isCutShort {
      guard let file = opened[rows.file], var state = states[rows.file] else { continue }
      readAgain(rows.rows, of: file, rows.plan, &state, into: &base)
      isCutShort = state.isCutShort
      states[rows.file] = state
      if uses[rows.file] == 0 { opened[rows.file] = nil }
    }
    deferred = []
  }

  /// The file of a sentence, kept while sentences to come need it; nil, with a message, where there
  /// is none.
  private mutating func open(_ source: DataSource, into base: inout FactBase) -> OpenedFile? {
    let name = source.file
    let left = (uses[name] ?? 1) - 1
    uses[name] = left
    if let known = opened[name] {
      if left == 0 { opened[name] = nil }
      return known
    }
    // It was tried before, and there is a message.
    if states[name] != nil { return nil }
    switch loader.open(name) {
    case .failure(.host(let problem)):
      problems.append(problem)
      messages.append(DataMessages.noFile(name, problem, at: source.fileSpan))
      states[name] = loader.state(name: name, file: name)
      return nil
    case .failure(.message(let message)):
      var state = loader.state(name: name, file: name)
      state.note(message)
      states[name] = state
      return nil
    case .success(let file):
      var state = loader.state(name: name, file: file.name)
      bytesRead += file.bytes.count
      guard bytesRead <= loader.limits.bytes else {
        isCutShort = true
        messages.append(
          DataMessages.tooManyBytes(name, limit: loader.limits.bytes, at: source.fileSpan))
        states[name] = state
        return nil
      }
      guard let first = base.sources.add(file: file.name, rows: file.bytes.count + 1) else {
        messages.append(DataMessages.tooMuchData(name, at: source.fileSpan))
        return nil
      }
      state.firstSource = first
      states[name] = state
      if left > 0 { opened[name] = file }
      return file
    }
  }

  private func read(
    _ file: OpenedFile, _ plan: DataPlan, _ state: inout DataFileState,
    into base: inout FactBase
  ) -> [(start: Int, number: Int)] {
    let bytes = file.bytes.span
    var taking = RowTaking(plan, program: program, zone: base.zone, limits: loader.limits)
    if let layout = file.layout {
      var reader = JSONReader(layout, from: file.start, plan.columns)
      taking.takeAll(&reader, bytes, &state, into: &base)
      reader.finish(plan, program, &state)
    } else {
      guard var reader = csvReader(file, plan, &state) else { return [] }
      taking.takeAll(&reader, bytes, &state, into: &base)
    }
    return taking.deferred
  }

  private func readAgain(
    _ rows: [(start: Int, number: Int)], of file: OpenedFile, _ plan: DataPlan,
    _ state: inout DataFileState, into base: inout FactBase
  ) {
    let bytes = file.bytes.span
    var taking = RowTaking(plan, program: program, zone: base.zone, limits: loader.limits)
    if let layout = file.layout {
      var reader = JSONReader(layout, from: file.start, plan.columns)
      taking.take(rows, &reader, bytes, &state, into: &base)
    } else {
      guard var reader = csvReader(file, plan, &state) else { return }
      taking.take(rows, &reader, bytes, &state, into: &base)
    }
  }

  /// A reader of the columns that the plan wants; nil, with a message, where a needed one is absent.
  private func csvReader(
    _ file: OpenedFile, _ plan: DataPlan, _ state: inout DataFileState
  ) -> CSVRows? {
    let bytes = file.bytes.span
    let usual = plan.source.dialect == .dutch ? UInt8(ascii: ";") : UInt8(ascii: ",")
    guard var reader = CSVRows(bytes, from: file.start, usual: usual) else {
      state.note(DataMessages.emptyFile(file.name))
      state.isCounted = true
      return nil
    }
    let header = reader.header
    if !state.isCounted {
      state.columns = header
      state.report.separator = Character(Unicode.Scalar(reader.separator))
      if reader.separator != usual, !reader.statesSeparator, header.count > 1 {
        state.note(DataMessages.separator(reader.separator, file: file.name))
      }
    }
    var wanted = Array(repeating: -1, count: header.count)
    var shared: [RowBuffer.Shared] = []
    var isWhole = true
    for (index, column) in plan.columns.enumerated() {
      guard let name = column.names.first(where: { header.contains($0) }),
        let position = header.firstIndex(of: name)
      else {
        guard column.isStated else { continue }
        if column.isNeeded { isWhole = false }
        state.note(DataMessages.missingColumn(column, among: header, file: file.name))
        continue
      }
      if header.lastIndex(of: name) != position {
        state.note(DataMessages.repeatedColumn(name, file: file.name))
        isWhole = false
      }
      state.takenColumns.insert(name)
      if wanted[position] < 0 {
        wanted[position] = index
      } else {
        shared.append((wanted[position], index))
      }
    }
    reader.want(wanted, shared)
    if !isWhole { state.isCounted = true }
    return isWhole ? reader : nil
  }
}

/// Reads JSON for a plan whose columns may have two names each.
struct JSONReader: RowReading {
  private var rows: JSONRows
  private let columns: [DataPlan.Column]
  private let shared: [RowBuffer.Shared]

  init(_ layout: JSONRows.Layout, from start: Int, _ columns: [DataPlan.Column]) {
    self.columns = columns
    var numbers: [Int] = []
    var names: [String] = []
    var shared: [RowBuffer.Shared] = []
    for (index, column) in columns.enumerated() {
      for name in column.names {
        if let known = names.firstIndex(of: name) {
          shared.append((numbers[known], index))
        } else {
          names.append(name)
          numbers.append(index)
        }
      }
    }
    self.shared = shared
    rows = JSONRows(layout, from: start, names: names, columns: numbers, count: columns.count)
  }

  mutating func next(_ bytes: ByteSpan, into row: inout RowBuffer) -> RowOutcome {
    let outcome = rows.next(bytes, into: &row)
    if outcome == .row { row.share(shared) }
    return outcome
  }

  mutating func move(to start: Int, number: Int) { rows.move(to: start, number: number) }

  /// Notes names that no column takes, and stated columns that no object had.
  func finish(_ plan: DataPlan, _ program: Program, _ state: inout DataFileState) {
    let untaken = (0..<rows.untaken.count).map { rows.untaken[Word($0)] }
    for name in untaken where !state.columns.contains(name) { state.columns.append(name) }
    guard rows.hasObjects else { return }
    for (index, column) in columns.enumerated() {
      let isSeen =
        rows.seen[index] || shared.contains { $0.to == index && rows.seen[$0.from] }
      if isSeen {
        state.takenColumns.formUnion(column.names)
      } else if column.isStated {
        state.note(
          DataMessages.missingColumn(column, among: untaken, file: state.report.file))
      }
    }
  }
}
