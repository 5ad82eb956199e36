import GeredeSyntax
import GeredeText

/// Writes the tokens of a tree in another language; the layout comes later.
struct Translator {
  /// A stretch of the translation: tokens of the file, or new text.
  enum Part {
    case tokens(TokenRange)
    case text(String)
  }

  /// What takes the place of the tokens up to `end`.
  private struct Rewrite {
    let end: Int
    let parts: [Part]
  }

  let tree: SyntaxTree
  let source: Source
  let target: Language
  let lookup: WordingLookup
  /// The new text of single tokens.
  private var replacements: [Int: String] = [:]
  /// What is written in another order, by its first token, the longest stretch first.
  private var rewrites: [Int: [Rewrite]] = [:]
  /// Words that name a function in a call, which a word of the language would hide.
  var callNames: Set<Int> = []

  init(_ tree: SyntaxTree, _ source: Source, to target: Language, _ lookup: WordingLookup) {
    self.tree = tree
    self.source = source
    self.target = target
    self.lookup = lookup
  }

  /// The file in the other language.
  mutating func translated() -> String {
    replaceReservedWords()
    for node in tree.expressions { translate(node) }
    for sentence in tree.sentences { translate(sentence) }
    for start in rewrites.keys { rewrites[start]?.sort { $0.end > $1.end } }
    var output = ""
    let statesLanguage = tree.sentences.contains { sentence in
      if case .language = sentence { true } else { false }
    }
    if !statesLanguage {
      output = Keyword.language.spelling(in: target) + " " + target.rawValue + ".\n"
    }
    write(0, tree.tokens.count, to: &output)
    return output
  }

  // Planning.

  mutating func replace(_ token: TokenID, with text: String) {
    replacements[token.index] = text
  }

  /// The new text of a token, as far as it is planned, else its own.
  func text(_ token: TokenID) -> String {
    replacements[token.index] ?? original(token)
  }

  func original(_ token: TokenID) -> String {
    source.text(Int(tree[token].start), Int(tree[token].end))
  }

  mutating func rewrite(_ range: TokenRange, as parts: [Part]) {
    rewrites[range.first.index, default: []].append(
      Rewrite(end: range.end.index, parts: parts))
  }

  private mutating func replaceReservedWords() {
    for (index, token) in tree.tokens.enumerated() {
      guard case .keyword(let keyword) = token.kind else { continue }
      if tree.languageMarks[TokenID(index)] == nil {
        replacements[index] = keyword.spelling(in: target)
      }
    }
    for (token, word) in tree.contextualWords {
      replacements[token.index] = spelling(word, token)
    }
    for case .language(let sentence) in tree.sentences {
      for (token, _) in tree.languageMarks
      where token >= sentence.tokens.first && token < sentence.tokens.end {
        replacements[token.index] = target.rawValue
      }
    }
  }

  /// A word that is reserved in its place: English has two where Dutch has `hooguit`.
  private func spelling(_ word: ContextualWord, _ token: TokenID) -> String {
    switch (word, target) {
    case (.years, _), (.months, _), (.weeks, _), (.days, _), (.workingDays, _), (.hours, _),
      (.minutes, _), (.seconds, _):
      isOne(before: token) ? word.singular(in: target) : word.spelling(in: target)
    case (.up, .english):
      ContextualWord.up.spelling(in: target) + " " + ContextualWord.upTo.spelling(in: target)
    case (.upTo, _): ""
    default: word.spelling(in: target)
    }
  }

  /// Whether the number 1 stands before a unit.
  private func isOne(before token: TokenID) -> Bool {
    let number = tree.tokens[..<token.index].lastIndex { !$0.kind.isTrivia }
    return number.map { original(TokenID($0)) == "1" } ?? false
  }

  // Writing.

  private mutating func write(_ start: Int, _ end: Int, to output: inout String) {
    var index = start
    while index < end {
      if let rewrite = rewrites[index]?.first, rewrite.end <= end {
        rewrites[index]?.removeFirst()
        writeComments(index, rewrite, to: &output)
        for (offset, part) in rewrite.parts.enumerated() {
          if offset > 0 { output += " " }
          switch part {
          case .text(let text): output += text
          case .tokens(let range): write(range.first.index, range.end.index, to: &output)
          }
        }
        index = rewrite.end
      } else {
        writeToken(index, to: &output)
        index += 1
      }
    }
  }

  /// Writes the comments that stand between the parts of a rewritten stretch before it.
  private func writeComments(_ start: Int, _ rewrite: Rewrite, to output: inout String) {
    var kept: Set<Int> = []
    for case .tokens(let range) in rewrite.parts {
      kept.formUnion(range.first.index..<range.end.index)
    }
    for index in start..<rewrite.end where !kept.contains(index) {
      let kind = tree.tokens[index].kind
      if kind == .comment || kind == .documentation {
        output += original(TokenID(index)) + "\n"
      }
    }
  }

  private func writeToken(_ index: Int, to output: inout String) {
    let token = TokenID(index)
    switch tree.tokens[index].kind {
    case .whitespace where index == 0 && original(token) == "\u{FEFF}": return
    case .lowerName, .quotedWord:
      if tree.contextualWords[token] != nil {
        output += text(token)
      } else {
        var word = text(token)
        if word.first == "`" { word = String(word.dropFirst().dropLast()) }
        output += needsBackquotes(word, index) ? "`\(word)`" : word
      }
    default: output += text(token)
    }
  }

  /// Whether a word would be read as a reserved one in the other language.
  private func needsBackquotes(_ word: String, _ index: Int) -> Bool {
    if let keyword = Keyword(spelled: word, in: target) {
      // `in` is an ordinary word inside a sentence.
      return keyword != .in || tree.tokens[index].kind == .quotedWord
    }
    guard let reserved = ContextualWord(spelled: word, in: target) else { return false }
    switch reserved {
    case .count, .sum, .min, .max, .average, .share, .round: return callNames.contains(index)
    case .years, .months, .weeks, .days, .workingDays, .hours, .minutes, .seconds:
      return tree.tokens[..<index].last { !$0.kind.isTrivia }?.kind == .integer
    case .complete, .permit, .deny, .unregulated, .met, .breached, .unproven, .finding: return true
    default: return tree.tokens[index].kind == .quotedWord
    }
  }
}
