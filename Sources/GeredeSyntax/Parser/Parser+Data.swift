import GeredeText

/// Data files.
extension Parser {
  mutating func data() throws(Broken) -> Sentence {
    let start = cursor
    do throws(Broken) {
      return try dataSentence()
    } catch {
      guard skipToBody() else { throw error }
      _ = dataFields()
      return .broken(range(from: start))
    }
  }

  private mutating func dataSentence() throws(Broken) -> Sentence {
    let start = cursor
    advance()
    let target = try dataTarget()
    var from: ColumnSyntax?
    var until: ColumnSyntax?
    if kind == .keyword(.from), isColumn(after: 1) {
      advance()
      from = try column()
    }
    if accept(.until) { until = try column() }
    guard accept(.from) else {
      throw wordBeforeFile().map { fail($0) } ?? unexpected(.keyword(.from))
    }
    let file = try textLiteral(.file)
    let key = accept(ContextualWord.key) ? try column() : nil
    var dialect: Language?
    if accept(.in) {
      dialect = acceptLanguage()
      if dialect == nil { throw unexpected(.languageName) }
    }
    let documentation = documentation(at: start)
    var fields: [DataFieldSyntax] = []
    if kind == .openBrace { fields = dataFields() } else { try endSentence() }
    return .data(
      DataSyntax(
        documentation: documentation, target: target, from: from, until: until, file: file,
        key: key, dialect: dialect, fields: fields, tokens: range(from: start)))
  }

  /// `data Component out_of "components.csv"`, where the file was read as part of the sentence.
  private func wordBeforeFile() -> Message? {
    let words: Set<String> = ["uit", "via", "using", "out_of", "with", "met"]
    guard cursor > sentenceStart + 2, kinds[cursor - 1] == .text, let word = word(cursor - 2),
      words.contains(word)
    else { return nil }
    return ParserMessages.synonym(
      span(cursor - 2), word: word, proposal: Keyword.from.spelling(in: language), note: nil)
  }

  private mutating func dataTarget() throws(Broken) -> DataSyntax.Target {
    let start = cursor
    if kind == .upperName || kind == .lowerName && peek(1) == .access {
      let name = try qualifiedName(.kindName)
      if kind == .keyword(.from) { return .kind(name) }
      cursor = start
    }
    let statement = try condition()
    guard isStatement(statement) else { throw unexpected(.sentence) }
    return .statement(statement)
  }

  /// Whether what follows `from` is a column with dates, not the file.
  private func isColumn(after count: Int) -> Bool {
    switch peek(count) {
    case .text: peek(count + 1) == .keyword(.from) || peek(count + 1) == .keyword(.until)
    default: true
    }
  }

  private mutating func column() throws(Broken) -> ColumnSyntax {
    switch kind {
    case .text:
      let text = takeText()
      return ColumnSyntax(text: text.text, token: text.token)
    case .lowerName, .quotedWord, .upperName:
      let name = takeName()
      return ColumnSyntax(text: name.text, token: name.token)
    default: throw unexpected(.column)
    }
  }

  private mutating func dataFields() -> [DataFieldSyntax] {
    body(
      belongs: { _ in false }, broken: { _ in nil },
      item: { (parser) throws(Broken) in
        let start = parser.cursor
        let name = try parser.lowerName(.fieldName)
        try parser.colon(after: name.text)
        let column = try parser.column()
        try parser.endSentence()
        return DataFieldSyntax(name: name, column: column, tokens: parser.range(from: start))
      })
  }
}
