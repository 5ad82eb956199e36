import GeredeSyntax
import GeredeText

/// Exceptions to values, added elsewhere than in their definition.
extension Elaboration {
  /// Checks `except f(x) = e when C.` and keeps it for its value.
  mutating func checkAddedException(_ syntax: ExceptionSyntax) {
    let span = file.tree.span(syntax.value)
    guard let id = value(named: syntax.value, arguments: syntax.parameters.count) else { return }
    let value = program[id]
    guard value.parameters.count == syntax.parameters.count else {
      report(
        TypeMessages.argumentCount(
          syntax.value.text, at: span, expected: value.parameters.count,
          found: syntax.parameters.count))
      return
    }
    // A definition with a mistake has its own message.
    if case .field = value.form {
      report(RuleMessages.exceptionToInput(syntax.value.text, at: span, declared: value.span))
      return
    }
    guard definedValues.contains(id) else {
      report(RuleMessages.exceptionToInput(syntax.value.text, at: span, declared: value.span))
      return
    }
    let parameters = zip(syntax.parameters, value.parameters).map { name, slot in
      (name: name.text, type: slot.type, span: file.tree.span(name))
    }
    beginSentence()
    readsNamedClausesOnly = true
    guard let exception = exception(syntax.exception, parameters: parameters, id) else { return }
    valueReads[id, default: []] += outcomesRead
    addedExceptions[id, default: []].append((program[file.module].name, exception))
  }

  /// Puts the exceptions added elsewhere with the others, sorted by module and place.
  mutating func joinExceptions() {
    for (id, added) in addedExceptions {
      guard var definition = program.values[id.index].definition else { continue }
      let own = definition.exceptions.map {
        (module: program[program[id].module].name, exception: $0)
      }
      definition.exceptions = (own + added).sorted {
        ($0.module, $0.exception.span) < ($1.module, $1.exception.span)
      }.map(\.exception)
      program.values[id.index].definition = definition
    }
  }
}
