import GeredeProgram
import GeredeText

/// What a search for computations without a result stands in: the sentences of a conjunction.
private struct FailureContext {
  var owner: LoweredOwner
  var frame: Frame
  var mode: MomentMode
  var conjuncts: [Conjunct]

  /// This context inside a conjunction with more conjuncts.
  func adding(_ more: [Conjunct]) -> FailureContext {
    var result = self
    result.conjuncts += more
    return result
  }

  /// Whether a condition is one of the conjuncts: an equation there gives a result a name.
  func names(_ id: ConditionID) -> Bool {
    conjuncts.contains { if case .condition(id) = $0.form { true } else { false } }
  }
}

extension Lowering {
  /// Makes a relation for each computation that may have no result, of the bindings for which it has
  /// none. They rest on the sentences that stand in conjunction with the computation and on nothing
  /// else, so that the order of evaluation cannot be seen.
  mutating func lowerFailures() {
    for index in program.rules.indices {
      let rule = program.rules[index]
      origin = .rule(index)
      let context = FailureContext(
        owner: .rule(RuleID(index)), frame: rule.frame, mode: reading.mode(of: rule.head),
        conjuncts: [])
      let conditions = [rule.condition] + (rule.unless.map { [$0] } ?? [])
      let inner = context.adding(sentences(of: conditions, context))
      for condition in conditions { search(condition, inner) }
      let applied = scoped(inner, by: [rule.condition])
      for case .expression(let argument) in rule.arguments { search(argument, applied) }
    }
    for index in program.requirements.indices {
      let requirement = program.requirements[index]
      origin = .requirement(index)
      let context = FailureContext(
        owner: .requirement(RequirementID(index)), frame: requirement.frame, mode: .now,
        conjuncts: domains(of: requirement.binders, .open))
      let scope = requirement.scope.map { [$0] } ?? []
      let inner = context.adding(sentences(of: scope, context))
      for condition in scope { search(condition, inner) }
      let applied = scoped(inner, by: scope)
      search(requirement.condition, applied)
      if let unless = requirement.unless { search(unless, applied) }
    }
    for index in program.values.indices where values[index] != nil {
      guard let definition = program.values[index].definition else { continue }
      origin = .value(index)
      search(definition, ValueID(index))
    }
    for (index, query) in queries.enumerated() {
      origin = .query
      let context = FailureContext(
        owner: .query(index), frame: query.frame, mode: .now, conjuncts: [])
      let inner = context.adding(sentences(of: [query.condition], context))
      search(query.condition, inner)
    }
    origin = .lowering
  }

  private mutating func search(_ definition: Definition, _ id: ValueID) {
    let parameters = program[id].parameters.enumerated().map { index, parameter in
      Conjunct(
        form: .domain(VariableID(index), parameter.type), sign: .positive, place: .open)
    }
    let context = FailureContext(
      owner: .value(id), frame: definition.frame, mode: reading.mode(of: id), conjuncts: parameters)
    if case .share(let share) = program[definition.base].form {
      let conditions = share.condition.map { [$0] } ?? []
      let inner = context.adding(sentences(of: conditions, context))
      for condition in conditions { search(condition, inner) }
      search(share.total, inner)
      search(share.weight, scoped(inner, by: conditions))
    } else {
      search(definition.base, withoutExceptions(definition, context))
    }
    func visit(_ exceptions: [ValueException], _ outer: FailureContext) {
      for exception in exceptions {
        var context = outer
        context.frame = exception.frame
        let inner = context.adding(sentences(of: [exception.condition], context))
        search(exception.condition, inner)
        let applied = scoped(inner, by: [exception.condition])
        search(exception.result, applied)
        visit(exception.inner, applied)
      }
    }
    visit(definition.exceptions, context)
  }

