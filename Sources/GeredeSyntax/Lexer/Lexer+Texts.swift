import GeredeText

/// Texts, and the quotation marks that stand where texts begin.
extension Lexer {
  /// A text, which ends on its own line.
  mutating func text(from start: Int) {
    var end = start + 1
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != UInt8(ascii: "\"") {
      if bytes[end] == UInt8(ascii: "\\"), end + 1 < bytes.count, bytes[end + 1] != 0x0A {
        checkEscape(at: end)
        end += 1
      }
      end += 1
    }
    if byte(end) == UInt8(ascii: "\"") {
      emit(.text, from: start, to: end + 1)
    } else {
      unclosed(from: start, lineEnd: min(end, bytes.count))
    }
  }

  /// A text without its closing mark: the line's last full stop is left to end the sentence.
  private mutating func unclosed(from start: Int, lineEnd: Int) {
    var end = lineEnd
    while end > start + 1, Lexer.isSpace(bytes[end - 1]) { end -= 1 }
    if end > start + 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    report(LexerMessages.unclosedText(span(start, end)))
    emit(.malformed, from: start, to: end)
  }

  private mutating func checkEscape(at position: Int) {
    switch bytes[position + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "n"): return
    case UInt8(ascii: "u"):
      var end = position + 3
      while end < bytes.count, end - position < 12, bytes[end] != UInt8(ascii: "}"),
        bytes[end] != 0x0A
      { end += 1 }
      let digits = byte(position + 2) == UInt8(ascii: "{") ? string(position + 3, end) : ""
      if byte(end) == UInt8(ascii: "}"), let value = UInt32(digits, radix: 16),
        Unicode.Scalar(value) != nil
      {
        return
      }
    default: break
    }
    let width = scalar(at: position + 1)?.1 ?? 1
    let end = position + 1 + width
    report(LexerMessages.unknownEscape(span(position, end), text: string(position, end)))
  }

  /// `'`, or its curly form of `width` bytes: around a text, or before a name.
  mutating func apostrophe(from start: Int, width: Int) {
    var end = start + width
    while end < bytes.count, bytes[end] != 0x0A, !isSingleQuote(end) { end += 1 }
    let isAroundText = end < bytes.count && bytes[end] != 0x0A
    if isAroundText {
      end += scalar(at: end)?.1 ?? 1
      report(
        LexerMessages.otherQuotes(
          span(start, end), text: string(start + width, end - (scalar(at: start)?.1 ?? 1))))
      emit(.text, from: start, to: end)
      return
    }
    end = start + width
    while end < bytes.count {
      let next = endOfName(end)
      if next > end {
        end = next
      } else if bytes[end] == UInt8(ascii: "-"), isLetterStart(end + 1) {
        end += 1
      } else {
        break
      }
    }
    report(LexerMessages.apostropheInName(span(start, end), name: string(start, end)))
    emit(.malformed, from: start, to: end)
  }

  /// A text between the quotation marks of a word processor; `width` is that of the first mark.
  mutating func curlyText(from start: Int, width: Int) {
    var end = start + width
    while end < bytes.count, bytes[end] != 0x0A {
      if bytes[end] == UInt8(ascii: "\"") || isCurlyQuote(end) {
        let inside = string(start + width, end)
        end += scalar(at: end)?.1 ?? 1
        report(LexerMessages.otherQuotes(span(start, end), text: inside))
        emit(.text, from: start, to: end)
        return
      }
      end += 1
    }
    unclosed(from: start, lineEnd: min(end, bytes.count))
  }

  private func isSingleQuote(_ position: Int) -> Bool {
    if bytes[position] == UInt8(ascii: "'") { return true }
    guard bytes[position] == 0xE2, let (scalar, _) = scalar(at: position) else { return false }
    return scalar == "\u{2018}" || scalar == "\u{2019}"
  }

  private func isCurlyQuote(_ position: Int) -> Bool {
    guard bytes[position] == 0xE2 || bytes[position] == 0xC2,
      let (scalar, _) = scalar(at: position)
    else { return false }
    return "\u{201C}\u{201D}\u{201E}\u{201F}\u{00BB}".unicodeScalars.contains(scalar)
  }
}
