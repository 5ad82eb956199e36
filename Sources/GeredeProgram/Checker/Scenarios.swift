import GeredeSyntax
import GeredeText

/// What is known while the sentences of a scenario are checked.
struct ScenarioState {
  /// Its place in `Program.scenarios`.
  let id: ScenarioID
  /// The `at` above the sentence at hand, with its place; nil before the first one.
  var moment: Moment?
  var momentSpan: Span?
  /// Facts, retractions and expectations so far.
  var steps: [ScenarioStep] = []
  /// Rules so far.
  var rules: [Rule] = []
  /// What is read and not evaluated by this version.
  var gaps: [Label] = []
  /// The outcomes that its sentences read.
  var reads: [(requirement: RequirementID, span: Span)] = []
}

/// Scenarios: their own entities, facts and rules, and what they expect.
extension Elaboration {
  /// Checks a scenario and adds it to the program.
  mutating func checkScenario(_ syntax: ScenarioSyntax) {
    let id = ScenarioID(program.scenarios.count)
    let firstExpression = program.expressions.count
    let module = file.module.index
    // Its entities, with their names and keys, are known to its own sentences only.
    let outer = (names: names.modules[module], keys: keysSeen)
    program.scenarios.append(
      Scenario(
        title: syntax.title.text, module: file.module, documentation: syntax.documentation,
        span: file.tree.span(syntax.tokens), titleSpan: file.tree.span(syntax.title)))
    scenario = ScenarioState(id: id)
    var entities: [EntityID?] = []
    for case .entity(let entity) in syntax.items { entities.append(declareEntity(entity)) }
    var next = 0
    for item in syntax.items {
      if case .entity(let entity) = item {
        if let id = entities[next] { checkScenarioEntity(entity, id) }
        next += 1
      } else {
        checkScenarioItem(item)
      }
    }
    (names.modules[module], keysSeen) = outer
    let expectsSomething = syntax.items.contains { if case .expect = $0 { true } else { false } }
    if !expectsSomething {
      scenario?.gaps.append(ScenarioMessages.expectsNothing(at: file.tree.span(syntax.title)))
    }
    guard let found = scenario else { return }
    scenario = nil
    program.scenarios[id.index].steps = found.steps
    program.scenarios[id.index].rules = found.rules
    program.scenarios[id.index].gaps = found.gaps
    program.scenarios[id.index].expressions = firstExpression..<program.expressions.count
    scenarioReads.append(found.reads)
  }

  /// The fields of an entity hold during the whole scenario.
  mutating func checkScenarioEntity(_ syntax: EntitySyntax, _ id: EntityID) {
    let first = program.facts.count
    checkFields(syntax, id)
    for fact in program.facts[first...] {
      scenario?.steps.append(ScenarioStep(.fact(fact), moment: nil))
    }
    program.facts.removeSubrange(first...)
  }

  /// Checks what stands in a scenario and is no entity.
  mutating func checkScenarioItem(_ item: ScenarioItemSyntax) {
    switch item {
    case .moment(let syntax): checkScenarioMoment(syntax)
    case .fact(let syntax):
      if let fact = fact(syntax) { addStep(.fact(fact)) }
    case .retract(let syntax):
      if let retraction = retraction(syntax) { addStep(.retraction(retraction)) }
    case .expect(let syntax):
      if let expectation = expectation(syntax) { addStep(.expectation(expectation)) }
    case .rule(let syntax): checkScenarioRule(syntax)
    case .entity, .broken: break
    }
  }

  private mutating func addStep(_ form: ScenarioStep.Form) {
    let step = ScenarioStep(form, moment: scenario?.moment)
    scenario?.steps.append(step)
  }

  /// `at T:`; moments go forward.
  private mutating func checkScenarioMoment(_ syntax: MomentSyntax) {
    beginSentence()
    beginFrame([], allowsFree: false)
    frame.allowsVariables = false
    guard let moment = moment(syntax.moment) else { return }
    let span = file.tree.span(syntax.moment)
    if let earlier = scenario?.moment, let first = scenario?.momentSpan, isAfter(earlier, moment) {
      report(ScenarioMessages.earlierMoment(at: span, later: first))
    }
    scenario?.moment = moment
    scenario?.momentSpan = span
  }

