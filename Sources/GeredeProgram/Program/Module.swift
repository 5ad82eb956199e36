public import GeredeText

public struct Module: Sendable {
  /// `std.eidas`, `examples.notifications`.
  public var name: String
  public var source: SourceID
  public var language: Language
  /// Modules that it uses, with the name given by `as`.
  public var uses: [(module: ModuleID, alias: String?)]

  public init(
    name: String, source: SourceID, language: Language,
    uses: [(module: ModuleID, alias: String?)] = []
  ) {
    self.name = name
    self.source = source
    self.language = language
    self.uses = uses
  }
}

/// A name with its Dutch form, where one is given: words, fields, kinds, values.
public struct Wording: Hashable, Sendable {
  public var english: String
  public var dutch: String?

  public init(english: String, dutch: String? = nil) {
    self.english = english
    self.dutch = dutch
  }

  public func text(in language: Language) -> String {
    language == .dutch ? dutch ?? english : english
  }

  /// Both, for messages.
  public var both: Bilingual { Bilingual(en: english, nl: dutch ?? english) }
}
