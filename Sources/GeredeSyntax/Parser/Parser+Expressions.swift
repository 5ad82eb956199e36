import GeredeText

/// Expressions: arithmetic and terms.
extension Parser {
  /// `a + b - c`; a chain of one rank is one node.
  mutating func expression() throws(Broken) -> ExpressionSyntaxID {
    let start = cursor
    if calculationDepth == 0 { operatorCount = 0 }
    calculationDepth += 1
    defer { calculationDepth -= 1 }
    let first = try product()
    var operations: [OperationSyntax] = []
    while kind == .plus || kind == .minus {
      if hasHyphen { throw unexpected(.term) }
      try countOperator()
      let sign: OperationSyntax.Operator = kind == .plus ? .add : .subtract
      let token = advance()
      operations.append(OperationSyntax(operator: sign, token: token, operand: try product()))
    }
    return operations.isEmpty ? first : add(.arithmetic(first, operations), from: start)
  }

  /// Whether the minus at hand is a hyphen in the name of a thing: `Noord-Brabant`.
  private var hasHyphen: Bool {
    kind == .minus && kinds[cursor - 1] == .upperName && touches(cursor) && touches(cursor + 1)
      && (peek(1) == .upperName || peek(1) == .lowerName)
  }

  private mutating func product() throws(Broken) -> ExpressionSyntaxID {
    let start = cursor
    let first = try factor()
    var operations: [OperationSyntax] = []
    while kind == .star || kind == .slash {
      try countOperator()
      let sign: OperationSyntax.Operator = kind == .star ? .multiply : .divide
      let token = advance()
      operations.append(OperationSyntax(operator: sign, token: token, operand: try factor()))
    }
    return operations.isEmpty ? first : add(.arithmetic(first, operations), from: start)
  }

  private mutating func factor() throws(Broken) -> ExpressionSyntaxID {
    guard kind == .minus else { return try term() }
    return try nested { (parser) throws(Broken) in
      let start = parser.cursor
      parser.advance()
      let inner = try parser.factor()
      return parser.add(.negated(inner), from: start)
    }
  }

  /// Whether a term can begin with the token at hand.
  var startsTerm: Bool {
    switch kind {
    case .upperName, .lowerName, .quotedWord, .any, .integer, .decimal, .percentage, .text, .date,
      .instant, .openParenthesis, .malformed, .keyword(.true), .keyword(.false), .keyword(.now),
      .keyword(.today):
      true
    case .keyword(let keyword): Parser.isNoun(keyword) && peek(1) == .upperName
    default: false
    }
  }

  /// A term in the place of a slot: a calculation there stands in parentheses.
  mutating func slotTerm() throws(Broken) -> ExpressionSyntaxID {
    let start = cursor
    if let noun = word(start), peek(1) == .upperName, Parser.prepositions.contains(noun),
      kinds[start - 1] == .lowerName
    {
      throw fail(
        ParserMessages.joinWords(
          span(start - 1).union(span(start)), first: shown(start - 1), second: noun))
    }
    let term = try term()
    switch kind {
    case .plus, .minus, .star, .slash: throw unexpected(.word)
    default: return term
    }
  }

  /// A primary with the fields that follow it.
  mutating func term() throws(Broken) -> ExpressionSyntaxID {
    let start = cursor
    let primary = try primary()
    var fields: [NameSyntax] = []
    if calculationDepth == 0 { operatorCount = 0 }
    while kind == .access, isLowerName(after: 1) || peek(1) == .upperName {
      // After an expression in parentheses or a literal a capital begins the next sentence.
      guard isLowerName(after: 1) else { break }
      // A path of some fields costs as much as a sum of twice as many terms.
      try countOperator()
      try countOperator()
      advance()
      fields.append(takeName())
    }
    return fields.isEmpty ? primary : add(.path(primary, fields), from: start)
  }

  private mutating func primary() throws(Broken) -> ExpressionSyntaxID {
    let start = cursor
    switch kind {
    case .upperName:
      if let money = try money() { return money }
      let name = takeQualifiedName(after: [], from: start)
      // `Dvo(m)`: the agreement for one binding. An exception of a value may follow in parentheses.
      if kind == .openParenthesis, peek(1) != .keyword(.except), name.qualifiers.isEmpty {
        return add(.call(name.name, try arguments()), from: start)
      }
      return add(.thing(name), from: start)
    case .lowerName, .quotedWord: return try lowerPrimary()
    case .any:
      advance()
      return add(.any, from: start)
    case .integer, .decimal, .percentage, .text, .date, .instant:
      return try literal()
    case .keyword(.true), .keyword(.false):
      let isTrue = kind == .keyword(.true)
      advance()
      return add(.literal(.bool(isTrue)), from: start)
    case .keyword(.now):
      advance()
      return add(.now, from: start)
    case .keyword(.today):
      advance()
      return add(.today, from: start)
    case .openParenthesis: return try parenthesized()
    case .openBrace: return try set()
    case .keyword(let keyword) where Parser.isNoun(keyword) && peek(1) == .upperName:
      return try nounTerm()
    default: throw unexpected(.term)
    }
  }

  private mutating func parenthesized() throws(Broken) -> ExpressionSyntaxID {
    try nested { (parser) throws(Broken) in
      let start = parser.cursor
      parser.advance()
      let outer = parser.isWithinWhere
      parser.isWithinWhere = false
      defer { parser.isWithinWhere = outer }
      let inner = try parser.condition()
      try parser.closeParenthesis(opening: start)
      return parser.add(.parenthesized(inner), from: start)
    }
  }

