package import GeredeText

/// Cuts a source into tokens that together are its text, byte for byte.
///
/// It never fails: bytes that are no token become `malformed` tokens with a message.
package struct Lexer {
  let bytes: [UInt8]
  let source: SourceID
  let language: Language
  let words: WordTable
  /// Where the file says which language it uses: `language` or `taal`, in either language.
  private let languageWord: Int?
  /// The byte that comes next.
  var position = 0
  package var tokens: [Token] = []
  package var messages: [Message] = []
  /// The first non-breaking space, and how many there are.
  var spacesOfWordProcessors: (first: Span, count: Int)?

  /// - Parameter language: used unless the first sentence states another.
  package init(_ source: Source, id: SourceID, language: Language) {
    self.bytes = source.bytes
    self.source = id
    let stated = Lexer.statedLanguage(source.bytes)
    self.language = stated?.language ?? language
    self.languageWord = stated?.position
    self.words = WordTable.of(self.language)
    tokens.reserveCapacity(source.bytes.count / 4 + 2)
  }

  /// The longest text that is read, in bytes: some 350 000 lines. Data is not meant.
  static let sizeLimit = 16_777_216

  /// Runs over the whole source.
  /// - Complexity: O(n) in the number of bytes.
  package mutating func run() {
    if bytes.count > Lexer.sizeLimit {
      emit(.malformed, from: 0, to: bytes.count)
      report(LexerMessages.tooLarge(Span(source, 0, 1), limit: Lexer.sizeLimit))
    } else if isUTF16() {
      emit(.malformed, from: 0, to: bytes.count)
      report(LexerMessages.utf16(Span(source, 0, min(2, bytes.count))))
    } else {
      checkEncoding()
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { emit(.whitespace, from: 0, to: 3) }
      while position < bytes.count { next() }
      if let spaces = spacesOfWordProcessors {
        report(LexerMessages.nonBreakingSpace(spaces.first, count: spaces.count))
        messages.sort { LexerMessages.start($0) < LexerMessages.start($1) }
      }
    }
    tokens.append(Token(.endOfFile, start: bytes.count, end: bytes.count))
  }

  /// Makes one token, or one stretch of malformed bytes.
  private mutating func next() {
    let start = position
    let byte = bytes[start]
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0x0C:
      var end = start + 1
      while end < bytes.count, Lexer.isSpace(bytes[end]) { end += 1 }
      emit(.whitespace, from: start, to: end)
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      word(from: start, width: 1)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      emit(.upperName, from: start, to: endOfName(start + 1))
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      number(from: start)
    case UInt8(ascii: "\""):
      text(from: start)
    case UInt8(ascii: "_"):
      underscore(from: start)
    case UInt8(ascii: "`"):
      backquoted(from: start)
    case UInt8(ascii: "'"):
      apostrophe(from: start, width: 1)
    case 0x80...0xFF:
      unicode(from: start)
    default:
      symbol(byte, from: start)
    }
  }

  /// A small-letter name or a reserved word, whose first letter is `width` bytes.
  private mutating func word(from start: Int, width: Int) {
    let end = endOfName(start + width)
    if let key = PackedWord(bytes, start, end), let keyword = words.keywords[key] {
      emit(.keyword(keyword), from: start, to: end)
    } else if start == languageWord {
      emit(.keyword(.language), from: start, to: end)
    } else {
      emit(.lowerName, from: start, to: end)
    }
  }

  /// A token that begins with a byte outside ASCII.
  private mutating func unicode(from start: Int) {
    guard let (scalar, width) = scalar(at: start) else {
      var end = start + 1
      while end < bytes.count, bytes[end] >= 0x80, scalar(at: end) == nil { end += 1 }
      // The check of the encoding has given the message.
      emit(.malformed, from: start, to: end)
      return
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter:
      emit(.upperName, from: start, to: endOfName(start + width))
    case .lowercaseLetter, .otherLetter, .modifierLetter:
      word(from: start, width: width)
    default:
      unicodeSymbol(scalar, width: width, from: start)
    }
  }

  /// `_`, or a name that begins with it.
  private mutating func underscore(from start: Int) {
    let end = endOfName(start + 1)
    if end == start + 1 {
      emit(.any, from: start, to: end)
    } else {
      emit(.malformed, from: start, to: end)
      report(LexerMessages.underscoreFirst(span(start, end), name: string(start, end)))
    }
  }

  /// An ordinary word between backquotes.
  private mutating func backquoted(from start: Int) {
    let end = endOfName(start + 1)
    if end > start + 1, end < bytes.count, bytes[end] == UInt8(ascii: "`"),
      let first = scalar(at: start + 1)?.0, first.properties.isAlphabetic,
      !first.properties.isUppercase
    {
      emit(.quotedWord, from: start, to: end + 1)
    } else {
      emit(.malformed, from: start, to: end)
      report(LexerMessages.backquote(span(start, end)))
    }
  }

  /// The end of the name that `position` lies in: letters, digits, marks and `_`.
  func endOfName(_ position: Int) -> Int {
    var end = position
    while end < bytes.count {
      let byte = bytes[end]
      if byte < 0x80 {
        guard Lexer.isNameByte(byte) else { break }
        end += 1
      } else if let (scalar, width) = scalar(at: end), Lexer.continuesName(scalar) {
        end += width
      } else {
        break
      }
    }
    return end
  }

  mutating func emit(_ kind: TokenKind, from start: Int, to end: Int) {
    tokens.append(Token(kind, start: start, end: end))
    position = end
  }

  /// Gives a message, up to the most that are told of one file.
  mutating func report(_ message: Message) {
    if messages.count < Parser.messageLimit { messages.append(message) }
  }

  func span(_ start: Int, _ end: Int) -> Span { Span(source, start, end) }

  func string(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<min(end, start + 200, bytes.count)], as: UTF8.self)
  }

  /// The byte at a position; zero after the end.
  func byte(_ position: Int) -> UInt8 { position < bytes.count ? bytes[position] : 0 }
}
