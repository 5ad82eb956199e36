public import GeredeSyntax
public import GeredeText

/// What somebody supposes or retracts while exploring a program.
extension Checker {
  /// Checks sentences that are supposed or retracted, and adds their entities and rules to the
  /// program.
  ///
  /// - Parameters:
  ///   - tree: A file with facts, acts, equations, entities, rules, `suppose` and `retract`.
  ///   - program: A sound program. It stays as it was where a sentence has a mistake.
  ///   - module: The module whose names the sentences may use.
  ///   - moment: When facts without dates begin to hold, and acts without a time happen.
  ///   - earlier: What was supposed before, over the same program.
  ///   - sources: The texts that spans of the program point into.
  /// - Returns: What the sentences come to; nil after a message.
  public static func checkSupposition(
    _ tree: SyntaxTree, source: Source, in program: inout Program, module: ModuleID,
    at moment: Moment, after earlier: [ScenarioStep], sources: SourceMap
  ) -> (supposition: Supposition?, messages: [Message]) {
    resumed(tree, source, &program, module) { work in
      work.sources = sources
      return work.supposition(tree, at: moment, after: earlier)
    }
  }
}

extension Elaboration {
  /// What the sentences of a text come to; nil after a message.
  fileprivate mutating func supposition(
    _ tree: SyntaxTree, at moment: Moment, after earlier: [ScenarioStep]
  ) -> Supposition? {
    scenario = ScenarioState(id: ScenarioID(program.scenarios.count), moment: moment)
    let firstEntity = program.entities.count
    var entities: [EntityID?] = []
    for case .entity(let syntax) in tree.sentences { entities.append(declareEntity(syntax)) }
    var result = Supposition()
    var nextEntity = 0
    let lasting = valuesOfMoments()
    for sentence in tree.sentences {
      let first = scenario?.steps.count ?? 0
      var form = Supposition.Part.Form.statement
      switch sentence {
      case .fact(let syntax), .suppose(let syntax): checkScenarioItem(.fact(syntax))
      case .retract(let syntax): checkScenarioItem(.retract(syntax))
      case .rule(let syntax):
        form = .rule
        checkScenarioItem(.rule(syntax))
      case .entity(let syntax):
        form = .entity
        if let id = entities[nextEntity] { checkScenarioEntity(syntax, id) }
        nextEntity += 1
      default: report(ScenarioMessages.notSupposed(at: file.tree.span(sentence.tokens)))
      }
      var steps = scenario.map { Array($0.steps[first...]) } ?? []
      if case .fact(let syntax) = sentence, syntax.from == nil, syntax.until == nil,
        case .fact(var fact)? = steps.first?.form, case .value(let value, _, _) = fact.statement,
        lasting.contains(value)
      {
        form = .lasting
        fact.from = nil
        steps = [ScenarioStep(.fact(fact), moment: nil)]
      }
      result.parts.append(
        Supposition.Part(form: form, steps: steps, span: file.tree.span(sentence.tokens)))
    }
    let rules = scenario?.rules ?? []
    scenario = nil
    guard errorCount == 0 else { return nil }
    for index in program.entities.indices.dropFirst(firstEntity) {
      program.entities[index].scenario = nil
    }
    program.rules += rules
    if !rules.isEmpty { checkCircles { _ in true } }
    checkMoments(with: earlier + result.parts.flatMap(\.steps))
    return errorCount == 0 ? result : nil
  }

  /// Gives a message for each moment that changes with time, now that something more is dated.
  private mutating func checkMoments(with steps: [ScenarioStep]) {
    let nowhere = Span(SourceID(0), 0, 0)
    var scenario = Scenario(title: "", module: file.module, span: nowhere, titleSpan: nowhere)
    scenario.steps = steps
    program.scenarios.append(scenario)
    checkMoments()
    program.scenarios.removeLast()
  }
}