  /// `{A, B}`, which comes next.
  mutating func set() throws(Broken) -> ExpressionSyntaxID {
    try nested { (parser) throws(Broken) in
      let start = parser.cursor
      parser.advance()
      var members: [ExpressionSyntaxID] = []
      if parser.kind != .closeBrace {
        repeat { members.append(try parser.expression()) } while parser.accept(.comma)
      }
      guard parser.accept(.closeBrace) else {
        switch parser.kind {
        case .fullStop, .endOfFile:
          throw parser.fail(
            ParserMessages.unclosedSet(parser.span(start), found: parser.span(parser.cursor)))
        default: throw parser.unexpected(.closingBrace)
        }
      }
      return parser.add(.set(members), from: start)
    }
  }

  /// A variable, a call, a noun with its thing, or a name qualified by a module.
  private mutating func lowerPrimary() throws(Broken) -> ExpressionSyntaxID {
    let start = cursor
    switch peek(1) {
    case .openParenthesis where peek(2) != .keyword(.except): return try callOrAggregate()
    case .upperName, .text: return try nounTerm()
    case .access:
      // A chain of small names that ends in a capital is a qualified name, else it is a path.
      var index = cursor
      while index + 2 < kinds.count, kinds[index + 1] == .access,
        kinds[index + 2] == .lowerName || kinds[index + 2] == .quotedWord
      { index += 2 }
      if index + 2 < kinds.count, kinds[index + 1] == .access, kinds[index + 2] == .upperName {
        let name = try qualifiedName(.thing)
        return add(.thing(name), from: start)
      }
      return add(.variable(takeName()), from: start)
    default: return add(.variable(takeName()), from: start)
    }
  }

  /// `municipality Rotterdam`, `municipality "GM0599"`.
  private mutating func nounTerm() throws(Broken) -> ExpressionSyntaxID {
    let start = cursor
    let noun = takeName()
    if kind == .text { return add(.nounText(noun: noun, takeText()), from: start) }
    let nameStart = cursor
    let name = takeQualifiedName(after: [], from: nameStart)
    return add(.nounThing(noun: noun, name), from: start)
  }

  private mutating func callOrAggregate() throws(Broken) -> ExpressionSyntaxID {
    let function = nextContextualWord()
    return try nested { (parser) throws(Broken) in
      let outer = parser.isWithinWhere
      parser.isWithinWhere = false
      defer { parser.isWithinWhere = outer }
      switch function {
      case .count: return try parser.count()
      case .sum: return try parser.aggregate(.sum, orCall: nil)
      case .average: return try parser.aggregate(.average, orCall: nil)
      case .min: return try parser.aggregate(.minimum, orCall: .minimum)
      case .max: return try parser.aggregate(.maximum, orCall: .maximum)
      case .share: return try parser.share()
      case .round:
        let start = parser.cursor
        parser.advance(over: .round)
        return parser.add(.builtinCall(.round, try parser.arguments()), from: start)
      default:
        let start = parser.cursor
        let name = parser.takeName()
        return parser.add(.call(name, try parser.arguments()), from: start)
      }
    }
  }

  /// `(a, b)`
  private mutating func arguments() throws(Broken) -> [ExpressionSyntaxID] {
    let opening = cursor
    advance()
    var arguments: [ExpressionSyntaxID] = []
    if kind != .closeParenthesis {
      repeat { arguments.append(try expression()) } while accept(.comma)
    }
    try closeParenthesis(opening: opening)
    return arguments
  }

  private mutating func count() throws(Broken) -> ExpressionSyntaxID {
    let start = cursor
    advance(over: .count)
    advance()
    let binders = try binders()
    let condition = try optionalWhere()
    if condition == nil, let message = countWithoutWhere(from: start) { throw fail(message) }
    try closeParenthesis(opening: start + 1)
    return add(
      .aggregate(
        AggregateSyntax(function: .count, operand: nil, binders: binders, condition: condition)),
      from: start)
  }

  /// `sum(e for b where C)`, or a plain call such as `min(a, b)`.
  private mutating func aggregate(
    _ function: AggregateSyntax.Function, orCall call: BuiltinFunctionSyntax?
  ) throws(Broken) -> ExpressionSyntaxID {
    let start = cursor
    if let word = nextContextualWord() { advance(over: word) }
    advance()
    let operand = try expression()
    if let call, kind == .comma {
      var arguments = [operand]
      while accept(.comma) { arguments.append(try expression()) }
      try closeParenthesis(opening: start + 1)
      return add(.builtinCall(call, arguments), from: start)
    }
    guard accept(ContextualWord.for) else {
      if let message = aggregateWithoutFor(from: start) { throw fail(message) }
      throw unexpected(.contextual(.for))
    }
    let binders = try binders()
    let condition = try optionalWhere()
    try closeParenthesis(opening: start + 1)
    return add(
      .aggregate(
        AggregateSyntax(
          function: function, operand: operand, binders: binders, condition: condition)),
      from: start)
  }

  /// `share(e by w for b where C)`
  private mutating func share() throws(Broken) -> ExpressionSyntaxID {
    let start = cursor
    advance(over: .share)
    advance()
    let total = try expression()
    guard accept(ContextualWord.shareBy) else { throw unexpected(.contextual(.shareBy)) }
    let weight = try expression()
    guard accept(ContextualWord.for) else { throw unexpected(.contextual(.for)) }
    let binders = try binders()
    let condition = try optionalWhere()
    try closeParenthesis(opening: start + 1)
    return add(
      .share(
        ShareSyntax(total: total, weight: weight, binders: binders, condition: condition)),
      from: start)
  }
}
