import GeredeText

/// Names, types, texts and documentation.
extension Parser {
  /// The `///` lines just before the token at an index, without the slashes; nil without any.
  func documentation(at index: Int) -> String? {
    var lines: [String] = []
    var token = Int(significant[index]) - 1
    while token >= 0, tokens[token].kind.isTrivia {
      if tokens[token].kind == .documentation {
        let text = text(tokens[token]).dropFirst(3)
        lines.append(String(text.first == " " ? text.dropFirst() : text))
      }
      token -= 1
    }
    return lines.isEmpty ? nil : lines.reversed().joined(separator: "\n")
  }

  /// The name that comes next, without backquotes; its kind has been looked at.
  mutating func takeName() -> NameSyntax {
    let isQuoted = kind == .quotedWord
    let token = advance()
    let text = text(token)
    return NameSyntax(
      text: isQuoted ? String(text.dropFirst().dropLast()) : text, token: token)
  }

  /// Whether a name with a small letter comes next.
  var isLowerName: Bool { kind == .lowerName || kind == .quotedWord }

  func isLowerName(after count: Int) -> Bool {
    peek(count) == .lowerName || peek(count) == .quotedWord
  }

  mutating func upperName(_ expected: Expected) throws(Broken) -> NameSyntax {
    if kind == .upperName { return takeName() }
    throw unexpectedSmallLetter(expected)
  }

  mutating func lowerName(_ expected: Expected) throws(Broken) -> NameSyntax {
    if isLowerName { return takeName() }
    if kind == .upperName {
      throw fail(ParserMessages.capitalName(span(cursor), name: shown(cursor)))
    }
    throw unexpected(expected)
  }

  mutating func textLiteral(_ expected: Expected) throws(Broken) -> TextSyntax {
    guard kind == .text else { throw textWithoutQuotes() ?? unexpected(expected) }
    return takeText()
  }

  /// The text that comes next; its kind has been looked at.
  mutating func takeText() -> TextSyntax {
    let token = advance()
    return TextSyntax(text: Parser.unescaped(text(token)), token: token)
  }

  mutating func optionalText() -> TextSyntax? {
    kind == .text ? takeText() : nil
  }

  /// `because "…"`, if it comes next.
  mutating func optionalBecause() throws(Broken) -> TextSyntax? {
    accept(.because) ? try textLiteral(.text) : nil
  }

  /// The text between the quotation marks, with its escapes resolved; unknown ones stay.
  static func unescaped(_ literal: String) -> String {
    let inside = literal.unicodeScalars.dropFirst().dropLast()
    guard literal.utf8.contains(UInt8(ascii: "\\")) else { return String(Substring(inside)) }
    var result = String.UnicodeScalarView()
    var iterator = inside.makeIterator()
    while let scalar = iterator.next() {
      guard scalar == "\\" else {
        result.append(scalar)
        continue
      }
      switch iterator.next() {
      case "n": result.append("\n")
      case "u":
        var digits = ""
        var next = iterator.next()
        if next == "{" { next = iterator.next() }
        while let digit = next, digit != "}" {
          digits.unicodeScalars.append(digit)
          next = iterator.next()
        }
        if let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) {
          result.append(scalar)
        }
      case let other?: result.append(other)
      case nil: break
      }
    }
    return String(result)
  }

  /// `High`, `eidas.High`, `Shared.Exit`: small names only before the first capital.
  mutating func qualifiedName(_ expected: Expected) throws(Broken) -> QualifiedNameSyntax {
    let start = cursor
    var qualifiers: [NameSyntax] = []
    if isLowerName {
      guard peek(1) == .access else { throw unexpectedSmallLetter(expected) }
      while isLowerName, peek(1) == .access {
        qualifiers.append(takeName())
        advance()
      }
    }
    guard kind == .upperName else { throw unexpectedSmallLetter(expected) }
    return takeQualifiedName(after: qualifiers, from: start)
  }

  private mutating func unexpectedSmallLetter(_ expected: Expected) -> Broken {
    if kind == .lowerName, otherLanguage(cursor) == nil, nextContextualWord() == nil {
      return fail(ParserMessages.smallLetterName(span(cursor), name: shown(cursor)))
    }
    return unexpected(expected)
  }

  /// The names with capitals that come next; the first has been looked at.
  mutating func takeQualifiedName(
    after qualifiers: [NameSyntax], from start: Int
  ) -> QualifiedNameSyntax {
    var qualifiers = qualifiers
    var name = takeName()
    while kind == .access, peek(1) == .upperName {
      advance()
      qualifiers.append(name)
      name = takeName()
    }
    return QualifiedNameSyntax(qualifiers: qualifiers, name: name, tokens: range(from: start))
  }

  /// `std.parties`; behind a full stop a reserved word is a name as well: `std.agreement`.
  mutating func moduleName() throws(Broken) -> ModuleNameSyntax {
    let start = cursor
    if let message = moduleNameWritten() { throw fail(message) }
    var parts = [try lowerName(.moduleName)]
    while accept(.access) {
      if case .keyword = kind {
        parts.append(takeName())
      } else {
        parts.append(try lowerName(.moduleName))
      }
    }
    return ModuleNameSyntax(parts: parts, tokens: range(from: start))
  }

  /// `Text`, `Money in USD`, `set of Text`.
  mutating func type() throws(Broken) -> TypeSyntax {
    let start = cursor
    var setCount = 0
    while isNext(.set), isNext(.setOf, after: 1) {
      advance(over: .set)
      advance(over: .setOf)
      setCount += 1
    }
    let name = try qualifiedName(.type)
    var currency: NameSyntax?
    // `in` is an ordinary word in a sentence: only Money has a currency.
    if BuiltinName.typeMoney.isSpelled(name.text), kind == .keyword(.in) {
      advance()
      currency = try upperName(.currency)
    }
    return TypeSyntax(
      setCount: setCount, name: name, currency: currency, tokens: range(from: start))
  }

  /// `nl X "…"`, if it comes next.
  mutating func nameWording(
    _ name: (inout Parser) throws(Broken) -> NameSyntax
  ) throws(Broken) -> NameWordingSyntax? {
    guard let language = acceptLanguage() else { return nil }
    let name = try name(&self)
    return NameWordingSyntax(language: language, name: name, label: optionalText())
  }

  /// A text in the other language, if there is one.
  mutating func textWording() throws(Broken) -> TextWordingSyntax? {
    guard let language = acceptLanguage() else { return nil }
    return TextWordingSyntax(language: language, text: try textLiteral(.text))
  }
}

extension BuiltinName {
  /// Whether a name is this one, in either language.
  public func isSpelled(_ text: String) -> Bool {
    text == spelling(in: .english) || text == spelling(in: .dutch)
  }
}
