import GeredeText

/// Thrown where a sentence cannot be parsed any further; the message has been given.
struct Broken: Error {}

/// A recursive descent parser: at most three tokens of lookahead, and no knowledge of declarations.
///
/// It never fails: what it cannot parse becomes a broken sentence with one message.
struct Parser {
  /// The deepest nesting of parentheses, `not`, quantifiers and exceptions.
  static let depthLimit = 200
  /// The most operators and fields in one calculation, a fifth of the most `and` and `or` in a
  /// sentence; what comes later works on them in more than linear time.
  static let chainLimit = 200
  /// The most mistakes of one file that are told: more tell nobody more.
  static let messageLimit = 1_000

  let source: Source
  let id: SourceID
  let language: Language
  let tokens: [Token]
  /// The tokens that count, by their number in `tokens`; the last is the end of the file.
  let significant: [UInt32]
  /// The kinds of the tokens that count.
  let kinds: [TokenKind]
  /// The token that comes next, as an index into `significant`.
  var cursor = 0
  var expressions: [ExpressionSyntax] = []
  var messages: [Message] = []
  var contextualWords: [TokenID: ContextualWord] = [:]
  var languageMarks: [TokenID: Language] = [:]
  /// Where sentences and the items of their bodies begin, in bytes; in ascending order.
  var boundaries: [UInt32] = []
  /// The first token of the sentence or item at hand.
  var sentenceStart = 0
  /// Whether the sentence or item at hand has its one message.
  var hasReported = false
  /// Whether a brace was found unclosed: then a later one too many says nothing new.
  var hasUnclosedBrace = false
  var depth = 0
  /// How many calculations stand around the token at hand, and what the outermost has so far.
  var calculationDepth = 0
  var operatorCount = 0
  /// The `and` and `or` of the sentence or item at hand.
  var connectiveCount = 0
  /// Whether a quantifier here would have to stand in parentheses.
  var isWithinWhere = false
  /// Whether the colon of an `every` is still to come.
  var awaitsColon = false
  /// The sentences and items that have their message, as numbers of `boundaries`.
  var reported: Set<Int> = []
  /// The places of the lexer's errors, in bytes; in ascending order.
  let lexicalErrors: [UInt32]
  private let lexicalMessages: [Message]

  init(_ source: Source, id: SourceID, language: Language) {
    var lexer = Lexer(source, id: id, language: language)
    lexer.run()
    if let message = Parser.useOtherLanguage(&lexer, source, id) { messages.append(message) }
    self.source = source
    self.id = id
    self.language = lexer.language
    self.tokens = lexer.tokens
    self.lexicalMessages = lexer.messages
    self.lexicalErrors = lexer.messages.filter { $0.severity == .error }.map(LexerMessages.start)
    var significant: [UInt32] = []
    var kinds: [TokenKind] = []
    significant.reserveCapacity(lexer.tokens.count / 2 + 1)
    kinds.reserveCapacity(lexer.tokens.count / 2 + 1)
    for (index, token) in lexer.tokens.enumerated() where !token.kind.isTrivia {
      significant.append(UInt32(truncatingIfNeeded: index))
      kinds.append(token.kind)
    }
    self.significant = significant
    self.kinds = kinds
    expressions.reserveCapacity(significant.count / 2)
  }

  /// The tree of the sentences, and every message in the order of its place.
  func result(_ sentences: [Sentence]) -> (tree: SyntaxTree, messages: [Message]) {
    let tree = SyntaxTree(
      source: id, language: language, tokens: tokens, sentences: sentences,
      expressions: expressions, contextualWords: contextualWords, languageMarks: languageMarks)
    let all = (messages + firstLexicalMessages()).enumerated().sorted { left, right in
      let places = (LexerMessages.start(left.element), LexerMessages.start(right.element))
      return places.0 == places.1 ? left.offset < right.offset : places.0 < places.1
    }
    return (tree, all.map(\.element))
  }

  /// The lexer's warnings, and its first error in each sentence or item.
  private func firstLexicalMessages() -> [Message] {
    var result: [Message] = []
    var taken: Int?
    for message in lexicalMessages {
      guard message.severity == .error else {
        result.append(message)
        continue
      }
      let sentence = boundary(of: LexerMessages.start(message))
      if sentence != taken, !reported.contains(sentence) { result.append(message) }
      taken = sentence
    }
    return result
  }

  /// The number of sentences and items that begin at or before a byte.
  private func boundary(of byte: UInt32) -> Int {
    Parser.countUpTo(byte, in: boundaries)
  }

