import GeredeRules

/// How early a literal should stand in a plan, given what is bound; smaller is earlier.
struct PlanCost: Comparable {
  /// What kind of work it is, cheap kinds first.
  enum Work: Int { case comparison, computation, probe, table, expansion, product }

  /// The kind of work.
  var work: Work
  /// The estimated number of rows per row before it.
  var rows: Double

  /// Whether `a` should stand before `b`.
  static func < (a: PlanCost, b: PlanCost) -> Bool {
    (a.work.rawValue, a.rows) < (b.work.rawValue, b.rows)
  }
}

extension PlanCompiler {
  /// The cost of a literal now; nil while an input is not bound.
  func cost(of literal: Literal) -> PlanCost? {
    guard literal.allInputs(satisfy: { isBound($0) }) else { return nil }
    switch literal {
    case .comparison: return PlanCost(work: .comparison, rows: 1)
    case .compute, .fails: return PlanCost(work: .computation, rows: 1)
    case .negative: return PlanCost(work: .probe, rows: 1)
    case .aggregate, .aggregateFails, .addPeriod, .addPeriodFails:
      return PlanCost(work: .table, rows: 1)
    case .positive(let atom): return cost(of: atom)
    }
  }

  /// The cost of a positive atom.
  private func cost(of atom: Atom) -> PlanCost {
    let relation = relations[atom.relation.index]
    let bindsNothing = !atom.arguments.contains(where: isNew)
    if atom.arguments.allSatisfy(isBound)
      || (bindsNothing && atom.arguments.contains(where: isBound))
    {
      return PlanCost(work: .probe, rows: 1)
    }
    if let keys = relation.keyCount, atom.arguments[..<keys].allSatisfy(isBound) {
      return PlanCost(work: .probe, rows: 2)
    }
    let hasBoundVariable = atom.arguments.contains { $0.variable != nil && isBound($0) }
    return PlanCost(
      work: hasBoundVariable ? .expansion : .product, rows: fanOut(of: relation, atom))
  }

  /// The estimated number of rows of a relation that agree with the bound columns of an atom.
  private func fanOut(of relation: Relation, _ atom: Atom) -> Double {
    // A relation that is still growing is taken to become larger than all that is complete.
    var rows = Double(relation.count)
    if relation.isGrowing { rows = max(rows, 4 * Double(greatestCount), 1024) }
    for (column, term) in atom.arguments.enumerated() where isBound(term) {
      switch relation.schema.columns[column] {
      case .ordinal(let count): rows /= Double(max(1, count))
      case .entity, .text, .quantity:
        let distinct =
          relation.isGrowing ? rows.squareRoot() : relation.distinctEstimate(ofColumn: column)
        rows /= max(1, distinct)
      }
    }
    return rows
  }
}
