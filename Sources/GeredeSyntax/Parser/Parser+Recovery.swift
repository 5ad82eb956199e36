import GeredeText

/// Where parsing goes on after a mistake.
extension Parser {
  /// Begins a sentence, or an item of a body: it may have one message.
  mutating func begin() {
    sentenceStart = cursor
    hasReported = false
    depth = 0
    calculationDepth = 0
    operatorCount = 0
    connectiveCount = 0
    isWithinWhere = false
    awaitsColon = false
    boundaries.append(tokens[Int(significant[cursor])].start)
  }

  /// Passes over the full stop. One that was forgotten is reported where it should have stood, and
  /// the sentence counts as ended.
  mutating func endSentence() throws(Broken) {
    if accept(.fullStop) { return }
    if kind == .comma, isLowerName(after: 1), peek(2) == .colon {
      report(LexerMessages.otherEnd(span(cursor), sign: Bilingual(en: "a comma", nl: "komma")))
      advance()
      return
    }
    if isFullStopForgotten() {
      report(
        ParserMessages.missingFullStop(span(cursor - 1).endPoint, after: shown(cursor - 1)))
      return
    }
    throw unexpected(.fullStop)
  }

  /// Whether the sentence seems to end before the token at hand.
  private func isFullStopForgotten() -> Bool {
    guard cursor > 0 else { return false }
    switch kind {
    case .endOfFile, .closeBrace: return true
    case .malformed, .access: return false
    case .lowerName:
      guard let word = word(cursor) else { return false }
      if peek(1) == .colon { return true }
      return isFirstOnLine(cursor) && otherLanguage(cursor) == nil
        && !Parser.ifWords.contains(word) && !Parser.thenWords.contains(word)
    case .keyword(let keyword):
      return Parser.isDeclaration(keyword) || isFirstOnLine(cursor) && Parser.beginsItem(keyword)
    case .upperName, .text, .documentation, .quotedWord: return isFirstOnLine(cursor)
    default: return false
    }
  }

  /// Whether the word can only stand at the beginning of a sentence (or as a noun of a thing).
  static func isDeclaration(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .module, .language, .use, .project, .zone, .currency, .kind, .enum, .relation, .event,
      .value, .rule, .requirement, .agreement, .regulation, .clause, .trust, .scenario, .data,
      .suppose, .retract, .expect:
      true
    default: false
    }
  }

  /// Whether the word may begin a sentence in a scenario or a query.
  private static func beginsItem(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .at, .except, .some, .every, .no, .not, .may: true
    default: false
    }
  }

  /// Passes over the rest of a broken sentence: to the next full stop, or to the brace that closes
  /// what the sentence opened, or to a line that clearly begins another sentence.
  ///
  /// - Parameter start: the sentence's first token.
  /// - Parameter stopsAtBrace: whether a closing brace without an opening one belongs to the body
  ///   that the sentence stands in.
  mutating func recover(from start: Int, stopsAtBrace: Bool) {
    var open = 0
    for index in start..<cursor {
      switch kinds[index] {
      case .openBrace: open += 1
      case .closeBrace: open = max(0, open - 1)
      default: break
      }
    }
    while true {
      switch kind {
      case .endOfFile: return
      case .fullStop:
        advance()
        return
      case .openBrace
      where !stopsAtBrace && open == 0 && isThing(start) && isLowerName(after: 1):
        _ = fieldValues()
        return
      case .openBrace:
        open += 1
        advance()
      case .closeBrace:
        if open == 0 {
          if !stopsAtBrace { advance() }
          return
        }
        advance()
        open -= 1
        if open == 0, isFirstOnLine(cursor) || kind == .closeBrace || kind == .endOfFile { return }
      case .keyword(let keyword)
      where cursor > start && Parser.isDeclaration(keyword) && isFirstOnLine(cursor):
        return
      default: advance()
      }
    }
  }

  /// Whether the sentence that begins at an index is no declaration, so that its braces hold the
  /// fields of a thing.
  private func isThing(_ start: Int) -> Bool {
    switch kinds[start] {
    case .lowerName, .upperName, .quotedWord: true
    default: false
    }
  }

  /// After a mistake in a header: goes to the brace that begins the body, if it comes before the
  /// next full stop.
  mutating func skipToBody() -> Bool {
    var index = cursor
    while index < kinds.count {
      switch kinds[index] {
      case .openBrace:
        cursor = index
        return true
      case .fullStop, .closeBrace, .endOfFile: return false
      default: index += 1
      }
    }
    return false
  }

  /// Parses the items between braces, each with its own recovery; the opening brace comes next.
  ///
  /// - Parameter belongs: whether a reserved word may begin an item; others that begin sentences
  ///   show that the closing brace was forgotten. So do things, unless `allowsThings`.
  mutating func body<Item>(
    belongs: (Keyword) -> Bool, allowsThings: Bool = false, broken: (TokenRange) -> Item?,
    item: (inout Parser) throws(Broken) -> Item
  ) -> [Item] {
    let opening = cursor
    advance()
    var items: [Item] = []
    while kind != .closeBrace {
      // The sentence after this body gives the message about too many.
      if messages.count >= Parser.messageLimit { return items }
      if isOutsideBody(belongs) || !allowsThings && isThing(outside: opening) {
        hasReported = false
        if !hasUnclosedBrace {
          let place = kind == .endOfFile ? span(cursor - 1).endPoint : span(cursor)
          report(
            ParserMessages.unclosedBrace(
              span(opening), found: place, word: kind == .endOfFile ? nil : shown(cursor)))
        }
        hasUnclosedBrace = true
        return items
      }
      begin()
      let start = cursor
      do throws(Broken) {
        items.append(try item(&self))
      } catch {
        recover(from: start, stopsAtBrace: true)
        if cursor == start { advance() }
        if let item = broken(range(from: start)) { items.append(item) }
      }
    }
    advance()
    return items
  }

  /// Whether a thing is declared at hand on a line that begins no further to the right than the line
  /// with the opening brace of a body: then its closing brace was forgotten.
  private func isThing(outside opening: Int) -> Bool {
    isEntity && isFirstOnLine(cursor) && indentation(cursor) <= indentation(opening)
  }

  /// How many spaces the line of a token begins with.
  private func indentation(_ index: Int) -> Int {
    let start = Int(tokens[Int(significant[index])].start)
    let line = Int(source.lineStarts[source.line(at: start)])
    return source.bytes[line..<start].prefix { $0 == 0x20 || $0 == 0x09 }.count
  }

  /// Whether the token at hand shows that a body has ended without its brace.
  private func isOutsideBody(_ belongs: (Keyword) -> Bool) -> Bool {
    switch kind {
    case .endOfFile: true
    case .keyword(let keyword): Parser.isDeclaration(keyword) && !belongs(keyword)
    default: false
    }
  }
}
