import GeredeSyntax
import GeredeText

/// Values: their parameters and types, and their definitions.
extension Elaboration {
  /// Declares a value by its name, parameters and type; its definition comes later.
  mutating func declareValue(_ syntax: ValueSyntax) -> ValueID {
    let span = file.tree.span(syntax.name)
    let wording = wording(syntax.name, syntax.wording)
    var parameters: [Slot] = []
    for parameter in syntax.parameters {
      var type = type(parameter.type)
      if case .set = type {
        report(TypeMessages.setOutOfPlace(at: file.tree.span(parameter.type.tokens)))
        type = .unknown
      }
      if parameters.contains(where: { $0.name == parameter.name.text }) {
        report(
          NameMessages.duplicateParameter(
            parameter.name.text, at: file.tree.span(parameter.name)))
      }
      parameters.append(Slot(name: parameter.name.text, type: type))
    }
    let result = type(syntax.type)
    let id = ValueID(program.values.count)
    program.values.append(
      Value(
        form: syntax.definition == nil ? .input : .defined, name: wording, parameters: parameters,
        result: result, module: file.module, documentation: syntax.documentation, span: span))
    if syntax.definition != nil { definedValues.insert(id) }
    if case .set = result, !parameters.isEmpty || syntax.definition == nil {
      report(TypeMessages.setOutOfPlace(at: file.tree.span(syntax.type.tokens)))
    }
    for spelling in spellings(wording) {
      if spelling.first?.isUppercase == true {
        declare(spelling, .value(id), at: span)
      } else if let first = ownValue(spelling) {
        report(NameMessages.duplicateName(spelling, at: span, first: program[first].span))
      } else {
        names.modules[file.module.index].values[spelling] = id
      }
    }
    return id
  }

  /// The value of that name in the own module.
  private func ownValue(_ name: String) -> ValueID? {
    for module in file.sees.prefix(file.ownCount) {
      if let value = names.modules[module.index].values[name] { return value }
    }
    return nil
  }

  /// Checks the definition of a value and its own exceptions.
  mutating func resolveDefinition(_ syntax: ValueSyntax, _ id: ValueID) {
    guard let definition = syntax.definition else { return }
    let value = program[id]
    let before = errorCount
    beginSentence()
    readsNamedClausesOnly = true
    beginFrame(parameters(of: syntax, value), allowsFree: false)
    let base = definitionBase(definition, value.result)
    checkBindings(of: [], expressions: [base])
    let frame = frame.frame
    var exceptions: [ValueException] = []
    for exception in syntax.exceptions {
      if let one = self.exception(exception, parameters: parameters(of: syntax, value), id) {
        exceptions.append(one)
      }
    }
    if errorCount > before {
      // Without its definition the value counts as an input that nothing gives: missing.
      program.values[id.index].form = .input
      return
    }
    valueReads[id, default: []] += outcomesRead
    program.values[id.index].definition = Definition(
      frame: frame, base: base, exceptions: exceptions)
  }

  /// The parameters with their types and places.
  private func parameters(
    of syntax: ValueSyntax, _ value: Value
  ) -> [(name: String, type: ValueType, span: Span)] {
    zip(syntax.parameters, value.parameters).map { parameter, slot in
      (parameter.name.text, slot.type, file.tree.span(parameter.name))
    }
  }

  /// The expression that a value is defined by: a share, a condition or an expression.
  private mutating func definitionBase(
    _ id: ExpressionSyntaxID, _ type: ValueType
  ) -> ExpressionID {
    if case .share(let share) = file.tree[id].form {
      return shareExpression(share, type, span: file.tree.span(id))
    }
    return converted(id, to: type)
  }

  /// Checks `except result when condition` and what stands in it; nil after a message.
  mutating func exception(
    _ syntax: ValueExceptionSyntax, parameters: [(name: String, type: ValueType, span: Span)],
    _ id: ValueID
  ) -> ValueException? {
    beginFrame(parameters, allowsFree: false)
    let before = errorCount
    guard var exception = exceptionBody(syntax, program[id].result) else { return nil }
    guard errorCount == before else { return nil }
    setFrame(frame.frame, of: &exception)
    return exception
  }

  /// Inner exceptions share the frame of the outermost.
  private func setFrame(_ frame: Frame, of exception: inout ValueException) {
    exception.frame = frame
    for index in exception.inner.indices { setFrame(frame, of: &exception.inner[index]) }
  }

  /// An exception within the frame at hand.
  private mutating func exceptionBody(
    _ syntax: ValueExceptionSyntax, _ type: ValueType
  ) -> ValueException? {
    let condition = self.condition(syntax.condition)
    let narrowed = frame.narrowed
    narrow(by: evidence(of: syntax.condition))
    let result = converted(syntax.value, to: type)
    frame.narrowed = narrowed
    checkBindings(of: [condition], expressions: [result])
    var inner: [ValueException] = []
    for exception in syntax.exceptions {
      if let one = exceptionBody(exception, type) { inner.append(one) }
    }
    return ValueException(
      frame: Frame(), result: result, condition: condition, because: syntax.because?.text,
      inner: inner, span: file.tree.span(syntax.tokens))
  }
}
