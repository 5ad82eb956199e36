import GeredeText

/// Reserved words of the other language, in a file that uses this one.
extension Parser {
  /// Reads the file again in the other language if it does not say in which it is and each of its
  /// sentences with a reserved word, at least two, is in the other one. Returns the message.
  static func useOtherLanguage(_ lexer: inout Lexer, _ source: Source, _ id: SourceID) -> Message? {
    guard Lexer.statedLanguage(source.bytes) == nil else { return nil }
    let other: Language = lexer.language == .english ? .dutch : .english
    var first: Span?
    var count = 0
    var isStart = true
    for token in lexer.tokens where !token.kind.isTrivia {
      if isStart {
        switch token.kind {
        case .keyword(let keyword) where isDeclaration(keyword): return nil
        case .lowerName:
          let bytes = Int(token.start)..<Int(token.end)
          let word = String(decoding: source.bytes[bytes], as: UTF8.self)
          if let keyword = Keyword(spelled: word, in: other), isDeclaration(keyword) {
            first = first ?? Span(id, bytes.lowerBound, bytes.upperBound)
            count += 1
          }
        default: break
        }
      }
      isStart = token.kind == .fullStop || token.kind == .closeBrace
    }
    guard let first, count > 1 else { return nil }
    lexer = Lexer(source, id: id, language: other)
    lexer.run()
    return ParserMessages.unstatedLanguage(
      first, proposal: Keyword.language.spelling(in: other) + " " + other.rawValue + ".",
      fileLanguage: other)
  }

  /// The message about a word earlier in the sentence that was read as an ordinary word, but is
  /// `if` or a reserved word of the other language.
  func earlierWord() -> Message? {
    for index in stride(from: cursor - 1, through: max(sentenceStart, cursor - 40), by: -1) {
      if let word = word(index), word == "if" || word == "indien" {
        return ParserMessages.ifThen(span(index), word: word, language: language)
      }
      if let message = otherLanguage(index) { return message }
    }
    return nil
  }

  /// The message about a reserved word of the other language at an index, if it is one.
  func otherLanguage(_ index: Int) -> Message? {
    guard let word = word(index) else { return nil }
    let other: Language = language == .english ? .dutch : .english
    let proposal: String
    if let keyword = Keyword(spelled: word, in: other) {
      proposal = keyword.spelling(in: language)
    } else if let key = PackedWord(word), let found = WordTable.of(other).contextual[key],
      isInPlace(found, index)
    {
      proposal = found.spelling(in: language)
    } else {
      return nil
    }
    // English `of` after a duration is no Dutch word.
    if let key = PackedWord(word), WordTable.of(language).contextual[key] != nil { return nil }
    return ParserMessages.otherLanguage(
      span(index), word: word, proposal: proposal, fileLanguage: language)
  }

  /// Whether a word that is reserved in its place stands in that place.
  private func isInPlace(_ word: ContextualWord, _ index: Int) -> Bool {
    let before = index > 0 ? kinds[index - 1] : .endOfFile
    switch word {
    case .for: return true
    case .count, .sum, .min, .max, .average, .share, .round:
      return kinds[min(index + 1, kinds.count - 1)] == .openParenthesis
    case .years, .months, .weeks, .days, .workingDays, .hours, .minutes, .seconds:
      return before == .integer || before == .decimal
    case .error, .warning, .info:
      return before == .openParenthesis && kinds[sentenceStart] == .keyword(.requirement)
    default: return false
    }
  }
}
