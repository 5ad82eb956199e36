import GeredeProgram
import GeredeText

extension Evaluator {
  /// The word of an expression; nil where it is missing or not known exactly.
  mutating func value(of id: ExpressionID) -> Word? { bounds(of: id).single }

  /// What is known of an expression: a word, nothing, or a count between bounds.
  mutating func bounds(of id: ExpressionID) -> Bounds {
    let expression = reading.program[id]
    switch expression.form {
    case .word(let word): return Bounds(word)
    case .entity(let entity): return Bounds(Word(entity.index))
    case .entityText(let kind, let text): return Bounds(reading.entity(of: kind, named: text))
    case .variable(let variable): return Bounds(word(of: variable))
    case .now: return Bounds(moment)
    case .today: return Bounds(reading.zone.day(ofInstant: moment))
    case .condition(let condition): return Bounds(truthWord(condition))
    case .apply(let function, let operands):
      guard let words = values(of: operands) else { return .missing }
      return Bounds(apply(function, words, type: operands.first.map { reading.program[$0].type }))
    case .value(let value, let arguments):
      guard let words = values(of: arguments) else { return .missing }
      return result(of: value, words).map { Bounds($0) } ?? defaultBounds(of: value, words)
    case .aggregate(let aggregate): return total(aggregate).bounds
    case .share, .set: return .missing
    }
  }

  /// The words of several expressions; nil if one is missing.
  mutating func values(of ids: [ExpressionID]) -> [Word]? {
    var words: [Word] = []
    words.reserveCapacity(ids.count)
    for id in ids {
      guard let word = value(of: id) else { return nil }
      words.append(word)
    }
    return words
  }

  /// A condition as a Bool: false only where its falsehood is certain too.
  private mutating func truthWord(_ condition: ConditionID) -> Word? {
    switch truth(of: condition, negative: false) {
    case .yes: return 1
    case .unknown: return nil
    case .no: return truth(of: condition, negative: true) == .no ? 0 : nil
    }
  }

  /// The members of a set; nil for one that is missing.
  mutating func elements(of id: ExpressionID) -> [Word?] {
    switch reading.program[id].form {
    case .set(let parts):
      return parts.map { value(of: $0) }
    case .value(let value, _):
      guard let definition = reading.program[value].definition else { return [] }
      var inner = Evaluator(
        reading: reading, frame: definition.frame, moment: moment, fuel: fuel)
      let members = inner.elements(of: definition.base)
      fuel = inner.fuel
      return members
    default: return []
    }
  }

  /// The result of a value for known arguments: from its rows, or by its definition where it has
  /// none of its own.
  mutating func result(of id: ValueID, _ arguments: [Word]) -> Word? {
    if reading.hasRows(id) {
      guard let ceiling else { return reading.result(of: id, arguments, at: moment) }
      return reading.result(of: id, arguments, at: moment, before: ceiling)
    }
    guard fuel > 0, depth < Self.depthLimit, let definition = reading.program[id].definition
    else { return nil }
    fuel -= 1
    var inner = evaluator(of: definition, arguments)
    let result = inner.choose(definition)
    fuel = inner.fuel
    return result
  }

  /// What is known of a value without a result, whose default is a count between bounds: a name for
  /// a count changes nothing.
  private mutating func defaultBounds(of id: ValueID, _ arguments: [Word]) -> Bounds {
    guard fuel > 0, depth < Self.depthLimit, let definition = reading.program[id].definition,
      case .aggregate = reading.program[definition.base].form
    else { return .missing }
    var inner = evaluator(of: definition, arguments)
    defer { fuel = inner.fuel }
    guard case .none = inner.choice(definition.exceptions, arguments) else { return .missing }
    return inner.bounds(of: definition.base)
  }

  /// A walk through a definition with its parameters bound.
  func evaluator(of definition: Definition, _ arguments: [Word]) -> Evaluator {
    evaluator(of: definition.frame, arguments)
  }

  func evaluator(of frame: Frame, _ arguments: [Word]) -> Evaluator {
    var inner = Evaluator(reading: reading, frame: frame, moment: moment, fuel: fuel)
    inner.depth = depth + 1
    inner.ceiling = ceiling
    for (index, word) in arguments.enumerated() { inner.bind(VariableID(index), .word(word)) }
    return inner
  }

  /// The default of a definition or the exception that applies; nil where it cannot be told.
  private mutating func choose(_ definition: Definition) -> Word? {
    if definition.exceptions.isEmpty { return value(of: definition.base) }
    let arguments = known.prefix(while: \.isBound).compactMap(\.word)
    switch choice(definition.exceptions, arguments) {
    case .none: return value(of: definition.base)
    case .one(let result, _): return result
    case .conflict, .undecided: return nil
    }
  }

  /// What a list of exceptions comes to for a binding of the parameters.
  enum Choice {
    /// None applies.
    case none
    /// One applies, or several with one result; the innermost of the first is named.
    case one(Word?, ValueException)
    /// These apply, with different results.
    case conflict([ValueException])
    /// This one cannot be decided.
    case undecided(ValueException)
  }

  /// All exceptions are tried, inner ones where their parent applies.
  mutating func choice(_ exceptions: [ValueException], _ arguments: [Word]) -> Choice {
    var applying: [(result: Word?, exception: ValueException)] = []
    for exception in exceptions {
      var inner = evaluator(of: exception.frame, arguments)
      var applies = inner.truth(of: exception.condition, negative: false)
      if applies == .no, inner.truth(of: exception.condition, negative: true) != .no {
        applies = .unknown
      }
      fuel = inner.fuel
      switch applies {
      case .no: continue
      case .unknown: return .undecided(exception)
      case .yes: break
      }
      switch inner.choice(exception.inner, arguments) {
      case .none: applying.append((inner.value(of: exception.result), exception))
      case .one(let result, let deeper): applying.append((result, deeper))
      case .conflict(let several): return .conflict(several)
      case .undecided(let deeper): return .undecided(deeper)
      }
      fuel = inner.fuel
    }
    guard let first = applying.first else { return .none }
    guard applying.allSatisfy({ $0.result == first.result }) else {
      return .conflict(applying.map(\.exception))
    }
    return .one(first.result, first.exception)
  }
}