  /// The conjuncts of conditions that bind variables: sentences, memberships, and names for results
  /// of variables that no sentence binds.
  private func sentences(
    of conditions: [ConditionID], _ context: FailureContext
  ) -> [Conjunct] {
    var result: [Conjunct] = []
    var names: [(variable: VariableID, conjunct: Conjunct)] = []
    func add(_ id: ConditionID) {
      let conjunct = Conjunct(form: .condition(id), sign: .positive, place: .open)
      switch program[id].form {
      case .and(let parts): for part in parts { add(part) }
      case .some(let binders, let inner):
        result += domains(of: binders, .open)
        add(inner)
      case .relation, .act: result.append(conjunct)
      case .isKind(let expression, _), .member(let expression, _):
        if isPlainVariable(expression) { result.append(conjunct) }
      case .comparison(.equal, let left, let right):
        for side in [left, right] {
          if case .variable(let variable) = program[side].form {
            names.append((variable, conjunct))
          }
        }
      default: break
      }
    }
    for condition in conditions { add(condition) }
    guard !names.isEmpty else { return result }
    var bound = DenseSet<VariableID>()
    for conjunct in context.conjuncts + result {
      bound.formUnion(FreeVariables.of(conjunct, program))
    }
    for name in names where bound.insert(name.variable) { result.append(name.conjunct) }
    return result
  }

  /// The context of what is computed only where the conditions hold: the result of an exception, what
  /// an aggregate is taken over, what a requirement with a `where` demands.
  private func scoped(
    _ context: FailureContext, by conditions: [ConditionID]
  ) -> FailureContext {
    var parts: [Conjunct] = []
    func add(_ id: ConditionID) {
      if case .and(let inner) = program[id].form {
        for part in inner { add(part) }
      } else if !context.names(id) {
        parts.append(Conjunct(form: .condition(id), sign: .positive, place: .open))
      }
    }
    for condition in conditions { add(condition) }
    return context.adding(parts)
  }

  /// The context of the default of a value: none of its exceptions applies. Of exceptions with
  /// variables of their own that is not looked at.
  private func withoutExceptions(
    _ definition: Definition, _ context: FailureContext
  ) -> FailureContext {
    let parameters = context.conjuncts.count
    return context.adding(
      definition.exceptions.filter { $0.frame.variables.count == parameters }.map {
        Conjunct(form: .condition($0.condition), sign: .negative, place: .open)
      })
  }

  private mutating func search(_ id: ConditionID, _ context: FailureContext) {
    switch program[id].form {
    case .constant: break
    case .and(let parts):
      let inner = context.adding(newSentences(of: [id], context))
      for part in parts { search(part, inner) }
    case .or(let parts):
      for part in parts { search(part, context) }
    case .not(let inner):
      search(inner, context)
    case .some(let binders, let condition), .no(let binders, let condition):
      let ranging = context.adding(domains(of: binders, .open))
      search(condition, ranging.adding(newSentences(of: [condition], ranging)))
    case .every(let binders, let scope, let then):
      let ranging = context.adding(domains(of: binders, .open))
      let inner = ranging.adding(newSentences(of: scope.map { [$0] } ?? [], ranging))
      if let scope { search(scope, inner) }
      search(then, scoped(inner, by: scope.map { [$0] } ?? []))
    case .relation(_, let arguments, let moment):
      let inner = context.adding(newSentences(of: [id], context))
      for case .expression(let argument) in arguments { search(argument, inner) }
      if let moment { search(moment, inner) }
    case .act(_, let arguments, let at):
      for case .expression(let argument) in arguments + [at] { search(argument, context) }
    case .outcome(_, _, let arguments):
      for case .expression(let argument) in arguments { search(argument, context) }
    case .comparison(_, let left, let right):
      search(left, context)
      search(right, context)
      if program[left].type == .period, !context.names(id) {
        addPeriodFailure(id, left, right, context)
      }
    case .isKind(let expression, _), .holds(let expression), .has(let expression):
      search(expression, context)
    case .member(let expression, let set):
      search(expression, context)
      search(set, context)
    }
  }

