import GeredeSyntax
import GeredeText

/// The type of an expression as far as it can be told at a glance: without messages, and nil where
/// the expression takes its type from its place.
extension Elaboration {
  /// The type of an expression in the frame at hand.
  func quickType(_ id: ExpressionSyntaxID) -> ValueType? { quickType(id, [:]) }

  /// `known`: types of variables, before those of the frame.
  func quickType(_ id: ExpressionSyntaxID, _ known: [String: ValueType]) -> ValueType? {
    switch file.tree[id].form {
    case .variable(let name): return known[name.text] ?? variableType(name.text)
    case .parenthesized(let inner): return quickType(inner, known)
    case .thing(let name): return quickType(name)
    case .nounThing(let noun, let name):
      return quickType(name) ?? nouns(named: noun.text).first.map { type(of: $0) }
    case .nounText(let noun, _): return nouns(named: noun.text).first.map { type(of: $0) }
    case .literal(let literal): return type(of: literal)
    case .negated(let inner): return quickType(inner, known)
    case .path(let base, let names):
      var current = quickType(base, known)
      for name in names { current = current.flatMap { quickMember(name.text, of: $0) } }
      return current
    case .call(let name, let arguments):
      if let value = values(named: name.text).first { return program[value].result }
      if isDateFunction(name.text) { return .date }
      guard arguments.count == 1, let type = quickType(arguments[0], known) else { return nil }
      return quickMember(name.text, of: type)
    case .arithmetic(let first, let operations):
      var current = quickType(first, known)
      for operation in operations {
        guard let left = current, let right = quickType(operation.operand, known) else {
          return nil
        }
        current = Arithmetic.rule(operation.operator, left, right)?.result
      }
      return current
    case .builtinCall(_, let arguments):
      let types = arguments.compactMap { quickType($0, known) }
      return types.contains(.decimal) ? .decimal : types.first
    case .aggregate(let aggregate):
      switch aggregate.function {
      case .count: return .int
      case .average:
        guard let operand = aggregate.operand else { return nil }
        let type = quickType(operand, adding(aggregate, to: known))
        return type == .int ? .decimal : type
      case .sum, .minimum, .maximum:
        return aggregate.operand.flatMap { quickType($0, adding(aggregate, to: known)) }
      }
    case .now: return .instant
    case .today: return .date
    case .set(let members):
      for member in members { if let type = quickType(member, known) { return .set(type) } }
      return nil
    case .share, .any: return nil
    case .and, .or, .not, .comparison, .member, .isKind, .has, .sentence, .act, .says, .accepts,
      .some, .every, .no:
      return .bool
    }
  }

  /// `known` with the types of what an aggregate lists.
  private func adding(
    _ aggregate: AggregateSyntax, to known: [String: ValueType]
  ) -> [String: ValueType] {
    var all = known
    // A condition with totals of its own is not looked into: the work would double at each level.
    if let condition = aggregate.condition, !holdsTotal(condition) {
      for (name, found) in evidence(of: condition).types { all[name] = found.type }
    }
    for binder in aggregate.binders {
      if let domain = quickDomain(of: binder) { all[binder.variable.text] = domain }
    }
    return all
  }

  /// Whether an aggregate stands anywhere in a condition or expression.
  /// - Complexity: O(size).
  private func holdsTotal(_ id: ExpressionSyntaxID) -> Bool {
    func any(_ parts: [ExpressionSyntaxID?]) -> Bool {
      parts.contains { part in part.map { holdsTotal($0) } ?? false }
    }
    switch file.tree[id].form {
    case .aggregate, .share: return true
    case .and(let parts), .or(let parts), .set(let parts), .call(_, let parts),
      .builtinCall(_, let parts):
      return any(parts)
    case .not(let inner), .parenthesized(let inner), .negated(let inner), .has(let inner, _),
      .isKind(let inner, _, _), .path(let inner, _):
      return holdsTotal(inner)
    case .comparison(_, let left, let right), .member(let left, of: let right, _),
      .says(let left, let right), .accepts(let left, let right):
      return any([left, right])
    case .sentence(let sentence), .act(let sentence):
      return any(sentence.arguments + [sentence.moment])
    case .some(let quantifier), .every(let quantifier), .no(let quantifier):
      return any([quantifier.condition, quantifier.then])
    case .arithmetic(let first, let operations):
      return any([first] + operations.map(\.operand))
    case .variable, .thing, .nounThing, .nounText, .any, .literal, .now, .today: return false
    }
  }

  /// What a name can stand for, without messages.
  func quickThings(_ name: QualifiedNameSyntax) -> [NamedThing] {
    let qualifiers = name.qualifiers.map(\.text)
    if qualifiers.isEmpty { return things(named: name.name.text) }
    guard let module = file.aliases[qualifiers.joined(separator: ".")] else { return [] }
    return names.modules[module.index].things[name.name.text].map { [$0] } ?? []
  }

  /// The type of what a name stands for.
  private func quickType(_ name: QualifiedNameSyntax) -> ValueType? {
    for thing in quickThings(name) {
      switch thing {
      case .entity(let id): return .kind(program[id].kind)
      case .value(let id): return program[id].result
      default: continue
      }
    }
    if let owner = name.qualifiers.last?.text,
      case .enumeration(let id)? = things(named: owner).first
    {
      return .enumeration(id)
    }
    let values = enumerationValues(named: name.name.text)
    return values.count == 1 ? .enumeration(values[0].enumeration) : nil
  }

  /// The type that a noun names.
  func type(of meaning: NounMeaning) -> ValueType {
    switch meaning {
    case .kind(let kind): .kind(kind)
    case .enumeration(let id): .enumeration(id)
    }
  }

  /// The type of a literal.
  func type(of literal: LiteralSyntax) -> ValueType {
    switch literal {
    case .bool: .bool
    case .integer: .int
    case .decimal, .percentage: .decimal
    case .text: .text
    case .date: .date
    case .instant: .instant
    case .money(_, let currency): .money(currency)
    case .quantity(_, let unit):
      switch unit {
      case .years, .months, .weeks, .days, .workingDays: .period
      case .hours, .minutes, .seconds: .duration
      }
    }
  }

  /// The type of a field or value of one parameter, or of a part of a date.
  private func quickMember(_ name: String, of type: ValueType) -> ValueType? {
    if case .kind(let kind) = type, let field = field(name, of: kind) {
      return program[field].result
    }
    for value in values(named: name)
    where program[value].parameters.count == 1
      && areRelated(type, program[value].parameters[0].type)
    {
      return program[value].result
    }
    if type == .date || type == .instant, datePart(name) != nil { return .int }
    return nil
  }

  /// `date` in either language.
  func isDateFunction(_ name: String) -> Bool { matches(name, .dateOf) }

  /// The function of `d.year`, `d.month`, `d.day`.
  func datePart(_ name: String) -> Function? {
    if matches(name, .yearOf) { return .year }
    if matches(name, .monthOf) { return .month }
    return matches(name, .dayOf) ? .day : nil
  }

  /// Whether a word is a name of the language, in either language.
  func matches(_ word: String, _ name: BuiltinName) -> Bool {
    word == name.spelling(in: .english) || word == name.spelling(in: .dutch)
  }
}
