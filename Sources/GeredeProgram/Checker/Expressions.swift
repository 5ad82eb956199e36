import GeredeSyntax
import GeredeText

/// Expressions: terms, literals, arithmetic. `expecting` is the type that the place asks for; it
/// decides what a bare name of an enum value means, and is no promise about the result.
extension Elaboration {
  /// The expression that a node of the tree stands for.
  mutating func expression(
    _ id: ExpressionSyntaxID, expecting: ValueType?
  ) -> ExpressionID {
    let span = file.tree.span(id)
    switch file.tree[id].form {
    case .variable(let name): return variable(name)
    case .thing(let name): return thing(name, expecting: expecting, span)
    case .nounThing(let noun, let name): return nounThing(noun, name, span)
    case .nounText(let noun, let text): return nounText(noun, text, span)
    case .any:
      report(NameMessages.anyOutOfPlace(at: span))
      return broken(span)
    case .path(let base, let members):
      var current = expression(base, expecting: nil)
      for name in members { current = member(name, of: current, span: span) }
      return current
    case .call(let name, let arguments): return call(name, arguments, span)
    case .builtinCall(let function, let arguments):
      return builtinCall(function, arguments, expecting, span)
    case .aggregate(let syntax): return aggregate(syntax, expecting, span)
    case .share:
      report(RuleMessages.shareOutOfPlace(at: span))
      return broken(span)
    case .set(let members): return set(members, expecting, span)
    case .parenthesized(let inner): return expression(inner, expecting: expecting)
    case .negated(let inner): return negated(inner, expecting, span)
    case .arithmetic(let first, let operations):
      return arithmetic(first, operations, expecting, span)
    case .literal(let value): return literal(value, span)
    case .now: return add(.now, .instant, span)
    case .today: return add(.today, .date, span)
    case .and, .or, .not, .comparison, .member, .isKind, .has, .sentence, .act, .says, .accepts,
      .some, .every, .no:
      let before = errorCount
      let condition = condition(id)
      return add(.condition(condition), errorCount == before ? .bool : .unknown, span)
    }
  }

  /// An expression brought to a type, or a message.
  mutating func converted(_ id: ExpressionSyntaxID, to type: ValueType) -> ExpressionID {
    let value = expression(id, expecting: type)
    if let converted = convert(value, to: type) { return converted }
    reportMismatch(value, expected: type)
    return broken(program[value].span)
  }

  /// A function applied to operands.
  mutating func apply(
    _ function: Function, _ operands: [ExpressionID], _ type: ValueType, _ span: Span
  ) -> ExpressionID {
    add(.apply(function, operands), type, span)
  }

  /// The expression as one of `type`, by a conversion that loses nothing; nil if there is none.
  mutating func convert(_ id: ExpressionID, to type: ValueType) -> ExpressionID? {
    let expression = program[id]
    if fits(expression.type, type) { return id }
    switch (expression.type, type) {
    case (.int, .decimal):
      if case .word(let word) = expression.form,
        let scaled = ExactArithmetic.multiply(word, ExactArithmetic.decimalScale)
      {
        return add(.word(scaled), .decimal, expression.span)
      }
      return apply(.decimalFromInt, [id], .decimal, expression.span)
    case (.date, .instant):
      return apply(.firstSecond, [id], .instant, expression.span)
    case (.text, .kind(let kind)):
      guard case .word(let word) = expression.form else { return nil }
      return add(.entityText(kind, TextID(Int(word))), type, expression.span)
    default: return nil
    }
  }

  /// Says that an expression is not of the type that its place asks for.
  mutating func reportMismatch(_ id: ExpressionID, expected: ValueType) {
    let expression = program[id]
    let found = expression.type
    if found == .unknown || expected == .unknown { return }
    if case .variable(let variable) = expression.form,
      frame.troubled.contains(frame.frame[variable].name)
    {
      // There is a message about what the variable is.
      errorCount += 1
      return
    }
    if expected == .int, found == .decimal, isTwofold(text(expression.span)) {
      errorCount += 1
      return
    }
    switch (expected, found) {
    case (.enumeration(let enumeration), .text) where isLiteral(id):
      reportTextForEnumeration(enumeration, id)
    case (.money(let code), .int) where isLiteral(id),
      (.money(let code), .decimal) where isLiteral(id):
      report(
        TypeMessages.moneyExpected(code, at: expression.span, found: text(expression.span)))
    case (.money(let x), .money(let y)):
      report(TypeMessages.mixedCurrencies(x, y, at: expression.span))
    case (.period, .duration), (.duration, .period):
      report(
        TypeMessages.periodForDuration(
          at: expression.span, expected: title(of: expected), isPeriod: expected == .period))
    case (.kind(let kind), .kind(let other)) where program.isKind(kind, within: other):
      let name = text(expression.span)
      report(
        TypeMessages.narrowerKind(
          name, at: expression.span, type: title(of: found), needed: title(of: expected),
          proposal: name + " " + word(.is) + " " + writtenTitle(of: expected)))
    case (.int, .text) where isLiteral(id), (.decimal, .text) where isLiteral(id),
      (.date, .text) where isLiteral(id), (.instant, .text) where isLiteral(id):
      report(
        TypeMessages.textForOther(
          at: expression.span, expected: title(of: expected),
          proposal: unquoted(text(expression.span), as: expected)))
    case (.text, .int) where isLiteral(id), (.text, .decimal) where isLiteral(id),
      (.text, .date) where isLiteral(id):
      report(
        TypeMessages.textExpected(at: expression.span, proposal: "\"\(text(expression.span))\""))
    default:
      report(
        TypeMessages.mismatch(
          at: expression.span, expected: title(of: expected), found: title(of: found)))
    }
  }

