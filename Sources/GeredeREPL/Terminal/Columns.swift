/// Short texts side by side, as a shell lists files.
struct Columns {
  private let texts: [String]

  /// The most texts that are shown; the others are counted.
  private static let greatestCount = 60

  init(_ texts: [String]) { self.texts = texts }

  /// The texts from the top down, then from left to right, in lines of at most `width` cells.
  func text(width: Int) -> String {
    let shown = Array(texts.prefix(Columns.greatestCount))
    let cell = (shown.map(Terminal.width).max() ?? 0) + 2
    let columns = max(1, width / max(1, cell))
    let rows = (shown.count + columns - 1) / columns
    var result = ""
    for row in 0..<rows {
      var line = ""
      for index in stride(from: row, to: shown.count, by: rows) {
        let padding = cell - Terminal.width(shown[index])
        line += shown[index] + String(repeating: " ", count: padding)
      }
      while line.last == " " { line.removeLast() }
      result += line + "\n"
    }
    let more = texts.count - shown.count
    return more == 0 ? result : result + "… +\(more)\n"
  }
}
