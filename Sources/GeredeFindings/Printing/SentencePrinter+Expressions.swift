import GeredeProgram
import GeredeText

extension SentencePrinter {
  /// An expression as it is written, with the values of its bound variables in place of their names.
  /// Conversions that nobody wrote are not printed.
  func expression(
    _ id: ExpressionID, _ frame: Frame, _ bound: PrintedBindings, in language: Language
  ) -> String {
    let expression = names.program[id]
    switch expression.form {
    case .word(let word): return value(word, expression.type, in: language)
    case .entity(let entity): return names.entity(Word(entity.index), in: language)
    case .entityText(let kind, let text):
      let noun = names.program[kind].noun.text(in: language)
      return "\(noun) \"\(names.text(Word(text.index)))\""
    case .variable(let variable):
      if let word = bound(variable) { return value(word, expression.type, in: language) }
      return frame.variables[safe: variable.index]?.name ?? "_"
    case .value(let value, let arguments):
      let texts = arguments.map { self.expression($0, frame, bound, in: language) }
      return call(names.program[value], texts, in: language)
    case .apply(let function, let operands):
      let texts = operands.map { operand($0, of: function, frame, bound, in: language) }
      return applied(function, texts, in: language)
    case .condition(let condition):
      return "(\(self.condition(condition, frame, bound, in: language)))"
    case .aggregate(let aggregate):
      return self.aggregate(aggregate, frame, bound, in: language)
    case .share(let share):
      let words = language == .dutch ? ("verdeel", "naar", "voor") : ("share", "by", "for")
      let total = self.expression(share.total, frame, bound, in: language)
      let weight = self.expression(share.weight, frame, bound, in: language)
      let members = quantified("", share.members, share.condition, frame, bound, in: language)
      return "\(words.0)(\(total) \(words.1) \(weight) \(words.2)\(members))"
    case .set(let parts):
      var texts = parts.prefix(Self.partLimit).map {
        self.expression($0, frame, bound, in: language)
      }
      if parts.count > texts.count { texts.append("…") }
      return "{\(texts.joined(separator: ", "))}"
    case .now: return Bilingual(en: "now", nl: "nu").text(in: language)
    case .today: return Bilingual(en: "today", nl: "vandaag").text(in: language)
    }
  }

  /// `count(c where p provides c)`, `sum(t.amount for transaction t where t.payer = P)`.
  func aggregate(
    _ aggregate: Aggregate, _ frame: Frame, _ bound: PrintedBindings, in language: Language
  ) -> String {
    let name = Self.name(of: aggregate.function, in: language)
    let members = quantified(
      "", aggregate.binders, aggregate.condition, frame, bound, in: language
    ).drop { $0 == " " }
    guard let operand = aggregate.operand else { return "\(name)(\(members))" }
    let joint = Bilingual(en: "for", nl: "voor").text(in: language)
    let total = expression(operand, frame, bound, in: language)
    return "\(name)(\(total) \(joint) \(members))"
  }

  static func name(of function: Aggregate.Function, in language: Language) -> String {
    switch function {
    case .count: Bilingual(en: "count", nl: "aantal").text(in: language)
    case .sum: Bilingual(en: "sum", nl: "som").text(in: language)
    case .minimum: Bilingual(en: "min", nl: "min").text(in: language)
    case .maximum: Bilingual(en: "max", nl: "max").text(in: language)
    case .average: Bilingual(en: "average", nl: "gemiddelde").text(in: language)
    }
  }

  /// An operand, in parentheses where the function binds tighter than what it is applied to.
  private func operand(
    _ id: ExpressionID, of function: Function, _ frame: Frame, _ bound: PrintedBindings,
    in language: Language
  ) -> String {
    let text = expression(id, frame, bound, in: language)
    guard case .apply(let inner, _) = names.program[id].form, let outer = Self.sign(function),
      let sign = Self.sign(inner)
    else { return text }
    let isProduct = outer == "*" || outer == "/"
    return isProduct && (sign == "+" || sign == "-") || outer == "-" ? "(\(text))" : text
  }

  private func applied(_ function: Function, _ texts: [String], in language: Language) -> String {
    if let sign = Self.sign(function), texts.count == 2 {
      return "\(texts[0]) \(sign) \(texts[1])"
    }
    let list = texts.joined(separator: ", ")
    switch function {
    case .negate, .periodNegate: return "-\(list)"
    case .minimum: return "min(\(list))"
    case .maximum: return "max(\(list))"
    case .round: return Bilingual(en: "round(\(list))", nl: "afgerond(\(list))").text(in: language)
    case .makeDate: return Bilingual(en: "date(\(list))", nl: "datum(\(list))").text(in: language)
    case .year: return Bilingual(en: "\(list).year", nl: "\(list).jaar").text(in: language)
    case .month: return Bilingual(en: "\(list).month", nl: "\(list).maand").text(in: language)
    case .day: return Bilingual(en: "\(list).day", nl: "\(list).dag").text(in: language)
    default: return list
    }
  }

  /// The sign between two operands; nil for functions that are written otherwise or not at all.
  private static func sign(_ function: Function) -> String? {
    switch function {
    case .add, .periodAdd, .dateAddPeriod: "+"
    case .subtract, .periodSubtract, .dateDifference: "-"
    case .multiply, .decimalMultiply, .moneyMultiply, .durationMultiply, .periodMultiply: "*"
    case .ratio, .moneyDivide, .durationDivide: "/"
    default: nil
    }
  }
}
