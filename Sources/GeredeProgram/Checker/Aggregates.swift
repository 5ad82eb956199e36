import GeredeSyntax
import GeredeText

/// `count`, `sum`, `min`, `max`, `average`, and `share`.
extension Elaboration {
  /// `count(…)`, `sum(e for …)` and their like, as an expression.
  mutating func aggregate(
    _ syntax: AggregateSyntax, _ expecting: ValueType?, _ span: Span
  ) -> ExpressionID {
    let outer = (frame.scope, frame.narrowed)
    let before = errorCount
    if let condition = syntax.condition { inferBinders(syntax.binders, from: condition) }
    let binders = list(syntax.binders, .listed)
    if let condition = syntax.condition { narrow(by: evidence(of: condition)) }
    let condition = syntax.condition.map { self.condition($0) }
    let operand = syntax.operand.map { expression($0, expecting: expecting) }
    checkListed(binders, hasCondition: condition != nil || operand != nil, before)
    (frame.scope, frame.narrowed) = outer
    keepFreeVariables()
    guard let (function, type, total) = function(syntax.function, operand, span) else {
      return broken(span)
    }
    return add(
      .aggregate(
        Aggregate(function: function, operand: total, binders: binders, condition: condition)),
      type, span)
  }

  /// The function, the type of its result, and what it totals; nil after a message.
  private mutating func function(
    _ syntax: AggregateSyntax.Function, _ operand: ExpressionID?, _ span: Span
  ) -> (Aggregate.Function, ValueType, ExpressionID?)? {
    guard syntax != .count, let operand else { return (.count, .int, nil) }
    let type = program[operand].type
    switch syntax {
    case .count: return (.count, .int, nil)
    case .sum:
      switch type {
      case .int, .decimal, .money, .duration, .unknown: return (.sum, type, operand)
      default: break
      }
    case .average:
      switch type {
      case .int: return (.average, .decimal, operand)
      case .decimal, .money, .duration, .unknown: return (.average, type, operand)
      default: break
      }
    case .minimum: if isMeasured(type) { return (.minimum, type, operand) }
    case .maximum: if isMeasured(type) { return (.maximum, type, operand) }
    }
    report(TypeMessages.noTotal(at: program[operand].span, type: title(of: type)))
    return nil
  }

  /// `share(total by weight for members where condition)`, the whole definition of a value.
  mutating func shareExpression(
    _ syntax: ShareSyntax, _ type: ValueType, span: Span
  ) -> ExpressionID {
    var members: [Binder] = []
    for binder in syntax.binders {
      let name = binder.variable.text
      let nameSpan = file.tree.span(binder.variable)
      guard let variable = frame.scope[name], frame.origins[variable.index] == .parameter else {
        report(RuleMessages.shareMember(name, at: nameSpan))
        continue
      }
      frame.occurrences[variable.index] += 1
      let domain = quickDomain(of: binder)
      if let domain, !areRelated(domain, frame.frame[variable].type) {
        report(
          TypeMessages.mismatch(
            at: file.tree.span(binder.tokens), expected: title(of: frame.frame[variable].type),
            found: title(of: domain)))
      }
      members.append(Binder(variable, domain: frame.frame[variable].type))
    }
    switch type {
    case .money, .int, .decimal, .unknown: break
    default: report(TypeMessages.noShare(at: span, type: title(of: type)))
    }
    let total = converted(syntax.total, to: type)
    let outer = frame.narrowed
    if let condition = syntax.condition { narrow(by: evidence(of: condition)) }
    let weight = expression(syntax.weight, expecting: nil)
    switch program[weight].type {
    case .int, .decimal, .money, .duration, .unknown: break
    case let other: report(TypeMessages.noTotal(at: program[weight].span, type: title(of: other)))
    }
    let condition = syntax.condition.map { self.condition($0) }
    frame.narrowed = outer
    var used: Set<VariableID> = []
    collect(total, into: &used)
    for member in members where used.contains(member.variable) {
      report(
        RuleMessages.shareTotalOfMember(
          frame.frame[member.variable].name, at: program[total].span))
    }
    return add(
      .share(Share(total: total, weight: weight, members: members, condition: condition)), type,
      span)
  }
}
