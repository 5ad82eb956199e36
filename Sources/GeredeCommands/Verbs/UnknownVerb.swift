import GeredeText

/// The first word of a command line that is no verb of `gr`, with what was probably meant.
struct UnknownVerb {
  let word: String
  /// The command line to write instead; nil where nothing is near.
  let proposal: String?
  /// The language that the command line asks for; nil if it asks for none.
  let language: Language?

  /// nil if the arguments begin with a verb or with another option than `--lang`, or are empty.
  init?(_ arguments: [String], verbs: [String]) {
    var rest = arguments[...]
    while rest.first == "--lang" { rest = rest.dropFirst(2) }
    guard let word = rest.first, !word.hasPrefix("-"), !verbs.contains(word), word != "help" else {
      return nil
    }
    self.word = word
    proposal = UnknownVerb.proposal(for: word, verbs: verbs)
    language = arguments.firstIndex(of: "--lang").flatMap { option in
      arguments.dropFirst(option + 1).first.flatMap { LanguageOption(rawValue: $0)?.language }
    }
  }

  /// What to write for a word: a file or folder is checked, and a misspelt or foreign verb is taken
  /// for the one that is near.
  private static func proposal(for word: String, verbs: [String]) -> String? {
    if word.hasSuffix(".gr") || word.hasPrefix(".") || word.contains("/") {
      return "gr check \(word)"
    }
    let meant = otherWords[word.lowercased()] ?? Spelling.nearest(to: word, among: verbs).first
    return meant.map { "gr \($0)" }
  }

  /// Words for the same in Dutch and in other tools.
  private static let otherWords = [
    "controleer": "check", "controleren": "check", "toets": "check", "validate": "check",
    "lint": "check", "run": "check", "vraag": "ask", "query": "ask",
    "format": "fmt", "opmaak": "fmt", "uitleg": "explain", "nieuw": "new", "init": "new",
    "verken": "repl", "verkennen": "repl", "explore": "repl", "shell": "repl",
  ]
}
