import GeredeText

/// One line of a source, laid out for a terminal, with the cells of a stretch to underline.
///
/// Tabs become spaces up to the next multiple of four; a line wider than the page is shortened
/// around the stretch, with `…` where something was left out.
struct ShownLine {
  /// The most cells of a source's line that are shown.
  static let greatestWidth = 100
  /// Bytes of a longer line that are looked at on either side of the stretch.
  private static let window = 600

  /// The line as shown.
  let text: String
  /// The cell at which the stretch begins.
  let start: Int
  /// The cells that it takes, at least one.
  let width: Int

  /// The shown form of line `line` (from 0) with the bytes `from ..< to` of the source marked.
  /// - Complexity: O(1): long lines are read near the stretch only.
  init(source: Source, line: Int, from: Int, to: Int) {
    let lineStart = Int(source.lineStarts[line])
    var lineEnd =
      line + 1 < source.lineStarts.count
      ? Int(source.lineStarts[line + 1]) - 1 : source.bytes.count
    if lineEnd > lineStart, source.bytes[lineEnd - 1] == 0x0D { lineEnd -= 1 }
    let markStart = max(lineStart, min(from, lineEnd))
    let markEnd = max(markStart, min(to, lineEnd))
    let readStart = ShownLine.boundary(
      in: source, near: max(lineStart, markStart - ShownLine.window), notBefore: lineStart)
    let readEnd = ShownLine.boundary(
      in: source, near: min(lineEnd, markStart + 2 * ShownLine.window), notBefore: readStart)

    var cells: [(scalar: Unicode.Scalar, width: Int)] = []
    var column = 0
    func append(_ text: String) {
      for scalar in text.unicodeScalars {
        if scalar == "\t" {
          let spaces = 4 - column % 4
          cells += Array(repeating: (" ", 1), count: spaces)
          column += spaces
        } else {
          let shown = DisplayWidth.printable(scalar)
          let width = DisplayWidth.of(shown)
          cells.append((shown, width))
          column += width
        }
      }
    }
    append(source.text(readStart, markStart))
    let firstCell = cells.count
    append(source.text(markStart, min(markEnd, readEnd)))
    let endCell = cells.count
    append(source.text(min(markEnd, readEnd), readEnd))

    let cut = ShownLine.cut(
      cells.map(\.width), marked: firstCell..<endCell,
      before: readStart > lineStart, after: readEnd < lineEnd)
    var shown = cut.leftOut.before ? "…" : ""
    let offset = cut.leftOut.before ? 1 : 0
    for cell in cells[cut.range] { shown.unicodeScalars.append(cell.scalar) }
    if cut.leftOut.after { shown += "…" }
    text = ShownLine.withoutTrailingSpaces(shown)
    start = offset + cells[cut.range.lowerBound..<firstCell].reduce(0) { $0 + $1.width }
    let markedCells = cells[firstCell..<max(firstCell, min(endCell, cut.range.upperBound))]
    width = max(1, markedCells.reduce(0) { $0 + $1.width })
  }

  /// The stretch of cells to show so that the marked ones are in sight, and whether cells before
  /// or after are left out.
  private static func cut(
    _ widths: [Int], marked: Range<Int>, before: Bool, after: Bool
  ) -> (range: Range<Int>, leftOut: (before: Bool, after: Bool)) {
    let total = widths.reduce(0, +)
    if total <= greatestWidth { return (0..<widths.count, (before, after)) }
    var low = marked.lowerBound
    var used = 0
    while low > 0, used + widths[low - 1] <= 30 {
      low -= 1
      used += widths[low]
    }
    var high = marked.lowerBound
    while high < widths.count, used + widths[high] <= greatestWidth {
      used += widths[high]
      high += 1
    }
    while low > 0, used + widths[low - 1] <= greatestWidth {
      low -= 1
      used += widths[low]
    }
    return (low..<high, (before || low > 0, after || high < widths.count))
  }

  /// The start of the character of UTF-8 at or before `offset`.
  private static func boundary(in source: Source, near offset: Int, notBefore low: Int) -> Int {
    var result = offset
    while result > low, result < source.bytes.count, source.bytes[result] & 0xC0 == 0x80 {
      result -= 1
    }
    return result
  }

  private static func withoutTrailingSpaces(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}