  /// How many of the ascending numbers are at most `limit`.
  static func countUpTo(_ limit: UInt32, in numbers: [UInt32]) -> Int {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] <= limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Parser {
  // The tokens at hand.

  /// The kind of the token that comes next.
  var kind: TokenKind { kinds[cursor] }

  /// The kind of the token `count` places further.
  func peek(_ count: Int) -> TokenKind { kinds[min(cursor + count, kinds.count - 1)] }

  /// The token that comes next; passes over it, except at the end of the file.
  @discardableResult
  mutating func advance() -> TokenID {
    let token = tokenID(cursor)
    if cursor < kinds.count - 1 { cursor += 1 }
    return token
  }

  mutating func accept(_ wanted: TokenKind) -> Bool {
    guard kind == wanted else { return false }
    advance()
    return true
  }

  mutating func accept(_ keyword: Keyword) -> Bool { accept(.keyword(keyword)) }

  /// Passes over a word that is reserved here, if it comes next.
  mutating func accept(_ word: ContextualWord) -> Bool {
    guard isNext(word) else { return false }
    contextualWords[advance()] = word
    return true
  }

  /// Whether the token `count` places further is a word that is reserved here.
  func isNext(_ word: ContextualWord, after count: Int = 0) -> Bool {
    switch peek(count) {
    case .lowerName, .keyword: break
    default: return false
    }
    let token = tokens[Int(significant[min(cursor + count, kinds.count - 1)])]
    return word.spellings(in: language).contains { spelling in
      spelling.utf8CodeUnitCount == Int(token.end - token.start)
        && spelling.description == text(token)
    }
  }

  /// The word of the table that the next token spells, if it is one.
  func nextContextualWord() -> ContextualWord? {
    guard kind == .lowerName else { return nil }
    let token = tokens[Int(significant[cursor])]
    guard let key = PackedWord(source.bytes, Int(token.start), Int(token.end)) else { return nil }
    return WordTable.of(language).contextual[key]
  }

  /// Passes over a word that is reserved here; it has been looked at.
  mutating func advance(over word: ContextualWord) {
    contextualWords[advance()] = word
  }

  /// `nl` or `en`, if one comes next. In a Dutch file `en` is "and" elsewhere.
  mutating func acceptLanguage() -> Language? {
    let marked: Language
    switch kind {
    case .keyword(.nl): marked = .dutch
    case .keyword(.en): marked = .english
    case .keyword(.and) where language == .dutch: marked = .english
    default: return nil
    }
    languageMarks[advance()] = marked
    return marked
  }

  func tokenID(_ index: Int) -> TokenID { TokenID(Int(significant[index])) }

  func text(_ token: Token) -> String {
    String(decoding: source.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
  }

  func text(_ token: TokenID) -> String { text(tokens[token.index]) }

  /// The text of the token at an index into `significant`, cut off when it is long.
  func shown(_ index: Int) -> String {
    let token = tokens[Int(significant[index])]
    let end = min(Int(token.end), Int(token.start) + 60)
    return String(decoding: source.bytes[Int(token.start)..<end], as: UTF8.self)
  }

  func span(_ index: Int) -> Span {
    let token = tokens[Int(significant[index])]
    return Span(id, Int(token.start), Int(token.end))
  }

  /// The tokens from index `start` to the one that was passed over last.
  func range(from start: Int) -> TokenRange {
    let last = max(start, cursor - 1)
    return TokenRange(tokenID(start), TokenID(Int(significant[last]) + 1))
  }

  /// Adds a node that begins at index `start` and ends before the token at hand.
  mutating func add(_ form: ExpressionSyntaxForm, from start: Int) -> ExpressionSyntaxID {
    expressions.append(ExpressionSyntax(form: form, tokens: range(from: start)))
    return ExpressionSyntaxID(expressions.count - 1)
  }

  /// Counts an operator or a field of the calculation at hand; too many are a message.
  mutating func countOperator() throws(Broken) {
    operatorCount += 1
    guard operatorCount <= Parser.chainLimit else {
      throw fail(ParserMessages.tooLong(span(cursor)))
    }
  }

  /// Counts an `and` or `or` of the sentence at hand; too many are a message.
  mutating func countConnective() throws(Broken) {
    connectiveCount += 1
    guard connectiveCount <= 5 * Parser.chainLimit else {
      throw fail(ParserMessages.tooLong(span(cursor)))
    }
  }

  /// Runs `body` one level deeper; too deep is a message.
  mutating func nested<Result>(
    _ body: (inout Parser) throws(Broken) -> Result
  ) throws(Broken) -> Result {
    guard depth < Parser.depthLimit else { throw fail(ParserMessages.tooDeep(span(cursor))) }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }
}
