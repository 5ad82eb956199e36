internal import GeredeReports
internal import Glibc

/// The terminal that the process runs on.
enum Terminal {
  /// Whether a person types and reads: standard input and output are a terminal that can move its
  /// cursor.
  static var isInteractive: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  }

  /// Rows and columns; 24 by 80 where the terminal does not say.
  static var size: (rows: Int, columns: Int) {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return (24, 80)
    }
    return (max(2, Int(size.ws_row)), Int(size.ws_col))
  }

  /// Writes all of `text` to standard output.
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer -> Int in
        guard let start = buffer.baseAddress else { return 0 }
        return unsafe Glibc.write(STDOUT_FILENO, start + written, bytes.count - written)
      }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        return
      }
    }
  }

  /// Waits for a key; nil at the end of input. Ctrl-C is a key like others.
  static func readKey() -> UInt8? {
    var before = termios()
    guard unsafe tcgetattr(STDIN_FILENO, &before) == 0 else { return nil }
    var raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    unsafe tcsetattr(STDIN_FILENO, TCSANOW, &raw)
    defer { unsafe tcsetattr(STDIN_FILENO, TCSANOW, &before) }
    var byte: UInt8 = 0
    while true {
      let count = unsafe read(STDIN_FILENO, &byte, 1)
      if count == 1 { return byte }
      if count == 0 || errno != EINTR { return nil }
    }
  }

  /// The cells that a text takes, colours left out.
  static func width(_ text: String) -> Int {
    var width = 0
    var isColour = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{1B}": isColour = true
      case "m" where isColour: isColour = false
      case _ where isColour: continue
      case "\u{1}": continue
      default: width += DisplayWidth.of(scalar)
      }
    }
    return width
  }
}
