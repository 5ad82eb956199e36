public import GeredeData
internal import GeredeFacts
internal import GeredeProgram
public import GeredeText

extension World {
  /// Adds a fact, an act or an equation, with or without its full stop:
  /// `Denbosch provides Notify to Rotterdam`, `availability(Notify) = 99.7%`.
  ///
  /// - Returns: what is wrong with it, if anything; then nothing is added.
  @discardableResult
  public mutating func tell(_ sentence: String) -> [Message] {
    let told = Pipeline.fact(sentence, in: self)
    sources = told.world.sources
    guard let fact = told.result else { return told.messages }
    self = told.world
    return told.messages + facts.add(fact, of: typed)
  }

  /// Adds records as rows: entities of a kind, or facts of a relation, an event or a value. Of a
  /// relation and a value the cells `from` and `until` say when a row holds.
  ///
  /// - Parameters:
  ///   - name: the name of a kind or of a value, or the words of a relation.
  ///   - records: the rows.
  ///   - options: how much may be read; where a limit is reached, nothing is evaluated any more.
  /// - Returns: what is wrong with records, each of which is then left out.
  @discardableResult
  public mutating func tell(
    _ name: String, _ records: [Record], options: CheckOptions = CheckOptions()
  ) -> [Message] {
    let dates: DateColumns = records.contains(where: \.isDated) ? .given : .absent
    let rows = records.map { dates == .given ? $0.withDates : $0.withoutMissingDates }
    let lines = rows.map { $0.json + "\n" }.joined()
    let file = DataFile(name: "\(name).ndjson", bytes: Array(lines.utf8))
    return tell(name, file, dates: dates, options)
  }

  /// Adds the rows of a data file (CSV, JSON, NDJSON; its name's ending tells which): entities of a
  /// kind, or facts of a relation, an event or a value. Columns are named after fields and slots.
  ///
  /// - Parameters:
  ///   - name: the name of a kind or of a value, or the words of a relation.
  ///   - file: the file in memory.
  ///   - options: how much may be read; where a limit is reached, nothing is evaluated any more.
  /// - Returns: what is wrong with rows, each of which is then left out.
  @discardableResult
  public mutating func tell(
    _ name: String, _ file: DataFile, options: CheckOptions = CheckOptions()
  ) -> [Message] {
    tell(name, file, dates: .absent, options)
  }

  private mutating func tell(
    _ name: String, _ file: DataFile, dates: DateColumns, _ options: CheckOptions
  ) -> [Message] {
    guard let target = AttachmentTarget(name, in: typed) else {
      return [EmbeddingMessages.noSuchData(name, known: program.dataNames)]
    }
    var told = typed
    told.dataSources = [dataSource(target, name, file.name, dates: dates)]
    let loader = DataLoader(translators: program.host.translators, limits: options.data) { _ in
      .success(file)
    }
    let report = loader.load(told, into: &facts)
    take(report)
    // What is only half there is told by every later check as well.
    messages += report.messages.filter { (800...899).contains($0.code.number) }
    return report.messages
  }

  /// Reads the data files of the program, attached ones in place of those of the host.
  mutating func read(_ attachments: [String: DataFile], _ options: CheckOptions) {
    var known = typed
    var files: [String: DataFile] = [:]
    for name in attachments.keys.sorted() {
      guard let file = attachments[name] else { continue }
      let named = typed.dataSources.map(\.file).filter { Self.isName(name, of: $0) }
      if !named.isEmpty {
        for written in named { files[written] = file }
      } else if let target = AttachmentTarget(name, in: typed) {
        known.dataSources.append(dataSource(target, name, name))
        files[name] = file
      } else {
        messages.append(EmbeddingMessages.noSuchData(name, known: program.dataNames))
      }
    }
    guard !known.dataSources.isEmpty else { return }
    let host = program.host
    let attached = files
    let loader = DataLoader(translators: host.translators, limits: options.data) { name in
      attached[name].map { .success($0) } ?? host.data(name)
    }
    let report = loader.load(known, into: &facts)
    messages += report.messages
    take(report)
  }

  /// Whether `name` means the file that a `data` sentence writes: the whole path, or its last part,
  /// with or without its ending.
  private static func isName(_ name: String, of written: String) -> Bool {
    if name == written { return true }
    let last = written.split(separator: "/").last.map(String.init) ?? written
    guard let dot = last.lastIndex(of: ".") else { return name == last }
    return name == last || name == last[..<dot]
  }

  /// The `data` sentence that an attachment stands for, with a source in which messages show it.
  mutating func dataSource(
    _ target: AttachmentTarget, _ name: String, _ file: String, dates: DateColumns = .absent
  ) -> DataSource {
    let text = "data \(name) from \"\(file)\"."
    let id = sources.add(Source(name: file, text: text))
    return target.dataSource(file, at: Span(id, 0, text.utf8.count), dates: dates)
  }

  private mutating func take(_ report: DataReport) {
    if report.messages.contains(where: { (800...899).contains($0.code.number) }) {
      isCutShort = true
    }
    data += report.files.map { file in
      DataSummary(name: file.name, file: file.file, rows: file.rows, rejected: file.rejected)
    }
  }
}
