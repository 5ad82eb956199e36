internal import CLibEdit
internal import Glibc

/// A line editor on the terminal: history, completion, and keys as users of a shell know them.
///
/// It is a class because libedit keeps a pointer to it, through which the keys reach it.
@safe final class LineEditor {
  /// What is offered for a line of which the cursor stands behind `before`.
  var complete: (_ before: String) -> Completion = { _ in .none }

  private let editor: OpaquePointer
  private let history: OpaquePointer
  /// The prompt as libedit asks for it, and the cells that it takes.
  private var prompt = unsafe strdup("")
  private var promptWidth = 0
  /// Whether the line that ends was given up with Ctrl-C.
  private var isGivenUp = false
  private var givenUpLine = ""

  /// How many lines the history holds.
  static let historySize = 1_000

  /// Stands around what takes no room on the screen.
  private static let escape: CChar = 1

  /// Nil where the terminal cannot be edited on.
  init?() {
    guard edit_use_utf8() != 0, let editor = unsafe edit_open("gr") else { return nil }
    guard let history = unsafe history_init() else {
      unsafe el_end(editor)
      return nil
    }
    unsafe self.editor = unsafe editor
    unsafe self.history = unsafe history
    unsafe edit_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
    unsafe edit_set_prompt(editor, { unsafe LineEditor.prompt(of: $0) }, LineEditor.escape)
    unsafe edit_set_mode(editor, "emacs")
    unsafe edit_follow_signals(editor)
    unsafe edit_take_signal_keys(editor)
    unsafe edit_history_size(history, Int32(LineEditor.historySize))
    unsafe edit_history_unique(history)
    unsafe edit_set_history(editor, history)
    bindKeys()
  }

  deinit {
    unsafe el_end(editor)
    unsafe history_end(history)
    unsafe free(prompt)
  }

  /// Adds a line to those that the arrow keys bring back.
  func remember(_ line: String) {
    unsafe edit_history_enter(history, line)
  }

  /// Waits for a line.
  func readLine(prompt text: String) -> InputLine {
    unsafe free(prompt)
    unsafe prompt = unsafe strdup(text)
    promptWidth = Terminal.width(text)
    isGivenUp = false
    var count: Int32 = 0
    let line = unsafe el_gets(editor, &count)
    if isGivenUp { return .givenUp(givenUpLine) }
    guard let line = unsafe line, count > 0 else { return .end }
    let text = unsafe String(cString: line)
    return .line(text.hasSuffix("\n") ? String(text.dropLast()) : text)
  }

  // MARK: Keys

  private func bindKeys() {
    unsafe edit_add_function(
      editor, "gr-complete", "complete",
      { pointer, _ in
        unsafe LineEditor.behind(pointer)?.completeLine() ?? UInt8(CC_ERROR)
      })
    unsafe edit_add_function(
      editor, "gr-give-up", "give the line up",
      { pointer, _ in
        unsafe LineEditor.behind(pointer)?.giveUp() ?? UInt8(CC_ERROR)
      })
    unsafe edit_add_function(
      editor, "gr-suspend", "back to the shell",
      { pointer, _ in
        unsafe LineEditor.behind(pointer)?.suspend() ?? UInt8(CC_ERROR)
      })
    let keys = [
      ("^I", "gr-complete"), ("^C", "gr-give-up"), ("^Z", "gr-suspend"),
      ("^R", "em-inc-search-prev"), ("^W", "ed-delete-prev-word"),
      ("\\e[3~", "ed-delete-next-char"),
      ("\\e[1~", "ed-move-to-beg"), ("\\e[4~", "ed-move-to-end"),
      ("\\e[H", "ed-move-to-beg"), ("\\e[F", "ed-move-to-end"),
      ("\\e[1;5D", "ed-prev-word"), ("\\e[1;5C", "em-next-word"),
    ]
    for (key, function) in keys { unsafe edit_bind(editor, key, function) }
  }

  private static func behind(_ editor: OpaquePointer?) -> LineEditor? {
    guard let client = unsafe edit_client(editor) else { return nil }
    return unsafe Unmanaged<LineEditor>.fromOpaque(client).takeUnretainedValue()
  }

  private static func prompt(of editor: OpaquePointer?) -> UnsafeMutablePointer<CChar>? {
    unsafe behind(editor)?.prompt
  }

  private func giveUp() -> UInt8 {
    isGivenUp = true
    let line = currentLine()
    givenUpLine = line.map { $0.before + $0.behind } ?? ""
    leaveLine()
    return UInt8(CC_NEWLINE)
  }

  private func suspend() -> UInt8 {
    leaveLine()
    unsafe edit_prepare_terminal(editor, 0)
    raise(SIGTSTP)
    unsafe edit_prepare_terminal(editor, 1)
    return UInt8(CC_REDISPLAY)
  }

  private func completeLine() -> UInt8 {
    guard let line = currentLine() else { return UInt8(CC_ERROR) }
    switch complete(line.before) {
    case .none: return UInt8(CC_REFRESH_BEEP)
    case .insert(let text):
      unsafe el_insertstr(editor, text)
      return UInt8(CC_REFRESH)
    case .replace(let letters, let text):
      unsafe el_deletestr(editor, Int32(letters))
      unsafe el_insertstr(editor, text)
      return UInt8(CC_REFRESH)
    case .choose(let candidates):
      leaveLine()
      Terminal.write(Columns(candidates).text(width: Terminal.size.columns))
      // Libedit goes on from the row of the line in which it thinks the cursor stands.
      Terminal.write(String(repeating: "\n", count: rows(line).cursor))
      return UInt8(CC_REDISPLAY)
    }
  }

  // MARK: The line on the screen

  /// The line that is edited, cut at the cursor.
  private func currentLine() -> (before: String, behind: String)? {
    guard let info = unsafe el_line(editor) else { return nil }
    let start = unsafe info.pointee.buffer
    let cursor = unsafe info.pointee.cursor
    let end = unsafe info.pointee.lastchar
    guard let start = unsafe start, let cursor = unsafe cursor, let end = unsafe end else {
      return nil
    }
    func text(_ from: UnsafePointer<CChar>, _ to: UnsafePointer<CChar>) -> String {
      let bytes = unsafe UnsafeBufferPointer(start: from, count: max(0, to - from))
      return unsafe String(decoding: bytes.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    return unsafe (text(start, cursor), text(cursor, end))
  }

  /// The rows of the screen, counted from that of the prompt, of the cursor and of the line's end.
  private func rows(_ line: (before: String, behind: String)) -> (cursor: Int, end: Int) {
    let columns = max(1, Terminal.size.columns)
    let before = promptWidth + Terminal.width(line.before)
    return (before / columns, (before + Terminal.width(line.behind)) / columns)
  }

  /// Moves to a new row below the line, wherever in it the cursor stands.
  private func leaveLine() {
    guard let line = currentLine() else { return }
    let rows = rows(line)
    Terminal.write(String(repeating: "\n", count: rows.end - rows.cursor) + "\r\n")
  }
}

/// What reading a line gives.
enum InputLine: Equatable {
  case line(String)
  /// Ctrl-C: the line, which is given here, and what came before it are dropped.
  case givenUp(String)
  /// Ctrl-D, or the end of standard input.
  case end
}

/// What Tab does.
package enum Completion: Equatable {
  case none
  case insert(String)
  /// Takes letters before the cursor away first.
  case replace(letters: Int, by: String)
  /// Nothing can be added, and these go on from here.
  case choose([String])
}
