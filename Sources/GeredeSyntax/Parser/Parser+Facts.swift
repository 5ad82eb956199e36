import GeredeText

/// Things, facts, data and questions.
extension Parser {
  /// A thing, a fact or a question: what begins with no reserved word of its own.
  mutating func factOrQuery() throws(Broken) -> Sentence {
    let start = cursor
    if isEntity {
      // No kind has a noun that is reserved in either language.
      if let message = otherLanguage(start) { throw fail(message) }
      return try entitySentence()
    }
    if let message = severalThings() { throw fail(message) }
    let statement = try condition()
    if accept(.question) {
      return .query(QuerySyntax(form: .condition(statement), tokens: range(from: start)))
    }
    if let sentence = try smallLetterThing(statement, from: start) { return sentence }
    return .fact(try fact(statement, from: start))
  }

  /// Whether a noun with a name comes next that is declared here, not spoken about.
  var isEntity: Bool {
    guard isLowerName, peek(1) == .upperName else { return false }
    switch peek(2) {
    case .fullStop, .text, .openBrace, .keyword(.nl), .keyword(.en), .endOfFile, .closeBrace:
      return true
    case .keyword(.and): return language == .dutch
    case .keyword(let keyword): return Parser.isDeclaration(keyword)
    case .lowerName: return peek(3) == .colon
    default: return false
    }
  }

  private mutating func entitySentence() throws(Broken) -> Sentence {
    let start = cursor
    do throws(Broken) {
      return .entity(try entity())
    } catch {
      guard skipToBody() else { throw error }
      _ = fieldValues()
      return .broken(range(from: start))
    }
  }

  mutating func entity() throws(Broken) -> EntitySyntax {
    let start = cursor
    let noun = takeName()
    let name = takeName()
    let label = optionalText()
    let wording = try nameWording { (parser) throws(Broken) in try parser.upperName(.thing) }
    let documentation = documentation(at: start)
    var fields: [FieldValueSyntax] = []
    if kind == .openBrace {
      fields = fieldValues()
    } else if isLowerName, peek(1) == .colon {
      report(
        ParserMessages.fieldsWithoutBrace(
          span(cursor - 1).endPoint, name: name.text, field: shown(cursor)))
      fields = fieldsWithoutBrace()
    } else {
      try endSentence()
    }
    return EntitySyntax(
      documentation: documentation, noun: noun, name: name, label: label, wording: wording,
      fields: fields, tokens: range(from: start))
  }

  mutating func fieldValues() -> [FieldValueSyntax] {
    body(
      belongs: { _ in false }, broken: { _ in nil },
      item: { (parser) throws(Broken) in try parser.fieldValue() })
  }

  private mutating func fieldValue() throws(Broken) -> FieldValueSyntax {
    let start = cursor
    let name = try lowerName(.fieldName)
    try colon(after: name.text)
    let value = try expression()
    try endSentence()
    return FieldValueSyntax(name: name, value: value, tokens: range(from: start))
  }

  /// The fields of a thing whose opening brace was forgotten, and the closing one if it is there:
  /// `municipality Utrecht code: "GM0344". }`.
  private mutating func fieldsWithoutBrace() -> [FieldValueSyntax] {
    var fields: [FieldValueSyntax] = []
    while isLowerName, peek(1) == .colon, messages.count < Parser.messageLimit {
      begin()
      let start = cursor
      do throws(Broken) {
        fields.append(try fieldValue())
      } catch {
        recover(from: start, stopsAtBrace: true)
      }
    }
    _ = accept(.closeBrace)
    return fields
  }

  /// `municipality denbosch.`: two words where a noun and a name were meant. What stands in its
  /// braces is passed over.
  mutating func smallLetterThing(
    _ statement: ExpressionSyntaxID, from start: Int
  ) throws(Broken) -> Sentence? {
    guard case .sentence(let sentence) = expressions[statement.index].form,
      sentence.words.count == 1, sentence.arguments.count == 1, sentence.moment == nil,
      case .variable(let noun) = expressions[sentence.arguments[0].index].form,
      kind == .fullStop || kind == .openBrace || kind == .text || kind == .endOfFile
        || isFirstOnLine(cursor)
    else { return nil }
    let name = sentence.words[0]
    let place = Span(
      id, Int(tokens[name.token.index].start), Int(tokens[name.token.index].end))
    report(
      otherLanguage(start)
        ?? ParserMessages.smallLetterThing(place, noun: noun.text, name: name.text))
    guard skipToBody() else { throw Broken() }
    _ = fieldValues()
    return .broken(range(from: start))
  }

  /// The rest of a fact: its dates and its full stop.
  mutating func fact(_ statement: ExpressionSyntaxID, from start: Int) throws(Broken) -> FactSyntax
  {
    try checkStatement(statement)
    let (from, until) = try duration()
    try endSentence()
    return FactSyntax(
      documentation: documentation(at: start), statement: statement, from: from, until: until,
      tokens: range(from: start))
  }

  /// `from D until E`, each if it comes next.
  mutating func duration() throws(Broken) -> (ExpressionSyntaxID?, ExpressionSyntaxID?) {
    let from = accept(.from) ? try expression() : nil
    let until = accept(.until) ? try expression() : nil
    return (from, until)
  }