  /// A rule of the scenario: it holds from its start.
  private mutating func checkScenarioRule(_ syntax: RuleSyntax) {
    if let moment = scenario?.momentSpan {
      report(
        ScenarioMessages.ruleAfterMoment(
          at: file.tree.span(syntax.tokens), moment: moment, word: word(.at)))
      return
    }
    let first = ruleReads.count
    checkRule(syntax)
    for read in ruleReads[first...] {
      scenario?.rules.append(read.rule)
      for requirement in read.reads {
        scenario?.reads.append((requirement: requirement, span: read.rule.span))
      }
    }
    ruleReads.removeSubrange(first...)
  }

  /// `retract S.`, in which a place may be left open; nil after a message.
  private mutating func retraction(_ syntax: RetractSyntax) -> Retraction? {
    beginSentence()
    beginFrame([], allowsFree: true)
    frame.allowsVariables = false
    guard let pattern = pattern(of: syntax.statement) else { return nil }
    return Retraction(pattern, span: file.tree.span(syntax.tokens))
  }

  private mutating func pattern(of id: ExpressionSyntaxID) -> Retraction.Pattern? {
    let span = file.tree.span(id)
    switch file.tree[id].form {
    case .parenthesized(let inner): return pattern(of: inner)
    case .sentence(let sentence):
      return openConstants(of: sentence, isAct: false, span).map { .relation($0, $1) }
    case .act(let sentence):
      guard let (event, constants) = openConstants(of: sentence, isAct: true, span) else {
        return nil
      }
      guard let date = sentence.moment else { return .act(event, constants, at: nil) }
      return moment(date).map { .act(event, constants, at: $0) }
    case .comparison(.equal, let left, let right):
      guard case .value(let id, let arguments, let result)? = equation(left, right) else {
        return nil
      }
      return .value(id, arguments, result: result)
    case .says(let speaker, let content): return spokenRetraction(speaker, content, span)
    default:
      report(RuleMessages.notAFact(at: span))
      return nil
    }
  }

  /// The relation of a sentence and a constant for each slot, nil for one left open.
  private mutating func openConstants(
    of syntax: SentenceSyntax, isAct: Bool, _ span: Span
  ) -> (RelationID, [Constant?])? {
    guard let entry = resolve(syntax, isAct: isAct, span), reportVariables(in: syntax) else {
      return nil
    }
    if !isAct, let date = syntax.moment {
      report(
        RuleMessages.factAtMoment(
          at: file.tree.span(date), from: word(.from), until: word(.until)))
      return nil
    }
    guard let arguments = arguments(of: syntax, entry, span) else { return nil }
    var constants: [Constant?] = []
    for argument in arguments {
      guard case .expression(let id) = argument else {
        constants.append(nil)
        continue
      }
      guard let constant = constant(id) else { return nil }
      constants.append(constant)
    }
    return (entry.relation, constants)
  }

  /// Gives requirements and rules in scenarios their final places; a scenario that reads a
  /// requirement that is left out is not run.
  mutating func completeScenarios(_ places: [RequirementID: RequirementID]) {
    for (index, reads) in scenarioReads.enumerated() {
      for read in reads where places[read.requirement] == nil {
        program.scenarios[index].gaps.append(
          ScenarioMessages.leftOutRequirement(
            names.requirements[read.requirement.index].name, at: read.span))
      }
      for (step, found) in program.scenarios[index].steps.enumerated() {
        guard case .expectation(var expectation) = found.form,
          case .outcome(let state, let id, let arguments) = expectation.form,
          let place = places[id]
        else { continue }
        expectation.form = .outcome(state, place, arguments)
        program.scenarios[index].steps[step].form = .expectation(expectation)
      }
    }
  }
}
