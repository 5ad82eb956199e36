extension RuleProgram {
  /// The same program with the rules and apportionments alone that some relations rest on, in the strata
  /// that they had.
  ///
  /// - Complexity: O(size of the program).
  public func sliced(to targets: [KernelRelationID]) -> RuleProgram {
    let reads = dependencies()
    var isNeeded = [Bool](repeating: false, count: relations.count)
    var waiting = targets
    while let next = waiting.popLast() {
      guard !isNeeded[next.index] else { continue }
      isNeeded[next.index] = true
      waiting += reads[next.index].map(\.relation)
    }
    var result = self
    let kept = rules.indices.filter { isNeeded[rules[$0].head.relation.index] }
    let shares = apportionments.indices.filter { isNeeded[apportionments[$0].output.index] }
    result.rules = kept.map { rules[$0] }
    result.apportionments = shares.map { apportionments[$0] }
    // Relations that rest on each other are needed together: a stratum is kept whole or not at all.
    let numbers = places(of: kept, rules.count)
    let shareNumbers = places(of: shares, apportionments.count)
    result.strata = strata.compactMap { stratum in
      let rules = stratum.rules.compactMap { numbers[$0.index].map(KernelRuleID.init) }
      let shares = stratum.apportionments.compactMap { shareNumbers[$0] }
      return rules.isEmpty && shares.isEmpty
        ? nil : Stratum(rules: rules, apportionments: shares, isRecursive: stratum.isRecursive)
    }
    return result
  }

  /// For each of a number of things its place among those that are kept; nil for the others.
  private func places(of kept: [Int], _ count: Int) -> [Int?] {
    var result = [Int?](repeating: nil, count: count)
    for (place, number) in kept.enumerated() { result[number] = place }
    return result
  }
}
