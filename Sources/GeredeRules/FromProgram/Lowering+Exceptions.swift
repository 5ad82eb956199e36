import GeredeProgram
import GeredeText

/// One exception of a value, with its place among the others.
private struct ExceptionNode {
  var exception: ValueException
  var path: [Int]
  var parent: Int?
  var children: [Int] = []
}

extension Lowering {
  /// The rules of a stored value with exceptions, after Catala's default calculus: all exceptions
  /// are tried; an inner one where its parent applies, and it wins from it.
  ///
  /// A value has no result where an exception is undecided or where those that apply disagree.
  mutating func lower(exceptionsOf id: ValueID, _ definition: Definition) {
    guard var lowered = values[id.index] else { return }
    let nodes = flattened(definition.exceptions)
    let name = name(of: id)
    let columns = program[id].parameters.map(\.type) + (lowered.hasMoment ? [.instant] : [])
    let applies = nodes.map { node in
      let place = node.path.map { String($0 + 1) }.joined(separator: ".")
      return addRelation("exception \(place) of \(name)", columns)
    }
    let undecided = addRelation("undecided \(name)", columns)
    let undecidedStart = rules.rules.count
    for (index, node) in nodes.enumerated() {
      lowerCondition(of: node, index, applies, undecided, id, lowered)
    }
    for (index, node) in nodes.enumerated() {
      for start in chosen(node, index, nodes, applies, id, lowered) {
        let gaps = evaluate(node.exception.result, in: start, .all).filter { $0.term == nil }
        add(
          gaps.compactMap { gap in
            finish(gap.branch, head: arguments(of: id, in: start, lowered), .possible)
          }, to: undecided)
      }
    }
    let mayBeUndecided = rules.rules[undecidedStart...].contains { $0.head.relation == undecided }
    if mayBeUndecided { lowered.undecided = undecided }
    lowered.exceptions = nodes.indices.map {
      LoweredException(path: nodes[$0].path, applies: applies[$0])
    }
    let source: KernelRelationID
    let mayDisagree = nodes.count > 1 || nodes.contains { bindsItsResult($0, id) }
    if mayDisagree {
      source = addRelation(
        "candidate \(name)", columnTypes[lowered.relation.index])
      let conflict = addRelation("conflict \(name)", columns)
      lowered.conflict = conflict
      addConflict(source, conflict, lowered, parameterCount: program[id].parameters.count)
    } else {
      source = lowered.relation
    }
    for (index, node) in nodes.enumerated() {
      for start in chosen(node, index, nodes, applies, id, lowered) {
        var start = start
        if !mayDisagree { exclude(lowered.undecided, id, lowered, in: &start) }
        add(results(node.exception.result, of: id, in: start, lowered), to: source)
      }
    }
    if mayDisagree { addAgreed(source, lowered, parameterCount: program[id].parameters.count) }
    for var start in parameterBranches(of: id, definition.frame) {
      for (index, node) in nodes.enumerated() where node.parent == nil {
        exclude(applies[index], id, lowered, in: &start)
      }
      exclude(lowered.undecided, id, lowered, in: &start)
      add(results(definition.base, of: id, in: start, lowered), to: lowered.relation)
    }
    values[id.index] = lowered
  }

  private func flattened(_ exceptions: [ValueException]) -> [ExceptionNode] {
    var nodes: [ExceptionNode] = []
    func add(_ exceptions: [ValueException], path: [Int], parent: Int?) {
      for (index, exception) in exceptions.enumerated() {
        let number = nodes.count
        nodes.append(
          ExceptionNode(exception: exception, path: path + [index], parent: parent))
        if let parent { nodes[parent].children.append(number) }
        add(exception.inner, path: path + [index], parent: number)
      }
    }
    add(exceptions, path: [], parent: nil)
    return nodes
  }

  private func arguments(
    of id: ValueID, in branch: Branch, _ lowered: LoweredValue
  ) -> [KernelTerm] {
    parameterTerms(of: id, in: branch) + (lowered.hasMoment ? [branch.moment] : [])
  }

  private func exclude(
    _ relation: KernelRelationID?, _ id: ValueID, _ lowered: LoweredValue, in branch: inout Branch
  ) {
    guard let relation else { return }
    branch.literals.append(.negative(Atom(relation, arguments(of: id, in: branch, lowered))))
  }

  /// Branches in which an exception is tried: where its parent applies.
  private mutating func tried(
    _ node: ExceptionNode, _ applies: [KernelRelationID], _ id: ValueID, _ lowered: LoweredValue
  ) -> [Branch] {
    var starts = parameterBranches(of: id, node.exception.frame)
    for index in starts.indices { starts[index].place = .sealed }
    guard let parent = node.parent else { return starts }
    for index in starts.indices {
      let atom = Atom(applies[parent], arguments(of: id, in: starts[index], lowered))
      starts[index].literals.append(.positive(atom))
    }
    return starts
  }

  /// Branches in which an exception applies and none of its inner ones does.
  private mutating func chosen(
    _ node: ExceptionNode, _ index: Int, _ nodes: [ExceptionNode],
    _ applies: [KernelRelationID], _ id: ValueID, _ lowered: LoweredValue
  ) -> [Branch] {
    var starts = parameterBranches(of: id, node.exception.frame)
    for start in starts.indices {
      let atom = Atom(applies[index], arguments(of: id, in: starts[start], lowered))
      starts[start].literals.append(.positive(atom))
      for child in node.children { exclude(applies[child], id, lowered, in: &starts[start]) }
    }
    guard bindsItsResult(node, id) else { return starts }
    var current: ExceptionNode? = node
    while let here = current {
      var next: [Branch] = []
      for start in starts {
        next += lower(here.exception.condition, .positive, in: start, .certain)
      }
      starts = next
      current = here.parent.map { nodes[$0] }
    }
    return starts
  }

