import GeredeText

/// Finds what was written with a part of its form missing, so that the message can show the whole.
extension Parser {
  /// `count(m uses Notify)`, which begins at an index: a condition where the counted variable should
  /// stand, and something comes next that is neither `where` nor the end.
  func countWithoutWhere(from start: Int) -> Message? {
    guard startsTerm || isLowerName, !isFirstOnLine(cursor), let last = closing(start + 1) else {
      return nil
    }
    // Of four words or more the first is a noun: `count(party p uses Notify)`.
    let hasNoun =
      last > start + 5 && word(start + 4) != nil && kinds[start + 3] == .lowerName
    let counted = hasNoun ? span(start + 2).union(span(start + 3)) : span(start + 2)
    let place = span(hasNoun ? start + 3 : start + 2).union(span(last - 1))
    let whole = "\(source.text(counted)) \(Keyword.where.spelling(in: language))"
    return ParserMessages.countWithoutWhere(
      place, word: shown(start), proposal: "\(shown(start))(\(whole) \(source.text(place)))",
      language: language)
  }

  /// `sum(c.price where p uses c)`, which begins at an index: `for` and the variable are missing.
  func aggregateWithoutFor(from start: Int) -> Message? {
    guard kind == .keyword(.where) || kind == .closeParenthesis, let last = closing(start + 1)
    else { return nil }
    let variable = (start + 2..<cursor).first {
      word($0) != nil && kinds[$0 + 1] != .openParenthesis && kinds[$0 - 1] != .access
    }
    guard let variable else { return nil }
    let operand = source.text(span(start).union(span(cursor - 1)))
    let forWord = ContextualWord.for.spelling(in: language)
    let rest =
      kind == .closeParenthesis
      ? "\(Keyword.where.spelling(in: language)) …"
      : source.text(span(cursor).union(span(last - 1)))
    return ParserMessages.aggregateWithoutFor(
      span(cursor - 1).endPoint, word: shown(start),
      proposal: "\(operand) \(forWord) \(shown(variable)) \(rest))", language: language)
  }

  /// The parenthesis that closes the one at an index, before the sentence ends; nil if none does.
  private func closing(_ opening: Int) -> Int? {
    var open = 0
    for index in opening..<kinds.count {
      switch kinds[index] {
      case .openParenthesis: open += 1
      case .closeParenthesis:
        open -= 1
        if open == 0 { return index }
      case .fullStop, .endOfFile: return nil
      default: continue
      }
    }
    return nil
  }

  /// `use std/parties.`, `use "partners.gr".`: the name comes next.
  func moduleNameWritten() -> Message? {
    var last = cursor
    switch kind {
    case .text: break
    case .lowerName, .upperName:
      var isWritten = false
      while last + 2 < kinds.count, touches(last + 1), touches(last + 2) {
        switch (kinds[last + 1], kinds[last + 2]) {
        case (.slash, .lowerName), (.slash, .upperName): isWritten = true
        case (.access, .lowerName): break
        default: return isWritten ? moduleNameWritten(through: last) : nil
        }
        last += 2
      }
      guard isWritten else { return nil }
    default: return nil
    }
    return moduleNameWritten(through: last)
  }

  private func moduleNameWritten(through last: Int) -> Message? {
    let place = span(cursor).union(span(last))
    let text = source.text(place).filter { $0 != "\"" }
    var parts = text.split { $0 == "/" || $0 == "." || $0 == "\\" }
      .map { $0.lowercased().map { $0 == "-" || $0 == " " ? "_" : String($0) }.joined() }
    if parts.count > 1, parts.last == "gr" { parts.removeLast() }
    guard !parts.isEmpty else { return nil }
    return ParserMessages.moduleNameWritten(
      place, text: text, proposal: "\(shown(sentenceStart)) \(parts.joined(separator: "."))")
  }

  /// `party Acme, Denbosch.`: one noun before several things.
  func severalThings() -> Message? {
    guard let noun = word(cursor), peek(1) == .upperName else { return nil }
    var names = [shown(cursor + 1)]
    var last = cursor + 1
    while last + 2 < kinds.count, kinds[last + 2] == .upperName {
      guard kinds[last + 1] == .comma || kinds[last + 1] == .keyword(.and) else { return nil }
      names.append(shown(last + 2))
      last += 2
    }
    guard names.count > 1, kinds[last + 1] == .fullStop || kinds[last + 1] == .endOfFile else {
      return nil
    }
    let sentences = names.map { "\(noun) \($0)." }.joined(separator: " ")
    return ParserMessages.severalThings(span(cursor + 1).union(span(last)), proposal: sentences)
  }

  /// `value price(c: Component) = 5.`, whose name stands at an index: its type is missing.
  func valueWithoutType(from name: Int) -> Message {
    let head = source.text(span(name).union(span(cursor - 1)))
    let type = kind == .equal ? typeOfLiteral() : nil
    let rest = kind == .fullStop ? "" : type == nil ? " = …" : " = " + literalText()
    return ParserMessages.valueWithoutType(
      span(cursor - 1).endPoint, head: head, type: type, keyword: shown(name - 1), rest: rest,
      language: language)
  }

  /// The literal after the `=` at hand, an amount with its currency.
  private func literalText() -> String {
    let last = peek(1) == .upperName ? cursor + 2 : cursor + 1
    return source.text(span(cursor + 1).union(span(last)))
  }

  /// The type of the only literal after the `=` at hand; nil for everything else.
  private func typeOfLiteral() -> BuiltinName? {
    let isAlone = peek(2) == .fullStop || peek(2) == .keyword(.except)
    switch peek(1) {
    case .integer where isAlone: return .typeInt
    case .decimal where isAlone, .percentage where isAlone: return .typeDecimal
    case .text where isAlone: return .typeText
    case .date where isAlone: return .typeDate
    case .instant where isAlone: return .typeInstant
    case .keyword(.true) where isAlone, .keyword(.false) where isAlone: return .typeBool
    case .upperName:
      guard peek(2) == .integer || peek(2) == .decimal, shown(cursor + 1).count == 3 else {
        return nil
      }
      return .typeMoney
    default: return nil
    }
  }
}
