import GeredeText

/// What depends on what: relations, values and outcomes of requirements, with the sentences that
/// say so.
struct Dependencies {
  /// Something that is derived.
  enum Node: Hashable {
    case relation(RelationID)
    case value(ValueID)
    case requirement(RequirementID)
    /// The states of a clause, and to what it applies.
    case clause(ClauseID)
    /// Whether an agreement is in force, and whom it binds.
    case agreement(AgreementID)
    /// The states of any clause.
    case anyClause
    /// Whether any agreement is in force, and whom it binds.
    case anyAgreement
  }

  /// How a sentence reads another.
  enum Sense: Hashable {
    case positive
    /// Its falsehood counts: under `not`, `no`, `every`, `unless`, in an aggregate, in an
    /// exception.
    case negative
  }

  /// One read: `from` rests on `to`.
  struct Edge {
    var from: Node
    var to: Node
    var sense: Sense
    /// `S at T`: the sentence is read at another moment.
    var isAtOtherMoment: Bool
    /// Where it is read.
    var span: Span
    /// The rule that reads it, by its place in `Program.rules`.
    var rule: Int?
    /// The clause that lays down what is read for.
    var clause: ClauseID?
  }

  /// The program whose reads these are.
  let program: Program
  private(set) var edges: [Edge] = []
  /// What reads the moment itself: acts done so far, `now`, `today`.
  private(set) var readsMoment: Set<Node> = []
  /// What is being defined by what is read now.
  var current: Node = .relation(RelationID(0))
  /// The rule that is being read, by its place.
  private var rule: Int?
  /// The clause whose provision is being read.
  var provision: ClauseID?
  /// The clauses by the entities that stand for them and for their chains.
  let clauses: [EntityID: ClauseID]
  /// The agreements by the entities that stand for them.
  let agreements: [EntityID: AgreementID]
  /// The relations that say the states of clauses.
  let clauseStates: Set<RelationID>

  /// Collects the reads of all rules, definitions and requirements.
  /// - Complexity: O(size of the program).
  init(_ program: Program) {
    self.program = program
    clauses = Dependencies.clausesByEntity(program)
    agreements = Dependencies.agreementsByEntity(program)
    clauseStates = Set(program.builtins.clauseStates.values)
    for (index, rule) in program.rules.enumerated() {
      current = .relation(rule.head)
      self.rule = index
      read(rule.condition, .positive)
      if let unless = rule.unless { read(unless, .negative) }
      for case .expression(let id) in rule.arguments { read(id) }
    }
    rule = nil
    for trust in program.trusts { read(trust) }
    for (index, relation) in program.relations.enumerated() {
      guard case .accepts(let content) = relation.form,
        let says = program.relations.firstIndex(where: { $0.form == .says(content) }),
        let span = relation.span
      else { continue }
      current = .relation(RelationID(index))
      add(.relation(RelationID(says)), .positive, span)
    }
    for (index, value) in program.values.enumerated() {
      guard let definition = value.definition else { continue }
      current = .value(ValueID(index))
      read(definition.base)
      for exception in definition.exceptions { read(exception) }
    }
    for (index, requirement) in program.requirements.enumerated() {
      current = .requirement(RequirementID(index))
      for condition in [requirement.scope, requirement.condition, requirement.unless] {
        if let condition { read(condition, .negative) }
      }
    }
    readAgreements()
  }

  /// What somebody accepts rests on what the speaker says or accepts, and on the condition.
  private mutating func read(_ trust: Trust) {
    current = .relation(trust.accepts)
    add(.relation(trust.says), .positive, trust.span)
    if trust.reach != .statement { add(.relation(trust.accepts), .positive, trust.span) }
    if let condition = trust.condition { read(condition, .positive) }
    read([trust.speaker] + trust.content)
  }

  /// Whether an exception applies decides what the value is not.
  private mutating func read(_ exception: ValueException) {
    read(exception.condition, .negative)
    read(exception.result)
    for inner in exception.inner { read(inner) }
  }

  /// Notes a read.
  mutating func add(
    _ node: Node, _ sense: Sense, _ span: Span, isAtOtherMoment: Bool = false
  ) {
    edges.append(
      Edge(
        from: current, to: node, sense: sense, isAtOtherMoment: isAtOtherMoment, span: span,
        rule: rule, clause: provision))
  }

