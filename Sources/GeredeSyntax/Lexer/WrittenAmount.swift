/// Amounts as letters and spreadsheets write them: `1.000,50`, `1,000.50`, `500,-`.
enum WrittenAmount {
  /// The end of the amount that begins at `start`; `start` itself if none does.
  static func end(_ bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      if Lexer.isDigit(bytes[end]) {
        end += 1
        continue
      }
      guard end > start, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ","),
        end + 1 < bytes.count
      else { break }
      if Lexer.isDigit(bytes[end + 1]) {
        end += 2
      } else {
        return bytes[end] == UInt8(ascii: ",") && bytes[end + 1] == UInt8(ascii: "-")
          ? end + 2 : end
      }
    }
    return end
  }

  /// The amount as the language writes it: thousands set apart by `_`, two decimals or none.
  static func normalized(_ text: String) -> String {
    if text.hasSuffix(",-") { return normalized(String(text.dropLast(2))) }
    var groups: [Substring] = text.split { !$0.isNumber }
    var decimals = ""
    if let last = groups.last, groups.count > 1, last.count <= 2 || isMixed(text) {
      decimals = String(last.prefix(2))
      while decimals.count < 2 { decimals += "0" }
      groups.removeLast()
    }
    let whole = groups.joined(separator: "_")
    return decimals.isEmpty ? whole : whole + "." + decimals
  }

  /// Whether the last mark differs from those before it, so that it sets the decimals apart.
  private static func isMixed(_ text: String) -> Bool {
    let marks = text.filter { $0 == "." || $0 == "," }
    guard let last = marks.last else { return false }
    return marks.dropLast().contains { $0 != last }
  }
}
