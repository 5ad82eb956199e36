import GeredeText

/// Scenarios and what they expect.
extension Parser {
  mutating func scenario() throws(Broken) -> Sentence {
    let start = cursor
    advance()
    do throws(Broken) {
      let title = try textLiteral(.scenarioTitle)
      guard kind == .openBrace else { throw unexpected(.brace) }
      let documentation = documentation(at: start)
      let items = scenarioItems()
      return .scenario(
        ScenarioSyntax(
          documentation: documentation, title: title, items: items, tokens: range(from: start)))
    } catch {
      guard skipToBody() else { throw error }
      _ = scenarioItems()
      return .broken(range(from: start))
    }
  }

  private mutating func scenarioItems() -> [ScenarioItemSyntax] {
    body(
      belongs: { $0 == .rule || $0 == .retract || $0 == .expect || Parser.isNoun($0) },
      allowsThings: true, broken: { .broken($0) },
      item: { (parser) throws(Broken) in try parser.scenarioItem() })
  }

  /// Whether a reserved word is also the noun of a built-in kind.
  static func isNoun(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .agreement, .regulation, .clause, .requirement, .event: true
    default: false
    }
  }

  private mutating func scenarioItem() throws(Broken) -> ScenarioItemSyntax {
    let start = cursor
    switch kind {
    case .keyword(.at):
      advance()
      let moment = try expression()
      guard accept(.colon) else { throw colonOrOther(after: shown(cursor - 1)) }
      return .moment(MomentSyntax(moment: moment, tokens: range(from: start)))
    case .keyword(.expect): return .expect(try expect())
    case .keyword(.retract): return .retract(try retract())
    case .keyword(.rule): return .rule(try rule())
    default:
      if let message = momentInWords() { throw fail(message) }
      if isEntity { return .entity(try entity()) }
      let statement = try condition()
      if case .broken(let tokens)? = try smallLetterThing(statement, from: start) {
        return .broken(tokens)
      }
      return .fact(try fact(statement, from: start))
    }
  }

  private mutating func expect() throws(Broken) -> ExpectSyntax {
    let start = cursor
    advance()
    let form = try expectation()
    try endSentence()
    return ExpectSyntax(form: form, tokens: range(from: start))
  }

  private mutating func expectation() throws(Broken) -> ExpectSyntax.Form {
    switch nextContextualWord() {
    case .permit: return try expectedDecision(.permit, .permit)
    case .deny: return try expectedDecision(.deny, .deny)
    case .unregulated: return try expectedDecision(.unregulated, .unregulated)
    case .met: return try expectedOutcome(.met, .met)
    case .breached: return try expectedOutcome(.breached, .breached)
    case .unproven: return try expectedOutcome(.unproven, .unproven)
    case .finding:
      advance(over: .finding)
      return .finding(try upperName(.name))
    default:
      if let message = decisionInWords() { throw fail(message) }
      return .condition(try condition())
    }
  }

  private mutating func expectedDecision(
    _ decision: DecisionSyntax, _ word: ContextualWord
  ) throws(Broken) -> ExpectSyntax.Form {
    advance(over: word)
    let actor = try term()
    return .decision(decision, actor: actor, try action())
  }

  private mutating func expectedOutcome(
    _ outcome: OutcomeSyntax, _ word: ContextualWord
  ) throws(Broken) -> ExpectSyntax.Form {
    advance(over: word)
    let name = try qualifiedName(.name)
    var terms: [ExpressionSyntaxID] = []
    if accept(ContextualWord.for) {
      repeat { terms.append(try term()) } while accept(.comma)
    }
    return .outcome(outcome, name, terms)
  }
}
