import GeredeSyntax
import GeredeText

/// Clauses: their form, their conditions, and the variables that tell their instances apart.
extension Elaboration {
  /// Checks a clause and keeps it until all requirements are known.
  mutating func checkClause(
    _ syntax: ClauseSyntax, _ names: DeclaredClause, of agreement: AgreementID
  ) {
    let before = errorCount
    let firstExpression = program.expressions.count
    beginSentence()
    readsNamedClausesOnly = true
    beginFrame(bindingParameters, allowsFree: true)
    let period = syntax.series.map { seriesVariable($0) }
    frame.evidence = evidence(of: syntax)
    narrow(by: frame.evidence)
    checkParts(of: syntax)
    let form = form(of: syntax)
    var series: ClauseSeries?
    if let syntax = syntax.series, let period { series = self.series(syntax, start: period) }
    let window = window(
      series, syntax.within, syntax.deadline, at: file.tree.span(syntax.tokens))
    let condition = syntax.when.map { self.condition($0) }
    let unless = unlessCondition(syntax.unless)
    let links = links(of: syntax, names)
    guard errorCount == before, let form else { return }
    var clause = Clause(
      name: wording(syntax.name, syntax.wording), label: syntax.label?.text, agreement: agreement,
      entity: names.entity, frame: frame.frame, instanceVariables: [], form: form, window: window,
      condition: condition, unless: unless, survives: syntax.survives, links: links,
      because: syntax.because?.text, module: file.module, documentation: syntax.documentation,
      span: file.tree.span(syntax.name), actSpan: actSpan(of: syntax.form))
    clause.condition = withKinds(of: syntax, clause)
    checkSlots(of: syntax, clause)
    checkBindings(of: clause)
    guard errorCount == before else { return }
    clause.frame = frame.frame
    let free = frame.origins.indices.filter { frame.origins[$0] == .free }
      .map { VariableID($0) }.sorted { frame.frame[$0].span < frame.frame[$1].span }
    clause.instanceVariables = bindingParameters.indices.map { VariableID($0) } + free
    clauseDrafts.append((clause, outcomesRead))
    entitiesOfClause[clause.entity] = Set(
      program.expressions.indices.suffix(from: firstExpression)
        .compactMap { entity(ExpressionID($0)) })
  }

  /// The variable for the first day of a period: named by `as y`, or hidden.
  private mutating func seriesVariable(_ syntax: SeriesSyntax) -> VariableID {
    guard let name = syntax.variable else {
      return hiddenVariable("y", .date, file.tree.span(syntax.tokens))
    }
    let span = file.tree.span(name)
    checkNotNoun(name.text, at: span)
    return newVariable(name.text, .date, span, .parameter)
  }

  /// What all parts of a clause tell about the types of its variables.
  private func evidence(of syntax: ClauseSyntax) -> Evidence {
    var found = syntax.when.map { evidence(of: $0) } ?? Evidence()
    switch syntax.form {
    case .duty(let bearer, let action), .prohibition(let bearer, let action),
      .permission(let bearer, let action), .power(let bearer, let action):
      tighten(&found, by: evidence(of: action, by: bearer))
    case .standingDuty(let bearer, _): tighten(&found, by: evidence(ofBearer: bearer))
    case .provision: break
    }
    for link in syntax.otherwise {
      tighten(&found, by: evidence(of: link.action, by: link.bearer))
    }
    return found
  }

  /// What a clause lays down; nil after a message.
  private mutating func form(of syntax: ClauseSyntax) -> ClauseForm? {
    switch syntax.form {
    case .duty(let bearer, let action): return self.action(action, by: bearer).map { .duty($0) }
    case .prohibition(let bearer, let action):
      return self.action(action, by: bearer).map { .prohibition($0) }
    case .permission(let bearer, let action):
      return self.action(action, by: bearer).map { .permission($0) }
    case .power(let bearer, let action): return self.action(action, by: bearer).map { .power($0) }
    case .standingDuty(let bearer, let condition):
      let party = self.bearer(bearer)
      let condition = self.condition(condition)
      return party.map { .standingDuty(bearer: $0, condition) }
    case .provision(let statement): return provision(statement, under: syntax.under)
    }
  }

  /// `S under T`; nil after a message.
  private mutating func provision(
    _ id: ExpressionSyntaxID, under: ExpressionSyntaxID?
  ) -> ClauseForm? {
    let span = file.tree.span(id)
    guard case .sentence = file.tree[id].form else {
      report(AgreementMessages.notAProvision(at: span))
      return nil
    }
    let head = ruleHead(id, span)
    let condition = under.map { self.condition($0) }
    return head.map { .provision($0.0, $0.1, under: condition) }
  }

  /// The duties, permissions and powers of the chain.
  private mutating func links(
    of syntax: ClauseSyntax, _ names: DeclaredClause
  ) -> [ClauseLink] {
    var links: [ClauseLink] = []
    for (place, link) in syntax.otherwise.enumerated() {
      let action = action(link.action, by: link.bearer)
      let window = window(of: link)
      guard let action, place < names.links.count else { continue }
      let modality: ClauseLink.Modality =
        switch link.modality {
        case .must: .must
        case .may: .may
        case .can: .can
        }
      links.append(
        ClauseLink(
          modality: modality, action: action, window: window, entity: names.links[place],
          span: file.tree.span(link.tokens)))
    }
    return links
  }

