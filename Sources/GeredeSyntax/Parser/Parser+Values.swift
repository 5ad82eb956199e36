import GeredeText

/// Values, their definitions and their exceptions.
extension Parser {
  mutating func value() throws(Broken) -> Sentence {
    let start = cursor
    advance()
    let name = try valueName()
    var parameters: [ParameterSyntax] = []
    let opening = cursor
    if accept(.openParenthesis) {
      if kind != .closeParenthesis {
        repeat { parameters.append(try parameter()) } while accept(.comma)
      }
      try closeParenthesis(opening: opening)
    }
    if kind == .equal || kind == .fullStop {
      throw fail(valueWithoutType(from: start + 1))
    }
    try colon(after: shown(cursor - 1))
    let type = try type()
    let wording = try nameWording { (parser) throws(Broken) in try parser.valueName() }
    let definition = accept(.equal) ? try condition() : nil
    var exceptions: [ValueExceptionSyntax] = []
    while definition != nil, kind == .keyword(.except) {
      exceptions.append(try valueException())
    }
    try endSentence()
    return .value(
      ValueSyntax(
        documentation: documentation(at: start), name: name, parameters: parameters, type: type,
        wording: wording, definition: definition, exceptions: exceptions,
        tokens: range(from: start)))
  }

  private mutating func valueName() throws(Broken) -> NameSyntax {
    guard isLowerName || kind == .upperName else { throw unexpected(.name) }
    return takeName()
  }

  private mutating func parameter() throws(Broken) -> ParameterSyntax {
    let start = cursor
    let name = try lowerName(.variable)
    try colon(after: name.text)
    let type = try type()
    return ParameterSyntax(name: name, type: type, tokens: range(from: start))
  }

  /// `except V when C because "…" (except …)`
  private mutating func valueException() throws(Broken) -> ValueExceptionSyntax {
    try nested { (parser) throws(Broken) in
      let start = parser.cursor
      parser.advance()
      let value = try parser.expression()
      return try parser.exceptionRest(value: value, from: start)
    }
  }

  /// What follows the value of an exception: `when C because "…" (except …)`.
  private mutating func exceptionRest(
    value: ExpressionSyntaxID, from start: Int
  ) throws(Broken) -> ValueExceptionSyntax {
    guard accept(.when) else { throw unexpected(.keyword(.when)) }
    let condition = try condition()
    let because = try optionalBecause()
    var exceptions: [ValueExceptionSyntax] = []
    let opening = cursor
    if accept(.openParenthesis) {
      repeat {
        guard kind == .keyword(.except) else { throw unexpected(.keyword(.except)) }
        exceptions.append(try valueException())
      } while kind == .keyword(.except)
      try closeParenthesis(opening: opening)
    }
    return ValueExceptionSyntax(
      value: value, condition: condition, because: because, exceptions: exceptions,
      tokens: range(from: start))
  }

  /// `except retention(t) = V when C.`
  mutating func exception() throws(Broken) -> Sentence {
    let start = cursor
    advance()
    let name = try valueName()
    var parameters: [NameSyntax] = []
    let opening = cursor
    if accept(.openParenthesis) {
      if kind != .closeParenthesis {
        repeat { parameters.append(try lowerName(.variable)) } while accept(.comma)
      }
      try closeParenthesis(opening: opening)
    }
    guard accept(.equal) else { throw unexpected(.keyword(.is)) }
    let value = try expression()
    let exception = try exceptionRest(value: value, from: start)
    try endSentence()
    return .exception(
      ExceptionSyntax(
        documentation: documentation(at: start), value: name, parameters: parameters,
        exception: exception, tokens: range(from: start)))
  }

  /// The parenthesis that closes the one at index `opening`.
  mutating func closeParenthesis(opening: Int) throws(Broken) {
    if accept(.closeParenthesis) { return }
    switch kind {
    case .fullStop, .endOfFile, .closeBrace, .colon, .openBrace, .question:
      throw fail(ParserMessages.unclosedParenthesis(span(opening), found: span(cursor)))
    default: throw unexpected(.closingParenthesis)
    }
  }
}
