public import GeredeEngine
public import GeredeRules
import GeredeText

/// Kernel programs written as text, for tests.
///
///     relation cost(entity, quantity) key 1.      // optional: otherwise all columns are entities
///     edge(1, 2).                                 // an input row
///     start(1) :- .                               // a derived fact
///     path(x, y) :- edge(x, z), path(z, y), !blocked(z), x < y, n = count edge(x), n > 1.
///     total(x, t) :- node(x), t = sum cost(x).    // count sum min max avg
///     next(x, z) :- cost(x, y), z = add(y, 1).    // every operation by its name; avg(…) does not
///     wrong(x) :- cost(x, y), fails multiply(y, 9).
///     none(x) :- node(x), fails min cost(x).
///     due(x, e) :- day(x, d), e = addPeriod(d, 5, holidays(x)).
///     share amounts from parts group 1 member 1 unit 100.
public struct KernelNotation {
  /// The program, with its strata.
  public private(set) var program = RuleProgram()
  /// The rows that stand in the text, per relation, in order; repeated rows are kept.
  public private(set) var inputs: [InputRelation] = []
  private var tokens: [String]
  private var position = 0
  private var ids: [String: KernelRelationID] = [:]
  private var variables: [String: Int] = [:]

  /// What is wrong with a text.
  public struct Mistake: Error, CustomStringConvertible {
    public let description: String
  }

  /// Reads a program; a mistake in it is thrown.
  public init(_ text: String) throws {
    tokens = KernelNotation.tokens(of: text)
    while position < tokens.count { try statement() }
    if let cycle = Stratification.stratify(&program) {
      let names = cycle.map { program[$0].name }
      throw Mistake(description: "a cycle through negation: \(names)")
    }
  }

  /// The relation of a name.
  public func relation(_ name: String) throws -> KernelRelationID {
    guard let id = ids[name] else { throw Mistake(description: "no relation \(name)") }
    return id
  }

  /// Evaluates the program with the engine.
  public func evaluate(
    context: EvaluationContext = .init(), limits: Limits = .init()
  ) throws -> Database {
    try Engine.evaluate(program, inputs: inputs, context: context, limits: limits)
  }

  private static func tokens(of text: String) -> [String] {
    var result: [String] = []
    var word = ""
    var isComment = false
    func isSymbol(_ character: Character) -> Bool { ":-<>=!".contains(character) }
    for character in text {
      if isComment {
        isComment = character != "\n"
        continue
      }
      let isPart = character.isLetter || character.isNumber || character == "_"
      let isMinus = character == "-" && word != ":"
      let startsNew =
        word.isEmpty || isPart != (word.last.map { !isSymbol($0) || word == "-" } ?? false)
      if character == "/" {
        isComment = true
      } else if isPart || isSymbol(character) {
        if startsNew || (isMinus && !word.isEmpty) {
          if !word.isEmpty { result.append(word) }
          word = String(character)
        } else {
          word.append(character)
        }
        continue
      }
      if !word.isEmpty { result.append(word) }
      word = ""
      if !character.isWhitespace && character != "/" { result.append(String(character)) }
    }
    if !word.isEmpty { result.append(word) }
    return result
  }
}

extension KernelNotation {
  private var next: String { position < tokens.count ? tokens[position] : "" }

  private mutating func take() -> String {
    defer { position += 1 }
    return next
  }

  private mutating func take(_ token: String) -> Bool {
    guard next == token else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ token: String) throws {
    guard take(token) else {
      throw Mistake(description: "\(token) expected at \(tokens[position...].prefix(6))")
    }
  }

  private mutating func number() throws -> Word {
    let token = take()
    guard let number = Word(token) else { throw Mistake(description: "number expected: \(token)") }
    return number
  }

  private mutating func statement() throws {
    if take("relation") { return try declaration() }
    if take("share") { return try share() }
    variables = [:]
    let head = try atom()
    if take(".") {
      let words = try head.arguments.map { term throws(Mistake) -> Word in
        guard case .constant(let word) = term else {
          throw Mistake(description: "an input row has constants only")
        }
        return word
      }
      if !inputs.contains(where: { $0.relation == head.relation }) {
        inputs.append(InputRelation(head.relation, FactTable(arity: words.count)))
      }
      for index in inputs.indices where inputs[index].relation == head.relation {
        inputs[index].table.append(words)
      }
      return
    }
    try expect(":-")
    var body: [Literal] = []
    while next != "." {
      body.append(try literal())
      if !take(",") { break }
    }
    try expect(".")
    let names = variables.sorted { $0.value < $1.value }.map(\.key)
    program.rules.append(
      KernelRule(head: head, body: body, variableCount: names.count, variableNames: names))
  }

  private mutating func declaration() throws {
    let name = take()
    try expect("(")
    var columns: [ColumnDomain] = []
    while !take(")") {
      switch take() {
      case "entity": columns.append(.entity)
      case "text": columns.append(.text)
      case "ordinal": columns.append(.ordinal(count: Int(try number())))
      case "quantity": columns.append(.quantity)
      case let other: throw Mistake(description: "no domain \(other)")
      }
      _ = take(",")
    }
    let keys = take("key") ? Int(try number()) : nil
    try expect(".")
    ids[name] = KernelRelationID(program.relations.count)
    program.relations.append(KernelRelation(name: name, columns: columns, keyCount: keys))
  }

