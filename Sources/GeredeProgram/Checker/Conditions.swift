import GeredeSyntax
import GeredeText

/// Conditions: what holds, does not hold, or is unknown.
extension Elaboration {
  /// The condition after `unless`, if there is one.
  mutating func unlessCondition(_ id: ExpressionSyntaxID?) -> ConditionID? {
    guard let id else { return nil }
    return condition(id)
  }

  /// The condition that a node of the tree stands for.
  mutating func condition(_ id: ExpressionSyntaxID) -> ConditionID {
    let span = file.tree.span(id)
    switch file.tree[id].form {
    case .and(let parts):
      let outer = frame.narrowed
      narrow(by: evidence(of: id))
      var conditions: [ConditionID] = []
      for part in parts { conditions.append(condition(part)) }
      frame.narrowed = outer
      return add(.and(conditions), span)
    case .or(let parts):
      var conditions: [ConditionID] = []
      for part in parts { conditions.append(condition(part)) }
      return add(.or(conditions), span)
    case .not(let inner):
      return add(.not(condition(inner)), span)
    case .parenthesized(let inner):
      return condition(inner)
    case .comparison(let comparison, let left, let right):
      return self.comparison(comparison, left, right, span)
    case .member(let subject, of: let set, let polarity):
      let member = member(subject, set, span)
      return polarity == .positive ? member : add(.not(member), span)
    case .isKind(let subject, let kind, let polarity):
      let isKind = kindTest(subject, kind, span)
      return polarity == .positive ? isKind : add(.not(isKind), span)
    case .has(let subject, let name):
      let subject = expression(subject, expecting: nil)
      let value = member(name, of: subject, span: span)
      guard case .value = program[value].form else {
        if program[value].type != .unknown {
          report(TypeMessages.notAValue(name.text, at: file.tree.span(name)))
        }
        return brokenCondition(span)
      }
      return add(.has(value), span)
    case .sentence(let sentence):
      return self.sentence(sentence, span)
    case .act(let sentence):
      return act(sentence, span)
    case .says(let speaker, let content):
      return says(speaker, content, span)
    case .accepts(let believer, let content):
      return accepts(believer, content, span)
    case .some(let quantifier):
      return self.quantifier(quantifier, .some, span)
    case .every(let quantifier):
      return self.quantifier(quantifier, .every, span)
    case .no(let quantifier):
      return self.quantifier(quantifier, .no, span)
    case .literal(.bool(let value)):
      return add(.constant(value), span)
    default:
      let value = expression(id, expecting: .bool)
      let type = program[value].type
      guard type == .bool || type == .unknown else {
        report(TypeMessages.notACondition(at: span, found: title(of: type)))
        return brokenCondition(span)
      }
      return add(.holds(value), span)
    }
  }

  /// `x is K`.
  private mutating func kindTest(
    _ subject: ExpressionSyntaxID, _ name: QualifiedNameSyntax, _ span: Span
  ) -> ConditionID {
    let value = expression(subject, expecting: nil)
    let type = program[value].type
    let found = quickThings(name)
    let isOther = !found.isEmpty && !found.contains { if case .kind = $0 { true } else { false } }
    if isOther || (found.isEmpty && !enumerationValues(named: name.name.text).isEmpty) {
      report(
        TypeMessages.isWithoutKind(
          name.text, at: file.tree.span(name), subject: text(file.tree.span(subject))))
      return brokenCondition(span)
    }
    guard let kind = kind(named: name) else { return brokenCondition(span) }
    if type != .unknown, !areRelated(type, .kind(kind)) {
      report(
        TypeMessages.neverOfKind(
          text(file.tree.span(subject)), at: span, type: title(of: type),
          kind: title(of: .kind(kind))))
    }
    return add(.isKind(value, kind), span)
  }

  /// `x in {A, B}`, `x in Named`.
  private mutating func member(
    _ subject: ExpressionSyntaxID, _ set: ExpressionSyntaxID, _ span: Span
  ) -> ConditionID {
    var subjectType = quickType(subject)
    if subjectType == nil, case .set(let type)? = quickType(set) { subjectType = type }
    guard case .set(let members) = file.tree[set].form else {
      let set = expression(set, expecting: nil)
      guard case .set(let element) = program[set].type else {
        if program[set].type != .unknown {
          report(
            TypeMessages.notASet(at: program[set].span, found: title(of: program[set].type)))
        }
        _ = expression(subject, expecting: nil)
        return brokenCondition(span)
      }
      let value = expression(subject, expecting: element)
      guard let (left, _) = unified(value, element, span) else { return brokenCondition(span) }
      return add(.member(left, of: set), span)
    }
    let value = expression(subject, expecting: subjectType)
    let type = program[value].type
    var all: [ExpressionID] = []
    var isWhole = true
    for member in members {
      if let converted = setMember(member, type) { all.append(converted) } else { isWhole = false }
    }
    guard isWhole else { return brokenCondition(span) }
    return add(.member(value, of: add(.set(all), .set(type), file.tree.span(set))), span)
  }

  /// A member of a literal set with members of `type`; nil after a message.
  mutating func setMember(_ id: ExpressionSyntaxID, _ type: ValueType) -> ExpressionID? {
    let value = expression(id, expecting: type)
    if let fitting = convert(value, to: type) { return fitting }
    if areRelated(program[value].type, type) { return value }
    report(
      TypeMessages.mismatch(
        at: file.tree.span(id), expected: title(of: type), found: title(of: program[value].type)))
    return nil
  }

  /// The three quantifiers.
  enum QuantifierForm { case some, every, no }

