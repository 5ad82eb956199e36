import Gerede
internal import GeredeSyntax
import GeredeText

/// Proposes how a line may go on.
package struct Completer {
  let vocabulary: Vocabulary
  let reader: CommandReader
  /// The language in which commands are proposed.
  let language: Language
  /// The files and folders that may stand where a path was begun; folders end in `/`.
  var paths: (_ begun: String) -> [String] = { _ in [] }

  /// What Tab does behind `before` on a line that continues `draft`.
  package func complete(_ before: String, continuing draft: String) -> Completion {
    if before.trimmed.isEmpty, !draft.isEmpty { return .insert("  ") }
    let (prefix, candidates) = proposals(before, continuing: draft)
    return Completer.completion(of: prefix, candidates)
  }

  /// The word at the cursor as far as it is typed, and what it may become, sorted.
  func proposals(
    _ before: String, continuing draft: String
  ) -> (prefix: String, candidates: [Candidate]) {
    if draft.isEmpty, let (word, rest) = reader.beginning(before), endsCommandWords(before, word) {
      return proposals(behind: word, rest, before)
    }
    let text = draft.isEmpty ? before : draft + "\n" + before
    var sentence = text
    if let (word, rest) = reader.beginning(text) {
      sentence = rest.isEmpty ? "" : String(text[restStart(of: text, rest)...])
      if word == .may { return sentenceProposals(sentence, voice: .act) }
    }
    return sentenceProposals(sentence, voice: nil)
  }

  /// Whether the words of a command are followed by white space, so that its argument begins.
  private func endsCommandWords(_ before: String, _ word: CommandWord) -> Bool {
    guard let (_, rest) = reader.beginning(before) else { return false }
    return !rest.isEmpty || before.last?.isWhitespace == true
  }

  private func restStart(of text: String, _ rest: String) -> String.Index {
    text.range(ofLast: rest) ?? text.startIndex
  }

  private func proposals(
    behind word: CommandWord, _ rest: String, _ before: String
  ) -> (prefix: String, candidates: [Candidate]) {
    // White space at the end matters: behind it another word begins.
    let end = before.last?.isWhitespace == true && !rest.isEmpty ? " " : ""
    switch word {
    case .load:
      return (
        rest, paths(rest).map { Candidate(text: $0, end: $0.hasSuffix("/") ? .open : .space) }
      )
    case .help:
      return words(rest, CommandWord.table.map { $0.spelling.text(in: language) })
    case .why where rest.isEmpty || CommandWord.whyNot.spelling(in: language).hasSuffix(rest):
      var result = sentenceProposals(rest + end, voice: nil)
      let not = Keyword.not.spelling(in: language)
      if not.hasPrefix(result.prefix) {
        result.candidates.append(Candidate(text: not, end: .space))
      }
      return result
    case .may: return sentenceProposals(rest + end, voice: .act)
    case .why, .whyNot, .suppose, .retract: return sentenceProposals(rest + end, voice: nil)
    case .facts, .rules:
      return words(rest, Array(Set(vocabulary.patterns.filter(\.isOwn).flatMap(\.words))).sorted())
    case .save, .at, .check, .owed, .undo, .redo, .history, .jump, .compare, .reload, .quit:
      return (rest, [])
    }
  }

  private func words(
    _ prefix: String, _ words: [String]
  ) -> (prefix: String, candidates: [Candidate]) {
    (prefix, Completer.matching(words, prefix).map { Candidate(text: $0, end: .space) })
  }

  private func sentenceProposals(
    _ text: String, voice: SentenceContext.Voice?
  ) -> (prefix: String, candidates: [Candidate]) {
    var context = SentenceContext(text, language: vocabulary.language)
    if let voice, context.voice == .plain { context.voice = voice }
    let sentence = SentenceProposals(context: context, vocabulary: vocabulary)
    var candidates = sentence.candidates
    if context.isAtStart, voice == nil, !context.prefix.isEmpty || text.isEmpty {
      candidates += commandCandidates(context.prefix)
    }
    return (context.prefix, candidates)
  }

  private func commandCandidates(_ prefix: String) -> [Candidate] {
    let commands = CommandWord.table.map { $0.spelling.text(in: language) }
    return Completer.matching(commands, prefix).map { Candidate(text: $0, end: .space) }
  }

  /// Words that go on from a prefix; those that differ in capitals only where no other does.
  static func matching(_ words: [String], _ prefix: String) -> [String] {
    guard !prefix.isEmpty else { return words }
    let exact = words.filter { $0.hasPrefix(prefix) }
    guard exact.isEmpty else { return exact }
    let small = prefix.lowercased()
    return words.filter { $0.lowercased().hasPrefix(small) }
  }

  /// What to do with candidates: add what they have in common, or show them.
  static func completion(of prefix: String, _ candidates: [Candidate]) -> Completion {
    var texts: [String] = []
    for candidate in candidates where !texts.contains(candidate.text) {
      texts.append(candidate.text)
    }
    guard let first = candidates.first else { return .none }
    if texts.count == 1 {
      let end = first.end == .space ? " " : ""
      return replacement(of: prefix, by: first.text + end)
    }
    var common = first.text[...]
    for text in texts { while !text.hasPrefix(common) { common.removeLast() } }
    if common.count > prefix.count { return replacement(of: prefix, by: String(common)) }
    return .choose(texts)
  }

  private static func replacement(of prefix: String, by text: String) -> Completion {
    if text == prefix { return .none }
    return text.hasPrefix(prefix)
      ? .insert(String(text.dropFirst(prefix.count)))
      : .replace(letters: prefix.count, by: text)
  }
}

/// How a word may go on.
struct Candidate: Hashable {
  var text: String
  var end: End

  /// What follows a word that is complete.
  enum End: Hashable {
    case space
    /// Nothing: a name may end a sentence, a folder goes on.
    case open
  }
}

extension String {
  /// Where the last occurrence of a text begins.
  fileprivate func range(ofLast part: String) -> String.Index? {
    guard !part.isEmpty, count >= part.count else { return nil }
    var index = self.index(endIndex, offsetBy: -part.count)
    while true {
      if self[index...].hasPrefix(part) { return index }
      guard index > startIndex else { return nil }
      index = self.index(before: index)
    }
  }
}