  /// Notes what a condition reads.
  mutating func read(_ id: ConditionID, _ sense: Sense) {
    let condition = program[id]
    switch condition.form {
    case .constant: break
    case .and(let parts), .or(let parts):
      for part in parts { read(part, sense) }
    case .not(let inner): read(inner, .negative)
    case .relation(let relation, let arguments, let moment):
      if !readsAgreements(relation, arguments, sense, condition.span) {
        add(.relation(relation), sense, condition.span, isAtOtherMoment: moment != nil)
      }
      read(arguments)
      if let moment { read(moment) }
    case .act(_, let arguments, let at):
      readsMoment.insert(current)
      read(arguments + [at])
    case .outcome(let requirement, _, let arguments):
      add(.requirement(requirement), .negative, condition.span)
      read(arguments)
    case .comparison(_, let left, let right), .member(let left, let right):
      read(left)
      read(right)
    case .isKind(let subject, _), .holds(let subject), .has(let subject): read(subject)
    case .some(_, let range): read(range, sense)
    case .no(_, let range): read(range, .negative)
    case .every(_, let range, let then):
      // `every` is a denial of `some … not`, so that both its parts are read for their falsehood.
      if let range { read(range, .negative) }
      read(then, .negative)
    }
  }

  /// Notes what slots read.
  mutating func read(_ arguments: [Argument]) {
    for case .expression(let id) in arguments { read(id) }
  }

  /// Notes what an expression reads.
  mutating func read(_ id: ExpressionID) {
    let expression = program[id]
    switch expression.form {
    case .word, .entity, .entityText, .variable: break
    case .now, .today: readsMoment.insert(current)
    case .value(let value, let arguments):
      if program[value].definition != nil { add(.value(value), .positive, expression.span) }
      for argument in arguments { read(argument) }
    case .apply(let function, let parts):
      if function == .dateAddPeriod, let holiday = program.builtins.isHoliday {
        if case .word(let word) = program[parts[1]].form, !Period(word: word).hasWorkingDays {
          // No working days: holidays do not matter.
        } else {
          add(.relation(holiday), .negative, expression.span)
        }
      }
      for part in parts { read(part) }
    case .set(let parts):
      for part in parts { read(part) }
    case .condition(let condition): read(condition, .negative)
    case .aggregate(let aggregate):
      if let condition = aggregate.condition { read(condition, .negative) }
      if let operand = aggregate.operand { read(operand) }
    case .share(let share):
      read(share.total)
      read(share.weight)
      if let condition = share.condition { read(condition, .negative) }
    }
  }

  /// Nodes that depend on each other, each group with its nodes in the order found; single nodes
  /// only where they depend on themselves. Tarjan's algorithm, without recursion.
  /// - Complexity: O(nodes + edges).
  func circles() -> [[Node]] {
    var ids: [Node: Int] = [:]
    var nodes: [Node] = []
    func id(_ node: Node) -> Int {
      if let known = ids[node] { return known }
      ids[node] = nodes.count
      nodes.append(node)
      return nodes.count - 1
    }
    var targets: [[Int]] = []
    var selfEdges: Set<Int> = []
    for edge in edges {
      let (from, to) = (id(edge.from), id(edge.to))
      while targets.count < nodes.count { targets.append([]) }
      targets[from].append(to)
      if from == to { selfEdges.insert(from) }
    }
    return StrongComponents.find(targets)
      .filter { $0.count > 1 || selfEdges.contains($0[0]) }
      .map { $0.sorted().map { nodes[$0] } }
  }
}

/// Strongly connected components of a graph.
enum StrongComponents {
  /// The components, each a list of nodes; those that others depend on come first.
  /// - Complexity: O(nodes + edges).
  static func find(_ targets: [[Int]]) -> [[Int]] {
    let unseen = -1
    var index = Array(repeating: unseen, count: targets.count)
    var low = index
    var isOpen = Array(repeating: false, count: targets.count)
    var open: [Int] = []
    var next = 0
    var components: [[Int]] = []
    for root in targets.indices where index[root] == unseen {
      var work: [(node: Int, edge: Int)] = [(root, 0)]
      while let (node, edge) = work.last {
        if edge == 0, index[node] == unseen {
          index[node] = next
          low[node] = next
          next += 1
          open.append(node)
          isOpen[node] = true
        }
        if edge < targets[node].count {
          work[work.count - 1].edge += 1
          let target = targets[node][edge]
          if index[target] == unseen {
            work.append((target, 0))
          } else if isOpen[target] {
            low[node] = min(low[node], index[target])
          }
          continue
        }
        work.removeLast()
        if let parent = work.last?.node { low[parent] = min(low[parent], low[node]) }
        guard low[node] == index[node] else { continue }
        var component: [Int] = []
        while let top = open.popLast() {
          isOpen[top] = false
          component.append(top)
          if top == node { break }
        }
        components.append(component)
      }
    }
    return components
  }
}
