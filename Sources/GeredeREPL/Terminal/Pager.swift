import GeredeText

/// Shows a long text a screen at a time, on a terminal.
struct Pager {
  let language: Language

  /// Writes a text; where it is longer than the screen, it waits for a key after each screenful.
  func show(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.last == "" { lines.removeLast() }
    var room = Terminal.size.rows - 1
    while let line = lines.first {
      let columns = Terminal.size.columns
      let height = max(1, (Terminal.width(String(line)) + columns - 1) / columns)
      if height > room, room < Terminal.size.rows - 1 {
        switch ask(more: lines.count) {
        case .screen: room = Terminal.size.rows - 1
        case .line: room = height
        case .stop: return
        }
      }
      Terminal.write(line + "\n")
      room -= height
      lines.removeFirst()
    }
  }

  private enum Answer { case screen, line, stop }

  private func ask(more count: Int) -> Answer {
    let question =
      language == .dutch
      ? "-- nog \(count): spatie toont meer, Enter één regel, q stopt --"
      : "-- \(count) more: space shows them, Enter one line, q stops --"
    Terminal.write("\u{1B}[7m\(question)\u{1B}[0m")
    defer { Terminal.write("\r\u{1B}[K") }
    while let key = Terminal.readKey() {
      switch key {
      case UInt8(ascii: " "), UInt8(ascii: "f"): return .screen
      case 0x0A, 0x0D, UInt8(ascii: "j"): return .line
      case UInt8(ascii: "q"), UInt8(ascii: "Q"), 0x03, 0x04, 0x1B: return .stop
      default: continue
      }
    }
    return .stop
  }
}
