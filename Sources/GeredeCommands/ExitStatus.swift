import ArgumentParser

/// The exit codes of `gr`, from docs: scripts build on them.
enum ExitStatus: Int32 {
  case holds = 0
  /// The program is sound and something is breached, unproven, in conflict; a scenario failed or was
  /// not run; or the answer is no, unknown or empty.
  case found = 1
  /// The program or its data is not sound.
  case unsound = 2
  /// A limit was reached.
  case limit = 3
  case usage = 64
  /// A path or data file is absent, a folder or no regular file.
  case noInput = 66
  /// A defect in `gr` itself, never from input.
  case defect = 70

  /// The graver of two: what a command over several projects ends with.
  func joined(_ other: ExitStatus) -> ExitStatus { rawValue >= other.rawValue ? self : other }

  /// What ends a command with this code.
  var code: ExitCode { ExitCode(rawValue) }
}
