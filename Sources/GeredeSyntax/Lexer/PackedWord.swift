import GeredeText

/// A short word as two numbers, so that comparing and hashing it needs no text.
///
/// Words of up to 15 bytes fit; every reserved word does.
struct PackedWord: Hashable {
  private let low: UInt64
  private let high: UInt64

  /// nil if the word is empty or longer than 15 bytes.
  init?(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    let length = end - start
    guard length > 0, length < 16 else { return nil }
    var low: UInt64 = 0
    var high = UInt64(length)
    for index in start..<end {
      if index - start < 8 {
        low = low << 8 | UInt64(bytes[index])
      } else {
        high = high << 8 | UInt64(bytes[index])
      }
    }
    self.low = low
    self.high = high
  }

  init?(_ word: String) {
    let bytes = Array(word.utf8)
    self.init(bytes, 0, bytes.count)
  }
}

/// The words of one language by their spelling.
struct WordTable: Sendable {
  let keywords: [PackedWord: Keyword]
  let contextual: [PackedWord: ContextualWord]

  private init(_ language: Language) {
    var keywords: [PackedWord: Keyword] = [:]
    for keyword in Keyword.allCases {
      for spelling in keyword.spellings(in: language) {
        // The first row wins: Dutch `en` is "and", the mark of English wording by its place.
        if let key = PackedWord(spelling.description), keywords[key] == nil {
          keywords[key] = keyword
        }
      }
    }
    var contextual: [PackedWord: ContextualWord] = [:]
    for word in ContextualWord.allCases {
      for spelling in word.spellings(in: language) {
        if let key = PackedWord(spelling.description), contextual[key] == nil {
          contextual[key] = word
        }
      }
    }
    self.keywords = keywords
    self.contextual = contextual
  }

  private static let english = WordTable(.english)
  private static let dutch = WordTable(.dutch)

  /// The table of a language; made once.
  static func of(_ language: Language) -> WordTable {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }
}