  /// A fact says one thing: a sentence, an act, what somebody says, or an equation.
  func isStatement(_ id: ExpressionSyntaxID) -> Bool {
    switch expressions[id.index].form {
    case .sentence(let sentence): sentence.moment == nil
    case .act, .says: true
    case .comparison(.equal, let left, _): isEquationSubject(left)
    default: false
    }
  }

  /// The message about a fact that begins with `if` or with a reserved word of the other language,
  /// which was read as a variable.
  private func wordForThing(_ id: ExpressionSyntaxID) -> Message? {
    guard case .sentence(let sentence) = expressions[id.index].form,
      let name = firstWord(sentence.arguments[0]),
      let index = (sentenceStart..<cursor).first(where: { tokenID($0) == name.token })
    else { return nil }
    if Parser.ifWords.contains(name.text) {
      return ParserMessages.ifThen(span(index), word: name.text, language: language)
    }
    return otherLanguage(index)
  }

  /// The word with a small letter that a term begins with: a variable, or a noun before a thing.
  private func firstWord(_ id: ExpressionSyntaxID) -> NameSyntax? {
    switch expressions[id.index].form {
    case .variable(let name), .nounThing(let name, _): name
    default: nil
    }
  }

  private func isEquationSubject(_ id: ExpressionSyntaxID) -> Bool {
    switch expressions[id.index].form {
    case .call, .path, .thing, .variable: true
    default: false
    }
  }

  private mutating func checkStatement(_ id: ExpressionSyntaxID) throws(Broken) {
    if isStatement(id) {
      if let message = wordForThing(id) { throw fail(message) }
      return
    }
    let node = expressions[id.index]
    let first = tokens[node.tokens.first.index]
    let last = tokens[node.tokens.end.index - 1]
    let place = Span(self.id, Int(first.start), Int(last.end))
    switch node.form {
    case .isKind(let subject, let name, .positive):
      guard case .thing(let thing) = expressions[subject.index].form, thing.qualifiers.isEmpty,
        name.qualifiers.isEmpty
      else { throw fail(ParserMessages.notAFact(place, language: language)) }
      throw fail(
        ParserMessages.kindAsFact(
          place, name: thing.name.text,
          proposal: "\(Parser.noun(name.name.text)) \(thing.name.text)"))
    case .and, .or, .not, .some, .every, .no, .comparison, .member, .isKind, .has, .accepts:
      throw fail(ParserMessages.notAFact(place, language: language))
    case .sentence:
      throw fail(ParserMessages.momentInFact(place, language: language))
    default:
      // A term alone: the word that should follow is missing.
      if kind == .fullStop || kind == .endOfFile {
        throw fail(ParserMessages.termAlone(place, text: source.text(place)))
      }
      throw unexpected(.word)
    }
  }

  mutating func suppose() throws(Broken) -> Sentence {
    let start = cursor
    advance()
    let statement = try condition()
    return .suppose(try fact(statement, from: start))
  }

  mutating func retract() throws(Broken) -> RetractSyntax {
    let start = cursor
    advance()
    let statement = try condition()
    try checkStatement(statement)
    try endSentence()
    return RetractSyntax(statement: statement, tokens: range(from: start))
  }

  mutating func moment() throws(Broken) -> MomentSyntax {
    let start = cursor
    advance()
    let moment = try expression()
    try endSentence()
    return MomentSyntax(moment: moment, tokens: range(from: start))
  }

  /// `may p A?`; with or without `may` and `?` where a decision is asked for as such.
  mutating func decision(from start: Int) throws(Broken) -> QuerySyntax {
    _ = accept(.may)
    let actor = try term()
    let action = try action()
    guard accept(.question) else { throw unexpected(.clauseBody) }
    return QuerySyntax(form: .decision(actor: actor, action), tokens: range(from: start))
  }

  /// A question given as a text.
  mutating func openQuery() throws(Broken) -> Sentence {
    let start = cursor
    if kind == .keyword(.may) { return try openDecision() }
    let condition = try condition()
    return .query(try openEnd(QuerySyntax.Form.condition(condition), from: start))
  }

  /// A decision asked for as a text.
  mutating func openDecision() throws(Broken) -> Sentence {
    let start = cursor
    _ = accept(.may)
    let actor = try term()
    _ = accept(.may)
    let action = try action()
    return .query(try openEnd(.decision(actor: actor, action), from: start))
  }

  private mutating func openEnd(
    _ form: QuerySyntax.Form, from start: Int
  ) throws(Broken) -> QuerySyntax {
    if !accept(.question) { _ = accept(.fullStop) }
    guard kind == .endOfFile else { throw unexpected(.fullStop) }
    return QuerySyntax(form: form, tokens: range(from: start))
  }

  /// A fact given as a text.
  mutating func openFact() throws(Broken) -> Sentence {
    let start = cursor
    let statement = try condition()
    try checkStatement(statement)
    let (from, until) = try duration()
    _ = accept(.fullStop)
    guard kind == .endOfFile else { throw unexpected(.fullStop) }
    return .fact(
      FactSyntax(
        documentation: nil, statement: statement, from: from, until: until,
        tokens: range(from: start)))
  }
}