  /// Whether an exception's result mentions variables that its condition binds.
  private func bindsItsResult(_ node: ExceptionNode, _ id: ValueID) -> Bool {
    FreeVariables.of(node.exception.result, program).contains {
      $0.index >= program[id].parameters.count
    }
  }

  /// Rules for where an exception applies, and where that is unknown.
  private mutating func lowerCondition(
    of node: ExceptionNode, _ index: Int, _ applies: [KernelRelationID],
    _ undecided: KernelRelationID, _ id: ValueID, _ lowered: LoweredValue
  ) {
    for start in tried(node, applies, id, lowered) {
      let head = arguments(of: id, in: start, lowered)
      let certain = lower(node.exception.condition, .positive, in: start, .certain)
        .compactMap { finish($0, head: head, .certain) }
      add(certain, to: applies[index])
      let possible = lower(node.exception.condition, .positive, in: start, .possible)
      var unknown: [RuleDraft] = []
      for branch in possible {
        guard let draft = finish(branch, head: head, .possible), !certain.contains(draft) else {
          continue
        }
        var open = branch
        open.literals.append(.negative(Atom(applies[index], head)))
        if let draft = finish(open, head: head, .possible) { unknown.append(draft) }
      }
      add(unknown, to: undecided)
    }
  }

  /// `conflict(x) when candidate(x, a), candidate(x, b), a < b`.
  private mutating func addConflict(
    _ candidate: KernelRelationID, _ conflict: KernelRelationID, _ lowered: LoweredValue,
    parameterCount: Int
  ) {
    let row = candidateRow(lowered, parameterCount)
    let other = KernelTerm.variable(KernelVariable(row.terms.count))
    var second = row.terms
    second[parameterCount] = other
    rules.rules.append(
      KernelRule(
        head: Atom(conflict, row.arguments),
        body: [
          .positive(Atom(candidate, row.terms)), .positive(Atom(candidate, second)),
          .comparison(.less, row.terms[parameterCount], other),
        ], variableCount: row.terms.count + 1, origin: origin))
  }

  /// The value is what the candidates agree on.
  private mutating func addAgreed(
    _ candidate: KernelRelationID, _ lowered: LoweredValue, parameterCount: Int
  ) {
    let row = candidateRow(lowered, parameterCount)
    var body: [Literal] = [.positive(Atom(candidate, row.terms))]
    for relation in [lowered.undecided, lowered.conflict].compactMap({ $0 }) {
      body.append(.negative(Atom(relation, row.arguments)))
    }
    rules.rules.append(
      KernelRule(
        head: Atom(lowered.relation, row.terms), body: body, variableCount: row.terms.count,
        origin: origin))
  }

  private func candidateRow(
    _ lowered: LoweredValue, _ parameterCount: Int
  ) -> (terms: [KernelTerm], arguments: [KernelTerm]) {
    let width = parameterCount + 1 + (lowered.hasMoment ? 1 : 0)
    let terms = (0..<width).map { KernelTerm.variable(KernelVariable($0)) }
    var arguments = terms
    arguments.remove(at: parameterCount)
    return (terms, arguments)
  }

  /// The result of a definition that is put in place, exceptions tried first.
  mutating func evaluateDefinition(
    of id: ValueID, in branch: Branch, _ wanted: Wanted
  ) -> [Evaluated] {
    guard let definition = program[id].definition else {
      return [Evaluated(branch: branch, term: nil)]
    }
    return resolve(
      definition.exceptions, otherwise: definition.base, definition.frame, branch.bindings,
      in: branch, wanted)
  }

  private mutating func resolve(
    _ exceptions: [ValueException], otherwise base: ExpressionID, _ frame: Frame,
    _ parameters: DenseDictionary<VariableID, Binding>, in branch: Branch, _ wanted: Wanted
  ) -> [Evaluated] {
    var states: [(branch: Branch, results: [KernelTerm])] = [(branch, [])]
    var result: [Evaluated] = []
    for exception in exceptions {
      var next: [(branch: Branch, results: [KernelTerm])] = []
      for state in states {
        var start = state.branch
        start.frame = exception.frame
        start.bindings = parameters
        start.place = .sealed
        for applied in lower(exception.condition, .positive, in: start, .certain) {
          for inner in resolve(
            exception.inner, otherwise: exception.result, exception.frame, applied.bindings,
            in: applied, wanted)
          {
            if let term = inner.term {
              next.append((inner.branch, state.results + [term]))
            } else {
              result.append(inner)
            }
          }
        }
        for other in lower(exception.condition, .negative, in: start, .certain) {
          next.append((other, state.results))
        }
        if wanted == .all {
          result += unknown(exception.condition, in: start).map { Evaluated(branch: $0, term: nil) }
        }
      }
      states = next.filter { BodyRewriting.unified($0.branch.literals, head: []) != nil }
    }
    for state in states {
      var end = state.branch
      guard let first = state.results.first else {
        end.frame = frame
        end.bindings = parameters
        result += evaluate(base, in: end, wanted)
        continue
      }
      for other in state.results.dropFirst() where other != first {
        if wanted == .all {
          result.append(
            Evaluated(branch: end.adding(.comparison(.notEqual, first, other)), term: nil))
        }
        end.literals.append(.comparison(.equal, first, other))
      }
      result.append(Evaluated(branch: end, term: first))
    }
    return result
  }
}
