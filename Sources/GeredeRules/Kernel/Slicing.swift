extension RuleProgram {
  /// The same program with the rules and apportionments alone that some relations rest on; its strata
  /// are yet to be computed.
  ///
  /// - Complexity: O(size of the program).
  public func sliced(to targets: [KernelRelationID]) -> RuleProgram {
    let reads = dependencies()
    var needed: Set<KernelRelationID> = []
    var waiting = targets
    while let next = waiting.popLast() {
      guard needed.insert(next).inserted else { continue }
      waiting += reads[next.index].map(\.relation)
    }
    var result = self
    result.strata = []
    result.rules = rules.filter { needed.contains($0.head.relation) }
    result.apportionments = apportionments.filter { needed.contains($0.output) }
    return result
  }
}
