import GeredeSyntax

/// What the tree knows about spaces and line breaks that the tokens alone do not show.
struct SpacingHints {
  /// Names that the opening parenthesis behind them touches.
  private(set) var callNames: Set<TokenID> = []
  /// Signs that touch what follows.
  private(set) var signs: Set<TokenID> = []
  /// The first and last tokens of sets.
  private(set) var setBraces: Set<TokenID> = []
  /// The `because` that belongs to the `unless` of a requirement, by the token of its text.
  private(set) var reasonsOfUnless: Set<TokenID> = []
  /// The word `every` that begins a series.
  private(set) var series: Set<TokenID> = []

  init(_ tree: SyntaxTree) {
    for node in tree.expressions {
      switch node.form {
      case .call, .builtinCall, .aggregate, .share: callNames.insert(node.tokens.first)
      case .negated: signs.insert(node.tokens.first)
      case .set:
        setBraces.insert(node.tokens.first)
        setBraces.insert(TokenID(node.tokens.end.index - 1))
      default: break
      }
    }
    for sentence in tree.sentences {
      switch sentence {
      case .value(let value): callNames.insert(value.name.token)
      case .exception(let exception): callNames.insert(exception.value.token)
      case .requirement(let requirement):
        if let reason = requirement.unlessBecause { reasonsOfUnless.insert(reason.token) }
      case .agreement(let agreement): add(agreement.items)
      case .regulation(let regulation): add(regulation.items)
      default: break
      }
    }
  }

  private mutating func add(_ items: [AgreementItemSyntax]) {
    for case .clause(let clause) in items {
      if let series = clause.series { self.series.insert(series.tokens.first) }
    }
  }
}
