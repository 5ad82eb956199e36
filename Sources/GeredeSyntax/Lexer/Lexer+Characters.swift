import GeredeText

/// What bytes and characters are, and whether the source is UTF-8 at all.
extension Lexer {
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    let small = byte | 0x20
    return small >= UInt8(ascii: "a") && small <= UInt8(ascii: "z")
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
  }

  /// Whether a character may stand in a name after its first; accents written apart may.
  static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber:
      true
    default: false
    }
  }

  /// Whether a letter begins at `position`.
  func isLetterStart(_ position: Int) -> Bool {
    let first = byte(position)
    if first < 0x80 { return Lexer.isLetter(first) }
    guard let (scalar, _) = scalar(at: position) else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  /// The character at `position` and its width in bytes; nil where the bytes are not UTF-8.
  func scalar(at position: Int) -> (Unicode.Scalar, Int)? {
    let first = byte(position)
    let width: Int
    switch first {
    case 0x00...0x7F: return position < bytes.count ? (Unicode.Scalar(first), 1) : nil
    case 0xC2...0xDF: width = 2
    case 0xE0...0xEF: width = 3
    case 0xF0...0xF4: width = 4
    default: return nil
    }
    guard position + width <= bytes.count else { return nil }
    var value = UInt32(first) & (0xFF >> UInt32(width + 1))
    for offset in 1..<width {
      let next = bytes[position + offset]
      guard next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    // Longer forms than needed are not UTF-8, and surrogates make no scalar.
    if width == 3 && value < 0x800 || width == 4 && value < 0x10000 { return nil }
    return Unicode.Scalar(value).map { ($0, width) }
  }

  /// Whether the bytes look like UTF-16: a mark of byte order, or a zero in every second byte.
  func isUTF16() -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    guard bytes.count >= 8 else { return false }
    let even = [0, 2, 4, 6].allSatisfy { bytes[$0] == 0 && bytes[$0 + 1] != 0 }
    let odd = [0, 2, 4, 6].allSatisfy { bytes[$0] != 0 && bytes[$0 + 1] == 0 }
    return even || odd
  }

  /// Gives one message for all bytes that are not UTF-8, and one for all control characters.
  mutating func checkEncoding() {
    var malformed: (first: Int, count: Int)?
    var control: (first: Int, count: Int)?
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        if byte < 0x20 && !Lexer.isSpace(byte) || byte == 0x7F {
          control = (control?.first ?? position, (control?.count ?? 0) + 1)
        }
        position += 1
      } else if let (_, width) = scalar(at: position) {
        position += width
      } else {
        malformed = (malformed?.first ?? position, (malformed?.count ?? 0) + 1)
        position += 1
      }
    }
    if let malformed {
      let place = span(malformed.first, malformed.first + 1)
      report(LexerMessages.notUTF8(place, count: malformed.count))
    }
    if let control {
      let place = span(control.first, control.first + 1)
      report(LexerMessages.controlCharacter(place, count: control.count))
    }
    messages.sort { LexerMessages.start($0) < LexerMessages.start($1) }
  }

  /// The language that the first sentence states, `language nl.` or `taal nl.`, and where its word
  /// stands; nil if it states none. The name of a project may stand before it.
  static func statedLanguage(_ bytes: [UInt8]) -> (language: Language, position: Int)? {
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    func skip() {
      while position < bytes.count {
        if isSpace(bytes[position]) {
          position += 1
        } else if position + 1 < bytes.count, bytes[position] == UInt8(ascii: "/"),
          bytes[position + 1] == UInt8(ascii: "/")
        {
          while position < bytes.count, bytes[position] != 0x0A { position += 1 }
        } else {
          return
        }
      }
    }
    func word() -> String {
      skip()
      let start = position
      while position < bytes.count, isNameByte(bytes[position]), position - start < 10 {
        position += 1
      }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    var first = word()
    if first == "project" {
      var isInText = false
      while position < bytes.count, bytes[position] != UInt8(ascii: ".") || isInText {
        if bytes[position] == UInt8(ascii: "\"") { isInText.toggle() }
        position += 1
      }
      position = min(position + 1, bytes.count)
      first = word()
    }
    let start = position - first.utf8.count
    guard first == "language" || first == "taal" else { return nil }
    return Language(rawValue: word()).map { ($0, start) }
  }
}
