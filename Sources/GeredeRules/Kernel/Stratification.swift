/// The order in which the relations of a program are computed.
///
/// Relations that depend on each other form a component; a component is computed when all that it
/// reads is complete. Components are found with Tarjan's algorithm (SIAM J. Comput. 1(2), 1972),
/// written without recursion, because a program may chain many thousands of relations.
public enum Stratification {
  /// Fills `strata` and returns nil, or leaves it empty and returns relations that form a cycle
  /// through a negation, an aggregate, holidays or a share: each reads the next, the last the first.
  ///
  /// The order is a function of the program alone. Expects relation ids that are in range.
  ///
  /// - Complexity: O(relations + literals).
  public static func stratify(_ program: inout RuleProgram) -> [KernelRelationID]? {
    program.strata = []
    let graph = program.dependencies()
    let components = stronglyConnected(graph)
    var componentOf = [Int](repeating: 0, count: graph.count)
    for (number, members) in components.enumerated() {
      for member in members { componentOf[member] = number }
    }
    for (relation, reads) in graph.enumerated() {
      for read in reads
      where read.needsWhole && componentOf[relation] == componentOf[read.relation.index] {
        return cycle(
          from: relation, through: read.relation.index, in: graph, componentOf: componentOf)
      }
    }
    program.strata = strata(of: program, graph: graph, components, componentOf)
    return nil
  }

  /// One stratum for each component that has a rule or a share, lower ones first.
  private static func strata(
    of program: RuleProgram, graph: [[Dependency]], _ components: [[Int]], _ componentOf: [Int]
  ) -> [Stratum] {
    var rules = [[KernelRuleID]](repeating: [], count: components.count)
    for (index, rule) in program.rules.enumerated() {
      rules[componentOf[rule.head.relation.index]].append(KernelRuleID(index))
    }
    var shares = [[Int]](repeating: [], count: components.count)
    for (index, share) in program.apportionments.enumerated() {
      shares[componentOf[share.output.index]].append(index)
    }
    var result: [Stratum] = []
    for (number, members) in components.enumerated()
    where !rules[number].isEmpty || !shares[number].isEmpty {
      let isRecursive = members.contains { member in
        graph[member].contains { componentOf[$0.relation.index] == number }
      }
      result.append(
        Stratum(rules: rules[number], apportionments: shares[number], isRecursive: isRecursive))
    }
    return result
  }

  /// The strongly connected components, each after all components that it reads.
  private static func stronglyConnected(_ graph: [[Dependency]]) -> [[Int]] {
    var search = ComponentSearch(graph: graph)
    for relation in graph.indices { search.visit(relation) }
    return search.components
  }

  /// The shortest cycle that goes from `start` to `next` and then on, inside one component.
  private static func cycle(
    from start: Int, through next: Int, in graph: [[Dependency]], componentOf: [Int]
  ) -> [KernelRelationID] {
    var cameFrom = [Int](repeating: -1, count: graph.count)
    cameFrom[next] = next
    var queue = [next]
    var head = 0
    while head < queue.count && cameFrom[start] < 0 {
      let relation = queue[head]
      head += 1
      for read in graph[relation]
      where componentOf[read.relation.index] == componentOf[start]
        && cameFrom[read.relation.index] < 0
      {
        cameFrom[read.relation.index] = relation
        queue.append(read.relation.index)
      }
    }
    var path: [KernelRelationID] = []
    var relation = start
    while relation != next {
      relation = cameFrom[relation]
      path.append(KernelRelationID(relation))
    }
    return [KernelRelationID(start)] + path.reversed()
  }
}

/// The state of Tarjan's algorithm, with a stack of its own instead of recursion.
private struct ComponentSearch {
  /// What each relation reads.
  let graph: [[Dependency]]
  /// The components found so far.
  var components: [[Int]] = []
  /// The order of entering of each relation; negative before.
  private var number: [Int]
  /// The smallest number that is known to be reached from each relation.
  private var low: [Int]
  /// Whether a relation was entered and has no component yet.
  private var isOnStack: [Bool]
  /// Those relations, in the order of entering.
  private var stack: [Int] = []
  /// The next number.
  private var next = 0

  /// A search that has visited nothing.
  init(graph: [[Dependency]]) {
    self.graph = graph
    number = [Int](repeating: -1, count: graph.count)
    low = [Int](repeating: 0, count: graph.count)
    isOnStack = [Bool](repeating: false, count: graph.count)
  }

  /// Visits all that can be reached from a relation and was not visited before.
  mutating func visit(_ root: Int) {
    guard number[root] < 0 else { return }
    var work: [(relation: Int, edge: Int)] = [(root, 0)]
    enter(root)
    while let (relation, edge) = work.last {
      if edge < graph[relation].count {
        work[work.count - 1].edge += 1
        let target = graph[relation][edge].relation.index
        if number[target] < 0 {
          enter(target)
          work.append((target, 0))
        } else if isOnStack[target] {
          low[relation] = min(low[relation], number[target])
        }
        continue
      }
      work.removeLast()
      if let parent = work.last?.relation { low[parent] = min(low[parent], low[relation]) }
      if low[relation] == number[relation] { close(relation) }
    }
  }

  /// Numbers a relation.
  private mutating func enter(_ relation: Int) {
    number[relation] = next
    low[relation] = next
    next += 1
    stack.append(relation)
    isOnStack[relation] = true
  }

  /// Makes a component of all that was entered since its first relation.
  private mutating func close(_ root: Int) {
    var members: [Int] = []
    while let member = stack.popLast() {
      isOnStack[member] = false
      members.append(member)
      if member == root { break }
    }
    components.append(members.sorted())
  }
}
