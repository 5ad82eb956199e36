extension KernelTerm {
  /// The variable that this term is, if it is one.
  public var variable: KernelVariable? {
    if case .variable(let variable) = self { variable } else { nil }
  }

  /// Passes on the variable that this term is, if it is one.
  func forVariable(_ body: (KernelVariable) -> Void) {
    if case .variable(let variable) = self { body(variable) }
  }
}

extension Atom {
  /// The variables among the arguments, in order, with repetitions.
  public var variables: [KernelVariable] { arguments.compactMap(\.variable) }

  /// Passes on each variable among the arguments, in order, with repetitions.
  public func forEachVariable(_ body: (KernelVariable) -> Void) {
    for term in arguments { term.forVariable(body) }
  }
}

/// The variables of a literal, visited without making a list of them: every rule is looked at several
/// times before it runs.
extension Literal {
  /// Passes on each variable that must be bound before the literal can be decided, in order, with
  /// repetitions.
  public func forEachInput(_ body: (KernelVariable) -> Void) {
    switch self {
    case .positive: break
    case .negative(let atom): atom.forEachVariable(body)
    case .comparison(_, let left, let right):
      left.forVariable(body)
      right.forVariable(body)
    case .compute(_, let operands, _), .fails(_, let operands):
      for term in operands { term.forVariable(body) }
    case .aggregate(_, _, let group, _), .aggregateFails(_, _, let group):
      for term in group { term.forVariable(body) }
    case .addPeriod(let date, let period, _, let prefix, _),
      .addPeriodFails(let date, let period, _, let prefix):
      date.forVariable(body)
      period.forVariable(body)
      for term in prefix { term.forVariable(body) }
    }
  }

  /// Passes on each variable that the literal binds where it is not bound yet.
  public func forEachOutput(_ body: (KernelVariable) -> Void) {
    switch self {
    case .positive(let atom): atom.forEachVariable(body)
    case .negative, .comparison, .fails, .aggregateFails, .addPeriodFails: break
    case .compute(_, _, let result), .aggregate(_, _, _, let result),
      .addPeriod(_, _, _, _, let result):
      result.forVariable(body)
    }
  }

  /// Passes on each variable of the literal.
  public func forEachVariable(_ body: (KernelVariable) -> Void) {
    forEachInput(body)
    forEachOutput(body)
  }

  /// Whether the literal names a variable.
  func mentions(_ variable: KernelVariable) -> Bool {
    var isFound = false
    forEachVariable { if $0 == variable { isFound = true } }
    return isFound
  }

  /// Whether something is true of every variable that must be bound before the literal can be decided.
  public func allInputs(satisfy condition: (KernelVariable) -> Bool) -> Bool {
    var isTrue = true
    forEachInput { if !condition($0) { isTrue = false } }
    return isTrue
  }

  /// The variables that must be bound before the literal can be decided.
  public var inputs: [KernelVariable] {
    var result: [KernelVariable] = []
    forEachInput { result.append($0) }
    return result
  }

  /// The variables that the literal binds where they are not bound yet.
  public var outputs: [KernelVariable] {
    var result: [KernelVariable] = []
    forEachOutput { result.append($0) }
    return result
  }
}
