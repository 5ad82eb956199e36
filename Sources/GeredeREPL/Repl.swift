import Gerede
import GeredeReports
import GeredeText

/// The command `gr repl`: reads sentences and commands, and answers each.
public struct Repl {
  /// What is shown of the inputs.
  public enum Transcript: Sendable {
    /// On a terminal, where they are typed, they stand there already; elsewhere nothing is shown.
    case answers
    /// Each input behind its prompt, so that the output reads as the session: for documents.
    case whole
  }

  /// How a session ended.
  public enum Ending: Sendable {
    case fine
    /// Without a terminal: an input was not understood, or the program is not sound.
    case refused
    /// Without a terminal: a limit was reached.
    case limited
  }

  private var exploration: Exploration
  private var input: Input
  private let host: ReplHost
  private let transcript: Transcript

  /// Where lines come from.
  private enum Input {
    case terminal(LineEditor)
    case stream(LineStream)
  }

  /// Begins a session with a program; on a terminal, unless the whole transcript is asked for.
  public init(_ loaded: LoadedProgram, host: ReplHost, transcript: Transcript = .answers) {
    self.host = host
    self.transcript = transcript
    exploration = Interruption.watch(seconds: host.seconds) { Exploration(loaded, host: host) }
    if transcript == .answers, Terminal.isInteractive, let editor = LineEditor() {
      for line in host.earlierLines().suffix(LineEditor.historySize) { editor.remember(line) }
      input = .terminal(editor)
    } else {
      input = .stream(LineStream())
    }
  }

  /// Runs the session to its end.
  public mutating func run() -> Ending {
    let welcome = Interruption.watch(seconds: host.seconds) { exploration.welcome() }
    var outcome = welcome.outcome
    if isShown { show(welcome.text + "\n") } else { show(exploration.mistakesOfProgram().text) }
    while let text = readInput() {
      let response = exploration.run(text)
      show(response.text)
      if isShown, response.next == .goOn { show("\n") }
      outcome = max(outcome, response.outcome)
      if response.next == .leave { break }
    }
    guard case .stream = input else { return .fine }
    switch outcome {
    case .understood: return .fine
    case .refused: return .refused
    case .limited: return .limited
    }
  }

  /// Whether a reader sees the inputs between the answers.
  private var isShown: Bool {
    if case .terminal = input { return true }
    return transcript == .whole
  }

  // MARK: Reading

  /// The next whole input, of a line or more; nil at the end.
  private mutating func readInput() -> String? {
    var draft = Draft(exploration.reader)
    while true {
      switch readLine(draft) {
      case .end:
        if case .terminal = input {
          Terminal.write("\n")
          return nil
        }
        // A script may end without the full stop of its last sentence.
        return draft.isEmpty ? nil : draft.text
      case .givenUp(let line):
        if draft.isEmpty, line.isEmpty { show(exploration.howToLeave) }
        draft = Draft(exploration.reader)
      case .line(let line):
        switch draft.add(line) {
        case .whole(let text):
          remember(text)
          return text
        case .offer: show(exploration.offer(draft))
        case .dropped: draft = Draft(exploration.reader)
        case .more, .nothing: continue
        }
      }
    }
  }

  private mutating func readLine(_ draft: Draft) -> InputLine {
    let prompt = draft.isEmpty ? Repl.prompt : Repl.continuation
    switch input {
    case .terminal(let editor):
      let completer = exploration.completer
      editor.complete = { completer.complete($0, continuing: draft.text) }
      return editor.readLine(prompt: painted(prompt))
    case .stream(var lines):
      let line = lines.next()
      input = .stream(lines)
      guard let line else { return .end }
      if transcript == .whole, !line.isEmpty || !draft.isEmpty {
        Terminal.write((line.isEmpty ? prompt.trimmed : prompt + line) + "\n")
      }
      return .line(line)
    }
  }

  static let prompt = "gr> "
  static let continuation = "..> "

  /// A prompt in colour; the marks tell the editor what takes no room.
  private func painted(_ prompt: String) -> String {
    host.style == .coloured ? "\u{1}\u{1B}[1;34m\u{1}\(prompt)\u{1}\u{1B}[0m\u{1}" : prompt
  }

  /// Keeps an input for the arrow keys, now and in later sessions, on one line.
  private func remember(_ text: String) {
    guard case .terminal(let editor) = input else { return }
    let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
    // A comment ends with its line: such an input cannot be put on one.
    guard lines.count == 1 || !text.contains("//") else { return }
    let line = lines.joined(separator: " ")
    editor.remember(line)
    host.remember(line)
  }

  // MARK: Writing

  private func show(_ text: String) {
    guard !text.isEmpty else { return }
    if case .terminal = input {
      Pager(language: exploration.language).show(text)
    } else {
      Terminal.write(text)
    }
  }
}
