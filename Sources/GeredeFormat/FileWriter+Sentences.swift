import GeredeSyntax
import GeredeText

/// Sentences and their bodies.
extension FileWriter {
  /// What a sentence is, as far as its line breaks go.
  enum Style {
    case plain, declaration, enumeration, value, requirement, clause, rule
  }

  mutating func write(_ sentence: Sentence) {
    switch sentence {
    case .kind(let kind): writeFields(kind.tokens, kind.fields.map(\.tokens), style: .declaration)
    case .entity(let entity): write(entity, indent: 0)
    case .data(let data): writeFields(data.tokens, data.fields.map(\.tokens), style: .plain)
    case .agreement(let agreement): writeClauses(agreement.tokens, agreement.items)
    case .regulation(let regulation): writeClauses(regulation.tokens, regulation.items)
    case .scenario(let scenario): write(scenario)
    case .enumeration: writeLine(sentence.tokens, style: .enumeration, indent: 0)
    case .relation, .event: writeLine(sentence.tokens, style: .declaration, indent: 0)
    case .value, .exception: writeLine(sentence.tokens, style: .value, indent: 0)
    case .requirement: writeLine(sentence.tokens, style: .requirement, indent: 0)
    case .rule, .trust: writeLine(sentence.tokens, style: .rule, indent: 0)
    default: writeLine(sentence.tokens, style: .plain, indent: 0)
    }
  }

  /// A sentence without a body, in one line or broken.
  mutating func writeLine(_ range: TokenRange, style: Style, indent: Int) {
    let pieces = pieces(places(range), style: style)
    layOut(pieces[...], indent: indent)
  }

  private mutating func write(_ entity: EntitySyntax, indent: Int) {
    writeFields(
      entity.tokens, entity.fields.map(\.tokens), style: .plain, indent: indent)
  }

  /// A sentence with fields between braces: in one line if it fits, else a field per line.
  private mutating func writeFields(
    _ range: TokenRange, _ fields: [TokenRange], style: Style, indent: Int = 0
  ) {
    let all = places(range)
    guard let brace = openingBrace(all, fields) else {
      writeLine(range, style: style, indent: indent)
      return
    }
    let header = pieces(all.lowerBound..<brace + 1, style: style)
    let bodies = fields.map { pieces(places($0), style: .plain) }
    let flat =
      Layout.width(header[...])
      + bodies.reduce(0) { $0 + 1 + Layout.width($1[...]) } + 2
    if fields.isEmpty && !hasComments(all) {
      layOut(header[...], indent: indent)
      write("}")
    } else if !hasComments(all), column + flat <= Formatter.width {
      layOut(header[...], indent: indent)
      for body in bodies {
        write(" ")
        layOut(body[...], indent: indent)
      }
      write(" }")
    } else {
      layOut(header[...], indent: indent)
      for (index, field) in fields.enumerated() {
        startLine(at: place(field.first), indent: indent + 2, isFirstInBody: index == 0)
        layOut(bodies[index][...], indent: indent + 2)
      }
      close(all, indent: indent)
    }
  }

  /// The place of the brace that opens the body of a sentence; nil if it has none.
  private func openingBrace(_ range: Range<Int>, _ items: [TokenRange]) -> Int? {
    guard kind(range.upperBound - 1) == .closeBrace else { return nil }
    if let first = items.first { return place(first.first) - 1 }
    return range.upperBound - 2
  }

  /// The comments at the end of a body, and its closing brace.
  private mutating func close(_ range: Range<Int>, indent: Int) {
    writeComments(before: range.upperBound - 1, indent: indent + 2)
    newLine(indent: indent)
    write("}")
  }

  func kind(_ place: Int) -> TokenKind { tree.tokens[significant[place]].kind }

  private mutating func writeClauses(_ range: TokenRange, _ items: [AgreementItemSyntax]) {
    let all = places(range)
    let tokens = items.map { item in
      switch item {
      case .clause(let clause): clause.tokens
      case .override(let override): override.tokens
      case .broken(let tokens): tokens
      }
    }
    guard let brace = openingBrace(all, tokens) else { return }
    let header = pieces(all.lowerBound..<brace + 1, style: .rule)
    layOut(header[...], indent: 0)
    for (index, item) in items.enumerated() {
      startLine(at: place(tokens[index].first), indent: 2, isFirstInBody: index == 0)
      if case .clause = item {
        writeLine(tokens[index], style: .clause, indent: 2)
      } else {
        writeLine(tokens[index], style: .plain, indent: 2)
      }
    }
    close(all, indent: 0)
  }

  private mutating func write(_ scenario: ScenarioSyntax) {
    let all = places(scenario.tokens)
    let tokens = scenario.items.map(range)
    guard let brace = openingBrace(all, tokens) else { return }
    let header = pieces(all.lowerBound..<brace + 1, style: .plain)
    layOut(header[...], indent: 0)
    var indent = 2
    for (index, item) in scenario.items.enumerated() {
      if case .moment = item { indent = 2 }
      if index > 0, case .moment = scenario.items[index - 1] {
        if isAlone(after: index - 1, in: scenario.items), fitsBehind(tokens[index]) {
          write(" ")
          write(item, indent: 2)
          continue
        }
        indent = 4
      }
      startLine(at: place(tokens[index].first), indent: indent, isFirstInBody: index == 0)
      write(item, indent: indent)
    }
    close(all, indent: 0)
  }

  private func range(_ item: ScenarioItemSyntax) -> TokenRange {
    switch item {
    case .moment(let node): node.tokens
    case .entity(let node): node.tokens
    case .fact(let node): node.tokens
    case .rule(let node): node.tokens
    case .retract(let node): node.tokens
    case .expect(let node): node.tokens
    case .broken(let tokens): tokens
    }
  }

  /// Whether exactly one item follows a moment before the next.
  private func isAlone(after moment: Int, in items: [ScenarioItemSyntax]) -> Bool {
    guard moment + 1 < items.count else { return false }
    if case .moment = items[moment + 1] { return false }
    guard moment + 2 < items.count else { return true }
    if case .moment = items[moment + 2] { return true }
    return false
  }

  /// Whether an item fits on the line at hand, behind the moment.
  private func fitsBehind(_ range: TokenRange) -> Bool {
    let all = places(range)
    guard gap(before: all.lowerBound).comments.isEmpty, !hasComments(all) else { return false }
    let width = Layout.width(pieces(all, style: .plain)[...])
    return column + 1 + width <= Formatter.width
  }

  private mutating func write(_ item: ScenarioItemSyntax, indent: Int) {
    switch item {
    case .entity(let entity): write(entity, indent: indent)
    case .rule(let rule): writeLine(rule.tokens, style: .rule, indent: indent)
    default: writeLine(range(item), style: .plain, indent: indent)
    }
  }
}