  /// Those sentences that the context does not have yet.
  private func newSentences(of ids: [ConditionID], _ context: FailureContext) -> [Conjunct] {
    let known = Set(
      context.conjuncts.compactMap { conjunct -> ConditionID? in
        if case .condition(let id) = conjunct.form { id } else { nil }
      })
    return sentences(of: ids, context).filter { conjunct in
      if case .condition(let id) = conjunct.form { !known.contains(id) } else { true }
    }
  }

  private mutating func search(_ id: ExpressionID, _ context: FailureContext) {
    switch program[id].form {
    case .word, .entity, .entityText, .variable, .now, .today, .share: break
    case .value(let value, let arguments):
      for argument in arguments { search(argument, context) }
      // What fails in a definition that is put in place fails at its call.
      if !isStored(value) { addFailure(id, arguments, context) }
    case .set(let parts):
      for part in parts { search(part, context) }
    case .apply(let function, let operands):
      for operand in operands { search(operand, context) }
      if !function.operation(program[id].type).isTotal { addFailure(id, operands, context) }
    case .condition(let condition):
      search(condition, context)
    case .aggregate(let aggregate):
      let ranging = context.adding(domains(of: aggregate.binders, .open))
      let conditions = aggregate.condition.map { [$0] } ?? []
      let inner = ranging.adding(newSentences(of: conditions, ranging))
      for condition in conditions { search(condition, inner) }
      if let operand = aggregate.operand { search(operand, scoped(inner, by: conditions)) }
      if aggregate.function == .sum { addFailure(id, [], context) }
    }
  }

  /// Adds the relation of bindings for which an expression itself, not its operands, fails.
  private mutating func addFailure(
    _ id: ExpressionID, _ operands: [ExpressionID], _ context: FailureContext
  ) {
    var found: [(branch: Branch, outside: Branch)] = []
    for start in starts(context, for: operands.isEmpty ? [id] : operands) {
      for operand in evaluate(all: operands, in: start, .present) where operand.terms != nil {
        for end in evaluate(id, in: operand.branch, .all) where end.term == nil {
          switch end.branch.literals.last {
          case .fails?, .addPeriodFails?, .aggregateFails?: found.append((end.branch, start))
          default: break
          }
        }
      }
    }
    addFailure(.expression(id), found, context)
  }

  private mutating func addPeriodFailure(
    _ id: ConditionID, _ left: ExpressionID, _ right: ExpressionID, _ context: FailureContext
  ) {
    var found: [(branch: Branch, outside: Branch)] = []
    for start in starts(context, for: [left, right]) {
      for sides in evaluate(all: [left, right], in: start, .present) {
        guard let terms = sides.terms else { continue }
        found.append((sides.branch.adding(.fails(.periodCompare, terms)), start))
      }
    }
    addFailure(.comparison(id), found, context)
  }

  /// Branches in which the sentences of the context hold; none are needed for what mentions no
  /// variable.
  private mutating func starts(
    _ context: FailureContext, for expressions: [ExpressionID]
  ) -> [Branch] {
    let start = Branch(frame: context.frame, mode: context.mode)
    if expressions.allSatisfy({ FreeVariables.of($0, program).isEmpty }) { return [start] }
    return lower(context.conjuncts, in: start, .certain)
  }

  private mutating func addFailure(
    _ site: LoweredFailure.Site, _ found: [(branch: Branch, outside: Branch)],
    _ context: FailureContext
  ) {
    guard let first = found.first else { return }
    let variables = first.outside.bindings.compactMap { id, binding -> VariableID? in
      if case .term = binding { id } else { nil }
    }.sorted()
    var drafts: [RuleDraft] = []
    for item in found {
      var outside = item.outside
      guard let terms = columnTerms(variables, in: &outside) else { continue }
      if let draft = finish(item.branch, head: terms, .certain) { drafts.append(draft) }
    }
    guard !drafts.isEmpty else { return }
    let types = variables.map {
      context.frame.variables.indices.contains($0.index) ? context.frame[$0].type : .unknown
    }
    let relation = addRelation("failed \(failures.count + 1)", types)
    add(drafts, to: relation)
    failures.append(
      LoweredFailure(
        owner: context.owner, site: site, relation: relation, variables: variables))
  }
}
