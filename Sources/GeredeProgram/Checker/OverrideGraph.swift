import GeredeText

/// What overrides what, as written: between clauses, and between agreements with all their clauses.
struct OverrideGraph {
  /// What stands on one side of `overrides`.
  enum Side: Hashable {
    case clause(ClauseID)
    case agreement(AgreementID)
  }

  /// One sentence.
  struct Edge {
    var from: Side
    var to: Side
    var span: Span
    /// The file that says it.
    var module: ModuleID
  }

  /// The sentences, in their order.
  let edges: [Edge]
  private let program: Program
  /// The sentences by what goes first in them.
  private var outgoing: [Side: [Int]] = [:]

  init(_ edges: [Edge], _ program: Program) {
    self.edges = edges
    self.program = program
    for (index, edge) in edges.enumerated() { outgoing[edge.from, default: []].append(index) }
  }

  /// Whether any sentence speaks of whole agreements.
  var hasAgreements: Bool {
    edges.contains { edge in
      if case .agreement = edge.from { true } else { false }
    }
  }

  /// The sentences that say what a side goes before: those about it, and for a clause those about its
  /// agreement.
  private func next(_ side: Side) -> [Int] {
    let own = outgoing[side] ?? []
    guard case .clause(let id) = side else { return own }
    return own + (outgoing[.agreement(program[id].agreement)] ?? [])
  }

  /// The sides that a sentence puts below: what it names, and the clauses of an agreement.
  private func reached(by edge: Edge) -> [Side] {
    guard case .agreement(let id) = edge.to else { return [edge.to] }
    return [edge.to] + program[id].clauses.map { .clause($0) }
  }

  /// The clauses that a clause goes before, by way of others as well, each with the sentence that
  /// begins the way.
  /// - Complexity: O(sentences + clauses).
  func weaker(than clause: ClauseID) -> [(clause: ClauseID, span: Span)] {
    var found: [(clause: ClauseID, span: Span)] = []
    var seen: Set<Side> = []
    var pending = next(.clause(clause)).reversed().map { (edge: $0, span: edges[$0].span) }
    var used: Set<Int> = []
    while let (index, span) = pending.popLast() {
      guard used.insert(index).inserted else { continue }
      for side in reached(by: edges[index]) where seen.insert(side).inserted {
        if case .clause(let id) = side { found.append((id, span)) }
        pending += next(side).map { (edge: $0, span: span) }
      }
    }
    return found
  }

  /// Whether something goes before what a sentence puts first, or after what it puts last.
  func isBetween(_ edge: Edge) -> Bool {
    reached(by: edge).contains { !next($0).isEmpty }
      || edges.contains { reached(by: $0).contains(edge.from) }
  }

  /// The circles, each as the sentences on a way around it; every circle is found once.
  /// - Complexity: O(sentences × clauses of the agreements named).
  func circles() -> [[Edge]] {
    let targets = edges.map { edge in
      Array(Set(reached(by: edge).flatMap { next($0) })).sorted()
    }
    return StrongComponents.find(targets)
      .filter { $0.count > 1 || targets[$0[0]].contains($0[0]) }
      .map { way(around: Set($0), targets).map { edges[$0] } }
      .sorted { $0[0].span < $1[0].span }
  }

  /// The shortest way around that begins with the first sentence of a group.
  private func way(around group: Set<Int>, _ targets: [[Int]]) -> [Int] {
    guard let first = group.min() else { return [] }
    var cameFrom: [Int: Int] = [:]
    var queue = [first]
    var place = 0
    while place < queue.count {
      let here = queue[place]
      place += 1
      for target in targets[here] where group.contains(target) {
        if target == first {
          var back = [here]
          while let last = back.last, last != first, let before = cameFrom[last] {
            back.append(before)
          }
          return back.reversed()
        }
        if cameFrom[target] == nil {
          cameFrom[target] = here
          queue.append(target)
        }
      }
    }
    return [first]
  }
}
