internal import GeredeSyntax
import GeredeText

/// Where in a sentence the cursor stands: what the word there may be.
struct SentenceContext {
  /// What comes before the cursor, cut into pieces.
  enum Expected: Equatable {
    /// A thing, a value, a variable: what stands between the words.
    case term
    /// A word between terms.
    case word
    /// Behind a noun that may also be a variable: a thing of that kind, or a word.
    case thingOf(noun: String)
    /// A field of what stands before the full stop.
    case field(of: String)
    /// A value to compare with what the field gives.
    case value(ofField: String)
    /// Within a text or a comment: nothing is proposed.
    case nothing
  }

  /// An act is spoken of: behind `may`, `must`, `can`; or one that was done, behind `did`.
  enum Voice: Equatable { case plain, act, done }

  /// The part of the word at the cursor that is typed.
  var prefix = ""
  var expected = Expected.term
  /// The words of the sentence so far.
  var words: [String] = []
  /// The texts of its terms so far: names, nouns, variables.
  var terms: [String] = []
  var voice = Voice.plain
  /// The noun that binds a variable, for each that has one: `every component c`.
  var nouns: [String: String] = [:]
  /// Whether nothing stands before the word at the cursor.
  var isAtStart = false

  /// The context at the end of a text.
  init(_ text: String, language: Language) {
    let source = Source(name: "", text: text)
    let (tree, _) = SyntaxTree.parse(source, id: SourceID(0), as: .query, language: language)
    var all = tree.tokens.filter { $0.kind != .endOfFile }
    func written(_ token: Token) -> String { source.text(Int(token.start), Int(token.end)) }
    if let last = all.last {
      let isText = last.kind == .malformed && written(last).hasPrefix("\"")
      let isComment =
        (last.kind == .comment || last.kind == .documentation)
        && !written(last).hasSuffix("\n")
      if isText || isComment {
        expected = .nothing
        return
      }
      switch last.kind {
      case .upperName, .lowerName, .keyword:
        prefix = written(last)
        all.removeLast()
      default: break
      }
    }
    let isSpaced = all.last?.kind.isTrivia ?? false
    let pieces = all.filter { !$0.kind.isTrivia }.map { Piece(kind: $0.kind, text: written($0)) }
    isAtStart = pieces.isEmpty
    noteNouns(pieces)
    read(pieces, isSpaced: isSpaced && prefix.isEmpty ? .spaced : .touching)
  }

  private struct Piece {
    var kind: TokenKind
    var text: String
  }

  private enum Spacing { case spaced, touching }

  /// A small word before a small word that ends a binder: `every component c`.
  private mutating func noteNouns(_ pieces: [Piece]) {
    for (piece, next) in zip(pieces, pieces.dropFirst())
    where piece.kind == .lowerName && next.kind == .lowerName {
      nouns[next.text] = piece.text
    }
  }

  private mutating func read(_ pieces: [Piece], isSpaced spacing: Spacing) {
    if let last = pieces.last, last.kind == .access || last.kind == .fullStop,
      spacing == .touching, let owner = pieces.dropLast().last,
      [.upperName, .lowerName].contains(owner.kind)
    {
      expected = .field(of: owner.text)
      return
    }
    let sentence = SentenceContext.lastSentence(pieces)
    if let field = SentenceContext.comparedField(pieces) {
      expected = .value(ofField: field)
      return
    }
    var rest = sentence
    expected = .term
    while let piece = rest.first {
      rest.removeFirst()
      switch piece.kind {
      case .keyword(.may), .keyword(.must), .keyword(.can): voice = .act
      case .keyword(.did): voice = .done
      case .keyword(.not), .keyword(.some), .keyword(.every), .keyword(.no): continue
      case .keyword: resetTerms()
      case .upperName, .text, .integer, .decimal, .percentage, .date, .instant, .any,
        .closeParenthesis:
        if case .word = expected { resetTerms() }
        take(term: piece.text)
        skipPath(&rest)
      case .quotedWord: take(word: piece.text)
      case .lowerName where expected == .word: take(word: piece.text)
      case .lowerName:
        if let next = rest.first, next.kind == .upperName || next.kind == .text { continue }
        if rest.isEmpty {
          expected = .thingOf(noun: piece.text)
          return
        }
        take(term: piece.text)
        skipPath(&rest)
      default: resetTerms()
      }
    }
  }

  private mutating func take(term: String) {
    terms.append(term)
    expected = .word
  }

  private mutating func take(word: String) {
    words.append(word)
    expected = .term
  }

  private mutating func resetTerms() {
    terms = []
    words = []
    expected = .term
  }

  /// Passes over `.name` behind a term.
  private func skipPath(_ rest: inout ArraySlice<Piece>) {
    while rest.count > 1, rest.first?.kind == .access { rest = rest.dropFirst(2) }
  }

  /// The pieces behind the last one that begins a sentence anew, brackets that are closed left whole.
  private static func lastSentence(_ pieces: [Piece]) -> ArraySlice<Piece> {
    var depth = 0
    var start = pieces.count
    for (index, piece) in pieces.enumerated().reversed() {
      switch piece.kind {
      case .closeParenthesis: depth += 1
      case .openParenthesis where depth > 0:
        depth -= 1
        // What stands in closed brackets is one term: its closing bracket.
        start = index + 1
        return pieces[..<start].isEmpty ? [] : afterBrackets(pieces, from: index)
      case .openParenthesis, .openBrace, .closeBrace, .fullStop, .colon, .question, .comma:
        if depth == 0 { return pieces[start...] }
      case .keyword(let word) where depth == 0 && boundaries.contains(word):
        return pieces[start...]
      default: break
      }
      start = index
    }
    return pieces[...]
  }

  /// The sentence that has closed brackets in it, from its last closing bracket on.
  private static func afterBrackets(_ pieces: [Piece], from open: Int) -> ArraySlice<Piece> {
    let close = pieces.lastIndex { $0.kind == .closeParenthesis } ?? open
    return pieces[close...]
  }

  /// `t.scope` in `t.scope = `: the last field before a comparison that ends the text.
  private static func comparedField(_ pieces: [Piece]) -> String? {
    guard let last = pieces.last else { return nil }
    switch last.kind {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: break
    case .keyword(.in): break
    default: return nil
    }
    let before = pieces.dropLast()
    guard let name = before.last, name.kind == .lowerName,
      before.dropLast().last?.kind == .access
    else { return nil }
    return name.text
  }

  /// Reserved words behind which a sentence begins.
  private static let boundaries: Set<Keyword> = [
    .and, .or, .when, .where, .unless, .under, .otherwise, .because, .rule, .that, .ensure, .expect,
    .suppose, .retract,
  ]
}