  /// `some`, `every`, `no`.
  private mutating func quantifier(
    _ syntax: QuantifierSyntax, _ form: QuantifierForm, _ span: Span
  ) -> ConditionID {
    let outer = (frame.scope, frame.narrowed)
    let before = errorCount
    if let condition = syntax.condition { inferBinders(syntax.binders, from: condition) }
    let binders = list(syntax.binders, .listed)
    if errorCount == before {
      checkReach(of: syntax, form, span)
    }
    if let condition = syntax.condition { narrow(by: evidence(of: condition)) }
    let range = syntax.condition.map { condition($0) }
    let then = syntax.then.map { condition($0) }
    checkListed(binders, hasCondition: range != nil || then != nil, before)
    // The names go out of sight; the types that sentences outside tell stay.
    (frame.scope, frame.narrowed) = outer
    keepFreeVariables()
    let always = range ?? add(.constant(true), span)
    switch form {
    case .some: return add(.some(binders, where: always), span)
    case .no: return add(.no(binders, where: always), span)
    case .every: return add(.every(binders, where: range, then: then ?? always), span)
    }
  }

  /// Types of listed variables without a noun, from the condition on them.
  mutating func inferBinders(_ binders: [BinderSyntax], from condition: ExpressionSyntaxID) {
    guard binders.contains(where: { $0.noun == nil }) else { return }
    let found = evidence(of: condition)
    for binder in binders where binder.noun == nil && frame.scope[binder.variable.text] == nil {
      frame.narrowed[binder.variable.text] = found.types[binder.variable.text]?.type
    }
  }

  /// Variables that nothing lists belong to the whole frame, also when their first use stands
  /// within a quantifier.
  mutating func keepFreeVariables() {
    for (index, variable) in frame.frame.variables.enumerated()
    where frame.origins[index] == .free && frame.scope[variable.name] == nil {
      frame.scope[variable.name] = VariableID(index)
    }
  }

  /// A variable that is listed must be spoken of.
  mutating func checkListed(_ binders: [Binder], hasCondition: Bool, _ errorsBefore: Int) {
    guard hasCondition, errorCount == errorsBefore else { return }
    for binder in binders where frame.occurrences[binder.variable.index] == 1 {
      let variable = frame.frame[binder.variable]
      report(RuleMessages.listedUnused(variable.name, at: variable.span))
    }
  }

  /// A part of `where` or after `:` that speaks of none of the variables listed could also be meant
  /// to stand outside.
  private mutating func checkReach(
    of syntax: QuantifierSyntax, _ form: QuantifierForm, _ span: Span
  ) {
    let listed = Set(syntax.binders.map(\.variable.text))
    for part in [syntax.condition, syntax.then] {
      guard let part, case .and(let conjuncts) = file.tree[part].form else { continue }
      for conjunct in conjuncts {
        var mentioned: Set<String> = []
        collectVariables(conjunct, into: &mentioned)
        guard mentioned.isDisjoint(with: listed) else { continue }
        let conjunctSpan = file.tree.span(conjunct)
        let head = text(Span(span.source, Int(span.start), Int(file.tree.span(part).start)))
        let others = conjuncts.filter { $0 != conjunct }.map { text(file.tree.span($0)) }
        let and = " " + word(.and) + " "
        let all = conjuncts.map { text(file.tree.span($0)) }.joined(separator: and)
        let outside =
          "(" + oneLine(head + others.joined(separator: and)) + ")" + and
          + oneLine(text(conjunctSpan))
        let inside = oneLine(head + "(" + all + ")")
        report(
          RuleMessages.conjunctOutOfReach(
            oneLine(text(conjunctSpan)), at: conjunctSpan,
            severity: mentioned.isEmpty ? .warning : .error, outside: outside, inside: inside))
      }
    }
  }

  /// Source text on one line.
  func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Every variable that a condition or expression names, those that it lists among them.
  func collectVariables(_ id: ExpressionSyntaxID, into found: inout Set<String>) {
    switch file.tree[id].form {
    case .variable(let name): found.insert(name.text)
    case .and(let parts), .or(let parts), .set(let parts):
      for part in parts { collectVariables(part, into: &found) }
    case .call(_, let parts), .builtinCall(_, let parts):
      for part in parts { collectVariables(part, into: &found) }
    case .not(let inner), .parenthesized(let inner), .negated(let inner), .has(let inner, _),
      .isKind(let inner, _, _), .path(let inner, _):
      collectVariables(inner, into: &found)
    case .comparison(_, let left, let right), .member(let left, of: let right, _),
      .says(let left, let right), .accepts(let left, let right):
      collectVariables(left, into: &found)
      collectVariables(right, into: &found)
    case .sentence(let sentence), .act(let sentence):
      for argument in sentence.arguments { collectVariables(argument, into: &found) }
      if let moment = sentence.moment { collectVariables(moment, into: &found) }
    case .some(let quantifier), .every(let quantifier), .no(let quantifier):
      for part in [quantifier.condition, quantifier.then] {
        if let part { collectVariables(part, into: &found) }
      }
    case .aggregate(let aggregate):
      for part in [aggregate.operand, aggregate.condition] {
        if let part { collectVariables(part, into: &found) }
      }
    case .share(let share):
      for part in [share.total, share.weight, share.condition] {
        if let part { collectVariables(part, into: &found) }
      }
    case .arithmetic(let first, let operations):
      collectVariables(first, into: &found)
      for operation in operations { collectVariables(operation.operand, into: &found) }
    case .thing, .nounThing, .nounText, .any, .literal, .now, .today: break
    }
  }
}
