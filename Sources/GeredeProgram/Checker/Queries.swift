import GeredeSyntax
import GeredeText

/// Questions: the columns are the variables that nothing lists, in order of first appearance.
extension Elaboration {
  /// The query, or nil after a message.
  mutating func query(_ syntax: QuerySyntax) -> Query? {
    let before = errorCount
    let span = file.tree.span(syntax.tokens)
    beginSentence()
    beginFrame([], allowsFree: true)
    guard case .condition(let id) = syntax.form else { return nil }
    frame.evidence = evidence(of: id)
    narrow(by: frame.evidence)
    let condition = condition(id)
    guard errorCount == before else { return nil }
    checkBindings(of: [condition], expressions: [])
    guard errorCount == before else { return nil }
    let columns = frame.origins.indices.filter { frame.origins[$0] == .free }
      .map { VariableID($0) }
    if let column = columns.first(where: { frame.frame[$0].type == .unknown }) {
      reportUnbound(column)
      return nil
    }
    return Query(
      frame: frame.frame, columns: columns, condition: condition, module: file.module, span: span)
  }

  /// The question whether somebody may do something, or nil after a message.
  mutating func decision(
    _ actor: ExpressionSyntaxID, _ syntax: ActionSyntax
  ) -> DecisionQuestion? {
    let before = errorCount
    beginSentence()
    beginFrame([], allowsFree: true)
    frame.allowsVariables = false
    guard let action = action(syntax, by: actor), errorCount == before else { return nil }
    let open = action.arguments.firstIndex(of: .any)
    let variable = frame.frame.variables.first
    guard open == nil, variable == nil else {
      let slot = open.map { program[action.event].slots[$0].name }
      report(
        AgreementMessages.openDecision(
          at: variable?.span ?? action.span, pattern: pattern(action.event),
          slot: variable?.name ?? slot ?? nil))
      return nil
    }
    return DecisionQuestion(
      action: action, frame: frame.frame, module: file.module, span: action.span)
  }
}
