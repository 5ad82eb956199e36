/// What one relation reads to be computed.
struct Dependency: Sendable, Hashable {
  /// The relation that is read.
  var relation: KernelRelationID
  /// True where the whole relation must be known first: under negation, in an aggregate, as the
  /// holidays of a date addition, as the input of an apportionment.
  var needsWhole: Bool
}

extension Literal {
  /// The relation that the literal reads, if it reads one.
  var dependency: Dependency? {
    switch self {
    case .positive(let atom): Dependency(relation: atom.relation, needsWhole: false)
    case .negative(let atom): Dependency(relation: atom.relation, needsWhole: true)
    case .comparison, .compute, .fails: nil
    case .aggregate(_, let relation, _, _), .aggregateFails(_, let relation, _),
      .addPeriod(_, _, let relation, _, _), .addPeriodFails(_, _, let relation, _):
      Dependency(relation: relation, needsWhole: true)
    }
  }
}

extension RuleProgram {
  /// What each relation reads, in the order of rules and their bodies, by relation index.
  func dependencies() -> [[Dependency]] {
    var result = [[Dependency]](repeating: [], count: relations.count)
    for rule in rules {
      for literal in rule.body {
        guard let dependency = literal.dependency else { continue }
        result[rule.head.relation.index].append(dependency)
      }
    }
    for share in apportionments {
      result[share.output.index].append(Dependency(relation: share.input, needsWhole: true))
    }
    return result
  }
}
