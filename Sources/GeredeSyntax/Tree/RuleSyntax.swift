public import GeredeText

/// `rule Reach: a reaches c when C unless D because "…".`
public struct RuleSyntax: Sendable {
  public let documentation: String?
  public let name: NameSyntax?
  public let label: TextSyntax?
  /// A `sentence` or a `says`.
  public let head: ExpressionSyntaxID
  public let when: ExpressionSyntaxID
  public let unless: ExpressionSyntaxID?
  public let because: TextSyntax?
  public let tokens: TokenRange
}

/// `requirement R (warning) for every t where C: D unless E because "…" because "…".`
public struct RequirementSyntax: Sendable {
  public let documentation: String?
  public let name: NameSyntax
  public let label: TextSyntax?
  public let wording: NameWordingSyntax?
  /// As written; an error without one.
  public let severity: Severity?
  /// The variables after `for every`; empty without it.
  public let binders: [BinderSyntax]
  /// The condition after `where`.
  public let condition: ExpressionSyntaxID?
  /// What is required.
  public let body: ExpressionSyntaxID
  public let unless: ExpressionSyntaxID?
  public let unlessBecause: TextSyntax?
  public let unlessBecauseWording: TextWordingSyntax?
  public let because: TextSyntax?
  public let becauseWording: TextWordingSyntax?
  public let tokens: TokenRange
}

/// `trust A accepts from b that S onward up to 2 steps when C from D until E.`
public struct TrustSyntax: Sendable {
  public let documentation: String?
  public let believer: ExpressionSyntaxID
  public let speaker: ExpressionSyntaxID
  /// A `sentence`, an `act` or a `comparison` with `=`.
  public let statement: ExpressionSyntaxID
  public let onward: OnwardSyntax?
  public let when: ExpressionSyntaxID?
  public let from: ExpressionSyntaxID?
  public let until: ExpressionSyntaxID?
  public let tokens: TokenRange
}

/// `onward up to 2 steps`; plain `onward` has no bound.
public struct OnwardSyntax: Sendable {
  public let steps: Int64?
  public let tokens: TokenRange
}
