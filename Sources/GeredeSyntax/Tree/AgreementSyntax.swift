/// `agreement A for every m where C between P, Q from D until E signed { … }`
public struct AgreementSyntax: Sendable {
  public let documentation: String?
  public let name: NameSyntax
  public let label: TextSyntax?
  public let wording: NameWordingSyntax?
  /// The variable of `for every`: one agreement per binding.
  public let binder: BinderSyntax?
  /// The condition after `where` of `for every`.
  public let condition: ExpressionSyntaxID?
  public let parties: [PartySyntax]
  public let from: ExpressionSyntaxID?
  public let until: ExpressionSyntaxID?
  public let isSigned: Bool
  public let items: [AgreementItemSyntax]
  public let tokens: TokenRange
}

/// A party as named, or all that satisfy a condition.
public enum PartySyntax: Sendable {
  case named(ExpressionSyntaxID)
  case every(BinderSyntax, condition: ExpressionSyntaxID)
}

/// `regulation Avg "…" from D until E { … }`
public struct RegulationSyntax: Sendable {
  public let documentation: String?
  public let name: NameSyntax
  public let label: TextSyntax?
  public let wording: NameWordingSyntax?
  public let from: ExpressionSyntaxID?
  public let until: ExpressionSyntaxID?
  public let items: [AgreementItemSyntax]
  public let tokens: TokenRange
}

/// What stands between the braces of an agreement or a regulation.
public enum AgreementItemSyntax: Sendable {
  case clause(ClauseSyntax)
  case override(OverrideSyntax)
  /// There is a message about it.
  case broken(TokenRange)

  /// The tokens of what could not be parsed.
  public var broken: TokenRange? {
    if case .broken(let tokens) = self { tokens } else { nil }
  }
}

/// `clause X overrides Y.`
public struct OverrideSyntax: Sendable {
  public enum Subject: Hashable, Sendable { case clause, agreement, regulation }

  public let subject: Subject
  public let stronger: QualifiedNameSyntax
  public let weaker: QualifiedNameSyntax
  public let tokens: TokenRange
}

/// A clause: its act and its parts.
public struct ClauseSyntax: Sendable {
  public let documentation: String?
  public let name: NameSyntax
  public let label: TextSyntax?
  public let wording: NameWordingSyntax?
  public let form: ClauseForm
  public let series: SeriesSyntax?
  public let within: WithinSyntax?
  public let deadline: DeadlineSyntax?
  public let under: ExpressionSyntaxID?
  public let when: ExpressionSyntaxID?
  public let unless: ExpressionSyntaxID?
  public let survives: Bool
  /// The chain, in its order.
  public let otherwise: [OtherwiseSyntax]
  public let because: TextSyntax?
  public let tokens: TokenRange
}

/// What a clause lays down.
public enum ClauseForm: Sendable {
  /// `p must A`
  case duty(bearer: ExpressionSyntaxID, ActionSyntax)
  /// `p must not A`
  case prohibition(bearer: ExpressionSyntaxID, ActionSyntax)
  /// `p may A`
  case permission(bearer: ExpressionSyntaxID, ActionSyntax)
  /// `p can A`
  case power(bearer: ExpressionSyntaxID, ActionSyntax)
  /// `p must ensure C`
  case standingDuty(bearer: ExpressionSyntaxID, ExpressionSyntaxID)
  /// A plain sentence.
  case provision(ExpressionSyntaxID)
}

/// What somebody does, without who does it: `words[0] slots[0] words[1] slots[1] …`.
///
/// There are as many slots as words or one fewer.
public struct ActionSyntax: Sendable {
  public let words: [NameSyntax]
  public let slots: [ActionSlotSyntax]
  /// Whether `once` follows.
  public let isOnce: Bool
  public let tokens: TokenRange
}

/// A term of an action, `at_least` or exactly.
public struct ActionSlotSyntax: Sendable {
  public let isAtLeast: Bool
  public let term: ExpressionSyntaxID
}

/// `every 12 months from 2026-01-01 as y`
public struct SeriesSyntax: Sendable {
  public let period: ExpressionSyntaxID
  public let anchor: ExpressionSyntaxID
  public let variable: NameSyntax?
  public let tokens: TokenRange
}

/// `within 72 hours of b.detected`; in an `otherwise` without `of`.
public struct WithinSyntax: Sendable {
  public let duration: ExpressionSyntaxID
  public let anchor: ExpressionSyntaxID?
  public let tokens: TokenRange
}

/// `before T` excludes T, `by T` includes it.
public struct DeadlineSyntax: Sendable {
  public enum Form: Hashable, Sendable { case before, by }

  public let form: Form
  public let moment: ExpressionSyntaxID
  public let tokens: TokenRange
}

/// `otherwise p must A within D before T`
public struct OtherwiseSyntax: Sendable {
  public enum Modality: Hashable, Sendable { case must, may, can }

  public let bearer: ExpressionSyntaxID
  public let modality: Modality
  public let action: ActionSyntax
  public let within: WithinSyntax?
  public let deadline: DeadlineSyntax?
  public let tokens: TokenRange
}
