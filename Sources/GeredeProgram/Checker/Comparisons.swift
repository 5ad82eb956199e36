import GeredeSyntax
import GeredeText

/// Comparisons: both sides brought to one type, and only what has an order is ordered.
extension Elaboration {
  /// A comparison of two expressions. The side whose type is plain goes first, so that a bare name
  /// of an enum value on the other side has its meaning.
  mutating func comparison(
    _ syntax: ComparisonSyntax, _ left: ExpressionSyntaxID, _ right: ExpressionSyntaxID,
    _ span: Span
  ) -> ConditionID {
    let left1: ExpressionID
    let right1: ExpressionID
    let leftType = quickType(left)
    if leftType != nil || quickType(right) == nil {
      left1 = expression(left, expecting: leftType)
      right1 = expression(right, expecting: known(program[left1].type))
    } else {
      right1 = expression(right, expecting: nil)
      left1 = expression(left, expecting: known(program[right1].type))
    }
    guard let (a, b) = unified(left1, right1, span) else { return brokenCondition(span) }
    let comparison = Elaboration.comparison(syntax)
    if program[a].type == .period, case .word(let x) = program[a].form,
      case .word(let y) = program[b].form, Period(word: x).compare(Period(word: y)) == nil
    {
      report(TypeMessages.periodsInTwoUnits(at: span))
      return brokenCondition(span)
    }
    guard checkOrder(comparison, program[a].type, program[b].type, span) else {
      return brokenCondition(span)
    }
    return add(.comparison(comparison, a, b), span)
  }

  /// The type, or nil where nothing is known of it.
  private func known(_ type: ValueType) -> ValueType? { type == .unknown ? nil : type }

  /// The comparison that a sign stands for.
  static func comparison(_ syntax: ComparisonSyntax) -> Comparison {
    switch syntax {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    }
  }

  /// Both sides in one type; nil after a message.
  mutating func unified(
    _ a: ExpressionID, _ b: ExpressionID, _ span: Span
  ) -> (ExpressionID, ExpressionID)? {
    let (left, right) = (program[a].type, program[b].type)
    if left == .unknown || right == .unknown || fits(left, right) || fits(right, left) {
      return (a, b)
    }
    switch (left, right) {
    case (.int, .decimal):
      if let converted = convert(a, to: .decimal) { return (converted, b) }
    case (.decimal, .int):
      if let converted = convert(b, to: .decimal) { return (a, converted) }
    case (.date, .instant):
      return (a, apply(.dateOfInstant, [b], .date, program[b].span))
    case (.instant, .date):
      return (apply(.dateOfInstant, [a], .date, program[a].span), b)
    case (.kind, .text):
      if let converted = convert(b, to: left) { return (a, converted) }
    case (.text, .kind):
      if let converted = convert(a, to: right) { return (converted, b) }
    default: break
    }
    reportIncomparable(left, right, a, b, span)
    return nil
  }

  /// An expression and a type to compare it with.
  mutating func unified(
    _ a: ExpressionID, _ type: ValueType, _ span: Span
  ) -> (ExpressionID, ValueType)? {
    if let converted = convert(a, to: type) { return (converted, type) }
    if areRelated(program[a].type, type) { return (a, type) }
    report(
      TypeMessages.mismatch(
        at: program[a].span, expected: title(of: type), found: title(of: program[a].type)))
    return nil
  }

  /// Says why two types have nothing in common.
  private mutating func reportIncomparable(
    _ left: ValueType, _ right: ValueType, _ a: ExpressionID, _ b: ExpressionID, _ span: Span
  ) {
    switch (left, right) {
    case (.money(let x), .money(let y)):
      report(TypeMessages.mixedCurrencies(x, y, at: span))
    case (.period, .duration), (.duration, .period):
      report(TypeMessages.periodAgainstDuration(at: span))
    case (.money(let code), .int) where isLiteral(b),
      (.money(let code), .decimal) where isLiteral(b):
      report(TypeMessages.moneyExpected(code, at: program[b].span, found: text(program[b].span)))
    case (.int, .money(let code)) where isLiteral(a),
      (.decimal, .money(let code)) where isLiteral(a):
      report(TypeMessages.moneyExpected(code, at: program[a].span, found: text(program[a].span)))
    case (.enumeration(let id), .text) where isLiteral(b):
      reportTextForEnumeration(id, b)
    case (.text, .enumeration(let id)) where isLiteral(a):
      reportTextForEnumeration(id, a)
    default:
      report(TypeMessages.incomparable(at: span, left: title(of: left), right: title(of: right)))
    }
  }

  /// A text where a value of an enum is expected: the name without quotes was meant.
  mutating func reportTextForEnumeration(_ id: EnumID, _ expression: ExpressionID) {
    var meant: String?
    if case .word(let word) = program[expression].form, word >= 0, word < program.texts.count {
      let text = program.texts[Int(word)]
      meant = program[id].values.first {
        $0.name.english == text || $0.name.dutch == text || $0.label?.english == text
          || $0.label?.dutch == text
      }.map { written($0.name) }
    }
    report(
      TypeMessages.textForEnumeration(
        at: program[expression].span, enumeration: title(of: .enumeration(id)),
        values: program[id].values.map { written($0.name) }, meant: meant))
  }

  /// Whether the types have what the comparison asks; gives a message if not.
  private mutating func checkOrder(
    _ comparison: Comparison, _ left: ValueType, _ right: ValueType, _ span: Span
  ) -> Bool {
    if case .set = left {
      report(TypeMessages.setComparison(at: span))
      return false
    }
    guard comparison != .equal, comparison != .notEqual else { return true }
    let type = left == .unknown ? right : left
    switch type {
    case .bool:
      report(TypeMessages.noOrder(at: span, type: title(of: type)))
      return false
    case .enumeration(let id) where !program[id].isOrdered:
      report(
        TypeMessages.unorderedEnumeration(
          at: span, name: title(of: type), declared: program[id].span,
          proposal: word(.enum) + " " + written(program[id].name) + ": "
            + program[id].values.map { written($0.name) }.joined(separator: " < ") + "."))
      return false
    default: return true
    }
  }
}
