import GeredeSyntax
import GeredeText

/// Recursion: no circle through `not`, an aggregate or an exception, no values made up on the way.
extension Elaboration {
  /// Gives one message for each circle that is not allowed; also with the rules of each scenario.
  mutating func checkRecursion() {
    checkCircles { _ in true }
    let rules = program.rules
    for scenario in program.scenarios where !scenario.rules.isEmpty {
      program.rules += scenario.rules
      // The other circles have their message.
      checkCircles { edges in edges.contains { ($0.rule ?? 0) >= rules.count } }
      program.rules = rules
    }
  }

  /// Gives one message for each circle that is not allowed and that `isNew`.
  mutating func checkCircles(where isNew: ([Dependencies.Edge]) -> Bool) {
    let dependencies = Dependencies(program)
    for circle in dependencies.circles() {
      let members = Set(circle)
      let edges = dependencies.edges.filter { members.contains($0.from) && members.contains($0.to) }
      guard isNew(edges) else { continue }
      // What holds of the whole circle is said once, at its first place.
      if let negative = edges.filter({ $0.sense == .negative }).min(by: { $0.span < $1.span }) {
        reportCircle(chain(from: negative, edges), negative)
        continue
      }
      if let value = edges.filter({ isValue($0.from) }).min(by: { $0.span < $1.span }) {
        reportCircularValue(chain(from: value, edges), value)
        continue
      }
      if let other = edges.filter(\.isAtOtherMoment).min(by: { $0.span < $1.span }) {
        report(RuleMessages.otherMomentInRecursion(title(of: other.to), at: other.span))
        continue
      }
      for rule in Set(edges.compactMap(\.rule)).sorted() {
        let rule = program.rules[rule]
        checkInvention(rule.frame, rule.condition, rule.arguments, rule.span)
      }
      for clause in Set(edges.compactMap(\.clause)).sorted() {
        guard case .provision(_, let arguments, _) = program[clause].form else { continue }
        checkInvention(
          program[clause].frame, program[clause].condition, arguments, program[clause].actSpan)
      }
    }
  }

  /// Whether a node is a value.
  private func isValue(_ node: Dependencies.Node) -> Bool {
    if case .value = node { true } else { false }
  }

  /// The shortest way around the circle that starts with an edge.
  private func chain(
    from first: Dependencies.Edge, _ edges: [Dependencies.Edge]
  ) -> [Dependencies.Edge] {
    guard first.from != first.to else { return [first] }
    var outgoing: [Dependencies.Node: [Dependencies.Edge]] = [:]
    for edge in edges { outgoing[edge.from, default: []].append(edge) }
    var cameBy: [Dependencies.Node: Dependencies.Edge] = [:]
    var queue = [first.to]
    var place = 0
    while place < queue.count, cameBy[first.from] == nil {
      for edge in outgoing[queue[place]] ?? [] where cameBy[edge.to] == nil && edge.to != first.to {
        cameBy[edge.to] = edge
        queue.append(edge.to)
      }
      place += 1
    }
    var back: [Dependencies.Edge] = []
    var node = first.from
    while let edge = cameBy[node] {
      back.append(edge)
      if edge.from == first.to { break }
      node = edge.from
    }
    return [first] + back.reversed()
  }

  /// A node as people would write it.
  func title(of node: Dependencies.Node) -> String {
    switch node {
    case .relation(let id): pattern(id)
    case .value(let id): written(program[id].name)
    case .requirement(let id): program[id].name.english
    case .clause(let id): program[id].name.english
    case .agreement(let id): program[id].name.english
    case .anyClause: program.builtins.clause.map { written(program[$0].name) } ?? ""
    case .anyAgreement: program.builtins.agreement.map { written(program[$0].name) } ?? ""
    }
  }

  /// A label for each step of a chain.
  private func labels(_ chain: [Dependencies.Edge]) -> [Label] {
    chain.map { edge in
      let (from, to) = (title(of: edge.from), title(of: edge.to))
      return edge.sense == .negative
        ? Label(
          .span(edge.span), en: "\"\(from)\" rests on what \"\(to)\" is not",
          nl: "\"\(from)\" hangt af van het niet gelden van \"\(to)\"")
        : Label(
          .span(edge.span), en: "\"\(from)\" rests on \"\(to)\"",
          nl: "\"\(from)\" hangt af van \"\(to)\"")
    }
  }

  /// Says that a circle goes through what does not hold.
  private mutating func reportCircle(
    _ chain: [Dependencies.Edge], _ negative: Dependencies.Edge
  ) {
    let titles = chain.map { title(of: $0.from) } + [title(of: negative.from)]
    report(
      RuleMessages.circle(titles, at: negative.span, labels: labels(chain)))
  }

  /// Says that a value rests on itself.
  private mutating func reportCircularValue(
    _ chain: [Dependencies.Edge], _ edge: Dependencies.Edge
  ) {
    report(
      RuleMessages.circularValue(
        title(of: edge.from), at: edge.span, chain: chain.map { title(of: $0.to) },
        labels: labels(chain)))
  }

  /// In recursion every head variable comes from a sentence, so that no values are made up.
  private mutating func checkInvention(
    _ frame: Frame, _ condition: ConditionID?, _ arguments: [Argument], _ span: Span
  ) {
    var found: Set<VariableID> = []
    if let condition { collectFromSentences(condition, into: &found) }
    for argument in arguments {
      guard case .expression(let id) = argument else { continue }
      switch program[id].form {
      case .variable(let variable):
        guard !found.contains(variable) else { continue }
        report(
          RuleMessages.inventedValue(
            frame[variable].name, at: program[id].span, rule: span))
      case .word, .entity, .entityText: continue
      default:
        report(
          RuleMessages.inventedValue(
            oneLine(title(ofSpan: program[id].span)), at: program[id].span, rule: span))
      }
    }
  }

  /// The source text of a span in any of the files.
  func title(ofSpan span: Span) -> String {
    if let file = files.first(where: { $0.tree.source == span.source }) {
      return file.source.text(span)
    }
    return Int(span.source.index) < sources.sources.count ? sources.text(span) : ""
  }

  /// Variables that stand in a slot of a sentence that must hold, or range over a kind, a set or an
  /// input.
  private func collectFromSentences(_ id: ConditionID, into found: inout Set<VariableID>) {
    switch program[id].form {
    case .and(let parts):
      for part in parts { collectFromSentences(part, into: &found) }
    case .or(let parts):
      var common: Set<VariableID>?
      for part in parts {
        var one: Set<VariableID> = []
        collectFromSentences(part, into: &one)
        common = common?.intersection(one) ?? one
      }
      found.formUnion(common ?? [])
    case .relation, .act, .isKind, .member: found.formUnion(bound(by: id, given: []))
    case .some(let binders, let condition):
      var inner: Set<VariableID> = []
      collectFromSentences(condition, into: &inner)
      found.formUnion(inner.subtracting(binders.map(\.variable)))
    case .comparison(.equal, let left, let right):
      for (call, other) in [(left, right), (right, left)] {
        guard case .value(let value, let arguments) = program[call].form,
          program[value].definition == nil
        else { continue }
        for part in arguments + [other] {
          if case .variable(let variable) = program[part].form { found.insert(variable) }
        }
      }
    default: break
    }
  }
}
