import GeredeText

/// Kinds, enums, relations and events.
extension Parser {
  mutating func kindDeclaration() throws(Broken) -> Sentence {
    let start = cursor
    advance()
    var fields: [FieldSyntax] = []
    do throws(Broken) {
      let name = try upperName(.kindName)
      let parent = accept(.is) ? try qualifiedName(.kindName) : nil
      let wording = try nameWording { (parser) throws(Broken) in try parser.upperName(.kindName) }
      let documentation = documentation(at: start)
      if kind == .openBrace { fields = self.fields() } else { try endSentence() }
      return .kind(
        KindSyntax(
          documentation: documentation, name: name, parent: parent, wording: wording,
          fields: fields, tokens: range(from: start)))
    } catch {
      guard skipToBody() else { throw error }
      _ = self.fields()
      return .broken(range(from: start))
    }
  }

  private mutating func fields() -> [FieldSyntax] {
    body(
      belongs: { _ in false }, broken: { _ in nil },
      item: { (parser) throws(Broken) in
        try parser.field()
      })
  }

  private mutating func field() throws(Broken) -> FieldSyntax {
    let start = cursor
    var key: TokenID?
    // A field may itself be called `key`.
    if isNext(.key), peek(1) != .colon {
      key = tokenID(cursor)
      advance(over: .key)
    }
    let name = try lowerName(.fieldName)
    try colon(after: name.text)
    let type = try type()
    let wording = try nameWording { (parser) throws(Broken) in try parser.lowerName(.fieldName) }
    try endSentence()
    return FieldSyntax(
      documentation: documentation(at: start), key: key, name: name, type: type, wording: wording,
      tokens: range(from: start))
  }

  /// The colon after a name; one that was forgotten is reported, and parsing goes on.
  mutating func colon(after name: String) throws(Broken) {
    if accept(.colon) { return }
    if kind == .malformed { throw unexpected(.colon) }
    throw fail(ParserMessages.missingColon(span(cursor - 1).endPoint, after: name))
  }

  mutating func enumeration() throws(Broken) -> Sentence {
    let start = cursor
    advance()
    let name = try upperName(.name)
    let wording = try nameWording { (parser) throws(Broken) in try parser.upperName(.name) }
    try colon(after: name.text)
    var values = [try enumerationValue()]
    var separator: TokenKind?
    while kind == .comma || kind == .less {
      if let separator, separator != kind {
        throw fail(ParserMessages.mixedEnumeration(span(cursor)))
      }
      separator = kind
      advance()
      values.append(try enumerationValue())
    }
    try endSentence()
    return .enumeration(
      EnumerationSyntax(
        documentation: documentation(at: start), name: name, wording: wording,
        isOrdered: separator == .less, values: values, tokens: range(from: start)))
  }

  private mutating func enumerationValue() throws(Broken) -> EnumerationValueSyntax {
    let start = cursor
    let name = try upperName(.thing)
    let label = optionalText()
    let wording = try nameWording { (parser) throws(Broken) in try parser.upperName(.thing) }
    return EnumerationValueSyntax(
      documentation: documentation(at: start), name: name, label: label, wording: wording,
      tokens: range(from: start))
  }

  mutating func relation() throws(Broken) -> Sentence {
    let start = cursor
    advance()
    let sentence = try slotSentence()
    var isComplete = accept(ContextualWord.complete)
    var wording: SentenceWordingSyntax?
    if let language = acceptLanguage() {
      wording = SentenceWordingSyntax(language: language, sentence: try slotSentence())
      if accept(ContextualWord.complete) { isComplete = true }
    }
    try endSentence()
    return .relation(
      RelationSyntax(
        documentation: documentation(at: start), sentence: sentence, wording: wording,
        isComplete: isComplete, tokens: range(from: start)))
  }

  mutating func event() throws(Broken) -> Sentence {
    let start = cursor
    advance()
    let sentence = try slotSentence()
    var needsPower = try needsPowerMark()
    var wording: SentenceWordingSyntax?
    if let language = acceptLanguage() {
      wording = SentenceWordingSyntax(language: language, sentence: try slotSentence())
      if !needsPower { needsPower = try needsPowerMark() }
    }
    try endSentence()
    return .event(
      EventSyntax(
        documentation: documentation(at: start), sentence: sentence, wording: wording,
        needsPower: needsPower, tokens: range(from: start)))
  }

  private mutating func needsPowerMark() throws(Broken) -> Bool {
    guard accept(.needs) else { return false }
    guard accept(.power) else { throw unexpected(.keyword(.power)) }
    return true
  }

  private mutating func slotSentence() throws(Broken) -> SlotSentenceSyntax {
    let start = cursor
    var slots = [try slot()]
    var words: [WordSyntax] = []
    while isLowerName || kind == .keyword(.in) && !words.isEmpty {
      if !words.isEmpty, isCompleteMark { break }
      words.append(try declaredWord())
      guard kind == .openParenthesis || isSlotType else { break }
      slots.append(try slot())
    }
    if words.isEmpty { throw unexpected(.word) }
    if kind == .lowerName, kinds[cursor - 1] == .lowerName, !isCompleteMark,
      !isFirstOnLine(cursor), otherLanguage(cursor) == nil
    {
      throw fail(
        ParserMessages.joinWords(
          span(cursor - 1).union(span(cursor)), first: shown(cursor - 1), second: shown(cursor)))
    }
    return SlotSentenceSyntax(slots: slots, words: words, tokens: range(from: start))
  }

  /// Whether `complete` at the end of a relation comes next.
  private var isCompleteMark: Bool {
    guard isNext(.complete) else { return false }
    switch peek(1) {
    case .openParenthesis, .upperName, .slash: return false
    default: return true
    }
  }

  private var isSlotType: Bool {
    switch kind {
    case .upperName: true
    case .lowerName, .quotedWord:
      peek(1) == .access || isNext(.set) && isNext(.setOf, after: 1)
    default: false
    }
  }

  private mutating func declaredWord() throws(Broken) -> WordSyntax {
    let base = takeName()
    guard accept(.slash) else { return WordSyntax(base: base, participle: nil) }
    return WordSyntax(base: base, participle: try lowerName(.word))
  }

  private mutating func slot() throws(Broken) -> SlotSyntax {
    let start = cursor
    guard accept(.openParenthesis) else {
      guard isSlotType || kind != .lowerName else { throw unexpected(.slot) }
      let type = try type()
      return SlotSyntax(name: nil, type: type, tokens: range(from: start))
    }
    let name = try lowerName(.variable)
    let type = accept(.colon) ? try type() : nil
    try closeParenthesis(opening: start)
    return SlotSyntax(name: name, type: type, tokens: range(from: start))
  }
}
