import GeredeText

/// Files, and the sentences that concern a file as a whole.
extension Parser {
  /// Every sentence of a file.
  mutating func file() -> [Sentence] {
    var sentences: [Sentence] = []
    while kind != .endOfFile {
      begin()
      let start = cursor
      if messages.count >= Parser.messageLimit {
        messages.append(ParserMessages.tooManyMistakes(span(cursor)))
        cursor = kinds.count - 1
        sentences.append(.broken(range(from: start)))
        break
      }
      do throws(Broken) {
        sentences.append(try sentence())
      } catch {
        recover(from: start, stopsAtBrace: false)
        if cursor == start { advance() }
        sentences.append(.broken(range(from: start)))
      }
    }
    return sentences
  }

  /// The only sentence of a text that is not a file.
  mutating func single(_ parse: (inout Parser) throws(Broken) -> Sentence) -> [Sentence] {
    begin()
    let start = cursor
    do throws(Broken) {
      return [try parse(&self)]
    } catch {
      cursor = kinds.count - 1
      return [.broken(range(from: start))]
    }
  }

  private mutating func sentence() throws(Broken) -> Sentence {
    guard case .keyword(let keyword) = kind else { return try otherSentence() }
    switch keyword {
    case .language: return try languageSentence()
    case .module: return try module()
    case .use: return try use()
    case .project: return try project()
    case .zone: return try zone()
    case .currency: return try currency()
    case .kind: return try kindDeclaration()
    case .enum: return try enumeration()
    case .relation: return try relation()
    case .event: return try event()
    case .value: return try value()
    case .except: return try exception()
    case .rule: return .rule(try rule())
    case .requirement: return try requirement()
    case .data: return try data()
    case .agreement: return try agreement()
    case .regulation: return try regulation()
    case .clause where isOverride: return .override(try override(.clause))
    case .clause, .expect:
      throw fail(
        ParserMessages.outsideBody(span(cursor), word: shown(cursor), isClause: keyword == .clause))
    case .trust: return try trust()
    case .scenario: return try scenario()
    case .suppose: return try suppose()
    case .retract: return .retract(try retract())
    case .at: return .moment(try moment())
    case .may:
      let start = cursor
      return .query(try decision(from: start))
    default: return try factOrQuery()
    }
  }

  private mutating func otherSentence() throws(Broken) -> Sentence {
    switch kind {
    case .fullStop:
      throw fail(ParserMessages.emptySentence(span(cursor)))
    case .closeBrace:
      if hasUnclosedBrace {
        hasUnclosedBrace = false
        hasReported = true
        throw Broken()
      }
      throw fail(ParserMessages.strayBrace(span(cursor)))
    default: return try factOrQuery()
    }
  }

  private mutating func languageSentence() throws(Broken) -> Sentence {
    let start = cursor
    advance()
    guard let stated = acceptLanguage() else { throw unexpected(.languageName) }
    if !isLanguagePlace(start) { throw fail(ParserMessages.languageNotFirst(span(start))) }
    try endSentence()
    return .language(LanguageSyntax(language: stated, tokens: range(from: start)))
  }

  /// Whether the sentence at an index is the first, or follows only the name of the project.
  private func isLanguagePlace(_ start: Int) -> Bool {
    start == 0
      || kinds[0] == .keyword(.project) && kinds[start - 1] == .fullStop
        && !kinds[..<(start - 1)].contains(.fullStop)
  }

  private mutating func module() throws(Broken) -> Sentence {
    let start = cursor
    advance()
    let name = try moduleName()
    try endSentence()
    return .module(
      ModuleSyntax(
        documentation: documentation(at: start), name: name, tokens: range(from: start)))
  }

  private mutating func use() throws(Broken) -> Sentence {
    let start = cursor
    advance()
    let name = try moduleName()
    let alias = accept(ContextualWord.as) ? try lowerName(.name) : nil
    try endSentence()
    return .use(UseSyntax(name: name, alias: alias, tokens: range(from: start)))
  }

  private mutating func project() throws(Broken) -> Sentence {
    let start = cursor
    advance()
    let name = try upperName(.name)
    let label = optionalText()
    try endSentence()
    return .project(
      ProjectSyntax(
        documentation: documentation(at: start), name: name, label: label,
        tokens: range(from: start)))
  }

  private mutating func zone() throws(Broken) -> Sentence {
    let start = cursor
    advance()
    let name = try textLiteral(.zone)
    try endSentence()
    return .zone(ZoneSyntax(name: name, tokens: range(from: start)))
  }

  private mutating func currency() throws(Broken) -> Sentence {
    let start = cursor
    advance()
    let code = try upperName(.currency)
    try endSentence()
    return .currency(CurrencySyntax(code: code, tokens: range(from: start)))
  }
}
