import GeredeProgram
import GeredeText

/// What the variables of a frame stand for while it is printed.
typealias PrintedBindings = (VariableID) -> Word?

extension SentencePrinter {
  /// A condition as it is written, with the values of its bound variables in place of their names.
  func condition(
    _ id: ConditionID, _ frame: Frame, _ bound: PrintedBindings, in language: Language
  ) -> String {
    switch names.program[id].form {
    case .constant(let holds): return ValueText.bool(holds ? 1 : 0, in: language)
    case .and(let parts):
      return joined(parts, Bilingual(en: " and ", nl: " en "), frame, bound, in: language)
    case .or(let parts):
      return joined(parts, Bilingual(en: " or ", nl: " of "), frame, bound, in: language)
    case .not(let inner):
      let word = Bilingual(en: "not", nl: "niet").text(in: language)
      return "\(word) \(grouped(inner, frame, bound, in: language))"
    case .relation(let relation, let arguments, let moment):
      let sentence = open(relation, arguments, frame, bound, in: language)
      guard let moment else { return sentence }
      let at = Bilingual(en: "at", nl: "op").text(in: language)
      return "\(sentence) \(at) \(expression(moment, frame, bound, in: language))"
    case .act(let event, let arguments, let at):
      let sentence = open(event, arguments, frame, bound, in: language)
      guard case .expression(let instant) = at else { return sentence }
      let word = Bilingual(en: "at", nl: "op").text(in: language)
      return "\(sentence) \(word) \(expression(instant, frame, bound, in: language))"
    case .comparison(let operation, let left, let right):
      let sign = Self.sign(operation)
      return "\(expression(left, frame, bound, in: language)) \(sign) "
        + expression(right, frame, bound, in: language)
    case .isKind(let subject, let kind):
      let name = names.program[kind].name.text(in: language)
      return "\(expression(subject, frame, bound, in: language)) is \(name)"
    case .member(let subject, let set):
      return "\(expression(subject, frame, bound, in: language)) in "
        + expression(set, frame, bound, in: language)
    case .holds(let inner): return expression(inner, frame, bound, in: language)
    case .has(let inner): return has(inner, frame, bound, in: language)
    case .some(let binders, let condition):
      let word = Bilingual(en: "some", nl: "een zekere").text(in: language)
      return quantified(word, binders, condition, frame, bound, in: language)
    case .no(let binders, let condition):
      let word = Bilingual(en: "no", nl: "geen").text(in: language)
      return quantified(word, binders, condition, frame, bound, in: language)
    case .every(let binders, let range, let then):
      let word = Bilingual(en: "every", nl: "elke").text(in: language)
      return "\(quantified(word, binders, range, frame, bound, in: language)): "
        + condition(then, frame, bound, in: language)
    case .outcome(let requirement, let state, let arguments):
      return outcome(requirement, state, arguments, frame, bound, in: language)
    }
  }

  /// Parts of one condition or set that are printed; the rest is left off.
  static let partLimit = 12

  /// The binders of a quantifier with their condition: `some municipality m where m provides c`.
  func quantified(
    _ word: String, _ binders: [Binder], _ condition: ConditionID?, _ frame: Frame,
    _ bound: PrintedBindings, in language: Language
  ) -> String {
    let head = "\(word) \(self.binders(binders, frame, in: language))"
    guard let condition else { return head }
    let joint = Bilingual(en: "where", nl: "waarbij").text(in: language)
    return "\(head) \(joint) \(self.condition(condition, frame, bound, in: language))"
  }

  /// `municipality m, component c`.
  func binders(_ binders: [Binder], _ frame: Frame, in language: Language) -> String {
    binders.map { binder in
      let name = frame.variables[safe: binder.variable.index]?.name ?? "_"
      guard let domain = binder.domain else { return name }
      return "\(noun(domain, in: language)) \(name)"
    }.joined(separator: ", ")
  }

  /// The noun of a kind or an enum, as it is written.
  func noun(_ type: ValueType, in language: Language) -> String {
    switch type {
    case .kind(let id): names.program[id].noun.text(in: language)
    case .enumeration(let id): names.program.enumerations[id.index].noun.text(in: language)
    default: "_"
    }
  }

  /// A sentence whose places may hold expressions and variables without a value.
  func open(
    _ id: RelationID, _ arguments: [Argument], _ frame: Frame, _ bound: PrintedBindings,
    in language: Language
  ) -> String {
    let relation = names.program[id]
    var texts: [String] = []
    var given: [Bool] = []
    for (slot, argument) in zip(relation.slots, arguments) {
      switch argument {
      case .any:
        texts.append(indefinite(slot.type, in: language))
        given.append(false)
      case .expression(let id):
        texts.append(expression(id, frame, bound, in: language))
        given.append(true)
      }
    }
    return phrase(relation, texts, given: given, in: language)
  }

  private func outcome(
    _ id: RequirementID, _ state: OutcomeState, _ arguments: [Argument], _ frame: Frame,
    _ bound: PrintedBindings, in language: Language
  ) -> String {
    let words =
      switch state {
      case .met: Bilingual(en: "is met", nl: "is voldaan")
      case .breachedFor: Bilingual(en: "is breached for", nl: "is geschonden voor")
      case .unprovenFor: Bilingual(en: "is unproven for", nl: "is onbewezen voor")
      }
    let texts = arguments.map { argument in
      guard case .expression(let id) = argument else { return "_" }
      return expression(id, frame, bound, in: language)
    }
    let list = texts.isEmpty ? "" : " " + texts.joined(separator: ", ")
    return "\(names.program[id].name.text(in: language)) \(words.text(in: language))\(list)"
  }

  private func has(
    _ id: ExpressionID, _ frame: Frame, _ bound: PrintedBindings, in language: Language
  ) -> String {
    guard case .value(let value, let arguments) = names.program[id].form, arguments.count == 1
    else { return expression(id, frame, bound, in: language) }
    let word = Bilingual(en: "has", nl: "kent").text(in: language)
    let subject = expression(arguments[0], frame, bound, in: language)
    return "\(subject) \(word) \(names.program[value].name.text(in: language))"
  }

  private func joined(
    _ parts: [ConditionID], _ separator: Bilingual, _ frame: Frame, _ bound: PrintedBindings,
    in language: Language
  ) -> String {
    let shown = parts.prefix(Self.partLimit).map { grouped($0, frame, bound, in: language) }
    return (shown + (parts.count > shown.count ? ["…"] : []))
      .joined(separator: separator.text(in: language))
  }

  /// A part of a larger condition, in parentheses where it would else reach too far.
  private func grouped(
    _ id: ConditionID, _ frame: Frame, _ bound: PrintedBindings, in language: Language
  ) -> String {
    let text = condition(id, frame, bound, in: language)
    switch names.program[id].form {
    case .and, .or, .some, .every, .no: return "(\(text))"
    default: return text
    }
  }

  static func sign(_ operation: Comparison) -> String {
    switch operation {
    case .equal: "="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }
}