  /// Whether an expression is a text, a number or a date that is written out: another way of writing it may
  /// be what was meant. The mistake of a field, a value or a computation lies elsewhere.
  func isLiteral(_ id: ExpressionID) -> Bool {
    if case .word = program[id].form { true } else { false }
  }

  /// What a text was meant to be without its quotes; nil if it does not look so.
  private func unquoted(_ literal: String, as type: ValueType) -> String? {
    let inside = String(literal.dropFirst().dropLast())
    guard literal.hasPrefix("\""), let first = inside.first, first.isNumber else { return nil }
    let allowed: Set<Character> =
      switch type {
      case .int: ["_"]
      case .decimal: ["_", ".", "%"]
      case .date: ["-"]
      default: ["-", ":", "T", "Z", "+"]
      }
    return inside.allSatisfy { $0.isNumber || allowed.contains($0) } ? inside : nil
  }

  /// Whether a number can be read in two ways, `1.000`: the lexer has a message about it.
  private func isTwofold(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && (1...3).contains(parts[0].count) && parts[1].count == 3
      && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  /// A literal as a constant of its type.
  mutating func literal(_ literal: LiteralSyntax, _ span: Span) -> ExpressionID {
    switch literal {
    case .bool(let value): return add(.word(value ? 1 : 0), .bool, span)
    case .integer(let value): return add(.word(value), .int, span)
    case .decimal(let value), .percentage(let value): return add(.word(value), .decimal, span)
    case .text(let text):
      return add(.word(Word(textID(text).index)), .text, span)
    case .date(let day): return add(.word(day), .date, span)
    case .instant(let second): return add(.word(second), .instant, span)
    case .money(let amount, let currency): return add(.word(amount), .money(currency), span)
    case .quantity(let count, let unit):
      guard let (word, type) = Elaboration.quantity(count, unit) else {
        report(TypeMessages.outOfRange(text(span), at: span))
        return broken(span)
      }
      if unit == .workingDays, usesWorkingDays == nil { usesWorkingDays = span }
      return add(.word(word), type, span)
    }
  }

  /// The word and type of a number of units; nil where it is too great.
  static func quantity(_ count: Int64, _ unit: UnitSyntax) -> (Word, ValueType)? {
    func duration(_ seconds: Word) -> (Word, ValueType)? {
      ExactArithmetic.multiply(count, seconds).map { ($0, .duration) }
    }
    func period(_ one: Period?) -> (Word, ValueType)? {
      one?.multiplied(by: count).map { ($0.word, .period) }
    }
    switch unit {
    case .years: return period(Period(months: 12))
    case .months: return period(Period(months: 1))
    case .weeks: return period(Period(days: 7))
    case .days: return period(Period(days: 1))
    case .workingDays: return period(Period(workingDays: 1))
    case .hours: return duration(3600)
    case .minutes: return duration(60)
    case .seconds: return duration(1)
    }
  }

  /// `-e`; a constant is negated at once.
  private mutating func negated(
    _ inner: ExpressionSyntaxID, _ expecting: ValueType?, _ span: Span
  ) -> ExpressionID {
    let value = expression(inner, expecting: expecting)
    let type = program[value].type
    switch type {
    case .int, .decimal, .money, .duration:
      if case .word(let word) = program[value].form, let negated = ExactArithmetic.negate(word) {
        return add(.word(negated), type, span)
      }
      return apply(.negate, [value], type, span)
    case .period: return apply(.periodNegate, [value], .period, span)
    case .unknown: return value
    default:
      report(TypeMessages.noNegative(at: span, type: title(of: type)))
      return broken(span)
    }
  }

  /// A chain of operations of one rank, from the left.
  private mutating func arithmetic(
    _ first: ExpressionSyntaxID, _ operations: [OperationSyntax], _ expecting: ValueType?,
    _ span: Span
  ) -> ExpressionID {
    var left = expression(first, expecting: nil)
    for operation in operations {
      let right = expression(operation.operand, expecting: nil)
      let whole = program[left].span.union(file.tree.span(operation.operand))
      left = arithmetic(operation, left, right, whole)
    }
    return left
  }

  /// One operation, by the table of `Arithmetic`.
  private mutating func arithmetic(
    _ operation: OperationSyntax, _ left: ExpressionID, _ right: ExpressionID, _ span: Span
  ) -> ExpressionID {
    let (a, b) = (program[left].type, program[right].type)
    if a == .unknown || b == .unknown { return broken(span) }
    guard let rule = Arithmetic.rule(operation.operator, a, b) else {
      switch (a, b) {
      case (.period, .duration), (.duration, .period):
        report(TypeMessages.periodAgainstDuration(at: span))
      case (.money(let x), .money(let y)) where x != y:
        report(TypeMessages.mixedCurrencies(x, y, at: span))
      default:
        report(
          TypeMessages.noOperation(
            operation.operator.rawValue, at: file.tree.span(operation.token), left: title(of: a),
            right: title(of: b)))
      }
      return broken(span)
    }
    if rule.function == .dateAddPeriod { noteWorkingDays(rule.isSwapped ? left : right) }
    let first = convert(left, by: rule.left)
    let second = convert(right, by: rule.right)
    return apply(
      rule.function, rule.isSwapped ? [second, first] : [first, second], rule.result, span)
  }

  /// What the table asks to be done to an operand first.
  private mutating func convert(
    _ id: ExpressionID, by conversion: Arithmetic.Conversion
  ) -> ExpressionID {
    let span = program[id].span
    switch conversion {
    case .none: return id
    case .toDecimal: return convert(id, to: .decimal) ?? id
    case .toInstant: return apply(.firstSecond, [id], .instant, span)
    case .toDate: return apply(.dateOfInstant, [id], .date, span)
    case .negated:
      if case .word(let word) = program[id].form, let negated = Period(word: word).negated {
        return add(.word(negated.word), .period, span)
      }
      return apply(.periodNegate, [id], .period, span)
    }
  }

  /// Notes a sum that counts working days.
  mutating func noteWorkingDays(_ period: ExpressionID) {
    guard usesWorkingDays == nil, case .word(let word) = program[period].form,
      Period(word: word).hasWorkingDays
    else { return }
    usesWorkingDays = program[period].span
  }

  /// `min(a, b)`, `max(a, b)`, `round(x, digits)`.
  private mutating func builtinCall(
    _ function: BuiltinFunctionSyntax, _ arguments: [ExpressionSyntaxID],
    _ expecting: ValueType?, _ span: Span
  ) -> ExpressionID {
    guard arguments.count == 2 else {
      report(
        TypeMessages.argumentCount(
          oneLine(text(span)), at: span, expected: 2, found: arguments.count))
      return broken(span)
    }
    if function == .round { return round(arguments[0], arguments[1], span) }
    let hint = quickType(arguments[0]) ?? quickType(arguments[1]) ?? expecting
    let left = expression(arguments[0], expecting: hint)
    let right = expression(arguments[1], expecting: hint)
    guard let (a, b) = unified(left, right, span) else { return broken(span) }
    let type = program[a].type == .unknown ? program[b].type : program[a].type
    guard isMeasured(type) else {
      report(TypeMessages.noOrder(at: span, type: title(of: type)))
      return broken(span)
    }
    return apply(function == .minimum ? .minimum : .maximum, [a, b], type, span)
  }

  /// Whether words of the type are ordered as numbers are: `min`, `max` work on them.
  func isMeasured(_ type: ValueType) -> Bool {
    switch type {
    case .int, .decimal, .money, .duration, .date, .instant, .unknown: true
    case .enumeration(let id): program[id].isOrdered
    case .bool, .period, .text, .kind, .set: false
    }
  }

  /// `round(x, digits)` of a Decimal or of Money; an Int counts as a Decimal.
  private mutating func round(
    _ number: ExpressionSyntaxID, _ digits: ExpressionSyntaxID, _ span: Span
  ) -> ExpressionID {
    var value = expression(number, expecting: nil)
    let count = converted(digits, to: .int)
    switch program[value].type {
    case .int: value = convert(value, to: .decimal) ?? value
    case .decimal, .money, .unknown: break
    case let type:
      report(
        TypeMessages.mismatch(
          at: file.tree.span(number), expected: title(of: .decimal), found: title(of: type)))
      return broken(span)
    }
    return apply(.round, [value, count], program[value].type, span)
  }

  /// A literal set: the definition of a named value.
  private mutating func set(
    _ members: [ExpressionSyntaxID], _ expecting: ValueType?, _ span: Span
  ) -> ExpressionID {
    guard case .set(let type)? = expecting else {
      report(TypeMessages.setOutOfPlace(at: span))
      return broken(span)
    }
    var all: [ExpressionID] = []
    for member in members { if let one = setMember(member, type) { all.append(one) } }
    return add(.set(all), .set(type), span)
  }
}