  /// The span of the act, without the parts of the clause.
  private func actSpan(of form: GeredeSyntax.ClauseForm) -> Span {
    switch form {
    case .duty(let bearer, let action), .prohibition(let bearer, let action),
      .permission(let bearer, let action), .power(let bearer, let action):
      file.tree.span(bearer).union(file.tree.span(action.tokens))
    case .standingDuty(let bearer, let condition):
      file.tree.span(bearer).union(file.tree.span(condition))
    case .provision(let statement): file.tree.span(statement)
    }
  }

  /// The guard, with a test on the kind of a bearer that is narrower than what binds it: a variable
  /// ranges over those parties only that can do the act.
  private mutating func withKinds(of syntax: ClauseSyntax, _ clause: Clause) -> ConditionID? {
    guard case .duty(let action) = clause.form,
      case .expression(let bearer)? = action.arguments.first,
      case .variable(let variable) = program[bearer].form, let party = program.builtins.party,
      case .kind(let kind) = program[action.event].slots[0].type,
      !program.isKind(party, within: kind)
    else { return clause.condition }
    let known = syntax.when.map { evidence(of: $0).types[frame.frame[variable].name]?.type }
    if let type = known ?? nil, fits(type, .kind(kind)) { return clause.condition }
    let test = add(.isKind(bearer, kind), program[bearer].span)
    guard let condition = clause.condition else { return test }
    return add(.and([test, condition]), program[condition].span)
  }

  /// A variable that the guard binds more widely than a slot takes would leave out instances in
  /// silence.
  private mutating func checkSlots(of syntax: ClauseSyntax, _ clause: Clause) {
    var known = syntax.when.map { evidence(of: $0) } ?? Evidence()
    var actions = clause.links.map(\.action)
    switch clause.form {
    case .duty(let action): actions.append(action)
    case .prohibition(let action), .permission(let action), .power(let action):
      for (argument, slot) in zip(action.arguments, program[action.event].slots) {
        guard let (name, span) = variable(argument) else { continue }
        var one = Evidence()
        one.types[name] = (slot.type, span)
        tighten(&known, by: one)
      }
    case .standingDuty, .provision: break
    }
    for action in actions {
      for (argument, slot) in zip(action.arguments, program[action.event].slots).dropFirst() {
        guard let (name, span) = variable(argument), let type = known.types[name]?.type,
          case .kind(let narrow) = slot.type, case .kind(let wide) = type, narrow != wide,
          program.isKind(narrow, within: wide)
        else { continue }
        report(
          TypeMessages.narrowerKind(
            name, at: span, type: title(of: type), needed: title(of: slot.type),
            proposal: name + " " + word(.is) + " " + writtenTitle(of: slot.type)))
      }
    }
  }

  /// The name of the variable that stands alone in a slot, and its place.
  private func variable(_ argument: Argument) -> (name: String, span: Span)? {
    guard case .expression(let id) = argument, case .variable(let variable) = program[id].form
    else { return nil }
    return (frame.frame[variable].name, program[id].span)
  }

  /// Checks what binds the variables of a clause: its guard, the parties for a bearer, and the act
  /// for what is forbidden, allowed or empowered.
  private mutating func checkBindings(of clause: Clause) {
    var given = Set(bindingParameters.indices.map { VariableID($0) })
    var inAct: Set<VariableID> = []
    var expressions: [ExpressionID] = []
    var tests = [clause.unless]
    switch clause.form {
    case .provision(_, let arguments, let under):
      expressions += self.expressions(arguments)
      tests.append(under)
    case .standingDuty(let bearer, let condition):
      if case .variable(let variable) = program[bearer].form { given.insert(variable) }
      expressions.append(bearer)
      tests.append(condition)
    case .duty(let action):
      if case .expression(let bearer)? = action.arguments.first,
        case .variable(let variable) = program[bearer].form
      {
        given.insert(variable)
      }
      expressions += self.expressions(action.arguments)
    case .prohibition(let action), .permission(let action), .power(let action):
      for id in self.expressions(action.arguments) {
        if case .variable(let variable) = program[id].form { given.insert(variable) }
      }
      expressions += self.expressions(action.arguments)
    }
    inAct = given
    for id in expressions { collect(id, into: &inAct) }
    if let window = clause.window {
      if let opening = window.opening { expressions.append(opening) }
      expressions += window.deadlines
    }
    for link in clause.links {
      let arguments = self.expressions(link.action.arguments)
      for id in arguments { collect(id, into: &inAct) }
      expressions += arguments + link.window.deadlines
    }
    checkBindings(
      of: clause.condition.map { [$0] } ?? [], given: given, expressions: expressions,
      tests: tests)
    checkSingleUse(except: inAct)
  }
}