  private mutating func share() throws {
    let output = try relation(take())
    try expect("from")
    let input = try relation(take())
    try expect("group")
    let groups = Int(try number())
    try expect("member")
    let members = Int(try number())
    try expect("unit")
    program.apportionments.append(
      Apportionment(
        input: input, output: output, groupCount: groups, memberCount: members,
        unit: try number()))
    try expect(".")
  }

  private mutating func term() throws -> KernelTerm {
    let token = take()
    if token == "_" { return .any }
    if token == "-" { return .constant(-(try number())) }
    if let word = Word(token) { return .constant(word) }
    guard token.first?.isLetter == true else {
      throw Mistake(description: "term expected: \(token)")
    }
    let index = variables[token] ?? variables.count
    variables[token] = index
    return .variable(KernelVariable(index))
  }

  private mutating func terms() throws -> [KernelTerm] {
    try expect("(")
    var result: [KernelTerm] = []
    while !take(")") {
      result.append(try term())
      _ = take(",")
    }
    return result
  }

  private mutating func atom() throws -> Atom {
    let name = take()
    let arguments = try terms()
    if ids[name] == nil {
      ids[name] = KernelRelationID(program.relations.count)
      program.relations.append(
        KernelRelation(name: name, columns: arguments.map { _ in .entity }))
    }
    return Atom(try relation(name), arguments)
  }

  private mutating func literal() throws -> Literal {
    if take("!") { return .negative(try atom()) }
    if take("fails") { return try failure() }
    if position + 1 < tokens.count, tokens[position + 1] == "(" { return .positive(try atom()) }
    let left = try term()
    switch take() {
    case "<": return .comparison(.less, left, try term())
    case "<=": return .comparison(.lessOrEqual, left, try term())
    case ">": return .comparison(.greater, left, try term())
    case ">=": return .comparison(.greaterOrEqual, left, try term())
    case "!=": return .comparison(.notEqual, left, try term())
    case "=": return try definition(of: left)
    case let other: throw Mistake(description: "operator expected: \(other)")
    }
  }

  private mutating func definition(of result: KernelTerm) throws -> Literal {
    if let function = aggregateFunction() {
      let group = try atomOfGroup()
      return .aggregate(
        function, relation: group.relation, group: group.arguments, result: result)
    }
    if take("addPeriod") {
      let (date, period, holidays) = try dateAddition()
      return .addPeriod(
        date: date, period: period, holidays: holidays.relation, prefix: holidays.arguments,
        result: result)
    }
    if position + 1 < tokens.count, tokens[position + 1] == "(" {
      return .compute(try operation(take()), try terms(), result: result)
    }
    return .comparison(.equal, result, try term())
  }

  private mutating func failure() throws -> Literal {
    if let function = aggregateFunction() {
      let group = try atomOfGroup()
      return .aggregateFails(function, relation: group.relation, group: group.arguments)
    }
    if take("addPeriod") {
      let (date, period, holidays) = try dateAddition()
      return .addPeriodFails(
        date: date, period: period, holidays: holidays.relation, prefix: holidays.arguments)
    }
    return .fails(try operation(take()), try terms())
  }

  private mutating func dateAddition() throws -> (KernelTerm, KernelTerm, Atom) {
    try expect("(")
    let date = try term()
    try expect(",")
    let period = try term()
    try expect(",")
    let holidays = try atomOfGroup()
    try expect(")")
    return (date, period, holidays)
  }

  private mutating func aggregateFunction() -> AggregateFunction? {
    if position + 1 < tokens.count, tokens[position + 1] == "(" { return nil }
    if take("count") { return .count }
    if take("sum") { return .sum }
    if take("min") { return .minimum }
    if take("max") { return .maximum }
    if take("avg") { return .average(resultScale: 1) }
    return nil
  }

  /// A known relation with its first columns.
  private mutating func atomOfGroup() throws -> Atom {
    let relation = try relation(take())
    return Atom(relation, try terms())
  }

  private func operation(_ name: String) throws -> GeredeRules.Operation {
    let known: [String: GeredeRules.Operation] = [
      "add": .add, "subtract": .subtract, "multiply": .multiply, "negate": .negate,
      "minimum": .minimum, "maximum": .maximum, "ratio": .ratio,
      "decimalFromInt": .decimalFromInt, "decimalMultiply": .decimalMultiply,
      "dateAddPeriod": .dateAddPeriod, "dateDifference": .dateDifference,
      "makeDate": .makeDate, "year": .year, "month": .month, "day": .day,
      "dateOfInstant": .dateOfInstant, "firstSecond": .firstSecond, "lastSecond": .lastSecond,
      "textOrder": .textOrder, "entityOrder": .entityOrder,
    ]
    guard let operation = known[name] else { throw Mistake(description: "no operation \(name)") }
    return operation
  }
}
