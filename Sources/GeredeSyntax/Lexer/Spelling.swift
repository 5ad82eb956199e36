public import GeredeText

extension Keyword {
  /// How the word is written in a language.
  public func spelling(in language: Language) -> String {
    switch language {
    case .english: Keyword.english[Int(rawValue)][0].description
    case .dutch: Keyword.dutch[Int(rawValue)][0].description
    }
  }
}

extension ContextualWord {
  /// How the word is written in a language; empty where that language does without it.
  public func spelling(in language: Language) -> String {
    spellings(in: language).first?.description ?? ""
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
