/// `scenario "Late breach report" { … }`
public struct ScenarioSyntax: Sendable {
  public let documentation: String?
  public let title: TextSyntax
  public let items: [ScenarioItemSyntax]
  public let tokens: TokenRange
}

/// What stands between the braces of a scenario, in its order.
public enum ScenarioItemSyntax: Sendable {
  /// `at T:`; what follows happens at T.
  case moment(MomentSyntax)
  case entity(EntitySyntax)
  case fact(FactSyntax)
  case rule(RuleSyntax)
  case retract(RetractSyntax)
  case expect(ExpectSyntax)
  /// There is a message about it.
  case broken(TokenRange)
}

/// `expect deny Acme share Dossier1 with Beta.`
public struct ExpectSyntax: Sendable {
  public enum Form: Sendable {
    case condition(ExpressionSyntaxID)
    case decision(DecisionSyntax, actor: ExpressionSyntaxID, ActionSyntax)
    /// `breached StrongIdentity for T1`; the arguments may be empty.
    case outcome(OutcomeSyntax, QualifiedNameSyntax, [ExpressionSyntaxID])
    /// `finding GR1004`
    case finding(NameSyntax)
  }

  public let form: Form
  public let tokens: TokenRange
}

public enum DecisionSyntax: Hashable, Sendable {
  case permit, deny, unregulated
}

public enum OutcomeSyntax: Hashable, Sendable {
  case met, breached, unproven
}
