public import GeredeText

/// `kind Municipality is Party nl Gemeente { key code: Text. }`
public struct KindSyntax: Sendable {
  /// The text of the `///` lines before it, without the slashes.
  public let documentation: String?
  public let name: NameSyntax
  public let parent: QualifiedNameSyntax?
  public let wording: NameWordingSyntax?
  public let fields: [FieldSyntax]
  public let tokens: TokenRange
}

/// `key code: Text nl code.`
public struct FieldSyntax: Sendable {
  public let documentation: String?
  /// The token of `key`, if it is one.
  public let key: TokenID?
  public let name: NameSyntax
  public let type: TypeSyntax
  public let wording: NameWordingSyntax?
  public let tokens: TokenRange

  public var isKey: Bool { key != nil }
}

/// `enum Assurance: Low < Substantial < High.`
public struct EnumerationSyntax: Sendable {
  public let documentation: String?
  public let name: NameSyntax
  public let wording: NameWordingSyntax?
  /// Whether the values stand between `<`.
  public let isOrdered: Bool
  public let values: [EnumerationValueSyntax]
  public let tokens: TokenRange
}

/// `High "high level" nl Hoog "hoog niveau"`
public struct EnumerationValueSyntax: Sendable {
  public let documentation: String?
  public let name: NameSyntax
  public let label: TextSyntax?
  public let wording: NameWordingSyntax?
  public let tokens: TokenRange
}

/// The declared form of a sentence: `slots[0] words[0] slots[1] …`; at least one word.
public struct SlotSentenceSyntax: Sendable {
  public let slots: [SlotSyntax]
  public let words: [WordSyntax]
  public let tokens: TokenRange
}

/// `(provider: Party)`, `Party`, or in a wording `(provider)`.
public struct SlotSyntax: Sendable {
  public let name: NameSyntax?
  public let type: TypeSyntax?
  public let tokens: TokenRange
}

/// A word of a declared sentence: `report`, or `melden/gemeld`.
public struct WordSyntax: Sendable {
  public let base: NameSyntax
  /// The form after `did`, where it differs.
  public let participle: NameSyntax?
}

/// The declared sentence in the other language.
public struct SentenceWordingSyntax: Sendable {
  public let language: Language
  public let sentence: SlotSentenceSyntax
}

/// `relation (provider: Party) provides (component: Component) complete.`
public struct RelationSyntax: Sendable {
  public let documentation: String?
  public let sentence: SlotSentenceSyntax
  public let wording: SentenceWordingSyntax?
  /// What is not stated is false, even if nothing is stated.
  public let isComplete: Bool
  public let tokens: TokenRange
}

/// `event (actor: Party) report (incident: Breach).`
public struct EventSyntax: Sendable {
  public let documentation: String?
  public let sentence: SlotSentenceSyntax
  public let wording: SentenceWordingSyntax?
  /// Without the power it has no effect.
  public let needsPower: Bool
  public let tokens: TokenRange
}

/// `value retention(t: Transaction): Period = 1 month except … .`
public struct ValueSyntax: Sendable {
  public let documentation: String?
  public let name: NameSyntax
  public let parameters: [ParameterSyntax]
  public let type: TypeSyntax
  public let wording: NameWordingSyntax?
  /// nil for an input.
  public let definition: ExpressionSyntaxID?
  public let exceptions: [ValueExceptionSyntax]
  public let tokens: TokenRange
}

/// `t: Transaction`
public struct ParameterSyntax: Sendable {
  public let name: NameSyntax
  public let type: TypeSyntax
  public let tokens: TokenRange
}

/// `except 20 years when C because "…" (except …)`
public struct ValueExceptionSyntax: Sendable {
  public let value: ExpressionSyntaxID
  public let condition: ExpressionSyntaxID
  public let because: TextSyntax?
  /// The exceptions to this exception.
  public let exceptions: [ValueExceptionSyntax]
  public let tokens: TokenRange
}

/// `except retention(t) = 2 years when C.`: an exception added elsewhere.
public struct ExceptionSyntax: Sendable {
  public let documentation: String?
  public let value: NameSyntax
  public let parameters: [NameSyntax]
  public let exception: ValueExceptionSyntax
  public let tokens: TokenRange
}
