public import GeredeText

/// A name or word as written, without backquotes, and its token.
public struct NameSyntax: Sendable {
  public let text: String
  public let token: TokenID

  public init(text: String, token: TokenID) {
    self.text = text
    self.token = token
  }
}

/// A name of a thing with what stands before it: `High`, `eidas.High`, `Shared.Exit`.
public struct QualifiedNameSyntax: Sendable {
  /// The names before the last dot, outermost first; empty for a plain name.
  public let qualifiers: [NameSyntax]
  /// The last name; it begins with a capital.
  public let name: NameSyntax
  public let tokens: TokenRange

  /// The name as written: `eidas.High`.
  public var text: String {
    qualifiers.isEmpty
      ? name.text : qualifiers.map(\.text).joined(separator: ".") + "." + name.text
  }
}

/// The name of a module: `std.commonground`.
public struct ModuleNameSyntax: Sendable {
  public let parts: [NameSyntax]
  public let tokens: TokenRange

  /// The name as written.
  public var text: String { parts.map(\.text).joined(separator: ".") }
}

/// A text between quotes, with its escapes resolved.
public struct TextSyntax: Sendable {
  public let text: String
  public let token: TokenID
}

/// The name of a declaration in the other language, with its label there: `nl Hoog "hoog niveau"`.
public struct NameWordingSyntax: Sendable {
  public let language: Language
  public let name: NameSyntax
  public let label: TextSyntax?
}

/// A text in the other language: `nl "één partij per taak"`.
public struct TextWordingSyntax: Sendable {
  public let language: Language
  public let text: TextSyntax
}

/// A type as written: `Text`, `Money in USD`, `set of Text`.
public struct TypeSyntax: Sendable {
  /// How many times `set of` stands before the name; more than one is a mistake of types.
  public let setCount: Int
  public let name: QualifiedNameSyntax
  /// `USD` of `Money in USD`.
  public let currency: NameSyntax?
  public let tokens: TokenRange
}
