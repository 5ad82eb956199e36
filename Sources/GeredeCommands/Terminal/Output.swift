import Glibc

/// Where a command's text goes.
enum Output {
  case standardOutput
  case standardError

  private var descriptor: Int32 {
    switch self {
    case .standardOutput: STDOUT_FILENO
    case .standardError: STDERR_FILENO
    }
  }

  /// Whether a person reads it.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes all of `text`. A reader that has gone away ends the command without a word.
  func write(_ text: String) {
    if case .standardOutput = self { Watchdog.shared.endTime() }
    guard !text.isEmpty, !FileSystem.writeAll(Array(text.utf8), to: descriptor) else { return }
    if errno == EPIPE { exit(0) }
    if case .standardOutput = self {
      Output.standardError.write("gr: standard output cannot be written\n")
      exit(ExitStatus.defect.rawValue)
    }
  }
}
