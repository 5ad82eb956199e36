import GeredeSyntax
import GeredeText

/// Facts: sentences, acts and equations between constants, with their dates.
extension Elaboration {
  /// Checks a fact and adds it to the program.
  mutating func checkFact(_ syntax: FactSyntax) {
    if let fact = fact(syntax) { program.facts.append(fact) }
  }

  /// The fact, or nil after a message or if it is left out. In a scenario it holds from the moment
  /// at hand, if it does not say otherwise.
  mutating func fact(_ syntax: FactSyntax) -> Fact? {
    let before = errorCount
    beginSentence()
    beginFrame([], allowsFree: true)
    frame.allowsVariables = false
    let span = file.tree.span(syntax.tokens)
    guard let statement = statement(syntax.statement) else { return nil }
    if case .act = statement, let date = syntax.from ?? syntax.until {
      report(RuleMessages.datedAct(at: file.tree.span(date), at: word(.at)))
      return nil
    }
    var from = syntax.from.flatMap { moment($0) }
    let until = syntax.until.flatMap { moment($0) }
    guard errorCount == before else { return nil }
    if case .act = statement {} else { from = from ?? scenario?.moment }
    if let from, let until, isAfter(from, until) {
      report(RuleMessages.endsBeforeItBegins(at: span))
      return nil
    }
    return Fact(statement: statement, from: from, until: until, module: file.module, span: span)
  }

  /// Whether a start lies after an end of the same form; a date and an instant need the zone.
  func isAfter(_ from: Moment, _ until: Moment) -> Bool {
    switch (from, until) {
    case (.date(let a), .date(let b)), (.instant(let a), .instant(let b)): a > b
    default: false
    }
  }

  /// What a fact states; nil after a message.
  private mutating func statement(_ id: ExpressionSyntaxID) -> Fact.Statement? {
    let span = file.tree.span(id)
    switch file.tree[id].form {
    case .parenthesized(let inner): return statement(inner)
    case .sentence(let sentence):
      guard let (relation, constants) = constants(of: sentence, isAct: false, span) else {
        return nil
      }
      if let date = sentence.moment {
        report(
          RuleMessages.factAtMoment(
            at: file.tree.span(date), from: word(.from), until: word(.until)))
        return nil
      }
      return .relation(relation, constants)
    case .act(let sentence):
      guard let (event, constants) = constants(of: sentence, isAct: true, span) else {
        return nil
      }
      guard let date = sentence.moment else {
        if let moment = scenario?.moment { return .act(event, constants, at: moment) }
        report(RuleMessages.actWithoutTime(at: span.endPoint, at: word(.at)))
        return nil
      }
      guard let moment = moment(date) else { return nil }
      return .act(event, constants, at: moment)
    case .comparison(.equal, let left, let right): return equation(left, right)
    case .says(let speaker, let content): return spokenFact(speaker, content, span)
    default:
      report(RuleMessages.notAFact(at: span))
      return nil
    }
  }

  /// The relation of a sentence and a constant for each slot; nil after a message.
  private mutating func constants(
    of syntax: SentenceSyntax, isAct: Bool, _ span: Span
  ) -> (RelationID, [Constant])? {
    guard let entry = resolve(syntax, isAct: isAct, span) else { return nil }
    if reportFilled(entry.relation, at: span) { return nil }
    guard reportVariables(in: syntax) else { return nil }
    guard let arguments = arguments(of: syntax, entry, span) else { return nil }
    var constants: [Constant] = []
    for argument in arguments {
      guard case .expression(let id) = argument else {
        report(
          RuleMessages.openSlot(
            at: span, pattern: pattern(entry.relation),
            proposal: completed(syntax, entry.relation, isAct: isAct)))
        return nil
      }
      guard let constant = constant(id) else { return nil }
      constants.append(constant)
    }
    return (entry.relation, constants)
  }

  /// A small letter in a fact is a variable, which a fact cannot have: a name was meant. False
  /// after a message.
  mutating func reportVariables(in syntax: SentenceSyntax) -> Bool {
    for argument in syntax.arguments {
      guard let name = variableName(argument) else { continue }
      let capital = name.prefix(1).uppercased() + name.dropFirst()
      let isKnown = !things(named: capital).isEmpty
      report(
        RuleMessages.variableInFact(
          name, at: file.tree.span(argument), capital: isKnown ? capital : nil,
          rule: word(.rule), when: word(.when)))
      return false
    }
    return true
  }

  /// `availability(Notify) = 99.7%`, `Notify.licence = "MIT"`.
  mutating func equation(
    _ left: ExpressionSyntaxID, _ right: ExpressionSyntaxID
  ) -> Fact.Statement? {
    let call = expression(left, expecting: nil)
    guard case .value(let value, let operands) = program[call].form else {
      if program[call].type != .unknown {
        report(RuleMessages.equationWithoutValue(at: file.tree.span(left)))
      }
      return nil
    }
    if isFilledByLanguage(value) {
      report(
        AgreementMessages.filledByLanguage(
          oneLine(text(file.tree.span(left))), at: file.tree.span(left)))
      return nil
    }
    if definedValues.contains(value) {
      report(
        RuleMessages.equationOnDefinition(
          written(program[value].name), at: file.tree.span(left), declared: program[value].span,
          proposal: exceptionProposal(value, operands, right)))
      return nil
    }
    let result = converted(right, to: program[value].result)
    var constants: [Constant] = []
    for operand in operands {
      guard let constant = constant(operand) else { return nil }
      constants.append(constant)
    }
    guard let result = constant(result) else { return nil }
    return .value(value, constants, result: result)
  }

  /// `except open(c) = true when c = Notify.`
  private func exceptionProposal(
    _ value: ValueID, _ operands: [ExpressionID], _ right: ExpressionSyntaxID
  ) -> String {
    let parameters = program[value].parameters.map { $0.name ?? "x" }
    let conditions = zip(parameters, operands).map { name, operand in
      name + " = " + text(program[operand].span)
    }
    let head = word(.except) + " " + written(program[value].name) + "("
    return head + parameters.joined(separator: ", ") + ") = " + text(file.tree.span(right)) + " "
      + word(.when) + " " + conditions.joined(separator: " " + word(.and) + " ") + "."
  }

  /// A date or an instant as a constant; nil after a message.
  mutating func moment(_ id: ExpressionSyntaxID) -> Moment? {
    let value = expression(id, expecting: nil)
    let type = program[value].type
    switch type {
    case .date, .instant:
      guard case .word(let word)? = constant(value) else { return nil }
      return type == .date ? .date(word) : .instant(word)
    case .unknown: return nil
    default:
      report(
        TypeMessages.mismatch(
          at: file.tree.span(id), expected: title(of: .date), found: title(of: type)))
      return nil
    }
  }
}
