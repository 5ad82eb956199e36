public import GeredeText

extension Keyword {
  /// How the word is written in a language.
  public func spelling(in language: Language) -> String {
    spellings(in: language).first?.description ?? ""
  }

  /// Every way to write the word in a language.
  func spellings(in language: Language) -> [StaticString] {
    switch language {
    case .english: Keyword.english[Int(rawValue)]
    case .dutch: Keyword.dutch[Int(rawValue)]
    }
  }

  /// The reserved word that is spelled so in a language; nil if the word is free there.
  public init?(spelled text: String, in language: Language) {
    guard let key = PackedWord(text), let keyword = WordTable.of(language).keywords[key] else {
      return nil
    }
    self = keyword
  }
}

extension ContextualWord {
  /// How the word is written in a language; empty where that language does without it.
  public func spelling(in language: Language) -> String {
    spellings(in: language).first?.description ?? ""
  }

  /// How a unit of time is written after 1: its shortest spelling.
  public func singular(in language: Language) -> String {
    let words = spellings(in: language).map(\.description)
    return words.min { $0.count < $1.count } ?? spelling(in: language)
  }

  /// Every way to write the word in a language.
  func spellings(in language: Language) -> [StaticString] {
    switch language {
    case .english: ContextualWord.english[Int(rawValue)]
    case .dutch: ContextualWord.dutch[Int(rawValue)]
    }
  }
}

extension BuiltinName {
  /// How the name is written in a language.
  public func spelling(in language: Language) -> String {
    switch language {
    case .english: BuiltinName.english[Int(rawValue)][0].description
    case .dutch: BuiltinName.dutch[Int(rawValue)][0].description
    }
  }
}

extension ContextualWord {
  /// The word that is spelled so in a language and reserved in its place; nil for every other word.
  public init?(spelled text: String, in language: Language) {
    guard let key = PackedWord(text), let word = WordTable.of(language).contextual[key] else {
      return nil
    }
    self = word
  }
}
