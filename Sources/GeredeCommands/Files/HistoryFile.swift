/// The lines that were typed in sessions, for the next ones: a text file that its owner alone reads.
struct HistoryFile {
  let path: String

  /// The most lines that are kept.
  private static let greatestCount = 1_000

  /// The file in the user's folder for states; nil where there is no such folder.
  static var ofUser: HistoryFile? {
    let folder: String
    if let state = Environment.variable("XDG_STATE_HOME"), state.hasPrefix("/") {
      folder = state
    } else if let home = Environment.variable("HOME"), home.hasPrefix("/") {
      folder = home + "/.local/state"
    } else {
      return nil
    }
    return HistoryFile(path: folder + "/gerede/history")
  }

  /// The lines, the oldest first; a file that has grown too long is shortened.
  func lines() -> [String] {
    guard let bytes = try? FileSystem.read(path) else { return [] }
    let all = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n").map(String.init)
    let kept = Array(all.suffix(HistoryFile.greatestCount))
    if all.count > 2 * HistoryFile.greatestCount {
      let text = kept.map { $0 + "\n" }.joined()
      try? FileSystem.write(Array(text.utf8), to: path)
    }
    return kept
  }

  /// Adds a line. A history that cannot be written is no reason to disturb a session.
  func add(_ line: String) {
    try? FileSystem.makeFolders(Path.parent(of: path))
    try? FileSystem.append(Array((line + "\n").utf8), to: path)
  }
}
