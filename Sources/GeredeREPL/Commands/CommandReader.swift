internal import GeredeSyntax
import GeredeText

/// Reads what was typed as a command or as a sentence.
struct CommandReader {
  /// The language whose reserved words sentences use.
  let language: Language
  /// The language in which commands are proposed first; nil: the same.
  var commandLanguage: Language?
  /// Words that may begin a sentence: nouns of kinds.
  var nouns: Set<String> = []

  /// What a whole input means; nil for an empty one.
  func read(_ input: String) -> ReadCommand? {
    let text = input.trimmed
    guard !text.isEmpty else { return nil }
    if let (word, rest) = beginning(text) { return read(word, rest) }
    if let unknown = unknown(text) { return unknown }
    return .command(text.hasSuffix("?") ? .ask(text) : .tell(text))
  }

  /// The command that a text begins with, and what stands behind it; nil for a sentence.
  func beginning(_ text: String) -> (word: CommandWord, rest: String)? {
    guard let (word, rest) = CommandWord.beginning(text), isCommand(word, rest, text) else {
      return nil
    }
    return (word, rest)
  }

  /// Whether a text that begins with the word of a command is that command: `facts provide c?` asks
  /// about a variable, `may Acme host Notify?` does not.
  private func isCommand(_ word: CommandWord, _ rest: String, _ text: String) -> Bool {
    switch word {
    case .why, .whyNot, .may, .suppose, .retract, .at, .save, .load, .help: true
    case .facts, .rules: !text.hasSuffix("?")
    case .check, .owed, .undo, .redo, .history, .reload, .quit:
      CommandReader.withoutStop(rest).isEmpty
    case .jump, .compare: rest.isEmpty || rest.first?.isNumber == true
    }
  }

  private func read(_ word: CommandWord, _ rest: String) -> ReadCommand {
    let argument = CommandReader.withoutStop(rest)
    func sentence(_ make: (String) -> Command) -> ReadCommand {
      argument.isEmpty ? .lacking(word) : .command(make(argument))
    }
    switch word {
    case .why: return sentence { .why(CommandReader.withoutMark($0)) }
    case .whyNot: return sentence { .whyNot(CommandReader.withoutMark($0)) }
    case .may: return sentence { .may($0) }
    case .suppose: return argument.isEmpty ? .lacking(word) : .command(.suppose(rest))
    case .retract: return sentence { .retract($0) }
    case .at: return .command(.at(argument.isEmpty ? nil : argument))
    case .check: return .command(.check)
    case .owed: return .command(.owed)
    case .undo: return .command(.undo)
    case .redo: return .command(.redo)
    case .history: return .command(.history)
    case .jump:
      let steps = CommandReader.numbers(argument)
      return steps.count == 1 ? .command(.jump(steps[0])) : .lacking(word)
    case .compare:
      let steps = CommandReader.numbers(argument)
      guard (1...2).contains(steps.count) else { return .lacking(word) }
      return .command(.compare(steps[0], steps.count > 1 ? steps[1] : nil))
    case .save:
      let title = CommandReader.withoutQuotes(argument)
      return title.isEmpty ? .lacking(word) : .command(.save(title: title))
    case .facts: return .command(.facts(argument.isEmpty ? nil : argument))
    case .rules: return .command(.rules(argument.isEmpty ? nil : argument))
    case .load: return rest.isEmpty ? .lacking(word) : .command(.load(rest))
    case .reload: return .command(.reload)
    case .help: return .command(.help(CommandWord.beginning(argument)?.word))
    case .quit: return .command(.quit)
    }
  }

  /// A text that looks like a misspelt command: it begins with a word that begins no sentence, and
  /// it has no full stop or question mark.
  func unknown(_ text: String) -> ReadCommand? {
    guard let last = text.last, last != ".", last != "?", last != "}" else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let first = words.first.map(String.init), first.first?.isUppercase == false,
      Keyword(spelled: first, in: language) == nil, !nouns.contains(first),
      !first.hasPrefix("\""), !first.hasPrefix("//")
    else { return nil }
    let entries = CommandWord.table
    let spellings =
      entries.map { $0.spelling.text(in: commandLanguage ?? language) }
      + entries.flatMap { [$0.spelling.english, $0.spelling.dutch] }
    let firstWords = spellings.map { String($0.prefix { $0 != " " }) }
    let nearest = first.count < 3 ? nil : Spelling.nearest(to: first, among: firstWords).first
    if let nearest {
      return .unknown(word: first, proposal: nearest + text.dropFirst(first.count))
    }
    return words.count == 1 && !text.contains("(")
      ? .unknown(word: first, proposal: nil) : nil
  }

  /// A text without its full stop.
  static func withoutStop(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()).trimmed : text
  }

  private static func withoutMark(_ text: String) -> String {
    text.hasSuffix("?") ? String(text.dropLast()).trimmed : text
  }

  private static func withoutQuotes(_ text: String) -> String {
    var text = text[...]
    while let first = text.first, "\"'“”„".contains(first) { text.removeFirst() }
    while let last = text.last, "\"'“”".contains(last) { text.removeLast() }
    return String(text).trimmed
  }

  /// The numbers of a text; empty where something else stands in it.
  private static func numbers(_ text: String) -> [Int] {
    let words = text.split { $0 == " " || $0 == "," }
    let numbers = words.compactMap { Int($0) }
    return numbers.count == words.count ? numbers : []
  }
}
